use super::*;
use frame_support::traits::{Hooks, LockableCurrency, WithdrawReasons};
use sp_runtime::TokenError;

#[test]
fn deposit_returns_to_its_payer_when_the_voucher_changed_hands() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		// Bob pays for the parts, and each takes another way.
		assert_ok!(Vouchers::split(signed(bob()), 0, parts(&[50, 30, 20])));
		assert_ok!(Vouchers::transfer(signed(bob()), 1, charlie()));
		assert_eq!(voucher(1).depositor, Depositor::Other(bob()));
		assert_ok!(Vouchers::transfer(signed(bob()), 2, alice()));
		assert_ok!(Vouchers::transfer(signed(bob()), 3, charlie()));
		assert_ok!(Vouchers::transfer(signed(charlie()), 3, bob()));
		assert_eq!(voucher(3).depositor, Depositor::Holder);

		assert_ok!(Vouchers::redeem(signed(charlie()), 1, 50));
		assert_ok!(Vouchers::cancel(signed(alice()), 2));
		assert_eq!((held(&alice()), held(&bob()), held(&charlie())), (0, DEPOSIT, 0));
		let_expire();
		assert_ok!(Vouchers::reap(signed(charlie()), 3));
		for who in people() {
			assert_eq!((held(&who), Balances::free_balance(&who)), (0, ENDOWMENT));
		}
	});
}

#[test]
fn issuer_is_named_as_such_when_it_pays_for_parts_of_its_own() {
	ExtBuilder::default().issued(alice(), alice(), 100).build_and_execute(|| {
		assert_ok!(Vouchers::split(signed(alice()), 0, parts(&[50, 50])));
		assert_ok!(Vouchers::transfer(signed(alice()), 1, bob()));
		assert_eq!(voucher(1).depositor, Depositor::Issuer);
	});
}

#[test]
fn call_fails_when_the_deposit_cannot_be_paid() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		let issue = Vouchers::issue(signed(pauper()), bob(), promise(1));
		assert_noop!(issue, TokenError::FundsUnavailable);
		let many = vec![(bob(), promise(1)); 100];
		let issue = Vouchers::issue_many(signed(bob()), list(&many));
		assert_noop!(issue, TokenError::FundsUnavailable);
		assert_ok!(Vouchers::transfer(signed(bob()), 0, pauper()));
		let split = Vouchers::split(signed(pauper()), 0, parts(&[1, 99]));
		assert_noop!(split, TokenError::FundsUnavailable);
	});
}

#[test]
fn deposit_may_be_frozen_tokens_when_nothing_else_is_there() {
	ExtBuilder::default().build_and_execute(|| {
		Balances::set_lock(*b"vesting_", &alice(), ENDOWMENT, WithdrawReasons::all());
		assert_ok!(Vouchers::issue(signed(alice()), bob(), promise(100)));
		assert_ok!(Vouchers::redeem(signed(bob()), 0, 100));
		assert_eq!(held(&alice()), 0);
	});
}

#[test]
fn deposit_returns_exactly_when_its_price_has_changed() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		for price in [3 * DEPOSIT, DEPOSIT / 3] {
			DepositPrice::set(price);
			assert_ok!(Vouchers::issue(signed(charlie()), bob(), promise(100)));
		}
		assert_eq!(held(&charlie()), 3 * DEPOSIT + DEPOSIT / 3);
		for id in 0..3 {
			assert_ok!(Vouchers::redeem(signed(bob()), id, 100));
		}
		assert_eq!((held(&alice()), held(&charlie())), (0, 0));
	});
}

#[test]
#[should_panic(expected = "a deposit can always be returned")]
fn runtime_is_refused_when_the_deposit_is_too_small_to_be_returned() {
	DepositPrice::set(ExistentialDeposit::get() - 1);
	Vouchers::integrity_test();
}
