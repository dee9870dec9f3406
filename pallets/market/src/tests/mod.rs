//! The scenarios, by verb.

mod accept;
mod answer;
mod bad_input;
mod batch;
mod deposit;
mod invariants;
mod listing;
mod nonces;
mod part;
mod seals;
mod try_state;
mod views;
mod weighing;
