//! What calls cost, each in its worst case: an accepted payment with an order, whose seller has a full set of tiers.

// Only benchmarks run this, and there a failure should stop the run.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::as_conversions,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::unwrap_used
)]

use crate::{types::AccountIdOf, *};
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{fungible::Mutate, EnsureOrigin, Get},
	BoundedVec,
};
use frame_system::RawOrigin;
use nexonomy_primitives::{
	payment::{AtExpiry, Expected, PaymentRail},
	AccountTag, CurrencyCode, LegId, Moment, Money, Observation, PaymentRef, Processor, ProcessorState,
};
use sp_core::H256;
use sp_runtime::Perbill;

/// A cent, in billionths of one.
const CENT: Worth = 1_000_000_000;
const LEG: LegId = LegId { agreement: 1, leg: 0 };
const TAG: AccountTag = AccountTag(H256([1; 32]));
const REFERENCE: PaymentRef = PaymentRef(H256([2; 32]));
const RAIL: Processor = Processor::PayPal;

fn now<T: Config>() -> Moment {
	<T::Time as frame_support::traits::Time>::now()
}

fn rules<T: Config>() -> Rules {
	let tier = |age: u32| Tier {
		age: age.into(),
		vouched: false,
		open: 1 << 90,
		per_day: 1 << 90,
		reserve: Perbill::from_percent(20),
	};
	let tiers: Vec<Tier> = (0..MAX_TIERS).map(|_| tier(0)).collect();
	let mut rules = T::DefaultRules::get();
	rules.tiers = BoundedVec::truncate_from(tiers);
	rules
}

fn rich<T: Config>(name: &'static str) -> AccountIdOf<T> {
	let who = account(name, 0, 0);
	let amount = bond::<T>() * 4 + T::Deposit::get() * 40;
	T::Currency::mint_into(&who, amount).expect("the balance is in range");
	who
}

fn bond<T: Config>() -> Balance {
	T::DefaultRules::get().minimum_bond + T::Deposit::get() * 10 + T::Token::get() * 10_000
}

/// A seller with a bond, and the rules with all tiers planned and in force.
fn seller<T: Config>() -> AccountIdOf<T> {
	let who = rich::<T>("seller");
	StandingRules::<T>::put(rules::<T>());
	PlannedRules::<T>::put(Planned { rules: rules::<T>(), from: 0 });
	Pallet::<T>::do_add_bond(who.clone(), bond::<T>()).expect("it is rich");
	Rates::<T>::insert(CurrencyCode::USD, CENT);
	PriceOfBonds::<T>::put(BondPrice { worth: 10 * CENT, valid_until: Moment::MAX });
	who
}

fn claimed<T: Config>() -> AccountIdOf<T> {
	let who = seller::<T>();
	Pallet::<T>::do_claim_account(who.clone(), TAG, RAIL, true).expect("nobody has it");
	who
}

fn attested<T: Config>() -> AccountIdOf<T> {
	let who = claimed::<T>();
	Pallet::<T>::do_attest_account(TAG, who.clone(), RAIL, true, true).expect("it is claimed");
	who
}

fn expected<T: Config>() -> Expected<AccountIdOf<T>> {
	Expected {
		payer: rich::<T>("payer"),
		payee: attested::<T>(),
		account: TAG,
		reference: None,
		money: Money::new(CurrencyCode::USD, 6000),
		authorize_by: now::<T>() + HOUR,
		keep_until: now::<T>() + 2 * DAY,
		at_expiry: AtExpiry::Void,
	}
}

fn awaited<T: Config>() -> AccountIdOf<T> {
	let expected = expected::<T>();
	let payer = expected.payer.clone();
	<Pallet<T> as PaymentRail>::expect(LEG, expected).expect("the seller is good for it");
	payer
}

fn held<T: Config>(revision: u64) -> Observation {
	Observation {
		reference: REFERENCE,
		account: TAG,
		tag: Pallet::<T>::tag_of(LEG),
		state: ProcessorState::Held,
		currency: CurrencyCode::USD,
		exponent: 2,
		authorized: 6000,
		capturable: 6000,
		captured: 0,
		refunded: 0,
		disputed: 0,
		capture_before: now::<T>() + 7 * DAY,
		revision,
	}
}

fn authorized<T: Config>() {
	let payer = awaited::<T>();
	Pallet::<T>::do_bind(payer, LEG, REFERENCE).expect("it is not bound");
	Pallet::<T>::do_observe(&held::<T>(1)).expect("it is awaited");
}

/// A capture of half is ordered, and the rest is due.
fn ordered<T: Config>() {
	authorized::<T>();
	<Pallet<T> as PaymentRail>::capture(LEG, 3000, false).expect("it is authorized");
	<Pallet<T> as PaymentRail>::capture(LEG, 1000, true).expect("so much is undecided");
}

/// The capture was done.
fn captured<T: Config>() -> Observation {
	Observation { capturable: 3000, captured: 3000, ..held::<T>(2) }
}

fn order<T: Config>() -> nexonomy_primitives::Order {
	let id = Payments::<T>::get(LEG).unwrap().order.expect("an order lives");
	Orders::<T>::get(id).unwrap().0
}

/// Makes the live order's deadline pass.
fn pass_deadline<T: Config>() {
	let id = order::<T>().id;
	Orders::<T>::mutate(id, |order| order.as_mut().unwrap().0.deadline = 0);
}

fn witness<T: Config>() -> T::RuntimeOrigin {
	T::WitnessOrigin::try_successful_origin().expect("attestors can agree")
}

fn admin<T: Config>() -> T::RuntimeOrigin {
	T::AdminOrigin::try_successful_origin().expect("somebody governs")
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn claim_account() {
		let who = seller::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), TAG, RAIL, true);
		assert!(Claims::<T>::contains_key(who, TAG));
	}

	#[benchmark]
	fn withdraw_claim() {
		let who = claimed::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), TAG);
		assert!(!Claims::<T>::contains_key(who, TAG));
	}

	#[benchmark]
	fn retire_account() {
		let who = attested::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who), TAG);
		assert!(!Accounts::<T>::contains_key(TAG));
	}

	#[benchmark]
	fn add_bond() {
		let who = seller::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), T::Deposit::get());
		assert!(Sellers::<T>::get(who).unwrap().bond > bond::<T>());
	}

	#[benchmark]
	fn withdraw_bond() {
		let who = attested::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), T::Deposit::get());
		assert!(Sellers::<T>::get(who).unwrap().bond < bond::<T>());
	}

	#[benchmark]
	fn bind() {
		let payer = awaited::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(payer), LEG, REFERENCE);
		assert!(Payments::<T>::get(LEG).unwrap().reference.is_some());
	}

	/// The most that is done by time: a refund that was given up on is covered, and the payment ends.
	#[benchmark]
	fn tend() {
		ordered::<T>();
		let id = order::<T>().id;
		pass_deadline::<T>();
		Orders::<T>::mutate(id, |order| {
			order.as_mut().unwrap().0.kind = nexonomy_primitives::OrderKind::Refund { amount: 2000 };
		});
		Payments::<T>::mutate(LEG, |payment| {
			let payment = payment.as_mut().unwrap();
			payment.doubted = true;
			let seen = payment.seen.as_mut().unwrap();
			(seen.captured, seen.capturable, seen.capture_before) = (6000, 0, 0);
			seen.state = ProcessorState::Captured;
		});
		// Deadlines count from 1970, and so long ago is long enough.
		let mut rules = rules::<T>();
		rules.silence = 0;
		PlannedRules::<T>::put(Planned { rules, from: 0 });
		let caller: AccountIdOf<T> = account("anybody", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), LEG);
		assert!(Payments::<T>::get(LEG).unwrap().covered > 0);
	}

	#[benchmark]
	fn resume() {
		authorized::<T>();
		Payments::<T>::mutate(LEG, |payment| {
			let payment = payment.as_mut().unwrap();
			payment.due = 3000;
			payment.trouble = Some(Trouble { kind: TroubleKind::Frozen, until: Moment::MAX });
		});
		let admin = admin::<T>();
		#[extrinsic_call]
		_(admin as T::RuntimeOrigin, LEG);
		assert!(Payments::<T>::get(LEG).unwrap().order.is_some());
	}

	#[benchmark]
	fn attest_account() {
		let who = claimed::<T>();
		let witness = witness::<T>();
		#[extrinsic_call]
		_(witness as T::RuntimeOrigin, TAG, who, RAIL, true, true);
		assert!(Accounts::<T>::contains_key(TAG));
	}

	/// An order is done, another one follows, and a dispute begins.
	#[benchmark]
	fn observe() {
		ordered::<T>();
		let witness = witness::<T>();
		let seen = Observation { disputed: 1, ..captured::<T>() };
		#[extrinsic_call]
		_(witness as T::RuntimeOrigin, seen);
		assert!(Payments::<T>::get(LEG).unwrap().trouble.is_some());
	}

	#[benchmark]
	fn observe_after_deadline() {
		ordered::<T>();
		pass_deadline::<T>();
		let order = order::<T>();
		let witness = witness::<T>();
		let seen = held::<T>(2);
		#[extrinsic_call]
		_(witness as T::RuntimeOrigin, order.id, order.attempt, seen);
		assert!(Payments::<T>::get(LEG).unwrap().retry.is_some());
	}

	#[benchmark]
	fn report_outage() {
		let witness = witness::<T>();
		#[extrinsic_call]
		_(witness as T::RuntimeOrigin, RAIL, true);
		assert!(Outages::<T>::contains_key(RAIL));
	}

	#[benchmark]
	fn revoke_account() {
		attested::<T>();
		let admin = admin::<T>();
		#[extrinsic_call]
		_(admin as T::RuntimeOrigin, TAG, true);
		assert!(Accounts::<T>::get(TAG).unwrap().revoked);
	}

	#[benchmark]
	fn set_pause() {
		let admin = admin::<T>();
		#[extrinsic_call]
		_(admin as T::RuntimeOrigin, Some(RAIL), Pause::All);
		assert_eq!(Pallet::<T>::pause_of(RAIL), Pause::All);
	}

	#[benchmark]
	fn set_rules() {
		let admin = admin::<T>();
		PlannedRules::<T>::put(Planned { rules: rules::<T>(), from: 0 });
		#[extrinsic_call]
		_(admin as T::RuntimeOrigin, rules::<T>());
		assert!(PlannedRules::<T>::get().is_some_and(|planned| planned.from > 0));
	}

	#[benchmark]
	fn set_rate() {
		let origin = T::RateOrigin::try_successful_origin().expect("somebody says what money is worth");
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, CurrencyCode::USD, Some(CENT));
		assert!(Rates::<T>::contains_key(CurrencyCode::USD));
	}

	#[benchmark]
	fn set_bond_price() {
		let origin = T::RateOrigin::try_successful_origin().expect("somebody says what money is worth");
		let price = BondPrice { worth: CENT, valid_until: Moment::MAX };
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, price);
		assert!(PriceOfBonds::<T>::get().is_some());
	}

	#[benchmark]
	fn vouch() {
		let who = seller::<T>();
		let admin = admin::<T>();
		#[extrinsic_call]
		_(admin as T::RuntimeOrigin, who.clone(), true);
		assert!(Sellers::<T>::get(who).unwrap().vouched);
	}

	#[benchmark]
	fn expect() {
		let expected = Expected { reference: Some(REFERENCE), ..expected::<T>() };
		let result;
		#[block]
		{
			result = <Pallet<T> as PaymentRail>::expect(LEG, expected);
		}
		assert!(result.is_ok());
	}

	/// All is decided, and an order follows.
	#[benchmark]
	fn decide() {
		authorized::<T>();
		let result;
		#[block]
		{
			result = <Pallet<T> as PaymentRail>::capture(LEG, 3000, true);
		}
		assert!(result.is_ok() && Payments::<T>::get(LEG).unwrap().order.is_some());
	}

	/// Nobody asked: all that could be is compared.
	#[benchmark]
	fn is_asked() {
		let asked;
		#[block]
		{
			asked = Pallet::<T>::is_question(&H256([9; 32]));
		}
		assert!(!asked);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder.build(), crate::mock::Test);
}
