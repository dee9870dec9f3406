//! What the chain keeps of a quarrel.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use crate::PartySet;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use nexonomy_primitives::{court::Opponents, CaseId, ContentId};
use polkadot_sdk::{
	frame_support::{traits::ConstU32, BoundedVec},
	sp_runtime::Perbill,
};
use scale_info::TypeInfo;

/// The most documents that are named when a dispute begins. More can be given to the court.
pub const MAX_EVIDENCE: u32 = 8;

/// Documents that are to prove a claim, by content id.
pub type Evidence = BoundedVec<ContentId, ConstU32<MAX_EVIDENCE>>;

/// What somebody claims: which share of what, and from whom.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Claim {
	/// The share of what is unreleased that the dispute is about, in parts per billion; more than nothing.
	#[codec(compact)]
	pub share: Perbill,
	/// The share of the disputed that belongs to the receivers, as the claimant sees it; the rest to the givers.
	#[codec(compact)]
	pub released: Perbill,
	/// Whom the claim is against: at least one other party. They bear the costs if they lose.
	pub against: Opponents,
}

/// A dispute that is not over. What it is about is frozen, leg by leg.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Dispute {
	/// The court's number for it.
	#[codec(compact)]
	pub case: CaseId,
	/// The index of the party that disputes.
	pub claimant: u8,
	/// What it claims.
	pub claim: Claim,
	/// What some have offered to settle for, if anybody has.
	pub offer: Option<Settlement>,
	/// What was decided, if a leg could not yet follow.
	pub decided: Option<Perbill>,
}

/// An offer to end a dispute without a ruling.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Settlement {
	/// The share of what is frozen that would go to the receivers.
	#[codec(compact)]
	pub released: Perbill,
	/// Who is content with that.
	pub consents: PartySet,
}
