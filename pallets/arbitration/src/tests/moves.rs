//! Stages end by themselves. Whoever calls next writes it down, and wins or loses no time by it.

use super::*;

/// A case before three named arbiters of whom two must vote. Evidence closes after three days.
fn named() -> CaseId {
	open(panel_of(3, Verdict::Median { votes: 2 }))
}

fn cost(done: frame_support::dispatch::DispatchResultWithPostInfo) -> Weight {
	done.unwrap().actual_weight.unwrap()
}

fn stage(id: CaseId) -> Stage {
	case(id).stage
}

#[test]
fn commitment_closes_the_evidence_of_a_named_panel() {
	ExtBuilder::default().build_and_execute(|| {
		let id = named();
		assert_noop!(try_commit(id, &arbiter(0), 5), Error::<Test>::WrongStage);
		pass(3 * DAY);
		assert_noop!(try_commit(id, &stranger(), 5), Error::<Test>::NotSeated);
		let first = cost(try_commit(id, &arbiter(0), 5));
		assert_eq!(first, <()>::commit() + <()>::move_case() + <()>::seat_panel());
		let until = NOW + 5 * DAY;
		assert_eq!(stage(id), Stage::Commit { until });
		let jurors = [0, 1, 2].map(arbiter).to_vec();
		let seated = Event::PanelSeated { case: id, round: 0, jurors, empty: 0, until };
		assert_eq!(events()[1..], [seated, Event::Committed { case: id, round: 0, juror: arbiter(0) }]);
		assert_eq!(cost(try_commit(id, &arbiter(1), 5)), <()>::commit());
	});
}

#[test]
fn evidence_is_closed_for_a_named_panel_as_soon_as_all_have_rested() {
	ExtBuilder::default().build_and_execute(|| {
		let id = named();
		for number in 0..2 {
			pass(HOUR);
			assert_ok!(Arbitration::rest_case(signed(party(number)), id));
		}
		commit(id, &arbiter(0), 5);
		assert_eq!(stage(id), Stage::Commit { until: NOW + 2 * HOUR + 2 * DAY });
	});
}

#[test]
fn open_court_is_not_drawn_by_a_commitment() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let id = open(court(3));
		pass(3 * DAY);
		assert_noop!(try_commit(id, &juror(0), 5), Error::<Test>::WrongStage);
		advance(id);
		assert_eq!(Queue::<Test>::get().len(), 1);
	});
}

#[test]
fn key_for_a_named_arbiter_closes_the_evidence() {
	ExtBuilder::default().build_and_execute(|| {
		let id = named();
		let give = |juror| call(party(1), Call::give_key { case: id, juror, wrapped: Default::default() });
		assert_noop!(give(arbiter(0)), Error::<Test>::WrongStage);
		pass(3 * DAY);
		assert_noop!(give(stranger()), Error::<Test>::NotSeated);
		assert!(Arbitration::options(id, party(1)).unwrap().can_give_key);
		assert_eq!(cost(give(arbiter(0))), <()>::give_key() + <()>::move_case() + <()>::seat_panel());
		assert_eq!(Arbitration::seat(id, arbiter(0)).unwrap().keys, 0b10);
		assert_eq!(cost(give(arbiter(1))), <()>::give_key());
	});
}

#[test]
fn vote_is_shown_as_soon_as_all_have_committed_and_the_last_one_counts_all() {
	ExtBuilder::default().build_and_execute(|| {
		let id = named();
		pass(3 * DAY);
		for (number, share) in [(0, 10), (1, 20)] {
			commit(id, &arbiter(number), share);
		}
		assert_noop!(try_reveal(id, &arbiter(0), 10), Error::<Test>::WrongStage);
		commit(id, &arbiter(2), 70);
		// Until the first vote is shown, minds may still change.
		commit(id, &arbiter(2), 30);
		pass(HOUR);
		let first = cost(try_reveal(id, &arbiter(0), 10));
		assert_eq!(first, <()>::reveal() + <()>::move_case() + <()>::end_commitments());
		assert_eq!(stage(id), Stage::Reveal { until: NOW + 5 * DAY + HOUR });
		assert_noop!(try_commit(id, &arbiter(2), 70), Error::<Test>::WrongStage);
		assert_eq!(cost(try_reveal(id, &arbiter(1), 20)), <()>::reveal());
		pass(HOUR);
		let last = cost(try_reveal(id, &arbiter(2), 30));
		assert_eq!(last, <()>::reveal() + <()>::move_case() + <()>::tally());
		let until = NOW + 6 * DAY + 2 * HOUR;
		assert_eq!(stage(id), Stage::Ruled { released: percent(20), until });
		let ruled = Event::Ruled { case: id, round: 0, released: percent(20), votes: 3, until };
		assert_eq!(events().last(), Some(&ruled));
	});
}

#[test]
fn single_arbiter_needs_two_calls() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(panel_of(1, Verdict::Unanimous));
		pass(3 * DAY);
		commit(id, &arbiter(0), 40);
		let weight = cost(try_reveal(id, &arbiter(0), 40));
		assert_eq!(weight, <()>::reveal() + <()>::move_case() + <()>::end_commitments() + <()>::tally());
		assert!(matches!(stage(id), Stage::Ruled { released, .. } if released == percent(40)));
	});
}

#[test]
fn vote_is_shown_when_the_time_to_commit_is_over_without_anybody_saying_so() {
	ExtBuilder::default().build_and_execute(|| {
		let id = named();
		pass(3 * DAY);
		commit(id, &arbiter(0), 10);
		commit(id, &arbiter(1), 30);
		pass(2 * DAY + 5 * HOUR);
		reveal(id, &arbiter(0), 10);
		assert!(has_event(&Event::SeatsLost { case: id, round: 0, jurors: vec![arbiter(2)] }));
		// The stage has been running for five hours.
		assert_eq!(stage(id), Stage::Reveal { until: NOW + 7 * DAY });
		reveal(id, &arbiter(1), 30);
		assert!(matches!(stage(id), Stage::Ruled { released, .. } if released == percent(20)));
	});
}

#[test]
fn empty_seats_of_the_open_court_are_drawn_anew_before_votes_are_shown() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let id = open(court(3));
		let jurors = seat_panel(id);
		jurors[1..].iter().for_each(|who| commit(id, who, 5));
		pass(2 * DAY);
		assert_noop!(try_reveal(id, &jurors[1], 5), Error::<Test>::WrongStage);
		assert!(!Arbitration::options(id, jurors[1].clone()).unwrap().can_reveal);
		advance(id);
		assert!(matches!(stage(id), Stage::Drawing { .. }));
	});
}

#[test]
fn deadlines_are_the_same_whoever_calls_and_whenever() {
	let lives = |waits: [Moment; 3]| {
		let mut until = 0;
		ExtBuilder::default().build_and_execute(|| {
			let id = open(panel_of(3, Verdict::Median { votes: 1 }));
			pass(3 * DAY + waits[0]);
			commit(id, &arbiter(0), 10);
			commit(id, &arbiter(1), 30);
			pass(2 * DAY - waits[0] + waits[1]);
			reveal(id, &arbiter(1), 30);
			pass(2 * DAY - waits[1] + waits[2]);
			advance(id);
			let Stage::Ruled { until: end, .. } = stage(id) else { panic!("it is ruled") };
			until = end;
		});
		until
	};
	assert_eq!(lives([0, 0, 0]), NOW + 10 * DAY);
	assert_eq!(lives([DAY, 0, 0]), NOW + 10 * DAY);
	assert_eq!(lives([DAY, DAY, 2 * DAY]), NOW + 10 * DAY);
}

#[test]
fn arbiter_who_comes_too_late_cannot_vote_though_nobody_has_said_so() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let id = named();
		pass(5 * DAY);
		assert_noop!(try_commit(id, &arbiter(0), 5), Error::<Test>::TooLate);
		assert!(!Arbitration::options(id, arbiter(0)).unwrap().can_commit);
		let weight = cost(try_advance(id));
		let steps = <()>::seat_panel() + <()>::end_commitments() + <()>::fail_over() + <()>::await_draw();
		assert_eq!(weight, <()>::advance() + <()>::move_case() + steps);
		assert!(has_event(&Event::Undecided { case: id, round: 0, votes: 0 }));
		assert!(matches!(stage(id), Stage::Drawing { .. }));
	});
}

#[test]
fn appeal_counts_the_votes_first() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let id = named();
		pass(3 * DAY);
		for number in 0..3 {
			commit(id, &arbiter(number), 10);
		}
		reveal(id, &arbiter(0), 10);
		reveal(id, &arbiter(1), 10);
		let appeal = |by| call(party(by), Call::appeal { case: id });
		assert_noop!(appeal(1), Error::<Test>::WrongStage);
		pass(2 * DAY + HOUR);
		assert!(Arbitration::options(id, party(1)).unwrap().can_appeal);
		assert_eq!(cost(appeal(1)), <()>::appeal() + <()>::move_case() + <()>::tally());
		let until = NOW + 8 * DAY;
		let ruled = Event::Ruled { case: id, round: 0, released: percent(10), votes: 2, until };
		assert!(has_event(&ruled));
		assert_eq!((case(id).round, panel(id).size), (1, 7));
		// The first panel is paid for what it did.
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		assert_eq!([0, 1, 2].map(|number| free(&arbiter(number)) - ENDOWMENT), [FEE, FEE, 0]);
	});
}

#[test]
fn appeal_is_too_late_when_votes_that_nobody_counted_could_have_been_appealed() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let id = named();
		pass(3 * DAY);
		(0..3).for_each(|number| commit(id, &arbiter(number), 10));
		reveal(id, &arbiter(0), 10);
		reveal(id, &arbiter(1), 10);
		pass(5 * DAY);
		assert_noop!(call(party(1), Call::appeal { case: id }), Error::<Test>::TooLate);
		// One call counts them and enforces the ruling.
		let weight = cost(try_advance(id));
		let kept = ParityDbWeight::get().writes(1);
		let steps = <()>::move_case() + <()>::tally();
		assert_eq!(weight, <()>::enforce(1, 0) - kept + steps + Hearing::COST);
		assert_eq!(Rulings::get(), [(42, id, percent(10))]);
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		assert_eq!(nothing_left(), (0, 0, 0));
	});
}

#[test]
fn last_vote_counts_though_the_court_has_no_room_to_take_over() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let id = open(panel_of(2, Verdict::Unanimous));
		let others: Vec<_> = (0..MAX_WAITING).map(|_| open(court(1))).collect();
		pass(3 * DAY);
		others.into_iter().for_each(advance);
		for (number, share) in [(0, 10), (1, 20)] {
			commit(id, &arbiter(number), share);
		}
		reveal(id, &arbiter(0), 10);
		assert_eq!(cost(try_reveal(id, &arbiter(1), 20)), <()>::reveal());
		assert_eq!(panel(id).votes().count(), 2);
		assert!(matches!(stage(id), Stage::Reveal { .. }));
		assert_noop!(try_advance(id), Error::<Test>::CourtBusy);
		await_draw();
		advance(id);
		assert!(has_event(&Event::Undecided { case: id, round: 0, votes: 2 }));
	});
}

#[test]
fn caller_and_parties_are_not_charged_for_accounts_twice() {
	let account = ParityDbWeight::get().reads_writes(1, 1);
	let kept = ParityDbWeight::get().writes(1);
	for (by, released, weight, touched) in [
		// 80 % were claimed and given, so party 1 pays party 0.
		(stranger(), 80, <()>::enforce(1, 0) - kept, 0b011),
		(party(0), 80, <()>::enforce(1, 0) - kept - account, 0b011),
		(party(2), 80, <()>::enforce(1, 0) - kept, 0b111),
		// Nobody pays the claimant, who has lost everything.
		(stranger(), 0, <()>::enforce(1, 0) - kept - account * 2, 0b000),
		(party(0), 0, <()>::enforce(1, 0) - kept - account * 2, 0b001),
	] {
		ExtBuilder::default().jurors(3).build_and_execute(|| {
			let id = open(court(1));
			seat_panel(id);
			vote_all(id, &[released]);
			pass(3 * DAY);
			assert_eq!(cost(call(by, Call::advance { case: id })), weight + Hearing::COST);
			assert_eq!(Touched::get(), Opponents(touched));
		});
	}
}

#[test]
fn looking_changes_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let id = named();
		pass(9 * DAY);
		let root = || sp_io::storage::root(sp_runtime::StateVersion::V1);
		let before = (root(), System::event_count());
		for who in [party(0), arbiter(0), stranger()] {
			let seen = Arbitration::options(id, who.clone()).unwrap();
			assert_eq!(
				seen,
				Options { can_advance: true, can_give_key: seen.can_give_key, ..Options::default() }
			);
			Arbitration::seat(id, who);
		}
		Arbitration::case(id).unwrap();
		assert_eq!((root(), System::event_count()), before);
	});
}
