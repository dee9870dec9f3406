//! Weights of `pallet_vouchers`.
//!
//! Estimates by hand, to be replaced by measurement: `frame-omni-bencher` writes this file.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]
#![allow(dead_code)]

use polkadot_sdk::*;
use frame_support::{traits::Get, weights::{Weight, constants::RocksDbWeight}};
use core::marker::PhantomData;

/// Weight functions needed for `pallet_vouchers`.
pub trait WeightInfo {
	fn issue() -> Weight;
	fn issue_many(n: u32, ) -> Weight;
	fn transfer() -> Weight;
	fn split(n: u32, ) -> Weight;
	fn merge(n: u32, ) -> Weight;
	fn redeem() -> Weight;
	fn redeem_with_receipt() -> Weight;
	fn cancel() -> Weight;
	fn reap() -> Weight;
}

/// Weights for `pallet_vouchers` using the Substrate node and recommended hardware.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn issue() -> Weight {
		Weight::from_parts(48_000_000, 3822)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn issue_many(n: u32, ) -> Weight {
		Weight::from_parts(40_000_000, 3822)
			// Standard Error: 0
			.saturating_add(Weight::from_parts(7_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	fn transfer() -> Weight {
		Weight::from_parts(18_000_000, 3706)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn split(n: u32, ) -> Weight {
		Weight::from_parts(75_000_000, 3822)
			// Standard Error: 0
			.saturating_add(Weight::from_parts(6_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	fn merge(n: u32, ) -> Weight {
		Weight::from_parts(40_000_000, 3822)
			// Standard Error: 0
			.saturating_add(Weight::from_parts(30_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2716).saturating_mul(n.into()))
	}
	fn redeem() -> Weight {
		Weight::from_parts(50_000_000, 3822)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn redeem_with_receipt() -> Weight {
		Weight::from_parts(140_000_000, 3822)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn cancel() -> Weight {
		Weight::from_parts(50_000_000, 3822)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn reap() -> Weight {
		Weight::from_parts(50_000_000, 3822)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
}

// For backwards compatibility and tests.
impl WeightInfo for () {
	fn issue() -> Weight {
		Weight::from_parts(48_000_000, 3822)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn issue_many(n: u32, ) -> Weight {
		Weight::from_parts(40_000_000, 3822)
			// Standard Error: 0
			.saturating_add(Weight::from_parts(7_000_000, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	fn transfer() -> Weight {
		Weight::from_parts(18_000_000, 3706)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn split(n: u32, ) -> Weight {
		Weight::from_parts(75_000_000, 3822)
			// Standard Error: 0
			.saturating_add(Weight::from_parts(6_000_000, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	fn merge(n: u32, ) -> Weight {
		Weight::from_parts(40_000_000, 3822)
			// Standard Error: 0
			.saturating_add(Weight::from_parts(30_000_000, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2716).saturating_mul(n.into()))
	}
	fn redeem() -> Weight {
		Weight::from_parts(50_000_000, 3822)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn redeem_with_receipt() -> Weight {
		Weight::from_parts(140_000_000, 3822)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn cancel() -> Weight {
		Weight::from_parts(50_000_000, 3822)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn reap() -> Weight {
		Weight::from_parts(50_000_000, 3822)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
}
