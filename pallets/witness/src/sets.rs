//! Sets come, change and go.

use crate::{
	types::{limits::*, SetOf},
	AccountIdOf, Balance, Config, Error, Event, Operators, Pages, Pallet, RuleName, Rules, Schedule, Set,
	Sets, PAGES,
};
use core::ops::RangeInclusive;
use frame_support::{
	ensure,
	traits::{fungible::Inspect, Get},
};
use nexonomy_primitives::{witness::MAX_OPERATORS, SetId};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult, SaturatedConversion};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_create_set(id: SetId, rules: Rules) -> DispatchResult {
		Self::ensure_not_validators(id)?;
		Self::put_new_set(id, rules)
	}

	/// Makes a set without seats.
	pub(crate) fn put_new_set(id: SetId, rules: Rules) -> DispatchResult {
		ensure!(!Sets::<T>::contains_key(id), Error::<T>::SetExists);
		Self::check_rules(&rules).map_err(Error::<T>::RuleOutOfRange)?;
		Schedule::<T>::try_mutate(|sets| sets.try_push(id)).map_err(|_| Error::<T>::TooManySets)?;
		Sets::<T>::insert(id, Set::new(rules, Self::now()));
		Self::deposit_event(Event::SetCreated { set: id, rules });
		Ok(())
	}

	pub(crate) fn do_set_rules(id: SetId, rules: Rules) -> DispatchResult {
		let mut set = Self::set_of(id)?;
		Self::check_rules(&rules).map_err(Error::<T>::RuleOutOfRange)?;
		set.rules = rules;
		Self::renew(id, set)?;
		Self::deposit_event(Event::RulesSet { set: id, rules });
		Ok(())
	}

	pub(crate) fn do_remove_set(id: SetId) -> DispatchResult {
		Self::ensure_not_validators(id)?;
		let set = Self::set_of(id)?;
		ensure!(set.operators == 0, Error::<T>::SetNotEmpty);
		Sets::<T>::remove(id);
		Schedule::<T>::mutate(|sets| sets.retain(|other| *other != id));
		let _ = Pages::<T>::clear_prefix(id, u32::from(PAGES), None);
		Self::deposit_event(Event::SetRemoved { set: id });
		Ok(())
	}

	/// Begins a new generation, which voids what is open, and stores the set.
	pub(crate) fn renew(id: SetId, mut set: SetOf<T>) -> DispatchResult {
		set.generation = set.generation.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		set.since = Self::now();
		let generation = set.generation;
		let seats = set.size();
		Sets::<T>::insert(id, set);
		Self::deposit_event(Event::GenerationBegan { set: id, generation, seats });
		Ok(())
	}

	pub(crate) fn set_of(id: SetId) -> Result<SetOf<T>, DispatchError> {
		Sets::<T>::get(id).ok_or_else(|| Error::<T>::NoSuchSet.into())
	}

	/// The validators have their seats from the session, and nobody else gives or takes them.
	pub(crate) fn ensure_not_validators(id: SetId) -> DispatchResult {
		ensure!(id != SetId::VALIDATORS, Error::<T>::SeatsFollowSession);
		Ok(())
	}

	/// The number of this block.
	pub(crate) fn now() -> u32 {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	/// Forgets an operator whose bond is released.
	pub(crate) fn forget(id: SetId, mut set: SetOf<T>, who: &AccountIdOf<T>) {
		Operators::<T>::remove(id, who);
		// Saturating: everybody who bonded was counted.
		set.operators = set.operators.saturating_sub(1);
		Sets::<T>::insert(id, set);
	}

	/// Names the first rule that is out of its range.
	pub(crate) fn check_rules(rules: &Rules) -> Result<(), RuleName> {
		let least_bond: Balance = <T::Currency as Inspect<AccountIdOf<T>>>::minimum_balance().max(1);
		let shortest = T::RoundLength::get().saturating_mul(2);
		within(rules.bond, least_bond..=MOST, RuleName::Bond)?;
		within(u32::from(rules.least), 1..=MAX_OPERATORS, RuleName::Least)?;
		within(rules.life, shortest..=LONGEST_LIFE, RuleName::Life)?;
		within(rules.window, 1..=LONGEST_WINDOW, RuleName::Window)?;
		within(rules.missed, 0..=rules.window, RuleName::Missed)?;
		within(rules.strayed, 0..=rules.window, RuleName::Strayed)?;
		let none = sp_runtime::Perbill::zero();
		within(rules.absence_slash, none..=rules.equivocation_slash, RuleName::AbsenceSlash)?;
		within(rules.unbonding, rules.life.saturating_mul(2)..=LONGEST_UNBONDING, RuleName::Unbonding)
	}

	pub(crate) fn do_integrity_test() {
		assert!(T::RoundLength::get() > 0, "rounds last");
		assert!(
			Self::check_rules(&T::ValidatorRules::get()).is_ok(),
			"the rules of the validators are within their ranges"
		);
	}
}

fn within<V: PartialOrd>(value: V, range: RangeInclusive<V>, name: RuleName) -> Result<(), RuleName> {
	range.contains(&value).then_some(()).ok_or(name)
}
