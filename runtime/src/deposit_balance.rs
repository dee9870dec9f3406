//! What deposits are reserved with by pallets that pass them on.
//!
//! `Balances` moves what is reserved only as far as nothing frozen would leave, and tells what is left; a vote freezes
//! all that somebody owns, deposits included. `pallet-nfts` and `pallet-identity` do not ask what is left: a collection
//! would go to its new owner and its deposit stay with the old one, and to destroy the collection would then take that
//! amount out of whatever else the new owner has reserved, be it a bond. [`DepositBalance`] is `Balances` in every
//! respect but one: what is reserved is passed on whole, or the call fails.

use crate::{AccountId, Balance, Balances};
use polkadot_sdk::*;

use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{
		BalanceStatus, Currency, ExistenceRequirement, ReservableCurrency, SignedImbalance, WithdrawReasons,
	},
};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

type PositiveImbalance = <Balances as Currency<AccountId>>::PositiveImbalance;
type NegativeImbalance = <Balances as Currency<AccountId>>::NegativeImbalance;

/// [`Balances`], where what is reserved is passed on whole or not at all.
pub struct DepositBalance;

impl ReservableCurrency<AccountId> for DepositBalance {
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
		// A caller may ignore the error too; then at least nothing has moved.
		with_storage_layer(|| {
			let rest = Balances::repatriate_reserved(slashed, beneficiary, value, status)?;
			ensure!(rest == 0, TokenError::Frozen);
			Ok(rest)
		})
	}
}

impl Currency<AccountId> for DepositBalance {
	type Balance = Balance;
	type NegativeImbalance = NegativeImbalance;
	type PositiveImbalance = PositiveImbalance;

	fn free_balance(who: &AccountId) -> Balance {
		<Balances as Currency<AccountId>>::free_balance(who)
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
