//! What the pallets' mocks have in common, so that each tells only what its own tests are about. For tests alone.
//!
//! - [`time`]: when tests begin.
//! - [`people`]: accounts, and signatures of those that have keys.
//! - [`goods`]: assets and items for agreements to hold, configured by [`configure_goods`].

// A mistake in a test's set-up ends the test.
#![allow(clippy::expect_used)]
#![warn(missing_docs)]

pub mod goods;
pub mod people;
pub mod time;
