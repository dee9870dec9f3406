//! What governance may change, set by set.

// `Encode` numbers the variants of an enum with `as`.
#![allow(clippy::as_conversions)]

use super::Balance;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::PalletError;
use polkadot_sdk::*;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::Perbill;

/// The rules of a set.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
pub struct Rules {
	/// The least that an operator bonds, in planck: from the existential deposit to 2^100.
	pub bond: Balance,
	/// How many equal votes make a fact, as a share of the seats, rounded up; at least ⌈2n/3⌉, whatever this says. Zero for
	/// exactly that.
	pub quorum: Perbill,
	/// With fewer seats the set says nothing: from 1 to 32. Four is the least that bears one liar.
	pub least: u8,
	/// For how many blocks from its beginning a round takes votes: from twice `RoundLength` to 1,000.
	pub life: u32,
	/// Over how many decided polls misses and strays are counted before counting begins anew: from 1 to 10,000.
	pub window: u16,
	/// How many decided polls of a window an operator may miss: at most the window.
	pub missed: u16,
	/// How many times an operator may stray in a window: at most the window.
	pub strayed: u16,
	/// What one loses who missed more than that, as a share of the bond: at most what equivocation costs.
	pub absence_slash: Perbill,
	/// What one loses who signed two facts for one topic and round, as a share of the bond.
	pub equivocation_slash: Perbill,
	/// For how many blocks a bond stays on hold after leaving: from twice `life` to 100 million.
	pub unbonding: u32,
}

/// One of the [`Rules`].
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PalletError,
	PartialEq,
	TypeInfo,
)]
pub enum RuleName {
	/// The least that an operator bonds.
	Bond,
	/// With how many seats the set speaks.
	Least,
	/// For how long a round takes votes.
	Life,
	/// Over how many polls misses and strays are counted.
	Window,
	/// How many polls an operator may miss.
	Missed,
	/// How many times an operator may stray.
	Strayed,
	/// What absence costs.
	AbsenceSlash,
	/// How long a bond stays on hold.
	Unbonding,
}

/// How far the rules reach.
pub(crate) mod limits {
	use super::Balance;

	/// The longest life of a round, in blocks.
	pub(crate) const LONGEST_LIFE: u32 = 1_000;
	/// The longest window, in polls.
	pub(crate) const LONGEST_WINDOW: u16 = 10_000;
	/// The longest time that a bond stays on hold after leaving, in blocks.
	pub(crate) const LONGEST_UNBONDING: u32 = 100_000_000;
	/// The most that a bond is: more than there is of the token, and far from overflow.
	pub(crate) const MOST: Balance = 1 << 100;
}
