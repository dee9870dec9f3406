//! The scenarios, by stage of life.

mod activate;
mod bad_input;
mod consent;
mod invariants;
mod progress;
mod propose;
mod settle;
mod try_state;
mod weighing;
