//! What enters an agreement, and what must not.

use crate::{mock::*, *};
use frame_support::{
	assert_noop, assert_ok,
	traits::{
		fungible::{InspectFreeze, InspectHold, MutateFreeze},
		LockableCurrency, WithdrawReasons,
	},
};
use sp_runtime::TokenError;

#[test]
fn voucher_is_split_when_a_part_of_it_is_promised() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), bob(), 500);
		let id = deal().voucher(bob(), alice(), promise, 200).active();
		let Promised::Voucher { id: locked, value: 200, .. } = agreement(id).legs[0].asset else {
			panic!("a voucher of 200")
		};
		assert_ne!(locked, promise);
		assert_eq!(voucher(promise).value, usd(300));
		assert_eq!(voucher(promise).lock, None);
		assert_eq!(voucher(locked).value, usd(200));
		// The holder pays for the new item.
		assert_eq!(Balances::total_balance_on_hold(&bob()), VOUCHER_DEPOSIT);
	});
}

#[test]
fn one_voucher_serves_two_legs() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let id =
			deal().voucher(alice(), bob(), promise, 200).voucher(alice(), charlie(), promise, 300).active();
		assert_ok!(Escrow::report(signed(bob()), id, percent(100)));
		assert_eq!(voucher(promise).holder, charlie());
		assert_eq!(voucher(promise + 1).holder, bob());
	});
}

#[test]
fn assets_and_items_move_to_the_agreement() {
	ExtBuilder.build_and_execute(|| {
		mint_item::<Test>(3, &alice());
		let id = deal().gold(alice(), bob(), 70).silver(bob(), alice(), 30).item(alice(), bob(), 3).active();
		let account = Escrow::account_of(id);
		assert_eq!((gold(&account), silver(&account)), (70, 30));
		assert_eq!(owner_of(3), Some(account));
		assert_eq!((gold(&alice()), silver(&bob())), (ENDOWMENT - 70, ENDOWMENT - 30));
	});
}

#[test]
fn nothing_is_held_when_one_leg_cannot_be() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let draft = deal()
			.voucher(alice(), bob(), promise, 500)
			.native(bob(), alice(), 1000)
			.gold(alice(), bob(), ENDOWMENT + 1)
			.draft();
		let signatures = consents(&[bob()], &draft);
		assert_noop!(Escrow::propose(signed(alice()), draft, signatures), TokenError::FundsUnavailable);
		assert_eq!(voucher(promise).lock, None);
	});
}

#[test]
fn payer_gives_all_of_an_asset_or_leaves_its_minimum() {
	ExtBuilder.build_and_execute(|| {
		let draft = deal().gold(alice(), bob(), ENDOWMENT - 1).draft();
		assert_noop!(
			Escrow::propose(signed(alice()), draft.clone(), consents(&[bob()], &draft)),
			Error::<Test>::LeavesDust
		);
		let id = deal().gold(alice(), bob(), ENDOWMENT).active();
		assert_eq!(gold(&alice()), 0);
		assert_eq!(gold(&Escrow::account_of(id)), ENDOWMENT);
	});
}

#[test]
fn payer_stays_alive() {
	ExtBuilder.build_and_execute(|| {
		let draft = deal().native(alice(), bob(), ENDOWMENT).draft();
		assert_noop!(
			Escrow::propose(signed(bob()), draft.clone(), consents(&[alice()], &draft)),
			TokenError::Frozen
		);
		let draft = deal().native(alice(), bob(), ENDOWMENT - ED).draft();
		assert_ok!(Escrow::propose(signed(bob()), draft.clone(), consents(&[alice()], &draft)));
	});
}

/// What stays in the account when the rest is promised.
fn assert_stays(who: AccountId, stays: Balance) {
	let free = ENDOWMENT - stays;
	let too_much = deal().native(who.clone(), bob(), free + 1).draft();
	let signatures = consents(std::slice::from_ref(&who), &too_much);
	assert_noop!(Escrow::propose(signed(bob()), too_much, signatures), TokenError::Frozen);
	let just_so = deal().native(who.clone(), bob(), free).draft();
	let signatures = consents(std::slice::from_ref(&who), &just_so);
	assert_ok!(Escrow::propose(signed(bob()), just_so, signatures));
	assert_eq!(native(&who), stays);
}

#[test]
fn vesting_tokens_stay_out() {
	ExtBuilder.build_and_execute(|| {
		Balances::set_lock(*b"vesting ", &alice(), 900_000, WithdrawReasons::all());
		assert_stays(alice(), 900_000);
	});
}

#[test]
fn frozen_tokens_stay_out() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(Balances::set_freeze(b"some why", &alice(), 900_000));
		assert_stays(alice(), 900_000);
		assert_eq!(Balances::balance_frozen(b"some why", &alice()), 900_000);
	});
}

#[test]
fn vesting_tokens_stay_out_when_the_account_also_holds_deposits() {
	ExtBuilder.build_and_execute(|| {
		// A freeze overlays holds: what is held counts as part of what is frozen.
		for _ in 0..10 {
			issue(alice(), alice(), 1);
		}
		Balances::set_lock(*b"vesting ", &alice(), 900_000, WithdrawReasons::all());
		assert_stays(alice(), 900_000);
	});
}

#[test]
fn vesting_tokens_pay_no_deposit_of_an_agreement() {
	ExtBuilder.build_and_execute(|| {
		Balances::set_lock(*b"vesting ", &alice(), ENDOWMENT - deposit(1) + 1, WithdrawReasons::all());
		let draft = deal().native(bob(), alice(), 100).draft();
		assert_noop!(Escrow::propose(signed(alice()), draft, Default::default()), TokenError::Frozen);
	});
}

#[test]
fn frozen_assets_stay_out() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(Assets::freeze(signed(alice()), GOLD, bob()));
		let draft = deal().gold(bob(), alice(), 100).draft();
		assert_noop!(
			Escrow::propose(signed(alice()), draft.clone(), consents(&[bob()], &draft)),
			TokenError::Frozen
		);
	});
}
