//! Wise: pays out, and nothing else.
//!
//! A payment is here a transfer that the seller's side prepared and did not fund. Ordering its capture funds it from
//! the profile's balance, a void cancels it. Cannot: take money in, hold, refund, or carry a tag, so the chain never
//! takes a transfer for a payment of an agreement; a seller's bond covers the buyer. Accounts that must confirm each
//! transfer by hand (strong customer authentication) answer 403.

use super::Parts;
use crate::{
	adapter::{refuse, Call, Forged, Hook, Reader, Refusal, Rules, Writer},
	http::{parse, Ask},
	reading::{Movement, Reading, Stage},
	signature::rsa_matches,
	trouble::{garbled, Outcome, Trouble},
	units,
	words::{Account, Key, Moment, Order, OrderKind, PaymentId, ProcessorState},
};
use async_trait::async_trait;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::time::Duration;

/// Reads transfers.
pub struct WiseReader(Parts);

/// Funds and cancels transfers.
pub struct WiseWriter(Parts);

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Transfer {
	id: u64,
	status: String,
	target_currency: String,
	/// A JSON number; its digits are read, it never becomes a float.
	target_value: Box<RawValue>,
}

#[derive(Debug, Deserialize)]
struct Funded {
	status: String,
}

#[derive(Debug, Deserialize)]
struct Event {
	data: EventData,
}

#[derive(Debug, Deserialize)]
struct EventData {
	resource: Resource,
}

#[derive(Debug, Deserialize)]
struct Resource {
	id: u64,
	#[serde(rename = "type")]
	kind: String,
}

impl WiseReader {
	/// A reader with a token that may read.
	pub fn new(parts: Parts) -> Self {
		Self(parts)
	}
}

impl WiseWriter {
	/// A writer with a token that may fund transfers.
	pub fn new(parts: Parts) -> Self {
		Self(parts)
	}
}

fn request(parts: &Parts, method: &str, path: String) -> Ask {
	Ask::new(method, path).header("authorization", &format!("Bearer {}", parts.key.expose()))
}

async fn check(parts: &Parts) -> Outcome<Vec<String>> {
	parts.http.ask(request(parts, "GET", "/v2/profiles".to_owned())).await.map(|_| Vec::new())
}

#[async_trait]
impl Reader for WiseReader {
	fn account(&self) -> &Account {
		&self.0.account
	}

	async fn read(&self, payment: &PaymentId) -> Outcome<Reading> {
		let transfer: Transfer =
			self.0.http.json(request(&self.0, "GET", format!("/v1/transfers/{payment}"))).await?;
		match transfer.id.to_string() == payment.as_str() {
			true => reading(&transfer),
			false => Err(garbled("another transfer than was asked for")),
		}
	}

	async fn recent(&self, _: Moment) -> Outcome<Vec<PaymentId>> {
		Ok(Vec::new())
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		check(&self.0).await
	}

	async fn heed(&self, hook: &Hook, _: Moment) -> Result<Option<PaymentId>, Forged> {
		// Wise signs no time. An old webhook repeated is one more reason to look, and no more than that.
		let key =
			self.0.hook.as_ref().ok_or(Forged("Wise's public key is not configured for this account"))?;
		if !rsa_matches(key.expose(), &hook.body, hook.header("x-signature-sha256")?) {
			return Err(Forged("its signature is not Wise's"));
		}
		let event: Event = parse(&hook.body).map_err(|_| Forged("its body is not understood"))?;
		let is_transfer = event.data.resource.kind == "transfer";
		Ok(is_transfer.then(|| PaymentId::new(&event.data.resource.id.to_string())).flatten())
	}
}

fn reading(transfer: &Transfer) -> Outcome<Reading> {
	let currency = units::currency(&transfer.target_currency)?;
	let amount = units::parse_decimal(transfer.target_value.get(), units::exponent(currency))
		.ok_or_else(|| garbled("an amount"))?;
	let moved = |stage| vec![Movement { id: String::new(), amount, stage, key: None, parent: None }];
	let (state, captures, refunds) = match transfer.status.as_str() {
		"outgoing_payment_sent" => (ProcessorState::Captured, moved(Stage::Done), Vec::new()),
		"funds_refunded" | "charged_back" => {
			(ProcessorState::Captured, moved(Stage::Done), moved(Stage::Done))
		}
		"cancelled" => (ProcessorState::Failed, Vec::new(), Vec::new()),
		"incoming_payment_waiting" | "incoming_payment_initiated" => {
			(ProcessorState::Pending, Vec::new(), Vec::new())
		}
		// Processing, converted, bounced back: funded, and not there yet.
		_ => (ProcessorState::Pending, moved(Stage::Pending), Vec::new()),
	};
	Ok(Reading {
		tag: [0; 32],
		state,
		currency,
		authorized: if state == ProcessorState::Captured { amount } else { 0 },
		capturable: 0,
		capture_before: 0,
		hold: Some(amount.to_string()),
		captures,
		refunds,
		disputes: Vec::new(),
	})
}

#[async_trait]
impl Writer for WiseWriter {
	fn account(&self) -> &Account {
		&self.0.account
	}

	fn rules(&self) -> Rules {
		// A transfer is funded once, however often it is asked.
		Rules { memory: Duration::from_secs(24 * 3_600), marks_captures: false }
	}

	fn plan(&self, order: &Order, payment: &PaymentId, seen: &Reading, _: &Key) -> Result<Call, Refusal> {
		let profile = PaymentId::new(&self.0.account.id)
			.ok_or(Refusal("the profile's id is not a number".to_owned()))?;
		match order.kind {
			OrderKind::Capture { amount, .. }
				if seen.hold.as_deref() != Some(amount.to_string().as_str()) =>
			{
				refuse("the transfer is of another amount than the order")
			}
			OrderKind::Capture { .. } => Ok(Call::post(
				format!("/v3/profiles/{profile}/transfers/{payment}/payments"),
				r#"{"type":"BALANCE"}"#.to_owned(),
			)),
			OrderKind::Void => Ok(Call {
				method: "PUT".to_owned(),
				path: format!("/v1/transfers/{payment}/cancel"),
				body: String::new(),
			}),
			OrderKind::Refund { .. } => refuse("Wise pays out and takes nothing back"),
		}
	}

	async fn send(&self, call: &Call, _: &Key) -> Outcome<()> {
		let ask = request(&self.0, &call.method, call.path.clone()).body("application/json", &call.body);
		let answer = self.0.http.ask(ask).await?;
		match parse::<Funded>(&answer.body)?.status.as_str() {
			"REJECTED" => Err(Trouble::Refused("the balance does not cover the transfer".to_owned())),
			_ => Ok(()),
		}
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		check(&self.0).await
	}
}
