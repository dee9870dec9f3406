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
	/// From when until when there was another one before, if it put off something that is not due yet.
	pub earlier: Option<(Moment, Moment)>,
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

	/// Whether it, or the one before, lasted at some moment between these.
	pub fn touches(&self, from: Moment, to: Moment) -> bool {
		let touches = |(since, end): (Moment, Moment)| since < to && end > from;
		(self.since > 0 && touches(self.span())) || self.earlier.is_some_and(touches)
	}

	/// When something is due that would be due at `deadline` without it: the time that was left when the outage began
	/// is left when it ends.
	pub fn postpone(&self, deadline: Moment) -> Moment {
		let deadline = self.earlier.map_or(deadline, |earlier| put_off(earlier, deadline));
		if self.since == 0 {
			return deadline;
		}
		put_off(self.span(), deadline)
	}

	/// The next one, which begins now. What this one put off stays put off. Of three the first two are taken for one,
	/// of two days at most, with the time between them.
	pub fn next(self, now: Moment) -> Self {
		let counts = |outage: (Moment, Moment)| now < reach(outage);
		let last = (self.since > 0).then(|| self.span()).filter(|last| counts(*last));
		// What the earlier one put off may have been put off by the last one again.
		let first = self.earlier.filter(|first| last.is_some() || counts(*first));
		let earlier = match (first, last) {
			(Some((since, _)), Some((_, end))) => {
				Some((since, end.min(since.saturating_add(LONGEST_OUTAGE))))
			}
			(first, last) => first.or(last),
		};
		Self { since: now, until: None, earlier }
	}

	fn span(&self) -> (Moment, Moment) {
		(self.since, self.end())
	}
}

/// When something is due after an outage. Saturating here and below: beyond the range is never.
fn put_off((since, end): (Moment, Moment), deadline: Moment) -> Moment {
	if !(since..end).contains(&deadline) {
		return deadline;
	}
	end.saturating_add(deadline.saturating_sub(since))
}

/// Until when something may be due later because of an outage.
fn reach((since, end): (Moment, Moment)) -> Moment {
	end.saturating_add(end.saturating_sub(since))
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
