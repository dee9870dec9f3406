//! Turns bytes into the life of a chain, and asks afterwards whether everything that is always true still is.
//!
//! libFuzzer makes the bytes: it keeps an input when it reaches branches of our code that none reached before, and makes
//! the next ones from those. See `README.md` for what an input means and how to add a kind of call.

#![no_main]
// An input that breaks a promise of the chain stops the program: that is what it is for.
#![allow(clippy::expect_used, clippy::panic)]

mod anything;
mod bytes;
mod chain;
mod checks;
mod devices;
mod kinds;
mod people;
mod quarrels;
mod steps;
mod story;
mod tally;

libfuzzer_sys::fuzz_target!(
	init: {
		story::begin();
		tally::print_at_exit();
	},
	|input: &[u8]| {
		steps::live(input);
	}
);
