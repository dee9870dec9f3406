//! What calls cost, each in its worst case: what the bond covers, and what is closed; a seller has a full set of tiers.

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
	traits::{
		fungible::{Inspect, Mutate},
		EnsureOrigin, Get,
	},
	BoundedVec,
};
use frame_system::RawOrigin;
use nexonomy_primitives::{
	payment::{AtExpiry, Expected, PaymentRail},
	AccountTag, CurrencyCode, LegId, Moment, Money, Observation, OrderKind, PaymentRef, Processor,
	ProcessorState,
};
use sp_core::H256;
use sp_runtime::Perbill;

/// A cent, in billionths of one.
const CENT: Worth = 1_000_000_000;
const LEG: LegId = LegId { agreement: 1, leg: 0 };
const TAG: AccountTag = AccountTag(H256([1; 32]));
const REFERENCE: PaymentRef = PaymentRef(H256([2; 32]));
const RAIL: Processor = Processor::PayPal;
/// One at which nothing is held, and nothing is disputed later.
const PREPAID: Processor = Processor::BinancePay;

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
	T::Currency::mint_into(&who, means::<T>()).expect("the balance is in range");
	who
}

fn means<T: Config>() -> Balance {
	bond::<T>() * 4 + T::Deposit::get() * 40
}

fn bond<T: Config>() -> Balance {
	T::DefaultRules::get().minimum_bond + T::Deposit::get() * 10 + T::Token::get() * 10_000
}

/// A seller with a bond, rules with all tiers in force, and others planned, so that both are read.
fn seller<T: Config>() -> AccountIdOf<T> {
	let who = rich::<T>("seller");
	StandingRules::<T>::put(rules::<T>());
	PlannedRules::<T>::put(Planned { rules: rules::<T>(), from: Moment::MAX });
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

/// All that was held is captured.
fn captured<T: Config>() -> Observation {
	let state = ProcessorState::Captured;
	Observation { state, capturable: 0, captured: 6000, capture_before: 0, ..held::<T>(2) }
}

/// A refund is ordered of a payment that nobody can dispute, and was tried so often. When the bond has covered it the
/// payment is over, and nothing of it stays.
fn refunding<T: Config>(failed: u8) {
	ordered::<T>();
	let id = order::<T>().id;
	let kind = OrderKind::Refund { amount: 2000 };
	Orders::<T>::mutate(id, |order| {
		let order = &mut order.as_mut().unwrap().0;
		(order.kind, order.processor, order.deadline) = (kind, PREPAID, 0);
	});
	Payments::<T>::mutate(LEG, |payment| {
		let payment = payment.as_mut().unwrap();
		(payment.processor, payment.partial) = (PREPAID, None);
		payment.retry = Some(Retry { id, kind, attempt: 0, failed });
		payment.seen = Some(Seen::from(&Observation { revision: 1, ..captured::<T>() }));
	});
}

/// The same in trouble, without the order.
fn troubled<T: Config>(kind: TroubleKind) {
	refunding::<T>(MAX_ATTEMPTS);
	Orders::<T>::remove(order::<T>().id);
	Payments::<T>::mutate(LEG, |payment| {
		let payment = payment.as_mut().unwrap();
		payment.order = None;
		payment.trouble = Some(Trouble { kind, until: Moment::MAX });
		payment.seen.as_mut().unwrap().disputed = 1;
		payment.tied = 1;
		Sellers::<T>::mutate(&payment.payee, |seller| seller.as_mut().unwrap().tied = 1);
	});
}

/// The payer was paid from the bond, and the payment is closed.
fn is_covered<T: Config>() -> bool {
	let payer: AccountIdOf<T> = account("payer", 0, 0);
	T::Currency::balance(&payer) > means::<T>() && !Payments::<T>::contains_key(LEG)
}

fn order<T: Config>() -> nexonomy_primitives::Order {
	let id = Payments::<T>::get(LEG).unwrap().order.expect("an order lives");
	Orders::<T>::get(id).unwrap().0
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

	/// One that is revoked: that is remembered.
	#[benchmark]
	fn retire_account() {
		let who = attested::<T>();
		Pallet::<T>::do_revoke_account(true, TAG, true).expect("it is there");
		#[extrinsic_call]
		_(RawOrigin::Signed(who), TAG);
		assert!(!Accounts::<T>::contains_key(TAG) && Revoked::<T>::contains_key(TAG));
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

	/// The most that is done by time: a refund that was given up on is covered, and the payment ends and is closed.
	#[benchmark]
	fn tend() {
		refunding::<T>(0);
		Payments::<T>::mutate(LEG, |payment| payment.as_mut().unwrap().doubted = true);
		// Deadlines count from 1970, and so long ago is long enough.
		let mut rules = rules::<T>();
		rules.silence = 0;
		StandingRules::<T>::put(rules);
		let caller: AccountIdOf<T> = account("anybody", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), LEG);
		assert!(is_covered::<T>());
	}

	/// What was tried often enough is covered at once, and the payment is closed.
	#[benchmark]
	fn resume() {
		troubled::<T>(TroubleKind::Frozen);
		let admin = admin::<T>();
		#[extrinsic_call]
		_(admin as T::RuntimeOrigin, LEG);
		assert!(is_covered::<T>());
	}

	#[benchmark]
	fn attest_account() {
		let who = claimed::<T>();
		let witness = witness::<T>();
		#[extrinsic_call]
		_(witness as T::RuntimeOrigin, TAG, who, RAIL, true, true);
		assert!(Accounts::<T>::contains_key(TAG));
	}

	/// A dispute ends; what was tried often enough before it is covered, and the payment is closed.
	#[benchmark]
	fn observe() {
		troubled::<T>(TroubleKind::Disputed);
		let witness = witness::<T>();
		#[extrinsic_call]
		_(witness as T::RuntimeOrigin, captured::<T>());
		assert!(is_covered::<T>());
	}

	/// The last attempt: the refund is covered, and the payment is closed.
	#[benchmark]
	fn observe_after_deadline() {
		refunding::<T>(MAX_ATTEMPTS - 1);
		let order = order::<T>();
		let witness = witness::<T>();
		#[extrinsic_call]
		_(witness as T::RuntimeOrigin, order.id, order.attempt, captured::<T>());
		assert!(is_covered::<T>());
	}

	#[benchmark]
	fn report_outage() {
		let witness = witness::<T>();
		#[extrinsic_call]
		_(witness as T::RuntimeOrigin, RAIL, true);
		assert!(Outages::<T>::contains_key(RAIL));
	}

	/// Of one that was given up: that is let go.
	#[benchmark]
	fn revoke_account() {
		let who = attested::<T>();
		Pallet::<T>::do_revoke_account(true, TAG, true).expect("it is there");
		Pallet::<T>::do_retire_account(who, TAG).expect("it is not in use");
		let admin = admin::<T>();
		#[extrinsic_call]
		_(admin as T::RuntimeOrigin, TAG, false);
		assert!(!Revoked::<T>::contains_key(TAG));
	}

	/// An alarm is over.
	#[benchmark]
	fn set_pause() {
		PausedAll::<T>::put(Pause::All);
		Alarms::<T>::put(Alarm { hour: 1, accounts: BoundedVec::truncate_from(alloc::vec![TAG]) });
		let admin = admin::<T>();
		#[extrinsic_call]
		_(admin as T::RuntimeOrigin, None, Pause::None);
		assert!(Pallet::<T>::pause_of(RAIL) == Pause::None && !Alarms::<T>::exists());
	}

	#[benchmark]
	fn set_rules() {
		let admin = admin::<T>();
		PlannedRules::<T>::put(Planned { rules: rules::<T>(), from: Moment::MAX });
		#[extrinsic_call]
		_(admin as T::RuntimeOrigin, rules::<T>());
		assert!(PlannedRules::<T>::get().is_some_and(|planned| planned.from < Moment::MAX));
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

	/// All of a prepaid payment is decided, and it is closed.
	#[benchmark]
	fn decide() {
		authorized::<T>();
		Payments::<T>::mutate(LEG, |payment| {
			let payment = payment.as_mut().unwrap();
			(payment.processor, payment.partial) = (PREPAID, None);
			payment.seen = Some(Seen::from(&Observation { revision: 1, ..captured::<T>() }));
		});
		let result;
		#[block]
		{
			result = <Pallet<T> as PaymentRail>::capture(LEG, 6000, true);
		}
		assert!(result.is_ok() && !Payments::<T>::contains_key(LEG));
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
