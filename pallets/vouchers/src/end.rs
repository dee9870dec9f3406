//! A voucher ends without having been redeemed.

use crate::{
	types::{AccountIdOf, VoucherOf},
	Config, Error, Event, Pallet, Vouchers,
};
use frame_support::{ensure, traits::Time};
use nexonomy_primitives::{traits::Standing, Deed, Fact, Role, VoucherId};
use polkadot_sdk::*;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_cancel(who: AccountIdOf<T>, id: VoucherId) -> DispatchResult {
		let voucher = Self::living_voucher(id)?;
		ensure!(voucher.issuer == who, Error::<T>::NotIssuer);
		ensure!(voucher.holder == who, Error::<T>::NotHolder);
		Self::ensure_usable(&voucher)?;
		Self::remove(id, &voucher)?;
		Self::deposit_event(Event::Cancelled { voucher: id, issuer: who, value: voucher.value });
		Ok(())
	}

	pub(crate) fn do_reap(who: AccountIdOf<T>, id: VoucherId) -> DispatchResult {
		let voucher = Self::living_voucher(id)?;
		ensure!(voucher.is_expired(T::Time::now()), Error::<T>::NotExpired);
		// Its keeper may finish late what it began in time.
		ensure!(voucher.lock.is_none(), Error::<T>::Locked);
		Self::remove(id, &voucher)?;
		Self::remember(&voucher.issuer, &voucher.holder, Deed::Broken);
		Self::deposit_event(Event::Reaped {
			voucher: id,
			issuer: voucher.issuer,
			holder: voucher.holder,
			value: voucher.value,
			by: who,
		});
		Ok(())
	}

	/// Notes how a promise to somebody else ended. One to oneself is no deed.
	pub(crate) fn remember(issuer: &AccountIdOf<T>, holder: &AccountIdOf<T>, deed: Deed) {
		if issuer == holder {
			return;
		}
		let (who, role, with) = (issuer.clone(), Role::Issuer, Some(holder.clone()));
		// Nothing tells here what the promise was worth in native tokens.
		T::Standing::record(Fact { who, role, deed, with, agreement: None, value: 0 });
	}

	/// Takes a voucher out of storage and returns its deposit.
	pub(crate) fn remove(id: VoucherId, voucher: &VoucherOf<T>) -> DispatchResult {
		Self::return_deposit(voucher)?;
		Vouchers::<T>::remove(id);
		Ok(())
	}
}
