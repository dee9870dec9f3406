//! PayPal: Orders v2 and Payments v2.

use crate::{
	hooks,
	ledger::{Hold, Moved, MovedState, Payment},
	server::{iso, Call, Reply, CLIENT, READ_KEY, WRITE_KEY},
	world::{Rail, World},
};
use base64::{engine::general_purpose::STANDARD, Engine};
use serde_json::{json, Value};
use std::collections::BTreeMap;

/// The merchant whom all orders pay.
pub const MERCHANT: &str = "FAKEMERCHANT1";
/// How long an authorization lasts, in milliseconds.
const HOLD: u64 = 29 * 24 * 3_600_000;

fn problem(status: u16, issue: &str) -> Reply {
	(status, json!({ "name": "UNPROCESSABLE_ENTITY", "details": [{ "issue": issue }], "debug_id": "f0" }))
}

/// Serves a request.
pub fn serve(world: &mut World, call: &Call<'_>) -> Reply {
	if call.parts == ["v1", "oauth2", "token"] {
		return token(call);
	}
	// Asking whether a webhook is true is a POST that only reads.
	let is_question = call.parts == ["v1", "notifications", "verify-webhook-signature"];
	if let Some(status) = call.bearer_problem().filter(|status| !(is_question && *status == 403)) {
		return problem(status, if status == 401 { "INVALID_TOKEN" } else { "NOT_AUTHORIZED" });
	}
	match (call.method, call.parts.as_slice()) {
		("POST", ["v2", "checkout", "orders"]) => create(world, call),
		("GET", ["v2", "checkout", "orders", id]) => match world.payment(Rail::Paypal, id) {
			Some(payment) => (200, order(payment)),
			None => problem(404, "INVALID_RESOURCE_ID"),
		},
		("POST", ["v2", "payments", "authorizations", id, "capture"]) => capture(world, id, call),
		("POST", ["v2", "payments", "authorizations", id, "void"]) => void(world, id),
		("POST", ["v2", "payments", "captures", id, "refund"]) => refund(world, id, call),
		("GET", ["v1", "customer", "disputes"]) => disputes(world, call),
		("GET", ["v1", "customer", "disputes", id]) => dispute(world, id),
		("POST", ["v1", "notifications", "verify-webhook-signature"]) => verify(call),
		_ => problem(404, "INVALID_RESOURCE_ID"),
	}
}

fn token(call: &Call<'_>) -> Reply {
	let basic = call.header("authorization").strip_prefix("Basic ").unwrap_or_default();
	let pair = STANDARD.decode(basic).ok().and_then(|pair| String::from_utf8(pair).ok()).unwrap_or_default();
	match pair.split_once(':') {
		Some((CLIENT, key)) if key == READ_KEY || key == WRITE_KEY => {
			(200, json!({ "access_token": key, "token_type": "Bearer", "expires_in": 32_400, "scope": "" }))
		}
		_ => (401, json!({ "error": "invalid_client" })),
	}
}

fn decimals(currency: &str) -> u32 {
	if matches!(currency, "JPY" | "HUF" | "TWD") {
		0
	} else {
		2
	}
}

fn money(amount: u64, currency: &str) -> Value {
	let unit = 10u64.pow(decimals(currency));
	let value = match unit {
		1 => amount.to_string(),
		_ => format!("{}.{:02}", amount / unit, amount % unit),
	};
	json!({ "currency_code": currency, "value": value })
}

fn minor(value: &Value) -> Option<u64> {
	let (text, currency) = (value["value"].as_str()?, value["currency_code"].as_str()?);
	let (whole, part) = text.split_once('.').unwrap_or((text, ""));
	match (decimals(currency), part.len()) {
		(0, 0) => whole.parse().ok(),
		(2, 2) => format!("{whole}{part}").parse().ok(),
		_ => None,
	}
}

fn create(world: &mut World, call: &Call<'_>) -> Reply {
	let body = call.json();
	let unit = &body["purchase_units"][0];
	let Some(amount) = minor(&unit["amount"]) else { return problem(422, "DECIMAL_PRECISION") };
	let id = world.id("5O");
	let tag = unit["custom_id"].as_str().unwrap_or_default().to_owned();
	let currency = unit["amount"]["currency_code"].as_str().unwrap_or("USD");
	let mut payment = Payment::new(id.clone(), Rail::Paypal, amount, currency, world.now);
	payment.metadata.insert("custom_id".to_owned(), tag);
	payment.many = true;
	// The payer approves at once, and the shop authorizes.
	payment.authorize(world.now + HOLD);
	let shown = order(&payment);
	world.payments.insert(id.clone(), payment);
	world.tell(&id, "AUTHORIZATION.CREATED");
	(201, shown)
}

fn by_hold(world: &mut World, hold: &str) -> Option<String> {
	let id = hold.strip_prefix("AUTH-")?.to_owned();
	world.payment(Rail::Paypal, &id).map(|payment| payment.id.clone())
}

/// PayPal takes an invoice id once for each merchant.
fn is_taken(world: &World, invoice: Option<&str>) -> bool {
	let moved = |payment: &Payment| {
		payment.captures.iter().chain(&payment.refunds).any(|moved| moved.key.as_deref() == invoice)
	};
	invoice.is_some() && world.payments.values().any(moved)
}

fn capture(world: &mut World, hold: &str, call: &Call<'_>) -> Reply {
	let Some(id) = by_hold(world, hold) else { return problem(404, "INVALID_RESOURCE_ID") };
	let body = call.json();
	let invoice = body["invoice_id"].as_str().map(str::to_owned);
	if is_taken(world, invoice.as_deref()) {
		return problem(422, "DUPLICATE_INVOICE_ID");
	}
	let name = world.id("CAP");
	let Some(payment) = world.payment(Rail::Paypal, &id) else { return problem(404, "INVALID_RESOURCE_ID") };
	let amount = minor(&body["amount"]).unwrap_or(payment.capturable());
	// PayPal assumes false, Stripe true: adapters must say it.
	let last = body["final_capture"].as_bool().unwrap_or(false);
	let reply = match payment.capture(name, amount, last, invoice) {
		Ok(()) => (
			201,
			payment.captures.last().map(|moved| moved_json(moved, &payment.currency)).unwrap_or_default(),
		),
		Err(_) => problem(422, "AUTHORIZATION_ALREADY_CAPTURED"),
	};
	world.tell(&id, "CAPTURE.COMPLETED");
	reply
}

fn void(world: &mut World, hold: &str) -> Reply {
	let Some(id) = by_hold(world, hold) else { return problem(404, "INVALID_RESOURCE_ID") };
	let reply = match world.payment(Rail::Paypal, &id).map(Payment::void) {
		Some(Ok(())) => (204, Value::Null),
		_ => problem(422, "AUTHORIZATION_VOIDED"),
	};
	world.tell(&id, "AUTHORIZATION.VOIDED");
	reply
}

fn refund(world: &mut World, capture: &str, call: &Call<'_>) -> Reply {
	let body = call.json();
	let invoice = body["invoice_id"].as_str().map(str::to_owned);
	if is_taken(world, invoice.as_deref()) {
		return problem(422, "DUPLICATE_INVOICE_ID");
	}
	let has = |payment: &&Payment| payment.captures.iter().any(|moved| moved.id == capture);
	let Some(id) = world.payments.values().find(has).map(|payment| payment.id.clone()) else {
		return problem(404, "INVALID_RESOURCE_ID");
	};
	let name = world.id("REF");
	let Some(payment) = world.payment(Rail::Paypal, &id) else { return problem(404, "INVALID_RESOURCE_ID") };
	let of_capture: u64 =
		payment.captures.iter().filter(|moved| moved.id == capture).map(|moved| moved.amount).sum();
	let gone: u64 = payment
		.refunds
		.iter()
		.filter(|moved| moved.parent.as_deref() == Some(capture) && moved.state != MovedState::Failed)
		.map(|moved| moved.amount)
		.sum();
	let amount = minor(&body["amount"]).unwrap_or(of_capture);
	if gone + amount > of_capture {
		return problem(422, "REFUND_AMOUNT_EXCEEDED");
	}
	let moved = Moved {
		id: name,
		amount,
		state: MovedState::Done,
		key: invoice,
		metadata: BTreeMap::new(),
		parent: Some(capture.to_owned()),
	};
	match payment.refund(moved) {
		Ok(()) => (
			201,
			payment.refunds.last().map(|moved| moved_json(moved, &payment.currency)).unwrap_or_default(),
		),
		Err(_) => problem(422, "REFUND_AMOUNT_EXCEEDED"),
	}
}

fn moved_json(moved: &Moved, currency: &str) -> Value {
	let status = match moved.state {
		MovedState::Pending => "PENDING",
		MovedState::Done => "COMPLETED",
		MovedState::Failed => "FAILED",
	};
	let up = moved.parent.as_deref().map(|parent| json!({ "rel": "up", "href": format!("https://api-m.sandbox.paypal.com/v2/payments/captures/{parent}") }));
	json!({
		"id": moved.id,
		"status": status,
		"amount": money(moved.amount, currency),
		"invoice_id": moved.key,
		"links": up.into_iter().collect::<Vec<_>>(),
	})
}

/// A capture. While it is disputed PayPal may say that it is pending, and that it is declined once the bank took it back.
fn capture_json(moved: &Moved, payment: &Payment) -> Value {
	let mut value = moved_json(moved, &payment.currency);
	if let (Some(reason), MovedState::Done) = (&payment.withheld, moved.state) {
		let status = if reason == "CHARGEBACK" { "DECLINED" } else { "PENDING" };
		value["status"] = status.into();
		value["status_details"] = json!({ "reason": reason });
	}
	value
}

fn order(payment: &Payment) -> Value {
	let (order, hold) = match payment.hold {
		Hold::Awaiting => ("CREATED", None),
		Hold::Held if payment.captured() > 0 => ("COMPLETED", Some("PARTIALLY_CAPTURED")),
		Hold::Held => ("COMPLETED", Some("CREATED")),
		Hold::Used => ("COMPLETED", Some("CAPTURED")),
		Hold::Voided | Hold::Expired => ("COMPLETED", Some("VOIDED")),
		Hold::Declined => ("VOIDED", None),
	};
	let ended = if payment.hold == Hold::Expired { payment.ends } else { payment.created };
	let holds: Vec<Value> = hold
		.map(|status| {
			json!({
				"id": format!("AUTH-{}", payment.id),
				"status": status,
				"amount": money(payment.amount, &payment.currency),
				"create_time": iso(payment.created),
				"update_time": iso(ended),
				"expiration_time": iso(payment.ends),
			})
		})
		.into_iter()
		.collect();
	let show = |moved: &Moved| moved_json(moved, &payment.currency);
	json!({
		"id": payment.id,
		"intent": "AUTHORIZE",
		"status": order,
		"purchase_units": [{
			"reference_id": "default",
			"custom_id": payment.metadata.get("custom_id"),
			"amount": money(payment.amount, &payment.currency),
			"payee": { "merchant_id": MERCHANT, "email_address": "ünïcode@example.com" },
			"payments": {
				"authorizations": holds,
				"captures": payment.captures.iter().map(|moved| capture_json(moved, payment)).collect::<Vec<_>>(),
				"refunds": payment.refunds.iter().map(show).collect::<Vec<_>>(),
			},
		}],
	})
}

fn quarrels(payment: &Payment) -> Vec<Value> {
	let show = |quarrel: &crate::ledger::Quarrel| {
		let (status, outcome) = quarrel.status.split_once(':').unwrap_or((&quarrel.status, ""));
		let mut value = json!({
			"dispute_id": quarrel.id,
			"status": status,
			"dispute_amount": money(quarrel.amount, &payment.currency),
			"update_time": iso(quarrel.changed),
		});
		if !outcome.is_empty() {
			value["dispute_outcome"] = json!({ "outcome_code": outcome });
		}
		value
	};
	payment.quarrels.iter().map(show).collect()
}

fn disputes(world: &World, call: &Call<'_>) -> Reply {
	let of = call.asked("disputed_transaction_id").unwrap_or_default();
	// A dispute is about the first capture here.
	let first = |payment: &&Payment| payment.captures.first().is_some_and(|moved| moved.id == of);
	let mut items = world.payments.values().find(first).map(quarrels).unwrap_or_default();
	for item in &mut items {
		// Lists leave the outcome out.
		item.as_object_mut().map(|fields| fields.remove("dispute_outcome"));
	}
	let most = call.asked("page_size").and_then(|most| most.parse().ok()).unwrap_or(10);
	let next = json!({ "rel": "next", "href": "https://api-m.sandbox.paypal.com/v1/customer/disputes?next_page_token=x" });
	let links: Vec<Value> = (items.len() > most).then_some(next).into_iter().collect();
	items.truncate(most);
	(200, json!({ "items": items, "links": links }))
}

fn dispute(world: &World, id: &str) -> Reply {
	let all = world.payments.values().flat_map(quarrels);
	match { all }.find(|dispute| dispute["dispute_id"] == id) {
		Some(dispute) => (200, dispute),
		None => problem(404, "INVALID_RESOURCE_ID"),
	}
}

fn verify(call: &Call<'_>) -> Reply {
	let text = String::from_utf8_lossy(call.body).into_owned();
	let signature = call.json()["transmission_sig"].as_str().unwrap_or_default().to_owned();
	// The event is the last field, and its bytes are what was signed.
	let event =
		text.split_once(r#""webhook_event":"#).map_or("", |(_, rest)| rest.strip_suffix('}').unwrap_or(rest));
	let status = if hooks::paypal_sent(&signature, event) { "SUCCESS" } else { "FAILURE" };
	(200, json!({ "verification_status": status }))
}

/// An event about an order.
pub fn event(payment: &Payment, what: &str, now: u64) -> String {
	json!({
		"id": format!("WH-{}-{what}", payment.id),
		"event_type": format!("PAYMENT.{what}"),
		"create_time": iso(now),
		"resource": { "id": "X", "supplementary_data": { "related_ids": { "order_id": payment.id } } },
	})
	.to_string()
}
