//! What clients, attestors and executors are shown.

use codec::{Decode, DecodeWithMemTracking, Encode};
use nexonomy_primitives::{AccountTag, LegId, Moment, Money, Order, PaymentRef, Processor};
use polkadot_sdk::sp_core::H256;
use scale_info::TypeInfo;

/// Where the money of a payment is, in minor units. The parts add up to `paid`.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, PartialEq, TypeInfo)]
pub struct Sheet {
	/// What was taken from the payer.
	pub paid: u128,
	/// What the seller has and may keep.
	pub released: u128,
	/// What lies with the seller and is not the seller's yet.
	pub undecided: u128,
	/// What was refunded.
	pub refunded: u128,
	/// What the payer's bank took back.
	pub disputed: u128,
	/// What is held at the processor, beside what was paid.
	pub held: u128,
}

/// A payment that attestors should look at.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Look {
	/// The leg that it is for.
	pub leg: LegId,
	/// At which processor.
	pub processor: Processor,
	/// Of which account.
	pub account: AccountTag,
	/// Which payment.
	pub reference: PaymentRef,
	/// What its metadata must say.
	pub tag: H256,
	/// What was agreed.
	pub money: Money,
	/// The revision that was seen last; 0 if none.
	pub revision: u64,
	/// How often to look, in milliseconds.
	pub every: Moment,
	/// The order whose result is awaited.
	pub order: Option<Order>,
}

/// Who may execute an order, and when.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Lease<AccountId> {
	/// Who.
	pub holder: AccountId,
	/// From this block on.
	pub from: u32,
	/// Not to be begun in this block or later, so that it is done before the next holder's turn.
	pub begin_before: u32,
	/// From this block on it is the next holder's turn.
	pub until: u32,
}

/// An order that is due, and whose turn it is.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Instruction<AccountId> {
	/// The order.
	pub order: Order,
	/// By what the processor tells a repetition: sent as 64 lower-case hexadecimal digits.
	pub idempotency_key: H256,
	/// The leg that it is for.
	pub leg: LegId,
	/// What the payment's metadata must say.
	pub tag: H256,
	/// Whose turn it is; `None` if nobody executes for now.
	pub lease: Option<Lease<AccountId>>,
}
