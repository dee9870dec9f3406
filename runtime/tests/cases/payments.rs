//! Payments outside the chain: who may do what with them, and how chains begin with them.

use crate::support::{witness::*, *};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold as _};
use nexonomy_primitives::{payment::PaymentRail, CurrencyCode, SetId};
use nexonomy_runtime::{
	configs::payments::{SeatsOfAttestors, OPERATOR_BOND},
	*,
};
use pallet_payments::{Executors, Pause, Stage};
use pallet_witness::keys::KEY_TYPE;
use polkadot_sdk::*;
use sp_runtime::{traits::OpaqueKeys, BuildStorage, DispatchError};
use std::collections::BTreeSet;

#[test]
fn presets_have_attestors_rates_and_test_accounts() {
	for (preset, seats, quorum) in [("development", 1, 1), ("local_testnet", 4, 3)] {
		let storage = genesis(preset).build_storage().expect("valid genesis");
		sp_io::TestExternalities::new(storage).execute_with(|| {
			check();
			let set = Witness::set(SET).expect("it is there");
			assert_eq!((set.size(), set.quorum(), set.can_speak()), (seats, quorum, true), "{preset}");
			let validators = Session::validators();
			assert!(set.seats.iter().all(|seat| validators.contains(&seat.who)), "{preset}");
			assert_eq!(Balances::balance_on_hold(&bond_reason(), &validators[0]), OPERATOR_BOND);
			// The validators are a set of their own, in the order of their election, with the same keys on these chains.
			let validators = Witness::set(SetId::VALIDATORS).expect("sessions make it");
			let keys = |set: &pallet_witness::Set<AccountId>| {
				set.seats.iter().map(|seat| seat.key.clone()).collect::<BTreeSet<_>>()
			};
			assert_eq!(keys(&validators), keys(&set), "{preset}");

			assert!(Payments::rules().test_mode, "{preset}");
			for code in [b"USD", b"EUR"] {
				assert!(pallet_payments::Rates::<Runtime>::contains_key(CurrencyCode(*code)));
			}
			let price = pallet_payments::PriceOfBonds::<Runtime>::get().expect("there is a price");
			assert!(price.valid_until > NOW + 20 * 365 * DAY);
		});
	}
}

fn bond_reason() -> RuntimeHoldReason {
	pallet_witness::HoldReason::OperatorBond.into()
}

#[test]
fn processors_test_modes_count_nowhere_else() {
	let storage = RuntimeGenesisConfig::default().build_storage().expect("valid genesis");
	sp_io::TestExternalities::new(storage).execute_with(|| {
		assert!(!Payments::rules().test_mode);
		assert_eq!(Witness::set(SET), None);
	});
}

#[test]
fn session_keys_have_the_key_for_votes() {
	assert!(SessionKeys::key_ids().contains(&KEY_TYPE));
	let storage = genesis("development").build_storage().expect("valid genesis");
	sp_io::TestExternalities::new(storage).execute_with(|| {
		let (_, keys) =
			pallet_session::QueuedKeys::<Runtime>::get().into_iter().next().expect("Alice is a validator");
		let seat = Witness::set(SetId::VALIDATORS).expect("sessions make it").seats[0].clone();
		assert_eq!(keys.witness, seat.key);
		assert_eq!(keys.get_raw(KEY_TYPE), sp_core::ByteArray::as_slice(&seat.key));
	});
}

#[test]
fn attestors_execute_orders_each_in_turn() {
	chain_with_attestors(7).execute_with(|| {
		assert_eq!(SeatsOfAttestors::count(), 7);
		assert_eq!(SeatsOfAttestors::at(6), Some(stranger(106)));
		assert_eq!(SeatsOfAttestors::at(7), None);
		sell();
		establish(&seen(held(1)));
		assert_ok!(<Payments as PaymentRail>::capture(leg(1), 600, true));
		assert_eq!(Payments::stage(leg(1)), Some(Stage::CaptureOrdered));

		let lease = || Payments::instructions(0, 9)[0].lease.clone().expect("it is somebody's turn");
		let first = lease();
		assert!(first.begin_before < first.until);
		begin(first.until);
		let next = lease();
		assert_eq!(next.from, first.until);
		assert_ne!(next.holder, first.holder);
		assert!((100..107).map(stranger).any(|attestor| attestor == next.holder));
		check();
	});
}

#[test]
fn committee_stops_payments_and_only_governance_lets_them_go_on() {
	use pallet_collective::{Instance1, Instance2, RawOrigin};
	chain().execute_with(|| {
		let committee = || RuntimeOrigin::from(RawOrigin::<AccountId, Instance2>::Members(2, 3));
		let council = || RuntimeOrigin::from(RawOrigin::<AccountId, Instance1>::Members(2, 3));
		assert_noop!(
			Payments::set_pause(RuntimeOrigin::signed(alice()), None, Pause::All),
			DispatchError::BadOrigin
		);
		assert_ok!(Payments::set_pause(committee(), None, Pause::All));
		assert_noop!(
			Payments::set_pause(committee(), None, Pause::None),
			pallet_payments::Error::<Runtime>::OnlyAdminLifts
		);
		assert_ok!(Payments::set_pause(council(), None, Pause::None));
		check();
	});
}

#[test]
fn what_an_attestor_loses_goes_to_the_treasury() {
	chain_with_attestors(7).execute_with(|| {
		sell();
		let truth = vote_for(&seen(held(1)));
		let mut lie = truth;
		lie.fact = sp_core::H256([1; 32]);
		let [first, second] = [truth, lie].map(|vote| sign_ballot(ballot(6, vec![vote]), chain_hash()));
		let treasury = configs::governance::TreasuryAccount::get();
		let (before, issuance) = (Balances::free_balance(&treasury), Balances::total_issuance());
		let reporter = RuntimeOrigin::signed(alice());
		assert_ok!(Witness::report_equivocation(reporter, stranger(106), first, second));
		let lost = configs::payments::OPERATOR_RULES.equivocation_slash * OPERATOR_BOND;
		assert_eq!(Balances::free_balance(&treasury), before + lost);
		assert_eq!(Balances::total_issuance(), issuance);
		assert_eq!(SeatsOfAttestors::count(), 6);
		check();
	});
}

#[test]
fn a_commerce_proxy_sells_by_card() {
	chain().execute_with(|| {
		let commerce = configs::accounts::ProxyType::Commerce;
		assert_ok!(Proxy::add_proxy(RuntimeOrigin::signed(alice()), bob().into(), commerce, 0));
		let amount = 100 * units::NEBA;
		let call = Box::new(RuntimeCall::from(pallet_payments::Call::add_bond { amount }));
		assert_ok!(Proxy::proxy(RuntimeOrigin::signed(bob()), alice().into(), None, call));
		assert_eq!(Payments::seller(alice()).map(|seller| seller.bond), Some(amount));
		// An operator's seat is another matter.
		let leave = Box::new(RuntimeCall::from(pallet_witness::Call::leave { set: SET }));
		assert_ok!(Proxy::proxy(RuntimeOrigin::signed(bob()), alice().into(), None, leave));
		let outcome = System::events().into_iter().rev().find_map(|record| match record.event {
			RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
			_ => None,
		});
		assert_eq!(outcome, Some(Err(frame_system::Error::<Runtime>::CallFiltered.into())));
		check();
	});
}
