//! Vouchers, agreements, and the market that leads to them.

use crate::{
	configs::{accounts::ProxyType, governance::TreasuryAccount},
	units::*,
	AccountId, Arbitration, Assets, Balance, Balances, Escrow, Nfts, Payments, Reputation, Runtime,
	RuntimeHoldReason, Signature, Timestamp, Vouchers,
};
use nexonomy_primitives::traits::Delegation;
use polkadot_sdk::*;

use frame_support::{
	parameter_types,
	traits::{ConstU32, ConstU64, InstanceFilter},
	PalletId,
};

/// A day in milliseconds.
const DAY: u64 = 24 * 60 * 60 * 1_000;

/// A year of 365 days.
const YEAR: u64 = 365 * DAY;

parameter_types! {
	/// A voucher is one item of about 180 bytes.
	pub const VoucherDeposit: Balance = deposit(1, 180);
}

impl pallet_vouchers::Config for Runtime {
	type Currency = Balances;
	type Deposit = VoucherDeposit;
	type MaxBatch = ConstU32<100>;
	type MaxLifetime = ConstU64<{ 10 * YEAR }>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Signature = Signature;
	type Standing = Reputation;
	type Time = Timestamp;
	type WeightInfo = pallet_vouchers::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	pub const EscrowPalletId: PalletId = PalletId(*b"nx/escrw");
	/// An agreement is an item and an account; a leg adds about 60 bytes.
	pub const AgreementDepositBase: Balance = deposit(2, 300);
	pub const AgreementDepositPerLeg: Balance = deposit(0, 60);
	/// A prover beside the first, a witness or a step adds at most about 36 bytes.
	pub const AgreementDepositPerProver: Balance = deposit(0, 36);
}

impl pallet_escrow::Config for Runtime {
	type Assets = Assets;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::EscrowAssets;
	type Court = Arbitration;
	type Currency = Balances;
	type DepositBase = AgreementDepositBase;
	type DepositPerLeg = AgreementDepositPerLeg;
	type DepositPerProver = AgreementDepositPerProver;
	// Longer than the court takes with two appeals by its rules of genesis.
	type DisputeTime = ConstU64<{ 90 * DAY }>;
	type DustAccount = TreasuryAccount;
	type FundingTime = ConstU64<DAY>;
	type Items = Nfts;
	type MaxDuration = ConstU64<{ 2 * YEAR }>;
	type PalletId = EscrowPalletId;
	type Rail = Payments;
	type SettleTime = ConstU64<DAY>;
	type Signature = Signature;
	type Standing = Reputation;
	type Time = Timestamp;
	type Vouchers = Vouchers;
	type WeightInfo = pallet_escrow::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	/// A listing is one item of about 160 bytes.
	pub const ListingDeposit: Balance = deposit(1, 160);
}

impl pallet_market::Config for Runtime {
	type Agreements = Escrow;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::MarketGoods;
	type Currency = Balances;
	type Delegation = CommerceProxies;
	type Deposit = ListingDeposit;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Signature = Signature;
	type Time = Timestamp;
	type Vouchers = Vouchers;
	type WeightInfo = pallet_market::weights::SubstrateWeight<Runtime>;
}

/// Proxies for commerce, or for everything, that act at once: they sign offers for whoever named them.
pub struct CommerceProxies;

impl Delegation<AccountId> for CommerceProxies {
	fn may_sign(principal: &AccountId, delegate: &AccountId) -> bool {
		let (proxies, _) = pallet_proxy::Proxies::<Runtime>::get(principal);
		proxies.iter().any(|proxy| {
			proxy.delegate == *delegate
				&& proxy.delay == 0
				&& proxy.proxy_type.is_superset(&ProxyType::Commerce)
		})
	}
}
