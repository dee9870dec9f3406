//! Which payments are looked at now, so that each gets its turn however many there are.
//!
//! The rota walks over the payments, a bounded number in each block, and puts those that are due on a list. A payment is due
//! when the chain's height passes a multiple of its period, which differs from payment to payment so that not all are due
//! at once, but not from attestor to attestor, so that all look in the same round. Nothing that is due is missed because
//! a block was skipped or the node was off: the walk goes on from where it was, and counts from then.

use crate::{polls::Polls, Config, Pallet};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use frame_support::traits::Get;
use nexonomy_primitives::LegId;
use pallet_payments::Look;
use polkadot_sdk::*;

/// How many payments are walked over in a block.
pub const STEPS: u32 = 1_000;

/// How many payments can be on the list. The walk waits while it is full.
pub const LIST: usize = 256;

/// How far the worker is.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, PartialEq)]
pub struct Rota {
	/// The payment that was walked over last; none at the beginning of a walk.
	after: Option<LegId>,
	/// The block in which the walk before this one began.
	since: Option<u32>,
	/// The block in which this walk began.
	began: u32,
	/// Payments to look at, in this order.
	pub list: Vec<LegId>,
}

impl Rota {
	/// Walks on.
	pub fn walk<T: Config>(&mut self, now: u32, polls: &Polls<T>) {
		if self.after.is_none() {
			self.began = now;
		}
		let looks = pallet_payments::Pallet::<T>::looks(self.after, STEPS);
		let is_end = u32::try_from(looks.len()).is_ok_and(|length| length < STEPS);
		for look in looks {
			if self.list.len() >= LIST {
				return;
			}
			self.after = Some(look.leg);
			let topic = || Pallet::<T>::topic_of_look(&look);
			let is_due = self.is_due::<T>(&look, now) || polls.is_missing(topic);
			if is_due && !self.list.contains(&look.leg) {
				self.list.push(look.leg);
			}
		}
		if is_end {
			self.after = None;
			self.since = Some(self.began);
		}
	}

	/// Whether it was time to look since this payment was last walked over.
	fn is_due<T: Config>(&self, look: &Look, now: u32) -> bool {
		let Some(since) = self.since else { return true };
		let rounds = |block: u32| block.checked_div(T::RoundLength::get()).map(u64::from);
		let period = period_of::<T>(look);
		let phase = phase_of(look).checked_rem(period);
		let turn = |block| rounds(block)?.checked_add(phase?)?.checked_div(period);
		turn(now) > turn(since)
	}

	/// This one is looked at next, because something happened to it.
	pub fn hasten(&mut self, leg: LegId) {
		self.list.retain(|other| *other != leg);
		self.list.insert(0, leg);
	}

	/// Those who were not answered yet go to the end of the list.
	pub fn put_back(&mut self, legs: impl IntoIterator<Item = LegId>) {
		self.list.extend(legs);
	}

	/// Takes the first ones off the list.
	pub fn take(&mut self, most: usize) -> Vec<LegId> {
		let count = most.min(self.list.len());
		self.list.drain(..count).collect()
	}
}

/// After how many rounds a payment is looked at again; at least one.
fn period_of<T: Config>(look: &Look) -> u64 {
	let round = T::BlockTime::get().saturating_mul(T::RoundLength::get().into());
	let rounds = look.every.checked_div(round).unwrap_or(1).max(1);
	match look.order {
		// It grows while an order lives. By doubling, or a turn of the shorter period could be over before it came, and that of
		// the longer one still far away.
		Some(_) => 1u64.checked_shl(rounds.ilog2()).unwrap_or(1),
		None => rounds,
	}
}

/// A number that differs from payment to payment: the first bytes of its reference, which is a hash.
fn phase_of(look: &Look) -> u64 {
	let first = look.reference.0.as_bytes().iter().take(4);
	first.fold(0, |number, byte| (number << 8) | u64::from(*byte))
}
