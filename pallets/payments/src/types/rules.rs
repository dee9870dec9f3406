//! What governance may change.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use super::{Balance, Worth, LONGEST_OUTAGE};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec, PalletError};
use nexonomy_primitives::{AccountTag, Moment};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_runtime::Perbill;

/// How many tiers of sellers there are at most.
pub const MAX_TIERS: u32 = 8;

/// How many accounts an alarm counts at most.
pub const MOST_ALARMED: u32 = 16;

/// What sellers of some age may do.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Tier {
	/// How long they have sold here at least, in milliseconds.
	pub age: Moment,
	/// Whether governance must have vouched for them.
	pub vouched: bool,
	/// What their open payments may be worth together.
	pub open: Worth,
	/// What they may agree in a day.
	pub per_day: Worth,
	/// The share of a payment that their bond backs, until it can no longer be disputed: at least 5 %.
	pub reserve: Perbill,
}

/// The rules for payments.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Rules {
	/// At least one. A seller has the last one that applies.
	pub tiers: BoundedVec<Tier, ConstU32<MAX_TIERS>>,
	/// The least bond of a seller.
	pub minimum_bond: Balance,
	/// How long people have to look into trouble, in milliseconds: from an hour to 60 days.
	pub trouble: Moment,
	/// How long a dispute of the payer's bank is waited for, in milliseconds: from a day to 400 days.
	pub dispute: Moment,
	/// How long after its deadline an order's result is waited for, in milliseconds: from an hour to 30 days.
	pub silence: Moment,
	/// On how many accounts a thief may be at work within an hour before everything is stopped: from 1 to 16.
	pub alarm: u32,
	/// Whether payments in a processor's test mode count. Never where money is real.
	pub test_mode: bool,
}

/// Rules that will hold.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Planned {
	/// The rules.
	pub rules: Rules,
	/// From when on.
	pub from: Moment,
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
#[allow(missing_docs)]
pub enum RuleName {
	Tiers,
	Reserve,
	MinimumBond,
	Trouble,
	Dispute,
	Silence,
	Alarm,
	Rate,
	BondPrice,
}

/// What is stopped.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub enum Pause {
	/// Nothing.
	#[default]
	None,
	/// New payments.
	New,
	/// New payments and all orders. What is seen still counts.
	All,
}

/// A processor does not answer, as the attestors agree.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Outage {
	/// Since when; 0 if there never was one.
	pub since: Moment,
	/// Until when; `None` while it lasts.
	pub until: Option<Moment>,
}

impl Outage {
	/// When it counts as over: it is over, or has lasted too long to be waited for.
	pub fn end(&self) -> Moment {
		let latest = self.since.saturating_add(LONGEST_OUTAGE);
		self.until.unwrap_or(latest).min(latest)
	}

	/// Whether it lasts at `now`.
	pub fn lasts(&self, now: Moment) -> bool {
		self.since > 0 && (self.since..self.end()).contains(&now)
	}

	/// When something is due that would be due at `deadline` without it: the time that was left when the outage began
	/// is left when it ends.
	pub fn postpone(&self, deadline: Moment) -> Moment {
		if !self.lasts(deadline) {
			return deadline;
		}
		// Beyond the range is never.
		self.end().saturating_add(deadline.saturating_sub(self.since))
	}
}

/// What the native token is worth.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct BondPrice {
	/// What one whole token is worth.
	pub worth: Worth,
	/// After this moment it is too old to agree new payments on.
	pub valid_until: Moment,
}

/// On which accounts a thief may be at work in the present hour.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Alarm {
	/// Hours since 1970.
	pub hour: u64,
	/// The accounts, each once.
	pub accounts: BoundedVec<AccountTag, ConstU32<MOST_ALARMED>>,
}
