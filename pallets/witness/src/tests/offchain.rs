//! What an operator's machine sends.

use super::*;
use crate::{
	keys::{OperatorId, KEY_TYPE},
	offchain::Unsent,
};
use codec::Decode;
use frame_system::offchain::CreateTransactionBase;
use sp_core::offchain::{
	testing::{TestOffchainExt, TestTransactionPoolExt},
	OffchainDbExt, TransactionPoolExt,
};
use sp_keystore::{testing::MemoryKeystore, Keystore, KeystoreExt};

type Extrinsic = <Test as CreateTransactionBase<Call<Test>>>::Extrinsic;

/// Runs a test on a machine that has a key, for which it gives a seat; the test gets a look into the pool.
fn on_machine(test: impl FnOnce(OperatorId, &dyn Fn() -> Vec<RuntimeCall>)) {
	let mut ext = ExtBuilder::default().operators(4).build();
	let keystore = MemoryKeystore::new();
	let key = keystore.sr25519_generate_new(KEY_TYPE, None).unwrap();
	let (pool, state) = TestTransactionPoolExt::new();
	ext.register_extension(KeystoreExt::new(keystore));
	ext.register_extension(TransactionPoolExt::new(pool));
	ext.register_extension(OffchainDbExt::new(TestOffchainExt::new().0));
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
fn machine_says_again_what_it_said_when_it_sees_something_else() {
	on_machine(|key, calls| {
		join_with(key);
		let cast = |votes| Witness::cast(SET, H256::zero(), votes);
		let facts = || {
			let Some(RuntimeCall::Witness(Call::vote { signed })) = calls().pop() else {
				unreachable!("it is one ballot");
			};
			signed.ballot.votes.iter().map(|vote| vote.fact).collect::<Vec<_>>()
		};
		let fact = |topic, value| vote(topic, value).fact;
		assert_ok!(cast(vec![vote(topic(1), 5)]));
		assert_eq!(facts(), [fact(topic(1), 5)]);
		// The first ballot is lost, say; the payment has changed meanwhile.
		pass(1);
		assert_ok!(cast(vec![vote(topic(1), 6), vote(topic(2), 6)]));
		assert_eq!(facts(), [fact(topic(1), 5), fact(topic(2), 6)]);
		// In another round it says what it sees.
		next_round();
		assert_ok!(cast(vec![vote(topic(1), 6)]));
		assert_eq!(facts(), [fact(topic(1), 6)]);
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
