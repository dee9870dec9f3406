//! # Math
//!
//! Pure functions that more than one pallet needs. Those on amounts are exact: whatever the sizes, nothing
//! overflows and no minor unit is lost.
//!
//! | function | what it answers |
//! |---|---|
//! | [`share_of`] | how much is 37.5 % of a total? |
//! | [`released_between`] | how much falls due when progress grows from 25 % to 50 %? |
//! | [`median`] | what lies in the middle of several opinions? |
//! | [`split`] | how is a total divided by weights, so that the parts add up to it? |
//! | [`decay`] | how much is left of what fades by half-lives? |

#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(test, allow(clippy::arithmetic_side_effects, clippy::as_conversions))]
#![warn(missing_docs)]

extern crate alloc;

mod decay;
mod median;
mod share;
mod split;

pub use decay::decay;
pub use median::median;
pub use share::{released_between, share_of};
pub use split::split;
