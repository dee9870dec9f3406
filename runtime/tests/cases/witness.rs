//! What operators see outside the chain becomes a fact by votes that cost them nothing.

use crate::support::{witness::*, *};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::{Authorize, GetCallName},
};
use nexonomy_primitives::{witness::fact_hash, ProcessorState, SetId};
use nexonomy_runtime::{configs::system::RuntimeBlockWeights, *};
use pallet_payments::Stage;
use pallet_witness::{Call, Poll, Refusal};
use polkadot_sdk::*;
use sp_core::H256;
use sp_runtime::{
	traits::Dispatchable,
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
	DispatchError,
};

fn on_chain(count: u8, test: impl FnOnce()) {
	chain_with_attestors(count).execute_with(|| {
		let issuance = Balances::total_issuance();
		test();
		check();
		assert_eq!(Balances::total_issuance(), issuance);
	});
}

fn poll(fact: &Fact, round: u32) -> Option<Poll> {
	Witness::poll(SET, topic_of(fact), round)
}

fn custom(refusal: Refusal) -> TransactionValidityError {
	refusal.into()
}

#[test]
fn fact_changes_a_payment_when_a_quorum_says_so_without_accounts_and_fees() {
	on_chain(7, || {
		sell();
		let fact = seen(held(1));
		let funds = frame_system::Account::<Runtime>::iter().count();
		for number in 0..4 {
			say(number, &fact);
		}
		assert_eq!(refused(bring(&fact)), custom(Refusal::NotDecided));
		assert_eq!(Payments::stage(leg(1)), Some(Stage::Requested));

		say(4, &fact);
		assert_ok!(bring(&fact).expect("it was decided"));
		assert_ok!(outcome());
		assert_eq!(Payments::stage(leg(1)), Some(Stage::Authorized));
		// Once.
		assert_eq!(refused(bring(&fact)), custom(Refusal::NotDecided));
		assert_eq!(frame_system::Account::<Runtime>::iter().count(), funds);
		let paid = |event: &RuntimeEvent| matches!(event, RuntimeEvent::TransactionPayment(_));
		assert!(!System::events().iter().any(|record| paid(&record.event)), "nobody paid a fee");
	});
}

#[test]
fn right_fact_wins_when_two_of_seven_lie_and_two_of_the_others_are_slow() {
	on_chain(7, || {
		sell();
		let truth = seen(held(1));
		let paid = nexonomy_primitives::Observation {
			state: ProcessorState::Captured,
			capturable: 0,
			captured: 600,
			capture_before: 0,
			..held(1)
		};
		let lie = seen(paid);
		assert_eq!(topic_of(&lie), topic_of(&truth));
		for liar in [0, 1] {
			say(liar, &lie);
		}
		for prompt in [2, 3, 4] {
			say(prompt, &truth);
		}
		for fact in [&truth, &lie] {
			assert_eq!(refused(bring(fact)), custom(Refusal::NotDecided));
		}
		// The slow ones look at the end of the round; the next one has begun, and this one still takes votes.
		let round = round();
		begin(round + 30);
		for slow in [5, 6] {
			let mut vote = vote_for(&truth);
			vote.round = round;
			assert_ok!(cast(ballot(slow, vec![vote])).expect("the ballot is taken"));
		}
		let bring_of_round = |fact: &Fact| {
			let deliveries = vec![pallet_witness::Delivery { round, ..delivery(fact) }];
			send(Call::deliver { set: SET, deliveries: deliveries.try_into().expect("one fits") })
		};
		assert_eq!(refused(bring_of_round(&lie)), custom(Refusal::NotDecided));
		assert_ok!(bring_of_round(&truth).expect("it was decided"));
		assert_ok!(outcome());
		assert_eq!(Payments::stage(leg(1)), Some(Stage::Authorized));
		assert!(Payments::payment(leg(1))
			.and_then(|payment| payment.seen)
			.is_some_and(|seen| seen.captured == 0));
	});
}

#[test]
fn ballot_is_refused_when_it_was_signed_for_another_chain_round_or_generation() {
	on_chain(7, || {
		sell();
		let vote = vote_for(&seen(held(1)));
		let try_send = |signed| refused(send(Call::vote { signed }));
		let bad_proof = TransactionValidityError::from(InvalidTransaction::BadProof);
		let stale = TransactionValidityError::from(InvalidTransaction::Stale);

		let elsewhere = sign_ballot(ballot(0, vec![vote]), H256([9; 32]));
		assert_eq!(try_send(elsewhere), bad_proof);
		let mut moved = sign_ballot(ballot(0, vec![vote]), chain_hash());
		moved.ballot.seat = 1;
		assert_eq!(try_send(moved), bad_proof);
		let signed = sign_ballot(ballot(0, vec![vote]), chain_hash());
		assert_ok!(send(Call::vote { signed: signed.clone() }).expect("the ballot is taken"));
		assert_eq!(try_send(signed.clone()), stale);

		next_round();
		let mut renamed = signed.clone();
		renamed.ballot.at = System::block_number();
		renamed.ballot.votes[0].round = round();
		assert_eq!(try_send(renamed), bad_proof);
		assert_eq!(try_send(signed.clone()), stale);
		// A seat is lost: what was signed before says nothing any more.
		let other = sign_ballot(ballot(1, vec![vote]), chain_hash());
		assert_ok!(Witness::expel(RuntimeOrigin::root(), SET, stranger(106)));
		assert_eq!(try_send(other), stale);
		assert_eq!(poll(&seen(held(1)), vote.round), None);
	});
}

#[test]
fn pool_takes_ballots_and_nothing_that_only_looks_like_one() {
	on_chain(7, || {
		sell();
		let vote = vote_for(&seen(held(1)));
		let validate = |transaction| {
			Executive::validate_transaction(TransactionSource::External, transaction, H256::zero())
		};
		let signed = sign_ballot(ballot(0, vec![vote]), chain_hash());
		let valid = validate(authorized(Call::vote { signed: signed.clone() })).expect("it is valid");
		assert!(valid.propagate && valid.longevity <= 50);
		// Whoever signs a transaction with a ballot in it has no authority by that.
		let call = RuntimeCall::from(Call::vote { signed });
		assert_noop!(
			call.dispatch(RuntimeOrigin::signed(alice())).map_err(|failed| failed.error),
			DispatchError::BadOrigin
		);
		// No other call goes without an account.
		let transfer = RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive {
			dest: bob().into(),
			value: 1,
		});
		let free = UncheckedExtrinsic::new_transaction(transfer, extensions::extension(0, 0));
		assert!(validate(free).is_err());
	});
}

#[test]
fn nobody_states_facts_but_a_quorum_and_nothing_but_facts() {
	on_chain(7, || {
		sell();
		let observe = || RuntimeCall::from(seen(held(1)));
		let other = pallet_witness::Origin::Witnessed(SetId::VALIDATORS).into();
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::signed(alice()), other] {
			assert_noop!(observe().dispatch(origin).map_err(|failed| failed.error), DispatchError::BadOrigin);
		}
		// All seven agree on a gift under the payment's topic. It is no fact.
		let gift: RuntimeCall =
			pallet_balances::Call::transfer_all { dest: alice().into(), keep_alive: false }.into();
		let mut vote = vote_for(&seen(held(1)));
		vote.fact = fact_hash(&gift);
		for number in 0..7 {
			assert_ok!(cast(ballot(number, vec![vote])).expect("the ballot is taken"));
		}
		let delivery = pallet_witness::Delivery { topic: vote.topic, round: vote.round, fact: gift };
		let deliveries = vec![delivery].try_into().expect("one fits");
		assert_eq!(refused(send(Call::deliver { set: SET, deliveries })), custom(Refusal::NotDecided));
	});
}

#[test]
fn liars_open_no_polls_on_what_nobody_asked() {
	on_chain(7, || {
		sell();
		let unasked = (0..128u8).map(|number| nexonomy_primitives::witness::Vote {
			topic: H256([number; 32]),
			round: round(),
			fact: H256([1; 32]),
		});
		let unasked: Vec<_> = unasked.collect();
		assert_ok!(cast(ballot(0, unasked.clone())).expect("the ballot is taken"));
		assert!(unasked.iter().all(|vote| Witness::poll(SET, vote.topic, vote.round).is_none()));
		// What is asked stays open to them, one poll a question.
		say(1, &seen(held(1)));
		let polls: Vec<_> =
			pallet_witness::Pages::<Runtime>::iter().flat_map(|(_, _, page)| page.polls).collect();
		assert_eq!(polls.len(), 2);
		let undecided = polls.iter().filter(|poll| !poll.is_decided()).count();
		assert_eq!(undecided, 1, "that of Bob's account is decided");
	});
}

#[test]
fn votes_of_21_operators_on_100_facts_take_a_tenth_of_a_block_at_most() {
	on_chain(21, || {
		claim();
		let ownership = ownership();
		for number in 0..14 {
			say(number, &ownership);
		}
		assert_ok!(bring(&ownership).expect("it was decided"));
		await_payments(0..100);
		next();

		let facts: Vec<Fact> = (0..100).map(|agreement| seen(held(agreement))).collect();
		let used = || System::block_weight().total().ref_time();
		let before = used();
		for number in 0..21 {
			let votes = facts.iter().map(vote_for).collect();
			assert_ok!(cast(ballot(number, votes)).expect("the ballot is taken"));
		}
		let voting = used() - before;
		let tenth = RuntimeBlockWeights::get().max_block.ref_time() / 10;
		println!("2,100 votes take {:.1} ms of {:.1}", voting as f64 / 1e9, tenth as f64 / 1e9);
		assert!(voting <= tenth, "{voting} of {tenth}");

		next();
		let mut facts = facts;
		facts.sort_by_key(topic_of);
		for some in facts.chunks(50) {
			let deliveries = some.iter().map(delivery).collect::<Vec<_>>();
			let deliveries = deliveries.try_into().expect("at most 64");
			assert_ok!(send(Call::deliver { set: SET, deliveries }).expect("they were decided"));
		}
		assert!((0..100).all(|agreement| Payments::stage(leg(agreement)) == Some(Stage::Authorized)));
	});
}

#[test]
fn facts_come_through_when_safe_mode_stops_people() {
	on_chain(7, || {
		sell();
		assert_ok!(SafeMode::force_enter(RuntimeOrigin::root()));
		establish(&seen(held(1)));
		assert_eq!(Payments::stage(leg(1)), Some(Stage::Authorized));
		let add = RuntimeCall::from(pallet_payments::Call::add_bond { amount: units::NEBA });
		assert_noop!(
			add.dispatch(RuntimeOrigin::signed(bob())).map_err(|failed| failed.error),
			frame_system::Error::<Runtime>::CallFiltered
		);
	});
}

#[test]
fn every_call_of_operators_fits_into_a_block_at_its_dearest() {
	on_chain(7, || {
		let signed = || {
			let vote = |number: u8| nexonomy_primitives::witness::Vote {
				topic: H256([2 * number; 32]),
				round: 8,
				fact: H256::zero(),
			};
			sign_ballot(ballot(0, (0..128).map(vote).collect()), chain_hash())
		};
		let deliveries = vec![delivery(&seen(held(1))); 64].try_into().expect("64 fit");
		let (set, who) = (SET, alice());
		let calls = [
			Call::vote { signed: signed() },
			Call::deliver { set, deliveries },
			Call::report_equivocation { who: who.clone(), first: signed(), second: signed() },
			Call::dismiss { set, who },
		];
		let class = |class| RuntimeBlockWeights::get().get(class).max_extrinsic.expect("there is a limit");
		for call in calls.map(RuntimeCall::from) {
			let info = call.get_dispatch_info();
			let all = info.call_weight + call.weight_of_authorize();
			assert!(all.all_lte(class(info.class)), "{call:?} announces {all:?}");
		}
		assert_eq!(
			Call::<Runtime>::get_call_names().len(),
			14,
			"the others do not grow with what they carry"
		);
		let ballot = RuntimeCall::from(Call::vote { signed: signed() }).get_dispatch_info();
		assert_eq!(ballot.class, DispatchClass::Operational);
	});
}
