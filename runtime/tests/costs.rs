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

mod costs {
	pub mod bench;
	pub mod court;
	pub mod deals;
	pub mod table;
	pub mod vouchers;
}

use costs::{
	bench::{folder, overhead, Bench},
	court, deals,
	table::{page, solidity, Bound, Compared, MOST_OF_SOLIDITY},
	vouchers,
};

#[test]
fn costs_are_those_of_the_table() {
	let mut bench = Bench::new();
	let transfer = vouchers::transfer(&mut bench);
	let item = vouchers::item(&mut bench);
	let life = vouchers::life(&mut bench);
	vouchers::other_verbs(&mut bench);
	let batch = vouchers::batch(&mut bench);
	let agreement = deals::life(&mut bench);
	let accepted = deals::accepted(&mut bench);
	let alone = court::before_one(&mut bench);
	let quarrel = court::before_three(&mut bench);

	let overhead = overhead();
	let native = overhead + bench.weight(transfer);
	let transaction = |row: usize| (overhead + bench.weight(row)) as f64;
	let in_transfers = |rows: &[usize]| rows.iter().map(|row| transaction(*row)).sum::<f64>() / native as f64;
	let of_hundred = |batch, single| transaction(batch) / 100.0 / transaction(single);

	let ratios = [
		Bound {
			name: "`vouchers.transfer` to `balances.transfer_keep_alive`, the calls alone",
			is: bench.weight(life.handed_on) as f64 / bench.weight(transfer) as f64,
			at_most: Some(1.2),
		},
		Bound {
			name: "A voucher's life (issue, transfer, redeem) in native transfers",
			is: in_transfers(&[life.issued, life.handed_on, life.redeemed]),
			at_most: Some(4.0),
		},
		Bound {
			name: "An agreement's life (open; release all, which closes) in native transfers",
			is: in_transfers(&[agreement.opened, agreement.all_at_once]),
			at_most: Some(5.0),
		},
		Bound {
			name: "The same with a step at 50 % on the way",
			is: in_transfers(&[agreement.opened, agreement.half, agreement.closed]),
			at_most: Some(5.0),
		},
		Bound {
			name: "One of `issue_many(100)` to a single `issue`",
			is: of_hundred(batch, life.issued),
			at_most: Some(0.25),
		},
		Bound {
			name: "One of `accept_offers(100)` to a single `accept_offer`, all of one buyer",
			is: of_hundred(accepted.cart, accepted.two_legs),
			at_most: Some(0.4),
		},
		Bound {
			name: "The same with 100 buyers",
			is: of_hundred(accepted.hundred, accepted.two_legs),
			at_most: None,
		},
		Bound {
			name: "A quarrel without the arbiters' votes (open, dispute, ruling takes effect) in native transfers",
			is: in_transfers(&quarrel.path()),
			at_most: Some(5.4),
		},
		Bound {
			name: "A commitment and a vote on average of three arbiters, with what they do in passing",
			is: in_transfers(&quarrel.votes.concat()) / quarrel.votes.len() as f64,
			at_most: Some(2.4),
		},
		Bound {
			name: "Those of a single arbiter, who does all that alone",
			is: in_transfers(&alone.votes.concat()),
			at_most: None,
		},
	];
	let compared = [
		Compared {
			name: "An offer accepted: two legs, two parties",
			here: in_transfers(&[accepted.two_legs]),
			there: "accept_offer_two_legs",
			is_bound: true,
		},
		Compared {
			name: "An offer accepted: six legs, four parties",
			here: in_transfers(&[accepted.six_legs]),
			there: "composite_six_legs_four_parties",
			is_bound: true,
		},
		Compared {
			name: "A step to 50 %",
			here: in_transfers(&[agreement.half]),
			there: "progress_step_half",
			is_bound: true,
		},
		Compared {
			name: "The rest released, which closes",
			here: in_transfers(&[agreement.closed]),
			there: "close_after_half",
			is_bound: true,
		},
		Compared {
			name: "An offer accepted and all released",
			here: in_transfers(&[accepted.two_legs, agreement.all_at_once]),
			there: "escrow_signed_path",
			is_bound: true,
		},
		Compared {
			name: "A quarrel before one arbiter, with the vote",
			here: in_transfers(&[&alone.path()[..], &alone.votes.concat()].concat()),
			there: "escrow_dispute",
			is_bound: false,
		},
		Compared {
			name: "A voucher's life",
			here: in_transfers(&[life.issued, life.handed_on, life.redeemed]),
			there: "voucher_life",
			is_bound: false,
		},
	];
	let counter = 32 + 8; // The number of the next voucher came into being with the first one.
	let sizes = [
		Bound { name: "A voucher in state, with its key", is: life.bytes as i64, at_most: Some(180) },
		Bound {
			name: "What issuing it adds in all, with the hold of its deposit",
			is: bench.growth(&[life.issued]) - counter,
			at_most: None,
		},
		Bound {
			name: "What is left of it after its end",
			is: bench.growth(&[life.issued, life.handed_on, life.redeemed]) - counter,
			at_most: Some(0),
		},
		Bound { name: "An item of pallet-nfts, for comparison", is: bench.growth(&[item]), at_most: None },
	];

	let table = page(&bench, overhead, native, &ratios, &compared, &sizes);
	let file = folder().join("costs.md");
	if std::env::var_os("UPDATE_COSTS").is_some() {
		std::fs::write(&file, &table).expect("benches/ can be written");
	}
	for Bound { name, is, at_most } in ratios {
		assert!(at_most.is_none_or(|most| is <= most), "{name}: {is:.2}, and at most {at_most:?} is allowed");
	}
	for Bound { name, is, at_most } in sizes {
		assert!(
			at_most.is_none_or(|most| is <= most),
			"{name}: {is} bytes, and at most {at_most:?} are allowed"
		);
	}
	let there = solidity();
	for Compared { name, here, there: row, is_bound } in compared {
		let ratio = here / there[row];
		assert!(!is_bound || ratio <= MOST_OF_SOLIDITY, "{name}: {ratio:.2} of what it costs in Solidity");
	}
	let committed = std::fs::read_to_string(&file).unwrap_or_default();
	assert!(
		committed == table,
		"a cost has changed. If that is meant, run scripts/costs and commit benches/costs.md. It would be:\n{table}"
	);
}
