//! The court, and the memory of what people did.

use crate::{
	configs::governance::{RootOrCouncilMajority, TreasuryAccount},
	prod_or_fast,
	units::*,
	AccountId, Balance, Balances, Escrow, Reputation, Runtime, RuntimeHoldReason, Timestamp,
};
use nexonomy_primitives::{traits::Partiality, Moment};
use polkadot_sdk::*;

use frame_support::{
	parameter_types,
	traits::{tokens::imbalance::ResolveTo, ConstU32},
	PalletId,
};
use pallet_arbitration::Epochs;
use sp_core::H256;
use sp_runtime::Perbill;

const SECOND: Moment = 1_000;
const DAY: Moment = 24 * 60 * 60 * SECOND;

parameter_types! {
	pub const CourtPalletId: PalletId = PalletId(*b"nx/court");
	/// What one unit of a juror's weight costs.
	pub const BondUnit: Balance = NEBA;
	pub const CourtRules: pallet_arbitration::Rules = pallet_arbitration::Rules {
		evidence: prod_or_fast!(3 * DAY, 30 * SECOND),
		commit: prod_or_fast!(2 * DAY, 45 * SECOND),
		reveal: prod_or_fast!(2 * DAY, 45 * SECOND),
		appeal: prod_or_fast!(3 * DAY, 45 * SECOND),
		juror_fee: 2 * NEBA,
		minimum_bond: 100 * NEBA,
		absent_slash: Perbill::from_percent(10),
		incoherent_slash: Perbill::from_percent(2),
		distance: Perbill::from_percent(20),
		replacements: 2,
		unbonding: prod_or_fast!(28 * DAY, 900 * SECOND),
		conflict_period: 180 * DAY,
		standing_scale: 100 * pallet_reputation::POINT,
		standing_cap: 900 * pallet_reputation::POINT,
		minimum_standing: 0,
		minimum_standing_on_appeal: 0,
	};
	/// A point of standing stands for a deal worth ten NEBA.
	pub const StandingRules: pallet_reputation::Rules = pallet_reputation::Rules::standard(10 * NEBA);
}

impl pallet_arbitration::Config for Runtime {
	type AdminOrigin = RootOrCouncilMajority;
	type BondUnit = BondUnit;
	type Currency = Balances;
	type DefaultRules = CourtRules;
	type Epochs = BabeEpochs;
	type OnRuling = Escrow;
	type PalletId = CourtPalletId;
	type Partiality = Proxies;
	type RuntimeHoldReason = RuntimeHoldReason;
	type SeatsPerEpoch = ConstU32<128>;
	type Slashed = ResolveTo<TreasuryAccount, Balances>;
	type Standing = Reputation;
	type Time = Timestamp;
	type WeightInfo = pallet_arbitration::weights::SubstrateWeight<Runtime>;
}

impl pallet_reputation::Config for Runtime {
	type AdminOrigin = RootOrCouncilMajority;
	type InitialRules = StandingRules;
	type Time = Timestamp;
	type WeightInfo = pallet_reputation::weights::SubstrateWeight<Runtime>;
}

/// Seeds from what block authors draw by lot for BABE.
pub struct BabeEpochs;

impl Epochs for BabeEpochs {
	fn current() -> u64 {
		pallet_babe::EpochIndex::<Runtime>::get()
	}

	/// Of all lots of the epoch before. BABE will use it for the next epoch, and has it from this one's first block on.
	fn seed() -> H256 {
		H256(pallet_babe::NextRandomness::<Runtime>::get())
	}

	fn now() -> Moment {
		// Saturating: slots began in 1970.
		u64::from(pallet_babe::CurrentSlot::<Runtime>::get()).saturating_mul(SLOT_DURATION)
	}
}

/// Whoever may act for a party is too close to judge it.
pub struct Proxies;

impl Partiality<AccountId> for Proxies {
	fn is_close(juror: &AccountId, party: &AccountId) -> bool {
		let (proxies, _) = pallet_proxy::Proxies::<Runtime>::get(party);
		proxies.iter().any(|proxy| proxy.delegate == *juror)
	}
}
