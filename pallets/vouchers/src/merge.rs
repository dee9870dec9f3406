//! Several vouchers become one.

use crate::{
	types::{bounded, AccountIdOf},
	Config, Error, Event, Pallet, Vouchers,
};
use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::ensure;
use nexonomy_primitives::VoucherId;
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_merge(who: AccountIdOf<T>, ids: &[VoucherId]) -> DispatchResult {
		let (id, others) = ids.split_first().ok_or(Error::<T>::TooFewVouchers)?;
		ensure!(!others.is_empty(), Error::<T>::TooFewVouchers);
		let distinct: BTreeSet<_> = ids.iter().collect();
		ensure!(distinct.len() == ids.len(), Error::<T>::NamedTwice);

		let mut whole = Self::free_voucher(*id, &who)?;
		let mut absorbed = Vec::with_capacity(others.len());
		for other in others {
			let part = Self::free_voucher(*other, &who)?;
			ensure!(part.is_alike(&whole), Error::<T>::NotAlike);
			whole.value = whole.value.checked_add(part.value).map_err(|_| ArithmeticError::Overflow)?;
			Self::remove(*other, &part)?;
			absorbed.push((*other, part.value.minor));
		}
		let value = whole.value;
		Vouchers::<T>::insert(id, whole);
		let absorbed = bounded(absorbed);
		Self::deposit_event(Event::Merged { voucher: *id, holder: who, absorbed, value });
		Ok(())
	}
}
