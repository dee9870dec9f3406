//! # Math
//!
//! Pure functions on amounts that more than one pallet needs. All of them are exact: whatever the sizes, nothing
//! overflows and no minor unit is lost.
//!
//! | function | what it answers |
//! |---|---|
//! | [`share_of`] | how much is 37.5 % of a total? |
//! | [`released_between`] | how much falls due when progress grows from 25 % to 50 %? |
//! | [`split`] | how is a total divided by weights, so that the parts add up to it? |

#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(test, allow(clippy::arithmetic_side_effects))]
#![warn(missing_docs)]

extern crate alloc;

mod share;
mod split;

pub use share::{released_between, share_of};
pub use split::split;
