//! Who writes blocks, who finalizes them, and what happens to those who cheat.

use crate::{
	configs::staking::{BondingDuration, SessionsPerEra},
	prod_or_fast,
	units::*,
	AccountId, Babe, Balances, Historical, Offences, Runtime, RuntimeEvent, Session, SessionKeys, Staking,
};
use polkadot_sdk::*;

use frame_support::{
	parameter_types,
	traits::{ConstU32, ConstU64},
};
use sp_consensus_babe::{AllowedSlots, BabeEpochConfiguration};
use sp_runtime::traits::{ConvertInto, OpaqueKeys};

/// One slot in four has a primary author (as on Polkadot); the others go to secondary authors, who prove by VRF that
/// the slot is theirs, so that there is a block in every slot.
pub const BABE_GENESIS_EPOCH_CONFIG: BabeEpochConfiguration =
	BabeEpochConfiguration { c: (1, 4), allowed_slots: AllowedSlots::PrimaryAndSecondaryVRFSlots };

parameter_types! {
	/// An epoch in slots: an hour. It cannot change once a chain has begun.
	pub const EpochDuration: u64 = prod_or_fast!(HOURS, MINUTES) as u64;
	/// For how many blocks a double vote can be reported: as long as the stake behind it is bonded.
	pub const ReportLongevity: u64 =
		BondingDuration::get() as u64 * SessionsPerEra::get() as u64 * EpochDuration::get();
	pub const MaxSetIdSessionEntries: u64 = (BondingDuration::get() * SessionsPerEra::get()) as u64;
}

/// The most validators that a set may have.
pub type MaxAuthorities = ConstU32<1_000>;

impl pallet_babe::Config for Runtime {
	type DisabledValidators = Session;
	type EpochChangeTrigger = pallet_babe::ExternalTrigger;
	type EpochDuration = EpochDuration;
	type EquivocationReportSystem =
		pallet_babe::EquivocationReportSystem<Self, Offences, Historical, ReportLongevity>;
	type ExpectedBlockTime = ConstU64<SLOT_DURATION>;
	type KeyOwnerProof = sp_session::MembershipProof;
	type MaxAuthorities = MaxAuthorities;
	type MaxNominators = crate::configs::staking::MaxBackersPerValidator;
	type WeightInfo = ();
}

impl pallet_grandpa::Config for Runtime {
	type EquivocationReportSystem =
		pallet_grandpa::EquivocationReportSystem<Self, Offences, Historical, ReportLongevity>;
	type KeyOwnerProof = sp_session::MembershipProof;
	type MaxAuthorities = MaxAuthorities;
	type MaxNominators = crate::configs::staking::MaxBackersPerValidator;
	type MaxSetIdSessionEntries = MaxSetIdSessionEntries;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
}

impl pallet_authorship::Config for Runtime {
	type EventHandler = Staking;
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Self, Babe>;
}

impl pallet_session::Config for Runtime {
	type Currency = Balances;
	type DisablingStrategy = pallet_session::disabling::UpToLimitWithReEnablingDisablingStrategy;
	type KeyDeposit = ();
	type Keys = SessionKeys;
	type NextSessionRotation = Babe;
	type RuntimeEvent = RuntimeEvent;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type SessionManager = pallet_session::historical::NoteHistoricalRoot<Self, Staking>;
	type ShouldEndSession = Babe;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
}

impl pallet_session::historical::Config for Runtime {
	type FullIdentification = ();
	type FullIdentificationOf = pallet_staking::UnitIdentificationOf<Self>;
	type RuntimeEvent = RuntimeEvent;
}

impl pallet_offences::Config for Runtime {
	type IdentificationTuple = pallet_session::historical::IdentificationTuple<Self>;
	type OnOffenceHandler = Staking;
	type RuntimeEvent = RuntimeEvent;
}

impl pallet_authority_discovery::Config for Runtime {
	type MaxAuthorities = MaxAuthorities;
}
