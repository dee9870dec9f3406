//! What other pallets may do: note what somebody did, and ask what somebody is known for.

use crate::{
	memory::{self, Memory},
	types::{Account, Circle, CircleId, Pair, PairId, MAX_QUEUE},
	Accounts, Circles, Config, CurrentRules, Event, NextCircleId, Pairs, Pallet, Queue, WeightInfo,
};
use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::{
	dispatch::DispatchClass,
	traits::{ConstU32, Time},
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use nexonomy_primitives::{traits::Standing, Fact, Moment, Role};
use polkadot_sdk::*;
use sp_runtime::SaturatedConversion;

/// The chain's storage, as what facts are applied to.
pub(crate) struct State<T>(PhantomData<T>);

impl<T> State<T> {
	pub(crate) const fn new() -> Self {
		Self(PhantomData)
	}
}

impl<T: Config> Memory for State<T> {
	type AccountId = T::AccountId;

	fn account(&self, who: &T::AccountId) -> Option<Account> {
		Accounts::<T>::get(who)
	}

	fn put_account(&mut self, who: &T::AccountId, account: Account) {
		Accounts::<T>::insert(who, account);
	}

	fn pair(&self, one: &T::AccountId, other: &T::AccountId) -> Option<Pair> {
		Pairs::<T>::get(PairId::of(one, other))
	}

	fn put_pair(&mut self, one: &T::AccountId, other: &T::AccountId, pair: Pair) {
		Pairs::<T>::insert(PairId::of(one, other), pair);
	}

	fn circle(&self, id: CircleId) -> Option<Circle> {
		Circles::<T>::get(id)
	}

	fn put_circle(&mut self, id: CircleId, circle: Circle) {
		Circles::<T>::insert(id, circle);
	}

	fn found_circle(&mut self, circle: Circle) -> CircleId {
		let id = NextCircleId::<T>::get();
		// Four billion circles would have cost eight billion deals. The last number would then be shared.
		NextCircleId::<T>::put(id.saturating_add(1));
		Circles::<T>::insert(id, circle);
		id
	}
}

impl<T: Config> Standing for Pallet<T> {
	type AccountId = T::AccountId;

	fn score(who: &T::AccountId, role: Role) -> u64 {
		Self::view_standing(who, role)
	}

	fn record(fact: Fact<T::AccountId>) {
		if Queue::<T>::try_append(fact.clone()).is_err() {
			// More is seen than idle time can apply. Nothing is lost: this block takes fewer transactions instead.
			Self::apply_one(&fact);
			let weight = Self::weight_of_applying(most_steps());
			frame_system::Pallet::<T>::register_extra_weight_unchecked(weight, DispatchClass::Normal);
		}
	}

	fn last_deal(one: &T::AccountId, other: &T::AccountId) -> Option<Moment> {
		Pairs::<T>::get(PairId::of(one, other)).map(|pair| pair.met).filter(|met| *met > 0)
	}

	fn weight_of_recording() -> Weight {
		T::WeightInfo::record()
	}
}

impl<T: Config> Pallet<T> {
	/// Applies as many waiting facts as fit into `remaining`, the oldest first, and tells what that cost.
	pub(crate) fn apply_queue(remaining: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(remaining);
		if meter.try_consume(T::WeightInfo::on_idle()).is_err() {
			return meter.consumed();
		}
		let waiting: u32 = Queue::<T>::decode_len().unwrap_or(0).saturated_into();
		if waiting == 0 || meter.try_consume(T::WeightInfo::take_queue(waiting)).is_err() {
			return meter.consumed();
		}
		let most = Self::weight_of_applying(most_steps());
		let mut facts = Queue::<T>::take().into_iter();
		while meter.can_consume(most) {
			let Some(fact) = facts.next() else { break };
			meter.consume(Self::weight_of_applying(Self::apply_one(&fact)));
		}
		let rest: Vec<_> = facts.collect();
		if !rest.is_empty() {
			Queue::<T>::put(BoundedVec::<_, ConstU32<MAX_QUEUE>>::truncate_from(rest));
		}
		meter.consumed()
	}

	/// Applies a fact, and tells how many branches of circles were walked.
	pub(crate) fn apply_one(fact: &Fact<T::AccountId>) -> u32 {
		let rules = CurrentRules::<T>::get();
		let reckoning = memory::apply(&mut State::<T>::new(), &rules, fact, T::Time::now());
		let Fact { who, role, deed, with, agreement, .. } = fact.clone();
		let (earned, lost) = (reckoning.earned, reckoning.lost);
		Self::deposit_event(Event::Applied { who, role, deed, with, agreement, earned, lost });
		reckoning.steps
	}

	fn weight_of_applying(steps: u32) -> Weight {
		T::WeightInfo::apply_fact(steps)
	}
}

/// How many branches are walked for a fact at most.
fn most_steps() -> u32 {
	crate::MAX_STEPS.saturating_mul(2)
}
