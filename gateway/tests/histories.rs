//! Random histories: owners, payers, banks, orders, faults and time, in any order. Whatever happens, what the gateway
//! tells of a payment adds up, is true, and only grows; no order moves money twice; and in the end every cent that moved
//! was moved by an order that the journal calls confirmed, or by the owner's own hand.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::common::*;
use nexonomy_fake_processors::{Fault, FaultRule, Hold, Moved, MovedState};
use nexonomy_gateway::{
	journal::Stand,
	words::{Observation, Order, OrderKind, PaymentId, Processor},
};
use rand::{rngs::StdRng, Rng, SeedableRng};

const STEPS: usize = 25;

/// How many histories for each processor; `NEXONOMY_HISTORIES=1000` for a long night.
fn histories_each() -> u64 {
	std::env::var("NEXONOMY_HISTORIES").ok().and_then(|many| many.parse().ok()).unwrap_or(40)
}

struct History {
	bench: Bench,
	payment: PaymentId,
	random: StdRng,
	orders: Vec<Order>,
	last: Option<Observation>,
	/// What the owner captured and refunded by hand, in minor units.
	by_hand: (u64, u64),
}

impl History {
	async fn new(processor: Processor, seed: u64) -> Self {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		Self {
			bench,
			payment,
			random: StdRng::seed_from_u64(seed),
			orders: vec![],
			last: None,
			by_hand: (0, 0),
		}
	}

	fn amount(&mut self) -> u64 {
		self.random.gen_range(1..=6_000)
	}

	async fn step(&mut self) {
		match self.random.gen_range(0..11) {
			0..=3 => self.order(),
			4 => self.by_hand().await,
			5 | 6 => self.fault(),
			7 => {
				let time = self.random.gen_range(0..30) * HOUR;
				self.bench.pass(time);
			}
			8 => self.outage().await,
			_ => {}
		}
		self.work().await;
		self.look().await;
	}

	/// The chain orders something, one at a time, as it does: what lives is over first.
	fn order(&mut self) {
		if self.orders.last().is_some_and(|last| last.deadline > self.bench.clock.now() && self.lives(last)) {
			return;
		}
		let amount = u128::from(self.amount());
		let kind = match self.random.gen_range(0..6) {
			0 => OrderKind::Void,
			1 => OrderKind::Refund { amount },
			2 => OrderKind::Capture { amount, is_final: false },
			3 => OrderKind::Capture { amount, is_final: true },
			4 => CAPTURE_ALL,
			_ => OrderKind::Refund { amount: 500 },
		};
		let order = self.bench.order(&self.payment, kind);
		self.orders.push(order);
	}

	/// Whether the gateway has not closed the order yet.
	fn lives(&self, order: &Order) -> bool {
		let (journal, _) = self.bench.start();
		journal.entry(order.id, order.attempt).unwrap().is_none_or(|entry| !entry.stand.is_final())
	}

	/// The owner, or the payer's bank, does something that nobody ordered. What cannot be done is not done.
	async fn by_hand(&mut self) {
		let act = ["capture", "refund", "cancel", "slow", "settle"][self.random.gen_range(0..5)];
		let amount = self.amount();
		let body = format!(r#"{{"payment":"{}","amount":{amount}}}"#, self.payment);
		let (status, _) = nexonomy_fake_processors::obey(&mut self.bench.fake.world(), act, body.as_bytes());
		match act {
			"capture" if status == 200 => self.by_hand.0 += amount,
			"refund" if status == 200 => self.by_hand.1 += amount,
			_ => {}
		}
	}

	/// The processor is down for up to two days, in which an order's time can run out.
	async fn outage(&mut self) {
		let rail = rail(self.bench.account.processor);
		let down = Fault::Status { status: 503 };
		let rule = FaultRule {
			rail,
			method: String::new(),
			path: String::new(),
			times: u32::MAX,
			fault: down.clone(),
		};
		self.bench.fake.world().faults.insert(0, rule);
		self.order();
		self.work().await;
		self.bench.pass(self.random.gen_range(0..48) * HOUR);
		self.work().await;
		self.bench.fake.world().faults.retain(|rule| rule.fault != down);
		// Whoever rested after so many failures comes back.
		self.bench.pass(600_000);
	}

	fn fault(&mut self) {
		let fault = match self.random.gen_range(0..7) {
			0 => Fault::Status { status: 500 },
			1 => Fault::Status { status: 409 },
			2 => Fault::TooMany { retry_after: 2 },
			3 => Fault::StatusAfter { status: 500 },
			4 => Fault::Truncated,
			5 => Fault::Html,
			_ => Fault::Exotic,
		};
		let method = ["", "GET", "POST"][self.random.gen_range(0..3)].to_owned();
		let times = self.random.gen_range(1..4);
		let rail = rail(self.bench.account.processor);
		self.bench.fake.world().faults.push(FaultRule { rail, method, path: String::new(), times, fault });
	}

	/// A gateway that was started just now works for a while.
	async fn work(&mut self) {
		let (journal, executor) = self.bench.start();
		for order in &self.orders {
			if journal.entry(order.id, order.attempt).unwrap().is_none() {
				let _ = executor.accept(order.id).await;
			}
		}
		for _ in 0..8 {
			executor.work().await.unwrap();
			self.bench.pass(2_000);
		}
	}

	/// Reads, when the processor lets itself be read, and compares with what was read before.
	async fn look(&mut self) {
		let Ok(reading) = self.bench.desk().reader.read(&self.payment).await else { return };
		let Ok(seen) = reading.observation(&self.bench.account, &self.payment) else {
			panic!("{reading:?}");
		};
		assert!(seen.refunded <= seen.captured && seen.captured <= seen.authorized, "{seen:?}");
		self.compare(&seen);
		if let Some(last) = &self.last {
			assert!(seen == *last || seen.revision > last.revision, "{last:?}\n{seen:?}");
			assert!(seen.captured >= last.captured && seen.refunded >= last.refunded, "{last:?}\n{seen:?}");
		}
		self.last = Some(seen);
	}

	/// What is told is what the processor's own books say: of what the payer's bank promised, this is still held, that
	/// reached the seller, that went back.
	fn compare(&self, seen: &Observation) {
		let payment = self.bench.fake.world().payments[self.payment.as_str()].clone();
		let over = |moved: &[Moved]| -> u64 {
			moved.iter().filter(|moved| moved.state == MovedState::Done).map(|moved| moved.amount).sum()
		};
		// Stripe shows a capture that is under way as one that is over; here none of those fails.
		let captured = match self.bench.account.processor {
			Processor::Stripe => payment.captured(),
			_ => over(&payment.captures),
		};
		assert_eq!(seen.captured, u128::from(captured), "{payment:?}");
		assert_eq!(seen.refunded, u128::from(over(&payment.refunds)), "{payment:?}");
		assert!(seen.captured + seen.capturable <= u128::from(payment.amount), "{payment:?}");
		if payment.hold == Hold::Held && captured == payment.captured() {
			assert_eq!(seen.capturable, u128::from(payment.capturable()), "{payment:?}");
		}
	}

	/// In the end: each order is over or waits, and moved what it says once, or nothing.
	async fn end(mut self) -> Vec<Stand> {
		self.bench.fake.world().faults.clear();
		for payment in self.bench.fake.world().payments.values_mut() {
			payment.settle(true);
		}
		self.bench.pass(2 * DAY);
		for _ in 0..10 {
			self.work().await;
			self.bench.pass(600_000);
		}
		let (journal, _) = self.bench.start();
		let payment = self.bench.fake.world().payments[self.payment.as_str()].clone();
		let mut stands = Vec::new();
		let (mut captured, mut refunded) = self.by_hand;
		for order in &self.orders {
			let Some(entry) = journal.entry(order.id, order.attempt).unwrap() else { continue };
			stands.push(entry.stand);
			if entry.stand == Stand::Confirmed && entry.first_sent.is_some() {
				match order.kind {
					OrderKind::Capture { amount, .. } => captured += u64::try_from(amount).unwrap(),
					OrderKind::Refund { amount } => refunded += u64::try_from(amount).unwrap(),
					OrderKind::Void => {}
				}
			}
			assert!(entry.stand.is_final(), "{entry:?}");
			let key = entry.key.as_str();
			let by_key = |id: &Option<String>| id.as_deref() == Some(key);
			let refunds = payment
				.refunds
				.iter()
				.filter(|moved| by_key(&moved.key) || moved.metadata.values().any(|value| value == key));
			assert!(refunds.count() <= 1, "{entry:?}");
			assert!(payment.captures.iter().filter(|moved| by_key(&moved.key)).count() <= 1, "{entry:?}");
			if entry.first_sent.is_none() && entry.stand == Stand::Confirmed {
				assert!(!payment.captures.iter().any(|moved| by_key(&moved.key)), "{entry:?}");
			}
		}
		assert!(payment.refunded() <= payment.captured() && payment.captured() <= payment.amount);
		let moved = (payment.captured(), payment.refunded());
		assert_eq!(moved, (captured, refunded), "{payment:?}: what the journal confirms and the owner did");
		stands
	}
}

async fn histories(processor: Processor) {
	let mut stands = Vec::new();
	for seed in 0..histories_each() {
		let mut history = History::new(processor, seed).await;
		for _ in 0..STEPS {
			history.step().await;
		}
		stands.extend(history.end().await);
	}
	for end in [Stand::Confirmed, Stand::Refused, Stand::Lapsed] {
		let count = stands.iter().filter(|stand| **stand == end).count();
		assert!(count > 0, "no order ended as {end:?}: these histories try too little");
	}
}

#[tokio::test]
async fn histories_at_stripe_add_up() {
	histories(Processor::Stripe).await;
}

#[tokio::test]
async fn histories_at_paypal_add_up() {
	histories(Processor::PayPal).await;
}

#[tokio::test]
async fn histories_at_revolut_add_up() {
	histories(Processor::Revolut).await;
}

#[tokio::test]
async fn histories_at_antom_add_up() {
	histories(Processor::Antom).await;
}

/// A payment's life without orders: all that owners, payers and banks can do to it, with an hour or more between.
struct Life {
	history: History,
	/// How far Stripe's dispute is on its way, as it does not say when one changed.
	way: usize,
}

impl Life {
	async fn step(&mut self) {
		let hours = self.history.random.gen_range(1..20);
		self.history.bench.pass(hours * HOUR);
		match self.history.random.gen_range(0..9) {
			0 => self.capture(),
			1 | 2 => {
				let amount = self.history.amount();
				self.act("refund", amount, "");
			}
			3 => self.act("settle", 0, ""),
			4 => self.act("fail", 0, ""),
			5 => {
				let act = ["slow", "cancel"][self.history.random.gen_range(0..2)];
				self.act(act, 0, "");
			}
			6 => self.change(),
			_ => self.quarrel(),
		}
		self.look().await;
	}

	fn processor(&self) -> Processor {
		self.history.bench.account.processor
	}

	/// What cannot be done is not done.
	fn act(&self, act: &str, amount: u64, status: &str) {
		let payment = &self.history.payment;
		let body = format!(r#"{{"payment":"{payment}","amount":{amount},"status":"{status}"}}"#);
		nexonomy_fake_processors::obey(&mut self.history.bench.fake.world(), act, body.as_bytes());
	}

	fn capture(&mut self) {
		let (amount, last) = (self.history.amount(), self.history.random.gen());
		let (processor, id) = (self.processor(), self.history.payment.as_str());
		let mut world = self.history.bench.fake.world();
		let name = world.id("by_hand_");
		let payment = world.payments.get_mut(id).unwrap();
		// Stripe does not show that a capture is under way, so here it never is.
		let slow = payment.slow;
		payment.slow = slow && processor != Processor::Stripe;
		let amount = if processor == Processor::Antom { payment.capturable() } else { amount };
		let _ = payment.capture(name, amount, last, None);
		payment.slow = slow;
	}

	/// What processors change by themselves: a hold lasts longer, a refund that was done comes back.
	fn change(&mut self) {
		let mut world = self.history.bench.fake.world();
		let payment = world.payments.get_mut(self.history.payment.as_str()).unwrap();
		match payment.refunds.last_mut() {
			Some(refund) if self.history.bench.account.processor != Processor::Revolut => {
				refund.state = MovedState::Failed;
			}
			_ => payment.ends += HOUR,
		}
	}

	fn quarrel(&mut self) {
		let statuses: &[&str] = match self.processor() {
			Processor::Stripe => &["warning_needs_response", "needs_response", "under_review", "lost", "won"],
			Processor::PayPal => {
				&["OPEN", "UNDER_REVIEW", "RESOLVED:RESOLVED_BUYER_FAVOUR", "RESOLVED:RESOLVED_SELLER_FAVOUR"]
			}
			Processor::Revolut => &["needs_response", "under_review", "won", "lost"],
			_ => return,
		};
		let at = match self.processor() {
			Processor::Stripe => self.way.min(statuses.len() - 1),
			_ => self.history.random.gen_range(0..statuses.len()),
		};
		self.way += 1;
		let id = self.history.payment.as_str().to_owned();
		let (is_new, is_captured) = {
			let world = self.history.bench.fake.world();
			let payment = &world.payments[&id];
			let over = payment.captures.iter().any(|moved| moved.state == MovedState::Done);
			(payment.quarrels.is_empty(), over && payment.hold == Hold::Used)
		};
		if !is_captured {
			self.way = 0;
			return;
		}
		let amount = if is_new { self.history.amount() } else { 0 };
		self.act("dispute", amount, statuses[at]);
		let reason = ["BUYER_COMPLAINT", "CHARGEBACK"][self.history.random.gen_range(0..2)];
		let act = ["withhold", "release"][self.history.random.gen_range(0..2)];
		self.act(act, 0, reason);
	}

	async fn look(&mut self) {
		let reading = self.history.bench.desk().reader.read(&self.history.payment).await.unwrap();
		let seen = reading.observation(&self.history.bench.account, &self.history.payment).unwrap();
		if let Some(last) = &self.history.last {
			assert!(seen == *last || seen.revision > last.revision, "{last:?}\n{seen:?}\n{reading:?}");
		}
		self.history.last = Some(seen);
	}
}

#[tokio::test]
async fn revision_grows_whatever_happens_in_a_life() {
	for processor in HOLDING {
		for seed in 0..histories_each() {
			let mut life = Life { history: History::new(processor, seed).await, way: 0 };
			for _ in 0..STEPS {
				life.step().await;
			}
		}
	}
}
