//! Payments that outside processors hold: what is seen of them, what is ordered, and who asks for it.
//!
//! Nothing here names a person or shows a processor's own numbers: merchant accounts and payments are hashes, from
//! which nobody learns who paid. Amounts are integers in the currency's minor unit.

mod observation;
mod order;
mod processor;
mod rail;

pub use observation::{Observation, ProcessorState, Unsound};
pub use order::{Order, OrderId, OrderKind};
pub use processor::{Partial, Processor, Rail};
pub use rail::{
	AtExpiry, Expected, NoRail, OnPayment, PaymentFailure, PaymentRail, PaymentWeights, Settlement,
};

use crate::AgreementId;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::{
	sp_core::H256,
	sp_runtime::traits::{BlakeTwo256, Hash},
};
use scale_info::TypeInfo;

/// A merchant account at a processor; its test mode is another account than its live mode.
///
/// BLAKE2b-256 of the SCALE encoding of (processor, live, the account's id at the processor as bytes).
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	Hash,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub struct AccountTag(pub H256);

impl AccountTag {
	/// The tag of the account that the processor knows as `account`; `live` is false for its test mode.
	pub fn of(processor: Processor, live: bool, account: &[u8]) -> Self {
		Self(BlakeTwo256::hash_of(&(processor, live, account)))
	}
}

/// A payment at a processor.
///
/// BLAKE2b-256 of the SCALE encoding of (processor, the account's id as bytes, live, the payment's id as bytes).
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	Hash,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub struct PaymentRef(pub H256);

impl PaymentRef {
	/// The reference of the payment that the processor knows as `payment` under `account`.
	pub fn of(processor: Processor, account: &[u8], live: bool, payment: &[u8]) -> Self {
		Self(BlakeTwo256::hash_of(&(processor, account, live, payment)))
	}
}

/// A leg of an agreement that is paid outside.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	Hash,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub struct LegId {
	/// The agreement.
	pub agreement: AgreementId,
	/// The leg's place in it, from 0.
	pub leg: u8,
}

impl LegId {
	/// What the payment's own metadata must say, as 64 lower-case hexadecimal digits: what it is for.
	///
	/// BLAKE2b-256 of the SCALE encoding of (`nexonomy/payment` as 16 bytes, the genesis hash, the leg).
	pub fn tag(&self, genesis: H256) -> H256 {
		BlakeTwo256::hash_of(&(*b"nexonomy/payment", genesis, self))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn hashes_are_of_the_bytes_that_the_docs_name() {
		let bytes = [&[0u8, 1, 4 * 6][..], b"acct_1"].concat();
		assert_eq!(AccountTag::of(Processor::Stripe, true, b"acct_1").0, BlakeTwo256::hash(&bytes));
		let bytes = [&[1u8, 4 * 2][..], b"M1", &[0, 4 * 3], b"A-1"].concat();
		assert_eq!(PaymentRef::of(Processor::PayPal, b"M1", false, b"A-1").0, BlakeTwo256::hash(&bytes));
		let leg = LegId { agreement: 258, leg: 3 };
		let bytes = [&b"nexonomy/payment"[..], &[9; 32], &[2, 1, 0, 0, 0, 0, 0, 0, 3]].concat();
		assert_eq!(leg.tag([9; 32].into()), BlakeTwo256::hash(&bytes));
	}

	#[test]
	fn test_mode_is_another_account_and_another_payment() {
		let stripe = Processor::Stripe;
		assert_ne!(AccountTag::of(stripe, true, b"a"), AccountTag::of(stripe, false, b"a"));
		assert_ne!(PaymentRef::of(stripe, b"a", true, b"p"), PaymentRef::of(stripe, b"a", false, b"p"));
		// A boundary that moves is another payment too.
		assert_ne!(PaymentRef::of(stripe, b"ab", true, b"c"), PaymentRef::of(stripe, b"a", true, b"bc"));
	}
}
