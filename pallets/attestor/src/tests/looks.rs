//! Which payments are looked at, and when.

use super::*;
use crate::looks::MOST_LOOKS;
use nexonomy_primitives::{Observation, PaymentRef, ProcessorState};
use std::collections::BTreeMap;

/// How often each payment was asked about since the last time.
fn asked(machine: &Machine) -> BTreeMap<PaymentRef, u32> {
	let mut counts = BTreeMap::new();
	for request in machine.asked("/v1/look") {
		let looks = request.json()["looks"].as_array().unwrap().clone();
		assert!(looks.len() <= MOST_LOOKS && request.body.len() < 16_000);
		for look in looks {
			let name: [u8; 32] =
				crate::hex::read(look["reference"].as_str().unwrap()).unwrap().try_into().unwrap();
			*counts.entry(PaymentRef(name.into())).or_default() += 1;
		}
	}
	counts
}

fn live(machine: &Machine, blocks: u32) {
	for _ in 0..blocks {
		pass(1);
		assert_eq!(machine.run(), Ok(()));
	}
}

fn waiting(seen: Observation) -> Observation {
	Observation { state: ProcessorState::Pending, capturable: 0, capture_before: 0, ..seen }
}

#[test]
fn awaited_payment_is_looked_at_every_other_round() {
	on_machine(|machine| {
		let seen = await_payment(1);
		machine.show(waiting(seen));
		// At once, because it was never looked at.
		live(machine, 1);
		assert_eq!(asked(machine), BTreeMap::from([(seen.reference, 1)]));
		// A minute is two rounds of 24 seconds.
		live(machine, 8 * ROUND);
		assert_eq!(asked(machine), BTreeMap::from([(seen.reference, 4)]));
		// Nothing was worth a vote.
		assert_eq!(sent(machine), []);
	});
}

#[test]
fn held_payment_is_looked_at_every_ten_minutes_and_at_no_particular_block() {
	on_machine(|machine| {
		for id in 1..=20 {
			let seen = await_payment(id);
			machine.show(seen);
			agree(seen);
		}
		live(machine, 1);
		asked(machine);
		// 25 rounds.
		let mut busiest = 0;
		let mut sum = 0;
		for _ in 0..25 {
			live(machine, ROUND);
			let now = asked(machine).values().sum::<u32>();
			busiest = busiest.max(now);
			sum += now;
		}
		assert_eq!(sum, 20);
		assert!(busiest < 10, "{busiest} at once");
	});
}

#[test]
fn payment_with_an_order_is_looked_at_often_at_first_and_every_three_minutes_later() {
	on_machine(|machine| {
		let seen = await_payment(1);
		machine.show(seen);
		agree(seen);
		live(machine, 1);
		asked(machine);
		order_capture(1);
		next_round();
		// As long again as it has waited: half a minute and a minute after the order, at the latest.
		live(machine, 3 * ROUND);
		assert!(asked(machine)[&seen.reference] >= 2);
		pass(100);
		live(machine, 1);
		asked(machine);
		// Five minutes are twelve rounds, and eight the power of two below that. Three times eight.
		live(machine, 24 * ROUND);
		assert_eq!(asked(machine), BTreeMap::from([(seen.reference, 3)]));
	});
}

#[test]
fn no_payment_with_an_order_waits_longer_than_it_has_waited() {
	on_machine(|machine| {
		// Forty of them, each with a phase of its own.
		let all: Vec<Observation> = (0..40).map(await_payment).collect();
		for (id, seen) in (0..).zip(&all) {
			machine.show(*seen);
			agree(*seen);
			order_capture(id);
		}
		next_round();
		for rounds in [2, 4, 8] {
			asked(machine);
			live(machine, rounds * ROUND);
			let asked = asked(machine);
			let missing = all.iter().filter(|seen| !asked.contains_key(&seen.reference)).count();
			assert_eq!(missing, 0, "in {rounds} rounds, after as many");
		}
	});
}

#[test]
fn what_this_machine_has_done_it_sees_at_once() {
	on_machine(|machine| {
		let seen = await_payment(1);
		machine.show(seen);
		agree(seen);
		pass(200);
		live(machine, 1);
		order_capture(1);
		live(machine, 2);
		asked(machine);
		// It is not its turn to be looked at; the capture is carried out meanwhile.
		live(machine, 1);
		assert_eq!(asked(machine), BTreeMap::new());
		machine.world().stand = "confirmed";
		live(machine, 1);
		assert_eq!(asked(machine), BTreeMap::from([(seen.reference, 1)]));
	});
}

#[test]
fn payment_that_is_being_read_is_asked_about_in_the_next_block() {
	on_machine(|machine| {
		let seen = await_payment(1);
		live(machine, 3);
		assert_eq!(asked(machine), BTreeMap::from([(seen.reference, 3)]));
		assert_eq!(sent(machine), []);
		machine.show(seen);
		live(machine, 2);
		assert_eq!(asked(machine), BTreeMap::from([(seen.reference, 1)]));
		assert_eq!(votes(&sent(machine)).len(), 1);
	});
}

#[test]
fn p04_each_of_many_gets_its_turn_and_none_two() {
	on_machine(|machine| {
		let count = 300;
		for id in 0..count {
			machine.show(waiting(await_payment(id)));
		}
		let mut counts = BTreeMap::<PaymentRef, u32>::new();
		// All are due at once; a block takes 48 of them.
		for _ in 0..7 {
			assert_eq!(machine.run(), Ok(()));
			for (reference, number) in asked(machine) {
				*counts.entry(reference).or_default() += number;
			}
		}
		assert_eq!(counts.len() as u64, count);
		assert!(counts.values().all(|number| *number == 1));
		assert_eq!(machine.run(), Ok(()));
		assert!(asked(machine).is_empty());
	});
}

#[test]
fn gateway_that_is_down_loses_nothing() {
	on_machine(|machine| {
		for id in 0..60 {
			machine.show(await_payment(id));
		}
		machine.answer(|_| Reply { hangs_up: true, ..Reply::ok("") });
		live(machine, 3);
		asked(machine);
		assert_eq!(sent(machine), []);
		machine.world().gateway = None;
		live(machine, 2);
		assert_eq!(asked(machine).len(), 60);
		assert_eq!(votes(&sent(machine)).len(), 60);
	});
}

#[test]
fn what_others_vote_on_is_looked_at_though_it_is_not_due() {
	on_machine(|machine| {
		let seen = await_payment(1);
		machine.show(seen);
		assert_eq!(machine.run(), Ok(()));
		let ballot = ballot_of(&sent(machine)[0]);
		agree(seen);
		// Ten minutes would pass now.
		let later = Observation {
			revision: 2,
			capturable: 0,
			capture_before: 0,
			state: ProcessorState::Voided,
			..seen
		};
		machine.show(later);
		next_round();
		live(machine, 2);
		asked(machine);
		let mut other = ballot;
		other.votes[0].round = round();
		other.votes[0].fact = said(later);
		follow(1, &other);
		live(machine, 1);
		assert_eq!(asked(machine), BTreeMap::from([(seen.reference, 1)]));
		assert_eq!(votes(&sent(machine)), other.votes.to_vec());
	});
}

#[test]
fn payment_that_is_closed_is_asked_about_no_more() {
	on_machine(|machine| {
		let seen = await_payment(1);
		live(machine, 1);
		assert_eq!(asked(machine).len(), 1);
		pallet_payments::Payments::<Test>::remove(leg(1));
		live(machine, 2);
		assert!(asked(machine).is_empty(), "{seen:?}");
	});
}
