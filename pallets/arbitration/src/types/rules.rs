//! What governance may change.

// `Encode` numbers the variants of an enum with `as`.
#![allow(clippy::as_conversions)]

use super::Balance;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::PalletError;
use nexonomy_primitives::Moment;
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_runtime::Perbill;

/// How often the empty seats of a panel are drawn anew at most, whatever the rules say.
pub const MAX_REPLACEMENTS: u8 = 3;

/// The court's rules. A stage lasts as long as they say when its beginning is written down.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Rules {
	/// How long parties name evidence, in milliseconds: from 10 s to 30 days. So for each stage.
	pub evidence: Moment,
	/// How long jurors commit.
	pub commit: Moment,
	/// How long jurors reveal.
	pub reveal: Moment,
	/// How long parties may appeal.
	pub appeal: Moment,
	/// What a seat of the open court costs: from the existential deposit to 2^100.
	pub juror_fee: Balance,
	/// The least that a juror bonds: from the bond's unit to 2^100.
	pub minimum_bond: Balance,
	/// What an absent juror loses, as a share of the minimum bond: at most 50 %.
	pub absent_slash: Perbill,
	/// What an incoherent juror loses, as a share of the minimum bond: at most as much as an absent one.
	pub incoherent_slash: Perbill,
	/// How far from the median a vote is still coherent: from 1 % to 50 %.
	pub distance: Perbill,
	/// How often the empty seats of a panel are drawn anew: at most 3.
	pub replacements: u8,
	/// How long a bond stays on hold after leaving, in milliseconds: at least twice the life of a seat, which is
	/// `commit × (replacements + 1) + reveal`; at most two years.
	pub unbonding: Moment,
	/// For how long a deal with a party keeps somebody from judging it, in milliseconds: at most two years.
	pub conflict_period: Moment,
	/// The standing that doubles a juror's weight: at least 1.
	pub standing_scale: u64,
	/// The standing beyond which the weight does not grow: at most nine times the scale.
	pub standing_cap: u64,
	/// The least standing for a seat in the first instance. Zero lets newcomers in.
	pub minimum_standing: u64,
	/// The least standing for a seat on appeal.
	pub minimum_standing_on_appeal: u64,
}

impl Rules {
	/// How long a seat lasts at most, besides the waits for draws.
	pub fn life_of_a_seat(&self) -> Moment {
		let commits = Moment::from(self.replacements).saturating_add(1).saturating_mul(self.commit);
		// Beyond the range only for rules that are refused anyway.
		commits.saturating_add(self.reveal)
	}

	/// What one who is absent loses.
	pub fn absent_loss(&self) -> Balance {
		self.absent_slash.mul_floor(self.minimum_bond)
	}

	/// What one who is incoherent loses.
	pub fn incoherent_loss(&self) -> Balance {
		self.incoherent_slash.mul_floor(self.minimum_bond)
	}
}

/// One of the [`Rules`].
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PalletError,
	PartialEq,
	TypeInfo,
)]
pub enum RuleName {
	/// How long parties name evidence.
	Evidence,
	/// How long jurors commit.
	Commit,
	/// How long jurors reveal.
	Reveal,
	/// How long parties may appeal.
	Appeal,
	/// What a seat costs.
	JurorFee,
	/// The least that a juror bonds.
	MinimumBond,
	/// What an absent juror loses.
	AbsentSlash,
	/// What an incoherent juror loses.
	IncoherentSlash,
	/// How far from the median a vote is still coherent.
	Distance,
	/// How often empty seats are drawn anew.
	Replacements,
	/// How long a bond stays on hold after leaving.
	Unbonding,
	/// For how long a deal keeps somebody from judging.
	ConflictPeriod,
	/// The standing that doubles a weight.
	StandingScale,
	/// The standing beyond which the weight does not grow.
	StandingCap,
}

/// How far the rules reach.
pub(crate) mod limits {
	use super::{Balance, Moment};

	const DAY: Moment = 24 * 60 * 60 * 1_000;

	/// The shortest stage, in milliseconds.
	pub(crate) const SHORTEST: Moment = 10_000;
	/// The longest stage.
	pub(crate) const LONGEST: Moment = 30 * DAY;
	/// The longest time that a bond stays on hold after leaving.
	pub(crate) const LONGEST_UNBONDING: Moment = 730 * DAY;
	/// The farthest that dealings with a party count.
	pub(crate) const LONGEST_CONFLICT: Moment = 730 * DAY;
	/// The most that a fee or a bond is: more than there is of the token, and far from overflow.
	pub(crate) const MOST: Balance = 1 << 100;
}
