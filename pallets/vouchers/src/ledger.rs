//! What other pallets may do with vouchers.

use crate::{
	types::{AccountIdOf, VoucherOf},
	Config, Error, Event, Pallet, Vouchers,
};
use alloc::vec::Vec;
use frame_support::ensure;
use nexonomy_primitives::{traits::VoucherLedger, Discount, Keeper, LockId, VoucherId, VoucherInfo};
use polkadot_sdk::*;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> VoucherLedger for Pallet<T> {
	type AccountId = AccountIdOf<T>;

	fn voucher(id: VoucherId) -> Option<VoucherInfo<Self::AccountId>> {
		Self::view_voucher(id)
	}

	fn lock(
		id: VoucherId,
		holder: &Self::AccountId,
		value: u128,
		lock: LockId,
		discount: Option<Discount>,
	) -> Result<VoucherId, DispatchError> {
		let voucher = Self::free_voucher(id, holder)?;
		discount.iter().try_for_each(|discount| Self::ensure_narrower(&voucher, discount))?;
		let (id, mut kept) = if value == voucher.value.minor {
			(id, voucher)
		} else {
			Self::split_off(id, voucher, value, holder)?
		};
		if let Some(discount) = discount {
			Self::narrow(id, &mut kept, discount);
		}
		kept.lock = Some(lock);
		Vouchers::<T>::insert(id, kept);
		Self::deposit_event(Event::Locked { voucher: id, lock });
		Ok(id)
	}

	fn pass_on(id: VoucherId, lock: LockId, to: &Self::AccountId) -> DispatchResult {
		let voucher = Self::locked_voucher(id, lock)?;
		Self::store_handed(id, voucher, to.clone());
		Ok(())
	}

	fn unlock(id: VoucherId, lock: LockId) -> DispatchResult {
		let mut voucher = Self::locked_voucher(id, lock)?;
		Self::open(id, &mut voucher, lock);
		Vouchers::<T>::insert(id, voucher);
		Ok(())
	}

	fn hand_over(
		id: VoucherId,
		lock: LockId,
		value: u128,
		to: &Self::AccountId,
		depositor: &Self::AccountId,
	) -> Result<VoucherId, DispatchError> {
		let mut voucher = Self::locked_voucher(id, lock)?;
		let (id, handed) = if value == voucher.value.minor {
			Self::open(id, &mut voucher, lock);
			(id, voucher)
		} else {
			Self::split_off(id, voucher, value, depositor)?
		};
		Self::store_handed(id, handed, to.clone());
		Ok(id)
	}

	fn redeem_locked(
		id: VoucherId,
		lock: LockId,
		value: u128,
	) -> Result<Option<Self::AccountId>, DispatchError> {
		let voucher = Self::locked_voucher(id, lock)?;
		let is_all = value == voucher.value.minor;
		let payer = is_all.then(|| voucher.payer().clone());
		Self::redeem_from(id, voucher, value, Some(lock))?;
		Ok(payer)
	}

	fn locked_by(keeper: Keeper) -> Vec<(VoucherId, LockId)> {
		Vouchers::<T>::iter()
			.filter_map(|(id, voucher)| voucher.lock.map(|lock| (id, lock)))
			.filter(|(_, lock)| lock.keeper == keeper)
			.collect()
	}
}

impl<T: Config> Pallet<T> {
	/// The voucher, if it bears this lock. The clock is not asked: a keeper may finish late.
	fn locked_voucher(id: VoucherId, lock: LockId) -> Result<VoucherOf<T>, DispatchError> {
		let voucher = Self::living_voucher(id)?;
		ensure!(voucher.lock == Some(lock), Error::<T>::NotUnderThisLock);
		Ok(voucher)
	}

	fn open(id: VoucherId, voucher: &mut VoucherOf<T>, lock: LockId) {
		voucher.lock = None;
		Self::deposit_event(Event::Unlocked { voucher: id, lock });
	}
}
