//! What the tests of the runtime share: a chain in memory, people, transactions, and a way to count accesses.

#![allow(dead_code)] // Each test program uses a part of it.

pub mod access;
pub mod witness;

use codec::Encode;
use nexonomy_runtime::*;
use polkadot_sdk::*;
use sp_core::Pair;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{BuildStorage, MultiSignature};

/// A moment in 2026, in milliseconds since 1970: the time of the block in which tests begin.
pub const NOW: u64 = 1_780_000_000_000;
/// A day in milliseconds.
pub const DAY: u64 = 24 * 60 * 60 * 1_000;

/// The development chain, in its first block.
pub fn chain() -> sp_io::TestExternalities {
	let mut chain =
		sp_io::TestExternalities::new(genesis("development").build_storage().expect("valid genesis"));
	chain.execute_with(|| {
		System::set_block_number(1);
		pallet_timestamp::Now::<Runtime>::put(NOW);
	});
	chain
}

/// The genesis of a preset.
pub fn genesis(preset: &str) -> RuntimeGenesisConfig {
	let patch = genesis_presets::get(&preset.into()).expect("the preset exists");
	let patch: serde_json::Value = serde_json::from_slice(&patch).expect("presets are JSON");
	let mut whole = serde_json::to_value(RuntimeGenesisConfig::default()).expect("a genesis is JSON");
	merge(&mut whole, patch);
	serde_json::from_value(whole).expect("presets patch what there is")
}

fn merge(whole: &mut serde_json::Value, patch: serde_json::Value) {
	match (whole, patch) {
		(serde_json::Value::Object(whole), serde_json::Value::Object(patch)) => {
			for (key, value) in patch {
				merge(whole.entry(key).or_insert(serde_json::Value::Null), value);
			}
		}
		(whole, patch) => *whole = patch,
	}
}

pub fn alice() -> AccountId {
	Sr25519Keyring::Alice.to_account_id()
}

pub fn bob() -> AccountId {
	Sr25519Keyring::Bob.to_account_id()
}

pub fn charlie() -> AccountId {
	Sr25519Keyring::Charlie.to_account_id()
}

/// An account that has never been used.
pub fn stranger(seed: u8) -> AccountId {
	AccountId::new([seed; 32])
}

/// `person`'s signature over `text`.
pub fn sign(person: Sr25519Keyring, text: &[u8]) -> MultiSignature {
	MultiSignature::from(person.pair().sign(text))
}

/// `person`'s signature over `text` as wallets make it: between `<Bytes>` and `</Bytes>`.
pub fn sign_in_wallet(person: Sr25519Keyring, text: &[u8]) -> MultiSignature {
	sign(person, &[b"<Bytes>", text, b"</Bytes>"].concat())
}

/// A transaction signed by `person`.
pub fn transaction(person: Sr25519Keyring, call: RuntimeCall, extension: TxExtension) -> UncheckedExtrinsic {
	let payload =
		SignedPayload::new(call.clone(), extension.clone()).expect("every extension has its context");
	let signature = payload.using_encoded(|bytes| sign(person, bytes));
	UncheckedExtrinsic::new_signed(call, person.to_account_id().into(), signature, extension)
}
