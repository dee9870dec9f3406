//! Every call with every kind of bad input: each refuses with the error that its docs name, and changes nothing.

use super::*;
use sp_runtime::traits::Dispatchable;

fn refused(call: Call<Test>, by: AccountId, error: impl Into<DispatchError>) {
	let call = RuntimeCall::from(call);
	let dispatch = || call.dispatch(signed(by)).map(|_| ()).map_err(|failed| failed.error);
	assert_noop!(dispatch(), error.into());
}

/// The calls that name a case.
fn calls_on(case: CaseId) -> Vec<Call<Test>> {
	vec![
		Call::add_evidence { case, content: ContentId([1; 32]) },
		Call::rest_case { case },
		Call::advance { case },
		Call::commit { case, hash: H256::zero() },
		Call::reveal { case, released: percent(1), reason: ContentId([1; 32]), salt: [1; 32] },
		Call::appeal { case },
		Call::give_key { case, juror: juror(0), wrapped: Default::default() },
	]
}

#[test]
fn every_call_is_refused_when_there_is_no_such_case() {
	ExtBuilder::default().build_and_execute(|| {
		for case in [0, CaseId::MAX] {
			for call in calls_on(case) {
				refused(call, party(0), Error::<Test>::CaseNotFound);
			}
			refused(Call::pay_panel { case, round: 0 }, party(0), Error::<Test>::PanelNotFound);
		}
	});
}

#[test]
fn calls_of_parties_are_refused_when_somebody_else_makes_them() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let case = open(court(1));
		refused(
			Call::add_evidence { case, content: ContentId([1; 32]) },
			stranger(),
			Error::<Test>::NotAParty,
		);
		refused(Call::rest_case { case }, stranger(), Error::<Test>::NotAParty);
		assert_ok!(Arbitration::rest_case(signed(party(0)), case));
		refused(Call::rest_case { case }, party(0), Error::<Test>::AlreadyRested);
		pass(3 * DAY);
		refused(Call::rest_case { case }, party(1), Error::<Test>::TooLate);
		seat_panel(case);
		let give = Call::give_key { case, juror: juror(0), wrapped: Default::default() };
		refused(give, stranger(), Error::<Test>::NotAParty);
		refused(Call::pay_panel { case, round: 0 }, stranger(), Error::<Test>::StillSitting);
	});
}

#[test]
fn call_is_refused_when_the_stage_is_another() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let case = open(court(3));
		let right = |call: &Call<Test>, stage: Stage| match call {
			Call::add_evidence { .. } | Call::rest_case { .. } => matches!(stage, Stage::Evidence { .. }),
			Call::commit { .. } => matches!(stage, Stage::Commit { .. }),
			Call::reveal { .. } => matches!(stage, Stage::Reveal { .. }),
			Call::appeal { .. } => matches!(stage, Stage::Ruled { .. }),
			Call::give_key { .. } => matches!(stage, Stage::Commit { .. } | Stage::Reveal { .. }),
			_ => true,
		};
		let check = || {
			let stage = Cases::<Test>::get(case).unwrap().stage;
			for call in calls_on(case).into_iter().filter(|call| !right(call, stage)) {
				refused(call, party(0), Error::<Test>::WrongStage);
			}
		};
		check();
		pass(3 * DAY);
		advance(case);
		check();
		await_draw();
		check();
		let jurors = seated(case);
		jurors.iter().for_each(|who| commit(case, who, 5));
		advance(case);
		check();
		let who = jurors[0].clone();
		refused(calls_on(case).remove(4), stranger(), Error::<Test>::NotSeated);
		refused(calls_on(case).remove(4), who.clone(), Error::<Test>::WrongVote);
		reveal(case, &who, 5);
		refused(calls_on(case).remove(4), who, Error::<Test>::AlreadyRevealed);
		jurors[1..].iter().for_each(|who| reveal(case, who, 5));
		check();
	});
}

#[test]
fn commitment_is_refused_when_it_is_late_or_somebody_elses() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let case = open(court(1));
		let who = seat_panel(case)[0].clone();
		refused(calls_on(case).remove(3), stranger(), Error::<Test>::NotSeated);
		pass(2 * DAY);
		refused(calls_on(case).remove(3), who, Error::<Test>::TooLate);
	});
}

#[test]
fn calls_of_jurors_are_refused_when_the_caller_is_none() {
	ExtBuilder::default().build_and_execute(|| {
		let juror = stranger();
		for call in [
			Call::add_bond { amount: 1 },
			Call::leave {},
			Call::withdraw_bond { juror: juror.clone() },
			Call::set_unavailable { until: Moment::MAX },
			Call::return_to_pool { juror: juror.clone() },
			Call::refresh { juror: juror.clone() },
			Call::set_key { key: [0; 32] },
		] {
			refused(call, stranger(), Error::<Test>::NotAJuror);
		}
		refused(Call::join { bond: BOND - 1, key: None }, stranger(), Error::<Test>::BondTooSmall);
	});
}

#[test]
fn calls_of_jurors_are_refused_when_their_status_is_another() {
	ExtBuilder::default().jurors(1).build_and_execute(|| {
		let who = juror(0);
		refused(Call::join { bond: BOND, key: None }, who.clone(), Error::<Test>::AlreadyAJuror);
		refused(Call::add_bond { amount: 0 }, who.clone(), Error::<Test>::ZeroAmount);
		refused(Call::withdraw_bond { juror: who.clone() }, stranger(), Error::<Test>::BondLocked);
		refused(Call::return_to_pool { juror: who.clone() }, who.clone(), Error::<Test>::AlreadyInPool);
		for until in [0, Timestamp::get()] {
			refused(Call::set_unavailable { until }, who.clone(), Error::<Test>::InThePast);
		}
		assert_ok!(Arbitration::set_unavailable(signed(who.clone()), Moment::MAX));
		refused(Call::set_unavailable { until: Moment::MAX }, who.clone(), Error::<Test>::NotInPool);
		refused(Call::refresh { juror: who.clone() }, stranger(), Error::<Test>::NotInPool);
		assert_ok!(Arbitration::leave(signed(who.clone())));
		refused(Call::leave {}, who.clone(), Error::<Test>::NotInPool);
		refused(Call::refresh { juror: who.clone() }, stranger(), Error::<Test>::NotInPool);
		let more = Rules { minimum_bond: 2 * BOND, ..rules() };
		assert_ok!(Arbitration::set_rules(RuntimeOrigin::root(), more));
		refused(Call::return_to_pool { juror: who.clone() }, who, Error::<Test>::BondTooSmall);
	});
}

#[test]
fn conditions_are_refused_when_the_court_would_not_come() {
	ExtBuilder::default().build_and_execute(|| {
		let none = Conditions {
			arbiters: Arbiters::Panel { names: Default::default(), verdict: Verdict::Unanimous },
			fee: FEE,
		};
		let twice = Conditions {
			arbiters: Arbiters::Panel {
				names: vec![arbiter(0), arbiter(0)].try_into().unwrap(),
				verdict: Verdict::Unanimous,
			},
			fee: 2 * FEE,
		};
		for (conditions, error) in [
			(none, Error::<Test>::EmptyPanel),
			(twice, Error::NamedTwice),
			(panel_of(3, Verdict::Median { votes: 0 }), Error::VotesOutOfRange),
			(panel_of(3, Verdict::Median { votes: 4 }), Error::VotesOutOfRange),
			(Conditions { fee: FEE - 1, ..panel_of(3, Verdict::Unanimous) }, Error::FeeTooLow),
			(court(0), Error::SeatsOutOfRange),
			(court(2), Error::SeatsOutOfRange),
			(court(9), Error::SeatsOutOfRange),
			(Conditions { fee: 5 * FEE - 1, ..court(5) }, Error::FeeTooLow),
		] {
			assert_noop!(<Arbitration as Court>::accepts(&conditions), error);
		}
		for seats in [1, 3, 5, 7] {
			assert_ok!(<Arbitration as Court>::accepts(&court(seats)));
		}
	});
}

#[test]
fn question_is_refused_when_it_is_unsound() {
	ExtBuilder::default().build_and_execute(|| {
		let sound = question(court(1));
		let against = |bits| nexonomy_primitives::Question { against: Opponents(bits), ..sound.clone() };
		for unsound in [
			nexonomy_primitives::Question { claimant: 3, ..sound.clone() },
			against(0),
			against(0b001),
			against(0b1010),
			nexonomy_primitives::Question { arbitration: court(0), ..sound.clone() },
			nexonomy_primitives::Question { arbitration: court(9), ..sound.clone() },
		] {
			assert_noop!(Arbitration::open(unsound), Error::<Test>::UnsoundQuestion);
		}
	});
}

#[test]
fn rules_are_refused_when_one_is_out_of_its_range() {
	ExtBuilder::default().build_and_execute(|| {
		use RuleName::*;
		let sound = rules();
		for (rules, name) in [
			(Rules { evidence: 9_999, ..sound }, Evidence),
			(Rules { evidence: 30 * DAY + 1, ..sound }, Evidence),
			(Rules { commit: 0, ..sound }, Commit),
			(Rules { reveal: Moment::MAX, ..sound }, Reveal),
			(Rules { appeal: 0, ..sound }, Appeal),
			(Rules { juror_fee: EXISTENTIAL - 1, ..sound }, JurorFee),
			(Rules { juror_fee: u128::MAX, ..sound }, JurorFee),
			(Rules { minimum_bond: UNIT - 1, ..sound }, MinimumBond),
			(Rules { minimum_bond: u128::MAX, ..sound }, MinimumBond),
			(Rules { absent_slash: percent(51), ..sound }, AbsentSlash),
			(Rules { incoherent_slash: percent(11), ..sound }, IncoherentSlash),
			(Rules { distance: percent(0), ..sound }, Distance),
			(Rules { distance: percent(51), ..sound }, Distance),
			(Rules { replacements: 4, ..sound }, Replacements),
			// Two windows more and one: 2 × (2 + 1) × 2 + 2 × 2 days at least.
			(Rules { unbonding: 16 * DAY - 1, ..sound }, Unbonding),
			(Rules { unbonding: Moment::MAX, ..sound }, Unbonding),
			(Rules { conflict_period: Moment::MAX, ..sound }, ConflictPeriod),
			(Rules { standing_scale: 0, ..sound }, StandingScale),
			(Rules { standing_cap: 9_001, ..sound }, StandingCap),
		] {
			let set = || Arbitration::set_rules(RuntimeOrigin::root(), rules);
			assert_noop!(set(), Error::<Test>::RuleOutOfRange(name));
		}
		let other = Rules { unbonding: 16 * DAY, ..sound };
		let set = |origin| Arbitration::set_rules(origin, other);
		assert_noop!(set(signed(stranger())), DispatchError::BadOrigin);
		assert_ok!(set(RuntimeOrigin::root()));
		assert!(has_event(&Event::RulesSet { rules: other }));
	});
}

#[test]
fn call_is_refused_when_numbers_run_out() {
	ExtBuilder::default().build().execute_with(|| {
		NextCaseId::<Test>::put(CaseId::MAX);
		assert_noop!(Arbitration::open(question(court(1))), sp_runtime::ArithmeticError::Overflow);
		let huge = nexonomy_primitives::Question {
			arbitration: Conditions { fee: u128::MAX, ..court(1) },
			..question(court(1))
		};
		NextCaseId::<Test>::put(0);
		let open = || Arbitration::open(huge.clone()).map(|_| ());
		assert!(frame_support::storage::with_storage_layer(open).is_err());
	});
}
