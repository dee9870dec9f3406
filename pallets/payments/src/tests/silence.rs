//! Nothing waits for ever: at every stage somebody may keep quiet, and time brings the payment to its end.

use super::*;

/// Only time passes, and strangers tend. Gives how many days it took until nothing was left.
fn wait(id: u64) -> u64 {
	for day in 0..800 {
		while !is_gone(id) && tend(id).is_ok() {
			check_everything();
		}
		if is_gone(id) {
			return day;
		}
		pass(DAY);
	}
	panic!("payment {id} waits for ever as {:?}", stage(id));
}

#[test]
fn payment_that_nobody_makes_ends() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(expect(leg(1), expected(Processor::Stripe)));
		await_payment(2, expected(Processor::Stripe));
		assert_eq!(wait(1), 1);
		assert_eq!(wait(2), 8);
		let late = |id| Heard::Failed(leg(id), PaymentFailure::Late);
		assert_eq!(Told::get(), [late(1), late(2)]);
	});
}

#[test]
fn money_that_comes_after_the_leg_failed_goes_back() {
	ExtBuilder.build_and_execute(|| {
		for (id, processor, back) in
			[(1, Processor::Stripe, Some(OrderKind::Void)), (2, Processor::BinancePay, to_refund(6000))]
		{
			let mut shown = await_payment(id, expected(processor));
			pass(DAY);
			assert_ok!(tend(id));
			shown.authorize();
			assert_ok!(shown.observe());
			assert_eq!(kind(id), back);
			shown.execute_and_observe(id);
			assert!(is_gone(id));
		}
	});
}

#[test]
fn authorization_seen_too_late_is_refused() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = await_payment(1, expected(Processor::Stripe));
		pass(HOUR);
		shown.authorize();
		assert_ok!(shown.observe());
		assert_eq!(Told::get(), [Heard::Failed(leg(1), PaymentFailure::Late)]);
	});
}

#[test]
fn agreement_that_keeps_quiet_loses_the_hold() {
	ExtBuilder.build_and_execute(|| {
		for (id, processor) in [(1, Processor::Stripe), (2, Processor::PayPal), (3, Processor::Antom)] {
			authorized(id, processor);
		}
		for id in 1..=3 {
			wait(id);
			assert_eq!(settled(id), Some(settlement(0, 6000, true)));
		}
		assert_eq!(held_as_bond(SELLER), BOND);
	});
}

#[test]
fn prepaid_money_goes_back_from_the_bond_when_all_are_silent() {
	ExtBuilder.build_and_execute(|| {
		authorized(1, Processor::CoinPayments);
		assert_ok!(capture(1, 1000, false));
		let days = wait(1);
		assert!(days < 40, "{days}");
		assert_eq!(settled(1), Some(settlement(1000, 5000, true)));
		assert_eq!(Balances::free_balance(BUYER), ENDOWMENT + 500 * UNIT);
	});
}

#[test]
fn capture_of_which_nobody_tells_ends_with_the_hold() {
	ExtBuilder.build_and_execute(|| {
		authorized(1, Processor::Stripe);
		assert_ok!(capture(1, 6000, true));
		wait(1);
		// Nobody saw the money move.
		assert_eq!(settled(1), Some(settlement(0, 0, true)));
	});
}

#[test]
fn capture_that_is_seen_after_the_hold_was_given_up_is_not_lost() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::Stripe);
		assert_ok!(capture(1, 6000, true));
		let order = order(1).unwrap();
		pass_until(shown.0.capture_before + DAY);
		assert_ok!(tend(1));
		assert_eq!(settled(1), Some(settlement(0, 0, true)));
		shown.execute(&order);
		assert_ok!(shown.observe());
		assert!(stage(1).unwrap().is_trouble());
		assert_eq!(settled(1), Some(settlement(6000, 0, true)));
		wait(1);
	});
}

#[test]
fn dispute_that_nobody_ends_ends() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 6000, true));
		shown.execute_and_observe(1);
		shown.0.disputed = 6000;
		assert_ok!(shown.observe());
		assert!(wait(1) <= 181);
		assert_eq!(seller(SELLER).reserved, 0);
	});
}

#[test]
fn frozen_payment_thaws() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		shown.capture(6000, true);
		assert_ok!(shown.observe());
		wait(1);
		// Nobody decided anything for the seller, so the payer gets it from the bond.
		assert_eq!(settled(1), Some(settlement(0, 6000, true)));
		assert_eq!(Balances::free_balance(BUYER), ENDOWMENT + 120 * UNIT + DEPOSIT);
	});
}

/// The bond has paid all that backed the payment, which is watched still, and the seller goes.
#[test]
fn seller_who_leaves_is_remembered_while_a_payment_is_watched() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		shown.capture(6000, true);
		assert_ok!(shown.observe());
		while payment(1).covered == 0 {
			pass(DAY);
			while tend(1).is_ok() {}
		}
		assert_eq!((stage(1), payment(1).backing), (Some(Stage::Refunded), 0));
		for processor in Processor::ALL {
			let _ = Payments::retire_account(signed(SELLER), account_of(SELLER, processor));
		}
		let rest = seller(SELLER).free_bond();
		assert_ok!(Payments::withdraw_bond(signed(SELLER), rest));
		assert_eq!((seller(SELLER).accounts, held_as_bond(SELLER)), (0, 0));
		check_everything();

		// It can still be disputed.
		shown.0.disputed = 6000;
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Disputed));
		check_everything();
		assert!(wait(1) <= 180);
		assert_eq!(Sellers::<Test>::get(SELLER), None);
	});
}

#[test]
fn void_that_the_processor_refuses_is_reconciled_and_ends() {
	ExtBuilder.build_and_execute(|| {
		let shown = authorized(1, Processor::PayPal);
		assert_ok!(void(1));
		for _ in 0..MAX_ATTEMPTS {
			assert_ok!(shown.miss(1));
		}
		assert_eq!(stage(1), Some(Stage::Reconcile));
		assert_eq!(order(1), None);
		wait(1);
		assert_eq!(settled(1), Some(settlement(0, 6000, true)));
	});
}

#[test]
fn seller_cannot_put_off_a_refund_by_giving_back_cents() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::BinancePay);
		assert_ok!(void(1));
		let due = now() + 60 * DAY;
		while !is_gone(1) && now() < due {
			shown.0.refunded += 1;
			assert_ok!(shown.observe());
			pass(DAY);
			let _ = tend(1);
			if order(1).is_some_and(|order| now() >= order.deadline) {
				let _ = shown.miss(1);
			}
			// As often as it can be tried, somebody tries.
			if order(1).is_some_and(|order| Payments::instruction(order.id).unwrap().lease.is_some()) {
				shown.execute_and_observe(1);
			}
		}
		assert!(is_gone(1), "{:?}", stage(1));
		assert_eq!(settled(1), Some(settlement(0, 6000, true)));
	});
}

#[test]
fn seller_cannot_put_off_a_refund_by_changing_its_amount() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::BinancePay);
		assert_ok!(void(1));
		Stored::<Test>::mutate(leg(1), |payment| payment.as_mut().unwrap().freezes = MAX_FREEZES);
		// Each attempt is for more than is left, because a cent was given back meanwhile.
		for _ in 0..MAX_ATTEMPTS {
			shown.0.refunded += 1;
			assert_ok!(shown.observe());
			assert_ok!(shown.miss(1));
		}
		assert!(is_gone(1));
		assert_eq!(Balances::free_balance(BUYER), ENDOWMENT + 599_700_000_000_000);
	});
}
