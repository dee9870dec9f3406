//! Deposits: what a listing's storage costs, and its way back to the owner.

use crate::{
	types::{AccountIdOf, BalanceOf, ListingOf},
	Config, HoldReason, Pallet,
};
use frame_support::traits::{
	fungible::{hold::Mutate, Inspect},
	tokens::Precision,
	Get,
};
use polkadot_sdk::*;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Holds the deposit of a new listing and tells how much that is.
	pub(crate) fn hold_deposit(owner: &AccountIdOf<T>) -> Result<BalanceOf<T>, DispatchError> {
		let deposit = T::Deposit::get();
		T::Currency::hold(&HoldReason::ListingDeposit.into(), owner, deposit)?;
		Ok(deposit)
	}

	/// Returns the deposit of a listing that ends.
	pub(crate) fn return_deposit(listing: &ListingOf<T>) -> DispatchResult {
		let reason = HoldReason::ListingDeposit.into();
		T::Currency::release(&reason, &listing.owner, listing.deposit, Precision::Exact)?;
		Ok(())
	}

	pub(crate) fn do_integrity_test() {
		// A smaller one could not be released to an account that has nothing else free.
		assert!(T::Deposit::get() >= T::Currency::minimum_balance(), "a deposit can always be returned");
	}
}
