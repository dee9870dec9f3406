//! What a payment can do, whatever language its processor speaks: the model behind all fakes.

use crate::world::Rail;
use std::collections::BTreeMap;

/// Where the money of a payment is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Hold {
	/// The payer has not acted.
	Awaiting,
	/// Money is held.
	Held,
	/// Nothing is held any more, because it was captured.
	Used,
	/// Nothing is held any more, because it was given back.
	Voided,
	/// Nothing is held any more, because time ran out.
	Expired,
	/// It was declined.
	Declined,
}

/// Whether money that moves has arrived.
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MovedState {
	/// Under way.
	Pending,
	/// Arrived.
	Done,
	/// It will not.
	Failed,
}

/// A capture or a refund.
#[derive(Clone, Debug)]
pub struct Moved {
	/// Its id.
	pub id: String,
	/// In minor units as the processor counts.
	pub amount: u64,
	/// Whether it arrived.
	pub state: MovedState,
	/// The request id or invoice id that the merchant gave.
	pub key: Option<String>,
	/// Metadata of a refund.
	pub metadata: BTreeMap<String, String>,
	/// The capture that a refund gives back.
	pub parent: Option<String>,
}

/// A dispute.
#[derive(Clone, Debug)]
pub struct Quarrel {
	/// Its id.
	pub id: String,
	/// In minor units.
	pub amount: u64,
	/// As the processor writes it.
	pub status: String,
	/// When it last changed, in milliseconds since 1970.
	pub changed: u64,
}

/// A payment.
#[derive(Clone, Debug)]
pub struct Payment {
	/// Its id.
	pub id: String,
	/// Whose.
	pub rail: Rail,
	/// Asked for, in minor units as the processor counts.
	pub amount: u64,
	/// In capital letters.
	pub currency: String,
	/// What the merchant wrote.
	pub metadata: BTreeMap<String, String>,
	/// Where the money is.
	pub hold: Hold,
	/// When the hold ends, in milliseconds since 1970.
	pub ends: u64,
	/// When it was made.
	pub created: u64,
	/// What was captured.
	pub captures: Vec<Moved>,
	/// What went back.
	pub refunds: Vec<Moved>,
	/// Quarrels.
	pub quarrels: Vec<Quarrel>,
	/// Whether it may be captured in several parts.
	pub many: bool,
	/// Whether captures and refunds stay pending until [`Payment::settle`].
	pub slow: bool,
	/// Why the processor shows captures that were done as pending or declined, if it does.
	pub withheld: Option<String>,
}

/// Why the processor says no.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LedgerError {
	/// Not in this state.
	State,
	/// More than there is, or nothing.
	Amount,
	/// It captures once.
	Once,
}

impl Payment {
	/// A payment that nobody has paid yet.
	pub fn new(id: String, rail: Rail, amount: u64, currency: &str, created: u64) -> Self {
		Self {
			id,
			rail,
			amount,
			currency: currency.to_ascii_uppercase(),
			metadata: BTreeMap::new(),
			hold: Hold::Awaiting,
			ends: u64::MAX,
			created,
			captures: Vec::new(),
			refunds: Vec::new(),
			quarrels: Vec::new(),
			many: false,
			slow: false,
			withheld: None,
		}
	}

	/// What was captured and is not lost, pending included.
	pub fn captured(&self) -> u64 {
		self.captures.iter().filter(|moved| moved.state != MovedState::Failed).map(|moved| moved.amount).sum()
	}

	/// What was refunded, pending included.
	pub fn refunded(&self) -> u64 {
		self.refunds.iter().filter(|moved| moved.state != MovedState::Failed).map(|moved| moved.amount).sum()
	}

	/// What can still be captured.
	pub fn capturable(&self) -> u64 {
		if self.hold == Hold::Held {
			self.amount - self.captured()
		} else {
			0
		}
	}

	/// The payer agrees, and the bank holds the money until `ends`.
	pub fn authorize(&mut self, ends: u64) {
		self.hold = Hold::Held;
		self.ends = ends;
	}

	/// Gives the hold back when its time has come. Returns whether it did.
	pub fn expire(&mut self, now: u64) -> bool {
		let is_over = self.hold == Hold::Held && now >= self.ends;
		if is_over {
			self.hold = if self.captured() > 0 { Hold::Used } else { Hold::Expired };
		}
		is_over
	}

	fn arrival(&self) -> MovedState {
		if self.slow {
			MovedState::Pending
		} else {
			MovedState::Done
		}
	}

	/// Takes a part, or all, of what is held.
	pub fn capture(
		&mut self,
		id: String,
		amount: u64,
		last: bool,
		key: Option<String>,
	) -> Result<(), LedgerError> {
		if self.hold != Hold::Held {
			return Err(LedgerError::State);
		}
		if amount == 0 || amount > self.capturable() {
			return Err(LedgerError::Amount);
		}
		if !last && !self.many && amount < self.capturable() {
			return Err(LedgerError::Once);
		}
		let state = self.arrival();
		self.captures.push(Moved { id, amount, state, key, metadata: BTreeMap::new(), parent: None });
		if last || self.capturable() == 0 {
			self.hold = Hold::Used;
		}
		Ok(())
	}

	/// Gives back what is held.
	pub fn void(&mut self) -> Result<(), LedgerError> {
		self.hold = match self.hold {
			Hold::Held if self.captured() > 0 => Hold::Used,
			Hold::Held => Hold::Voided,
			Hold::Awaiting => Hold::Declined,
			_ => return Err(LedgerError::State),
		};
		Ok(())
	}

	/// Gives back a part of what was captured.
	pub fn refund(&mut self, moved: Moved) -> Result<(), LedgerError> {
		let done: u64 = self
			.captures
			.iter()
			.filter(|moved| moved.state == MovedState::Done)
			.map(|moved| moved.amount)
			.sum();
		if moved.amount == 0 || self.refunded() + moved.amount > done {
			return Err(LedgerError::Amount);
		}
		let state = self.arrival();
		self.refunds.push(Moved { state, ..moved });
		Ok(())
	}

	/// What was pending arrives, or does not.
	pub fn settle(&mut self, arrives: bool) {
		let state = if arrives { MovedState::Done } else { MovedState::Failed };
		for moved in self.captures.iter_mut().chain(&mut self.refunds) {
			if moved.state == MovedState::Pending {
				moved.state = state;
			}
		}
	}
}
