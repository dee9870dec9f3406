//! What is on hold is there, whatever its owner does with votes and collections.

use crate::support::*;
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use nexonomy_runtime::{configs::tokens::CollectionDeposit, units::NEBA, *};
use pallet_democracy::Conviction;
use polkadot_sdk::*;
use sp_runtime::{traits::Dispatchable, TokenError};

const COLLECTION: u32 = 0;
const STAKE: Balance = 1_000 * NEBA;

fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// Alice has a collection, and Bob, who has staked, is ready to take it over.
fn a_collection_waits_for_bob() -> sp_io::TestExternalities {
	let mut chain = chain();
	chain.execute_with(|| {
		let config = pallet_nfts::CollectionConfig {
			settings: pallet_nfts::CollectionSettings::all_enabled(),
			max_supply: None,
			mint_settings: Default::default(),
		};
		assert_ok!(Nfts::create(signed(alice()), alice().into(), config));
		assert_ok!(Nfts::set_accept_ownership(signed(bob()), Some(COLLECTION)));
		assert_ok!(Staking::bond(signed(bob()), STAKE, pallet_staking::RewardDestination::Staked));
	});
	chain
}

fn hand_over() -> RuntimeCall {
	pallet_nfts::Call::transfer_ownership { collection: COLLECTION, new_owner: bob().into() }.into()
}

fn destroy() -> RuntimeCall {
	let witness = pallet_nfts::DestroyWitness { item_metadatas: 0, item_configs: 0, attributes: 0 };
	pallet_nfts::Call::destroy { collection: COLLECTION, witness }.into()
}

/// All that is on hold, which what is reserved must cover.
fn on_hold(who: &AccountId) -> Balance {
	pallet_balances::Holds::<Runtime>::get(who).iter().map(|hold| hold.amount).sum()
}

#[test]
fn collection_goes_with_its_deposit_or_not_at_all() {
	a_collection_waits_for_bob().execute_with(|| {
		// A vote with everything freezes the deposit too.
		let all = <Balances as frame_support::traits::Currency<_>>::total_balance(&alice());
		let vote = pallet_democracy::Call::delegate {
			to: charlie().into(),
			conviction: Conviction::None,
			balance: all,
		};
		let calls = vec![vote.into(), hand_over()];
		let batch = RuntimeCall::from(pallet_utility::Call::batch_all { calls });
		let handed_over = batch.dispatch(signed(alice())).map_err(|failure| failure.error);
		assert_noop!(handed_over, TokenError::Frozen);

		assert!(destroy().dispatch(signed(bob())).is_err(), "it is still Alice's");
		assert_eq!(Balances::total_balance_on_hold(&bob()), STAKE);
		assert_eq!(on_hold(&bob()), STAKE);
		assert_ok!(destroy().dispatch(signed(alice())));
		assert_eq!(Balances::total_balance_on_hold(&alice()), 0);
	});
}

#[test]
fn deposit_of_a_collection_comes_back_to_whom_it_was_passed_on() {
	a_collection_waits_for_bob().execute_with(|| {
		let (alices, bobs) = (Balances::free_balance(alice()), Balances::free_balance(bob()));
		assert_ok!(hand_over().dispatch(signed(alice())));
		assert_eq!(Balances::reserved_balance(bob()), STAKE + CollectionDeposit::get());
		assert_ok!(destroy().dispatch(signed(bob())));
		assert_eq!(Balances::free_balance(bob()), bobs + CollectionDeposit::get());
		assert_eq!(Balances::reserved_balance(bob()), on_hold(&bob()));
		assert_eq!((Balances::free_balance(alice()), Balances::reserved_balance(alice())), (alices, 0));
	});
}

#[test]
fn registrar_is_paid_in_full_or_does_not_judge() {
	chain().execute_with(|| {
		let (registrar, fee) = (charlie(), 5 * NEBA);
		assert_ok!(Identity::add_registrar(RuntimeOrigin::root(), registrar.clone().into()));
		assert_ok!(Identity::set_fee(signed(registrar.clone()), 0, fee));
		let name = pallet_identity::legacy::IdentityInfo::default();
		assert_ok!(Identity::set_identity(signed(alice()), Box::new(name.clone())));
		assert_ok!(Identity::request_judgement(signed(alice()), 0, fee));
		let judge = || {
			let hash = <sp_runtime::traits::BlakeTwo256 as sp_runtime::traits::Hash>::hash_of(&name);
			let judgement = pallet_identity::Judgement::Reasonable;
			Identity::provide_judgement(signed(registrar.clone()), 0, alice().into(), judgement, hash)
				.map_err(|failure| failure.error)
		};
		let all = <Balances as frame_support::traits::Currency<_>>::total_balance(&alice());
		assert_ok!(Democracy::delegate(signed(alice()), bob().into(), Conviction::None, all));
		assert_noop!(judge(), pallet_identity::Error::<Runtime>::JudgementPaymentFailed);

		assert_ok!(Democracy::undelegate(signed(alice())));
		assert_ok!(Democracy::unlock(signed(alice()), alice().into()));
		let before = Balances::free_balance(&registrar);
		assert_ok!(judge());
		assert_eq!(Balances::free_balance(&registrar), before + fee);
	});
}
