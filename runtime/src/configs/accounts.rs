//! What an account can be beside a key: a name, a proxy, a group, something recoverable, somebody else's fee.

use crate::{
	configs::governance::RootOrCouncilMajority, deposit_balance::DepositBalance, units::*, AccountId,
	Balance, Balances, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason, Signature, System, Treasury,
};
use polkadot_sdk::*;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	parameter_types,
	traits::{fungible::HoldConsideration, ConstU128, ConstU32, InstanceFilter, LinearStoragePrice},
};
use scale_info::TypeInfo;
use sp_runtime::traits::{BlakeTwo256, Verify};

parameter_types! {
	pub const BasicDeposit: Balance = deposit(1, 258);
	pub const ByteDeposit: Balance = deposit(0, 1);
	pub const UsernameDeposit: Balance = deposit(0, 32);
	pub const SubAccountDeposit: Balance = deposit(1, 53);
}

impl pallet_identity::Config for Runtime {
	type BasicDeposit = BasicDeposit;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
	type ByteDeposit = ByteDeposit;
	// A registrar is paid in full or does not judge; see there.
	type Currency = DepositBalance;
	type ForceOrigin = RootOrCouncilMajority;
	type IdentityInformation = pallet_identity::legacy::IdentityInfo<ConstU32<100>>;
	type MaxRegistrars = ConstU32<20>;
	type MaxSubAccounts = ConstU32<100>;
	type MaxSuffixLength = ConstU32<7>;
	type MaxUsernameLength = ConstU32<32>;
	type OffchainSignature = Signature;
	type PendingUsernameExpiration = ConstU32<{ 7 * DAYS }>;
	type RegistrarOrigin = RootOrCouncilMajority;
	type RuntimeEvent = RuntimeEvent;
	type SigningPublicKey = <Signature as Verify>::Signer;
	type Slashed = Treasury;
	type SubAccountDeposit = SubAccountDeposit;
	type UsernameAuthorityOrigin = RootOrCouncilMajority;
	type UsernameDeposit = UsernameDeposit;
	type UsernameGracePeriod = ConstU32<{ 30 * DAYS }>;
	type WeightInfo = pallet_identity::weights::SubstrateWeight<Runtime>;
}

/// What a proxy may do in its principal's name.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub enum ProxyType {
	/// Everything.
	#[default]
	Any,
	/// Everything that moves nothing of value and gives it no other direction. It chooses for whom stake votes, and so what
	/// it earns.
	NonTransfer,
	/// Votes, motions, the treasury.
	Governance,
	/// Staking, pools, session keys.
	Staking,
	/// Vouchers, agreements, listings, offers, the court, standing, and a seller's card payments.
	Commerce,
	/// Nothing but to reject what other proxies announced.
	CancelProxy,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		let governs = matches!(
			call,
			RuntimeCall::Democracy(_)
				| RuntimeCall::Council(_)
				| RuntimeCall::TechnicalCommittee(_)
				| RuntimeCall::Treasury(_)
				| RuntimeCall::Bounties(_)
				| RuntimeCall::Preimage(_)
		);
		let stakes = matches!(
			call,
			RuntimeCall::Staking(_)
				| RuntimeCall::Session(_)
				| RuntimeCall::NominationPools(_)
				| RuntimeCall::VoterList(_)
		);
		// Batches are safe in every list: each call in them is asked about again.
		let batches = matches!(call, RuntimeCall::Utility(_));
		match self {
			Self::Any => true,
			Self::NonTransfer => {
				let identifies = matches!(call, RuntimeCall::Identity(_));
				batches || (governs || stakes || identifies) && !pays_somebody(call)
			}
			Self::Governance => governs || batches,
			Self::Staking => stakes || batches,
			Self::Commerce => {
				let trades = matches!(
					call,
					RuntimeCall::Vouchers(_)
						| RuntimeCall::Escrow(_)
						| RuntimeCall::Market(_)
						| RuntimeCall::Arbitration(_)
						| RuntimeCall::Reputation(_)
						| RuntimeCall::Payments(_)
				);
				batches || trades
			}
			Self::CancelProxy => {
				matches!(call, RuntimeCall::Proxy(pallet_proxy::Call::reject_announcement { .. }))
			}
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		match (self, other) {
			(a, b) if a == b => true,
			(Self::Any, _) => true,
			_ => false,
		}
	}
}

/// Whether a call that moves nothing at once still gives what its sender owns or earns to somebody whom it names: the
/// rewards of stake, a pool's commission or the pool, a bounty, a registrar's place or fee. Who is named a sub-account can
/// leave with the deposit.
fn pays_somebody(call: &RuntimeCall) -> bool {
	use pallet_bounties::Call as Bounties;
	use pallet_identity::Call as Identity;
	use pallet_nomination_pools::Call as Pools;
	use pallet_staking::{Call as Staking, RewardDestination::Account};
	matches!(
		call,
		RuntimeCall::Staking(
			Staking::bond { payee: Account(_), .. } | Staking::set_payee { payee: Account(_) }
		) | RuntimeCall::NominationPools(
			Pools::create { .. }
				| Pools::create_with_pool_id { .. }
				| Pools::set_commission { .. }
				| Pools::update_roles { .. }
		) | RuntimeCall::Bounties(Bounties::award_bounty { .. })
			| RuntimeCall::Identity(
				Identity::add_sub { .. }
					| Identity::request_judgement { .. }
					| Identity::set_account_id { .. }
					| Identity::set_subs { .. }
			)
	)
}

parameter_types! {
	pub const ProxyDepositBase: Balance = deposit(1, 8);
	pub const ProxyDepositFactor: Balance = deposit(0, 33);
	pub const AnnouncementDepositBase: Balance = deposit(1, 8);
	pub const AnnouncementDepositFactor: Balance = deposit(0, 66);
}

impl pallet_proxy::Config for Runtime {
	type AnnouncementDepositBase = AnnouncementDepositBase;
	type AnnouncementDepositFactor = AnnouncementDepositFactor;
	type BlockNumberProvider = System;
	type CallHasher = BlakeTwo256;
	type Currency = Balances;
	type MaxPending = ConstU32<32>;
	type MaxProxies = ConstU32<32>;
	type ProxyDepositBase = ProxyDepositBase;
	type ProxyDepositFactor = ProxyDepositFactor;
	type ProxyType = ProxyType;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	pub const MultisigDepositBase: Balance = deposit(1, 88);
	pub const MultisigDepositFactor: Balance = deposit(0, 32);
}

impl pallet_multisig::Config for Runtime {
	type BlockNumberProvider = System;
	type Currency = Balances;
	type DepositBase = MultisigDepositBase;
	type DepositFactor = MultisigDepositFactor;
	type MaxSignatories = ConstU32<100>;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	pub const RecoveryDepositBase: Balance = deposit(1, 100);
	pub const RecoveryDepositPerByte: Balance = deposit(0, 1);
	pub const FriendGroupsHold: RuntimeHoldReason =
		RuntimeHoldReason::Recovery(pallet_recovery::HoldReason::FriendGroupsStorage);
	pub const AttemptHold: RuntimeHoldReason =
		RuntimeHoldReason::Recovery(pallet_recovery::HoldReason::AttemptStorage);
	pub const InheritorHold: RuntimeHoldReason =
		RuntimeHoldReason::Recovery(pallet_recovery::HoldReason::InheritorStorage);
}

type RecoveryDeposit<Reason> = HoldConsideration<
	AccountId,
	Balances,
	Reason,
	LinearStoragePrice<RecoveryDepositBase, RecoveryDepositPerByte, Balance>,
>;

impl pallet_recovery::Config for Runtime {
	type AttemptConsideration = RecoveryDeposit<AttemptHold>;
	type BlockNumberProvider = System;
	type Currency = Balances;
	type FriendGroupsConsideration = RecoveryDeposit<FriendGroupsHold>;
	type InheritorConsideration = RecoveryDeposit<InheritorHold>;
	type MaxFriendsPerConfig = ConstU32<100>;
	type RuntimeCall = RuntimeCall;
	type RuntimeHoldReason = RuntimeHoldReason;
	type SecurityDeposit = ConstU128<{ 10 * NEBA }>;
	type Slash = frame_support::traits::tokens::imbalance::ResolveTo<
		crate::configs::governance::TreasuryAccount,
		Balances,
	>;
	type WeightInfo = pallet_recovery::weights::SubstrateWeight<Runtime>;
}

impl pallet_verify_signature::Config for Runtime {
	type AccountIdentifier = <Signature as Verify>::Signer;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
	type Signature = Signature;
	type WeightInfo = pallet_verify_signature::weights::SubstrateWeight<Runtime>;
}

/// The checks of a transaction that somebody else submits and pays for.
pub type MetaTxExtension = (
	pallet_verify_signature::VerifySignature<Runtime>,
	pallet_meta_tx::MetaTxMarker<Runtime>,
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckMortality<Runtime>,
	frame_system::CheckNonce<Runtime>,
	frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
);

impl pallet_meta_tx::Config for Runtime {
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Extension = MetaTxExtension;
	#[cfg(feature = "runtime-benchmarks")]
	type Extension = pallet_meta_tx::WeightlessExtension<Runtime>;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_meta_tx::weights::SubstrateWeight<Runtime>;
}
