//! Offers are accepted in parts that add up to the whole exactly.

use crate::{mock::*, Error::*, *};
use frame_support::{assert_noop, assert_ok};
use proptest::prelude::*;
use sp_runtime::Perbill;

/// What the legs of an agreement come to.
fn amounts(id: u64) -> Vec<u128> {
	agreement(id).legs.iter().map(|leg| leg.asset.total()).collect()
}

/// A seventh, rounded down.
const SEVENTH: Perbill = Perbill::from_parts(142_857_142);

#[test]
fn seven_fills_of_prime_amounts_add_up() {
	ExtBuilder.build_and_execute(|| {
		let (cents, units, tokens) = (1_000_003, 99_991, 700_001);
		let promise = issue(alice(), cents);
		let offer = offer()
			.voucher(alice(), bob(), promise, cents)
			.silver(alice(), bob(), units)
			.native(bob(), alice(), tokens)
			.in_part(SEVENTH)
			.build();
		let hash = Market::offer_hash(offer.clone());
		let seal = seals(&[alice()], &offer);
		let mut filled = Perbill::zero();
		for _ in 0..6 {
			assert_ok!(accept_share(bob(), &offer, seal.clone(), Some(SEVENTH)));
			filled = filled + SEVENTH;
			let fill = Fill { filled, offer: hash, valid_until: VALID_UNTIL };
			assert_eq!(Market::fill(alice(), 0), Some(fill));
			assert!(!Market::is_spent(alice(), 0), "a part is left");
			// The nonces of other offers do not wait for this one.
			assert_eq!(Market::next_nonce(alice()), Some(1));
		}
		// All that is left, which is a little more.
		assert_ok!(accept(bob(), &offer, seal.clone()));
		let Event::OfferAccepted { share, offer: named, .. } = last_event() else { panic!("accepted") };
		assert_eq!((share, named), (Perbill::from_parts(142_857_148), hash));
		assert_eq!(Market::fill(alice(), 0), None);
		assert!(Market::is_spent(alice(), 0));
		assert_noop!(accept(bob(), &offer, seal), NonceUsed::<Test>);

		let sums = (0..7).map(amounts).fold(vec![0; 3], |sums, amounts| {
			sums.iter().zip(amounts).map(|(sum, amount)| sum + amount).collect::<Vec<u128>>()
		});
		assert_eq!(sums, [cents, units, tokens]);
		(0..7).for_each(|id| complete(bob(), id));
		assert_eq!(native(&bob()), ENDOWMENT - tokens);
		assert_eq!(silver(&bob()), ENDOWMENT + units);
	});
}

/// All but a billionth.
const NEARLY_ALL: Perbill = Perbill::from_parts(999_999_999);

#[test]
fn whoever_accepts_gains_nothing_by_choosing_the_share() {
	ExtBuilder.build_and_execute(|| {
		// Two pieces for many tokens: whoever brings pieces brings whole ones for any share that is begun.
		let pieces = offer().native(alice(), bob(), 500_000).silver(bob(), alice(), 2);
		let offer = pieces.in_part(Perbill::zero()).build();
		let seal = seals(&[alice()], &offer);
		assert_ok!(accept_share(bob(), &offer, seal.clone(), Some(NEARLY_ALL)));
		assert_eq!(amounts(0), [499_999, 2]);
		// The pieces are given, and nothing is given for nothing.
		assert_noop!(accept(bob(), &offer, seal.clone()), ShareTooSmall::<Test>);
		assert_ok!(Market::cancel_nonce(signed(alice()), 0));
		assert_noop!(accept(bob(), &offer, seal), NonceUsed::<Test>);
	});
}

#[test]
fn parts_are_rounded_for_the_signer_whatever_its_place() {
	ExtBuilder.build_and_execute(|| {
		let half = percent(50);
		for (signer, taker) in [(alice(), bob()), (bob(), alice())] {
			let first = pallet_escrow::NextAgreementId::<Test>::get();
			let offer = offer().silver(alice(), bob(), 101).silver(bob(), alice(), 7).in_part(half).build();
			let seal = seals(std::slice::from_ref(&signer), &offer);
			assert_ok!(accept_share(taker.clone(), &offer, seal.clone(), Some(half)));
			assert_ok!(accept(taker, &offer, seal));
			let (before, after) = (amounts(first), amounts(first + 1));
			if signer == alice() {
				assert_eq!((before, after), (vec![50, 4], vec![51, 3]));
			} else {
				assert_eq!((before, after), (vec![51, 3], vec![50, 4]));
			}
		}
	});
}

#[test]
fn different_people_fill_one_open_offer() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 1_000);
		let offer = offer()
			.voucher(alice(), ANYBODY, promise, 1_000)
			.native(ANYBODY, alice(), 2_000)
			.in_part(percent(10))
			.build();
		let seal = seals(&[alice()], &offer);
		assert_ok!(accept_share(bob(), &offer, seal.clone(), Some(percent(25))));
		assert_ok!(accept_share(charlie(), &offer, seal.clone(), Some(percent(70))));
		// Five per cent are left: less than ten, but all of it.
		assert_noop!(accept_share(bob(), &offer, seal.clone(), Some(percent(4))), ShareTooSmall::<Test>);
		assert_noop!(accept_share(bob(), &offer, seal.clone(), Some(percent(6))), ShareTooLarge::<Test>);
		assert_ok!(accept_share(stranger(), &offer, seal, Some(percent(5))));
		assert_eq!((0..3).map(amounts).collect::<Vec<_>>(), [[250, 500], [700, 1_400], [50, 100]]);
	});
}

#[test]
fn share_must_be_within_what_the_signer_allowed() {
	ExtBuilder.build_and_execute(|| {
		let offer =
			offer().silver(alice(), bob(), 100).native(bob(), alice(), 1_000).in_part(percent(20)).build();
		let seal = seals(&[alice()], &offer);
		for share in [Perbill::zero(), Perbill::from_parts(1), percent(20) - Perbill::from_parts(1)] {
			assert_noop!(accept_share(bob(), &offer, seal.clone(), Some(share)), ShareTooSmall::<Test>);
		}
		assert_ok!(accept_share(bob(), &offer, seal.clone(), Some(percent(20))));
		for share in [percent(81), Perbill::one()] {
			assert_noop!(accept_share(bob(), &offer, seal.clone(), Some(share)), ShareTooLarge::<Test>);
		}
		assert_noop!(accept_share(bob(), &offer, seal.clone(), Some(Perbill::zero())), ShareTooSmall::<Test>);
		assert_ok!(accept_share(bob(), &offer, seal, Some(percent(80))));
	});
}

#[test]
fn share_is_too_small_when_a_leg_comes_to_nothing() {
	ExtBuilder.build_and_execute(|| {
		let offer =
			offer().silver(alice(), bob(), 3).native(bob(), alice(), 1_000).in_part(Perbill::zero()).build();
		let seal = seals(&[alice()], &offer);
		assert_noop!(accept_share(bob(), &offer, seal.clone(), Some(percent(33))), ShareTooSmall::<Test>);
		assert_noop!(accept_share(bob(), &offer, seal.clone(), Some(Perbill::zero())), ShareTooSmall::<Test>);
		assert_ok!(accept_share(bob(), &offer, seal, Some(percent(34))));
		assert_eq!(amounts(0), [1, 340]);
	});
}

#[test]
fn share_is_refused_when_the_offer_is_not_accepted_in_parts() {
	ExtBuilder.build_and_execute(|| {
		let whole = offer().silver(alice(), bob(), 100).build();
		for share in [Perbill::zero(), percent(50), Perbill::one()] {
			let result = accept_share(bob(), &whole, seals(&[alice()], &whole), Some(share));
			assert_noop!(result, NotInPart::<Test>);
		}
		// It takes one signer and one who accepts.
		let three =
			offer().silver(alice(), bob(), 100).silver(charlie(), bob(), 100).in_part(percent(1)).build();
		let all = seals(&[alice(), charlie()], &three);
		assert_noop!(accept_share(bob(), &three, all.clone(), Some(percent(50))), NotInPart::<Test>);
		assert_ok!(accept(bob(), &three, all));
		let two = offer().silver(alice(), bob(), 100).in_part(percent(1)).build();
		let both = seals(&[alice(), bob()], &two);
		assert_noop!(accept_share(stranger(), &two, both, Some(percent(50))), NotInPart::<Test>);
	});
}

#[test]
fn items_are_whole() {
	ExtBuilder.build_and_execute(|| {
		mint_item::<Test>(1, &alice());
		let offer = offer().item(alice(), bob(), 1).native(bob(), alice(), 1_000).in_part(percent(1)).build();
		let seal = seals(&[alice()], &offer);
		assert_noop!(accept_share(bob(), &offer, seal.clone(), Some(percent(50))), ItemsAreWhole::<Test>);
		assert_ok!(accept_share(bob(), &offer, seal, Some(Perbill::one())));
		assert_eq!(Fills::<Test>::iter().count(), 0);
		assert!(Market::is_spent(alice(), 0));
	});
}

#[test]
fn nonce_serves_one_offer_only() {
	ExtBuilder.build_and_execute(|| {
		let first =
			offer().silver(alice(), bob(), 100).native(bob(), alice(), 1_000).in_part(percent(1)).build();
		let dearer =
			offer().silver(alice(), bob(), 100).native(bob(), alice(), 2_000).in_part(percent(1)).build();
		let whole = offer().silver(alice(), bob(), 100).native(bob(), alice(), 2_000).build();
		let sealed = |offer: &TestOffer| bounded(vec![seal_with(&alice(), offer, 0)]);
		assert_ok!(accept_share(bob(), &first, sealed(&first), Some(percent(50))));
		assert_noop!(accept_share(bob(), &dearer, sealed(&dearer), Some(percent(50))), NonceUsed::<Test>);
		assert_noop!(accept(bob(), &whole, sealed(&whole)), NonceUsed::<Test>);
		// Nor can the same offer be accepted whole by bringing both seals.
		let both = bounded(vec![seal_with(&alice(), &first, 0), seal_with(&bob(), &first, 0)]);
		assert_noop!(accept(stranger(), &first, both), NonceUsed::<Test>);
		assert_ok!(accept(bob(), &first, sealed(&first)));
		assert_eq!(silver(&alice()), ENDOWMENT - 100);
	});
}

/// An offer of Alice's of which a half was accepted, and its seal.
fn half_filled() -> (TestOffer, TestSeals) {
	let offer = offer().silver(alice(), bob(), 100).native(bob(), alice(), 1_000).in_part(percent(1)).build();
	let seal = seals(&[alice()], &offer);
	assert_ok!(accept_share(bob(), &offer, seal.clone(), Some(percent(50))));
	(offer, seal)
}

#[test]
fn rest_is_void_when_the_nonce_is_cancelled() {
	ExtBuilder.build_and_execute(|| {
		let (offer, seal) = half_filled();
		assert_ok!(Market::cancel_nonce(signed(alice()), 0));
		assert_eq!(last_event(), Event::NonceCancelled { who: alice(), nonce: 0 });
		assert_noop!(accept(bob(), &offer, seal), NonceUsed::<Test>);
		assert_eq!(Fills::<Test>::iter().count(), 0);
		assert!(Market::is_spent(alice(), 0));
		assert_noop!(Market::cancel_nonce(signed(alice()), 0), NonceUsed::<Test>);
	});
}

#[test]
fn rest_is_void_when_all_nonces_below_are_cancelled() {
	ExtBuilder.build_and_execute(|| {
		let (offer, seal) = half_filled();
		// The floor is at 1 already: what is cancelled is the rest of the offer.
		assert_eq!(Market::next_nonce(alice()), Some(1));
		assert_ok!(Market::cancel_nonces_below(signed(alice()), 1));
		assert_noop!(accept(bob(), &offer, seal), NonceUsed::<Test>);
		assert_eq!(Market::fill(alice(), 0), None);
		assert!(Market::is_spent(alice(), 0));
		assert_noop!(Market::cancel_nonce(signed(alice()), 0), NonceUsed::<Test>);

		assert_ok!(Market::clear_fill(signed(stranger()), alice(), 0));
		let event = Event::FillCleared { signer: alice(), nonce: 0, filled: percent(50), by: stranger() };
		assert_eq!(last_event(), event);
		assert_eq!(Fills::<Test>::iter().count(), 0);
	});
}

#[test]
fn fill_is_cleared_once_the_offer_is_void() {
	ExtBuilder.build_and_execute(|| {
		let (offer, seal) = half_filled();
		assert_noop!(Market::clear_fill(signed(bob()), alice(), 1), NoFill::<Test>);
		assert_noop!(Market::clear_fill(signed(bob()), bob(), 0), NoFill::<Test>);
		set_time(VALID_UNTIL - 1);
		assert_noop!(Market::clear_fill(signed(bob()), alice(), 0), FillStillOpen::<Test>);
		set_time(VALID_UNTIL);
		assert!(Market::is_spent(alice(), 0) && Market::fill(alice(), 0).is_none());
		assert_noop!(accept(bob(), &offer, seal.clone()), OfferExpired::<Test>);
		assert_ok!(Market::clear_fill(signed(bob()), alice(), 0));
		assert_noop!(Market::clear_fill(signed(bob()), alice(), 0), NoFill::<Test>);
		// Even if the clock went back.
		set_time(NOW);
		assert_noop!(accept(bob(), &offer, seal), NonceUsed::<Test>);
	});
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

	/// Whatever the shares, the parts add up, and at no time has the signer given more than its share, or got less.
	#[test]
	fn fills_add_up(cents in 1_000u128..1_000_000, units in 1_000u128..ENDOWMENT, shares in prop::collection::vec(1u32..400_000_000, 1..8)) {
		ExtBuilder.build_and_execute(|| {
			let promise = issue(alice(), cents);
			let offer = offer()
				.voucher(alice(), ANYBODY, promise, cents)
				.silver(ANYBODY, alice(), units)
				.in_part(Perbill::zero())
				.build();
			let seal = seals(&[alice()], &offer);
			let sum = |leg: usize| -> u128 {
				(0..pallet_escrow::NextAgreementId::<Test>::get()).map(|id| amounts(id)[leg]).sum()
			};
			for share in shares {
				// Too much, or so little that a leg comes to nothing, is refused.
				let _ = accept_share(bob(), &offer, seal.clone(), Some(Perbill::from_parts(share)));
				if let Some(Fill { filled, .. }) = Market::fill(alice(), 0) {
					assert_eq!(sum(0), filled.mul_floor(cents));
					assert_eq!(sum(1), filled.mul_ceil(units));
				}
			}
			if !Market::is_spent(alice(), 0) && accept(bob(), &offer, seal).is_err() {
				assert_eq!(sum(1), units, "only what is paid for already cannot be had");
				return;
			}
			assert_eq!((sum(0), sum(1)), (cents, units));
		});
	}
}
