//! The parties agree.

use super::*;

fn settle(id: CaseId) {
	assert_ok!(<Arbitration as Court>::settle(id, percent(80)));
	assert!(has_event(&Event::Settled { case: id, agreement: 42, released: percent(80) }));
	// Whoever asked knows already.
	assert!(Rulings::get().is_empty());
}

#[test]
fn all_of_the_fee_returns_when_no_panel_sits() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let id = open(court(7));
		settle(id);
		assert_eq!((free(&party(0)), nothing_left()), (ENDOWMENT, (0, 0, 0)));

		let id = open(court(7));
		pass(3 * DAY);
		advance(id);
		settle(id);
		assert_eq!((free(&party(0)), nothing_left()), (ENDOWMENT, (0, 0, 0)));
		await_draw();
	});
}

#[test]
fn whoever_committed_is_paid_when_a_panel_sits() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let id = open(court(7));
		let jurors = seat_panel(id);
		commit(id, &jurors[0], 1);
		commit(id, &jurors[1], 2);
		settle(id);
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		assert_eq!(free(&jurors[1]), ENDOWMENT - BOND + FEE);
		assert_eq!((free(&jurors[2]), held(&jurors[2])), (ENDOWMENT - BOND, BOND));
		// The claimant won it all, so the opponent bears what it cost.
		assert_eq!(free(&party(0)), ENDOWMENT);
		assert_eq!(free(&party(1)), ENDOWMENT - 2 * FEE);
		assert_eq!(nothing_left(), (0, 0, 0));
	});
}

#[test]
fn named_arbiters_who_voted_are_paid() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(panel_of(3, Verdict::Unanimous));
		pass(3 * DAY);
		advance(id);
		for number in 0..3 {
			commit(id, &arbiter(number), 1);
		}
		advance(id);
		reveal(id, &arbiter(0), 1);
		settle(id);
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		assert_eq!([0, 1, 2].map(|number| free(&arbiter(number)) - ENDOWMENT), [FEE; 3]);
	});
}

#[test]
fn ruling_can_be_settled_away_until_it_is_final() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		for appealed in [false, true] {
			let id = open(court(1));
			seat_panel(id);
			vote_all(id, &[80]);
			if appealed {
				assert_ok!(Arbitration::appeal(signed(party(1)), id));
				await_draw();
			}
			settle(id);
			assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
			if appealed {
				// Nobody had voted yet, so the appellant gets all of it back.
				assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 1));
			}
			assert_eq!(free(&party(0)), ENDOWMENT);
			assert_eq!(nothing_left(), (0, 0, 0));
		}
		assert_eq!(free(&party(1)), ENDOWMENT - 2 * FEE);
		let id = open(court(1));
		seat_panel(id);
		vote_all(id, &[80]);
		pass(3 * DAY);
		let late = <Arbitration as Court>::settle(id, percent(80));
		assert_noop!(late, Error::<Test>::RuledForGood);
		advance(id);
		assert_noop!(<Arbitration as Court>::settle(id, percent(80)), Error::<Test>::CaseNotFound);
	});
}

#[test]
fn replaced_jurors_lose_though_the_parties_agree_later() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let id = open(court(1));
		let absent = seat_panel(id)[0].clone();
		time_out(id);
		settle(id);
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		assert_eq!(held(&absent), BOND - BOND / 10);
		assert_eq!(free(&party(0)), ENDOWMENT);
	});
}
