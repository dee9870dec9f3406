//! When a seller's account does not refund what was decided, the seller's bond stands in.

use crate::{
	work::{part_of, Work},
	Config, Event, HoldReason, Pallet,
};
use frame_support::traits::{
	fungible::hold::Mutate,
	tokens::{Fortitude, Precision, Restriction},
};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchResult};

impl<T: Config> Work<T> {
	/// Pays the payer what `minor` units were worth when the payment was agreed, as far as the bond has it, and asks
	/// the processor for it no more.
	pub fn cover(&mut self, minor: u128) -> DispatchResult {
		let wanted = part_of(self.payment.price, minor, self.payment.money.minor)?;
		let (payer, payee) = (self.payment.payer.clone(), self.payment.payee.clone());
		// Its own backing and no more: what backs other payments was promised to their payers.
		let paid = wanted.min(self.payment.backing);
		// It fails only if the payer's account cannot be opened with so little: then the seller keeps it.
		let paid = frame_support::storage::with_storage_layer(|| {
			T::Currency::transfer_on_hold(
				&HoldReason::SellerBond.into(),
				&payee,
				&payer,
				paid,
				Precision::BestEffort,
				Restriction::Free,
				Fortitude::Force,
			)
		})
		.unwrap_or(0);
		self.change_seller(|seller| {
			seller.bond = seller.bond.checked_sub(paid)?;
			Some(())
		})?;
		let left = self.payment.backing.checked_sub(paid).ok_or(ArithmeticError::Underflow)?;
		self.set_backing(left)?;
		let covered = self.payment.covered.checked_add(minor).ok_or(ArithmeticError::Overflow)?;
		self.payment.covered = covered;
		self.payment.retry = None;
		Pallet::<T>::deposit_event(Event::Covered { leg: self.leg, payer, minor, paid });
		Ok(())
	}
}
