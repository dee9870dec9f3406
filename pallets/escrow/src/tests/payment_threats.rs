//! What a payer, a seller or a processor could gain by letting a payment come apart, and does not.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use nexonomy_primitives::{court::Opponents, Deed, Role, VoucherId};

type Bad = crate::Error<Test>;

/// Alice's voucher for Bob's card.
fn sale() -> (Deal, VoucherId) {
	let promise = issue(alice(), alice(), 1_000);
	(deal().redeeming(alice(), bob(), promise, 1_000).by_card(bob(), alice(), 6_000), promise)
}

#[test]
fn seller_is_not_bound_to_deliver_when_the_payment_is_gone() {
	ExtBuilder.build_and_execute(|| {
		let (deal, promise) = sale();
		let id = deal.funded();
		assert_ok!(Escrow::report(signed(bob()), id, percent(40)));
		process(id, 1);
		lose(id, 1, u128::MAX);
		assert_eq!(last_event(), Event::PaymentLost { agreement: id, leg: 1, amount: 3_600 });
		assert_eq!(agreement(id).terms.deadline, NOW);
		assert_noop!(Escrow::report(signed(bob()), id, percent(50)), Bad::DeadlinePassed);

		// Nobody need wait. What was done is redeemed and paid; the rest is Alice's own promise again.
		assert_ok!(Escrow::settle(signed(alice()), id));
		assert!(left_no_trace(id));
		assert_eq!((voucher(promise).holder, voucher(promise).value), (alice(), usd(600)));
		assert_eq!((payment(id, 1).due, payment(id, 1).back), (2_400, 3_600));
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::DeadlineRefunded });
	});
}

#[test]
fn buyer_does_not_get_the_voucher_for_nothing_at_the_deadline() {
	ExtBuilder.build_and_execute(|| {
		let (deal, promise) = sale();
		let id = deal.released_at_deadline().funded();
		lose(id, 1, u128::MAX);
		assert_ok!(Escrow::settle(signed(bob()), id));
		assert!(left_no_trace(id));
		assert_eq!((voucher(promise).holder, voucher(promise).lock), (alice(), None));
	});
}

#[test]
fn buyer_does_not_get_the_voucher_for_nothing_when_both_sleep_past_the_deadline() {
	ExtBuilder.build_and_execute(|| {
		let (deal, promise) = sale();
		let id = deal.released_at_deadline().funded();
		set_time(DEADLINE + SETTLE_TIME);
		lose(id, 1, u128::MAX);
		assert_eq!(agreement(id).terms.deadline, DEADLINE);
		assert_ok!(Escrow::settle(signed(bob()), id));
		assert!(left_no_trace(id));
		assert_eq!((voucher(promise).holder, voucher(promise).lock), (alice(), None));
	});
}

#[test]
fn buyer_does_not_get_the_voucher_for_a_payment_that_is_on_its_way_back() {
	ExtBuilder.build_and_execute(|| {
		let (deal, promise) = sale();
		let id = deal.released_at_deadline().funded();
		// The payment's time is over, and it is given back; nobody has heard of that yet.
		set_time(DEADLINE + SETTLE_TIME);
		decide_silently(id, 1);
		assert_ok!(Escrow::settle(signed(bob()), id));
		assert_eq!((voucher(promise).holder, voucher(promise).lock), (alice(), None));
		assert!(left_no_trace(id));
		process(id, 1);
		assert_eq!((payment(id, 1).settled.released, payment(id, 1).settled.returned), (0, 6_000));
	});
}

#[test]
fn default_holds_as_long_as_the_payment_is_kept() {
	ExtBuilder.build_and_execute(|| {
		let (deal, promise) = sale();
		let id = deal.released_at_deadline().funded();
		set_time(DEADLINE + SETTLE_TIME - 1);
		assert_ok!(Escrow::settle(signed(alice()), id));
		assert!(left_no_trace(id) && is_redeemed(promise));
		assert_eq!(payment(id, 1).due, 6_000);
	});
}

#[test]
fn seller_who_lets_the_hold_go_pays_with_the_promise_not_kept() {
	ExtBuilder.build_and_execute(|| {
		let (deal, _) = sale();
		let id = deal.funded();
		lose(id, 1, u128::MAX);
		assert_ok!(Escrow::settle(signed(bob()), id));
		let facts: Vec<_> = facts().into_iter().map(|fact| (fact.who, fact.role, fact.deed)).collect();
		assert_eq!(facts, [(alice(), Role::Issuer, Deed::Broken)]);
	});
}

#[test]
fn partial_loss_stops_the_rest_as_well_and_what_is_left_is_given_back() {
	ExtBuilder.build_and_execute(|| {
		let (deal, _) = sale();
		let id = deal.native(bob(), alice(), 500).funded();
		lose(id, 1, 1);
		assert_ok!(Escrow::settle(signed(bob()), id));
		assert!(left_no_trace(id));
		assert_eq!((payment(id, 1).due, payment(id, 1).back), (0, 6_000));
		assert_eq!(native(&bob()), ENDOWMENT);
	});
}

#[test]
fn payer_cannot_escape_a_ruling_by_the_loss_of_another_payment() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().by_card(bob(), alice(), 100).native(bob(), alice(), 1_000).judged_by_court(1);
		let id = deal.funded();
		// Alice claims it all; a small payment runs out while the court thinks.
		let (share, released) = (Perbill::one(), Perbill::one());
		let claim = Claim { share, released, against: Opponents(0b01) };
		assert_ok!(Escrow::dispute(signed(alice()), id, claim, Default::default()));
		lose(id, 0, u128::MAX);
		assert_eq!(agreement(id).legs[1].frozen, 1_000, "what is on chain stays in dispute");
		assert_noop!(Escrow::settle(signed(bob()), id).map_err(|it| it.error), Bad::InDispute);
		rule(100);
		assert!(left_no_trace(id));
		assert_eq!(native(&alice()), ENDOWMENT + 1_000);
	});
}

#[test]
fn loss_takes_what_can_move_first_and_then_what_is_frozen() {
	ExtBuilder.build_and_execute(|| {
		let (deal, _) = sale();
		let id = deal.judged_by_court(1).funded();
		let claim = Claim { share: percent(30), released: Perbill::one(), against: Opponents(0b10) };
		assert_ok!(Escrow::dispute(signed(alice()), id, claim, Default::default()));
		assert_eq!(agreement(id).legs[1].frozen, 1_800);
		lose(id, 1, 4_000);
		assert_eq!((agreement(id).legs[1].frozen, agreement(id).legs[1].decided), (1_800, 4_000));
		lose(id, 1, 1_500);
		assert_eq!((agreement(id).legs[1].frozen, agreement(id).legs[1].held()), (500, 500));
		rule(50);
		assert_ok!(Escrow::settle(signed(bob()), id));
		assert!(left_no_trace(id));
		assert_eq!((payment(id, 1).due, payment(id, 1).back), (250, 5_750));
	});
}

#[test]
fn dispute_about_a_payment_that_is_lost_altogether_still_ends() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().by_card(bob(), alice(), 100).judged_by_court(1);
		let id = deal.funded();
		let (share, released) = (Perbill::one(), Perbill::one());
		let claim = Claim { share, released, against: Opponents(0b01) };
		assert_ok!(Escrow::dispute(signed(alice()), id, claim, Default::default()));
		lose(id, 0, u128::MAX);
		assert_ok!(Escrow::do_try_state());
		rule(100);
		assert!(left_no_trace(id), "with nothing left the ruling closes it");
	});
}

#[test]
fn agreement_of_which_nothing_is_left_waits_for_whoever_settles() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().by_card(bob(), alice(), 100).funded();
		lose(id, 0, u128::MAX);
		assert!(!is_closed(id));
		assert_ok!(Escrow::do_try_state());
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert!(left_no_trace(id));
	});
}

#[test]
fn what_was_released_before_a_loss_stays_released() {
	ExtBuilder.build_and_execute(|| {
		let (deal, _) = sale();
		let id = deal.native(bob(), alice(), 1_000).funded();
		assert_ok!(Escrow::report(signed(bob()), id, percent(70)));
		lose(id, 1, u128::MAX);
		assert_ok!(Escrow::settle(signed(bob()), id));
		assert_eq!(native(&alice()), ENDOWMENT + 700);
		assert_eq!((payment(id, 1).due, payment(id, 1).back), (4_200, 1_800));
	});
}

#[test]
fn money_given_back_twice_by_the_processor_is_lost_once() {
	ExtBuilder.build_and_execute(|| {
		let (deal, _) = sale();
		let id = deal.funded();
		lose(id, 1, 1_000);
		process(id, 1);
		process(id, 1);
		let is_loss = |event: &Event<Test>| matches!(event, Event::PaymentLost { .. });
		assert_eq!(events().iter().filter(|event| is_loss(event)).count(), 1);
		assert_eq!(agreement(id).legs[1].held(), 5_000);
	});
}

#[test]
fn payer_cannot_cancel_or_delay_alone() {
	ExtBuilder.build_and_execute(|| {
		let (deal, _) = sale();
		let id = deal.funded();
		assert_ok!(Escrow::cancel(signed(bob()), id, Default::default()));
		assert_eq!(agreement(id).legs[1].held(), 6_000);
		assert_eq!(payment(id, 1).orders, 0);
	});
}
