//! What operators see outside the chain, and the payments that they see.

use crate::{
	configs::{
		governance::{RootOrCouncilMajority, RootOrTechnicalSuperMajority, TreasuryAccount},
		staking::MaxBackersPerValidator,
	},
	prod_or_fast,
	units::*,
	AccountId, Balance, Balances, Escrow, Historical, Offences, Payments, Runtime, RuntimeCall,
	RuntimeHoldReason, Timestamp,
};
use nexonomy_primitives::{Moment, SetId};
use polkadot_sdk::*;

use alloc::vec;
use frame_support::{
	parameter_types,
	traits::{tokens::imbalance::ResolveTo, ConstU128, ConstU32, ConstU64, Get},
	weights::{
		constants::{ParityDbWeight, WEIGHT_REF_TIME_PER_MICROS},
		Weight,
	},
	BoundedVec,
};
use pallet_payments::{Executors, Tier, Worth};
use pallet_witness::EnsureWitnessed;
use sp_runtime::Perbill;

const SECOND: Moment = 1_000;
const DAY: Moment = 24 * 60 * 60 * SECOND;

/// What an operator bonds at least, in planck.
pub const OPERATOR_BOND: Balance = 10_000 * NEBA;

/// The rules that sets of operators begin with; governance can change them, set by set.
pub const OPERATOR_RULES: pallet_witness::Rules = pallet_witness::Rules {
	bond: OPERATOR_BOND,
	// Two thirds.
	quorum: Perbill::zero(),
	// Four seats are the least that bear a liar.
	least: 4,
	// Six rounds: whoever was away for two minutes still counts.
	life: 50,
	window: 200,
	missed: 100,
	// To look a moment early or late is no lie, and happens.
	strayed: 40,
	absence_slash: Perbill::from_percent(1),
	equivocation_slash: Perbill::from_percent(30),
	// A payment can be disputed for longer, but what an operator said about it shows within weeks.
	unbonding: prod_or_fast!(28 * DAYS, 15 * MINUTES),
};

parameter_types! {
	pub const PaymentAttestors: SetId = SetId::PAYMENT_ATTESTORS;
	pub const ValidatorRules: pallet_witness::Rules = OPERATOR_RULES;
	/// As for double votes of consensus: finding who it is, and slashing everybody who backs it.
	pub OffenceWeight: Weight = {
		let backers = u64::from(<MaxBackersPerValidator as Get<u32>>::get());
		let items = 3 * backers;
		Weight::from_parts((110 + 25 * backers) * WEIGHT_REF_TIME_PER_MICROS, 0)
			+ ParityDbWeight::get().reads(14 + items)
			+ ParityDbWeight::get().writes(10 + items)
	};
}

impl pallet_witness::Config for Runtime {
	type AdminOrigin = RootOrCouncilMajority;
	// When another pallet asks another set, both agendas are asked here, by the set.
	type Agenda = Payments;
	type Currency = Balances;
	type Fact = RuntimeCall;
	type OffenceWeight = OffenceWeight;
	type Offences = Offences;
	// 24 seconds: time for everybody to look at the same thing.
	type RoundLength = ConstU32<8>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Slashed = ResolveTo<TreasuryAccount, Balances>;
	type ValidatorRules = ValidatorRules;
	type ValidatorSet = Historical;
	// Ahead of whatever pays a tip. A block takes one ballot of each seat, however long it kept quiet, so they cannot
	// crowd it.
	type VotePriority = ConstU64<{ u64::MAX / 2 }>;
	type WeightInfo = pallet_witness::weights::SubstrateWeight<Runtime>;
}

/// A US dollar, in billionths of a cent.
const DOLLAR: Worth = 100 * 1_000_000_000;

fn tier(days: Moment, vouched: bool, dollars: u128, percent: u32) -> Tier {
	Tier {
		age: days * DAY,
		vouched,
		open: dollars * DOLLAR,
		per_day: dollars * DOLLAR / 2,
		reserve: Perbill::from_percent(percent),
	}
}

parameter_types! {
	pub PaymentRules: pallet_payments::Rules = pallet_payments::Rules {
		// Who is new sells little, and keeps much in reserve: what a newcomer can run away with is less than the bond.
		tiers: BoundedVec::truncate_from(vec![
			tier(0, false, 2_000, 20),
			tier(30, false, 10_000, 10),
			tier(90, true, 100_000, 5),
		]),
		minimum_bond: 100 * NEBA,
		trouble: 14 * DAY,
		// Banks take up to 75 days to decide, and some ask again.
		dispute: 90 * DAY,
		silence: 2 * DAY,
		alarm: 3,
		// In a processor's test mode no money moves. Only the genesis of a development chain sets this.
		test_mode: false,
	};
}

impl pallet_payments::Config for Runtime {
	type AdminOrigin = RootOrCouncilMajority;
	type Currency = Balances;
	type DefaultRules = PaymentRules;
	// Far more than the storage costs: each claim has every attestor look at a processor.
	type Deposit = ConstU128<NEBA>;
	type Executors = SeatsOfAttestors;
	// A minute and a half. Of seven operators of whom one can write at a processor, that one has a turn every ten minutes.
	type LeaseBlocks = ConstU32<30>;
	// 45 seconds: a request waits 15 at most, and a payment is read before it and after it.
	type LeaseMargin = ConstU32<15>;
	// Later than this processors no longer refund.
	type MaxKeep = ConstU64<{ 180 * DAY }>;
	type OnPayment = Escrow;
	type PauseOrigin = RootOrTechnicalSuperMajority;
	type RateOrigin = RootOrCouncilMajority;
	type RulesDelay = ConstU64<{ prod_or_fast!(DAY, 30 * SECOND) }>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Time = Timestamp;
	type Token = ConstU128<NEBA>;
	type WeightInfo = pallet_payments::weights::SubstrateWeight<Runtime>;
	type WitnessOrigin = EnsureWitnessed<PaymentAttestors>;
}

impl pallet_attestor::Config for Runtime {
	type Attestors = PaymentAttestors;
	type BlockTime = ConstU64<SLOT_DURATION>;
}

/// Orders are executed by the attestors, each in turn. Who has no credential to write at a processor lets the turn pass.
pub struct SeatsOfAttestors;

impl SeatsOfAttestors {
	fn set() -> Option<pallet_witness::Set<AccountId>> {
		pallet_witness::Sets::<Runtime>::get(SetId::PAYMENT_ATTESTORS)
	}
}

impl Executors<AccountId> for SeatsOfAttestors {
	fn count() -> u32 {
		Self::set().map_or(0, |set| set.size())
	}

	fn at(index: u32) -> Option<AccountId> {
		Some(Self::set()?.seat(u8::try_from(index).ok()?)?.who.clone())
	}
}
