//! The nouns.

// `Encode` numbers the variants of an enum with `as`.
#![allow(clippy::as_conversions)]

use crate::rules::Rules;
use alloc::vec::Vec;
use codec::{Compact, Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use nexonomy_math::decay;
use nexonomy_primitives::{AgreementId, Moment, Role};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_io::hashing::blake2_256;

pub(crate) type AccountIdOf<T> = <T as frame_system::Config>::AccountId;

/// An amount of standing, in millionths of a point.
pub type Points = u64;

/// One point.
pub const POINT: Points = 1_000_000;

/// One account, where accounts are counted in millionths because they are forgotten by and by.
pub const ONE: u64 = 1_000_000;

/// In how many roles an account can be known: one for each [`Role`].
pub const MAX_ROLES: u32 = 6;

/// How many facts wait at most to be applied.
pub const MAX_QUEUE: u32 = 2_048;

/// After how many half-lives without news an account or a pair may be forgotten. A thousandth is left then.
pub const FORGOTTEN_AFTER: u64 = 10;

/// The number of a circle of accounts that dealt with one another. The chain assigns it.
pub type CircleId = u32;

/// What the chain remembers of an account, in all its roles.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Account {
	/// When the chain first saw it do something.
	#[codec(compact)]
	pub since: Moment,
	/// When the amounts below were right: they fade from then on.
	#[codec(compact)]
	pub at: Moment,
	/// The circle to which it belongs, as far as it was known when it last dealt; none before its first deal.
	pub member: Option<Member>,
	/// From how many widely known accounts it received, in millionths. How far its own word counts follows from it.
	#[codec(compact)]
	pub word: u64,
	/// To how many accounts whose word counts it gave, in millionths. How widely it is known follows from it.
	#[codec(compact)]
	pub reach: u64,
	/// What it did, one record a role, in the order of [`Role`].
	pub roles: BoundedVec<Record, ConstU32<MAX_ROLES>>,
}

/// That something belongs to a circle.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Member {
	/// The circle, or one that has become part of it.
	#[codec(compact)]
	pub circle: CircleId,
	/// Since when.
	#[codec(compact)]
	pub since: Moment,
}

/// A circle: accounts that dealt with one another, directly or through others.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Circle {
	/// How many accounts ever joined it or a circle that has become part of it.
	#[codec(compact)]
	pub size: u32,
	/// The larger circle that it has become part of.
	pub part_of: Option<Member>,
}

/// What an account did in a role.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Record {
	/// The role.
	pub role: Role,
	/// Points for what went well; they fade.
	#[codec(compact)]
	pub earned: Points,
	/// Points for what went wrong; they fade too.
	#[codec(compact)]
	pub lost: Points,
	/// What they are made of.
	pub counts: Counts,
}

/// How often what happened. Counters do not fade, and stop at their greatest value.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Counts {
	/// Deals that ended as they should.
	#[codec(compact)]
	pub kept: u32,
	/// Promises not kept.
	#[codec(compact)]
	pub broken: u32,
	/// Disputes lost, wholly or in part.
	#[codec(compact)]
	pub disputes_lost: u32,
	/// Votes as the other jurors'.
	#[codec(compact)]
	pub coherent: u32,
	/// Votes far from the other jurors'.
	#[codec(compact)]
	pub incoherent: u32,
	/// Votes not cast.
	#[codec(compact)]
	pub absent: u32,
	/// Reviews by others; one that was rewritten is one.
	#[codec(compact)]
	pub reviews: u32,
	/// The sum of the reviews' ratings, 1 to 5 each.
	#[codec(compact)]
	pub ratings: u32,
}

/// The hash that stands for two accounts, whichever is named first.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct PairId(pub [u8; 32]);

impl PairId {
	/// The pair of two accounts.
	pub fn of<AccountId: Encode + Ord>(one: &AccountId, other: &AccountId) -> Self {
		Self(blake2_256(&if one <= other { (one, other).encode() } else { (other, one).encode() }))
	}
}

/// What the chain remembers of two accounts that dealt with each other.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Pair {
	/// When something last ended in which both had a part; zero if nothing did.
	#[codec(compact)]
	pub met: Moment,
	/// When the agreement between them that ended last did. It may be reviewed for a while from then on.
	#[codec(compact)]
	pub settled: Moment,
	/// Which one that was.
	pub agreement: Option<Compact<AgreementId>>,
	/// What counts for the account that is smaller by its bytes.
	pub lesser: Side,
	/// What counts for the other.
	pub greater: Side,
}

/// What a pair remembers for one of its two accounts.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Side {
	/// When a deal last counted; never before the first.
	pub at: Option<Compact<Moment>>,
	/// What the deals with the other counted, as of `at`, before anything is known of the other's word. It fades, and
	/// makes room below the pair's cap.
	#[codec(compact)]
	pub counted: Points,
	/// In which role the last agreement counted for it, and how much it earned there.
	pub earned: Option<(Role, Compact<Points>)>,
	/// What the other wrote about it and that agreement.
	pub review: Option<Review>,
	/// When a voucher that had expired on the other last counted against it.
	pub failed: Option<Compact<Moment>>,
}

/// What one party of an agreement thinks of the other. Its text is off chain; an event names it.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Review {
	/// 1 to 5. Below 3 it takes points, above it gives some.
	pub rating: u8,
	/// In which role it counts: that in which the agreement had earned most when it was written. None if it earned nothing.
	pub role: Option<Role>,
	/// How many points it gave or took when it was written.
	#[codec(compact)]
	pub effect: Points,
	/// When it was written, or rewritten.
	#[codec(compact)]
	pub at: Moment,
	/// Whether the other side has answered it.
	pub answered: bool,
}

impl Account {
	/// Somebody new.
	pub fn new(now: Moment) -> Self {
		Self { since: now, at: now, ..Self::default() }
	}

	/// Lets everything fade until `now`.
	pub fn fade(&mut self, now: Moment, half_life: Moment) {
		let elapsed = now.saturating_sub(self.at);
		if elapsed == 0 {
			return;
		}
		let fade = |amount: &mut u64| *amount = decay(*amount, elapsed, half_life);
		fade(&mut self.word);
		fade(&mut self.reach);
		for record in self.roles.iter_mut() {
			fade(&mut record.earned);
			fade(&mut record.lost);
		}
		self.at = now;
	}

	/// The record of a role, if there is one.
	pub fn record(&self, role: Role) -> Option<&Record> {
		self.roles.iter().find(|record| record.role == role)
	}

	/// The record of a role, which begins if there was none.
	pub fn record_mut(&mut self, role: Role) -> Option<&mut Record> {
		let place = match self.roles.binary_search_by_key(&role, |record| record.role) {
			Ok(place) => place,
			Err(place) => {
				let record = Record { role, earned: 0, lost: 0, counts: Counts::default() };
				// There is room for each role.
				self.roles.try_insert(place, record).ok()?;
				place
			}
		};
		self.roles.get_mut(place)
	}

	/// The score in a role: what was earned less what was lost, and never below zero.
	pub fn score(&self, role: Role) -> Points {
		self.record(role).map_or(0, Record::score)
	}

	/// Whether it may be forgotten.
	pub fn is_forgettable(&self, now: Moment, rules: &Rules) -> bool {
		is_long_ago(self.at, now, rules)
	}
}

impl Record {
	/// What was earned less what was lost, and never below zero.
	pub fn score(&self) -> Points {
		self.earned.saturating_sub(self.lost)
	}
}

impl Pair {
	/// The side of `who`, whom the pair joins to `with`.
	pub fn side<AccountId: Ord>(&self, who: &AccountId, with: &AccountId) -> &Side {
		if who < with {
			&self.lesser
		} else {
			&self.greater
		}
	}

	/// As [`Self::side`], to change it.
	pub fn side_mut<AccountId: Ord>(&mut self, who: &AccountId, with: &AccountId) -> &mut Side {
		if who < with {
			&mut self.lesser
		} else {
			&mut self.greater
		}
	}

	/// Notes that an agreement of the two ended. A new one takes the place of the one before, whose reviews stay as they
	/// are from then on.
	pub fn settle(&mut self, agreement: AgreementId, now: Moment) {
		self.met = now;
		if self.agreement == Some(Compact(agreement)) {
			return;
		}
		self.agreement = Some(Compact(agreement));
		self.settled = now;
		for side in [&mut self.lesser, &mut self.greater] {
			side.earned = None;
			side.review = None;
		}
	}

	/// When something was last noted of the two.
	pub fn last(&self) -> Moment {
		let failed = [&self.lesser, &self.greater].into_iter().filter_map(|side| side.failed);
		failed.fold(self.met, |last, failed| last.max(failed.0))
	}

	/// Whether it may be forgotten.
	pub fn is_forgettable(&self, now: Moment, rules: &Rules) -> bool {
		is_long_ago(self.last(), now, rules)
	}
}

impl Side {
	/// What the deals so far still count at `now`, before anything is known of the other's word.
	pub fn counted(&self, now: Moment, half_life: Moment) -> Points {
		decay(self.counted, self.age(now), half_life)
	}

	/// How much of the last meeting is forgotten at `now`, in millionths: all of it before the first.
	pub fn freshness(&self, now: Moment, half_life: Moment) -> u64 {
		if self.at.is_none() {
			return ONE;
		}
		ONE.saturating_sub(decay(ONE, self.age(now), half_life))
	}

	/// How long ago a deal last counted, in milliseconds; 0 before the first.
	pub fn age(&self, now: Moment) -> Moment {
		self.at.map_or(0, |at| now.saturating_sub(at.0))
	}
}

fn is_long_ago(then: Moment, now: Moment, rules: &Rules) -> bool {
	now.saturating_sub(then) >= rules.half_life.saturating_mul(FORGOTTEN_AFTER)
}

/// What somebody's standing is made of.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Explanation {
	/// The clock of the block that was asked. All amounts are as of then.
	pub as_of: Moment,
	/// After this time half of everything is forgotten, in milliseconds.
	pub half_life: Moment,
	/// When the chain first saw the account do something.
	pub since: Moment,
	/// Since when it belongs to its circle; none before its first deal.
	pub in_circle_since: Option<Moment>,
	/// From how many widely known accounts it received, in millionths.
	pub word: u64,
	/// To how many accounts whose word counts it gave, in millionths.
	pub reach: u64,
	/// One entry for each role in which it did something.
	pub roles: Vec<RoleReport>,
}

/// What somebody's standing in a role is made of.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct RoleReport {
	/// The role.
	pub role: Role,
	/// `earned` less `lost`, and never below zero.
	pub score: Points,
	/// Points for what went well.
	pub earned: Points,
	/// Points for what went wrong.
	pub lost: Points,
	/// How often what happened, ever.
	pub counts: Counts,
}
