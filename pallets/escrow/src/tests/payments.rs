//! Payments outside the chain while an agreement is active.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use nexonomy_primitives::{
	court::Opponents,
	payment::{OnPayment, PaymentFailure, Settlement},
	Deed, Fact, LegId, Role,
};

type Bad = crate::Error<Test>;

fn claim(share: u32, released: u32) -> Claim {
	Claim { share: percent(share), released: percent(released), against: Opponents(0b01) }
}

fn held(id: AgreementId, leg: usize) -> u128 {
	agreement(id).legs[leg].held()
}

#[test]
fn each_step_orders_its_share_and_the_last_one_is_final() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 1_000).by_card(bob(), alice(), 999).funded();
		for (percents, due) in [(10, 99), (50, 499), (67, 669)] {
			assert_ok!(Escrow::report(signed(bob()), id, percent(percents)));
			let payment = payment(id, 1);
			assert_eq!((payment.due, payment.back), (due, 0));
			assert_eq!(held(id, 1), 999 - due);
		}
		let what = card(&alice(), 170);
		assert_eq!(last_event(), Event::Released { agreement: id, leg: 1, from: bob(), to: alice(), what });
		assert_ok!(Escrow::report(signed(bob()), id, Perbill::one()));
		assert!(left_no_trace(id));
		assert_eq!((payment(id, 1).due, payment(id, 1).back), (999, 0));
	});
}

#[test]
fn share_of_no_cent_orders_nothing() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 1_000).by_card(bob(), alice(), 3).funded();
		assert_ok!(Escrow::report(signed(bob()), id, percent(33)));
		assert_eq!(payment(id, 1).orders, 0);
		assert_ok!(Escrow::report(signed(bob()), id, percent(34)));
		assert_eq!((payment(id, 1).due, payment(id, 1).orders), (1, 1));
	});
}

#[test]
fn report_fails_whole_when_its_order_cannot_be_given() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 1_000).by_card(bob(), alice(), 999).funded();
		be_down(true);
		let down = DispatchError::Other("the rail is down");
		assert_noop!(Escrow::report(signed(bob()), id, percent(50)).map_err(|it| it.error), down);
		be_down(false);
		assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
	});
}

#[test]
fn leg_that_cannot_be_ordered_about_is_stuck_and_tried_again() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 1_000).by_card(bob(), alice(), 999).funded();
		set_time(DEADLINE);
		be_down(true);
		assert_ok!(Escrow::settle(signed(bob()), id));
		assert_eq!((held(id, 0), held(id, 1)), (0, 999));
		be_down(false);
		assert_ok!(Escrow::settle(signed(bob()), id));
		assert!(left_no_trace(id));
		assert_eq!((payment(id, 1).back, payment(id, 1).orders), (999, 1));
	});
}

#[test]
fn deadline_releases_a_payment_where_the_terms_say_so() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().native(alice(), bob(), 1_000).by_card(bob(), alice(), 999);
		let id = deal.released_at_deadline().funded();
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(bob()), id));
		assert!(left_no_trace(id));
		assert_eq!((payment(id, 1).due, payment(id, 1).back), (999, 0));
	});
}

#[test]
fn what_comes_after_the_end_changes_nothing() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 1_000).by_card(bob(), alice(), 999).funded();
		assert_ok!(Escrow::report(signed(bob()), id, Perbill::one()));
		let before = events().len();
		process(id, 1);
		Escrow::on_authorized(LegId { agreement: id, leg: 1 });
		Escrow::on_failed(LegId { agreement: id, leg: 1 }, PaymentFailure::Late);
		assert_eq!(events().len(), before);
		assert!(left_no_trace(id));
		// Only that a bank took something back is told still.
		Escrow::on_disputed(LegId { agreement: id, leg: 1 }, 999, true);
		let (taken_back, in_trouble) = (999, true);
		assert_eq!(last_event(), Event::PaymentDisputed { agreement: id, leg: 1, taken_back, in_trouble });
	});
}

#[test]
fn answer_about_a_leg_that_is_not_paid_outside_changes_nothing() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 1_000).by_card(bob(), alice(), 999).funded();
		let gone = Settlement { released: 0, returned: 1_000, is_final: true };
		for leg in [0, 2, 255] {
			Escrow::on_settled(LegId { agreement: id, leg }, gone);
			Escrow::on_failed(LegId { agreement: id, leg }, PaymentFailure::Late);
		}
		assert_eq!((held(id, 0), held(id, 1)), (1_000, 999));
		assert_eq!(agreement(id).terms.deadline, DEADLINE);
	});
}

#[test]
fn dispute_with_the_bank_is_told_and_changes_nothing() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 1_000).by_card(bob(), alice(), 999).funded();
		let before = agreement(id);
		Escrow::on_disputed(LegId { agreement: id, leg: 1 }, 500, true);
		assert_eq!(agreement(id), before);
		let (taken_back, in_trouble) = (500, true);
		assert_eq!(last_event(), Event::PaymentDisputed { agreement: id, leg: 1, taken_back, in_trouble });
	});
}

#[test]
fn frozen_share_of_a_payment_waits_for_the_ruling() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().native(alice(), bob(), 1_000).by_card(bob(), alice(), 999).judged_by_court(1);
		let id = deal.funded();
		assert_ok!(Escrow::dispute(signed(bob()), id, claim(50, 0), Default::default()));
		assert_eq!(agreement(id).legs[1].frozen, 499);
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(bob()), id));
		assert_eq!((payment(id, 1).due, payment(id, 1).back), (0, 500));
		rule(10);
		assert!(left_no_trace(id));
		assert_eq!((payment(id, 1).due, payment(id, 1).back), (49, 950));
	});
}

#[test]
fn ruling_that_payments_cannot_follow_is_kept() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().native(alice(), bob(), 1_000).by_card(bob(), alice(), 999).judged_by_court(1);
		let id = deal.funded();
		assert_ok!(Escrow::dispute(signed(bob()), id, claim(100, 0), Default::default()));
		be_down(true);
		rule(25);
		assert_eq!((held(id, 0), held(id, 1)), (0, 999));
		be_down(false);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert!(left_no_trace(id));
		assert_eq!((payment(id, 1).due, payment(id, 1).back), (249, 750));
	});
}

#[test]
fn prompt_answers_are_heard() {
	ExtBuilder.build_and_execute(|| {
		be_prompt();
		let deal = deal().native(alice(), bob(), 1_000).by_card(bob(), alice(), 999).judged_by_court(1);
		let id = deal.funded();
		assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
		assert_ok!(Escrow::dispute(signed(bob()), id, claim(50, 0), Default::default()));
		rule(50);
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(bob()), id));
		assert!(left_no_trace(id));
		assert!(!events().iter().any(|event| matches!(event, Event::PaymentLost { .. })));
		let settled = payment(id, 1).settled;
		assert!(settled.is_final && settled.released + settled.returned == 999);
	});
}

#[test]
fn loss_that_an_answer_tells_of_is_heard() {
	ExtBuilder.build_and_execute(|| {
		be_prompt();
		let id = deal().native(alice(), bob(), 1_000).by_card(bob(), alice(), 1_000).funded();
		lose_silently(id, 1, 400);
		assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
		assert!(has_event(&Event::PaymentLost { agreement: id, leg: 1, amount: 400 }));
		assert_eq!((held(id, 1), agreement(id).terms.deadline), (100, NOW));
		// Half of her tokens were earned and stay with Bob.
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!(native(&bob()), ENDOWMENT + 500);
		assert_eq!((payment(id, 1).due, payment(id, 1).back), (500, 500));
		assert!(left_no_trace(id));
	});
}

#[test]
fn amendment_cannot_touch_an_open_payment() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 1_000).by_card(bob(), alice(), 999).funded();
		let refused = |change: Change<AccountId, PromisedOf<Test>>, error: Bad| {
			let list = changes([change]);
			let amended = Escrow::amend(signed(alice()), id, list, Default::default());
			assert_noop!(amended.map_err(|it| it.error), error);
		};
		refused(Change::Deadline(DEADLINE + 1), Bad::PaymentEndsBefore);
		refused(Change::HandOver { party: 0, to: charlie() }, Bad::PaymentStays);
		refused(Change::HandOver { party: 1, to: charlie() }, Bad::PaymentStays);
		let leg = Leg { from: 1, to: 0, asset: card(&alice(), 5) };
		refused(Change::AddLeg(leg), Bad::PaymentAdded);

		// What does not concern it can change: an earlier deadline, the default, other legs.
		let leg = Leg { from: 1, to: 0, asset: Promised::Native(50) };
		amend(
			id,
			[Change::Deadline(DEADLINE - DAY), Change::AtDeadline(AtDeadline::Release), Change::AddLeg(leg)],
		);
		assert_eq!(payment(id, 1).expected.keep_until, DEADLINE + SETTLE_TIME);
	});
}

#[test]
fn third_party_that_has_no_part_in_the_payment_can_hand_over() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().by_card(bob(), alice(), 999).native(charlie(), alice(), 100);
		let id = deal.funded();
		amend(id, [Change::HandOver { party: 2, to: stranger() }]);
		assert_eq!(agreement(id).parties[2], stranger());
	});
}

#[test]
fn payment_counts_as_a_buyers_deed_for_what_was_released() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let deal = deal().redeeming(alice(), bob(), promise, 500).by_card(bob(), alice(), 6_000);
		let id = deal.funded();
		assert_ok!(Escrow::report(signed(bob()), id, Perbill::one()));
		let fact = |who, role, with| {
			let (deed, with, agreement) = (Deed::Kept, Some(with), Some(id));
			Fact { who, role, deed, with, agreement, value: 0 }
		};
		let expected = [fact(alice(), Role::Issuer, bob()), fact(bob(), Role::Buyer, alice())];
		assert_eq!(facts(), expected);
	});
}
