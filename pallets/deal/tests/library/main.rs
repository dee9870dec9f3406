//! What the library promises to programs off chain: texts, hashes, signatures and JSON, with vectors that other
//! implementations check too.

// Tests may stop where a chain must not.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::as_conversions,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod deals;
mod json;
mod sign;
mod text;
mod vectors;
