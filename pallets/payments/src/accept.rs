//! The first settled look at a payment that is awaited: is it what was agreed?

use crate::{types::EXPIRY_MARGIN, work::Work, Config, Event, Pallet, Phase};
use nexonomy_primitives::{
	payment::{AtExpiry, PaymentFailure},
	Money, Observation, ProcessorState,
};
use polkadot_sdk::*;
use sp_runtime::DispatchResult;

impl<T: Config> Work<T> {
	pub fn accept_or_refuse(&mut self, seen: &Observation) -> DispatchResult {
		self.payment.seen = Some(seen.into());
		match self.judge(seen) {
			Ok(false) => Ok(()),
			Ok(true) => {
				self.payment.phase = Phase::Accepted;
				self.tell_authorized();
				let amount = seen.capturable.max(seen.captured);
				let capture_before = seen.capture_before;
				Pallet::<T>::deposit_event(Event::Authorized { leg: self.leg, amount, capture_before });
				Ok(())
			}
			Err(PaymentFailure::WrongPurpose) => {
				// It is somebody else's payment: not ours to give back.
				self.payment.seen = None;
				self.refuse(PaymentFailure::WrongPurpose)?;
				self.is_closed = true;
				Ok(())
			}
			Err(PaymentFailure::WrongCurrency) => {
				self.take_over_money(seen);
				self.refuse(PaymentFailure::WrongCurrency)
			}
			Err(why) => self.refuse(why),
		}
	}

	/// Whether it is good, or is not settled yet.
	fn judge(&self, seen: &Observation) -> Result<bool, PaymentFailure> {
		let payment = &self.payment;
		if seen.tag != Pallet::<T>::tag_of(self.leg) {
			return Err(PaymentFailure::WrongPurpose);
		}
		let money = match (seen.state, payment.partial) {
			(ProcessorState::Pending, _) => return Ok(false),
			(ProcessorState::Voided | ProcessorState::Expired | ProcessorState::Failed, _) => {
				return Err(PaymentFailure::Declined)
			}
			_ if seen.currency != payment.money.currency || seen.exponent != payment.exponent => {
				return Err(PaymentFailure::WrongCurrency)
			}
			(ProcessorState::Held, Some(_)) if seen.captured == 0 => seen.capturable,
			// What went back already is not there.
			(ProcessorState::Captured, None) => {
				seen.captured.saturating_sub(seen.refunded).saturating_sub(seen.disputed)
			}
			_ => return Err(PaymentFailure::NotHeld),
		};
		if money < payment.money.minor {
			return Err(PaymentFailure::TooLittle);
		}
		if seen.state == ProcessorState::Held && !self.lasts(seen) {
			return Err(PaymentFailure::HoldTooShort);
		}
		if self.now >= Pallet::<T>::postponed(payment.processor, payment.authorize_by) {
			return Err(PaymentFailure::Late);
		}
		Ok(true)
	}

	/// Whether the agreement decides before the hold is about to end, or does not need it to.
	fn lasts(&self, seen: &Observation) -> bool {
		match self.payment.at_expiry {
			AtExpiry::CaptureToReserve => true,
			AtExpiry::Void => self.payment.keep_until <= seen.capture_before.saturating_sub(EXPIRY_MARGIN),
		}
	}

	/// If it is not the money that was agreed, what came is what goes back.
	pub fn take_over_money(&mut self, seen: &Observation) {
		let payment = &mut self.payment;
		if (seen.currency, seen.exponent) != (payment.money.currency, payment.exponent) {
			payment.money = Money::new(seen.currency, seen.captured.max(seen.authorized));
			payment.exponent = seen.exponent;
			payment.back = payment.money.minor;
		}
	}

	/// The agreement does without it. Whatever money comes goes back.
	pub fn refuse(&mut self, why: PaymentFailure) -> DispatchResult {
		self.payment.phase = Phase::Refused;
		self.payment.due = 0;
		self.payment.back = self.payment.money.minor;
		self.tell_failed(why);
		Pallet::<T>::deposit_event(Event::Failed { leg: self.leg, why });
		Ok(())
	}
}
