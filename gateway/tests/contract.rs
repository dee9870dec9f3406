//! What gateway and chain must understand alike: if either changes, this fails before an operator notices.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use codec::{Decode, Encode};
use nexonomy_gateway::{
	chain,
	reading::{Movement, Reading, Stage},
	words::{
		hex32, Account, AccountTag, CurrencyCode, Key, Observation, Order, OrderKind, PaymentId, PaymentRef,
		Processor, ProcessorState,
	},
};
use nexonomy_primitives::LegId;
use polkadot_sdk::{
	sp_core::{crypto::AccountId32, H256},
	sp_crypto_hashing::blake2_256,
};

const GENESIS: [u8; 32] = [9; 32];

fn account() -> Account {
	Account { processor: Processor::Stripe, id: "acct_fake".into(), live: false }
}

fn payment() -> PaymentId {
	PaymentId::new("pi_0000000000000001").unwrap()
}

fn order(kind: OrderKind) -> Order {
	Order {
		id: 0x0102_0304_0506_0708,
		processor: Processor::PayPal,
		account: account().tag(),
		reference: account().reference(&payment()),
		currency: CurrencyCode::USD,
		exponent: 2,
		kind,
		attempt: 3,
		ordered_at: 77,
		deadline: 1_795_262_400_000,
	}
}

const KINDS: [OrderKind; 4] = [
	OrderKind::Capture { amount: 6_000, is_final: true },
	OrderKind::Capture { amount: u128::MAX, is_final: false },
	OrderKind::Void,
	OrderKind::Refund { amount: 1 },
];

/// The pallet's own answer, as its view function encodes it.
fn of_the_pallet(order: Order, lease: bool) -> pallet_payments::Instruction<AccountId32> {
	let leg = LegId { agreement: 0x1122_3344_5566_7788, leg: 5 };
	pallet_payments::Instruction {
		order,
		idempotency_key: order.idempotency_key(GENESIS.into()),
		leg,
		tag: leg.tag(GENESIS.into()),
		lease: lease.then(|| pallet_payments::Lease {
			holder: AccountId32::new([7; 32]),
			from: 10,
			begin_before: 18,
			until: 20,
		}),
	}
}

#[test]
fn instructions_of_the_pallet_are_understood_to_the_last_byte() {
	for kind in KINDS {
		for has_lease in [true, false] {
			let theirs = of_the_pallet(order(kind), has_lease);
			let bytes = Some(theirs.clone()).encode();
			let mut rest = bytes.as_slice();
			let ours = Option::<chain::Instruction>::decode(&mut rest).unwrap().unwrap();
			assert!(rest.is_empty(), "{kind:?}");
			assert_eq!(Some(ours.clone()).encode(), bytes, "{kind:?}");
			assert_eq!((ours.order, ours.tag), (theirs.order, theirs.tag));
			assert_eq!(ours.idempotency_key, theirs.idempotency_key);
			assert_eq!(ours.leg, (theirs.leg.agreement, theirs.leg.leg));
			let lease = theirs.lease.map(|lease| chain::Lease {
				holder: lease.holder.into(),
				from: lease.from,
				begin_before: lease.begin_before,
				until: lease.until,
			});
			assert_eq!(ours.lease, lease);
		}
	}
}

/// Made of the parts by hand, as anybody could in another language.
#[test]
fn t09_key_is_a_function_of_chain_number_and_attempt_alone() {
	for kind in KINDS {
		let order = order(kind);
		let by_hand = blake2_256(&[&GENESIS[..], &order.id.to_le_bytes(), &[order.attempt]].concat());
		let key = Key::of(&GENESIS, &order);
		assert_eq!(key.as_str(), hex32(&by_hand).trim_start_matches("0x"));
		assert_eq!(
			key.as_str(),
			hex32(order.idempotency_key(GENESIS.into()).as_bytes()).trim_start_matches("0x")
		);
		assert_ne!(Key::of(&GENESIS, &Order { attempt: 4, ..order }), key);
		assert_ne!(Key::of(&[8; 32], &order), key);
	}
}

#[test]
fn t12_names_of_accounts_and_payments_are_the_chains() {
	let mut names = Vec::new();
	for processor in Processor::ALL {
		for live in [true, false] {
			let account = Account { processor, id: "acct_fake".into(), live };
			let tag = AccountTag::of(processor, live, b"acct_fake");
			let reference = PaymentRef::of(processor, b"acct_fake", live, b"pi_0000000000000001");
			assert_eq!((account.tag(), account.reference(&payment())), (tag, reference));
			names.extend([tag.0, reference.0]);
		}
	}
	names.sort();
	names.dedup();
	assert_eq!(names.len(), 2 * 2 * Processor::ALL.len(), "no two have one name");
}

/// The page for tests in other languages shows how names are made; these are the ones that it shows.
#[test]
fn names_in_the_fakes_page_are_true() {
	let page = include_str!("../fake-processors/README.md");
	let id = |text: &str| [&[u8::try_from(text.len() * 4).unwrap()], text.as_bytes()].concat();
	let account_id = id("acct_fake");
	let tag = blake2_256(&[&[0, 0], &account_id[..]].concat());
	let reference = blake2_256(&[&[0], &account_id[..], &[0], &id("pi_0000000000000001")].concat());
	assert_eq!(H256(tag), account().tag().0);
	assert_eq!(H256(reference), account().reference(&payment()).0);
	for name in [tag, reference] {
		assert!(page.contains(&hex32(&name)), "{}", hex32(&name));
	}
}

fn observation() -> Observation {
	let reading = Reading {
		tag: [1; 32],
		state: ProcessorState::Held,
		currency: CurrencyCode::USD,
		authorized: 6_000,
		capturable: 4_000,
		capture_before: 1_795_262_400_000,
		hold: Some("ch_1".into()),
		captures: vec![Movement {
			id: "cap_1".into(),
			amount: 2_000,
			stage: Stage::Done,
			key: Some("aa".into()),
			parent: None,
		}],
		refunds: vec![],
		disputes: vec![],
	};
	reading.observation(&account(), &payment()).unwrap()
}

/// The bytes are what is voted on: two releases of which one writes them otherwise would never agree.
#[test]
fn observation_is_written_as_votes_expect_it() {
	let seen = observation();
	let by_hand = [
		account().reference(&payment()).0.as_bytes(),
		account().tag().0.as_bytes(),
		&[1; 32],
		&[1],
		b"USD",
		&[2],
		&6_000u128.to_le_bytes(),
		&4_000u128.to_le_bytes(),
		&2_000u128.to_le_bytes(),
		&0u128.to_le_bytes(),
		&0u128.to_le_bytes(),
		&1_795_262_400_000u64.to_le_bytes(),
		&seen.revision.to_le_bytes(),
	]
	.concat();
	assert_eq!(seen.encode(), by_hand);
	assert_eq!(seen.hash(), H256(blake2_256(&by_hand)));
}

#[test]
fn t23_what_is_voted_on_holds_no_id() {
	let bytes = observation().encode();
	for id in ["acct_fake", "pi_0000000000000001", "ch_1", "cap_1"] {
		assert!(!bytes.windows(id.len()).any(|window| window == id.as_bytes()), "{id}");
	}
}
