//! The brakes.

use crate::support::*;
use frame_support::{assert_noop, assert_ok};
use nexonomy_runtime::{units::NEBA, *};
use polkadot_sdk::*;
use sp_runtime::traits::Dispatchable;

fn send() -> sp_runtime::DispatchResultWithInfo<frame_support::dispatch::PostDispatchInfo> {
	RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { dest: bob().into(), value: NEBA })
		.dispatch(RuntimeOrigin::signed(alice()))
}

#[test]
fn safe_mode_stops_people_and_keeps_governance() {
	chain().execute_with(|| {
		assert_ok!(send());
		assert_ok!(SafeMode::force_enter(RuntimeOrigin::root()));
		assert_noop!(send().map_err(|error| error.error), frame_system::Error::<Runtime>::CallFiltered);
		let call = RuntimeCall::Preimage(pallet_preimage::Call::note_preimage { bytes: vec![1] });
		assert_ok!(call.dispatch(RuntimeOrigin::signed(alice())));
		assert_ok!(SafeMode::force_exit(RuntimeOrigin::root()));
		assert_ok!(send());
	});
}

#[test]
fn one_call_can_be_paused_but_not_the_call_that_resumes_it() {
	chain().execute_with(|| {
		let name = |pallet: &[u8], call: &[u8]| {
			(pallet.to_vec().try_into().expect("short"), call.to_vec().try_into().expect("short"))
		};
		assert_ok!(TxPause::pause(RuntimeOrigin::root(), name(b"Balances", b"transfer_keep_alive")));
		assert_noop!(send().map_err(|error| error.error), frame_system::Error::<Runtime>::CallFiltered);
		assert_noop!(
			TxPause::pause(RuntimeOrigin::root(), name(b"TxPause", b"unpause")),
			pallet_tx_pause::Error::<Runtime>::Unpausable
		);
		assert_ok!(TxPause::unpause(RuntimeOrigin::root(), name(b"Balances", b"transfer_keep_alive")));
		assert_ok!(send());
	});
}

#[test]
fn a_proxy_that_moves_nothing_cannot_give_it_another_direction() {
	use frame_support::traits::InstanceFilter;
	use pallet_staking::RewardDestination;

	chain().execute_with(|| {
		let careful = configs::accounts::ProxyType::NonTransfer;
		let thief = bob();
		let commission = Some((sp_runtime::Perbill::from_percent(50), thief.clone()));
		let root = pallet_nomination_pools::ConfigOp::Set(thief.clone());
		let nobody = || pallet_nomination_pools::ConfigOp::Noop;
		let sub = (thief.clone(), Default::default());
		let calls: [RuntimeCall; 10] = [
			pallet_staking::Call::set_payee { payee: RewardDestination::Account(thief.clone()) }.into(),
			pallet_staking::Call::bond { value: NEBA, payee: RewardDestination::Account(thief.clone()) }
				.into(),
			pallet_nomination_pools::Call::set_commission { pool_id: 1, new_commission: commission }.into(),
			pallet_nomination_pools::Call::update_roles {
				pool_id: 1,
				new_root: root,
				new_nominator: nobody(),
				new_bouncer: nobody(),
			}
			.into(),
			pallet_nomination_pools::Call::create {
				amount: 100 * NEBA,
				root: thief.clone().into(),
				nominator: thief.clone().into(),
				bouncer: thief.clone().into(),
			}
			.into(),
			pallet_bounties::Call::award_bounty { bounty_id: 0, beneficiary: thief.clone().into() }.into(),
			pallet_identity::Call::add_sub { sub: thief.clone().into(), data: Default::default() }.into(),
			pallet_identity::Call::set_subs { subs: vec![sub] }.into(),
			pallet_identity::Call::request_judgement { reg_index: 0, max_fee: NEBA }.into(),
			pallet_identity::Call::set_account_id { index: 0, new: thief.clone().into() }.into(),
		];
		for call in &calls {
			assert!(!careful.filter(call), "{call:?}");
		}
		let harmless: [RuntimeCall; 3] = [
			pallet_staking::Call::set_payee { payee: RewardDestination::Staked }.into(),
			pallet_staking::Call::chill {}.into(),
			pallet_identity::Call::clear_identity {}.into(),
		];
		for call in &harmless {
			assert!(careful.filter(call), "{call:?}");
		}

		// As it would happen, in a batch too.
		let origin = || RuntimeOrigin::signed(alice());
		assert_ok!(Staking::bond(origin(), 100 * NEBA, RewardDestination::Staked));
		assert_ok!(Proxy::add_proxy(origin(), thief.clone().into(), careful, 0));
		let [redirect, ..] = calls;
		let batch = pallet_utility::Call::batch_all { calls: vec![redirect.clone()] }.into();
		for call in [redirect, batch] {
			let by_proxy =
				Proxy::proxy(RuntimeOrigin::signed(thief.clone()), alice().into(), None, Box::new(call));
			assert_ok!(by_proxy);
			assert_eq!(Staking::payee(alice().into()), Some(RewardDestination::Staked));
		}
	});
}

#[test]
fn a_commerce_proxy_cannot_move_money() {
	chain().execute_with(|| {
		let origin = || RuntimeOrigin::signed(alice());
		let commerce = configs::accounts::ProxyType::Commerce;
		assert_ok!(Proxy::add_proxy(origin(), bob().into(), commerce, 0));
		let transfer = RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive {
			dest: bob().into(),
			value: NEBA,
		});
		let batch = RuntimeCall::Utility(pallet_utility::Call::batch_all { calls: vec![transfer.clone()] });
		for call in [transfer, batch] {
			let before = Balances::free_balance(alice());
			assert_ok!(Proxy::proxy(RuntimeOrigin::signed(bob()), alice().into(), None, Box::new(call)));
			assert_eq!(Balances::free_balance(alice()), before);
		}
	});
}
