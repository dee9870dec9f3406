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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `Market::Listings` (r:0 w:1)
	/// Proof: `Market::Listings` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	fn list() -> Weight {
		// Fastest: 51_537_000 picoseconds.
		Weight::from_parts(54_871_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Market::Listings` (r:1 w:1)
	/// Proof: `Market::Listings` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	fn change_listing() -> Weight {
		// Fastest: 12_349_000 picoseconds.
		Weight::from_parts(13_440_000, 0)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	fn delist() -> Weight {
		// Fastest: 49_734_000 picoseconds.
		Weight::from_parts(52_107_000, 0)
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
		// Fastest: 115_112_000 picoseconds.
		Weight::from_parts(59_818_293, 0)
			// Standard error: 39_152
			.saturating_add(Weight::from_parts(5_431_979, 0).saturating_mul(v.into()))
			// Standard error: 39_152
			.saturating_add(Weight::from_parts(1_797_019, 0).saturating_mul(l.into()))
			// Standard error: 11_731
			.saturating_add(Weight::from_parts(2_619_913, 0).saturating_mul(w.into()))
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
		// Fastest: 53_500_000 picoseconds.
		Weight::from_parts(47_314_056, 0)
			// Standard error: 61_207
			.saturating_add(Weight::from_parts(772_868, 0).saturating_mul(v.into()))
			// Standard error: 61_207
			.saturating_add(Weight::from_parts(522_173, 0).saturating_mul(l.into()))
			// Standard error: 17_756
			.saturating_add(Weight::from_parts(216_624, 0).saturating_mul(w.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn verification() -> Weight {
		// Fastest: 38_748_000 picoseconds.
		Weight::from_parts(40_400_000, 0)
	}
	/// Storage: `Proxy::Proxies` (r:1 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	fn delegation() -> Weight {
		// Fastest: 8_783_000 picoseconds.
		Weight::from_parts(9_925_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Market::Listings` (r:1 w:1)
	/// Proof: `Market::Listings` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:0)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn answer() -> Weight {
		// Fastest: 12_088_000 picoseconds.
		Weight::from_parts(12_979_000, 0)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	fn answer_last() -> Weight {
		// Fastest: 46_329_000 picoseconds.
		Weight::from_parts(49_074_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Market::Fills` (r:1 w:1)
	/// Proof: `Market::Fills` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	fn fill() -> Weight {
		// Fastest: 8_302_000 picoseconds.
		Weight::from_parts(9_094_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Market::Fills` (r:1 w:1)
	/// Proof: `Market::Fills` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Market::NoncesOf` (r:1 w:0)
	/// Proof: `Market::NoncesOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn cancel_nonce() -> Weight {
		// Fastest: 14_432_000 picoseconds.
		Weight::from_parts(15_684_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Market::NoncesOf` (r:1 w:1)
	/// Proof: `Market::NoncesOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn cancel_nonces_below() -> Weight {
		// Fastest: 9_935_000 picoseconds.
		Weight::from_parts(10_837_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Market::Fills` (r:1 w:1)
	/// Proof: `Market::Fills` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Market::NoncesOf` (r:1 w:0)
	/// Proof: `Market::NoncesOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn clear_fill() -> Weight {
		// Fastest: 15_493_000 picoseconds.
		Weight::from_parts(16_615_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn list() -> Weight {
		Weight::from_parts(54_871_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn change_listing() -> Weight {
		Weight::from_parts(13_440_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn delist() -> Weight {
		Weight::from_parts(52_107_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn accept_offer(v: u32, l: u32, w: u32, ) -> Weight {
		Weight::from_parts(59_818_293, 0)
			.saturating_add(Weight::from_parts(5_431_979, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(1_797_019, 0).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(2_619_913, 0).saturating_mul(w.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn another_seal(v: u32, l: u32, w: u32, ) -> Weight {
		Weight::from_parts(47_314_056, 0)
			.saturating_add(Weight::from_parts(772_868, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(522_173, 0).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(216_624, 0).saturating_mul(w.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn verification() -> Weight {
		Weight::from_parts(40_400_000, 0)
	}
	fn delegation() -> Weight {
		Weight::from_parts(9_925_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
	fn answer() -> Weight {
		Weight::from_parts(12_979_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn answer_last() -> Weight {
		Weight::from_parts(49_074_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn fill() -> Weight {
		Weight::from_parts(9_094_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn cancel_nonce() -> Weight {
		Weight::from_parts(15_684_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn cancel_nonces_below() -> Weight {
		Weight::from_parts(10_837_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn clear_fill() -> Weight {
		Weight::from_parts(16_615_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
