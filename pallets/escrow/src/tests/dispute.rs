//! Quarrels: what freezes, what goes on, and how they end.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use nexonomy_primitives::{court::Opponents, ContentId, Deed, Role};

/// The deposit of [`painting`]: three legs, and the court.
const DEPOSIT: Balance = DEPOSIT_BASE + 3 * DEPOSIT_PER_LEG + DEPOSIT_PER_PROVER;

/// Alice paints for a voucher of 500, Bob pays 997 and 61 of gold. Seven jurors of the court decide disputes.
fn painting() -> Deal {
	let promise = issue(alice(), alice(), 500);
	deal()
		.redeeming(alice(), bob(), promise, 500)
		.native(bob(), alice(), 997)
		.gold(bob(), alice(), 61)
		.judged_by_court(7)
}

/// Bob wants `released` percent of `share` percent to go on.
fn claim(share: u32, released: u32) -> Claim {
	Claim { share: percent(share), released: percent(released), against: Opponents(0b01) }
}

fn dispute(id: AgreementId, share: u32) {
	assert_ok!(Escrow::dispute(signed(bob()), id, claim(share, 0), Default::default()));
}

fn the_dispute(id: AgreementId) -> Option<Dispute> {
	match agreement(id).state {
		State::Active(course) => course.dispute,
		State::Proposed { .. } | State::Funding(_) => panic!("it is active"),
	}
}

fn frozen(id: AgreementId) -> Vec<u128> {
	agreement(id).legs.iter().map(|leg| leg.frozen).collect()
}

/// What somebody holds in vouchers that are not locked, in cents.
fn free_vouchers(who: &AccountId) -> u128 {
	let all = pallet_vouchers::Vouchers::<Test>::iter_values();
	all.filter(|voucher| voucher.holder == *who && voucher.lock.is_none())
		.map(|voucher| voucher.value.minor)
		.sum()
}

#[test]
fn only_the_disputed_share_freezes_and_the_rest_goes_on() {
	ExtBuilder.build_and_execute(|| {
		let id = painting().active();
		assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
		dispute(id, 30);
		// 30 % of what is held: of 250, 499 and 31.
		assert_eq!(frozen(id), [75, 149, 9]);

		assert_ok!(Escrow::report(signed(bob()), id, percent(80)));
		assert_eq!(native(&alice()), ENDOWMENT - DEPOSIT + 797);
		assert_ok!(Escrow::report(signed(bob()), id, Perbill::one()));
		// All that is not disputed has been released; only gold must leave its minimum behind as long as some is left.
		assert_eq!(agreement(id).legs.iter().map(|leg| leg.held()).collect::<Vec<_>>(), [75, 149, 10]);
		rule(100);
		assert!(left_no_trace(id));
		assert_eq!((gold(&alice()), native(&alice())), (ENDOWMENT + 61, ENDOWMENT + 997));
	});
}

#[test]
fn agreement_ends_early_when_all_that_a_ruling_left_is_released() {
	ExtBuilder.build_and_execute(|| {
		let id = painting().active();
		dispute(id, 50);
		rule(0);
		assert_ok!(Escrow::report(signed(bob()), id, percent(60)));
		assert!(left_no_trace(id));
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::Decided });
	});
}

#[test]
fn ruling_divides_every_leg_to_the_minor_unit() {
	ExtBuilder.build_and_execute(|| {
		let id = painting().active();
		assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
		dispute(id, 100);
		assert_eq!(frozen(id), [250, 499, 31]);
		rule(67);
		// 67 % of 250, 499 and 31, rounded down; the rest goes back.
		assert!(left_no_trace(id));
		assert_eq!(native(&alice()), ENDOWMENT + 498 + 334);
		assert_eq!(native(&bob()), ENDOWMENT - 498 - 334);
		assert_eq!(gold(&alice()), ENDOWMENT + 30 + 20);
		assert_eq!(gold(&bob()), ENDOWMENT - 30 - 20);
		// What was not redeemed is Alice's own promise again.
		let left: Vec<_> = pallet_vouchers::Vouchers::<Test>::iter_values().collect();
		assert_eq!(left.len(), 1);
		assert_eq!((&left[0].holder, left[0].value), (&alice(), usd(83)));
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::Decided });
	});
}

#[test]
fn ruling_leaves_what_was_not_disputed_to_the_parties() {
	ExtBuilder.build_and_execute(|| {
		let id = painting().active();
		dispute(id, 30);
		rule(50);
		assert_eq!(the_dispute(id), None);
		assert_eq!(frozen(id), [0, 0, 0]);
		// 15 % of each went either way; the work goes on with the rest.
		assert_eq!(agreement(id).legs.iter().map(|leg| leg.decided).collect::<Vec<_>>(), [150, 299, 18]);
		assert_ok!(Escrow::report(signed(bob()), id, percent(60)));
		assert_eq!(native(&alice()), ENDOWMENT - DEPOSIT + 149 + 598);
		assert_ok!(Escrow::report(signed(bob()), id, Perbill::one()));
		assert!(left_no_trace(id));
		assert_eq!((native(&alice()), native(&bob())), (ENDOWMENT + 847, ENDOWMENT - 847));
		assert_eq!(gold(&bob()), ENDOWMENT - 61 + 9);
	});
}

fn redeemed_all() -> bool {
	pallet_vouchers::Vouchers::<Test>::iter().count() == 0
}

#[test]
fn ruling_for_one_side_gives_it_everything() {
	for (released, to_alice) in [(0, 0), (100, 997)] {
		ExtBuilder.build_and_execute(|| {
			let id = painting().active();
			dispute(id, 100);
			rule(released);
			assert!(left_no_trace(id));
			assert_eq!(native(&bob()), ENDOWMENT - to_alice);
			assert_eq!(redeemed_all(), released == 100);
		});
	}
}

#[test]
fn item_is_frozen_whole_and_goes_to_whoever_was_given_more() {
	for (released, owner) in [(49, bob()), (50, alice())] {
		ExtBuilder.build_and_execute(|| {
			mint_item::<Test>(1, &bob());
			let id = deal()
				.item(bob(), alice(), 1)
				.native(alice(), bob(), 100)
				.proven_by(bob())
				.judged_by_court(3)
				.active();
			let claim = Claim { share: percent(1), released: percent(0), against: Opponents(0b01) };
			assert_ok!(Escrow::dispute(signed(alice()), id, claim, Default::default()));
			assert_eq!(frozen(id), [1, 1]);
			assert_ok!(Escrow::report(signed(bob()), id, Perbill::one()));
			rule(released);
			assert_eq!(owner_of(1), Some(owner.clone()));
			assert!(left_no_trace(id));
		});
	}
}

#[test]
fn part_of_a_voucher_that_goes_back_is_the_givers_own_again() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let id = deal()
			.voucher(alice(), bob(), promise, 500)
			.native(bob(), alice(), 1000)
			.judged_by_court(7)
			.active();
		dispute(id, 20);
		rule(50);
		// Fifty each way; four hundred are still locked.
		assert_eq!(voucher(promise).value, usd(400));
		assert_eq!((free_vouchers(&alice()), free_vouchers(&bob())), (50, 50));
		assert_ok!(Escrow::report(signed(bob()), id, Perbill::one()));
		assert_eq!((free_vouchers(&alice()), free_vouchers(&bob())), (50, 450));
		assert!(left_no_trace(id));
	});
}

#[test]
fn parties_can_settle_at_any_time_before_the_ruling() {
	ExtBuilder.build_and_execute(|| {
		let id = painting().active();
		dispute(id, 100);
		let case = the_dispute(id).expect("it is disputed").case;
		assert_ok!(Escrow::offer_settlement(signed(bob()), id, percent(20)));
		assert_noop!(
			Escrow::offer_settlement(signed(bob()), id, percent(20)),
			Error::<Test>::AlreadyConsented
		);
		// Alice wants more, and Bob is content with that.
		assert_ok!(Escrow::offer_settlement(signed(alice()), id, percent(40)));
		assert!(the_dispute(id).is_some());
		assert_ok!(Escrow::offer_settlement(signed(bob()), id, percent(40)));
		assert!(left_no_trace(id));
		assert!(cases().is_empty());
		assert_eq!(native(&bob()), ENDOWMENT - 398);
		assert!(has_event(&Event::DisputeSettled { agreement: id, case, released: percent(40) }));
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::Decided });
	});
}

#[test]
fn dispute_outlives_the_deadline_and_holds_back_nothing_else() {
	ExtBuilder.build_and_execute(|| {
		let id = painting().active();
		dispute(id, 30);
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!(agreement(id).legs.iter().map(|leg| leg.held()).collect::<Vec<_>>(), [150, 299, 18]);
		assert_noop!(Escrow::settle(signed(stranger()), id), Error::<Test>::InDispute);
		rule(100);
		assert!(left_no_trace(id));
		assert_eq!(native(&bob()), ENDOWMENT - 299);
		assert_eq!(gold(&alice()), ENDOWMENT + 18);
	});
}

#[test]
fn leg_that_cannot_follow_a_ruling_waits_and_what_was_decided_is_kept() {
	ExtBuilder.build_and_execute(|| {
		let id = painting().active();
		dispute(id, 100);
		assert_ok!(Assets::freeze(signed(alice()), GOLD, Escrow::account_of(id)));
		rule(50);
		assert_eq!(frozen(id), [0, 0, 61]);
		assert_eq!(the_dispute(id).and_then(|dispute| dispute.decided), Some(percent(50)));
		assert_noop!(Escrow::offer_settlement(signed(bob()), id, percent(20)), Error::<Test>::AlreadyDecided);
		assert_ok!(Assets::thaw(signed(alice()), GOLD, Escrow::account_of(id)));
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert!(left_no_trace(id));
		assert_eq!(gold(&alice()), ENDOWMENT + 30);
	});
}

/// Bob's tokens for Alice's gold; she disputes one percent, and freezes the gold of which she is the administrator.
fn tokens_for_gold_that_its_issuer_freezes(deal: Deal) -> AgreementId {
	let id = deal.judged_by_court(7).funded();
	let claim = claim(1, 100);
	assert_ok!(Escrow::dispute(signed(alice()), id, claim, Default::default()));
	assert_ok!(Assets::freeze(signed(alice()), GOLD, Escrow::account_of(id)));
	rule(50);
	id
}

#[test]
fn what_was_not_disputed_does_not_wait_for_a_leg_that_cannot_follow_the_ruling() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().native(bob(), alice(), 1000).gold(alice(), bob(), 100);
		let id = tokens_for_gold_that_its_issuer_freezes(deal);
		let deposit = deposit(2) + DEPOSIT_PER_PROVER;
		assert_eq!(native(&bob()), ENDOWMENT - deposit - 1000 + 5);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!(agreement(id).legs[0].held(), 990, "before the deadline it waits for progress");

		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!(native(&bob()), ENDOWMENT - deposit - 5);
		assert_eq!((agreement(id).legs[0].held(), agreement(id).legs[1].held()), (0, 100));
		assert_eq!(the_dispute(id).and_then(|dispute| dispute.decided), Some(percent(50)));
		assert_eq!(frozen(id), [0, 1]);
		check_everything();
		// Nothing settles twice.
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!(native(&bob()), ENDOWMENT - deposit - 5);

		assert_ok!(Assets::thaw(signed(alice()), GOLD, Escrow::account_of(id)));
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!((gold(&alice()), native(&bob())), (ENDOWMENT, ENDOWMENT - 5));
		assert!(left_no_trace(id));
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::DeadlineRefunded });
	});
}

#[test]
fn what_was_not_disputed_goes_on_beside_a_stuck_ruling_when_the_terms_say_so() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().native(bob(), alice(), 1000).gold(alice(), bob(), 100).released_at_deadline();
		let id = tokens_for_gold_that_its_issuer_freezes(deal);
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!(native(&alice()), ENDOWMENT + 995);
		assert_eq!(agreement(id).legs[1].held(), 100);
		assert_ok!(Assets::thaw(signed(alice()), GOLD, Escrow::account_of(id)));
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!(gold(&bob()), ENDOWMENT + 99);
		assert!(left_no_trace(id));
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::DeadlineReleased });
	});
}

#[test]
fn payment_outside_does_not_outlive_its_time_for_a_leg_that_is_stuck() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().by_card(bob(), alice(), 1000).gold(alice(), bob(), 100).released_at_deadline();
		let id = tokens_for_gold_that_its_issuer_freezes(deal);
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!((payment(id, 0).due, payment(id, 0).back), (995, 5));
		assert_eq!(agreement(id).legs[1].held(), 100);
	});
}

#[test]
fn award_that_is_too_small_for_its_receivers_account_holds_back_no_other_leg() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().native(alice(), bob(), 1000).gold(alice(), pauper(), 100).proven_by(bob());
		let id = deal.judged_by_court(7).active();
		dispute(id, 1);
		rule(100);
		assert_eq!(frozen(id), [0, 1]);
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!((agreement(id).legs[0].held(), agreement(id).legs[1].held()), (0, 100));
		let error = Error::<Test>::LeavesDust.into();
		assert!(has_event(&Event::LegStuck { agreement: id, leg: 1, error }));

		// Who is hindered gives the receiver an account.
		assert_ok!(Balances::transfer_keep_alive(signed(alice()), pauper(), ED));
		assert_ok!(Assets::transfer(signed(alice()), GOLD, pauper(), GOLD_MINIMUM));
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!((gold(&pauper()), gold(&alice())), (GOLD_MINIMUM + 1, ENDOWMENT - GOLD_MINIMUM - 1));
		assert!(left_no_trace(id));
	});
}

#[test]
fn party_that_cannot_pay_a_vouchers_deposit_holds_back_nothing_else() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let deal =
			deal().voucher(alice(), charlie(), promise, 500).native(alice(), bob(), 1000).proven_by(bob());
		let id = deal.judged_by_court(7).active();
		dispute(id, 20);
		assert_ok!(Balances::transfer_keep_alive(signed(charlie()), stranger(), ENDOWMENT - ED));
		rule(50);
		assert_eq!(frozen(id), [100, 0]);
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!((agreement(id).legs[0].held(), agreement(id).legs[1].held()), (100, 0));
		assert_eq!(native(&bob()), ENDOWMENT + 100);

		assert_ok!(Balances::transfer_keep_alive(signed(stranger()), charlie(), VOUCHER_DEPOSIT));
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!((free_vouchers(&alice()), free_vouchers(&charlie())), (450, 50));
		assert!(left_no_trace(id));
	});
}

#[test]
fn another_dispute_may_follow_the_first() {
	ExtBuilder.build_and_execute(|| {
		let id = painting().active();
		dispute(id, 50);
		rule(0);
		dispute(id, 50);
		// Half of the half that is left.
		assert_eq!(frozen(id), [125, 249, 15]);
		rule(100);
		assert_ok!(Escrow::report(signed(bob()), id, Perbill::one()));
		assert!(left_no_trace(id));
		assert_eq!(native(&bob()), ENDOWMENT - 997 + 498);
	});
}

#[test]
fn ruling_on_what_was_settled_changes_nothing() {
	ExtBuilder.build_and_execute(|| {
		use nexonomy_primitives::traits::OnRuling;
		let id = painting().active();
		dispute(id, 30);
		let case = the_dispute(id).expect("it is disputed").case;
		for who in [alice(), bob()] {
			assert_ok!(Escrow::offer_settlement(signed(who), id, percent(0)));
		}
		let before = agreement(id);
		Escrow::on_ruling(id, case, percent(100), Opponents(0));
		Escrow::on_ruling(id + 1, case, percent(100), Opponents(0));
		assert_eq!(agreement(id), before);
	});
}

#[test]
fn question_tells_the_court_all_it_needs() {
	ExtBuilder.build_and_execute(|| {
		let id = painting().released_at_deadline().active();
		assert_ok!(Escrow::dispute(signed(bob()), id, claim(30, 25), Default::default()));
		let (case, question) = cases().into_iter().next().expect("a case is open");
		assert_eq!((question.agreement, question.claimant, question.against), (id, 1, Opponents(0b01)));
		assert_eq!((question.claim, question.default), (percent(25), Perbill::one()));
		assert_eq!(question.parties, agreement(id).parties);
		assert_eq!(question.arbitration, Arbitration { arbiters: Arbiters::Court { seats: 7 }, fee: 70 });
		let (by, claim) = (bob(), claim(30, 25));
		let evidence = Evidence::default();
		assert_eq!(last_event(), Event::Disputed { agreement: id, case, by, claim, evidence });
	});
}

#[test]
fn nothing_is_cancelled_or_amended_during_a_dispute() {
	ExtBuilder.build_and_execute(|| {
		let id = painting().active();
		assert_ok!(Escrow::cancel(signed(alice()), id, Default::default()));
		dispute(id, 30);
		let State::Active(course) = agreement(id).state else { panic!("it is active") };
		assert_eq!(course.cancelling, PartySet::EMPTY);
		assert_noop!(Escrow::cancel(signed(alice()), id, Default::default()), Error::<Test>::InDispute);
		let changes = changes([Change::AtDeadline(AtDeadline::Release)]);
		assert_noop!(
			Escrow::amend(signed(alice()), id, changes, Default::default()),
			Error::<Test>::InDispute
		);
	});
}

#[test]
fn what_was_signed_before_a_dispute_is_void_after_it() {
	ExtBuilder.build_and_execute(|| {
		let id = painting().active();
		let list = changes([Change::AtDeadline(AtDeadline::Release)]);
		let (to_cancel, to_amend) = (cancel_consents(&[alice()], id), amend_consents(&[alice()], id, &list));
		dispute(id, 30);
		assert_eq!(agreement(id).amendments, 1);
		rule(0);
		assert_eq!(the_dispute(id), None);
		// The progress is what it was, and so are the parties and terms.
		assert_noop!(Escrow::cancel(signed(bob()), id, to_cancel), Error::<Test>::BadSignature);
		assert_noop!(Escrow::amend(signed(bob()), id, list.clone(), to_amend), Error::<Test>::BadSignature);

		assert_ok!(Escrow::amend(signed(bob()), id, list.clone(), amend_consents(&[alice()], id, &list)));
		assert_eq!(agreement(id).amendments, 2);
		assert_ok!(Escrow::cancel(signed(bob()), id, cancel_consents(&[alice()], id)));
		assert!(left_no_trace(id));
	});
}

#[test]
fn bad_claim_is_refused() {
	ExtBuilder.build_and_execute(|| {
		let id = painting().active();
		let none = Evidence::default;
		let refused = |who: AccountId, claim: Claim, error: Error<Test>| {
			assert_noop!(Escrow::dispute(signed(who), id, claim, none()), error);
		};
		refused(stranger(), claim(30, 0), Error::<Test>::NotParty);
		refused(bob(), claim(0, 0), Error::<Test>::NothingToDispute);
		refused(bob(), Claim { against: Opponents(0), ..claim(30, 0) }, Error::<Test>::NoOpponent);
		refused(
			bob(),
			Claim { against: Opponents(0b11), ..claim(30, 0) },
			Error::<Test>::ClaimAgainstOneself,
		);
		refused(bob(), Claim { against: Opponents(0b101), ..claim(30, 0) }, Error::<Test>::UnknownParty);
		assert_noop!(Escrow::dispute(signed(bob()), id + 1, claim(30, 0), none()), Error::<Test>::NotFound);
		assert_noop!(Escrow::offer_settlement(signed(bob()), id, percent(1)), Error::<Test>::NotDisputed);
		assert_noop!(Escrow::offer_settlement(signed(bob()), id + 1, percent(1)), Error::<Test>::NotFound);
		dispute(id, 30);
		refused(bob(), claim(30, 0), Error::<Test>::AlreadyDisputed);
		assert_noop!(Escrow::offer_settlement(signed(stranger()), id, percent(1)), Error::<Test>::NotParty);
		set_time(DEADLINE);
		refused(bob(), claim(30, 0), Error::<Test>::DeadlinePassed);
	});
}

#[test]
fn agreement_without_arbiters_cannot_be_disputed() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(bob(), alice(), 100).proven_by(alice()).active();
		let claim = Claim { share: percent(30), released: percent(0), against: Opponents(0b10) };
		assert_noop!(
			Escrow::dispute(signed(bob()), id, claim, Default::default()),
			Error::<Test>::NoArbiters
		);
		let proposed = painting().proposed_by(alice());
		assert_noop!(
			Escrow::dispute(signed(bob()), proposed, claim, Default::default()),
			Error::<Test>::NotActive
		);
		assert_noop!(Escrow::offer_settlement(signed(bob()), proposed, percent(1)), Error::<Test>::NotActive);
	});
}

#[test]
fn arbiters_who_are_parties_or_would_not_come_are_refused() {
	ExtBuilder.build_and_execute(|| {
		let panel = |name: AccountId| Arbiters::Panel {
			names: vec![name].try_into().unwrap(),
			verdict: Verdict::Median { votes: 1 },
		};
		let draft = |arbiters, fee| deal().native(bob(), alice(), 100).judged_by(arbiters, fee).draft();
		let none = ConsentsOf::<Test>::default;
		assert_noop!(
			Escrow::propose(signed(bob()), draft(panel(alice()), 0), none()),
			Error::<Test>::ArbiterIsParty
		);
		assert_noop!(
			Escrow::propose(signed(bob()), draft(panel(charlie()), TOO_CHEAP), none()),
			sp_runtime::DispatchError::Other("too cheap")
		);
		assert_ok!(Escrow::propose(signed(bob()), draft(panel(charlie()), 0), none()));
	});
}

#[test]
fn arbiter_does_not_take_the_place_of_a_party() {
	ExtBuilder.build_and_execute(|| {
		let arbiters =
			Arbiters::Panel { names: vec![charlie()].try_into().unwrap(), verdict: Verdict::Unanimous };
		let id = deal().native(bob(), alice(), 100).judged_by(arbiters, 0).active();
		let changes = changes([Change::HandOver { party: 0, to: charlie() }]);
		assert_noop!(
			Escrow::amend(signed(alice()), id, changes, Default::default()),
			Error::<Test>::ArbiterIsParty
		);
	});
}

#[test]
fn arbiters_are_paid_for_in_the_deposit() {
	ExtBuilder.build_and_execute(|| {
		let plain = deal().native(bob(), alice(), 100);
		let deposit = |deal: &Deal| Escrow::deposit_for(deal.draft()).unwrap();
		let names = vec![charlie(), stranger()].try_into().unwrap();
		let panel = Arbiters::Panel { names, verdict: Verdict::Unanimous };
		assert_eq!(deposit(&plain.clone().judged_by_court(7)), deposit(&plain) + DEPOSIT_PER_PROVER);
		assert_eq!(deposit(&plain.clone().judged_by(panel, 0)), deposit(&plain) + 3 * DEPOSIT_PER_PROVER);
	});
}

#[test]
fn both_sides_are_remembered_when_a_deal_is_kept() {
	ExtBuilder.build_and_execute(|| {
		let id = painting().active();
		assert_ok!(Escrow::report(signed(bob()), id, Perbill::one()));
		let facts = facts();
		assert_eq!(facts.len(), 2);
		assert!(facts
			.iter()
			.all(|fact| fact.deed == Deed::Kept && fact.agreement == Some(id) && fact.value == 997));
		assert_eq!((&facts[0].who, facts[0].role, &facts[0].with), (&alice(), Role::Issuer, &Some(bob())));
		assert_eq!((&facts[1].who, facts[1].role, &facts[1].with), (&bob(), Role::Buyer, &Some(alice())));
	});
}

#[test]
fn deal_that_was_withdrawn_is_no_deed_and_a_promise_not_kept_is_one() {
	ExtBuilder.build_and_execute(|| {
		let id = painting().proposed_by(alice());
		assert_ok!(Escrow::withdraw(signed(alice()), id));
		let id = painting().active();
		assert_ok!(Escrow::cancel(signed(alice()), id, cancel_consents(&[bob()], id)));
		assert_eq!(facts(), []);

		painting().active();
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(stranger()), NextAgreementId::<Test>::get() - 1));
		let facts = facts();
		assert_eq!(facts.len(), 1);
		assert_eq!((&facts[0].who, facts[0].role, facts[0].deed), (&alice(), Role::Issuer, Deed::Broken));
	});
}

#[test]
fn whoever_is_farther_from_the_ruling_has_lost() {
	for (claimed, released, loser) in [
		(0, 30, Some(alice())),
		(0, 80, Some(bob())),
		(0, 50, None),
		(80, 10, Some(bob())),
		(80, 70, Some(alice())),
	] {
		ExtBuilder.build_and_execute(|| {
			let id = painting().active();
			assert_ok!(Escrow::dispute(signed(bob()), id, claim(30, claimed), Default::default()));
			rule(released);
			let lost: Vec<_> = facts().into_iter().filter(|fact| fact.deed == Deed::DisputeLost).collect();
			assert_eq!(lost.first().map(|fact| fact.who.clone()), loser);
			assert!(lost.len() <= 1);
		});
	}
}

#[test]
fn evidence_is_told() {
	ExtBuilder.build_and_execute(|| {
		let id = painting().active();
		let evidence: Evidence = vec![ContentId([3; 32]); 2].try_into().unwrap();
		assert_ok!(Escrow::dispute(signed(bob()), id, claim(30, 0), evidence.clone()));
		assert!(matches!(last_event(), Event::Disputed { evidence: told, .. } if told == evidence));
	});
}
