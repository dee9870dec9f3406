//! Sets come, change and go.

use super::*;

const OTHER: SetId = SetId(9);

fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

#[test]
fn set_begins_empty_and_silent() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Witness::create_set(root(), OTHER, rules()));
		assert!(has_event(&Event::SetCreated { set: OTHER, rules: rules() }));
		let set = Sets::<Test>::get(OTHER).unwrap();
		assert_eq!((set.size(), set.generation, set.since), (0, 0, START));
		assert!(!set.can_speak());
		assert_noop!(Witness::create_set(root(), OTHER, rules()), Error::<Test>::SetExists);
	});
}

#[test]
fn there_are_sixteen_sets_at_most() {
	ExtBuilder::default().build_and_execute(|| {
		for number in 2..17 {
			assert_ok!(Witness::create_set(root(), SetId(number), rules()));
		}
		assert_noop!(Witness::create_set(root(), SetId(17), rules()), Error::<Test>::TooManySets);
		assert_ok!(Witness::remove_set(root(), SetId(5)));
		assert!(has_event(&Event::SetRemoved { set: SetId(5) }));
		assert_ok!(Witness::create_set(root(), SetId(17), rules()));
	});
}

#[test]
fn set_stays_while_somebody_has_a_bond_in_it() {
	ExtBuilder::default().operators(1).build_and_execute(|| {
		assert_noop!(Witness::remove_set(root(), SET), Error::<Test>::SetNotEmpty);
		assert_ok!(Witness::leave(signed(operator(0)), SET));
		assert_noop!(Witness::remove_set(root(), SET), Error::<Test>::SetNotEmpty);
		pass(rules().unbonding);
		assert_ok!(Witness::withdraw_bond(signed(stranger()), SET, operator(0)));
		assert_ok!(Witness::remove_set(root(), SET));
		assert_eq!((Sets::<Test>::iter().count(), Schedule::<Test>::get().len()), (0, 0));
	});
}

#[test]
fn nothing_remains_of_a_set_that_is_removed() {
	ExtBuilder::default().operators(4).build_and_execute(|| {
		agree(0..2, topic(1), 1);
		for number in 0..4 {
			assert_ok!(Witness::leave(signed(operator(number)), SET));
		}
		pass(rules().unbonding);
		for number in 0..4 {
			assert_ok!(Witness::withdraw_bond(signed(stranger()), SET, operator(number)));
		}
		assert_eq!(Pages::<Test>::iter().count(), 1);
		assert_ok!(Witness::remove_set(root(), SET));
		assert_eq!(Pages::<Test>::iter().count(), 0);
		assert_eq!(Operators::<Test>::iter().count(), 0);
	});
}

#[test]
fn new_rules_begin_a_generation() {
	ExtBuilder::default().operators(4).build_and_execute(|| {
		agree(0..2, topic(1), 1);
		let generation = set().generation;
		let changed = Rules { quorum: Perbill::from_percent(90), ..rules() };
		assert_ok!(Witness::set_rules(root(), SET, changed));
		assert_eq!((set().generation, set().since, set().quorum()), (generation + 1, START, 4));
		assert_eq!(poll(topic(1), START), None);
		assert!(has_event(&Event::RulesSet { set: SET, rules: changed }));
	});
}

#[test]
fn quorum_is_two_thirds_or_more() {
	let mut set = Set::<u8>::new(rules(), 0);
	let quorums = |set: &mut Set<u8>| {
		set.seats = Default::default();
		let mut quorums = Vec::new();
		for number in 0..32 {
			set.seats.try_push(Seat::new(number, key(0))).unwrap();
			quorums.push(set.quorum());
		}
		quorums
	};
	let least: Vec<u32> = (1..=32).map(|seats: u32| (2 * seats).div_ceil(3)).collect();
	assert_eq!(quorums(&mut set), least);
	assert_eq!(least[..7], [1, 2, 2, 3, 4, 4, 5]);
	set.rules.quorum = Perbill::from_percent(10);
	assert_eq!(quorums(&mut set), least);
	set.rules.quorum = Perbill::one();
	assert_eq!(quorums(&mut set), (1..=32).collect::<Vec<_>>());
	set.rules.quorum = Perbill::from_percent(80);
	assert_eq!(quorums(&mut set)[..7], [1, 2, 3, 4, 4, 5, 6]);
}

#[test]
fn answers_that_a_poll_keeps_are_enough_for_every_set() {
	for seats in 1..=32u8 {
		let quorum = (2 * u32::from(seats)).div_ceil(3);
		let mut poll = Poll::new(topic(1), 8, 0);
		for number in 0..seats {
			let fact = H256([number; 32]);
			poll.count(number, fact, (seats.into(), quorum));
			if let Stage::Open { answers } = &poll.stage {
				assert_eq!(answers.len(), usize::from(number) + 1);
				assert!((answers.len() as u32) < MAX_ANSWERS);
			}
		}
		assert!(!poll.is_open(), "{seats} different votes leave nothing open");
	}
}

#[test]
fn rule_is_refused_when_out_of_its_range() {
	type Change = fn(&mut Rules);
	let cases: [(Change, RuleName); 13] = [
		(|rules| rules.bond = 0, RuleName::Bond),
		(|rules| rules.bond = (1 << 100) + 1, RuleName::Bond),
		(|rules| rules.least = 0, RuleName::Least),
		(|rules| rules.least = 33, RuleName::Least),
		(|rules| rules.life = 2 * ROUND - 1, RuleName::Life),
		(|rules| rules.life = 1_001, RuleName::Life),
		(|rules| rules.window = 0, RuleName::Window),
		(|rules| rules.window = 10_001, RuleName::Window),
		(|rules| rules.missed = rules.window + 1, RuleName::Missed),
		(|rules| rules.strayed = rules.window + 1, RuleName::Strayed),
		(|rules| rules.absence_slash = Perbill::from_percent(21), RuleName::AbsenceSlash),
		(|rules| rules.unbonding = 2 * rules.life - 1, RuleName::Unbonding),
		(|rules| rules.unbonding = 100_000_001, RuleName::Unbonding),
	];
	ExtBuilder::default().build_and_execute(|| {
		for (change, name) in cases {
			let mut changed = rules();
			change(&mut changed);
			let error = Error::<Test>::RuleOutOfRange(name);
			assert_noop!(Witness::set_rules(root(), SET, changed), error);
			let error = Error::<Test>::RuleOutOfRange(name);
			assert_noop!(Witness::create_set(root(), OTHER, changed), error);
		}
	});
}
