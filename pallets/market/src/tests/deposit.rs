//! What a listing's storage costs, and its way back.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok, traits::Hooks};
use sp_runtime::TokenError;

#[test]
fn deposit_is_held_while_a_listing_lives() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 100);
		let first = list(alice(), promise, Ask::Native(1));
		assert_eq!(held(&alice()), LISTING_DEPOSIT);
		let second = list(alice(), promise, Ask::Native(2));
		assert_eq!(held(&alice()), 2 * LISTING_DEPOSIT);
		assert_ok!(Market::delist(signed(alice()), first));
		assert_ok!(Market::delist(signed(alice()), second));
		assert_eq!(held(&alice()), 0);
		assert_eq!(native(&alice()), ENDOWMENT);
	});
}

#[test]
fn deposit_returns_exactly_when_its_price_has_changed() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 100);
		for price in [LISTING_DEPOSIT, 3 * LISTING_DEPOSIT, ED] {
			DepositPrice::set(price);
			list(alice(), promise, Ask::Native(1));
		}
		assert_eq!(held(&alice()), 4 * LISTING_DEPOSIT + ED);
		for (id, left) in [(1, LISTING_DEPOSIT + ED), (0, ED), (2, 0)] {
			assert_ok!(Market::delist(signed(alice()), id));
			assert_eq!(held(&alice()), left);
		}
	});
}

#[test]
fn deposit_returns_when_all_is_sold() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 100);
		let id = list(alice(), promise, Ask::Native(500));
		let deal =
			offer().voucher(alice(), bob(), promise, 100).native(bob(), alice(), 500).answering(id).build();
		assert_ok!(accept(bob(), &deal, seals(&[alice()], &deal)));
		assert_eq!((held(&alice()), Market::listing(id)), (0, None));
	});
}

#[test]
fn listing_fails_when_the_deposit_cannot_be_paid() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 100);
		assert_ok!(Vouchers::transfer(signed(alice()), promise, pauper()));
		let result = Market::list(signed(pauper()), promise, 100, Ask::Native(1), WISHES, None, PAGE);
		assert_noop!(result, TokenError::FundsUnavailable);
	});
}

#[test]
#[should_panic(expected = "a deposit can always be returned")]
fn runtime_is_refused_when_the_deposit_is_too_small_to_be_returned() {
	DepositPrice::set(ED - 1);
	Market::integrity_test();
}
