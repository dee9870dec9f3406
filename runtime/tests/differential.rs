//! Random deals of random people, against a model that was written in another language from the documents: both must
//! agree whether each action succeeds and, in the end, on everything that anybody has.
//!
//! `NEXONOMY_DEALS` says how many deals (5,000 unless told), `NEXONOMY_SEED` with which they begin. The seed of each deal
//! is the number after that of the one before, so that one deal can be played again by itself.

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

mod differential {
	pub mod course;
	pub mod court;
	pub mod crowd;
	pub mod deal;
	pub mod dice;
	pub mod dispute;
	pub mod draft;
	pub mod model;
	pub mod offers;
	pub mod opening;
	pub mod play;
	pub mod promises;
	pub mod purse;
	pub mod stage;
	pub mod tally;
	pub mod tell;
}

use differential::{crowd::Crowd, deal::Deal, dice::Dice, model::Model, stage, tally::Tally};
use nexonomy_runtime::*;
use polkadot_sdk::*;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

#[test]
fn chain_and_model_agree_on_every_balance() {
	let count = setting("NEXONOMY_DEALS").unwrap_or(5_000);
	let first = setting("NEXONOMY_SEED").unwrap_or_else(|| {
		let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is after 1970");
		since.as_millis() as u64 & 0xffff_ffff
	});
	println!("NEXONOMY_SEED={first} NEXONOMY_DEALS={count}");

	let (crowd, mut tally, began) = (Crowd::new(), Tally::default(), Instant::now());
	let agreed = stage::chain().execute_with(|| {
		let mut model = Model::start(&stage::settings());
		for seed in (first..).take(count as usize) {
			// Every deal begins on the same chain.
			sp_io::storage::start_transaction();
			let mut deal = Deal::new(&crowd, Dice::new(seed), &mut tally);
			deal.play();
			let (told, outcome) = (deal.told(), deal.outcome());
			check_invariants(seed);
			tally.count_deal();
			sp_io::storage::rollback_transaction();
			if !model.tell(seed, &told, outcome) {
				break;
			}
		}
		model.finish()
	});
	if let Err(disagreement) = agreed {
		panic!("{disagreement}");
	}
	println!("{tally}{:.1} s", began.elapsed().as_secs_f32());
	// A few deals need not have seen everything.
	if count >= 2_000 {
		tally.check();
	}
}

fn setting(name: &str) -> Option<u64> {
	let value = std::env::var(name).ok()?;
	Some(value.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}

fn check_invariants(seed: u64) {
	let checks = [
		Vouchers::do_try_state(),
		Escrow::do_try_state(),
		Market::do_try_state(),
		Reputation::do_try_state(),
	];
	for check in checks {
		assert_eq!(check, Ok(()), "an invariant is broken: NEXONOMY_SEED={seed} NEXONOMY_DEALS=1");
	}
}
