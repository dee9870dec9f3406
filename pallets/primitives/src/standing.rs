//! What people are known for.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use crate::AgreementId;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// In which role somebody acted.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub enum Role {
	/// Promised value and owes what its vouchers say.
	Issuer,
	/// Gave money or assets for something.
	Buyer,
	/// Offered to do a community's task.
	Exocrat,
	/// Gave vouchers to a task.
	Contributor,
	/// Judged a dispute.
	Juror,
	/// Gave vouchers or items for something.
	Merchant,
}

/// How it went.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Deed {
	/// An agreement ended as it should: all that was promised was given.
	Kept,
	/// A promise was not kept: a redemption that did not happen by the deadline, a voucher that expired in another's
	/// hands.
	Broken,
	/// A dispute was lost, wholly or in part.
	DisputeLost,
	/// A juror voted as the others did.
	Coherent,
	/// A juror voted far from the others.
	Incoherent,
	/// A juror did not vote.
	Absent,
}

/// One thing that the chain saw somebody do.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Fact<AccountId> {
	/// Who did it.
	pub who: AccountId,
	/// In which role.
	pub role: Role,
	/// How it went.
	pub deed: Deed,
	/// With whom, if it was with somebody: never `who`.
	pub with: Option<AccountId>,
	/// In which agreement, if it was in one.
	pub agreement: Option<AgreementId>,
	/// How much it was about, in native tokens. Zero where nothing tells the worth in native tokens; then the deed
	/// counts by itself.
	#[codec(compact)]
	pub value: u128,
}
