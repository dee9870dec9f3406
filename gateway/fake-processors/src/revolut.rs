//! Revolut: merchant orders.

use crate::{
	ledger::{Hold, LedgerError, Moved, MovedState, Payment},
	server::{iso, Call, Reply},
	world::{Rail, World},
};
use serde_json::{json, Value};
use std::collections::BTreeMap;

/// How long a hold lasts, in milliseconds.
const HOLD: u64 = 7 * 24 * 3_600_000;

fn problem(status: u16, code: &str) -> Reply {
	(status, json!({ "code": code, "message": "…", "timestamp": 0 }))
}

/// Serves a request.
pub fn serve(world: &mut World, call: &Call<'_>) -> Reply {
	if let Some(status) = call.bearer_problem() {
		return problem(status, "unauthenticated");
	}
	match (call.method, call.parts.as_slice()) {
		("POST", ["api", "orders"]) => create(world, call),
		("GET", ["api", "orders"]) => list(world, call),
		("GET", ["api", "orders", id]) => with(world, id, |payment| (200, order(payment))),
		("POST", ["api", "orders", id, "capture"]) => {
			let name = world.id("cap");
			let amount = call.json()["amount"].as_u64();
			let reply = with(world, id, |payment| {
				match payment.capture(name, amount.unwrap_or(payment.capturable()), true, None) {
					Ok(()) => (200, order(payment)),
					Err(LedgerError::State) => problem(422, "order_wrong_state"),
					Err(_) => problem(422, "wrong_amount"),
				}
			});
			world.tell(id, "ORDER_COMPLETED");
			reply
		}
		("POST", ["api", "orders", id, "cancel"]) => {
			let reply = with(world, id, |payment| match payment.void() {
				Ok(()) => (200, order(payment)),
				Err(_) => problem(422, "order_wrong_state"),
			});
			world.tell(id, "ORDER_CANCELLED");
			reply
		}
		("POST", ["api", "orders", id, "refund"]) => refund(world, id, call),
		_ => problem(404, "not_found"),
	}
}

fn with(world: &mut World, id: &str, act: impl FnOnce(&mut Payment) -> Reply) -> Reply {
	match world.payment(Rail::Revolut, id) {
		Some(payment) => act(payment),
		None => problem(404, "not_found"),
	}
}

fn create(world: &mut World, call: &Call<'_>) -> Reply {
	let body = call.json();
	let Some(amount) = body["amount"].as_u64() else { return problem(400, "bad_amount") };
	let id = world.id("6516e61c-d279-a454-a837-");
	let pairs = body["metadata"].as_object().cloned().unwrap_or_default();
	let metadata =
		pairs.into_iter().filter_map(|(name, value)| Some((name, value.as_str()?.to_owned()))).collect();
	let currency = body["currency"].as_str().unwrap_or("USD");
	let mut payment = Payment::new(id.clone(), Rail::Revolut, amount, currency, world.now);
	payment.metadata = metadata;
	payment.authorize(world.now + HOLD);
	let shown = order(&payment);
	world.payments.insert(id.clone(), payment);
	world.tell(&id, "ORDER_AUTHORISED");
	(201, shown)
}

fn list(world: &World, call: &Call<'_>) -> Reply {
	let orders = world.payments.values().filter(|payment| payment.rail == Rail::Revolut);
	let found: Vec<Value> = match call.asked("merchant_order_ext_ref") {
		Some(reference) => orders
			.flat_map(|payment| payment.refunds.iter().map(move |refund| (payment, refund)))
			.filter(|(_, refund)| refund.key.as_deref() == Some(reference))
			.map(|(payment, refund)| refund_order(payment, refund))
			.collect(),
		None => orders.map(order).collect(),
	};
	(200, Value::Array(found))
}

fn refund(world: &mut World, id: &str, call: &Call<'_>) -> Reply {
	let body = call.json();
	let name = world.id("7616e61c-d279-a454-a837-");
	let reply = with(world, id, |payment| {
		let moved = Moved {
			id: name,
			amount: body["amount"].as_u64().unwrap_or(0),
			state: MovedState::Done,
			key: body["merchant_order_data"]["reference"].as_str().map(str::to_owned),
			metadata: BTreeMap::new(),
			parent: None,
		};
		match payment.refund(moved) {
			Ok(()) => {
				(201, payment.refunds.last().map(|refund| refund_order(payment, refund)).unwrap_or_default())
			}
			Err(_) => problem(422, "refund_too_large"),
		}
	});
	world.tell(id, "ORDER_REFUNDED");
	reply
}

fn state(state: MovedState) -> &'static str {
	match state {
		MovedState::Pending => "processing",
		MovedState::Done => "completed",
		MovedState::Failed => "failed",
	}
}

fn refund_order(payment: &Payment, refund: &Moved) -> Value {
	json!({
		"id": refund.id, "type": "refund", "state": state(refund.state), "created_at": iso(payment.created),
		"amount": refund.amount, "currency": payment.currency, "payments": [],
		"merchant_order_data": { "reference": refund.key },
	})
}

fn order(payment: &Payment) -> Value {
	let (order, paid) = match payment.hold {
		Hold::Awaiting => ("pending", None),
		Hold::Held => ("authorised", Some("authorised")),
		Hold::Used => ("completed", Some("captured")),
		Hold::Voided | Hold::Expired => ("cancelled", Some("cancelled")),
		Hold::Declined => ("cancelled", None),
	};
	let payments: Vec<Value> = paid
		.map(|state| {
			let settled = (payment.captured() > 0).then(|| payment.captured());
			json!({ "id": "p1", "state": state, "amount": payment.amount, "settled_amount": settled, "currency": payment.currency })
		})
		.into_iter()
		.collect();
	let refunds = payment.refunds.iter().map(|refund| {
		json!({ "id": refund.id, "type": "refund", "state": state(refund.state), "amount": refund.amount })
	});
	let quarrels = payment.quarrels.iter().map(|quarrel| {
		json!({ "id": quarrel.id, "type": quarrel.status, "state": "completed", "amount": quarrel.amount })
	});
	json!({
		"id": payment.id,
		"token": "0f0f",
		"type": "payment",
		"state": order,
		"created_at": iso(payment.created),
		"updated_at": iso(payment.created),
		"amount": payment.amount,
		"currency": payment.currency,
		"outstanding_amount": 0,
		"capture_mode": "manual",
		"metadata": payment.metadata,
		"payments": payments,
		"related_orders": refunds.chain(quarrels).collect::<Vec<_>>(),
	})
}

/// An event about an order.
pub fn event(payment: &Payment, what: &str) -> String {
	json!({ "event": what, "order_id": payment.id }).to_string()
}
