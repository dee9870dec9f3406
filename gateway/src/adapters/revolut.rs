//! Revolut: merchant orders with manual capture.
//!
//! Holds until the earlier of `capture_deadline` and what `cancel_authorised_after` says; for seven days from the payment
//! where neither is shown. Captures once; what is not captured goes back at once. Cannot: capture a second time, capture
//! nothing, show which request captured. A refund is an order of its own that carries the key as its reference; of a
//! payment's refunds the payment itself shows the sum. Disputes are asked for by the payment; the sandbox has none.

use super::{escape, tag, Parts};
use crate::{
	adapter::{refuse, Call, Forged, Hook, Reader, Refusal, Rules, Writer},
	clock::{parse_duration, parse_time, show_time},
	http::{parse, Ask},
	reading::{step_at, Dispute, Movement, Reading, Stage},
	signature::{hmac_matches, is_fresh},
	trouble::{garbled, Outcome, Trouble},
	units,
	words::{Account, CurrencyCode, Key, Moment, Order, OrderKind, PaymentId, ProcessorState},
};
use async_trait::async_trait;
use serde::Deserialize;
use std::{collections::BTreeMap, time::Duration};

const VERSION: &str = "2024-09-01";
/// How long Revolut holds if it does not say otherwise, in milliseconds.
const HOLD: u64 = 7 * 24 * 3_600 * 1_000;
const TAG: &str = "nexonomy";
/// How many entries of a list are asked for.
const PAGE: usize = 100;

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
	/// What all refunds together gave back.
	#[serde(default)]
	refunded_amount: Option<u64>,
	#[serde(default)]
	cancel_authorised_after: Option<String>,
	#[serde(default)]
	metadata: Option<BTreeMap<String, String>>,
	#[serde(default)]
	payments: Vec<Payment>,
}

#[derive(Debug, Deserialize)]
struct Payment {
	id: String,
	state: String,
	#[serde(default)]
	created_at: Option<String>,
	amount: u64,
	#[serde(default)]
	authorised_amount: Option<u64>,
	#[serde(default)]
	currency: Option<String>,
	#[serde(default)]
	payment_method: Option<Method>,
}

#[derive(Debug, Deserialize)]
struct Method {
	#[serde(default)]
	capture_deadline: Option<String>,
}

/// A list of orders, which shows less of each than the order itself.
#[derive(Debug, Deserialize)]
struct Orders {
	orders: Vec<Listed>,
}

#[derive(Debug, Deserialize)]
struct Listed {
	id: String,
	#[serde(rename = "type")]
	kind: String,
	state: String,
	amount: u64,
	#[serde(default)]
	merchant_order_data: Option<OrderData>,
	/// Of a refund: the order that it gives back.
	#[serde(default)]
	related_order_id: Option<String>,
}

#[derive(Debug, Deserialize)]
struct OrderData {
	reference: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Quarrel {
	state: String,
	amount: u64,
	currency: String,
	#[serde(default)]
	updated_at: Option<String>,
	payment: Disputed,
}

/// The payment that a dispute is about.
#[derive(Debug, Deserialize)]
struct Disputed {
	id: String,
	#[serde(default)]
	order_id: Option<String>,
}

/// What a webhook is about: an order or a dispute, or else nothing that counts here.
#[derive(Debug, Deserialize)]
struct Event {
	#[serde(default)]
	order_id: Option<String>,
	#[serde(default)]
	dispute_id: Option<String>,
}

impl Shown {
	/// The payment that counts among all that were tried: the one to which the payer's bank agreed, before one that was
	/// given up.
	fn paid(&self) -> Option<&Payment> {
		let find = |is: fn(&Payment) -> bool| self.payments.iter().find(|payment| is(payment));
		find(Payment::is_being_captured)
			.or_else(|| find(|payment| payment.state == "authorised"))
			.or_else(|| find(Payment::was_cancelled))
	}
}

impl Payment {
	fn was_cancelled(&self) -> bool {
		matches!(self.state.as_str(), "cancellation_started" | "cancelling" | "cancelled")
	}

	fn is_being_captured(&self) -> bool {
		matches!(self.state.as_str(), "capture_started" | "captured" | "completing" | "completed")
	}
}

impl Listed {
	fn carries(&self, key: &Key) -> bool {
		let reference = self.merchant_order_data.as_ref().and_then(|data| data.reference.as_deref());
		reference == Some(key.as_str())
	}
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

	async fn disputes(&self, order: &Shown, currency: CurrencyCode) -> Outcome<Vec<Dispute>> {
		let Some(paid) = order.paid() else { return Ok(Vec::new()) };
		let path = format!("/api/disputes?limit={PAGE}&payment_id={}", escape(&paid.id));
		let list: Vec<Quarrel> = match self.0.http.json(request(&self.0, "GET", path)).await {
			// Only the live interface has disputes.
			Err(Trouble::NotFound) if !self.0.account.live => Vec::new(),
			list => list?,
		};
		if list.len() >= PAGE || list.iter().any(|quarrel| quarrel.payment.id != paid.id) {
			return Err(garbled("disputes that are not all of one payment"));
		}
		list.iter().map(|quarrel| dispute(quarrel, currency)).collect()
	}

	/// The order whose payment a dispute is about. If it cannot be asked for, the next round finds the dispute.
	async fn disputed(&self, dispute: &str) -> Option<PaymentId> {
		let path = format!("/api/disputes/{}", PaymentId::new(dispute)?);
		let quarrel: Quarrel = self.0.http.json(request(&self.0, "GET", path)).await.ok()?;
		PaymentId::new(&quarrel.payment.order_id?)
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

/// Orders that a filter of the query leaves.
async fn list(parts: &Parts, limit: usize, filter: &str) -> Outcome<Vec<Listed>> {
	let path = format!("/api/orders?limit={limit}{filter}");
	let list: Orders = parts.http.json(request(parts, "GET", path)).await?;
	Ok(list.orders)
}

#[async_trait]
impl Reader for RevolutReader {
	fn account(&self) -> &Account {
		&self.0.account
	}

	async fn read(&self, payment: &PaymentId) -> Outcome<Reading> {
		let order = self.shown(payment).await?;
		let mut seen = reading(&order)?;
		if seen.state == ProcessorState::Captured {
			seen.disputes = self.disputes(&order, seen.currency).await?;
		}
		Ok(seen)
	}

	async fn recent(&self, since: Moment) -> Outcome<Vec<PaymentId>> {
		let orders = list(&self.0, PAGE, &format!("&from={}", escape(&show_time(since)))).await?;
		let payments = orders.iter().filter(|order| order.kind == "payment");
		Ok(payments.filter_map(|order| PaymentId::new(&order.id)).collect())
	}

	async fn refund_of(&self, payment: &PaymentId, key: &Key) -> Outcome<Option<Movement>> {
		let filter = format!("&merchant_order_data_reference={}", key.as_str());
		refund_among(&list(&self.0, PAGE, &filter).await?, payment, key)
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		list(&self.0, 1, "").await?;
		if self.0.account.live {
			let path = "/api/disputes?limit=1".to_owned();
			let _: Vec<Quarrel> = self.0.http.json(request(&self.0, "GET", path)).await?;
		}
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
		match (event.order_id, event.dispute_id) {
			(Some(order), _) => Ok(PaymentId::new(&order)),
			(None, Some(dispute)) => Ok(self.disputed(&dispute).await),
			(None, None) => Ok(None),
		}
	}
}

/// The refund that carries this key, among orders of which each should.
fn refund_among(orders: &[Listed], payment: &PaymentId, key: &Key) -> Outcome<Option<Movement>> {
	let Some(refund) = orders.iter().find(|order| order.kind == "refund" && order.carries(key)) else {
		// A list that ignores the filter, or goes on, may not show a refund that was made.
		let is_sure = orders.len() < PAGE && orders.iter().all(|order| order.carries(key));
		return if is_sure { Ok(None) } else { Err(garbled("orders that do not carry the reference")) };
	};
	if refund.related_order_id.as_deref().is_some_and(|order| order != payment.as_str()) {
		return Err(garbled("a refund of another payment with this order's key"));
	}
	Ok(Some(Movement {
		id: refund.id.clone(),
		amount: u128::from(refund.amount),
		stage: stage(&refund.state),
		key: Some(key.as_str().to_owned()),
		parent: None,
	}))
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
	let state = state(order);
	let is_held = state == ProcessorState::Held;
	let authorized = authorized(order, state);
	Ok(Reading {
		tag: tag(order.metadata.as_ref().and_then(|metadata| metadata.get(TAG)).map(String::as_str)),
		state,
		currency,
		authorized,
		capturable: if is_held { authorized } else { 0 },
		capture_before: if is_held { hold_end(order)? } else { 0 },
		hold: None,
		captures: capture(order)?.into_iter().collect(),
		refunds: refunds(order),
		disputes: Vec::new(),
	})
}

fn state(order: &Shown) -> ProcessorState {
	let paid = order.paid();
	match order.state.as_str() {
		"authorised" => ProcessorState::Held,
		// A capture is under way. An order is also processed before the payer's bank has agreed.
		"processing" if paid.is_some_and(Payment::is_being_captured) => ProcessorState::Held,
		"completed" => ProcessorState::Captured,
		"cancelled" if paid.is_some() => ProcessorState::Voided,
		"cancelled" | "failed" => ProcessorState::Failed,
		_ => ProcessorState::Pending,
	}
}

/// What the payer's bank promised, which raises can make more than the order was for, and captures do not make less.
fn authorized(order: &Shown, state: ProcessorState) -> u128 {
	let promised = order.paid().and_then(|payment| payment.authorised_amount);
	u128::from(match state {
		ProcessorState::Pending | ProcessorState::Failed => 0,
		ProcessorState::Held => promised.unwrap_or(order.amount),
		_ => order.amount.max(promised.unwrap_or(0)),
	})
}

/// Until when the money is held, never later than is true: the bank agreed after the payment was made.
fn hold_end(order: &Shown) -> Outcome<Moment> {
	let paid = order.paid();
	let began = paid.and_then(|payment| payment.created_at.as_deref()).unwrap_or(&order.created_at);
	let began = parse_time(began).ok_or_else(|| garbled("a time"))?;
	let deadline =
		paid.and_then(|payment| payment.payment_method.as_ref()?.capture_deadline.as_deref()).map(parse_time);
	let after = order.cancel_authorised_after.as_deref().map(parse_duration);
	let end = |after: u64| began.saturating_add(after);
	match (deadline, after) {
		(Some(None), _) | (_, Some(None)) => Err(garbled("a time")),
		(Some(Some(deadline)), Some(Some(after))) => Ok(deadline.min(end(after))),
		(Some(Some(deadline)), None) => Ok(deadline),
		(None, Some(Some(after))) => Ok(end(after.min(HOLD))),
		(None, None) => Ok(end(HOLD)),
	}
}

/// The one capture. What it took is the payment's amount, less if something is outstanding: which of the two shows a part
/// is not documented. What was settled is no measure: it is in the settlement's currency, and may be less fees.
fn capture(order: &Shown) -> Outcome<Option<Movement>> {
	let taken = order.paid().filter(|payment| payment.is_being_captured());
	if taken.and_then(|payment| payment.currency.as_deref()).is_some_and(|code| code != order.currency) {
		return Err(garbled("a payment in another currency than its order"));
	}
	let stage = match (order.state.as_str(), taken) {
		("completed", _) => Stage::Done,
		("processing", Some(_)) => Stage::Pending,
		_ => return Ok(None),
	};
	let outstanding = order.outstanding_amount.filter(|_| stage == Stage::Done).unwrap_or(0);
	let paid = order.amount.saturating_sub(outstanding);
	let amount = u128::from(taken.map_or(paid, |payment| payment.amount.min(paid)));
	Ok(Some(Movement { id: String::new(), amount, stage, key: None, parent: None }))
}

/// One movement for all refunds together, as that is what is shown.
fn refunds(order: &Shown) -> Vec<Movement> {
	let total = u128::from(order.refunded_amount.unwrap_or(0));
	let whole = Movement { id: String::new(), amount: total, stage: Stage::Done, key: None, parent: None };
	Some(whole).filter(|_| total > 0).into_iter().collect()
}

fn dispute(quarrel: &Quarrel, currency: CurrencyCode) -> Outcome<Dispute> {
	if units::currency(&quarrel.currency)? != currency {
		return Err(garbled("a dispute in another currency than the payment"));
	}
	let (weighs, rank) = match quarrel.state.as_str() {
		"needs_response" => (true, 1),
		"under_review" => (true, 2),
		"won" => (false, 9),
		"lost" => (true, 8),
		// What may come: counted against the seller until it is over.
		_ => (true, 3),
	};
	let changed = quarrel.updated_at.as_deref().map(|time| parse_time(time).ok_or_else(|| garbled("a time")));
	let step = step_at(changed.transpose()?.unwrap_or(0), rank);
	Ok(Dispute { amount: quarrel.amount.into(), weighs, step })
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
		list(&self.0, 1, "").await.map(|_| Vec::new())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const MADE: &str = "2026-11-21T12:00:00.123456Z";
	const DAY: u64 = 24 * 3_600 * 1_000;

	/// An order of 60.00 in this state, with a payment in that, and with more fields of both.
	fn order(state: &str, paid: &str, fields: &str, payment: &str) -> Shown {
		let text = format!(
			r#"{{"id":"o","type":"payment","state":"{state}","created_at":"2026-11-20T12:00:00Z","amount":6000,
			"currency":"EUR","payments":[{{"id":"p0","state":"declined","amount":6000}},
			{{"id":"p1","state":"{paid}","created_at":"{MADE}","amount":6000,"currency":"EUR"{payment}}}]{fields}}}"#
		);
		parse(text.as_bytes()).unwrap()
	}

	#[test]
	fn hold_ends_when_the_first_of_what_is_shown_says() {
		let made = parse_time(MADE).unwrap();
		let deadline =
			|time: &str| format!(r#","payment_method":{{"type":"card","capture_deadline":"{time}"}}"#);
		let after = |length: &str| format!(r#","cancel_authorised_after":"{length}""#);
		let fourth = parse_time("2026-11-25T00:00:00Z").unwrap();
		for (fields, payment, end) in [
			(String::new(), String::new(), made + 7 * DAY),
			(after("PT30M"), String::new(), made + 30 * 60_000),
			// Seven days are the most that Revolut takes.
			(after("P30D"), String::new(), made + 7 * DAY),
			(String::new(), deadline("2026-11-25T00:00:00Z"), fourth),
			(after("P1D"), deadline("2026-11-25T00:00:00Z"), made + DAY),
			(after("P7D"), deadline("2026-11-25T00:00:00Z"), fourth),
		] {
			let seen = reading(&order("authorised", "authorised", &fields, &payment)).unwrap();
			assert_eq!((seen.state, seen.capture_before), (ProcessorState::Held, end), "{fields}{payment}");
		}
		for (fields, payment) in [(after("P1M"), String::new()), (String::new(), deadline("soon"))] {
			assert!(
				reading(&order("authorised", "authorised", &fields, &payment)).is_err(),
				"{fields}{payment}"
			);
		}
	}

	#[test]
	fn capture_of_a_part_is_read_from_either_place() {
		let settled = r#","settled_amount":4990,"settled_currency":"GBP""#;
		let whole = reading(&order("completed", "captured", "", settled)).unwrap();
		assert_eq!(whole.captured(), Ok(6_000), "what was settled is in another currency");
		let outstanding = order("completed", "captured", r#","outstanding_amount":2000"#, settled);
		assert_eq!(reading(&outstanding).unwrap().captured(), Ok(4_000));
		let mut less = order("completed", "captured", r#","outstanding_amount":0"#, settled);
		less.payments[1].amount = 4_000;
		let seen = reading(&less).unwrap();
		assert_eq!((seen.captured(), seen.authorized, seen.capturable), (Ok(4_000), 6_000, 0));
		less.payments[1].currency = Some("GBP".into());
		assert!(reading(&less).is_err(), "a payment in another currency");
	}

	#[test]
	fn capture_that_is_processed_is_under_way() {
		let seen =
			reading(&order("processing", "capture_started", r#","outstanding_amount":6000"#, "")).unwrap();
		assert_eq!((seen.state, seen.captured(), seen.capturable), (ProcessorState::Held, Ok(0), 6_000));
		assert_eq!((seen.captures[0].stage, seen.captures[0].amount), (Stage::Pending, 6_000));
		let seen = reading(&order("processing", "authorisation_started", "", "")).unwrap();
		assert_eq!((seen.state, seen.authorized), (ProcessorState::Pending, 0));
	}

	#[test]
	fn raised_promise_counts_and_one_that_is_asked_for_does_not() {
		let promised = r#","authorised_amount":6000"#;
		let mut raised = order("authorised", "authorised", "", promised);
		raised.amount = 9_000;
		assert_eq!(reading(&raised).unwrap().authorized, 6_000);
		raised.payments[1].authorised_amount = Some(9_000);
		assert_eq!(reading(&raised).unwrap().authorized, 9_000);
	}

	#[test]
	fn t08_refund_is_known_for_certain_or_not_at_all() {
		let order = crate::words::Order {
			id: 7,
			processor: crate::words::Processor::Revolut,
			account: Default::default(),
			reference: Default::default(),
			currency: CurrencyCode(*b"EUR"),
			exponent: 2,
			kind: OrderKind::Refund { amount: 1_500 },
			attempt: 0,
			ordered_at: 1,
			deadline: 2,
		};
		let (key, payment) = (Key::of(&[0; 32], &order), PaymentId::new("o").unwrap());
		let listed = |kind: &str, reference: &str, of: &str| -> Listed {
			let text = format!(
				r#"{{"id":"r","type":"{kind}","state":"completed","amount":1500,"related_order_id":"{of}",
				"merchant_order_data":{{"reference":"{reference}"}}}}"#
			);
			parse(text.as_bytes()).unwrap()
		};
		let among = |orders: &[Listed]| refund_among(orders, &payment, &key);
		let ours = || listed("refund", key.as_str(), "o");
		assert_eq!(among(&[]), Ok(None));
		assert_eq!(among(&[ours()]).unwrap().unwrap().amount, 1_500);
		assert_eq!(among(&[listed("payment", key.as_str(), "")]), Ok(None), "the filter was followed");
		// The filter was not followed: what is looked for may be on another page, or is here by luck.
		assert!(among(&[listed("refund", "another", "o")]).is_err());
		assert!(among(&[listed("refund", "another", "o"), ours()]).unwrap().is_some());
		assert!(among(&[listed("refund", key.as_str(), "another")]).is_err());
		let full: Vec<Listed> = (0..PAGE).map(|_| listed("payment", key.as_str(), "")).collect();
		assert!(among(&full).is_err(), "a list that may go on");
	}

	#[test]
	fn disputes_weigh_until_they_are_won_and_weigh_again_when_they_begin_again() {
		let shown = |state: &str, time: &str| {
			let text = format!(
				r#"{{"id":"d","state":"{state}","substate":"new","amount":2000,"currency":"EUR","updated_at":"{time}",
				"payment":{{"id":"p1","order_id":"o"}}}}"#
			);
			dispute(&parse(text.as_bytes()).unwrap(), CurrencyCode(*b"EUR")).unwrap()
		};
		let life = [
			("needs_response", "2026-11-21T12:00:00Z", true),
			("under_review", "2026-11-21T12:10:00Z", true),
			("won", "2026-11-28T12:00:00Z", false),
			("under_review", "2026-12-05T12:00:00Z", true),
			("lost", "2026-12-24T12:00:00Z", true),
		];
		let mut last = 0;
		for (state, time, weighs) in life {
			let dispute = shown(state, time);
			assert!(dispute.weighs == weighs && dispute.step > last, "{state}: {dispute:?} after {last}");
			last = dispute.step;
		}
	}
}
