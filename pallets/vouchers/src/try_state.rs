//! What is true of the ledger after every call, in words and code.

use crate::{
	types::{AccountIdOf, BalanceOf, VoucherOf},
	Config, Depositor, HoldReason, NextVoucherId, Pallet, Vouchers,
};
use alloc::collections::BTreeMap;
use frame_support::{
	ensure,
	traits::{fungible::hold::Inspect, Get, Time},
};
use nexonomy_primitives::VoucherId;
use polkadot_sdk::*;
use sp_runtime::{traits::CheckedAdd, ArithmeticError, TryRuntimeError};

type Deposits<T> = BTreeMap<AccountIdOf<T>, BalanceOf<T>>;

impl<T: Config> Pallet<T> {
	/// Checks every invariant that the README lists. It walks the whole ledger and every account: for tests and
	/// `try-runtime` only.
	///
	/// That a lock has its counterpart is for the keeper's pallet to check, by
	/// [`locked_by`](nexonomy_primitives::traits::VoucherLedger::locked_by).
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextVoucherId::<T>::get();
		let mut deposits = Deposits::<T>::new();
		for (id, voucher) in Vouchers::<T>::iter() {
			Self::check_voucher(id, &voucher, next)?;
			let sum = deposits.entry(voucher.payer().clone()).or_default();
			*sum = sum.checked_add(&voucher.deposit).ok_or(ArithmeticError::Overflow)?;
		}
		Self::check_deposits(deposits)
	}

	fn check_voucher(id: VoucherId, voucher: &VoucherOf<T>, next: VoucherId) -> Result<(), TryRuntimeError> {
		ensure!(voucher.value.minor > 0, "a voucher promises nothing");
		ensure!(voucher.value.currency.is_known(), "a voucher's currency is unknown");
		ensure!(id < next, "a voucher's number has not been assigned");
		ensure!(voucher.parent.is_none_or(|parent| parent.0 < id), "a voucher is older than its parent");
		let latest = T::Time::now().saturating_add(T::MaxLifetime::get());
		ensure!(voucher.expires_at <= latest, "a voucher lives too long");
		let payer = voucher.payer().clone();
		let named = Depositor::naming(payer, &voucher.issuer, &voucher.holder);
		ensure!(voucher.depositor == named, "a depositor has more than one name");
		Ok(())
	}

	/// For every account: what is held is what its vouchers say.
	fn check_deposits(mut deposits: Deposits<T>) -> Result<(), TryRuntimeError> {
		let reason = HoldReason::VoucherDeposit.into();
		for account in frame_system::Account::<T>::iter_keys() {
			let due = deposits.remove(&account).unwrap_or_default();
			let held = T::Currency::balance_on_hold(&reason, &account);
			ensure!(held == due, "an account's deposits are not what its vouchers say");
		}
		ensure!(deposits.is_empty(), "a depositor's account is gone");
		Ok(())
	}
}
