//! The nouns: what a payment, an account and a key are called here.
//!
//! The chain's own words ([`Observation`], [`Order`], …) come from `nexonomy-primitives`. Beside them stand those
//! that never reach the chain, because they would tell who paid whom: payment ids and account ids.

use serde::{Deserialize, Serialize};
use std::fmt;

pub use nexonomy_primitives::payment::{
	AccountTag, Observation, Order, OrderKind, PaymentRef, Processor, ProcessorState, Unsound,
};
pub use nexonomy_primitives::{CurrencyCode, Moment};

/// The longest id that a processor may give, in characters.
pub const MAX_ID: usize = 64;

/// What a processor calls one payment: `pi_3Mr…` at Stripe, a UUID at Revolut.
///
/// One to [`MAX_ID`] characters out of `A-Z a-z 0-9 _ -`, so it can stand in a path without being escaped, and two
/// spellings of one id do not exist.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct PaymentId(String);

impl PaymentId {
	/// The id, or `None` when it has another character or length.
	pub fn new(id: &str) -> Option<Self> {
		let fits = (1..=MAX_ID).contains(&id.len());
		let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
		(fits && plain).then(|| Self(id.to_owned()))
	}

	/// As the processor wrote it.
	pub fn as_str(&self) -> &str {
		&self.0
	}
}

impl fmt::Display for PaymentId {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(&self.0)
	}
}

/// A merchant's account at a processor. Test mode is another account than live.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Account {
	/// Whose account it is in the first place.
	pub processor: Processor,
	/// What the processor calls it: `acct_1Mr…`, a merchant id, a client id.
	pub id: String,
	/// Whether money moves there.
	pub live: bool,
}

impl Account {
	/// How the chain names this account.
	pub fn tag(&self) -> AccountTag {
		AccountTag::of(self.processor, self.live, self.id.as_bytes())
	}

	/// How the chain names a payment of this account.
	pub fn reference(&self, payment: &PaymentId) -> PaymentRef {
		PaymentRef::of(self.processor, self.id.as_bytes(), self.live, payment.as_str().as_bytes())
	}
}

/// What makes a processor recognise a request that it has seen: 64 hexadecimal digits, a function of the chain and of
/// the order alone, so that two gateways which execute one order ask for one thing.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Key(String);

impl Key {
	/// The key of an order on the chain with this genesis hash.
	pub fn of(genesis: &[u8; 32], order: &Order) -> Self {
		Self(hex::encode(order.idempotency_key((*genesis).into())))
	}

	/// The 64 digits.
	pub fn as_str(&self) -> &str {
		&self.0
	}

	/// The first 32 digits, for processors that take no more. 128 bits do not collide by accident, and nobody gains by
	/// making them collide: the chain numbers orders itself.
	pub fn short(&self) -> &str {
		self.0.get(..32).unwrap_or(&self.0)
	}

	/// As a UUID, for processors that take nothing else.
	pub fn uuid(&self) -> String {
		let part = |range| self.0.get(range).unwrap_or_default();
		format!("{}-{}-{}-{}-{}", part(0..8), part(8..12), part(12..16), part(16..20), part(20..32))
	}
}

/// `0x` and the digits of 32 bytes, as the chain's tools write a hash.
pub fn hex32(bytes: &[u8]) -> String {
	format!("0x{}", hex::encode(bytes))
}

/// The 32 bytes of a hash in hexadecimal, with or without `0x`.
pub fn parse32(text: &str) -> Option<[u8; 32]> {
	hex::decode(text.strip_prefix("0x").unwrap_or(text)).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn payment_ids_are_refused_when_they_could_mean_two_things() {
		assert!(PaymentId::new("pi_3MrPBM2eZvKYlo2C1TEMacFD").is_some());
		assert!(PaymentId::new("68f7a946-db05").is_some());
		for id in ["", "pi/1", "pi 1", "pi%31", "../x", "pi_é", "pi\u{0}", &"a".repeat(65)] {
			assert_eq!(PaymentId::new(id), None, "{id}");
		}
	}

	#[test]
	fn hashes_are_read_as_they_are_written() {
		assert_eq!(parse32(&hex32(&[7; 32])), Some([7; 32]));
		assert_eq!(parse32("0x07"), None);
		assert_eq!(parse32(&"zz".repeat(32)), None);
	}
}
