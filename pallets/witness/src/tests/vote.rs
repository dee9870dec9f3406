//! Ballots, polls, and how they are decided.

use super::*;

const T: fn(u16) -> Topic = topic;

#[test]
fn poll_is_decided_when_the_quorum_agrees() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		agree(0..4, T(1), 5);
		let open = poll(T(1), START).unwrap();
		assert!(open.is_open());
		assert_eq!((open.opener, opened_by(0)), (0, 1));
		agree([4], T(1), 5);
		let decided = poll(T(1), START).unwrap();
		let fact = vote(T(1), 5).fact;
		let (agreed, strayed) = (Voters(0b11111), Voters(0));
		assert_eq!(decided.stage, Stage::Decided { fact, delivered: false, agreed, strayed });
		assert_eq!(opened_by(0), 0);
		assert!(has_event(&Event::Decided { set: SET, topic: T(1), round: START, fact }));
	});
}

#[test]
fn late_vote_is_noted_when_the_poll_is_decided() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		agree(0..5, T(1), 5);
		agree([6], T(1), 5);
		agree([5], T(1), 6);
		let stage = poll(T(1), START).unwrap().stage;
		let is_noted = matches!(stage, Stage::Decided { agreed, strayed, .. }
			if agreed == Voters(0b1011111) && strayed == Voters(0b0100000));
		assert!(is_noted, "{stage:?}");
	});
}

#[test]
fn others_stray_when_the_quorum_decides_otherwise() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		agree([2], T(1), 6);
		agree([0, 1, 3, 4, 5], T(1), 5);
		let stage = poll(T(1), START).unwrap().stage;
		assert!(matches!(stage, Stage::Decided { strayed: Voters(0b100), .. }), "{stage:?}");
	});
}

#[test]
fn poll_is_split_when_no_answer_can_reach_the_quorum() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		agree(0..2, T(1), 1);
		agree(2..4, T(1), 2);
		assert!(poll(T(1), START).unwrap().is_open());
		agree([4], T(1), 3);
		assert_eq!(poll(T(1), START).unwrap().stage, Stage::Split);
		assert!(has_event(&Event::Split { set: SET, topic: T(1), round: START }));
		// Whatever comes now is too late, and the next round begins anew.
		agree([5, 6], T(1), 1);
		assert_eq!(poll(T(1), START).unwrap().stage, Stage::Split);
		next_round();
		agree(0..5, T(1), 1);
		assert!(poll(T(1), START + ROUND).unwrap().is_decided());
	});
}

#[test]
fn ballot_carries_votes_on_many_topics() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let votes: Vec<_> = (0..100).map(|number| vote(T(number), 5)).collect();
		for number in 0..5 {
			cast(number, votes.clone());
		}
		assert!((0..100).all(|number| poll(T(number), START).unwrap().is_decided()));
		assert_eq!(Pages::<Test>::iter().count(), 16);
		assert!(has_event(&Event::Voted { set: SET, who: operator(4), votes: 100, counted: 100 }));
	});
}

#[test]
fn vote_says_nothing_new_when_given_again() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		agree([0], T(1), 5);
		pass(1);
		cast(0, vec![vote(T(1), 5), vote(T(2), 5)]);
		assert!(has_event(&Event::Voted { set: SET, who: operator(0), votes: 2, counted: 1 }));
		assert_eq!(seat(0).fault, None);
	});
}

#[test]
fn topic_has_one_open_poll() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		agree(0..2, T(1), 5);
		next_round();
		// A vote for a new round does not count while the former poll is open, one for that one does.
		cast(2, vec![vote(T(1), 5)]);
		assert_eq!(poll(T(1), START + ROUND), None);
		let late = Vote { round: START, ..vote(T(1), 5) };
		for number in 3..6 {
			cast(number, vec![late]);
		}
		assert!(poll(T(1), START).unwrap().is_decided());
		// Now the next one can begin, and the former still takes votes.
		pass(1);
		cast(2, vec![vote(T(1), 6)]);
		assert!(poll(T(1), START + ROUND).unwrap().is_open());
		cast(6, vec![late]);
		let stage = poll(T(1), START).unwrap().stage;
		assert!(matches!(stage, Stage::Decided { agreed: Voters(0b1111011), .. }), "{stage:?}");
	});
}

#[test]
fn nothing_begins_on_what_nobody_asked() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		Asked::set(Some(vec![T(2)]));
		cast(0, vec![vote(T(1), 5), vote(T(2), 5)]);
		assert_eq!(poll(T(1), START), None);
		assert!(poll(T(2), START).is_some());
		assert_eq!(opened_by(0), 1);
		// Once begun it goes on, whether it is still asked or not.
		Asked::set(Some(vec![]));
		agree(1..5, T(2), 5);
		assert!(poll(T(2), START).unwrap().is_decided());
	});
}

#[test]
fn full_page_takes_no_more() {
	ExtBuilder::default().operators(4).build_and_execute(|| {
		let votes = |from: u16, to: u16| (from..to).map(|number| vote(T(number * 16), 5)).collect::<Vec<_>>();
		let polls = || Pages::<Test>::get(SET, 0).unwrap().polls.len() as u32;
		for number in 0..4u8 {
			cast(number, votes(0, 70));
		}
		assert_eq!(polls(), POLLS_PER_PAGE);
		assert_eq!([0, 1, 2, 3].map(opened_by), [0, 0, 16, 16]);
		// What is decided keeps its place until the round is over.
		cast(0, votes(70, 71));
		assert_eq!((polls(), opened_by(0)), (POLLS_PER_PAGE, 0));
		pass(rules().life);
		cast(0, votes(70, 71));
		assert_eq!((polls(), opened_by(0)), (1, 1));
	});
}

#[test]
fn seat_opens_its_share_of_a_page() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let votes = |page: u16| (0..10).map(|number| vote(T(number * 16 + page), 5)).collect::<Vec<_>>();
		cast(0, votes(0).into_iter().chain(votes(1)).collect());
		let opened = |page| Pages::<Test>::get(SET, page).unwrap().opened_by(0);
		assert_eq!((opened(0), opened(1)), (9, 9));
		assert_eq!(poll(T(9 * 16), START), None);
		// Somebody else opens the tenth, and what is decided makes room.
		agree([1], T(9 * 16), 5);
		assert!(poll(T(9 * 16), START).is_some());
		agree(1..5, T(0), 5);
		assert_eq!(opened(0), 8);
		agree([0], T(10 * 16), 5);
		assert_eq!(opened(0), 9);
	});
}

#[test]
fn everything_begins_anew_in_a_new_generation() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		agree(0..4, T(1), 5);
		assert_ok!(Witness::expel(RuntimeOrigin::root(), SET, operator(6)));
		assert_eq!(poll(T(1), START), None);
		// The round has begun before the generation.
		pass(1);
		assert_eq!(try_cast(0, vec![vote(T(1), 5)]), invalid(InvalidTransaction::Stale));
		next_round();
		agree(0..4, T(1), 5);
		assert!(poll(T(1), START + ROUND).unwrap().is_decided());
	});
}

#[test]
fn ballot_costs_what_it_does() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let weight = |number: u8, topics: &[u16]| {
			let votes = topics.iter().map(|number| vote(T(*number), 5)).collect();
			try_cast(number, votes).unwrap().unwrap().actual_weight.unwrap()
		};
		let asking = <TestAgenda as nexonomy_primitives::witness::Agenda<_>>::weight_of_asking();
		assert_eq!(weight(0, &[1, 2, 3]), <()>::vote(3, 3, 0) + asking * 3);
		assert_eq!(weight(1, &[1, 2, 3]), <()>::vote(3, 3, 0));
		assert_eq!(weight(2, &[1, 17, 33]), <()>::vote(3, 1, 0) + asking * 2);
		agree([3], topic(1), 6);
		assert_eq!(weight(4, &[1]), <()>::vote(1, 1, 1));
	});
}
