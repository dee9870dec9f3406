//! NEBA, other assets, pools that swap them, collectibles and vesting.

use crate::{
	configs::governance::{RootOrCouncilSuperMajority, TreasuryAccount},
	deposit_balance::DepositBalance,
	units::*,
	AccountId, AssetConversion, Assets, Balance, Balances, PoolAssets, Runtime, RuntimeEvent,
	RuntimeFreezeReason, RuntimeHoldReason, Signature, System,
};
use polkadot_sdk::*;

use alloc::vec;
use frame_support::{
	parameter_types,
	traits::{
		fungible::{NativeFromLeft, NativeOrWithId, UnionOf},
		tokens::imbalance::ResolveAssetTo,
		AsEnsureOriginWithArg, ConstU128, ConstU32, VariantCountOf, WithdrawReasons,
	},
	PalletId,
};
use frame_system::{EnsureSigned, EnsureSignedBy};
use pallet_asset_conversion::{AccountIdConverter, WithFirstAsset};
use sp_runtime::{
	traits::{AccountIdConversion, ConvertInto, Verify},
	Permill,
};

/// The least that an account may hold, in planck: a thousandth of a NEBA.
pub const EXISTENTIAL_DEPOSIT: Balance = NEBA / 1_000;

impl pallet_balances::Config for Runtime {
	type AccountStore = System;
	type Balance = Balance;
	type DoneSlashHandler = ();
	type DustRemoval = ();
	type ExistentialDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type MaxLocks = ConstU32<50>;
	type MaxReserves = ConstU32<50>;
	type ReserveIdentifier = [u8; 8];
	type RuntimeEvent = RuntimeEvent;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WeightInfo = pallet_balances::weights::SubstrateWeight<Runtime>;
}

/// The number of an asset that somebody issued.
pub type AssetId = u32;
/// NEBA or an issued asset.
pub type AnyAssetId = NativeOrWithId<AssetId>;
/// The instance of issued assets.
pub type IssuedAssets = pallet_assets::Instance1;
/// The instance of shares in liquidity pools.
pub type PoolShares = pallet_assets::Instance2;

parameter_types! {
	pub const AssetDeposit: Balance = 10 * NEBA;
	pub const AssetAccountDeposit: Balance = deposit(1, 16);
	pub const MetadataDepositBase: Balance = deposit(1, 68);
	pub const MetadataDepositPerByte: Balance = deposit(0, 1);
}

impl pallet_assets::Config<IssuedAssets> for Runtime {
	type ApprovalDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
	type AssetAccountDeposit = AssetAccountDeposit;
	type AssetDeposit = AssetDeposit;
	type AssetId = AssetId;
	type AssetIdAllocator = ();
	type AssetIdParameter = codec::Compact<AssetId>;
	type Balance = Balance;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
	type CallbackHandle = ();
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type Currency = Balances;
	type Extra = ();
	type ForceOrigin = RootOrCouncilSuperMajority;
	type Freezer = ();
	type Holder = ();
	type MetadataDepositBase = MetadataDepositBase;
	type MetadataDepositPerByte = MetadataDepositPerByte;
	type RemoveItemsLimit = ConstU32<1_000>;
	type ReserveData = ();
	type RuntimeEvent = RuntimeEvent;
	type StringLimit = ConstU32<50>;
	type WeightInfo = pallet_assets::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	pub const AssetConversionPalletId: PalletId = PalletId(*b"nx/swaps");
	pub AssetConversionAccount: AccountId = AssetConversionPalletId::get().into_account_truncating();
}

/// Shares in pools: only the swap pallet creates them.
impl pallet_assets::Config<PoolShares> for Runtime {
	type ApprovalDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
	type AssetAccountDeposit = AssetAccountDeposit;
	type AssetDeposit = AssetDeposit;
	type AssetId = AssetId;
	type AssetIdAllocator = ();
	type AssetIdParameter = AssetId;
	type Balance = Balance;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
	type CallbackHandle = ();
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSignedBy<EnsureSwaps, AccountId>>;
	type Currency = Balances;
	type Extra = ();
	type ForceOrigin = RootOrCouncilSuperMajority;
	type Freezer = ();
	type Holder = ();
	type MetadataDepositBase = MetadataDepositBase;
	type MetadataDepositPerByte = MetadataDepositPerByte;
	type RemoveItemsLimit = ConstU32<1_000>;
	type ReserveData = ();
	type RuntimeEvent = RuntimeEvent;
	type StringLimit = ConstU32<50>;
	type WeightInfo = pallet_assets::weights::SubstrateWeight<Runtime>;
}

frame_support::ord_parameter_types! {
	pub const EnsureSwaps: AccountId = AssetConversionAccount::get();
}

/// NEBA and issued assets as one set.
pub type AllAssets = UnionOf<Balances, Assets, NativeFromLeft, AnyAssetId, AccountId>;

parameter_types! {
	pub const Neba: AnyAssetId = NativeOrWithId::Native;
	/// What making a pool costs, in planck: it goes to the treasury.
	pub const PoolSetupFee: Balance = 10 * NEBA;
	/// What a swap leaves to those who gave liquidity: 0.3 %.
	pub const LiquidityProviderFee: Permill = Permill::from_parts(3_000);
	pub const MaxSwapFee: Permill = Permill::from_percent(5);
	pub const LiquidityWithdrawalFee: Permill = Permill::from_percent(0);
}

impl pallet_asset_conversion::Config for Runtime {
	type AdminOrigin = RootOrCouncilSuperMajority;
	type AssetKind = AnyAssetId;
	type Assets = AllAssets;
	type Balance = Balance;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::AssetKinds;
	type HigherPrecisionBalance = sp_core::U256;
	type LPFee = LiquidityProviderFee;
	type LiquidityWithdrawalFee = LiquidityWithdrawalFee;
	type MaxSwapFee = MaxSwapFee;
	type MaxSwapPathLength = ConstU32<4>;
	type MintMinLiquidity = ConstU128<100>;
	type PalletId = AssetConversionPalletId;
	type PoolAssetId = AssetId;
	type PoolAssets = PoolAssets;
	type PoolId = (AnyAssetId, AnyAssetId);
	type PoolLocator = WithFirstAsset<
		Neba,
		AccountId,
		AnyAssetId,
		AccountIdConverter<AssetConversionPalletId, Self::PoolId>,
	>;
	type PoolSetupFee = PoolSetupFee;
	type PoolSetupFeeAsset = Neba;
	type PoolSetupFeeTarget = ResolveAssetTo<TreasuryAccount, AllAssets>;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_asset_conversion::weights::SubstrateWeight<Runtime>;
}

/// Prices and swaps go through the pools.
pub type Swaps = AssetConversion;

parameter_types! {
	pub Features: pallet_nfts::PalletFeatures = pallet_nfts::PalletFeatures::all_enabled();
	pub const CollectionDeposit: Balance = NEBA;
	pub const ItemDeposit: Balance = deposit(1, 100);
}

impl pallet_nfts::Config for Runtime {
	type ApprovalsLimit = ConstU32<20>;
	type AttributeDepositBase = MetadataDepositBase;
	type BlockNumberProvider = System;
	type CollectionDeposit = CollectionDeposit;
	type CollectionId = u32;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	// The deposit goes with the collection; see there.
	type Currency = DepositBalance;
	type DepositPerByte = MetadataDepositPerByte;
	type Features = Features;
	type ForceOrigin = RootOrCouncilSuperMajority;
	#[cfg(feature = "runtime-benchmarks")]
	type Helper = ();
	type ItemAttributesApprovalsLimit = ConstU32<30>;
	type ItemDeposit = ItemDeposit;
	type ItemId = u32;
	type KeyLimit = ConstU32<64>;
	type Locker = ();
	type MaxAttributesPerCall = ConstU32<10>;
	type MaxDeadlineDuration = ConstU32<{ 365 * DAYS }>;
	type MaxTips = ConstU32<10>;
	type MetadataDepositBase = MetadataDepositBase;
	type OffchainPublic = <Signature as Verify>::Signer;
	type OffchainSignature = Signature;
	type RuntimeEvent = RuntimeEvent;
	type StringLimit = ConstU32<256>;
	type ValueLimit = ConstU32<256>;
	type WeightInfo = pallet_nfts::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	pub const MinVestedTransfer: Balance = NEBA;
	/// What vests can be neither sent nor spent on fees, whatever stands here: `pallet-balances` freezes it for every
	/// reason. It can be put on hold, and votes.
	pub UnvestedFundsAllowedWithdrawReasons: WithdrawReasons =
		WithdrawReasons::except(WithdrawReasons::TRANSFER | WithdrawReasons::RESERVE);
}

impl pallet_vesting::Config for Runtime {
	const MAX_VESTING_SCHEDULES: u32 = 28;

	type BlockNumberProvider = System;
	type BlockNumberToBalance = ConvertInto;
	type Currency = Balances;
	type MinVestedTransfer = MinVestedTransfer;
	type RuntimeEvent = RuntimeEvent;
	type UnvestedFundsAllowedWithdrawReasons = UnvestedFundsAllowedWithdrawReasons;
	type WeightInfo = pallet_vesting::weights::SubstrateWeight<Runtime>;
}
