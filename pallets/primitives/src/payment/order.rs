//! What the chain orders a processor to do.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use super::{AccountTag, PaymentRef, Processor};
use crate::{CurrencyCode, Moment};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::{
	sp_core::H256,
	sp_runtime::traits::{BlakeTwo256, Hash},
};
use scale_info::TypeInfo;

/// The number of an order: assigned in order, never used twice on one chain.
pub type OrderId = u64;

/// What is to be done. Amounts are in the order's currency, in minor units, above zero.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum OrderKind {
	/// Take this much of what is held.
	Capture {
		/// How much.
		amount: u128,
		/// Whether the rest of the hold goes back with it. It is always said to the processor: what they assume
		/// without it differs.
		is_final: bool,
	},
	/// Give back what is still held.
	Void,
	/// Give back this much of what was captured.
	Refund {
		/// How much.
		amount: u128,
	},
}

/// An order to a processor. What is sent there is a function of this alone, so that whoever sends it sends the same.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Order {
	/// Its number.
	pub id: OrderId,
	/// The processor.
	pub processor: Processor,
	/// The merchant account.
	pub account: AccountTag,
	/// The payment.
	pub reference: PaymentRef,
	/// What amounts are in.
	pub currency: CurrencyCode,
	/// How many decimal digits the minor unit is away from the major one.
	pub exponent: u8,
	/// What is to be done.
	pub kind: OrderKind,
	/// How often it was tried before; each attempt is known to have done nothing.
	pub attempt: u8,
	/// In which block this attempt was ordered.
	pub ordered_at: u32,
	/// From this moment on it must not be sent any more, in milliseconds since 1970.
	pub deadline: Moment,
}

impl Order {
	/// By what the processor tells a repetition from another request: BLAKE2b-256 of the SCALE encoding of
	/// (genesis hash, number, attempt), sent as 64 lower-case hexadecimal digits.
	pub fn idempotency_key(&self, genesis: H256) -> H256 {
		BlakeTwo256::hash_of(&(genesis, self.id, self.attempt))
	}
}
