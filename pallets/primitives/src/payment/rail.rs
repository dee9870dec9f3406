//! What an agreement asks of payments, and what it hears back.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use super::{AccountTag, LegId, PaymentRef};
use crate::{Moment, Money};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use polkadot_sdk::{
	sp_runtime::{DispatchError, DispatchResult},
	sp_weights::Weight,
};
use scale_info::TypeInfo;

/// What happens to what is undecided a day before the processor gives the hold back by itself.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum AtExpiry {
	/// It goes back to the payer. An agreement that would last longer than the hold is refused.
	#[default]
	Void,
	/// It is captured and lies with the seller, whose bond covers all of it; what is later decided for the payer is
	/// refunded.
	CaptureToReserve,
}

/// The payment that a leg waits for.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Expected<AccountId> {
	/// Who pays.
	pub payer: AccountId,
	/// Who sells: the owner of the merchant account.
	pub payee: AccountId,
	/// The merchant account that is paid.
	pub account: AccountTag,
	/// The payment at the processor, if it exists already; otherwise one of the two binds it later.
	pub reference: Option<PaymentRef>,
	/// How much. At least this must be authorized, in this currency; no more is ever taken.
	pub money: Money,
	/// Until when the money must be held, or paid, in milliseconds since 1970.
	pub authorize_by: Moment,
	/// Until when the agreement may decide, in milliseconds since 1970. What is undecided then goes back.
	pub keep_until: Moment,
	/// What happens to what is undecided when the hold is about to end.
	pub at_expiry: AtExpiry,
}

/// Why a payment will not be made.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum PaymentFailure {
	/// Nothing was authorized in time.
	Late,
	/// It was declined, given back or abandoned at the processor.
	Declined,
	/// Less is authorized than agreed.
	TooLittle,
	/// It is in another currency, or counts in another unit of it.
	WrongCurrency,
	/// Its metadata says that it is for something else.
	WrongPurpose,
	/// The hold ends less than a day after the agreement may still decide.
	HoldTooShort,
	/// It was captured at once, though the money was to be held.
	NotHeld,
	/// The agreement itself no longer wants it.
	Withdrawn,
}

/// How far a payment is settled, in minor units of its money. Both amounts only grow; together they are at most what
/// was agreed.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Settlement {
	/// What the seller got of what was decided for the seller.
	pub released: u128,
	/// What the payer is known not to be out of, of what was decided for the payer.
	pub returned: u128,
	/// Whether this is the last word, also if less was moved than was decided.
	pub is_final: bool,
}

/// A way to be paid outside, as seen by an agreement. It never holds money: it holds the right to order a capture, a
/// void or a refund. It answers through [`OnPayment`], but never while it is asked: what is settled at once, because the
/// money lies with the seller already, is in the answer.
pub trait PaymentRail {
	/// Who pays and who sells.
	type AccountId;

	/// Waits for a payment for `leg`. Fails if the account is not the payee's or not attested, if the processor is paused
	/// or cannot take payments, if the seller's bond or caps do not allow it, or if the times make no sense.
	fn expect(leg: LegId, expected: Expected<Self::AccountId>) -> DispatchResult;

	/// Decides `amount` minor units more for the seller; with `is_final` all that is still undecided goes back to the
	/// payer. It is captured now, or with the last part where the processor captures only once. Fails if less is
	/// undecided, or the payment is not authorized.
	fn capture(leg: LegId, amount: u128, is_final: bool) -> Result<Settlement, DispatchError>;

	/// Decides all that is still undecided for the payer. Before the authorization it calls the payment off.
	fn void(leg: LegId) -> Result<Settlement, DispatchError>;

	/// Decides `amount` minor units more for the payer: given back with the rest of the hold, or refunded if it was
	/// captured. Fails if less is undecided, or the payment is not authorized.
	fn refund(leg: LegId, amount: u128) -> Result<Settlement, DispatchError>;

	/// What these cost at most.
	fn weights() -> PaymentWeights;
}

/// What a [`PaymentRail`] costs its callers at most.
#[derive(Clone, Copy, Debug, Default)]
pub struct PaymentWeights {
	/// To wait for a payment.
	pub expect: Weight,
	/// To capture a part.
	pub capture: Weight,
	/// To give all back.
	pub void: Weight,
	/// To give a part back.
	pub refund: Weight,
}

/// Whoever asked a [`PaymentRail`], and hears its answer. None of these fails: what cannot move now is kept for later.
/// Each gives what it cost. None asks anything of the rail for the same leg.
pub trait OnPayment {
	/// The money is held, or paid: the leg is funded.
	fn on_authorized(leg: LegId) -> Weight;

	/// The money will not come. Nothing more is heard of the leg.
	fn on_failed(leg: LegId, why: PaymentFailure) -> Weight;

	/// Money moved, or is known never to move. The amounts are totals.
	fn on_settled(leg: LegId, settlement: Settlement) -> Weight;

	/// The payer's bank has taken back so much in all, in minor units, or the payment is in trouble of another kind
	/// (0 if that is over). What is undecided stays as it is until then.
	fn on_disputed(leg: LegId, taken_back: u128, in_trouble: bool) -> Weight;

	/// What the dearest of them costs at most.
	fn weight() -> Weight;
}

impl OnPayment for () {
	fn on_authorized(_: LegId) -> Weight {
		Weight::zero()
	}

	fn on_failed(_: LegId, _: PaymentFailure) -> Weight {
		Weight::zero()
	}

	fn on_settled(_: LegId, _: Settlement) -> Weight {
		Weight::zero()
	}

	fn on_disputed(_: LegId, _: u128, _: bool) -> Weight {
		Weight::zero()
	}

	fn weight() -> Weight {
		Weight::zero()
	}
}

/// A rail that takes no payment, for a chain without one.
pub struct NoRail<AccountId>(PhantomData<AccountId>);

impl<AccountId> PaymentRail for NoRail<AccountId> {
	type AccountId = AccountId;

	fn expect(_: LegId, _: Expected<AccountId>) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn capture(_: LegId, _: u128, _: bool) -> Result<Settlement, DispatchError> {
		Err(DispatchError::Unavailable)
	}

	fn void(_: LegId) -> Result<Settlement, DispatchError> {
		Err(DispatchError::Unavailable)
	}

	fn refund(_: LegId, _: u128) -> Result<Settlement, DispatchError> {
		Err(DispatchError::Unavailable)
	}

	fn weights() -> PaymentWeights {
		PaymentWeights::default()
	}
}
