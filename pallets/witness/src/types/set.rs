//! A set and its seats.

// `Encode` numbers the variants of an enum with `as`.
#![allow(clippy::as_conversions)]

use super::{Rules, POLLS_PER_PAGE};
use crate::keys::OperatorId;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use nexonomy_primitives::witness::{Round, MAX_OPERATORS};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_runtime::SaturatedConversion;
use sp_staking::SessionIndex;

/// Why somebody is to lose a seat.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Fault {
	/// It missed too many decided polls.
	Absent,
	/// It strayed too often.
	Strayed,
	/// Two ballots of it differ.
	Equivocated {
		/// In this round.
		round: Round,
	},
}

/// An operator's place in a set.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Seat<AccountId> {
	/// Who.
	pub who: AccountId,
	/// What its ballots are checked with.
	pub key: OperatorId,
	/// The block that its last ballot names. Later ones name later blocks.
	pub last: u32,
	/// The block that took it. It takes no other one.
	pub heard: u32,
	/// How many decided polls of this window it missed.
	#[codec(compact)]
	pub missed: u16,
	/// How many times it strayed in this window.
	#[codec(compact)]
	pub strayed: u16,
	/// Why it is to lose the seat.
	pub fault: Option<Fault>,
}

impl<AccountId> Seat<AccountId> {
	/// A seat that nothing is known about.
	pub fn new(who: AccountId, key: OperatorId) -> Self {
		Self { who, key, last: 0, heard: 0, missed: 0, strayed: 0, fault: None }
	}
}

/// Operators who are asked the same things.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Set<AccountId> {
	/// Its rules.
	pub rules: Rules,
	/// Grows whenever seats, keys or rules change.
	pub generation: u32,
	/// The block in which this generation began. Only rounds that begin later count.
	pub since: u32,
	/// How many operators have a bond here: applicants, those with a seat, and those who leave.
	#[codec(compact)]
	pub operators: u32,
	/// How many decided polls of this window have been judged.
	#[codec(compact)]
	pub judged: u16,
	/// The seats, numbered from 0.
	pub seats: BoundedVec<Seat<AccountId>, ConstU32<MAX_OPERATORS>>,
}

impl<AccountId: PartialEq> Set<AccountId> {
	/// A set without seats.
	pub fn new(rules: Rules, since: u32) -> Self {
		Self { rules, generation: 0, since, operators: 0, judged: 0, seats: Default::default() }
	}

	/// How many seats there are.
	pub fn size(&self) -> u32 {
		self.seats.len().saturated_into()
	}

	/// How many equal votes make a fact.
	pub fn quorum(&self) -> u32 {
		let seats = self.size();
		// Saturating: there are 32 seats at most.
		let least = seats.saturating_mul(2).div_ceil(3);
		least.max(self.rules.quorum.mul_ceil(seats))
	}

	/// How many undecided polls one seat may have opened in a page. All have the same share, and people choose what page
	/// a topic lies in: so liars never take the room of the honest, be it in one page.
	pub fn allowance(&self) -> u32 {
		POLLS_PER_PAGE.checked_div(self.size()).unwrap_or(POLLS_PER_PAGE)
	}

	/// Whether the set has enough seats to say anything.
	pub fn can_speak(&self) -> bool {
		self.size() >= u32::from(self.rules.least)
	}

	/// The number of the seat of `who`.
	pub fn seat_of(&self, who: &AccountId) -> Option<usize> {
		self.seats.iter().position(|seat| seat.who == *who)
	}

	/// A seat, by its number in a ballot.
	pub fn seat(&self, number: u8) -> Option<&Seat<AccountId>> {
		self.seats.get(usize::from(number))
	}

	/// Whether a seat is to be lost now. Without those who are only absent or stray a set must not fall silent.
	pub fn is_due(&self, seat: &Seat<AccountId>) -> bool {
		match seat.fault {
			None => false,
			Some(Fault::Equivocated { .. }) => true,
			Some(_) => self.size() > u32::from(self.rules.least),
		}
	}
}

/// How many sessions of validators are kept to hold them to what they signed: this one and the one before.
pub const KEPT_TENURES: u32 = 2;

/// Who the validators were.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Tenure<AccountId> {
	/// The session, or the last of those in which nothing changed.
	#[codec(compact)]
	pub session: SessionIndex,
	/// The first generation of their set.
	pub generation: u32,
	/// How many validators there were in all.
	#[codec(compact)]
	pub validators: u32,
	/// Those with a seat, with their keys, in order of the session.
	pub seats: BoundedVec<(AccountId, OperatorId), ConstU32<MAX_OPERATORS>>,
}
