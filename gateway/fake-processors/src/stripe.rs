//! Stripe: PaymentIntents, charges, refunds, disputes, in the shapes of API version 2026-10-28.endive.

use crate::{
	ledger::{Hold, LedgerError, Moved, MovedState, Payment},
	server::{Call, Reply},
	world::{Rail, World},
};
use serde_json::{json, Value};
use std::collections::BTreeMap;

/// How long a card's hold lasts, in milliseconds.
const HOLD: u64 = 7 * 24 * 3_600_000;

fn problem(status: u16, kind: &str, code: &str) -> Reply {
	let message = "A sentence that quotes sk_test_fake_write_e81b52 as careless software does.";
	(status, json!({ "error": { "type": kind, "code": code, "message": message } }))
}

fn invalid(code: &str) -> Reply {
	problem(400, "invalid_request_error", code)
}

/// Serves a request.
pub fn serve(world: &mut World, call: &Call<'_>) -> Reply {
	match call.bearer_problem() {
		Some(401) => return problem(401, "invalid_request_error", "api_key_invalid"),
		Some(status) => return problem(status, "invalid_request_error", "more_permissions_required"),
		None => {}
	}
	match (call.method, call.parts.as_slice()) {
		("GET", ["v1", "account"]) => (200, json!({ "id": "acct_fake", "object": "account" })),
		("POST", ["v1", "payment_intents"]) => create(world, call),
		("GET", ["v1", "payment_intents"]) => list(world, call),
		("GET", ["v1", "payment_intents", id]) => with(world, id, |payment| (200, intent(payment))),
		("POST", ["v1", "payment_intents", id, "capture"]) => capture(world, id, call),
		("POST", ["v1", "payment_intents", id, "cancel"]) => cancel(world, id),
		("POST", ["v1", "refunds"]) => refund(world, call),
		("GET", ["v1", "refunds"]) => {
			about(world, call, |payment| payment.refunds.iter().map(refund_json).collect())
		}
		("GET", ["v1", "disputes"]) => about(world, call, |payment| {
			let quarrels = payment.quarrels.iter();
			quarrels.map(|quarrel| json!({ "id": quarrel.id, "object": "dispute", "amount": quarrel.amount, "status": quarrel.status })).collect()
		}),
		_ => problem(404, "invalid_request_error", "resource_missing"),
	}
}

fn with(world: &mut World, id: &str, act: impl FnOnce(&mut Payment) -> Reply) -> Reply {
	match world.payment(Rail::Stripe, id) {
		Some(payment) => act(payment),
		None => problem(404, "invalid_request_error", "resource_missing"),
	}
}

fn metadata(form: &[(String, String)]) -> BTreeMap<String, String> {
	let inner = |name: &str| {
		name.strip_prefix("metadata[").and_then(|name| name.strip_suffix(']')).map(str::to_owned)
	};
	form.iter().filter_map(|(name, value)| Some((inner(name)?, value.clone()))).collect()
}

fn field<'a>(form: &'a [(String, String)], name: &str) -> Option<&'a str> {
	form.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
}

fn create(world: &mut World, call: &Call<'_>) -> Reply {
	let form = call.form();
	let Some(amount) = field(&form, "amount").and_then(|amount| amount.parse().ok()) else {
		return invalid("amount");
	};
	let id = world.id("pi_");
	let currency = field(&form, "currency").unwrap_or("usd");
	let mut payment = Payment::new(id.clone(), Rail::Stripe, amount, currency, world.now);
	payment.metadata = metadata(&form);
	payment.many = form.iter().any(|(name, _)| name.contains("request_multicapture"));
	if field(&form, "confirm") == Some("true") {
		payment.authorize(world.now + HOLD);
	}
	let shown = intent(&payment);
	world.payments.insert(id.clone(), payment);
	world.tell(&id, "amount_capturable_updated");
	(200, shown)
}

fn list(world: &World, call: &Call<'_>) -> Reply {
	let since = call.asked("created[gte]").and_then(|since| since.parse::<u64>().ok()).unwrap_or(0);
	let most = call.asked("limit").and_then(|limit| limit.parse().ok()).unwrap_or(10);
	let mut found: Vec<&Payment> = world
		.payments
		.values()
		.filter(|payment| payment.rail == Rail::Stripe && payment.created / 1_000 >= since)
		.collect();
	found.sort_by(|a, b| (b.created, &b.id).cmp(&(a.created, &a.id)));
	let has_more = found.len() > most;
	let data: Vec<Value> = found.into_iter().take(most).map(intent).collect();
	(200, json!({ "object": "list", "url": "/v1/payment_intents", "has_more": has_more, "data": data }))
}

fn about(world: &World, call: &Call<'_>, show: impl Fn(&Payment) -> Vec<Value>) -> Reply {
	let payment = call.asked("payment_intent").and_then(|id| world.payments.get(id));
	(200, json!({ "object": "list", "has_more": false, "data": payment.map(show).unwrap_or_default() }))
}

fn capture(world: &mut World, id: &str, call: &Call<'_>) -> Reply {
	let form = call.form();
	let charge = world.id("cap_");
	let reply = with(world, id, |payment| {
		let amount = field(&form, "amount_to_capture").and_then(|amount| amount.parse().ok());
		let last = field(&form, "final_capture") != Some("false");
		match payment.capture(charge, amount.unwrap_or(payment.capturable()), last, None) {
			Ok(()) => {
				payment.metadata.extend(metadata(&form));
				(200, intent(payment))
			}
			Err(LedgerError::State) => invalid("payment_intent_unexpected_state"),
			Err(LedgerError::Amount) => invalid("amount_too_large"),
			Err(LedgerError::Once) => invalid("parameter_unknown"),
		}
	});
	world.tell(id, "succeeded");
	reply
}

fn cancel(world: &mut World, id: &str) -> Reply {
	let reply = with(world, id, |payment| match payment.void() {
		Ok(()) => (200, intent(payment)),
		Err(_) => invalid("payment_intent_unexpected_state"),
	});
	world.tell(id, "canceled");
	reply
}

fn refund(world: &mut World, call: &Call<'_>) -> Reply {
	let form = call.form();
	let id = field(&form, "payment_intent").unwrap_or_default().to_owned();
	let refund = world.id("re_");
	let reply = with(world, &id, |payment| {
		let amount =
			field(&form, "amount").and_then(|amount| amount.parse().ok()).unwrap_or(payment.captured());
		let moved = Moved {
			id: refund,
			amount,
			state: MovedState::Done,
			key: None,
			metadata: metadata(&form),
			parent: None,
		};
		match payment.refund(moved) {
			Ok(()) => (200, payment.refunds.last().map(refund_json).unwrap_or_default()),
			Err(_) => invalid("charge_already_refunded"),
		}
	});
	world.tell(&id, "refunded");
	reply
}

fn refund_json(refund: &Moved) -> Value {
	let status = match refund.state {
		MovedState::Pending => "pending",
		MovedState::Done => "succeeded",
		MovedState::Failed => "failed",
	};
	json!({ "id": refund.id, "object": "refund", "amount": refund.amount, "status": status, "metadata": refund.metadata, "reason": null })
}

fn intent(payment: &Payment) -> Value {
	let (status, reason) = match payment.hold {
		Hold::Awaiting => ("requires_payment_method", Value::Null),
		Hold::Held => ("requires_capture", Value::Null),
		Hold::Used => ("succeeded", Value::Null),
		Hold::Voided => ("canceled", "requested_by_customer".into()),
		Hold::Expired => ("canceled", "expired".into()),
		Hold::Declined => ("canceled", "abandoned".into()),
	};
	json!({
		"id": payment.id,
		"object": "payment_intent",
		"livemode": false,
		"status": status,
		"amount": payment.amount,
		"amount_capturable": payment.capturable(),
		"amount_received": payment.captured(),
		"capture_method": "manual",
		"currency": payment.currency.to_ascii_lowercase(),
		"cancellation_reason": reason,
		"client_secret": format!("{}_secret_fake", payment.id),
		"created": payment.created / 1_000,
		"metadata": payment.metadata,
		"latest_charge": charge(payment),
	})
}

fn charge(payment: &Payment) -> Value {
	if matches!(payment.hold, Hold::Awaiting | Hold::Declined) {
		return Value::Null;
	}
	json!({
		"id": payment.id.replacen("pi_", "ch_", 1),
		"object": "charge",
		"amount": payment.amount,
		"amount_captured": payment.captured(),
		"amount_refunded": payment.refunded(),
		"captured": payment.captured() > 0,
		"disputed": !payment.quarrels.is_empty(),
		"refunded": false,
		"status": "succeeded",
		"payment_method_details": {
			"type": "card",
			"card": { "brand": "visa", "last4": "4242", "capture_before": payment.ends / 1_000, "network": "visa" },
		},
	})
}

/// An event about a payment.
pub fn event(payment: &Payment, what: &str, now: u64) -> String {
	json!({
		"id": format!("evt_{}_{what}", payment.id),
		"object": "event",
		"livemode": false,
		"created": now / 1_000,
		"type": format!("payment_intent.{what}"),
		"data": { "object": intent(payment) },
	})
	.to_string()
}
