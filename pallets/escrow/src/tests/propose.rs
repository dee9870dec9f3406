//! A draft becomes a proposal or an active agreement; a proposal is withdrawn.

use crate::{mock::*, *};
use frame_support::assert_ok;
use nexonomy_primitives::LockId;

#[test]
fn agreement_is_active_when_all_have_signed() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let paid = native(&alice());
		let deal = deal().voucher(alice(), bob(), promise, 500).native(bob(), alice(), 1000);
		let id = deal.active();

		let started = State::Active(Course::default());
		assert_eq!(agreement(id).state, started);
		assert_eq!(native(&bob()), ENDOWMENT - 1000);
		assert_eq!(native(&alice()), paid - deposit(2));
		assert_eq!(native(&Escrow::account_of(id)), 1000 + deposit(2));
		assert_eq!(voucher(promise).lock, Some(LockId::agreement(id)));

		let hash = Escrow::draft_hash(deal.draft());
		assert_eq!(
			events(),
			[
				Event::Proposed { agreement: id, hash, draft: deal.draft(), by: alice() },
				Event::Consented { agreement: id, party: alice() },
				Event::Consented { agreement: id, party: bob() },
				Event::Activated { agreement: id, hash, parties: deal.draft().parties },
			]
		);
	});
}

#[test]
fn proposal_holds_only_its_deposit_when_a_consent_is_missing() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let deal = deal().voucher(alice(), bob(), promise, 500).native(bob(), alice(), 1000);
		let id = deal.proposed_by(alice());

		let State::Proposed { hash, consents } = agreement(id).state else { panic!("it is proposed") };
		assert_eq!(hash, Escrow::draft_hash(deal.draft()));
		assert!(consents.contains(0) && !consents.contains(1));
		assert_eq!(native(&bob()), ENDOWMENT);
		assert_eq!(native(&Escrow::account_of(id)), deposit(2));
		assert_eq!(voucher(promise).lock, None);
	});
}

#[test]
fn stranger_pays_the_deposit_and_gets_it_back_when_it_proposes() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().native(alice(), bob(), 100);
		let id = deal.proposed_by(stranger());
		assert_eq!(
			agreement(id).state,
			State::Proposed { hash: Escrow::draft_hash(deal.draft()), consents: PartySet::EMPTY }
		);
		assert_eq!(native(&stranger()), ENDOWMENT - deposit(1));

		let signatures = consents(&[bob(), alice()], &deal.draft());
		assert_ok!(Escrow::consent_with_signatures(signed(charlie()), id, signatures));
		assert_ok!(Escrow::report(signed(bob()), id, percent(100)));
		assert_eq!(native(&stranger()), ENDOWMENT);
		assert!(left_no_trace(id));
	});
}

#[test]
fn agreement_takes_8_parties_and_16_legs() {
	ExtBuilder.build_and_execute(|| {
		let circle: Vec<_> = people().into_iter().take(8).collect();
		let mut deal = deal();
		for round in 0..2u128 {
			for (from, to) in circle.iter().zip(circle.iter().cycle().skip(1)) {
				deal = deal.native(from.clone(), to.clone(), 100 + round);
			}
		}
		let id = deal.active();
		assert_ok!(Escrow::report(signed(bob()), id, percent(100)));
		assert!(circle.iter().all(|who| native(who) == ENDOWMENT));
		assert!(left_no_trace(id));
	});
}

#[test]
fn deposit_returns_when_a_party_withdraws() {
	ExtBuilder.build_and_execute(|| {
		for who in [alice(), bob()] {
			let id = deal().native(alice(), bob(), 100).proposed_by(alice());
			assert_ok!(Escrow::withdraw(signed(who.clone()), id));
			assert_eq!(native(&alice()), ENDOWMENT);
			assert!(left_no_trace(id));
			assert_eq!(last_event(), Event::Withdrawn { agreement: id, by: who });
		}
	});
}

#[test]
fn anybody_withdraws_when_the_time_to_consent_is_over() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 100).proposed_by(alice());
		set_time(CONSENT_BY);
		assert_ok!(Escrow::withdraw(signed(stranger()), id));
		assert_eq!(native(&alice()), ENDOWMENT);
		assert!(left_no_trace(id));
	});
}

#[test]
fn proposer_who_is_no_party_withdraws_at_any_time() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 100).proposed_by(stranger());
		assert_ok!(Escrow::withdraw(signed(stranger()), id));
		assert_eq!(native(&stranger()), ENDOWMENT);
	});
}

#[test]
fn numbers_are_never_used_twice() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().native(alice(), bob(), 100);
		let first = deal.proposed_by(alice());
		assert_ok!(Escrow::withdraw(signed(alice()), first));
		assert_eq!(deal.proposed_by(alice()), first + 1);
	});
}

#[test]
fn agreement_of_two_legs_is_small() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let id = deal().voucher(alice(), bob(), promise, 500).native(bob(), alice(), 1000).active();
		assert_eq!(
			bytes_of(id),
			205,
			"with a byte for who would decide a dispute, and two a leg for what one froze and decided"
		);
		assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
		assert_eq!(bytes_of(id), 205 + 3 + 2, "the share that is done, and what each leg has released");
	});
}
