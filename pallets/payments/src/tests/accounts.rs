//! Sellers, their accounts and bonds.

use super::*;
use frame_support::traits::fungible::hold::Inspect;

const TAG: AccountTag = AccountTag(sp_core::H256([7; 32]));

fn claim(who: AccountId) -> sp_runtime::DispatchResult {
	Payments::claim_account(signed(who), TAG, Processor::Stripe, true)
}

fn held_as_deposit(who: AccountId) -> Balance {
	Balances::balance_on_hold(&HoldReason::AccountDeposit.into(), &who)
}

#[test]
fn account_is_claimed_attested_and_retired_and_its_deposit_returns() {
	ExtBuilder.build_and_execute(|| {
		let before = held_as_deposit(SELLER);
		assert_ok!(claim(SELLER));
		assert_eq!(held_as_deposit(SELLER), before + DEPOSIT);
		let stripe = Processor::Stripe;
		assert_ok!(Payments::attest_account(signed(WITNESSES), TAG, SELLER, stripe, true, false));
		assert_noop!(Payments::retire_account(signed(STRANGER), TAG), Error::<Test>::NotOwner);
		assert_ok!(Payments::retire_account(signed(SELLER), TAG));
		assert_eq!(held_as_deposit(SELLER), before);
		assert_noop!(Payments::retire_account(signed(SELLER), TAG), Error::<Test>::AccountNotFound);
	});
}

#[test]
fn claims_of_others_hinder_nobody() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(claim(STRANGER));
		assert_noop!(claim(STRANGER), Error::<Test>::AlreadyClaimed);
		assert_ok!(claim(SELLER));
		let stripe = Processor::Stripe;
		assert_ok!(Payments::attest_account(signed(WITNESSES), TAG, SELLER, stripe, true, false));
		// Whoever claimed without being the owner takes the deposit back, and is forgotten.
		let again = Payments::attest_account(signed(WITNESSES), TAG, STRANGER, stripe, true, false);
		assert_eq!(again, Err(Error::<Test>::AlreadyClaimed.into()));
		assert_ok!(Payments::withdraw_claim(signed(STRANGER), TAG));
		assert_noop!(Payments::withdraw_claim(signed(STRANGER), TAG), Error::<Test>::ClaimNotFound);
		assert_eq!(Sellers::<Test>::get(STRANGER), None);
		assert_noop!(claim(OTHER_SELLER), Error::<Test>::AlreadyClaimed);
	});
}

#[test]
fn only_attestors_attest_and_only_what_was_claimed() {
	ExtBuilder.build_and_execute(|| {
		let attest =
			|who, processor, live| Payments::attest_account(signed(who), TAG, SELLER, processor, live, false);
		assert_noop!(attest(WITNESSES, Processor::Stripe, true), Error::<Test>::ClaimNotFound);
		assert_ok!(claim(SELLER));
		assert_noop!(attest(SELLER, Processor::Stripe, true), DispatchError::BadOrigin);
		assert_noop!(attest(WITNESSES, Processor::PayPal, true), Error::<Test>::ClaimNotFound);
		assert_noop!(attest(WITNESSES, Processor::Stripe, false), Error::<Test>::ClaimNotFound);
		assert_ok!(attest(WITNESSES, Processor::Stripe, true));
	});
}

#[test]
fn account_in_use_stays() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::Stripe);
		let tag = shown.0.account;
		assert_noop!(Payments::retire_account(signed(SELLER), tag), Error::<Test>::AccountInUse);
		assert_ok!(capture(1, 6000, true));
		shown.execute_and_observe(1);
		// It is over, though it is watched.
		assert_ok!(Payments::retire_account(signed(SELLER), tag));
		shown.0.disputed = 10;
		assert_ok!(shown.observe());
	});
}

#[test]
fn accounts_are_counted() {
	ExtBuilder.build_and_execute(|| {
		let claim = |name: u8| {
			let tag = AccountTag::of(Processor::Stripe, true, &[name]);
			Payments::claim_account(signed(STRANGER), tag, Processor::Stripe, true)
		};
		for name in 0..MAX_ACCOUNTS {
			assert_ok!(claim(name));
		}
		assert_noop!(claim(MAX_ACCOUNTS), Error::<Test>::TooManyAccounts);
	});
}

#[test]
fn account_that_is_revoked_takes_nothing_new() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::Stripe);
		let tag = shown.0.account;
		let revoke = |who, revoked| Payments::revoke_account(signed(who), tag, revoked);
		assert_noop!(revoke(STRANGER, true), DispatchError::BadOrigin);
		assert_ok!(revoke(WATCHMAN, true));
		assert_noop!(expect(leg(2), expected(Processor::Stripe)), Error::<Test>::AccountRevoked);
		// What is under way goes on.
		assert_ok!(void(1));
		shown.execute_and_observe(1);
		assert_noop!(revoke(WATCHMAN, false), Error::<Test>::OnlyAdminLifts);
		assert_ok!(Payments::revoke_account(RuntimeOrigin::root(), tag, false));
		assert_ok!(expect(leg(2), expected(Processor::Stripe)));
	});
}

#[test]
fn bond_is_added_and_withdrawn() {
	ExtBuilder.build_and_execute(|| {
		let add = |amount| Payments::add_bond(signed(STRANGER), amount);
		let withdraw = |amount| Payments::withdraw_bond(signed(STRANGER), amount);
		assert_noop!(add(0), Error::<Test>::ZeroAmount);
		assert_noop!(withdraw(1), Error::<Test>::SellerNotFound);
		assert_ok!(add(150 * UNIT));
		assert_ok!(add(UNIT));
		assert_eq!(held_as_bond(STRANGER), 151 * UNIT);
		assert_noop!(withdraw(0), Error::<Test>::ZeroAmount);
		assert_noop!(withdraw(152 * UNIT), Error::<Test>::BondInUse);
		assert_ok!(claim(STRANGER));
		// With an account the minimum stays.
		assert_noop!(withdraw(52 * UNIT), Error::<Test>::BondInUse);
		assert_ok!(withdraw(51 * UNIT));
		assert_ok!(Payments::withdraw_claim(signed(STRANGER), TAG));
		assert_ok!(withdraw(100 * UNIT));
		assert_eq!(Sellers::<Test>::get(STRANGER), None);
	});
}

#[test]
fn rail_of_an_account_is_its_processors() {
	ExtBuilder.build_and_execute(|| {
		for processor in Processor::ALL {
			let tag = account_of(SELLER, processor);
			match (processor.rail(), Accounts::<Test>::get(tag)) {
				(Rail::Hold { partial }, Some(account)) => assert_eq!(account.partial, Some(partial)),
				(Rail::Prepaid, Some(account)) => assert_eq!(account.partial, None),
				(rail, account) => {
					assert_eq!(rail, Rail::PayoutOnly);
					assert_eq!(account, None);
				}
			}
		}
		let wise = Payments::claim_account(signed(SELLER), TAG, Processor::Wise, true);
		assert_eq!(wise, Err(Error::<Test>::NoPayments.into()));
	});
}
