//! The validators' seats follow their session keys.

use crate::{keys::OperatorId, AccountIdOf, Config, Pallet, Seat, Sets, Tenure, Tenures};
use alloc::vec::Vec;
use frame_support::{
	traits::{ConstU32, Get, OneSessionHandler, ValidatorSet},
	BoundedVec,
};
use nexonomy_primitives::{witness::MAX_OPERATORS, SetId};
use polkadot_sdk::*;
use sp_runtime::{BoundToRuntimeAppPublic, SaturatedConversion};

impl<T: Config> BoundToRuntimeAppPublic for Pallet<T> {
	type Public = OperatorId;
}

impl<T: Config> OneSessionHandler<AccountIdOf<T>> for Pallet<T> {
	type Key = OperatorId;

	fn on_genesis_session<'a, I>(validators: I)
	where
		I: Iterator<Item = (&'a AccountIdOf<T>, Self::Key)> + 'a,
	{
		Self::seat_validators(validators.map(|(who, key)| (who.clone(), key)).collect());
	}

	fn on_new_session<'a, I>(changed: bool, validators: I, _: I)
	where
		I: Iterator<Item = (&'a AccountIdOf<T>, Self::Key)> + 'a,
	{
		if changed {
			Self::seat_validators(validators.map(|(who, key)| (who.clone(), key)).collect());
			return;
		}
		Tenures::<T>::mutate(|tenures| {
			if let Some(tenure) = tenures.last_mut() {
				tenure.session = T::ValidatorSet::session_index();
			}
		});
	}

	fn on_disabled(validator: u32) {
		let number = usize::try_from(validator).unwrap_or(usize::MAX);
		let tenures = Tenures::<T>::get();
		let seat = tenures.last().and_then(|tenure| tenure.seats.get(number));
		if let Some((who, _)) = seat {
			// It may have lost the seat already.
			let _ = Self::unseat(SetId::VALIDATORS, who);
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Gives the first validators of a session their seats, and remembers them for as long as they can be accused.
	fn seat_validators(validators: Vec<(AccountIdOf<T>, OperatorId)>) {
		let id = SetId::VALIDATORS;
		if !Sets::<T>::contains_key(id) && Self::put_new_set(id, T::ValidatorRules::get()).is_err() {
			return;
		}
		let Some(mut set) = Sets::<T>::get(id) else { return };
		let count = validators.len().saturated_into();
		let seats: BoundedVec<_, ConstU32<MAX_OPERATORS>> = BoundedVec::truncate_from(validators);
		let taken = |(who, key): &(AccountIdOf<T>, OperatorId)| Seat::new(who.clone(), key.clone());
		set.seats = BoundedVec::truncate_from(seats.iter().map(taken).collect());
		set.judged = 0;
		// A generation of its own, as every change of seats has. It cannot overflow in the life of a chain.
		if Self::renew(id, set).is_err() {
			return;
		}
		let generation = Sets::<T>::get(id).map(|set| set.generation).unwrap_or_default();
		let session = T::ValidatorSet::session_index();
		Tenures::<T>::mutate(|tenures| {
			if tenures.is_full() {
				tenures.remove(0);
			}
			let _ = tenures.try_push(Tenure { session, generation, validators: count, seats });
		});
	}
}
