//! What is due by time. Nothing waits for a person for ever: at every stage the clock and strangers bring a payment on.

use crate::{
	types::{EXPIRY_SILENCE, LINGER},
	work::Work,
	Config, Ending, Error, Pallet, Phase, TroubleKind,
};
use frame_support::ensure;
use nexonomy_primitives::{payment::PaymentFailure, LegId, Moment, OrderKind, ProcessorState};
use polkadot_sdk::*;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_tend(leg: LegId) -> DispatchResult {
		let mut work = Work::<T>::open(leg)?;
		let before = work.payment.clone();
		work.do_what_is_due()?;
		work.drive()?;
		ensure!(work.is_closed || work.payment != before, Error::<T>::NothingDue);
		work.finish()
	}

	/// A deadline with the time of the processor's last outages.
	pub(crate) fn postponed(processor: nexonomy_primitives::Processor, deadline: Moment) -> Moment {
		crate::Outages::<T>::get(processor).postpone(deadline)
	}
}

impl<T: Config> Work<T> {
	/// Does the first thing that is due; the next call does the next.
	fn do_what_is_due(&mut self) -> DispatchResult {
		if let Some(trouble) = self.payment.trouble {
			return if self.is_past(trouble.until) { self.clear_trouble() } else { Ok(()) };
		}
		if self.hold_is_long_gone() {
			return self.assume_expired();
		}
		if self.order.is_some() {
			return self.doubt_order();
		}
		match self.payment.phase {
			Phase::Awaiting if self.is_past(self.payment.authorize_by) => self.give_up_waiting(),
			Phase::Refused if self.has_waited_for_late_money() => self.end(Ending::Voided, 0),
			Phase::Accepted if self.payment.undecided() > 0 && self.is_past(self.payment.keep_until) => {
				let undecided = self.payment.undecided();
				self.decide(0, undecided)
			}
			_ => {
				self.is_closed = self.has_been_watched();
				Ok(())
			}
		}
	}

	fn is_past(&self, deadline: Moment) -> bool {
		self.now >= Pallet::<T>::postponed(self.payment.processor, deadline)
	}

	fn give_up_waiting(&mut self) -> DispatchResult {
		self.refuse(PaymentFailure::Late)?;
		self.is_closed = self.payment.reference.is_none();
		Ok(())
	}

	/// Nobody wants the payment, and nothing of it was ever seen.
	fn has_waited_for_late_money(&self) -> bool {
		let is_unseen = self.payment.seen.is_none_or(|seen| seen.state == ProcessorState::Pending);
		is_unseen && self.now >= self.payment.authorize_by.saturating_add(LINGER)
	}

	/// It is over, and so is the time in which it can be disputed. What was opened again meanwhile is watched until that is
	/// settled, be it that nothing can be ordered for now.
	fn has_been_watched(&self) -> bool {
		let is_past = self.payment.ended.is_some_and(|(_, until)| self.now >= until);
		is_past && self.payment.ending().is_some()
	}

	fn hold_is_long_gone(&self) -> bool {
		self.payment.seen.is_some_and(|seen| {
			seen.capturable > 0 && self.now >= seen.capture_before.saturating_add(EXPIRY_SILENCE)
		})
	}

	/// Nobody says so, but the processor gives holds back by itself: that is what a hold is.
	fn assume_expired(&mut self) -> DispatchResult {
		self.drop_order(false);
		if let Some(seen) = &mut self.payment.seen {
			seen.capturable = 0;
			seen.capture_before = 0;
			seen.state = if seen.captured > 0 { ProcessorState::Captured } else { ProcessorState::Expired };
		}
		if self.payment.phase == Phase::Accepted {
			let lost = self.payment.out_of_reach();
			self.decide(0, lost)?;
		}
		match self.payment.ending() {
			// It may turn out to have been captured at the last moment, so it is watched for a while.
			Some(ending @ (Ending::Expired | Ending::Voided)) if self.payment.ended.is_none() => {
				self.end(ending, LINGER)
			}
			_ => Ok(()),
		}
	}

	/// An order's deadline has passed, and nobody says what became of it. People have time to look; then what was
	/// decided is carried out without the processor where that is possible. It is never ordered again unseen.
	fn doubt_order(&mut self) -> DispatchResult {
		let Some(order) = self.order else { return Ok(()) };
		let patience = Pallet::<T>::rules_now().silence;
		if !self.is_past(order.deadline.saturating_add(patience)) {
			return Ok(());
		}
		if !self.payment.doubted {
			self.payment.doubted = true;
			return self.trouble(TroubleKind::Reconcile);
		}
		match order.kind {
			OrderKind::Refund { .. } => {
				self.drop_order(false);
				// Silence does not favour whoever has the money.
				self.cover(self.payment.excess())
			}
			// The hold ends by itself, and the order with it; until then it stays, so that nothing else is ordered beside it.
			OrderKind::Capture { .. } | OrderKind::Void => Ok(()),
		}
	}
}
