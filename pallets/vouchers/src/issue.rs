//! A voucher begins.

use crate::{
	types::{AccountIdOf, VoucherOf},
	Config, Depositor, Error, Event, NextVoucherId, Pallet, Promise, Voucher, Vouchers,
};
use core::ops::Range;
use frame_support::{
	ensure,
	traits::{Get, Time},
};
use nexonomy_primitives::{Moment, VoucherId, VoucherKind};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_issue(issuer: AccountIdOf<T>, items: &[(AccountIdOf<T>, Promise)]) -> DispatchResult {
		ensure!(!items.is_empty(), Error::<T>::EmptyBatch);
		let now = T::Time::now();
		items.iter().try_for_each(|(_, promise)| Self::ensure_sound(promise, now))?;

		let count = u32::try_from(items.len()).map_err(|_| ArithmeticError::Overflow)?;
		let deposit = Self::hold_deposits(&issuer, count)?;
		for (id, (holder, promise)) in Self::take_ids(count)?.zip(items) {
			let voucher = Voucher {
				issuer: issuer.clone(),
				holder: holder.clone(),
				value: promise.value,
				expires_at: promise.expires_at,
				terms: promise.terms,
				kind: VoucherKind::Ordinary,
				parent: None,
				lock: None,
				receipts: 0,
				depositor: Depositor::Issuer,
				deposit,
			};
			Self::store_new(id, voucher);
		}
		Ok(())
	}

	/// The numbers of `count` new vouchers.
	pub(crate) fn take_ids(count: u32) -> Result<Range<VoucherId>, DispatchError> {
		NextVoucherId::<T>::try_mutate(|next| {
			let first = *next;
			*next = first.checked_add(count.into()).ok_or(ArithmeticError::Overflow)?;
			Ok(first..*next)
		})
	}

	fn store_new(id: VoucherId, voucher: VoucherOf<T>) {
		Vouchers::<T>::insert(id, &voucher);
		let Voucher { issuer, holder, value, expires_at, terms, kind, .. } = voucher;
		Self::deposit_event(Event::Issued { voucher: id, issuer, holder, value, expires_at, terms, kind });
	}

	fn ensure_sound(promise: &Promise, now: Moment) -> DispatchResult {
		ensure!(promise.value.minor > 0, Error::<T>::ZeroValue);
		ensure!(promise.value.currency.is_known(), Error::<T>::UnknownCurrency);
		ensure!(promise.expires_at > now, Error::<T>::ExpiryInThePast);
		// Saturating allows any expiry at the end of time, where there is none later.
		ensure!(promise.expires_at <= now.saturating_add(T::MaxLifetime::get()), Error::<T>::ExpiryTooFar);
		Ok(())
	}
}
