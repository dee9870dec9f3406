//! Revolut: merchant orders with manual capture.
//!
//! Holds for seven days, counted here from when the order was made, as the interface does not say when the hold ends.
//! Captures once; what is not captured goes back at once. Cannot: capture a second time, capture nothing, show which
//! request captured. A refund is an order of its own that carries the key as its reference.

use super::{escape, tag, Parts};
use crate::{
	adapter::{refuse, Call, Forged, Hook, Reader, Refusal, Rules, Writer},
	clock::{parse_time, show_time},
	http::{parse, Ask},
	reading::{Dispute, Movement, Reading, Stage},
	signature::{hmac_matches, is_fresh},
	trouble::{garbled, Outcome},
	units,
	words::{Account, Key, Moment, Order, OrderKind, PaymentId, ProcessorState},
};
use async_trait::async_trait;
use serde::Deserialize;
use std::{collections::BTreeMap, time::Duration};

const VERSION: &str = "2024-09-01";
/// How long a hold lasts, in milliseconds.
const HOLD: u64 = 7 * 24 * 3_600 * 1_000;
const TAG: &str = "nexonomy";

/// Reads orders.
pub struct RevolutReader(Parts);

/// Captures, cancels and refunds orders.
pub struct RevolutWriter(Parts);

#[derive(Debug, Deserialize)]
struct Shown {
	id: String,
	#[serde(rename = "type")]
	kind: String,
	state: String,
	created_at: String,
	amount: u64,
	currency: String,
	#[serde(default)]
	outstanding_amount: Option<u64>,
	#[serde(default)]
	refunded_amount: Option<u64>,
	#[serde(default)]
	capture_mode: Option<String>,
	#[serde(default)]
	metadata: Option<BTreeMap<String, String>>,
	#[serde(default)]
	merchant_order_data: Option<OrderData>,
	#[serde(default)]
	payments: Vec<Payment>,
	/// Refunds, chargebacks and their reversals: orders that follow from this one.
	#[serde(default)]
	related_orders: Vec<Related>,
}

#[derive(Debug, Deserialize)]
struct OrderData {
	reference: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Payment {
	state: String,
	#[serde(default)]
	settled_amount: Option<u64>,
	amount: u64,
}

#[derive(Debug, Deserialize)]
struct Related {
	#[serde(rename = "type")]
	kind: String,
	state: String,
	amount: u64,
}

#[derive(Debug, Deserialize)]
struct Event {
	order_id: String,
}

impl RevolutReader {
	/// A reader. Revolut's keys cannot be limited to reading; see the operator's handbook.
	pub fn new(parts: Parts) -> Self {
		Self(parts)
	}

	async fn shown(&self, payment: &PaymentId) -> Outcome<Shown> {
		let shown: Shown =
			self.0.http.json(request(&self.0, "GET", format!("/api/orders/{payment}"))).await?;
		match shown.id == payment.as_str() && shown.kind == "payment" {
			true => Ok(shown),
			false => Err(garbled("another order than was asked for")),
		}
	}
}

impl RevolutWriter {
	/// A writer with the account's secret key.
	pub fn new(parts: Parts) -> Self {
		Self(parts)
	}
}

fn request(parts: &Parts, method: &str, path: String) -> Ask {
	Ask::new(method, path)
		.header("authorization", &format!("Bearer {}", parts.key.expose()))
		.header("revolut-api-version", VERSION)
}

#[async_trait]
impl Reader for RevolutReader {
	fn account(&self) -> &Account {
		&self.0.account
	}

	async fn read(&self, payment: &PaymentId) -> Outcome<Reading> {
		reading(&self.shown(payment).await?)
	}

	async fn recent(&self, since: Moment) -> Outcome<Vec<PaymentId>> {
		let path = format!("/api/orders?limit=100&from_created_date={}", escape(&show_time(since)));
		let list: Vec<Shown> = self.0.http.json(request(&self.0, "GET", path)).await?;
		let payments = list.iter().filter(|order| order.kind == "payment");
		Ok(payments.filter_map(|order| PaymentId::new(&order.id)).collect())
	}

	async fn refund_of(&self, _: &PaymentId, key: &Key) -> Outcome<Option<Movement>> {
		let path = format!("/api/orders?limit=100&merchant_order_ext_ref={}", key.as_str());
		let list: Vec<Shown> = self.0.http.json(request(&self.0, "GET", path)).await?;
		let carries = |order: &&Shown| {
			let reference = order.merchant_order_data.as_ref().and_then(|data| data.reference.as_deref());
			order.kind == "refund" && reference == Some(key.as_str())
		};
		let Some(refund) = list.iter().find(carries) else { return Ok(None) };
		Ok(Some(Movement {
			id: refund.id.clone(),
			amount: u128::from(refund.amount),
			stage: stage(&refund.state),
			key: Some(key.as_str().to_owned()),
			parent: None,
		}))
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		let path = "/api/orders?limit=1".to_owned();
		let _: Vec<Shown> = self.0.http.json(request(&self.0, "GET", path)).await?;
		Ok(vec!["Revolut's secret keys can always write: an attestor who only reads holds a key that could move money; prefer that the seller runs this gateway".to_owned()])
	}

	async fn heed(&self, hook: &Hook, now: Moment) -> Result<Option<PaymentId>, Forged> {
		let secret =
			self.0.hook.as_ref().ok_or(Forged("no webhook secret is configured for this account"))?;
		let time = hook.header("revolut-request-timestamp")?;
		let signed = [b"v1.", time.as_bytes(), b".", &hook.body].concat();
		let claims =
			hook.header("revolut-signature")?.split(',').filter_map(|claim| claim.trim().strip_prefix("v1="));
		if !hmac_matches(secret.expose(), &signed, claims) {
			return Err(Forged("its signature is not Revolut's"));
		}
		is_fresh(time.parse().map_err(|_| Forged("its signature has no time"))?, now)?;
		let event: Event = parse(&hook.body).map_err(|_| Forged("its body is not understood"))?;
		Ok(PaymentId::new(&event.order_id))
	}
}

fn stage(state: &str) -> Stage {
	match state {
		"completed" => Stage::Done,
		"failed" | "cancelled" => Stage::Failed,
		_ => Stage::Pending,
	}
}

fn reading(order: &Shown) -> Outcome<Reading> {
	let currency = units::currency(&order.currency)?;
	let created = parse_time(&order.created_at).ok_or_else(|| garbled("a time"))?;
	let captured = captured(order);
	let state = state(order);
	let authorized = match state {
		ProcessorState::Pending | ProcessorState::Failed => 0,
		_ => u128::from(order.amount),
	};
	let plain = |amount, stage| Movement { id: String::new(), amount, stage, key: None, parent: None };
	Ok(Reading {
		tag: tag(order.metadata.as_ref().and_then(|metadata| metadata.get(TAG)).map(String::as_str)),
		state,
		currency,
		authorized,
		capturable: if state == ProcessorState::Held { authorized } else { 0 },
		capture_before: if state == ProcessorState::Held { created.saturating_add(HOLD) } else { 0 },
		hold: None,
		captures: Some(captured)
			.filter(|amount| *amount > 0)
			.map(|amount| plain(amount, Stage::Done))
			.into_iter()
			.collect(),
		refunds: refunds(order),
		disputes: disputes(order),
	})
}

/// What the one capture took: what was settled if it is said, otherwise what is no longer outstanding.
fn captured(order: &Shown) -> u128 {
	if order.state != "completed" {
		return 0;
	}
	let payment =
		order.payments.iter().find(|payment| matches!(payment.state.as_str(), "captured" | "completed"));
	let settled = payment.map(|payment| payment.settled_amount.unwrap_or(payment.amount));
	let outstanding = order.outstanding_amount.unwrap_or(0);
	u128::from(settled.unwrap_or(order.amount.saturating_sub(outstanding)))
}

fn state(order: &Shown) -> ProcessorState {
	let was_held = order.payments.iter().any(|payment| {
		matches!(payment.state.as_str(), "authorised" | "captured" | "completed" | "cancelled")
	});
	match (order.state.as_str(), order.capture_mode.as_deref()) {
		("authorised", _) => ProcessorState::Held,
		("completed", _) => ProcessorState::Captured,
		("cancelled", _) if was_held => ProcessorState::Voided,
		("cancelled" | "failed", _) => ProcessorState::Failed,
		_ => ProcessorState::Pending,
	}
}

fn refunds(order: &Shown) -> Vec<Movement> {
	let listed: Vec<Movement> = order
		.related_orders
		.iter()
		.filter(|related| related.kind == "refund")
		.map(|related| Movement {
			id: String::new(),
			amount: related.amount.into(),
			stage: stage(&related.state),
			key: None,
			parent: None,
		})
		.collect();
	if !listed.is_empty() {
		return listed;
	}
	let total = u128::from(order.refunded_amount.unwrap_or(0));
	let whole = Movement { id: String::new(), amount: total, stage: Stage::Done, key: None, parent: None };
	Some(whole).filter(|_| total > 0).into_iter().collect()
}

/// Chargebacks weigh until a reversal of the same amount is completed.
fn disputes(order: &Shown) -> Vec<Dispute> {
	let of = |kind: &'static str| order.related_orders.iter().filter(move |related| related.kind == kind);
	let mut reversed: Vec<u64> = of("chargeback_reversal")
		.filter(|related| related.state == "completed")
		.map(|related| related.amount)
		.collect();
	of("chargeback")
		.map(|chargeback| {
			let found = reversed.iter().position(|amount| *amount == chargeback.amount);
			if let Some(place) = found {
				reversed.swap_remove(place);
			}
			let step = if found.is_some() { 2 } else { 1 };
			Dispute { amount: chargeback.amount.into(), weighs: found.is_none(), step }
		})
		.collect()
}

#[async_trait]
impl Writer for RevolutWriter {
	fn account(&self) -> &Account {
		&self.0.account
	}

	fn rules(&self) -> Rules {
		// Captures and cancellations cannot be done twice; refunds are known by their reference.
		Rules { memory: Duration::from_secs(24 * 3_600), marks_captures: false }
	}

	fn plan(&self, order: &Order, payment: &PaymentId, seen: &Reading, key: &Key) -> Result<Call, Refusal> {
		let path = |verb: &str| format!("/api/orders/{payment}/{verb}");
		match order.kind {
			OrderKind::Capture { amount, is_final } if !is_final && amount < seen.capturable => {
				refuse("Revolut captures once, and gives back the rest: order it as final")
			}
			OrderKind::Capture { amount, .. } => {
				Ok(Call::post(path("capture"), format!(r#"{{"amount":{amount}}}"#)))
			}
			OrderKind::Void => Ok(Call::post(path("cancel"), String::new())),
			OrderKind::Refund { amount } => Ok(Call::post(
				path("refund"),
				format!(
					r#"{{"amount":{amount},"currency":"{}","merchant_order_data":{{"reference":"{}"}}}}"#,
					units::code(order.currency),
					key.as_str()
				),
			)),
		}
	}

	async fn send(&self, call: &Call, key: &Key) -> Outcome<()> {
		let ask = request(&self.0, &call.method, call.path.clone())
			.header("idempotency-key", &key.uuid())
			.body("application/json", &call.body);
		self.0.http.ask(ask).await.map(|_| ())
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		let path = "/api/orders?limit=1".to_owned();
		let _: Vec<Shown> = self.0.http.json(request(&self.0, "GET", path)).await?;
		Ok(Vec::new())
	}
}
