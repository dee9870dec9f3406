//! An order's attempt is over: it did nothing, as the attestors agree after its deadline, and may be tried again.

use crate::{work::Work, Config, Error, Orders, Pallet, Pause, Payment, Retry, Seen};
use core::mem::discriminant;
use frame_support::ensure;
use nexonomy_primitives::{payment::OrderId, Observation, Order, OrderKind};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_observe_after_deadline(id: OrderId, attempt: u8, seen: &Observation) -> DispatchResult {
		let (order, leg) = Orders::<T>::get(id).ok_or(Error::<T>::OrderNotFound)?;
		ensure!(order.attempt == attempt, Error::<T>::OrderNotFound);
		let mut work = Self::find(seen)?;
		ensure!(work.leg == leg, Error::<T>::OrderNotFound);
		ensure!(work.now >= order.deadline, Error::<T>::StillRunning);
		let last = work.payment.seen.ok_or(Error::<T>::Impossible)?;
		if seen.revision > last.revision {
			work.take_in(seen)?;
		} else {
			// Nothing changed since: that is what is said.
			ensure!(Seen::from(seen) == last, Error::<T>::Stale);
		}
		if work.order.is_some_and(|live| live.id == id) {
			work.miss(&order)?;
		}
		work.drive()?;
		work.finish()
	}
}

impl<AccountId> Payment<AccountId> {
	/// How often orders of this kind failed in a row, of whatever amount: else whoever changes the amount in time could
	/// put off for ever what is due.
	pub(crate) fn failed_attempts(&self, kind: OrderKind) -> u8 {
		let is_alike = |retry: &Retry| discriminant(&retry.kind) == discriminant(&kind);
		self.retry.filter(is_alike).map_or(0, |retry| retry.failed)
	}
}

impl<T: Config> Work<T> {
	fn miss(&mut self, order: &Order) -> DispatchResult {
		self.drop_order(true);
		let before = self.payment.failed_attempts(order.kind);
		let failed = before.checked_add(u8::from(!self.was_hindered(order)));
		self.payment.retry = Some(Retry {
			id: order.id,
			kind: order.kind,
			attempt: order.attempt.checked_add(1).ok_or(ArithmeticError::Overflow)?,
			failed: failed.ok_or(ArithmeticError::Overflow)?,
		});
		Ok(())
	}

	/// Whether the processor did not answer for some of the order's time, or orders are stopped, so that nobody is to
	/// blame.
	fn was_hindered(&self, order: &Order) -> bool {
		if Pallet::<T>::pause_of(order.processor) == Pause::All {
			return true;
		}
		let began = order.deadline.saturating_sub(order.processor.order_life());
		crate::Outages::<T>::get(order.processor).touches(began, order.deadline)
	}
}
