//! Numbers that make a seal count once.

use crate::{
	mock::*,
	nonces::{Unusable, WINDOW},
	Error::*,
	*,
};
use frame_support::{assert_noop, assert_ok};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Spends what a person could have spent by selling something.
fn spend(nonce: u64) -> frame_support::dispatch::DispatchResult {
	let offer = offer().silver(alice(), bob(), 1).build();
	accept(bob(), &offer, bounded(vec![seal_with(&alice(), &offer, nonce)]))
}

#[test]
fn nonces_come_in_any_order_within_the_window() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(Market::next_nonce(alice()), Some(0));
		for nonce in [127, 1, 2, 64] {
			assert!(!Market::is_spent(alice(), nonce));
			assert_ok!(spend(nonce));
			assert!(Market::is_spent(alice(), nonce));
			assert_noop!(spend(nonce), NonceUsed::<Test>);
		}
		assert_eq!(Market::next_nonce(alice()), Some(0));
		assert_noop!(spend(128), NonceTooFar::<Test>);
		assert_noop!(spend(u64::MAX), NonceTooFar::<Test>);
		assert_ok!(spend(0));
		// 0, 1 and 2 are spent, so the window begins at 3.
		assert_eq!(Market::next_nonce(alice()), Some(3));
		assert_ok!(spend(130));
		assert_noop!(spend(131), NonceTooFar::<Test>);
		assert_noop!(spend(2), NonceUsed::<Test>);
		assert!(!Market::is_spent(bob(), 0));
	});
}

#[test]
fn cancelled_nonce_makes_its_offer_void() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(Market::cancel_nonce(signed(alice()), 5));
		assert_eq!(last_event(), Event::NonceCancelled { who: alice(), nonce: 5 });
		assert_noop!(spend(5), NonceUsed::<Test>);
		assert_noop!(Market::cancel_nonce(signed(alice()), 5), NonceUsed::<Test>);
		assert_noop!(Market::cancel_nonce(signed(alice()), WINDOW), NonceTooFar::<Test>);
		assert_ok!(spend(4));
	});
}

#[test]
fn all_nonces_below_one_are_cancelled_at_once() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(spend(300 % WINDOW));
		assert_ok!(Market::cancel_nonces_below(signed(alice()), 300));
		assert_eq!(last_event(), Event::NoncesCancelledBelow { who: alice(), nonce: 300 });
		for nonce in [0, 44, 299] {
			assert!(Market::is_spent(alice(), nonce));
			assert_noop!(spend(nonce), NonceUsed::<Test>);
		}
		assert_eq!(Market::next_nonce(alice()), Some(300));
		assert_ok!(spend(300));
		for nonce in [0, 299, 300] {
			assert_noop!(Market::cancel_nonces_below(signed(alice()), nonce), NothingToCancel::<Test>);
		}
	});
}

#[test]
fn cancelling_below_leaves_what_is_above_as_it_was() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(spend(10));
		assert_ok!(spend(12));
		assert_ok!(Market::cancel_nonces_below(signed(alice()), 10));
		// 10 was spent before, so the window begins at 11.
		assert_eq!(Market::next_nonce(alice()), Some(11));
		assert!(Market::is_spent(alice(), 12));
		assert_ok!(spend(11));
		assert_eq!(Market::next_nonce(alice()), Some(13));
	});
}

#[test]
fn last_nonce_counts_once() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(Market::cancel_nonces_below(signed(alice()), u64::MAX));
		assert_eq!(Market::next_nonce(alice()), Some(u64::MAX));
		assert_noop!(spend(u64::MAX - 1), NonceUsed::<Test>);
		assert_ok!(spend(u64::MAX));
		assert_noop!(spend(u64::MAX), NonceUsed::<Test>);
		assert_eq!(Market::next_nonce(alice()), None);
		assert_noop!(Market::cancel_nonce(signed(alice()), u64::MAX), NonceUsed::<Test>);
	});
}

#[test]
fn spent_nonces_in_order_take_three_bytes() {
	let mut nonces = Nonces::default();
	for nonce in 0..60 {
		nonces.spend(nonce).unwrap();
	}
	assert_eq!(nonces, Nonces { floor: 60, used: 0, cancelled_below: 0 });
	assert_eq!(codec::Encode::encode(&nonces).len(), 3);
}

proptest! {
	/// Against the plainest model there is: a set.
	#[test]
	fn window_is_a_set_of_numbers(
		start in prop_oneof![Just(0u64), any::<u64>(), (u64::MAX - 300)..=u64::MAX],
		steps in prop::collection::vec((0u64..200, prop::bool::weighted(0.1)), 0..400),
	) {
		let mut nonces = Nonces::default();
		nonces.cancel_below(start);
		let mut spent = BTreeSet::new();
		// Everything below this number is spent as well.
		let mut below = start;
		for (distance, is_cancel) in steps {
			let floor = nonces.floor;
			let nonce = floor.saturating_add(distance).saturating_sub(20);
			if is_cancel {
				nonces.cancel_below(nonce);
				below = below.max(nonce);
				continue;
			}
			let expected = if nonce < below || spent.contains(&nonce) {
				Err(Unusable::Used)
			} else if nonce - floor >= WINDOW {
				Err(Unusable::TooFar)
			} else {
				spent.insert(nonce);
				Ok(())
			};
			prop_assert_eq!(nonces.spend(nonce), expected);
		}
		let is_spent = |nonce: u64| nonce < below || spent.contains(&nonce);
		for nonce in nonces.floor.saturating_sub(300)..=nonces.floor.saturating_add(300) {
			prop_assert_eq!(nonces.is_spent(nonce), is_spent(nonce), "{}", nonce);
		}
		let next = (nonces.floor..=u64::MAX).find(|nonce| !is_spent(*nonce));
		prop_assert_eq!(nonces.next(), next);
	}
}
