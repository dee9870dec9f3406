//! Everybody is silent, in every state: only the clock moves, and strangers say what is due. Every walk ends, and
//! every unit is where it belongs.

use super::*;

/// How far people act before they fall silent.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Until {
	Opening,
	Closing,
	Drawing,
	Commitment,
	AllCommitments,
	Reveal,
	Ruling,
	Appeal,
	DrawnAppeal,
	CommittedAppeal,
	LastRuling,
}

use Until::*;

const MOMENTS: [Until; 11] = [
	Opening,
	Closing,
	Drawing,
	Commitment,
	AllCommitments,
	Reveal,
	Ruling,
	Appeal,
	DrawnAppeal,
	CommittedAppeal,
	LastRuling,
];

/// People act up to the moment.
fn act(conditions: Conditions<AccountId>, until: Until) -> CaseId {
	let id = open(conditions);
	let done = |moment| until == moment;
	if done(Opening) {
		return id;
	}
	time_out(id);
	if done(Closing) {
		return id;
	}
	if matches!(case(id).stage, Stage::Drawing { .. }) {
		await_draw();
	}
	let jurors = seated(id);
	if done(Drawing) || jurors.is_empty() {
		return id;
	}
	commit(id, &jurors[0], 70);
	if done(Commitment) {
		return id;
	}
	jurors.iter().for_each(|who| commit(id, who, 70));
	while matches!(case(id).stage, Stage::Commit { .. }) {
		advance(id);
		await_draw();
	}
	if done(AllCommitments) || !matches!(case(id).stage, Stage::Reveal { .. }) {
		return id;
	}
	reveal(id, &jurors[0], 70);
	if done(Reveal) {
		return id;
	}
	jurors[1..].iter().for_each(|who| reveal(id, who, 70));
	if done(Ruling) || !matches!(case(id).stage, Stage::Ruled { .. }) {
		return id;
	}
	assert_ok!(Arbitration::appeal(signed(party(2)), id));
	if done(Appeal) {
		return id;
	}
	await_draw();
	if done(DrawnAppeal) || seated(id).is_empty() {
		return id;
	}
	commit(id, &seated(id)[0], 20);
	if done(CommittedAppeal) {
		return id;
	}
	seated(id).iter().for_each(|who| commit(id, who, 20));
	id
}

/// Strangers do what is due until the case has ended. Tells how many days that took.
fn wait(id: CaseId) -> u64 {
	let began = Timestamp::get();
	while Cases::<Test>::contains_key(id) {
		pass(6 * HOUR);
		if try_advance(id).is_err() && !Queue::<Test>::get().is_empty() {
			begin_epoch();
		}
		check_everything();
		assert!(Timestamp::get() - began < 60 * DAY, "it goes on and on");
	}
	(Timestamp::get() - began) / DAY
}

#[test]
fn case_ends_and_all_money_is_accounted_for_when_everybody_falls_silent_at_any_moment() {
	let conditions =
		[court(1), court(7), panel_of(3, Verdict::Unanimous), panel_of(1, Verdict::Median { votes: 1 })];
	for conditions in conditions {
		for jurors in [0, 2, 40] {
			for until in MOMENTS {
				ExtBuilder::default().jurors(jurors).build_and_execute(|| {
					let id = act(conditions.clone(), until);
					let days = wait(id);
					println!("{:?} of {jurors} until {until:?}: {days} days", conditions.arbiters);
					for round in 0..4 {
						let _ = Arbitration::pay_panel(signed(stranger()), id, round);
					}
					assert_eq!(nothing_left(), (0, 0, 0));
					assert_eq!(Rulings::get().len(), 1);
					assert_eq!(free(&Arbitration::pot()), EXISTENTIAL);
					// Whoever leaves gets all of the bond that is left.
					for number in 0..jurors {
						assert_ok!(Arbitration::leave(signed(juror(number))));
					}
					pass(30 * DAY);
					for number in 0..jurors {
						assert_ok!(Arbitration::withdraw_bond(signed(stranger()), juror(number)));
						assert_eq!(held(&juror(number)), 0);
					}
				});
			}
		}
	}
}

#[test]
fn default_applies_and_the_fee_returns_when_there_is_nobody_at_all() {
	ExtBuilder::default().build_and_execute(|| {
		for conditions in [court(7), panel_of(3, Verdict::Unanimous)] {
			Rulings::set(Vec::new());
			let id = open(conditions);
			wait(id);
			assert_eq!(Rulings::get(), [(42, id, percent(30))]);
			for round in 0..2 {
				let _ = Arbitration::pay_panel(signed(stranger()), id, round);
			}
			assert_eq!((free(&party(0)), free(&party(1))), (ENDOWMENT, ENDOWMENT));
		}
	});
}

#[test]
fn default_applies_and_jurors_lose_when_all_commit_and_nobody_reveals() {
	ExtBuilder::default().jurors(3).build_and_execute(|| {
		let id = open(court(3));
		for who in seat_panel(id) {
			commit(id, &who, 90);
		}
		advance(id);
		time_out(id);
		time_out(id);
		assert_eq!(Rulings::get(), [(42, id, percent(30))]);
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		assert!((0..3).all(|number| held(&juror(number)) == BOND - BOND / 10));
		assert_eq!((free(&party(0)), free(&party(1))), (ENDOWMENT, ENDOWMENT));
	});
}
