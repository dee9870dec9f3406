//! What is asked of a court, and who may decide.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use crate::{AgreementId, MAX_PARTIES};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::{
	frame_support::{traits::ConstU32, BoundedVec},
	sp_runtime::Perbill,
};
use scale_info::TypeInfo;

/// The most arbiters that an agreement names, and the most seats that it asks of the open court.
pub const MAX_ARBITERS: u32 = 7;

/// The number of a case: assigned in order of opening, never used twice.
pub type CaseId = u64;

/// The arbiters that an agreement names, by account.
pub type ArbiterNames<AccountId> = BoundedVec<AccountId, ConstU32<MAX_ARBITERS>>;

/// When named arbiters have decided.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Verdict {
	/// When at least so many have voted; the ruling is the median of their votes.
	Median {
		/// How many: at least one, at most all.
		votes: u8,
	},
	/// When all have voted for the same share.
	Unanimous,
}

/// Who decides when the parties of an agreement cannot.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Arbiters<AccountId> {
	/// These people. If they do not decide in time, the open court takes over.
	Panel {
		/// At least one, no one twice, and none of the parties.
		names: ArbiterNames<AccountId>,
		/// When they have decided.
		verdict: Verdict,
	},
	/// Jurors drawn from the court's pool.
	Court {
		/// How many: odd, from 1 to [`MAX_ARBITERS`].
		seats: u8,
	},
}

impl<AccountId> Arbiters<AccountId> {
	/// How many people decide at first.
	pub fn seats(&self) -> u8 {
		match self {
			// At most seven.
			Self::Panel { names, .. } => names.len().try_into().unwrap_or(u8::MAX),
			Self::Court { seats } => *seats,
		}
	}
}

/// What the parties of an agreement have agreed about disputes.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Arbitration<AccountId> {
	/// Who decides.
	pub arbiters: Arbiters<AccountId>,
	/// What the first ruling costs in all, in native tokens. Whoever disputes lays it out; those who lose bear it, in the
	/// proportion lost, and are debited for it: by naming arbiters they consent to that.
	#[codec(compact)]
	pub fee: u128,
}

/// A set of parties of an agreement: bit `i` stands for the party with index `i`.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Opponents(pub u8);

impl Opponents {
	/// Whether the party is in the set.
	pub fn contains(&self, party: u8) -> bool {
		1u8.checked_shl(party.into()).is_some_and(|bit| self.0 & bit != 0)
	}

	/// Whether nobody is in the set.
	pub fn is_empty(&self) -> bool {
		self.0 == 0
	}
}

/// What a court is asked: which share of what is disputed goes to the receivers; the rest goes back to the givers.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Question<AccountId> {
	/// The agreement that it is about.
	pub agreement: AgreementId,
	/// Everybody in the agreement; none of them judges.
	pub parties: BoundedVec<AccountId, ConstU32<MAX_PARTIES>>,
	/// The index of the party that disputes.
	pub claimant: u8,
	/// Whom the claim is against: at least one party, not the claimant.
	pub against: Opponents,
	/// The share that the claimant says belongs to the receivers.
	pub claim: Perbill,
	/// The share that goes to the receivers if nobody ever rules.
	pub default: Perbill,
	/// Who decides, and for how much.
	pub arbitration: Arbitration<AccountId>,
}
