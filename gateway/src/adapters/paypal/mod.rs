//! PayPal: Orders v2 with intent `AUTHORIZE`. Venmo pays through the same orders.
//!
//! Holds for three days for certain, which is what is attested as the hold's end; PayPal tries to honour later captures
//! for up to 29 days and promises nothing. Captures many times. Cannot: list recent orders, so their ids come from
//! webhooks or from the shop; refund more than one capture with one order.
//!
//! A capture that PayPal calls pending or denied because of a complaint or a chargeback counts as one that is disputed: the
//! money came, and somebody wants it back.
//!
//! Captures and refunds carry the order's key as their `invoice_id`, which PayPal takes once only.

mod hook;
mod wire;

use super::{login::Login, tag, Parts};
use crate::{
	adapter::{refuse, Call, Forged, Hook, Reader, Refusal, Rules, Writer},
	budget::Budget,
	clock::{parse_time, Clock},
	http::Ask,
	reading::{step_at, Dispute, Movement, Reading, Stage},
	trouble::{garbled, Outcome, Trouble},
	units,
	words::{Account, CurrencyCode, Key, Moment, Order, OrderKind, PaymentId, ProcessorState},
};
use async_trait::async_trait;
use std::time::Duration;
use wire::{Amount, Authorization, Checkout, Unit};

/// For how long PayPal guarantees a hold, in milliseconds.
const HONOURED: u64 = 3 * 24 * 3_600 * 1_000;

struct Access {
	parts: Parts,
	login: Login,
	/// How often PayPal is asked whether it sent a webhook: strangers can make up as many as they like.
	questions: Budget,
}

/// Questions about webhooks in a second.
const QUESTIONS: f64 = 1.0;

/// Reads orders.
pub struct PayPalReader(Access);

/// Captures and voids authorizations, refunds captures.
pub struct PayPalWriter(Access);

impl Access {
	fn new(parts: Parts) -> Self {
		Self { parts, login: Login::default(), questions: Budget::new(Clock::System, QUESTIONS) }
	}

	async fn ask(&self, method: &str, path: String) -> Outcome<Ask> {
		let bearer = self.login.bearer(&self.parts, "/v1/oauth2/token").await?;
		Ok(Ask::new(method, path).header("authorization", &bearer))
	}

	async fn json<T: serde::de::DeserializeOwned>(&self, path: String) -> Outcome<T> {
		self.heard(self.parts.http.json(self.ask("GET", path).await?).await).await
	}

	/// A token that is refused is asked for anew next time.
	async fn heard<T>(&self, outcome: Outcome<T>) -> Outcome<T> {
		if let Err(Trouble::Unauthorised(_)) = &outcome {
			self.login.forget().await;
		}
		outcome
	}
}

impl PayPalReader {
	/// A reader with the credentials of an app that may read.
	pub fn new(parts: Parts) -> Self {
		Self(Access::new(parts))
	}

	async fn disputes(&self, unit: &Unit, seen: &Reading) -> Outcome<Vec<Dispute>> {
		let complaints: Vec<&str> = captures(unit)
			.iter()
			.filter(|capture| capture.is_disputed())
			.map(|capture| capture.id.as_str())
			.collect();
		let mut found = Vec::new();
		for capture in seen.captures.iter().filter(|capture| capture.stage != Stage::Failed) {
			let quarrels = self.quarrels(capture, seen.currency).await?;
			if quarrels.is_empty() && complaints.contains(&capture.id.as_str()) {
				found.push(Dispute { amount: capture.amount, weighs: true, step: 0 });
			}
			found.extend(quarrels);
		}
		Ok(found)
	}

	/// The disputes about one capture.
	async fn quarrels(&self, capture: &Movement, currency: CurrencyCode) -> Outcome<Vec<Dispute>> {
		let path = format!("/v1/customer/disputes?disputed_transaction_id={}&page_size=50", capture.id);
		let list: wire::Disputes = self.0.json(path).await?;
		if list.links.iter().any(|link| link.rel == "next") {
			return Err(garbled("more than fifty disputes of one capture"));
		}
		let mut found = Vec::new();
		for item in list.items {
			let outcome = self.outcome(&item).await?;
			found.push(quarrel(&item, outcome.as_deref(), currency)?);
		}
		Ok(found)
	}

	/// For whom a dispute that is over ended.
	async fn outcome(&self, item: &wire::Dispute) -> Outcome<Option<String>> {
		if item.status != "RESOLVED" {
			return Ok(None);
		}
		let id = PaymentId::new(&item.dispute_id).ok_or_else(|| garbled("a dispute's id"))?;
		let detail: wire::Dispute = self.0.json(format!("/v1/customer/disputes/{id}")).await?;
		Ok(detail.dispute_outcome.map(|outcome| outcome.outcome_code))
	}
}

impl PayPalWriter {
	/// A writer with the credentials of an app that may capture and refund.
	pub fn new(parts: Parts) -> Self {
		Self(Access::new(parts))
	}
}

/// How many decimals PayPal writes: none for these three, whatever ISO 4217 says.
fn decimals(currency: CurrencyCode) -> u8 {
	match &currency.0 {
		b"HUF" | b"JPY" | b"TWD" => 0,
		_ => units::exponent(currency),
	}
}

fn minor(amount: &Amount, currency: CurrencyCode) -> Outcome<u128> {
	if units::currency(&amount.currency_code)? != currency {
		return Err(garbled("amounts of two currencies in one order"));
	}
	units::parse_decimal(&amount.value, units::exponent(currency)).ok_or_else(|| garbled("an amount"))
}

#[async_trait]
impl Reader for PayPalReader {
	fn account(&self) -> &Account {
		&self.0.parts.account
	}

	async fn read(&self, payment: &PaymentId) -> Outcome<Reading> {
		let order: Checkout = self.0.json(format!("/v2/checkout/orders/{payment}")).await?;
		let [unit] = order.purchase_units.as_slice() else {
			return Err(garbled("an order of more than one purchase unit"));
		};
		let payee = unit.payee.as_ref().and_then(|payee| payee.merchant_id.as_deref());
		if payee != Some(self.account().id.as_str()) || order.id != payment.as_str() {
			return Err(garbled("a payment to another merchant than this account"));
		}
		let mut seen = reading(&order, unit)?;
		seen.disputes = self.disputes(unit, &seen).await?;
		Ok(seen)
	}

	async fn recent(&self, _: Moment) -> Outcome<Vec<PaymentId>> {
		Ok(Vec::new())
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		self.0.login.bearer(&self.0.parts, "/v1/oauth2/token").await?;
		let mut notes = Vec::new();
		if self.0.parts.hook.is_none() {
			notes.push(
				"PayPal lists no orders: without webhooks, shops must tell the gateway each order's id"
					.to_owned(),
			);
		}
		Ok(notes)
	}

	async fn heed(&self, hook: &Hook, now: Moment) -> Result<Option<PaymentId>, Forged> {
		hook::heed(&self.0, hook, now).await
	}
}

fn captures(unit: &Unit) -> &[wire::Moved] {
	unit.payments.as_ref().map_or(&[], |payments| &payments.captures)
}

fn reading(order: &Checkout, unit: &Unit) -> Outcome<Reading> {
	let currency = units::currency(&unit.amount.currency_code)?;
	let payments = unit.payments.as_ref();
	let captures: Vec<Movement> =
		captures(unit).iter().map(|capture| movement(capture, currency)).collect::<Outcome<_>>()?;
	let refunds = payments
		.map_or(&[][..], |payments| &payments.refunds)
		.iter()
		.map(|refund| movement(refund, currency));
	// The last authorization is the one that counts; those before it were replaced.
	let hold = payments.and_then(|payments| payments.authorizations.last());
	let captured = done(&captures)?;
	let authorized = match hold {
		Some(hold) if !matches!(hold.status.as_str(), "DENIED" | "PENDING") => minor(&hold.amount, currency)?,
		_ => captured,
	};
	let state = state(order, hold, &captures, captured, authorized);
	let is_held = state == ProcessorState::Held;
	Ok(Reading {
		tag: tag(unit.custom_id.as_deref()),
		state,
		currency,
		authorized,
		capturable: if is_held { authorized.saturating_sub(captured) } else { 0 },
		capture_before: hold.filter(|_| is_held).and_then(honoured).unwrap_or(0),
		hold: hold.map(|hold| hold.id.clone()),
		captures,
		refunds: refunds.collect::<Outcome<_>>()?,
		disputes: Vec::new(),
	})
}

fn done(captures: &[Movement]) -> Outcome<u128> {
	let mut amounts =
		captures.iter().filter(|capture| capture.stage == Stage::Done).map(|capture| capture.amount);
	amounts.try_fold(0u128, u128::checked_add).ok_or_else(|| garbled("amounts too large to be true"))
}

/// Until when PayPal guarantees a hold.
fn honoured(hold: &Authorization) -> Option<Moment> {
	let guaranteed = parse_time(hold.create_time.as_deref()?)?.saturating_add(HONOURED);
	Some(hold.expiration_time.as_deref().and_then(parse_time).map_or(guaranteed, |end| end.min(guaranteed)))
}

fn state(
	order: &Checkout,
	hold: Option<&Authorization>,
	captures: &[Movement],
	captured: u128,
	authorized: u128,
) -> ProcessorState {
	let is_pending = captures.iter().any(|capture| capture.stage == Stage::Pending);
	let Some(hold) = hold else {
		return match order.status.as_str() {
			_ if captured > 0 => ProcessorState::Captured,
			"VOIDED" => ProcessorState::Failed,
			_ => ProcessorState::Pending,
		};
	};
	match hold.status.as_str() {
		"CREATED" | "PARTIALLY_CAPTURED" if captured < authorized => ProcessorState::Held,
		// PayPal counts a capture that is pending as captured. It is not: the money may never come.
		"CAPTURED" if is_pending && captured < authorized => ProcessorState::Held,
		_ if captured > 0 => ProcessorState::Captured,
		// The one capture failed: nothing is held any more, and nothing was taken.
		"CAPTURED" => ProcessorState::Voided,
		"VOIDED" => match (
			hold.update_time.as_deref().and_then(parse_time),
			hold.expiration_time.as_deref().and_then(parse_time),
		) {
			(Some(ended), Some(end)) if ended >= end => ProcessorState::Expired,
			_ => ProcessorState::Voided,
		},
		"EXPIRED" => ProcessorState::Expired,
		"DENIED" => ProcessorState::Failed,
		_ => ProcessorState::Pending,
	}
}

fn movement(moved: &wire::Moved, currency: CurrencyCode) -> Outcome<Movement> {
	let stage = match moved.status.as_str() {
		"COMPLETED" | "PARTIALLY_REFUNDED" | "REFUNDED" => Stage::Done,
		// What became of it is told as a dispute.
		_ if moved.is_disputed() => Stage::Done,
		"DECLINED" | "DENIED" | "FAILED" | "CANCELLED" => Stage::Failed,
		_ => Stage::Pending,
	};
	let amount = minor(&moved.amount, currency)?;
	let parent =
		moved.links.iter().find(|link| link.rel == "up").and_then(|link| link.href.rsplit('/').next());
	Ok(Movement {
		id: moved.id.clone(),
		amount,
		stage,
		key: moved.invoice_id.clone(),
		parent: parent.map(str::to_owned),
	})
}

fn quarrel(item: &wire::Dispute, outcome: Option<&str>, currency: CurrencyCode) -> Outcome<Dispute> {
	let amount = minor(&item.dispute_amount, currency)?;
	let (weighs, rank) = match (item.status.as_str(), outcome) {
		("RESOLVED", Some("RESOLVED_SELLER_FAVOUR" | "CANCELED_BY_BUYER" | "DENIED")) => (false, 9),
		("RESOLVED", _) => (true, 8),
		("UNDER_REVIEW", _) => (true, 3),
		("WAITING_FOR_BUYER_RESPONSE" | "WAITING_FOR_SELLER_RESPONSE", _) => (true, 2),
		_ => (true, 1),
	};
	let changed = item.update_time.as_deref().map(|time| parse_time(time).ok_or_else(|| garbled("a time")));
	// One that was resolved can be appealed, and goes back.
	let step = step_at(changed.transpose()?.unwrap_or(0), rank);
	Ok(Dispute { amount, weighs, step })
}

#[async_trait]
impl Writer for PayPalWriter {
	fn account(&self) -> &Account {
		&self.0.parts.account
	}

	fn rules(&self) -> Rules {
		// Payments v2 remembers keys for 45 days, Orders v2 for six hours; the shorter is assumed.
		Rules { memory: Duration::from_secs(6 * 3_600), marks_captures: true }
	}

	fn plan(&self, order: &Order, _: &PaymentId, seen: &Reading, key: &Key) -> Result<Call, Refusal> {
		let hold = || {
			seen.hold.as_deref().and_then(PaymentId::new).ok_or(Refusal("nothing is authorized".to_owned()))
		};
		let money = |amount| amount_json(amount, order.currency);
		Ok(match order.kind {
			OrderKind::Capture { amount, is_final } => Call::post(
				format!("/v2/payments/authorizations/{}/capture", hold()?),
				format!(
					r#"{{"amount":{},"invoice_id":"{}","final_capture":{is_final}}}"#,
					money(amount)?,
					key.as_str()
				),
			),
			OrderKind::Void => {
				Call::post(format!("/v2/payments/authorizations/{}/void", hold()?), "{}".to_owned())
			}
			OrderKind::Refund { amount } => Call::post(
				format!("/v2/payments/captures/{}/refund", capture_with(seen, amount)?),
				format!(r#"{{"amount":{},"invoice_id":"{}"}}"#, money(amount)?, key.as_str()),
			),
		})
	}

	async fn send(&self, call: &Call, key: &Key) -> Outcome<()> {
		let ask = self
			.0
			.ask(&call.method, call.path.clone())
			.await?
			.header("paypal-request-id", key.as_str())
			.body("application/json", &call.body);
		self.0.heard(self.0.parts.http.ask(ask).await).await.map(|_| ())
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		self.0.login.bearer(&self.0.parts, "/v1/oauth2/token").await.map(|_| Vec::new())
	}
}

fn amount_json(amount: u128, currency: CurrencyCode) -> Result<String, Refusal> {
	match units::to_decimal(amount, units::exponent(currency), decimals(currency)) {
		Some(value) => Ok(format!(r#"{{"currency_code":"{}","value":"{value}"}}"#, units::code(currency))),
		None => refuse("PayPal takes no parts of a unit in this currency"),
	}
}

/// The first capture of which so much was not refunded yet.
fn capture_with(seen: &Reading, amount: u128) -> Result<PaymentId, Refusal> {
	let gone = |id: &str| -> u128 {
		let refunds = seen.refunds.iter().filter(|refund| refund.stage != Stage::Failed);
		refunds
			.filter(|refund| refund.parent.as_deref() == Some(id))
			.map(|refund| refund.amount)
			.fold(0, u128::saturating_add)
	};
	let has = |capture: &&Movement| {
		capture.stage == Stage::Done && capture.amount.saturating_sub(gone(&capture.id)) >= amount
	};
	match seen.captures.iter().find(has).and_then(|capture| PaymentId::new(&capture.id)) {
		Some(id) => Ok(id),
		None => refuse("no single capture has so much left; PayPal refunds captures one by one"),
	}
}
