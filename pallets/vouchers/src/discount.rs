//! A voucher becomes a discount: what it promises gets narrower, never wider.

use crate::{types::VoucherOf, Config, Error, Event, Pallet};
use frame_support::{ensure, traits::Time};
use nexonomy_primitives::{Discount, VoucherId, VoucherKind};
use polkadot_sdk::*;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// That the conditions narrow what the voucher promises.
	pub(crate) fn ensure_narrower(voucher: &VoucherOf<T>, discount: &Discount) -> DispatchResult {
		let Discount { expires_at, minimum_use } = *discount;
		ensure!(voucher.kind != VoucherKind::Obligation, Error::<T>::NotDiscountable);
		ensure!(expires_at > T::Time::now(), Error::<T>::ExpiryInThePast);
		let is_narrower = expires_at <= voucher.expires_at && minimum_use >= voucher.minimum_use();
		ensure!(is_narrower, Error::<T>::DiscountTooWide);
		Ok(())
	}

	/// Puts the conditions, which narrow it, on a voucher that the caller then stores.
	pub(crate) fn narrow(id: VoucherId, voucher: &mut VoucherOf<T>, discount: Discount) {
		let Discount { expires_at, minimum_use } = discount;
		voucher.expires_at = expires_at;
		voucher.kind = VoucherKind::Discount { minimum_use };
		let (holder, value) = (voucher.holder.clone(), voucher.value);
		Self::deposit_event(Event::Discounted { voucher: id, holder, value, expires_at, minimum_use });
	}

	/// That `part` may leave `voucher`, or be one of the parts into which it is divided.
	pub(crate) fn ensure_divisible(voucher: &VoucherOf<T>, part: u128) -> DispatchResult {
		ensure!(part >= voucher.minimum_use(), Error::<T>::BelowMinimumUse);
		Ok(())
	}
}
