//! What the processor shows now against what it showed before: was it ordered?

use crate::{Payment, Seen};
use nexonomy_primitives::{OrderKind, ProcessorState};

/// What happened at the processor between two looks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Movement {
	/// Nothing that needs an order.
	None,
	/// The order was executed, and nothing else.
	Done,
	/// What is shown cannot follow from what was ordered.
	Contradiction,
	/// Money moved that was not ordered.
	Unordered,
}

impl<AccountId> Payment<AccountId> {
	/// How `after` follows from what was seen, with the live order.
	pub(crate) fn movement(&self, after: &Seen, order: Option<OrderKind>) -> Movement {
		let Some(before) = self.seen.filter(|seen| seen.state != ProcessorState::Pending) else {
			// The first look at a payment that nobody wants any more: whatever it shows goes back.
			return Movement::None;
		};
		if goes_back_in_time(&before, after) {
			return Movement::Contradiction;
		}
		let captured = after.captured.saturating_sub(before.captured);
		let refunded = after.refunded.saturating_sub(before.refunded);
		match (order, captured, refunded) {
			(Some(OrderKind::Capture { amount, .. }), taken, 0) if taken == amount => Movement::Done,
			(Some(OrderKind::Refund { amount }), 0, given) if given == amount => Movement::Done,
			// Both were tried; the processor took one of them.
			(Some(OrderKind::Void), taken, 0) if taken > 0 => Movement::Contradiction,
			(Some(OrderKind::Void), 0, 0) if after.capturable == 0 => Movement::Done,
			(Some(OrderKind::Capture { .. }), 0, 0) if after.capturable == 0 => Movement::Contradiction,
			(_, 0, 0) => Movement::None,
			_ => Movement::Unordered,
		}
	}

	/// Whether a thief with a key of the seller's may gain by what moved unordered: more was captured, or the payer got
	/// what was not decided. What a seller gives back of what is due, or once all is decided, robs nobody but the seller.
	pub(crate) fn is_theft(&self, after: &Seen) -> bool {
		let (captured, refunded) = self.seen.map_or((0, 0), |before| (before.captured, before.refunded));
		let given = after.refunded.saturating_sub(refunded);
		after.captured > captured || (self.ended.is_none() && given > self.excess())
	}
}

/// What was captured, refunded or authorized does not fall, and a hold does not grow again.
fn goes_back_in_time(before: &Seen, after: &Seen) -> bool {
	after.authorized < before.authorized
		|| after.captured < before.captured
		|| after.refunded < before.refunded
		|| (after.capturable > before.capturable && after.authorized == before.authorized)
		|| (before.capturable == 0 && after.capturable > 0)
}
