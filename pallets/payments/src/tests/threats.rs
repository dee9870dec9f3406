//! The threats of the design that are rules of this pallet, each test named after its number: T5 to T12.

use super::*;

#[test]
fn t05_money_that_moves_unordered_freezes_the_payment() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		shown.capture(6000, true);
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Frozen));
		assert!(Told::get().contains(&Heard::Disputed(leg(1), 0, true)));
		// Nothing is credited: it lies with the seller, undecided.
		assert_eq!(settled(1), None);
		assert_eq!(payment(1).sheet().undecided, 6000);
		// What is decided now waits.
		assert_ok!(void(1));
		assert_eq!(kind(1), None);
		assert_ok!(Payments::resume(RuntimeOrigin::root(), leg(1)));
		assert_eq!(kind(1), to_refund(6000));
	});
}

#[test]
fn t05_more_than_was_ordered_freezes_too() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 2000, false));
		shown.capture(2001, false);
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Frozen));
		// The executors are not told to go on.
		assert_eq!(Payments::instruction(order(1).unwrap().id).unwrap().lease, None);
	});
}

#[test]
fn t05_unordered_moves_on_several_accounts_stop_everything() {
	ExtBuilder.build_and_execute(|| {
		let rails = [Processor::PayPal, Processor::Stripe, Processor::Revolut];
		let mut all: Vec<Shown> = rails.iter().zip(1..).map(|(rail, id)| authorized(id, *rail)).collect();
		let mut again = authorized(4, Processor::PayPal);
		again.capture(1, false);
		assert_ok!(again.observe());
		for shown in &mut all {
			assert_eq!(Payments::pause(Processor::Antom), Pause::None);
			shown.capture(6000, true);
			assert_ok!(shown.observe());
		}
		// Three accounts within an hour; the first one counts once.
		assert_eq!(Payments::pause(Processor::Antom), Pause::All);
		assert!(events().contains(&Event::AlarmRaised { accounts: 3 }));
		assert_noop!(expect(leg(9), expected(Processor::Antom)), Error::<Test>::Stopped);
	});
}

/// A refund goes to the payer alone, and a shop refunds every day. What is over is no reason to stop the others.
#[test]
fn t05_refunds_of_payments_that_are_over_stop_nothing() {
	ExtBuilder.build_and_execute(|| {
		for (rail, id) in [(Processor::PayPal, 1), (Processor::Stripe, 2), (Processor::Revolut, 3)] {
			let mut shown = authorized(id, rail);
			assert_ok!(capture(id, 6000, true));
			shown.execute_and_observe(id);
			assert_eq!(stage(id), Some(Stage::Released));
			shown.0.refunded = 100;
			assert_ok!(shown.observe());
			// It is noted as before.
			assert_eq!(stage(id), Some(Stage::Frozen));
		}
		assert_eq!(Payments::pause(Processor::Antom), Pause::None);
		assert_ok!(expect(leg(9), expected(Processor::Antom)));
	});
}

/// A payer who has a key of the seller's takes back what the agreement has not decided.
#[test]
fn t05_refunds_of_what_is_undecided_stop_everything() {
	ExtBuilder.build_and_execute(|| {
		for (rail, id) in [(Processor::BinancePay, 1), (Processor::Coinbase, 2), (Processor::CoinPayments, 3)]
		{
			let mut shown = authorized(id, rail);
			assert_eq!(Payments::pause(Processor::Antom), Pause::None);
			shown.0.refunded = 100;
			assert_ok!(shown.observe());
		}
		assert_eq!(Payments::pause(Processor::Antom), Pause::All);
	});
}

/// Whoever refunds by hand what is due back anyway helps.
#[test]
fn t05_refunds_of_what_is_due_back_stop_nothing() {
	ExtBuilder.build_and_execute(|| {
		for (rail, id) in [(Processor::BinancePay, 1), (Processor::Coinbase, 2), (Processor::CoinPayments, 3)]
		{
			let mut shown = authorized(id, rail);
			assert_ok!(refund(id, 1000));
			shown.0.refunded = 999;
			assert_ok!(shown.observe());
			assert_eq!(stage(id), Some(Stage::Frozen));
		}
		assert_eq!(Payments::pause(Processor::Antom), Pause::None);
		// One cent more than that is another thing.
		let mut shown = authorized(4, Processor::BinancePay);
		assert_ok!(refund(4, 1000));
		shown.0.refunded = 1001;
		assert_ok!(shown.observe());
		assert_eq!(Alarms::<Test>::get().accounts.len(), 1);
	});
}

#[test]
fn t05_alarm_counts_anew_when_the_pause_is_lifted() {
	ExtBuilder.build_and_execute(|| {
		let rails = [Processor::PayPal, Processor::Stripe, Processor::Revolut];
		let mut all: Vec<Shown> = rails.iter().zip(1..).map(|(rail, id)| authorized(id, *rail)).collect();
		for shown in &mut all {
			shown.capture(1000, false);
			assert_ok!(shown.observe());
		}
		assert_eq!(Payments::pause(Processor::Antom), Pause::All);
		assert_ok!(Payments::set_pause(RuntimeOrigin::root(), None, Pause::None));
		// In the same hour: one or two more are not too many.
		for shown in &mut all {
			assert_eq!(Payments::pause(Processor::Antom), Pause::None);
			shown.capture(1, false);
			assert_ok!(shown.observe());
		}
		assert_eq!(Payments::pause(Processor::Antom), Pause::All);
		// What only stops more does not count anew.
		assert_ok!(Payments::set_pause(signed(WATCHMAN), None, Pause::All));
		assert!(Alarms::<Test>::exists());
	});
}

#[test]
fn t05_alarm_forgets_after_an_hour() {
	ExtBuilder.build_and_execute(|| {
		for (rail, id) in [(Processor::PayPal, 1), (Processor::Stripe, 2), (Processor::Revolut, 3)] {
			let mut shown = authorized(id, rail);
			shown.capture(6000, true);
			assert_ok!(shown.observe());
			pass(HOUR);
		}
		assert_eq!(Payments::pause(Processor::Antom), Pause::None);
	});
}

#[test]
fn t06_no_more_is_released_than_was_agreed() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 4000, false));
		assert_noop!(capture(1, 2001, false), Error::<Test>::NotEnoughUndecided);
		assert_noop!(refund(1, 2001), Error::<Test>::NotEnoughUndecided);
		assert_ok!(refund(1, 2000));
		assert_noop!(capture(1, 1, true), Error::<Test>::NotEnoughUndecided);
		shown.execute_and_observe(1);
		assert_noop!(capture(1, 1, false), Error::<Test>::NotEnoughUndecided);
	});
}

#[test]
fn t06_what_an_executor_says_counts_for_nothing_and_one_fact_counts_once() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 3000, false));
		for who in EXECUTORS.into_iter().chain([SELLER, BUYER, STRANGER]) {
			assert_noop!(Payments::observe(signed(who), shown.0), DispatchError::BadOrigin);
		}
		shown.execute_and_observe(1);
		// The same look again, and an older one.
		assert_noop!(Payments::observe(signed(WITNESSES), shown.0), Error::<Test>::Stale);
		shown.0.revision -= 1;
		assert_noop!(Payments::observe(signed(WITNESSES), shown.0), Error::<Test>::Stale);
		assert_eq!(settled(1), Some(settlement(3000, 0, false)));
	});
}

#[test]
fn t06_what_is_over_stays_over() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::Stripe);
		assert_ok!(capture(1, 6000, true));
		let order = shown.execute_and_observe(1);
		assert_eq!(stage(1), Some(Stage::Released));
		assert_eq!(void(1), Ok(settlement(6000, 0, true)));
		assert_noop!(refund(1, 1), Error::<Test>::NotEnoughUndecided);
		let late = Payments::observe_after_deadline(signed(WITNESSES), order.id, order.attempt, shown.0);
		assert_eq!(late, Err(Error::<Test>::OrderNotFound.into()));
		assert_eq!(stage(1), Some(Stage::Released));
	});
}

#[test]
fn t07_capture_and_void_never_live_together() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 3000, false));
		assert_ok!(void(1));
		// The void waits for the capture's result.
		assert_eq!(kind(1), to_capture(3000, false));
		assert_eq!(Orders::<Test>::iter().count(), 1);
		shown.execute_and_observe(1);
		assert_eq!(kind(1), Some(OrderKind::Void));
	});
}

#[test]
fn t07_processor_wins_when_both_happened() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		assert_ok!(void(1));
		shown.capture(6000, true);
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Reconcile));
		assert_eq!(order(1), None);
		assert_eq!(payment(1).seen.unwrap().captured, 6000);
		// People have had their time: the goals hold, from where the processor is.
		pass(14 * DAY);
		assert_ok!(tend(1));
		assert_eq!(kind(1), to_refund(6000));
		shown.execute_and_observe(1);
		assert_eq!(settled(1), Some(settlement(0, 6000, true)));
	});
}

#[test]
fn t07_hold_that_is_gone_before_its_capture_is_reconciled() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 6000, true));
		shown.release(ProcessorState::Expired);
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Reconcile));
		assert_ok!(Payments::resume(RuntimeOrigin::root(), leg(1)));
		// The seller gets nothing, and the agreement knows.
		assert_eq!(settled(1), Some(settlement(0, 0, true)));
		assert!(is_gone(1));
	});
}

#[test]
fn t08_refund_is_tried_again_only_once_it_is_known_to_have_done_nothing() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::BinancePay);
		assert_ok!(refund(1, 1000));
		let first = order(1).unwrap();
		assert_eq!(first.deadline, now() + 20 * HOUR);
		// 25 hours later the processor has forgotten the key; nothing was ordered again.
		pass(25 * HOUR);
		assert_noop!(tend(1), Error::<Test>::NothingDue);
		assert_eq!(order(1), Some(first));
		assert_eq!(Payments::instruction(first.id).unwrap().lease, None);
		// It was executed just before the deadline: no second one.
		shown.execute(&first);
		shown.0.revision += 1;
		assert_ok!(Payments::observe_after_deadline(signed(WITNESSES), first.id, 0, shown.0));
		assert_eq!(order(1), None);
		assert_eq!(payment(1).given, 1000);
	});
}

#[test]
fn t08_another_attempt_has_another_key() {
	ExtBuilder.build_and_execute(|| {
		let shown = authorized(1, Processor::BinancePay);
		assert_ok!(refund(1, 1000));
		let first = order(1).unwrap();
		let early = Payments::observe_after_deadline(signed(WITNESSES), first.id, 0, shown.0);
		assert_eq!(early, Err(Error::<Test>::StillRunning.into()));
		assert_ok!(shown.miss(1));
		let second = order(1).unwrap();
		assert_eq!((second.id, second.attempt, second.kind), (first.id, 1, first.kind));
		assert_eq!(second.deadline, now() + 20 * HOUR);
		let key = |order: Order| order.idempotency_key(Default::default());
		assert_ne!(key(first), key(second));
		// A late vote on the first attempt ends nothing.
		let late = Payments::observe_after_deadline(signed(WITNESSES), first.id, 0, shown.0);
		assert_eq!(late, Err(Error::<Test>::OrderNotFound.into()));
	});
}

#[test]
fn t08_orders_end_before_processors_forget_their_keys() {
	ExtBuilder.build_and_execute(|| {
		authorized(1, Processor::PayPal);
		authorized(2, Processor::Stripe);
		assert_ok!(void(1));
		assert_ok!(void(2));
		assert_eq!(order(1).unwrap().deadline, now() + 5 * HOUR);
		assert_eq!(order(2).unwrap().deadline, now() + 20 * HOUR);
	});
}

#[test]
fn t08_refund_that_never_comes_is_paid_from_the_bond() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::BinancePay);
		assert_ok!(capture(1, 3500, true));
		for attempt in 0..MAX_ATTEMPTS {
			assert_eq!(order(1).unwrap().attempt, attempt);
			shown.0.revision += 1;
			assert_ok!(shown.miss(1));
		}
		// 25 dollars are 250 tokens.
		assert_eq!(Balances::free_balance(BUYER), ENDOWMENT + 250 * UNIT);
		assert_eq!(seller(SELLER).bond, BOND - 250 * UNIT);
		assert_eq!(settled(1), Some(settlement(3500, 2500, true)));
		assert!(is_gone(1));
	});
}

#[test]
fn t09_what_is_sent_is_a_function_of_the_order_and_one_executor_at_a_time_sends_it() {
	ExtBuilder.build_and_execute(|| {
		authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 3000, false));
		let id = order(1).unwrap().id;
		let first = Payments::instruction(id).unwrap();
		let lease = first.lease.clone().unwrap();
		assert_eq!((lease.begin_before, lease.until), (lease.from + 7, lease.from + 10));
		let mut holders = vec![lease.holder];
		for _ in 0..3 {
			pass(10 * 6_000);
			let next = Payments::instruction(id).unwrap();
			// Whoever sends it, and whenever, sends the same.
			assert_eq!((next.order, next.idempotency_key), (first.order, first.idempotency_key));
			let lease = next.lease.unwrap();
			assert_eq!(lease.from, u32::try_from(System::block_number()).unwrap());
			holders.push(lease.holder);
		}
		assert_eq!(holders[0], holders[3]);
		holders.sort();
		holders.dedup();
		assert_eq!(holders, EXECUTORS);
	});
}

#[test]
fn t10_too_little_another_currency_or_another_unit_is_refused() {
	ExtBuilder.build_and_execute(|| {
		let jpy = CurrencyCode(*b"JPY");
		for (id, change, why, back) in [
			(
				1,
				(|o| o.capturable = 5999) as fn(&mut nexonomy_primitives::Observation),
				PaymentFailure::TooLittle,
				Stage::VoidOrdered,
			),
			(2, |o| o.currency = CurrencyCode(*b"JPY"), PaymentFailure::WrongCurrency, Stage::VoidOrdered),
			(3, |o| o.exponent = 3, PaymentFailure::WrongCurrency, Stage::VoidOrdered),
		] {
			let mut shown = await_payment(id, expected(Processor::Stripe));
			shown.authorize();
			change(&mut shown.0);
			assert_ok!(shown.observe());
			assert_eq!(Told::take(), [Heard::Failed(leg(id), why)]);
			assert_eq!(stage(id), Some(back));
			shown.execute_and_observe(id);
			assert!(is_gone(id));
		}
		// What was paid in another currency is refunded in it.
		let mut shown = await_payment(4, expected(Processor::Coinbase));
		(shown.0.currency, shown.0.exponent, shown.0.authorized) = (jpy, 0, 900);
		shown.authorize();
		assert_ok!(shown.observe());
		let order = shown.execute_and_observe(4);
		assert_eq!((order.kind, order.currency, order.exponent), (to_refund(900).unwrap(), jpy, 0));
		assert!(is_gone(4));
	});
}

#[test]
fn t10_late_money_in_another_currency_goes_back_and_a_strangers_does_not() {
	ExtBuilder.build_and_execute(|| {
		let jpy = CurrencyCode(*b"JPY");
		let mut shown = await_payment(1, expected(Processor::Coinbase));
		assert_ok!(shown.observe());
		assert_ok!(void(1));
		let mut strange = shown;
		strange.authorize();
		strange.0.tag = Payments::tag_of(leg(77));
		assert_ok!(strange.observe());
		assert_eq!((stage(1), kind(1)), (Some(Stage::Requested), None));
		(shown.0.currency, shown.0.exponent, shown.0.authorized) = (jpy, 0, 900);
		shown.authorize();
		assert_ok!(shown.observe());
		assert_eq!((kind(1), order(1).unwrap().currency), (to_refund(900), jpy));
		shown.execute_and_observe(1);
		assert!(is_gone(1));
	});
}

#[test]
fn t10_currency_that_changes_later_is_reconciled() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		shown.0.exponent = 0;
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Reconcile));
		// Amounts in another unit are not taken over.
		assert_eq!(payment(1).exponent, 2);
	});
}

#[test]
fn t10_more_than_agreed_may_be_held_and_is_never_taken() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = await_payment(1, expected(Processor::Stripe));
		shown.0.authorized = 7000;
		shown.authorize();
		assert_ok!(shown.observe());
		assert_noop!(capture(1, 6001, true), Error::<Test>::NotEnoughUndecided);
		assert_ok!(capture(1, 6000, true));
		assert_eq!(kind(1), to_capture(6000, true));
	});
}

#[test]
fn t11_payment_is_bound_to_one_leg_for_ever() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::Stripe);
		let reference = shown.0.reference;
		assert_ok!(expect(leg(2), expected(Processor::Stripe)));
		let bind = |id| Payments::bind(signed(SELLER), leg(id), reference);
		assert_noop!(bind(2), Error::<Test>::AlreadyBound);
		let again = Expected { reference: Some(reference), ..expected(Processor::Stripe) };
		assert_noop!(expect(leg(3), again), Error::<Test>::AlreadyBound);
		assert_ok!(void(1));
		shown.execute_and_observe(1);
		assert!(is_gone(1));
		// Also when nothing else of it is left.
		assert_noop!(bind(2), Error::<Test>::AlreadyBound);
		assert_eq!(Payments::bound_to(shown.0.account, reference), Some(leg(1)));
	});
}

#[test]
fn t11_payment_that_says_it_is_for_something_else_is_not_touched() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = await_payment(1, expected(Processor::Stripe));
		shown.authorize();
		shown.0.tag = Payments::tag_of(leg(77));
		assert_ok!(shown.observe());
		assert_eq!(Told::get(), [Heard::Failed(leg(1), PaymentFailure::WrongPurpose)]);
		// It is somebody else's: no order to give it back.
		assert!(is_gone(1));
		assert_eq!(Orders::<Test>::iter().count(), 0);
	});
}

#[test]
fn t11_purpose_that_changes_later_is_reconciled() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		shown.0.tag = Payments::tag_of(leg(77));
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Reconcile));
	});
}

#[test]
fn t11_nobody_takes_a_reference_by_binding_it_to_an_account_of_their_own() {
	ExtBuilder.build_and_execute(|| {
		let reference = reference_of(SELLER, Processor::Stripe, 1);
		let stolen = Expected {
			payee: OTHER_SELLER,
			account: account_of(OTHER_SELLER, Processor::Stripe),
			reference: Some(reference),
			..expected(Processor::Stripe)
		};
		assert_ok!(expect(leg(66), stolen));
		// The right one is not hindered.
		authorized(1, Processor::Stripe);
	});
}

#[test]
fn t12_accounts_in_test_mode_and_of_others_do_not_count() {
	ExtBuilder.build_and_execute(|| {
		let stripe = Processor::Stripe;
		let tag = AccountTag::of(stripe, false, b"acct");
		assert_noop!(Payments::claim_account(signed(SELLER), tag, stripe, false), Error::<Test>::TestMode);
		// Accounts that nobody attested, or that are another seller's.
		let other = |account| Expected { account, ..expected(stripe) };
		assert_noop!(expect(leg(1), other(tag)), Error::<Test>::AccountNotFound);
		let theirs = account_of(OTHER_SELLER, stripe);
		assert_noop!(expect(leg(1), other(theirs)), Error::<Test>::NotOwner);
		// A payment in test mode has another reference and account: nothing is bound to it.
		let mut shown = await_payment(1, expected(stripe));
		shown.authorize();
		shown.0.account = AccountTag::of(stripe, false, &SELLER.to_le_bytes());
		assert_noop!(shown.observe(), Error::<Test>::UnknownPayment);
	});
}

#[test]
fn t12_test_mode_counts_where_the_rules_allow_it() {
	ExtBuilder.build_and_execute(|| {
		let stripe = Processor::Stripe;
		let tag = AccountTag::of(stripe, false, b"acct");
		assert_ok!(Payments::set_rules(RuntimeOrigin::root(), Rules { test_mode: true, ..rules() }));
		pass(DAY);
		assert_ok!(Payments::claim_account(signed(SELLER), tag, stripe, false));
		let attest = |live| Payments::attest_account(signed(WITNESSES), tag, SELLER, stripe, live, false);
		assert_noop!(attest(true), Error::<Test>::ClaimNotFound);
		assert_ok!(attest(false));
		assert_ok!(expect(leg(1), Expected { account: tag, ..expected(stripe) }));
		// No longer, once they do not.
		assert_ok!(Payments::set_rules(RuntimeOrigin::root(), rules()));
		pass(DAY);
		assert_noop!(expect(leg(2), Expected { account: tag, ..expected(stripe) }), Error::<Test>::TestMode);
	});
}
