//! Weights of `pallet_escrow`, measured.
//!
//! Written by `scripts/costs` (bencher 64.0.0, 2026-11-21, 20 steps, 10 repeats,
//! Compiled wasm); not to be edited.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]
#![allow(dead_code)]

use core::marker::PhantomData;
use polkadot_sdk::*;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// What the calls of `pallet_escrow` weigh.
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

/// The measured weights, with the database of runtime `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::NextAgreementId` (r:1 w:1)
	/// Proof: `Escrow::NextAgreementId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::UsedNonces` (r:2 w:2)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::NextVoucherId` (r:1 w:1)
	/// Proof: `Vouchers::NextVoucherId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:0 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(1110), added: 3585, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:2)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 1]`.
	/// The range of component `v` is `[0, 1]`.
	/// The range of component `p` is `[0, 1]`.
	/// The range of component `a` is `[0, 1]`.
	/// The range of component `i` is `[0, 1]`.
	/// The range of component `s` is `[1, 2]`.
	fn propose(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight {
		// Fastest: 299_056_000 picoseconds.
		Weight::from_parts(34_695_126, 6208)
			// Standard error: 653_427
			.saturating_add(Weight::from_parts(29_922_702, 0).saturating_mul(n.into()))
			// Standard error: 653_427
			.saturating_add(Weight::from_parts(4_725_002, 0).saturating_mul(v.into()))
			// Standard error: 653_427
			.saturating_add(Weight::from_parts(57_655_434, 0).saturating_mul(p.into()))
			// Standard error: 653_427
			.saturating_add(Weight::from_parts(45_048_502, 0).saturating_mul(a.into()))
			// Standard error: 653_427
			.saturating_add(Weight::from_parts(47_777_644, 0).saturating_mul(i.into()))
			// Standard error: 653_427
			.saturating_add(Weight::from_parts(86_760_218, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 3240).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(v.into()))
	}
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::NextAgreementId` (r:1 w:1)
	/// Proof: `Escrow::NextAgreementId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::UsedNonces` (r:7 w:7)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:0 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(1110), added: 3585, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[4, 16]`.
	/// The range of component `s` is `[0, 7]`.
	fn propose_pending(l: u32, s: u32, ) -> Weight {
		// Fastest: 65_568_000 picoseconds.
		Weight::from_parts(66_270_785, 6196)
			// Standard error: 106_234
			.saturating_add(Weight::from_parts(235_754, 0).saturating_mul(l.into()))
			// Standard error: 176_341
			.saturating_add(Weight::from_parts(73_787_048, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 2555).saturating_mul(s.into()))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(1110), added: 3585, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::NextVoucherId` (r:1 w:1)
	/// Proof: `Vouchers::NextVoucherId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:2)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 1]`.
	/// The range of component `v` is `[0, 1]`.
	/// The range of component `p` is `[0, 1]`.
	/// The range of component `a` is `[0, 1]`.
	/// The range of component `i` is `[0, 1]`.
	fn consent(n: u32, v: u32, p: u32, a: u32, i: u32, ) -> Weight {
		// Fastest: 140_560_000 picoseconds.
		Weight::from_parts(13_844_815, 143492)
			// Standard error: 191_567
			.saturating_add(Weight::from_parts(32_844_712, 0).saturating_mul(n.into()))
			// Standard error: 191_567
			.saturating_add(Weight::from_parts(10_565_988, 0).saturating_mul(v.into()))
			// Standard error: 191_567
			.saturating_add(Weight::from_parts(56_486_243, 0).saturating_mul(p.into()))
			// Standard error: 191_567
			.saturating_add(Weight::from_parts(50_072_904, 0).saturating_mul(a.into()))
			// Standard error: 191_567
			.saturating_add(Weight::from_parts(40_654_743, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 4120).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 3611).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(v.into()))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(1110), added: 3585, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn consent_pending() -> Weight {
		// Fastest: 14_652_000 picoseconds.
		Weight::from_parts(16_265_000, 4575)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(1110), added: 3585, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::UsedNonces` (r:2 w:2)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::NextVoucherId` (r:1 w:1)
	/// Proof: `Vouchers::NextVoucherId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:2)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 1]`.
	/// The range of component `v` is `[0, 1]`.
	/// The range of component `p` is `[0, 1]`.
	/// The range of component `a` is `[0, 1]`.
	/// The range of component `i` is `[0, 1]`.
	/// The range of component `s` is `[1, 2]`.
	fn consent_with_signatures(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight {
		// Fastest: 289_262_000 picoseconds.
		Weight::from_parts(53_643_689, 6208)
			// Standard error: 438_270
			.saturating_add(Weight::from_parts(30_927_327, 0).saturating_mul(n.into()))
			// Standard error: 438_270
			.saturating_add(Weight::from_parts(5_825_674, 0).saturating_mul(v.into()))
			// Standard error: 438_270
			.saturating_add(Weight::from_parts(54_503_921, 0).saturating_mul(p.into()))
			// Standard error: 438_270
			.saturating_add(Weight::from_parts(48_854_100, 0).saturating_mul(a.into()))
			// Standard error: 438_270
			.saturating_add(Weight::from_parts(39_995_685, 0).saturating_mul(i.into()))
			// Standard error: 438_270
			.saturating_add(Weight::from_parts(69_498_458, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 3240).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(0, 2555).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(v.into()))
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(1110), added: 3585, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::UsedNonces` (r:7 w:7)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 7]`.
	fn consent_with_signatures_pending(s: u32, ) -> Weight {
		// Fastest: 108_381_000 picoseconds.
		Weight::from_parts(39_837_890, 4575)
			// Standard error: 87_571
			.saturating_add(Weight::from_parts(73_151_242, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 2555).saturating_mul(s.into()))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(1110), added: 3585, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Fastest: 56_845_000 picoseconds.
		Weight::from_parts(59_358_000, 6196)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(1110), added: 3585, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::NextVoucherId` (r:1 w:1)
	/// Proof: `Vouchers::NextVoucherId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 1]`.
	/// The range of component `v` is `[0, 1]`.
	/// The range of component `p` is `[0, 1]`.
	/// The range of component `a` is `[0, 1]`.
	fn report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		// Fastest: 112_557_000 picoseconds.
		Weight::from_parts(12_697_544, 6208)
			// Standard error: 159_801
			.saturating_add(Weight::from_parts(41_467_623, 0).saturating_mul(n.into()))
			// Standard error: 159_801
			.saturating_add(Weight::from_parts(10_358_170, 0).saturating_mul(v.into()))
			// Standard error: 159_801
			.saturating_add(Weight::from_parts(52_866_617, 0).saturating_mul(p.into()))
			// Standard error: 159_801
			.saturating_add(Weight::from_parts(53_921_807, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 5206).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(v.into()))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(1110), added: 3585, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:2)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 1]`.
	/// The range of component `v` is `[0, 1]`.
	/// The range of component `a` is `[0, 1]`.
	/// The range of component `i` is `[0, 1]`.
	fn report_last(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		// Fastest: 171_616_000 picoseconds.
		Weight::from_parts(50_831_469, 6208)
			// Standard error: 223_289
			.saturating_add(Weight::from_parts(41_318_643, 0).saturating_mul(n.into()))
			// Standard error: 223_289
			.saturating_add(Weight::from_parts(44_664_167, 0).saturating_mul(v.into()))
			// Standard error: 223_289
			.saturating_add(Weight::from_parts(48_158_448, 0).saturating_mul(a.into()))
			// Standard error: 223_289
			.saturating_add(Weight::from_parts(43_154_796, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(v.into()))
	}
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(1110), added: 3585, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::NextVoucherId` (r:1 w:1)
	/// Proof: `Vouchers::NextVoucherId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 1]`.
	/// The range of component `v` is `[0, 1]`.
	/// The range of component `p` is `[0, 1]`.
	/// The range of component `a` is `[0, 1]`.
	fn submit_report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		// Fastest: 198_396_000 picoseconds.
		Weight::from_parts(102_511_062, 4582)
			// Standard error: 342_580
			.saturating_add(Weight::from_parts(39_917_160, 0).saturating_mul(n.into()))
			// Standard error: 342_580
			.saturating_add(Weight::from_parts(10_723_097, 0).saturating_mul(v.into()))
			// Standard error: 342_580
			.saturating_add(Weight::from_parts(50_505_618, 0).saturating_mul(p.into()))
			// Standard error: 342_580
			.saturating_add(Weight::from_parts(55_645_559, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 5206).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 3175).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(v.into()))
	}
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(1110), added: 3585, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:2)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 1]`.
	/// The range of component `v` is `[0, 1]`.
	/// The range of component `a` is `[0, 1]`.
	/// The range of component `i` is `[0, 1]`.
	fn submit_report_last(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		// Fastest: 257_073_000 picoseconds.
		Weight::from_parts(138_805_670, 6196)
			// Standard error: 507_009
			.saturating_add(Weight::from_parts(39_830_954, 0).saturating_mul(n.into()))
			// Standard error: 507_009
			.saturating_add(Weight::from_parts(44_575_618, 0).saturating_mul(v.into()))
			// Standard error: 507_009
			.saturating_add(Weight::from_parts(53_109_475, 0).saturating_mul(a.into()))
			// Standard error: 507_009
			.saturating_add(Weight::from_parts(42_272_063, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 4883).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 1155).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 3140).saturating_mul(v.into()))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(1110), added: 3585, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:2)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 1]`.
	/// The range of component `v` is `[0, 1]`.
	/// The range of component `a` is `[0, 1]`.
	/// The range of component `i` is `[0, 1]`.
	fn settle(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		// Fastest: 176_583_000 picoseconds.
		Weight::from_parts(59_028_940, 6208)
			// Standard error: 171_553
			.saturating_add(Weight::from_parts(37_422_448, 0).saturating_mul(n.into()))
			// Standard error: 171_553
			.saturating_add(Weight::from_parts(45_656_822, 0).saturating_mul(v.into()))
			// Standard error: 171_553
			.saturating_add(Weight::from_parts(49_139_927, 0).saturating_mul(a.into()))
			// Standard error: 171_553
			.saturating_add(Weight::from_parts(39_870_285, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(v.into()))
	}
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(1110), added: 3585, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:3 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::Account` (r:0 w:2)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 1]`.
	/// The range of component `v` is `[0, 1]`.
	/// The range of component `a` is `[0, 1]`.
	/// The range of component `i` is `[0, 1]`.
	/// The range of component `s` is `[1, 2]`.
	fn cancel(n: u32, v: u32, a: u32, i: u32, s: u32, ) -> Weight {
		// Fastest: 287_879_000 picoseconds.
		Weight::from_parts(83_965_389, 7683)
			// Standard error: 882_926
			.saturating_add(Weight::from_parts(39_655_485, 0).saturating_mul(n.into()))
			// Standard error: 882_926
			.saturating_add(Weight::from_parts(14_475_732, 0).saturating_mul(v.into()))
			// Standard error: 882_926
			.saturating_add(Weight::from_parts(56_727_964, 0).saturating_mul(a.into()))
			// Standard error: 882_926
			.saturating_add(Weight::from_parts(43_709_353, 0).saturating_mul(i.into()))
			// Standard error: 882_926
			.saturating_add(Weight::from_parts(66_188_127, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 1117).saturating_mul(v.into()))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(1110), added: 3585, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 6]`.
	fn cancel_pending(s: u32, ) -> Weight {
		// Fastest: 12_669_000 picoseconds.
		Weight::from_parts(17_796_832, 4575)
			// Standard error: 69_310
			.saturating_add(Weight::from_parts(68_367_831, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Escrow::UsedNonces` (r:1 w:1)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn revoke_nonce() -> Weight {
		// Fastest: 6_610_000 picoseconds.
		Weight::from_parts(7_151_000, 3545)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn propose(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(34_695_126, 6208)
			.saturating_add(Weight::from_parts(29_922_702, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(4_725_002, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(57_655_434, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(45_048_502, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(47_777_644, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(86_760_218, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 3240).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(v.into()))
	}
	fn propose_pending(l: u32, s: u32, ) -> Weight {
		Weight::from_parts(66_270_785, 6196)
			.saturating_add(Weight::from_parts(235_754, 0).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(73_787_048, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 2555).saturating_mul(s.into()))
	}
	fn consent(n: u32, v: u32, p: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(13_844_815, 143492)
			.saturating_add(Weight::from_parts(32_844_712, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(10_565_988, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(56_486_243, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(50_072_904, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(40_654_743, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 4120).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 3611).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(v.into()))
	}
	fn consent_pending() -> Weight {
		Weight::from_parts(16_265_000, 4575)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn consent_with_signatures(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(53_643_689, 6208)
			.saturating_add(Weight::from_parts(30_927_327, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(5_825_674, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(54_503_921, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(48_854_100, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(39_995_685, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(69_498_458, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 3240).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(0, 2555).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(v.into()))
	}
	fn consent_with_signatures_pending(s: u32, ) -> Weight {
		Weight::from_parts(39_837_890, 4575)
			.saturating_add(Weight::from_parts(73_151_242, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 2555).saturating_mul(s.into()))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(59_358_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		Weight::from_parts(12_697_544, 6208)
			.saturating_add(Weight::from_parts(41_467_623, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(10_358_170, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(52_866_617, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(53_921_807, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 5206).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(v.into()))
	}
	fn report_last(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(50_831_469, 6208)
			.saturating_add(Weight::from_parts(41_318_643, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(44_664_167, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(48_158_448, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(43_154_796, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(v.into()))
	}
	fn submit_report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		Weight::from_parts(102_511_062, 4582)
			.saturating_add(Weight::from_parts(39_917_160, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(10_723_097, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(50_505_618, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(55_645_559, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 5206).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 3175).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(v.into()))
	}
	fn submit_report_last(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(138_805_670, 6196)
			.saturating_add(Weight::from_parts(39_830_954, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(44_575_618, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(53_109_475, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(42_272_063, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 4883).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 1155).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 3140).saturating_mul(v.into()))
	}
	fn settle(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(59_028_940, 6208)
			.saturating_add(Weight::from_parts(37_422_448, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(45_656_822, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(49_139_927, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(39_870_285, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(v.into()))
	}
	fn cancel(n: u32, v: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(83_965_389, 7683)
			.saturating_add(Weight::from_parts(39_655_485, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(14_475_732, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(56_727_964, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(43_709_353, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(66_188_127, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 1117).saturating_mul(v.into()))
	}
	fn cancel_pending(s: u32, ) -> Weight {
		Weight::from_parts(17_796_832, 4575)
			.saturating_add(Weight::from_parts(68_367_831, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn revoke_nonce() -> Weight {
		Weight::from_parts(7_151_000, 3545)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
