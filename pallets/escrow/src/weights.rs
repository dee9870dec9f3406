//! Weights of `pallet_escrow`, measured.
//!
//! Written by `scripts/costs` (bencher 64.0.0, 2026-11-21, 12 steps, 14 repeats,
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
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
		// Fastest: 286_768_000 picoseconds.
		Weight::from_parts(42_740_902, 0)
			// Standard error: 325_790
			.saturating_add(Weight::from_parts(30_810_271, 0).saturating_mul(n.into()))
			// Standard error: 325_790
			.saturating_add(Weight::from_parts(14_233_335, 0).saturating_mul(v.into()))
			// Standard error: 325_790
			.saturating_add(Weight::from_parts(59_193_641, 0).saturating_mul(p.into()))
			// Standard error: 325_790
			.saturating_add(Weight::from_parts(51_313_189, 0).saturating_mul(a.into()))
			// Standard error: 325_790
			.saturating_add(Weight::from_parts(47_048_823, 0).saturating_mul(i.into()))
			// Standard error: 325_790
			.saturating_add(Weight::from_parts(54_556_969, 0).saturating_mul(s.into()))
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[4, 16]`.
	/// The range of component `s` is `[0, 7]`.
	fn propose_pending(l: u32, s: u32, ) -> Weight {
		// Fastest: 72_699_000 picoseconds.
		Weight::from_parts(78_563_247, 0)
			// Standard error: 79_458
			.saturating_add(Weight::from_parts(42_331, 0).saturating_mul(l.into()))
			// Standard error: 129_992
			.saturating_add(Weight::from_parts(46_641_652, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
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
		// Fastest: 157_995_000 picoseconds.
		Weight::from_parts(20_255_136, 0)
			// Standard error: 157_109
			.saturating_add(Weight::from_parts(34_445_048, 0).saturating_mul(n.into()))
			// Standard error: 157_109
			.saturating_add(Weight::from_parts(11_228_242, 0).saturating_mul(v.into()))
			// Standard error: 157_109
			.saturating_add(Weight::from_parts(63_087_842, 0).saturating_mul(p.into()))
			// Standard error: 157_109
			.saturating_add(Weight::from_parts(53_278_867, 0).saturating_mul(a.into()))
			// Standard error: 157_109
			.saturating_add(Weight::from_parts(45_082_229, 0).saturating_mul(i.into()))
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn consent_pending() -> Weight {
		// Fastest: 19_890_000 picoseconds.
		Weight::from_parts(21_742_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
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
		// Fastest: 272_917_000 picoseconds.
		Weight::from_parts(59_315_915, 0)
			// Standard error: 836_378
			.saturating_add(Weight::from_parts(30_699_550, 0).saturating_mul(n.into()))
			// Standard error: 836_378
			.saturating_add(Weight::from_parts(14_075_472, 0).saturating_mul(v.into()))
			// Standard error: 836_378
			.saturating_add(Weight::from_parts(65_631_589, 0).saturating_mul(p.into()))
			// Standard error: 836_378
			.saturating_add(Weight::from_parts(57_585_797, 0).saturating_mul(a.into()))
			// Standard error: 836_378
			.saturating_add(Weight::from_parts(47_672_544, 0).saturating_mul(i.into()))
			// Standard error: 836_378
			.saturating_add(Weight::from_parts(36_039_641, 0).saturating_mul(s.into()))
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::UsedNonces` (r:7 w:7)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 7]`.
	fn consent_with_signatures_pending(s: u32, ) -> Weight {
		// Fastest: 86_990_000 picoseconds.
		Weight::from_parts(44_747_604, 0)
			// Standard error: 99_216
			.saturating_add(Weight::from_parts(44_699_798, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Fastest: 62_133_000 picoseconds.
		Weight::from_parts(66_038_000, 0)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
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
		// Fastest: 116_854_000 picoseconds.
		Weight::from_parts(16_578_617, 0)
			// Standard error: 102_101
			.saturating_add(Weight::from_parts(39_983_299, 0).saturating_mul(n.into()))
			// Standard error: 102_101
			.saturating_add(Weight::from_parts(11_210_627, 0).saturating_mul(v.into()))
			// Standard error: 102_101
			.saturating_add(Weight::from_parts(52_673_335, 0).saturating_mul(p.into()))
			// Standard error: 102_101
			.saturating_add(Weight::from_parts(57_015_932, 0).saturating_mul(a.into()))
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
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
		// Fastest: 183_183_000 picoseconds.
		Weight::from_parts(71_445_922, 0)
			// Standard error: 644_684
			.saturating_add(Weight::from_parts(36_490_155, 0).saturating_mul(n.into()))
			// Standard error: 644_684
			.saturating_add(Weight::from_parts(50_180_103, 0).saturating_mul(v.into()))
			// Standard error: 644_684
			.saturating_add(Weight::from_parts(52_527_704, 0).saturating_mul(a.into()))
			// Standard error: 644_684
			.saturating_add(Weight::from_parts(38_364_399, 0).saturating_mul(i.into()))
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
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
		// Fastest: 176_443_000 picoseconds.
		Weight::from_parts(95_780_714, 0)
			// Standard error: 890_664
			.saturating_add(Weight::from_parts(45_828_741, 0).saturating_mul(n.into()))
			// Standard error: 890_664
			.saturating_add(Weight::from_parts(10_299_086, 0).saturating_mul(v.into()))
			// Standard error: 890_664
			.saturating_add(Weight::from_parts(53_172_306, 0).saturating_mul(p.into()))
			// Standard error: 890_664
			.saturating_add(Weight::from_parts(57_775_948, 0).saturating_mul(a.into()))
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
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
		// Fastest: 235_952_000 picoseconds.
		Weight::from_parts(131_922_397, 0)
			// Standard error: 1_392_803
			.saturating_add(Weight::from_parts(29_521_578, 0).saturating_mul(n.into()))
			// Standard error: 1_392_803
			.saturating_add(Weight::from_parts(52_751_604, 0).saturating_mul(v.into()))
			// Standard error: 1_392_803
			.saturating_add(Weight::from_parts(56_163_733, 0).saturating_mul(a.into()))
			// Standard error: 1_392_803
			.saturating_add(Weight::from_parts(49_410_923, 0).saturating_mul(i.into()))
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
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
		// Fastest: 177_926_000 picoseconds.
		Weight::from_parts(59_571_586, 0)
			// Standard error: 470_634
			.saturating_add(Weight::from_parts(40_380_491, 0).saturating_mul(n.into()))
			// Standard error: 470_634
			.saturating_add(Weight::from_parts(59_257_709, 0).saturating_mul(v.into()))
			// Standard error: 470_634
			.saturating_add(Weight::from_parts(57_439_728, 0).saturating_mul(a.into()))
			// Standard error: 470_634
			.saturating_add(Weight::from_parts(42_895_215, 0).saturating_mul(i.into()))
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
	/// Storage: `System::Account` (r:5 w:5)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Escrow::Agreements` (r:1 w:1)
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
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
		// Fastest: 248_761_000 picoseconds.
		Weight::from_parts(64_568_400, 0)
			// Standard error: 1_042_138
			.saturating_add(Weight::from_parts(33_492_741, 0).saturating_mul(n.into()))
			// Standard error: 1_042_138
			.saturating_add(Weight::from_parts(14_770_978, 0).saturating_mul(v.into()))
			// Standard error: 1_042_138
			.saturating_add(Weight::from_parts(67_795_814, 0).saturating_mul(a.into()))
			// Standard error: 1_042_138
			.saturating_add(Weight::from_parts(59_925_706, 0).saturating_mul(i.into()))
			// Standard error: 1_042_138
			.saturating_add(Weight::from_parts(54_283_004, 0).saturating_mul(s.into()))
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 6]`.
	fn cancel_pending(s: u32, ) -> Weight {
		// Fastest: 15_223_000 picoseconds.
		Weight::from_parts(30_478_248, 0)
			// Standard error: 114_459
			.saturating_add(Weight::from_parts(40_780_472, 0).saturating_mul(s.into()))
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
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
		// Fastest: 183_444_000 picoseconds.
		Weight::from_parts(33_921_265, 0)
			// Standard error: 469_686
			.saturating_add(Weight::from_parts(43_280_482, 0).saturating_mul(n.into()))
			// Standard error: 469_686
			.saturating_add(Weight::from_parts(15_734_723, 0).saturating_mul(v.into()))
			// Standard error: 469_686
			.saturating_add(Weight::from_parts(68_794_219, 0).saturating_mul(p.into()))
			// Standard error: 469_686
			.saturating_add(Weight::from_parts(56_137_490, 0).saturating_mul(a.into()))
			// Standard error: 469_686
			.saturating_add(Weight::from_parts(46_196_262, 0).saturating_mul(i.into()))
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
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
		// Fastest: 332_516_000 picoseconds.
		Weight::from_parts(150_827_935, 0)
			// Standard error: 1_410_136
			.saturating_add(Weight::from_parts(6_430_597, 0).saturating_mul(n.into()))
			// Standard error: 1_410_136
			.saturating_add(Weight::from_parts(7_740_318, 0).saturating_mul(v.into()))
			// Standard error: 1_410_136
			.saturating_add(Weight::from_parts(58_116_227, 0).saturating_mul(p.into()))
			// Standard error: 1_410_136
			.saturating_add(Weight::from_parts(63_895_207, 0).saturating_mul(a.into()))
			// Standard error: 1_410_136
			.saturating_add(Weight::from_parts(48_089_155, 0).saturating_mul(i.into()))
			// Standard error: 1_410_136
			.saturating_add(Weight::from_parts(311_850, 0).saturating_mul(h.into()))
			// Standard error: 1_410_136
			.saturating_add(Weight::from_parts(38_817_246, 0).saturating_mul(s.into()))
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
	/// Proof: `Escrow::Agreements` (`max_values`: None, `max_size`: Some(2520), added: 4995, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 14]`.
	fn amend_pending(s: u32, ) -> Weight {
		// Fastest: 28_883_000 picoseconds.
		Weight::from_parts(47_320_225, 0)
			// Standard error: 83_344
			.saturating_add(Weight::from_parts(39_999_023, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// The range of component `w` is `[0, 28]`.
	/// The range of component `k` is `[0, 4]`.
	fn check_proofs(w: u32, k: u32, ) -> Weight {
		// Fastest: 331_000 picoseconds.
		Weight::from_parts(361_000, 0)
			// Standard error: 1_773
			.saturating_add(Weight::from_parts(4_242, 0).saturating_mul(w.into()))
			// Standard error: 12_787
			.saturating_add(Weight::from_parts(24_085_207, 0).saturating_mul(k.into()))
	}
	fn verification_ed25519() -> Weight {
		// Fastest: 28_823_000 picoseconds.
		Weight::from_parts(29_404_000, 0)
	}
	fn verification_p256() -> Weight {
		// Fastest: 1_028_114_000 picoseconds.
		Weight::from_parts(1_061_152_000, 0)
	}
	fn verification() -> Weight {
		// Fastest: 30_816_000 picoseconds.
		Weight::from_parts(32_849_000, 0)
	}
	/// Storage: `Escrow::UsedNonces` (r:1 w:1)
	/// Proof: `Escrow::UsedNonces` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn revoke_nonce() -> Weight {
		// Fastest: 6_660_000 picoseconds.
		Weight::from_parts(7_552_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn propose(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(42_740_902, 0)
			.saturating_add(Weight::from_parts(30_810_271, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(14_233_335, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(59_193_641, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(51_313_189, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(47_048_823, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(54_556_969, 0).saturating_mul(s.into()))
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
		Weight::from_parts(78_563_247, 0)
			.saturating_add(Weight::from_parts(42_331, 0).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(46_641_652, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn consent(n: u32, v: u32, p: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(20_255_136, 0)
			.saturating_add(Weight::from_parts(34_445_048, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(11_228_242, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(63_087_842, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(53_278_867, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(45_082_229, 0).saturating_mul(i.into()))
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
		Weight::from_parts(21_742_000, 0)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn consent_with_signatures(n: u32, v: u32, p: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(59_315_915, 0)
			.saturating_add(Weight::from_parts(30_699_550, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(14_075_472, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(65_631_589, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(57_585_797, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(47_672_544, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(36_039_641, 0).saturating_mul(s.into()))
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
		Weight::from_parts(44_747_604, 0)
			.saturating_add(Weight::from_parts(44_699_798, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(66_038_000, 0)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn report(n: u32, v: u32, p: u32, a: u32, ) -> Weight {
		Weight::from_parts(16_578_617, 0)
			.saturating_add(Weight::from_parts(39_983_299, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(11_210_627, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(52_673_335, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(57_015_932, 0).saturating_mul(a.into()))
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
		Weight::from_parts(71_445_922, 0)
			.saturating_add(Weight::from_parts(36_490_155, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(50_180_103, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(52_527_704, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(38_364_399, 0).saturating_mul(i.into()))
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
		Weight::from_parts(95_780_714, 0)
			.saturating_add(Weight::from_parts(45_828_741, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(10_299_086, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(53_172_306, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(57_775_948, 0).saturating_mul(a.into()))
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
		Weight::from_parts(131_922_397, 0)
			.saturating_add(Weight::from_parts(29_521_578, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(52_751_604, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(56_163_733, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(49_410_923, 0).saturating_mul(i.into()))
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
		Weight::from_parts(59_571_586, 0)
			.saturating_add(Weight::from_parts(40_380_491, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(59_257_709, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(57_439_728, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(42_895_215, 0).saturating_mul(i.into()))
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
	fn cancel(n: u32, v: u32, a: u32, i: u32, s: u32, ) -> Weight {
		Weight::from_parts(64_568_400, 0)
			.saturating_add(Weight::from_parts(33_492_741, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(14_770_978, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(67_795_814, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(59_925_706, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(54_283_004, 0).saturating_mul(s.into()))
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
		Weight::from_parts(30_478_248, 0)
			.saturating_add(Weight::from_parts(40_780_472, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn open(n: u32, v: u32, p: u32, a: u32, i: u32, ) -> Weight {
		Weight::from_parts(33_921_265, 0)
			.saturating_add(Weight::from_parts(43_280_482, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(15_734_723, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(68_794_219, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(56_137_490, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(46_196_262, 0).saturating_mul(i.into()))
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
		Weight::from_parts(150_827_935, 0)
			.saturating_add(Weight::from_parts(6_430_597, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(7_740_318, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(58_116_227, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(63_895_207, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(48_089_155, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(311_850, 0).saturating_mul(h.into()))
			.saturating_add(Weight::from_parts(38_817_246, 0).saturating_mul(s.into()))
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
		Weight::from_parts(47_320_225, 0)
			.saturating_add(Weight::from_parts(39_999_023, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn check_proofs(w: u32, k: u32, ) -> Weight {
		Weight::from_parts(361_000, 0)
			.saturating_add(Weight::from_parts(4_242, 0).saturating_mul(w.into()))
			.saturating_add(Weight::from_parts(24_085_207, 0).saturating_mul(k.into()))
	}
	fn verification_ed25519() -> Weight {
		Weight::from_parts(29_404_000, 0)
	}
	fn verification_p256() -> Weight {
		Weight::from_parts(1_061_152_000, 0)
	}
	fn verification() -> Weight {
		Weight::from_parts(32_849_000, 0)
	}
	fn revoke_nonce() -> Weight {
		Weight::from_parts(7_552_000, 0)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
