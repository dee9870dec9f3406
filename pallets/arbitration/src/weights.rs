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
		// Fastest: 6_459_000 picoseconds.
		Weight::from_parts(7_061_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Babe::EpochIndex` (r:1 w:0)
	/// Proof: `Babe::EpochIndex` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::LastEpoch` (r:1 w:1)
	/// Proof: `Arbitration::LastEpoch` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Queue` (r:1 w:0)
	/// Proof: `Arbitration::Queue` (`max_values`: Some(1), `max_size`: Some(3330), added: 3825, mode: `MaxEncodedLen`)
	fn begin_epoch() -> Weight {
		// Fastest: 10_075_000 picoseconds.
		Weight::from_parts(11_607_000, 0)
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
		// Fastest: 78_286_000 picoseconds.
		Weight::from_parts(44_765_639, 0)
			// Standard error: 99_853
			.saturating_add(Weight::from_parts(35_276_943, 0).saturating_mul(n.into()))
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Accounts` (r:1 w:0)
	/// Proof: `Reputation::Accounts` (`max_values`: None, `max_size`: Some(388), added: 2863, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::LastEpoch` (r:1 w:0)
	/// Proof: `Arbitration::LastEpoch` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Pool` (r:1 w:1)
	/// Proof: `Arbitration::Pool` (`max_values`: Some(1), `max_size`: Some(2818), added: 3313, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Chunks` (r:1 w:1)
	/// Proof: `Arbitration::Chunks` (`max_values`: None, `max_size`: Some(6155), added: 8630, mode: `MaxEncodedLen`)
	fn join() -> Weight {
		// Fastest: 68_172_000 picoseconds.
		Weight::from_parts(72_518_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Arbitration::Jurors` (r:1 w:1)
	/// Proof: `Arbitration::Jurors` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
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
		// Fastest: 69_413_000 picoseconds.
		Weight::from_parts(73_159_000, 0)
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
		// Fastest: 26_099_000 picoseconds.
		Weight::from_parts(28_132_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Arbitration::Jurors` (r:1 w:1)
	/// Proof: `Arbitration::Jurors` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	fn withdraw_bond() -> Weight {
		// Fastest: 42_994_000 picoseconds.
		Weight::from_parts(46_109_000, 0)
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
		// Fastest: 24_646_000 picoseconds.
		Weight::from_parts(26_569_000, 0)
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
		// Fastest: 27_020_000 picoseconds.
		Weight::from_parts(29_333_000, 0)
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
		// Fastest: 27_100_000 picoseconds.
		Weight::from_parts(29_043_000, 0)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Arbitration::Jurors` (r:1 w:1)
	/// Proof: `Arbitration::Jurors` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn set_key() -> Weight {
		// Fastest: 11_607_000 picoseconds.
		Weight::from_parts(12_739_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::Cases` (r:1 w:1)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	fn add_evidence() -> Weight {
		// Fastest: 11_707_000 picoseconds.
		Weight::from_parts(12_840_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::Cases` (r:1 w:1)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	fn rest_case() -> Weight {
		// Fastest: 11_968_000 picoseconds.
		Weight::from_parts(12_999_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::CurrentRules` (r:1 w:0)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Cases` (r:0 w:1)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	fn move_case() -> Weight {
		// Fastest: 3_465_000 picoseconds.
		Weight::from_parts(3_905_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn seat_panel() -> Weight {
		// Fastest: 2_925_000 picoseconds.
		Weight::from_parts(3_565_000, 0)
	}
	/// Storage: `Arbitration::LastEpoch` (r:1 w:0)
	/// Proof: `Arbitration::LastEpoch` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Queue` (r:1 w:1)
	/// Proof: `Arbitration::Queue` (`max_values`: Some(1), `max_size`: Some(3330), added: 3825, mode: `MaxEncodedLen`)
	fn await_draw() -> Weight {
		// Fastest: 11_717_000 picoseconds.
		Weight::from_parts(12_659_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn end_commitments() -> Weight {
		// Fastest: 4_937_000 picoseconds.
		Weight::from_parts(5_779_000, 0)
	}
	fn tally() -> Weight {
		// Fastest: 4_626_000 picoseconds.
		Weight::from_parts(5_388_000, 0)
	}
	/// Storage: `Arbitration::Panels` (r:0 w:1)
	/// Proof: `Arbitration::Panels` (`max_values`: None, `max_size`: Some(8272), added: 10747, mode: `MaxEncodedLen`)
	fn fail_over() -> Weight {
		// Fastest: 3_795_000 picoseconds.
		Weight::from_parts(4_246_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::Cases` (r:1 w:0)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Panels` (r:1 w:1)
	/// Proof: `Arbitration::Panels` (`max_values`: None, `max_size`: Some(8272), added: 10747, mode: `MaxEncodedLen`)
	fn advance() -> Weight {
		// Fastest: 16_785_000 picoseconds.
		Weight::from_parts(18_238_000, 0)
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
		// Fastest: 73_610_000 picoseconds.
		Weight::from_parts(23_439_808, 0)
			// Standard error: 20_881
			.saturating_add(Weight::from_parts(36_613_255, 0).saturating_mul(n.into()))
			// Standard error: 38_818
			.saturating_add(Weight::from_parts(5_621_726, 0).saturating_mul(p.into()))
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
		// Fastest: 17_466_000 picoseconds.
		Weight::from_parts(18_988_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::Cases` (r:1 w:0)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Panels` (r:1 w:1)
	/// Proof: `Arbitration::Panels` (`max_values`: None, `max_size`: Some(8272), added: 10747, mode: `MaxEncodedLen`)
	fn reveal() -> Weight {
		// Fastest: 23_345_000 picoseconds.
		Weight::from_parts(25_148_000, 0)
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
		// Fastest: 64_486_000 picoseconds.
		Weight::from_parts(69_454_000, 0)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
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
		// Fastest: 121_200_000 picoseconds.
		Weight::from_parts(124_876_000, 0)
			// Standard error: 113_355
			.saturating_add(Weight::from_parts(57_130_421, 0).saturating_mul(n.into()))
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
		// Fastest: 16_815_000 picoseconds.
		Weight::from_parts(19_169_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::CurrentRules` (r:0 w:1)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	fn set_rules() -> Weight {
		// Fastest: 4_307_000 picoseconds.
		Weight::from_parts(4_807_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Arbitration::CurrentRules` (r:1 w:0)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	fn accepts() -> Weight {
		// Fastest: 2_043_000 picoseconds.
		Weight::from_parts(2_373_000, 0)
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
		// Fastest: 49_184_000 picoseconds.
		Weight::from_parts(52_368_000, 0)
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
		// Fastest: 109_513_000 picoseconds.
		Weight::from_parts(80_540_219, 0)
			// Standard error: 31_074
			.saturating_add(Weight::from_parts(36_464_405, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn look_at_epoch() -> Weight {
		Weight::from_parts(7_061_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
	fn begin_epoch() -> Weight {
		Weight::from_parts(11_607_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn draw(n: u32, ) -> Weight {
		Weight::from_parts(44_765_639, 0)
			.saturating_add(Weight::from_parts(35_276_943, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().reads((10_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn join() -> Weight {
		Weight::from_parts(72_518_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn add_bond() -> Weight {
		Weight::from_parts(73_159_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn leave() -> Weight {
		Weight::from_parts(28_132_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn withdraw_bond() -> Weight {
		Weight::from_parts(46_109_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn set_unavailable() -> Weight {
		Weight::from_parts(26_569_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn return_to_pool() -> Weight {
		Weight::from_parts(29_333_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn refresh() -> Weight {
		Weight::from_parts(29_043_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn set_key() -> Weight {
		Weight::from_parts(12_739_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn add_evidence() -> Weight {
		Weight::from_parts(12_840_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn rest_case() -> Weight {
		Weight::from_parts(12_999_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn move_case() -> Weight {
		Weight::from_parts(3_905_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn seat_panel() -> Weight {
		Weight::from_parts(3_565_000, 0)
	}
	fn await_draw() -> Weight {
		Weight::from_parts(12_659_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn end_commitments() -> Weight {
		Weight::from_parts(5_779_000, 0)
	}
	fn tally() -> Weight {
		Weight::from_parts(5_388_000, 0)
	}
	fn fail_over() -> Weight {
		Weight::from_parts(4_246_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn advance() -> Weight {
		Weight::from_parts(18_238_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn enforce(n: u32, p: u32, ) -> Weight {
		Weight::from_parts(23_439_808, 0)
			.saturating_add(Weight::from_parts(36_613_255, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(5_621_726, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	fn commit() -> Weight {
		Weight::from_parts(18_988_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn reveal() -> Weight {
		Weight::from_parts(25_148_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn appeal() -> Weight {
		Weight::from_parts(69_454_000, 0)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn pay_panel(n: u32, ) -> Weight {
		Weight::from_parts(124_876_000, 0)
			.saturating_add(Weight::from_parts(57_130_421, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(n.into())))
	}
	fn give_key() -> Weight {
		Weight::from_parts(19_169_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_rules() -> Weight {
		Weight::from_parts(4_807_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn accepts() -> Weight {
		Weight::from_parts(2_373_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
	fn open() -> Weight {
		Weight::from_parts(52_368_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn settle(n: u32, ) -> Weight {
		Weight::from_parts(80_540_219, 0)
			.saturating_add(Weight::from_parts(36_464_405, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
}
