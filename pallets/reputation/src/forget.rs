//! Forgetting what is so long ago that next to nothing is left of it.

use crate::{
	types::{AccountIdOf, PairId},
	Accounts, Config, CurrentRules, Error, Event, Pairs, Pallet,
};
use frame_support::{ensure, traits::Time};
use polkadot_sdk::*;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_forget_account(who: AccountIdOf<T>) -> DispatchResult {
		let account = Accounts::<T>::get(&who).ok_or(Error::<T>::NotFound)?;
		let is_forgettable = account.is_forgettable(T::Time::now(), &CurrentRules::<T>::get());
		ensure!(is_forgettable, Error::<T>::NotForgettable);
		Accounts::<T>::remove(&who);
		Self::deposit_event(Event::AccountForgotten { who });
		Ok(())
	}

	pub(crate) fn do_forget_pair(id: PairId) -> DispatchResult {
		let pair = Pairs::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let is_forgettable = pair.is_forgettable(T::Time::now(), &CurrentRules::<T>::get());
		ensure!(is_forgettable, Error::<T>::NotForgettable);
		Pairs::<T>::remove(id);
		Self::deposit_event(Event::PairForgotten { pair: id });
		Ok(())
	}
}
