//! What is true after every call, in words and code.

use crate::{
	types::{AccountIdOf, BalanceOf, ListingOf},
	Ask, Config, Fills, HoldReason, Listings, NextListingId, NoncesOf, Pallet,
};
use alloc::collections::BTreeMap;
use frame_support::{ensure, traits::fungible::hold::Inspect};
use polkadot_sdk::*;
use sp_runtime::{traits::CheckedAdd, ArithmeticError, Perbill, TryRuntimeError};

type Deposits<T> = BTreeMap<AccountIdOf<T>, BalanceOf<T>>;

impl<T: Config> Pallet<T> {
	/// Checks every invariant that the README lists. It walks all listings, nonces and accounts: for tests and
	/// `try-runtime` only.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextListingId::<T>::get();
		let mut deposits = Deposits::<T>::new();
		for (id, listing) in Listings::<T>::iter() {
			ensure!(id < next, "a listing's number has not been assigned");
			Self::check_listing(&listing)?;
			let sum = deposits.entry(listing.owner).or_default();
			*sum = sum.checked_add(&listing.deposit).ok_or(ArithmeticError::Overflow)?;
		}
		Self::check_deposits(deposits)?;
		Self::check_nonces()?;
		Self::check_fills()
	}

	fn check_listing(listing: &ListingOf<T>) -> Result<(), TryRuntimeError> {
		ensure!(listing.value > 0, "a listing offers nothing");
		let (is_known, asked) = match listing.ask {
			Ask::Native(amount) | Ask::Asset { amount, .. } => (true, amount),
			Ask::Money(money) => (money.currency.is_known(), money.minor),
		};
		ensure!(asked > 0, "a listing asks nothing");
		ensure!(is_known, "a listing asks an unknown currency");
		Ok(())
	}

	/// For every account: what is held is what its listings say.
	fn check_deposits(mut deposits: Deposits<T>) -> Result<(), TryRuntimeError> {
		let reason = HoldReason::ListingDeposit.into();
		for account in frame_system::Account::<T>::iter_keys() {
			let due = deposits.remove(&account).unwrap_or_default();
			let held = T::Currency::balance_on_hold(&reason, &account);
			ensure!(held == due, "an account's deposits are not what its listings say");
		}
		ensure!(deposits.is_empty(), "an owner's account is gone");
		Ok(())
	}

	fn check_nonces() -> Result<(), TryRuntimeError> {
		for nonces in NoncesOf::<T>::iter_values() {
			let is_last = nonces.floor == u64::MAX;
			ensure!(is_last || !nonces.is_spent(nonces.floor), "a floor is on a spent nonce");
			ensure!(!is_last || nonces.used <= 1, "a nonce beyond the last is spent");
			ensure!(nonces.cancelled_below <= nonces.floor, "a cancelled nonce is not spent");
		}
		Ok(())
	}

	fn check_fills() -> Result<(), TryRuntimeError> {
		for (signer, nonce, fill) in Fills::<T>::iter() {
			ensure!(!fill.filled.is_zero(), "an offer of which nothing was accepted is kept");
			ensure!(fill.filled < Perbill::one(), "an offer of which nothing is left is kept");
			let is_spent = NoncesOf::<T>::get(signer).is_spent(nonce);
			ensure!(is_spent, "the nonce of an offer that is accepted in parts is not spent");
		}
		Ok(())
	}
}
