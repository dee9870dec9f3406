//! What an agreement asks: the [`PaymentRail`].

use crate::{types::AccountIdOf, work::Work, Config, Error, Event, Pallet, Phase, WeightInfo};
use frame_support::{ensure, traits::Get};
use nexonomy_primitives::{
	payment::{Expected, OnPayment, PaymentFailure, PaymentRail, PaymentWeights, Settlement},
	LegId,
};
use polkadot_sdk::*;
use sp_runtime::{DispatchError, DispatchResult, Weight};

impl<T: Config> PaymentRail for Pallet<T> {
	type AccountId = AccountIdOf<T>;

	fn expect(leg: LegId, expected: Expected<AccountIdOf<T>>) -> DispatchResult {
		frame_support::storage::with_storage_layer(|| Self::do_expect(leg, expected))
	}

	fn capture(leg: LegId, amount: u128, is_final: bool) -> Result<Settlement, DispatchError> {
		let mut work = accepted::<T>(leg)?;
		let undecided = work.payment.undecided();
		let rest = undecided.checked_sub(amount).ok_or(Error::<T>::NotEnoughUndecided)?;
		ensure!(amount > 0 || is_final, Error::<T>::ZeroAmount);
		work.decide(amount, if is_final { rest } else { 0 })?;
		work.drive_and_answer()
	}

	fn void(leg: LegId) -> Result<Settlement, DispatchError> {
		let mut work = Work::<T>::open(leg)?;
		match work.payment.phase {
			Phase::Awaiting => work.call_off(),
			Phase::Accepted => {
				let undecided = work.payment.undecided();
				work.decide(0, undecided)?;
				work.drive_and_answer()
			}
			Phase::Refused => Ok(work.payment.told),
		}
	}

	fn refund(leg: LegId, amount: u128) -> Result<Settlement, DispatchError> {
		let mut work = accepted::<T>(leg)?;
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(amount <= work.payment.undecided(), Error::<T>::NotEnoughUndecided);
		work.decide(0, amount)?;
		work.drive_and_answer()
	}

	fn weights() -> PaymentWeights {
		// Measured is a decision that ends the payment and closes it. One that is followed by an order writes less and
		// reads one item more: both pauses and the next number, for seller and account.
		let decide = T::WeightInfo::decide().saturating_add(T::DbWeight::get().reads(1));
		PaymentWeights { expect: T::WeightInfo::expect(), capture: decide, void: decide, refund: decide }
	}
}

fn accepted<T: Config>(leg: LegId) -> Result<Work<T>, Error<T>> {
	let work = Work::open(leg)?;
	(work.payment.phase == Phase::Accepted).then_some(work).ok_or(Error::NotAuthorized)
}

impl<T: Config> Work<T> {
	fn drive_and_answer(mut self) -> Result<Settlement, DispatchError> {
		frame_support::storage::with_storage_layer(move || {
			self.drive()?;
			self.finish_with_answer()
		})
	}

	/// The agreement no longer wants it. Without a payment at the processor nothing can come of it any more.
	fn call_off(mut self) -> Result<Settlement, DispatchError> {
		self.payment.phase = Phase::Refused;
		self.payment.back = self.payment.money.minor;
		self.is_closed = self.payment.reference.is_none();
		let (leg, why) = (self.leg, PaymentFailure::Withdrawn);
		Pallet::<T>::deposit_event(Event::Failed { leg, why });
		self.drive_and_answer()
	}
}

impl<T: Config> Pallet<T> {
	/// The weight of a call that may tell the agreement something: at most the first word, the trouble, its end and the
	/// settlement.
	pub(crate) fn with_answers(call: Weight) -> Weight {
		call.saturating_add(T::OnPayment::weight().saturating_mul(4))
	}

	/// The weight of `observe`. Measured is a look that ends a dispute, has the bond cover a refund, and closes the
	/// payment. One that rings the alarm and closes it moves no bond, but reads the order, the alarm and two sets of rules.
	pub(crate) fn weight_of_seeing() -> Weight {
		Self::with_answers(T::WeightInfo::observe()).saturating_add(T::DbWeight::get().reads(2))
	}
}
