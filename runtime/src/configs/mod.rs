//! The settings of the pallets, one file for each area.

// Settings are arithmetic of constants, and shares of weights and balances (`Perbill`), which cannot overflow.
#![allow(clippy::arithmetic_side_effects)]

pub mod accounts;
pub mod commerce;
pub mod consensus;
pub mod court;
pub mod fees;
pub mod governance;
pub mod payments;
pub mod safety;
pub mod staking;
pub mod system;
pub mod tokens;
