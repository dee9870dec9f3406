//! Offers become agreements.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{Perbill, TokenError};

#[test]
fn offer_is_an_active_agreement_when_the_other_side_accepts() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 500);
		let offer = offer().voucher(alice(), bob(), promise, 500).native(bob(), alice(), 1000).build();
		let nonce = seal(&alice(), &offer).nonce;
		assert_ok!(accept(bob(), &offer, seals(&[alice()], &offer)));

		let event = Event::OfferAccepted {
			agreement: 0,
			offer: Market::offer_hash(offer.clone()),
			by: bob(),
			signers: bounded(vec![(alice(), nonce, None)]),
			listing: None,
			share: Perbill::one(),
		};
		assert_eq!(last_event(), event);
		assert_eq!(agreement(0).parties.to_vec(), [alice(), bob()]);
		assert_eq!(agreement(0).terms, offer.terms);
		assert!(voucher(promise).lock.is_some());
		assert!(Market::is_spent(alice(), nonce));

		complete(bob(), 0);
		assert_eq!(voucher(promise).holder, bob());
		assert_eq!(native(&alice()), ENDOWMENT + 1000);
		assert_eq!(native(&bob()), ENDOWMENT - 1000);
	});
}

#[test]
fn open_seat_is_taken_by_whoever_accepts() {
	ExtBuilder.build_and_execute(|| {
		// The issuer's signed listing: selling costs nothing until somebody buys.
		let promise = issue(alice(), 500);
		let offer = offer().voucher(alice(), ANYBODY, promise, 500).native(ANYBODY, alice(), 1000).build();
		let before = native(&alice());
		assert_ok!(accept(charlie(), &offer, seals(&[alice()], &offer)));
		assert_eq!(agreement(0).parties.to_vec(), [alice(), charlie()]);
		complete(charlie(), 0);
		assert_eq!(voucher(promise).holder, charlie());
		assert_eq!(native(&alice()), before + 1000);
	});
}

#[test]
fn everything_is_in_one_deal_when_goods_are_mixed() {
	ExtBuilder.build_and_execute(|| {
		// 60 % cash, 40 % barter: Alice's voucher for Bob's tokens, silver, voucher and item.
		let (hers, his) = (issue(alice(), 10_000), issue(bob(), 700));
		mint_item::<Test>(4, &bob());
		let offer = offer()
			.voucher(alice(), bob(), hers, 10_000)
			.native(bob(), alice(), 6_000)
			.silver(bob(), alice(), 3_000)
			.voucher(bob(), alice(), his, 700)
			.item(bob(), alice(), 4)
			.build();
		assert_ok!(accept(alice(), &offer, seals(&[bob()], &offer)));
		complete(bob(), 0);
		assert_eq!((voucher(hers).holder, voucher(his).holder), (bob(), alice()));
		assert_eq!((native(&alice()), silver(&alice())), (ENDOWMENT + 6_000, ENDOWMENT + 3_000));
		assert_eq!(Nfts::owner(COLLECTION, 4), Some(alice()));
	});
}

#[test]
fn stranger_brings_an_offer_that_all_have_sealed() {
	ExtBuilder.build_and_execute(|| {
		let offer = offer().native(alice(), bob(), 100).silver(bob(), charlie(), 50).build();
		assert_ok!(accept(stranger(), &offer, seals(&[bob(), charlie(), alice()], &offer)));
		let Event::OfferAccepted { by, signers, .. } = last_event() else { panic!("accepted") };
		assert_eq!((by, signers.len()), (stranger(), 3));
	});
}

#[test]
fn nothing_is_redirected_when_somebody_else_brings_the_offer_first() {
	let outcome_of = |submitter: AccountId| {
		let mut outcome = None;
		ExtBuilder.build_and_execute(|| {
			let promise = issue(alice(), 500);
			let deal = offer().voucher(alice(), bob(), promise, 300).native(bob(), alice(), 1000);
			let offer = deal.build();
			let both = seals(&[alice(), bob()], &offer);
			assert_ok!(accept(submitter.clone(), &offer, both.clone()));
			// The one that comes second changes nothing.
			assert_noop!(accept(bob(), &offer, both), Error::<Test>::NonceUsed);
			complete(bob(), 0);
			let holder = voucher(promise + 1).holder;
			outcome = Some((holder, voucher(promise).value, native(&alice()), native(&bob())));
		});
		outcome
	};
	assert_eq!(outcome_of(stranger()), outcome_of(bob()));
	assert_eq!(outcome_of(stranger()), outcome_of(alice()));
}

#[test]
fn several_contributors_share_one_voucher() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 1_000);
		let offer = offer()
			.voucher(alice(), bob(), promise, 617)
			.voucher(alice(), charlie(), promise, 383)
			.native(bob(), alice(), 6_170)
			.native(charlie(), alice(), 3_830)
			.build();
		assert_ok!(accept(charlie(), &offer, seals(&[alice(), bob()], &offer)));
		complete(bob(), 0);
		let of = |who: AccountId| -> u128 {
			let all = pallet_vouchers::Vouchers::<Test>::iter_values();
			all.filter(|voucher| voucher.holder == who).map(|voucher| voucher.value.minor).sum()
		};
		assert_eq!((of(bob()), of(charlie()), of(alice())), (617, 383, 0));
	});
}

#[test]
fn nothing_changes_when_a_side_cannot_give_what_it_promised() {
	ExtBuilder.build_and_execute(|| {
		let offer = offer().native(alice(), bob(), ENDOWMENT).silver(bob(), alice(), 50).build();
		let all = seals(&[alice()], &offer);
		assert_noop!(accept(bob(), &offer, all.clone()), TokenError::NotExpendable);
		assert!(!Market::is_spent(alice(), all[0].nonce));
	});
}

#[test]
fn opening_tells_its_own_story_too() {
	ExtBuilder.build_and_execute(|| {
		let offer = offer().native(alice(), bob(), 100).build();
		assert_ok!(accept(bob(), &offer, seals(&[alice()], &offer)));
		let told = System::events().into_iter().filter_map(|record| record.event.try_into().ok());
		let told: Vec<pallet_escrow::Event<Test>> = told.collect();
		let consented = |party| pallet_escrow::Event::Consented { agreement: 0, party };
		assert!(told.contains(&consented(alice())) && told.contains(&consented(bob())));
		assert!(matches!(told.last(), Some(pallet_escrow::Event::Activated { agreement: 0, .. })));
	});
}
