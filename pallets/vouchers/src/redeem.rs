//! A promise is kept.

use crate::{
	types::{AccountIdOf, VoucherOf},
	Config, Error, Event, Pallet, Receipt, SignedReceipt, Vouchers, WeightInfo,
};
use alloc::vec::Vec;
use frame_support::{
	dispatch::{DispatchErrorWithPostInfo, DispatchResultWithPostInfo},
	ensure,
	storage::with_storage_layer,
	traits::Time,
	weights::Weight,
};
use frame_system::pallet_prelude::BlockNumberFor;
use nexonomy_primitives::{
	message::{Form, Message},
	Deed, LockId, Moment, Money, VoucherId,
};
use polkadot_sdk::*;
use sp_runtime::{traits::Zero, ArithmeticError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_redeem(who: AccountIdOf<T>, id: VoucherId, amount: u128) -> DispatchResult {
		let voucher = Self::free_voucher(id, &who)?;
		Self::redeem_from(id, voucher, amount, None)
	}

	pub(crate) fn do_redeem_with_receipt(
		receipt: Receipt,
		signature: T::Signature,
	) -> DispatchResultWithPostInfo {
		let mut voucher = Self::living_voucher(receipt.voucher)?;
		Self::ensure_usable(&voucher)?;
		ensure!(receipt.number == voucher.receipts, Error::<T>::ReceiptOutOfOrder);
		ensure!(T::Time::now() < receipt.valid_until, Error::<T>::ReceiptExpired);
		let message = Self::receipt_message(&receipt, voucher.value);
		let form = message.form_signed_by(&signature, &voucher.holder).ok_or(Error::<T>::BadSignature)?;

		voucher.receipts = voucher.receipts.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Self::redeem_from(receipt.voucher, voucher, receipt.amount, None)?;
		Ok(Some(Self::weight_of_receipt(form)).into())
	}

	/// Hands in receipts, each for itself.
	pub(crate) fn do_redeem_with_receipts(
		receipts: Vec<SignedReceipt<T::Signature>>,
	) -> DispatchResultWithPostInfo {
		let mut weight = Weight::zero();
		let mut last_error = None;
		let count = receipts.len();
		let mut refused = 0usize;
		for (index, SignedReceipt { receipt, signature }) in (0u32..).zip(receipts) {
			let outcome = with_storage_layer(|| Self::do_redeem_with_receipt(receipt, signature));
			match outcome {
				Ok(info) => weight = weight.saturating_add(info.actual_weight.unwrap_or_default()),
				Err(DispatchErrorWithPostInfo { error, .. }) => {
					weight = weight.saturating_add(Self::weight_of_receipt(Form::Plain));
					let voucher = receipt.voucher;
					Self::deposit_event(Event::ReceiptRefused { index, voucher, error });
					refused = refused.saturating_add(1);
					last_error = Some(error);
				}
			}
		}
		match last_error {
			Some(error) if refused == count => Err(error.into()),
			_ => Ok(Some(weight).into()),
		}
	}

	/// What it costs to redeem with a receipt that was signed in this form.
	pub(crate) fn weight_of_receipt(form: Form) -> Weight {
		let weight = T::WeightInfo::redeem_with_receipt();
		match form {
			Form::Wrapped => weight,
			Form::Plain => weight.saturating_add(T::WeightInfo::verification()),
		}
	}

	/// Redeems `amount` minor units of a voucher whose consent has been checked.
	pub(crate) fn redeem_from(
		id: VoucherId,
		mut voucher: VoucherOf<T>,
		amount: u128,
		by: Option<LockId>,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroValue);
		let remaining = voucher.value.minor.checked_sub(amount).ok_or(Error::<T>::NotEnoughValue)?;
		if remaining > 0 {
			Self::ensure_divisible(&voucher, amount)?;
		}
		let (issuer, holder) = (voucher.issuer.clone(), voucher.holder.clone());
		let amount = voucher.value.with_minor(amount);
		voucher.value.minor = remaining;
		if remaining == 0 {
			Self::remove(id, &voucher)?;
			Self::remember(&issuer, &holder, Deed::Kept);
		} else {
			Vouchers::<T>::insert(id, voucher);
		}
		Self::deposit_event(Event::Redeemed { voucher: id, issuer, holder, amount, remaining, by });
		Ok(())
	}

	pub(crate) fn view_receipt_text(id: VoucherId, amount: u128, valid_until: Moment) -> Option<Vec<u8>> {
		let voucher = Vouchers::<T>::get(id)?;
		let receipt = Receipt { voucher: id, amount, number: voucher.receipts, valid_until };
		Some(Self::receipt_message(&receipt, voucher.value).as_bytes().to_vec())
	}

	pub(crate) fn receipt_message(receipt: &Receipt, value: Money) -> Message {
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		receipt.message(value, genesis.as_ref())
	}
}
