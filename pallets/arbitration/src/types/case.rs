//! A dispute on its way through the court.

// `Encode` numbers the variants of an enum with `as`.
#![allow(clippy::as_conversions)]

use super::Balance;
use crate::tree::Period;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use nexonomy_primitives::{court::Opponents, CaseId, Moment, Question, MAX_PARTIES};
use polkadot_sdk::sp_runtime::Perbill;
use scale_info::TypeInfo;

/// How often a ruling can be appealed. The ruling after that is final.
pub const MAX_APPEALS: u8 = 2;

/// The most panels that a case has before its last one: one that was named and did not decide, and one for each appeal.
pub(crate) const MAX_EARLIER: u32 = MAX_APPEALS as u32 + 1;

/// How many pieces of evidence one party names at most.
pub const MAX_EVIDENCE: u8 = 16;

/// How many cases wait for a draw at most.
pub const MAX_WAITING: u32 = 256;

/// Where a case stands, and until when. Once a stage is over, the next call that needs another one writes that down; it
/// began when this one ended.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Stage {
	/// Parties name evidence.
	Evidence {
		/// From this moment on it is closed. When all who quarrel rest their case, that is at once.
		until: Moment,
		/// The parties that have rested their case: bit `i` is party `i`.
		rested: Opponents,
	},
	/// A panel, or a part of one, is to be drawn by the chain itself.
	Drawing {
		/// The first period whose seed may draw it: the second one after this stage began.
		from: Period,
	},
	/// Whoever has a seat commits to a vote, and may change it.
	Commit {
		/// From this moment on nobody commits.
		until: Moment,
	},
	/// Whoever committed shows the vote.
	Reveal {
		/// From this moment on nobody reveals.
		until: Moment,
	},
	/// A ruling was found.
	Ruled {
		/// The share for the receivers.
		released: Perbill,
		/// Until this moment a party may appeal; from then on anybody has the ruling enforced.
		until: Moment,
	},
}

impl Stage {
	/// The moment from which on the stage is over; nothing while a draw is awaited.
	pub fn until(&self) -> Option<Moment> {
		match *self {
			Self::Drawing { .. } => None,
			Self::Evidence { until, .. }
			| Self::Commit { until }
			| Self::Reveal { until }
			| Self::Ruled { until, .. } => Some(until),
		}
	}

	/// Its name, to compare it with another by.
	pub(crate) fn name(&self) -> StageName {
		match self {
			Self::Evidence { .. } => StageName::Evidence,
			Self::Drawing { .. } => StageName::Drawing,
			Self::Commit { .. } => StageName::Commit,
			Self::Reveal { .. } => StageName::Reveal,
			Self::Ruled { .. } => StageName::Ruled,
		}
	}
}

/// The stages, in the order in which a panel goes through them.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum StageName {
	Evidence,
	Drawing,
	Commit,
	Reveal,
	Ruled,
}

/// A dispute on its way through the court.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Case<AccountId> {
	/// What is asked.
	pub question: Question<AccountId>,
	/// Where the case stands.
	pub stage: Stage,
	/// The number of the panel that sits or will sit, from 0.
	pub round: u8,
	/// How many appeals there were.
	pub appeals: u8,
	/// How often seats of the present panel were drawn anew.
	pub replacements: u8,
	/// How many pieces of evidence each party has named.
	pub evidence: [u8; 8],
	/// What the first ruling cost, once it is known. The losers bear it.
	#[codec(compact)]
	pub cost: Balance,
	/// The last ruling. It stands when a panel of appeal stays silent.
	pub ruling: Option<Perbill>,
}

// One count of evidence for each party.
const _: () = assert!(MAX_PARTIES == 8);

impl<AccountId: Eq> Case<AccountId> {
	/// A case as it begins.
	pub fn new(question: Question<AccountId>, until: Moment) -> Self {
		let stage = Stage::Evidence { until, rested: Opponents::default() };
		Self {
			question,
			stage,
			round: 0,
			appeals: 0,
			replacements: 0,
			evidence: [0; 8],
			cost: 0,
			ruling: None,
		}
	}

	/// Which party somebody is, if one at all.
	pub fn party(&self, who: &AccountId) -> Option<u8> {
		self.question.parties.iter().zip(0u8..).find(|(party, _)| *party == who).map(|(_, index)| index)
	}

	/// The account of the party that disputes.
	pub fn claimant(&self) -> Option<&AccountId> {
		self.question.parties.get(usize::from(self.question.claimant))
	}

	/// The accounts that the claim is against.
	pub fn opponents(&self) -> impl Iterator<Item = &AccountId> {
		self.numbered_opponents().map(|(_, opponent)| opponent)
	}

	/// The same, each with its index among the parties.
	pub fn numbered_opponents(&self) -> impl Iterator<Item = (u8, &AccountId)> {
		let against = self.question.against;
		(0u8..).zip(self.question.parties.iter()).filter(move |(index, _)| against.contains(*index))
	}

	/// Whether the claimant and everybody that the claim is against are among the `rested`.
	pub fn all_rested(&self, rested: Opponents) -> bool {
		let must = with_bit(self.question.against.0, self.question.claimant);
		rested.0 & must == must
	}

	/// The share for the receivers if nobody of the present panel votes.
	pub fn fallback(&self) -> Perbill {
		self.ruling.unwrap_or(self.question.default)
	}
}

/// The set with `index` in it.
pub(crate) fn with_bit(set: u8, index: u8) -> u8 {
	set | 1u8.checked_shl(index.into()).unwrap_or(0)
}

/// A case in the queue for a draw.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Waiting {
	/// The case.
	#[codec(compact)]
	pub case: CaseId,
	/// The first period whose seed may draw it.
	#[codec(compact)]
	pub from: Period,
	/// How many seats are to be filled.
	pub seats: u8,
}

/// A case as people see it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct CaseView<AccountId> {
	/// All that is stored. A stage that is over stays there until a call needs the next one.
	pub case: Case<AccountId>,
	/// The panel that sits, or sat last.
	pub panel: Option<super::Panel<AccountId>>,
	/// Whether `advance` would do something now.
	pub can_advance: bool,
	/// Until when the stage lasts, or lasted; nothing while a draw is awaited.
	pub until: Option<Moment>,
}

/// What an account may do in a case now, for a client that decides which buttons to show.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, PartialEq, TypeInfo)]
pub struct Options {
	/// Name evidence.
	pub can_add_evidence: bool,
	/// Rest its case, so that the evidence closes early.
	pub can_rest: bool,
	/// Commit to a vote, or change it.
	pub can_commit: bool,
	/// Show the vote.
	pub can_reveal: bool,
	/// Appeal.
	pub can_appeal: bool,
	/// Give a juror the key to evidence.
	pub can_give_key: bool,
	/// Move the case to its next stage, as anybody may.
	pub can_advance: bool,
}
