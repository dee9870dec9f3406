//! The node stops, blocks are skipped, chains are reorganised.

use super::*;
use crate::memory::{AGAIN, KEY};
use nexonomy_primitives::Observation;
use sp_core::offchain::StorageKind;

fn run(machine: &Machine) -> Vec<RuntimeCall> {
	assert_eq!(machine.run(), Ok(()));
	sent(machine)
}

fn forget() {
	sp_io::offchain::local_storage_clear(StorageKind::PERSISTENT, KEY);
}

#[test]
fn restarted_machine_says_in_a_round_what_it_said_before() {
	on_machine(|machine| {
		let seen = await_payment(1);
		machine.show(seen);
		let first = votes(&run(machine));
		assert_eq!(first[0].fact, said(seen));
		// The processor shows something else now, and the worker has lost its memory; the ballot was lost, too.
		let later = Observation { revision: 2, authorized: 7_000, ..seen };
		machine.show(later);
		forget();
		pass(1);
		assert_eq!(votes(&run(machine)), first);
		next_round();
		forget();
		assert_eq!(votes(&run(machine))[0].fact, said(later));
	});
}

#[test]
fn memory_that_cannot_be_read_is_begun_anew() {
	on_machine(|machine| {
		machine.show(await_payment(1));
		set_local(KEY, b"an older layout");
		assert_eq!(votes(&run(machine)).len(), 1);
	});
}

#[test]
fn p13_ballot_that_got_lost_is_cast_again_after_some_blocks_in_other_bytes() {
	on_machine(|machine| {
		let seen = await_payment(1);
		machine.show(seen);
		let first = run(machine);
		for _ in 1..AGAIN {
			pass(1);
			assert_eq!(run(machine), []);
		}
		pass(1);
		let again = run(machine);
		assert_eq!(votes(&again), votes(&first));
		assert_ne!(again, first);
		send(again[0].clone());
		pass(AGAIN);
		assert_eq!(run(machine), []);
	});
}

#[test]
fn p13_fact_that_got_lost_is_brought_again() {
	on_machine(|machine| {
		let seen = await_payment(1);
		machine.show(seen);
		let ballot = run(machine);
		(1..4).for_each(|number| follow(number, &ballot_of(&ballot[0])));
		assert_eq!(run(machine), []);
		pass(1);
		let first = run(machine);
		assert_eq!(first.len(), 1);
		for _ in 1..AGAIN {
			pass(1);
			let more = run(machine);
			assert!(!more.contains(&first[0]));
		}
		pass(1);
		assert!(run(machine).contains(&first[0]));
	});
}

#[test]
fn p02_nothing_is_lost_when_blocks_are_skipped() {
	on_machine(|machine| {
		machine.show(await_payment(1));
		pass(5);
		let early = run(machine);
		assert_eq!(votes(&early).len(), 1);
		// A day without a worker, and payments that came meanwhile.
		pass(28_800 / 8);
		(2..5).for_each(|id| machine.show(await_payment(id)));
		pass(3);
		assert_eq!(votes(&run(machine)).len(), 4);
	});
}

#[test]
fn p10_after_a_reorganization_the_same_is_said_on_the_other_fork() {
	on_machine(|machine| {
		let seen = await_payment(1);
		machine.show(seen);
		pass(2);
		let first = run(machine);
		// The other fork is one block shorter, and nothing of this machine is on it.
		System::set_block_number(now() - 1);
		machine.show(Observation { revision: 2, authorized: 7_000, ..seen });
		finalize(now() - 1, 0);
		let again = run(machine);
		assert_eq!(votes(&again), votes(&first));
		assert_ne!(again, first);
	});
}

#[test]
fn memory_is_bounded() {
	on_machine(|machine| {
		for id in 0..600 {
			machine.show(await_payment(id));
		}
		let mut largest = 0;
		for _ in 0..20 {
			assert_eq!(machine.run(), Ok(()));
			let memory = sp_io::offchain::local_storage_get(StorageKind::PERSISTENT, KEY).unwrap();
			largest = largest.max(memory.len());
			pass(1);
		}
		assert!(largest < 200_000, "{largest} bytes");
		// Rounds pass; all is forgotten.
		machine.world().seen.clear();
		pass(60);
		assert_eq!(machine.run(), Ok(()));
		let memory = sp_io::offchain::local_storage_get(StorageKind::PERSISTENT, KEY).unwrap();
		assert!(memory.len() < 10_000, "{} bytes", memory.len());
	});
}
