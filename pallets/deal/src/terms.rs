//! On which conditions: until when, whose word proves progress, and who decides disputes.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
pub use nexonomy_primitives::{
	court::{ArbiterNames, MAX_ARBITERS},
	Arbiters, Arbitration, Verdict,
};
use nexonomy_primitives::{ContentId, Moment};
use polkadot_sdk::{
	frame_support::{traits::ConstU32, BoundedVec},
	sp_runtime::Perbill,
};
use scale_info::TypeInfo;

/// The most provers that a deal names. The least is one.
pub const MAX_PROVERS: u32 = 4;

/// The most steps that are agreed beforehand.
pub const MAX_STEPS: u32 = 16;

/// The most witnesses that one prover names.
pub const MAX_WITNESSES: u32 = 7;

/// What happens at the deadline to what was not released.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum AtDeadline {
	/// It goes to the receivers.
	Release,
	/// It goes back to the givers.
	Refund,
}

/// The public key of a device: a sensor, a courier's scanner.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum DeviceKey {
	/// Ed25519.
	Ed25519([u8; 32]),
	/// Sr25519, with signing context `substrate`.
	Sr25519([u8; 32]),
	/// ECDSA on NIST P-256 with SHA-256, as secure elements have it: the compressed point (SEC 1).
	P256([u8; 33]),
}

/// The witnesses of a prover, by account.
pub type WitnessNames<AccountId> = BoundedVec<AccountId, ConstU32<MAX_WITNESSES>>;

/// Whose word proves progress.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Prover<AccountId> {
	/// A party, by index. It receives at least one leg.
	Party(u8),
	/// A device's signature.
	Device(DeviceKey),
	/// The signatures of `needed` of these people.
	Witnesses {
		/// How many must agree: at least one, at most all.
		needed: u8,
		/// Different accounts.
		names: WitnessNames<AccountId>,
	},
}

/// A share agreed beforehand.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Step {
	/// The share that is done with this step, in parts per billion; more than with the step before.
	pub progress: Perbill,
	/// The index of the prover whose word proves it.
	pub prover: u8,
}

/// The provers of a deal.
pub type Provers<AccountId> = BoundedVec<Prover<AccountId>, ConstU32<MAX_PROVERS>>;

/// The steps of a deal.
pub type Steps = BoundedVec<Step, ConstU32<MAX_STEPS>>;

/// The conditions of a deal.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Terms<AccountId> {
	/// Whose word proves progress, at least one. Without steps each of them can prove any share.
	pub provers: Provers<AccountId>,
	/// If there are any: progress goes from one of these shares to the next, the last being all of it.
	pub steps: Steps,
	/// From this moment on nothing can be reported and anybody can settle.
	pub deadline: Moment,
	/// What happens then.
	pub at_deadline: AtDeadline,
	/// From this moment on nobody can consent any more; before the deadline.
	pub consent_by: Moment,
	/// The document that says in words what was agreed.
	pub content: ContentId,
	/// Who decides disputes, and for how much. With none nobody does: what is not agreed waits for the deadline.
	pub arbitration: Option<Arbitration<AccountId>>,
}
