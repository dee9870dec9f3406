//! Which pallets are measured, and what the SDK's benchmarks need to know of this runtime.
//!
//! Our own pallets are measured for their weights, the SDK's reference calls for the comparison in
//! `benches/costs.md`; the weights of SDK pallets are the SDK's own.

use crate::{
	configs::tokens::AnyAssetId, AccountId, AllPalletsWithSystem, AssetConversion, Assets, Balances,
	Runtime, RuntimeOrigin,
};
use polkadot_sdk::*;

use alloc::{string::String, vec::Vec};
use frame_benchmarking::{
	add_benchmark, add_benchmarks, define_benchmarks, list_benchmark, list_benchmarks, BenchmarkBatch,
	BenchmarkConfig, BenchmarkList,
};
use frame_support::traits::{
	fungible::{Mutate as _, NativeOrWithId},
	fungibles::{Create, Mutate as _},
	StorageInfo, StorageInfoTrait, WhitelistedStorageKeys,
};
use frame_system_benchmarking::extensions::Pallet as SystemExtensionsBench;

impl frame_system_benchmarking::Config for Runtime {}
impl pallet_transaction_payment::BenchmarkConfig for Runtime {}

define_benchmarks!(
	[pallet_vouchers, crate::Vouchers]
	[pallet_escrow, crate::Escrow]
	[pallet_balances, Balances]
	[pallet_nfts, crate::Nfts]
	[frame_system_extensions, SystemExtensionsBench::<Runtime>]
);

/// Everything that can be measured.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::<BenchmarkList>::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Measures what `config` asks for.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::<BenchmarkBatch>::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}

/// Assets for the benchmarks of swaps.
pub struct AssetKinds;

impl pallet_asset_conversion::BenchmarkHelper<AnyAssetId> for AssetKinds {
	fn create_pair(seed1: u32, seed2: u32) -> (AnyAssetId, AnyAssetId) {
		(NativeOrWithId::WithId(seed1), NativeOrWithId::WithId(seed2))
	}
}

/// Assets for the benchmarks of fees that are paid in assets.
pub struct AssetFees;

impl pallet_asset_conversion_tx_payment::BenchmarkHelperTrait<AccountId, AnyAssetId, AnyAssetId> for AssetFees {
	fn create_asset_id_parameter(seed: u32) -> (AnyAssetId, AnyAssetId) {
		(NativeOrWithId::WithId(seed), NativeOrWithId::WithId(seed))
	}

	#[allow(clippy::unwrap_used)]
	fn setup_balances_and_pool(asset_id: AnyAssetId, account: AccountId) {
		let NativeOrWithId::WithId(asset) = asset_id.clone() else { return };
		let plenty = 1_000_000 * crate::units::NEBA;
		Assets::create(asset, account.clone(), true, 1).unwrap();
		Balances::mint_into(&account, plenty).unwrap();
		Assets::mint_into(asset, &account, plenty).unwrap();
		let origin = RuntimeOrigin::signed(account.clone());
		let native = alloc::boxed::Box::new(NativeOrWithId::Native);
		let other = alloc::boxed::Box::new(asset_id);
		AssetConversion::create_pool(origin.clone(), native.clone(), other.clone()).unwrap();
		AssetConversion::add_liquidity(origin, native, other, plenty / 2, plenty / 2, 1, 1, account).unwrap();
	}
}

/// Spends for the benchmarks of the treasury.
pub struct TreasurySpends;

impl pallet_treasury::ArgumentsFactory<(), AccountId> for TreasurySpends {
	fn create_asset_kind(_seed: u32) {}

	fn create_beneficiary(seed: [u8; 32]) -> AccountId {
		AccountId::from(seed)
	}
}

