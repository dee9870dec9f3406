//! Takes in what the attestors agree that a processor shows.

use crate::{
	compare::Movement, work::Work, Config, Error, Event, Pallet, Phase, References, Seen, TroubleKind,
};
use frame_support::ensure;
use nexonomy_primitives::{Observation, OrderKind, ProcessorState};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_observe(seen: &Observation) -> DispatchResult {
		let mut work = Self::find(seen)?;
		let last = work.payment.seen.map_or(0, |last| last.revision);
		ensure!(work.payment.seen.is_none() || seen.revision > last, Error::<T>::Stale);
		work.take_in(seen)?;
		work.drive()?;
		work.finish()
	}

	/// The payment that a sound observation is of.
	pub(crate) fn find(seen: &Observation) -> Result<Work<T>, Error<T>> {
		seen.check().map_err(|_| Error::BadObservation)?;
		let slot = Self::slot(seen.account, seen.reference);
		let leg = References::<T>::get(slot).ok_or(Error::UnknownPayment)?;
		let work = Work::open(leg)?;
		// A leg whose payment was closed may wait for another one.
		let is_same = work.payment.reference == Some(seen.reference) && work.payment.account == seen.account;
		is_same.then_some(work).ok_or(Error::NotFound)
	}
}

impl<T: Config> Work<T> {
	pub fn take_in(&mut self, seen: &Observation) -> DispatchResult {
		Pallet::<T>::deposit_event(Event::Observed { leg: self.leg, seen: seen.into() });
		if self.payment.phase == Phase::Awaiting {
			return self.accept_or_refuse(seen);
		}
		let has_our_tag = seen.tag == Pallet::<T>::tag_of(self.leg);
		let was_settled = self.payment.seen.is_some_and(|last| last.state != ProcessorState::Pending);
		if !was_settled {
			// Nobody wants it any more. What is somebody else's is not ours to give back; all else goes back as it came.
			if !has_our_tag {
				return Ok(());
			}
			self.take_over_money(seen);
		}
		let is_ours = has_our_tag
			&& seen.currency == self.payment.money.currency
			&& seen.exponent == self.payment.exponent;
		if !is_ours || (was_settled && seen.state == ProcessorState::Pending) {
			return self.take_in_stranger(seen);
		}
		let after = Seen::from(seen);
		let movement = self.payment.movement(&after, self.order.map(|order| order.kind));
		let (captured, disputed) =
			self.payment.seen.map_or((0, 0), |before| (before.captured, before.disputed));
		let is_theft = self.payment.is_theft(&after);
		// The processor is right.
		self.payment.seen = Some(after);
		match movement {
			Movement::None => {}
			Movement::Done => self.order_is_done()?,
			Movement::Unordered => {
				if is_theft {
					Pallet::<T>::alarm(self.payment.account, self.now);
				}
				self.freeze(after.captured == captured)?;
			}
			Movement::Contradiction => {
				self.drop_order(false);
				self.trouble(TroubleKind::Reconcile)?;
			}
		}
		self.drop_order_without_hold();
		self.hear_dispute(disputed)
	}

	/// What is shown is not this payment any more, or nothing that counts: its amounts would mean something else.
	fn take_in_stranger(&mut self, seen: &Observation) -> DispatchResult {
		if let Some(last) = &mut self.payment.seen {
			last.revision = seen.revision;
		}
		self.trouble(TroubleKind::Reconcile)
	}

	fn order_is_done(&mut self) -> DispatchResult {
		let Some(order) = self.remove_order() else { return Ok(()) };
		if let OrderKind::Refund { amount } = order.kind {
			let given = self.payment.given.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
			self.payment.given = given;
		}
		self.payment.retry = None;
		Pallet::<T>::deposit_event(Event::OrderDone { leg: self.leg, order: order.id });
		Ok(())
	}

	/// Of a hold that is gone nothing can be captured or let go: whoever waited for that would wait for ever.
	fn drop_order_without_hold(&mut self) {
		let needs_hold = self.order.is_some_and(|order| !matches!(order.kind, OrderKind::Refund { .. }));
		if needs_hold && self.payment.capturable() == 0 {
			self.drop_order(false);
		}
	}

	/// Gives up on an order; `known` if the attestors agree that it did nothing.
	pub fn drop_order(&mut self, known: bool) {
		if let Some(order) = self.remove_order() {
			let (leg, attempt) = (self.leg, order.attempt);
			Pallet::<T>::deposit_event(Event::OrderMissed { leg, order: order.id, attempt, known });
		}
	}
}
