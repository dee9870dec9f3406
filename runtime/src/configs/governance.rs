//! How the chain is changed: referenda, the council, the technical committee, the treasury.

use crate::{
	prod_or_fast, units::*, voting_balance::VotingBalance, AccountId, Balance, Balances, BlockNumber,
	OriginCaller, Preimage, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, Scheduler, System, Treasury,
};
use polkadot_sdk::*;

use frame_support::{
	parameter_types,
	traits::{
		tokens::{PayFromAccount, UnityAssetBalanceConversion},
		ConstBool, ConstU128, ConstU32, EitherOf, EitherOfDiverse,
	},
	weights::Weight,
	PalletId,
};
use frame_system::{EnsureNever, EnsureRoot, EnsureRootWithSuccess, EnsureSigned, EnsureWithSuccess};
use pallet_collective::{EnsureMember, EnsureProportionAtLeast, EnsureProportionMoreThan};
use sp_runtime::{
	traits::{AccountIdConversion, IdentityLookup},
	Perbill, Permill,
};

/// The council: speaks for those who do not vote.
pub type CouncilInstance = pallet_collective::Instance1;
/// The technical committee: can hurry and can brake, and can decide nothing alone.
pub type TechnicalInstance = pallet_collective::Instance2;

/// A referendum, or two thirds of the council.
pub type RootOrCouncilSuperMajority =
	EitherOfDiverse<EnsureRoot<AccountId>, EnsureProportionAtLeast<AccountId, CouncilInstance, 2, 3>>;
/// A referendum, or more than half of the council.
pub type RootOrCouncilMajority =
	EitherOfDiverse<EnsureRoot<AccountId>, EnsureProportionMoreThan<AccountId, CouncilInstance, 1, 2>>;
/// A referendum, or two thirds of the technical committee.
pub type RootOrTechnicalSuperMajority =
	EitherOfDiverse<EnsureRoot<AccountId>, EnsureProportionAtLeast<AccountId, TechnicalInstance, 2, 3>>;

parameter_types! {
	/// Every so often the proposal with most support goes to a vote: a week.
	pub const LaunchPeriod: BlockNumber = prod_or_fast!(7 * DAYS, 10);
	/// How long people can vote: a week.
	pub const VotingPeriod: BlockNumber = prod_or_fast!(7 * DAYS, 10);
	/// How long those who lose have to leave before the change: eight days, longer than stake is bonded.
	pub const EnactmentPeriod: BlockNumber = prod_or_fast!(8 * DAYS, 5);
	pub const CooloffPeriod: BlockNumber = prod_or_fast!(7 * DAYS, 10);
	/// The shortest vote, when the technical committee hurries: a day. Nothing that a referendum decides, no new runtime above
	/// all, comes sooner after it was announced, so that whoever does not agree can stop a gateway, or leave.
	pub const FastTrackVotingPeriod: BlockNumber = prod_or_fast!(DAYS, 5);
	pub const MinimumDeposit: Balance = prod_or_fast!(100 * NEBA, NEBA);
}

impl pallet_democracy::Config for Runtime {
	type BlacklistOrigin = EnsureRoot<AccountId>;
	type CancelProposalOrigin = RootOrTechnicalSuperMajority;
	type CancellationOrigin = RootOrCouncilSuperMajority;
	type CooloffPeriod = CooloffPeriod;
	// What is staked votes too; see there.
	type Currency = VotingBalance;
	type EnactmentPeriod = EnactmentPeriod;
	type ExternalDefaultOrigin = EnsureProportionAtLeast<AccountId, CouncilInstance, 1, 1>;
	type ExternalMajorityOrigin = EnsureProportionAtLeast<AccountId, CouncilInstance, 3, 4>;
	type ExternalOrigin = EnsureProportionAtLeast<AccountId, CouncilInstance, 1, 2>;
	type FastTrackOrigin = EnsureProportionAtLeast<AccountId, TechnicalInstance, 2, 3>;
	type FastTrackVotingPeriod = FastTrackVotingPeriod;
	type InstantAllowed = ConstBool<false>;
	type InstantOrigin = EnsureNever<AccountId>;
	type LaunchPeriod = LaunchPeriod;
	type MaxBlacklisted = ConstU32<100>;
	type MaxDeposits = ConstU32<100>;
	type MaxProposals = ConstU32<100>;
	type MaxVotes = ConstU32<100>;
	type MinimumDeposit = MinimumDeposit;
	type PalletsOrigin = OriginCaller;
	type Preimages = Preimage;
	type RuntimeEvent = RuntimeEvent;
	type Scheduler = Scheduler;
	type Slash = Treasury;
	type SubmitOrigin = EnsureSigned<AccountId>;
	type VetoOrigin = EnsureMember<AccountId, TechnicalInstance>;
	type VoteLockingPeriod = EnactmentPeriod;
	type VotingPeriod = VotingPeriod;
	type WeightInfo = pallet_democracy::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	pub const MotionDuration: BlockNumber = prod_or_fast!(5 * DAYS, 2 * MINUTES);
	pub MaxProposalWeight: Weight = Perbill::from_percent(50) * super::system::MAXIMUM_BLOCK_WEIGHT;
}

impl pallet_collective::Config<CouncilInstance> for Runtime {
	type Consideration = ();
	type DefaultVote = pallet_collective::PrimeDefaultVote;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type MaxMembers = ConstU32<100>;
	type MaxProposalWeight = MaxProposalWeight;
	type MaxProposals = ConstU32<100>;
	type MotionDuration = MotionDuration;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type SetMembersOrigin = RootOrCouncilSuperMajority;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
}

impl pallet_collective::Config<TechnicalInstance> for Runtime {
	type Consideration = ();
	type DefaultVote = pallet_collective::PrimeDefaultVote;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type MaxMembers = ConstU32<100>;
	type MaxProposalWeight = MaxProposalWeight;
	type MaxProposals = ConstU32<100>;
	type MotionDuration = MotionDuration;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type SetMembersOrigin = RootOrCouncilSuperMajority;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	pub const TreasuryPalletId: PalletId = PalletId(*b"nx/trsry");
	pub TreasuryAccount: AccountId = TreasuryPalletId::get().into_account_truncating();
	pub const SpendPeriod: BlockNumber = prod_or_fast!(7 * DAYS, 2 * MINUTES);
	pub const PayoutPeriod: BlockNumber = 30 * DAYS;
	/// The most that the council can spend at once without a referendum.
	pub const CouncilSpendLimit: Balance = 100_000 * NEBA;
	pub const UnlimitedSpend: Balance = Balance::MAX;
}

impl pallet_treasury::Config for Runtime {
	type AssetKind = ();
	type BalanceConverter = UnityAssetBalanceConversion;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::TreasurySpends;
	type Beneficiary = AccountId;
	type BeneficiaryLookup = IdentityLookup<AccountId>;
	type BlockNumberProvider = System;
	type Burn = ();
	type BurnDestination = ();
	type Currency = Balances;
	type MaxApprovals = ConstU32<100>;
	type PalletId = TreasuryPalletId;
	type Paymaster = PayFromAccount<Balances, TreasuryAccount>;
	type PayoutPeriod = PayoutPeriod;
	type RejectOrigin = RootOrCouncilMajority;
	type RuntimeEvent = RuntimeEvent;
	type SpendFunds = crate::Bounties;
	type SpendOrigin = EitherOf<
		EnsureRootWithSuccess<AccountId, UnlimitedSpend>,
		EnsureWithSuccess<
			EnsureProportionAtLeast<AccountId, CouncilInstance, 3, 5>,
			AccountId,
			CouncilSpendLimit,
		>,
	>;
	type SpendPeriod = SpendPeriod;
	type WeightInfo = pallet_treasury::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	pub const CuratorDepositMultiplier: Permill = Permill::from_percent(50);
	pub const CuratorDepositMin: Option<Balance> = Some(10 * NEBA);
	pub const CuratorDepositMax: Option<Balance> = Some(1_000 * NEBA);
	pub const DataDepositPerByte: Balance = deposit(0, 1);
}

impl pallet_bounties::Config for Runtime {
	type BountyDepositBase = ConstU128<NEBA>;
	type BountyDepositPayoutDelay = ConstU32<{ 8 * DAYS }>;
	type BountyUpdatePeriod = ConstU32<{ 90 * DAYS }>;
	type BountyValueMinimum = ConstU128<{ 10 * NEBA }>;
	type ChildBountyManager = ();
	type CuratorDepositMax = CuratorDepositMax;
	type CuratorDepositMin = CuratorDepositMin;
	type CuratorDepositMultiplier = CuratorDepositMultiplier;
	type DataDepositPerByte = DataDepositPerByte;
	type MaximumReasonLength = ConstU32<16_384>;
	type OnSlash = Treasury;
	type RuntimeEvent = RuntimeEvent;
	type TransferAllAssets = ();
	type WeightInfo = pallet_bounties::weights::SubstrateWeight<Runtime>;
}
