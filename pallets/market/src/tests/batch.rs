//! Many offers in one call.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, Perbill};

type Item = (TestOffer, TestSeals, Option<Perbill>);

/// Alice gives Bob some silver, sealed with this nonce.
fn item(amount: u128, nonce: u64) -> Item {
	let offer = offer().silver(alice(), bob(), amount).build();
	let seal = seal_with(&alice(), &offer, nonce);
	(offer, bounded(vec![seal]), None)
}

fn refused() -> Vec<(u32, DispatchError)> {
	events()
		.into_iter()
		.filter_map(|event| match event {
			Event::OfferRefused { index, error } => Some((index, error)),
			_ => None,
		})
		.collect()
}

#[test]
fn hundred_offers_are_accepted_at_once() {
	ExtBuilder.build_and_execute(|| {
		let offers = bounded((0..100).map(|nonce| item(10, nonce)).collect());
		assert_ok!(Market::accept_offers(signed(bob()), offers));
		assert_eq!(pallet_escrow::Agreements::<Test>::iter().count(), 100);
		assert_eq!(silver(&alice()), ENDOWMENT - 1_000);
		assert_eq!(Market::next_nonce(alice()), Some(100));
		assert_eq!(refused(), []);
	});
}

#[test]
fn refused_offer_does_not_hold_up_the_others() {
	ExtBuilder.build_and_execute(|| {
		let too_much = item(ENDOWMENT + 1, 1);
		let replayed = item(10, 0);
		let mut forged = item(10, 2);
		forged.1[0].nonce = 3;
		let offers = bounded(vec![item(10, 0), too_much, replayed, forged, item(20, 4)]);
		assert_ok!(Market::accept_offers(signed(bob()), offers));
		let Event::OfferAccepted { agreement: 1, .. } = last_event() else { panic!("the last is accepted") };
		let errors: Vec<_> = refused();
		assert_eq!(errors.iter().map(|(index, _)| *index).collect::<Vec<_>>(), [1, 2, 3]);
		assert_eq!(errors[1].1, Error::<Test>::NonceUsed.into());
		assert_eq!(errors[2].1, Error::<Test>::BadSignature.into());
		// Nothing of those that were refused is left.
		assert!(!Market::is_spent(alice(), 1) && !Market::is_spent(alice(), 3));
		assert_eq!(silver(&alice()), ENDOWMENT - 30);
	});
}

#[test]
fn call_fails_when_nothing_is_accepted() {
	ExtBuilder.build_and_execute(|| {
		let error = || Error::<Test>::NothingAccepted;
		let result = |offers| {
			let result = Market::accept_offers(signed(bob()), bounded(offers));
			result.map(|_| ()).map_err(|error| error.error)
		};
		assert_noop!(result(vec![]), error());
		assert_noop!(result(vec![item(ENDOWMENT + 1, 0), item(10, 128)]), error());
	});
}

#[test]
fn parts_of_one_offer_are_accepted_in_one_call() {
	ExtBuilder.build_and_execute(|| {
		let offer = offer().silver(alice(), bob(), 101).in_part(percent(10)).build();
		let seal = seals(&[alice()], &offer);
		let share = |percents: u32| (offer.clone(), seal.clone(), Some(percent(percents)));
		let offers = bounded(vec![share(30), share(80), share(50), share(20)]);
		assert_ok!(Market::accept_offers(signed(bob()), offers));
		assert_eq!(refused(), [(1, Error::<Test>::ShareTooLarge.into())]);
		assert_eq!(silver(&alice()), ENDOWMENT - 101);
		assert!(Market::is_spent(alice(), 0));
	});
}
