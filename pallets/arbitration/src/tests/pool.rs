//! Jurors come, go, and weigh.

use super::*;

#[test]
fn juror_joins_with_a_bond_and_a_key() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Arbitration::join(signed(stranger()), 3 * BOND, Some([5; 32])));
		assert_eq!((held(&stranger()), Arbitration::chance(stranger())), (3 * BOND, (3_000, 3_000)));
		assert!(has_event(&Event::Joined { juror: stranger(), bond: 3 * BOND, weight: 3_000 }));
		assert!(has_event(&Event::KeySet { juror: stranger(), key: [5; 32] }));
		assert_ok!(Arbitration::set_key(signed(stranger()), [6; 32]));
		assert_eq!(Arbitration::juror(stranger()).unwrap().key, Some([6; 32]));
	});
}

#[test]
fn weight_grows_with_bond_and_standing_up_to_the_cap() {
	ExtBuilder::default().jurors(2).build_and_execute(|| {
		assert_ok!(Arbitration::add_bond(signed(juror(0)), BOND));
		assert_eq!(Arbitration::chance(juror(0)), (2_000, 3_000));
		set_score(juror(1), 1_000);
		assert_ok!(Arbitration::refresh(signed(stranger()), juror(1)));
		assert_eq!(Arbitration::chance(juror(1)), (2_000, 4_000));
		set_score(juror(1), u64::MAX);
		assert_ok!(Arbitration::refresh(signed(stranger()), juror(1)));
		assert_eq!(Arbitration::chance(juror(1)), (4_000, 6_000));
	});
}

#[test]
fn bond_stays_on_hold_until_the_unbonding_time_is_over() {
	ExtBuilder::default().jurors(1).build_and_execute(|| {
		assert_ok!(Arbitration::leave(signed(juror(0))));
		assert_eq!(Arbitration::chance(juror(0)), (0, 0));
		let free_at = NOW + 30 * DAY;
		assert!(has_event(&Event::Left { juror: juror(0), free_at }));
		pass(30 * DAY - 1);
		let withdraw = || Arbitration::withdraw_bond(signed(stranger()), juror(0));
		assert_noop!(withdraw(), Error::<Test>::BondLocked);
		pass(1);
		assert_ok!(withdraw());
		assert_eq!((held(&juror(0)), free(&juror(0))), (0, ENDOWMENT));
		assert_eq!(Arbitration::juror(juror(0)), None);
	});
}

#[test]
fn juror_changes_its_mind_about_leaving() {
	ExtBuilder::default().jurors(1).build_and_execute(|| {
		assert_ok!(Arbitration::leave(signed(juror(0))));
		pass(60 * DAY);
		let others = Arbitration::return_to_pool(signed(stranger()), juror(0));
		assert_err!(others, Error::<Test>::StillAway);
		assert_ok!(Arbitration::return_to_pool(signed(juror(0)), juror(0)));
		assert_eq!(Arbitration::chance(juror(0)), (1_000, 1_000));
	});
}

#[test]
fn juror_is_away_and_anybody_returns_it_when_the_time_is_over() {
	ExtBuilder::default().jurors(1).build_and_execute(|| {
		let until = NOW + 5 * DAY;
		assert_ok!(Arbitration::set_unavailable(signed(juror(0)), until));
		assert_eq!(Arbitration::chance(juror(0)), (0, 0));
		let back = |who| Arbitration::return_to_pool(signed(who), juror(0));
		assert_noop!(back(stranger()), Error::<Test>::StillAway);
		pass(5 * DAY);
		assert_ok!(back(stranger()));
		assert!(has_event(&Event::Returned { juror: juror(0), weight: 1_000 }));
		assert_noop!(back(juror(0)), Error::<Test>::AlreadyInPool);
	});
}

#[test]
fn juror_below_the_minimum_bond_is_out_of_the_pool_until_it_adds_to_it() {
	ExtBuilder::default().jurors(1).build_and_execute(|| {
		let higher = Rules { minimum_bond: 2 * BOND, ..rules() };
		assert_ok!(Arbitration::set_rules(RuntimeOrigin::root(), higher));
		assert_ok!(Arbitration::refresh(signed(stranger()), juror(0)));
		assert_eq!(Arbitration::chance(juror(0)), (0, 0));
		assert_ok!(Arbitration::add_bond(signed(juror(0)), BOND));
		assert_eq!(Arbitration::chance(juror(0)), (2_000, 2_000));
	});
}

#[test]
fn newcomer_is_drawn_from_the_epoch_after_next_on() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(court(1));
		pass(3 * DAY);
		advance(id);
		begin_epoch();
		// Too late: the epoch has begun that makes the seed.
		endow(&juror(0));
		assert_ok!(Arbitration::join(signed(juror(0)), BOND, None));
		begin_epoch();
		assert!(seated(id).is_empty());
		advance(id);
		await_draw();
		assert_eq!(seated(id), [juror(0)]);
	});
}
