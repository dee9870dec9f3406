//! Native tokens on their way into an agreement's account and out of it.
//!
//! The ledger's own transfer looks at each account four times to be sure beforehand of what the two halves of the
//! payment check anyway. Here the halves are called themselves, and the transfer only where one refuses: it says why.

use crate::*;
use frame_support::traits::{
	fungible::{Mutate as _, Unbalanced as _},
	tokens::{
		Fortitude::Polite,
		Precision::{BestEffort, Exact},
		Preservation::{Expendable, Preserve},
	},
};
use polkadot_sdk::*;
use sp_runtime::traits::Zero;

impl<T: Config> Pallet<T> {
	/// Pays `amount` from an account that stays alive, and fails as the ledger's transfer does.
	pub(crate) fn pay(from: &T::AccountId, to: &T::AccountId, amount: Balance) -> DispatchResult {
		if from == to || T::Currency::decrease_balance(from, amount, Exact, Preserve, Polite).is_err() {
			T::Currency::transfer(from, to, amount, Preserve)?;
			return Ok(());
		}
		T::Currency::increase_balance(to, amount, Exact)?;
		T::Currency::done_transfer(from, to, amount);
		Ok(())
	}

	/// Pays all that can leave `from`, which may end with it.
	pub(crate) fn pay_all(from: &T::AccountId, to: &T::AccountId) -> DispatchResult {
		let amount = T::Currency::decrease_balance(from, Balance::MAX, BestEffort, Expendable, Polite)?;
		if !amount.is_zero() {
			T::Currency::increase_balance(to, amount, Exact)?;
			T::Currency::done_transfer(from, to, amount);
		}
		Ok(())
	}
}
