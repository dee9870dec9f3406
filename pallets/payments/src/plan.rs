//! What a payment needs next: a pure function of what was decided and what the processor shows.
//!
//! The chain states its goals, `due` for the seller and `back` for the payer; the processor has its truth. What is
//! ordered is the difference, one order at a time, so nothing depends on remembering how the two came apart.

use crate::types::{Ending, Payment, Phase, Sheet, EXPIRY_MARGIN, OUTAGE_MARGIN};
use nexonomy_primitives::{
	payment::{AtExpiry, Partial, Settlement},
	Moment, OrderKind, ProcessorState,
};

impl<AccountId> Payment<AccountId> {
	/// What the seller may have at most: all that was not decided for the payer.
	pub fn keep(&self) -> u128 {
		// `back` is at most what was agreed: an invariant.
		self.money.minor.saturating_sub(self.back)
	}

	/// What is decided for nobody yet.
	pub fn undecided(&self) -> u128 {
		self.keep().saturating_sub(self.due)
	}

	/// What is held and can be captured.
	pub fn capturable(&self) -> u128 {
		self.seen.map_or(0, |seen| seen.capturable)
	}

	/// What lies with the seller beyond what the seller may have at most.
	pub fn excess(&self) -> u128 {
		self.seen.map_or(0, |seen| seen.net().saturating_sub(self.covered).saturating_sub(self.keep()))
	}

	/// What is still to be captured so that `goal` has been captured for the seller.
	fn lacking(&self, goal: u128) -> u128 {
		let captured = self.seen.map_or(0, |seen| seen.captured);
		// What the seller gave back without an order is a gift, and not captured anew.
		goal.saturating_add(self.given).saturating_sub(captured)
	}

	/// Whether the hold is about to end by itself. While the processor is down there is less haste.
	pub fn is_expiring(&self, now: Moment, is_down: bool) -> bool {
		let margin = if is_down { OUTAGE_MARGIN } else { EXPIRY_MARGIN };
		self.seen.is_some_and(|seen| seen.capturable > 0 && now >= seen.capture_before.saturating_sub(margin))
	}

	/// What to order next, if anything.
	pub fn next(&self, now: Moment, is_down: bool) -> Option<OrderKind> {
		let excess = self.excess();
		if excess > 0 {
			return Some(OrderKind::Refund { amount: excess });
		}
		let held = self.capturable();
		if held == 0 {
			return None;
		}
		let to_reserve = self.is_expiring(now, is_down)
			&& self.phase == Phase::Accepted
			&& self.at_expiry == AtExpiry::CaptureToReserve;
		let is_last = to_reserve || self.undecided() == 0;
		let goal = if to_reserve { self.keep() } else { self.due };
		let amount = self.lacking(goal).min(held);
		match (self.partial, is_last, amount) {
			(_, true, 0) => Some(OrderKind::Void),
			// All or nothing: what is too much is refunded afterwards.
			(Some(Partial::No), true, _) => Some(OrderKind::Capture { amount: held, is_final: true }),
			(_, true, amount) => Some(OrderKind::Capture { amount, is_final: true }),
			(_, false, 0) => None,
			(Some(Partial::Many), false, amount) => Some(OrderKind::Capture { amount, is_final: false }),
			(_, false, _) => None,
		}
	}

	/// What of the undecided can no longer reach the seller, because the hold is gone.
	pub fn out_of_reach(&self) -> u128 {
		match self.seen {
			Some(seen) if seen.capturable == 0 && seen.state != ProcessorState::Pending => {
				self.lacking(self.keep()).min(self.undecided())
			}
			_ => 0,
		}
	}

	/// What the agreement may count on now.
	pub fn settlement(&self) -> Settlement {
		let Some(seen) = self.seen else {
			return Settlement { is_final: self.ended.is_some(), ..self.told };
		};
		let released = self.due.min(seen.captured.saturating_sub(self.given));
		let with_the_payer = self
			.money
			.minor
			.saturating_add(self.covered)
			.saturating_sub(seen.net())
			.saturating_sub(seen.capturable);
		// What was told is not taken back: a chargeback or a gift is told apart.
		Settlement {
			released: released.max(self.told.released),
			returned: with_the_payer.min(self.back).max(self.told.returned),
			is_final: self.ended.is_some() || self.told.is_final,
		}
	}

	/// How it ends, if there is nothing more to do.
	pub fn ending(&self) -> Option<Ending> {
		let seen = self.seen.filter(|seen| seen.state != ProcessorState::Pending)?;
		let is_open = self.undecided() > 0 || seen.capturable > 0 || self.excess() > 0;
		if is_open || self.order.is_some() || self.trouble.is_some() || self.phase == Phase::Awaiting {
			return None;
		}
		Some(match (seen.captured, self.due, seen.state) {
			(0, _, ProcessorState::Expired) => Ending::Expired,
			(0, _, _) => Ending::Voided,
			(_, 0, _) => Ending::Refunded,
			_ => Ending::Released,
		})
	}

	/// Where the money is.
	pub fn sheet(&self) -> Sheet {
		let Some(seen) = self.seen else {
			return Sheet::default();
		};
		let released = self.settlement().released.min(seen.net());
		Sheet {
			paid: seen.captured,
			released,
			undecided: seen.net().saturating_sub(released),
			refunded: seen.refunded,
			disputed: seen.disputed,
			held: seen.capturable,
		}
	}
}
