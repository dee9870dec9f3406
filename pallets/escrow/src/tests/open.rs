//! Agreements that another pallet opens.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok, storage::with_storage_layer};
use nexonomy_primitives::traits::Agreements as _;

/// Opens as a call of another pallet would: all or nothing.
fn open(draft: TestDraft, depositor: &AccountId) -> Result<AgreementId, DispatchError> {
	with_storage_layer(|| <Escrow as nexonomy_primitives::traits::Agreements>::open(draft, depositor))
		.map(|(id, _)| id)
}

#[test]
fn agreement_is_active_at_once_and_the_events_tell_it_like_a_proposal() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let paid = native(&stranger());
		let draft = deal().voucher(alice(), bob(), promise, 500).native(bob(), alice(), 1000).draft();
		let id = open(draft.clone(), &stranger()).unwrap();
		assert_eq!(agreement(id).state, State::Active(Course::default()));
		assert_eq!(agreement(id).payer(), Some(&stranger()));
		assert_eq!(native(&stranger()), paid - deposit(2));
		let hash = Escrow::draft_hash(draft.clone());
		assert_eq!(
			events(),
			[
				Event::Proposed { agreement: id, hash, draft: draft.clone(), by: stranger() },
				Event::Consented { agreement: id, party: alice() },
				Event::Consented { agreement: id, party: bob() },
				Event::Activated { agreement: id, hash, parties: draft.parties },
			]
		);
		assert_ok!(Escrow::report(signed(bob()), id, percent(100)));
		assert_eq!(native(&stranger()), paid);
		assert!(left_no_trace(id));
	});
}

#[test]
fn opening_fails_as_proposing_would() {
	ExtBuilder.build_and_execute(|| {
		let simple = deal().native(alice(), bob(), 100);
		assert_noop!(
			open(simple.clone().proven_by(alice()).draft(), &bob()),
			Error::<Test>::ProverReceivesNothing
		);
		assert_noop!(
			open(simple.clone().consented_by(NOW).draft(), &bob()),
			Error::<Test>::ConsentWindowOver
		);
		assert_noop!(open(simple.draft(), &pauper()), sp_runtime::TokenError::FundsUnavailable);
		let too_much = deal().native(alice(), bob(), 2 * ENDOWMENT).draft();
		assert_noop!(open(too_much, &bob()), sp_runtime::TokenError::FundsUnavailable);
		let foreign = issue(bob(), bob(), 5);
		assert_noop!(
			open(deal().voucher(alice(), bob(), foreign, 5).draft(), &bob()),
			pallet_vouchers::Error::<Test>::NotHolder
		);
		NextAgreementId::<Test>::put(u64::MAX);
		assert_noop!(open(simple.draft(), &bob()), sp_runtime::ArithmeticError::Overflow);
		NextAgreementId::<Test>::put(0);
	});
}

#[test]
fn opening_costs_no_more_than_it_says() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let draft = deal()
			.voucher(alice(), bob(), promise, 300)
			.native(bob(), alice(), 1000)
			.native(bob(), charlie(), 1000)
			.draft();
		let most = Escrow::weight_of_opening(&draft);
		let (_, actual) = Escrow::open(draft, &stranger()).unwrap();
		let database: frame_support::weights::RuntimeDbWeight =
			<Test as frame_system::Config>::DbWeight::get();
		assert_eq!(actual + database.reads_writes(1, 1), most, "Bob's account is counted once");

		let draft = deal().voucher(alice(), bob(), promise, 200).native(bob(), alice(), 1000).draft();
		let most = Escrow::weight_of_opening(&draft);
		let (_, actual) = Escrow::open(draft, &stranger()).unwrap();
		assert!(actual.ref_time() < most.ref_time(), "a whole voucher costs less than a part of one");
	});
}
