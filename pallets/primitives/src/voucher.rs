//! What a voucher is, for the pallets that hold one.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use crate::{ContentId, LockId, Moment, Money};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// How a voucher came to be.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum VoucherKind {
	/// Issued by a person.
	Ordinary,
	/// The part of a voucher that was given away in a discounted sale.
	Discount {
		/// The least that is redeemed at a time, in minor units, unless less is left.
		#[codec(compact)]
		minimum_use: u128,
	},
	/// A duty that a task made.
	Obligation,
}

/// The conditions of a discount voucher: the part of a sale that was given away. Both only narrow what the issuer
/// promised.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Discount {
	/// From this moment on the discount is void; not later than the voucher that it comes from.
	pub expires_at: Moment,
	/// The least that is redeemed at a time, in minor units, unless less is left. Zero: any amount.
	#[codec(compact)]
	pub minimum_use: u128,
}

/// A voucher as other pallets see it.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct VoucherInfo<AccountId> {
	/// Who promised.
	pub issuer: AccountId,
	/// Whom the promise is made to.
	pub holder: AccountId,
	/// What is still promised. Never zero.
	pub value: Money,
	/// From this moment on the promise is void.
	pub expires_at: Moment,
	/// The document that describes the promise.
	pub terms: ContentId,
	/// How the voucher came to be.
	pub kind: VoucherKind,
	/// Who keeps it locked, if anybody.
	pub lock: Option<LockId>,
}
