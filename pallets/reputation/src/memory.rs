//! How a fact moves scores. Pure: it asks a [`Memory`] and writes to it, be that the chain's storage or a simulation's.

use crate::{
	circles,
	rules::Rules,
	types::{Account, Circle, CircleId, Pair, Points, Record, ONE, POINT},
};
use codec::Compact;
use nexonomy_primitives::{Deed, Fact, Moment, Role};
use polkadot_sdk::sp_runtime::{traits::Saturating, PerThing, Perbill, SaturatedConversion};

/// Where accounts, pairs and circles are remembered.
pub trait Memory {
	/// Who is remembered.
	type AccountId: Ord;

	/// What is remembered of an account.
	fn account(&self, who: &Self::AccountId) -> Option<Account>;

	/// Remembers it.
	fn put_account(&mut self, who: &Self::AccountId, account: Account);

	/// What is remembered of two accounts, whichever is named first.
	fn pair(&self, one: &Self::AccountId, other: &Self::AccountId) -> Option<Pair>;

	/// Remembers it.
	fn put_pair(&mut self, one: &Self::AccountId, other: &Self::AccountId, pair: Pair);

	/// A circle.
	fn circle(&self, id: CircleId) -> Option<Circle>;

	/// Remembers it.
	fn put_circle(&mut self, id: CircleId, circle: Circle);

	/// Remembers a new circle and gives its number.
	fn found_circle(&mut self, circle: Circle) -> CircleId;
}

/// How a fact was counted, step by step.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Reckoning {
	/// What it is worth by itself.
	pub worth: Points,
	/// What is left of that below the caps of a deal and of a pair.
	pub capped: Points,
	/// What is left of that for the age of the circle.
	pub aged: Points,
	/// What is left of that for how widely the giver is known and how far the receiver's word counts: it is earned.
	pub earned: Points,
	/// What is lost.
	pub lost: Points,
	/// How many branches of circles were walked to find out.
	pub steps: u32,
}

/// Applies a fact at `now` and tells how it counted.
pub fn apply<M: Memory>(memory: &mut M, rules: &Rules, fact: &Fact<M::AccountId>, now: Moment) -> Reckoning {
	// Nobody is known for dealing with itself.
	let with = fact.with.as_ref().filter(|with| **with != fact.who);
	let mut account = remembered(memory, &fact.who, rules, now);
	let reckoning = match (fact.deed, with) {
		(Deed::Kept, Some(with)) => keep(memory, rules, &mut account, fact, with, now),
		(Deed::Broken, Some(with)) => match fact.agreement {
			Some(agreement) => {
				meet(memory, &fact.who, with, |pair| pair.settle(agreement, now));
				breach(rules, fact)
			}
			None => match expire(memory, rules, &account, fact, with, now) {
				Some(reckoning) => reckoning,
				None => return Reckoning::default(),
			},
		},
		(Deed::DisputeLost, Some(with)) => {
			// The agreement may go on: a ruling is no end of it.
			meet(memory, &fact.who, with, |pair| pair.met = now);
			breach(rules, fact)
		}
		(Deed::Broken | Deed::DisputeLost, None) => breach(rules, fact),
		// A deal with nobody proves nothing: it is counted, and gives no points.
		(Deed::Kept, None) => Reckoning::default(),
		(Deed::Coherent, _) => {
			Reckoning { worth: rules.coherent, earned: rules.coherent, ..Reckoning::default() }
		}
		(Deed::Incoherent, _) => Reckoning { lost: rules.incoherent, ..Reckoning::default() },
		(Deed::Absent, _) => Reckoning { lost: rules.absent, ..Reckoning::default() },
	};
	if let Some(record) = account.record_mut(fact.role) {
		record.earned = record.earned.saturating_add(reckoning.earned);
		record.lost = record.lost.saturating_add(reckoning.lost);
		record.count(fact.deed);
	}
	memory.put_account(&fact.who, account);
	reckoning
}

/// The account as of `now`; a new one if it is unknown.
pub(crate) fn remembered<M: Memory>(memory: &M, who: &M::AccountId, rules: &Rules, now: Moment) -> Account {
	let Some(mut account) = memory.account(who) else { return Account::new(now) };
	account.fade(now, rules.half_life);
	account
}

/// A deal of `account` with `with` ended as it should.
fn keep<M: Memory>(
	memory: &mut M,
	rules: &Rules,
	account: &mut Account,
	fact: &Fact<M::AccountId>,
	with: &M::AccountId,
	now: Moment,
) -> Reckoning {
	let mut other = remembered(memory, with, rules, now);
	let known = other.member;
	let joined = circles::join(memory, account, &mut other, now);
	let (weight, ramp) = (rules.trust(fact.role, account, &other), rules.maturity(joined.age));

	let mut pair = memory.pair(&fact.who, with).unwrap_or_default();
	pair.met = now;
	if let Some(agreement) = fact.agreement {
		pair.settle(agreement, now);
	}
	let side = pair.side_mut(&fact.who, with);
	let fresh = side.freshness(now, rules.half_life);
	let counted = side.counted(now, rules.half_life);
	let worth = rules.worth(fact.value);
	let capped = worth.min(rules.deal_cap).min(rules.pair_cap.saturating_sub(counted));
	let aged = ramp.mul_floor(capped);
	let earned = weight.mul_floor(aged);
	side.at = Some(Compact(now));
	side.counted = counted.saturating_add(capped);
	// Reviews are of the agreement, and weigh what that earned.
	if fact.agreement.is_some() && side.earned.is_none_or(|(_, best)| earned > best.0) {
		side.earned = Some((fact.role, Compact(earned)));
	}
	memory.put_pair(&fact.who, with, pair);

	if gives(fact.role) {
		account.reach = account.reach.saturating_add(rules.reach_gained(&other, fresh));
	} else {
		account.word = account.word.saturating_add(rules.word_gained(&other, fresh));
	}
	// The other has a fact of its own; what is written here is only where it belongs.
	if other.member != known {
		memory.put_account(with, other);
	}
	Reckoning { worth, capped, aged, earned, lost: 0, steps: joined.steps }
}

/// Notes something of two accounts.
fn meet<M: Memory>(memory: &mut M, who: &M::AccountId, with: &M::AccountId, note: impl FnOnce(&mut Pair)) {
	let mut pair = memory.pair(who, with).unwrap_or_default();
	note(&mut pair);
	memory.put_pair(who, with, pair);
}

/// A voucher expired in another's hands. None if it does not count.
///
/// It rests on no agreement that the issuer signed, and whoever holds it can let it expire on purpose, in as many parts
/// and by as many accounts as they like. So it costs a flat amount, once in a half-life for each holder, as far as the
/// holder's word counts. Whom nobody knows may all be one: together they cost no more than one account can count.
fn expire<M: Memory>(
	memory: &mut M,
	rules: &Rules,
	account: &Account,
	fact: &Fact<M::AccountId>,
	with: &M::AccountId,
	now: Moment,
) -> Option<Reckoning> {
	let mut pair = memory.pair(&fact.who, with).unwrap_or_default();
	let side = pair.side_mut(&fact.who, with);
	if side.failed.is_some_and(|last| now.saturating_sub(last.0) < rules.half_life) {
		return None;
	}
	side.failed = Some(Compact(now));
	memory.put_pair(&fact.who, with, pair);

	let Reckoning { worth, lost: most, .. } = breach(rules, fact);
	let proven = rules.word(&remembered(memory, with, rules, now)).mul_floor(most);
	let room = rules.pair_cap.saturating_sub(account.record(fact.role).map_or(0, |record| record.lost));
	let lost = proven.saturating_add(most.saturating_sub(proven).min(room));
	Some(Reckoning { worth, lost, ..Reckoning::default() })
}

/// A promise was not kept or a dispute was lost. What rests on no agreement that the offender signed costs a flat amount.
fn breach<AccountId>(rules: &Rules, fact: &Fact<AccountId>) -> Reckoning {
	let worth = if fact.agreement.is_some() { rules.worth(fact.value) } else { rules.flat };
	let lost = worth.saturating_mul(rules.breach_factor.into()).min(rules.breach_cap);
	Reckoning { worth, lost, ..Reckoning::default() }
}

impl Rules {
	/// What a deal of `value` planck is worth, before any cap.
	pub fn worth(&self, value: u128) -> Points {
		let whole = value.checked_div(self.planck_per_point).unwrap_or(0);
		let rest = value.checked_rem(self.planck_per_point).unwrap_or(0);
		// A price above 10^32 planck a point only loses digits that nobody sees.
		let part = rest.saturating_mul(POINT.into()).checked_div(self.planck_per_point).unwrap_or(0);
		let points: Points = whole.saturating_mul(POINT.into()).saturating_add(part).saturated_into();
		points.max(self.flat)
	}

	/// How far the word of an account counts. A power: from a few deals with widely known accounts follows little.
	pub fn word(&self, account: &Account) -> Perbill {
		power(account.word, self.word_needed, self.word_power)
	}

	/// How widely an account is known as one that gives, by a power too.
	pub fn reach(&self, account: &Account) -> Perbill {
		power(account.reach, self.reach_needed, self.reach_power)
	}

	/// How much a deal counts for `who`, in its role with `with`: as far as whoever gives is widely known and the word of
	/// whoever receives counts.
	pub fn trust(&self, role: Role, who: &Account, with: &Account) -> Perbill {
		if gives(role) {
			self.reach(who).saturating_mul(self.word(with))
		} else {
			self.word(who).saturating_mul(self.reach(with))
		}
	}

	/// How much a deal in a circle of this age counts.
	pub fn maturity(&self, age: Moment) -> Perbill {
		if self.ramp == 0 {
			return Perbill::one();
		}
		Perbill::from_rational(age.min(self.ramp), self.ramp)
	}

	/// What receiving from `other` adds to somebody's word.
	fn word_gained(&self, other: &Account, fresh: u64) -> u64 {
		above(self.newcomer_reach, self.reach(other)).mul_floor(fresh)
	}

	/// What giving to `other` adds to somebody's reach.
	fn reach_gained(&self, other: &Account, fresh: u64) -> u64 {
		above(self.newcomer_word, self.word(other)).mul_floor(fresh)
	}
}

/// Whether whoever acts in this role gives something, and is known by those it served. The others receive, and their
/// word rests on whom they chose.
fn gives(role: Role) -> bool {
	match role {
		Role::Issuer | Role::Exocrat | Role::Merchant => true,
		Role::Buyer | Role::Contributor | Role::Juror => false,
	}
}

/// Grows from `least` to all of it as `share` grows from 0 to 100 %.
fn above(least: Perbill, share: Perbill) -> Perbill {
	least.saturating_add(least.left_from_one().saturating_mul(share))
}

fn power(amount: u64, needed: u32, power: u8) -> Perbill {
	let needed = ONE.saturating_mul(needed.into());
	Perbill::from_rational(amount.min(needed), needed).saturating_pow(power.into())
}

impl Record {
	fn count(&mut self, deed: Deed) {
		let counter = match deed {
			Deed::Kept => &mut self.counts.kept,
			Deed::Broken => &mut self.counts.broken,
			Deed::DisputeLost => &mut self.counts.disputes_lost,
			Deed::Coherent => &mut self.counts.coherent,
			Deed::Incoherent => &mut self.counts.incoherent,
			Deed::Absent => &mut self.counts.absent,
		};
		*counter = counter.saturating_add(1);
	}
}
