//! The rails that hold nothing: Wise pays out; Binance Pay, CoinPayments and Coinbase are prepaid. As much of them as an
//! adapter needs, and no key is looked at beyond being there.

use crate::{
	ledger::{Hold, Moved, MovedState, Payment},
	server::{Call, Reply},
	world::{Rail, World},
};
use serde_json::{json, value::RawValue, Value};
use std::collections::BTreeMap;

/// The merchant of all Binance Pay orders.
pub const BINANCE_MERCHANT: u64 = 4_711;

/// A payment that somebody is about to make on one of these rails. `tag` is what the shop says that it is for.
pub fn open(world: &mut World, rail: Rail, amount: u64, tag: &str) -> String {
	let id = match rail {
		Rail::Wise => {
			let id = world.id("");
			id.trim_start_matches('0').to_owned() + "00"
		}
		_ => world.id("68f7a946"),
	};
	let mut payment = Payment::new(id.clone(), rail, amount, "USD", world.now);
	payment.metadata.insert("nexonomy".to_owned(), tag.to_owned());
	world.payments.insert(id.clone(), payment);
	id
}

/// The payer pays: the money is the seller's at once.
pub fn pay(payment: &mut Payment) {
	payment.hold = Hold::Used;
	let moved = Moved {
		id: "paid".to_owned(),
		amount: payment.amount,
		state: MovedState::Done,
		key: None,
		metadata: BTreeMap::new(),
		parent: None,
	};
	payment.captures.push(moved);
}

/// Serves a request.
pub fn serve(world: &mut World, call: &Call<'_>) -> Reply {
	let signs = ["authorization", "binancepay-signature", "x-coinpayments-signature"];
	if signs.iter().all(|name| call.header(name).is_empty()) {
		return (401, json!({ "error": "unauthorized" }));
	}
	match call.rail {
		Rail::Wise => wise(world, call),
		Rail::Binance => binance(world, call),
		Rail::Coinpayments => coinpayments(world, call),
		_ => coinbase(world, call),
	}
}

fn missing() -> Reply {
	(404, json!({ "error": "not_found" }))
}

fn decimal(amount: u64) -> String {
	format!("{}.{:02}", amount / 100, amount % 100)
}

fn wise(world: &mut World, call: &Call<'_>) -> Reply {
	let id = match call.parts.as_slice() {
		["v2", "profiles"] => return (200, json!([])),
		["v1", "transfers", id]
		| ["v1", "transfers", id, "cancel"]
		| ["v3", "profiles", _, "transfers", id, "payments"] => *id,
		_ => return missing(),
	};
	let Some(payment) = world.payment(Rail::Wise, id) else { return missing() };
	match (call.method, call.parts.last().copied()) {
		("PUT", Some("cancel")) => payment.hold = Hold::Declined,
		("POST", Some("payments")) if payment.hold == Hold::Awaiting => {
			pay(payment);
			return (201, json!({ "type": "BALANCE", "status": "COMPLETED", "errorCode": null }));
		}
		("POST", _) => {
			return (
				200,
				json!({ "type": "BALANCE", "status": "REJECTED", "errorCode": "transfer.not_fundable" }),
			);
		}
		_ => {}
	}
	let status = match (payment.hold, payment.slow) {
		(Hold::Used, true) => "processing",
		(Hold::Used, false) => "outgoing_payment_sent",
		(Hold::Declined, _) => "cancelled",
		_ => "incoming_payment_waiting",
	};
	let value = RawValue::from_string(decimal(payment.amount)).map(|raw| json!(raw)).unwrap_or_default();
	(
		200,
		json!({ "id": payment.id.parse::<u64>().unwrap_or(0), "status": status, "targetCurrency": "USD", "targetValue": value }),
	)
}

fn binance(world: &mut World, call: &Call<'_>) -> Reply {
	let body = call.json();
	let failed = |code: &str| (200, json!({ "status": "FAIL", "code": code, "errorMessage": "…" }));
	let success = |data: Value| (200, json!({ "status": "SUCCESS", "code": "000000", "data": data }));
	if call.parts.ends_with(&["refund", "query"]) {
		let request = body["refundRequestId"].as_str();
		let all = world.payments.values().flat_map(|payment| &payment.refunds);
		return match { all }.find(|refund| refund.key.as_deref() == request) {
			Some(refund) => {
				success(json!({ "refundAmount": decimal(refund.amount), "refundStatus": "REFUND_SUCCESS" }))
			}
			None => failed("400202"),
		};
	}
	let id = body["prepayId"].as_str().unwrap_or_default().to_owned();
	let Some(payment) = world.payment(Rail::Binance, &id) else { return failed("400202") };
	if call.parts.ends_with(&["order", "refund"]) {
		let key = body["refundRequestId"].as_str().map(str::to_owned);
		if payment.refunds.iter().any(|refund| refund.key == key) {
			return success(json!({ "refundRequestId": key }));
		}
		let amount = (body["refundAmount"].as_f64().unwrap_or(0.0) * 100.0).round() as u64;
		let moved = Moved {
			id: "r".into(),
			amount,
			state: MovedState::Done,
			key,
			metadata: BTreeMap::new(),
			parent: None,
		};
		return match payment.refund(moved) {
			Ok(()) => success(json!({ "refundRequestId": body["refundRequestId"] })),
			Err(_) => failed("400607"),
		};
	}
	let status = match (payment.hold, payment.refunded()) {
		(Hold::Used, 0) => "PAID",
		(Hold::Used, refunded) if refunded == payment.amount => "FULL_REFUNDED",
		(Hold::Used, _) => "REFUNDED",
		(Hold::Declined, _) => "EXPIRED",
		_ => "INITIAL",
	};
	success(json!({
		"merchantId": BINANCE_MERCHANT, "prepayId": payment.id, "merchantTradeNo": "1", "status": status,
		"currency": "USDT", "orderAmount": decimal(payment.amount), "passThroughInfo": payment.metadata.get("nexonomy"),
	}))
}

fn coinpayments(world: &mut World, call: &Call<'_>) -> Reply {
	let ["api", "v2", "merchant", "invoices", id] = call.parts.as_slice() else { return missing() };
	let Some(payment) = world.payment(Rail::Coinpayments, id) else { return missing() };
	let status = match payment.hold {
		Hold::Used if payment.slow => "paid",
		Hold::Used => "completed",
		Hold::Declined => "timedOut",
		_ => "unpaid",
	};
	(
		200,
		json!({
			"id": payment.id, "status": status, "currency": { "id": "5057", "symbol": "USD" },
			"amount": { "value": decimal(payment.amount), "currencyId": "5057" }, "customData": payment.metadata,
		}),
	)
}

fn coinbase(world: &mut World, call: &Call<'_>) -> Reply {
	let (id, verb) = match call.parts.as_slice() {
		["api", "v1", "checkouts", id] => (*id, ""),
		["api", "v1", "checkouts", id, verb] => (*id, *verb),
		_ => return (200, json!({ "checkouts": [] })),
	};
	let Some(payment) = world.payment(Rail::Coinbase, id) else { return missing() };
	match verb {
		"deactivate" if payment.hold == Hold::Awaiting => payment.hold = Hold::Declined,
		"refund" => {
			let body = call.json();
			let text = body["amount"].as_str().unwrap_or_default().replace('.', "");
			let key = body["reason"].as_str().map(str::to_owned);
			let moved = Moved {
				id: "68f7".into(),
				amount: text.parse().unwrap_or(0),
				state: MovedState::Done,
				key,
				metadata: BTreeMap::new(),
				parent: None,
			};
			if payment.refund(moved).is_err() {
				return (400, json!({ "error": "refund_amount_exceeded" }));
			}
		}
		_ => {}
	}
	let status = match (payment.hold, payment.refunded()) {
		(Hold::Used, 0) => "COMPLETED",
		(Hold::Used, refunded) if refunded == payment.amount => "REFUNDED",
		(Hold::Used, _) => "PARTIALLY_REFUNDED",
		(Hold::Declined, _) => "DEACTIVATED",
		_ => "ACTIVE",
	};
	let refunds: Vec<Value> = payment
		.refunds
		.iter()
		.map(|refund| {
			json!({ "id": refund.id, "amount": decimal(refund.amount), "currency": "USDC", "status": "COMPLETED", "reason": refund.key })
		})
		.collect();
	(
		200,
		json!({
			"id": payment.id, "status": status, "amount": decimal(payment.amount), "currency": "USDC", "network": "base",
			"metadata": payment.metadata, "refunds": refunds,
		}),
	)
}
