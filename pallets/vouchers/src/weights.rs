//! Weights of `pallet_vouchers`, measured.
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

/// What the calls of `pallet_vouchers` weigh.
pub trait WeightInfo {
	fn issue() -> Weight;
	fn issue_many(n: u32, ) -> Weight;
	fn transfer() -> Weight;
	fn split(n: u32, ) -> Weight;
	fn merge(n: u32, ) -> Weight;
	fn redeem() -> Weight;
	fn redeem_with_receipt() -> Weight;
	fn verification() -> Weight;
	fn cancel() -> Weight;
	fn reap() -> Weight;
}

/// The measured weights, with the database of runtime `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::NextVoucherId` (r:1 w:1)
	/// Proof: `Vouchers::NextVoucherId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:0 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn issue() -> Weight {
		// Fastest: 46_629_000 picoseconds.
		Weight::from_parts(49_314_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::NextVoucherId` (r:1 w:1)
	/// Proof: `Vouchers::NextVoucherId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:0 w:100)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 100]`.
	fn issue_many(n: u32, ) -> Weight {
		// Fastest: 46_990_000 picoseconds.
		Weight::from_parts(46_222_936, 0)
			// Standard error: 1_701
			.saturating_add(Weight::from_parts(3_300_904, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn transfer() -> Weight {
		// Fastest: 11_667_000 picoseconds.
		Weight::from_parts(12_669_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Vouchers::Vouchers` (r:1 w:17)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::NextVoucherId` (r:1 w:1)
	/// Proof: `Vouchers::NextVoucherId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 16]`.
	fn split(n: u32, ) -> Weight {
		// Fastest: 83_004_000 picoseconds.
		Weight::from_parts(84_101_402, 0)
			// Standard error: 2_953
			.saturating_add(Weight::from_parts(1_430_803, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	/// Storage: `Vouchers::Vouchers` (r:16 w:16)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:15 w:15)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:15 w:15)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 16]`.
	fn merge(n: u32, ) -> Weight {
		// Fastest: 48_953_000 picoseconds.
		Weight::from_parts(51_467_000, 0)
			// Standard error: 86_807
			.saturating_add(Weight::from_parts(31_938_898, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
	}
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	fn redeem() -> Weight {
		// Fastest: 43_035_000 picoseconds.
		Weight::from_parts(47_161_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	fn redeem_with_receipt() -> Weight {
		// Fastest: 83_624_000 picoseconds.
		Weight::from_parts(96_884_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn verification() -> Weight {
		// Fastest: 34_171_000 picoseconds.
		Weight::from_parts(35_814_000, 0)
	}
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	fn cancel() -> Weight {
		// Fastest: 40_200_000 picoseconds.
		Weight::from_parts(44_686_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	fn reap() -> Weight {
		// Fastest: 40_420_000 picoseconds.
		Weight::from_parts(46_068_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn issue() -> Weight {
		Weight::from_parts(49_314_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn issue_many(n: u32, ) -> Weight {
		Weight::from_parts(46_222_936, 0)
			.saturating_add(Weight::from_parts(3_300_904, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	fn transfer() -> Weight {
		Weight::from_parts(12_669_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn split(n: u32, ) -> Weight {
		Weight::from_parts(84_101_402, 0)
			.saturating_add(Weight::from_parts(1_430_803, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	fn merge(n: u32, ) -> Weight {
		Weight::from_parts(51_467_000, 0)
			.saturating_add(Weight::from_parts(31_938_898, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(n.into())))
	}
	fn redeem() -> Weight {
		Weight::from_parts(47_161_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn redeem_with_receipt() -> Weight {
		Weight::from_parts(96_884_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn verification() -> Weight {
		Weight::from_parts(35_814_000, 0)
	}
	fn cancel() -> Weight {
		Weight::from_parts(44_686_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn reap() -> Weight {
		Weight::from_parts(46_068_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
}
