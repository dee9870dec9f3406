//! Fills blocks with a realistic mix of transactions, and with each kind alone, and measures how long nodes take over
//! them: `scripts/throughput`.
//!
//! | module | what it does |
//! |---|---|
//! | [`node`] | a node without a network: makes blocks, executes them, imports them |
//! | [`people`] | accounts, keys, and what they sign |
//! | [`town`] | the state before: many accounts, vouchers and agreements |
//! | [`kinds`] | the kinds of transactions, and the mix |
//! | [`table`] | what is written, and the bounds |

mod kinds;
mod node;
mod people;
mod table;
mod town;

use clap::Parser;
use kinds::{draw, Kind, MIX};
use node::{Node, Transaction};
use people::People;
use std::{
	path::PathBuf,
	process::ExitCode,
	time::{Duration, Instant},
};
use table::{Figures, Measured, Row};
use town::Town;

/// Fills blocks with a realistic mix of transactions and measures how long nodes take over them.
#[derive(Debug, Parser)]
pub struct Args {
	/// How many blocks of the mix, each followed by one of plain transfers.
	#[arg(long, default_value_t = 30)]
	blocks: usize,
	/// How many blocks of each kind of transaction alone.
	#[arg(long, default_value_t = 3)]
	alone: usize,
	/// How often each block is executed.
	#[arg(long, default_value_t = 5)]
	repeat: usize,
	/// How many accounts there are.
	#[arg(long, default_value_t = 500_000)]
	accounts: u32,
	/// How many vouchers there are. A tenth of them is bound by agreements.
	#[arg(long, default_value_t = 200_000)]
	vouchers: u32,
	/// Where the table is written.
	#[arg(long)]
	table: Option<PathBuf>,
	/// What cargo says to every such program.
	#[arg(long, hide = true)]
	bench: bool,
}

/// A block that declares less than this has nothing to do.
const IDLE: Duration = Duration::from_millis(20);

/// Two nodes with the same chain: one reads all from its database, the other remembers what it has read, as nodes do
/// unless told otherwise.
pub struct Pair {
	cold: Node,
	warm: Node,
}

impl Pair {
	/// Makes the next block and lets both import it. Gives the transaction that did not fit.
	fn grow(&self, next: &mut dyn FnMut() -> Option<Transaction>) -> Option<Transaction> {
		let (made, refused) = self.cold.fill(next);
		self.cold.import(&made);
		self.warm.import(&made);
		self.cold.no_call_failed();
		refused
	}

	/// Makes empty blocks until these do not have to catch up with work that full ones before them left for idle time.
	fn rest(&self) {
		let mut blocks = 0..100;
		while blocks.next().is_some() {
			self.grow(&mut || None);
			if self.cold.declared() < IDLE {
				return;
			}
		}
		panic!("the chain catches up");
	}

	/// As [`Self::grow`], and how long it takes.
	fn measure(&self, repeat: usize, next: &mut dyn FnMut() -> Option<Transaction>) -> Measured {
		self.rest();
		let (made, refused) = self.cold.fill(next);
		assert!(refused.is_some(), "there is always more than fits");
		let [cold, warm] = [&self.cold, &self.warm]
			.map(|node| Figures { executed: node.execute(&made, repeat), imported: node.import(&made) });
		self.cold.no_call_failed();
		let (transactions, declared) = (made.transactions(), self.cold.declared());
		Measured { transactions, declared, made: made.took, cold, warm }
	}
}

fn main() -> ExitCode {
	let args = Args::parse();
	let folder = tempfile::tempdir().expect("there is room for a database");
	let open = |name: &str, cache| Node::open(&folder.path().join(name), cache);
	let pair = Pair { cold: open("cold", Some(0)), warm: open("warm", None) };

	let start = Instant::now();
	let mut people = People::new(args.accounts, pair.cold.genesis());
	let mut town = Town::build(&args, &pair, &mut people);
	eprintln!(
		"The state before stands, after {} s and {} blocks.",
		start.elapsed().as_secs(),
		pair.cold.tip().number
	);

	let mut measure = |mix: &[(Kind, u32)]| {
		let measured = pair.measure(args.repeat, &mut || {
			let kind = draw(mix, &mut people);
			Some(kind.make(&mut town, &mut people))
		});
		people.take_back();
		measured
	};
	let mut mixed = Row::new("the mix");
	let mut plain = Row::new(Kind::Transfer.name());
	for number in 1..=args.blocks {
		mixed.push(measure(&MIX));
		plain.push(measure(&[(Kind::Transfer, 1)]));
		eprintln!("{number} of {}: {}\n    transfers: {}", args.blocks, mixed.last(), plain.last());
	}
	let others = MIX.iter().map(|(kind, _)| *kind).filter(|kind| *kind != Kind::Transfer);
	let mut alone = others.map(|kind| (kind, Row::new(kind.name()))).collect::<Vec<_>>();
	for _ in 0..args.alone {
		for (kind, row) in &mut alone {
			row.push(measure(&[(*kind, 1)]));
			eprintln!("{}: {}", kind.name(), row.last());
		}
	}

	let alone = alone.into_iter().map(|(_, row)| row).collect::<Vec<_>>();
	let page = table::page(&args, &mixed, &plain, &alone);
	println!("{page}");
	if let Some(file) = &args.table {
		std::fs::write(file, page).expect("the table can be written");
	}
	let broken = table::broken(&mixed, &plain, &alone);
	for bound in &broken {
		eprintln!("{bound}");
	}
	if broken.is_empty() {
		ExitCode::SUCCESS
	} else {
		ExitCode::FAILURE
	}
}
