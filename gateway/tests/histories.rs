//! Random histories: owners, payers, banks, orders, faults and time, in any order. Whatever happens, what the gateway
//! tells of a payment adds up, only grows, and no order moves money twice.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::*;
use nexonomy_fake_processors::{Fault, FaultRule};
use nexonomy_gateway::{
	journal::Stand,
	words::{Observation, Order, OrderKind, PaymentId, Processor},
};
use rand::{rngs::StdRng, Rng, SeedableRng};

const STEPS: usize = 25;
const HISTORIES: u64 = 40;

struct History {
	bench: Bench,
	payment: PaymentId,
	random: StdRng,
	orders: Vec<Order>,
	last: Option<Observation>,
}

impl History {
	async fn new(processor: Processor, seed: u64) -> Self {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		Self { bench, payment, random: StdRng::seed_from_u64(seed), orders: vec![], last: None }
	}

	fn amount(&mut self) -> u64 {
		self.random.gen_range(1..=6_000)
	}

	async fn step(&mut self) {
		match self.random.gen_range(0..10) {
			0..=3 => self.order(),
			4 => self.by_hand().await,
			5 | 6 => self.fault(),
			7 => {
				let time = self.random.gen_range(0..30) * HOUR;
				self.bench.pass(time);
			}
			_ => {}
		}
		self.work().await;
		self.look().await;
	}

	/// The chain orders something, one at a time, as it does: what lives is over first.
	fn order(&mut self) {
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

	/// The owner, or the payer's bank, does something that nobody ordered. What cannot be done is not done.
	async fn by_hand(&mut self) {
		let act = ["capture", "refund", "cancel", "slow", "settle"][self.random.gen_range(0..5)];
		let amount = self.amount();
		let body = format!(r#"{{"payment":"{}","amount":{amount}}}"#, self.payment);
		nexonomy_fake_processors::obey(&mut self.bench.fake.world(), act, body.as_bytes());
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
		if let Some(last) = &self.last {
			assert!(seen == *last || seen.revision > last.revision, "{last:?}\n{seen:?}");
			assert!(seen.captured >= last.captured && seen.refunded >= last.refunded, "{last:?}\n{seen:?}");
		}
		self.last = Some(seen);
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
		for order in &self.orders {
			let Some(entry) = journal.entry(order.id, order.attempt).unwrap() else { continue };
			stands.push(entry.stand);
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
		stands
	}
}

async fn histories(processor: Processor) {
	let mut stands = Vec::new();
	for seed in 0..HISTORIES {
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
