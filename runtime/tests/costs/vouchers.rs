//! The calls of the ledger, and those of the SDK that they are compared with.

use super::bench::Bench;
use crate::support::*;
use nexonomy_primitives::{ContentId, CurrencyCode, Money};
use nexonomy_runtime::{units::NEBA, *};
use pallet_vouchers::{Call, Promise, Receipt};
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie};

/// The life of a voucher: issued, handed on, redeemed.
pub struct Life {
	pub issued: usize,
	pub handed_on: usize,
	pub redeemed: usize,
	/// A voucher in state, with its key, in bytes.
	pub bytes: usize,
}

pub fn promise(cents: u128) -> Promise {
	Promise {
		value: Money::new(CurrencyCode::USD, cents),
		expires_at: NOW + 90 * DAY,
		terms: ContentId([7; 32]),
	}
}

/// A voucher of `cents` that its issuer holds. What it costs is not measured.
pub fn issue(bench: &mut Bench, issuer: AccountId, holder: AccountId, cents: u128) -> u64 {
	let id = next_voucher(bench);
	bench.prepare(|| Vouchers::issue(RuntimeOrigin::signed(issuer), holder, promise(cents)).expect("valid"));
	id
}

fn next_voucher(bench: &mut Bench) -> u64 {
	bench.prepare(pallet_vouchers::NextVoucherId::<Runtime>::get)
}

pub fn transfer(bench: &mut Bench) -> usize {
	let call = pallet_balances::Call::transfer_keep_alive { dest: charlie().into(), value: NEBA };
	bench.reference_row("pallet_balances.transfer_keep_alive", Alice, call)
}

/// An item of pallet-nfts is minted, handed on and burnt. Gives the row of its beginning.
pub fn item(bench: &mut Bench) -> usize {
	bench.prepare(|| {
		let config = pallet_nfts::CollectionConfig {
			settings: Default::default(),
			max_supply: None,
			mint_settings: Default::default(),
		};
		Nfts::create(RuntimeOrigin::signed(alice()), alice().into(), config).expect("Ada can pay");
	});
	let mint =
		pallet_nfts::Call::mint { collection: 0, item: 1, mint_to: alice().into(), witness_data: None };
	let minted = bench.reference_row("pallet_nfts.mint", Alice, mint);
	let transfer = pallet_nfts::Call::transfer { collection: 0, item: 1, dest: bob().into() };
	bench.reference_row("pallet_nfts.transfer", Alice, transfer);
	bench.reference_row("pallet_nfts.burn", Bob, pallet_nfts::Call::burn { collection: 0, item: 1 });
	minted
}

pub fn life(bench: &mut Bench) -> Life {
	let id = next_voucher(bench);
	let issued = bench.row("vouchers.issue", Alice, Call::issue { holder: bob(), promise: promise(10_000) });
	let bytes = bench.prepare(|| {
		let key = pallet_vouchers::Vouchers::<Runtime>::hashed_key_for(id);
		key.len() + sp_io::storage::get(&key).expect("it lives").len()
	});
	let handed_on = bench.row("vouchers.transfer", Bob, Call::transfer { voucher: id, to: charlie() });
	let all = Call::redeem { voucher: id, amount: 10_000 };
	let redeemed = bench.row("vouchers.redeem, all of it", Charlie, all);
	Life { issued, handed_on, redeemed, bytes }
}

pub fn other_verbs(bench: &mut Bench) {
	let id = issue(bench, alice(), alice(), 10_000);
	let parts = vec![6_000, 4_000].try_into().expect("two parts fit");
	bench.row("vouchers.split, in two", Alice, Call::split { voucher: id, parts });
	let halves = vec![id + 1, id + 2].try_into().expect("two vouchers fit");
	bench.row("vouchers.merge, two", Alice, Call::merge { vouchers: halves });
	bench.row("vouchers.cancel", Alice, Call::cancel { voucher: id + 1 });

	let id = issue(bench, alice(), bob(), 10_000);
	let receipt = Receipt { voucher: id, amount: 5_000, number: 0, valid_until: NOW + DAY };
	let signature = signed_by_bob(bench, &receipt);
	let call = Call::redeem_with_receipt { receipt, signature };
	bench.row("vouchers.redeem_with_receipt, half", Alice, call);
	bench.prepare(|| pallet_timestamp::Now::<Runtime>::put(NOW + 91 * DAY));
	bench.row("vouchers.reap", Charlie, Call::reap { voucher: id });
	bench.prepare(|| pallet_timestamp::Now::<Runtime>::put(NOW));
}

/// A hundred vouchers issued at once.
pub fn batch(bench: &mut Bench) -> usize {
	let items = vec![(bob(), promise(10_000)); 100].try_into().expect("a hundred fit");
	bench.row("vouchers.issue_many, 100", Alice, Call::issue_many { items })
}

fn signed_by_bob(bench: &mut Bench, receipt: &Receipt) -> Signature {
	let text = bench
		.prepare(|| Vouchers::receipt_text(receipt.voucher, receipt.amount, receipt.valid_until))
		.expect("the voucher lives");
	sign_in_wallet(Sr25519Keyring::Bob, &text)
}
