//! What is written, and the bounds.

use crate::{kinds::MIX, Args};
use std::{
	fmt::{Display, Formatter, Result, Write},
	time::Duration,
};

/// The most of its declared weight that a block may really use.
const MOST: f64 = 1.0;
/// What blocks of the mix use at least, or weights would waste what the machine can do.
const LEAST: f64 = 0.5;

/// How long a node took over a block.
#[derive(Clone, Copy)]
pub struct Figures {
	/// To execute it, as the SDK's `benchmark block` does.
	pub executed: Duration,
	/// To import it: the checks around, execution, the database.
	pub imported: Duration,
}

/// A block that was measured.
#[derive(Clone, Copy)]
pub struct Measured {
	pub transactions: usize,
	/// Its weight, as time.
	pub declared: Duration,
	/// How long its author took, who reads all from its database.
	pub made: Duration,
	/// On the node that reads all from its database.
	pub cold: Figures,
	/// On the node that remembers what it read.
	pub warm: Figures,
}

/// Blocks of one kind.
pub struct Row {
	name: &'static str,
	blocks: Vec<Measured>,
}

impl Measured {
	fn share(&self, time: Duration) -> f64 {
		time.as_secs_f64() / self.declared.as_secs_f64()
	}
}

impl Row {
	pub fn new(name: &'static str) -> Self {
		Self { name, blocks: Vec::new() }
	}

	pub fn push(&mut self, block: Measured) {
		self.blocks.push(block);
	}

	pub fn last(&self) -> String {
		self.blocks.last().map(ToString::to_string).unwrap_or_default()
	}

	fn of(&self, figure: impl Fn(&Measured) -> f64) -> Few {
		Few::new(self.blocks.iter().map(figure).collect())
	}

	fn used_cold(&self) -> Few {
		self.of(|block| block.share(block.cold.executed))
	}

	fn made(&self) -> Few {
		self.of(|block| block.share(block.made))
	}

	fn used_warm(&self) -> Few {
		self.of(|block| block.share(block.warm.executed))
	}

	fn transactions(&self) -> f64 {
		self.of(|block| block.transactions as f64).median
	}
}

impl Display for Measured {
	fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
		write!(
			formatter,
			"{} transactions of {} ms, made in {} ms, executed in {} or {} ms, imported in {} or {} ms",
			self.transactions,
			self.declared.as_millis(),
			self.made.as_millis(),
			self.cold.executed.as_millis(),
			self.warm.executed.as_millis(),
			self.cold.imported.as_millis(),
			self.warm.imported.as_millis(),
		)
	}
}

/// What is told of several figures.
struct Few {
	median: f64,
	least: f64,
	most: f64,
}

impl Few {
	fn new(mut figures: Vec<f64>) -> Self {
		figures.sort_by(f64::total_cmp);
		let at = |index: usize| figures.get(index).copied().unwrap_or(f64::NAN);
		let last = figures.len().saturating_sub(1);
		Self { median: (at(last / 2) + at(last.div_ceil(2))) / 2.0, least: at(0), most: at(last) }
	}

	fn percent(&self) -> String {
		format!("{:.0} % | {:.0} %", 100.0 * self.median, 100.0 * self.most)
	}

	fn times(&self) -> String {
		format!("{:.2} ({:.2} to {:.2})", self.median, self.least, self.most)
	}
}

/// How long blocks of the mix take to import, against those of transfers that followed them.
fn against(mixed: &Row, plain: &Row, time: impl Fn(&Measured) -> Duration) -> Few {
	let ratio =
		|(mixed, plain): (&Measured, &Measured)| time(mixed).as_secs_f64() / time(plain).as_secs_f64();
	Few::new(mixed.blocks.iter().zip(&plain.blocks).map(ratio).collect())
}

fn most_used(rows: &[&Row]) -> f64 {
	rows.iter().map(|row| row.used_cold().most).fold(0.0, f64::max)
}

/// The bounds that do not hold, in words.
pub fn broken(mixed: &Row, plain: &Row, alone: &[Row]) -> Vec<String> {
	let rows = [mixed, plain].into_iter().chain(alone).collect::<Vec<_>>();
	let mut broken = Vec::new();
	for row in rows {
		let most = row.used_cold().most;
		if most > MOST {
			broken.push(format!("A block of {} used {:.0} % of its weight.", row.name, 100.0 * most));
		}
	}
	let median = mixed.used_cold().median;
	if median < LEAST {
		broken.push(format!("Blocks of {} used {:.0} % of their weight.", mixed.name, 100.0 * median));
	}
	broken
}

/// The page, in Markdown.
pub fn page(args: &Args, mixed: &Row, plain: &Row, alone: &[Row]) -> String {
	let mut page = String::from(INTRODUCTION);
	let _ = write!(
		page,
		"\nThe mix, in parts of a hundred: {}.\n\nThe state before: {} accounts, {} vouchers, {} open agreements, all made \
		 by transactions in blocks. Who does what with which of them is chosen by chance.\n\n",
		MIX.map(|(kind, share)| format!("{share} {}", kind.name())).join(", "),
		thousands(args.accounts),
		thousands(args.vouchers),
		thousands(args.vouchers / 10),
	);

	page.push_str(
		"| a block of | blocks | transactions | used, cold: median | most | used, warm: median | most | made: median |\n\
		 |---|---:|---:|---:|---:|---:|---:|---:|\n",
	);
	for row in [mixed, plain].into_iter().chain(alone) {
		let (name, blocks, transactions) = (row.name, row.blocks.len(), row.transactions());
		let (cold, warm, made) = (row.used_cold().percent(), row.used_warm().percent(), row.made().median);
		let made = 100.0 * made;
		let _ = writeln!(page, "| {name} | {blocks} | {transactions:.0} | {cold} | {warm} | {made:.0} % |");
	}

	page.push_str(
		"\n| a block of the mix to the block of transfers after it | cold | warm |\n|---|---:|---:|\n",
	);
	for (what, time) in [
		("time to import", (|node: &Figures| node.imported) as fn(&Figures) -> Duration),
		("time to execute", |node| node.executed),
	] {
		let cold = against(mixed, plain, |block| time(&block.cold)).times();
		let warm = against(mixed, plain, |block| time(&block.warm)).times();
		let _ = writeln!(page, "| {what} | {cold} | {warm} |");
	}
	let transactions = mixed.transactions() / plain.transactions();
	let _ = writeln!(page, "| transactions | {transactions:.2} | |");

	let all = [mixed, plain].into_iter().chain(alone).collect::<Vec<_>>();
	let _ = write!(
		page,
		"\n| bound | is | wanted |\n|---|---:|---:|\n\
		 | The most of its declared weight that any block used, cold | {:.0} % | at most {:.0} % |\n\
		 | What blocks of the mix used, cold: median | {:.0} % | at least {:.0} % |\n",
		100.0 * most_used(&all),
		100.0 * MOST,
		100.0 * mixed.used_cold().median,
		100.0 * LEAST,
	);
	page
}

const INTRODUCTION: &str = "# Throughput\n
Written by `scripts/throughput`, which fails when a bound does not hold. All is measured in one run on one machine; only
ratios mean anything.\n
A node makes blocks, each filled until the next transaction does not fit, and two nodes that have the same chain execute and import
them. **Used** is the time to execute a block, the root of its state included, in parts of the weight that it declares, where
a second of weight is a second. Each block is executed several times, of which the median counts; `benchmark block` of the SDK
measures the same. *Cold* is a node without trie cache, which reads all from ParityDB, whose files the operating system may hold in
memory; *warm* one with the usual trie cache, which at the time holds nearly all that is read. **Made** is the time that the block's
author took, who is cold too and checks each transaction again, in parts of the same weight. What the transaction pool does is not
measured. Blocks of the mix and of transfers take turns, and begin when nothing is left to do of earlier ones. What a block does in
idle time, such as counting towards people's standing what they did, is part of its weight.\n";

fn thousands(number: u32) -> String {
	let digits = number.to_string();
	let groups = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect::<Vec<_>>();
	groups.join(",")
}
