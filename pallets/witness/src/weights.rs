//! Weights of `pallet_witness`, measured.
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

/// What the calls of `pallet_witness` weigh.
pub trait WeightInfo {
	fn create_set() -> Weight;
	fn set_rules() -> Weight;
	fn remove_set() -> Weight;
	fn apply() -> Weight;
	fn admit() -> Weight;
	fn set_key() -> Weight;
	fn leave() -> Weight;
	fn expel() -> Weight;
	fn withdraw_bond() -> Weight;
	fn authorize_vote(n: u32, ) -> Weight;
	fn vote(n: u32, p: u32, a: u32, ) -> Weight;
	fn authorize_deliver(n: u32, p: u32, ) -> Weight;
	fn deliver(n: u32, p: u32, ) -> Weight;
	fn report_equivocation() -> Weight;
	fn dismiss() -> Weight;
	fn tidy() -> Weight;
}

/// The measured weights, with the database of runtime `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Witness::Sets` (r:1 w:1)
	/// Proof: `Witness::Sets` (`max_values`: None, `max_size`: Some(2628), added: 5103, mode: `MaxEncodedLen`)
	/// Storage: `Witness::Schedule` (r:1 w:1)
	/// Proof: `Witness::Schedule` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	fn create_set() -> Weight {
		// Fastest: 12_448_000 picoseconds.
		Weight::from_parts(13_581_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Witness::Sets` (r:1 w:1)
	/// Proof: `Witness::Sets` (`max_values`: None, `max_size`: Some(2628), added: 5103, mode: `MaxEncodedLen`)
	fn set_rules() -> Weight {
		// Fastest: 19_990_000 picoseconds.
		Weight::from_parts(24_387_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Witness::Sets` (r:1 w:1)
	/// Proof: `Witness::Sets` (`max_values`: None, `max_size`: Some(2628), added: 5103, mode: `MaxEncodedLen`)
	/// Storage: `Witness::Schedule` (r:1 w:1)
	/// Proof: `Witness::Schedule` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	/// Storage: `Witness::Pages` (r:16 w:16)
	/// Proof: `Witness::Pages` (`max_values`: None, `max_size`: Some(30169), added: 32644, mode: `MaxEncodedLen`)
	fn remove_set() -> Weight {
		// Fastest: 37_085_000 picoseconds.
		Weight::from_parts(42_414_000, 0)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(18_u64))
	}
	/// Storage: `Witness::Sets` (r:1 w:1)
	/// Proof: `Witness::Sets` (`max_values`: None, `max_size`: Some(2628), added: 5103, mode: `MaxEncodedLen`)
	/// Storage: `Witness::Operators` (r:1 w:1)
	/// Proof: `Witness::Operators` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	fn apply() -> Weight {
		// Fastest: 108_522_000 picoseconds.
		Weight::from_parts(130_795_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Witness::Sets` (r:1 w:1)
	/// Proof: `Witness::Sets` (`max_values`: None, `max_size`: Some(2628), added: 5103, mode: `MaxEncodedLen`)
	/// Storage: `Witness::Operators` (r:1 w:1)
	/// Proof: `Witness::Operators` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Fastest: 30_455_000 picoseconds.
		Weight::from_parts(36_104_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Witness::Sets` (r:1 w:1)
	/// Proof: `Witness::Sets` (`max_values`: None, `max_size`: Some(2628), added: 5103, mode: `MaxEncodedLen`)
	/// Storage: `Witness::Operators` (r:1 w:1)
	/// Proof: `Witness::Operators` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	fn set_key() -> Weight {
		// Fastest: 68_993_000 picoseconds.
		Weight::from_parts(79_980_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Witness::Operators` (r:1 w:1)
	/// Proof: `Witness::Operators` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Witness::Sets` (r:1 w:1)
	/// Proof: `Witness::Sets` (`max_values`: None, `max_size`: Some(2628), added: 5103, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Fastest: 63_525_000 picoseconds.
		Weight::from_parts(76_484_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Witness::Sets` (r:1 w:1)
	/// Proof: `Witness::Sets` (`max_values`: None, `max_size`: Some(2628), added: 5103, mode: `MaxEncodedLen`)
	/// Storage: `Witness::Operators` (r:1 w:1)
	/// Proof: `Witness::Operators` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	fn expel() -> Weight {
		// Fastest: 31_186_000 picoseconds.
		Weight::from_parts(40_610_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Witness::Operators` (r:1 w:1)
	/// Proof: `Witness::Operators` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Witness::Sets` (r:1 w:1)
	/// Proof: `Witness::Sets` (`max_values`: None, `max_size`: Some(2628), added: 5103, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	fn withdraw_bond() -> Weight {
		// Fastest: 63_936_000 picoseconds.
		Weight::from_parts(73_150_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Witness::Sets` (r:1 w:0)
	/// Proof: `Witness::Sets` (`max_values`: None, `max_size`: Some(2628), added: 5103, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 128]`.
	fn authorize_vote(n: u32, ) -> Weight {
		// Fastest: 47_782_000 picoseconds.
		Weight::from_parts(55_194_912, 0)
			// Standard error: 2_948
			.saturating_add(Weight::from_parts(321_881, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Witness::Sets` (r:1 w:1)
	/// Proof: `Witness::Sets` (`max_values`: None, `max_size`: Some(2628), added: 5103, mode: `MaxEncodedLen`)
	/// Storage: `Witness::Pages` (r:16 w:16)
	/// Proof: `Witness::Pages` (`max_values`: None, `max_size`: Some(30169), added: 32644, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 128]`.
	/// The range of component `p` is `[1, 16]`.
	/// The range of component `a` is `[0, 10240]`.
	fn vote(n: u32, p: u32, a: u32, ) -> Weight {
		// Fastest: 134_671_000 picoseconds.
		Weight::from_parts(137_094_000, 0)
			// Standard error: 367_236
			.saturating_add(Weight::from_parts(220_314, 0).saturating_mul(n.into()))
			// Standard error: 3_003_021
			.saturating_add(Weight::from_parts(70_949_292, 0).saturating_mul(p.into()))
			// Standard error: 4_582
			.saturating_add(Weight::from_parts(49_725, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	/// Storage: `Witness::Pages` (r:16 w:0)
	/// Proof: `Witness::Pages` (`max_values`: None, `max_size`: Some(30169), added: 32644, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	/// The range of component `p` is `[1, 16]`.
	fn authorize_deliver(n: u32, p: u32, ) -> Weight {
		// Fastest: 23_004_000 picoseconds.
		Weight::from_parts(23_465_000, 0)
			// Standard error: 255_443
			.saturating_add(Weight::from_parts(12_992_042, 0).saturating_mul(n.into()))
			// Standard error: 1_002_910
			.saturating_add(Weight::from_parts(9_707_102, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
	}
	/// Storage: `Witness::Pages` (r:16 w:16)
	/// Proof: `Witness::Pages` (`max_values`: None, `max_size`: Some(30169), added: 32644, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	/// The range of component `p` is `[1, 16]`.
	fn deliver(n: u32, p: u32, ) -> Weight {
		// Fastest: 128_211_000 picoseconds.
		Weight::from_parts(131_126_000, 0)
			// Standard error: 2_163_242
			.saturating_add(Weight::from_parts(91_132_058, 0).saturating_mul(n.into()))
			// Standard error: 8_493_222
			.saturating_add(Weight::from_parts(57_786_599, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	/// Storage: `Witness::Operators` (r:1 w:1)
	/// Proof: `Witness::Operators` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Witness::Sets` (r:1 w:1)
	/// Proof: `Witness::Sets` (`max_values`: None, `max_size`: Some(2628), added: 5103, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn report_equivocation() -> Weight {
		// Fastest: 246_617_000 picoseconds.
		Weight::from_parts(284_975_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Witness::Sets` (r:1 w:1)
	/// Proof: `Witness::Sets` (`max_values`: None, `max_size`: Some(2628), added: 5103, mode: `MaxEncodedLen`)
	/// Storage: `Witness::Operators` (r:1 w:1)
	/// Proof: `Witness::Operators` (`max_values`: None, `max_size`: Some(161), added: 2636, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn dismiss() -> Weight {
		// Fastest: 86_018_000 picoseconds.
		Weight::from_parts(94_191_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Witness::Pages` (r:1 w:1)
	/// Proof: `Witness::Pages` (`max_values`: None, `max_size`: Some(30169), added: 32644, mode: `MaxEncodedLen`)
	/// Storage: `Witness::Sets` (r:1 w:1)
	/// Proof: `Witness::Sets` (`max_values`: None, `max_size`: Some(2628), added: 5103, mode: `MaxEncodedLen`)
	fn tidy() -> Weight {
		// Fastest: 53_209_000 picoseconds.
		Weight::from_parts(72_108_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn create_set() -> Weight {
		Weight::from_parts(13_581_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn set_rules() -> Weight {
		Weight::from_parts(24_387_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn remove_set() -> Weight {
		Weight::from_parts(42_414_000, 0)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(18_u64))
	}
	fn apply() -> Weight {
		Weight::from_parts(130_795_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn admit() -> Weight {
		Weight::from_parts(36_104_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn set_key() -> Weight {
		Weight::from_parts(79_980_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn leave() -> Weight {
		Weight::from_parts(76_484_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn expel() -> Weight {
		Weight::from_parts(40_610_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn withdraw_bond() -> Weight {
		Weight::from_parts(73_150_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn authorize_vote(n: u32, ) -> Weight {
		Weight::from_parts(55_194_912, 0)
			.saturating_add(Weight::from_parts(321_881, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
	fn vote(n: u32, p: u32, a: u32, ) -> Weight {
		Weight::from_parts(137_094_000, 0)
			.saturating_add(Weight::from_parts(220_314, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(70_949_292, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(49_725, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	fn authorize_deliver(n: u32, p: u32, ) -> Weight {
		Weight::from_parts(23_465_000, 0)
			.saturating_add(Weight::from_parts(12_992_042, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(9_707_102, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
	}
	fn deliver(n: u32, p: u32, ) -> Weight {
		Weight::from_parts(131_126_000, 0)
			.saturating_add(Weight::from_parts(91_132_058, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(57_786_599, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	fn report_equivocation() -> Weight {
		Weight::from_parts(284_975_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn dismiss() -> Weight {
		Weight::from_parts(94_191_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn tidy() -> Weight {
		Weight::from_parts(72_108_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
}
