//! Sellers and their bonds.

use crate::{types::AccountIdOf, Balance, Config, Error, Event, HoldReason, Pallet, Seller, Sellers};
use frame_support::{
	ensure,
	traits::{
		fungible::{hold::Mutate, Inspect},
		tokens::{Fortitude, Precision, Preservation},
		Time,
	},
};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_add_bond(who: AccountIdOf<T>, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut seller = Self::seller_or_new(&who);
		// A hold would take frozen tokens too, and a buyer who is covered would have them free of the freeze.
		let movable = T::Currency::reducible_balance(&who, Preservation::Preserve, Fortitude::Polite);
		ensure!(amount <= movable, Error::<T>::BalanceNotFree);
		T::Currency::hold(&HoldReason::SellerBond.into(), &who, amount)?;
		seller.bond = seller.bond.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		let bond = seller.bond;
		Sellers::<T>::insert(&who, seller);
		Self::deposit_event(Event::BondChanged { seller: who, bond });
		Ok(())
	}

	pub(crate) fn do_withdraw_bond(who: AccountIdOf<T>, amount: Balance) -> DispatchResult {
		let mut seller = Sellers::<T>::get(&who).ok_or(Error::<T>::SellerNotFound)?;
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(amount <= seller.free_bond(), Error::<T>::BondInUse);
		seller.bond = seller.bond.checked_sub(amount).ok_or(ArithmeticError::Underflow)?;
		let is_enough = seller.bond >= Self::rules_now().minimum_bond;
		ensure!(is_enough || seller.accounts == 0, Error::<T>::BondInUse);
		T::Currency::release(&HoldReason::SellerBond.into(), &who, amount, Precision::Exact)?;
		let bond = seller.bond;
		Self::put_seller(&who, seller);
		Self::deposit_event(Event::BondChanged { seller: who, bond });
		Ok(())
	}

	pub(crate) fn do_vouch(who: AccountIdOf<T>, vouched: bool) -> DispatchResult {
		Sellers::<T>::try_mutate(&who, |seller| {
			seller.as_mut().ok_or(Error::<T>::SellerNotFound)?.vouched = vouched;
			Ok::<_, Error<T>>(())
		})?;
		Self::deposit_event(Event::Vouched { seller: who, vouched });
		Ok(())
	}

	pub(crate) fn seller_or_new(who: &AccountIdOf<T>) -> Seller {
		Sellers::<T>::get(who).unwrap_or_else(|| Seller { since: T::Time::now(), ..Default::default() })
	}

	/// Who has neither account nor bond nor payment is forgotten, and begins anew. A payment that is only watched counts.
	pub(crate) fn put_seller(who: &AccountIdOf<T>, seller: Seller) {
		let is_gone = seller.accounts == 0 && seller.bond == 0 && seller.payments == 0;
		if is_gone {
			Sellers::<T>::remove(who);
		} else {
			Sellers::<T>::insert(who, seller);
		}
	}
}
