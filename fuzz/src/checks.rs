//! What is true whatever people did.

use nexonomy_runtime::{
	configs::{
		governance::TreasuryAccount,
		tokens::{IssuedAssets, PoolShares},
	},
	AccountId, AllPalletsWithSystem, Balance, Balances, Escrow, Runtime, RuntimeEvent, System,
};
use pallet_escrow::{Event, Promised};
use polkadot_sdk::*;

use frame_support::traits::{TryState, TryStateSelect};
use std::collections::BTreeMap;

/// Stops the program if something is not as it must be.
pub fn everything() {
	AllPalletsWithSystem::try_state(System::block_number(), TryStateSelect::All)
		.unwrap_or_else(|error| panic!("a pallet's state is broken: {error:?}"));
	every_neba_is_somewhere();
	every_asset_is_somewhere::<IssuedAssets>();
	every_asset_is_somewhere::<PoolShares>();
}

/// All accounts together have what was issued, no more and no less.
fn every_neba_is_somewhere() {
	let sum: Balance = frame_system::Account::<Runtime>::iter_values()
		.map(|account| account.data.free + account.data.reserved)
		.sum();
	assert_eq!(sum, Balances::total_issuance(), "the accounts do not add up to what was issued");
}

/// The same for every asset of an instance.
fn every_asset_is_somewhere<I: 'static>()
where
	Runtime: pallet_assets::Config<I, AssetId = u32, Balance = Balance>,
{
	let mut sums = BTreeMap::<u32, Balance>::new();
	for (asset, who) in pallet_assets::Account::<Runtime, I>::iter_keys() {
		*sums.entry(asset).or_default() += pallet_assets::Pallet::<Runtime, I>::balance(asset, who);
	}
	for asset in pallet_assets::Asset::<Runtime, I>::iter_keys() {
		let sum = sums.remove(&asset).unwrap_or_default();
		let supply = pallet_assets::Pallet::<Runtime, I>::total_supply(asset);
		assert_eq!(sum, supply, "the accounts of asset {asset} do not add up to its supply");
	}
	assert!(sums.is_empty(), "there are accounts of assets that are not: {sums:?}");
}

/// Something of NEBA, or of an asset, from an account to another; and how much.
type Move = ((AccountId, AccountId, Option<u32>), Balance);

/// Whoever was given something by an agreement, as events tell after the first `before`, got no less. It can be more: the
/// deposit comes the same way, perhaps in the same transfer.
pub fn agreements_gave_what_they_told(before: usize) {
	let events: Vec<_> = System::events().into_iter().skip(before).map(|record| record.event).collect();
	let moved = sums(events.iter().filter_map(moved));
	for (way, told) in sums(events.iter().filter_map(told)) {
		let moved = moved.get(&way).copied().unwrap_or_default();
		assert!(moved >= told, "an agreement told that it gave {told}, but gave {moved}: {way:?}");
	}
}

fn sums<Way: Ord>(moves: impl Iterator<Item = (Way, Balance)>) -> BTreeMap<Way, Balance> {
	let mut sums = BTreeMap::new();
	for (way, amount) in moves {
		*sums.entry(way).or_default() += amount;
	}
	sums
}

fn moved(event: &RuntimeEvent) -> Option<Move> {
	match event.clone() {
		RuntimeEvent::Balances(pallet_balances::Event::Transfer { from, to, amount }) => {
			Some(((from, to, None), amount))
		}
		RuntimeEvent::Assets(pallet_assets::Event::Transferred { asset_id, from, to, amount }) => {
			Some(((from, to, Some(asset_id)), amount))
		}
		_ => None,
	}
}

fn told(event: &RuntimeEvent) -> Option<Move> {
	let RuntimeEvent::Escrow(event) = event.clone() else { return None };
	let (agreement, to, what) = match event {
		Event::Released { agreement, to, what, .. } => (agreement, to, what),
		Event::Refunded { agreement, from, what, .. } => (agreement, from, what),
		Event::DustForwarded { agreement, amount, .. } => {
			(agreement, TreasuryAccount::get(), Promised::Native(amount))
		}
		_ => return None,
	};
	let from = Escrow::account_of(agreement);
	match what {
		Promised::Native(amount) => Some(((from, to, None), amount)),
		Promised::Asset { id, amount } => Some(((from, to, Some(id)), amount)),
		Promised::Voucher { .. } | Promised::Item { .. } | Promised::External(_) => None,
	}
}
