#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs)]

extern crate alloc;

pub mod address;
pub mod draft;
#[cfg(feature = "sign")]
pub mod json;
pub mod offer;
pub mod sale;
#[cfg(feature = "sign")]
pub mod sign;
pub mod terms;
pub mod text;

pub use draft::*;
pub use offer::*;
pub use sale::Sale;
pub use terms::*;
