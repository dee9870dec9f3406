//! Weights of `pallet_escrow`, estimated by hand until they are measured.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]
#![allow(dead_code)]

use polkadot_sdk::*;
use frame_support::{traits::Get, weights::{Weight, constants::RocksDbWeight}};
use core::marker::PhantomData;

/// Weight functions needed for `pallet_escrow`.
pub trait WeightInfo {
	fn propose(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight;
	fn propose_pending(l: u32, s: u32, ) -> Weight;
	fn consent(n: u32, v: u32, p: u32, a: u32, i: u32, ) -> Weight;
	fn consent_pending() -> Weight;
	fn consent_with_signatures(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight;
	fn consent_with_signatures_pending(s: u32, ) -> Weight;
	fn withdraw() -> Weight;
	fn report(n: u32, v: u32, p: u32, a: u32, ) -> Weight;
	fn report_last(n: u32, v: u32, a: u32, i: u32, ) -> Weight;
	fn submit_report(n: u32, v: u32, p: u32, a: u32, ) -> Weight;
	fn submit_report_last(n: u32, v: u32, a: u32, i: u32, ) -> Weight;
	fn settle(n: u32, v: u32, a: u32, i: u32, ) -> Weight;
	fn cancel(n: u32, v: u32, a: u32, i: u32, s: u32, ) -> Weight;
	fn cancel_pending(s: u32, ) -> Weight;
	fn revoke_nonce() -> Weight;
}

/// Weights for `pallet_escrow` using the Substrate node and recommended hardware.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn propose(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(62_000_000, 0)
			.saturating_add(Weight::from_parts(26_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(22_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(66_000_000, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(98_000_000, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn propose_pending(l: u32, s: u32, ) -> Weight {
		Weight::from_parts(52_000_000, 0)
			.saturating_add(Weight::from_parts(1_000_000, 0).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(98_000_000, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn consent(n: u32, v: u32, p: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(48_000_000, 0)
			.saturating_add(Weight::from_parts(26_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(22_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(66_000_000, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn consent_pending() -> Weight {
		Weight::from_parts(22_000_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn consent_with_signatures(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(48_000_000, 0)
			.saturating_add(Weight::from_parts(26_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(22_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(66_000_000, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(98_000_000, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn consent_with_signatures_pending(s: u32, ) -> Weight {
		Weight::from_parts(24_000_000, 0)
			.saturating_add(Weight::from_parts(98_000_000, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(58_000_000, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		Weight::from_parts(38_000_000, 0)
			.saturating_add(Weight::from_parts(28_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(64_000_000, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(a.into())))
	}
	fn report_last(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(70_000_000, 0)
			.saturating_add(Weight::from_parts(28_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(34_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn submit_report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		Weight::from_parts(138_000_000, 0)
			.saturating_add(Weight::from_parts(28_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(64_000_000, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(a.into())))
	}
	fn submit_report_last(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(170_000_000, 0)
			.saturating_add(Weight::from_parts(28_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(34_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn settle(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(70_000_000, 0)
			.saturating_add(Weight::from_parts(28_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(34_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn cancel(n: u32, v: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(78_000_000, 0)
			.saturating_add(Weight::from_parts(28_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(34_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(98_000_000, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn cancel_pending(s: u32, ) -> Weight {
		Weight::from_parts(24_000_000, 0)
			.saturating_add(Weight::from_parts(98_000_000, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn revoke_nonce() -> Weight {
		Weight::from_parts(14_000_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For backwards compatibility and tests.
impl WeightInfo for () {
	fn propose(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(62_000_000, 0)
			.saturating_add(Weight::from_parts(26_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(22_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(66_000_000, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(98_000_000, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(RocksDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn propose_pending(l: u32, s: u32, ) -> Weight {
		Weight::from_parts(52_000_000, 0)
			.saturating_add(Weight::from_parts(1_000_000, 0).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(98_000_000, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn consent(n: u32, v: u32, p: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(48_000_000, 0)
			.saturating_add(Weight::from_parts(26_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(22_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(66_000_000, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(i.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(RocksDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn consent_pending() -> Weight {
		Weight::from_parts(22_000_000, 0)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn consent_with_signatures(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(48_000_000, 0)
			.saturating_add(Weight::from_parts(26_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(22_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(66_000_000, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(98_000_000, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(RocksDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn consent_with_signatures_pending(s: u32, ) -> Weight {
		Weight::from_parts(24_000_000, 0)
			.saturating_add(Weight::from_parts(98_000_000, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(58_000_000, 0)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		Weight::from_parts(38_000_000, 0)
			.saturating_add(Weight::from_parts(28_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(64_000_000, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(p.into())))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(RocksDbWeight::get().writes((3_u64).saturating_mul(a.into())))
	}
	fn report_last(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(70_000_000, 0)
			.saturating_add(Weight::from_parts(28_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(34_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(i.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn submit_report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		Weight::from_parts(138_000_000, 0)
			.saturating_add(Weight::from_parts(28_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(64_000_000, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(p.into())))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(RocksDbWeight::get().writes((3_u64).saturating_mul(a.into())))
	}
	fn submit_report_last(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(170_000_000, 0)
			.saturating_add(Weight::from_parts(28_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(34_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(i.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn settle(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(70_000_000, 0)
			.saturating_add(Weight::from_parts(28_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(34_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(i.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn cancel(n: u32, v: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(78_000_000, 0)
			.saturating_add(Weight::from_parts(28_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(34_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(42_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(98_000_000, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn cancel_pending(s: u32, ) -> Weight {
		Weight::from_parts(24_000_000, 0)
			.saturating_add(Weight::from_parts(98_000_000, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn revoke_nonce() -> Weight {
		Weight::from_parts(14_000_000, 0)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
