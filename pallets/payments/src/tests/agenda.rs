//! What the attestors are asked.

use super::*;
use nexonomy_primitives::{
	witness::{Agenda, Topic},
	SetId,
};
use sp_core::H256;

const ATTESTORS: SetId = SetId::PAYMENT_ATTESTORS;
const TAG: AccountTag = AccountTag(H256([7; 32]));

fn is_asked(topic: &Topic) -> bool {
	<Payments as Agenda<RuntimeCall>>::is_asked(ATTESTORS, topic)
}

fn topics() -> Vec<Topic> {
	<Payments as Agenda<RuntimeCall>>::topics(ATTESTORS)
}

fn topic_of(call: Call<Test>) -> Option<Topic> {
	<Payments as Agenda<RuntimeCall>>::topic_of(ATTESTORS, &call.into())
}

fn outages() -> Vec<Topic> {
	let paying = Processor::ALL.into_iter().filter(|one| one.rail() != Rail::PayoutOnly);
	paying.map(Payments::outage_topic).collect()
}

#[test]
fn payment_is_asked_about_from_its_binding_to_its_closing() {
	ExtBuilder.build_and_execute(|| {
		let reference = reference_of(SELLER, Processor::Stripe, 1);
		let topic = Payments::payment_topic(account_of(SELLER, Processor::Stripe), reference);
		assert_ok!(expect(leg(1), expected(Processor::Stripe)));
		assert!(!is_asked(&topic));
		assert_ok!(Payments::bind(signed(BUYER), leg(1), reference));
		assert!(is_asked(&topic));

		let mut shown = Shown::of(1, SELLER, Processor::Stripe, usd(6000));
		shown.authorize();
		assert_ok!(shown.observe());
		assert_ok!(capture(1, 6000, true));
		shown.execute_and_observe(1);
		// It is over, and can be disputed.
		assert!(is_asked(&topic));
		pass(121 * DAY);
		assert_ok!(tend(1));
		assert!(is_gone(1) && !is_asked(&topic));
		// The reference is known for ever, and nobody asks about it.
		assert_eq!(Payments::bound_to(shown.0.account, reference), Some(leg(1)));
	});
}

#[test]
fn claim_is_asked_about_until_it_is_attested_or_withdrawn() {
	ExtBuilder.build_and_execute(|| {
		let (mine, theirs) = (Payments::claim_topic(&SELLER, TAG), Payments::claim_topic(&STRANGER, TAG));
		assert_ne!(mine, theirs);
		for who in [SELLER, STRANGER] {
			assert_ok!(Payments::claim_account(signed(who), TAG, Processor::Stripe, true));
		}
		assert!(is_asked(&mine) && is_asked(&theirs));
		assert_eq!(Payments::claims(9).len(), 2);
		assert_eq!(Payments::claims(1).len(), 1);
		let stripe = Processor::Stripe;
		assert_ok!(Payments::attest_account(signed(WITNESSES), TAG, SELLER, stripe, true, false));
		assert!(!is_asked(&mine) && is_asked(&theirs));
		assert_ok!(Payments::withdraw_claim(signed(STRANGER), TAG));
		assert!(!is_asked(&theirs));
		assert_eq!(Payments::claims(9), vec![]);
	});
}

#[test]
fn outages_are_asked_about_always_and_nothing_else_is() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(topics(), outages());
		assert!(outages().iter().all(is_asked));
		assert!(!is_asked(&Payments::outage_topic(Processor::Wise)), "nobody pays through it");
		assert!(!is_asked(&H256::zero()) && !is_asked(&H256([7; 32])));
	});
}

#[test]
fn topics_begin_with_payments() {
	ExtBuilder.build_and_execute(|| {
		for name in 0..MAX_ACCOUNTS {
			let tag = AccountTag::of(Processor::Stripe, true, &[name]);
			assert_ok!(Payments::claim_account(signed(STRANGER), tag, Processor::Stripe, true));
		}
		let shown = await_payment(1, expected(Processor::Stripe));
		let topics = topics();
		assert_eq!(topics[0], Payments::payment_topic(shown.0.account, shown.0.reference));
		assert_eq!(topics[1..8], outages());
		assert_eq!(topics.len(), 8 + usize::from(MAX_ACCOUNTS));
		assert!(topics.iter().all(is_asked));
	});
}

#[test]
fn facts_are_about_what_is_asked_and_other_calls_are_no_facts() {
	ExtBuilder.build_and_execute(|| {
		let observation = await_payment(1, expected(Processor::Stripe)).0;
		let topic = Payments::payment_topic(observation.account, observation.reference);
		assert_eq!(topic_of(Call::observe { observation }), Some(topic));
		let late = Call::observe_after_deadline { order: 0, attempt: 0, observation };
		assert_eq!(topic_of(late), Some(topic));
		let (seller, processor) = (SELLER, Processor::Stripe);
		let attested =
			Call::attest_account { account: TAG, seller, processor, live: true, captures_often: false };
		assert_eq!(topic_of(attested), Some(Payments::claim_topic(&SELLER, TAG)));
		let outage = Call::report_outage { processor, is_down: true };
		assert_eq!(topic_of(outage), Some(Payments::outage_topic(processor)));

		assert_eq!(topic_of(Call::vouch { seller, vouched: true }), None);
		assert_eq!(topic_of(Call::resume { leg: leg(1) }), None);
		let remark = frame_system::Call::remark { remark: vec![] }.into();
		assert_eq!(<Payments as Agenda<RuntimeCall>>::topic_of(ATTESTORS, &remark), None);
	});
}

#[test]
fn other_sets_are_asked_nothing() {
	ExtBuilder.build_and_execute(|| {
		let observation = await_payment(1, expected(Processor::Stripe)).0;
		let topic = Payments::payment_topic(observation.account, observation.reference);
		let fact = RuntimeCall::from(Call::observe { observation });
		for set in [SetId::VALIDATORS, SetId::PRICE_REPORTERS, SetId(77)] {
			assert!(!<Payments as Agenda<RuntimeCall>>::is_asked(set, &topic));
			assert_eq!(<Payments as Agenda<RuntimeCall>>::topic_of(set, &fact), None);
			assert_eq!(<Payments as Agenda<RuntimeCall>>::topics(set), vec![]);
		}
	});
}

#[test]
fn topics_are_of_the_bytes_that_the_docs_name() {
	use sp_runtime::traits::{BlakeTwo256, Hash};
	let bytes = [&b"nexonomy/claim"[..], &SELLER.to_le_bytes(), &[7; 32]].concat();
	assert_eq!(Payments::claim_topic(&SELLER, TAG), BlakeTwo256::hash(&bytes));
	let bytes = [&b"nexonomy/outage"[..], &[1]].concat();
	assert_eq!(Payments::outage_topic(Processor::PayPal), BlakeTwo256::hash(&bytes));
	let bytes = [[7; 32], [8; 32]].concat();
	assert_eq!(Payments::payment_topic(TAG, PaymentRef(H256([8; 32]))), BlakeTwo256::hash(&bytes));
}

#[test]
fn genesis_sets_rates_the_bond_price_and_the_test_mode() {
	use sp_runtime::BuildStorage;
	let genesis = RuntimeGenesisConfig {
		payments: GenesisConfig {
			rates: vec![("EUR".into(), CENT)],
			bond_price: Some((TOKEN_WORTH, NOW)),
			test_mode: true,
			..Default::default()
		},
		..Default::default()
	};
	sp_io::TestExternalities::new(genesis.build_storage().expect("it is sound")).execute_with(|| {
		assert_eq!(Rates::<Test>::get(CurrencyCode(*b"EUR")), Some(CENT));
		assert_eq!(PriceOfBonds::<Test>::get().map(|price| price.worth), Some(TOKEN_WORTH));
		assert_eq!(Payments::rules(), crate::Rules { test_mode: true, ..rules() });
	});
	let by_default = RuntimeGenesisConfig::default().build_storage().expect("it is sound");
	sp_io::TestExternalities::new(by_default).execute_with(|| {
		assert!(!Payments::rules().test_mode);
		assert_eq!(PriceOfBonds::<Test>::get(), None);
	});
}
