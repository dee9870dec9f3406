//! Operators bond, get seats, and leave.

use crate::{
	keys::{OperatorId, OperatorSignature},
	types::SetOf,
	AccountIdOf, Balance, Config, Error, Event, FormerKey, HoldReason, Operator, Operators, Pallet, Seat,
	Sets, Status,
};
use frame_support::{
	ensure,
	traits::{
		fungible::hold::{Balanced, Mutate},
		tokens::Precision,
		OnUnbalanced,
	},
};
use nexonomy_primitives::{witness::key_payload, SetId};
use polkadot_sdk::*;
use sp_application_crypto::RuntimeAppPublic;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult, Perbill};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_apply(
		id: SetId,
		who: AccountIdOf<T>,
		key: OperatorId,
		proof: OperatorSignature,
		bond: Balance,
	) -> DispatchResult {
		Self::ensure_not_validators(id)?;
		let set = Self::set_of(id)?;
		ensure!(!Operators::<T>::contains_key(id, &who), Error::<T>::AlreadyBonded);
		ensure!(bond >= set.rules.bond, Error::<T>::BondTooSmall);
		Self::ensure_has_key(id, &who, &key, &proof)?;
		Self::take_bond(id, set, &who, key.clone(), bond)?;
		Self::deposit_event(Event::Applied { set: id, who, key, bond });
		Ok(())
	}

	/// Holds a bond and notes an applicant.
	pub(crate) fn take_bond(
		id: SetId,
		mut set: SetOf<T>,
		who: &AccountIdOf<T>,
		key: OperatorId,
		bond: Balance,
	) -> DispatchResult {
		T::Currency::hold(&HoldReason::OperatorBond.into(), who, bond)?;
		set.operators = set.operators.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Sets::<T>::insert(id, set);
		let operator = Operator { bond, key, former: None, status: Status::Applied, convicted: false };
		Operators::<T>::insert(id, who, operator);
		Ok(())
	}

	/// An operator whom the chain begins with.
	pub(crate) fn seat_at_genesis(id: SetId, who: &AccountIdOf<T>, key: &OperatorId) -> DispatchResult {
		Self::ensure_not_validators(id)?;
		ensure!(!Operators::<T>::contains_key(id, who), Error::<T>::AlreadyBonded);
		let set = Self::set_of(id)?;
		let bond = set.rules.bond;
		Self::take_bond(id, set, who, key.clone(), bond)?;
		Self::do_admit(id, who.clone())
	}

	pub(crate) fn do_admit(id: SetId, who: AccountIdOf<T>) -> DispatchResult {
		let mut set = Self::set_of(id)?;
		let mut operator = Self::operator_of(id, &who)?;
		ensure!(operator.status == Status::Applied, Error::<T>::NotAnApplicant);
		ensure!(operator.bond >= set.rules.bond, Error::<T>::BondTooSmall);
		Self::ensure_key_is_free(&set, &operator.key)?;
		let seat = Seat::new(who.clone(), operator.key.clone());
		set.seats.try_push(seat).map_err(|_| Error::<T>::SetFull)?;
		let from = set.generation.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		operator.status = Status::Seated { from };
		Operators::<T>::insert(id, &who, operator);
		Self::renew(id, set)?;
		Self::deposit_event(Event::Admitted { set: id, who });
		Ok(())
	}

	pub(crate) fn do_set_key(
		id: SetId,
		who: AccountIdOf<T>,
		key: OperatorId,
		proof: OperatorSignature,
	) -> DispatchResult {
		let mut set = Self::set_of(id)?;
		let mut operator = Self::operator_of(id, &who)?;
		let now = Self::now();
		let is_held = |former: &FormerKey| former.free_at > now;
		ensure!(!operator.former.as_ref().is_some_and(is_held), Error::<T>::KeyChangedLately);
		Self::ensure_key_is_free(&set, &key)?;
		Self::ensure_has_key(id, &who, &key, &proof)?;
		let seat = set.seats.iter_mut().find(|seat| seat.who == who).ok_or(Error::<T>::NotSeated)?;
		let former = core::mem::replace(&mut seat.key, key.clone());
		let free_at = Self::after(set.rules.unbonding)?;
		operator.former = Some(FormerKey { key: former, until: set.generation, free_at });
		operator.key = key.clone();
		Operators::<T>::insert(id, &who, operator);
		Self::renew(id, set)?;
		Self::deposit_event(Event::KeySet { set: id, who, key });
		Ok(())
	}

	pub(crate) fn do_leave(id: SetId, who: AccountIdOf<T>) -> DispatchResult {
		let operator = Self::operator_of(id, &who)?;
		match operator.status {
			Status::Applied => Self::release(id, who, operator.bond),
			Status::Seated { .. } => Self::unseat(id, &who),
			Status::Leaving { .. } => Err(Error::<T>::NotSeated.into()),
		}
	}

	pub(crate) fn do_expel(id: SetId, who: AccountIdOf<T>) -> DispatchResult {
		Self::ensure_not_validators(id)?;
		Self::unseat(id, &who)
	}

	pub(crate) fn do_withdraw_bond(id: SetId, who: AccountIdOf<T>) -> DispatchResult {
		let operator = Self::operator_of(id, &who)?;
		let now = Self::now();
		let is_free = matches!(operator.status, Status::Leaving { free_at, .. } if free_at <= now);
		ensure!(is_free, Error::<T>::BondLocked);
		Self::release(id, who, operator.bond)
	}

	/// Takes a seat away; the next generation is without it. The bond stays on hold until it is free.
	pub(crate) fn unseat(id: SetId, who: &AccountIdOf<T>) -> DispatchResult {
		let mut set = Self::set_of(id)?;
		let number = set.seat_of(who).ok_or(Error::<T>::NotSeated)?;
		set.seats.remove(number);
		if let Some(mut operator) = Operators::<T>::get(id, who) {
			if let Status::Seated { from } = operator.status {
				let free_at = Self::after(set.rules.unbonding)?;
				operator.status = Status::Leaving { from, until: set.generation, free_at };
				Operators::<T>::insert(id, who, operator);
			}
		}
		Self::renew(id, set)?;
		Self::deposit_event(Event::SeatLost { set: id, who: who.clone() });
		Ok(())
	}

	/// Takes a share of a bond, and gives what was taken. Validators have none here.
	pub(crate) fn slash(id: SetId, who: &AccountIdOf<T>, share: Perbill) -> Balance {
		let Some(mut operator) = Operators::<T>::get(id, who) else { return 0 };
		let wanted = share.mul_floor(operator.bond);
		let (credit, missing) = T::Currency::slash(&HoldReason::OperatorBond.into(), who, wanted);
		// `missing` is a part of what was wanted, and that of the bond.
		let taken = wanted.saturating_sub(missing);
		operator.bond = operator.bond.saturating_sub(taken);
		Operators::<T>::insert(id, who, operator);
		T::Slashed::on_unbalanced(credit);
		taken
	}

	pub(crate) fn operator_of(id: SetId, who: &AccountIdOf<T>) -> Result<Operator, DispatchError> {
		Operators::<T>::get(id, who).ok_or_else(|| Error::<T>::NotBonded.into())
	}

	/// The block that is so many blocks from now.
	pub(crate) fn after(blocks: u32) -> Result<u32, DispatchError> {
		Self::now().checked_add(blocks).ok_or_else(|| ArithmeticError::Overflow.into())
	}

	fn release(id: SetId, who: AccountIdOf<T>, bond: Balance) -> DispatchResult {
		let set = Self::set_of(id)?;
		T::Currency::release(&HoldReason::OperatorBond.into(), &who, bond, Precision::Exact)?;
		Self::forget(id, set, &who);
		Self::deposit_event(Event::BondReleased { set: id, who, amount: bond });
		Ok(())
	}

	fn ensure_has_key(
		id: SetId,
		who: &AccountIdOf<T>,
		key: &OperatorId,
		proof: &OperatorSignature,
	) -> DispatchResult {
		let payload = key_payload(&Self::genesis(), id, who);
		ensure!(key.verify(&payload.as_bytes(), proof), Error::<T>::KeyNotProven);
		Ok(())
	}

	fn ensure_key_is_free(set: &SetOf<T>, key: &OperatorId) -> DispatchResult {
		ensure!(!set.seats.iter().any(|seat| seat.key == *key), Error::<T>::KeyTaken);
		Ok(())
	}
}
