//! What calls and hooks cost, each in its worst case: 32 seats, pages full of polls in dispute.

// Only benchmarks run this, and there a failure should stop the run.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::as_conversions,
	clippy::expect_used,
	clippy::indexing_slicing
)]

use crate::{
	keys::{OperatorId, OperatorSignature},
	types::{page_of, AccountIdOf},
	*,
};
use alloc::vec::Vec;
use codec::Decode;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungible::{hold::Mutate as _, Inspect, Mutate},
		EnsureOrigin, Get,
	},
	BoundedVec,
};
use frame_system::RawOrigin;
use nexonomy_primitives::{
	witness::{fact_hash, key_payload, Ballot, Round, Topic, Vote, MAX_OPERATORS},
	SetId,
};
use sp_application_crypto::RuntimeAppPublic;
use sp_core::H256;
use sp_runtime::Perbill;

const SET: SetId = SetId(77);
fn rules<T: Config>() -> Rules {
	Rules { least: 1, equivocation_slash: Perbill::from_percent(20), ..T::ValidatorRules::get() }
}

fn bond<T: Config>() -> Balance {
	rules::<T>().bond
}

/// An account with enough for a bond.
fn rich<T: Config>(number: u32) -> AccountIdOf<T>
where
	T::Currency: Mutate<T::AccountId, Balance = Balance>,
{
	let who = account("operator", number, 0);
	let least = <T::Currency as Inspect<AccountIdOf<T>>>::minimum_balance();
	T::Currency::mint_into(&who, least * 100 + bond::<T>() * 2).expect("the balance is in range");
	who
}

fn new_key() -> OperatorId {
	OperatorId::generate_pair(None)
}

/// A key that nobody has.
fn no_key(number: u8) -> OperatorId {
	OperatorId::decode(&mut &[number; 32][..]).expect("32 bytes are a key")
}

fn prove<T: Config>(key: &OperatorId, who: &AccountIdOf<T>) -> OperatorSignature {
	let payload = key_payload(&Pallet::<T>::genesis(), SET, who);
	key.sign(&payload.as_bytes()).expect("the keystore has the key")
}

/// A block in which rounds of two kinds go on.
fn begin<T: Config>() -> Round {
	let round = T::RoundLength::get() * 8;
	frame_system::Pallet::<T>::set_block_number((round + 1).into());
	round
}

/// A set with so many seats, all of whom have bonds. The first one's key is on this machine.
fn fill<T: Config>(seats: u32) -> OperatorId
where
	T::Currency: Mutate<T::AccountId, Balance = Balance>,
{
	let first = new_key();
	let mut set = Set::new(rules::<T>(), 1);
	set.generation = 5;
	for number in 0..seats {
		let who = rich::<T>(number);
		let key = if number == 0 { first.clone() } else { no_key(number as u8) };
		T::Currency::hold(&HoldReason::OperatorBond.into(), &who, bond::<T>()).expect("it is rich");
		let status = Status::Seated { from: 1 };
		let operator =
			Operator { bond: bond::<T>(), key: key.clone(), former: None, status, convicted: false };
		Operators::<T>::insert(SET, &who, operator);
		set.seats.try_push(Seat::new(who, key)).expect("there is room");
	}
	set.operators = seats;
	Sets::<T>::insert(SET, set);
	Schedule::<T>::mutate(|sets| sets.try_push(SET).expect("there is room"));
	first
}

/// The topic of a place in a page; the last bytes say which.
fn topic_of(page: u8, place: u32) -> Topic {
	let mut bytes = [page << 4; 32];
	bytes[28..].copy_from_slice(&place.to_be_bytes());
	H256(bytes)
}

/// A poll that lacks one vote for a decision: 21 of 32 seats said so, and up to ten others something else each.
fn disputed(topic: Topic, round: Round, fact: H256, others: u32) -> Poll {
	let mut answers = BoundedVec::new();
	let push = |answers: &mut BoundedVec<_, _>, fact, voters| {
		answers.try_push(Answer { fact, voters: Voters(voters) }).expect("there is room")
	};
	for number in 0..others.min(MAX_OTHERS) {
		push(&mut answers, H256([number as u8; 32]), 1 << (31 - number));
	}
	push(&mut answers, fact, (1 << 22) - 2);
	Poll { topic, round, opener: 1, stage: Stage::Open { answers } }
}

/// Fills pages with polls that lack the vote of the first seat, with so many other answers in all.
fn dispute<T: Config>(pages: u8, round: Round, fact: H256, others: u32) {
	let generation = Sets::<T>::get(SET).expect("it is there").generation;
	let each = others.div_ceil(u32::from(pages) * POLLS_PER_PAGE);
	for index in 0..pages {
		let topics = (0..POLLS_PER_PAGE).map(|place| topic_of(index, place));
		let polls: Vec<_> = topics.map(|topic| disputed(topic, round, fact, each)).collect();
		let polls = polls.try_into().expect("a page holds them");
		Pages::<T>::insert(SET, index, Page { generation, polls });
	}
}

/// `n` topics, spread over `p` pages.
fn topics(n: u32, p: u32) -> Vec<Topic> {
	let mut topics: Vec<_> = (0..n).map(|number| topic_of((number % p) as u8, number / p)).collect();
	topics.sort();
	topics
}

fn sign<T: Config>(key: &OperatorId, votes: Vec<Vote>, at: u32) -> SignedBallot {
	let generation = Sets::<T>::get(SET).expect("it is there").generation;
	let votes = votes.try_into().expect("at most 128");
	let ballot = Ballot { set: SET, generation, seat: 0, at, evidence: H256([9; 32]), votes };
	let payload = ballot.payload(&Pallet::<T>::genesis());
	let signature = key.sign(&payload.as_bytes()).expect("the keystore has the key");
	SignedBallot { ballot, signature }
}

/// What the runtime's agenda takes for a fact does not matter here: delivering is measured without facts.
fn decided<T: Config>(n: u32, p: u32, round: Round, hash: H256) -> Vec<Topic> {
	dispute::<T>(p as u8, round, H256([99; 32]), u32::MAX);
	let topics = topics(n, p);
	for topic in &topics {
		Pages::<T>::mutate(SET, page_of(topic), |page| {
			let page = page.as_mut().expect("it is full");
			let place = page.find(topic, round).expect("it is disputed");
			let stage = Stage::Decided {
				fact: hash,
				delivered: false,
				agreed: Voters(u32::MAX >> 10),
				strayed: Voters(0),
			};
			page.polls[place].stage = stage;
		});
	}
	topics
}

#[benchmarks(where
	T::Currency: Mutate<T::AccountId, Balance = Balance>,
	T::Fact: From<frame_system::Call<T>>,
)]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn create_set() -> Result<(), BenchmarkError> {
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, SET, rules::<T>());
		assert!(Sets::<T>::contains_key(SET));
		Ok(())
	}

	#[benchmark]
	fn set_rules() -> Result<(), BenchmarkError> {
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		fill::<T>(MAX_OPERATORS);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, SET, rules::<T>());
		assert_eq!(Sets::<T>::get(SET).map(|set| set.generation), Some(6));
		Ok(())
	}

	#[benchmark]
	fn remove_set() -> Result<(), BenchmarkError> {
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let round = begin::<T>();
		fill::<T>(2);
		dispute::<T>(PAGES, round, H256::zero(), u32::MAX);
		Sets::<T>::mutate(SET, |set| {
			let set = set.as_mut().expect("it is there");
			set.seats = Default::default();
			set.operators = 0;
		});
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, SET);
		assert!(!Sets::<T>::contains_key(SET));
		Ok(())
	}

	#[benchmark]
	fn apply() {
		fill::<T>(MAX_OPERATORS);
		let (who, key) = (rich::<T>(99), new_key());
		let proof = prove::<T>(&key, &who);
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), SET, key, proof, bond::<T>());
		assert!(Operators::<T>::contains_key(SET, who));
	}

	#[benchmark]
	fn admit() -> Result<(), BenchmarkError> {
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		fill::<T>(MAX_OPERATORS - 1);
		let (who, key) = (rich::<T>(99), new_key());
		let proof = prove::<T>(&key, &who);
		Pallet::<T>::do_apply(SET, who.clone(), key, proof, bond::<T>())?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, SET, who);
		assert_eq!(Sets::<T>::get(SET).map(|set| set.size()), Some(MAX_OPERATORS));
		Ok(())
	}

	#[benchmark]
	fn set_key() {
		fill::<T>(MAX_OPERATORS);
		let (who, key): (AccountIdOf<T>, _) = (account("operator", MAX_OPERATORS - 1, 0), new_key());
		let proof = prove::<T>(&key, &who);
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), SET, key, proof);
		assert!(Operators::<T>::get(SET, who).is_some_and(|operator| operator.former.is_some()));
	}

	/// An applicant's leaving, which releases the bond at once.
	#[benchmark]
	fn leave() {
		fill::<T>(MAX_OPERATORS - 1);
		let (who, key) = (rich::<T>(99), new_key());
		let proof = prove::<T>(&key, &who);
		Pallet::<T>::do_apply(SET, who.clone(), key, proof, bond::<T>()).expect("it is sound");
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), SET);
		assert!(!Operators::<T>::contains_key(SET, who));
	}

	#[benchmark]
	fn expel() -> Result<(), BenchmarkError> {
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		fill::<T>(MAX_OPERATORS);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, SET, account("operator", 0, 0));
		assert_eq!(Sets::<T>::get(SET).map(|set| set.size()), Some(MAX_OPERATORS - 1));
		Ok(())
	}

	#[benchmark]
	fn withdraw_bond() {
		fill::<T>(MAX_OPERATORS);
		let who: AccountIdOf<T> = account("operator", 0, 0);
		Pallet::<T>::unseat(SET, &who).expect("it has a seat");
		frame_system::Pallet::<T>::set_block_number((rules::<T>().unbonding * 2).into());
		#[extrinsic_call]
		_(RawOrigin::Signed(account("stranger", 0, 0)), SET, who.clone());
		assert!(!Operators::<T>::contains_key(SET, who));
	}

	#[benchmark]
	fn authorize_vote(n: Linear<1, 128>) {
		let round = begin::<T>();
		let key = fill::<T>(MAX_OPERATORS);
		let votes = topics(n, 16).into_iter().map(|topic| Vote { topic, round, fact: H256([1; 32]) });
		let signed = sign::<T>(&key, votes.collect(), round + 1);
		let result;
		#[block]
		{
			result = Pallet::<T>::authorize_vote(&signed);
		}
		assert!(result.is_ok());
	}

	/// Each vote decides a poll in dispute, in a full page.
	#[benchmark]
	fn vote(n: Linear<1, 128>, p: Linear<1, 16>, a: Linear<0, 10_240>) {
		let p = p.min(n).max(n.div_ceil(POLLS_PER_PAGE));
		let round = begin::<T>();
		let key = fill::<T>(MAX_OPERATORS);
		dispute::<T>(p as u8, round, H256([99; 32]), a);
		let votes = topics(n, p).into_iter().map(|topic| Vote { topic, round, fact: H256([99; 32]) });
		let signed = sign::<T>(&key, votes.collect(), round + 1);
		#[extrinsic_call]
		_(RawOrigin::Authorized, signed);
		let page = Pages::<T>::get(SET, 0).expect("it is full");
		assert!(page.polls[0].is_decided());
	}

	/// What is looked at before the agenda says that this is no fact of the set: all but that.
	#[benchmark]
	fn authorize_deliver(n: Linear<1, 64>, p: Linear<1, 16>) {
		let p = p.min(n);
		let round = begin::<T>();
		fill::<T>(MAX_OPERATORS);
		let fact = T::Fact::from(frame_system::Call::remark { remark: alloc::vec![1; 256] });
		let topics = decided::<T>(n, p, round, fact_hash(&fact));
		let deliveries: Vec<_> =
			topics.into_iter().map(|topic| Delivery { topic, round, fact: fact.clone() }).collect();
		let deliveries: Deliveries<T::Fact> = deliveries.try_into().expect("at most 64");
		let set = Sets::<T>::get(SET).expect("it is there");
		let mut found = 0;
		#[block]
		{
			for delivery in &deliveries {
				let page = Pallet::<T>::page_in(SET, &set, page_of(&delivery.topic));
				let hash = fact_hash(&delivery.fact);
				let place = page.find(&delivery.topic, round).expect("it is decided");
				found += u32::from(page.polls[place].awaited() == Some(hash));
			}
		}
		assert_eq!(found, n);
	}

	/// The polls are marked, and each fact is dispatched: a remark, which the origin is not allowed to make.
	#[benchmark]
	fn deliver(n: Linear<1, 64>, p: Linear<1, 16>) {
		let p = p.min(n);
		let round = begin::<T>();
		fill::<T>(MAX_OPERATORS);
		let fact = T::Fact::from(frame_system::Call::remark { remark: alloc::vec![1; 256] });
		let topics = decided::<T>(n, p, round, fact_hash(&fact));
		let set = Sets::<T>::get(SET).expect("it is there");
		#[block]
		{
			for topic in &topics {
				let mut page = Pallet::<T>::page_in(SET, &set, page_of(topic));
				if let Ok(place) = page.find(topic, round) {
					page.polls[place].set_delivered();
				}
				Pallet::<T>::put_page(SET, page_of(topic), page);
			}
			for topic in topics {
				Pallet::<T>::dispatch(SET, topic, round, fact.clone());
			}
		}
		let page = Pages::<T>::get(SET, 0).expect("it is full");
		assert_eq!(page.polls[0].awaited(), None);
	}

	#[benchmark]
	fn report_equivocation() {
		let round = begin::<T>();
		let key = fill::<T>(MAX_OPERATORS);
		let ballot = |fact: u8, at: u32| {
			let last = topics(128, 16).last().copied();
			let of = |topic| if Some(topic) == last { fact } else { 1 };
			let votes =
				topics(128, 16).into_iter().map(|topic| Vote { topic, round, fact: H256([of(topic); 32]) });
			sign::<T>(&key, votes.collect(), at)
		};
		let (first, second) = (ballot(1, round), ballot(2, round + 1));
		let who: AccountIdOf<T> = account("operator", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(account("stranger", 0, 0)), who.clone(), first, second);
		assert!(Operators::<T>::get(SET, who).is_some_and(|operator| operator.convicted));
	}

	#[benchmark]
	fn dismiss() {
		let round = begin::<T>();
		fill::<T>(MAX_OPERATORS);
		let who: AccountIdOf<T> = account("operator", MAX_OPERATORS - 1, 0);
		Sets::<T>::mutate(SET, |set| {
			let seat = set.as_mut().expect("it is there").seats.last_mut().expect("it is full");
			seat.fault = Some(Fault::Equivocated { round });
		});
		#[extrinsic_call]
		_(RawOrigin::Signed(account("stranger", 0, 0)), SET, who.clone());
		assert!(Operators::<T>::get(SET, who).is_some_and(|operator| operator.convicted));
	}

	/// A page of decided polls, each of which is judged.
	#[benchmark]
	fn tidy() {
		let round = begin::<T>();
		fill::<T>(MAX_OPERATORS);
		decided::<T>(POLLS_PER_PAGE, 1, round, H256([1; 32]));
		let end = round + rules::<T>().life;
		frame_system::Pallet::<T>::set_block_number(end.into());
		#[extrinsic_call]
		_(RawOrigin::Signed(account("stranger", 0, 0)), SET, 0);
		assert!(!Pages::<T>::contains_key(SET, 0));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::benchmark_ext(), crate::mock::Test);
}
