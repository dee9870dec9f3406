//! Everything that the fakes know.

use crate::{faults::FaultRule, hooks::Outbox, ledger::Payment, memory::Memory};
use std::collections::BTreeMap;

/// Which processor a payment or a request belongs to.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rail {
	/// Stripe.
	Stripe,
	/// PayPal.
	Paypal,
	/// Revolut.
	Revolut,
	/// Antom.
	Antom,
	/// Wise.
	Wise,
	/// Binance Pay.
	Binance,
	/// CoinPayments.
	Coinpayments,
	/// Coinbase.
	Coinbase,
}

impl Rail {
	/// The part of the path before the processor's own.
	pub fn prefix(self) -> &'static str {
		match self {
			Self::Stripe => "stripe",
			Self::Paypal => "paypal",
			Self::Revolut => "revolut",
			Self::Antom => "antom",
			Self::Wise => "wise",
			Self::Binance => "binance",
			Self::Coinpayments => "coinpayments",
			Self::Coinbase => "coinbase",
		}
	}

	/// The rail that a path begins with.
	pub fn of(prefix: &str) -> Option<Self> {
		use Rail::*;
		[Stripe, Paypal, Revolut, Antom, Wise, Binance, Coinpayments, Coinbase]
			.into_iter()
			.find(|rail| rail.prefix() == prefix)
	}

	/// How long a key is remembered, in milliseconds: Stripe's after a day and PayPal's orders' after six hours are
	/// the shortest that their documentation promises.
	pub fn memory(self) -> u64 {
		match self {
			Self::Paypal => 6 * 3_600_000,
			_ => 24 * 3_600_000,
		}
	}
}

/// A request that arrived.
#[derive(Clone, Debug)]
pub struct Asked {
	/// The virtual time, in milliseconds since 1970.
	pub at: u64,
	/// Whose fake.
	pub rail: Rail,
	/// `GET` or `POST`.
	pub method: String,
	/// The path without the rail's prefix.
	pub path: String,
	/// The idempotency key, if one came.
	pub key: Option<String>,
}

/// All state, behind one lock.
#[derive(Debug)]
pub struct World {
	/// The virtual time, in milliseconds since 1970.
	pub now: u64,
	/// Payments by id.
	pub payments: BTreeMap<String, Payment>,
	/// What keys were seen.
	pub memory: Memory,
	/// Faults that wait for their request.
	pub faults: Vec<FaultRule>,
	/// Every request, in order.
	pub asked: Vec<Asked>,
	/// Webhooks on their way.
	pub outbox: Outbox,
	/// The machine's time when it was last looked at, if this clock follows the machine's.
	machine: Option<u64>,
	/// How many numbers were given.
	counter: u64,
}

impl World {
	/// An empty world at this time.
	pub fn new(now: u64) -> Self {
		Self {
			now,
			payments: BTreeMap::new(),
			memory: Memory::default(),
			faults: Vec::new(),
			asked: Vec::new(),
			outbox: Outbox::default(),
			machine: None,
			counter: 0,
		}
	}

	/// An empty world whose clock runs with the machine's, and ahead of it by what it is advanced.
	pub fn following(machine: u64) -> Self {
		Self { machine: Some(machine), ..Self::new(machine) }
	}

	/// Turns the clock on by what has passed on the machine's since it was last looked at, if this one follows it.
	pub fn tick(&mut self, machine: u64) {
		let Some(last) = self.machine else { return };
		self.machine = Some(machine.max(last));
		self.advance(machine.saturating_sub(last));
	}

	/// When webhooks that are taken now are signed: gateways, which look at the time, do not follow this clock when it is
	/// advanced beyond the machine's.
	pub fn signing_time(&self) -> u64 {
		self.machine.unwrap_or(self.now)
	}

	/// A new id with this beginning.
	pub fn id(&mut self, prefix: &str) -> String {
		self.counter += 1;
		format!("{prefix}{:016}", self.counter)
	}

	/// Turns the clock on; holds that end meanwhile are given back.
	pub fn advance(&mut self, milliseconds: u64) {
		self.now += milliseconds;
		let now = self.now;
		let expired: Vec<String> = self
			.payments
			.values_mut()
			.filter_map(|payment| payment.expire(now).then(|| payment.id.clone()))
			.collect();
		for id in expired {
			self.tell(&id, "expired");
		}
		self.memory.forget(now);
	}

	/// The payment of this rail and id.
	pub fn payment(&mut self, rail: Rail, id: &str) -> Option<&mut Payment> {
		self.payments.get_mut(id).filter(|payment| payment.rail == rail)
	}

	/// Writes a webhook about a payment.
	pub fn tell(&mut self, id: &str, what: &str) {
		let Some(payment) = self.payments.get(id) else { return };
		let event = match payment.rail {
			Rail::Stripe => crate::stripe::event(payment, what, self.now),
			Rail::Paypal => crate::paypal::event(payment, what, self.now),
			Rail::Revolut => crate::revolut::event(payment, what),
			_ => return,
		};
		let rail = payment.rail;
		self.counter += 1;
		self.outbox.push(rail, event);
	}

	/// How many requests of a method a rail has had.
	pub fn count(&self, rail: Rail, method: &str) -> usize {
		self.asked.iter().filter(|asked| asked.rail == rail && asked.method == method).count()
	}
}
