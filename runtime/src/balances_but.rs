//! `Balances` as those pallets of the SDK must see it whose idea of a balance is not quite that of this chain.
//!
//! What such a pallet is to see differently is a [`Difference`], in a file of its own; all else is handed on from here.

use crate::{AccountId, Balance, Balances, BlockNumber};
use polkadot_sdk::*;

use core::marker::PhantomData;
use frame_support::traits::{
	BalanceStatus, Currency, ExistenceRequirement, LockIdentifier, LockableCurrency, ReservableCurrency,
	SignedImbalance, WithdrawReasons,
};
use sp_runtime::{DispatchError, DispatchResult};

type PositiveImbalance = <Balances as Currency<AccountId>>::PositiveImbalance;
type NegativeImbalance = <Balances as Currency<AccountId>>::NegativeImbalance;

/// Where something differs from [`Balances`]. What is not said is as there.
pub trait Difference {
	/// As `Currency::free_balance`: what `who` can use, in planck.
	fn free_balance(who: &AccountId) -> Balance {
		<Balances as Currency<AccountId>>::free_balance(who)
	}

	/// As `ReservableCurrency::repatriate_reserved`: moves up to `value` planck of what `slashed` has reserved to
	/// `beneficiary`, and tells how much of `value` did not move.
	///
	/// # Errors
	///
	/// Those of `Balances`, and those of the difference.
	fn repatriate_reserved(
		slashed: &AccountId,
		beneficiary: &AccountId,
		value: Balance,
		status: BalanceStatus,
	) -> Result<Balance, DispatchError> {
		Balances::repatriate_reserved(slashed, beneficiary, value, status)
	}
}

/// [`Balances`] in every respect but those in which `D` differs.
pub struct BalancesBut<D>(PhantomData<D>);

impl<D: Difference> Currency<AccountId> for BalancesBut<D> {
	type Balance = Balance;
	type NegativeImbalance = NegativeImbalance;
	type PositiveImbalance = PositiveImbalance;

	fn free_balance(who: &AccountId) -> Balance {
		D::free_balance(who)
	}

	fn total_balance(who: &AccountId) -> Balance {
		<Balances as Currency<AccountId>>::total_balance(who)
	}

	fn can_slash(who: &AccountId, value: Balance) -> bool {
		Balances::can_slash(who, value)
	}

	fn total_issuance() -> Balance {
		<Balances as Currency<AccountId>>::total_issuance()
	}

	fn minimum_balance() -> Balance {
		<Balances as Currency<AccountId>>::minimum_balance()
	}

	fn burn(amount: Balance) -> PositiveImbalance {
		<Balances as Currency<AccountId>>::burn(amount)
	}

	fn issue(amount: Balance) -> NegativeImbalance {
		<Balances as Currency<AccountId>>::issue(amount)
	}

	fn ensure_can_withdraw(
		who: &AccountId,
		amount: Balance,
		reasons: WithdrawReasons,
		new_balance: Balance,
	) -> DispatchResult {
		<Balances as Currency<AccountId>>::ensure_can_withdraw(who, amount, reasons, new_balance)
	}

	fn transfer(
		from: &AccountId,
		to: &AccountId,
		value: Balance,
		existence: ExistenceRequirement,
	) -> DispatchResult {
		<Balances as Currency<AccountId>>::transfer(from, to, value, existence)
	}

	fn slash(who: &AccountId, value: Balance) -> (NegativeImbalance, Balance) {
		<Balances as Currency<AccountId>>::slash(who, value)
	}

	fn deposit_into_existing(who: &AccountId, value: Balance) -> Result<PositiveImbalance, DispatchError> {
		<Balances as Currency<AccountId>>::deposit_into_existing(who, value)
	}

	fn deposit_creating(who: &AccountId, value: Balance) -> PositiveImbalance {
		<Balances as Currency<AccountId>>::deposit_creating(who, value)
	}

	fn withdraw(
		who: &AccountId,
		value: Balance,
		reasons: WithdrawReasons,
		liveness: ExistenceRequirement,
	) -> Result<NegativeImbalance, DispatchError> {
		<Balances as Currency<AccountId>>::withdraw(who, value, reasons, liveness)
	}

	fn make_free_balance_be(
		who: &AccountId,
		balance: Balance,
	) -> SignedImbalance<Balance, PositiveImbalance> {
		<Balances as Currency<AccountId>>::make_free_balance_be(who, balance)
	}
}

impl<D: Difference> ReservableCurrency<AccountId> for BalancesBut<D> {
	fn can_reserve(who: &AccountId, value: Balance) -> bool {
		Balances::can_reserve(who, value)
	}

	fn slash_reserved(who: &AccountId, value: Balance) -> (NegativeImbalance, Balance) {
		Balances::slash_reserved(who, value)
	}

	fn reserved_balance(who: &AccountId) -> Balance {
		Balances::reserved_balance(who)
	}

	fn reserve(who: &AccountId, value: Balance) -> DispatchResult {
		Balances::reserve(who, value)
	}

	fn unreserve(who: &AccountId, value: Balance) -> Balance {
		Balances::unreserve(who, value)
	}

	fn repatriate_reserved(
		slashed: &AccountId,
		beneficiary: &AccountId,
		value: Balance,
		status: BalanceStatus,
	) -> Result<Balance, DispatchError> {
		D::repatriate_reserved(slashed, beneficiary, value, status)
	}
}

impl<D: Difference> LockableCurrency<AccountId> for BalancesBut<D> {
	type MaxLocks = <Balances as LockableCurrency<AccountId>>::MaxLocks;
	type Moment = BlockNumber;

	fn set_lock(id: LockIdentifier, who: &AccountId, amount: Balance, reasons: WithdrawReasons) {
		Balances::set_lock(id, who, amount, reasons)
	}

	fn extend_lock(id: LockIdentifier, who: &AccountId, amount: Balance, reasons: WithdrawReasons) {
		Balances::extend_lock(id, who, amount, reasons)
	}

	fn remove_lock(id: LockIdentifier, who: &AccountId) {
		Balances::remove_lock(id, who)
	}
}
