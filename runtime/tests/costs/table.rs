//! The table in `benches/costs.md`.

use super::bench::{folder, Bench, Row};
use std::{collections::BTreeMap, fmt::Write};

/// A figure by its name, and the most that it may be.
pub struct Bound<N> {
	pub name: &'static str,
	pub is: N,
	pub at_most: Option<N>,
}

/// The same deal here and as a Solidity contract.
pub struct Compared {
	pub name: &'static str,
	/// In native transfers.
	pub here: f64,
	/// The row of `benches/solidity.json`.
	pub there: &'static str,
	/// Whether ours must be at most half.
	pub is_bound: bool,
}

/// The most that a deal may cost here, as a part of what it costs as a contract.
pub const MOST_OF_SOLIDITY: f64 = 0.5;

/// What deals cost as Solidity contracts, in plain transfers of 21,000 gas.
pub fn solidity() -> BTreeMap<String, f64> {
	let file = std::fs::read_to_string(folder().join("solidity.json")).expect("benches/solidity writes it");
	let rows: BTreeMap<String, serde_json::Value> = serde_json::from_str(&file).expect("it is JSON");
	let gas = |row: serde_json::Value| row["gas"].as_f64().expect("every row has its gas");
	rows.into_iter().map(|(name, row)| (name, gas(row) / 21_000.0)).collect()
}

/// The whole page.
pub fn page(
	bench: &Bench,
	overhead: u64,
	native: u64,
	ratios: &[Bound<f64>],
	compared: &[Compared],
	sizes: &[Bound<i64>],
) -> String {
	let mut text = String::from(
		"# What calls cost\n\n\
		Written by `scripts/costs`; `scripts/lint` fails when a number differs from what the code does.\n\n\
		Reads, writes and state bytes (keys and values) are counted while the call runs, without what every transaction \
		touches: the block's own records and its time, the hash of genesis, the caller's account. Call bytes are \
		those of the encoded call. The weight is what the chain charges for the call; for the SDK's calls it is what the bencher measured in the same run \
		on the same machine, with the same database constants (ParityDB). Signed texts are wrapped, as wallets do it. *In \
		native transfers* counts the whole transaction, with signature, nonce and fee.\n\n\
		| call | reads | writes | state bytes | call bytes | weight in µs | in native transfers |\n\
		|---|---:|---:|---:|---:|---:|---:|\n",
	);
	for Row { name, access, length, weight } in &bench.rows {
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
	for Bound { name, is, at_most } in ratios {
		let limit = at_most.map_or("–".into(), |limit| format!("{limit:.2}"));
		let _ = writeln!(text, "| {name} | {is:.2} | {limit} |");
	}

	text.push_str(
		"\nA hundred buyers have no bound: every offer then changes five items of storage (the agreement and its account, the \
		voucher, the buyer's account and nonces), and with the buyer's signature these alone cost nearly as much as 0.40 \
		would allow. A single buyer's account and nonces are read and written once.\n",
	);

	text.push_str(
		"\nThe same deals as Solidity contracts ([source](solidity/README.md)), in gas ÷ 21,000, which is a plain transfer there:\n\n\
		| deal | here | in Solidity | ratio | at most |\n|---|---:|---:|---:|---:|\n",
	);
	let there = solidity();
	for Compared { name, here, there: row, is_bound } in compared {
		let theirs = there[*row];
		let limit = if *is_bound { format!("{MOST_OF_SOLIDITY:.2}") } else { "–".into() };
		let _ = writeln!(text, "| {name} | {here:.2} | {theirs:.2} | {:.2} | {limit} |", here / theirs);
	}

	text.push_str("\n| bytes | is | at most |\n|---|---:|---:|\n");
	for Bound { name, is, at_most } in sizes {
		let limit = at_most.map_or("–".into(), |limit| limit.to_string());
		let _ = writeln!(text, "| {name} | {is} | {limit} |");
	}
	text
}
