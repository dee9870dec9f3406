//! Who may be drawn, and how likely.

use crate::{
	tree::{self, Address, Period, MAX_WEIGHT},
	types::AccountIdOf,
	Balance, Chunks, Config, CurrentRules, Error, Event, HoldReason, Juror, Jurors, Key, LastEpoch, Pallet,
	Pool, Rules, Status,
};
use frame_support::{
	ensure,
	traits::{
		fungible::hold::{Balanced, Mutate},
		tokens::Precision,
		Get, OnUnbalanced, Time,
	},
};
use nexonomy_primitives::{traits::Standing, Moment, Role};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_join(who: AccountIdOf<T>, bond: Balance, key: Option<Key>) -> DispatchResult {
		ensure!(!Jurors::<T>::contains_key(&who), Error::<T>::AlreadyAJuror);
		let rules = CurrentRules::<T>::get();
		ensure!(bond >= rules.minimum_bond, Error::<T>::BondTooSmall);
		T::Currency::hold(&HoldReason::JurorBond.into(), &who, bond)?;
		let mut juror = Juror { bond, status: Status::Active, place: None, key };
		let weight = Self::reweigh(&who, &mut juror, &rules)?;
		Jurors::<T>::insert(&who, juror);
		Self::deposit_event(Event::Joined { juror: who.clone(), bond, weight });
		if let Some(key) = key {
			Self::deposit_event(Event::KeySet { juror: who, key });
		}
		Ok(())
	}

	pub(crate) fn do_add_bond(who: AccountIdOf<T>, amount: Balance) -> DispatchResult {
		let mut juror = Self::juror_of(&who)?;
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		T::Currency::hold(&HoldReason::JurorBond.into(), &who, amount)?;
		juror.bond = juror.bond.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		let bond = juror.bond;
		Self::reweigh(&who, &mut juror, &CurrentRules::<T>::get())?;
		Jurors::<T>::insert(&who, juror);
		Self::deposit_event(Event::BondAdded { juror: who, amount, bond });
		Ok(())
	}

	pub(crate) fn do_leave(who: AccountIdOf<T>) -> DispatchResult {
		let mut juror = Self::juror_of(&who)?;
		ensure!(!matches!(juror.status, Status::Leaving { .. }), Error::<T>::NotInPool);
		let free_at = Self::after(CurrentRules::<T>::get().unbonding)?;
		juror.status = Status::Leaving { free_at };
		Self::weigh(&who, &mut juror, 0)?;
		Jurors::<T>::insert(&who, juror);
		Self::deposit_event(Event::Left { juror: who, free_at });
		Ok(())
	}

	pub(crate) fn do_withdraw_bond(who: AccountIdOf<T>) -> DispatchResult {
		let juror = Self::juror_of(&who)?;
		let now = T::Time::now();
		let is_free = matches!(juror.status, Status::Leaving { free_at } if now >= free_at);
		ensure!(is_free, Error::<T>::BondLocked);
		T::Currency::release(&HoldReason::JurorBond.into(), &who, juror.bond, Precision::Exact)?;
		Jurors::<T>::remove(&who);
		Self::deposit_event(Event::BondWithdrawn { juror: who, amount: juror.bond });
		Ok(())
	}

	pub(crate) fn do_set_unavailable(who: AccountIdOf<T>, until: Moment) -> DispatchResult {
		let mut juror = Self::juror_of(&who)?;
		ensure!(juror.status == Status::Active, Error::<T>::NotInPool);
		ensure!(until > T::Time::now(), Error::<T>::InThePast);
		juror.status = Status::Away { until };
		Self::weigh(&who, &mut juror, 0)?;
		Jurors::<T>::insert(&who, juror);
		Self::deposit_event(Event::WentAway { juror: who, until });
		Ok(())
	}

	pub(crate) fn do_return_to_pool(caller: AccountIdOf<T>, who: AccountIdOf<T>) -> DispatchResult {
		let mut juror = Self::juror_of(&who)?;
		let may_others = match juror.status {
			Status::Active => return Err(Error::<T>::AlreadyInPool.into()),
			Status::Away { until } => T::Time::now() >= until,
			Status::Leaving { .. } => false,
		};
		ensure!(may_others || caller == who, Error::<T>::StillAway);
		let rules = CurrentRules::<T>::get();
		ensure!(juror.bond >= rules.minimum_bond, Error::<T>::BondTooSmall);
		juror.status = Status::Active;
		let weight = Self::reweigh(&who, &mut juror, &rules)?;
		Jurors::<T>::insert(&who, juror);
		Self::deposit_event(Event::Returned { juror: who, weight });
		Ok(())
	}

	pub(crate) fn do_refresh(who: AccountIdOf<T>) -> DispatchResult {
		let mut juror = Self::juror_of(&who)?;
		ensure!(juror.status == Status::Active, Error::<T>::NotInPool);
		let weight = Self::reweigh(&who, &mut juror, &CurrentRules::<T>::get())?;
		Jurors::<T>::insert(&who, juror);
		Self::deposit_event(Event::Reweighed { juror: who, weight });
		Ok(())
	}

	pub(crate) fn do_set_key(who: AccountIdOf<T>, key: Key) -> DispatchResult {
		let mut juror = Self::juror_of(&who)?;
		juror.key = Some(key);
		Jurors::<T>::insert(&who, juror);
		Self::deposit_event(Event::KeySet { juror: who, key });
		Ok(())
	}

	/// Takes up to `amount` from a juror's bond, and gives what was taken. Whoever has withdrawn the bond has nothing
	/// to lose.
	pub(crate) fn slash(who: &AccountIdOf<T>, amount: Balance, rules: &Rules) -> Balance {
		let Some(mut juror) = Jurors::<T>::get(who) else { return 0 };
		let wanted = amount.min(juror.bond);
		let (credit, missing) = T::Currency::slash(&HoldReason::JurorBond.into(), who, wanted);
		T::Slashed::on_unbalanced(credit);
		let taken = wanted.saturating_sub(missing);
		juror.bond = juror.bond.saturating_sub(taken);
		// A weight can only shrink here, for which there is always room; if the tree were broken the bond would still
		// be right, and `try_state` complains.
		let _ = Self::reweigh(who, &mut juror, rules);
		Jurors::<T>::insert(who, juror);
		taken
	}

	fn juror_of(who: &AccountIdOf<T>) -> Result<Juror, DispatchError> {
		Jurors::<T>::get(who).ok_or_else(|| Error::<T>::NotAJuror.into())
	}

	/// Sets the weight of a juror to what bond, standing and rules give, and tells it. Zero for one who is not active.
	fn reweigh(who: &AccountIdOf<T>, juror: &mut Juror, rules: &Rules) -> Result<u64, DispatchError> {
		let is_fit = juror.status == Status::Active && juror.bond >= rules.minimum_bond;
		let weight = if is_fit { Self::weight_of(who, juror.bond, rules) } else { 0 };
		Self::weigh(who, juror, weight)?;
		Ok(weight)
	}

	/// Units of bond × (scale + standing) / scale, at least one.
	pub(crate) fn weight_of(who: &AccountIdOf<T>, bond: Balance, rules: &Rules) -> u64 {
		let units = bond.checked_div(T::BondUnit::get()).unwrap_or(0);
		let standing = T::Standing::score(who, Role::Juror).min(rules.standing_cap);
		let factor = rules.standing_scale.saturating_add(standing);
		// Saturating is right: the result is capped far below.
		let scaled = units.saturating_mul(factor.into()).checked_div(rules.standing_scale.into());
		u64::try_from(scaled.unwrap_or(units)).unwrap_or(MAX_WEIGHT).clamp(1, MAX_WEIGHT)
	}

	/// Writes a weight into the pool; zero takes the juror out of it.
	fn weigh(who: &AccountIdOf<T>, juror: &mut Juror, weight: u64) -> DispatchResult {
		let period = LastEpoch::<T>::get().period;
		match juror.place {
			Some(place) => {
				Self::reweigh_place(place, weight, period)?;
				if weight == 0 {
					juror.place = None;
				}
			}
			None if weight > 0 => juror.place = Some(Self::take_place(who, weight, period)?),
			None => (),
		}
		Ok(())
	}

	fn take_place(who: &AccountIdOf<T>, weight: u64, period: Period) -> Result<Address, DispatchError> {
		let mut root = Pool::<T>::get();
		let index = tree::room(&root, period).ok_or(Error::<T>::PoolFull)?;
		let mut chunk = Chunks::<T>::get(index);
		let taken = tree::take(&mut root, (index, &mut chunk), who.clone(), weight, period);
		let place = taken.ok_or(Error::<T>::PoolFull)?;
		Chunks::<T>::insert(index, chunk);
		Pool::<T>::put(root);
		Ok(place)
	}

	fn reweigh_place(place: Address, weight: u64, period: Period) -> DispatchResult {
		let mut root = Pool::<T>::get();
		let mut chunk = Chunks::<T>::get(place.chunk());
		// Only if the pool were not what `try_state` says.
		tree::change(&mut root, &mut chunk, place, weight, period).ok_or(ArithmeticError::Underflow)?;
		Chunks::<T>::insert(place.chunk(), chunk);
		Pool::<T>::put(root);
		Ok(())
	}

	/// The moment that is so far from now.
	pub(crate) fn after(time: Moment) -> Result<Moment, DispatchError> {
		T::Time::now().checked_add(time).ok_or_else(|| ArithmeticError::Overflow.into())
	}
}
