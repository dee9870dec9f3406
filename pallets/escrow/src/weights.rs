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
	fn payment_authorized() -> Weight;
	fn payment_settled() -> Weight;
	fn payment_disputed() -> Weight;
}

/// The measured weights, with the database of runtime `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Escrow::NextAgreementId` (r:1 w:1)
	/// Proof: `Escrow::NextAgreementId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::UsedNonces` (r:2 w:2)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
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
		// Fastest: 282_010_000 picoseconds.
		Weight::from_parts(57_725_102, 0)
			// Standard error: 1_950_724
			.saturating_add(Weight::from_parts(32_984_033, 0).saturating_mul(n.into()))
			// Standard error: 1_950_724
			.saturating_add(Weight::from_parts(58_646_877, 0).saturating_mul(p.into()))
			// Standard error: 1_950_724
			.saturating_add(Weight::from_parts(48_631_366, 0).saturating_mul(a.into()))
			// Standard error: 1_950_724
			.saturating_add(Weight::from_parts(56_577_564, 0).saturating_mul(i.into()))
			// Standard error: 1_950_724
			.saturating_add(Weight::from_parts(59_682_085, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
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
	/// Storage: `Escrow::NextAgreementId` (r:1 w:1)
	/// Proof: `Escrow::NextAgreementId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::UsedNonces` (r:7 w:7)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:0 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[4, 16]`.
	/// The range of component `s` is `[0, 7]`.
	fn propose_pending(l: u32, s: u32, ) -> Weight {
		// Fastest: 53_259_000 picoseconds.
		Weight::from_parts(59_057_299, 0)
			// Standard error: 161_717
			.saturating_add(Weight::from_parts(967_170, 0).saturating_mul(l.into()))
			// Standard error: 269_320
			.saturating_add(Weight::from_parts(45_494_607, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
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
		// Fastest: 156_243_000 picoseconds.
		Weight::from_parts(12_068_057, 0)
			// Standard error: 347_978
			.saturating_add(Weight::from_parts(34_891_194, 0).saturating_mul(n.into()))
			// Standard error: 347_978
			.saturating_add(Weight::from_parts(14_484_136, 0).saturating_mul(v.into()))
			// Standard error: 347_978
			.saturating_add(Weight::from_parts(62_647_242, 0).saturating_mul(p.into()))
			// Standard error: 347_978
			.saturating_add(Weight::from_parts(55_693_063, 0).saturating_mul(a.into()))
			// Standard error: 347_978
			.saturating_add(Weight::from_parts(48_709_905, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	fn consent_pending() -> Weight {
		// Fastest: 16_254_000 picoseconds.
		Weight::from_parts(18_327_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::UsedNonces` (r:2 w:2)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
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
		// Fastest: 245_647_000 picoseconds.
		Weight::from_parts(51_861_500, 0)
			// Standard error: 889_850
			.saturating_add(Weight::from_parts(29_492_583, 0).saturating_mul(n.into()))
			// Standard error: 889_850
			.saturating_add(Weight::from_parts(7_274_833, 0).saturating_mul(v.into()))
			// Standard error: 889_850
			.saturating_add(Weight::from_parts(58_533_552, 0).saturating_mul(p.into()))
			// Standard error: 889_850
			.saturating_add(Weight::from_parts(51_198_020, 0).saturating_mul(a.into()))
			// Standard error: 889_850
			.saturating_add(Weight::from_parts(40_661_989, 0).saturating_mul(i.into()))
			// Standard error: 889_850
			.saturating_add(Weight::from_parts(38_730_593, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::UsedNonces` (r:7 w:7)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 7]`.
	fn consent_with_signatures_pending(s: u32, ) -> Weight {
		// Fastest: 61_231_000 picoseconds.
		Weight::from_parts(23_935_589, 0)
			// Standard error: 86_391
			.saturating_add(Weight::from_parts(43_024_963, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Fastest: 53_781_000 picoseconds.
		Weight::from_parts(63_144_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::NextVoucherId` (r:1 w:1)
	/// Proof: `Vouchers::NextVoucherId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 1]`.
	/// The range of component `v` is `[0, 1]`.
	/// The range of component `p` is `[0, 1]`.
	/// The range of component `a` is `[0, 1]`.
	fn report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		// Fastest: 114_110_000 picoseconds.
		Weight::from_parts(14_326_590, 0)
			// Standard error: 284_921
			.saturating_add(Weight::from_parts(38_279_064, 0).saturating_mul(n.into()))
			// Standard error: 284_921
			.saturating_add(Weight::from_parts(10_658_301, 0).saturating_mul(v.into()))
			// Standard error: 284_921
			.saturating_add(Weight::from_parts(58_034_459, 0).saturating_mul(p.into()))
			// Standard error: 284_921
			.saturating_add(Weight::from_parts(62_504_159, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
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
		// Fastest: 169_563_000 picoseconds.
		Weight::from_parts(52_488_692, 0)
			// Standard error: 408_349
			.saturating_add(Weight::from_parts(35_318_860, 0).saturating_mul(n.into()))
			// Standard error: 408_349
			.saturating_add(Weight::from_parts(53_879_097, 0).saturating_mul(v.into()))
			// Standard error: 408_349
			.saturating_add(Weight::from_parts(55_063_455, 0).saturating_mul(a.into()))
			// Standard error: 408_349
			.saturating_add(Weight::from_parts(50_105_644, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
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
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::NextVoucherId` (r:1 w:1)
	/// Proof: `Vouchers::NextVoucherId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 1]`.
	/// The range of component `v` is `[0, 1]`.
	/// The range of component `p` is `[0, 1]`.
	/// The range of component `a` is `[0, 1]`.
	fn submit_report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		// Fastest: 163_394_000 picoseconds.
		Weight::from_parts(61_913_413, 0)
			// Standard error: 470_997
			.saturating_add(Weight::from_parts(39_773_081, 0).saturating_mul(n.into()))
			// Standard error: 470_997
			.saturating_add(Weight::from_parts(14_168_144, 0).saturating_mul(v.into()))
			// Standard error: 470_997
			.saturating_add(Weight::from_parts(57_063_965, 0).saturating_mul(p.into()))
			// Standard error: 470_997
			.saturating_add(Weight::from_parts(60_980_744, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
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
		// Fastest: 223_774_000 picoseconds.
		Weight::from_parts(100_444_419, 0)
			// Standard error: 855_488
			.saturating_add(Weight::from_parts(27_754_467, 0).saturating_mul(n.into()))
			// Standard error: 855_488
			.saturating_add(Weight::from_parts(58_968_909, 0).saturating_mul(v.into()))
			// Standard error: 855_488
			.saturating_add(Weight::from_parts(63_736_898, 0).saturating_mul(a.into()))
			// Standard error: 855_488
			.saturating_add(Weight::from_parts(53_210_630, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
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
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
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
		// Fastest: 184_425_000 picoseconds.
		Weight::from_parts(49_471_148, 0)
			// Standard error: 499_765
			.saturating_add(Weight::from_parts(39_311_564, 0).saturating_mul(n.into()))
			// Standard error: 499_765
			.saturating_add(Weight::from_parts(54_360_932, 0).saturating_mul(v.into()))
			// Standard error: 499_765
			.saturating_add(Weight::from_parts(60_593_364, 0).saturating_mul(a.into()))
			// Standard error: 499_765
			.saturating_add(Weight::from_parts(52_659_164, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
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
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::CurrentRules` (r:1 w:0)
	/// Proof: `Arbitration::CurrentRules` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::NextCaseId` (r:1 w:1)
	/// Proof: `Arbitration::NextCaseId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Cases` (r:0 w:1)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[4, 16]`.
	fn dispute(_l: u32, ) -> Weight {
		// Fastest: 66_709_000 picoseconds.
		Weight::from_parts(83_067_766, 0)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	fn offer_settlement() -> Weight {
		// Fastest: 17_056_000 picoseconds.
		Weight::from_parts(19_659_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Cases` (r:1 w:1)
	/// Proof: `Arbitration::Cases` (`max_values`: None, `max_size`: Some(580), added: 3055, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:6 w:6)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Arbitration::Panels` (r:1 w:0)
	/// Proof: `Arbitration::Panels` (`max_values`: None, `max_size`: Some(8272), added: 10747, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
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
	fn settle_dispute(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		// Fastest: 235_581_000 picoseconds.
		Weight::from_parts(113_033_681, 0)
			// Standard error: 542_406
			.saturating_add(Weight::from_parts(35_368_618, 0).saturating_mul(n.into()))
			// Standard error: 542_406
			.saturating_add(Weight::from_parts(52_336_744, 0).saturating_mul(v.into()))
			// Standard error: 542_406
			.saturating_add(Weight::from_parts(56_348_207, 0).saturating_mul(a.into()))
			// Standard error: 542_406
			.saturating_add(Weight::from_parts(46_157_397, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:1 w:1)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
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
	fn ruling(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		// Fastest: 187_750_000 picoseconds.
		Weight::from_parts(57_105_738, 0)
			// Standard error: 461_699
			.saturating_add(Weight::from_parts(35_274_896, 0).saturating_mul(n.into()))
			// Standard error: 461_699
			.saturating_add(Weight::from_parts(55_581_148, 0).saturating_mul(v.into()))
			// Standard error: 461_699
			.saturating_add(Weight::from_parts(60_733_875, 0).saturating_mul(a.into()))
			// Standard error: 461_699
			.saturating_add(Weight::from_parts(49_348_017, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
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
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
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
		// Fastest: 223_093_000 picoseconds.
		Weight::from_parts(25_233_634, 0)
			// Standard error: 794_199
			.saturating_add(Weight::from_parts(37_513_829, 0).saturating_mul(n.into()))
			// Standard error: 794_199
			.saturating_add(Weight::from_parts(21_487_850, 0).saturating_mul(v.into()))
			// Standard error: 794_199
			.saturating_add(Weight::from_parts(69_588_745, 0).saturating_mul(a.into()))
			// Standard error: 794_199
			.saturating_add(Weight::from_parts(56_308_829, 0).saturating_mul(i.into()))
			// Standard error: 794_199
			.saturating_add(Weight::from_parts(47_389_516, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 6]`.
	fn cancel_pending(s: u32, ) -> Weight {
		// Fastest: 16_635_000 picoseconds.
		Weight::from_parts(23_469_583, 0)
			// Standard error: 111_589
			.saturating_add(Weight::from_parts(42_264_298, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Escrow::NextAgreementId` (r:1 w:1)
	/// Proof: `Escrow::NextAgreementId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:2 w:3)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
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
		// Fastest: 186_018_000 picoseconds.
		Weight::from_parts(42_556_048, 0)
			// Standard error: 436_244
			.saturating_add(Weight::from_parts(32_210_337, 0).saturating_mul(n.into()))
			// Standard error: 436_244
			.saturating_add(Weight::from_parts(13_560_153, 0).saturating_mul(v.into()))
			// Standard error: 436_244
			.saturating_add(Weight::from_parts(69_101_190, 0).saturating_mul(p.into()))
			// Standard error: 436_244
			.saturating_add(Weight::from_parts(57_457_837, 0).saturating_mul(a.into()))
			// Standard error: 436_244
			.saturating_add(Weight::from_parts(49_769_011, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
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
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// Storage: `Vouchers::Vouchers` (r:3 w:4)
	/// Proof: `Vouchers::Vouchers` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
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
		// Fastest: 319_046_000 picoseconds.
		Weight::from_parts(56_272_027, 0)
			// Standard error: 1_301_139
			.saturating_add(Weight::from_parts(26_796_211, 0).saturating_mul(n.into()))
			// Standard error: 1_301_139
			.saturating_add(Weight::from_parts(17_725_597, 0).saturating_mul(v.into()))
			// Standard error: 1_301_139
			.saturating_add(Weight::from_parts(66_059_493, 0).saturating_mul(p.into()))
			// Standard error: 1_301_139
			.saturating_add(Weight::from_parts(58_742_576, 0).saturating_mul(a.into()))
			// Standard error: 1_301_139
			.saturating_add(Weight::from_parts(58_823_649, 0).saturating_mul(i.into()))
			// Standard error: 1_301_139
			.saturating_add(Weight::from_parts(18_283_097, 0).saturating_mul(h.into()))
			// Standard error: 1_301_139
			.saturating_add(Weight::from_parts(55_958_118, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(h.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(h.into())))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 14]`.
	fn amend_pending(s: u32, ) -> Weight {
		// Fastest: 37_866_000 picoseconds.
		Weight::from_parts(57_254_638, 0)
			// Standard error: 147_299
			.saturating_add(Weight::from_parts(41_234_494, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// The range of component `w` is `[0, 28]`.
	/// The range of component `k` is `[0, 4]`.
	fn check_proofs(_w: u32, k: u32, ) -> Weight {
		// Fastest: 380_000 picoseconds.
		Weight::from_parts(641_803, 0)
			// Standard error: 24_078
			.saturating_add(Weight::from_parts(26_510_906, 0).saturating_mul(k.into()))
	}
	fn verification_ed25519() -> Weight {
		// Fastest: 31_477_000 picoseconds.
		Weight::from_parts(32_889_000, 0)
	}
	fn verification_p256() -> Weight {
		// Fastest: 1_101_793_000 picoseconds.
		Weight::from_parts(1_182_073_000, 0)
	}
	fn verification() -> Weight {
		// Fastest: 33_940_000 picoseconds.
		Weight::from_parts(35_823_000, 0)
	}
	/// Storage: `Escrow::UsedNonces` (r:1 w:1)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn revoke_nonce() -> Weight {
		// Fastest: 7_391_000 picoseconds.
		Weight::from_parts(8_283_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	fn payment_authorized() -> Weight {
		// Fastest: 17_947_000 picoseconds.
		Weight::from_parts(22_253_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(3340), added: 5815, mode: `MaxEncodedLen`)
	fn payment_settled() -> Weight {
		// Fastest: 15_793_000 picoseconds.
		Weight::from_parts(20_060_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn payment_disputed() -> Weight {
		// Fastest: 2_243_000 picoseconds.
		Weight::from_parts(2_815_000, 0)
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn propose(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(57_725_102, 0)
			.saturating_add(Weight::from_parts(32_984_033, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(58_646_877, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(48_631_366, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(56_577_564, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(59_682_085, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
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
		Weight::from_parts(59_057_299, 0)
			.saturating_add(Weight::from_parts(967_170, 0).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(45_494_607, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn consent(n: u32, v: u32, p: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(12_068_057, 0)
			.saturating_add(Weight::from_parts(34_891_194, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(14_484_136, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(62_647_242, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(55_693_063, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_709_905, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
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
		Weight::from_parts(18_327_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn consent_with_signatures(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(51_861_500, 0)
			.saturating_add(Weight::from_parts(29_492_583, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(7_274_833, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(58_533_552, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(51_198_020, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(40_661_989, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(38_730_593, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn consent_with_signatures_pending(s: u32, ) -> Weight {
		Weight::from_parts(23_935_589, 0)
			.saturating_add(Weight::from_parts(43_024_963, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(63_144_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		Weight::from_parts(14_326_590, 0)
			.saturating_add(Weight::from_parts(38_279_064, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(10_658_301, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(58_034_459, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(62_504_159, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
	}
	fn report_last(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(52_488_692, 0)
			.saturating_add(Weight::from_parts(35_318_860, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(53_879_097, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(55_063_455, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(50_105_644, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
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
		Weight::from_parts(61_913_413, 0)
			.saturating_add(Weight::from_parts(39_773_081, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(14_168_144, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(57_063_965, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(60_980_744, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
	}
	fn submit_report_last(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(100_444_419, 0)
			.saturating_add(Weight::from_parts(27_754_467, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(58_968_909, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(63_736_898, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(53_210_630, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
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
	fn settle(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(49_471_148, 0)
			.saturating_add(Weight::from_parts(39_311_564, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(54_360_932, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(60_593_364, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(52_659_164, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
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
	fn dispute(_l: u32, ) -> Weight {
		Weight::from_parts(83_067_766, 0)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn offer_settlement() -> Weight {
		Weight::from_parts(19_659_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn settle_dispute(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(113_033_681, 0)
			.saturating_add(Weight::from_parts(35_368_618, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(52_336_744, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(56_348_207, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(46_157_397, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn ruling(n: u32, v: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(57_105_738, 0)
			.saturating_add(Weight::from_parts(35_274_896, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(55_581_148, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(60_733_875, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(49_348_017, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
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
	fn cancel(n: u32, v: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(25_233_634, 0)
			.saturating_add(Weight::from_parts(37_513_829, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(21_487_850, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(69_588_745, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(56_308_829, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(47_389_516, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
	}
	fn cancel_pending(s: u32, ) -> Weight {
		Weight::from_parts(23_469_583, 0)
			.saturating_add(Weight::from_parts(42_264_298, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn open(n: u32, v: u32, p: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(200_109_000, 0)
			.saturating_add(Weight::from_parts(7_284_940, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(29_862_177, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(17_921_940, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(11_607_319, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
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
		Weight::from_parts(56_272_027, 0)
			.saturating_add(Weight::from_parts(26_796_211, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(17_725_597, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(66_059_493, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(58_742_576, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(58_823_649, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(18_283_097, 0).saturating_mul(h.into()))
			.saturating_add(Weight::from_parts(55_958_118, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(h.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(h.into())))
	}
	fn amend_pending(s: u32, ) -> Weight {
		Weight::from_parts(57_254_638, 0)
			.saturating_add(Weight::from_parts(41_234_494, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn check_proofs(_w: u32, k: u32, ) -> Weight {
		Weight::from_parts(641_803, 0)
			.saturating_add(Weight::from_parts(26_510_906, 0).saturating_mul(k.into()))
	}
	fn verification_ed25519() -> Weight {
		Weight::from_parts(32_889_000, 0)
	}
	fn verification_p256() -> Weight {
		Weight::from_parts(1_182_073_000, 0)
	}
	fn verification() -> Weight {
		Weight::from_parts(35_823_000, 0)
	}
	fn revoke_nonce() -> Weight {
		Weight::from_parts(8_283_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn payment_authorized() -> Weight {
		Weight::from_parts(22_253_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn payment_settled() -> Weight {
		Weight::from_parts(20_060_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn payment_disputed() -> Weight {
		Weight::from_parts(2_815_000, 0)
	}
}
