//! When the worker works, and when it does not.

use super::*;
use crate::{
	local::{FINALIZED, GATEWAY},
	run::LOCK,
	Idle,
};
use frame_support::traits::Hooks;
use sp_runtime::offchain::storage_lock::{StorageLock, Time};

fn assert_idle(machine: &Machine, why: Idle) {
	assert_eq!(machine.run(), Err(why));
	assert!(machine.world().requests.is_empty() && machine.world().pool.is_empty());
}

#[test]
fn payment_becomes_known_to_the_chain() {
	on_machine(|machine| {
		let seen = await_payment(1);
		machine.show(seen);
		assert_eq!(machine.run(), Ok(()));
		let calls = sent(machine);
		let ballot = ballot_of(&calls[0]);
		assert_eq!(votes(&calls).len(), 1);
		assert_eq!(ballot.votes[0].topic, topic_of(seen.account, seen.reference));
		assert_eq!((ballot.votes[0].round, ballot.votes[0].fact), (round(), said(seen)));
		send(calls[0].clone());
		follow(1, &ballot);
		follow(2, &ballot);
		// In the block that decides it, other nodes may not know of the decision yet.
		assert_eq!(machine.run(), Ok(()));
		assert_eq!(sent(machine), []);
		pass(1);
		assert_eq!(machine.run(), Ok(()));
		let calls = sent(machine);
		assert_eq!(calls.len(), 1);
		assert_eq!(Payments::stage(leg(1)), Some(pallet_payments::Stage::Requested));
		send(calls[0].clone());
		assert_eq!(Payments::stage(leg(1)), Some(pallet_payments::Stage::Authorized));
		pass(1);
		assert_eq!(machine.run(), Ok(()));
		assert_eq!(sent(machine), []);
	});
}

#[test]
fn hook_runs_the_worker() {
	on_machine(|machine| {
		machine.show(await_payment(1));
		Attestor::offchain_worker(now());
		assert_eq!(votes(&sent(machine)).len(), 1);
	});
}

#[test]
fn machine_without_gateway_or_with_one_elsewhere_does_nothing() {
	on_machine(|machine| {
		await_payment(1);
		for address in ["", "http://10.0.0.1:9966", "https://127.0.0.1:9966", "http://127.0.0.1:9966/\u{e9}"]
		{
			set_local(GATEWAY, address.as_bytes());
			assert_idle(machine, Idle::NoGateway);
		}
		set_local(GATEWAY, &[0xff, 0xfe]);
		assert_idle(machine, Idle::NoGateway);
	});
}

#[test]
fn p01_nothing_is_done_on_a_chain_without_the_final_block() {
	on_machine(|machine| {
		await_payment(1);
		// On another fork.
		finalize(now() - 1, 1);
		assert_idle(machine, Idle::NotFinal);
		// This block is old: others are final by now.
		finalize(now() + 1, 0);
		assert_idle(machine, Idle::NotFinal);
		// So long ago that the chain has forgotten.
		finalize(now() - 20, 0);
		assert_idle(machine, Idle::NotFinal);
		set_local(FINALIZED, &[1, 2]);
		assert_idle(machine, Idle::NotFinal);
		set_local(FINALIZED, &codec::Encode::encode(&(now() - 20, sp_core::H256::zero())));
		assert_idle(machine, Idle::NotFinal);
		finalize(now(), 0);
		assert_eq!(machine.run(), Ok(()));
		assert_eq!(machine.asked("/v1/look").len(), 1);
	});
}

#[test]
fn machine_without_a_seat_does_nothing() {
	for number in [None, Some(7)] {
		on_machine_of(number, |machine| {
			await_payment(1);
			assert_idle(machine, Idle::NoSeat);
		});
	}
}

#[test]
fn p11_one_worker_at_a_time() {
	on_machine(|machine| {
		await_payment(1);
		let mut lock: StorageLock<Time> =
			StorageLock::with_deadline(LOCK, sp_core::offchain::Duration::from_millis(10 * BLOCK));
		lock.try_lock().ok().unwrap().forget();
		assert_idle(machine, Idle::Busy);
		// The node stopped while it worked.
		machine.world().clock += 10 * BLOCK;
		assert_eq!(machine.run(), Ok(()));
		assert_eq!(machine.asked("/v1/look").len(), 1);
		// It gives the lock back.
		assert_eq!(machine.run(), Ok(()));
	});
}

#[test]
fn p11_worker_that_was_overtaken_says_nothing() {
	on_machine(|machine| {
		let seen = await_payment(1);
		machine.show(seen);
		let mut database = machine.database();
		let body = answer_to(&[seen]);
		machine.answer(move |_| {
			use sp_core::offchain::{DbExternalities, StorageKind};
			database.local_storage_set(StorageKind::PERSISTENT, crate::memory::KEY, b"of another worker");
			Reply::ok(body.clone())
		});
		assert_eq!(machine.run(), Err(Idle::Overtaken));
		assert_eq!(sent(machine), []);
	});
}

#[test]
fn p04_p05_run_takes_less_than_a_block_whatever_the_gateway_does() {
	on_machine(|machine| {
		let seen = await_payment(1);
		claim_another_account();
		agree(await_payment(2));
		order_capture(2);
		pass(1);
		let long = answer_to(&[seen]) + &" ".repeat(60_000);
		for (after, drip) in [(60_000, 0), (0, 60_000), (0, 500), (400, 400)] {
			let body = long.clone();
			machine.answer(move |_| Reply { after, drip, ..Reply::ok(body.clone()) });
			pass(8);
			let before = machine.world().clock + BLOCK;
			assert_eq!(machine.run(), Ok(()));
			let taken = machine.world().clock - before;
			assert!(taken < BLOCK, "{taken} ms");
			assert_eq!(sent(machine), []);
		}
	});
}

#[test]
fn p06_p08_no_header_but_type_and_length_of_the_body() {
	on_machine(|machine| {
		await_payment(1);
		claim_another_account();
		agree(await_payment(2));
		order_capture(2);
		pass(1);
		assert_eq!(machine.run(), Ok(()));
		let requests = machine.asked("");
		let paths = requests.iter().map(|request| request.address.as_str()).collect::<Vec<_>>();
		let base = "http://127.0.0.1:9966/v1";
		assert_eq!(paths, ["orders", "accounts", "look"].map(|path| format!("{base}/{path}")));
		for request in requests {
			assert_eq!(request.method, "POST");
			let length = request.body.len().to_string();
			let wanted = [("content-type", "application/json"), ("content-length", length.as_str())];
			assert_eq!(request.headers, wanted.map(|(name, value)| (name.to_string(), value.to_string())));
		}
	});
}
