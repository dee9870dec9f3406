//! What calls and hooks cost, each in its worst case: eight parties, panels of 31, and a pool in which every juror
//! stands in a chunk of its own, all of them full.

// Only benchmarks run this, and there a failure should stop the run.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::as_conversions,
	clippy::expect_used,
	clippy::indexing_slicing
)]

use crate::{
	file::CaseFile,
	tree::{Address, Branch, Chunk, Place, BRANCHES, PLACES},
	types::{AccountIdOf, CaseOf, PanelOf, StageName, MAX_EARLIER},
	*,
};
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungible::{hold::Mutate as _, Inspect, Mutate},
		EnsureOrigin,
	},
	BoundedVec,
};
use frame_system::RawOrigin;
use nexonomy_primitives::{
	court::{Opponents, MAX_ARBITERS},
	traits::Court,
	Arbiters, Arbitration, CaseId, ContentId, Moment, Question, Verdict,
};
use sp_runtime::Perbill;

const SALT: [u8; 32] = [9; 32];
const REASON: ContentId = ContentId([7; 32]);
/// How many jurors of the largest panel can have lost their seats.
const REPLACED: u32 = MAX_ENTRIES - MAX_SEATS;
const LAST: u32 = MAX_ENTRIES - 1;
/// Who can be looked at in the draw of the largest panel.
const CANDIDATES: u32 = 3 * MAX_SEATS + 8;

fn rules<T: Config>() -> Rules {
	CurrentRules::<T>::get()
}

fn fee<T: Config>() -> Balance {
	rules::<T>().juror_fee * Balance::from(MAX_SEATS)
}

/// An account with enough for bonds, fees and costs.
fn rich<T: Config>(name: &'static str, number: u32) -> AccountIdOf<T> {
	let who = account(name, number, 0);
	let amount = T::Currency::minimum_balance() * 100 + rules::<T>().minimum_bond * 4 + fee::<T>() * 8;
	T::Currency::mint_into(&who, amount).expect("the balance is in range");
	who
}

fn parties<T: Config>() -> Vec<AccountIdOf<T>> {
	(0..8).map(|number| rich::<T>("party", number)).collect()
}

fn conditions<T: Config>() -> Arbitration<AccountIdOf<T>> {
	Arbitration { arbiters: Arbiters::Court { seats: 7 }, fee: fee::<T>() }
}

/// A case with so many opponents.
fn case<T: Config>(opponents: u32) -> CaseOf<T> {
	let question = Question {
		agreement: 1,
		parties: parties::<T>().try_into().expect("eight"),
		claimant: 0,
		against: Opponents(((1u16 << (opponents + 1)) - 2).try_into().expect("seven bits")),
		claim: Perbill::one(),
		default: Perbill::zero(),
		arbitration: conditions::<T>(),
	};
	Case::new(question, Moment::MAX)
}

/// The same, with its panel, in the hands of a call.
fn file<T: Config>(stage: Stage, panel: Option<PanelOf<T>>) -> CaseFile<T> {
	CaseFile { id: 0, case: Case { stage, ..case::<T>(7) }, panel, moves: None }
}

/// As many arbiters as can be named.
fn named<T: Config>() -> Arbiters<AccountIdOf<T>> {
	let names: Vec<_> = (0..MAX_ARBITERS).map(|number| account("juror", number, 0)).collect();
	Arbiters::Panel { names: names.try_into().expect("as many"), verdict: Verdict::Unanimous }
}

fn store<T: Config>(stage: Stage, change: impl FnOnce(&mut CaseOf<T>)) -> CaseId {
	let mut case = case::<T>(7);
	case.stage = stage;
	change(&mut case);
	Cases::<T>::insert(0, case);
	NextCaseId::<T>::put(1);
	endow_pot::<T>();
	0
}

/// Enough for all that benchmarks keep in the pot.
fn endow_pot<T: Config>() {
	let amount = T::Currency::minimum_balance() + fee::<T>() * 8;
	T::Currency::mint_into(&Pallet::<T>::pot(), amount).expect("the balance is in range");
}

/// A panel of the largest size with so many entries.
fn panel<T: Config>(entries: u32, vote: Vote) -> PanelOf<T> {
	let payer = account("party", 0, 0);
	let mut panel = Pallet::<T>::empty_panel(1, 31, payer, fee::<T>());
	for number in 0..entries {
		let seat = Seat { juror: account("juror", number, 0), vote, keys: 0 };
		panel.seats.try_push(seat).expect("there is room");
	}
	panel
}

/// The largest panel, in which all seats were drawn anew as often as can be. The last juror has number [`LAST`].
fn crowded<T: Config>(vote: Vote) -> PanelOf<T> {
	let mut panel = panel::<T>(MAX_ENTRIES, vote);
	panel.seats.iter_mut().take(REPLACED as usize).for_each(|seat| seat.vote = Vote::Absent);
	panel
}

fn store_panel<T: Config>(round: u8, panel: PanelOf<T>) {
	Panels::<T>::insert((0, round), panel);
}

/// So many jurors with bonds, each in a chunk of its own that is full of others, and a full root. Of the other chunks only
/// the last is there, in which somebody can join: nobody looks at the rest.
fn pool<T: Config>(jurors: u32) {
	let weight = 1_000;
	let branch = Branch { now: weight, before: 0, changed: 0, living: 127, taken: 127 };
	let mut root: Vec<Branch> = (0..BRANCHES).map(|_| branch).collect();
	for number in 0..jurors {
		let who = rich::<T>("juror", number);
		let index = (number % BRANCHES) as u8;
		let bond = rules::<T>().minimum_bond;
		T::Currency::hold(&HoldReason::JurorBond.into(), &who, bond).expect("it is rich");
		let place = Address::new(index, 0);
		Jurors::<T>::insert(&who, Juror { bond, status: Status::Active, place, key: Some([1; 32]) });
		Chunks::<T>::insert(index, chunk(who, weight));
	}
	root.iter_mut().skip(jurors as usize).for_each(|branch| branch.now = 0);
	let last = BRANCHES - 1;
	Chunks::<T>::insert(last as u8, chunk::<AccountIdOf<T>>(account("juror", last, 1), 0));
	let pool: Vec<Branch> = root
		.into_iter()
		.enumerate()
		.map(|(index, branch)| Branch { living: if index < 127 { 128 } else { 127 }, ..branch })
		.collect();
	Pool::<T>::put(tree::Root::try_from(pool).expect("128"));
	LastEpoch::<T>::put(Clock { epoch: 0, period: 5 });
}

/// A chunk in which one juror weighs something, and 126 others once did.
fn chunk<A: Clone + core::fmt::Debug>(who: A, weight: u64) -> Chunk<A> {
	let place = |now| Place { juror: who.clone(), now, before: 0 };
	let places = core::iter::once(place(weight)).chain((2..PLACES).map(|_| place(0)));
	places.collect::<Vec<_>>().try_into().expect("127")
}

fn juror<T: Config>() -> AccountIdOf<T> {
	pool::<T>(1);
	account("juror", 0, 0)
}

fn set_status<T: Config>(status: Status) -> AccountIdOf<T> {
	let who = juror::<T>();
	Jurors::<T>::mutate(&who, |juror| {
		let juror = juror.as_mut().expect("it is there");
		juror.status = status;
		juror.place = None;
	});
	who
}

fn epoch_passes<T: Config>(queue: u32) {
	let from = LastEpoch::<T>::get().period + 9;
	let waiting = (0..queue).map(|case| Waiting { case: case.into(), from, seats: 7 });
	Queue::<T>::put(BoundedVec::try_from(waiting.collect::<Vec<_>>()).expect("within the bound"));
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn look_at_epoch() {
		let epoch = T::Epochs::current();
		LastEpoch::<T>::put(Clock { epoch, period: 5 });
		#[block]
		{
			Pallet::<T>::look_at_epoch();
		}
		assert_eq!(LastEpoch::<T>::get().period, 5);
	}

	/// With a full queue of which nobody is due.
	#[benchmark]
	fn begin_epoch() {
		LastEpoch::<T>::put(Clock { epoch: T::Epochs::current() + 1, period: 5 });
		epoch_passes::<T>(MAX_WAITING);
		#[block]
		{
			Pallet::<T>::look_at_epoch();
		}
		assert_eq!(LastEpoch::<T>::get().period, 6);
	}

	/// With so many candidates, all of whom are looked at to the end.
	#[benchmark]
	fn draw(n: Linear<1, { CANDIDATES }>) {
		pool::<T>(n);
		CurrentRules::<T>::put(Rules { minimum_standing_on_appeal: u64::MAX, ..rules::<T>() });
		let id = store::<T>(Stage::Drawing { from: 0 }, |case| {
			case.round = 3;
			case.appeals = 2;
		});
		for round in 0..3 {
			store_panel::<T>(round, PanelOf::<T> { outcome: Outcome::Paid, ..panel::<T>(31, Vote::Absent) });
		}
		for round in 0..3 {
			Panels::<T>::mutate((id, round), |panel| {
				for (seat, number) in panel.as_mut().expect("it is there").seats.iter_mut().zip(1_000u32..) {
					seat.juror = account("juror", number, u32::from(round));
				}
			});
		}
		store_panel::<T>(3, panel::<T>(0, Vote::Awaited));
		let candidates;
		#[block]
		{
			candidates = Pallet::<T>::draw(id, 9, Default::default(), 0);
		}
		assert_eq!(candidates, n);
	}

	#[benchmark]
	fn join() {
		pool::<T>(1);
		let caller = rich::<T>("caller", 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), rules::<T>().minimum_bond, Some([1; 32]));
		assert!(Jurors::<T>::contains_key(&caller));
	}

	#[benchmark]
	fn add_bond() {
		let caller = juror::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), rules::<T>().minimum_bond);
		assert!(Jurors::<T>::get(&caller).is_some_and(|juror| juror.bond > rules::<T>().minimum_bond));
	}

	#[benchmark]
	fn leave() {
		let caller = juror::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert!(Jurors::<T>::get(&caller).is_some_and(|juror| juror.place.is_none()));
	}

	#[benchmark]
	fn withdraw_bond() {
		let who = set_status::<T>(Status::Leaving { free_at: 0 });
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), who.clone());
		assert!(!Jurors::<T>::contains_key(&who));
	}

	#[benchmark]
	fn set_unavailable() {
		let caller = juror::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), Moment::MAX);
		assert!(Jurors::<T>::get(&caller).is_some_and(|juror| juror.place.is_none()));
	}

	#[benchmark]
	fn return_to_pool() {
		let who = set_status::<T>(Status::Away { until: 0 });
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), who.clone());
		assert!(Jurors::<T>::get(&who).is_some_and(|juror| juror.place.is_some()));
	}

	#[benchmark]
	fn refresh() {
		let who = juror::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), who.clone());
		assert!(Jurors::<T>::get(&who).is_some_and(|juror| juror.place.is_some()));
	}

	#[benchmark]
	fn set_key() {
		let caller = juror::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), [2; 32]);
		assert!(Jurors::<T>::get(&caller).is_some_and(|juror| juror.key == Some([2; 32])));
	}

	#[benchmark]
	fn add_evidence() {
		let id = store::<T>(Stage::Evidence { until: Moment::MAX, rested: Opponents(0) }, |_| ());
		let caller: T::AccountId = account("party", 7, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, REASON);
		assert!(Cases::<T>::get(id).is_some_and(|case| case.evidence[7] == 1));
	}

	#[benchmark]
	fn rest_case() {
		let id = store::<T>(Stage::Evidence { until: Moment::MAX, rested: Opponents(0) }, |_| ());
		let caller: T::AccountId = account("party", 7, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);
		assert!(Cases::<T>::get(id).is_some());
	}

	/// What a case that moves costs besides its steps: the rules are read, and the case is stored.
	#[benchmark]
	fn move_case() {
		let case = case::<T>(7);
		#[block]
		{
			CurrentRules::<T>::get();
			Cases::<T>::insert(0, case);
		}
		assert!(Cases::<T>::contains_key(0));
	}

	/// The evidence is closed: all who are named sit.
	#[benchmark]
	fn seat_panel() {
		let mut file = file::<T>(Stage::Evidence { until: 0, rested: Opponents(0) }, None);
		file.case.question.arbitration.arbiters = named::<T>();
		let rules = rules::<T>();
		#[block]
		{
			file.close_evidence(0, &rules).expect("it is due");
		}
		assert!(file.panel.is_some_and(|panel| panel.awaited() == MAX_ARBITERS as u8));
	}

	/// Behind a queue that has room for one more.
	#[benchmark]
	fn await_draw() {
		let mut file = file::<T>(Stage::Evidence { until: 0, rested: Opponents(0) }, None);
		epoch_passes::<T>(MAX_WAITING - 1);
		#[block]
		{
			file.await_draw(7).expect("there is room");
		}
		assert_eq!(Queue::<T>::decode_len(), Some(MAX_WAITING as usize));
	}

	/// All but one lose their seats in the largest panel, after those whom they replaced; nobody is drawn any more.
	#[benchmark]
	fn end_commitments() {
		let mut panel = crowded::<T>(Vote::Awaited);
		panel.seats[LAST as usize].vote = Vote::Committed(H256::zero());
		let mut file = file::<T>(Stage::Commit { until: 0 }, Some(panel));
		file.case.replacements = MAX_REPLACEMENTS;
		let rules = rules::<T>();
		#[block]
		{
			file.end_commitments(0, &rules).expect("it is due");
		}
		assert_eq!(file.case.stage.name(), StageName::Reveal);
	}

	/// As many votes as can be, none like another.
	#[benchmark]
	fn tally() {
		let mut panel = crowded::<T>(Vote::Awaited);
		let seats = panel.seats.iter_mut().skip(REPLACED as usize).zip(1u32..);
		seats.for_each(|(seat, share)| seat.vote = Vote::Revealed(Perbill::from_parts(share * 13 % 31)));
		let mut file = file::<T>(Stage::Reveal { until: 0 }, Some(panel));
		let rules = rules::<T>();
		#[block]
		{
			file.end_reveals(0, &rules).expect("it is due");
		}
		assert_eq!(file.case.stage.name(), StageName::Ruled);
	}

	/// Named arbiters have not decided. To await the draw is not in it.
	#[benchmark]
	fn fail_over() {
		let named = PanelOf::<T> { size: 7, ..panel::<T>(7, Vote::Revealed(Perbill::one())) };
		let mut file = file::<T>(Stage::Reveal { until: 0 }, Some(named));
		let rules = rules::<T>();
		#[block]
		{
			file.dismiss_named(&rules).expect("there is a panel");
		}
		assert!(Panels::<T>::contains_key((0, 0)) && file.case.round == 1);
	}

	/// To take a case in hand and put it back. What moves it on comes on top.
	#[benchmark]
	fn advance() {
		let id = store::<T>(Stage::Commit { until: 0 }, |_| ());
		store_panel::<T>(0, crowded::<T>(Vote::Committed(H256::zero())));
		#[block]
		{
			let file = CaseFile::<T>::open(id).expect("it is there");
			assert!(file.ended().is_some());
			file.store();
		}
		assert!(Panels::<T>::contains_key((id, 0)));
	}

	/// With so many opponents, and `p` panels before the last one; all of them are paid. What the hearer does is not in it.
	#[benchmark]
	fn enforce(n: Linear<1, 7>, p: Linear<0, MAX_EARLIER>) {
		let mut case = case::<T>(n);
		case.cost = fee::<T>();
		case.round = p as u8;
		case.stage = Stage::Ruled { released: Perbill::zero(), until: 0 };
		Cases::<T>::insert(0, case);
		for round in 0..=p as u8 {
			let panel = crowded::<T>(Vote::Revealed(Perbill::one()));
			store_panel::<T>(round, PanelOf::<T> { outcome: Outcome::Paid, ..panel });
		}
		let caller: T::AccountId = whitelisted_caller();
		#[block]
		{
			let file = CaseFile::<T>::open(0).expect("it is there");
			assert!(file.ended().is_some());
			Pallet::<T>::close_case(file, &caller, Perbill::one());
		}
		assert!(!Panels::<T>::contains_key((0, p as u8)));
	}

	#[benchmark]
	fn commit() {
		let id = store::<T>(Stage::Commit { until: Moment::MAX }, |_| ());
		store_panel::<T>(0, crowded::<T>(Vote::Awaited));
		let caller: T::AccountId = account("juror", LAST, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, [1; 32].into());
		assert!(Panels::<T>::get((id, 0)).is_some_and(|panel| panel.awaited() == 30));
	}

	#[benchmark]
	fn reveal() {
		let id = store::<T>(Stage::Reveal { until: Moment::MAX }, |_| ());
		let caller: T::AccountId = account("juror", LAST, 0);
		let hash = Pallet::<T>::hash_of_vote(id, 0, &caller, Perbill::one(), REASON, SALT);
		store_panel::<T>(0, crowded::<T>(Vote::Committed(hash)));
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, Perbill::one(), REASON, SALT);
		assert!(Panels::<T>::get((id, 0)).is_some_and(|panel| panel.hidden() == 30));
	}

	#[benchmark]
	fn appeal() {
		let id = store::<T>(Stage::Ruled { released: Perbill::one(), until: Moment::MAX }, |_| ());
		let outcome = Outcome::Silent;
		store_panel::<T>(0, PanelOf::<T> { outcome, ..panel::<T>(MAX_SEATS, Vote::Absent) });
		epoch_passes::<T>(MAX_WAITING - 1);
		let caller: T::AccountId = account("party", 7, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);
		assert!(Panels::<T>::contains_key((id, 1)));
	}

	/// With so many who were absent, each of whom loses a part of the bond and the place in the pool.
	#[benchmark]
	fn pay_panel(n: Linear<1, { MAX_ENTRIES }>) {
		pool::<T>(n);
		let id = store::<T>(Stage::Ruled { released: Perbill::one(), until: 0 }, |_| ());
		let outcome = Outcome::Silent;
		store_panel::<T>(0, PanelOf::<T> { outcome, ..panel::<T>(n, Vote::Absent) });
		let caller: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, 0);
		assert!(Panels::<T>::get((id, 0)).is_some_and(|panel| panel.is_paid()));
	}

	#[benchmark]
	fn give_key() {
		let id = store::<T>(Stage::Commit { until: Moment::MAX }, |_| ());
		store_panel::<T>(0, crowded::<T>(Vote::Awaited));
		let caller: T::AccountId = account("party", 7, 0);
		let wrapped = WrappedKey::truncate_from([1; 128].to_vec());
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, account("juror", LAST, 0), wrapped);
		assert!(Panels::<T>::get((id, 0)).is_some_and(|panel| panel.seats[LAST as usize].keys > 0));
	}

	#[benchmark]
	fn set_rules() {
		let rules = Rules { minimum_standing: 77, ..rules::<T>() };
		let origin = T::AdminOrigin::try_successful_origin().expect("there is one");
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, rules);
		assert_eq!(CurrentRules::<T>::get(), rules);
	}

	#[benchmark]
	fn accepts() {
		let conditions = Arbitration { arbiters: named::<T>(), fee: fee::<T>() };
		let result;
		#[block]
		{
			result = <Pallet<T> as Court>::accepts(&conditions);
		}
		assert!(result.is_ok());
	}

	#[benchmark]
	fn open() {
		let question = case::<T>(7).question;
		let result;
		#[block]
		{
			result = <Pallet<T> as Court>::open(question);
		}
		assert!(result.is_ok());
	}

	/// With so many opponents, in the middle of an appeal.
	#[benchmark]
	fn settle(n: Linear<1, 7>) {
		let mut case = case::<T>(n);
		case.cost = fee::<T>();
		case.round = 3;
		case.appeals = 2;
		case.stage = Stage::Drawing { from: 0 };
		Cases::<T>::insert(0, case);
		endow_pot::<T>();
		epoch_passes::<T>(MAX_WAITING);
		for round in 0..3 {
			store_panel::<T>(round, PanelOf::<T> { outcome: Outcome::Paid, ..panel::<T>(31, Vote::Absent) });
		}
		store_panel::<T>(3, panel::<T>(0, Vote::Awaited));
		let result;
		#[block]
		{
			result = <Pallet<T> as Court>::settle(0, Perbill::one());
		}
		assert!(result.is_ok());
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
