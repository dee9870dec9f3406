//! What votes cost a block.

use super::*;
use crate::weights::SubstrateWeight;
use codec::{Encode, MaxEncodedLen};
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::Authorize,
	weights::Weight,
};

/// What surrounds an authorized transaction at most, in picoseconds: as for a signed one, with the check of its signature.
const AROUND: u64 = 366_000_000;
/// A tenth of what executing a block may take, in picoseconds.
const TENTH: u64 = 100_000_000_000;

#[test]
fn votes_of_21_operators_on_100_facts_fit_a_tenth_of_a_block() {
	ExtBuilder::default().operators(21).build_and_execute(|| {
		let votes: Vec<_> = (0..100).map(|number| vote(topic(number), 5)).collect();
		let mut used = Weight::zero();
		let mut bytes = 0;
		for number in 0..21 {
			let call: RuntimeCall =
				Call::vote { signed: sign(ballot(number, votes.clone()), &pair(number)) }.into();
			bytes += call.encoded_size();
			used += call.weight_of_authorize() + Weight::from_parts(AROUND, 0);
			used += send(call).unwrap().unwrap().actual_weight.unwrap();
		}
		assert!((0..100).all(|number| poll(topic(number), START).unwrap().is_decided()));
		let mut facts: Vec<_> = (0..100).map(|number| delivery(topic(number), START, 5)).collect();
		facts.sort_by_key(|delivery| delivery.topic);
		let mut delivering = Weight::zero();
		for facts in facts.chunks(64) {
			let call = Call::<Test>::deliver { set: SET, deliveries: facts.to_vec().try_into().unwrap() };
			delivering += call.weight_of_authorize() + Weight::from_parts(AROUND, 0);
			delivering += <()>::deliver(facts.len() as u32, 16);
			send(call).unwrap().unwrap();
		}
		assert_eq!(heard().len(), 100);
		println!(
			"2,100 votes: {:.1} ms, {bytes} bytes; the 100 facts brought, themselves not counted: {:.1} ms",
			used.ref_time() as f64 / 1e9,
			delivering.ref_time() as f64 / 1e9
		);
		assert!(used.ref_time() + delivering.ref_time() <= TENTH);
		assert!(bytes <= 5 * 1024 * 1024 / 10);
	});
}

#[test]
fn one_vote_alone_is_cheap() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let call = Call::<Test>::vote { signed: sign(ballot(0, vec![vote(topic(1), 5)]), &pair(0)) };
		let info = call.get_dispatch_info();
		assert_eq!(info.class, DispatchClass::Operational);
		let total = info.call_weight + call.weight_of_authorize();
		assert!(total.ref_time() < 500_000_000, "{total:?}");
		assert!(call.encoded_size() < 230, "{}", call.encoded_size());
	});
}

#[test]
fn call_declares_all_that_it_may_cost() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let votes: Vec<_> = (0..128).map(|number| vote(topic(number), 5)).collect();
		let call = Call::<Test>::vote { signed: sign(ballot(0, votes), &pair(0)) };
		let asking = <TestAgenda as nexonomy_primitives::witness::Agenda<_>>::weight_of_asking() * 128;
		assert_eq!(
			call.get_dispatch_info().call_weight,
			SubstrateWeight::<Test>::vote(128, 16, 10_240) + asking
		);
		let deliveries = vec![delivery(topic(1), START, 5)].try_into().unwrap();
		let call = Call::<Test>::deliver { set: SET, deliveries };
		let fact = Weight::from_parts(1_000_000, 0);
		assert_eq!(call.get_dispatch_info().call_weight, <()>::deliver(1, 1) + fact);
		assert_eq!(call.weight_of_authorize(), <()>::authorize_deliver(1, 1));
		assert_eq!(call.get_dispatch_info().class, DispatchClass::Operational);
	});
}

#[test]
fn state_is_as_small_as_the_docs_say() {
	ExtBuilder::default().operators(32).build_and_execute(|| {
		assert!(Set::<AccountId>::max_encoded_len() <= 2_800, "{}", Set::<AccountId>::max_encoded_len());
		assert!(Page::max_encoded_len() < 32_000, "{}", Page::max_encoded_len());
		let votes: Vec<_> = (0..64).map(|number| vote(topic(number * 16), 5)).collect();
		for (number, share) in (0u8..).zip(votes.chunks(2)) {
			cast(number, share.to_vec());
		}
		let page = Pages::<Test>::get(SET, 0).unwrap();
		assert_eq!(page.polls.len(), 64);
		assert!(page.encoded_size() < 5_120, "{}", page.encoded_size());
		assert!(set().encoded_size() < 2_700, "{}", set().encoded_size());
	});
}
