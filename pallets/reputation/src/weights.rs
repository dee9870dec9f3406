//! Weights of `pallet_reputation`, estimated; to be measured by `scripts/costs`.
//!
//! A chain of its own sends no proofs to anybody, so their size is 0.

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
		Weight::from_parts(2_000_000, 0)
	}
	fn on_idle() -> Weight {
		Weight::from_parts(1_500_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	fn take_queue(n: u32, ) -> Weight {
		Weight::from_parts(30_000_000, 0)
			.saturating_add(Weight::from_parts(90_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn apply_fact(s: u32, ) -> Weight {
		Weight::from_parts(32_000_000, 0)
			.saturating_add(Weight::from_parts(1_200_000, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn review() -> Weight {
		Weight::from_parts(22_000_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn answer() -> Weight {
		Weight::from_parts(14_000_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn set_rules() -> Weight {
		Weight::from_parts(8_000_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn forget_account() -> Weight {
		Weight::from_parts(16_000_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn forget_pair() -> Weight {
		Weight::from_parts(14_000_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn record() -> Weight {
		Weight::from_parts(2_000_000, 0)
	}
	fn on_idle() -> Weight {
		Weight::from_parts(1_500_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
	fn take_queue(n: u32, ) -> Weight {
		Weight::from_parts(30_000_000, 0)
			.saturating_add(Weight::from_parts(90_000, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn apply_fact(s: u32, ) -> Weight {
		Weight::from_parts(32_000_000, 0)
			.saturating_add(Weight::from_parts(1_200_000, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn review() -> Weight {
		Weight::from_parts(22_000_000, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn answer() -> Weight {
		Weight::from_parts(14_000_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_rules() -> Weight {
		Weight::from_parts(8_000_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn forget_account() -> Weight {
		Weight::from_parts(16_000_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn forget_pair() -> Weight {
		Weight::from_parts(14_000_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
