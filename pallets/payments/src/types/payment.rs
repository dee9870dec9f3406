//! A payment: what was agreed, what was decided, and what the processor shows.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use super::{Balance, Worth};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use nexonomy_primitives::{
	payment::{AtExpiry, OrderId, Partial, Settlement},
	AccountTag, Moment, Money, Observation, OrderKind, PaymentRef, Processor, ProcessorState,
};
use scale_info::TypeInfo;
use sp_runtime::Perbill;

use polkadot_sdk::*;

/// Whether the agreement counts on the payment.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Phase {
	/// It waits for the authorization.
	Awaiting,
	/// The authorization came and was good.
	Accepted,
	/// It did not, or it was called off: whatever money comes goes back.
	Refused,
}

/// What the processor showed last. The fields are those of an [`Observation`].
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
#[allow(missing_docs)]
pub struct Seen {
	pub state: ProcessorState,
	#[codec(compact)]
	pub authorized: u128,
	#[codec(compact)]
	pub capturable: u128,
	#[codec(compact)]
	pub captured: u128,
	#[codec(compact)]
	pub refunded: u128,
	#[codec(compact)]
	pub disputed: u128,
	pub capture_before: Moment,
	pub revision: u64,
}

impl From<&Observation> for Seen {
	fn from(o: &Observation) -> Self {
		Self {
			state: o.state,
			authorized: o.authorized,
			capturable: o.capturable,
			captured: o.captured,
			refunded: o.refunded,
			disputed: o.disputed,
			capture_before: o.capture_before,
			revision: o.revision,
		}
	}
}

impl Seen {
	/// What the seller has of it.
	pub fn net(&self) -> u128 {
		// An observation is only seen if these are at most what was captured.
		self.captured.saturating_sub(self.refunded).saturating_sub(self.disputed)
	}
}

/// Why nothing is ordered for now.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum TroubleKind {
	/// The payer's bank took money back; the dispute is open.
	Disputed,
	/// The processor shows what cannot follow from what was ordered. It is right, whatever we thought.
	Reconcile,
	/// Money moved that nobody ordered: a key may be in wrong hands.
	Frozen,
}

/// Nothing is ordered until this is over.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Trouble {
	/// Why.
	pub kind: TroubleKind,
	/// From this moment on anybody may end it: what the processor shows is then taken as it is.
	pub until: Moment,
}

/// An order that is known to have done nothing. The next attempt has the same number.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Retry {
	/// Its number.
	pub id: OrderId,
	/// What was ordered.
	pub kind: OrderKind,
	/// The number of the next attempt.
	pub attempt: u8,
	/// How many attempts failed that were not the processor's fault.
	pub failed: u8,
}

/// How a payment ended.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Ending {
	/// The seller got something.
	Released,
	/// All that was captured went back.
	Refunded,
	/// Nothing was captured.
	Voided,
	/// The hold ran out, and nothing was captured.
	Expired,
}

/// An outside payment for one leg of an agreement. All amounts are in minor units of `money`'s currency.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Payment<AccountId> {
	/// Who pays.
	pub payer: AccountId,
	/// Who sells.
	pub payee: AccountId,
	/// The merchant account.
	pub account: AccountTag,
	/// Whose account it is.
	pub processor: Processor,
	/// How much of a hold can be captured; nothing is held on a prepaid rail.
	pub partial: Option<Partial>,
	/// The payment at the processor, once it is bound.
	pub reference: Option<PaymentRef>,
	/// What was agreed. If another currency arrived, that, so that it can be given back.
	pub money: Money,
	/// Of the currency.
	pub exponent: u8,
	/// Until when the authorization is waited for.
	pub authorize_by: Moment,
	/// Until when the agreement decides.
	pub keep_until: Moment,
	/// What happens to what is undecided when the hold is about to end.
	pub at_expiry: AtExpiry,
	/// Whether the agreement counts on it.
	pub phase: Phase,
	/// What was decided for the seller.
	#[codec(compact)]
	pub due: u128,
	/// What was decided for the payer. With `due` it is at most what was agreed.
	#[codec(compact)]
	pub back: u128,
	/// What was refunded by order.
	#[codec(compact)]
	pub given: u128,
	/// What the seller's bond stood in for.
	#[codec(compact)]
	pub covered: u128,
	/// What the agreement knows.
	pub told: Settlement,
	/// What the processor showed last.
	pub seen: Option<Seen>,
	/// The order that lives.
	pub order: Option<OrderId>,
	/// Whether that order was given up on once.
	pub doubted: bool,
	/// What to try again.
	pub retry: Option<Retry>,
	/// Why nothing is ordered for now.
	pub trouble: Option<Trouble>,
	/// How often money moved unordered.
	pub freezes: u8,
	/// How it ended, and until when it is watched.
	pub ended: Option<(Ending, Moment)>,
	/// What all of it was worth when it was agreed; it counts towards the seller's cap until the end.
	#[codec(compact)]
	pub worth: Worth,
	/// What all of it was worth then in the native token.
	#[codec(compact)]
	pub price: Balance,
	/// The share of the price that the seller's bond backs after the end.
	pub reserve: Perbill,
	/// What of the seller's bond backs it now.
	#[codec(compact)]
	pub backing: Balance,
	/// What a dispute ties up of the bond beside that, as long as it lasts. Nobody is paid from it.
	#[codec(compact)]
	pub tied: Balance,
}
