//! How chains begin, and what clients are told.

use crate::support::*;
use frame_support::dispatch::{DispatchClass, GetDispatchInfo};
use nexonomy_runtime::{extensions::extension, *};
use polkadot_sdk::*;
use sp_runtime::{traits::TransactionExtension, BuildStorage};

#[test]
fn presets_build_a_state_with_their_validators() {
	for (preset, validators) in [("development", 1), ("local_testnet", 4)] {
		let storage = genesis(preset).build_storage().expect("valid genesis");
		sp_io::TestExternalities::new(storage).execute_with(|| {
			assert_eq!(Session::validators().len(), validators, "{preset}");
			assert_eq!(Babe::authorities().len(), validators, "{preset}");
			assert_eq!(Grandpa::grandpa_authorities().len(), validators, "{preset}");
			assert_eq!(AuthorityDiscovery::authorities().len(), validators, "{preset}");
			assert!(Balances::free_balance(alice()) > 0);
		});
	}
	assert!(genesis_presets::get(&"mainnet".into()).is_none());
}

#[test]
fn no_preset_lets_more_people_stand_than_an_election_can_count() {
	let limits = configs::staking::ElectionLimits::get();
	for preset in genesis_presets::names() {
		let staking = genesis(preset.as_ref()).staking;
		let candidates =
			staking.max_validator_count.expect("without a limit one too many stops all elections");
		assert!(!limits.targets.count_exhausted(candidates.into()), "{preset}");
	}
}

#[test]
fn genesis_has_no_child_tries() {
	// The light client of browsers refuses them.
	for preset in ["development", "local_testnet"] {
		let storage = genesis(preset).build_storage().expect("valid genesis");
		assert!(storage.children_default.is_empty());
	}
}

#[test]
fn metadata_is_served_in_three_versions() {
	chain().execute_with(|| {
		for version in [14, 15, 16] {
			assert!(Runtime::metadata_at_version(version).is_some(), "V{version}");
		}
		assert!(Runtime::metadata_at_version(13).is_none());
	});
}

#[test]
fn blocks_take_at_most_a_third_of_a_slot() {
	let block = configs::system::RuntimeBlockWeights::get().max_block;
	let slot = units::SLOT_DURATION * frame_support::weights::constants::WEIGHT_REF_TIME_PER_MILLIS;
	assert!(block.ref_time() <= slot / 3);
	assert!(block.proof_size() < u64::MAX, "the contracts pallet will need a finite proof size");
}

/// Nobody has to prove this chain's state elsewhere; see `docs/adr/0019-time-fills-blocks.md`.
#[test]
fn transfers_fill_a_block_by_their_time_not_by_their_proofs() {
	let dest = bob().into();
	let call = RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { dest, value: 1 });
	let normal = configs::system::RuntimeBlockWeights::get().get(DispatchClass::Normal).clone();
	let one = normal.base_extrinsic + extension(0, 0).weight(&call) + call.get_dispatch_info().call_weight;
	let most = normal.max_total.expect("there is a limit");
	let by_time = most.ref_time() / one.ref_time();
	let by_proofs = most.proof_size() / one.proof_size();
	assert!(by_time < by_proofs, "{by_time} fit by their time, and {by_proofs} by their proofs");
}

#[test]
fn epochs_last_an_hour() {
	let slots = configs::consensus::EpochDuration::get();
	assert_eq!(slots * units::SLOT_DURATION, 60 * 60 * 1_000);
}
