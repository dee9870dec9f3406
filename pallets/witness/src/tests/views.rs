//! What operators and clients are told.

use super::*;

fn due(number: u8) -> Vec<(Topic, Round)> {
	Witness::due_votes(SET, key(number), 128)
}

#[test]
fn due_votes_are_those_that_would_count() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		Asked::set(Some(vec![topic(1), topic(2)]));
		assert_eq!(due(0), [(topic(1), START), (topic(2), START)]);
		assert_eq!(Witness::due_votes(SET, key(0), 1).len(), 1);
		assert_eq!(due(30), []);
		agree([0], topic(1), 5);
		assert_eq!(due(0), [(topic(2), START)]);
		// In the next round the open poll is still the one to vote in.
		next_round();
		assert_eq!(due(0), [(topic(2), START + ROUND)]);
		assert_eq!(due(1), [(topic(1), START), (topic(2), START + ROUND)]);
		for number in 1..5 {
			cast(number, vec![Vote { round: START, ..vote(topic(1), 5) }]);
		}
		// Who is late says it for the round that is decided; the others may begin another one.
		assert_eq!(due(6)[0], (topic(1), START));
		assert_eq!(due(0)[0], (topic(1), START + ROUND));
	});
}

#[test]
fn due_votes_all_count() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		Asked::set(Some((0..40).map(topic).collect()));
		for step in 0..40u32 {
			let number = (step % 7) as u8;
			let votes: Vec<_> = due(number)
				.into_iter()
				.map(|(topic, round)| Vote { round, ..vote(topic, 5 + u32::from(number.is_multiple_of(3))) })
				.collect();
			pass(1);
			if votes.is_empty() {
				continue;
			}
			let count = votes.len() as u32;
			cast(number, votes);
			let event = Event::Voted { set: SET, who: operator(number), votes: count, counted: count };
			assert!(has_event(&event), "step {step}");
		}
	});
}

#[test]
fn split_topic_waits_for_the_next_round() {
	ExtBuilder::default().operators(4).build_and_execute(|| {
		Asked::set(Some(vec![topic(1)]));
		agree(0..2, topic(1), 5);
		agree(2..4, topic(1), 6);
		assert_eq!((due(0), Witness::round_for(SET, topic(1))), (vec![], None));
		next_round();
		assert_eq!(due(0), [(topic(1), START + ROUND)]);
		assert_eq!(Witness::round_for(SET, topic(1)), Some(START + ROUND));
	});
}

#[test]
fn no_round_is_named_when_the_set_is_silent_or_new() {
	ExtBuilder::default().operators(3).build_and_execute(|| {
		Asked::set(Some(vec![topic(1)]));
		assert_eq!(Witness::round_for(SET, topic(1)), None);
		join(3);
		assert_eq!((due(0), Witness::round_for(SET, topic(1))), (vec![], None));
		next_round();
		assert_eq!(Witness::round_for(SET, topic(1)), Some(START + ROUND));
		assert_eq!(Witness::round_for(SetId(9), topic(1)), None);
	});
}

#[test]
fn undelivered_facts_are_told() {
	ExtBuilder::default().operators(4).build_and_execute(|| {
		agree(0..3, topic(1), 5);
		agree(0..2, topic(2), 5);
		let fact = vote(topic(1), 5).fact;
		assert_eq!(Witness::undelivered(SET), [(topic(1), START, fact)]);
		deliver(topic(1), START, 5);
		assert_eq!(Witness::undelivered(SET), []);
		assert_eq!(Witness::undelivered(SetId(9)), []);
	});
}

#[test]
fn payloads_are_those_that_are_checked() {
	ExtBuilder::default().operators(4).build_and_execute(|| {
		let ballot = ballot(1, vec![vote(topic(1), 5)]);
		let signature = pair(1).sign(Witness::ballot_payload(ballot.clone()).as_bytes());
		assert!(send_ballot(SignedBallot { ballot, signature }).unwrap().is_ok());
		let proof = pair(9).sign(Witness::key_payload(SET, operator(9)).as_bytes());
		assert_ok!(Witness::apply(signed(operator(9)), SET, key(9), proof, BOND));
		assert_eq!(Witness::operator(SET, operator(9)).unwrap().bond, BOND);
		assert_eq!(Witness::set(SET).unwrap().size(), 4);
	});
}
