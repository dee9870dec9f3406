//! Accounts as people write them.

use alloc::{string::String, vec::Vec};
use polkadot_sdk::sp_crypto_hashing::blake2_512;

/// The chain's SS58 address type: 14 bits, of which the first byte has the lower ones.
pub const SS58_PREFIX: u16 = 6174;

/// An account in SS58, the form in which wallets show it, with the prefix of this chain.
///
/// Source: the SS58 registry's specification, with two prefix bytes and two checksum bytes.
pub fn ss58(account: &[u8]) -> String {
	let prefix = SS58_PREFIX.to_le_bytes();
	let [low, high] = prefix;
	// The prefix is above 63, so it takes two bytes: bits 2 to 7 with a mark, then bits 8 to 13 with bits 0 and 1.
	let first = (low >> 2) | 0b0100_0000;
	let second = high | ((low & 0b11) << 6);
	let mut bytes: Vec<u8> = [&[first, second], account].concat();
	let checksum = blake2_512(&[b"SS58PRE", bytes.as_slice()].concat());
	bytes.extend(checksum.iter().take(2));
	bs58::encode(bytes).into_string()
}

#[cfg(test)]
mod tests {
	use super::*;
	use polkadot_sdk::{sp_core::crypto::Ss58Codec, sp_runtime::AccountId32};
	use proptest::prelude::*;

	proptest! {
		#[test]
		fn address_is_what_wallets_show(account: [u8; 32]) {
			let shown = AccountId32::new(account).to_ss58check_with_version(SS58_PREFIX.into());
			prop_assert_eq!(ss58(&account), shown);
		}
	}
}
