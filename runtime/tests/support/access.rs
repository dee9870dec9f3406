//! Counts what a call reads and writes: exact integers, the same on every machine.

use nexonomy_runtime::*;
use polkadot_sdk::*;
use sp_core::Blake2Hasher;
use sp_state_machine::{backend::AsTrieBackend, Ext, OverlayedChanges, TrieBackendBuilder};
use sp_trie::recorder::Recorder;
use std::collections::BTreeSet;

/// How often a call touched the state.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Access {
	/// Items that were read from the database.
	pub reads: usize,
	/// Items that changed, came or went.
	pub writes: usize,
	/// By how many bytes the state, keys and values, has grown.
	pub growth: i64,
}

/// Runs `call` on `chain`, keeps what it did, and counts. What our benchmarks do not count is not counted here either: the
/// block's own records and its time, the hash of genesis, the total issuance, and the account of `caller`, which every
/// transaction touches for its nonce and its fee.
pub fn count<R>(
	chain: &mut sp_io::TestExternalities,
	caller: &AccountId,
	call: impl FnOnce() -> R,
) -> (R, Access) {
	use frame_support::traits::WhitelistedStorageKeys;

	let ignored: BTreeSet<Vec<u8>> = AllPalletsWithSystem::whitelisted_storage_keys()
		.into_iter()
		.map(|tracked| tracked.key)
		.chain([
			frame_system::Account::<Runtime>::hashed_key_for(caller),
			frame_system::BlockWeight::<Runtime>::hashed_key().to_vec(),
			frame_system::BlockHash::<Runtime>::hashed_key_for(0),
			pallet_timestamp::Now::<Runtime>::hashed_key().to_vec(),
			b":transaction_level:".to_vec(),
			b":intrablock_entropy".to_vec(),
		])
		.collect();
	let counts = |key: &[u8]| !ignored.contains(key);

	chain.commit_all().expect("there is no open transaction");
	let recorder = Recorder::<Blake2Hasher>::default();
	let backend =
		TrieBackendBuilder::wrap(chain.backend.as_trie_backend()).with_recorder(recorder.clone()).build();
	let mut overlay = OverlayedChanges::<Blake2Hasher>::default();
	let result = {
		let mut ext = Ext::new(&mut overlay, &backend, Some(&mut chain.extensions));
		sp_externalities::set_and_run_with_externalities(&mut ext, call)
	};

	let reads = recorder.recorded_keys().into_values().flatten().filter(|(key, _)| counts(key)).count();
	let changes: Vec<(Vec<u8>, Option<Vec<u8>>)> =
		overlay.changes_mut().map(|(key, value)| (key.clone(), value.value().cloned())).collect();

	let mut access = Access { reads, ..Default::default() };
	chain.execute_with(|| {
		for (key, after) in changes {
			let before = sp_io::storage::get(&key).map(|value| value.to_vec());
			if counts(&key) && before != after {
				access.writes += 1;
				access.growth += size(&key, &after) - size(&key, &before);
			}
			match after {
				Some(value) => sp_io::storage::set(&key, &value),
				None => sp_io::storage::clear(&key),
			}
		}
	});
	(result, access)
}

fn size(key: &[u8], value: &Option<Vec<u8>>) -> i64 {
	value.as_ref().map_or(0, |value| (key.len() + value.len()) as i64)
}
