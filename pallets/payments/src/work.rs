//! One payment on the desk: it is opened, changed, driven on, and put back; then the agreement is told.

use crate::{
	types::PaymentOf, AccountIdOf, Accounts, Balance, Config, Error, Event, Orders, Pallet, Payments,
	Sellers, Stage,
};
use alloc::vec::Vec;
use frame_support::traits::{Get, Time};
use nexonomy_primitives::{
	payment::{OnPayment, PaymentFailure, Settlement},
	LegId, Moment, Order,
};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchResult, Weight};

/// What the agreement is to be told once the payment is put back.
enum Tell {
	Authorized,
	Failed(PaymentFailure),
	Settled(Settlement),
	Disputed(u128, bool),
}

pub(crate) struct Work<T: Config> {
	pub leg: LegId,
	pub payment: PaymentOf<T>,
	/// The live order.
	pub order: Option<Order>,
	pub now: Moment,
	/// Whether it leaves storage.
	pub is_closed: bool,
	before: Stage,
	tells: Vec<Tell>,
}

impl<T: Config> Work<T> {
	pub fn open(leg: LegId) -> Result<Self, Error<T>> {
		let payment = Payments::<T>::get(leg).ok_or(Error::NotFound)?;
		let order = match payment.order {
			Some(id) => Some(Orders::<T>::get(id).ok_or(Error::Impossible)?.0),
			None => None,
		};
		let before = payment.stage(order.map(|order| order.kind));
		let now = T::Time::now();
		Ok(Self { leg, payment, order, now, is_closed: false, before, tells: Vec::new() })
	}

	/// Puts the payment back and tells the agreement what is new.
	pub fn finish(mut self) -> DispatchResult {
		self.settle();
		let tells = core::mem::take(&mut self.tells);
		let leg = self.leg;
		self.put_back()?;
		for tell in tells {
			// The call that brought us here has paid for the most that these can cost.
			let _: Weight = match tell {
				Tell::Authorized => T::OnPayment::on_authorized(leg),
				Tell::Failed(why) => T::OnPayment::on_failed(leg, why),
				Tell::Settled(settlement) => T::OnPayment::on_settled(leg, settlement),
				Tell::Disputed(amount, in_trouble) => T::OnPayment::on_disputed(leg, amount, in_trouble),
			};
		}
		Ok(())
	}

	/// Puts the payment back; the agreement asked, and is answered.
	pub fn finish_with_answer(mut self) -> Result<Settlement, sp_runtime::DispatchError> {
		self.settle();
		let answer = self.payment.told;
		self.put_back()?;
		Ok(answer)
	}

	fn settle(&mut self) {
		let settlement = self.payment.settlement();
		if self.payment.phase != crate::Phase::Accepted || settlement == self.payment.told {
			return;
		}
		self.payment.told = settlement;
		self.tells.push(Tell::Settled(settlement));
		Pallet::<T>::deposit_event(Event::Settled { leg: self.leg, settlement });
	}

	pub fn tell_authorized(&mut self) {
		self.tells.push(Tell::Authorized);
	}

	pub fn tell_failed(&mut self, why: PaymentFailure) {
		self.tells.push(Tell::Failed(why));
	}

	pub fn tell_disputed(&mut self, in_trouble: bool) {
		if self.payment.phase == crate::Phase::Accepted {
			let amount = self.payment.seen.map_or(0, |seen| seen.disputed);
			self.tells.push(Tell::Disputed(amount, in_trouble));
		}
	}

	fn put_back(mut self) -> DispatchResult {
		if self.is_closed {
			return self.close();
		}
		let after = self.payment.stage(self.order.map(|order| order.kind));
		if !self.before.may_become(after) {
			return Err(Error::<T>::Impossible.into());
		}
		Payments::<T>::insert(self.leg, self.payment);
		Ok(())
	}

	fn close(&mut self) -> DispatchResult {
		if self.payment.ended.is_none() {
			self.release_caps()?;
		}
		self.set_backing(0)?;
		self.set_tied(0)?;
		self.remove_order();
		if let Some(reference) = self.payment.reference {
			Pallet::<T>::drop_question(Pallet::<T>::payment_topic(self.payment.account, reference));
		}
		Payments::<T>::remove(self.leg);
		Pallet::<T>::deposit_event(Event::Closed { leg: self.leg });
		// The last thing that is changed of the seller, who may be forgotten now.
		self.change_seller(|seller| {
			seller.payments = seller.payments.checked_sub(1)?;
			Some(())
		})
	}

	/// Changes what of the seller's bond backs the payment.
	pub fn set_backing(&mut self, backing: Balance) -> DispatchResult {
		let old = self.payment.backing;
		self.payment.backing = backing;
		self.change_seller(|seller| {
			let rest = seller.reserved.checked_sub(old)?;
			seller.reserved = rest.checked_add(backing)?;
			Some(())
		})
	}

	/// Changes what a dispute ties up of the seller's bond.
	pub fn set_tied(&mut self, tied: Balance) -> DispatchResult {
		let old = self.payment.tied;
		if tied == old {
			return Ok(());
		}
		self.payment.tied = tied;
		self.change_seller(|seller| {
			let rest = seller.tied.checked_sub(old)?;
			seller.tied = rest.checked_add(tied)?;
			Some(())
		})
	}

	/// The payment no longer counts as open.
	pub fn release_caps(&mut self) -> DispatchResult {
		let worth = self.payment.worth;
		self.change_seller(|seller| {
			seller.open = seller.open.checked_sub(worth)?;
			Some(())
		})?;
		Accounts::<T>::mutate(self.payment.account, |account| {
			let account = account.as_mut().ok_or(Error::<T>::Impossible)?;
			account.open = account.open.checked_sub(1).ok_or(ArithmeticError::Underflow)?;
			Ok(())
		})
	}

	pub fn change_seller(&self, change: impl FnOnce(&mut crate::Seller) -> Option<()>) -> DispatchResult {
		let mut seller = Sellers::<T>::get(self.seller()).ok_or(Error::<T>::Impossible)?;
		change(&mut seller).ok_or(ArithmeticError::Overflow)?;
		Pallet::<T>::put_seller(self.seller(), seller);
		Ok(())
	}

	pub fn seller(&self) -> &AccountIdOf<T> {
		&self.payment.payee
	}

	/// Takes the live order off the desk and out of storage.
	pub fn remove_order(&mut self) -> Option<Order> {
		let order = self.order.take()?;
		self.payment.order = None;
		self.payment.doubted = false;
		Orders::<T>::remove(order.id);
		Some(order)
	}

	/// What the bond backs when so much of the money is the seller's: the share that is kept in reserve, and the
	/// deposit.
	pub fn backing_for(&self, share: sp_runtime::Perbill, minor: u128) -> Result<Balance, ArithmeticError> {
		let price = part_of(self.payment.price, minor, self.payment.money.minor)?;
		share.mul_ceil(price).checked_add(T::Deposit::get()).ok_or(ArithmeticError::Overflow)
	}
}

/// `whole × part / of`, rounded up; all of it if `part` is not less than `of`.
pub(crate) fn part_of(whole: u128, part: u128, of: u128) -> Result<u128, ArithmeticError> {
	if part >= of {
		return Ok(whole);
	}
	sp_runtime::helpers_128bit::multiply_by_rational_with_rounding(whole, part, of, sp_runtime::Rounding::Up)
		.ok_or(ArithmeticError::Overflow)
}
