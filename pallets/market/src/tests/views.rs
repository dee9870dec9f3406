//! What wallets and clients ask.

use crate::{mock::*, *};
use frame_support::assert_ok;

#[test]
fn text_is_what_the_library_builds() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 500);
		let id = list(alice(), promise, Ask::Money(usd(1_000)));
		let offer =
			offer().voucher(alice(), ANYBODY, promise, 500).silver(ANYBODY, alice(), 7).answering(id).build();
		for (party, delegate, nonce) in [(0, None, 5), (1, Some(charlie()), u64::MAX), (255, None, 0)] {
			let expected = text(&offer, party, delegate.as_ref(), nonce);
			assert_eq!(Market::offer_text(offer.clone(), party, delegate, nonce), expected);
		}
		let text = String::from_utf8(Market::offer_text(offer.clone(), 0, None, 5)).unwrap();
		let lines: Vec<&str> = text.lines().collect();
		assert_eq!(lines[0], "Nexonomy offer");
		assert_eq!(lines[1], "listing: 0, asking 10.00 USD");
		assert_eq!(lines[3], "party 2: whoever accepts");
		assert_eq!(lines[4], "leg 1: party 1 gives party 2 voucher 0 worth 5.00 USD, to keep");
		assert_eq!(lines[5], "leg 2: party 2 gives party 1 7 units of asset 2");
		assert_eq!(lines[11..14], ["signed for: party 1", "nonce: 5", "valid until: 1767312000000"]);
		assert_eq!(lines[14], format!("chain: 0x{}", "45".repeat(32)));
	});
}

#[test]
fn hash_is_of_the_encoding() {
	ExtBuilder.build_and_execute(|| {
		let offer = offer().native(alice(), bob(), 100).build();
		let hash = sp_io::hashing::blake2_256(&codec::Encode::encode(&offer));
		assert_eq!(Market::offer_hash(offer), sp_core::H256(hash));
	});
}

#[test]
fn nonces_are_told_apart_by_person() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(Market::cancel_nonce(signed(alice()), 0));
		assert_eq!((Market::next_nonce(alice()), Market::next_nonce(bob())), (Some(1), Some(0)));
		assert!(Market::is_spent(alice(), 0) && !Market::is_spent(bob(), 0));
		assert!(!Market::is_spent(alice(), 1) && !Market::is_spent(alice(), u64::MAX));
	});
}
