//! Stripe: PaymentIntents with manual capture.
//!
//! Holds cards, Apple Pay, Google Pay and every other method that Stripe captures later, for as long as
//! `capture_before` says. Cannot: capture twice unless the account has multicapture (an order that is not final is
//! refused by Stripe then); hold Alipay, WeChat Pay, bank debits or crypto; be an escrow, which Stripe says itself.
//!
//! A capture is marked in the payment's metadata, `nx_` and 32 digits of the order's key; a refund carries the whole
//! key as `nexonomy_key`. So what was done is read, not remembered.

mod hook;
mod wire;

use super::{form, tag, Parts};
use crate::{
	adapter::{refuse, Call, Forged, Hook, Reader, Refusal, Rules, Writer},
	http::Ask,
	reading::{Dispute, Movement, Reading, Stage},
	trouble::{garbled, Outcome, Trouble},
	units,
	words::{Account, CurrencyCode, Key, Moment, Order, OrderKind, PaymentId, ProcessorState},
};
use async_trait::async_trait;
use std::time::Duration;
use wire::{Charge, Intent, List};

/// The interface of this date is what the shapes in `wire` are of.
const VERSION: &str = "2026-10-28.endive";
/// Where the shop writes what a payment is for.
const TAG: &str = "nexonomy";
/// What begins the name of a capture's mark.
const MARK: &str = "nx_";
/// Where a refund carries the key of its order.
const REFUND_KEY: &str = "nexonomy_key";

/// Reads PaymentIntents.
pub struct StripeReader(Parts);

/// Captures, cancels and refunds PaymentIntents.
pub struct StripeWriter(Parts);

impl StripeReader {
	/// A reader with a restricted key.
	pub fn new(parts: Parts) -> Self {
		Self(parts)
	}

	async fn refunds(&self, payment: &PaymentId) -> Outcome<Vec<wire::Refund>> {
		let ask = request(&self.0, "GET", format!("/v1/refunds?payment_intent={payment}&limit=100"));
		let list: List<wire::Refund> = self.0.http.json(ask).await?;
		complete(list, "refunds")
	}

	async fn disputes(&self, payment: &PaymentId) -> Outcome<Vec<wire::Dispute>> {
		let ask = request(&self.0, "GET", format!("/v1/disputes?payment_intent={payment}&limit=100"));
		let list: List<wire::Dispute> = self.0.http.json(ask).await?;
		complete(list, "disputes")
	}
}

impl StripeWriter {
	/// A writer with a key that may write PaymentIntents and refunds.
	pub fn new(parts: Parts) -> Self {
		Self(parts)
	}
}

/// A list without further pages: a payment with more than a hundred refunds is for people to look at.
fn complete<T>(list: List<T>, what: &str) -> Outcome<Vec<T>> {
	match list.has_more {
		true => Err(garbled(format!("more than a hundred {what} of one payment"))),
		false => Ok(list.data),
	}
}

fn request(parts: &Parts, method: &str, path: String) -> Ask {
	let ask = Ask::new(method, path)
		.header("authorization", &format!("Bearer {}", parts.key.expose()))
		.header("stripe-version", VERSION);
	match parts.connected {
		true => ask.header("stripe-account", &parts.account.id),
		false => ask,
	}
}

/// How many decimals Stripe gives a currency: ISO 4217's, with these exceptions.
fn stripe_exponent(currency: CurrencyCode) -> u8 {
	match &currency.0 {
		b"ISK" | b"UGX" => 2,
		b"MGA" => 0,
		_ => units::exponent(currency),
	}
}

fn to_chain(amount: u64, currency: CurrencyCode) -> Outcome<u128> {
	units::rescale(amount.into(), stripe_exponent(currency), units::exponent(currency))
		.ok_or_else(|| garbled("an amount that has parts of the smallest unit"))
}

fn to_stripe(amount: u128, currency: CurrencyCode) -> Result<String, Refusal> {
	let decimals = stripe_exponent(currency);
	match units::rescale(amount, units::exponent(currency), decimals) {
		Some(amount) if decimals == 3 && amount % 10 != 0 => {
			refuse("Stripe takes amounts with three decimals only in tens of the smallest unit")
		}
		Some(amount) => Ok(amount.to_string()),
		None => refuse("Stripe counts this currency in larger units than the order"),
	}
}

#[async_trait]
impl Reader for StripeReader {
	fn account(&self) -> &Account {
		&self.0.account
	}

	async fn read(&self, payment: &PaymentId) -> Outcome<Reading> {
		let ask = request(&self.0, "GET", format!("/v1/payment_intents/{payment}?expand[]=latest_charge"));
		let intent: Intent = self.0.http.json(ask).await?;
		if intent.livemode != self.0.account.live || intent.id != payment.as_str() {
			return Err(garbled("a payment of another mode or another id than was asked for"));
		}
		let captured = intent.latest_charge.as_ref().is_some_and(|charge| charge.amount_captured > 0);
		let disputed = intent.latest_charge.as_ref().is_some_and(|charge| charge.disputed);
		let refunds = if captured { self.refunds(payment).await? } else { Vec::new() };
		let disputes = if disputed { self.disputes(payment).await? } else { Vec::new() };
		reading(&intent, &refunds, &disputes)
	}

	async fn recent(&self, since: Moment) -> Outcome<Vec<PaymentId>> {
		let path = format!("/v1/payment_intents?created[gte]={}&limit=100", since / 1_000);
		let list: List<wire::Named> = self.0.http.json(request(&self.0, "GET", path)).await?;
		Ok(list.data.iter().filter_map(|intent| PaymentId::new(&intent.id)).collect())
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		let mut notes = mode_notes(&self.0);
		if self.0.key.expose().starts_with("sk_") {
			notes.push("the reading key is a full secret key and can move money: make a restricted key with read access to PaymentIntents, Charges, Refunds and Disputes".to_owned());
		}
		let path = "/v1/payment_intents?limit=1".to_owned();
		let _: List<wire::Named> = self.0.http.json(request(&self.0, "GET", path)).await?;
		// Not every restricted key may ask whose account it is.
		let whose = self.0.http.json::<wire::Named>(request(&self.0, "GET", "/v1/account".to_owned())).await;
		if whose.is_ok_and(|whose| whose.id != self.0.account.id) {
			notes.push("the reading key belongs to another account than `id` says".to_owned());
		}
		for (path, right) in [("/v1/refunds?limit=1", "Refunds"), ("/v1/disputes?limit=1", "Disputes")] {
			if let Err(Trouble::Unauthorised(_)) =
				self.0.http.ask(request(&self.0, "GET", path.to_owned())).await
			{
				notes.push(format!(
					"the reading key may not read {right}: refunds and disputes would be missed"
				));
			}
		}
		Ok(notes)
	}

	async fn heed(&self, hook: &Hook, now: Moment) -> Result<Option<PaymentId>, Forged> {
		hook::heed(&self.0, hook, now)
	}
}

/// What is wrong with a key's mode, as far as its first letters tell.
fn mode_notes(parts: &Parts) -> Vec<String> {
	let key = parts.key.expose();
	let is_live = key.starts_with("sk_live_") || key.starts_with("rk_live_");
	let is_test = key.starts_with("sk_test_") || key.starts_with("rk_test_");
	match (is_live, is_test) {
		(true, _) if !parts.account.live => {
			vec!["the key is live, the account is set to test mode".to_owned()]
		}
		(_, true) if parts.account.live => {
			vec!["the key is of test mode, the account is set to live".to_owned()]
		}
		(false, false) => vec!["the key does not look like one of Stripe's (sk_…, rk_…)".to_owned()],
		_ => Vec::new(),
	}
}

fn reading(intent: &Intent, refunds: &[wire::Refund], disputes: &[wire::Dispute]) -> Outcome<Reading> {
	let currency = units::currency(&intent.currency)?;
	let chain = |amount| to_chain(amount, currency);
	let charge = intent.latest_charge.as_ref();
	let captured = chain(charge.map_or(0, |charge| charge.amount_captured))?;
	let state = state(intent, captured);
	let authorized = match state {
		ProcessorState::Pending | ProcessorState::Failed => 0,
		_ => chain(charge.map_or(intent.amount, |charge| charge.amount))?,
	};
	Ok(Reading {
		tag: tag(intent.metadata.get(TAG).map(String::as_str)),
		state,
		currency,
		authorized,
		capturable: if state == ProcessorState::Held { chain(intent.amount_capturable)? } else { 0 },
		capture_before: charge.and_then(Charge::capture_before).unwrap_or(0).saturating_mul(1_000),
		hold: charge.map(|charge| charge.id.clone()),
		captures: captures(intent, captured, currency)?,
		refunds: refunds.iter().map(|refund| movement(refund, currency)).collect::<Outcome<_>>()?,
		disputes: disputes.iter().map(|dispute| quarrel(dispute, currency)).collect::<Outcome<_>>()?,
	})
}

fn state(intent: &Intent, captured: u128) -> ProcessorState {
	match intent.status.as_str() {
		"requires_capture" => ProcessorState::Held,
		"succeeded" => ProcessorState::Captured,
		"canceled" if captured > 0 => ProcessorState::Captured,
		// A charge that was authorized and given back; one that failed was never held.
		"canceled" if intent.latest_charge.as_ref().is_some_and(|charge| charge.status == "succeeded") => {
			match intent.cancellation_reason.as_deref() {
				// Interfaces before 2025-03-31 said "automatic", and webhooks may still be of those.
				Some("expired" | "automatic") => ProcessorState::Expired,
				_ => ProcessorState::Voided,
			}
		}
		"canceled" => ProcessorState::Failed,
		// Methods that settle days later stay here until they have: nothing else counts.
		_ => ProcessorState::Pending,
	}
}

/// The captures that carry our marks, and what was captured beside them, in the dashboard for instance.
fn captures(intent: &Intent, captured: u128, currency: CurrencyCode) -> Outcome<Vec<Movement>> {
	let mut found = Vec::new();
	let mut left = captured;
	for (name, value) in &intent.metadata {
		let Some(digits) = name.strip_prefix(MARK) else { continue };
		let Ok(amount) = value.parse::<u64>() else { continue };
		let amount = to_chain(amount, currency)?;
		// The account's owner can edit metadata. A mark that the money does not cover is none.
		let Some(rest) = left.checked_sub(amount) else { continue };
		left = rest;
		found.push(Movement {
			id: name.clone(),
			amount,
			stage: Stage::Done,
			key: Some(digits.to_owned()),
			parent: None,
		});
	}
	if left > 0 {
		found.push(Movement { id: String::new(), amount: left, stage: Stage::Done, key: None, parent: None });
	}
	Ok(found)
}

fn movement(refund: &wire::Refund, currency: CurrencyCode) -> Outcome<Movement> {
	let stage = match refund.status.as_deref() {
		Some("succeeded") => Stage::Done,
		Some("failed" | "canceled") => Stage::Failed,
		_ => Stage::Pending,
	};
	let key = refund.metadata.get(REFUND_KEY).cloned();
	Ok(Movement {
		id: refund.id.clone(),
		amount: to_chain(refund.amount, currency)?,
		stage,
		key,
		parent: None,
	})
}

fn quarrel(dispute: &wire::Dispute, currency: CurrencyCode) -> Outcome<Dispute> {
	// Stripe does not say when a dispute changed. An inquiry can become a dispute after it was closed, and what was lost
	// can be appealed; what was won is over.
	let (weighs, step) = match dispute.status.as_str() {
		// Inquiries take no money yet.
		"warning_needs_response" => (false, 1),
		"warning_under_review" => (false, 2),
		"warning_closed" => (false, 3),
		"needs_response" => (true, 4),
		"under_review" => (true, 5),
		"lost" => (true, 6),
		"prevented" => (false, 8),
		"won" => (false, 9),
		// Appeals and what may come: counted against the seller until it is over.
		_ => (true, 7),
	};
	Ok(Dispute { amount: to_chain(dispute.amount, currency)?, weighs, step })
}

#[async_trait]
impl Writer for StripeWriter {
	fn account(&self) -> &Account {
		&self.0.account
	}

	fn rules(&self) -> Rules {
		Rules { memory: Duration::from_secs(24 * 3_600), marks_captures: true }
	}

	fn plan(&self, order: &Order, payment: &PaymentId, _: &Reading, key: &Key) -> Result<Call, Refusal> {
		let path = |verb: &str| format!("/v1/payment_intents/{payment}/{verb}");
		Ok(match order.kind {
			OrderKind::Capture { amount, is_final } => {
				let amount = to_stripe(amount, order.currency)?;
				let mark = format!("metadata[{MARK}{}]", key.short());
				let is_final = if is_final { "true" } else { "false" };
				let fields = [
					("amount_to_capture", amount.as_str()),
					("final_capture", is_final),
					(mark.as_str(), &amount),
				];
				Call::post(path("capture"), form(&fields))
			}
			OrderKind::Void => Call::post(path("cancel"), String::new()),
			OrderKind::Refund { amount } => {
				let amount = to_stripe(amount, order.currency)?;
				let mark = format!("metadata[{REFUND_KEY}]");
				let fields = [
					("payment_intent", payment.as_str()),
					("amount", &amount),
					(mark.as_str(), key.as_str()),
				];
				Call::post("/v1/refunds".to_owned(), form(&fields))
			}
		})
	}

	async fn send(&self, call: &Call, key: &Key) -> Outcome<()> {
		let ask = request(&self.0, &call.method, call.path.clone())
			.header("idempotency-key", key.as_str())
			.body("application/x-www-form-urlencoded", &call.body);
		self.0.http.ask(ask).await.map(|_| ())
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		let path = "/v1/payment_intents?limit=1".to_owned();
		let _: List<wire::Named> = self.0.http.json(request(&self.0, "GET", path)).await?;
		Ok(mode_notes(&self.0))
	}
}

#[cfg(test)]
mod tests;
