//! What the calls and the work at the end of a block cost, each in its worst case: accounts known in every role, in
//! circles that must be united.

// Only benchmarks run this, and there a failure should stop the run.
#![allow(clippy::arithmetic_side_effects, clippy::as_conversions, clippy::expect_used)]

use crate::{circles::MAX_STEPS, types::AccountIdOf, *};
use alloc::{vec, vec::Vec};
use codec::Compact;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get, Hooks, Time},
	weights::Weight,
	BoundedVec,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use nexonomy_primitives::{traits::Standing, ContentId, Deed, Fact, Moment, Role};

const ROLES: [Role; 6] =
	[Role::Issuer, Role::Buyer, Role::Exocrat, Role::Contributor, Role::Juror, Role::Merchant];

fn person<T: Config>(number: u32) -> AccountIdOf<T> {
	account("person", number, 0)
}

/// Of the year before last, so that everything fades; a clock at zero has no such year.
fn then<T: Config>() -> Moment {
	T::Time::now().saturating_sub(CurrentRules::<T>::get().half_life / 3)
}

/// Remembers somebody in every role.
fn remember<T: Config>(who: &AccountIdOf<T>, circle: CircleId) {
	let counts = Counts { kept: u32::MAX, coherent: u32::MAX, ..Counts::default() };
	let roles: Vec<_> = ROLES
		.into_iter()
		.map(|role| Record { role, earned: u64::MAX / 2, lost: u64::MAX / 3, counts })
		.collect();
	let account = Account {
		since: then::<T>(),
		at: then::<T>(),
		member: Some(Member { circle, since: then::<T>() }),
		word: ONE * 5,
		reach: ONE * 50,
		roles: BoundedVec::try_from(roles).expect("these are all roles"),
	};
	Accounts::<T>::insert(who, account);
}

/// Founds circles one above the other, and gives the lowest. `steps` branches lead to the root.
fn chain_of_circles<T: Config>(first: CircleId, steps: u32) -> CircleId {
	for step in 0..=steps {
		let since = then::<T>();
		let part_of = (step > 0).then(|| Member { circle: first + step - 1, since });
		Circles::<T>::insert(first + step, Circle { size: 1_000 - step, part_of });
	}
	NextCircleId::<T>::put(first + steps + 1);
	first + steps
}

fn fact<T: Config>(who: AccountIdOf<T>, with: AccountIdOf<T>) -> Fact<AccountIdOf<T>> {
	Fact {
		who,
		role: Role::Merchant,
		deed: Deed::Kept,
		with: Some(with),
		agreement: Some(u64::MAX),
		value: u128::MAX,
	}
}

/// Two accounts that dealt with each other, and a review of the first.
fn settle<T: Config>(about: &AccountIdOf<T>, by: &AccountIdOf<T>) {
	remember::<T>(about, chain_of_circles::<T>(0, 0));
	let role = Some(Role::Merchant);
	let review = Some(Review { rating: 1, role, effect: 1, at: T::Time::now(), answered: false });
	let side = Side {
		at: Some(Compact(then::<T>())),
		counted: POINT,
		earned: Some((Role::Merchant, Compact(POINT))),
		review,
		failed: None,
	};
	let (now, agreement) = (T::Time::now(), Some(Compact(1)));
	let pair = Pair { met: now, settled: now, agreement, lesser: side.clone(), greater: side };
	Pairs::<T>::insert(PairId::of(about, by), pair);
}

/// A clock at zero knows no time that is long ago; with these rules all times are.
fn forget_at_once<T: Config>() {
	CurrentRules::<T>::put(Rules { half_life: 0, ..T::InitialRules::get() });
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn record() {
		let fact = fact::<T>(person::<T>(0), person::<T>(1));
		#[block]
		{
			Pallet::<T>::record(fact);
		}
		assert_eq!(Queue::<T>::decode_len(), Some(1));
	}

	#[benchmark]
	fn on_idle() {
		let spent;
		#[block]
		{
			spent = Pallet::<T>::on_idle(BlockNumberFor::<T>::from(1u32), Weight::MAX);
		}
		assert_eq!(spent, T::WeightInfo::on_idle());
	}

	/// To take the facts, and to put them back because there is no time.
	#[benchmark]
	fn take_queue(n: Linear<1, { MAX_QUEUE }>) {
		let facts = vec![fact::<T>(person::<T>(0), person::<T>(1)); n as usize];
		let facts: BoundedVec<_, frame_support::traits::ConstU32<MAX_QUEUE>> =
			facts.try_into().expect("they are few enough");
		Queue::<T>::put(facts);
		let too_little = T::WeightInfo::on_idle().saturating_add(T::WeightInfo::take_queue(n));
		#[block]
		{
			Pallet::<T>::on_idle(BlockNumberFor::<T>::from(1u32), too_little);
		}
		assert_eq!(Queue::<T>::decode_len(), Some(n as usize));
	}

	#[benchmark]
	fn apply_fact(s: Linear<0, { 2 * MAX_STEPS }>) {
		let (who, with) = (person::<T>(0), person::<T>(1));
		let here = s.min(MAX_STEPS);
		remember::<T>(&who, chain_of_circles::<T>(0, here));
		remember::<T>(&with, chain_of_circles::<T>(100, s - here));
		let fact = fact::<T>(who.clone(), with.clone());
		#[block]
		{
			Pallet::<T>::apply_one(&fact);
		}
		assert!(Pairs::<T>::contains_key(PairId::of(&who, &with)));
		assert!(Circles::<T>::get(0).is_some_and(|circle| circle.part_of.is_some() || circle.size > 1_000));
	}

	#[benchmark]
	fn review() {
		let caller: T::AccountId = whitelisted_caller();
		let about = person::<T>(0);
		settle::<T>(&about, &caller);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), about, 1, 5, ContentId([1; 32]));
	}

	#[benchmark]
	fn answer() {
		let caller: T::AccountId = whitelisted_caller();
		let reviewer = person::<T>(0);
		settle::<T>(&caller, &reviewer);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), reviewer, 1, ContentId([1; 32]));
	}

	#[benchmark]
	fn set_rules() -> Result<(), BenchmarkError> {
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let rules = Rules { flat: 7, ..T::InitialRules::get() };
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, rules);
		assert_eq!(CurrentRules::<T>::get(), rules);
		Ok(())
	}

	#[benchmark]
	fn forget_account() {
		let caller: T::AccountId = whitelisted_caller();
		let who = person::<T>(0);
		remember::<T>(&who, 0);
		forget_at_once::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), who.clone());
		assert!(!Accounts::<T>::contains_key(&who));
	}

	#[benchmark]
	fn forget_pair() {
		let caller: T::AccountId = whitelisted_caller();
		let (one, other) = (person::<T>(0), person::<T>(1));
		settle::<T>(&one, &other);
		let id = PairId::of(&one, &other);
		forget_at_once::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);
		assert!(!Pairs::<T>::contains_key(id));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
