//! Weights of `pallet_escrow`, measured.
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
	fn dispute(l: u32, ) -> Weight;
	fn offer_settlement() -> Weight;
	fn settle_dispute(n: u32, v: u32, a: u32, i: u32, ) -> Weight;
	fn ruling(n: u32, v: u32, a: u32, i: u32, ) -> Weight;
	fn cancel(n: u32, v: u32, a: u32, i: u32, s: u32, ) -> Weight;
	fn cancel_pending(s: u32, ) -> Weight;
	fn open(n: u32, v: u32, p: u32, a: u32, i: u32, ) -> Weight;
	fn amend(n: u32, v: u32, p: u32, a: u32, i: u32, h: u32, s: u32, ) -> Weight;
	fn amend_pending(s: u32, ) -> Weight;
	fn check_proofs(w: u32, k: u32, ) -> Weight;
	fn verification_ed25519() -> Weight;
	fn verification_p256() -> Weight;
	fn verification() -> Weight;
	fn revoke_nonce() -> Weight;
}

/// The measured weights, with the database of runtime `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::NextAgreementId` (r:1 w:1)
	/// Proof: `Escrow::NextAgreementId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::UsedNonces` (r:2 w:2)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
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
		// Fastest: 269_923_000 picoseconds.
		Weight::from_parts(45_285_231, 0)
			// Standard error: 974_430
			.saturating_add(Weight::from_parts(21_018_218, 0).saturating_mul(n.into()))
			// Standard error: 974_430
			.saturating_add(Weight::from_parts(12_477_334, 0).saturating_mul(v.into()))
			// Standard error: 974_430
			.saturating_add(Weight::from_parts(61_652_286, 0).saturating_mul(p.into()))
			// Standard error: 974_430
			.saturating_add(Weight::from_parts(51_079_907, 0).saturating_mul(a.into()))
			// Standard error: 974_430
			.saturating_add(Weight::from_parts(49_254_723, 0).saturating_mul(i.into()))
			// Standard error: 974_430
			.saturating_add(Weight::from_parts(55_016_723, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(s.into())))
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[4, 16]`.
	/// The range of component `s` is `[0, 7]`.
	fn propose_pending(l: u32, s: u32, ) -> Weight {
		// Fastest: 67_671_000 picoseconds.
		Weight::from_parts(80_356_210, 0)
			// Standard error: 92_181
			.saturating_add(Weight::from_parts(88_894, 0).saturating_mul(l.into()))
			// Standard error: 153_012
			.saturating_add(Weight::from_parts(45_365_608, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
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
		// Fastest: 147_630_000 picoseconds.
		Weight::from_parts(18_628_485, 0)
			// Standard error: 352_662
			.saturating_add(Weight::from_parts(30_412_104, 0).saturating_mul(n.into()))
			// Standard error: 352_662
			.saturating_add(Weight::from_parts(11_099_191, 0).saturating_mul(v.into()))
			// Standard error: 352_662
			.saturating_add(Weight::from_parts(62_025_761, 0).saturating_mul(p.into()))
			// Standard error: 352_662
			.saturating_add(Weight::from_parts(52_874_488, 0).saturating_mul(a.into()))
			// Standard error: 352_662
			.saturating_add(Weight::from_parts(43_696_034, 0).saturating_mul(i.into()))
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
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn consent_pending() -> Weight {
		// Fastest: 19_670_000 picoseconds.
		Weight::from_parts(29_333_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::UsedNonces` (r:2 w:2)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
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
		// Fastest: 253_649_000 picoseconds.
		Weight::from_parts(15_381_778, 0)
			// Standard error: 1_142_428
			.saturating_add(Weight::from_parts(38_130_540, 0).saturating_mul(n.into()))
			// Standard error: 1_142_428
			.saturating_add(Weight::from_parts(4_229_366, 0).saturating_mul(v.into()))
			// Standard error: 1_142_428
			.saturating_add(Weight::from_parts(65_001_677, 0).saturating_mul(p.into()))
			// Standard error: 1_142_428
			.saturating_add(Weight::from_parts(59_814_266, 0).saturating_mul(a.into()))
			// Standard error: 1_142_428
			.saturating_add(Weight::from_parts(53_763_482, 0).saturating_mul(i.into()))
			// Standard error: 1_142_428
			.saturating_add(Weight::from_parts(56_772_577, 0).saturating_mul(s.into()))
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
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::UsedNonces` (r:7 w:7)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 7]`.
	fn consent_with_signatures_pending(s: u32, ) -> Weight {
		// Fastest: 79_748_000 picoseconds.
		Weight::from_parts(55_410_150, 0)
			// Standard error: 121_369
			.saturating_add(Weight::from_parts(42_541_631, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Fastest: 53_290_000 picoseconds.
		Weight::from_parts(63_394_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::NextVoucherId` (r:1 w:1)
	/// Proof: `Vouchers::NextVoucherId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 1]`.
	/// The range of component `v` is `[0, 1]`.
	/// The range of component `p` is `[0, 1]`.
	/// The range of component `a` is `[0, 1]`.
	fn report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		// Fastest: 107_620_000 picoseconds.
		Weight::from_parts(15_815_888, 0)
			// Standard error: 392_530
			.saturating_add(Weight::from_parts(35_055_990, 0).saturating_mul(n.into()))
			// Standard error: 392_530
			.saturating_add(Weight::from_parts(11_907_667, 0).saturating_mul(v.into()))
			// Standard error: 392_530
			.saturating_add(Weight::from_parts(53_274_453, 0).saturating_mul(p.into()))
			// Standard error: 392_530
			.saturating_add(Weight::from_parts(58_873_175, 0).saturating_mul(a.into()))
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
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
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
		// Fastest: 159_889_000 picoseconds.
		Weight::from_parts(52_282_028, 0)
			// Standard error: 329_389
			.saturating_add(Weight::from_parts(27_667_717, 0).saturating_mul(n.into()))
			// Standard error: 329_389
			.saturating_add(Weight::from_parts(45_677_275, 0).saturating_mul(v.into()))
			// Standard error: 329_389
			.saturating_add(Weight::from_parts(51_370_762, 0).saturating_mul(a.into()))
			// Standard error: 329_389
			.saturating_add(Weight::from_parts(42_912_378, 0).saturating_mul(i.into()))
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
	}
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::NextVoucherId` (r:1 w:1)
	/// Proof: `Vouchers::NextVoucherId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 1]`.
	/// The range of component `v` is `[0, 1]`.
	/// The range of component `p` is `[0, 1]`.
	/// The range of component `a` is `[0, 1]`.
	fn submit_report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		// Fastest: 165_326_000 picoseconds.
		Weight::from_parts(69_892_660, 0)
			// Standard error: 781_184
			.saturating_add(Weight::from_parts(42_015_349, 0).saturating_mul(n.into()))
			// Standard error: 781_184
			.saturating_add(Weight::from_parts(15_955_947, 0).saturating_mul(v.into()))
			// Standard error: 781_184
			.saturating_add(Weight::from_parts(50_620_339, 0).saturating_mul(p.into()))
			// Standard error: 781_184
			.saturating_add(Weight::from_parts(63_760_202, 0).saturating_mul(a.into()))
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
	}
	/// Storage: `System::Account` (r:6 w:6)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
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
		// Fastest: 222_962_000 picoseconds.
		Weight::from_parts(107_609_319, 0)
			// Standard error: 684_917
			.saturating_add(Weight::from_parts(35_182_836, 0).saturating_mul(n.into()))
			// Standard error: 684_917
			.saturating_add(Weight::from_parts(54_377_923, 0).saturating_mul(v.into()))
			// Standard error: 684_917
			.saturating_add(Weight::from_parts(54_493_416, 0).saturating_mul(a.into()))
			// Standard error: 684_917
			.saturating_add(Weight::from_parts(42_278_986, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
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
		// Fastest: 166_418_000 picoseconds.
		Weight::from_parts(32_745_181, 0)
			// Standard error: 557_385
			.saturating_add(Weight::from_parts(43_149_986, 0).saturating_mul(n.into()))
			// Standard error: 557_385
			.saturating_add(Weight::from_parts(58_035_227, 0).saturating_mul(v.into()))
			// Standard error: 557_385
			.saturating_add(Weight::from_parts(59_377_199, 0).saturating_mul(a.into()))
			// Standard error: 557_385
			.saturating_add(Weight::from_parts(48_269_405, 0).saturating_mul(i.into()))
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
	}
	fn dispute(l: u32, ) -> Weight {
		Weight::from_parts(90_000_000, 0)
			.saturating_add(Weight::from_parts(500_000, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn offer_settlement() -> Weight {
		Weight::from_parts(30_000_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn settle_dispute(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(90000000, 0)
			.saturating_add(Weight::from_parts(40_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(45_000_000, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn ruling(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(60000000, 0)
			.saturating_add(Weight::from_parts(40_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(45_000_000, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:3 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
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
		// Fastest: 252_356_000 picoseconds.
		Weight::from_parts(80_369_357, 0)
			// Standard error: 872_006
			.saturating_add(Weight::from_parts(47_964_788, 0).saturating_mul(n.into()))
			// Standard error: 872_006
			.saturating_add(Weight::from_parts(18_545_677, 0).saturating_mul(v.into()))
			// Standard error: 872_006
			.saturating_add(Weight::from_parts(72_503_325, 0).saturating_mul(a.into()))
			// Standard error: 872_006
			.saturating_add(Weight::from_parts(47_086_820, 0).saturating_mul(i.into()))
			// Standard error: 872_006
			.saturating_add(Weight::from_parts(41_403_325, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 6]`.
	fn cancel_pending(s: u32, ) -> Weight {
		// Fastest: 18_037_000 picoseconds.
		Weight::from_parts(36_035_597, 0)
			// Standard error: 134_966
			.saturating_add(Weight::from_parts(43_227_239, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::NextAgreementId` (r:1 w:1)
	/// Proof: `Escrow::NextAgreementId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
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
	fn open(n: u32, v: u32, p: u32, a: u32, i: u32, ) -> Weight {
		// Fastest: 182_762_000 picoseconds.
		Weight::from_parts(47_622_165, 0)
			// Standard error: 436_547
			.saturating_add(Weight::from_parts(30_583_840, 0).saturating_mul(n.into()))
			// Standard error: 436_547
			.saturating_add(Weight::from_parts(9_582_777, 0).saturating_mul(v.into()))
			// Standard error: 436_547
			.saturating_add(Weight::from_parts(66_471_983, 0).saturating_mul(p.into()))
			// Standard error: 436_547
			.saturating_add(Weight::from_parts(58_774_854, 0).saturating_mul(a.into()))
			// Standard error: 436_547
			.saturating_add(Weight::from_parts(46_453_022, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	/// Storage: `System::Account` (r:6 w:6)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:3 w:4)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
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
	/// The range of component `h` is `[0, 1]`.
	/// The range of component `s` is `[1, 2]`.
	fn amend(n: u32, v: u32, p: u32, a: u32, i: u32, h: u32, s: u32, ) -> Weight {
		// Fastest: 345_885_000 picoseconds.
		Weight::from_parts(68_528_253, 0)
			// Standard error: 1_721_768
			.saturating_add(Weight::from_parts(45_028_829, 0).saturating_mul(n.into()))
			// Standard error: 1_721_768
			.saturating_add(Weight::from_parts(5_441_267, 0).saturating_mul(v.into()))
			// Standard error: 1_721_768
			.saturating_add(Weight::from_parts(66_915_809, 0).saturating_mul(p.into()))
			// Standard error: 1_721_768
			.saturating_add(Weight::from_parts(70_132_506, 0).saturating_mul(a.into()))
			// Standard error: 1_721_768
			.saturating_add(Weight::from_parts(56_830_954, 0).saturating_mul(i.into()))
			// Standard error: 1_721_768
			.saturating_add(Weight::from_parts(15_879_413, 0).saturating_mul(h.into()))
			// Standard error: 1_721_768
			.saturating_add(Weight::from_parts(58_756_788, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(h.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(h.into())))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2765), added: 5240, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 14]`.
	fn amend_pending(s: u32, ) -> Weight {
		// Fastest: 36_635_000 picoseconds.
		Weight::from_parts(63_512_575, 0)
			// Standard error: 105_984
			.saturating_add(Weight::from_parts(41_050_989, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// The range of component `w` is `[0, 28]`.
	/// The range of component `k` is `[0, 4]`.
	fn check_proofs(_w: u32, k: u32, ) -> Weight {
		// Fastest: 370_000 picoseconds.
		Weight::from_parts(400_000, 0)
			// Standard error: 7_166
			.saturating_add(Weight::from_parts(26_391_952, 0).saturating_mul(k.into()))
	}
	fn verification_ed25519() -> Weight {
		// Fastest: 31_466_000 picoseconds.
		Weight::from_parts(32_499_000, 0)
	}
	fn verification_p256() -> Weight {
		// Fastest: 1_099_480_000 picoseconds.
		Weight::from_parts(1_150_987_000, 0)
	}
	fn verification() -> Weight {
		// Fastest: 33_730_000 picoseconds.
		Weight::from_parts(35_233_000, 0)
	}
	/// Storage: `Escrow::UsedNonces` (r:1 w:1)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn revoke_nonce() -> Weight {
		// Fastest: 7_311_000 picoseconds.
		Weight::from_parts(8_092_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn propose(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(45_285_231, 0)
			.saturating_add(Weight::from_parts(21_018_218, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(12_477_334, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(61_652_286, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(51_079_907, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(49_254_723, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(55_016_723, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(s.into())))
	}
	fn propose_pending(l: u32, s: u32, ) -> Weight {
		Weight::from_parts(80_356_210, 0)
			.saturating_add(Weight::from_parts(88_894, 0).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(45_365_608, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn consent(n: u32, v: u32, p: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(18_628_485, 0)
			.saturating_add(Weight::from_parts(30_412_104, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(11_099_191, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(62_025_761, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(52_874_488, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(43_696_034, 0).saturating_mul(i.into()))
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
	}
	fn consent_pending() -> Weight {
		Weight::from_parts(29_333_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn consent_with_signatures(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(15_381_778, 0)
			.saturating_add(Weight::from_parts(38_130_540, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(4_229_366, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(65_001_677, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(59_814_266, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(53_763_482, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(56_772_577, 0).saturating_mul(s.into()))
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
	}
	fn consent_with_signatures_pending(s: u32, ) -> Weight {
		Weight::from_parts(55_410_150, 0)
			.saturating_add(Weight::from_parts(42_541_631, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(63_394_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		Weight::from_parts(15_815_888, 0)
			.saturating_add(Weight::from_parts(35_055_990, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(11_907_667, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(53_274_453, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(58_873_175, 0).saturating_mul(a.into()))
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
	}
	fn report_last(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(52_282_028, 0)
			.saturating_add(Weight::from_parts(27_667_717, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(45_677_275, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(51_370_762, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(42_912_378, 0).saturating_mul(i.into()))
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
	}
	fn submit_report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		Weight::from_parts(69_892_660, 0)
			.saturating_add(Weight::from_parts(42_015_349, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(15_955_947, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(50_620_339, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(63_760_202, 0).saturating_mul(a.into()))
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
	}
	fn submit_report_last(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(107_609_319, 0)
			.saturating_add(Weight::from_parts(35_182_836, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(54_377_923, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(54_493_416, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(42_278_986, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn settle(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(32_745_181, 0)
			.saturating_add(Weight::from_parts(43_149_986, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(58_035_227, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(59_377_199, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_269_405, 0).saturating_mul(i.into()))
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
	}
	fn dispute(l: u32, ) -> Weight {
		Weight::from_parts(90_000_000, 0)
			.saturating_add(Weight::from_parts(500_000, 0).saturating_mul(l.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn offer_settlement() -> Weight {
		Weight::from_parts(30_000_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn settle_dispute(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(90000000, 0)
			.saturating_add(Weight::from_parts(40_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(45_000_000, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn ruling(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(60000000, 0)
			.saturating_add(Weight::from_parts(40_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(45_000_000, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn cancel(n: u32, v: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(80_369_357, 0)
			.saturating_add(Weight::from_parts(47_964_788, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(18_545_677, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(72_503_325, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(47_086_820, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(41_403_325, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn cancel_pending(s: u32, ) -> Weight {
		Weight::from_parts(36_035_597, 0)
			.saturating_add(Weight::from_parts(43_227_239, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn open(n: u32, v: u32, p: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(47_622_165, 0)
			.saturating_add(Weight::from_parts(30_583_840, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(9_582_777, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(66_471_983, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(58_774_854, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(46_453_022, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn amend(n: u32, v: u32, p: u32, a: u32, i: u32, h: u32, s: u32, ) -> Weight {
		Weight::from_parts(68_528_253, 0)
			.saturating_add(Weight::from_parts(45_028_829, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(5_441_267, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(66_915_809, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(70_132_506, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(56_830_954, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(15_879_413, 0).saturating_mul(h.into()))
			.saturating_add(Weight::from_parts(58_756_788, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(h.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(h.into())))
	}
	fn amend_pending(s: u32, ) -> Weight {
		Weight::from_parts(63_512_575, 0)
			.saturating_add(Weight::from_parts(41_050_989, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn check_proofs(_w: u32, k: u32, ) -> Weight {
		Weight::from_parts(400_000, 0)
			.saturating_add(Weight::from_parts(26_391_952, 0).saturating_mul(k.into()))
	}
	fn verification_ed25519() -> Weight {
		Weight::from_parts(32_499_000, 0)
	}
	fn verification_p256() -> Weight {
		Weight::from_parts(1_150_987_000, 0)
	}
	fn verification() -> Weight {
		Weight::from_parts(35_233_000, 0)
	}
	fn revoke_nonce() -> Weight {
		Weight::from_parts(8_092_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
