//! Facts are dispatched once.

use super::*;

/// A fact on topic 1 with this value is decided.
fn decide(value: u32) -> Topic {
	agree(0..5, topic(1), value);
	topic(1)
}

fn run(test: impl FnOnce()) {
	ExtBuilder::default().operators(7).build_and_execute(test);
}

#[test]
fn fact_is_dispatched_when_it_was_decided() {
	run(|| {
		let topic = decide(5);
		deliver(topic, START, 5);
		assert_eq!(heard(), [(topic, 5)]);
		assert!(has_event(&Event::Delivered { set: SET, topic, round: START, result: Ok(()) }));
		let stage = poll(topic, START).unwrap().stage;
		assert!(matches!(stage, Stage::Decided { delivered: true, .. }));
	});
}

#[test]
fn fact_is_dispatched_once() {
	run(|| {
		let topic = decide(5);
		deliver(topic, START, 5);
		let again = || try_deliver(vec![delivery(topic, START, 5)]);
		assert_eq!(again(), refused(Refusal::NotDecided));
		let twice = vec![delivery(topic, START, 5), delivery(topic, START, 5)];
		assert_eq!(try_deliver(twice), refused(Refusal::NotInOrder));
		pass(rules().life);
		assert_eq!(again(), refused(Refusal::NotDecided));
		assert_eq!(heard().len(), 1);
	});
}

#[test]
fn another_fact_is_refused() {
	run(|| {
		let decided = decide(5);
		let refuse = |delivery| assert_eq!(try_deliver(vec![delivery]), refused(Refusal::NotDecided));
		refuse(delivery(decided, START, 6));
		refuse(delivery(decided, START + ROUND, 5));
		refuse(delivery(topic(2), START, 5));
		// The hash fits, but this is not what the fact is about.
		let strange = Delivery { topic: topic(2), round: START, fact: fact(topic(1), 5) };
		for number in 0..5 {
			pass(1);
			cast(number, vec![Vote { topic: topic(2), ..vote(topic(1), 5) }]);
		}
		refuse(strange);
	});
}

#[test]
fn fact_that_the_set_may_not_state_is_refused() {
	run(|| {
		let call: RuntimeCall = frame_system::Call::remark { remark: vec![1] }.into();
		let fact = nexonomy_primitives::witness::fact_hash(&call);
		for number in 0..5 {
			cast(number, vec![Vote { fact, ..vote(topic(1), 0) }]);
		}
		assert!(poll(topic(1), START).unwrap().is_decided());
		let strange = Delivery { topic: topic(1), round: START, fact: call };
		assert_eq!(try_deliver(vec![strange]), refused(Refusal::NotDecided));
	});
}

#[test]
fn fact_is_refused_while_it_is_not_decided() {
	run(|| {
		agree(0..4, topic(1), 5);
		let bring = || try_deliver(vec![delivery(topic(1), START, 5)]);
		assert_eq!(bring(), refused(Refusal::NotDecided));
		agree([4], topic(1), 5);
		pass(rules().life - 1);
		bring().unwrap().unwrap();
		assert_eq!(heard().len(), 1);
	});
}

#[test]
fn fact_is_refused_when_its_time_is_over() {
	run(|| {
		let topic = decide(5);
		pass(rules().life);
		assert_eq!(try_deliver(vec![delivery(topic, START, 5)]), refused(Refusal::NotDecided));
	});
}

#[test]
fn round_is_over_when_the_fact_fails() {
	run(|| {
		let topic = decide(1_000);
		deliver(topic, START, 1_000);
		// What it did before it failed is undone.
		assert_eq!(heard(), []);
		let event = events().pop().unwrap();
		assert!(matches!(event, Event::Delivered { result: Err(DispatchError::Module(_)), .. }));
		let again = try_deliver(vec![delivery(topic, START, 1_000)]);
		assert_eq!(again, refused(Refusal::NotDecided));
		next_round();
		agree(0..5, topic, 7);
		deliver(topic, START + ROUND, 7);
		assert_eq!(heard(), [(topic, 7)]);
	});
}

#[test]
fn many_facts_are_dispatched_at_once_and_each_for_itself() {
	run(|| {
		let values = |number: u16| if number == 7 { 1_000 } else { u32::from(number) };
		for operator in 0..5 {
			cast(operator, (0..64).map(|number| vote(topic(number), values(number))).collect());
		}
		let mut facts: Vec<_> =
			(0..64).map(|number| delivery(topic(number), START, values(number))).collect();
		facts.sort_by_key(|delivery| delivery.topic);
		let sent = try_deliver(facts).unwrap().unwrap();
		assert_eq!(heard().len(), 63);
		// One of them failed, so all of its weight counts; of the others what they used.
		let used: u32 = (0..64).filter(|number| *number != 7).sum();
		let facts = frame_support::weights::Weight::from_parts(u64::from(used) + 1_000_000, 0);
		assert_eq!(sent.actual_weight, Some(<()>::deliver(64, 16) + facts));
	});
}

#[test]
fn nobody_else_can_state_a_fact() {
	run(|| {
		use frame_support::traits::UnfilteredDispatchable;
		let origins = [
			RuntimeOrigin::root(),
			signed(operator(0)),
			RuntimeOrigin::none(),
			Origin::Witnessed(SetId(2)).into(),
			Origin::Witnessed(SetId::VALIDATORS).into(),
		];
		for origin in origins {
			let result = fact(topic(1), 5).dispatch_bypass_filter(origin).map(|_| ());
			assert_eq!(result.map_err(|failed| failed.error), Err(DispatchError::BadOrigin));
		}
		assert_ok!(fact(topic(1), 5).dispatch_bypass_filter(Origin::Witnessed(SET).into()));
	});
}
