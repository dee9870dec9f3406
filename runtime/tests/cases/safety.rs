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
