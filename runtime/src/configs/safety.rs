//! Brakes: parts of the chain can be stopped while a defect is mended.

use crate::{
	configs::governance::{RootOrTechnicalSuperMajority, TechnicalInstance},
	units::*,
	AccountId, Balance, Balances, BlockNumber, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason,
};
use polkadot_sdk::*;

use frame_support::{
	parameter_types,
	traits::{ConstU32, Contains, EitherOf},
};
use frame_system::{EnsureRootWithSuccess, EnsureWithSuccess};
use pallet_collective::EnsureProportionAtLeast;
use pallet_tx_pause::RuntimeCallNameOf;

/// What stays possible while everything else stands still: consensus, whatever ends the standstill, and what operators see
/// outside: processors do not stand still.
pub struct Essential;

impl Contains<RuntimeCall> for Essential {
	fn contains(call: &RuntimeCall) -> bool {
		is_essential(call) || is_fact(call) || is_brake(call)
	}
}

fn is_essential(call: &RuntimeCall) -> bool {
	matches!(
		call,
		RuntimeCall::System(_)
			| RuntimeCall::Timestamp(_)
			| RuntimeCall::Babe(_)
			| RuntimeCall::Grandpa(_)
			| RuntimeCall::Session(_)
			| RuntimeCall::Preimage(_)
			| RuntimeCall::Scheduler(_)
			| RuntimeCall::MultiBlockMigrations(_)
			| RuntimeCall::Democracy(_)
			| RuntimeCall::Council(_)
			| RuntimeCall::TechnicalCommittee(_)
			| RuntimeCall::SafeMode(_)
			| RuntimeCall::TxPause(_)
	)
}

/// Votes, and what they are about.
fn is_fact(call: &RuntimeCall) -> bool {
	use pallet_payments::Call as Payments;
	use pallet_witness::Call as Witness;
	matches!(
		call,
		RuntimeCall::Witness(Witness::vote { .. } | Witness::deliver { .. })
			| RuntimeCall::Payments(
				Payments::observe { .. }
					| Payments::observe_after_deadline { .. }
					| Payments::attest_account { .. }
					| Payments::report_outage { .. }
			)
	)
}

/// What stops payments outside the chain.
fn is_brake(call: &RuntimeCall) -> bool {
	use pallet_payments::Call;
	matches!(call, RuntimeCall::Payments(Call::set_pause { .. } | Call::revoke_account { .. }))
}

/// Calls of these pallets can never be paused: they are what un-pauses.
pub struct Unpausable;

impl Contains<RuntimeCallNameOf<Runtime>> for Unpausable {
	fn contains(name: &RuntimeCallNameOf<Runtime>) -> bool {
		const PALLETS: [&[u8]; 8] = [
			b"System",
			b"Timestamp",
			b"Session",
			b"Democracy",
			b"Council",
			b"TechnicalCommittee",
			b"SafeMode",
			b"TxPause",
		];
		PALLETS.contains(&name.0.as_slice())
	}
}

parameter_types! {
	/// How long one vote of the technical committee can stop the chain: four hours.
	pub const EnterDuration: BlockNumber = 4 * HOURS;
	pub const ExtendDuration: BlockNumber = 2 * HOURS;
	pub const NoDeposit: Option<Balance> = None;
	pub const NoRelease: Option<BlockNumber> = None;
}

type ForDuration<Duration> = EitherOf<
	EnsureRootWithSuccess<AccountId, Duration>,
	EnsureWithSuccess<EnsureProportionAtLeast<AccountId, TechnicalInstance, 2, 3>, AccountId, Duration>,
>;

impl pallet_safe_mode::Config for Runtime {
	type Currency = Balances;
	type EnterDepositAmount = NoDeposit;
	type EnterDuration = EnterDuration;
	type ExtendDepositAmount = NoDeposit;
	type ExtendDuration = ExtendDuration;
	type ForceDepositOrigin = RootOrTechnicalSuperMajority;
	type ForceEnterOrigin = ForDuration<EnterDuration>;
	type ForceExitOrigin = RootOrTechnicalSuperMajority;
	type ForceExtendOrigin = ForDuration<ExtendDuration>;
	type Notify = ();
	type ReleaseDelay = NoRelease;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WeightInfo = pallet_safe_mode::weights::SubstrateWeight<Runtime>;
	type WhitelistedCalls = Essential;
}

impl pallet_tx_pause::Config for Runtime {
	type MaxNameLen = ConstU32<256>;
	type PauseOrigin = RootOrTechnicalSuperMajority;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type UnpauseOrigin = RootOrTechnicalSuperMajority;
	type WeightInfo = pallet_tx_pause::weights::SubstrateWeight<Runtime>;
	type WhitelistedCalls = Unpausable;
}
