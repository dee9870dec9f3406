//! Between everybody's consent and the last payment.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use nexonomy_primitives::{
	payment::{Expected, OnPayment, PaymentFailure},
	traits::Agreements as _,
	AccountTag, CurrencyCode, LegId, Money,
};

type Bad = crate::Error<Test>;

/// Alice's voucher for Bob's tokens and his card.
fn sale() -> Deal {
	let promise = issue(alice(), alice(), 500);
	deal().voucher(alice(), bob(), promise, 500).native(bob(), alice(), 1_000).by_card(bob(), alice(), 6_000)
}

fn funding(id: AgreementId) -> Funding {
	match agreement(id).state {
		State::Funding(funding) => funding,
		other => panic!("{other:?}"),
	}
}

fn is_active(id: AgreementId) -> bool {
	matches!(agreement(id).state, State::Active(_))
}

/// Everybody has what they had.
fn everything_is_back(id: AgreementId) {
	assert!(left_no_trace(id));
	assert_eq!((native(&alice()), native(&bob())), (ENDOWMENT, ENDOWMENT));
	assert!(pallet_vouchers::Vouchers::<Test>::iter_values()
		.all(|voucher| voucher.holder == alice() && voucher.lock.is_none()));
}

#[test]
fn last_consent_takes_in_what_is_on_chain_and_awaits_the_rest() {
	ExtBuilder.build_and_execute(|| {
		let deal = sale();
		let id = deal.active();
		let hash = Escrow::draft_hash(deal.draft());
		let until = NOW + FUNDING_TIME;
		let (authorized, cancelling) = Default::default();
		assert_eq!(funding(id), Funding { hash, until, authorized, is_failed: false, cancelling });
		assert_eq!(native(&bob()), ENDOWMENT - 1_000);
		let parties = deal.draft().parties;
		assert_eq!(
			last_event(),
			Event::FundingOpened { agreement: id, hash, parties: parties.clone(), until }
		);
		assert!(!events().iter().any(|event| matches!(event, Event::Activated { .. })));
		let expected = Expected {
			payer: bob(),
			payee: alice(),
			account: merchant(&alice()),
			reference: None,
			money: usd(6_000),
			authorize_by: until,
			keep_until: DEADLINE + SETTLE_TIME,
			at_expiry: AtExpiry::Void,
		};
		assert_eq!(payment(id, 2).expected, expected);

		authorize(id, 2);
		assert!(is_active(id));
		assert!(has_event(&Event::PaymentAuthorized { agreement: id, leg: 2 }));
		assert_eq!(last_event(), Event::Activated { agreement: id, hash, parties });
	});
}

#[test]
fn payment_is_kept_through_a_dispute_only_in_the_reserve() {
	ExtBuilder.build_and_execute(|| {
		let kept_until = |at_expiry, is_judged: bool| {
			let (account, money) = (merchant(&alice()), usd(100));
			let external = Promised::External(External { account, money, at_expiry });
			let deal = deal().leg(bob(), alice(), external);
			let id = if is_judged { deal.judged_by_court(1) } else { deal }.active();
			payment(id, 0).expected.keep_until
		};
		assert_eq!(kept_until(AtExpiry::Void, false), DEADLINE + SETTLE_TIME);
		assert_eq!(kept_until(AtExpiry::Void, true), DEADLINE + SETTLE_TIME);
		assert_eq!(kept_until(AtExpiry::CaptureToReserve, false), DEADLINE + SETTLE_TIME);
		assert_eq!(kept_until(AtExpiry::CaptureToReserve, true), DEADLINE + DISPUTE_TIME);
	});
}

#[test]
fn nothing_is_awaited_beyond_the_deadline() {
	ExtBuilder.build_and_execute(|| {
		let id = sale().until(CONSENT_BY + 1).active();
		assert_eq!(funding(id).until, CONSENT_BY + 1);
		assert_eq!(payment(id, 2).expected.authorize_by, CONSENT_BY + 1);
	});
}

#[test]
fn agreement_begins_with_the_last_of_several_payments() {
	ExtBuilder.build_and_execute(|| {
		let id = deal()
			.by_card(bob(), alice(), 100)
			.native(alice(), bob(), 50)
			.by_card(charlie(), alice(), 200)
			.by_card(bob(), charlie(), 300)
			.active();
		authorize(id, 3);
		authorize(id, 0);
		assert!(!is_active(id));
		assert_eq!(funding(id).authorized, LegSet(0b1001));
		// What is told twice counts once.
		Escrow::on_authorized(LegId { agreement: id, leg: 0 });
		Escrow::on_authorized(LegId { agreement: id, leg: 1 });
		Escrow::on_authorized(LegId { agreement: id, leg: 9 });
		assert!(!is_active(id));
		authorize(id, 2);
		assert!(is_active(id));
	});
}

#[test]
fn agreement_that_a_pallet_opens_awaits_payments_too() {
	ExtBuilder.build_and_execute(|| {
		let draft = sale().draft();
		let most = Escrow::weight_of_opening(&draft);
		let (id, weight) = Escrow::open(draft, &charlie()).expect("it is sound");
		assert!(weight.all_lte(most));
		assert!(funding(id).authorized == LegSet::default());
		authorize(id, 2);
		assert!(is_active(id));
	});
}

#[test]
fn nothing_but_waiting_cancelling_and_settling_is_possible() {
	ExtBuilder.build_and_execute(|| {
		let id = sale().judged_by_court(1).active();
		let half = percent(50);
		assert_noop!(Escrow::report(signed(bob()), id, half), Bad::StillFunding);
		let (report, proof) = signed_report(&bob(), id, half);
		assert_noop!(Escrow::submit_report(signed(bob()), report, proof), Bad::StillFunding);
		assert_eq!(Escrow::preview(id, half), None);
		let changes = changes([Change::AtDeadline(AtDeadline::Release)]);
		assert_eq!(Escrow::amendment_text(id, changes.clone(), DEADLINE), None);
		assert_noop!(Escrow::amend(signed(bob()), id, changes, Default::default()), Bad::StillFunding);
		let against = nexonomy_primitives::court::Opponents(0b01);
		let claim = Claim { share: half, released: half, against };
		let evidence = Evidence::default();
		assert_noop!(Escrow::dispute(signed(bob()), id, claim, evidence), Bad::StillFunding);
		assert_noop!(Escrow::offer_settlement(signed(bob()), id, half), Bad::NotActive);
		assert_noop!(Escrow::withdraw(signed(bob()), id), Bad::NotProposed);
		let hash = funding(id).hash;
		assert_noop!(Escrow::consent(signed(bob()), id, hash), Bad::NotProposed);
		set_time(NOW + FUNDING_TIME - 1);
		assert_noop!(Escrow::settle(signed(bob()), id), Bad::FundingStillOpen);
	});
}

#[test]
fn everything_goes_back_when_the_payment_is_late() {
	ExtBuilder.build_and_execute(|| {
		let id = sale().active();
		set_time(NOW + FUNDING_TIME);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		everything_is_back(id);
		assert_eq!(payment(id, 2).stage, Stage::Refused, "the payment was called off");
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::NotFunded });
		assert_eq!(facts(), [], "nobody did anything");
	});
}

#[test]
fn everything_goes_back_when_one_payment_fails_and_the_other_is_given_back() {
	ExtBuilder.build_and_execute(|| {
		let id = sale().by_card(bob(), alice(), 70).active();
		authorize(id, 2);
		decline(id, 3);
		let why = PaymentFailure::Declined;
		assert_eq!(last_event(), Event::PaymentFailed { agreement: id, leg: 3, why });
		assert!(funding(id).is_failed);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		everything_is_back(id);
		assert_eq!((payment(id, 2).due, payment(id, 2).back), (0, 6_000));
		assert_eq!(payment(id, 3).orders, 0, "what failed is not ordered about");
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::NotFunded });
	});
}

#[test]
fn payment_that_comes_after_another_failed_begins_nothing() {
	ExtBuilder.build_and_execute(|| {
		let id = sale().by_card(bob(), alice(), 70).active();
		decline(id, 3);
		authorize(id, 2);
		assert!(!is_active(id));
		assert_ok!(Escrow::settle(signed(stranger()), id));
		everything_is_back(id);
		assert_eq!(payment(id, 2).back, 6_000);
	});
}

#[test]
fn payment_that_is_lost_again_before_the_last_one_comes_begins_nothing() {
	ExtBuilder.build_and_execute(|| {
		let id = sale().by_card(bob(), alice(), 70).active();
		authorize(id, 2);
		lose(id, 2, 1_000);
		assert_eq!(last_event(), Event::PaymentLost { agreement: id, leg: 2, amount: 1_000 });
		authorize(id, 3);
		assert!(!is_active(id) && funding(id).is_failed);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		everything_is_back(id);
		assert_eq!((payment(id, 2).back, payment(id, 2).orders), (6_000, 1), "the rest was given back");
	});
}

#[test]
fn payment_begins_the_agreement_late_if_nobody_has_settled() {
	ExtBuilder.build_and_execute(|| {
		let id = sale().active();
		set_time(DEADLINE + 1);
		authorize(id, 2);
		assert!(is_active(id));
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert!(left_no_trace(id));
		assert_eq!(payment(id, 2).back, 6_000);
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::DeadlineRefunded });
	});
}

#[test]
fn everybody_together_calls_it_off() {
	ExtBuilder.build_and_execute(|| {
		let id = sale().active();
		assert_ok!(Escrow::cancel(signed(alice()), id, Default::default()));
		assert!(funding(id).cancelling.contains(0));
		let consents = cancel_consents(&[bob()], id);
		assert_ok!(Escrow::cancel(signed(stranger()), id, consents));
		everything_is_back(id);
		assert_eq!(payment(id, 2).stage, Stage::Refused);
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::Cancelled });
	});
}

#[test]
fn wish_to_cancel_lasts_when_the_agreement_begins() {
	ExtBuilder.build_and_execute(|| {
		let id = sale().active();
		assert_ok!(Escrow::cancel(signed(alice()), id, Default::default()));
		authorize(id, 2);
		assert!(is_active(id));
		assert_ok!(Escrow::cancel(signed(bob()), id, Default::default()));
		everything_is_back(id);
		assert_eq!(payment(id, 2).back, 6_000);
	});
}

#[test]
fn leg_that_is_stuck_does_not_keep_the_others() {
	ExtBuilder.build_and_execute(|| {
		let id = sale().gold(bob(), alice(), 60).active();
		assert_ok!(Assets::freeze(signed(alice()), GOLD, Escrow::account_of(id)));
		set_time(NOW + FUNDING_TIME);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert!(!is_closed(id));
		assert_eq!(native(&bob()), ENDOWMENT);
		assert_eq!(payment(id, 2).stage, Stage::Refused);
		assert_ok!(Escrow::do_try_state());
		assert_ok!(Assets::thaw(signed(alice()), GOLD, Escrow::account_of(id)));
		assert_ok!(Escrow::settle(signed(stranger()), id));
		everything_is_back(id);
		assert_eq!(gold(&bob()), ENDOWMENT);
	});
}

#[test]
fn payment_that_cannot_be_called_off_waits_for_its_time() {
	ExtBuilder.build_and_execute(|| {
		let id = sale().active();
		set_time(NOW + FUNDING_TIME);
		be_down(true);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert!(events().iter().any(|event| matches!(event, Event::LegStuck { leg: 2, .. })));
		assert_eq!(native(&bob()), ENDOWMENT, "the others do not wait");
		// Now the payment comes after all. It begins nothing, since the other legs are gone.
		be_down(false);
		authorize(id, 2);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		everything_is_back(id);
		assert_eq!((payment(id, 2).due, payment(id, 2).back), (0, 6_000));
	});
}

/// What the rail refuses fails the last consent, and nothing happens.
fn refused(external: External, why: &'static str) {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().native(alice(), bob(), 100).leg(bob(), alice(), Promised::External(external));
		let id = deal.proposed_by(alice());
		let hash = Escrow::draft_hash(deal.draft());
		let error = DispatchError::Other(why);
		assert_noop!(Escrow::consent(signed(bob()), id, hash).map_err(|it| it.error), error);
		assert_eq!(native(&alice()), ENDOWMENT - deposit(2));
	});
}

#[test]
fn account_that_is_not_the_receivers_is_refused() {
	let (money, at_expiry) = (usd(100), AtExpiry::Void);
	refused(External { account: merchant(&bob()), money, at_expiry }, "not the payee's account");
	refused(External { account: AccountTag::default(), money, at_expiry }, "not the payee's account");
}

#[test]
fn currency_that_nobody_knows_is_refused() {
	let money = Money::new(CurrencyCode(*b"XXX"), 100);
	refused(External { account: merchant(&alice()), money, at_expiry: AtExpiry::Void }, "unknown currency");
}

#[test]
fn payment_of_nothing_is_refused() {
	ExtBuilder.build_and_execute(|| {
		let draft = deal().by_card(bob(), alice(), 0).draft();
		assert_noop!(Escrow::propose(signed(alice()), draft, Default::default()), Bad::ZeroAmount);
	});
}

#[test]
fn deal_without_payments_outside_begins_at_once() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 100).active();
		assert!(is_active(id));
		assert!(payments().is_empty());
	});
}
