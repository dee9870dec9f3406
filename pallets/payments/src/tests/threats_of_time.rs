//! The threats of the design that are rules of this pallet, each test named after its number: T13 to T25.

use super::*;
use codec::Encode;

#[test]
fn t13_chargeback_on_day_100_ties_up_the_bond_and_frees_it_when_it_is_won() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::Stripe);
		assert_ok!(capture(1, 6000, true));
		shown.execute_and_observe(1);
		assert_eq!(seller(SELLER).reserved, DEPOSIT + 120 * UNIT);
		pass(100 * DAY);
		assert_noop!(tend(1), Error::<Test>::NothingDue);
		shown.0.disputed = 6000;
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Disputed));
		assert_eq!(Told::get().last(), Some(&Heard::Disputed(leg(1), 6000, true)));
		assert_eq!(seller(SELLER).reserved, DEPOSIT + 600 * UNIT);
		assert_eq!(payment(1).sheet().disputed, 6000);
		assert_eq!(payment(1).sheet().released, 0);
		// It is watched while it lasts, also beyond its time.
		pass(60 * DAY);
		assert_noop!(tend(1), Error::<Test>::NothingDue);
		shown.0.disputed = 0;
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Released));
		assert_eq!(payment(1).sheet().released, 6000);
		assert_ok!(tend(1));
		assert!(is_gone(1));
		assert_eq!(seller(SELLER).reserved, 0);
	});
}

#[test]
fn t13_dispute_freezes_what_is_unreleased() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 3000, false));
		shown.execute_and_observe(1);
		shown.0.disputed = 3000;
		assert_ok!(shown.observe());
		assert_ok!(capture(1, 1000, false));
		assert_eq!(kind(1), None);
		shown.0.disputed = 0;
		assert_ok!(shown.observe());
		assert_eq!(kind(1), to_capture(1000, false));
	});
}

#[test]
fn t13_chargeback_counts_towards_what_goes_back() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::Antom);
		assert_ok!(capture(1, 2000, true));
		shown.execute_and_observe(1);
		assert_eq!(kind(1), to_refund(4000));
		let order = order(1).unwrap();
		shown.0.disputed = 4000;
		assert_ok!(shown.observe());
		// Nobody executes it now.
		assert_eq!(Payments::instruction(order.id).unwrap().lease, None);
		assert_ok!(shown.miss(1));
		pass(90 * DAY);
		assert_ok!(tend(1));
		// The payer has it already.
		assert_eq!(kind(1), None);
		assert_eq!(settled(1), Some(settlement(2000, 4000, true)));
		// The seller wins after all: then the refund is due.
		shown.0.disputed = 0;
		assert_ok!(shown.observe());
		assert_eq!(kind(1), to_refund(4000));
		shown.execute_and_observe(1);
		assert_eq!(stage(1), Some(Stage::Released));
	});
}

#[test]
fn t13_gift_from_the_dashboard_counts_towards_what_goes_back() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::BinancePay);
		shown.0.refunded = 1500;
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Frozen));
		assert_ok!(Payments::resume(RuntimeOrigin::root(), leg(1)));
		assert_ok!(capture(1, 2000, true));
		assert_eq!(kind(1), to_refund(2500));
	});
}

#[test]
fn t13_disputes_beyond_the_bond_stop_the_seller_from_selling() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::Stripe);
		assert_ok!(capture(1, 6000, true));
		shown.execute_and_observe(1);
		let free = seller(SELLER).free_bond();
		assert_ok!(Payments::withdraw_bond(signed(SELLER), free));
		shown.0.disputed = 6000;
		assert_ok!(shown.observe());
		assert!(seller(SELLER).reserved > seller(SELLER).bond);
		assert_eq!(seller(SELLER).free_bond(), 0);
		assert_noop!(Payments::withdraw_bond(signed(SELLER), 1), Error::<Test>::BondInUse);
		assert_noop!(expect(leg(2), expected(Processor::Stripe)), Error::<Test>::BondTooSmall);
	});
}

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
fn t21_money_that_is_not_settled_counts_for_nothing() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = await_payment(1, expected(Processor::PayPal));
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Requested));
		assert_eq!(Told::get(), []);
		shown.0.captured = 6000;
		assert_noop!(shown.observe(), Error::<Test>::BadObservation);
		shown.0.captured = 0;
		shown.authorize();
		assert_ok!(shown.observe());
		assert_eq!(Told::get(), [Heard::Authorized(leg(1))]);
		// What was settled and no longer is, is not taken over.
		let mut pending = shown;
		pending.0.state = ProcessorState::Pending;
		(pending.0.capturable, pending.0.capture_before) = (0, 0);
		assert_ok!(pending.observe());
		assert_eq!(stage(1), Some(Stage::Reconcile));
		assert_eq!(payment(1).seen.unwrap().capturable, 6000);
	});
}

#[test]
fn t21_money_that_was_taken_at_once_though_it_was_to_be_held_goes_back() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = await_payment(1, expected(Processor::Stripe));
		shown.authorize();
		shown.capture(6000, true);
		assert_ok!(shown.observe());
		assert_eq!(Told::get(), [Heard::Failed(leg(1), PaymentFailure::NotHeld)]);
		assert_eq!(kind(1), to_refund(6000));
	});
}

#[test]
fn t22_newcomers_sell_little_and_only_what_their_bond_backs() {
	ExtBuilder.build_and_execute(|| {
		let of = |dollars: u128| Expected { money: usd(dollars * 100), ..expected(Processor::Stripe) };
		// 1,000 dollars in a day.
		assert_ok!(expect(leg(1), of(1000)));
		assert_noop!(expect(leg(2), of(1)), Error::<Test>::DailyCapReached);
		pass(DAY);
		// 2,000 dollars open.
		assert_ok!(expect(leg(2), of(1000)));
		pass(DAY);
		assert_noop!(expect(leg(3), of(1)), Error::<Test>::OpenCapReached);
		// What failed no longer counts.
		assert_ok!(tend(1));
		assert_ok!(expect(leg(3), of(1)));
		// A month later there is room for more.
		pass(30 * DAY);
		assert_ok!(expect(leg(4), of(5000)));
	});
}

#[test]
fn t22_seller_who_is_known_may_sell_more() {
	ExtBuilder.build_and_execute(|| {
		pass(90 * DAY);
		let of = |dollars: u128| Expected { money: usd(dollars * 100), ..expected(Processor::Stripe) };
		assert_noop!(expect(leg(1), of(20_000)), Error::<Test>::OpenCapReached);
		assert_ok!(Payments::vouch(RuntimeOrigin::root(), SELLER, true));
		assert_ok!(expect(leg(1), of(20_000)));
		assert_eq!(seller(SELLER).reserved, DEPOSIT + 10_000 * UNIT);
	});
}

#[test]
fn t22_bond_cannot_leave_while_it_backs_payments() {
	ExtBuilder.build_and_execute(|| {
		authorized(1, Processor::BinancePay);
		let reserved = seller(SELLER).reserved;
		assert_eq!(reserved, DEPOSIT + 600 * UNIT);
		let all = BOND - reserved;
		assert_noop!(Payments::withdraw_bond(signed(SELLER), all + 1), Error::<Test>::BondInUse);
		assert_ok!(Payments::withdraw_bond(signed(SELLER), all));
		assert_noop!(expect(leg(2), expected(Processor::Stripe)), Error::<Test>::BondTooSmall);
		// The seller vanishes: the account is empty when the refund is due, and the payer gets the bond.
		assert_ok!(void(1));
		pass(23 * DAY);
		assert_ok!(tend(1));
		pass(14 * DAY);
		assert_ok!(tend(1));
		assert_ok!(tend(1));
		assert_eq!(Balances::free_balance(BUYER), ENDOWMENT + 600 * UNIT);
		assert_eq!(held_as_bond(SELLER), DEPOSIT);
	});
}

#[test]
fn t23_nothing_that_names_a_person_or_an_account_is_on_chain() {
	let mut ext = ExtBuilder.build();
	let secret = b"pi_3SecretPaymentOfBen";
	let account = b"acct_AdasPlumbing";
	ext.execute_with(|| {
		let stripe = Processor::Stripe;
		let tag = AccountTag::of(stripe, true, account);
		assert_ok!(Payments::claim_account(signed(SELLER), tag, stripe, true));
		assert_ok!(Payments::attest_account(signed(WITNESSES), tag, SELLER, stripe, true, false));
		let reference = PaymentRef::of(stripe, account, true, secret);
		assert_ok!(expect(leg(1), Expected { account: tag, reference: Some(reference), ..expected(stripe) }));
		let mut shown = Shown::of(1, SELLER, stripe, usd(6000));
		(shown.0.account, shown.0.reference) = (tag, reference);
		shown.authorize();
		assert_ok!(shown.observe());
		assert_ok!(capture(1, 6000, true));
		let events = System::events().encode();
		let mut stored = Vec::new();
		let mut key = Vec::new();
		while let Some(next) = sp_io::storage::next_key(&key) {
			stored.extend(sp_io::storage::get(&next).unwrap_or_default());
			stored.extend(&next);
			key = next;
		}
		assert!(stored.windows(32).any(|bytes| bytes == tag.0.as_bytes()), "the scan sees what is stored");
		for place in [events, stored] {
			for word in [&secret[..], &account[..]] {
				assert!(!place.windows(word.len()).any(|bytes| bytes == word));
			}
		}
	});
}

#[test]
fn t24_strangers_cannot_bind_and_each_leg_is_bound_once() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(expect(leg(1), expected(Processor::Stripe)));
		let reference = |name| reference_of(SELLER, Processor::Stripe, name);
		let bind = |who, name| Payments::bind(signed(who), leg(1), reference(name));
		assert_noop!(bind(STRANGER, 1), Error::<Test>::NotAParty);
		assert_ok!(bind(BUYER, 1));
		assert_noop!(bind(BUYER, 2), Error::<Test>::HasReference);
		assert_eq!(References::<Test>::iter().count(), 1);
	});
}

#[test]
fn t24_each_open_payment_ties_up_a_deposit() {
	ExtBuilder.build_and_execute(|| {
		let penny = Expected { money: usd(1), ..expected(Processor::Stripe) };
		assert_ok!(expect(leg(1), penny));
		assert!(seller(SELLER).reserved > DEPOSIT);
	});
}

#[test]
fn t25_every_capture_says_whether_it_is_the_last() {
	ExtBuilder.build_and_execute(|| {
		let mut often = authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 1000, false));
		assert_eq!(kind(1), to_capture(1000, false));
		often.execute_and_observe(1);
		assert_ok!(capture(1, 1000, true));
		assert_eq!(kind(1), to_capture(1000, true));
		for (id, processor) in [(2, Processor::Stripe), (3, Processor::Revolut), (4, Processor::Antom)] {
			authorized(id, processor);
			assert_ok!(capture(id, 1000, true));
			assert!(matches!(kind(id), Some(OrderKind::Capture { is_final: true, .. })));
		}
	});
}
