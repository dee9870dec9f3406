//! Weights of `pallet_payments`, measured.
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

/// What the calls of `pallet_payments` weigh.
pub trait WeightInfo {
	fn claim_account() -> Weight;
	fn withdraw_claim() -> Weight;
	fn retire_account() -> Weight;
	fn add_bond() -> Weight;
	fn withdraw_bond() -> Weight;
	fn bind() -> Weight;
	fn tend() -> Weight;
	fn resume() -> Weight;
	fn attest_account() -> Weight;
	fn observe() -> Weight;
	fn observe_after_deadline() -> Weight;
	fn report_outage() -> Weight;
	fn revoke_account() -> Weight;
	fn set_pause() -> Weight;
	fn set_rules() -> Weight;
	fn set_rate() -> Weight;
	fn set_bond_price() -> Weight;
	fn vouch() -> Weight;
	fn expect() -> Weight;
	fn decide() -> Weight;
	fn is_asked() -> Weight;
}

/// The measured weights, with the database of runtime `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Payments::Revoked` (r:1 w:0)
	/// Proof: `Payments::Revoked` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Accounts` (r:1 w:0)
	/// Proof: `Payments::Accounts` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Claims` (r:1 w:1)
	/// Proof: `Payments::Claims` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Sellers` (r:1 w:1)
	/// Proof: `Payments::Sellers` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Questions` (r:0 w:1)
	/// Proof: `Payments::Questions` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	fn claim_account() -> Weight {
		// Fastest: 86_599_000 picoseconds.
		Weight::from_parts(134_280_000, 0)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Payments::Claims` (r:1 w:1)
	/// Proof: `Payments::Claims` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Sellers` (r:1 w:1)
	/// Proof: `Payments::Sellers` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Questions` (r:0 w:1)
	/// Proof: `Payments::Questions` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	fn withdraw_claim() -> Weight {
		// Fastest: 74_932_000 picoseconds.
		Weight::from_parts(108_031_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Payments::Accounts` (r:1 w:1)
	/// Proof: `Payments::Accounts` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Sellers` (r:1 w:1)
	/// Proof: `Payments::Sellers` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Revoked` (r:0 w:1)
	/// Proof: `Payments::Revoked` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	fn retire_account() -> Weight {
		// Fastest: 63_765_000 picoseconds.
		Weight::from_parts(88_352_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Payments::Sellers` (r:1 w:1)
	/// Proof: `Payments::Sellers` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	fn add_bond() -> Weight {
		// Fastest: 74_050_000 picoseconds.
		Weight::from_parts(189_914_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Payments::Sellers` (r:1 w:1)
	/// Proof: `Payments::Sellers` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Payments::PlannedRules` (r:1 w:0)
	/// Proof: `Payments::PlannedRules` (`max_values`: Some(1), `max_size`: Some(414), added: 909, mode: `MaxEncodedLen`)
	/// Storage: `Payments::StandingRules` (r:1 w:0)
	/// Proof: `Payments::StandingRules` (`max_values`: Some(1), `max_size`: Some(406), added: 901, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	fn withdraw_bond() -> Weight {
		// Fastest: 57_986_000 picoseconds.
		Weight::from_parts(98_457_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Payments::Payments` (r:1 w:1)
	/// Proof: `Payments::Payments` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
	/// Storage: `Payments::References` (r:1 w:1)
	/// Proof: `Payments::References` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Questions` (r:0 w:1)
	/// Proof: `Payments::Questions` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	fn bind() -> Weight {
		// Fastest: 25_698_000 picoseconds.
		Weight::from_parts(46_770_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Payments::Payments` (r:1 w:1)
	/// Proof: `Payments::Payments` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Orders` (r:1 w:1)
	/// Proof: `Payments::Orders` (`max_values`: None, `max_size`: Some(133), added: 2608, mode: `MaxEncodedLen`)
	/// Storage: `Payments::PlannedRules` (r:1 w:0)
	/// Proof: `Payments::PlannedRules` (`max_values`: Some(1), `max_size`: Some(414), added: 909, mode: `MaxEncodedLen`)
	/// Storage: `Payments::StandingRules` (r:1 w:0)
	/// Proof: `Payments::StandingRules` (`max_values`: Some(1), `max_size`: Some(406), added: 901, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Outages` (r:1 w:0)
	/// Proof: `Payments::Outages` (`max_values`: None, `max_size`: Some(43), added: 2518, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Sellers` (r:1 w:1)
	/// Proof: `Payments::Sellers` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Accounts` (r:1 w:1)
	/// Proof: `Payments::Accounts` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:0)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Questions` (r:0 w:1)
	/// Proof: `Payments::Questions` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	fn tend() -> Weight {
		// Fastest: 144_275_000 picoseconds.
		Weight::from_parts(183_324_000, 0)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Payments::Payments` (r:1 w:1)
	/// Proof: `Payments::Payments` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Sellers` (r:1 w:1)
	/// Proof: `Payments::Sellers` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Outages` (r:1 w:0)
	/// Proof: `Payments::Outages` (`max_values`: None, `max_size`: Some(43), added: 2518, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Accounts` (r:1 w:1)
	/// Proof: `Payments::Accounts` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:0)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Questions` (r:0 w:1)
	/// Proof: `Payments::Questions` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	fn resume() -> Weight {
		// Fastest: 136_343_000 picoseconds.
		Weight::from_parts(195_982_000, 0)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Payments::Revoked` (r:1 w:0)
	/// Proof: `Payments::Revoked` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Accounts` (r:1 w:1)
	/// Proof: `Payments::Accounts` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Claims` (r:1 w:1)
	/// Proof: `Payments::Claims` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Questions` (r:0 w:1)
	/// Proof: `Payments::Questions` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	fn attest_account() -> Weight {
		// Fastest: 23_355_000 picoseconds.
		Weight::from_parts(61_682_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Payments::References` (r:1 w:0)
	/// Proof: `Payments::References` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Payments` (r:1 w:1)
	/// Proof: `Payments::Payments` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Sellers` (r:1 w:1)
	/// Proof: `Payments::Sellers` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Outages` (r:1 w:0)
	/// Proof: `Payments::Outages` (`max_values`: None, `max_size`: Some(43), added: 2518, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Accounts` (r:1 w:1)
	/// Proof: `Payments::Accounts` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:0)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Questions` (r:0 w:1)
	/// Proof: `Payments::Questions` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	fn observe() -> Weight {
		// Fastest: 118_357_000 picoseconds.
		Weight::from_parts(187_960_000, 0)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Payments::Orders` (r:1 w:1)
	/// Proof: `Payments::Orders` (`max_values`: None, `max_size`: Some(133), added: 2608, mode: `MaxEncodedLen`)
	/// Storage: `Payments::References` (r:1 w:0)
	/// Proof: `Payments::References` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Payments` (r:1 w:1)
	/// Proof: `Payments::Payments` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
	/// Storage: `Payments::PausedAll` (r:1 w:0)
	/// Proof: `Payments::PausedAll` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Paused` (r:1 w:0)
	/// Proof: `Payments::Paused` (`max_values`: None, `max_size`: Some(10), added: 2485, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Outages` (r:1 w:0)
	/// Proof: `Payments::Outages` (`max_values`: None, `max_size`: Some(43), added: 2518, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Sellers` (r:1 w:1)
	/// Proof: `Payments::Sellers` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Accounts` (r:1 w:1)
	/// Proof: `Payments::Accounts` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:0)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Questions` (r:0 w:1)
	/// Proof: `Payments::Questions` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	fn observe_after_deadline() -> Weight {
		// Fastest: 118_847_000 picoseconds.
		Weight::from_parts(184_585_000, 0)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Payments::Outages` (r:1 w:1)
	/// Proof: `Payments::Outages` (`max_values`: None, `max_size`: Some(43), added: 2518, mode: `MaxEncodedLen`)
	fn report_outage() -> Weight {
		// Fastest: 9_634_000 picoseconds.
		Weight::from_parts(17_676_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Payments::Accounts` (r:1 w:0)
	/// Proof: `Payments::Accounts` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Revoked` (r:1 w:1)
	/// Proof: `Payments::Revoked` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	fn revoke_account() -> Weight {
		// Fastest: 16_465_000 picoseconds.
		Weight::from_parts(39_559_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Payments::PausedAll` (r:1 w:1)
	/// Proof: `Payments::PausedAll` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Alarms` (r:0 w:1)
	/// Proof: `Payments::Alarms` (`max_values`: Some(1), `max_size`: Some(521), added: 1016, mode: `MaxEncodedLen`)
	fn set_pause() -> Weight {
		// Fastest: 8_222_000 picoseconds.
		Weight::from_parts(17_636_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Payments::PlannedRules` (r:1 w:1)
	/// Proof: `Payments::PlannedRules` (`max_values`: Some(1), `max_size`: Some(414), added: 909, mode: `MaxEncodedLen`)
	/// Storage: `Payments::StandingRules` (r:1 w:1)
	/// Proof: `Payments::StandingRules` (`max_values`: Some(1), `max_size`: Some(406), added: 901, mode: `MaxEncodedLen`)
	fn set_rules() -> Weight {
		// Fastest: 13_460_000 picoseconds.
		Weight::from_parts(25_779_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Payments::Rates` (r:0 w:1)
	/// Proof: `Payments::Rates` (`max_values`: None, `max_size`: Some(27), added: 2502, mode: `MaxEncodedLen`)
	fn set_rate() -> Weight {
		// Fastest: 7_190_000 picoseconds.
		Weight::from_parts(11_207_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Payments::PriceOfBonds` (r:0 w:1)
	/// Proof: `Payments::PriceOfBonds` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	fn set_bond_price() -> Weight {
		// Fastest: 5_018_000 picoseconds.
		Weight::from_parts(9_794_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Payments::Sellers` (r:1 w:1)
	/// Proof: `Payments::Sellers` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	fn vouch() -> Weight {
		// Fastest: 11_277_000 picoseconds.
		Weight::from_parts(20_351_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Payments::Payments` (r:1 w:1)
	/// Proof: `Payments::Payments` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Accounts` (r:1 w:1)
	/// Proof: `Payments::Accounts` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	/// Storage: `Payments::PausedAll` (r:1 w:0)
	/// Proof: `Payments::PausedAll` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Paused` (r:1 w:0)
	/// Proof: `Payments::Paused` (`max_values`: None, `max_size`: Some(10), added: 2485, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Rates` (r:1 w:0)
	/// Proof: `Payments::Rates` (`max_values`: None, `max_size`: Some(27), added: 2502, mode: `MaxEncodedLen`)
	/// Storage: `Payments::PriceOfBonds` (r:1 w:0)
	/// Proof: `Payments::PriceOfBonds` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Sellers` (r:1 w:1)
	/// Proof: `Payments::Sellers` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Payments::PlannedRules` (r:1 w:0)
	/// Proof: `Payments::PlannedRules` (`max_values`: Some(1), `max_size`: Some(414), added: 909, mode: `MaxEncodedLen`)
	/// Storage: `Payments::StandingRules` (r:1 w:0)
	/// Proof: `Payments::StandingRules` (`max_values`: Some(1), `max_size`: Some(406), added: 901, mode: `MaxEncodedLen`)
	/// Storage: `Payments::References` (r:1 w:1)
	/// Proof: `Payments::References` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Questions` (r:0 w:1)
	/// Proof: `Payments::Questions` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	fn expect() -> Weight {
		// Fastest: 55_263_000 picoseconds.
		Weight::from_parts(92_768_000, 0)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Payments::Payments` (r:1 w:1)
	/// Proof: `Payments::Payments` (`max_values`: None, `max_size`: Some(510), added: 2985, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Outages` (r:1 w:0)
	/// Proof: `Payments::Outages` (`max_values`: None, `max_size`: Some(43), added: 2518, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Sellers` (r:1 w:1)
	/// Proof: `Payments::Sellers` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Accounts` (r:1 w:1)
	/// Proof: `Payments::Accounts` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
	/// Storage: `Payments::Questions` (r:0 w:1)
	/// Proof: `Payments::Questions` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	fn decide() -> Weight {
		// Fastest: 41_262_000 picoseconds.
		Weight::from_parts(67_251_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Payments::Questions` (r:1 w:0)
	/// Proof: `Payments::Questions` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	fn is_asked() -> Weight {
		// Fastest: 6_400_000 picoseconds.
		Weight::from_parts(9_193_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn claim_account() -> Weight {
		Weight::from_parts(134_280_000, 0)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn withdraw_claim() -> Weight {
		Weight::from_parts(108_031_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn retire_account() -> Weight {
		Weight::from_parts(88_352_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn add_bond() -> Weight {
		Weight::from_parts(189_914_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn withdraw_bond() -> Weight {
		Weight::from_parts(98_457_000, 0)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn bind() -> Weight {
		Weight::from_parts(46_770_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn tend() -> Weight {
		Weight::from_parts(183_324_000, 0)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn resume() -> Weight {
		Weight::from_parts(195_982_000, 0)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn attest_account() -> Weight {
		Weight::from_parts(61_682_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn observe() -> Weight {
		Weight::from_parts(187_960_000, 0)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn observe_after_deadline() -> Weight {
		Weight::from_parts(184_585_000, 0)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn report_outage() -> Weight {
		Weight::from_parts(17_676_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn revoke_account() -> Weight {
		Weight::from_parts(39_559_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_pause() -> Weight {
		Weight::from_parts(17_636_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn set_rules() -> Weight {
		Weight::from_parts(25_779_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn set_rate() -> Weight {
		Weight::from_parts(11_207_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_bond_price() -> Weight {
		Weight::from_parts(9_794_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn vouch() -> Weight {
		Weight::from_parts(20_351_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn expect() -> Weight {
		Weight::from_parts(92_768_000, 0)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn decide() -> Weight {
		Weight::from_parts(67_251_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn is_asked() -> Weight {
		Weight::from_parts(9_193_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
}
