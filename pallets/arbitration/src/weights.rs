//! Weights of `pallet_arbitration`, measured.
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

/// What the calls of `pallet_arbitration` weigh.
pub trait WeightInfo {
	fn look_at_epoch() -> Weight;
	fn begin_epoch() -> Weight;
	fn draw(n: u32, ) -> Weight;
	fn join() -> Weight;
	fn add_bond() -> Weight;
	fn leave() -> Weight;
	fn withdraw_bond() -> Weight;
	fn set_unavailable() -> Weight;
	fn return_to_pool() -> Weight;
	fn refresh() -> Weight;
	fn set_key() -> Weight;
	fn add_evidence() -> Weight;
	fn rest_case() -> Weight;
	fn move_case() -> Weight;
	fn seat_panel() -> Weight;
	fn await_draw() -> Weight;
	fn end_commitments() -> Weight;
	fn tally() -> Weight;
	fn fail_over() -> Weight;
	fn advance() -> Weight;
	fn enforce(n: u32, p: u32, ) -> Weight;
	fn commit() -> Weight;
	fn reveal() -> Weight;
	fn appeal() -> Weight;
	fn pay_panel(n: u32, ) -> Weight;
	fn give_key() -> Weight;
	fn set_rules() -> Weight;
	fn accepts() -> Weight;
	fn open() -> Weight;
	fn settle(n: u32, ) -> Weight;
}

/// The measured weights, with the database of runtime `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Babe::EpochIndex` (r:1 w:0)
	/// Proof: `Babe::EpochIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::LastEpoch` (r:1 w:0)
	/// Proof: `Arbitration::LastEpoch` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	fn look_at_epoch() -> Weight {
		// Fastest: 6_380_000 picoseconds.
		Weight::from_parts(7_170_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Babe::EpochIndex` (r:1 w:0)
	/// Proof: `Babe::EpochIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::LastEpoch` (r:1 w:1)
	/// Proof: `Arbitration::LastEpoch` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Queue` (r:1 w:0)
	/// Proof: `Arbitration::Queue` (`max_values`: Some(1), `max_size`: Some(3330), added: 3825, mode: `MaxEncodedLen`)
	fn begin_epoch() -> Weight {
		// Fastest: 10_605_000 picoseconds.
		Weight::from_parts(11_438_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::Cases` (r:1 w:1)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Panels` (r:4 w:1)
	/// Proof: `Arbitration::Panels` (`max_values`: None, `max_size`: Some(8272), added: 10747, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::CurrentRules` (r:1 w:0)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Pool` (r:1 w:0)
	/// Proof: `Arbitration::Pool` (`max_values`: Some(1), `max_size`: Some(2818), added: 3313, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Chunks` (r:101 w:0)
	/// Proof: `Arbitration::Chunks` (`max_values`: None, `max_size`: Some(6155), added: 8630, mode: `MaxEncodedLen`)
	/// Storage: `Proxy::Proxies` (r:8 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Pairs` (r:808 w:0)
	/// Proof: `Reputation::Pairs` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Accounts` (r:101 w:0)
	/// Proof: `Reputation::Accounts` (`max_values`: None, `max_size`: Some(388), added: 2863, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 101]`.
	fn draw(n: u32, ) -> Weight {
		// Fastest: 77_355_000 picoseconds.
		Weight::from_parts(79_098_000, 0)
			// Standard error: 59_639
			.saturating_add(Weight::from_parts(35_745_748, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().reads((10_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Arbitration::Jurors` (r:1 w:1)
	/// Proof: `Arbitration::Jurors` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::CurrentRules` (r:1 w:0)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Accounts` (r:1 w:0)
	/// Proof: `Reputation::Accounts` (`max_values`: None, `max_size`: Some(388), added: 2863, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::LastEpoch` (r:1 w:0)
	/// Proof: `Arbitration::LastEpoch` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Pool` (r:1 w:1)
	/// Proof: `Arbitration::Pool` (`max_values`: Some(1), `max_size`: Some(2818), added: 3313, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Chunks` (r:1 w:1)
	/// Proof: `Arbitration::Chunks` (`max_values`: None, `max_size`: Some(6155), added: 8630, mode: `MaxEncodedLen`)
	fn join() -> Weight {
		// Fastest: 67_501_000 picoseconds.
		Weight::from_parts(72_488_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Arbitration::Jurors` (r:1 w:1)
	/// Proof: `Arbitration::Jurors` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::CurrentRules` (r:1 w:0)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Accounts` (r:1 w:0)
	/// Proof: `Reputation::Accounts` (`max_values`: None, `max_size`: Some(388), added: 2863, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::LastEpoch` (r:1 w:0)
	/// Proof: `Arbitration::LastEpoch` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Pool` (r:1 w:1)
	/// Proof: `Arbitration::Pool` (`max_values`: Some(1), `max_size`: Some(2818), added: 3313, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Chunks` (r:1 w:1)
	/// Proof: `Arbitration::Chunks` (`max_values`: None, `max_size`: Some(6155), added: 8630, mode: `MaxEncodedLen`)
	fn add_bond() -> Weight {
		// Fastest: 67_981_000 picoseconds.
		Weight::from_parts(72_538_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Arbitration::Jurors` (r:1 w:1)
	/// Proof: `Arbitration::Jurors` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::CurrentRules` (r:1 w:0)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::LastEpoch` (r:1 w:0)
	/// Proof: `Arbitration::LastEpoch` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Pool` (r:1 w:1)
	/// Proof: `Arbitration::Pool` (`max_values`: Some(1), `max_size`: Some(2818), added: 3313, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Chunks` (r:1 w:1)
	/// Proof: `Arbitration::Chunks` (`max_values`: None, `max_size`: Some(6155), added: 8630, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Fastest: 25_889_000 picoseconds.
		Weight::from_parts(27_511_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Arbitration::Jurors` (r:1 w:1)
	/// Proof: `Arbitration::Jurors` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	fn withdraw_bond() -> Weight {
		// Fastest: 43_655_000 picoseconds.
		Weight::from_parts(46_499_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Arbitration::Jurors` (r:1 w:1)
	/// Proof: `Arbitration::Jurors` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::LastEpoch` (r:1 w:0)
	/// Proof: `Arbitration::LastEpoch` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Pool` (r:1 w:1)
	/// Proof: `Arbitration::Pool` (`max_values`: Some(1), `max_size`: Some(2818), added: 3313, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Chunks` (r:1 w:1)
	/// Proof: `Arbitration::Chunks` (`max_values`: None, `max_size`: Some(6155), added: 8630, mode: `MaxEncodedLen`)
	fn set_unavailable() -> Weight {
		// Fastest: 25_287_000 picoseconds.
		Weight::from_parts(27_201_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Arbitration::Jurors` (r:1 w:1)
	/// Proof: `Arbitration::Jurors` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::CurrentRules` (r:1 w:0)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Accounts` (r:1 w:0)
	/// Proof: `Reputation::Accounts` (`max_values`: None, `max_size`: Some(388), added: 2863, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::LastEpoch` (r:1 w:0)
	/// Proof: `Arbitration::LastEpoch` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Pool` (r:1 w:1)
	/// Proof: `Arbitration::Pool` (`max_values`: Some(1), `max_size`: Some(2818), added: 3313, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Chunks` (r:1 w:1)
	/// Proof: `Arbitration::Chunks` (`max_values`: None, `max_size`: Some(6155), added: 8630, mode: `MaxEncodedLen`)
	fn return_to_pool() -> Weight {
		// Fastest: 27_832_000 picoseconds.
		Weight::from_parts(30_115_000, 0)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Arbitration::Jurors` (r:1 w:1)
	/// Proof: `Arbitration::Jurors` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::CurrentRules` (r:1 w:0)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Accounts` (r:1 w:0)
	/// Proof: `Reputation::Accounts` (`max_values`: None, `max_size`: Some(388), added: 2863, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::LastEpoch` (r:1 w:0)
	/// Proof: `Arbitration::LastEpoch` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Pool` (r:1 w:1)
	/// Proof: `Arbitration::Pool` (`max_values`: Some(1), `max_size`: Some(2818), added: 3313, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Chunks` (r:1 w:1)
	/// Proof: `Arbitration::Chunks` (`max_values`: None, `max_size`: Some(6155), added: 8630, mode: `MaxEncodedLen`)
	fn refresh() -> Weight {
		// Fastest: 27_471_000 picoseconds.
		Weight::from_parts(29_444_000, 0)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Arbitration::Jurors` (r:1 w:1)
	/// Proof: `Arbitration::Jurors` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn set_key() -> Weight {
		// Fastest: 11_827_000 picoseconds.
		Weight::from_parts(13_029_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::Cases` (r:1 w:1)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	fn add_evidence() -> Weight {
		// Fastest: 12_038_000 picoseconds.
		Weight::from_parts(13_059_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::Cases` (r:1 w:1)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	fn rest_case() -> Weight {
		// Fastest: 11_938_000 picoseconds.
		Weight::from_parts(13_149_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::CurrentRules` (r:1 w:0)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Cases` (r:0 w:1)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	fn move_case() -> Weight {
		// Fastest: 3_556_000 picoseconds.
		Weight::from_parts(3_955_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn seat_panel() -> Weight {
		// Fastest: 2_944_000 picoseconds.
		Weight::from_parts(3_585_000, 0)
	}
	/// Storage: `Arbitration::LastEpoch` (r:1 w:0)
	/// Proof: `Arbitration::LastEpoch` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Queue` (r:1 w:1)
	/// Proof: `Arbitration::Queue` (`max_values`: Some(1), `max_size`: Some(3330), added: 3825, mode: `MaxEncodedLen`)
	fn await_draw() -> Weight {
		// Fastest: 11_917_000 picoseconds.
		Weight::from_parts(12_809_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn end_commitments() -> Weight {
		// Fastest: 5_097_000 picoseconds.
		Weight::from_parts(5_939_000, 0)
	}
	fn tally() -> Weight {
		// Fastest: 4_647_000 picoseconds.
		Weight::from_parts(5_518_000, 0)
	}
	/// Storage: `Arbitration::Panels` (r:0 w:1)
	/// Proof: `Arbitration::Panels` (`max_values`: None, `max_size`: Some(8272), added: 10747, mode: `MaxEncodedLen`)
	fn fail_over() -> Weight {
		// Fastest: 3_856_000 picoseconds.
		Weight::from_parts(4_297_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::Cases` (r:1 w:0)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Panels` (r:1 w:1)
	/// Proof: `Arbitration::Panels` (`max_values`: None, `max_size`: Some(8272), added: 10747, mode: `MaxEncodedLen`)
	fn advance() -> Weight {
		// Fastest: 17_296_000 picoseconds.
		Weight::from_parts(18_768_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::Cases` (r:1 w:1)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Panels` (r:4 w:4)
	/// Proof: `Arbitration::Panels` (`max_values`: None, `max_size`: Some(8272), added: 10747, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 7]`.
	/// The range of component `p` is `[0, 3]`.
	fn enforce(n: u32, p: u32, ) -> Weight {
		// Fastest: 71_056_000 picoseconds.
		Weight::from_parts(25_545_952, 0)
			// Standard error: 27_794
			.saturating_add(Weight::from_parts(37_479_958, 0).saturating_mul(n.into()))
			// Standard error: 51_668
			.saturating_add(Weight::from_parts(5_353_788, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	/// Storage: `Arbitration::Cases` (r:1 w:0)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Panels` (r:1 w:1)
	/// Proof: `Arbitration::Panels` (`max_values`: None, `max_size`: Some(8272), added: 10747, mode: `MaxEncodedLen`)
	fn commit() -> Weight {
		// Fastest: 17_766_000 picoseconds.
		Weight::from_parts(19_800_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::Cases` (r:1 w:0)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Panels` (r:1 w:1)
	/// Proof: `Arbitration::Panels` (`max_values`: None, `max_size`: Some(8272), added: 10747, mode: `MaxEncodedLen`)
	fn reveal() -> Weight {
		// Fastest: 23_005_000 picoseconds.
		Weight::from_parts(24_987_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::Cases` (r:1 w:1)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Panels` (r:1 w:1)
	/// Proof: `Arbitration::Panels` (`max_values`: None, `max_size`: Some(8272), added: 10747, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::CurrentRules` (r:1 w:0)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::LastEpoch` (r:1 w:0)
	/// Proof: `Arbitration::LastEpoch` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Queue` (r:1 w:1)
	/// Proof: `Arbitration::Queue` (`max_values`: Some(1), `max_size`: Some(3330), added: 3825, mode: `MaxEncodedLen`)
	fn appeal() -> Weight {
		// Fastest: 62_212_000 picoseconds.
		Weight::from_parts(65_728_000, 0)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Arbitration::Panels` (r:1 w:1)
	/// Proof: `Arbitration::Panels` (`max_values`: None, `max_size`: Some(8272), added: 10747, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::CurrentRules` (r:1 w:0)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Jurors` (r:124 w:124)
	/// Proof: `Arbitration::Jurors` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:124 w:124)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:127 w:127)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::LastEpoch` (r:1 w:0)
	/// Proof: `Arbitration::LastEpoch` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Pool` (r:1 w:1)
	/// Proof: `Arbitration::Pool` (`max_values`: Some(1), `max_size`: Some(2818), added: 3313, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Chunks` (r:124 w:124)
	/// Proof: `Arbitration::Chunks` (`max_values`: None, `max_size`: Some(6155), added: 8630, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Cases` (r:1 w:0)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 124]`.
	fn pay_panel(n: u32, ) -> Weight {
		// Fastest: 113_770_000 picoseconds.
		Weight::from_parts(30_648_349, 0)
			// Standard error: 110_643
			.saturating_add(Weight::from_parts(52_380_900, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
	}
	/// Storage: `Arbitration::Cases` (r:1 w:0)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Panels` (r:1 w:1)
	/// Proof: `Arbitration::Panels` (`max_values`: None, `max_size`: Some(8272), added: 10747, mode: `MaxEncodedLen`)
	fn give_key() -> Weight {
		// Fastest: 16_865_000 picoseconds.
		Weight::from_parts(18_427_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::CurrentRules` (r:0 w:1)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	fn set_rules() -> Weight {
		// Fastest: 4_256_000 picoseconds.
		Weight::from_parts(4_707_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::CurrentRules` (r:1 w:0)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	fn accepts() -> Weight {
		// Fastest: 2_073_000 picoseconds.
		Weight::from_parts(2_333_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Arbitration::CurrentRules` (r:1 w:0)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::NextCaseId` (r:1 w:1)
	/// Proof: `Arbitration::NextCaseId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Cases` (r:0 w:1)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	fn open() -> Weight {
		// Fastest: 46_720_000 picoseconds.
		Weight::from_parts(49_714_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Arbitration::Cases` (r:1 w:1)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Queue` (r:1 w:1)
	/// Proof: `Arbitration::Queue` (`max_values`: Some(1), `max_size`: Some(3330), added: 3825, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Panels` (r:4 w:4)
	/// Proof: `Arbitration::Panels` (`max_values`: None, `max_size`: Some(8272), added: 10747, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:9 w:9)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 7]`.
	fn settle(n: u32, ) -> Weight {
		// Fastest: 111_857_000 picoseconds.
		Weight::from_parts(81_112_439, 0)
			// Standard error: 15_355
			.saturating_add(Weight::from_parts(36_328_424, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn look_at_epoch() -> Weight {
		Weight::from_parts(7_170_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
	fn begin_epoch() -> Weight {
		Weight::from_parts(11_438_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn draw(n: u32, ) -> Weight {
		Weight::from_parts(79_098_000, 0)
			.saturating_add(Weight::from_parts(35_745_748, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().reads((10_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn join() -> Weight {
		Weight::from_parts(72_488_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn add_bond() -> Weight {
		Weight::from_parts(72_538_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn leave() -> Weight {
		Weight::from_parts(27_511_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn withdraw_bond() -> Weight {
		Weight::from_parts(46_499_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn set_unavailable() -> Weight {
		Weight::from_parts(27_201_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn return_to_pool() -> Weight {
		Weight::from_parts(30_115_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn refresh() -> Weight {
		Weight::from_parts(29_444_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn set_key() -> Weight {
		Weight::from_parts(13_029_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn add_evidence() -> Weight {
		Weight::from_parts(13_059_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn rest_case() -> Weight {
		Weight::from_parts(13_149_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn move_case() -> Weight {
		Weight::from_parts(3_955_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn seat_panel() -> Weight {
		Weight::from_parts(3_585_000, 0)
	}
	fn await_draw() -> Weight {
		Weight::from_parts(12_809_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn end_commitments() -> Weight {
		Weight::from_parts(5_939_000, 0)
	}
	fn tally() -> Weight {
		Weight::from_parts(5_518_000, 0)
	}
	fn fail_over() -> Weight {
		Weight::from_parts(4_297_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn advance() -> Weight {
		Weight::from_parts(18_768_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn enforce(n: u32, p: u32, ) -> Weight {
		Weight::from_parts(25_545_952, 0)
			.saturating_add(Weight::from_parts(37_479_958, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(5_353_788, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	fn commit() -> Weight {
		Weight::from_parts(19_800_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn reveal() -> Weight {
		Weight::from_parts(24_987_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn appeal() -> Weight {
		Weight::from_parts(65_728_000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn pay_panel(n: u32, ) -> Weight {
		Weight::from_parts(30_648_349, 0)
			.saturating_add(Weight::from_parts(52_380_900, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(n.into())))
	}
	fn give_key() -> Weight {
		Weight::from_parts(18_427_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_rules() -> Weight {
		Weight::from_parts(4_707_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn accepts() -> Weight {
		Weight::from_parts(2_333_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
	fn open() -> Weight {
		Weight::from_parts(49_714_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn settle(n: u32, ) -> Weight {
		Weight::from_parts(81_112_439, 0)
			.saturating_add(Weight::from_parts(36_328_424, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
}
