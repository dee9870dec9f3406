//! Operators bond, get seats, change keys, and leave.

use super::*;

fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

#[test]
fn operator_has_a_seat_when_admitted() {
	ExtBuilder::default().operators(4).build_and_execute(|| {
		let generation = set().generation;
		apply(7);
		assert_eq!(held(&operator(7)), BOND);
		assert_eq!(record(7).status, Status::Applied);
		assert_eq!((set().size(), set().generation), (4, generation));
		assert_ok!(Witness::admit(root(), SET, operator(7)));
		assert_eq!((set().size(), set().generation, set().since), (5, generation + 1, START));
		assert_eq!(record(7).status, Status::Seated { from: generation + 1 });
		assert_eq!(set().seat(4).unwrap().who, operator(7));
		assert!(has_event(&Event::Admitted { set: SET, who: operator(7) }));
		assert_noop!(Witness::admit(root(), SET, operator(7)), Error::<Test>::NotAnApplicant);
		assert_noop!(Witness::admit(root(), SET, operator(8)), Error::<Test>::NotBonded);
	});
}

#[test]
fn applicant_gets_its_bond_back_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		apply(7);
		assert_ok!(Witness::leave(signed(operator(7)), SET));
		assert!(has_event(&Event::BondReleased { set: SET, who: operator(7), amount: BOND }));
		assert_eq!((held(&operator(7)), set().operators), (0, 0));
		apply(7);
	});
}

#[test]
fn application_is_refused_when_it_is_unsound() {
	ExtBuilder::default().operators(1).build_and_execute(|| {
		let apply = |number: u8, set: SetId, proof, bond| {
			Witness::apply(signed(operator(number)), set, key(number), proof, bond)
		};
		let good = proof(SET, 7, &pair(7));
		assert_noop!(apply(7, SET, good.clone(), BOND - 1), Error::<Test>::BondTooSmall);
		assert_noop!(apply(7, SetId(9), good.clone(), BOND), Error::<Test>::NoSuchSet);
		assert_noop!(apply(7, SetId::VALIDATORS, good.clone(), BOND), Error::<Test>::SeatsFollowSession);
		assert_noop!(apply(7, SET, proof(SET, 7, &pair(8)), BOND), Error::<Test>::KeyNotProven);
		assert_noop!(apply(7, SET, proof(SET, 8, &pair(7)), BOND), Error::<Test>::KeyNotProven);
		assert_noop!(apply(7, SET, proof(SetId(9), 7, &pair(7)), BOND), Error::<Test>::KeyNotProven);
		assert_noop!(apply(0, SET, proof(SET, 0, &pair(0)), BOND), Error::<Test>::AlreadyBonded);
		assert!(apply(7, SET, good, 2 * ENDOWMENT).is_err());
	});
}

#[test]
fn seat_is_refused_when_the_key_or_the_room_is_taken() {
	ExtBuilder::default().operators(32).build_and_execute(|| {
		apply(32);
		assert_noop!(Witness::admit(root(), SET, operator(32)), Error::<Test>::SetFull);
		assert_ok!(Witness::expel(root(), SET, operator(3)));
		assert_ok!(Witness::admit(root(), SET, operator(32)));
		let twice = proof(SET, 33, &pair(5));
		assert_ok!(Witness::apply(signed(operator(33)), SET, key(5), twice, BOND));
		assert_ok!(Witness::expel(root(), SET, operator(4)));
		assert_noop!(Witness::admit(root(), SET, operator(33)), Error::<Test>::KeyTaken);
	});
}

#[test]
fn admission_is_refused_when_the_least_bond_has_risen() {
	ExtBuilder::default().operators(1).build_and_execute(|| {
		apply(7);
		assert_ok!(Witness::set_rules(root(), SET, Rules { bond: BOND + 1, ..rules() }));
		assert_noop!(Witness::admit(root(), SET, operator(7)), Error::<Test>::BondTooSmall);
		assert_eq!(set().size(), 1);
	});
}

#[test]
fn bond_is_free_when_unbonding_is_over() {
	ExtBuilder::default().operators(5).build_and_execute(|| {
		let generation = set().generation;
		assert_ok!(Witness::leave(signed(operator(1)), SET));
		assert!(has_event(&Event::SeatLost { set: SET, who: operator(1) }));
		assert_eq!(set().seats.iter().position(|seat| seat.who == operator(2)), Some(1));
		let free_at = START + rules().unbonding;
		let status = Status::Leaving { from: 2, until: generation, free_at };
		assert_eq!(record(1).status, status);
		assert_noop!(Witness::leave(signed(operator(1)), SET), Error::<Test>::NotSeated);
		pass(rules().unbonding - 1);
		let withdraw = || Witness::withdraw_bond(signed(stranger()), SET, operator(1));
		assert_noop!(withdraw(), Error::<Test>::BondLocked);
		pass(1);
		assert_ok!(withdraw());
		assert_eq!(held(&operator(1)), 0);
		assert_noop!(withdraw(), Error::<Test>::NotBonded);
		let seated = || Witness::withdraw_bond(signed(stranger()), SET, operator(2));
		assert_noop!(seated(), Error::<Test>::BondLocked);
		join(1);
	});
}

#[test]
fn expelled_operator_keeps_its_bond() {
	ExtBuilder::default().operators(5).build_and_execute(|| {
		assert_ok!(Witness::expel(root(), SET, operator(1)));
		assert_eq!((held(&operator(1)), set().size()), (BOND, 4));
		assert_noop!(Witness::expel(root(), SET, operator(1)), Error::<Test>::NotSeated);
		assert_noop!(Witness::expel(signed(operator(1)), SET, operator(2)), DispatchError::BadOrigin);
	});
}

#[test]
fn operators_of_two_sets_have_two_bonds() {
	ExtBuilder::default().operators(1).build_and_execute(|| {
		let other = SetId(9);
		assert_ok!(Witness::create_set(root(), other, rules()));
		let proof = proof(other, 0, &pair(0));
		assert_ok!(Witness::apply(signed(operator(0)), other, key(0), proof, BOND + 5));
		assert_eq!(held(&operator(0)), 2 * BOND + 5);
		assert_ok!(Witness::leave(signed(operator(0)), other));
		assert_eq!(held(&operator(0)), BOND);
	});
}

#[test]
fn key_changes_once_while_the_former_is_answered_for() {
	ExtBuilder::default().operators(5).build_and_execute(|| {
		let set_key = |number: u8, new: u8| {
			let proof = proof(SET, number, &pair(new));
			Witness::set_key(signed(operator(number)), SET, key(new), proof)
		};
		let generation = set().generation;
		assert_ok!(set_key(1, 50));
		assert_eq!(seat(1).key, key(50));
		assert!(has_event(&Event::KeySet { set: SET, who: operator(1), key: key(50) }));
		let former = record(1).former.unwrap();
		assert_eq!((former.key, former.until), (key(1), generation));
		assert_noop!(set_key(1, 51), Error::<Test>::KeyChangedLately);
		pass(rules().unbonding);
		assert_ok!(set_key(1, 51));
		assert_noop!(set_key(2, 51), Error::<Test>::KeyTaken);
		assert_noop!(set_key(2, 2), Error::<Test>::KeyTaken);
		assert_noop!(set_key(9, 60), Error::<Test>::NotBonded);
		let stolen = proof(SET, 3, &pair(60));
		let result = Witness::set_key(signed(operator(2)), SET, key(60), stolen);
		assert_noop!(result, Error::<Test>::KeyNotProven);
	});
}

#[test]
fn key_is_that_of_its_generation() {
	let operator = Operator {
		bond: 0,
		key: key(2),
		former: Some(FormerKey { key: key(1), until: 7, free_at: 0 }),
		status: Status::Leaving { from: 5, until: 9, free_at: 0 },
		convicted: false,
	};
	let keys: Vec<_> = (4..11).map(|generation| operator.key_in(generation).cloned()).collect();
	let (one, two) = (Some(key(1)), Some(key(2)));
	assert_eq!(keys, [None, one.clone(), one.clone(), one, two.clone(), two, None]);
}
