//! Trouble and pauses.

use super::*;

#[test]
fn worse_trouble_is_not_made_light() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		shown.capture(3000, false);
		assert_ok!(shown.observe());
		let frozen = payment(1).trouble.unwrap();
		assert_eq!(frozen.kind, TroubleKind::Frozen);
		shown.0.disputed = 1000;
		assert_ok!(shown.observe());
		let still = payment(1).trouble.unwrap();
		assert_eq!(still.kind, TroubleKind::Frozen);
		// And it lasts as long as the dispute may.
		assert_eq!(still.until, now() + 90 * DAY);
		shown.0.disputed = 0;
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Frozen));
	});
}

#[test]
fn dispute_becomes_worse_when_money_moves() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::BinancePay);
		shown.0.disputed = 1000;
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Disputed));
		shown.0.refunded = 1000;
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Frozen));
	});
}

#[test]
fn refund_that_the_processor_took_back_is_reconciled() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::BinancePay);
		assert_ok!(refund(1, 1000));
		shown.execute_and_observe(1);
		shown.0.refunded = 0;
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Reconcile));
		assert_ok!(Payments::resume(RuntimeOrigin::root(), leg(1)));
		assert_eq!(kind(1), to_refund(1000));
	});
}

#[test]
fn order_that_is_done_amid_trouble_counts() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::BinancePay);
		assert_ok!(refund(1, 1000));
		shown.0.disputed = 500;
		assert_ok!(shown.observe());
		shown.execute_and_observe(1);
		assert_eq!(stage(1), Some(Stage::Disputed));
		assert_eq!(payment(1).given, 1000);
	});
}

#[test]
fn pause_stops_what_it_says_and_only_governance_lifts_it() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		let set = |who, processor, pause| Payments::set_pause(signed(who), processor, pause);
		let paypal = Some(Processor::PayPal);
		assert_noop!(set(STRANGER, paypal, Pause::New), DispatchError::BadOrigin);
		assert_ok!(set(WATCHMAN, paypal, Pause::New));
		assert_noop!(expect(leg(2), expected(Processor::PayPal)), Error::<Test>::Stopped);
		assert_ok!(expect(leg(2), expected(Processor::Stripe)));
		// Orders go on.
		assert_ok!(capture(1, 1000, false));
		let id = order(1).unwrap().id;
		assert!(Payments::instruction(id).unwrap().lease.is_some());
		assert_ok!(set(WATCHMAN, None, Pause::All));
		assert_eq!(Payments::instruction(id).unwrap().lease, None);
		assert_noop!(set(WATCHMAN, None, Pause::New), Error::<Test>::OnlyAdminLifts);
		// What is seen counts, and nothing is ordered.
		shown.execute_and_observe(1);
		assert_ok!(capture(1, 1000, false));
		assert_eq!(kind(1), None);
		assert_noop!(tend(1), Error::<Test>::NothingDue);
		let lift = |processor| Payments::set_pause(RuntimeOrigin::root(), processor, Pause::None);
		assert_ok!(lift(None));
		assert_ok!(tend(1));
		assert_eq!(kind(1), to_capture(1000, false));
		assert_noop!(expect(leg(3), expected(Processor::PayPal)), Error::<Test>::Stopped);
		assert_ok!(lift(paypal));
		assert_ok!(expect(leg(3), expected(Processor::PayPal)));
	});
}

#[test]
fn attempts_do_not_count_while_orders_are_stopped() {
	ExtBuilder.build_and_execute(|| {
		let shown = authorized(1, Processor::BinancePay);
		assert_ok!(refund(1, 1000));
		assert_ok!(Payments::set_pause(signed(WATCHMAN), None, Pause::All));
		assert_ok!(shown.miss(1));
		assert_eq!(payment(1).retry.unwrap().failed, 0);
	});
}

/// The order was executed, and somebody took the rest of the hold as well, before anybody looked.
#[test]
fn order_of_a_hold_that_is_gone_is_dropped() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 1000, false));
		let dropped = order(1).unwrap();
		shown.execute(&dropped);
		shown.capture(5000, true);
		assert_ok!(shown.observe());
		assert_eq!((stage(1), order(1)), (Some(Stage::Frozen), None));
		let missed = Event::OrderMissed { leg: leg(1), order: dropped.id, attempt: 0, known: false };
		assert!(events().contains(&missed));

		// From now on the processor shows nothing new, and nobody says so.
		pass(14 * DAY);
		assert_ok!(tend(1));
		assert_eq!((stage(1), order(1)), (Some(Stage::Captured), None));
		// The agreement has not decided in its time.
		assert_ok!(tend(1));
		assert_eq!(kind(1), to_refund(5000));
		shown.execute_and_observe(1);
		assert_eq!(stage(1), Some(Stage::Released));
		assert_eq!(settled(1), Some(settlement(1000, 5000, true)));
		pass(Processor::PayPal.dispute_window());
		assert_ok!(tend(1));
		assert!(is_gone(1));
		assert_eq!((seller(SELLER).reserved, seller(SELLER).open), (0, 0));
	});
}

/// A gift at the same time, and the hold ends with it.
#[test]
fn void_that_is_seen_with_a_gift_is_dropped() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 1000, false));
		shown.execute_and_observe(1);
		assert_ok!(void(1));
		assert_eq!(kind(1), Some(OrderKind::Void));
		shown.release(ProcessorState::Voided);
		shown.0.refunded = 400;
		assert_ok!(shown.observe());
		assert_eq!((stage(1), order(1)), (Some(Stage::Frozen), None));
		pass(14 * DAY);
		assert_ok!(tend(1));
		assert_eq!(stage(1), Some(Stage::Released));
		assert_eq!(settled(1), Some(settlement(1000, 5000, true)));
	});
}

/// A hold was taken for gone, and had been captured at the last moment. When that is seen nothing can be ordered.
#[test]
fn money_that_turns_up_is_watched_until_it_is_given_back() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		assert_ok!(void(1));
		pass(8 * DAY);
		assert_ok!(tend(1));
		assert_eq!(stage(1), Some(Stage::Expired));
		shown.capture(6000, true);
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Frozen));
		assert_ok!(Payments::set_pause(signed(WATCHMAN), None, Pause::All));

		// Both the trouble and the time for which it was to be watched are over.
		pass(14 * DAY);
		assert_ok!(tend(1));
		assert_noop!(tend(1), Error::<Test>::NothingDue);
		assert_ok!(Payments::set_pause(RuntimeOrigin::root(), None, Pause::None));
		assert_ok!(tend(1));
		assert_eq!(kind(1), to_refund(6000));
		shown.execute_and_observe(1);
		assert_eq!(stage(1), Some(Stage::Refunded));
		pass(Processor::PayPal.dispute_window());
		assert_ok!(tend(1));
		assert!(is_gone(1));
	});
}
