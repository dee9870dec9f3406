//! Weights of `pallet_reputation`, measured.
//!
//! Written by `scripts/costs` (bencher 64.0.0, 2026-11-21, 20 steps, 10 repeats,
//! Compiled wasm); not to be edited. A chain of its own sends no proofs to anybody, so their size is 0.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]
#![allow(dead_code)]

use core::marker::PhantomData;
use polkadot_sdk::*;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// What the calls of `pallet_reputation` weigh.
pub trait WeightInfo {
	fn record() -> Weight;
	fn on_idle() -> Weight;
	fn take_queue(n: u32, ) -> Weight;
	fn apply_fact(s: u32, ) -> Weight;
	fn review() -> Weight;
	fn answer() -> Weight;
	fn set_rules() -> Weight;
	fn forget_account() -> Weight;
	fn forget_pair() -> Weight;
}

/// The measured weights, with the database of runtime `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn record() -> Weight {
		// Fastest: 1_362_000 picoseconds.
		Weight::from_parts(1_762_000, 0)
	}
	fn on_idle() -> Weight {
		// Fastest: 521_000 picoseconds.
		Weight::from_parts(641_000, 0)
	}
	/// The range of component `n` is `[1, 2048]`.
	fn take_queue(n: u32, ) -> Weight {
		// Fastest: 2_143_000 picoseconds.
		Weight::from_parts(1_791_806, 0)
			// Standard error: 73
			.saturating_add(Weight::from_parts(78_056, 0).saturating_mul(n.into()))
	}
	/// Storage: `Reputation::CurrentRules` (r:1 w:0)
	/// Proof: `Reputation::CurrentRules` (`max_values`: Some(1), `max_size`: Some(122), added: 617, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Accounts` (r:2 w:2)
	/// Proof: `Reputation::Accounts` (`max_values`: None, `max_size`: Some(388), added: 2863, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Circles` (r:14 w:2)
	/// Proof: `Reputation::Circles` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Pairs` (r:1 w:1)
	/// Proof: `Reputation::Pairs` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 12]`.
	fn apply_fact(s: u32, ) -> Weight {
		// Fastest: 28_082_000 picoseconds.
		Weight::from_parts(29_961_091, 0)
			// Standard error: 3_362
			.saturating_add(Weight::from_parts(2_840_988, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Reputation::Pairs` (r:1 w:1)
	/// Proof: `Reputation::Pairs` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::CurrentRules` (r:1 w:0)
	/// Proof: `Reputation::CurrentRules` (`max_values`: Some(1), `max_size`: Some(122), added: 617, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Accounts` (r:1 w:1)
	/// Proof: `Reputation::Accounts` (`max_values`: None, `max_size`: Some(388), added: 2863, mode: `MaxEncodedLen`)
	fn review() -> Weight {
		// Fastest: 17_566_000 picoseconds.
		Weight::from_parts(19_048_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Reputation::Pairs` (r:1 w:1)
	/// Proof: `Reputation::Pairs` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	fn answer() -> Weight {
		// Fastest: 10_736_000 picoseconds.
		Weight::from_parts(12_288_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Reputation::CurrentRules` (r:0 w:1)
	/// Proof: `Reputation::CurrentRules` (`max_values`: Some(1), `max_size`: Some(122), added: 617, mode: `MaxEncodedLen`)
	fn set_rules() -> Weight {
		// Fastest: 4_657_000 picoseconds.
		Weight::from_parts(5_188_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Reputation::Accounts` (r:1 w:1)
	/// Proof: `Reputation::Accounts` (`max_values`: None, `max_size`: Some(388), added: 2863, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::CurrentRules` (r:1 w:0)
	/// Proof: `Reputation::CurrentRules` (`max_values`: Some(1), `max_size`: Some(122), added: 617, mode: `MaxEncodedLen`)
	fn forget_account() -> Weight {
		// Fastest: 12_008_000 picoseconds.
		Weight::from_parts(12_959_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Reputation::Pairs` (r:1 w:1)
	/// Proof: `Reputation::Pairs` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::CurrentRules` (r:1 w:0)
	/// Proof: `Reputation::CurrentRules` (`max_values`: Some(1), `max_size`: Some(122), added: 617, mode: `MaxEncodedLen`)
	fn forget_pair() -> Weight {
		// Fastest: 11_647_000 picoseconds.
		Weight::from_parts(12_839_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn record() -> Weight {
		Weight::from_parts(1_762_000, 0)
	}
	fn on_idle() -> Weight {
		Weight::from_parts(641_000, 0)
	}
	fn take_queue(n: u32, ) -> Weight {
		Weight::from_parts(1_791_806, 0)
			.saturating_add(Weight::from_parts(78_056, 0).saturating_mul(n.into()))
	}
	fn apply_fact(s: u32, ) -> Weight {
		Weight::from_parts(29_961_091, 0)
			.saturating_add(Weight::from_parts(2_840_988, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn review() -> Weight {
		Weight::from_parts(19_048_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn answer() -> Weight {
		Weight::from_parts(12_288_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_rules() -> Weight {
		Weight::from_parts(5_188_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn forget_account() -> Weight {
		Weight::from_parts(12_959_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn forget_pair() -> Weight {
		Weight::from_parts(12_839_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
