//! Reviews and their answers.

use crate::{
	memory,
	record::State,
	types::{Account, AccountIdOf, Pair, PairId, Points, Review, Side},
	Accounts, Config, CurrentRules, Error, Event, Pairs, Pallet, Rules,
};
use codec::Compact;
use frame_support::{ensure, traits::Time};
use nexonomy_math::decay;
use nexonomy_primitives::{AgreementId, ContentId, Moment};
use polkadot_sdk::*;
use sp_runtime::{traits::Saturating, DispatchResult, Perbill};

/// The rating that neither gives nor takes.
const NEUTRAL: u8 = 3;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_review(
		by: AccountIdOf<T>,
		about: AccountIdOf<T>,
		agreement: AgreementId,
		rating: u8,
		content: ContentId,
	) -> DispatchResult {
		ensure!((1..=5).contains(&rating), Error::<T>::NoSuchRating);
		let mut pair = Self::settled_pair(&by, &about, agreement)?;
		let (rules, now) = (CurrentRules::<T>::get(), T::Time::now());
		let age = now.saturating_sub(pair.settled);
		ensure!(age < rules.review_window, Error::<T>::TooLate);

		let mut account = memory::remembered(&State::<T>::new(), &about, &rules, now);
		let side = pair.side_mut(&about, &by);
		let Review { role, effect, .. } = account.take_in(side, age, rating, &rules, now);
		Accounts::<T>::insert(&about, account);
		Pairs::<T>::insert(PairId::of(&by, &about), pair);
		Self::deposit_event(Event::Reviewed { agreement, by, about, rating, content, role, effect });
		Ok(())
	}

	pub(crate) fn do_answer(
		by: AccountIdOf<T>,
		reviewer: AccountIdOf<T>,
		agreement: AgreementId,
		content: ContentId,
	) -> DispatchResult {
		let mut pair = Self::settled_pair(&by, &reviewer, agreement)?;
		let review = pair.side_mut(&by, &reviewer).review.as_mut().ok_or(Error::<T>::NoReview)?;
		ensure!(!review.answered, Error::<T>::AlreadyAnswered);
		review.answered = true;
		Pairs::<T>::insert(PairId::of(&by, &reviewer), pair);
		Self::deposit_event(Event::Answered { agreement, by, reviewer, content });
		Ok(())
	}

	/// The pair, if this is the agreement of the two that was settled last.
	fn settled_pair(
		one: &AccountIdOf<T>,
		other: &AccountIdOf<T>,
		agreement: AgreementId,
	) -> Result<Pair, Error<T>> {
		Pairs::<T>::get(PairId::of(one, other))
			.filter(|pair| pair.agreement == Some(Compact(agreement)))
			.ok_or(Error::NotSettled)
	}
}

impl Account {
	/// Takes in a review of what `side` earned `age` ago, in place of an earlier one, and tells how it counts.
	fn take_in(&mut self, side: &mut Side, age: Moment, rating: u8, rules: &Rules, now: Moment) -> Review {
		if let Some(former) = side.review {
			self.withdraw(&former, rules, now);
		}
		// What the agreement earned has faded since, and the review weighs as much as what is left.
		let (role, earned) = match side.earned {
			Some((role, earned)) => (Some(role), decay(earned.0, age, rules.half_life)),
			None => (None, 0),
		};
		let review = Review { rating, role, effect: rules.effect(rating, earned), at: now, answered: false };
		self.lay_on(&review);
		side.review = Some(review);
		review
	}

	fn lay_on(&mut self, review: &Review) {
		let Some(record) = review.role.and_then(|role| self.record_mut(role)) else { return };
		record.counts.reviews = record.counts.reviews.saturating_add(1);
		record.counts.ratings = record.counts.ratings.saturating_add(review.rating.into());
		let points = if review.rating < NEUTRAL { &mut record.lost } else { &mut record.earned };
		*points = points.saturating_add(review.effect);
	}

	/// Undoes what is left of a review's effect, where it had it.
	fn withdraw(&mut self, former: &Review, rules: &Rules, now: Moment) {
		let left = decay(former.effect, now.saturating_sub(former.at), rules.half_life);
		let Some(record) = former.role.and_then(|role| self.record_mut(role)) else { return };
		record.counts.reviews = record.counts.reviews.saturating_sub(1);
		record.counts.ratings = record.counts.ratings.saturating_sub(former.rating.into());
		let points = if former.rating < NEUTRAL { &mut record.lost } else { &mut record.earned };
		// They may have been rounded down more often than `left` was, by a millionth of a point each time.
		*points = points.saturating_sub(left);
	}
}

impl Rules {
	/// What a rating gives or takes of `earned`: all of the share at 1 and 5, half of it at 2 and 4, nothing at 3.
	fn effect(&self, rating: u8, earned: Points) -> Points {
		let strength = Perbill::from_rational(u32::from(rating.abs_diff(NEUTRAL)), 2);
		self.review_share.saturating_mul(strength).mul_floor(earned)
	}
}
