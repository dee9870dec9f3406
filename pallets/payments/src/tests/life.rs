//! The lives of payments as they should be, on each rail.

use super::*;

#[test]
fn plumbing_deal_is_captured_in_parts_and_split_to_the_cent() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		assert_eq!(stage(1), Some(Stage::Authorized));
		assert_eq!(Told::get(), [Heard::Authorized(leg(1))]);
		// Half of the work is done.
		assert_eq!(capture(1, 3000, false), Ok(settlement(0, 0, false)));
		assert_eq!(kind(1), to_capture(3000, false));
		assert_eq!(stage(1), Some(Stage::CaptureOrdered));
		shown.execute_and_observe(1);
		assert_eq!(settled(1), Some(settlement(3000, 0, false)));
		assert_eq!(stage(1), Some(Stage::Authorized));
		// The rest but 30 % of it.
		assert_ok!(capture(1, 2100, false));
		shown.execute_and_observe(1);
		// A ruling splits the 30 %.
		assert_ok!(capture(1, 400, true));
		assert_eq!(kind(1), to_capture(400, true));
		shown.execute_and_observe(1);
		assert_eq!(settled(1), Some(settlement(5500, 500, true)));
		assert_eq!(stage(1), Some(Stage::Released));
		// A fifth of 55 dollars, at ten tokens a dollar.
		assert_eq!(seller(SELLER).reserved, DEPOSIT + 110 * UNIT);
		pass(180 * DAY);
		assert_ok!(tend(1));
		assert!(is_gone(1));
		assert_eq!(seller(SELLER).reserved, 0);
		assert_eq!(Orders::<Test>::iter().count(), 0);
	});
}

#[test]
fn rail_that_captures_once_waits_until_all_is_decided() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::Stripe);
		assert_ok!(capture(1, 3000, false));
		assert_eq!(kind(1), None);
		assert_ok!(capture(1, 1000, false));
		assert_ok!(refund(1, 500));
		assert_eq!(kind(1), None);
		assert_ok!(capture(1, 1500, false));
		// Nothing is undecided now, though nobody said that this is the last part.
		assert_eq!(kind(1), to_capture(5500, true));
		shown.execute_and_observe(1);
		assert_eq!(settled(1), Some(settlement(5500, 500, true)));
	});
}

#[test]
fn stripe_account_that_captures_often_does() {
	ExtBuilder.build_and_execute(|| {
		let tag = AccountTag::of(Processor::Stripe, true, b"another");
		assert_ok!(Payments::claim_account(signed(SELLER), tag, Processor::Stripe, true));
		let stripe = Processor::Stripe;
		assert_ok!(Payments::attest_account(signed(WITNESSES), tag, SELLER, stripe, true, true));
		assert_eq!(
			Accounts::<Test>::get(tag).unwrap().partial,
			Some(nexonomy_primitives::payment::Partial::Many)
		);
	});
}

#[test]
fn rail_that_captures_all_or_nothing_refunds_the_rest() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::Antom);
		assert_ok!(capture(1, 3500, true));
		assert_eq!(kind(1), to_capture(6000, true));
		shown.execute_and_observe(1);
		assert_eq!(settled(1), Some(settlement(3500, 0, false)));
		assert_eq!(kind(1), to_refund(2500));
		shown.execute_and_observe(1);
		assert_eq!(settled(1), Some(settlement(3500, 2500, true)));
	});
}

#[test]
fn prepaid_money_is_refunded_as_it_is_decided() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::BinancePay);
		assert_eq!(stage(1), Some(Stage::Captured));
		// The seller has it already.
		assert_eq!(capture(1, 2000, false), Ok(settlement(2000, 0, false)));
		assert_eq!(refund(1, 1000), Ok(settlement(2000, 0, false)));
		assert_eq!(kind(1), to_refund(1000));
		shown.execute_and_observe(1);
		assert_eq!(settled(1), Some(settlement(2000, 1000, false)));
		assert_eq!(void(1), Ok(settlement(2000, 1000, false)));
		assert_eq!(kind(1), to_refund(3000));
		shown.execute_and_observe(1);
		assert_eq!(settled(1), Some(settlement(2000, 4000, true)));
		// Final: there are no chargebacks.
		assert!(is_gone(1));
		assert_eq!(seller(SELLER).reserved, 0);
	});
}

#[test]
fn too_much_that_was_paid_goes_back() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = await_payment(1, expected(Processor::Coinbase));
		shown.0.authorized = 6100;
		shown.authorize();
		assert_ok!(shown.observe());
		assert_eq!(kind(1), to_refund(100));
		shown.execute_and_observe(1);
		assert_eq!(capture(1, 6000, true), Ok(settlement(6000, 0, true)));
		assert!(is_gone(1));
	});
}

#[test]
fn hold_that_nobody_needs_is_voided() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::Stripe);
		assert_ok!(void(1));
		assert_eq!(kind(1), Some(OrderKind::Void));
		assert_eq!(stage(1), Some(Stage::VoidOrdered));
		shown.execute_and_observe(1);
		assert_eq!(settled(1), Some(settlement(0, 6000, true)));
		assert!(is_gone(1));
	});
}

#[test]
fn hold_that_is_used_up_in_part_is_voided_for_the_rest() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 1000, false));
		shown.execute_and_observe(1);
		assert_ok!(void(1));
		assert_eq!(kind(1), Some(OrderKind::Void));
		shown.execute_and_observe(1);
		assert_eq!(settled(1), Some(settlement(1000, 5000, true)));
		assert_eq!(stage(1), Some(Stage::Released));
	});
}

#[test]
fn payment_that_was_called_off_gives_back_what_comes_late() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = await_payment(1, expected(Processor::Stripe));
		assert_ok!(void(1));
		assert_noop!(capture(1, 1, false), Error::<Test>::NotAuthorized);
		shown.authorize();
		assert_ok!(shown.observe());
		assert_eq!(kind(1), Some(OrderKind::Void));
		shown.execute_and_observe(1);
		assert!(is_gone(1));
		// The agreement asked for it, so it was told nothing.
		assert_eq!(Told::get(), []);
	});
}

#[test]
fn payment_that_was_called_off_unbound_is_gone() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(expect(leg(1), expected(Processor::Stripe)));
		assert_ok!(void(1));
		assert!(is_gone(1));
		assert_eq!(seller(SELLER).open, 0);
	});
}

#[test]
fn decline_fails_the_leg_at_once() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = await_payment(1, expected(Processor::Stripe));
		shown.0.state = ProcessorState::Failed;
		assert_ok!(shown.observe());
		assert_eq!(Told::get(), [Heard::Failed(leg(1), PaymentFailure::Declined)]);
		assert!(is_gone(1));
		// The leg can try again with another payment.
		assert_ok!(expect(leg(1), expected(Processor::Stripe)));
		assert_ok!(Payments::bind(signed(BUYER), leg(1), reference_of(SELLER, Processor::Stripe, 99)));
		assert_noop!(shown.observe(), Error::<Test>::NotFound);
	});
}

#[test]
fn hold_that_was_given_back_elsewhere_settles_the_payment() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 2000, false));
		shown.execute_and_observe(1);
		shown.release(ProcessorState::Voided);
		assert_ok!(shown.observe());
		assert_eq!(settled(1), Some(settlement(2000, 4000, true)));
	});
}
