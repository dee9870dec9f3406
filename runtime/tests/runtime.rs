//! Tests of the runtime as a whole.

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

mod cases {
	mod deposits;
	mod extensions;
	mod fees;
	mod genesis;
	mod hooks;
	mod payments;
	mod referenda;
	mod safety;
	mod staking;
	mod standing;
	mod weights;
	mod witness;
}
