//! A processor of payments, as it is without the chain: what cards paid, what is held, what merchants have.
//!
//! It keeps two kinds of records apart. One is what it shows to whoever asks ([`Observation`]). The other is its books,
//! written entry by entry as money moves. That both agree is checked after every deed.

use nexonomy_primitives::{CurrencyCode, Moment, Money, Observation, OrderKind, ProcessorState};
use nexonomy_runtime::*;
use pallet_payments::Instruction;
use polkadot_sdk::*;
use sp_core::H256;
use std::collections::BTreeSet;

use super::{amounts::day, now};

/// For how long a card's hold lasts.
pub fn hold_time() -> Moment {
	day(7) - day(0)
}

/// Where the money of one payment is, in minor units. What was taken is somewhere: `taken = held + kept + given`.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Books {
	/// What was ever taken from the payer's account, be it only held.
	pub taken: u128,
	/// What is held.
	pub held: u128,
	/// What the seller has.
	pub kept: u128,
	/// What is with the payer again: holds that ended, refunds, what a bank took back.
	pub given: u128,
}

/// One payment at the processor.
#[derive(Clone, Debug)]
pub struct Paid {
	pub shown: Observation,
	pub books: Books,
	/// Each movement of money, in words.
	pub history: Vec<String>,
	/// Keys of requests that were carried out.
	keys: BTreeSet<H256>,
	is_prepaid: bool,
	/// Whether its hold ran out with money in it.
	pub has_lapsed: bool,
}

impl Paid {
	/// A payment that the payer has begun.
	pub fn begun(shown: Observation, is_prepaid: bool) -> Self {
		let (books, history, keys) = (Books::default(), Vec::new(), BTreeSet::new());
		Self { shown, books, history, keys, is_prepaid, has_lapsed: false }
	}

	/// The payer confirms: so much is held, or paid if the rail holds nothing.
	pub fn confirm(&mut self) {
		let amount = self.shown.authorized;
		self.books.taken += amount;
		if self.is_prepaid {
			self.books.kept += amount;
			self.shown.captured = amount;
			self.show(ProcessorState::Captured);
			return self.note("paid", amount);
		}
		self.books.held += amount;
		self.shown.capturable = amount;
		self.shown.capture_before = now() + hold_time();
		self.show(ProcessorState::Held);
		self.note("held", amount);
	}

	/// The payer's bank says no.
	pub fn decline(&mut self) {
		self.show(ProcessorState::Failed);
	}

	/// The seller takes part of what is held.
	pub fn capture(&mut self, amount: u128, is_final: bool) {
		assert!(amount <= self.books.held, "only what is held can be captured");
		self.books.held -= amount;
		self.books.kept += amount;
		self.shown.captured += amount;
		self.shown.capturable -= amount;
		self.show(ProcessorState::Held);
		self.note("captured", amount);
		if is_final || self.shown.capturable == 0 {
			self.let_go(ProcessorState::Captured);
		}
	}

	/// What is held goes back to the payer.
	pub fn void(&mut self) {
		self.let_go(ProcessorState::Voided);
	}

	/// The seller gives something back.
	pub fn refund(&mut self, amount: u128) {
		assert!(amount <= self.books.kept, "only what the seller has can be refunded");
		self.books.kept -= amount;
		self.books.given += amount;
		self.shown.refunded += amount;
		self.shown.revision += 1;
		self.note("refunded", amount);
	}

	/// The payer's bank takes something back.
	pub fn charge_back(&mut self, amount: u128) {
		assert!(amount <= self.books.kept, "only what the seller has can be taken back");
		self.books.kept -= amount;
		self.books.given += amount;
		self.shown.disputed += amount;
		self.shown.revision += 1;
		self.note("charged back", amount);
	}

	/// The seller wins the dispute.
	pub fn win(&mut self) {
		let amount = core::mem::take(&mut self.shown.disputed);
		self.books.given -= amount;
		self.books.kept += amount;
		self.shown.revision += 1;
		self.note("won", amount);
	}

	/// A hold that is too old goes back by itself.
	pub fn lapse(&mut self) {
		if self.shown.capture_before > 0 && now() >= self.shown.capture_before {
			self.has_lapsed = true;
			self.let_go(ProcessorState::Expired);
		}
	}

	/// Carries out an order, once. Gives whether money moved. What cannot be done is refused, and then nothing happens.
	pub fn carry_out(&mut self, instruction: &Instruction<AccountId>) -> bool {
		self.lapse();
		let kind = instruction.order.kind;
		let can = match kind {
			OrderKind::Capture { amount, .. } => amount <= self.books.held,
			OrderKind::Void => self.books.held > 0,
			OrderKind::Refund { amount } => amount <= self.books.kept,
		};
		if !can || !self.keys.insert(instruction.idempotency_key) {
			return false;
		}
		match kind {
			OrderKind::Capture { amount, is_final } => self.capture(amount, is_final),
			OrderKind::Void => self.void(),
			OrderKind::Refund { amount } => self.refund(amount),
		}
		true
	}

	/// As in `30.00 held, 30.00 kept, 0.00 given back`.
	pub fn text(&self) -> String {
		let Books { held, kept, given, .. } = self.books;
		format!("{} held, {} kept, {} given back", self.number(held), self.number(kept), self.number(given))
	}

	/// What it shows is what its books say, and nothing was made or lost.
	pub fn check(&self) {
		let Observation { authorized, capturable, captured, refunded, disputed, .. } = self.shown;
		let Books { taken, held, kept, given } = self.books;
		assert_eq!(self.shown.check(), Ok(()), "the processor shows what can be");
		assert_eq!(taken, kept + given + held, "what buyers paid is somewhere");
		assert_eq!((held, kept), (capturable, captured - refunded - disputed), "it shows what is");
		assert!(captured <= authorized && refunded + disputed <= captured);
	}

	fn let_go(&mut self, state: ProcessorState) {
		let amount = core::mem::take(&mut self.books.held);
		self.books.given += amount;
		self.shown.capturable = 0;
		self.shown.capture_before = 0;
		self.show(if self.shown.captured > 0 { ProcessorState::Captured } else { state });
		if amount > 0 {
			self.note("let go", amount);
		}
	}

	fn show(&mut self, state: ProcessorState) {
		self.shown.state = state;
		self.shown.revision += 1;
	}

	fn note(&mut self, deed: &str, amount: u128) {
		self.history.push(format!("{deed} {}", self.number(amount)));
	}

	fn number(&self, minor: u128) -> String {
		let text = Money::new(self.shown.currency, minor).to_text();
		let CurrencyCode(code) = self.shown.currency;
		let code = String::from_utf8(code.to_vec()).expect("currencies have names of letters");
		text.trim_end_matches(&code).trim_end().into()
	}
}
