//! Those who bonded.

// `Encode` numbers the variants of an enum with `as`.
#![allow(clippy::as_conversions)]

use super::Balance;
use crate::keys::OperatorId;
use codec::{Decode, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// Where an operator stands.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Status {
	/// It waits to be admitted.
	Applied,
	/// It has a seat.
	Seated {
		/// The first generation in which it had one.
		from: u32,
	},
	/// It had one.
	Leaving {
		/// The first generation in which it had a seat.
		from: u32,
		/// The last one.
		until: u32,
		/// The block from which on the bond can be withdrawn; until then it answers for what was signed.
		free_at: u32,
	},
}

/// A key that an operator does not use any more.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct FormerKey {
	/// The key.
	pub key: OperatorId,
	/// The last generation in which it counted.
	pub until: u32,
	/// The block from which on nobody is held to it any more, and another one may take its place.
	pub free_at: u32,
}

/// Somebody with a bond in a set.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Operator {
	/// What is on hold.
	#[codec(compact)]
	pub bond: Balance,
	/// What it votes with.
	pub key: OperatorId,
	/// What it voted with before.
	pub former: Option<FormerKey>,
	/// Where it stands.
	pub status: Status,
	/// Whether it lost a part of the bond for equivocation. That happens once.
	pub convicted: bool,
}

impl Operator {
	/// The key that it answers for in a generation, if it had a seat then.
	pub fn key_in(&self, generation: u32) -> Option<&OperatorId> {
		let was_seated = match self.status {
			Status::Applied => false,
			Status::Seated { from } => from <= generation,
			Status::Leaving { from, until, .. } => (from..=until).contains(&generation),
		};
		let former = self.former.as_ref().filter(|former| generation <= former.until);
		was_seated.then(|| former.map_or(&self.key, |former| &former.key))
	}
}
