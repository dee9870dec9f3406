//! The threats of the design that are rules of this pallet, each test named after its number: T13.

use super::*;

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
		assert_eq!(answering(), DEPOSIT + 600 * UNIT);
		assert_eq!(payment(1).sheet().disputed, 6000);
		assert_eq!(payment(1).sheet().released, 0);
		// It is watched while it lasts, also beyond its time.
		pass(60 * DAY);
		assert_noop!(tend(1), Error::<Test>::NothingDue);
		shown.0.disputed = 0;
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Released));
		assert_eq!(payment(1).sheet().released, 6000);
		// Back to the tier's reserve, while it is watched.
		assert_eq!(answering(), DEPOSIT + 120 * UNIT);
		assert_ok!(tend(1));
		assert!(is_gone(1));
		assert_eq!(answering(), 0);
	});
}

#[test]
fn t13_bond_is_free_again_as_the_dispute_shrinks_and_ends() {
	ExtBuilder.build_and_execute(|| {
		// One is over, of the other half is undecided.
		let mut over = authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 6000, true));
		over.execute_and_observe(1);
		let mut open = authorized(2, Processor::PayPal);
		assert_ok!(capture(2, 3000, false));
		open.execute_and_observe(2);
		let before = answering();
		assert_eq!(before, 2 * (DEPOSIT + 120 * UNIT));
		for shown in [&mut over, &mut open] {
			let mut see = |disputed| {
				shown.0.disputed = disputed;
				assert_ok!(shown.observe());
				check_everything();
				answering() - before
			};
			assert_eq!(see(3000), 180 * UNIT);
			assert_eq!(see(2500), 130 * UNIT);
			// What is backed already needs no more.
			assert_eq!(see(1000), 0);
			assert_eq!(see(2000), 80 * UNIT);
			assert_eq!(see(0), 0);
		}
		// One that is taken for lost ties up nothing either.
		over.0.disputed = 6000;
		assert_ok!(over.observe());
		assert_eq!(answering() - before, 480 * UNIT);
		pass(90 * DAY);
		assert_ok!(tend(1));
		assert_eq!(answering(), before);
		over.0.disputed = 5000;
		assert_ok!(over.observe());
		assert_eq!(answering(), before);
	});
}

/// A payer who conspires disputes one payment, wins it back for the seller, and gets it refunded by nobody; another one has paid
/// in advance and trusts in the bond.
#[test]
fn t13_dispute_of_one_payment_takes_nothing_from_what_backs_another() {
	ExtBuilder.build_and_execute(|| {
		let raid = || Expected { payer: OTHER_BUYER, ..expected(Processor::PayPal) };
		let mut first = authorized_with(1, raid());
		authorized(2, Processor::BinancePay);
		// Nothing is on the bond but what backs the two.
		let free = seller(SELLER).free_bond();
		assert_ok!(Payments::withdraw_bond(signed(SELLER), free));
		assert_eq!(held_as_bond(SELLER), 2 * DEPOSIT + (120 + 600) * UNIT);

		first.capture(6000, true);
		first.0.disputed = 6000;
		assert_ok!(first.observe());
		check_everything();
		pass(DAY);
		first.0.disputed = 0;
		assert_ok!(first.observe());
		assert_ok!(void(2));
		// The seller has emptied the accounts: both refunds come from the bond, the first one earlier.
		let silence = |id| {
			while Stored::<Test>::get(leg(id)).is_some_and(|payment| payment.covered == 0) {
				pass(DAY);
				while tend(id).is_ok() {}
				check_everything();
			}
		};
		silence(1);
		silence(2);
		assert_eq!(Balances::free_balance(OTHER_BUYER), ENDOWMENT + 120 * UNIT + DEPOSIT);
		assert_eq!(Balances::free_balance(BUYER), ENDOWMENT + 600 * UNIT);
	});
}

/// What of the seller's bond backs payments or is tied up.
fn answering() -> Balance {
	seller(SELLER).reserved + seller(SELLER).tied
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
		assert_eq!(seller(SELLER).reserved, seller(SELLER).bond);
		assert!(answering() > seller(SELLER).bond);
		assert_eq!(seller(SELLER).free_bond(), 0);
		assert_noop!(Payments::withdraw_bond(signed(SELLER), 1), Error::<Test>::BondInUse);
		assert_noop!(expect(leg(2), expected(Processor::Stripe)), Error::<Test>::BondTooSmall);
		// More of a bond answers for the dispute first.
		assert_ok!(Payments::add_bond(signed(SELLER), 480 * UNIT));
		assert_noop!(expect(leg(2), expected(Processor::Stripe)), Error::<Test>::BondTooSmall);
		assert_ok!(Payments::add_bond(signed(SELLER), DEPOSIT + 120 * UNIT));
		assert_ok!(expect(leg(2), expected(Processor::Stripe)));
	});
}
