#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(test, allow(clippy::arithmetic_side_effects, clippy::as_conversions, clippy::unreachable))]
#![warn(missing_docs)]

extern crate alloc;

use polkadot_sdk::*;

mod deposit;
mod discount;
mod end;
mod issue;
mod ledger;
mod merge;
mod redeem;
mod split;
mod transfer;
mod types;
mod views;

#[cfg(feature = "std")]
pub mod books;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub mod weights;

pub use pallet::*;
pub use types::{Depositor, Options, Promise, Receipt, SignedReceipt, Voucher, MAX_PARTS, MAX_RECEIPTS};
pub use weights::WeightInfo;

// What the macros write does not keep to these lints. The logic stands in files of its own, which do.
#[allow(clippy::as_conversions, clippy::expect_used, clippy::unreachable)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungible, Time},
	};
	use frame_system::pallet_prelude::*;
	use nexonomy_primitives::{
		message::Form, traits::Standing, ContentId, LockId, Moment, Money, VoucherId, VoucherInfo,
		VoucherKind,
	};
	use sp_runtime::{
		traits::{IdentifyAccount, Verify},
		SaturatedConversion,
	};
	use types::{BalanceOf, Parts, SignedReceipts, VoucherOf};

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// What deposits are held in.
		type Currency: fungible::hold::Mutate<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The runtime's reasons to hold a balance.
		type RuntimeHoldReason: From<HoldReason>;

		/// The memory of what people did: promises kept, and promises that ran out in another's hands.
		type Standing: Standing<AccountId = Self::AccountId>;

		/// The clock that expiry is read from, in milliseconds since 1970.
		type Time: Time<Moment = Moment>;

		/// What is held for each voucher, until it ends, from the account that brought it into storage.
		#[pallet::constant]
		type Deposit: Get<BalanceOf<Self>>;

		/// How many vouchers `issue_many` issues at most.
		#[pallet::constant]
		type MaxBatch: Get<u32>;

		/// How far in the future a promise may expire, in milliseconds.
		#[pallet::constant]
		type MaxLifetime: Get<Moment>;

		/// What a holder signs a receipt with.
		type Signature: Verify<Signer: IdentifyAccount<AccountId = Self::AccountId>> + Parameter;

		/// What the calls cost.
		type WeightInfo: WeightInfo;
	}

	/// Why a balance is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// A voucher takes up storage; the deposit returns when it ends.
		VoucherDeposit,
	}

	/// Every voucher that lives.
	// The chain chooses the keys, so nobody can unbalance the trie and a fast hash is enough.
	#[pallet::storage]
	pub type Vouchers<T: Config> = StorageMap<_, Twox64Concat, VoucherId, VoucherOf<T>>;

	/// The number of the next voucher.
	#[pallet::storage]
	pub type NextVoucherId<T> = StorageValue<_, VoucherId, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A promise was made.
		Issued {
			/// The new voucher.
			voucher: VoucherId,
			/// Who promised.
			issuer: T::AccountId,
			/// Whom the promise is made to.
			holder: T::AccountId,
			/// What is promised.
			value: Money,
			/// From this moment on the promise is void.
			expires_at: Moment,
			/// The document that describes the promise.
			terms: ContentId,
			/// How the voucher came to be.
			kind: VoucherKind,
		},
		/// A voucher changed hands.
		Transferred {
			/// The voucher.
			voucher: VoucherId,
			/// Who held it.
			from: T::AccountId,
			/// Who holds it now.
			to: T::AccountId,
			/// What it is worth.
			value: Money,
		},
		/// A voucher was divided and is gone; its parts live.
		Split {
			/// The voucher that is gone.
			voucher: VoucherId,
			/// Who holds the parts.
			holder: T::AccountId,
			/// The parts and their values in minor units.
			children: Parts,
		},
		/// A part of a voucher became a voucher of its own; the rest keeps its number.
		SplitOff {
			/// The voucher that keeps the rest.
			voucher: VoucherId,
			/// The new voucher, held by the same account.
			child: VoucherId,
			/// The value of the new voucher in minor units.
			value: u128,
		},
		/// Vouchers were joined into one.
		Merged {
			/// The voucher that took up the others.
			voucher: VoucherId,
			/// Who holds it.
			holder: T::AccountId,
			/// The vouchers that are gone and their values in minor units.
			absorbed: Parts,
			/// What the voucher is worth now.
			value: Money,
		},
		/// A promise was kept, wholly or in part.
		Redeemed {
			/// The voucher; it is gone if nothing remains.
			voucher: VoucherId,
			/// Who kept the promise.
			issuer: T::AccountId,
			/// Who received.
			holder: T::AccountId,
			/// What was received.
			amount: Money,
			/// What is still promised, in minor units.
			remaining: u128,
			/// The lock under which it was redeemed, if any.
			by: Option<LockId>,
		},
		/// An issuer took back a voucher that it held itself.
		Cancelled {
			/// The voucher that is gone.
			voucher: VoucherId,
			/// Who had promised.
			issuer: T::AccountId,
			/// What had been promised.
			value: Money,
		},
		/// An expired voucher was cleared away.
		Reaped {
			/// The voucher that is gone.
			voucher: VoucherId,
			/// Who had promised.
			issuer: T::AccountId,
			/// Who held it.
			holder: T::AccountId,
			/// What was never redeemed.
			value: Money,
			/// Who cleared it away.
			by: T::AccountId,
		},
		/// A voucher became a discount: the part of a sale that was given away.
		Discounted {
			/// The voucher.
			voucher: VoucherId,
			/// Who holds it.
			holder: T::AccountId,
			/// What it is worth.
			value: Money,
			/// From this moment on it is void.
			expires_at: Moment,
			/// The least that is redeemed at a time, in minor units, unless less is left.
			minimum_use: u128,
		},
		/// One receipt of several was refused; the others were not held up.
		ReceiptRefused {
			/// Its place among those that were handed in, from 0.
			index: u32,
			/// The voucher that it names.
			voucher: VoucherId,
			/// Why.
			error: DispatchError,
		},
		/// A voucher was locked.
		Locked {
			/// The voucher.
			voucher: VoucherId,
			/// Who keeps it.
			lock: LockId,
		},
		/// A voucher is free again.
		Unlocked {
			/// The voucher.
			voucher: VoucherId,
			/// Who kept it.
			lock: LockId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no such voucher. It may have been redeemed, split, merged, cancelled or reaped: look at its events.
		NotFound,
		/// Only the holder may do this. Ask the holder, or for the voucher to be transferred to you.
		NotHolder,
		/// Only the issuer may do this.
		NotIssuer,
		/// The voucher is locked by an agreement. Wait until that has ended, or use a voucher that is free.
		Locked,
		/// The voucher is not under this lock. Name the lock that it bears.
		NotUnderThisLock,
		/// The voucher has expired. All that can be done is to reap it.
		Expired,
		/// The voucher has not expired. Wait until it has; if you issued it and hold it, cancel it.
		NotExpired,
		/// The voucher is held by this account already. Name another one.
		SameHolder,
		/// A value of zero promises nothing. Give an amount above zero.
		ZeroValue,
		/// The voucher is worth less than this. Give a smaller amount.
		NotEnoughValue,
		/// The currency is not in the table. Use an ISO 4217 code or one of the units of account.
		UnknownCurrency,
		/// The expiry has passed already. Choose a later one.
		ExpiryInThePast,
		/// The expiry is too far away. Choose one within `MaxLifetime` from now.
		ExpiryTooFar,
		/// The batch is empty. Give at least one promise.
		EmptyBatch,
		/// A voucher is split into two parts or more. Give at least two.
		TooFewParts,
		/// The parts must add up to the voucher's value, no more and no less.
		PartsDoNotAddUp,
		/// Two vouchers or more can be merged. Name at least two.
		TooFewVouchers,
		/// A voucher is named twice. Name each one once.
		NamedTwice,
		/// Only vouchers of the same issuer, currency, expiry, terms and kind can be merged.
		NotAlike,
		/// The receipt's number is not the next one of this voucher. It counted already, or an earlier receipt is
		/// missing: submit that first, or have the holder sign anew.
		ReceiptOutOfOrder,
		/// Nothing was handed in. Give at least one receipt.
		NoReceipts,
		/// This is less than the discount's minimum use. Use or split off at least that much, or all that is left.
		BelowMinimumUse,
		/// A discount can only narrow a promise: choose an expiry not after the voucher's, and a minimum use not below its own.
		DiscountTooWide,
		/// A duty that a task made cannot become a discount.
		NotDiscountable,
		/// The receipt is no longer valid. Have the holder sign a new one.
		ReceiptExpired,
		/// The signature is not the holder's over this receipt on this chain. Have the holder sign the text that
		/// `receipt_text` gives.
		BadSignature,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			Self::do_integrity_test()
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Promise something to `holder`, which may be yourself.
		///
		/// Origin: signed by the issuer, who pays the deposit.
		///
		/// Fails with `ZeroValue`, `UnknownCurrency`, `ExpiryInThePast` or `ExpiryTooFar`. Emits `Issued`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::issue())]
		pub fn issue(origin: OriginFor<T>, holder: T::AccountId, promise: Promise) -> DispatchResult {
			Self::do_issue(ensure_signed(origin)?, &[(holder, promise)])
		}

		/// Make many promises at once, all or none.
		///
		/// Origin: signed by the issuer, who pays the deposits.
		///
		/// Fails with `EmptyBatch` or as `issue` does for any of the promises. Emits `Issued` for each.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::issue_many(items.len().saturated_into()))]
		pub fn issue_many(
			origin: OriginFor<T>,
			items: BoundedVec<(T::AccountId, Promise), T::MaxBatch>,
		) -> DispatchResult {
			Self::do_issue(ensure_signed(origin)?, &items)
		}

		/// Hand a voucher to `to`.
		///
		/// Origin: signed by the holder. The deposit stays with whoever paid it.
		///
		/// Fails with `NotFound`, `NotHolder`, `Expired`, `Locked` or `SameHolder`. Emits `Transferred`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::transfer())]
		pub fn transfer(origin: OriginFor<T>, voucher: VoucherId, to: T::AccountId) -> DispatchResult {
			Self::do_transfer(ensure_signed(origin)?, voucher, to)
		}

		/// Divide a voucher into `parts`, minor units that add up to its value. It ends and the parts begin.
		///
		/// Origin: signed by the holder, who pays the deposits of the parts; that of the voucher returns to its payer.
		///
		/// Fails with `NotFound`, `NotHolder`, `Expired`, `Locked`, `TooFewParts`, `ZeroValue` or `PartsDoNotAddUp`.
		/// Emits `Split`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::split(parts.len().saturated_into()))]
		pub fn split(
			origin: OriginFor<T>,
			voucher: VoucherId,
			parts: BoundedVec<u128, ConstU32<MAX_PARTS>>,
		) -> DispatchResult {
			Self::do_split(ensure_signed(origin)?, voucher, &parts)
		}

		/// Join vouchers that promise the same into the first of them.
		///
		/// Origin: signed by the holder of all of them. The deposits of the others return to their payers.
		///
		/// Fails with `TooFewVouchers`, `NamedTwice` or `NotAlike`, or with `NotFound`, `NotHolder`, `Expired` or
		/// `Locked` for any of them. Emits `Merged`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::merge(vouchers.len().saturated_into()))]
		pub fn merge(
			origin: OriginFor<T>,
			vouchers: BoundedVec<VoucherId, ConstU32<MAX_PARTS>>,
		) -> DispatchResult {
			Self::do_merge(ensure_signed(origin)?, &vouchers)
		}

		/// Say that `amount` minor units of the promise were kept. The voucher ends when nothing remains.
		///
		/// Origin: signed by the holder, who thereby consents. The deposit returns to its payer at the end.
		///
		/// Fails with `NotFound`, `NotHolder`, `Expired`, `Locked`, `ZeroValue` or `NotEnoughValue`. Emits `Redeemed`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::redeem())]
		pub fn redeem(origin: OriginFor<T>, voucher: VoucherId, amount: u128) -> DispatchResult {
			Self::do_redeem(ensure_signed(origin)?, voucher, amount)
		}

		/// As `redeem`, with a receipt that the holder signed, perhaps off line.
		///
		/// Origin: signed by anybody, most likely the issuer. The deposit returns to its payer at the end.
		///
		/// Fails with `NotFound`, `Expired`, `Locked`, `ReceiptOutOfOrder`, `ReceiptExpired`, `BadSignature`,
		/// `ZeroValue` or `NotEnoughValue`. Emits `Redeemed`.
		#[pallet::call_index(6)]
		#[pallet::weight(Pallet::<T>::weight_of_receipt(Form::Plain))]
		pub fn redeem_with_receipt(
			origin: OriginFor<T>,
			receipt: Receipt,
			signature: T::Signature,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_redeem_with_receipt(receipt, signature)
		}

		/// As `redeem_with_receipt`, with up to 100 receipts, each for itself.
		///
		/// Origin: signed by anybody. A receipt that is refused says why in `ReceiptRefused` and does not hold up the others.
		///
		/// Fails with `NoReceipts`, and with the last receipt's error if all are refused. Emits `Redeemed` and
		/// `ReceiptRefused`.
		#[pallet::call_index(9)]
		#[pallet::weight(Pallet::<T>::weight_of_receipt(Form::Plain).saturating_mul(receipts.len().saturated_into()))]
		pub fn redeem_with_receipts(
			origin: OriginFor<T>,
			receipts: SignedReceipts<T>,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			ensure!(!receipts.is_empty(), Error::<T>::NoReceipts);
			Self::do_redeem_with_receipts(receipts.into_inner())
		}

		/// Take back a promise that you made and hold yourself.
		///
		/// Origin: signed by the issuer. The deposit returns to its payer.
		///
		/// Fails with `NotFound`, `NotIssuer`, `NotHolder`, `Expired` or `Locked`. Emits `Cancelled`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::cancel())]
		pub fn cancel(origin: OriginFor<T>, voucher: VoucherId) -> DispatchResult {
			Self::do_cancel(ensure_signed(origin)?, voucher)
		}

		/// Clear away an expired voucher.
		///
		/// Origin: signed by anybody. The deposit returns to its payer.
		///
		/// Fails with `NotFound`, `NotExpired` or `Locked`. Emits `Reaped`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::reap())]
		pub fn reap(origin: OriginFor<T>, voucher: VoucherId) -> DispatchResult {
			Self::do_reap(ensure_signed(origin)?, voucher)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The voucher, if it lives.
		pub fn voucher(id: VoucherId) -> Option<VoucherInfo<T::AccountId>> {
			Self::view_voucher(id)
		}

		/// What `who` may do with the voucher now, and what stands in the way.
		pub fn options(id: VoucherId, who: T::AccountId) -> Option<Options> {
			Self::view_options(id, &who)
		}

		/// The text that the holder signs as the next receipt, for `amount` minor units.
		pub fn receipt_text(id: VoucherId, amount: u128, valid_until: Moment) -> Option<Vec<u8>> {
			Self::view_receipt_text(id, amount, valid_until)
		}

		/// The deposit for `count` vouchers.
		pub fn deposit_for(count: u32) -> BalanceOf<T> {
			Self::view_deposit_for(count)
		}
	}
}
