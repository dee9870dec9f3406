//! State that is broken on purpose is noticed: one test for each invariant.

use crate::{mock::*, *};
use frame_support::{
	assert_ok,
	traits::{
		fungible::{self, Mutate as _},
		fungibles::Mutate as _,
		tokens::{Fortitude, Precision, Preservation},
	},
};
use nexonomy_primitives::LockId;
use sp_runtime::DispatchError;

/// An active agreement with a leg of every kind, half done.
fn half_done() -> AgreementId {
	let promise = issue(alice(), alice(), 500);
	mint_item::<Test>(1, &bob());
	let id = deal()
		.voucher(alice(), bob(), promise, 500)
		.native(bob(), alice(), 1000)
		.gold(bob(), alice(), 60)
		.item(bob(), alice(), 1)
		.active();
	assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
	id
}

/// Breaks a sound state and says what the check says.
fn broken(break_it: impl FnOnce(AgreementId)) -> &'static str {
	ExtBuilder.build().execute_with(|| {
		let id = half_done();
		assert_ok!(Escrow::do_try_state());
		break_it(id);
		match Escrow::do_try_state() {
			Err(DispatchError::Other(what)) => what,
			other => panic!("{other:?}"),
		}
	})
}

fn edited(edit: impl FnOnce(&mut AgreementOf<Test>)) -> &'static str {
	broken(|id| Agreements::<Test>::mutate(id, |agreement| edit(agreement.as_mut().unwrap())))
}

fn edited_proposal(edit: impl FnOnce(&mut AgreementOf<Test>)) -> &'static str {
	broken(|_| {
		let id = deal().native(alice(), bob(), 100).proposed_by(alice());
		assert_ok!(Escrow::do_try_state());
		Agreements::<Test>::mutate(id, |agreement| edit(agreement.as_mut().unwrap()));
	})
}

#[test]
fn number_beyond_the_counter_is_noticed() {
	let what = broken(|_| NextAgreementId::<Test>::put(0));
	assert_eq!(what, "an agreement's number has not been assigned");
}

#[test]
fn wrong_parties_are_noticed() {
	let what = edited(|agreement| agreement.parties.truncate(1));
	assert_eq!(what, "an agreement has too few parties");
	let what = edited(|agreement| agreement.parties[1] = agreement.parties[0].clone());
	assert_eq!(what, "a party is named twice");
}

#[test]
fn wrong_legs_are_noticed() {
	assert_eq!(edited(|agreement| agreement.legs.truncate(0)), "an agreement has no legs");
	assert_eq!(edited(|agreement| agreement.legs[0].to = 2), "a leg has no such party");
	assert_eq!(edited(|agreement| agreement.legs[1].to = 1), "a leg goes nowhere");
}

#[test]
fn unsound_provers_are_noticed() {
	let what = edited(|agreement| agreement.terms.provers = Default::default());
	assert_eq!(what, "the provers or the steps are not sound");
	let what = edited(|agreement| agreement.terms.provers[0] = Prover::Party(7));
	assert_eq!(what, "the provers or the steps are not sound");
	let what = edited(|agreement| {
		let half = Step { progress: percent(50), prover: 0 };
		agreement.terms.steps = vec![half].try_into().unwrap();
	});
	assert_eq!(what, "the provers or the steps are not sound");
}

#[test]
fn wrong_depositor_is_noticed() {
	let what = edited(|agreement| agreement.depositor = Depositor::Party(2));
	assert_eq!(what, "the depositor is no party");
	let what = edited(|agreement| agreement.depositor = Depositor::Other(bob()));
	assert_eq!(what, "a depositor that is a party is not named as one");
}

#[test]
fn amendment_that_cannot_be_is_noticed() {
	let half = Course { progress: percent(50), ..Course::default() };
	let amending = |consents| Some(Amending { hash: H256::zero(), consents: PartySet(consents) });
	for consents in [0, 0b1100] {
		let course = Course { amending: amending(consents), ..half };
		let what = edited(|agreement| agreement.state = State::Active(course));
		assert_eq!(what, "no party wants to amend");
	}
	let course = Course { amending: amending(1), cancelling: PartySet(0b11), ..half };
	let what = edited(|agreement| agreement.state = State::Active(course));
	assert_eq!(what, "a cancelled agreement is being amended");
}

#[test]
fn small_deposit_is_noticed() {
	assert_eq!(edited(|agreement| agreement.deposit = ED - 1), "a deposit is too small");
}

#[test]
fn consent_of_nobody_is_noticed() {
	let cancelling = PartySet(0b100);
	let what = edited(|agreement| {
		agreement.state = State::Active(Course { progress: percent(50), cancelling, ..Course::default() });
	});
	assert_eq!(what, "a consent has no such party");
}

#[test]
fn unanimous_proposal_is_noticed() {
	let consents = PartySet(0b11);
	let what = edited_proposal(|agreement| {
		agreement.state = State::Proposed { hash: H256::zero(), consents };
	});
	assert_eq!(what, "a unanimous proposal is not active");
}

#[test]
fn proposal_that_released_something_is_noticed() {
	let what = edited_proposal(|agreement| agreement.legs[0].released = 1);
	assert_eq!(what, "a proposal has released something");
}

#[test]
fn terminal_state_is_noticed() {
	let what = edited(|agreement| {
		agreement.state = State::Active(Course { progress: percent(100), ..Course::default() });
	});
	assert_eq!(what, "a completed agreement is not closed");
	let what = edited(|agreement| {
		agreement.legs.iter_mut().for_each(|leg| leg.released = leg.asset.total());
	});
	assert_eq!(what, "a settled agreement is not closed");
}

#[test]
fn release_beyond_progress_is_noticed() {
	let what = edited(|agreement| agreement.legs[1].released = 501);
	assert_eq!(what, "a leg has not released the share that is done");
}

#[test]
fn voucher_that_lags_behind_progress_is_noticed() {
	let what = edited(|agreement| agreement.legs[0].released = 249);
	assert_eq!(what, "a leg has not released the share that is done");
}

#[test]
fn account_without_a_provider_is_noticed() {
	let what = broken(|id| {
		frame_system::Account::<Test>::mutate(Escrow::account_of(id), |account| account.providers = 0);
	});
	assert_eq!(what, "nothing keeps an agreement's account alive");
}

#[test]
fn missing_native_token_is_noticed() {
	let what = broken(|id| {
		let burn = <Balances as fungible::Mutate<_>>::burn_from;
		let _ = burn(&Escrow::account_of(id), 1, Preservation::Preserve, Precision::Exact, Fortitude::Polite);
	});
	assert_eq!(what, "an agreement lacks native tokens");
}

#[test]
fn missing_asset_is_noticed() {
	let what = broken(|id| {
		let account = Escrow::account_of(id);
		let how = (Preservation::Preserve, Precision::Exact, Fortitude::Polite);
		assert_ok!(Assets::burn_from(GOLD, &account, 1, how.0, how.1, how.2));
	});
	assert_eq!(what, "an agreement lacks an asset");
}

#[test]
fn missing_item_is_noticed() {
	use frame_support::traits::nonfungibles_v2::Transfer;
	let what = broken(|_| {
		assert_ok!(<Nfts as Transfer<_>>::transfer(&COLLECTION, &1, &charlie()));
	});
	assert_eq!(what, "an agreement does not own its item");
}

#[test]
fn missing_voucher_is_noticed() {
	let what = broken(|_| pallet_vouchers::Vouchers::<Test>::remove(0));
	assert_eq!(what, "an agreement's voucher is gone");
}

#[test]
fn wrong_lock_is_noticed() {
	let what = broken(|id| {
		assert_ok!(<Vouchers as VoucherLedger>::unlock(0, LockId::agreement(id)));
	});
	assert_eq!(what, "an agreement's voucher is not locked for it");
	let what = broken(|_| {
		let other = issue(alice(), alice(), 5);
		assert_ok!(<Vouchers as VoucherLedger>::lock(other, &alice(), 5, LockId::agreement(99), None));
	});
	assert_eq!(what, "a voucher is locked for an agreement that does not hold it");
}

#[test]
fn wrong_voucher_is_noticed() {
	let what = broken(|_| {
		pallet_vouchers::Vouchers::<Test>::mutate(0, |voucher| voucher.as_mut().unwrap().value = usd(251));
	});
	assert_eq!(what, "a locked voucher is not worth what its leg holds");
	let what = broken(|_| {
		pallet_vouchers::Vouchers::<Test>::mutate(0, |voucher| voucher.as_mut().unwrap().holder = charlie());
	});
	assert_eq!(what, "a locked voucher is not its giver's");
}

#[test]
fn voucher_that_expires_before_the_deadline_is_noticed() {
	assert_eq!(
		edited(|agreement| agreement.terms.deadline = EXPIRY),
		"a held voucher expires before the deadline"
	);
}

#[test]
fn unknown_discount_is_noticed() {
	let told = "a leg does not know the conditions of its voucher";
	let what = broken(|_| {
		let kind = nexonomy_primitives::VoucherKind::Discount { minimum_use: 0 };
		pallet_vouchers::Vouchers::<Test>::mutate(0, |voucher| voucher.as_mut().unwrap().kind = kind);
	});
	assert_eq!(what, told);
	let what = edited(|agreement| {
		let Promised::Voucher { discount, .. } = &mut agreement.legs[0].asset else { panic!("a voucher") };
		*discount = Some(Discount { expires_at: EXPIRY, minimum_use: 0 });
	});
	assert_eq!(what, told);
}

#[test]
fn leg_that_lags_behind_progress_is_noticed_unless_it_was_added() {
	let lagging = |agreement: &mut AgreementOf<Test>, released, amendments| {
		agreement.amendments = amendments;
		let mut leg = agreement.legs[0];
		leg.released = released;
		let _ = agreement.legs.try_push(leg);
	};
	let what = edited(|agreement| lagging(agreement, 0, 0));
	assert_eq!(what, "a leg has not released the share that is done");
	let what = edited(|agreement| lagging(agreement, 1, 1));
	assert_eq!(what, "a leg has not released the share that is done");
	// The next thing that is wrong with it is that the voucher is another leg's.
	let what = edited(|agreement| lagging(agreement, 0, 1));
	assert_eq!(what, "a locked voucher is not worth what its leg holds");
}

#[test]
fn voucher_of_two_legs_is_noticed() {
	let what = edited(|agreement| {
		let leg = agreement.legs[0];
		let _ = agreement.legs.try_push(leg);
	});
	assert_eq!(what, "two legs hold one voucher");
}

#[test]
fn gifts_are_no_fault() {
	ExtBuilder.build().execute_with(|| {
		let id = half_done();
		assert_ok!(Balances::mint_into(&Escrow::account_of(id), 5));
		assert_ok!(Escrow::do_try_state());
	});
}

/// An agreement that awaits one payment, broken as `edit` says.
fn edited_funding(edit: impl FnOnce(&mut AgreementOf<Test>, &mut Funding)) -> &'static str {
	broken(|_| {
		let id = deal().native(alice(), bob(), 100).by_card(bob(), alice(), 50).active();
		assert_ok!(Escrow::do_try_state());
		Agreements::<Test>::mutate(id, |agreement| {
			let agreement = agreement.as_mut().unwrap();
			let State::Funding(mut funding) = agreement.state else { panic!("it awaits a payment") };
			edit(agreement, &mut funding);
			agreement.state = State::Funding(funding);
		});
	})
}

#[test]
fn payments_awaited_too_long_are_noticed() {
	let what = edited_funding(|_, funding| funding.until = DEADLINE + 1);
	assert_eq!(what, "payments are awaited beyond the deadline");
}

#[test]
fn leg_that_moved_before_the_beginning_is_noticed() {
	let what = edited_funding(|agreement, _| agreement.legs[1].released = 50);
	assert_eq!(what, "something has left an agreement that awaits payments");
	let what = edited_funding(|agreement, _| agreement.legs[1].frozen = 50);
	assert_eq!(what, "something is frozen without a dispute");
	let what = edited_funding(|agreement, funding| {
		funding.is_failed = true;
		agreement.legs[0].released = 50;
	});
	assert_eq!(what, "a part went back of what did not begin");
}

#[test]
fn authorization_of_no_payment_is_noticed() {
	for leg in [0, 2, 15] {
		let what = edited_funding(|_, funding| assert!(funding.authorized.insert(leg)));
		assert_eq!(what, "what was authorized is no payment");
	}
}

#[test]
fn funded_agreement_that_has_not_begun_is_noticed() {
	let what = edited_funding(|_, funding| assert!(funding.authorized.insert(1)));
	assert_eq!(what, "a funded agreement has not begun");
}

#[test]
fn waiting_without_a_payment_is_noticed() {
	let what = edited_funding(|agreement, _| agreement.legs[1].asset = Promised::Native(0));
	assert_eq!(what, "nothing is paid outside, and payments are awaited");
}

#[test]
fn loss_that_nobody_can_settle_is_noticed() {
	let what = edited_funding(|agreement, funding| {
		agreement.legs[1].decided = 50;
		funding.until = NOW;
	});
	assert_eq!(what, "a payment was lost, and nobody can settle");
}

#[test]
fn payment_that_moved_more_than_its_total_is_noticed() {
	let what = broken(|_| {
		let id = deal().native(alice(), bob(), 100).by_card(bob(), alice(), 50).funded();
		Agreements::<Test>::mutate(id, |agreement| agreement.as_mut().unwrap().legs[1].decided = 51);
	});
	assert_eq!(what, "a leg has moved more than its total");
}

#[test]
fn payment_that_lags_behind_its_share_is_noticed() {
	let what = broken(|_| {
		let id = deal().native(alice(), bob(), 100).by_card(bob(), alice(), 50).funded();
		assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
		Agreements::<Test>::mutate(id, |agreement| agreement.as_mut().unwrap().legs[1].released = 24);
	});
	assert_eq!(what, "a leg has not released the share that is done");
}
