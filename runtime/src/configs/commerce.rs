//! Vouchers and agreements.

use crate::{
	configs::governance::TreasuryAccount, units::*, Assets, Balance, Balances, Nfts, Runtime,
	RuntimeHoldReason, Signature, Timestamp, Vouchers,
};
use polkadot_sdk::*;

use frame_support::{
	parameter_types,
	traits::{ConstU32, ConstU64},
	PalletId,
};

/// A year of 365 days in milliseconds.
const YEAR: u64 = 365 * 24 * 60 * 60 * 1_000;

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
	type Time = Timestamp;
	type WeightInfo = pallet_vouchers::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	pub const EscrowPalletId: PalletId = PalletId(*b"nx/escrw");
	/// An agreement is an item and an account; a leg adds about 60 bytes.
	pub const AgreementDepositBase: Balance = deposit(2, 300);
	pub const AgreementDepositPerLeg: Balance = deposit(0, 60);
}

impl pallet_escrow::Config for Runtime {
	type Assets = Assets;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::EscrowAssets;
	type Currency = Balances;
	type DepositBase = AgreementDepositBase;
	type DepositPerLeg = AgreementDepositPerLeg;
	type DustAccount = TreasuryAccount;
	type Items = Nfts;
	type MaxDuration = ConstU64<{ 2 * YEAR }>;
	type PalletId = EscrowPalletId;
	type Signature = Signature;
	type Time = Timestamp;
	type Vouchers = Vouchers;
	type WeightInfo = pallet_escrow::weights::SubstrateWeight<Runtime>;
}
