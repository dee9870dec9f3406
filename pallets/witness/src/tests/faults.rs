//! What silence, straying and double talk cost.

use super::*;

/// So many decided polls in which all but `absent` vote, and `stray` otherwise than the rest. They are judged then.
fn polls(count: u16, absent: &[u8], stray: &[u8]) {
	let voters =
		(0..8).filter(|number| !absent.contains(number) && set().seat_of(&operator(*number)).is_some());
	for number in voters.collect::<Vec<_>>() {
		let value = if stray.contains(&number) { 6 } else { 5 };
		cast(number, (0..count).map(|number| vote(topic(number), value)).collect());
	}
	pass(rules().life);
	for page in 0..16 {
		let _ = Witness::tidy(signed(stranger()), SET, page);
	}
	next_round();
}

fn dismiss(number: u8) -> frame_support::dispatch::DispatchResultWithPostInfo {
	Witness::dismiss(signed(stranger()), SET, operator(number))
}

#[test]
fn absent_operator_loses_bond_and_seat() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		polls(10, &[6], &[]);
		assert_eq!((seat(6).missed, seat(6).fault), (10, None));
		assert_noop!(dismiss(6), Error::<Test>::NothingDue);
		polls(1, &[6], &[]);
		assert_eq!(seat(6).fault, Some(Fault::Absent));
		assert_eq!(dismiss(6).unwrap().pays_fee, Pays::No);
		let amount = BOND / 50;
		let (who, fault) = (operator(6), Fault::Absent);
		assert!(has_event(&Event::Dismissed { set: SET, who, fault, amount }));
		assert_eq!((held(&operator(6)), record(6).bond), (BOND - amount, BOND - amount));
		assert_eq!(Balances::free_balance(treasury()), ENDOWMENT + amount);
		assert_eq!(set().size(), 6);
		assert_noop!(dismiss(6), Error::<Test>::NotSeated);
	});
}

#[test]
fn straying_operator_loses_the_seat_alone() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		polls(5, &[], &[3]);
		assert_eq!((seat(3).strayed, seat(3).missed, seat(3).fault), (5, 0, None));
		polls(1, &[], &[3]);
		assert_eq!(seat(3).fault, Some(Fault::Strayed));
		assert_ok!(dismiss(3));
		assert_eq!((held(&operator(3)), set().size()), (BOND, 6));
	});
}

#[test]
fn counting_begins_anew_when_a_window_ends() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		polls(10, &[6], &[]);
		polls(9, &[], &[]);
		assert_eq!((set().judged, seat(6).missed), (19, 10));
		polls(1, &[], &[]);
		assert_eq!((set().judged, seat(6).missed), (0, 0));
		polls(10, &[6], &[]);
		assert_eq!(seat(6).fault, None);
	});
}

#[test]
fn nobody_is_blamed_for_what_was_not_decided() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		polls(16, &[0, 1, 2], &[]);
		assert!(set().seats.iter().all(|seat| seat.missed == 0));
		polls(16, &[], &[0, 1, 2]);
		assert!(set().seats.iter().all(|seat| seat.strayed == 0 && seat.fault.is_none()));
		assert_eq!(set().judged, 0);
	});
}

#[test]
fn set_does_not_fall_silent_for_those_who_are_absent() {
	ExtBuilder::default().operators(5).build_and_execute(|| {
		polls(11, &[4], &[]);
		assert_ok!(dismiss(4));
		next_round();
		// The window goes on, whoever has left.
		polls(9, &[], &[]);
		polls(11, &[3], &[]);
		assert_eq!((seat(3).fault, set().size()), (Some(Fault::Absent), 4));
		assert_noop!(dismiss(3), Error::<Test>::NothingDue);
		join(7);
		assert_ok!(dismiss(3));
	});
}

#[test]
fn blocks_dismiss_by_themselves() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		polls(11, &[5, 6], &[]);
		live(2);
		assert_eq!(set().size(), 5);
		assert_eq!((held(&operator(5)), held(&operator(6))), (BOND - BOND / 50, BOND - BOND / 50));
	});
}

#[test]
fn operator_is_convicted_by_two_ballots() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let first = sign(ballot(2, vec![vote(topic(1), 5), vote(topic(9), 5)]), &pair(2));
		let second = sign(ballot(2, vec![vote(topic(4), 6), vote(topic(9), 6)]), &pair(2));
		let report = || {
			let (first, second) = (first.clone(), second.clone());
			Witness::report_equivocation(signed(stranger()), operator(2), first, second)
		};
		assert_eq!(report().unwrap().pays_fee, Pays::No);
		let (who, fault) = (operator(2), Fault::Equivocated { round: START });
		assert!(has_event(&Event::Equivocated { set: SET, who, topic: topic(9), round: START }));
		assert!(has_event(&Event::Dismissed { set: SET, who: operator(2), fault, amount: BOND / 5 }));
		assert_eq!((held(&operator(2)), set().size()), (BOND - BOND / 5, 6));
		assert_noop!(report(), Error::<Test>::AlreadyConvicted);
	});
}

#[test]
fn operator_is_convicted_after_it_left_or_changed_its_key() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let ballots = |number: u8| {
			let of = |value| sign(ballot(number, vec![vote(topic(1), value)]), &pair(number));
			(of(5), of(6))
		};
		let (left, rotated) = (ballots(1), ballots(2));
		assert_ok!(Witness::leave(signed(operator(1)), SET));
		let proof = proof(SET, 2, &pair(50));
		assert_ok!(Witness::set_key(signed(operator(2)), SET, key(50), proof));
		pass(rules().unbonding - 1);
		for (number, (first, second)) in [(1, left), (2, rotated)] {
			let report = Witness::report_equivocation(signed(stranger()), operator(number), first, second);
			assert_ok!(report);
			assert_eq!(held(&operator(number)), BOND - BOND / 5);
		}
		assert_eq!(set().size(), 5);
	});
}

#[test]
fn report_is_refused_when_it_shows_nothing() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let of = |number: u8, value| ballot(number, vec![vote(topic(1), value)]);
		let (one, two) = (of(2, 5), of(2, 6));
		let report = |number: u8, first: &Ballot, second: &Ballot, keys: (u8, u8)| {
			let (first, second) = (sign(first.clone(), &pair(keys.0)), sign(second.clone(), &pair(keys.1)));
			Witness::report_equivocation(signed(stranger()), operator(number), first, second)
		};
		assert_noop!(report(2, &one, &one, (2, 2)), Error::<Test>::NoConflict);
		for change in [
			(|ballot: &mut Ballot| ballot.set = SetId(2)) as fn(&mut Ballot),
			|ballot| ballot.generation += 1,
			|ballot| ballot.votes[0].round += ROUND,
			|ballot| ballot.votes[0].topic = topic(2),
		] {
			let mut other = two.clone();
			change(&mut other);
			assert_noop!(report(2, &one, &other, (2, 2)), Error::<Test>::NoConflict);
		}
		assert_noop!(report(2, &one, &two, (2, 3)), Error::<Test>::NotSigned);
		assert_noop!(report(2, &one, &two, (3, 2)), Error::<Test>::NotSigned);
		assert_noop!(report(3, &one, &two, (2, 2)), Error::<Test>::NotSigned);
		assert_noop!(report(30, &one, &two, (2, 2)), Error::<Test>::NotSeatedThen);
		let later = |ballot: &Ballot| Ballot { generation: 99, ..ballot.clone() };
		assert_ok!(Witness::leave(signed(operator(2)), SET));
		assert_noop!(report(2, &later(&one), &later(&two), (2, 2)), Error::<Test>::NotSeatedThen);
		let strange = |ballot: &Ballot| Ballot { set: SetId::VALIDATORS, ..ballot.clone() };
		assert_noop!(report(2, &strange(&one), &strange(&two), (2, 2)), Error::<Test>::NotSeatedThen);
	});
}

#[test]
fn second_ballot_convicts_when_it_arrives() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		agree([2], topic(1), 5);
		pass(1);
		cast(2, vec![vote(topic(1), 6)]);
		let fault = Fault::Equivocated { round: START };
		assert_eq!(seat(2).fault, Some(fault));
		// Nothing of it counts any more.
		pass(1);
		assert_eq!(try_cast(2, vec![vote(topic(3), 6)]), refused(Refusal::NotSeated));
		assert_ok!(dismiss(2));
		assert_eq!(held(&operator(2)), BOND - BOND / 5);
		assert_eq!(set().size(), 6);
	});
}

#[test]
fn liar_goes_even_if_the_set_falls_silent() {
	ExtBuilder::default().operators(4).build_and_execute(|| {
		agree([2], topic(1), 5);
		pass(1);
		cast(2, vec![vote(topic(1), 6)]);
		assert_ok!(dismiss(2));
		next_round();
		assert_eq!(try_cast(0, vec![vote(topic(1), 6)]), refused(Refusal::Silent));
	});
}

#[test]
fn conflict_is_found_wherever_it_is() {
	ExtBuilder::default().operators(1).build_and_execute(|| {
		let of = |values: &[(u16, u32)]| {
			let votes = values.iter().map(|(number, value)| vote(topic(*number), *value)).collect();
			ballot(0, votes)
		};
		let one = of(&[(1, 1), (2, 1), (3, 1), (4, 1)]);
		assert_eq!(conflict(&one, &of(&[(4, 2)])), Some((topic(4), START)));
		assert_eq!(conflict(&of(&[(4, 2)]), &one), Some((topic(4), START)));
		assert_eq!(conflict(&one, &of(&[(1, 1), (3, 2), (4, 2)])), Some((topic(3), START)));
		assert_eq!(conflict(&one, &of(&[(0, 2), (5, 2)])), None);
		assert_eq!(conflict(&one, &of(&[])), None);
		let mut disordered = of(&[(4, 2), (5, 2)]);
		disordered.votes.sort_by_key(|vote| std::cmp::Reverse(vote.topic));
		assert_eq!(conflict(&one, &disordered), None);
	});
}
