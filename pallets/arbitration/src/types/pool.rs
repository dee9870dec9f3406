//! Those who may be drawn.

// `Encode` numbers the variants of an enum with `as`.
#![allow(clippy::as_conversions)]

use super::Balance;
use crate::tree::{Address, Period};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use nexonomy_primitives::Moment;
use scale_info::TypeInfo;

/// An X25519 public key that parties wrap content keys for.
pub type Key = [u8; 32];

/// Whether a juror can be drawn.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Status {
	/// Yes, if its bond is at least the minimum.
	Active,
	/// Not before the juror returns.
	Away {
		/// From this moment on anybody may return the juror to the pool.
		until: Moment,
	},
	/// Not any more.
	Leaving {
		/// From this moment on the bond can be withdrawn; until then it answers for seats taken before.
		free_at: Moment,
	},
}

/// Somebody who may be drawn.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Juror {
	/// What is on hold.
	#[codec(compact)]
	pub bond: Balance,
	/// Whether the juror can be drawn.
	pub status: Status,
	/// Where the juror's weight stands in the pool, if it has any.
	pub place: Option<Address>,
	/// What parties wrap content keys for.
	pub key: Option<Key>,
}

/// How far the chain has come in epochs.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Clock {
	/// The epoch of the last block.
	#[codec(compact)]
	pub epoch: u64,
	/// How many epochs have begun with a block. Epochs without one do not count: their seeds would be older than they
	/// seem.
	#[codec(compact)]
	pub period: Period,
}
