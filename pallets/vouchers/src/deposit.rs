//! Deposits: what a voucher's storage costs, and its way back to whoever paid.

use crate::{
	types::{AccountIdOf, BalanceOf, VoucherOf},
	Config, HoldReason, Pallet,
};
use frame_support::traits::{
	fungible::{hold::Mutate, Inspect},
	tokens::Precision,
	Get,
};
use polkadot_sdk::*;
use sp_runtime::{
	traits::{CheckedMul, Saturating},
	ArithmeticError, DispatchError, DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// Holds the deposits of `count` new vouchers from `payer` and gives the deposit of one.
	pub(crate) fn hold_deposits(payer: &AccountIdOf<T>, count: u32) -> Result<BalanceOf<T>, DispatchError> {
		let each = T::Deposit::get();
		let all = each.checked_mul(&count.into()).ok_or(ArithmeticError::Overflow)?;
		T::Currency::hold(&HoldReason::VoucherDeposit.into(), payer, all)?;
		Ok(each)
	}

	/// Returns the deposit of a voucher that ends to whoever paid it.
	pub(crate) fn return_deposit(voucher: &VoucherOf<T>) -> DispatchResult {
		let reason = HoldReason::VoucherDeposit.into();
		T::Currency::release(&reason, voucher.payer(), voucher.deposit, Precision::Exact)?;
		Ok(())
	}

	pub(crate) fn view_deposit_for(count: u32) -> BalanceOf<T> {
		// A sum beyond the range is more than there is, which the largest amount says as well.
		T::Deposit::get().saturating_mul(count.into())
	}

	pub(crate) fn do_integrity_test() {
		assert!(T::MaxBatch::get() > 0, "a batch holds at least one promise");
		assert!(T::MaxLifetime::get() > 0, "a promise lasts");
		// A smaller one could not be released to an account that has nothing else free.
		assert!(T::Deposit::get() >= T::Currency::minimum_balance(), "a deposit can always be returned");
	}
}
