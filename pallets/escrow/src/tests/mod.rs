//! The scenarios, by stage of life.

mod activate;
mod amend;
mod bad_input;
mod card;
mod consent;
mod discounts;
mod dispute;
mod funding;
mod invariants;
mod open;
mod payment_threats;
mod payments;
mod progress;
mod proofs;
mod propose;
mod settle;
mod try_state;
mod weighing;
