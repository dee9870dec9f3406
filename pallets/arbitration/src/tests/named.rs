//! Arbiters that the agreement names.

use super::*;

/// Opens a case before named arbiters and closes its evidence.
fn sit(count: u16, verdict: Verdict) -> CaseId {
	let id = open(panel_of(count, verdict));
	pass(3 * DAY);
	advance(id);
	id
}

fn vote(id: CaseId, votes: &[u32]) {
	for (number, share) in (0..).zip(votes) {
		commit(id, &arbiter(number), *share);
	}
	time_out_or_advance(id);
	if matches!(case(id).stage, Stage::Reveal { .. }) {
		for (number, share) in (0..).zip(votes) {
			reveal(id, &arbiter(number), *share);
		}
	}
}

fn time_out_or_advance(id: CaseId) {
	if try_advance(id).is_err() {
		time_out(id);
	}
}

#[test]
fn named_arbiters_sit_without_a_draw_and_are_paid() {
	ExtBuilder::default().build_and_execute(|| {
		let id = sit(3, Verdict::Median { votes: 2 });
		assert!(matches!(case(id).stage, Stage::Commit { .. }));
		vote(id, &[10, 90]);
		// Two of three: halfway, and the third's fee is not needed.
		assert!(matches!(case(id).stage, Stage::Ruled { released, .. } if released == percent(50)));
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		assert_eq!([0, 1, 2].map(|number| free(&arbiter(number)) - ENDOWMENT), [FEE, FEE, 0]);
		assert_eq!(free(&party(0)), ENDOWMENT - 2 * FEE);
		// They never stood for the office: nothing is noted of them.
		assert!(Facts::get().is_empty());
		time_out(id);
		assert_eq!(Rulings::get(), [(42, id, percent(50))]);
		assert_eq!(nothing_left(), (0, 0, 0));
	});
}

#[test]
fn unanimous_panel_rules_when_all_agree() {
	ExtBuilder::default().build_and_execute(|| {
		let id = sit(3, Verdict::Unanimous);
		vote(id, &[64, 64, 64]);
		assert!(matches!(case(id).stage, Stage::Ruled { released, .. } if released == percent(64)));
	});
}

#[test]
fn open_court_takes_over_when_one_of_a_unanimous_panel_differs() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let id = sit(3, Verdict::Unanimous);
		vote(id, &[64, 64, 65]);
		assert!(has_event(&Event::Undecided { case: id, round: 0, votes: 3 }));
		assert_eq!((case(id).round, panel(id).size, panel(id).fund), (1, 3, 3 * FEE));
		await_draw();
		vote_all(id, &[50]);
		time_out(id);
		assert_eq!(Rulings::get(), [(42, id, percent(50))]);
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 1));
		assert_eq!(free(&arbiter(0)), ENDOWMENT);
		assert_eq!(nothing_left(), (0, 0, 0));
	});
}

#[test]
fn open_court_takes_over_when_too_few_commit_or_reveal() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let id = sit(4, Verdict::Median { votes: 3 });
		vote(id, &[1, 2]);
		assert!(has_event(&Event::Undecided { case: id, round: 0, votes: 0 }));
		// Four names are made three seats: five would cost more than there is.
		assert_eq!(panel(id).size, 3);

		let id = sit(4, Verdict::Median { votes: 3 });
		(0..4).for_each(|number| commit(id, &arbiter(number), 5));
		advance(id);
		reveal(id, &arbiter(0), 5);
		time_out(id);
		assert!(has_event(&Event::Undecided { case: id, round: 0, votes: 1 }));
	});
}

#[test]
fn names_are_not_drawn_for_the_court_that_takes_over() {
	ExtBuilder::default().build_and_execute(|| {
		for number in 0..5 {
			assert_ok!(Arbitration::join(signed(arbiter(number)), BOND, None));
		}
		await_draw();
		let id = sit(3, Verdict::Unanimous);
		time_out(id);
		await_draw();
		let mut jurors = seated(id);
		jurors.sort();
		assert_eq!(jurors, [arbiter(3), arbiter(4)]);
	});
}

#[test]
fn court_that_takes_over_has_as_many_seats_as_the_fee_pays() {
	ExtBuilder::default().build_and_execute(|| {
		for (fund, named, seats) in [
			(0, 7, 1),
			(FEE - 1, 7, 1),
			(2 * FEE, 7, 1),
			(3 * FEE, 1, 3),
			(4 * FEE, 7, 3),
			(7 * FEE, 6, 7),
			(7 * FEE, 7, 7),
			(99 * FEE, 2, 3),
			(99 * FEE, 4, 5),
			(u128::MAX, 7, 7),
		] {
			assert_eq!(crate::panels::seats_for(fund, named, &rules()), seats, "{fund} for {named}");
		}
	});
}
