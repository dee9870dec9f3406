//! What clients ask.

use crate::{types::AccountIdOf, Config, Options, Pallet, Vouchers};
use frame_support::traits::Time;
use nexonomy_primitives::{VoucherId, VoucherInfo};
use polkadot_sdk::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn view_voucher(id: VoucherId) -> Option<VoucherInfo<AccountIdOf<T>>> {
		Vouchers::<T>::get(id).map(Into::into)
	}

	pub(crate) fn view_options(id: VoucherId, who: &AccountIdOf<T>) -> Option<Options> {
		let voucher = Vouchers::<T>::get(id)?;
		let expired = voucher.is_expired(T::Time::now());
		let locked = voucher.lock.is_some();
		let is_free = voucher.holder == *who && !expired && !locked;
		Some(Options {
			can_transfer: is_free,
			can_split: is_free && voucher.value.minor > 1,
			can_redeem: is_free,
			can_cancel: is_free && voucher.issuer == *who,
			can_reap: expired && !locked,
			expired,
			locked,
		})
	}
}
