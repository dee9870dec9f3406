//! What people are known for, where several pallets have a part in it.

use crate::support::*;
use frame_support::{assert_ok, traits::Hooks, weights::Weight};
use nexonomy_primitives::{ContentId, CurrencyCode, Money, Role};
use nexonomy_runtime::*;
use pallet_reputation::{Record, POINT};
use polkadot_sdk::*;

/// Alice promises Bob $5.12 until tomorrow.
fn promise() {
	let promise = pallet_vouchers::Promise {
		value: Money::new(CurrencyCode::USD, 512),
		expires_at: NOW + DAY,
		terms: ContentId::default(),
	};
	assert_ok!(Vouchers::issue(RuntimeOrigin::signed(alice()), bob(), promise));
}

/// Bob splits every voucher that there is into sixteen, and again.
fn split_into_256() {
	for part in [32, 2] {
		let mut whole: Vec<_> = pallet_vouchers::Vouchers::<Runtime>::iter_keys().collect();
		whole.sort();
		for voucher in whole {
			let parts = vec![part; 16].try_into().expect("so many parts are allowed");
			assert_ok!(Vouchers::split(RuntimeOrigin::signed(bob()), voucher, parts));
		}
	}
}

/// Everything expires, is cleared away, and is remembered. Tells what Alice is known for then.
fn all_expire() -> Record {
	pallet_timestamp::Now::<Runtime>::put(NOW + DAY);
	let mut vouchers: Vec<_> = pallet_vouchers::Vouchers::<Runtime>::iter_keys().collect();
	vouchers.sort();
	for voucher in vouchers {
		assert_ok!(Vouchers::reap(RuntimeOrigin::signed(bob()), voucher));
	}
	Reputation::on_idle(1, Weight::MAX);
	let account = pallet_reputation::Accounts::<Runtime>::get(alice()).expect("it did something");
	*account.record(Role::Issuer).expect("as an issuer")
}

#[test]
fn issuer_loses_the_same_in_however_many_parts_a_voucher_expires() {
	let whole = chain().execute_with(|| {
		promise();
		all_expire()
	});
	let parts = chain().execute_with(|| {
		promise();
		split_into_256();
		all_expire()
	});
	assert_eq!((whole.lost, whole.counts.broken), (2 * POINT, 1));
	assert_eq!(parts, whole);
}

#[test]
fn parts_of_a_voucher_cost_no_more_than_one_account_can_however_many_hold_them() {
	let scattered = chain().execute_with(|| {
		promise();
		split_into_256();
		let parts: Vec<_> = pallet_vouchers::Vouchers::<Runtime>::iter_keys().collect();
		for (number, voucher) in (10..200).zip(parts) {
			assert_ok!(Vouchers::transfer(RuntimeOrigin::signed(bob()), voucher, stranger(number)));
		}
		all_expire()
	});
	assert_eq!(scattered.lost, configs::court::StandingRules::get().pair_cap);
}
