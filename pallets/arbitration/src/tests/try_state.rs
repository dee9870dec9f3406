//! The state is broken on purpose, one invariant at a time, to see that `try_state` notices.

use super::*;
use frame_support::traits::fungible::{hold::Mutate as _, Mutate as _};
use frame_support::traits::tokens::Preservation;

/// Three cases: 0 takes evidence, 1 awaits a draw, 2 has a panel that sits. Runs `break_it` and expects `complaint`.
fn expect(complaint: &'static str, break_it: impl FnOnce()) {
	ExtBuilder::default().jurors(9).build().execute_with(|| {
		let sits = open(court(3));
		let waits = open(court(3));
		pass(3 * DAY);
		advance(sits);
		await_draw();
		advance(waits);
		open(court(3));
		assert_eq!((sits, waits), (0, 1));
		check_everything();
		break_it();
		assert_err!(Arbitration::do_try_state(), DispatchError::Other(complaint));
	});
}

const SITS: CaseId = 0;
const WAITS: CaseId = 1;
const BEGINS: CaseId = 2;

fn change_case(id: CaseId, change: impl FnOnce(&mut Case<AccountId>)) {
	Cases::<Test>::mutate(id, |case| change(case.as_mut().expect("the case lives")));
}

fn change_panel(id: CaseId, change: impl FnOnce(&mut Panel<AccountId>)) {
	Panels::<Test>::mutate((id, 0), |panel| change(panel.as_mut().expect("the panel is there")));
}

fn change_juror(number: u16, change: impl FnOnce(&mut Juror)) {
	Jurors::<Test>::mutate(juror(number), |juror| change(juror.as_mut().expect("it joined")));
}

#[test]
fn complaint_is_made_when_a_rule_is_out_of_its_range() {
	expect("a rule is out of its range", || CurrentRules::<Test>::put(Rules { commit: 0, ..rules() }));
}

#[test]
fn complaint_is_made_when_a_bond_is_not_what_is_held() {
	let complaint = "what is held from an account is not its bond";
	expect(complaint, || change_juror(1, |juror| juror.bond += 1));
	expect(complaint, || {
		assert_ok!(Balances::hold(&HoldReason::JurorBond.into(), &stranger(), 1));
	});
}

#[test]
fn complaint_is_made_when_a_juror_has_no_account() {
	expect("a juror's account is gone", || {
		let juror = Juror { bond: 0, status: Status::Active, place: None, key: None };
		Jurors::<Test>::insert(arbiter(99), juror);
	});
}

#[test]
fn complaint_is_made_when_a_place_is_not_its_jurors() {
	let away = Status::Away { until: NOW };
	expect("a juror that is not active can be drawn", || change_juror(1, |juror| juror.status = away));
	expect("a juror's place is somebody else's", || {
		change_juror(1, |juror| juror.place = Some(tree::Address(99)));
	});
	expect("a place has no juror", || change_juror(1, |juror| juror.place = None));
	expect("two jurors have one place", || {
		change_juror(1, |juror| juror.place = Some(tree::Address(0)));
	});
}

#[test]
fn complaint_is_made_when_a_sum_is_wrong() {
	let complaint = "a branch is not the sum of its chunk";
	for change in [
		(|branch: &mut tree::Branch| branch.now += 1) as fn(&mut tree::Branch),
		|branch| branch.before += 1,
		|branch| branch.taken += 1,
	] {
		expect(complaint, || Pool::<Test>::mutate(|root| change(&mut root[0])));
	}
	expect("a chunk has no branch", || Chunks::<Test>::insert(5, tree::Chunk::default()));
}

#[test]
fn complaint_is_made_when_a_case_is_unsound() {
	expect("a case's number has not been assigned", || NextCaseId::<Test>::put(2));
	expect("a case has no claimant", || change_case(SITS, |case| case.question.claimant = 7));
	expect("there is too much evidence", || change_case(SITS, |case| case.evidence[3] = 17));
}

#[test]
fn complaint_is_made_when_stage_and_panel_do_not_fit() {
	expect("a case has a panel before its time", || {
		let panel = Panels::<Test>::get((SITS, 0)).unwrap();
		Panels::<Test>::insert((BEGINS, 0), panel);
	});
	expect("a case has no panel that sits", || Panels::<Test>::remove((SITS, 0)));
	let ruled = Stage::Ruled { released: percent(5), until: NOW };
	expect("a case is ruled without a panel", || change_case(SITS, |case| case.stage = ruled));
	expect("a case has two rulings", || {
		change_panel(SITS, |panel| panel.outcome = Outcome::Silent);
		change_case(SITS, |case| case.stage = ruled);
	});
}

#[test]
fn complaint_is_made_when_a_panel_is_unsound() {
	expect("a panel is too large", || change_panel(SITS, |panel| panel.size = 32));
	expect("a panel has more jurors than seats", || change_panel(SITS, |panel| panel.size = 2));
	expect("a juror sits twice", || {
		change_panel(SITS, |panel| panel.seats[0].juror = panel.seats[1].juror.clone());
	});
	expect("a party judges itself", || change_panel(SITS, |panel| panel.seats[0].juror = party(1)));
	expect("a panel has outlived its case", || Cases::<Test>::remove(SITS));
	expect("a panel is ahead of its case", || {
		let mut panel = Panels::<Test>::get((SITS, 0)).unwrap();
		panel.outcome = Outcome::Silent;
		Panels::<Test>::insert((SITS, 1), panel);
	});
	expect("a panel sits though another one does", || {
		let panel = Panels::<Test>::get((SITS, 0)).unwrap();
		Panels::<Test>::insert((SITS, 1), panel);
		change_case(SITS, |case| case.round = 1);
	});
}

#[test]
fn complaint_is_made_when_the_queue_is_wrong() {
	expect("the queue is not who awaits a draw", Queue::<Test>::kill);
	let also =
		|case, from| Queue::<Test>::mutate(|queue| queue.try_push(Waiting { case, from, seats: 1 }).unwrap());
	expect("the queue is out of order", || also(SITS, 0));
	expect("a case waits twice", || also(WAITS, 99));
	expect("the queue is not who awaits a draw", || also(SITS, 99));
}

#[test]
fn complaint_is_made_when_the_pot_lacks_money() {
	expect("the pot lacks what cases own", || {
		let keep = Preservation::Preserve;
		assert_ok!(Balances::transfer(&Arbitration::pot(), &stranger(), 1, keep));
		change_panel(SITS, |panel| panel.fund += EXISTENTIAL);
	});
}
