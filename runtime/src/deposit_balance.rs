//! What deposits are reserved with by pallets that pass them on.
//!
//! `Balances` moves what is reserved only as far as nothing frozen would leave, and tells what is left; a vote freezes
//! all that somebody owns, deposits included. `pallet-nfts` and `pallet-identity` do not ask what is left: a collection
//! would go to its new owner and its deposit stay with the old one, and to destroy the collection would then take that
//! amount out of whatever else the new owner has reserved, be it a bond. [`DepositBalance`] is `Balances` in every
//! respect but one: what is reserved is passed on whole, or the call fails.

use crate::{
	balances_but::{BalancesBut, Difference},
	AccountId, Balance, Balances,
};
use polkadot_sdk::*;

use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{BalanceStatus, ReservableCurrency},
};
use sp_runtime::{DispatchError, TokenError};

/// `Balances`, where what is reserved is passed on whole or not at all.
pub type DepositBalance = BalancesBut<WholeOrNothing>;

/// What is reserved is passed on whole or not at all: less is [`TokenError::Frozen`].
pub struct WholeOrNothing;

impl Difference for WholeOrNothing {
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
