//! Stake: who is elected validator, what staking pays, and pools for small holders.

use crate::{
	configs::{
		governance::{RootOrCouncilSuperMajority, TreasuryAccount},
		system::dynamic_params::inflation,
	},
	prod_or_fast,
	units::*,
	AccountId, Balance, Balances, DelegatedStaking, NominationPools, Runtime, RuntimeEvent,
	RuntimeFreezeReason, RuntimeHoldReason, Session, Staking, System, Timestamp, VoterList,
};
use polkadot_sdk::*;

use frame_election_provider_support::{
	bounds::{ElectionBounds, ElectionBoundsBuilder},
	onchain, SequentialPhragmen,
};
use frame_support::{
	parameter_types,
	traits::{tokens::imbalance::ResolveTo, ConstU32, ConstU8, Get},
	PalletId,
};
use sp_core::U256;
use sp_runtime::{
	traits::{Convert, Saturating},
	FixedU128, Perbill, Perquintill,
};
use sp_staking::{currency_to_vote::U128CurrencyToVote, EraIndex, SessionIndex};

/// The most validators that an election can choose.
pub type MaxValidatorSet = ConstU32<200>;
/// The most accounts that can stand for election. With one more there would be no election at all, so each genesis must set
/// this as its `max_validator_count`, and governance may only lower it.
pub const MAX_CANDIDATES: u32 = 500;
/// The most voters that count for one validator.
pub type MaxBackersPerValidator = ConstU32<1_000>;

parameter_types! {
	/// An era is six hours.
	pub const SessionsPerEra: SessionIndex = prod_or_fast!(6, 2);
	/// Stake is bonded for 28 eras: a week.
	pub const BondingDuration: EraIndex = prod_or_fast!(28, 3);
	/// Slashes wait for 27 eras, in which governance can cancel them.
	pub const SlashDeferDuration: EraIndex = prod_or_fast!(27, 2);
	/// An election counts the 1,000 voters with most stake: it runs within one block. There may be any number of voters, the
	/// others wait; but no more candidates than it can count.
	pub ElectionLimits: ElectionBounds = ElectionBoundsBuilder::default()
		.voters_count(1_000.into())
		.targets_count(MAX_CANDIDATES.into())
		.build();
}

/// What is slashed goes to the treasury.
type ToTreasury = ResolveTo<TreasuryAccount, Balances>;

/// Elections run on chain, within the block that begins an era: right for a set of this size.
pub struct OnChainSeqPhragmen;

impl onchain::Config for OnChainSeqPhragmen {
	type Bounds = ElectionLimits;
	type DataProvider = Staking;
	type MaxBackersPerWinner = MaxBackersPerValidator;
	type MaxWinnersPerPage = MaxValidatorSet;
	type Solver = SequentialPhragmen<AccountId, Perbill>;
	type Sort = frame_support::traits::ConstBool<true>;
	type System = Runtime;
	type WeightInfo = frame_election_provider_support::weights::SubstrateWeight<Runtime>;
}

/// How many stakers the SDK's benchmarks of staking make.
pub struct BenchmarkSizes;

impl pallet_staking::BenchmarkingConfig for BenchmarkSizes {
	type MaxNominators = ConstU32<1_000>;
	type MaxValidators = ConstU32<200>;
}

/// A year of 365.25 days in milliseconds.
const MILLISECONDS_PER_YEAR: u64 = 1000 * 3600 * 24 * 36525 / 100;

/// What an era pays.
///
/// The yearly inflation grows in a straight line from `Minimum` to `Maximum` until the ideal share of all NEBA is
/// staked, then halves with every further `Falloff`: Polkadot's curve
/// (<https://research.web3.foundation/Polkadot/overview/token-economics>), with parameters that governance can change.
pub struct Inflation;

impl Inflation {
	/// The yearly inflation when `staked` of all NEBA is staked.
	pub fn yearly(staked: Perquintill) -> Perquintill {
		let (minimum, maximum) = (inflation::Minimum::get(), inflation::Maximum::get());
		let adjustment = pallet_staking_reward_fn::compute_inflation(
			staked,
			inflation::IdealStake::get(),
			inflation::Falloff::get(),
		);
		minimum + (maximum.saturating_sub(minimum) * adjustment)
	}
}

impl sp_staking::EraPayout<Balance> for Inflation {
	fn era_payout(
		total_staked: Balance,
		total_issuance: Balance,
		era_milliseconds: u64,
	) -> (Balance, Balance) {
		let staked = Perquintill::from_rational(total_staked, total_issuance);
		let era = Perquintill::from_rational(era_milliseconds, MILLISECONDS_PER_YEAR);
		(era * (Self::yearly(staked) * total_issuance), 0)
	}
}

impl pallet_staking::Config for Runtime {
	type AdminOrigin = RootOrCouncilSuperMajority;
	type BenchmarkingConfig = BenchmarkSizes;
	type BondingDuration = BondingDuration;
	type Currency = Balances;
	type CurrencyBalance = Balance;
	type CurrencyToVote = U128CurrencyToVote;
	type ElectionProvider = onchain::OnChainExecution<OnChainSeqPhragmen>;
	type EraPayout = Inflation;
	type EventListeners = (NominationPools, DelegatedStaking);
	type Filter = pallet_nomination_pools::AllPoolMembers<Runtime>;
	type GenesisElectionProvider = onchain::OnChainExecution<OnChainSeqPhragmen>;
	type HistoryDepth = ConstU32<84>;
	type MaxControllersInDeprecationBatch = ConstU32<100>;
	type MaxExposurePageSize = ConstU32<64>;
	type MaxUnlockingChunks = ConstU32<32>;
	type MaxValidatorSet = MaxValidatorSet;
	type NextNewSession = Session;
	type NominationsQuota = pallet_staking::FixedNominationsQuota<16>;
	type OldCurrency = Balances;
	type Reward = ();
	type RewardRemainder = ToTreasury;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type SessionInterface = Self;
	type SessionsPerEra = SessionsPerEra;
	type Slash = ToTreasury;
	type SlashDeferDuration = SlashDeferDuration;
	type TargetList = pallet_staking::UseValidatorsMap<Self>;
	type UnixTime = Timestamp;
	type VoterList = VoterList;
	type WeightInfo = pallet_staking::weights::SubstrateWeight<Runtime>;
}

/// Bags double in size, from one vote up: 64 bags hold every possible stake.
#[allow(clippy::indexing_slicing)] // The compiler checks it.
const BAG_THRESHOLDS: [u64; 64] = {
	let mut thresholds = [u64::MAX; 64];
	let mut bag = 0;
	while bag < 63 {
		thresholds[bag] = 2u64 << bag;
		bag += 1;
	}
	thresholds
};

parameter_types! {
	pub const BagThresholds: &'static [u64] = &BAG_THRESHOLDS;
}

impl pallet_bags_list::Config<pallet_bags_list::Instance1> for Runtime {
	type BagThresholds = BagThresholds;
	type MaxAutoRebagPerBlock = ConstU32<0>;
	type RuntimeEvent = RuntimeEvent;
	type Score = sp_npos_elections::VoteWeight;
	type ScoreProvider = Staking;
	type WeightInfo = pallet_bags_list::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	pub const PoolsPalletId: PalletId = PalletId(*b"nx/npool");
	pub const DelegatedStakingPalletId: PalletId = PalletId(*b"nx/dstak");
	pub const SlashRewardFraction: Perbill = Perbill::from_percent(1);
}

/// Converts between a balance and the wide integer that pools compute with.
pub struct Wide;

impl Convert<Balance, U256> for Wide {
	fn convert(balance: Balance) -> U256 {
		balance.into()
	}
}

impl Convert<U256, Balance> for Wide {
	/// Pools only convert back what came from balances; more than that would be a defect, and the largest balance
	/// is the answer that no account can pay.
	fn convert(wide: U256) -> Balance {
		wide.try_into().unwrap_or(Balance::MAX)
	}
}

impl pallet_nomination_pools::Config for Runtime {
	type AdminOrigin = RootOrCouncilSuperMajority;
	type BalanceToU256 = Wide;
	type BlockNumberProvider = System;
	type Currency = Balances;
	type Filter = pallet_staking::AllStakers<Runtime>;
	type MaxMetadataLen = ConstU32<256>;
	type MaxPointsToBalance = ConstU8<10>;
	type MaxUnbonding = ConstU32<8>;
	type MaxUnbondingPools = ConstU32<32>;
	type PalletId = PoolsPalletId;
	type RewardCounter = FixedU128;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type StakeAdapter = pallet_nomination_pools::adapter::DelegateStake<Self, Staking, DelegatedStaking>;
	type U256ToBalance = Wide;
	type WeightInfo = pallet_nomination_pools::weights::SubstrateWeight<Runtime>;
}

impl pallet_delegated_staking::Config for Runtime {
	type CoreStaking = Staking;
	type Currency = Balances;
	type OnSlash = ToTreasury;
	type PalletId = DelegatedStakingPalletId;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type SlashRewardFraction = SlashRewardFraction;
}

/// Less than this cannot be staked alone, only in a pool, in planck.
pub const MIN_NOMINATOR_BOND: Balance = 10 * NEBA;
/// Less than this cannot stand for election, in planck.
pub const MIN_VALIDATOR_BOND: Balance = 1_000 * NEBA;
