//! Weights of `pallet_market`, measured.
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

/// What the calls of `pallet_market` weigh.
pub trait WeightInfo {
	fn list() -> Weight;
	fn change_listing() -> Weight;
	fn delist() -> Weight;
	fn accept_offer(v: u32, l: u32, w: u32, ) -> Weight;
	fn another_seal(v: u32, l: u32, w: u32, ) -> Weight;
	fn verification() -> Weight;
	fn delegation() -> Weight;
	fn answer() -> Weight;
	fn answer_last() -> Weight;
	fn fill() -> Weight;
	fn cancel_nonce() -> Weight;
	fn cancel_nonces_below() -> Weight;
	fn clear_fill() -> Weight;
}

/// The measured weights, with the database of runtime `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Vouchers::Vouchers` (r:1 w:0)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Market::NextListingId` (r:1 w:1)
	/// Proof: `Market::NextListingId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `Market::Listings` (r:0 w:1)
	/// Proof: `Market::Listings` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	fn list() -> Weight {
		// Fastest: 49_534_000 picoseconds.
		Weight::from_parts(52_589_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Market::Listings` (r:1 w:1)
	/// Proof: `Market::Listings` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	fn change_listing() -> Weight {
		// Fastest: 12_378_000 picoseconds.
		Weight::from_parts(14_061_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Market::Listings` (r:1 w:1)
	/// Proof: `Market::Listings` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:0)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	fn delist() -> Weight {
		// Fastest: 49_675_000 picoseconds.
		Weight::from_parts(52_438_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Market::NoncesOf` (r:1 w:1)
	/// Proof: `Market::NoncesOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:8 w:0)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[0, 8]`.
	/// The range of component `l` is `[0, 8]`.
	/// The range of component `w` is `[0, 28]`.
	fn accept_offer(v: u32, l: u32, w: u32, ) -> Weight {
		// Fastest: 118_827_000 picoseconds.
		Weight::from_parts(57_828_220, 0)
			// Standard error: 60_178
			.saturating_add(Weight::from_parts(6_069_814, 0).saturating_mul(v.into()))
			// Standard error: 60_178
			.saturating_add(Weight::from_parts(2_151_940, 0).saturating_mul(l.into()))
			// Standard error: 18_031
			.saturating_add(Weight::from_parts(2_767_492, 0).saturating_mul(w.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Market::NoncesOf` (r:1 w:1)
	/// Proof: `Market::NoncesOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[0, 8]`.
	/// The range of component `l` is `[0, 8]`.
	/// The range of component `w` is `[0, 28]`.
	fn another_seal(v: u32, l: u32, w: u32, ) -> Weight {
		// Fastest: 58_357_000 picoseconds.
		Weight::from_parts(56_383_990, 0)
			// Standard error: 117_685
			.saturating_add(Weight::from_parts(816_630, 0).saturating_mul(v.into()))
			// Standard error: 117_685
			.saturating_add(Weight::from_parts(44_490, 0).saturating_mul(l.into()))
			// Standard error: 34_140
			.saturating_add(Weight::from_parts(218_939, 0).saturating_mul(w.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn verification() -> Weight {
		// Fastest: 40_149_000 picoseconds.
		Weight::from_parts(41_943_000, 0)
	}
	/// Storage: `Proxy::Proxies` (r:1 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	fn delegation() -> Weight {
		// Fastest: 8_463_000 picoseconds.
		Weight::from_parts(9_634_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Market::Listings` (r:1 w:1)
	/// Proof: `Market::Listings` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:0)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn answer() -> Weight {
		// Fastest: 12_188_000 picoseconds.
		Weight::from_parts(13_260_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Market::Listings` (r:1 w:1)
	/// Proof: `Market::Listings` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:0)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	fn answer_last() -> Weight {
		// Fastest: 45_387_000 picoseconds.
		Weight::from_parts(48_913_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Market::Fills` (r:1 w:1)
	/// Proof: `Market::Fills` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	fn fill() -> Weight {
		// Fastest: 8_443_000 picoseconds.
		Weight::from_parts(9_074_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Market::Fills` (r:1 w:1)
	/// Proof: `Market::Fills` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Market::NoncesOf` (r:1 w:0)
	/// Proof: `Market::NoncesOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn cancel_nonce() -> Weight {
		// Fastest: 14_381_000 picoseconds.
		Weight::from_parts(15_844_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Market::NoncesOf` (r:1 w:1)
	/// Proof: `Market::NoncesOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn cancel_nonces_below() -> Weight {
		// Fastest: 10_015_000 picoseconds.
		Weight::from_parts(10_947_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Market::Fills` (r:1 w:1)
	/// Proof: `Market::Fills` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Market::NoncesOf` (r:1 w:0)
	/// Proof: `Market::NoncesOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn clear_fill() -> Weight {
		// Fastest: 15_993_000 picoseconds.
		Weight::from_parts(17_115_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn list() -> Weight {
		Weight::from_parts(52_589_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn change_listing() -> Weight {
		Weight::from_parts(14_061_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn delist() -> Weight {
		Weight::from_parts(52_438_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn accept_offer(v: u32, l: u32, w: u32, ) -> Weight {
		Weight::from_parts(57_828_220, 0)
			.saturating_add(Weight::from_parts(6_069_814, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(2_151_940, 0).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(2_767_492, 0).saturating_mul(w.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn another_seal(v: u32, l: u32, w: u32, ) -> Weight {
		Weight::from_parts(56_383_990, 0)
			.saturating_add(Weight::from_parts(816_630, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(44_490, 0).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(218_939, 0).saturating_mul(w.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn verification() -> Weight {
		Weight::from_parts(41_943_000, 0)
	}
	fn delegation() -> Weight {
		Weight::from_parts(9_634_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
	fn answer() -> Weight {
		Weight::from_parts(13_260_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn answer_last() -> Weight {
		Weight::from_parts(48_913_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn fill() -> Weight {
		Weight::from_parts(9_074_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn cancel_nonce() -> Weight {
		Weight::from_parts(15_844_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn cancel_nonces_below() -> Weight {
		Weight::from_parts(10_947_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn clear_fill() -> Weight {
		Weight::from_parts(17_115_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
