//! What a story leaves in storage.

use frame_support::traits::StorageInfoTrait;
use nexonomy_runtime::*;
use polkadot_sdk::*;
use std::{
	cell::RefCell,
	collections::{BTreeMap, BTreeSet},
};

type Keys = BTreeSet<Vec<u8>>;

thread_local! {
	static BEFORE: RefCell<Keys> = const { RefCell::new(Keys::new()) };
}

/// Remembers all that is in storage.
pub fn remember() {
	BEFORE.set(keys());
}

/// The storage items, such as `Vouchers.NextVoucherId`, that have keys which they had not as the story began. Each is
/// named once. What the block itself notes down is left out, and what people are known for, which is to stay.
pub fn left_behind() -> BTreeSet<String> {
	let items = AllPalletsWithSystem::storage_info();
	let name = |key: &Vec<u8>| {
		let item = items.iter().find(|item| key.starts_with(&item.prefix));
		let item = item.unwrap_or_else(|| panic!("a key is nobody's: {key:02x?}"));
		format!("{}.{}", text(&item.pallet_name), text(&item.storage_name))
	};
	let new = BEFORE.with_borrow(|before| keys().difference(before).map(name).collect::<BTreeSet<_>>());
	let is_meant = |name: &String| name.starts_with("System.Event") || name.starts_with("Reputation.");
	new.into_iter().filter(|name| !is_meant(name)).collect()
}

/// All that is in storage.
pub fn everything() -> BTreeMap<Vec<u8>, Vec<u8>> {
	let value = |key: &Vec<u8>| sp_io::storage::get(key).expect("the key is there").to_vec();
	keys().into_iter().map(|key| (key.clone(), value(&key))).collect()
}

fn keys() -> Keys {
	let mut keys = Keys::new();
	let mut last = Vec::new();
	while let Some(key) = sp_io::storage::next_key(&last) {
		keys.insert(key.clone());
		last = key;
	}
	keys
}

fn text(name: &[u8]) -> &str {
	std::str::from_utf8(name).expect("names are plain words")
}
