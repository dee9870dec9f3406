//! A voucher becomes several.

use crate::{
	types::{bounded, AccountIdOf, BalanceOf, VoucherOf},
	Config, Depositor, Error, Event, Pallet, Voucher, Vouchers,
};
use alloc::vec::Vec;
use codec::Compact;
use frame_support::ensure;
use nexonomy_primitives::VoucherId;
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_split(who: AccountIdOf<T>, id: VoucherId, parts: &[u128]) -> DispatchResult {
		let parent = Self::free_voucher(id, &who)?;
		ensure!(parts.len() >= 2, Error::<T>::TooFewParts);
		ensure!(!parts.contains(&0), Error::<T>::ZeroValue);
		let sum = parts.iter().try_fold(0u128, |sum, part| sum.checked_add(*part));
		ensure!(sum == Some(parent.value.minor), Error::<T>::PartsDoNotAddUp);

		parts.iter().try_for_each(|part| Self::ensure_divisible(&parent, *part))?;

		// The old deposit returns first: it may be what the new ones are paid from.
		Self::remove(id, &parent)?;
		let count = u32::try_from(parts.len()).map_err(|_| ArithmeticError::Overflow)?;
		let deposit = Self::hold_deposits(&who, count)?;
		let children: Vec<_> = Self::take_ids(count)?.zip(parts.iter().copied()).collect();
		for (child, value) in &children {
			Vouchers::<T>::insert(child, Self::child_of(id, &parent, *value, &who, deposit));
		}
		Self::deposit_event(Event::Split { voucher: id, holder: who, children: bounded(children) });
		Ok(())
	}

	/// Takes `value`, less than the whole, out of a voucher into a new one that is free of locks.
	///
	/// The rest is stored; the new voucher is not yet, as the caller has more to do with it.
	pub(crate) fn split_off(
		id: VoucherId,
		mut voucher: VoucherOf<T>,
		value: u128,
		payer: &AccountIdOf<T>,
	) -> Result<(VoucherId, VoucherOf<T>), DispatchError> {
		let rest = voucher.value.minor.checked_sub(value).ok_or(Error::<T>::NotEnoughValue)?;
		ensure!(value > 0, Error::<T>::ZeroValue);
		Self::ensure_divisible(&voucher, value)?;
		Self::ensure_divisible(&voucher, rest)?;
		let deposit = Self::hold_deposits(payer, 1)?;
		let child_id = Self::take_ids(1)?.start;
		let child = Self::child_of(id, &voucher, value, payer, deposit);
		voucher.value.minor = rest;
		Vouchers::<T>::insert(id, voucher);
		Self::deposit_event(Event::SplitOff { voucher: id, child: child_id, value });
		Ok((child_id, child))
	}

	fn child_of(
		id: VoucherId,
		parent: &VoucherOf<T>,
		value: u128,
		payer: &AccountIdOf<T>,
		deposit: BalanceOf<T>,
	) -> VoucherOf<T> {
		Voucher {
			value: parent.value.with_minor(value),
			parent: Some(Compact(id)),
			lock: None,
			receipts: 0,
			depositor: Depositor::naming(payer.clone(), &parent.issuer, &parent.holder),
			deposit,
			..parent.clone()
		}
	}
}
