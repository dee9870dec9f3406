//! Processors that do not answer.

use super::*;
use crate::outages::SILENCE;
use nexonomy_primitives::{Observation, Processor, ProcessorState};

fn outage(processor: Processor, is_down: bool) -> sp_core::H256 {
	fact_hash(&RuntimeCall::from(pallet_payments::Call::report_outage { processor, is_down }))
}

/// What is said in so many milliseconds, if the worker runs once a round.
fn said_in(machine: &Machine, time: u64) -> Vec<sp_core::H256> {
	let mut said = Vec::new();
	for _ in 0..time / BLOCK / u64::from(ROUND) {
		pass(ROUND);
		assert_eq!(machine.run(), Ok(()));
		let calls = sent(machine);
		said.extend(votes(&calls).iter().map(|vote| vote.fact));
		calls.into_iter().for_each(send);
	}
	said
}

fn waiting(seen: Observation) -> Observation {
	Observation { state: ProcessorState::Pending, capturable: 0, capture_before: 0, ..seen }
}

#[test]
fn silence_of_ten_minutes_is_told_and_its_end_at_once() {
	on_machine(|machine| {
		let seen = await_payment(1);
		let other = await_payment_at(Processor::PayPal, 2);
		machine.show(waiting(other));
		machine.world().troubles.insert(seen.reference, "unreachable");
		assert_eq!(said_in(machine, SILENCE - 10 * BLOCK), []);
		let said = said_in(machine, 120_000);
		assert!(!said.is_empty() && said.iter().all(|fact| *fact == outage(Processor::Stripe, true)));
		let origin: RuntimeOrigin = pallet_witness::Origin::Witnessed(SET).into();
		frame_support::assert_ok!(Payments::report_outage(origin, Processor::Stripe, true));
		pass(60);
		assert_eq!(said_in(machine, 120_000), []);
		machine.world().troubles.clear();
		machine.show(waiting(seen));
		let said = said_in(machine, 120_000);
		assert!(!said.is_empty() && said.iter().all(|fact| *fact == outage(Processor::Stripe, false)));
	});
}

#[test]
fn processor_that_shows_another_payment_is_not_down() {
	on_machine(|machine| {
		let (seen, other) = (await_payment(1), await_payment(2));
		machine.show(waiting(other));
		machine.world().troubles.insert(seen.reference, "unreachable");
		assert_eq!(said_in(machine, 2 * SILENCE), []);
	});
}

#[test]
fn troubles_of_one_operator_or_payment_are_no_outage() {
	on_machine(|machine| {
		let seen = await_payment(1);
		for trouble in ["unknown_payment", "other_account", "unauthorised", "garbled", "of a later release"] {
			machine.world().troubles.insert(seen.reference, trouble);
			assert_eq!(said_in(machine, SILENCE), []);
		}
		assert!(said_in(machine, SILENCE).is_empty());
	});
}
