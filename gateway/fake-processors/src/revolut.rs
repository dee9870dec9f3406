//! Revolut: merchant orders and disputes, in the shapes of API version 2024-09-01.

use crate::{
	ledger::{Hold, LedgerError, Moved, MovedState, Payment, Quarrel},
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
		("POST", ["api", "orders", id, "capture"]) => capture(world, id, call),
		("POST", ["api", "orders", id, "cancel"]) => {
			let reply = with(world, id, |payment| match payment.void() {
				Ok(()) => (200, order(payment)),
				Err(_) => problem(422, "order_wrong_state"),
			});
			world.tell(id, "ORDER_CANCELLED");
			reply
		}
		("POST", ["api", "orders", id, "refund"]) => refund(world, id, call),
		("GET", ["api", "disputes"]) => disputes(world, call),
		("GET", ["api", "disputes", id]) => dispute(world, id),
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

/// The newest first, which Revolut does not say. Filters of other names are ignored.
fn list(world: &World, call: &Call<'_>) -> Reply {
	let most = call.asked("limit").and_then(|limit| limit.parse().ok()).unwrap_or(100);
	let from = call.asked("from").unwrap_or_default();
	let reference = call.asked("merchant_order_data_reference");
	let mut payments: Vec<&Payment> =
		world.payments.values().filter(|payment| payment.rail == Rail::Revolut).collect();
	payments.sort_by(|a, b| (b.created, &b.id).cmp(&(a.created, &a.id)));
	let all = payments.into_iter().flat_map(|payment| {
		let refunds = payment.refunds.iter().map(move |refund| refund_order(payment, refund));
		refunds.chain([simplified(payment)])
	});
	let found = all.filter(|order| {
		let carries = reference.is_none_or(|it| order["merchant_order_data"]["reference"] == it);
		// Times are written alike, so the texts compare as the times do.
		carries && order["created_at"].as_str().is_some_and(|time| time >= from)
	});
	(200, json!({ "orders": found.take(most).collect::<Vec<_>>() }))
}

fn capture(world: &mut World, id: &str, call: &Call<'_>) -> Reply {
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
	world.tell(id, "ORDER_COMPLETED");
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
		"updated_at": iso(payment.created), "amount": refund.amount, "currency": payment.currency,
		"outstanding_amount": 0, "capture_mode": "automatic", "enforce_challenge": "automatic",
		"merchant_order_data": { "reference": refund.key }, "related_order_id": payment.id,
	})
}

/// The states of an order and of its payment.
fn states(payment: &Payment) -> (&'static str, Option<&'static str>) {
	let of_captures = |state: MovedState| payment.captures.iter().any(|moved| moved.state == state);
	match payment.hold {
		Hold::Awaiting => ("pending", None),
		Hold::Held => ("authorised", Some("authorised")),
		Hold::Used if of_captures(MovedState::Pending) => ("processing", Some("capture_started")),
		Hold::Used if of_captures(MovedState::Failed) => ("failed", Some("failed")),
		Hold::Used => ("completed", Some("captured")),
		Hold::Voided | Hold::Expired => ("cancelled", Some("cancelled")),
		Hold::Declined => ("cancelled", None),
	}
}

/// An order as lists show it: without its payments, and without what was refunded.
fn simplified(payment: &Payment) -> Value {
	json!({
		"id": payment.id,
		"token": "0f0f",
		"type": "payment",
		"state": states(payment).0,
		"created_at": iso(payment.created),
		"updated_at": iso(payment.created),
		"amount": payment.amount,
		"currency": payment.currency,
		"outstanding_amount": 0,
		"capture_mode": "manual",
		"enforce_challenge": "automatic",
		"metadata": payment.metadata,
	})
}

/// An order itself. Whether `refunded_amount` counts refunds under way, and where a capture of a part shows, is not
/// documented: here it does not, and it is the payment's amount.
fn order(payment: &Payment) -> Value {
	let over = payment.refunds.iter().filter(|refund| refund.state == MovedState::Done);
	let mut shown = simplified(payment);
	shown["refunded_amount"] = over.map(|refund| refund.amount).sum::<u64>().into();
	shown["payments"] = states(payment).1.map(|state| paid(payment, state)).into_iter().collect();
	shown
}

/// The payment of an order, settled in another currency, as a merchant may want it.
fn paid(payment: &Payment, state: &str) -> Value {
	let amount = if payment.captured() > 0 { payment.captured() } else { payment.amount };
	json!({
		"id": paid_id(payment),
		"state": state,
		"created_at": iso(payment.created),
		"updated_at": iso(payment.created),
		"amount": amount,
		"currency": payment.currency,
		"settled_amount": amount * 3 / 4,
		"settled_currency": "GBP",
		"payment_method": { "type": "card", "card_brand": "visa", "capture_deadline": iso(payment.ends) },
	})
}

fn paid_id(payment: &Payment) -> String {
	format!("p-{}", payment.id)
}

fn dispute_json(payment: &Payment, quarrel: &Quarrel) -> Value {
	json!({
		"id": quarrel.id,
		"state": quarrel.status,
		"created_at": iso(payment.created),
		"updated_at": iso(quarrel.changed),
		"reason_code": "10.4",
		"amount": quarrel.amount,
		"currency": payment.currency,
		"payment": { "id": paid_id(payment), "order_id": payment.id, "amount": payment.amount, "currency": payment.currency },
	})
}

fn all_disputes(world: &World) -> impl Iterator<Item = Value> + '_ {
	let payments = world.payments.values().filter(|payment| payment.rail == Rail::Revolut);
	payments.flat_map(|payment| payment.quarrels.iter().map(move |quarrel| dispute_json(payment, quarrel)))
}

/// Unlike orders, disputes are a bare list.
fn disputes(world: &World, call: &Call<'_>) -> Reply {
	let most = call.asked("limit").and_then(|limit| limit.parse().ok()).unwrap_or(100);
	let of = call.asked("payment_id");
	let found = all_disputes(world).filter(|dispute| of.is_none_or(|id| dispute["payment"]["id"] == id));
	(200, found.take(most).collect())
}

fn dispute(world: &World, id: &str) -> Reply {
	match all_disputes(world).find(|dispute| dispute["id"] == id) {
		Some(dispute) => (200, dispute),
		None => problem(404, "not_found"),
	}
}

/// An event about an order, or about its last dispute, which is all that it names then.
pub fn event(payment: &Payment, what: &str) -> String {
	match (what, payment.quarrels.last()) {
		("dispute", Some(quarrel)) => {
			let name = match quarrel.status.as_str() {
				"needs_response" => "DISPUTE_ACTION_REQUIRED",
				"won" => "DISPUTE_WON",
				"lost" => "DISPUTE_LOST",
				_ => "DISPUTE_UNDER_REVIEW",
			};
			json!({ "event": name, "dispute_id": quarrel.id })
		}
		_ => json!({ "event": what, "order_id": payment.id }),
	}
	.to_string()
}
