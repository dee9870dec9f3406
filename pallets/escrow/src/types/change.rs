//! What an amendment changes.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use nexonomy_deal::{AtDeadline, Leg, Provers, Steps};
use nexonomy_primitives::Moment;
use polkadot_sdk::frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// The most changes that one amendment makes.
pub const MAX_CHANGES: u32 = 16;

/// The most people who must consent to an amendment: eight parties, and eight who follow them.
pub const MAX_SIGNATORIES: u32 = 16;

/// One change of an agreement.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Change<AccountId, Asset> {
	/// Another deadline: in the future, at most `MaxDuration` away, and before the expiry of every voucher held.
	Deadline(Moment),
	/// Something else happens at the deadline.
	AtDeadline(AtDeadline),
	/// Others prove progress, in other steps. Steps begin above the present progress.
	Proofs {
		/// Whose word counts from now on.
		provers: Provers<AccountId>,
		/// The steps that are left, the last being 100 %; none: any share.
		steps: Steps,
	},
	/// One more leg, taken in with the amendment. With the next step it catches up on the present progress.
	AddLeg(Leg<Asset>),
	/// Somebody takes the place of a party, with all that it has still to give, to receive and to prove.
	HandOver {
		/// The index of who leaves.
		party: u8,
		/// Who comes; nobody who is a party already.
		to: AccountId,
	},
}

/// What one amendment changes; it takes effect as a whole. It is named by the BLAKE2-256 hash of its SCALE encoding.
pub type Changes<AccountId, Asset> = BoundedVec<Change<AccountId, Asset>, ConstU32<MAX_CHANGES>>;
