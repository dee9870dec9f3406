//! What calls cost: counted here, written to `benches/costs.md`, compared with it at every lint.
//!
//! `scripts/costs` writes the table again after a change that was meant.

// Tests may stop where a chain must not.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::as_conversions,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod support;

use codec::Encode;
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::UnfilteredDispatchable,
	weights::Weight,
	BoundedVec,
};
use nexonomy_primitives::{ContentId, CurrencyCode, Money};
use nexonomy_runtime::{configs::system::RuntimeBlockWeights, extensions::extension, units::NEBA, *};
use pallet_escrow::{AtDeadline, Consent, Draft, Leg, OnRelease, Promised, Terms};
use pallet_vouchers::{Promise, Receipt};
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie};
use sp_runtime::{traits::TransactionExtension, Perbill};
use std::{collections::BTreeMap, fmt::Write, path::PathBuf};
use support::{
	access::{count, Access},
	*,
};

/// One call, as it was counted and weighed.
struct Row {
	name: String,
	access: Access,
	/// The length of the encoded call, in bytes.
	length: usize,
	/// What the chain charges for the call itself, in picoseconds.
	weight: u64,
}

/// What the bencher measured of the SDK's calls, in picoseconds.
fn reference() -> BTreeMap<String, u64> {
	let file = std::fs::read_to_string(benches().join("reference.json")).expect("scripts/costs writes it");
	serde_json::from_str(&file).expect("it is JSON")
}

fn benches() -> PathBuf {
	PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../benches")
}

/// What every transaction costs beside its call: signature, nonce, fee and the rest.
fn overhead(call: &RuntimeCall) -> u64 {
	let base = RuntimeBlockWeights::get().get(DispatchClass::Normal).base_extrinsic;
	base.saturating_add(extension(0, 0).weight(call)).ref_time()
}

struct Bench {
	chain: sp_io::TestExternalities,
	rows: Vec<Row>,
}

impl Bench {
	/// Dispatches `call` and keeps what it cost under `name`. The call must succeed.
	fn row(&mut self, name: &str, caller: Sr25519Keyring, call: impl Into<RuntimeCall>) -> usize {
		let (call, caller) = (call.into(), caller.to_account_id());
		let (length, info) = (call.encode().len(), call.get_dispatch_info());
		let (result, access) = count(&mut self.chain, &caller.clone(), || {
			// The filter of paused calls is no part of a call's weight.
			call.dispatch_bypass_filter(RuntimeOrigin::signed(caller))
		});
		let post = result.unwrap_or_else(|error| panic!("{name}: {error:?}"));
		let weight = post.actual_weight.unwrap_or(info.call_weight).ref_time();
		self.rows.push(Row { name: name.into(), access, length, weight });
		self.rows.len() - 1
	}

	/// The same for a call of the SDK: its time is that of our own run, with our database.
	fn reference_row(&mut self, name: &str, caller: Sr25519Keyring, call: impl Into<RuntimeCall>) -> usize {
		let time = reference()[name];
		let index = self.row(name, caller, call);
		let row = &mut self.rows[index];
		let database = <Runtime as frame_system::Config>::DbWeight::get();
		let accesses: Weight = database.reads_writes(row.access.reads as u64, row.access.writes as u64);
		row.weight = time + accesses.ref_time();
		index
	}

	fn next_voucher(&mut self) -> u64 {
		self.chain.execute_with(pallet_vouchers::NextVoucherId::<Runtime>::get)
	}
}

fn promise() -> Promise {
	Promise {
		value: Money::new(CurrencyCode::USD, 10_000),
		expires_at: NOW + 90 * DAY,
		terms: ContentId([7; 32]),
	}
}

fn issue(to: Sr25519Keyring) -> pallet_vouchers::Call<Runtime> {
	pallet_vouchers::Call::issue { holder: to.to_account_id(), promise: promise() }
}

/// Ada sells Ben a voucher of $100 for 1,000 NEBA; it is redeemed as the work goes on.
fn sale(voucher: u64) -> pallet_escrow::DraftOf<Runtime> {
	Draft {
		parties: vec![alice(), bob()].try_into().expect("two parties fit"),
		legs: vec![
			Leg { from: 1, to: 0, asset: Promised::Native(1_000 * NEBA) },
			Leg {
				from: 0,
				to: 1,
				asset: Promised::Voucher { id: voucher, value: 10_000, on_release: OnRelease::Redeem },
			},
		]
		.try_into()
		.expect("two legs fit"),
		terms: Terms {
			reporter: 1,
			deadline: NOW + 30 * DAY,
			at_deadline: AtDeadline::Refund,
			consent_by: NOW + DAY,
			content: ContentId([8; 32]),
		},
	}
}

fn consent_of_bob(
	bench: &mut Bench,
	draft: &pallet_escrow::DraftOf<Runtime>,
	nonce: u64,
) -> pallet_escrow::ConsentsOf<Runtime> {
	let valid_until = NOW + DAY;
	let text = bench.chain.execute_with(|| {
		let hash = sp_core::H256(sp_io::hashing::blake2_256(&draft.encode()));
		Escrow::consent_text(hash, nonce, valid_until)
	});
	let consent = Consent { party: 1, nonce, valid_until, signature: sign(Bob, &text) };
	BoundedVec::truncate_from(vec![consent])
}

#[test]
fn costs_are_those_of_the_table() {
	let mut bench = Bench { chain: chain(), rows: Vec::new() };

	let transfer = bench.reference_row(
		"pallet_balances.transfer_keep_alive",
		Alice,
		pallet_balances::Call::transfer_keep_alive { dest: charlie().into(), value: NEBA },
	);
	bench.chain.execute_with(|| {
		let config = pallet_nfts::CollectionConfig {
			settings: Default::default(),
			max_supply: None,
			mint_settings: Default::default(),
		};
		Nfts::create(RuntimeOrigin::signed(alice()), alice().into(), config).expect("Ada can pay");
	});
	let mint =
		pallet_nfts::Call::mint { collection: 0, item: 1, mint_to: alice().into(), witness_data: None };
	let nft = bench.reference_row("pallet_nfts.mint", Alice, mint);
	bench.reference_row(
		"pallet_nfts.transfer",
		Alice,
		pallet_nfts::Call::transfer { collection: 0, item: 1, dest: bob().into() },
	);
	bench.reference_row("pallet_nfts.burn", Bob, pallet_nfts::Call::burn { collection: 0, item: 1 });

	// The life of a voucher: issued, handed on, redeemed.
	let id = bench.next_voucher();
	let issued = bench.row("vouchers.issue", Alice, issue(Bob));
	let state = bench.rows[issued].access.growth;
	let voucher_bytes = bench.chain.execute_with(|| {
		let key = pallet_vouchers::Vouchers::<Runtime>::hashed_key_for(id);
		key.len() + sp_io::storage::get(&key).expect("it lives").len()
	});
	let handed_on =
		bench.row("vouchers.transfer", Bob, pallet_vouchers::Call::transfer { voucher: id, to: charlie() });
	let redeemed = bench.row(
		"vouchers.redeem, all of it",
		Charlie,
		pallet_vouchers::Call::redeem { voucher: id, amount: 10_000 },
	);
	let left: i64 = [issued, handed_on, redeemed].iter().map(|row| bench.rows[*row].access.growth).sum();
	let counter = 32 + 8; // The number of the next voucher came into being with the first one.

	// The other verbs.
	let id = bench.next_voucher();
	bench
		.chain
		.execute_with(|| Vouchers::issue(RuntimeOrigin::signed(alice()), alice(), promise()).expect("valid"));
	let parts = vec![6_000, 4_000].try_into().expect("two parts fit");
	bench.row("vouchers.split, in two", Alice, pallet_vouchers::Call::split { voucher: id, parts });
	let halves = vec![id + 1, id + 2].try_into().expect("two vouchers fit");
	bench.row("vouchers.merge, two", Alice, pallet_vouchers::Call::merge { vouchers: halves });
	bench.row("vouchers.cancel", Alice, pallet_vouchers::Call::cancel { voucher: id + 1 });

	let id = bench.next_voucher();
	bench
		.chain
		.execute_with(|| Vouchers::issue(RuntimeOrigin::signed(alice()), bob(), promise()).expect("valid"));
	let receipt = Receipt { voucher: id, amount: 5_000, number: 0, valid_until: NOW + DAY };
	let text =
		bench.chain.execute_with(|| Vouchers::receipt_text(id, 5_000, NOW + DAY)).expect("the voucher lives");
	let signature = sign(Bob, &text);
	bench.row(
		"vouchers.redeem_with_receipt, half",
		Alice,
		pallet_vouchers::Call::redeem_with_receipt { receipt, signature },
	);
	bench.chain.execute_with(|| pallet_timestamp::Now::<Runtime>::put(NOW + 91 * DAY));
	bench.row("vouchers.reap", Charlie, pallet_vouchers::Call::reap { voucher: id });
	bench.chain.execute_with(|| pallet_timestamp::Now::<Runtime>::put(NOW));

	let items = vec![(bob(), promise()); 100].try_into().expect("a hundred fit");
	let many = bench.row("vouchers.issue_many, 100", Alice, pallet_vouchers::Call::issue_many { items });

	// The life of an agreement: opened with both consents, half released, all released and closed.
	let id = bench.next_voucher();
	bench
		.chain
		.execute_with(|| Vouchers::issue(RuntimeOrigin::signed(alice()), alice(), promise()).expect("valid"));
	let draft = sale(id);
	let consents = consent_of_bob(&mut bench, &draft, 5);
	let agreement = bench.chain.execute_with(pallet_escrow::NextAgreementId::<Runtime>::get);
	let opened = bench.row(
		"escrow.propose, opens: voucher and NEBA, one signature",
		Alice,
		pallet_escrow::Call::propose { draft, consents },
	);
	let half = bench.row(
		"escrow.report, 50 %",
		Bob,
		pallet_escrow::Call::report { agreement, progress: Perbill::from_percent(50) },
	);
	let closed = bench.row(
		"escrow.report, 100 %, closes",
		Bob,
		pallet_escrow::Call::report { agreement, progress: Perbill::one() },
	);
	bench.chain.execute_with(|| {
		assert!(pallet_escrow::Agreements::<Runtime>::get(agreement).is_none());
		assert!(Vouchers::voucher(id).is_none());
	});

	// The same without a step on the way: what is released last closes the agreement.
	let id = bench.next_voucher();
	bench
		.chain
		.execute_with(|| Vouchers::issue(RuntimeOrigin::signed(alice()), alice(), promise()).expect("valid"));
	let draft = sale(id);
	let consents = consent_of_bob(&mut bench, &draft, 6);
	let agreement = bench.chain.execute_with(pallet_escrow::NextAgreementId::<Runtime>::get);
	bench.row("escrow.propose, the same again", Alice, pallet_escrow::Call::propose { draft, consents });
	let all_at_once = bench.row(
		"escrow.report, 100 % at once, closes",
		Bob,
		pallet_escrow::Call::report { agreement, progress: Perbill::one() },
	);

	let any = RuntimeCall::System(frame_system::Call::remark { remark: vec![] });
	let overhead = overhead(&any);
	let weight = |row: usize| bench.rows[row].weight;
	let native = overhead + weight(transfer);
	let in_transfers =
		|rows: &[usize]| rows.iter().map(|row| overhead + weight(*row)).sum::<u64>() as f64 / native as f64;
	let ratios = [
		(
			"`vouchers.transfer` to `balances.transfer_keep_alive`, the calls alone",
			weight(handed_on) as f64 / weight(transfer) as f64,
			1.2,
		),
		(
			"A voucher's life (issue, transfer, redeem) in native transfers",
			in_transfers(&[issued, handed_on, redeemed]),
			4.0,
		),
		(
			"An agreement's life (open; release all, which closes) in native transfers",
			in_transfers(&[opened, all_at_once]),
			5.0,
		),
		("The same with a step at 50 % on the way", in_transfers(&[opened, half, closed]), f64::INFINITY),
		(
			"One of `issue_many(100)` to a single `issue`",
			(overhead + weight(many)) as f64 / 100.0 / (overhead + weight(issued)) as f64,
			0.25,
		),
	];
	let sizes = [
		("A voucher in state, with its key", voucher_bytes as i64, 180),
		("What issuing it adds in all, with the hold of its deposit", state - counter, i64::MAX),
		("What is left of it after its end", left - counter, 0),
		("An item of pallet-nfts, for comparison", bench.rows[nft].access.growth, i64::MAX),
	];

	let table = render(&bench.rows, overhead, native, &ratios, &sizes);
	let file = benches().join("costs.md");
	if std::env::var_os("UPDATE_COSTS").is_some() {
		std::fs::write(&file, &table).expect("benches/ can be written");
	}
	let committed = std::fs::read_to_string(&file).unwrap_or_default();
	for (name, value, limit) in ratios {
		assert!(value <= limit, "{name}: {value:.2}, and at most {limit} is allowed");
	}
	for (name, value, limit) in sizes {
		assert!(value <= limit, "{name}: {value} bytes, and at most {limit} are allowed");
	}
	assert!(
		committed == table,
		"a cost has changed. If that is meant, run scripts/costs and commit benches/costs.md. It would be:\n{table}"
	);
}

fn render(
	rows: &[Row],
	overhead: u64,
	native: u64,
	ratios: &[(&str, f64, f64)],
	sizes: &[(&str, i64, i64)],
) -> String {
	let mut text = String::from(
		"# What calls cost\n\n\
		Written by `scripts/costs`; `scripts/lint` fails when a number differs from what the code does.\n\n\
		Reads, writes and state bytes (keys and values) are counted while the call runs, without the block's own records \
		and the caller's account, which every transaction touches. Call bytes are those of the encoded call. The \
		weight is what the chain charges for the call; for the SDK's calls it is what the bencher measured in the same run \
		on the same machine, with the same database constants (ParityDB). *In native transfers* counts the whole \
		transaction, with signature, nonce and fee.\n\n\
		| call | reads | writes | state bytes | call bytes | weight in µs | in native transfers |\n\
		|---|---:|---:|---:|---:|---:|---:|\n",
	);
	for Row { name, access, length, weight } in rows {
		let micros = *weight as f64 / 1e6;
		let transfers = (overhead + weight) as f64 / native as f64;
		let _ = writeln!(
			text,
			"| {name} | {} | {} | {:+} | {length} | {micros:.1} | {transfers:.2} |",
			access.reads, access.writes, access.growth
		);
	}
	let _ = writeln!(text, "\nA transaction without its call: {:.1} µs.\n", overhead as f64 / 1e6);
	text.push_str("| ratio | is | at most |\n|---|---:|---:|\n");
	for (name, value, limit) in ratios {
		let limit = if limit.is_finite() { format!("{limit:.2}") } else { "–".into() };
		let _ = writeln!(text, "| {name} | {value:.2} | {limit} |");
	}
	text.push_str("\n| bytes | is | at most |\n|---|---:|---:|\n");
	for (name, value, limit) in sizes {
		let limit = if *limit == i64::MAX { "–".into() } else { limit.to_string() };
		let _ = writeln!(text, "| {name} | {value} | {limit} |");
	}
	text
}
