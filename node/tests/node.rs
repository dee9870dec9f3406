//! What of the node can be checked without running it.

use nexonomy_node::{
	chain_spec,
	sealing::{Clock, Sealing},
};
use polkadot_sdk::sp_consensus_babe::SlotDuration;
use std::time::Duration;

#[test]
fn known_chains_build_a_genesis() {
	for id in ["dev", "local"] {
		let spec = chain_spec::load(id).expect("the preset exists");
		assert!(spec.as_json(true).expect("the genesis is valid").contains("0x3a636f6465"), "{id} has code");
	}
}

#[test]
fn unknown_chain_is_refused_with_a_hint() {
	let error = chain_spec::load("nowhere").err().expect("there is no such file");
	assert!(error.contains("neither `dev` nor `local`"), "{error}");
	assert!(chain_spec::load("").err().expect("no chain is no chain").contains("--dev"));
}

#[test]
fn sealing_is_read_from_text() {
	assert_eq!("instant".parse(), Ok(Sealing::Instant));
	assert_eq!("interval=250".parse(), Ok(Sealing::Interval(Duration::from_millis(250))));
	for bad in ["", "Instant", "interval", "interval=", "interval=0", "interval=-1", "interval=1s"] {
		assert!(bad.parse::<Sealing>().is_err(), "{bad}");
	}
}

#[test]
fn clock_moves_a_slot_with_each_block_and_never_falls_behind() {
	let clock = Clock::new(SlotDuration::from_millis(3_000), 9_000);
	assert_eq!(clock.next(1_000), 12_000);
	assert_eq!(clock.next(1_000), 15_000);
	assert_eq!(clock.next(60_000), 60_000);
	assert_eq!(clock.next(60_000), 63_000);
}
