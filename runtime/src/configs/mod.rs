//! The settings of the pallets, one file for each area.

mod accounts;
mod commerce;
pub mod consensus;
pub mod fees;
pub mod governance;
mod safety;
pub mod staking;
pub mod system;
pub mod tokens;
