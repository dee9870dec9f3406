//! The threats of the design that are rules of this pallet, each test named after its number: T16 to T20.

use super::*;

#[test]
fn t16_what_is_not_known_changes_nothing_and_deadlines_wait_two_days_at_most() {
	ExtBuilder.build_and_execute(|| {
		let down = |is_down| Payments::report_outage(signed(WITNESSES), Processor::Stripe, is_down);
		await_payment(1, expected(Processor::Stripe));
		assert_ok!(down(true));
		assert_noop!(down(true), Error::<Test>::Stale);
		pass(HOUR);
		// One hour was left when it began, so one is left when it ends.
		assert_noop!(tend(1), Error::<Test>::NothingDue);
		pass(DAY);
		assert_ok!(down(false));
		assert_noop!(down(false), Error::<Test>::Stale);
		assert_noop!(tend(1), Error::<Test>::NothingDue);
		pass(HOUR);
		assert_ok!(tend(1));
		assert_eq!(Told::take(), [Heard::Failed(leg(1), PaymentFailure::Late)]);
		// An outage without end is waited for two days.
		await_payment(2, expected(Processor::Stripe));
		assert_ok!(down(true));
		pass(2 * DAY + HOUR - 1);
		assert_noop!(tend(2), Error::<Test>::NothingDue);
		pass(1);
		assert_ok!(tend(2));
		assert_eq!(Told::get(), [Heard::Failed(leg(2), PaymentFailure::Late)]);
	});
}

#[test]
fn t16_what_one_outage_put_off_the_next_one_does_not_bring_back() {
	ExtBuilder.build_and_execute(|| {
		let down = |is_down| {
			assert_ok!(Payments::report_outage(signed(WITNESSES), Processor::Stripe, is_down));
		};
		let begin = now();
		let at = |minutes: u64| pass_until(begin + minutes * HOUR / 60);
		// It is to be authorized within an hour; half an hour later the processor is down for two.
		await_payment(1, expected(Processor::Stripe));
		at(30);
		down(true);
		at(150);
		down(false);
		// Ten minutes before the half hour that was left is over it is down again, for an hour; and then once more.
		at(170);
		down(true);
		assert_noop!(tend(1), Error::<Test>::NothingDue);
		at(230);
		down(false);
		at(239);
		assert_noop!(tend(1), Error::<Test>::NothingDue);
		down(true);
		at(300);
		down(false);
		// The time between the first two counts as one with them, so there are 20 minutes more than were left.
		at(320);
		assert_noop!(tend(1), Error::<Test>::NothingDue);
		at(321);
		assert_ok!(tend(1));
		assert_eq!(Told::take(), [Heard::Failed(leg(1), PaymentFailure::Late)]);
	});
}

#[test]
fn t16_outages_put_off_what_they_meet_and_nothing_else() {
	let outage = |since, until| Outage { since, until: Some(until), earlier: None };
	let first = outage(1_000 * HOUR, 1_002 * HOUR);
	let hours = |hours: u64| hours * HOUR;
	// Two that touch, one after the other: an hour was left at 1,000, then half of that.
	let half = HOUR / 2;
	let second = Outage { until: Some(hours(1_004)), ..first.next(hours(1_002) + half) };
	assert_eq!(second.earlier, Some((hours(1_000), hours(1_002))));
	assert_eq!(second.postpone(hours(1_001)), hours(1_004) + half);
	// What was due between them was due, and what came with the second waits for that one alone.
	assert_eq!(second.postpone(hours(1_002) + 1), hours(1_002) + 1);
	assert_eq!(second.postpone(hours(1_003)), hours(1_004) + half);
	assert_eq!(second.postpone(hours(999)), hours(999));
	assert_eq!(second.postpone(hours(1_004)), hours(1_004));
	assert!(second.touches(hours(1_000), hours(1_001)) && !second.touches(hours(998), hours(1_000)));
	assert!(!second.touches(hours(1_002), hours(1_002) + half));
	// When a third one begins, what they put off may be due later still, or not.
	assert_eq!(second.next(hours(1_005)).earlier, Some((hours(1_000), hours(1_004))));
	assert_eq!(second.next(hours(1_006)).earlier, None);
	assert_eq!(Outage::default().next(hours(1_000)).earlier, None);
	let long = outage(hours(1_000), hours(1_040));
	let short = Outage { until: Some(hours(1_042)), ..long.next(hours(1_041)) };
	assert_eq!(short.next(hours(1_050)).earlier, Some((hours(1_000), hours(1_040))));
	// However often they come, the former ones count for two days.
	let mut often = first;
	for hour in 1_003..1_400 {
		often = Outage { until: Some(hours(hour + 1) - 1), ..often.next(hours(hour)) };
		let (since, end) = often.earlier.unwrap();
		assert!(end - since <= 2 * DAY);
	}
}

#[test]
fn t16_nothing_is_ordered_of_a_processor_that_is_down_and_no_attempt_counts() {
	ExtBuilder.build_and_execute(|| {
		let down = |is_down| Payments::report_outage(signed(WITNESSES), Processor::BinancePay, is_down);
		let shown = authorized(1, Processor::BinancePay);
		assert_ok!(refund(1, 1000));
		assert_ok!(down(true));
		assert_ok!(shown.miss(1));
		assert_eq!(payment(1).retry.unwrap().failed, 0);
		assert_eq!(kind(1), None);
		assert_noop!(tend(1), Error::<Test>::NothingDue);
		pass(HOUR);
		assert_ok!(down(false));
		assert_ok!(tend(1));
		assert_eq!(order(1).unwrap().attempt, 1);
	});
}

#[test]
fn t16_outage_does_not_reach_beyond_twelve_hours_before_the_hold_ends() {
	ExtBuilder.build_and_execute(|| {
		let shown = authorized(1, Processor::Stripe);
		let end = shown.0.capture_before;
		pass_until(end - 25 * HOUR);
		// The agreement has not decided, though its time is over: then what is left goes back. Let it be an outage.
		assert_ok!(Payments::report_outage(signed(WITNESSES), Processor::Stripe, true));
		assert!(!payment(1).is_expiring(end - 13 * HOUR, true));
		assert!(payment(1).is_expiring(end - 12 * HOUR, true));
		assert!(payment(1).is_expiring(end - 24 * HOUR, false));
		assert!(!payment(1).is_expiring(end - 24 * HOUR - 1, false));
	});
}

#[test]
fn t17_agreement_that_outlives_the_hold_is_refused() {
	ExtBuilder.build_and_execute(|| {
		let long = |days| Expected { keep_until: now() + days * DAY, ..expected(Processor::Stripe) };
		// The hold lasts seven days; the last one is for what must be done.
		authorized_with(1, long(6));
		let mut shown = await_payment(2, Expected { keep_until: now() + 6 * DAY + 1, ..long(6) });
		shown.authorize();
		Told::take();
		assert_ok!(shown.observe());
		assert_eq!(Told::get(), [Heard::Failed(leg(2), PaymentFailure::HoldTooShort)]);
		assert_eq!(kind(2), Some(OrderKind::Void));
	});
}

#[test]
fn t17_hold_without_an_end_is_not_believed() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = await_payment(1, expected(Processor::Stripe));
		shown.authorize();
		shown.0.capture_before = 0;
		assert_noop!(shown.observe(), Error::<Test>::BadObservation);
	});
}

#[test]
fn t17_what_is_undecided_goes_back_a_day_before_the_hold_ends() {
	ExtBuilder.build_and_execute(|| {
		let long = Expected { keep_until: now() + 6 * DAY, ..expected(Processor::Stripe) };
		let mut shown = authorized_with(1, long);
		assert_ok!(capture(1, 2000, false));
		// The processor cuts the hold short: half a day is left, and delivery is an hour away.
		shown.0.capture_before = now() + DAY / 2;
		assert_ok!(shown.observe());
		assert_eq!(kind(1), to_capture(2000, true));
		assert_noop!(capture(1, 1, false), Error::<Test>::NotEnoughUndecided);
		assert_eq!(order(1).unwrap().deadline, shown.0.capture_before);
		shown.execute_and_observe(1);
		assert_eq!(settled(1), Some(settlement(2000, 4000, true)));
	});
}

#[test]
fn t17_money_is_captured_to_the_reserve_where_that_was_agreed() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized_with(1, to_reserve(Processor::Stripe));
		// The bond stands for all of it.
		assert_eq!(seller(SELLER).reserved, DEPOSIT + 600 * UNIT);
		assert_ok!(refund(1, 500));
		pass(6 * DAY - 1);
		assert_noop!(tend(1), Error::<Test>::NothingDue);
		pass(1);
		assert_ok!(tend(1));
		assert_eq!(kind(1), to_capture(5500, true));
		shown.execute_and_observe(1);
		assert_eq!(stage(1), Some(Stage::Captured));
		assert_eq!(settled(1), Some(settlement(0, 500, false)));
		pass(10 * DAY);
		assert_eq!(capture(1, 4000, false), Ok(settlement(4000, 500, false)));
		assert_ok!(void(1));
		assert_eq!(kind(1), to_refund(1500));
		shown.execute_and_observe(1);
		assert_eq!(settled(1), Some(settlement(4000, 2000, true)));
	});
}

#[test]
fn t18_effect_of_an_order_that_the_chain_does_not_know_stops_the_payment() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		// On a fork that is gone half was captured.
		shown.capture(3000, false);
		assert_ok!(shown.observe());
		assert!(stage(1).unwrap().is_trouble());
		assert_eq!(order(1), None);
		assert_ok!(capture(1, 3000, false));
		pass(14 * DAY);
		// The hold is gone by now, and what was captured is what is due.
		shown.release(ProcessorState::Expired);
		assert_ok!(shown.observe());
		assert_ok!(tend(1));
		assert_eq!(settled(1), Some(settlement(3000, 3000, true)));
	});
}

#[test]
fn t18_attempts_tell_in_which_block_they_were_ordered() {
	ExtBuilder.build_and_execute(|| {
		let shown = authorized(1, Processor::PayPal);
		pass(60_000);
		assert_ok!(void(1));
		assert_eq!(order(1).unwrap().ordered_at, 11);
		assert_ok!(shown.miss(1));
		assert_eq!(u64::from(order(1).unwrap().ordered_at), System::block_number());
	});
}

#[test]
fn t19_rules_are_known_a_day_before_they_hold_and_no_call_of_governance_moves_money() {
	ExtBuilder.build_and_execute(|| {
		let mut loose = rules();
		loose.tiers[0].open = u128::MAX >> 30;
		loose.tiers[0].per_day = u128::MAX >> 30;
		assert_ok!(Payments::set_rules(RuntimeOrigin::root(), loose.clone()));
		let large = || Expected { money: usd(300_000), ..expected(Processor::Stripe) };
		pass(DAY - 1);
		assert_noop!(expect(leg(1), large()), Error::<Test>::OpenCapReached);
		pass(1);
		assert_ok!(expect(leg(1), large()));
		// Rules that hold stay while others are planned, also when those are replaced.
		assert_ok!(Payments::set_rules(RuntimeOrigin::root(), rules()));
		pass(DAY - 1);
		assert_ok!(Payments::set_rules(RuntimeOrigin::root(), rules()));
		assert_eq!(Payments::rules(), loose);
		assert_noop!(
			Payments::observe(RuntimeOrigin::root(), Shown::of(1, SELLER, Processor::Stripe, usd(1)).0),
			DispatchError::BadOrigin
		);
		assert_eq!(Orders::<Test>::iter().count(), 0);
	});
}

#[test]
fn t20_executor_who_keeps_quiet_is_passed_over() {
	ExtBuilder.build_and_execute(|| {
		authorized(1, Processor::PayPal);
		assert_ok!(void(1));
		let id = order(1).unwrap().id;
		let holder = || Payments::instruction(id).unwrap().lease.unwrap().holder;
		let quiet = holder();
		pass(10 * 6_000);
		assert_ne!(holder(), quiet);
	});
}

#[test]
fn t20_anybody_frees_the_payer_when_the_agreement_is_late() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::Stripe);
		pass(3 * DAY);
		assert_ok!(tend(1));
		assert_eq!(kind(1), Some(OrderKind::Void));
		shown.execute_and_observe(1);
		assert_eq!(settled(1), Some(settlement(0, 6000, true)));
	});
}

#[test]
fn t20_hold_ends_by_itself_when_all_executors_are_quiet() {
	ExtBuilder.build_and_execute(|| {
		let shown = authorized(1, Processor::Stripe);
		assert_ok!(void(1));
		pass_until(shown.0.capture_before + DAY);
		assert_ok!(tend(1));
		assert_eq!(settled(1), Some(settlement(0, 6000, true)));
		assert_eq!(stage(1), Some(Stage::Expired));
		pass(LINGER);
		assert_ok!(tend(1));
		assert!(is_gone(1));
	});
}

#[test]
fn t20_processor_may_say_afterwards_how_the_hold_ended() {
	ExtBuilder.build_and_execute(|| {
		for (id, state) in [(1, ProcessorState::Voided), (2, ProcessorState::Expired)] {
			let mut shown = authorized(id, Processor::Stripe);
			pass_until(shown.0.capture_before + DAY);
			assert_ok!(tend(id));
			assert_eq!(stage(id), Some(Stage::Expired));
			shown.release(state);
			assert_ok!(shown.observe());
			assert_eq!(stage(id), Some(Stage::Expired));
		}
	});
}
