//! What one pallet may ask of another.

use crate::{Keeper, LockId, VoucherId, VoucherInfo};
use alloc::vec::Vec;
use polkadot_sdk::sp_runtime::{DispatchError, DispatchResult};

/// The ledger of promises, as seen by a pallet that holds vouchers for others.
///
/// A locked voucher moves only through this trait, and only for the keeper whose [`LockId`] it bears. These calls
/// do not look at the clock: a keeper that took a voucher in time may finish its work late.
pub trait VoucherLedger {
	/// Who issues, holds and receives vouchers.
	type AccountId;

	/// The voucher, if it lives.
	fn voucher(id: VoucherId) -> Option<VoucherInfo<Self::AccountId>>;

	/// Locks `value` minor units of the voucher for `lock` and gives the number of the locked voucher.
	///
	/// That is `id` itself if `value` is all of it; otherwise the voucher is split and the number is new. `holder`
	/// must hold it and pays the deposit of the new item. Fails when the voucher is expired, locked, held by
	/// somebody else or worth less than `value`, and when `value` is zero.
	fn lock(
		id: VoucherId,
		holder: &Self::AccountId,
		value: u128,
		lock: LockId,
	) -> Result<VoucherId, DispatchError>;

	/// Gives a locked voucher back to its holder's free use.
	fn unlock(id: VoucherId, lock: LockId) -> DispatchResult;

	/// Hands `value` minor units of a locked voucher to `to`, free of the lock, and gives the number of what was
	/// handed over. What remains stays locked under `id`.
	///
	/// If `value` is less than the whole, `depositor` pays the deposit of the new item.
	fn hand_over(
		id: VoucherId,
		lock: LockId,
		value: u128,
		to: &Self::AccountId,
		depositor: &Self::AccountId,
	) -> Result<VoucherId, DispatchError>;

	/// Redeems `value` minor units of a locked voucher; the item ends when nothing is left.
	fn redeem_locked(id: VoucherId, lock: LockId, value: u128) -> DispatchResult;

	/// The numbers of all vouchers under a lock of `keeper`'s kind, with the lock. For checks only: it walks the
	/// whole ledger.
	fn locked_by(keeper: Keeper) -> Vec<(VoucherId, LockId)>;
}
