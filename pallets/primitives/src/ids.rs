//! Numbers that the chain assigns.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// The number of a voucher: assigned in order of issue, never used twice.
pub type VoucherId = u64;

/// The number of an agreement: assigned in order of proposal, never used twice.
pub type AgreementId = u64;

/// A point in time as people see it: milliseconds since 1970-01-01 00:00 UTC.
pub type Moment = u64;

/// The kind of thing that keeps a voucher locked.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Keeper {
	/// An agreement of the escrow pallet.
	Agreement,
}

/// Who keeps a voucher locked. A lock has exactly one owner.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct LockId {
	/// The kind of keeper.
	pub keeper: Keeper,
	/// The keeper's number among its kind.
	#[codec(compact)]
	pub id: u64,
}

impl LockId {
	/// The lock that agreement `id` holds.
	pub const fn agreement(id: AgreementId) -> Self {
		Self { keeper: Keeper::Agreement, id }
	}
}
