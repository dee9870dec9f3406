//! Who may consent to an offer, and in what form.

use crate::{mock::*, Error::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_core::{ecdsa, ed25519, sr25519, Pair};
use sp_runtime::{traits::IdentifyAccount, MultiSignature, MultiSigner};

/// The account of a key, with something to give.
fn funded<P: Pair>(pair: &P) -> AccountId
where
	MultiSigner: From<P::Public>,
{
	let account = MultiSigner::from(pair.public()).into_account();
	assert_ok!(Balances::transfer_keep_alive(signed(stranger()), account.clone(), 1000));
	account
}

fn every_form_counts<P: Pair>()
where
	MultiSigner: From<P::Public>,
	MultiSignature: From<P::Signature>,
{
	ExtBuilder.build_and_execute(|| {
		let pair = P::from_seed_slice(&[7; 32]).expect("a seed of 32 bytes is good for every scheme");
		let giver = funded(&pair);
		let offer = offer().native(giver.clone(), bob(), 100).build();
		for (nonce, form) in [(0, wrapped as fn(&[u8]) -> Vec<u8>), (1, |text| text.to_vec())] {
			let signature = pair.sign(&form(&text(&offer, 0, None, nonce))).into();
			let seal = Seal { party: 0, delegate: None, nonce, signature };
			assert_ok!(accept(bob(), &offer, bounded(vec![seal.clone()])));
			assert_noop!(accept(bob(), &offer, bounded(vec![seal])), NonceUsed::<Test>);
		}
		assert_eq!(native(&giver), 800);
	});
}

#[test]
fn sr25519_counts_plain_and_wrapped() {
	every_form_counts::<sr25519::Pair>();
}

#[test]
fn ed25519_counts_plain_and_wrapped() {
	every_form_counts::<ed25519::Pair>();
}

#[test]
fn ecdsa_counts_plain_and_wrapped() {
	every_form_counts::<ecdsa::Pair>();
}

/// The order of secp256k1.
const ORDER: [u8; 32] = [
	0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe, 0xba,
	0xae, 0xdc, 0xe6, 0xaf, 0x48, 0xa0, 0x3b, 0xbf, 0xd2, 0x5e, 0x8c, 0xd0, 0x36, 0x41, 0x41,
];

/// The other signature that an ecdsa signature gives to everybody: the order less `s`, and the other parity.
fn malleated(signature: &ecdsa::Signature) -> ecdsa::Signature {
	use sp_core::U256;
	let mut bytes: [u8; 65] = signature.0;
	let s = U256::from_big_endian(&bytes[32..64]);
	bytes[32..64].copy_from_slice(&(U256::from_big_endian(&ORDER) - s).to_big_endian());
	bytes[64] ^= 1;
	ecdsa::Signature::from_raw(bytes)
}

#[test]
fn malleated_signature_gives_no_second_acceptance() {
	ExtBuilder.build_and_execute(|| {
		let pair = ecdsa::Pair::from_seed_slice(&[7; 32]).unwrap();
		let offer = offer().native(funded(&pair), bob(), 100).build();
		let good = pair.sign(&wrapped(&text(&offer, 0, None, 0)));
		let seal = |signature: ecdsa::Signature| {
			let signature = signature.into();
			bounded(vec![Seal { party: 0, delegate: None, nonce: 0, signature }])
		};
		assert_ne!(malleated(&good), good);
		assert_ok!(accept(bob(), &offer, seal(good)));
		assert_noop!(accept(bob(), &offer, seal(malleated(&good))), NonceUsed::<Test>);
		assert_noop!(accept(bob(), &offer, seal(good)), NonceUsed::<Test>);
	});
}

#[test]
fn delegate_signs_when_it_is_allowed_to() {
	ExtBuilder.build_and_execute(|| {
		let offer = offer().native(alice(), bob(), 100).build();
		let seal = seal_for(&alice(), &charlie(), &offer, 0);
		assert_noop!(accept(bob(), &offer, bounded(vec![seal.clone()])), NotDelegate::<Test>);
		allow(alice(), charlie());
		assert_ok!(accept(bob(), &offer, bounded(vec![seal])));
		let Event::OfferAccepted { signers, .. } = last_event() else { panic!("accepted") };
		assert_eq!(signers.to_vec(), [(alice(), 0, Some(charlie()))]);
		// The nonce is the party's, not the delegate's.
		assert!(Market::is_spent(alice(), 0) && !Market::is_spent(charlie(), 0));
		assert_eq!(native(&alice()), ENDOWMENT - 100);
	});
}

#[test]
fn delegate_is_part_of_what_is_signed() {
	ExtBuilder.build_and_execute(|| {
		allow(alice(), charlie());
		allow(alice(), stranger());
		let offer = offer().native(alice(), bob(), 100).build();
		let by_charlie = seal_for(&alice(), &charlie(), &offer, 0);
		for delegate in [None, Some(alice()), Some(bob()), Some(stranger())] {
			let error = match &delegate {
				Some(delegate) if *delegate != stranger() => NotDelegate::<Test>,
				_ => BadSignature,
			};
			let seal = Seal { delegate, ..by_charlie.clone() };
			assert_noop!(accept(bob(), &offer, bounded(vec![seal])), error);
		}
		// Alice's own signature is not a delegate's either.
		let own = Seal { delegate: Some(charlie()), ..seal(&alice(), &offer) };
		assert_noop!(accept(bob(), &offer, bounded(vec![own])), BadSignature::<Test>);
	});
}

#[test]
fn delegate_cannot_accept_for_its_principal() {
	ExtBuilder.build_and_execute(|| {
		allow(alice(), charlie());
		let offer = offer().native(alice(), bob(), 100).build();
		assert_noop!(accept(charlie(), &offer, seals(&[bob()], &offer)), SealMissing::<Test>);
	});
}

#[test]
fn every_party_must_consent_once() {
	ExtBuilder.build_and_execute(|| {
		let offer = offer().native(alice(), bob(), 100).silver(bob(), charlie(), 50).build();
		let all = seals(&[alice(), bob(), charlie()], &offer);
		let without = |index: usize| {
			bounded(
				all.iter().enumerate().filter(|(i, _)| *i != index).map(|(_, seal)| seal.clone()).collect(),
			)
		};
		for index in 0..3 {
			assert_noop!(accept(stranger(), &offer, without(index)), SealMissing::<Test>);
		}
		assert_noop!(accept(stranger(), &offer, Default::default()), SealMissing::<Test>);
		assert_noop!(accept(alice(), &offer, Default::default()), SealMissing::<Test>);
		let mut twice = all.to_vec();
		twice.push(seal_with(&bob(), &offer, 9));
		assert_noop!(accept(stranger(), &offer, bounded(twice)), SealTwice::<Test>);
		assert_ok!(accept(stranger(), &offer, all));
	});
}

#[test]
fn only_named_parties_can_seal() {
	ExtBuilder.build_and_execute(|| {
		let offer = offer().native(alice(), ANYBODY, 100).build();
		let good = seal(&alice(), &offer);
		// Seat 1 is open: whoever accepts takes it.
		for party in [1, 2, 8, u8::MAX] {
			let unknown = Seal { party, ..good.clone() };
			assert_noop!(accept(bob(), &offer, bounded(vec![unknown])), UnknownParty::<Test>);
		}
		assert_ok!(accept(bob(), &offer, bounded(vec![good])));
	});
}

#[test]
fn only_one_seat_is_open_and_not_for_a_party() {
	ExtBuilder.build_and_execute(|| {
		let offer = offer().native(alice(), ANYBODY, 100).build();
		assert_noop!(accept(alice(), &offer, seals(&[alice()], &offer)), PartyTwice::<Test>);
		assert_noop!(accept(alice(), &offer, Default::default()), PartyTwice::<Test>);
		let mut two_open = offer.clone();
		two_open.parties.try_push(None).unwrap();
		assert_noop!(accept(bob(), &two_open, seals(&[alice()], &two_open)), TwoOpenSeats::<Test>);
	});
}

#[test]
fn offer_that_both_sealed_counts_once_if_both_seals_are_brought() {
	ExtBuilder.build_and_execute(|| {
		let offer = offer().native(alice(), bob(), 100).build();
		let sealed = |who: AccountId| bounded(vec![seal_with(&who, &offer, 0)]);
		// Who calls agrees by calling; its own seal is not brought, so it stays good.
		assert_ok!(accept(alice(), &offer, sealed(bob())));
		assert!(!Market::is_spent(alice(), 0) && Market::is_spent(bob(), 0));
		assert_ok!(accept(bob(), &offer, sealed(alice())));
		assert_eq!(native(&alice()), ENDOWMENT - 107 - 200, "twice, and the deposit of the first");
	});
	ExtBuilder.build_and_execute(|| {
		let offer = offer().native(alice(), bob(), 100).build();
		let sealed = |who: AccountId| bounded(vec![seal_with(&who, &offer, 0)]);
		let both = bounded(vec![seal_with(&alice(), &offer, 0), seal_with(&bob(), &offer, 0)]);
		assert_ok!(accept(alice(), &offer, both));
		assert_noop!(accept(bob(), &offer, sealed(alice())), NonceUsed::<Test>);
		assert_noop!(accept(alice(), &offer, sealed(bob())), NonceUsed::<Test>);
	});
	ExtBuilder.build_and_execute(|| {
		// Or by taking the own seal back.
		let offer = offer().native(alice(), bob(), 100).build();
		let sealed = |who: AccountId| bounded(vec![seal_with(&who, &offer, 0)]);
		assert_ok!(Market::cancel_nonce(signed(alice()), 0));
		assert_ok!(accept(alice(), &offer, sealed(bob())));
		assert_noop!(accept(bob(), &offer, sealed(alice())), NonceUsed::<Test>);
	});
}

#[test]
fn offer_in_part_that_both_sealed_goes_up_to_the_whole_on_each_side() {
	ExtBuilder.build_and_execute(|| {
		let offer =
			offer().native(alice(), bob(), 100).silver(bob(), alice(), 10).in_part(percent(10)).build();
		let sealed = |who: AccountId| bounded(vec![seal_with(&who, &offer, 0)]);
		assert_ok!(accept_share(alice(), &offer, sealed(bob()), Some(percent(50))));
		assert_ok!(accept(bob(), &offer, sealed(alice())));
		assert_ok!(accept(alice(), &offer, sealed(bob())));
		assert_eq!(silver(&bob()), ENDOWMENT - 20);
		// With both seals it is accepted whole, and both nonces are spent.
		let both = bounded(vec![seal_with(&alice(), &offer, 1), seal_with(&bob(), &offer, 1)]);
		assert_ok!(accept(alice(), &offer, both));
		assert!(Market::is_spent(alice(), 1) && Market::is_spent(bob(), 1));
	});
}

#[test]
fn party_that_accepts_may_also_have_sealed() {
	ExtBuilder.build_and_execute(|| {
		let offer = offer().native(alice(), bob(), 100).build();
		assert_ok!(accept(alice(), &offer, seals(&[alice(), bob()], &offer)));
		assert!(Market::is_spent(alice(), 0) && Market::is_spent(bob(), 0));
	});
}
