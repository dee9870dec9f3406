//! Units of money, storage and time that the settings are written in.

// Constants are computed by the compiler, which stops at an overflow.
#![allow(clippy::arithmetic_side_effects)]

use crate::{Balance, BlockNumber};

/// One NEBA: 10¹² planck.
pub const NEBA: Balance = 1_000_000_000_000;
/// A hundredth of a NEBA.
pub const CENT: Balance = NEBA / 100;
/// A thousandth of a cent.
pub const MILLICENT: Balance = CENT / 1_000;

/// What `items` storage items with `bytes` bytes of keys and values cost as a deposit, in planck.
pub const fn deposit(items: u32, bytes: u32) -> Balance {
	items as Balance * CENT + bytes as Balance * 10 * MILLICENT
}

/// The length of a slot, and so the time between blocks, in milliseconds.
pub const SLOT_DURATION: u64 = 3_000;

/// A minute in blocks.
pub const MINUTES: BlockNumber = 60_000 / SLOT_DURATION as BlockNumber;
/// An hour in blocks.
pub const HOURS: BlockNumber = MINUTES * 60;
/// A day in blocks.
pub const DAYS: BlockNumber = HOURS * 24;

/// The first value for real networks, the second when the runtime is built with `fast-runtime`.
#[macro_export]
macro_rules! prod_or_fast {
	($prod:expr, $fast:expr) => {
		if cfg!(feature = "fast-runtime") {
			$fast
		} else {
			$prod
		}
	};
}
