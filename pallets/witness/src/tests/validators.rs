//! The validators' set follows the session.

use super::*;
use frame_support::traits::OneSessionHandler;

const VALIDATORS: SetId = SetId::VALIDATORS;

fn validators() -> Set<AccountId> {
	Sets::<Test>::get(VALIDATORS).expect("a session has begun")
}

/// A validator's ballot; its key is that of the session.
fn ballot_of(number: u8, generation: u32, value: u32) -> SignedBallot {
	let seat = validators().seat_of(&validator(number)).unwrap_or(0) as u8;
	let votes = vec![vote(topic(1), value)].try_into().unwrap();
	let ballot = Ballot { set: VALIDATORS, generation, seat, at: now(), evidence: H256::zero(), votes };
	sign(ballot, &pair(100 + number))
}

fn report(number: u8, generation: u32) -> frame_support::dispatch::DispatchResultWithPostInfo {
	let (first, second) = (ballot_of(number, generation, 5), ballot_of(number, generation, 6));
	Witness::report_equivocation(signed(stranger()), validator(number), first, second)
}

#[test]
fn validators_vote_by_their_session_keys() {
	ExtBuilder::default().build_and_execute(|| {
		begin_session(true, 0..4);
		assert_eq!((validators().size(), validators().generation), (4, 1));
		next_round();
		for number in 0..3 {
			send_ballot(ballot_of(number, 1, 5)).unwrap().unwrap();
		}
		assert!(Witness::poll(VALIDATORS, topic(1), round()).unwrap().is_decided());
	});
}

#[test]
fn seats_follow_the_session() {
	ExtBuilder::default().build_and_execute(|| {
		begin_session(true, 0..4);
		begin_session(false, 0..4);
		assert_eq!(validators().generation, 1);
		assert_eq!(Tenures::<Test>::get()[0].session, 2);
		begin_session(true, 2..7);
		assert_eq!((validators().generation, validators().size()), (2, 5));
		assert_eq!(validators().seat(0).unwrap().who, validator(2));
		begin_session(true, 0..4);
		let kept: Vec<_> = Tenures::<Test>::get().iter().map(|tenure| tenure.session).collect();
		assert_eq!(kept, [3, 4]);
	});
}

#[test]
fn first_thirty_two_validators_have_seats() {
	ExtBuilder::default().build_and_execute(|| {
		begin_session(true, 0..40);
		assert_eq!(validators().size(), 32);
		assert_eq!(Tenures::<Test>::get()[0].validators, 40);
	});
}

#[test]
fn genesis_seats_validators() {
	ExtBuilder::default().build_and_execute(|| {
		let list: &'static _ = Box::leak(Box::new([(validator(0), key(100)), (validator(1), key(101))]));
		let validators_of_genesis = list.iter().map(|(who, key)| (who, key.clone()));
		<Witness as OneSessionHandler<AccountId>>::on_genesis_session(validators_of_genesis);
		assert_eq!(validators().size(), 2);
	});
}

#[test]
fn disabled_validator_has_no_seat() {
	ExtBuilder::default().build_and_execute(|| {
		begin_session(true, 0..5);
		<Witness as OneSessionHandler<AccountId>>::on_disabled(1);
		<Witness as OneSessionHandler<AccountId>>::on_disabled(3);
		<Witness as OneSessionHandler<AccountId>>::on_disabled(3);
		<Witness as OneSessionHandler<AccountId>>::on_disabled(99);
		let left: Vec<_> = validators().seats.into_iter().map(|seat| seat.who).collect();
		assert_eq!(left, [validator(0), validator(2), validator(4)]);
		begin_session(true, 0..5);
		assert_eq!(validators().size(), 5);
	});
}

#[test]
fn nobody_gives_or_takes_a_validators_seat() {
	ExtBuilder::default().build_and_execute(|| {
		begin_session(true, 0..4);
		let root = RuntimeOrigin::root;
		let error = Error::<Test>::SeatsFollowSession;
		assert_noop!(Witness::create_set(root(), VALIDATORS, rules()), error);
		let error = Error::<Test>::SeatsFollowSession;
		assert_noop!(Witness::remove_set(root(), VALIDATORS), error);
		let error = Error::<Test>::SeatsFollowSession;
		assert_noop!(Witness::expel(root(), VALIDATORS, validator(1)), error);
		assert_noop!(Witness::leave(signed(validator(1)), VALIDATORS), Error::<Test>::NotBonded);
		assert_noop!(Witness::admit(root(), VALIDATORS, validator(9)), Error::<Test>::NotBonded);
		// The rules can change.
		assert_ok!(Witness::set_rules(root(), VALIDATORS, Rules { least: 3, ..rules() }));
		begin_session(true, 0..4);
		assert_eq!(validators().rules.least, 3);
	});
}

#[test]
fn equivocation_is_reported_to_staking() {
	ExtBuilder::default().build_and_execute(|| {
		begin_session(true, 0..4);
		assert_eq!(report(1, 1).unwrap().pays_fee, Pays::No);
		assert_eq!(Reported::get(), [(validator(1), vec![stranger()], 1, START)]);
		assert_eq!(validators().size(), 3);
		assert_noop!(report(1, 1), Error::<Test>::AlreadyConvicted);
		assert_noop!(report(9, 1), Error::<Test>::NotSeatedThen);
		assert_noop!(report(2, 0), Error::<Test>::NotSeatedThen);
	});
}

#[test]
fn validator_of_the_session_before_is_reported_for_it() {
	ExtBuilder::default().build_and_execute(|| {
		begin_session(true, 0..4);
		begin_session(true, 4..8);
		assert_ok!(report(1, 1));
		assert_eq!(Reported::get()[0].2, 1);
		assert_eq!(validators().size(), 4);
		begin_session(true, 4..8);
		assert_noop!(report(2, 1), Error::<Test>::NotSeatedThen);
	});
}

#[test]
fn second_ballot_of_a_validator_is_reported_by_the_chain() {
	ExtBuilder::default().build_and_execute(|| {
		begin_session(true, 0..4);
		next_round();
		send_ballot(ballot_of(2, 1, 5)).unwrap().unwrap();
		pass(1);
		send_ballot(ballot_of(2, 1, 6)).unwrap().unwrap();
		assert_ok!(Witness::dismiss(signed(stranger()), VALIDATORS, validator(2)));
		assert_eq!(Reported::get(), [(validator(2), vec![], 1, START + ROUND)]);
		assert_eq!(validators().size(), 3);
	});
}

#[test]
fn absent_validator_loses_the_seat_and_no_stake() {
	ExtBuilder::default().build_and_execute(|| {
		begin_session(true, 0..7);
		for _ in 0..11 {
			next_round();
			for number in 0..6 {
				send_ballot(ballot_of(number, 1, 5)).unwrap().unwrap();
			}
		}
		pass(rules().life);
		assert_ok!(Witness::tidy(signed(stranger()), VALIDATORS, 1));
		assert_ok!(Witness::dismiss(signed(stranger()), VALIDATORS, validator(6)));
		assert_eq!((validators().size(), Reported::get().len()), (6, 0));
	});
}

#[test]
fn offence_is_that_of_double_votes() {
	use sp_staking::offence::Offence;
	let offence = Equivocation { session: 3, validators: 10, offender: 7u8, round: 16 };
	assert_eq!((offence.offenders(), offence.session_index()), (vec![7], 3));
	assert_eq!((offence.validator_set_count(), offence.slot()), (10, 16));
	assert_eq!(offence.slash_fraction(1), Perbill::from_percent(9));
	assert_eq!(offence.slash_fraction(4), Perbill::one());
}
