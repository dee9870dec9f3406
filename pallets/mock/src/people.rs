//! People of the tests. Alice, Bob and the like have the keys of the SDK's keyring; those with numbers have none.

use polkadot_sdk::{
	sp_core::{sr25519, Pair},
	sp_keyring::Sr25519Keyring,
	sp_runtime::{AccountId32, MultiSignature},
};
use std::{cell::RefCell, collections::BTreeMap};

/// Who somebody is.
pub type AccountId = AccountId32;

/// Mostly the seller.
pub fn alice() -> AccountId {
	Sr25519Keyring::Alice.to_account_id()
}

/// Mostly the buyer.
pub fn bob() -> AccountId {
	Sr25519Keyring::Bob.to_account_id()
}

/// A third.
pub fn charlie() -> AccountId {
	Sr25519Keyring::Charlie.to_account_id()
}

/// Somebody who is no party in a test of two or three.
pub fn stranger() -> AccountId {
	Sr25519Keyring::Ferdie.to_account_id()
}

/// Somebody whom no mock endows: who has nothing, not even an account.
pub fn pauper() -> AccountId {
	Sr25519Keyring::BobStash.to_account_id()
}

/// One of many of a kind, in the order of their numbers. Nobody has the key.
pub fn named(kind: u8, number: u16) -> AccountId {
	let mut bytes = [kind; 32];
	let [high, low] = number.to_be_bytes();
	bytes[0] = high;
	bytes[1] = low;
	bytes.into()
}

/// The signature of one of the keyring's people.
///
/// # Panics
///
/// If `who` is not one of them.
pub fn sign(who: &AccountId, text: &[u8]) -> MultiSignature {
	// Deriving a key takes long, so each is derived once.
	PAIRS.with_borrow_mut(|pairs| {
		let derive = || Sr25519Keyring::from_account_id(who).expect("one of the keyring's people").pair();
		pairs.entry(who.clone()).or_insert_with(derive).sign(text).into()
	})
}

thread_local! {
	static PAIRS: RefCell<BTreeMap<AccountId, sr25519::Pair>> = const { RefCell::new(BTreeMap::new()) };
}
