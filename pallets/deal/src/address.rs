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
	let mut bytes: Vec<u8> = [MARK.as_slice(), &[first, second], account].concat();
	let [one, two, ..] = blake2_512(&bytes);
	bytes.extend([one, two]);
	base58(bytes.get(MARK.len()..).unwrap_or_default())
}

/// What the checksum is made over begins with this.
const MARK: &[u8; 7] = b"SS58PRE";

const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// Five digits in base 58, which fit into 32 bits.
const FIVE_DIGITS: u64 = 58 * 58 * 58 * 58 * 58;

/// The bytes in base 58. The first of them must not be zero, as it never is in an address.
///
/// Five digits are divided off at a time, from 32 bits at a time: the chain does this for every name in every text, and
/// it takes a fraction of the time that single digits and bytes take.
fn base58(bytes: &[u8]) -> String {
	let word = |bytes: &[u8]| bytes.iter().fold(0u32, |word, byte| (word << 8) | u32::from(*byte));
	let mut words: Vec<u32> = bytes.rchunks(4).rev().map(word).collect();
	let mut number = words.as_mut_slice();
	// Lowest first; six digits for four bytes are more than enough.
	let mut digits: Vec<u8> = Vec::with_capacity(number.len().saturating_mul(6));
	while let [highest, ..] = number {
		if *highest == 0 {
			number = number.split_at_mut(1).1;
			continue;
		}
		let mut rest = 0u64;
		for word in number.iter_mut() {
			let dividend = (rest << 32) | u64::from(*word);
			// Below 2³², as the rest is below the divisor.
			*word = u32::try_from(dividend / FIVE_DIGITS).unwrap_or_default();
			rest = dividend % FIVE_DIGITS;
		}
		let mut five = u32::try_from(rest).unwrap_or_default();
		for _ in 0..5 {
			digits.push(u8::try_from(five % 58).unwrap_or_default());
			five /= 58;
		}
	}
	let leading = digits.iter().rev().take_while(|digit| **digit == 0).count();
	let shown = |digit: &u8| ALPHABET.get(usize::from(*digit)).copied().map(char::from);
	digits.iter().rev().skip(leading).filter_map(shown).collect()
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
