//! A voucher changes hands.

use crate::{
	types::{AccountIdOf, VoucherOf},
	Config, Error, Event, Pallet, Vouchers,
};
use frame_support::{ensure, traits::Time};
use nexonomy_primitives::VoucherId;
use polkadot_sdk::*;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_transfer(who: AccountIdOf<T>, id: VoucherId, to: AccountIdOf<T>) -> DispatchResult {
		let voucher = Self::free_voucher(id, &who)?;
		ensure!(to != who, Error::<T>::SameHolder);
		Self::store_handed(id, voucher, to);
		Ok(())
	}

	/// The voucher, if it lives.
	pub(crate) fn living_voucher(id: VoucherId) -> Result<VoucherOf<T>, DispatchError> {
		Ok(Vouchers::<T>::get(id).ok_or(Error::<T>::NotFound)?)
	}

	/// The voucher, if `holder` may do with it what it likes.
	pub(crate) fn free_voucher(
		id: VoucherId,
		holder: &AccountIdOf<T>,
	) -> Result<VoucherOf<T>, DispatchError> {
		let voucher = Self::living_voucher(id)?;
		ensure!(voucher.holder == *holder, Error::<T>::NotHolder);
		Self::ensure_usable(&voucher)?;
		Ok(voucher)
	}

	/// That the promise still holds, and that no lock keeps it.
	pub(crate) fn ensure_usable(voucher: &VoucherOf<T>) -> DispatchResult {
		ensure!(!voucher.is_expired(T::Time::now()), Error::<T>::Expired);
		ensure!(voucher.lock.is_none(), Error::<T>::Locked);
		Ok(())
	}

	/// Writes the voucher with its new holder.
	pub(crate) fn store_handed(id: VoucherId, mut voucher: VoucherOf<T>, to: AccountIdOf<T>) {
		let (from, value) = (voucher.holder.clone(), voucher.value);
		voucher.hand_to(to.clone());
		Vouchers::<T>::insert(id, voucher);
		Self::deposit_event(Event::Transferred { voucher: id, from, to, value });
	}
}
