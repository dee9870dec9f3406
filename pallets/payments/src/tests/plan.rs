//! What is ordered next, on tables of goals and truths.

use super::*;
use nexonomy_primitives::payment::Partial;
use proptest::prelude::*;

/// A payment of 100 with so much due and back, of which so much was captured, is held and was refunded.
fn of(partial: Option<Partial>, goals: (u128, u128), truth: (u128, u128, u128)) -> Payment<AccountId> {
	let ((due, back), (captured, capturable, refunded)) = (goals, truth);
	let state = if capturable > 0 { ProcessorState::Held } else { ProcessorState::Captured };
	let capture_before = if capturable > 0 { NOW + 7 * DAY } else { 0 };
	Payment {
		payer: BUYER,
		payee: SELLER,
		account: AccountTag::default(),
		processor: Processor::PayPal,
		partial,
		reference: Some(PaymentRef::default()),
		money: usd(100),
		exponent: 2,
		authorize_by: NOW,
		keep_until: NOW,
		at_expiry: AtExpiry::Void,
		phase: Phase::Accepted,
		due,
		back,
		given: 0,
		covered: 0,
		told: Default::default(),
		seen: Some(Seen {
			state,
			authorized: 100,
			capturable,
			captured,
			refunded,
			disputed: 0,
			capture_before,
			revision: 1,
		}),
		order: None,
		doubted: false,
		retry: None,
		trouble: None,
		freezes: 0,
		ended: None,
		worth: 0,
		price: 0,
		reserve: Perbill::zero(),
		backing: 0,
		tied: 0,
	}
}

#[test]
fn next_order_is_the_difference_between_goal_and_truth() {
	use Partial::*;
	let void = Some(OrderKind::Void);
	for (partial, goals, truth, order) in [
		// Nothing is decided.
		(Some(Many), (0, 0), (0, 100, 0), None),
		(None, (0, 0), (100, 0, 0), None),
		// A part is due.
		(Some(Many), (40, 0), (0, 100, 0), to_capture(40, false)),
		(Some(Many), (40, 20), (30, 70, 0), to_capture(10, false)),
		(Some(Once), (40, 0), (0, 100, 0), None),
		(Some(No), (40, 0), (0, 100, 0), None),
		(None, (40, 0), (100, 0, 0), None),
		// A part goes back.
		(Some(Many), (0, 40), (0, 100, 0), None),
		(None, (0, 40), (100, 0, 0), to_refund(40)),
		(None, (0, 40), (100, 0, 30), to_refund(10)),
		// All is decided.
		(Some(Many), (40, 60), (40, 60, 0), void),
		(Some(Many), (40, 60), (30, 70, 0), to_capture(10, true)),
		(Some(Once), (40, 60), (0, 100, 0), to_capture(40, true)),
		(Some(No), (40, 60), (0, 100, 0), to_capture(100, true)),
		(Some(No), (40, 60), (100, 0, 0), to_refund(60)),
		(Some(Once), (0, 100), (0, 100, 0), void),
		(None, (0, 100), (100, 0, 0), to_refund(100)),
		(None, (40, 60), (100, 0, 60), None),
		// A gift counts, and is not captured anew.
		(None, (40, 60), (100, 0, 80), None),
		(Some(Many), (40, 0), (40, 60, 10), None),
	] {
		assert_eq!(of(partial, goals, truth).next(NOW, false), order, "{partial:?} {goals:?} {truth:?}");
	}
}

proptest! {
	/// Carrying out what is ordered reaches the goals, in at most three orders, whatever the rail, and moves nothing
	/// that was not decided.
	#[test]
	fn orders_reach_the_goals(
		rail in prop::sample::select(vec![Some(Partial::Many), Some(Partial::Once), Some(Partial::No), None]),
		due in 0u128..=100,
		part in 0u128..=100,
		over in 0u128..=20,
	) {
		let before = part.min(due);
		let first = if rail == Some(Partial::Many) { before } else { 0 };
		let truth = if rail.is_some() { (first, 100 + over - first, 0) } else { (100 + over, 0, 0) };
		let mut payment = of(rail, (due, 100 - due), truth);
		payment.seen.as_mut().unwrap().authorized = 100 + over;
		let mut count = 0;
		while let Some(kind) = payment.next(NOW, false) {
			count += 1;
			prop_assert!(count <= 3);
			let seen = payment.seen.as_mut().unwrap();
			match kind {
				OrderKind::Capture { amount, is_final } => {
					prop_assert!(amount > 0 && amount <= seen.capturable);
					seen.captured += amount;
					seen.capturable = if is_final { 0 } else { seen.capturable - amount };
				}
				OrderKind::Void => seen.capturable = 0,
				OrderKind::Refund { amount } => {
					prop_assert!(amount > 0 && amount <= seen.captured - seen.refunded);
					seen.refunded += amount;
					payment.given += amount;
				}
			}
		}
		let seen = payment.seen.unwrap();
		prop_assert_eq!(seen.net(), due);
		prop_assert_eq!(seen.capturable, 0);
		prop_assert!(payment.ending().is_some());
		let settlement = payment.settlement();
		prop_assert_eq!((settlement.released, settlement.returned), (due, 100 - due));
	}
}
