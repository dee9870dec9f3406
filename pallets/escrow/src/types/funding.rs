//! An agreement that waits for the payments of its external legs.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use crate::PartySet;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use nexonomy_primitives::Moment;
use polkadot_sdk::sp_core::H256;
use scale_info::TypeInfo;

/// A set of legs: one bit for each, by index from 0 to 15.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct LegSet(#[codec(compact)] pub u16);

impl LegSet {
	/// Whether the leg is in the set.
	pub fn contains(&self, leg: u8) -> bool {
		self.0 & Self::bit(leg) != 0
	}

	/// Adds the leg and tells whether it is new. An index of 16 or more is never added.
	pub fn insert(&mut self, leg: u8) -> bool {
		let is_new = Self::bit(leg) != 0 && !self.contains(leg);
		self.0 |= Self::bit(leg);
		is_new
	}

	/// Takes the leg out.
	pub fn remove(&mut self, leg: u8) {
		self.0 &= !Self::bit(leg);
	}

	fn bit(leg: u8) -> u16 {
		1u16.checked_shl(u32::from(leg)).unwrap_or_default()
	}
}

/// How far an agreement is that everybody consented to, and whose external legs are not all authorized yet.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Funding {
	/// The hash of the draft.
	pub hash: H256,
	/// From this moment on anybody can settle what is not funded.
	pub until: Moment,
	/// The external legs whose money is held, or paid.
	pub authorized: LegSet,
	/// Whether a payment failed or was lost, so that the agreement will never begin.
	pub is_failed: bool,
	/// Who wants to cancel. Everybody: it is cancelled, and what could not yet go back waits.
	pub cancelling: PartySet,
}
