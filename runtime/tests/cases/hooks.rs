//! What every block does, however many vouchers there are.

use crate::support::{access::count, *};
use frame_support::{
	traits::{OnIdle, OnInitialize},
	weights::Weight,
};
use nexonomy_primitives::{ContentId, CurrencyCode, Money, VoucherKind};
use nexonomy_runtime::*;
use polkadot_sdk::*;

/// Puts `count` live vouchers into the ledger. Their deposits are left out: hooks would not see them anyway.
fn fill_ledger(count: u64) {
	for id in 0..count {
		pallet_vouchers::Vouchers::<Runtime>::insert(
			id,
			pallet_vouchers::Voucher {
				issuer: alice(),
				holder: bob(),
				value: Money::new(CurrencyCode::USD, 10_000),
				expires_at: NOW + DAY,
				terms: ContentId::default(),
				kind: VoucherKind::Ordinary,
				parent: None,
				lock: None,
				receipts: 0,
				depositor: pallet_vouchers::Depositor::Issuer,
				deposit: 0,
			},
		);
	}
	pallet_vouchers::NextVoucherId::<Runtime>::put(count);
}

#[test]
fn hooks_read_the_same_with_none_and_with_100_000_vouchers() {
	let reads = |vouchers: u64| {
		let mut chain = chain();
		chain.execute_with(|| fill_ledger(vouchers));
		let caller = alice();
		let (_, initialize) = count(&mut chain, &caller, || AllPalletsWithSystem::on_initialize(2));
		let (_, idle) = count(&mut chain, &caller, || {
			AllPalletsWithSystem::on_idle(2, Weight::from_parts(u64::MAX, u64::MAX))
		});
		(initialize, idle)
	};
	let (none, many) = (reads(0), reads(100_000));
	println!("on_initialize {:?}, on_idle {:?}", none.0, none.1);
	assert!(none.0.reads > 0, "blocks do read something");
	assert_eq!(none, many);
}
