//! What an operator's machine sends.

use super::*;
use crate::{
	keys::{KEY_TYPE, OperatorId},
	offchain::Unsent,
};
use codec::Decode;
use frame_system::offchain::CreateTransactionBase;
use sp_core::offchain::{TransactionPoolExt, testing::TestTransactionPoolExt};
use sp_keystore::{Keystore, KeystoreExt, testing::MemoryKeystore};

type Extrinsic = <Test as CreateTransactionBase<Call<Test>>>::Extrinsic;

/// Runs a test on a machine that has a key, for which it gives a seat; the test gets a look into the pool.
fn on_machine(test: impl FnOnce(OperatorId, &dyn Fn() -> Vec<RuntimeCall>)) {
	let mut ext = ExtBuilder::default().operators(4).build();
	let keystore = MemoryKeystore::new();
	let key = keystore.sr25519_generate_new(KEY_TYPE, None).unwrap();
	let (pool, state) = TestTransactionPoolExt::new();
	ext.register_extension(KeystoreExt::new(keystore));
	ext.register_extension(TransactionPoolExt::new(pool));
	let calls = move || {
		let transactions = core::mem::take(&mut state.write().transactions);
		let call = |bytes: Vec<u8>| Extrinsic::decode(&mut &bytes[..]).unwrap().function;
		transactions.into_iter().map(call).collect()
	};
	ext.execute_with(|| {
		test(key.into(), &calls);
		check_everything();
	});
}

fn join_with(key: OperatorId) {
	use sp_application_crypto::RuntimeAppPublic;
	let payload = Witness::key_payload(SET, operator(9));
	let proof = key.sign(&payload.as_bytes()).unwrap();
	assert_ok!(Witness::apply(signed(operator(9)), SET, key, proof, BOND));
	assert_ok!(Witness::admit(RuntimeOrigin::root(), SET, operator(9)));
	next_round();
}

#[test]
fn ballot_that_was_cast_is_taken() {
	on_machine(|key, calls| {
		assert_eq!(Witness::cast(SET, H256::zero(), vec![vote(topic(1), 5)]), Err(Unsent::NoSeat));
		join_with(key.clone());
		assert_eq!(Witness::local_seat(SET), Some((key, 4)));
		// In any order.
		let votes = vec![vote(topic(2), 5), vote(topic(1), 5)];
		assert_ok!(Witness::cast(SET, H256([3; 32]), votes));
		let [call] = calls().try_into().unwrap();
		send(call).unwrap().unwrap();
		assert!(poll(topic(1), round()).is_some() && poll(topic(2), round()).is_some());
	});
}

#[test]
fn ballot_that_would_be_refused_is_not_sent() {
	on_machine(|key, calls| {
		join_with(key);
		let cast = |votes| Witness::cast(SET, H256::zero(), votes);
		assert_eq!(cast(vec![]), Err(Unsent::BadBallot));
		assert_eq!(cast(vec![vote(topic(1), 5), vote(topic(1), 6)]), Err(Unsent::BadBallot));
		assert_eq!(cast((0..129).map(|number| vote(topic(number), 5)).collect()), Err(Unsent::BadBallot));
		assert_eq!(calls(), []);
	});
}

#[test]
fn fact_that_was_brought_is_taken() {
	on_machine(|_, calls| {
		agree(0..3, topic(1), 5);
		let deliveries = vec![delivery(topic(1), START, 5)].try_into().unwrap();
		assert_ok!(Witness::bring(SET, deliveries));
		let [call] = calls().try_into().unwrap();
		send(call).unwrap().unwrap();
		assert_eq!(heard(), [(topic(1), 5)]);
	});
}
