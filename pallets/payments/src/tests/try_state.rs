//! State broken on purpose: the checks complain.

use super::*;
use sp_runtime::TryRuntimeError;

/// Payment 1 has an order, 2 is awaited, 3 is over; then the test breaks something.
fn expect_complaint(complaint: &'static str, breaks: impl FnOnce()) {
	ExtBuilder.build().execute_with(|| {
		authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 1000, false));
		await_payment(2, expected(Processor::Stripe));
		let mut over = authorized(3, Processor::Stripe);
		assert_ok!(capture(3, 6000, true));
		over.execute_and_observe(3);
		check_everything();
		breaks();
		assert_eq!(Payments::do_try_state(), Err(TryRuntimeError::Other(complaint)));
	});
}

fn change(id: u64, change: impl FnOnce(&mut Payment<AccountId>)) {
	Stored::<Test>::mutate(leg(id), |payment| change(payment.as_mut().unwrap()));
}

fn change_seen(id: u64, change_seen: impl FnOnce(&mut Seen)) {
	change(id, |payment| change_seen(payment.seen.as_mut().unwrap()));
}

fn change_seller(change: impl FnOnce(&mut Seller)) {
	Sellers::<Test>::mutate(SELLER, |seller| change(seller.as_mut().unwrap()));
}

#[test]
fn complaint_is_made_when_holds_do_not_fit() {
	use frame_support::traits::fungible::hold::Mutate;
	expect_complaint("what is held is not the bond", || change_seller(|seller| seller.bond += 1));
	expect_complaint("what is held is not the bond", || {
		assert_ok!(Balances::hold(&HoldReason::SellerBond.into(), &STRANGER, UNIT));
	});
	expect_complaint("what is held is not the deposits", || {
		assert_ok!(Balances::hold(&HoldReason::AccountDeposit.into(), &SELLER, 1));
	});
}

#[test]
fn complaint_is_made_when_sellers_miscount() {
	expect_complaint("what is reserved is not what backs payments", || {
		change_seller(|seller| seller.reserved -= 1);
	});
	expect_complaint("a seller miscounts payments", || change_seller(|seller| seller.payments -= 1));
	expect_complaint("what is tied up is not what disputes tie up", || {
		change_seller(|seller| seller.tied += 1);
	});
	expect_complaint("a dispute that is over ties something up", || {
		change(3, |payment| payment.tied = 1);
		change_seller(|seller| seller.tied = 1);
	});
	expect_complaint("more is reserved than the bond has", || {
		let more = seller(SELLER).bond;
		change(3, |payment| payment.backing += more);
		change_seller(|seller| seller.reserved += more);
	});
	expect_complaint("an account that was given up revoked is somebody's", || {
		Revoked::<Test>::insert(account_of(SELLER, Processor::PayPal), ());
	});
	expect_complaint("what is open is not what payments are worth", || {
		change_seller(|seller| seller.open += 1);
	});
	expect_complaint("a seller miscounts accounts", || change_seller(|seller| seller.accounts += 1));
	expect_complaint("somebody sells who is no seller", || Sellers::<Test>::remove(OTHER_SELLER));
	expect_complaint("an account miscounts its payments", || {
		let tag = account_of(SELLER, Processor::PayPal);
		Accounts::<Test>::mutate(tag, |account| account.as_mut().unwrap().open += 1);
	});
	expect_complaint("a payment has no account", || {
		Accounts::<Test>::remove(account_of(SELLER, Processor::PayPal));
	});
	expect_complaint("a seller has too many accounts", || {
		change_seller(|seller| seller.accounts = MAX_ACCOUNTS + 1);
		for name in 0..MAX_ACCOUNTS + 1 - 7 {
			let tag = AccountTag::of(Processor::Stripe, true, &[name]);
			let claim = Claim { processor: Processor::Stripe, live: true, deposit: 0 };
			Claims::<Test>::insert(SELLER, tag, claim);
		}
	});
}

#[test]
fn complaint_is_made_when_references_and_orders_lead_astray() {
	expect_complaint("a reference does not lead to its leg", || {
		change(2, |payment| payment.reference = Some(PaymentRef::default()));
	});
	expect_complaint("a payment's order is not there", || Orders::<Test>::remove(order(1).unwrap().id));
	expect_complaint("a payment's order is not there", || change(3, |payment| payment.order = Some(0)));
	expect_complaint("an order is not its payment's", || change(1, |payment| payment.order = None));
	expect_complaint("an order has a wrong number", || NextOrderId::<Test>::put(0));
	expect_complaint("an order has no payment", || {
		let id = 1;
		let order = order(1).unwrap();
		Orders::<Test>::insert(id, (Order { id, ..order }, leg(99)));
		NextOrderId::<Test>::put(9);
	});
	expect_complaint("an order waits for a hold that is gone", || change_seen(1, |seen| seen.capturable = 0));
	expect_complaint("an order is for another payment", || {
		let id = order(1).unwrap().id;
		Orders::<Test>::mutate(id, |order| order.as_mut().unwrap().0.reference = PaymentRef::default());
	});
}

#[test]
fn complaint_is_made_when_attestors_are_asked_too_much_or_too_little() {
	let topic_of = |id: u64| {
		let payment = payment(id);
		Payments::payment_topic(payment.account, payment.reference.expect("it is bound"))
	};
	expect_complaint("attestors are not asked about something", || {
		Questions::<Test>::remove(topic_of(2));
	});
	expect_complaint("attestors are asked what nobody wants to know", || {
		Questions::<Test>::insert(topic_of(2), Question::Payment(leg(1)));
	});
	expect_complaint("attestors are asked what nobody wants to know", || {
		let account = AccountTag::default();
		let question = Question::Claim { seller: STRANGER, account };
		Questions::<Test>::insert(Payments::claim_topic(&STRANGER, account), question);
	});
}

#[test]
fn complaint_is_made_when_amounts_do_not_fit() {
	expect_complaint("more is decided than was agreed", || change(1, |payment| payment.back = 5001));
	expect_complaint("more went back than was captured", || change_seen(1, |seen| seen.refunded = 1));
	expect_complaint("more was captured than authorized", || change_seen(1, |seen| seen.captured = 1));
	expect_complaint("more is settled than was agreed", || change(3, |payment| payment.told.returned = 1));
}

#[test]
fn complaint_is_made_when_a_phase_does_not_fit() {
	expect_complaint("something was decided before its time", || change(2, |payment| payment.due = 1));
	expect_complaint("a payment that is refused gives something away", || {
		change(2, |payment| payment.phase = Phase::Refused);
	});
	expect_complaint("a payment was accepted unseen", || {
		change(2, |payment| payment.phase = Phase::Accepted)
	});
	expect_complaint("a payment ended undecided", || change(3, |payment| payment.due -= 1));
}

#[test]
fn complaint_is_made_when_a_rule_is_out_of_its_range() {
	expect_complaint("a rule is out of its range", || {
		StandingRules::<Test>::put(Rules { alarm: 0, ..rules() });
	});
}
