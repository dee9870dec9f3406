//! A ruling is not accepted.

use super::*;

fn ruled(seats: u8, share: u32) -> CaseId {
	let id = open(court(seats));
	seat_panel(id);
	vote_all(id, &[share]);
	id
}

#[test]
fn appeal_doubles_the_panel_twice_at_the_appellants_expense_and_then_it_is_final() {
	ExtBuilder::default().jurors(60).build_and_execute(|| {
		let id = ruled(7, 10);
		let mut jurors = seated(id);
		for (by, seats, share) in [(1, 15u8, 60), (2, 31, 40)] {
			let had = free(&party(by));
			assert_ok!(Arbitration::appeal(signed(party(by)), id));
			assert_eq!(free(&party(by)), had - FEE * Balance::from(seats));
			await_draw();
			let panel = seated(id);
			assert_eq!(panel.len(), usize::from(seats));
			// Nobody judges the same case twice.
			assert!(panel.iter().all(|who| !jurors.contains(who)));
			jurors.extend(panel);
			vote_all(id, &[share]);
		}
		assert_noop!(Arbitration::appeal(signed(party(0)), id), Error::<Test>::NoAppealLeft);
		// Nothing to wait for.
		advance(id);
		assert_eq!(Rulings::get(), [(42, id, percent(40))]);
		for round in 0..3 {
			assert_ok!(Arbitration::pay_panel(signed(stranger()), id, round));
		}
		// Each panel is judged by its own median, and each seat earned its fee.
		assert!(jurors.iter().all(|who| free(who) == ENDOWMENT - BOND + FEE));
		assert_eq!(nothing_left(), (0, 0, 0));
	});
}

#[test]
fn appeal_comes_too_late_when_its_time_is_over() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let id = ruled(1, 10);
		assert_noop!(Arbitration::appeal(signed(stranger()), id), Error::<Test>::NotAParty);
		pass(3 * DAY);
		assert_noop!(Arbitration::appeal(signed(party(0)), id), Error::<Test>::TooLate);
	});
}

#[test]
fn ruling_stands_and_the_appellant_gets_everything_back_when_a_panel_of_appeal_stays_silent() {
	ExtBuilder::default().jurors(1).build_and_execute(|| {
		let id = ruled(1, 10);
		assert_ok!(Arbitration::appeal(signed(party(1)), id));
		assert_eq!(free(&party(1)), ENDOWMENT - 3 * FEE);
		for _ in 0..3 {
			await_draw();
			advance(id);
		}
		assert!(matches!(case(id).stage, Stage::Ruled { released, .. } if released == percent(10)));
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 1));
		assert_eq!(free(&party(1)), ENDOWMENT);
	});
}

#[test]
fn costs_of_the_first_ruling_follow_the_last_one() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		// Party 0 claims 80 %. It loses everything at first, and wins on appeal.
		let id = ruled(1, 0);
		assert_ok!(Arbitration::appeal(signed(party(0)), id));
		await_draw();
		vote_all(id, &[80]);
		time_out(id);
		assert_eq!(free(&party(1)), ENDOWMENT - FEE);
		assert_eq!(free(&party(0)), ENDOWMENT - 3 * FEE);
		for round in 0..2 {
			assert_ok!(Arbitration::pay_panel(signed(stranger()), id, round));
		}
	});
}

#[test]
fn minimum_standing_keeps_newcomers_from_the_kind_of_court_that_asks_for_it() {
	ExtBuilder::default().jurors(10).build_and_execute(|| {
		let asking = Rules { minimum_standing_on_appeal: 5, ..rules() };
		assert_ok!(Arbitration::set_rules(RuntimeOrigin::root(), asking));
		let id = ruled(3, 10);
		(0..10).filter(|number| number % 2 == 0).for_each(|number| set_score(juror(number), 5));
		assert_ok!(Arbitration::appeal(signed(party(1)), id));
		await_draw();
		let known = |who: &AccountId| (0..10).any(|number| number % 2 == 0 && *who == juror(number));
		assert!(!seated(id).is_empty() && seated(id).iter().all(known));
	});
}
