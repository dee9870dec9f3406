//! Antom: captures and refunds with request ids, and results that may be `U`, unknown.

use crate::{
	ledger::{Hold, Moved, MovedState, Payment},
	server::{iso, Call, Reply, CLIENT},
	world::{Rail, World},
};
use serde_json::{json, Value};
use std::collections::BTreeMap;

/// How long a hold lasts, in milliseconds.
const HOLD: u64 = 7 * 24 * 3_600_000;

fn result(status: &str, code: &str) -> Value {
	json!({ "result": { "resultStatus": status, "resultCode": code, "resultMessage": code } })
}

fn failed(code: &str) -> Reply {
	(200, result("F", code))
}

fn succeeded(mut extra: Value) -> Reply {
	extra["result"] = result("S", "SUCCESS")["result"].clone();
	(200, extra)
}

/// Serves a request. Whether a signature is true is not looked at, only that there is one.
pub fn serve(world: &mut World, call: &Call<'_>) -> Reply {
	let signature = call.header("signature");
	if call.header("client-id") != CLIENT
		|| !signature.starts_with("algorithm=RSA256,keyVersion=1,signature=")
	{
		return failed("INVALID_SIGNATURE");
	}
	let verb = call.parts.last().copied().unwrap_or_default();
	let body = call.json();
	if verb == "pay" {
		return pay(world, &body);
	}
	let now = world.now;
	let name = world.id("2026112119401080010018");
	let id = body["paymentId"].as_str().unwrap_or_default().to_owned();
	let Some(payment) = world.payment(Rail::Antom, &id) else { return failed("ORDER_NOT_EXIST") };
	match verb {
		"inquiryPayment" => inquire(payment),
		"capture" => capture(payment, name, &body),
		"cancel" => match payment.void() {
			Ok(()) => succeeded(json!({ "paymentId": id, "cancelTime": iso(now) })),
			Err(_) => failed("ORDER_STATUS_INVALID"),
		},
		"refund" => refund(payment, name, &body),
		_ => failed("NO_INTERFACE_DEF"),
	}
}

fn value(amount: &Value) -> u64 {
	amount["value"].as_str().and_then(|value| value.parse().ok()).unwrap_or(0)
}

fn pay(world: &mut World, body: &Value) -> Reply {
	let id = world.id("2026112119401080010088");
	let request = body["paymentRequestId"].as_str().unwrap_or_default().to_owned();
	let currency = body["paymentAmount"]["currency"].as_str().unwrap_or("USD");
	let mut payment =
		Payment::new(id.clone(), Rail::Antom, value(&body["paymentAmount"]), currency, world.now);
	payment.metadata.insert("request".to_owned(), request);
	payment.authorize(world.now + HOLD);
	world.payments.insert(id.clone(), payment);
	succeeded(json!({ "paymentId": id }))
}

fn money(amount: u64, currency: &str) -> Value {
	json!({ "currency": currency, "value": amount.to_string() })
}

fn transaction(kind: &str, moved: &Moved, currency: &str) -> Value {
	let status = match moved.state {
		MovedState::Pending => "PROCESSING",
		MovedState::Done => "SUCCESS",
		MovedState::Failed => "FAIL",
	};
	json!({
		"transactionType": kind, "transactionStatus": status, "transactionId": moved.id,
		"transactionRequestId": moved.key, "transactionAmount": money(moved.amount, currency),
	})
}

fn inquire(payment: &Payment) -> Reply {
	let status = match payment.hold {
		Hold::Awaiting => "PROCESSING",
		Hold::Held | Hold::Used => "SUCCESS",
		Hold::Voided | Hold::Expired | Hold::Declined => "CANCELLED",
	};
	let captures = payment.captures.iter().map(|moved| transaction("CAPTURE", moved, &payment.currency));
	let refunds = payment.refunds.iter().map(|moved| transaction("REFUND", moved, &payment.currency));
	succeeded(json!({
		"paymentStatus": status,
		"paymentId": payment.id,
		"paymentRequestId": payment.metadata.get("request"),
		"paymentAmount": money(payment.amount, &payment.currency),
		"authExpiryTime": (payment.ends < u64::MAX).then(|| iso(payment.ends).replace('Z', "+00:00")),
		"transactions": captures.chain(refunds).collect::<Vec<_>>(),
	}))
}

fn capture(payment: &mut Payment, name: String, body: &Value) -> Reply {
	let request = body["captureRequestId"].as_str().map(str::to_owned);
	let amount = value(&body["captureAmount"]);
	if let Some(known) = payment.captures.iter().find(|moved| moved.key == request) {
		return match known.amount == amount {
			true => succeeded(json!({ "captureId": known.id, "paymentId": payment.id })),
			false => failed("REPEAT_REQ_INCONSISTENT"),
		};
	}
	if amount != payment.amount {
		return failed("CAPTURE_AMOUNT_NOT_MATCH");
	}
	match payment.capture(name.clone(), amount, true, request) {
		Ok(()) if payment.slow => (200, result("U", "PAYMENT_IN_PROCESS")),
		Ok(()) => succeeded(json!({ "captureId": name, "paymentId": payment.id })),
		Err(_) => failed("ORDER_STATUS_INVALID"),
	}
}

fn refund(payment: &mut Payment, name: String, body: &Value) -> Reply {
	let request = body["refundRequestId"].as_str().map(str::to_owned);
	let amount = value(&body["refundAmount"]);
	if let Some(known) = payment.refunds.iter().find(|moved| moved.key == request) {
		return match known.amount == amount {
			true => succeeded(json!({ "refundId": known.id, "paymentId": payment.id })),
			false => failed("REPEAT_REQ_INCONSISTENT"),
		};
	}
	let moved = Moved {
		id: name.clone(),
		amount,
		state: MovedState::Done,
		key: request,
		metadata: BTreeMap::new(),
		parent: None,
	};
	match payment.refund(moved) {
		Ok(()) if payment.slow => (200, result("U", "REFUND_IN_PROCESS")),
		Ok(()) => succeeded(json!({ "refundId": name, "paymentId": payment.id })),
		Err(_) => failed("REFUND_AMOUNT_EXCEED"),
	}
}
