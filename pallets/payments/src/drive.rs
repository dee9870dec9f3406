//! Drives a payment on: orders what it needs next, and ends it when it needs nothing more.

use crate::{work::Work, Config, Ending, Event, NextOrderId, Orders, Pallet, Phase, MAX_ATTEMPTS};
use nexonomy_primitives::{
	payment::{AtExpiry, OrderId},
	Moment, Order, OrderKind,
};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchResult, SaturatedConversion};

impl<T: Config> Work<T> {
	pub fn drive(&mut self) -> DispatchResult {
		if self.payment.trouble.is_some() || self.order.is_some() || self.is_closed {
			return Ok(());
		}
		let is_down = Pallet::<T>::is_down(self.payment.processor, self.now);
		self.decide_what_time_decides(is_down)?;
		if let Some(kind) = self.payment.next(self.now, is_down) {
			self.pursue(kind, is_down)?;
		}
		self.end_if_done()
	}

	/// What the hold's end, or its absence, decides for the payer.
	fn decide_what_time_decides(&mut self, is_down: bool) -> DispatchResult {
		if self.payment.phase != Phase::Accepted {
			return Ok(());
		}
		let is_over = self.payment.at_expiry == AtExpiry::Void && self.payment.is_expiring(self.now, is_down);
		let lost = if is_over { self.payment.undecided() } else { self.payment.out_of_reach() };
		self.decide(0, lost)
	}

	/// Adds to what was decided. The callers have made sure that so much is undecided.
	pub fn decide(&mut self, due: u128, back: u128) -> DispatchResult {
		if due == 0 && back == 0 {
			return Ok(());
		}
		let payment = &mut self.payment;
		payment.due = payment.due.checked_add(due).ok_or(ArithmeticError::Overflow)?;
		payment.back = payment.back.checked_add(back).ok_or(ArithmeticError::Overflow)?;
		let (due, back) = (payment.due, payment.back);
		Pallet::<T>::deposit_event(Event::Decided { leg: self.leg, due, back });
		Ok(())
	}

	fn pursue(&mut self, kind: OrderKind, is_down: bool) -> DispatchResult {
		if self.payment.failed_attempts(kind) >= MAX_ATTEMPTS {
			return match kind {
				OrderKind::Refund { amount } => self.cover(amount),
				_ => {
					self.payment.retry = None;
					self.trouble(crate::TroubleKind::Reconcile)
				}
			};
		}
		if is_down || Pallet::<T>::pause_of(self.payment.processor) == crate::Pause::All {
			return Ok(());
		}
		self.place(kind)
	}

	fn place(&mut self, kind: OrderKind) -> DispatchResult {
		let Some(reference) = self.payment.reference else { return Ok(()) };
		let deadline = self.deadline_of(kind);
		if deadline <= self.now {
			// Too late for it: the hold ends by itself.
			return Ok(());
		}
		let (id, attempt) = match self.payment.retry.filter(|retry| retry.kind == kind) {
			Some(retry) => (retry.id, retry.attempt),
			None => (next_id::<T>()?, 0),
		};
		let order = Order {
			id,
			processor: self.payment.processor,
			account: self.payment.account,
			reference,
			currency: self.payment.money.currency,
			exponent: self.payment.exponent,
			kind,
			attempt,
			ordered_at: frame_system::Pallet::<T>::block_number().saturated_into(),
			deadline,
		};
		Orders::<T>::insert(id, (order, self.leg));
		self.payment.order = Some(id);
		self.order = Some(order);
		// What failed before is remembered with its retry until another one is done.
		Pallet::<T>::deposit_event(Event::Ordered { leg: self.leg, order });
		Ok(())
	}

	/// Until when it may be sent: while the processor remembers its key, and a hold lasts.
	fn deadline_of(&self, kind: OrderKind) -> Moment {
		let latest = self.now.saturating_add(self.payment.processor.order_life());
		match (kind, self.payment.seen) {
			(OrderKind::Capture { .. } | OrderKind::Void, Some(seen)) => latest.min(seen.capture_before),
			_ => latest,
		}
	}

	fn end_if_done(&mut self) -> DispatchResult {
		let Some(ending) = self.payment.ending() else { return Ok(()) };
		let is_captured = matches!(ending, Ending::Released | Ending::Refunded);
		let window = if is_captured { self.payment.processor.dispute_window() } else { 0 };
		match self.payment.ended {
			None => self.end(ending, window),
			// Whether a hold was given back or ran out makes no difference any more.
			Some((Ending::Voided | Ending::Expired, _)) if !is_captured => Ok(()),
			Some((old, _)) if old == ending => Ok(()),
			// It was opened again by what the processor did, and ends another way.
			Some((_, until)) => {
				let until = until.max(self.now.saturating_add(window));
				self.note_end(ending, until);
				Ok(())
			}
		}
	}

	/// Ends it and watches it for so long. Nothing of it remains if that is no time.
	pub fn end(&mut self, ending: Ending, window: Moment) -> DispatchResult {
		let until = self.now.saturating_add(window);
		self.release_caps()?;
		self.note_end(ending, until);
		let released = self.payment.sheet().released;
		let backing = self.backing_for(self.payment.reserve, released)?.min(self.payment.backing);
		self.set_backing(backing)?;
		self.is_closed = window == 0;
		Ok(())
	}

	fn note_end(&mut self, ending: Ending, until: Moment) {
		self.payment.ended = Some((ending, until));
		Pallet::<T>::deposit_event(Event::Ended { leg: self.leg, ending, watched_until: until });
	}
}

fn next_id<T: Config>() -> Result<OrderId, ArithmeticError> {
	NextOrderId::<T>::try_mutate(|next| {
		let id = *next;
		*next = id.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Ok(id)
	})
}
