//! The state is broken on purpose, one invariant at a time, to see that `try_state` notices.

use super::*;
use frame_support::traits::fungible::{hold::Mutate as _, Mutate as _};

/// Topic 1 is open, topic 2 decided with a stray, topic 3 split, topic 4 decided after topic 4 of a round before;
/// operator 8 has applied. Runs `break_it` and expects `complaint`.
fn expect(complaint: &'static str, break_it: impl FnOnce()) {
	ExtBuilder::default().operators(4).build().execute_with(|| {
		let cast_all = |topic: Topic, values: [u32; 4]| {
			for (number, value) in (0u8..).zip(values) {
				pass(1);
				cast(number, vec![Vote { round: START, ..vote(topic, value) }]);
			}
		};
		cast_all(topic(2), [5, 5, 5, 6]);
		cast_all(topic(3), [5, 5, 6, 6]);
		cast_all(topic(4), [5, 5, 5, 5]);
		next_round();
		agree(0..3, topic(4), 5);
		agree([3], topic(1), 5);
		apply(8);
		check_everything();
		break_it();
		assert_err!(Witness::do_try_state(), DispatchError::Other(complaint));
	});
}

fn change_set(change: impl FnOnce(&mut Set<AccountId>)) {
	Sets::<Test>::mutate(SET, |set| change(set.as_mut().unwrap()));
}

fn change_operator(number: u8, change: impl FnOnce(&mut Operator)) {
	Operators::<Test>::mutate(SET, operator(number), |operator| change(operator.as_mut().unwrap()));
}

fn change_page(index: u8, change: impl FnOnce(&mut Page)) {
	Pages::<Test>::mutate(SET, index, |page| change(page.as_mut().unwrap()));
}

fn change_poll(index: u8, change: impl FnOnce(&mut Poll)) {
	change_page(index, |page| change(&mut page.polls[0]));
}

fn open(answers: &[(u8, u32)]) -> Stage {
	let answer = |(fact, voters): &(u8, u32)| Answer { fact: H256([*fact; 32]), voters: Voters(*voters) };
	Stage::Open { answers: answers.iter().map(answer).collect::<Vec<_>>().try_into().unwrap() }
}

#[test]
fn complaint_is_made_when_a_bond_is_not_what_is_held() {
	let complaint = "what is held from an account is not the sum of its bonds";
	expect(complaint, || change_operator(1, |operator| operator.bond += 1));
	expect(complaint, || {
		assert_ok!(Balances::hold(&HoldReason::OperatorBond.into(), &stranger(), 1));
	});
	expect("an operator's account is gone", || {
		let operator = record(1);
		let nobody = AccountId::from([0x99; 32]);
		change_set(|set| set.operators += 1);
		Operators::<Test>::insert(SET, nobody, Operator { status: Status::Applied, ..operator });
	});
}

#[test]
fn complaint_is_made_when_the_schedule_is_wrong() {
	expect("the schedule is not the sets", Schedule::<Test>::kill);
	expect("the schedule is not the sets", || {
		Sets::<Test>::insert(SetId(9), Set::new(rules(), 0));
	});
	expect("a set is scheduled twice", || {
		Schedule::<Test>::mutate(|sets| sets.try_push(SET)).unwrap();
	});
}

#[test]
fn complaint_is_made_when_a_set_is_unsound() {
	expect("a rule is out of its range", || change_set(|set| set.rules.life = 0));
	expect("two seats have one key", || change_set(|set| set.seats[0].key = key(1)));
	expect("somebody has two seats", || change_set(|set| set.seats[0].who = operator(1)));
	expect("a set's operators are counted wrong", || change_set(|set| set.operators += 1));
	expect("a window has not ended in time", || change_set(|set| set.judged = rules().window));
	expect("a generation has not begun", || change_set(|set| set.since = now() + 1));
}

#[test]
fn complaint_is_made_when_a_seat_is_not_its_operators() {
	let applied = Status::Applied;
	let complaint = "somebody has a seat who is not seated";
	expect(complaint, || change_operator(1, |operator| operator.status = applied));
	let complaint = "an operator's seat is not there, or has another key";
	expect(complaint, || change_operator(8, |operator| operator.status = Status::Seated { from: 1 }));
	expect(complaint, || change_operator(1, |operator| operator.key = key(40)));
	expect("an operator was seated in the future", || {
		change_operator(1, |operator| operator.status = Status::Seated { from: 99 });
	});
	expect("somebody convicted has a seat", || change_operator(1, |operator| operator.convicted = true));
	expect("a seat belongs to nobody", || {
		change_set(|set| set.seats.try_push(Seat::new(stranger(), key(40))).unwrap());
	});
}

#[test]
fn complaint_is_made_when_something_has_no_set() {
	expect("an operator's set is gone", || {
		let operator = record(1);
		Operators::<Test>::insert(SetId(9), stranger(), operator);
		let amount = BOND;
		assert_ok!(Balances::mint_into(&stranger(), amount));
		assert_ok!(Balances::hold(&HoldReason::OperatorBond.into(), &stranger(), amount));
	});
	expect("a page's set is gone", || Pages::<Test>::insert(SetId(9), 0, Page::default()));
}

#[test]
fn complaint_is_made_when_a_page_is_unsound() {
	expect("a page is out of reach", || {
		let page = Pages::<Test>::get(SET, 1).unwrap();
		Pages::<Test>::insert(SET, 16, page);
	});
	expect("an empty page is kept", || Pages::<Test>::insert(SET, 9, Page::default()));
	expect("a page is of the future", || change_page(1, |page| page.generation += 1));
	expect("polls are out of order", || {
		change_page(4, |page| page.polls.sort_by_key(|poll| std::cmp::Reverse(poll.round)))
	});
	expect("a topic went on while a poll was open", || {
		change_poll(4, |poll| poll.stage = open(&[(1, 1)]));
	});
	expect("a poll lies in another page", || change_poll(1, |poll| poll.topic = topic(5)));
	expect("a poll is older than its generation", || change_set(|set| set.since = START));
}

#[test]
fn complaint_is_made_when_a_poll_is_unsound() {
	expect("a poll was opened by nobody", || change_poll(2, |poll| poll.opener = 4));
	expect("a seat has voted twice", || change_poll(1, |poll| poll.stage = open(&[(1, 1), (2, 1)])));
	expect("a vote is of no seat", || change_poll(1, |poll| poll.stage = open(&[(1, 16)])));
	expect("a poll has no votes", || change_poll(1, |poll| poll.stage = open(&[])));
	expect("a poll is decided and open", || change_poll(1, |poll| poll.stage = open(&[(1, 7)])));
	let complaint = "a poll cannot be decided and is open";
	expect(complaint, || change_poll(1, |poll| poll.stage = open(&[(1, 3), (2, 12)])));
	expect("a decided poll lacks its quorum", || {
		change_poll(2, |poll| {
			if let Stage::Decided { agreed, .. } = &mut poll.stage {
				*agreed = Voters(0b11);
			}
		});
	});
}

#[test]
fn complaint_is_made_when_a_seat_has_more_than_its_share_of_a_page() {
	let with = |count: u16| {
		let one = Pages::<Test>::get(SET, 1).unwrap().polls[0].clone();
		let polls = (0..count).map(|number| Poll { topic: topic(number * 16 + 1), ..one.clone() });
		change_page(1, |page| page.polls = polls.collect::<Vec<_>>().try_into().unwrap());
	};
	expect("a seat has opened too many polls", || {
		with(16);
		check_everything();
		with(17);
	});
}
