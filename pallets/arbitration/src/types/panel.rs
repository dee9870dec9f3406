//! Those who decide.

// `Encode` numbers the variants of an enum with `as`.
#![allow(clippy::as_conversions)]

use super::{Balance, MAX_REPLACEMENTS};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use nexonomy_primitives::{AgreementId, Verdict};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::Perbill;

/// The most seats of a panel: seven, doubled by two appeals.
pub const MAX_SEATS: u32 = 31;

/// The most entries of a panel: its seats, and whoever was replaced in them.
pub const MAX_ENTRIES: u32 = 124;

/// The most bytes of a wrapped key.
pub const MAX_KEY_BYTES: u32 = 128;

const _: () = assert!(MAX_ENTRIES as u64 == MAX_SEATS as u64 * (MAX_REPLACEMENTS as u64 + 1));

/// What became of a vote.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Vote {
	/// Nothing yet.
	Awaited,
	/// It is fixed by its hash, which `vote_hash` gives.
	Committed(H256),
	/// It was shown: the share for the receivers.
	Revealed(Perbill),
	/// There was none in time, and the seat went to somebody else or stayed empty.
	Absent,
}

/// A place on a panel, and who has it.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Seat<AccountId> {
	/// Who.
	pub juror: AccountId,
	/// What became of the vote.
	pub vote: Vote,
	/// The parties that have given this juror a key: bit `i` is party `i`.
	pub keys: u8,
}

impl<AccountId> Seat<AccountId> {
	/// A seat whose juror has done nothing yet.
	pub fn new(juror: AccountId) -> Self {
		Self { juror, vote: Vote::Awaited, keys: 0 }
	}
}

/// How the work of a panel ended.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Outcome {
	/// It has not.
	Sitting,
	/// It ruled. The ruling lies halfway between the two middle votes, which are one if their number is odd.
	Ruled {
		/// The lower middle vote.
		lower: Perbill,
		/// The upper middle vote.
		upper: Perbill,
	},
	/// Nobody showed a vote.
	Silent,
	/// The parties agreed.
	Settled,
	/// It was named and did not decide; the open court took over, with the fee.
	Undecided,
	/// It was paid. The names stay until the case ends, so that nobody is drawn twice.
	Paid,
}

/// Those who decide a round of a case.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Panel<AccountId> {
	/// The agreement that the case is about.
	#[codec(compact)]
	pub agreement: AgreementId,
	/// When named arbiters have decided; nothing for jurors that were drawn.
	pub verdict: Option<Verdict>,
	/// How many seats it has, filled or not.
	pub size: u8,
	/// Who laid out the fee, and gets back what is not needed.
	pub payer: AccountId,
	/// What the pot keeps for this panel.
	#[codec(compact)]
	pub fund: Balance,
	/// How its work ended.
	pub outcome: Outcome,
	/// Everybody who has or had a seat.
	pub seats: BoundedVec<Seat<AccountId>, ConstU32<MAX_ENTRIES>>,
}

impl<AccountId: Eq> Panel<AccountId> {
	/// How many votes are so.
	pub fn count(&self, like: impl Fn(&Vote) -> bool) -> u8 {
		// At most 124.
		self.seats.iter().filter(|seat| like(&seat.vote)).count().try_into().unwrap_or(u8::MAX)
	}

	/// How many seats are filled.
	pub fn filled(&self) -> u8 {
		self.count(|vote| *vote != Vote::Absent)
	}

	/// How many seats are empty.
	pub fn vacant(&self) -> u8 {
		self.size.saturating_sub(self.filled())
	}

	/// How many votes are to come before the present stage can end early.
	pub fn awaited(&self) -> u8 {
		self.count(|vote| *vote == Vote::Awaited)
	}

	/// How many votes are fixed and not shown.
	pub fn hidden(&self) -> u8 {
		self.count(|vote| matches!(vote, Vote::Committed(_)))
	}

	/// The seat of somebody who has not lost it.
	pub fn seat_mut(&mut self, juror: &AccountId) -> Option<&mut Seat<AccountId>> {
		self.seats.iter_mut().find(|seat| seat.juror == *juror && seat.vote != Vote::Absent)
	}

	/// As [`Self::seat_mut`], to look at.
	pub fn seat(&self, juror: &AccountId) -> Option<&Seat<AccountId>> {
		self.seats.iter().find(|seat| seat.juror == *juror && seat.vote != Vote::Absent)
	}

	/// The shares that were shown.
	pub fn votes(&self) -> impl Iterator<Item = Perbill> + '_ {
		self.seats.iter().filter_map(|seat| match seat.vote {
			Vote::Revealed(share) => Some(share),
			_ => None,
		})
	}

	/// Whether nothing is left to pay.
	pub fn is_paid(&self) -> bool {
		matches!(self.outcome, Outcome::Undecided | Outcome::Paid)
	}
}

/// A seat as its juror sees it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct SeatView {
	/// The number of the panel.
	pub round: u8,
	/// What became of the vote.
	pub vote: Vote,
	/// The parties that have given a key: bit `i` is party `i`.
	pub keys: u8,
	/// What the seat earns at least, if the juror votes as the others do.
	pub fee: Balance,
}
