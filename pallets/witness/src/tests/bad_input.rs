//! Every call with every kind of bad input: each refuses with the error that its docs name, and changes nothing.

use super::*;
use sp_runtime::traits::Dispatchable;
use std::cmp::Reverse;

fn refuse(call: Call<Test>, by: RuntimeOrigin, error: impl Into<DispatchError>) {
	let call = RuntimeCall::from(call);
	let dispatch = || call.dispatch(by).map(|_| ()).map_err(|failed| failed.error);
	assert_noop!(dispatch(), error.into());
}

/// All calls about a set, with whom they are made by.
fn calls(set: SetId) -> Vec<(Call<Test>, RuntimeOrigin)> {
	let who = operator(3);
	let root = RuntimeOrigin::root();
	let by = signed(operator(3));
	let key_proof = proof(set, 3, &pair(60));
	vec![
		(Call::set_rules { set, rules: rules() }, root.clone()),
		(Call::remove_set { set }, root.clone()),
		(Call::apply { set, key: key(60), proof: key_proof.clone(), bond: BOND }, by.clone()),
		(Call::set_key { set, key: key(60), proof: key_proof }, by.clone()),
		(Call::admit { set, who: who.clone() }, root.clone()),
		(Call::expel { set, who: who.clone() }, root),
		(Call::dismiss { set, who }, by),
	]
}

#[test]
fn every_call_is_refused_when_there_is_no_such_set() {
	ExtBuilder::default().operators(4).build_and_execute(|| {
		for (call, by) in calls(SetId(9)) {
			refuse(call, by, Error::<Test>::NoSuchSet);
		}
		let by = || signed(operator(3));
		refuse(Call::leave { set: SetId(9) }, by(), Error::<Test>::NotBonded);
		let withdraw = Call::withdraw_bond { set: SetId(9), who: operator(3) };
		refuse(withdraw, by(), Error::<Test>::NotBonded);
		refuse(Call::tidy { set: SetId(9), page: 0 }, by(), Error::<Test>::NothingDue);
	});
}

#[test]
fn calls_of_governance_are_refused_when_others_make_them() {
	ExtBuilder::default().operators(4).build_and_execute(|| {
		let bad = DispatchError::BadOrigin;
		for origin in [signed(operator(3)), RuntimeOrigin::none(), Origin::Witnessed(SET).into()] {
			for (call, by) in calls(SET) {
				if matches!(by.clone().into(), Ok(frame_system::RawOrigin::Root)) {
					refuse(call, origin.clone(), bad);
				}
			}
			refuse(Call::create_set { set: SetId(9), rules: rules() }, origin, bad);
		}
	});
}

#[test]
fn calls_of_people_are_refused_when_nobody_signed() {
	ExtBuilder::default().operators(4).build_and_execute(|| {
		let (set, who) = (SET, operator(3));
		let key_proof = proof(set, 3, &pair(60));
		let ballot = || sign(ballot(0, vec![vote(topic(1), 5)]), &pair(0));
		for call in [
			Call::apply { set, key: key(60), proof: key_proof.clone(), bond: BOND },
			Call::set_key { set, key: key(60), proof: key_proof },
			Call::leave { set },
			Call::withdraw_bond { set, who: who.clone() },
			Call::report_equivocation { who: who.clone(), first: ballot(), second: ballot() },
			Call::dismiss { set, who },
			Call::tidy { set, page: 0 },
		] {
			refuse(call.clone(), RuntimeOrigin::none(), DispatchError::BadOrigin);
			refuse(call, RuntimeOrigin::root(), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn ballots_and_facts_are_refused_when_they_are_sent_with_an_account() {
	ExtBuilder::default().operators(4).build_and_execute(|| {
		let ballot = sign(ballot(0, vec![vote(topic(1), 5)]), &pair(0));
		agree(1..4, topic(2), 5);
		let deliveries: Deliveries<RuntimeCall> = vec![delivery(topic(2), START, 5)].try_into().unwrap();
		for origin in [signed(operator(0)), RuntimeOrigin::none(), RuntimeOrigin::root()] {
			refuse(Call::vote { signed: ballot.clone() }, origin.clone(), DispatchError::BadOrigin);
			let deliver = Call::deliver { set: SET, deliveries: deliveries.clone() };
			refuse(deliver, origin, DispatchError::BadOrigin);
		}
	});
}

#[test]
fn ballot_is_refused_when_it_is_unsound() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let good = || ballot(0, vec![vote(topic(1), 5), vote(topic(2), 5)]);
		let send = |change: &dyn Fn(&mut Ballot)| {
			let mut ballot = good();
			change(&mut ballot);
			send_ballot(sign(ballot, &pair(0)))
		};
		let custom = refused;
		assert_eq!(send(&|ballot| ballot.set = SetId(9)), custom(Refusal::NoSuchSet));
		assert_eq!(send(&|ballot| ballot.seat = 7), custom(Refusal::NotSeated));
		assert_eq!(send(&|ballot| ballot.seat = 255), custom(Refusal::NotSeated));
		assert_eq!(send(&|ballot| ballot.seat = 1), invalid(InvalidTransaction::BadProof));
		assert_eq!(send(&|ballot| ballot.votes = Default::default()), custom(Refusal::NotInOrder));
		assert_eq!(
			send(&|ballot| ballot.votes.sort_by_key(|vote| Reverse(vote.topic))),
			custom(Refusal::NotInOrder)
		);
		let twice = |ballot: &mut Ballot| ballot.votes[1].topic = ballot.votes[0].topic;
		assert_eq!(send(&twice), custom(Refusal::NotInOrder));
		assert_eq!(send(&|ballot| ballot.at += 1), invalid(InvalidTransaction::Future));
		assert_eq!(send(&|ballot| ballot.at = u32::MAX), invalid(InvalidTransaction::Future));
		assert_eq!(send(&|ballot| ballot.at = 0), invalid(InvalidTransaction::Stale));
		assert_eq!(send(&|ballot| ballot.generation -= 1), invalid(InvalidTransaction::Stale));
		assert_eq!(send(&|ballot| ballot.generation += 1), invalid(InvalidTransaction::Future));
		let round = |round| move |ballot: &mut Ballot| ballot.votes[1].round = round;
		assert_eq!(send(&round(START + 1)), custom(Refusal::NotARound));
		assert_eq!(send(&round(START + ROUND)), custom(Refusal::NotARound));
		assert_eq!(send(&round(u32::MAX)), custom(Refusal::NotARound));
		assert_eq!(send(&round(0)), invalid(InvalidTransaction::Stale));
		assert_eq!(send(&round(24)), invalid(InvalidTransaction::Stale));
		assert_eq!(set().seats.iter().map(|seat| seat.last).max(), Some(0));
		assert_eq!(Pages::<Test>::iter().count(), 0);
		assert!(send(&|_| ()).unwrap().is_ok());
	});
}

#[test]
fn ballot_is_valid_for_as_long_as_its_rounds() {
	use frame_support::traits::Authorize;
	use sp_runtime::transaction_validity::TransactionSource::{External, InBlock, Local};
	ExtBuilder::default().operators(7).build_and_execute(|| {
		pass(12);
		let old = Vote { round: START, ..vote(topic(1), 5) };
		let call = Call::<Test>::vote { signed: sign(ballot(0, vec![old, vote(topic(2), 5)]), &pair(0)) };
		for source in [External, InBlock, Local] {
			let (valid, refund) = call.authorize(source).unwrap().unwrap();
			assert_eq!((valid.longevity, valid.propagate, valid.priority), (38, true, 1_000_000));
			assert_eq!((valid.requires, valid.provides.len()), (vec![], 1));
			assert_eq!(refund, frame_support::weights::Weight::zero());
		}
		// Two ballots of one seat and block exclude each other; those of others do not.
		let tag = |number, value| {
			let call = Call::<Test>::vote {
				signed: sign(ballot(number, vec![vote(topic(3), value)]), &pair(number)),
			};
			call.authorize(External).unwrap().unwrap().0.provides
		};
		assert_eq!(tag(1, 5), tag(1, 6));
		assert_ne!(tag(1, 5), tag(2, 5));
	});
}

#[test]
fn facts_are_refused_when_they_are_unsound() {
	ExtBuilder::default().operators(4).build_and_execute(|| {
		agree(0..3, topic(1), 5);
		agree(0..3, topic(2), 5);
		let one = || delivery(topic(1), START, 5);
		let two = || delivery(topic(2), START, 5);
		assert_eq!(try_deliver(vec![]), refused(Refusal::NotInOrder));
		assert_eq!(try_deliver(vec![two(), one()]), refused(Refusal::NotInOrder));
		assert_eq!(try_deliver(vec![one(), one()]), refused(Refusal::NotInOrder));
		// One that was not decided keeps the others from being taken too.
		let third = delivery(topic(3), START, 5);
		assert_eq!(try_deliver(vec![one(), two(), third]), refused(Refusal::NotDecided));
		let none = Call::<Test>::deliver { set: SetId(9), deliveries: vec![one()].try_into().unwrap() };
		assert_eq!(send(none), refused(Refusal::NoSuchSet));
		assert!(try_deliver(vec![one(), two()]).unwrap().is_ok());
	});
}
