//! What is said of what was seen.

use super::*;
use nexonomy_primitives::{Observation, ProcessorState};
use pallet_payments::Call as Said;
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};

/// The machine forgets when it looked at what, so that it looks now.
fn forget() {
	sp_io::offchain::local_storage_clear(sp_core::offchain::StorageKind::PERSISTENT, crate::memory::KEY);
}

fn run(machine: &Machine) -> Vec<RuntimeCall> {
	assert_eq!(machine.run(), Ok(()));
	sent(machine)
}

/// What the machine sends at this time, having forgotten when it looked at what.
fn run_at(machine: &Machine, time: u64) -> Vec<RuntimeCall> {
	Timestamp::set_timestamp(time);
	next_round();
	// The round brought a time of its own.
	Timestamp::set_timestamp(time);
	forget();
	run(machine)
}

#[test]
fn ballot_is_bound_to_the_evidence_of_its_votes() {
	on_machine(|machine| {
		let all: Vec<Observation> = (0..5).map(await_payment).collect();
		all.iter().for_each(|seen| machine.show(*seen));
		let ballot = ballot_of(&run(machine)[0]);
		assert_eq!(ballot.votes.len(), 5);
		let of_topic =
			|topic| *all.iter().find(|seen| topic_of(seen.account, seen.reference) == topic).unwrap();
		let digests: Vec<u8> =
			ballot.votes.iter().flat_map(|vote| evidence(&of_topic(vote.topic)).0).collect();
		assert_eq!(ballot.evidence, BlakeTwo256::hash(&digests));
	});
}

#[test]
fn what_the_chain_knows_is_not_said_again() {
	on_machine(|machine| {
		let seen = await_payment(1);
		agree(seen);
		for known in [seen, Observation { revision: 0, ..seen }] {
			machine.show(known);
			next_round();
			forget();
			assert_eq!(run(machine), []);
			assert_eq!(machine.asked("/v1/look").len(), 1);
		}
	});
}

#[test]
fn nothing_is_said_of_what_nobody_asks() {
	on_machine(|machine| {
		let seen = await_payment(1);
		machine.show(seen);
		NotAsked::set(vec![topic_of(seen.account, seen.reference)]);
		assert_eq!(run(machine), []);
	});
}

#[test]
fn other_payments_and_what_cannot_be_are_not_said() {
	on_machine(|machine| {
		let (seen, other) = (await_payment(1), await_payment_at(nexonomy_primitives::Processor::PayPal, 2));
		let name = |seen: &Observation| {
			format!("\"reference\":\"{}\"", crate::hex::write(seen.reference.0.as_bytes()))
		};
		for wrong in [
			Observation { account: other.account, ..seen },
			Observation { reference: other.reference, ..seen },
			Observation { captured: 1, ..seen },
			Observation { capture_before: 0, ..seen },
		] {
			// Under the name that was asked about.
			let body = answer_to(&[wrong, other]).replacen(&name(&wrong), &name(&seen), 1);
			machine.answer(move |_| Reply::ok(body.clone()));
			pass(2 * ROUND);
			let said_now = votes(&run(machine));
			let topics: Vec<_> = said_now.iter().map(|vote| vote.topic).collect();
			assert_eq!(topics, [topic_of(other.account, other.reference)]);
		}
	});
}

#[test]
fn order_is_called_missed_only_when_it_was_read_after_its_deadline() {
	on_machine(|machine| {
		let seen = await_payment(1);
		agree(seen);
		order_capture(1);
		let (order, _) = pallet_payments::Orders::<Test>::get(0).unwrap();
		machine.show(seen);
		let at = |time| {
			let calls = run_at(machine, time);
			assert_eq!(machine.asked("/v1/look").len(), 1);
			calls
		};
		assert_eq!(at(order.deadline - 1), []);
		// The processor may still be at it.
		assert_eq!(at(order.deadline), []);
		assert_eq!(at(order.deadline + 60_000), []);
		let calls = at(order.deadline + 60_100);
		let fact = Said::observe_after_deadline { order: 0, attempt: 0, observation: seen };
		assert_eq!(votes(&calls)[0].fact, fact_hash(&RuntimeCall::from(fact)));
		// An old reading never is one, whenever it comes.
		machine.world().age = HOUR;
		assert_eq!(at(order.deadline + HOUR), []);
		machine.world().age = 0;
		// One that is older than what the chain knows shows nothing.
		machine.show(Observation { revision: 0, ..seen });
		assert_eq!(at(order.deadline + HOUR), []);
	});
}

#[test]
fn t08_order_is_not_called_missed_while_money_is_under_way() {
	on_machine(|machine| {
		let seen = await_payment(1);
		agree(seen);
		order_capture(1);
		let (order, _) = pallet_payments::Orders::<Test>::get(0).unwrap();
		machine.show(seen);
		machine.world().under_way = true;
		let votes_at = |time| votes(&run_at(machine, time));
		assert_eq!(votes_at(order.deadline + HOUR), []);
		assert_eq!(votes_at(order.deadline + DAY), []);
		// What is newer is still said, as what it is.
		let newer = Observation { revision: seen.revision + 1, ..seen };
		machine.show(newer);
		let fact = RuntimeCall::from(Said::observe { observation: newer });
		assert_eq!(votes_at(order.deadline + DAY + HOUR)[0].fact, fact_hash(&fact));
		// It ended, and did nothing.
		machine.world().under_way = false;
		let fact = Said::observe_after_deadline { order: 0, attempt: 0, observation: newer };
		assert_eq!(votes_at(order.deadline + 2 * DAY)[0].fact, fact_hash(&RuntimeCall::from(fact)));
	});
}

#[test]
fn late_machine_says_what_was_decided_if_it_sees_the_same() {
	on_machine(|machine| {
		let seen = await_payment(1);
		let ballot = |fact: H256| {
			let topic = topic_of(seen.account, seen.reference);
			let vote = nexonomy_primitives::witness::Vote { topic, round: round(), fact };
			nexonomy_primitives::witness::Ballot {
				set: SET,
				generation: Witness::set(SET).unwrap().generation,
				seat: 0,
				at: now(),
				evidence: H256::zero(),
				votes: vec![vote].try_into().unwrap(),
			}
		};
		for (fact, says) in [(H256([1; 32]), 0), (said(seen), 1)] {
			next_round();
			(1..4).for_each(|number| follow(number, &ballot(fact)));
			machine.show(seen);
			assert_eq!(votes(&run(machine)).len(), says);
			// The next round is open to all.
		}
	});
}

#[test]
fn nothing_follows_from_a_payment_that_nobody_has_paid() {
	on_machine(|machine| {
		let seen = await_payment(1);
		let waiting =
			Observation { state: ProcessorState::Pending, capturable: 0, capture_before: 0, ..seen };
		machine.show(waiting);
		assert_eq!(run(machine), []);
		machine.show(Observation { state: ProcessorState::Failed, revision: 2, ..waiting });
		pass(2 * ROUND);
		assert_eq!(votes(&run(machine)).len(), 1);
	});
}

#[test]
fn silent_set_is_not_spoken_for() {
	on_machine(|machine| {
		machine.show(await_payment(1));
		frame_support::assert_ok!(Witness::leave(RuntimeOrigin::signed(operator(3)), SET));
		pass(2 * ROUND);
		assert_eq!(run(machine), []);
	});
}
