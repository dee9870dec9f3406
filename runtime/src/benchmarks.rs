//! Which pallets are measured, and what the SDK's benchmarks need to know of this runtime.
//!
//! Our own pallets are measured for their weights, the SDK's reference calls for the comparison in
//! `benches/costs.md`; the weights of SDK pallets are the SDK's own.

// What cannot be prepared cannot be measured: benchmarks stop, and never run on a chain.
#![allow(clippy::unwrap_used)]

use crate::{
	configs::tokens::AnyAssetId, AccountId, AllPalletsWithSystem, AssetConversion, Assets, Balance, Balances,
	Nfts, Runtime, RuntimeOrigin, Signature, Vouchers,
};
use polkadot_sdk::*;

use alloc::{string::String, vec::Vec};
use frame_benchmarking::{define_benchmarks, BenchmarkBatch, BenchmarkConfig, BenchmarkList};
use frame_support::traits::{
	fungible::{self, NativeOrWithId},
	fungibles::{Create, Mutate as _},
	Get, StorageInfo, StorageInfoTrait, WhitelistedStorageKeys,
};
use nexonomy_primitives::{ContentId, CurrencyCode, Money};

define_benchmarks!(
	[pallet_vouchers, crate::Vouchers]
	[pallet_escrow, crate::Escrow]
	[pallet_market, crate::Market]
	[pallet_arbitration, crate::Arbitration]
	[pallet_reputation, crate::Reputation]
	[pallet_witness, crate::Witness]
	[pallet_payments, crate::Payments]
	[pallet_balances, Balances]
	[pallet_nfts, crate::Nfts]
);

/// Everything that can be measured.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::<BenchmarkList>::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Measures what `config` asks for.
///
/// Beside what the SDK leaves out, two items are no database accesses of a call, because they are in memory whenever one
/// runs: the time, which the block's inherent wrote before, and the hash of genesis, which the transaction's own check of
/// it has read and is charged for.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let time = pallet_timestamp::Now::<Runtime>::hashed_key().to_vec();
	let genesis = frame_system::BlockHash::<Runtime>::hashed_key_for(0);
	let mut whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	whitelist.extend([time, genesis].map(Into::into));
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

impl pallet_asset_conversion_tx_payment::BenchmarkHelperTrait<AccountId, AnyAssetId, AnyAssetId>
	for AssetFees
{
	fn create_asset_id_parameter(seed: u32) -> (AnyAssetId, AnyAssetId) {
		(NativeOrWithId::WithId(seed), NativeOrWithId::WithId(seed))
	}

	fn setup_balances_and_pool(asset_id: AnyAssetId, account: AccountId) {
		let NativeOrWithId::WithId(asset) = asset_id.clone() else { return };
		let plenty = 1_000_000 * crate::units::NEBA;
		<Assets as Create<AccountId>>::create(asset, account.clone(), true, 1).unwrap();
		<Balances as fungible::Mutate<AccountId>>::mint_into(&account, plenty).unwrap();
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

/// People and things for the benchmarks of agreements.
pub struct EscrowAssets;

impl pallet_escrow::benchmarking::BenchmarkHelper<Runtime> for EscrowAssets {
	fn person(seed: u32) -> AccountId {
		pallet_escrow::benchmarking::keys::person(seed)
	}

	fn sign(who: &AccountId, text: &[u8]) -> Signature {
		pallet_escrow::benchmarking::keys::sign(who, text)
	}

	fn asset(seed: u32, owner: &AccountId, amount: Balance) -> u32 {
		let asset = seed.saturating_add(100);
		<Assets as Create<AccountId>>::create(asset, owner.clone(), false, 1).unwrap();
		Assets::mint_into(asset, owner, amount).unwrap();
		asset
	}

	fn item(seed: u32, owner: &AccountId) -> (u32, u32) {
		let config = pallet_nfts::CollectionConfig {
			settings: Default::default(),
			max_supply: None,
			mint_settings: Default::default(),
		};
		let collection = pallet_nfts::NextCollectionId::<Runtime>::get().unwrap_or_default();
		Nfts::force_create(RuntimeOrigin::root(), owner.clone().into(), config).unwrap();
		Nfts::force_mint(
			RuntimeOrigin::signed(owner.clone()),
			collection,
			seed,
			owner.clone().into(),
			pallet_nfts::ItemConfig::default(),
		)
		.unwrap();
		(collection, seed)
	}

	fn voucher(issuer: &AccountId, holder: &AccountId, value: u128, expires_at: u64) -> u64 {
		issue(issuer, holder, value, expires_at)
	}

	/// BABE would refuse a time that is not its slot's, so the clock's item is written directly.
	fn set_time(now: u64) {
		pallet_timestamp::Now::<Runtime>::put(now);
	}
}

/// A new voucher in dollars.
fn issue(issuer: &AccountId, holder: &AccountId, value: u128, expires_at: u64) -> u64 {
	let voucher = pallet_vouchers::NextVoucherId::<Runtime>::get();
	let promise = pallet_vouchers::Promise {
		value: Money::new(CurrencyCode::USD, value),
		expires_at,
		terms: ContentId([1; 32]),
	};
	Vouchers::issue(RuntimeOrigin::signed(issuer.clone()), holder.clone(), promise).unwrap();
	voucher
}

/// People and goods for the benchmarks of offers.
pub struct MarketGoods;

impl pallet_market::benchmarking::BenchmarkHelper<Runtime> for MarketGoods {
	fn person(seed: u32) -> AccountId {
		pallet_escrow::benchmarking::keys::person(seed)
	}

	fn sign(who: &AccountId, text: &[u8]) -> Signature {
		pallet_escrow::benchmarking::keys::sign(who, text)
	}

	/// As many proxies as there may be, of which the one that counts is found last: they are sorted by account.
	fn allow(principal: &AccountId, delegate: &AccountId) {
		let others = (0u8..).map(|seed| AccountId::from([seed; 32])).filter(|other| other < delegate);
		let most: u32 = <Runtime as pallet_proxy::Config>::MaxProxies::get();
		let count = usize::try_from(most.saturating_sub(1)).unwrap();
		let kind = crate::configs::accounts::ProxyType::Commerce;
		for proxy in others.take(count).chain([delegate.clone()]) {
			crate::Proxy::add_proxy_delegate(principal, proxy, kind, 0).unwrap();
		}
	}

	fn voucher(issuer: &AccountId, value: u128, expires_at: u64) -> u64 {
		let deposit = <Runtime as pallet_vouchers::Config>::Deposit::get();
		let enough = deposit.saturating_add(crate::units::NEBA);
		<Balances as fungible::Mutate<AccountId>>::mint_into(issuer, enough).unwrap();
		issue(issuer, issuer, value, expires_at)
	}

	fn set_time(now: u64) {
		pallet_timestamp::Now::<Runtime>::put(now);
	}
}
