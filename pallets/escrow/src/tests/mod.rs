//! The scenarios, by stage of life.

mod activate;
mod amend;
mod bad_input;
mod consent;
mod discounts;
mod dispute;
mod invariants;
mod open;
mod progress;
mod proofs;
mod propose;
mod settle;
mod try_state;
mod weighing;
