//! What a call says it costs before it runs is never less than what it cost, and no more is charged than was used.

use crate::{mock::*, *};
use frame_support::{
	dispatch::GetDispatchInfo,
	traits::UnfilteredDispatchable,
	weights::{RuntimeDbWeight, Weight},
};
use nexonomy_deal::{AtDeadline, DeviceKey, Prover, Step};
use sp_runtime::Perbill;

type MarketCall = crate::Call<Test>;
type Weights = <Test as Config>::WeightInfo;

/// Makes the call and gives what it promised to cost at most, and what it cost.
fn cost(who: AccountId, call: MarketCall) -> (Weight, Weight) {
	let most = call.get_dispatch_info().call_weight;
	let info = RuntimeCall::from(call).dispatch_bypass_filter(signed(who)).expect("it succeeds");
	let actual = info.actual_weight.unwrap_or(most);
	assert!(actual.all_lte(most), "{actual:?} > {most:?}");
	(most, actual)
}

fn accepting(offer: &TestOffer, seals: TestSeals, share: Option<Perbill>) -> MarketCall {
	MarketCall::accept_offer { offer: offer.clone(), seals, share }
}

fn database() -> RuntimeDbWeight {
	<Test as frame_system::Config>::DbWeight::get()
}

#[test]
fn known_offer_costs_what_it_says() {
	ExtBuilder.build_and_execute(|| {
		let offer = offer().silver(alice(), bob(), 10).build();
		let (most, actual) = cost(bob(), accepting(&offer, seals(&[alice()], &offer), None));
		// All that could be less is the form of the signature.
		assert_eq!(most, actual + Weights::verification());
	});
}

#[test]
fn plain_text_costs_a_second_verification() {
	ExtBuilder.build_and_execute(|| {
		let offer = offer().silver(alice(), bob(), 10).build();
		let (_, wrapped) = cost(bob(), accepting(&offer, seals(&[alice()], &offer), None));
		let signature = sign(&alice(), &text(&offer, 0, None, 1));
		let seal = Seal { party: 0, delegate: None, nonce: 1, signature };
		let (most, plain) = cost(bob(), accepting(&offer, bounded(vec![seal]), None));
		assert_eq!(plain, wrapped + Weights::verification());
		assert_eq!(most, plain);
	});
}

#[test]
fn listing_costs_what_becomes_of_it() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 30);
		let id = list(alice(), promise, Ask::Native(1));
		let cost_of = |deal: &Deal| {
			let offer = deal.build();
			cost(bob(), accepting(&offer, seals(&[alice()], &offer), None)).1
		};
		let deal = offer().voucher(alice(), bob(), promise, 10);
		let without = cost_of(&deal);
		let with = cost_of(&deal.clone().answering(id));
		assert_eq!(with, without + Weights::answer());

		let other = issue(alice(), 10);
		let last = list(alice(), other, Ask::Native(1));
		let whole = offer().voucher(alice(), bob(), issue(alice(), 10), 10);
		let without = cost_of(&whole);
		let with = cost_of(&offer().voucher(alice(), bob(), other, 10).answering(last));
		assert_eq!(with, without + Weights::answer_last());
	});
}

#[test]
fn part_costs_the_fill() {
	ExtBuilder.build_and_execute(|| {
		let whole = offer().silver(alice(), bob(), 10).build();
		let (_, without) = cost(bob(), accepting(&whole, seals(&[alice()], &whole), None));
		let parts = offer().silver(alice(), bob(), 10).in_part(percent(1)).build();
		let seal = seals(&[alice()], &parts);
		for share in [Some(percent(50)), None] {
			let (_, with) = cost(bob(), accepting(&parts, seal.clone(), share));
			assert_eq!(with, without + Weights::fill());
		}
	});
}

#[test]
fn delegate_costs_what_it_takes_to_ask() {
	ExtBuilder.build_and_execute(|| {
		allow(alice(), charlie());
		let offer = offer().silver(alice(), bob(), 10).build();
		let (_, without) = cost(bob(), accepting(&offer, seals(&[alice()], &offer), None));
		let seal = seal_for(&alice(), &charlie(), &offer, 1);
		let (_, with) = cost(bob(), accepting(&offer, bounded(vec![seal]), None));
		assert_eq!(with, without + Weights::delegation());
	});
}

#[test]
fn dearest_offer_stays_within_what_it_says() {
	ExtBuilder.build_and_execute(|| {
		let all = people();
		let names = || bounded(people().into_iter().skip(1).collect());
		let mut offer = (0..16)
			.fold(offer(), |deal, leg| {
				let (from, to) = (all[leg % 8].clone(), all[(leg + 1) % 8].clone());
				match leg % 4 {
					0 => deal.voucher(from.clone(), to, issue(from, 20), 10),
					1 => deal.native(from, to, 100),
					2 => deal.silver(from, to, 100),
					_ => {
						mint_item::<Test>(leg as u32, &from);
						deal.item(from, to, leg as u32)
					}
				}
			})
			.build();
		let witnesses = |needed| Prover::Witnesses { needed, names: names() };
		offer.terms.provers = bounded(vec![
			Prover::Device(DeviceKey::Ed25519([1; 32])),
			witnesses(1),
			witnesses(2),
			witnesses(3),
		]);
		let step = |parts: u32| Step { progress: Perbill::from_rational(parts, 16u32), prover: 1 };
		offer.terms.steps = bounded((1..=16).map(step).collect());
		offer.terms.at_deadline = AtDeadline::Release;
		cost(stranger(), accepting(&offer, seals(&all, &offer), None));
	});
}

#[test]
fn batch_is_charged_once_for_what_its_offers_share() {
	ExtBuilder.build_and_execute(|| {
		let item = |giver: AccountId, nonce| {
			let offer = offer().native(giver.clone(), bob(), 10).build();
			(offer.clone(), bounded(vec![seal_with(&giver, &offer, nonce)]), None)
		};
		let (offer, seal, _) = item(alice(), 0);
		let (_, single) = cost(bob(), accepting(&offer, seal, None));
		let batch = |items: Vec<_>| cost(bob(), MarketCall::accept_offers { offers: bounded(items) }).1;

		assert_eq!(batch(vec![item(alice(), 1)]), single);
		// The clock, the genesis hash and the agreements' counter.
		let call = database().reads(2) + database().reads_writes(1, 1);
		assert_eq!(batch(vec![item(alice(), 2), item(charlie(), 0)]), single * 2 - call);
		// Alice's account and her nonces.
		let person = database().reads_writes(2, 2);
		assert_eq!(batch(vec![item(alice(), 3), item(alice(), 4)]), single * 2 - call - person);
		let three = batch(vec![item(alice(), 5), item(alice(), 6), item(alice(), 7)]);
		assert_eq!(three, single * 3 - (call + person) * 2);
	});
}

#[test]
fn caller_who_gives_is_neither_charged_nor_spared() {
	ExtBuilder.build_and_execute(|| {
		let item = |nonce| {
			let offer = offer().native(bob(), alice(), 10).build();
			(offer.clone(), bounded(vec![seal_with(&alice(), &offer, nonce)]), None)
		};
		let (offer, seal, _) = item(0);
		let (_, single) = cost(bob(), accepting(&offer, seal, None));
		let (_, two) = cost(bob(), MarketCall::accept_offers { offers: bounded(vec![item(1), item(2)]) });
		// The clock and the genesis hash; the counter and Alice's nonces. Bob's account was never charged.
		assert_eq!(two, single * 2 - database().reads(2) - database().reads_writes(2, 2));
	});
}

#[test]
fn listing_is_paid_for_once_in_a_batch() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 100);
		let id = list(alice(), promise, Ask::Native(1));
		let deal = offer().voucher(alice(), bob(), promise, 10).answering(id);
		let item = |nonce| {
			let offer = deal.build();
			(offer.clone(), bounded(vec![seal_with(&alice(), &offer, nonce)]), None)
		};
		let (offer, seal, _) = item(0);
		let (_, single) = cost(bob(), accepting(&offer, seal, None));
		let (_, two) = cost(bob(), MarketCall::accept_offers { offers: bounded(vec![item(1), item(2)]) });
		// The clock and the genesis hash; the counter, Alice's nonces, the listing.
		assert_eq!(two, single * 2 - database().reads(2) - database().reads_writes(3, 3));
	});
}

#[test]
fn refused_offer_is_charged_at_most() {
	ExtBuilder.build_and_execute(|| {
		let good = offer().silver(alice(), bob(), 10).build();
		let seal = seals(&[alice()], &good);
		let most = accepting(&good, seal.clone(), None).get_dispatch_info().call_weight;
		let replay = (good.clone(), seal.clone(), None);
		let offers = bounded(vec![(good, seal, None), replay]);
		let (_, actual) = cost(bob(), MarketCall::accept_offers { offers });
		assert_eq!(actual, most - Weights::verification() + most);
	});
}
