//! People say what they think of each other, and what is long past is cleared away.

use super::{attempt, fitting, vouchers::or_anybody, Attempt, Maker};
use crate::{bytes::Bytes, chain::now, people};
use nexonomy_primitives::{AgreementId, ContentId, Moment};
use nexonomy_runtime::{AccountId, Reputation, Runtime};
use pallet_reputation::{Accounts, Call, CurrentRules, Pair, PairId, Pairs, Review};

/// All calls of the pallet; the rules are set by the council.
pub const MAKERS: &[Maker] = &[review, review, review, answer, answer, forget_account, forget_pair];

/// Two people who dealt with each other, and what is remembered of that.
struct Known {
	one: AccountId,
	other: AccountId,
	pair: Pair,
}

impl Known {
	/// What `other` wrote about `one`.
	fn review(&self) -> Option<Review> {
		if self.one < self.other { &self.pair.lesser } else { &self.pair.greater }.review
	}

	fn agreement(&self) -> Option<AgreementId> {
		self.pair.agreement.map(|agreement| agreement.0)
	}
}

/// Every two people who dealt with each other, in both orders.
fn pairs() -> Vec<Known> {
	let people: Vec<_> = people::accounts().into_iter().chain(people::jurors()).collect();
	let both = people.iter().flat_map(|one| people.iter().map(move |other| (one.clone(), other.clone())));
	both.filter_map(|(one, other)| {
		let pair = Reputation::between(one.clone(), other.clone()).filter(|_| one != other)?;
		Some(Known { one, other, pair })
	})
	.collect()
}

fn review(bytes: &mut Bytes) -> Option<Attempt> {
	let window = CurrentRules::<Runtime>::get().review_window;
	let is_open = |known: &Known| known.agreement().is_some() && now() - known.pair.settled < window;
	let known = fitting(pairs(), bytes, is_open)?;
	let agreement = known.agreement().unwrap_or_default() + u64::from(bytes.rarely());
	let rating = if bytes.rarely() { bytes.byte() } else { 1 + bytes.below(5) as u8 };
	let content = ContentId([bytes.byte(); 32]);
	let sender = or_anybody(known.one, bytes);
	attempt(sender, Call::<Runtime>::review { about: known.other, agreement, rating, content })
}

fn answer(bytes: &mut Bytes) -> Option<Attempt> {
	let is_open = |known: &Known| known.review().is_some_and(|review| !review.answered);
	let known = fitting(pairs(), bytes, is_open)?;
	let (agreement, content) = (known.agreement()?, ContentId([bytes.byte(); 32]));
	let sender = or_anybody(known.one, bytes);
	attempt(sender, Call::<Runtime>::answer { reviewer: known.other, agreement, content })
}

fn forget_account(bytes: &mut Bytes) -> Option<Attempt> {
	let rules = CurrentRules::<Runtime>::get();
	let is_old = |who: &AccountId| {
		Accounts::<Runtime>::get(who).is_some_and(|account| account.is_forgettable(now(), &rules))
	};
	let who = fitting(people::accounts(), bytes, is_old)?;
	attempt(people::person(bytes), Call::<Runtime>::forget_account { who })
}

fn forget_pair(bytes: &mut Bytes) -> Option<Attempt> {
	let rules = CurrentRules::<Runtime>::get();
	let known = fitting(pairs(), bytes, |known| known.pair.is_forgettable(now(), &rules))?;
	let pair = PairId::of(&known.one, &known.other);
	attempt(people::person(bytes), Call::<Runtime>::forget_pair { pair })
}

/// When what is remembered may be cleared away.
pub fn moments() -> Vec<Moment> {
	let lifetime = pallet_reputation::types::FORGOTTEN_AFTER * CurrentRules::<Runtime>::get().half_life;
	let last = Pairs::<Runtime>::iter_values().map(|pair| pair.last()).max();
	last.map(|last| last + lifetime).into_iter().collect()
}
