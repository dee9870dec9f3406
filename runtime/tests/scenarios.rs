//! Deals as people make them, told from beginning to end on the real runtime.
//!
//! Each story is a test. It says who promises what to whom, and after every turn what everybody holds, to the last
//! minor unit. `scenarios/story` has the words in which stories are told; it also checks, after every deed, that the
//! ledgers are sound and that no value was made or lost.

// Tests may stop where a chain must not.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::as_conversions,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod support;

mod scenarios {
	mod barter;
	mod bread;
	mod card;
	mod card_history;
	mod card_trouble;
	mod card_upgrade;
	mod harvest;
	mod house;
	mod plumbing;
	mod story;
	mod trouble;
}
