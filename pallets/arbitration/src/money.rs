//! The pot: where fees lie until they are paid out.

use crate::{types::AccountIdOf, Balance, Config, Event, Pallet};
use frame_support::traits::{
	fungible::{Balanced, Inspect, Mutate},
	tokens::{Fortitude, Precision, Preservation},
	Get, OnUnbalanced,
};
use polkadot_sdk::*;
use sp_runtime::{traits::AccountIdConversion, ArithmeticError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The account that fees lie in.
	pub fn pot() -> AccountIdOf<T> {
		T::PalletId::get().into_account_truncating()
	}

	/// Moves a fee into the pot, where frozen tokens cannot go. Who opens the first case of a chain whose genesis has
	/// not endowed the pot gives it its existential deposit too.
	pub(crate) fn pay_in(payer: &AccountIdOf<T>, amount: Balance) -> DispatchResult {
		let pot = Self::pot();
		let endowment = match T::Currency::balance(&pot) {
			0 => T::Currency::minimum_balance(),
			_ => 0,
		};
		let all = amount.checked_add(endowment).ok_or(ArithmeticError::Overflow)?;
		T::Currency::transfer(payer, &pot, all, Preservation::Preserve)?;
		Ok(())
	}

	/// Pays from the pot, and tells whether it reached its owner. If the account is gone and the amount too small to
	/// open it, it goes where lost bonds go.
	pub(crate) fn pay_out(who: &AccountIdOf<T>, amount: Balance) -> bool {
		if amount == 0 {
			return true;
		}
		let pot = Self::pot();
		if T::Currency::transfer(&pot, who, amount, Preservation::Preserve).is_ok() {
			return true;
		}
		let polite = Fortitude::Polite;
		if let Ok(credit) =
			T::Currency::withdraw(&pot, amount, Precision::Exact, Preservation::Preserve, polite)
		{
			T::Slashed::on_unbalanced(credit);
			Self::deposit_event(Event::Unpayable { who: who.clone(), amount });
		}
		false
	}
}
