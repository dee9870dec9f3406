//! The rules of the journal, without disk or network.

use crate::{
	adapter::{Call, Rules},
	reading::{Movement, Reading, Stage},
	units,
	words::{Key, Moment, Order, OrderKind, PaymentId, ProcessorState},
};
use std::slice;

/// Where an order stands. See the [module](super).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Stand {
	/// Planned; nothing was sent.
	Prepared,
	/// Sent at least once; whether it was done is known only by reading.
	Sent,
	/// Done, seen at the processor.
	Confirmed,
	/// Not done, and never will be by this order.
	Refused,
	/// Not done in time; nothing is sent any more.
	Lapsed,
}

impl Stand {
	/// All of them, in order.
	pub const ALL: [Self; 5] = [Self::Prepared, Self::Sent, Self::Confirmed, Self::Refused, Self::Lapsed];

	/// Whether nothing more will happen.
	pub fn is_final(self) -> bool {
		matches!(self, Self::Confirmed | Self::Refused | Self::Lapsed)
	}

	/// The word in the database.
	pub fn name(self) -> &'static str {
		match self {
			Self::Prepared => "prepared",
			Self::Sent => "sent",
			Self::Confirmed => "confirmed",
			Self::Refused => "refused",
			Self::Lapsed => "lapsed",
		}
	}

	/// The stand that a word in the database means.
	pub fn parse(word: &str) -> Option<Self> {
		Self::ALL.into_iter().find(|stand| stand.name() == word)
	}
}

/// One row: an order and how far it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
	/// The order, as the chain has it.
	pub order: Order,
	/// The payment that it is about.
	pub payment: PaymentId,
	/// The key that it is sent with.
	pub key: Key,
	/// Where it stands.
	pub stand: Stand,
	/// The request, once it was planned.
	pub call: Option<Call>,
	/// When it was sent for the first time, in milliseconds since 1970.
	pub first_sent: Option<Moment>,
	/// How often it was looked at without an end; the more, the longer until the next time.
	pub tries: u32,
	/// Not before this moment is it looked at again.
	pub next_look: Moment,
	/// What people should know about it.
	pub note: String,
}

impl Entry {
	/// An order of which nothing was done yet.
	pub fn new(order: Order, payment: PaymentId, key: Key) -> Self {
		Self {
			order,
			payment,
			key,
			stand: Stand::Prepared,
			call: None,
			first_sent: None,
			tries: 0,
			next_look: 0,
			note: String::new(),
		}
	}
}

/// What a reading says about an order.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Verdict {
	/// It was done.
	Done,
	/// It is being done.
	UnderWay,
	/// It was not done, and could be.
	NotDone,
	/// It was not done and cannot be: something else happened to the payment.
	Contradicted(String),
}

/// What to do next with an order.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Step {
	/// Send the request, for the first time or again with the same key.
	Send,
	/// Look again later.
	Wait,
	/// Write that it is over.
	Close(Stand, String),
}

/// Whether the order of `entry` was done, as far as the processor shows. `earlier` are the keys of its earlier attempts: the
/// chain takes these for missed, and whatever one of them did after all need not be done again.
pub fn judge(entry: &Entry, earlier: &[Key], seen: &Reading, rules: &Rules) -> Verdict {
	let order = &entry.order;
	if order.currency != seen.currency || order.exponent != units::exponent(seen.currency) {
		return Verdict::Contradicted("the payment is in another currency than the order".to_owned());
	}
	match order.kind {
		OrderKind::Capture { amount, .. } => judge_capture(amount, &entry.key, earlier, seen, rules),
		OrderKind::Void => judge_void(entry.first_sent.is_some(), seen),
		OrderKind::Refund { amount } => judge_refund(amount, &entry.key, earlier, seen),
	}
}

/// Whether a movement carries one of these keys, in full or in short.
fn carries(movement: &Movement, keys: &[Key]) -> bool {
	let claim = movement.key.as_deref();
	claim.is_some_and(|claim| keys.iter().any(|key| claim == key.as_str() || claim == key.short()))
}

fn judge_capture(amount: u128, key: &Key, earlier: &[Key], seen: &Reading, rules: &Rules) -> Verdict {
	let ours = |movement: &&Movement| match rules.marks_captures {
		true => carries(movement, slice::from_ref(key)) || carries(movement, earlier),
		// A processor that shows no keys captures once, so the amount tells whether that capture is ours.
		false => movement.amount == amount,
	};
	match seen.captures.iter().filter(|movement| movement.stage != Stage::Failed).find(ours) {
		Some(movement) if movement.stage == Stage::Done => Verdict::Done,
		Some(_) => Verdict::UnderWay,
		None if is_moving(&seen.captures) => Verdict::UnderWay,
		None if seen.state == ProcessorState::Held && seen.capturable >= amount => Verdict::NotDone,
		None if seen.state == ProcessorState::Pending => Verdict::NotDone,
		None => Verdict::Contradicted(format!(
			"the payment is {:?} and {} can be captured, {amount} is asked",
			seen.state, seen.capturable
		)),
	}
}

fn judge_void(was_sent: bool, seen: &Reading) -> Verdict {
	match seen.state {
		ProcessorState::Voided | ProcessorState::Expired | ProcessorState::Failed => Verdict::Done,
		ProcessorState::Held | ProcessorState::Pending => Verdict::NotDone,
		// After a part was captured, this is what a void of the rest looks like.
		ProcessorState::Captured if was_sent => Verdict::Done,
		ProcessorState::Captured => Verdict::Contradicted(
			"nothing is held any more; only a refund returns what was captured".to_owned(),
		),
	}
}

fn judge_refund(amount: u128, key: &Key, earlier: &[Key], seen: &Reading) -> Verdict {
	// The processor knows a key once.
	let mut ours = seen.refunds.iter().filter(|movement| movement.key.as_deref() == Some(key.as_str()));
	if let Some(movement) = ours.next() {
		match movement.stage {
			Stage::Done => return Verdict::Done,
			Stage::Pending => return Verdict::UnderWay,
			Stage::Failed => {
				return Verdict::Contradicted(
					"the processor began this refund and then failed it".to_owned(),
				);
			}
		}
	}
	if is_moving(&seen.refunds) {
		return Verdict::UnderWay;
	}
	if seen.refunds.iter().any(|movement| movement.stage == Stage::Done && carries(movement, earlier)) {
		return Verdict::Done;
	}
	let left = |captured: u128, refunded: u128| captured.saturating_sub(refunded);
	match (seen.captured(), seen.refunded()) {
		(Ok(captured), Ok(refunded)) if left(captured, refunded) >= amount => Verdict::NotDone,
		(Ok(captured), Ok(refunded)) => Verdict::Contradicted(format!(
			"{} of this payment can still be refunded, {amount} is asked",
			left(captured, refunded)
		)),
		_ => Verdict::Contradicted("the payment's amounts are too large to be true".to_owned()),
	}
}

/// Whether money moves already that way. Whoever began it, be it an earlier attempt of the same order, what it leaves to do is
/// known only when it is over.
fn is_moving(movements: &[Movement]) -> bool {
	movements.iter().any(|movement| movement.stage == Stage::Pending)
}

/// What to do next with `entry`, of which the processor shows `verdict`, at `now`.
///
/// Nothing is ever sent after the order's deadline, nor a second time after the processor may have forgotten the key of
/// the first: a request that is executed anew then could move money twice.
pub fn decide(entry: &Entry, verdict: &Verdict, rules: &Rules, now: Moment) -> Step {
	let late = now >= entry.order.deadline;
	match verdict {
		Verdict::Done => Step::Close(Stand::Confirmed, String::new()),
		// What is under way ends by itself, also after the deadline.
		Verdict::UnderWay => Step::Wait,
		Verdict::Contradicted(why) => Step::Close(Stand::Refused, why.clone()),
		Verdict::NotDone if late => Step::Close(
			Stand::Lapsed,
			"not done before the order's deadline; the chain orders it anew when attestors agree on that"
				.to_owned(),
		),
		Verdict::NotDone => match entry.first_sent {
			None => Step::Send,
			Some(first) if remembers(first, rules, now) => Step::Send,
			Some(_) => Step::Wait,
		},
	}
}

/// Whether the processor certainly still knows the key of a request first sent at `first`. Half an hour is left for the
/// way and for clocks that differ.
fn remembers(first: Moment, rules: &Rules, now: Moment) -> bool {
	const MARGIN: u64 = 30 * 60 * 1_000;
	let memory = u64::try_from(rules.memory.as_millis()).unwrap_or(u64::MAX);
	now.saturating_sub(first).saturating_add(MARGIN) < memory
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::reading::tests::{held, moved};
	use std::time::Duration;

	const HOUR: u64 = 3_600_000;
	const RULES: Rules = Rules { memory: Duration::from_secs(24 * 3_600), marks_captures: true };

	fn entry(kind: OrderKind) -> Entry {
		let order = Order {
			id: 7,
			processor: crate::words::Processor::Stripe,
			account: Default::default(),
			reference: Default::default(),
			currency: crate::words::CurrencyCode::USD,
			exponent: 2,
			kind,
			attempt: 0,
			ordered_at: 1,
			deadline: 20 * HOUR,
		};
		Entry::new(order, PaymentId::new("pi_1").unwrap(), Key::of(&[0; 32], &order))
	}

	fn step(entry: &Entry, seen: &Reading, now: Moment) -> Step {
		decide(entry, &judge(entry, &[], seen, &RULES), &RULES, now)
	}

	#[test]
	fn order_is_sent_when_nothing_was_done() {
		let entry = entry(OrderKind::Capture { amount: 3_000, is_final: false });
		assert_eq!(step(&entry, &held(6_000), 1), Step::Send);
	}

	#[test]
	fn order_is_confirmed_when_its_key_shows() {
		let entry = entry(OrderKind::Capture { amount: 3_000, is_final: false });
		let mut seen = held(6_000);
		seen.captures.push(moved(3_000, Stage::Done, entry.key.as_str()));
		assert_eq!(step(&entry, &seen, 1), Step::Close(Stand::Confirmed, String::new()));
		assert_eq!(step(&entry, &seen, 1_000 * HOUR), Step::Close(Stand::Confirmed, String::new()));
	}

	#[test]
	fn capture_of_another_order_does_not_count() {
		let entry = entry(OrderKind::Capture { amount: 3_000, is_final: false });
		let mut seen = held(6_000);
		seen.captures.push(moved(3_000, Stage::Done, "another"));
		seen.capturable = 3_000;
		assert_eq!(step(&entry, &seen, 1), Step::Send);
		seen.capturable = 2_999;
		assert!(matches!(step(&entry, &seen, 1), Step::Close(Stand::Refused, _)));
	}

	#[test]
	fn t10_order_is_refused_when_the_currency_differs() {
		let mut entry = entry(OrderKind::Capture { amount: 3_000, is_final: true });
		entry.order.currency = crate::words::CurrencyCode(*b"JPY");
		assert!(matches!(step(&entry, &held(6_000), 1), Step::Close(Stand::Refused, _)));
	}

	#[test]
	fn t07_capture_is_refused_when_the_payment_was_voided() {
		let entry = entry(OrderKind::Capture { amount: 3_000, is_final: true });
		let mut seen = held(6_000);
		seen.state = ProcessorState::Voided;
		seen.capturable = 0;
		assert!(matches!(step(&entry, &seen, 1), Step::Close(Stand::Refused, _)));
	}

	#[test]
	fn t08_refund_is_not_sent_again_when_the_key_may_be_forgotten() {
		let mut entry = entry(OrderKind::Refund { amount: 1_000 });
		entry.order.deadline = 1_000 * HOUR;
		entry.first_sent = Some(0);
		let mut seen = held(6_000);
		seen.state = ProcessorState::Captured;
		seen.captures.push(moved(6_000, Stage::Done, "x"));
		assert_eq!(step(&entry, &seen, 23 * HOUR), Step::Send);
		assert_eq!(step(&entry, &seen, 24 * HOUR - 1_799_999), Step::Wait);
		assert_eq!(step(&entry, &seen, 25 * HOUR), Step::Wait);
		assert!(matches!(step(&entry, &seen, 1_000 * HOUR), Step::Close(Stand::Lapsed, _)));
	}

	#[test]
	fn t08_order_waits_while_an_earlier_attempt_is_under_way() {
		let refund = entry(OrderKind::Refund { amount: 1_500 });
		let mut seen = held(6_000);
		seen.state = ProcessorState::Captured;
		seen.capturable = 0;
		seen.captures.push(moved(6_000, Stage::Done, "x"));
		seen.refunds.push(moved(1_500, Stage::Pending, "an earlier attempt"));
		assert_eq!(step(&refund, &seen, 1), Step::Wait);
		seen.refunds[0].stage = Stage::Failed;
		assert_eq!(step(&refund, &seen, 1), Step::Send);

		let capture = entry(OrderKind::Capture { amount: 2_000, is_final: false });
		let mut seen = held(6_000);
		seen.captures.push(moved(2_000, Stage::Pending, "an earlier attempt"));
		assert_eq!(step(&capture, &seen, 1), Step::Wait);
		seen.captures[0].stage = Stage::Failed;
		assert_eq!(step(&capture, &seen, 1), Step::Send);
	}

	#[test]
	fn t08_what_an_earlier_attempt_did_is_not_done_again() {
		let first = entry(OrderKind::Refund { amount: 1_500 });
		let order = Order { attempt: 1, ..first.order };
		let again = Entry::new(order, first.payment.clone(), Key::of(&[0; 32], &order));
		let mut seen = held(6_000);
		seen.state = ProcessorState::Captured;
		seen.captures.push(moved(6_000, Stage::Done, "x"));
		seen.refunds.push(moved(1_500, Stage::Done, first.key.as_str()));
		assert_eq!(judge(&again, &[first.key], &seen, &RULES), Verdict::Done);
	}

	#[test]
	fn nothing_is_sent_after_the_deadline() {
		let entry = entry(OrderKind::Void);
		assert_eq!(step(&entry, &held(6_000), 20 * HOUR - 1), Step::Send);
		assert!(matches!(step(&entry, &held(6_000), 20 * HOUR), Step::Close(Stand::Lapsed, _)));
	}
}
