//! Signatures: what counts, and that nothing else does.

use crate::deals::{barter, court, disputed, ed25519, key, named, open_seat, panel, unanimous, GENESIS};
use codec::{Decode, Encode};
use nexonomy_deal::{
	sign::{form_signed_by, AccountOffer, AccountSeal, Key, Scheme, SignError},
	text::Signatory,
	Verdict,
};
use nexonomy_primitives::message::Form;
use polkadot_sdk::{
	sp_core::U256,
	sp_runtime::{AccountId32, MultiSignature},
};
use proptest::prelude::*;
use std::sync::LazyLock;

const SCHEMES: [Scheme; 3] = [Scheme::Ed25519, Scheme::Sr25519, Scheme::Ecdsa];
const FORMS: [Form; 2] = [Form::Wrapped, Form::Plain];
const FIRST: Signatory<AccountId32> = Signatory { party: 0, delegate: None, nonce: 0 };

/// The barter with Alice's key of this scheme in the first seat, and that key.
fn deal_of(scheme: Scheme) -> (AccountOffer, Key) {
	let alice = key(scheme, "//Alice");
	let mut offer = barter();
	offer.parties[0] = Some(alice.account());
	(offer, alice)
}

fn seal_of(scheme: Scheme, form: Form) -> (AccountOffer, AccountSeal) {
	let (offer, alice) = deal_of(scheme);
	let seal = offer.seal(&FIRST, &GENESIS, &alice, form).expect("Alice's key signs for Alice");
	(offer, seal)
}

#[test]
fn seal_counts_in_both_forms_for_every_scheme_here_and_on_chain() {
	for scheme in SCHEMES {
		for form in FORMS {
			let (offer, seal) = seal_of(scheme, form);
			assert_eq!(offer.verify(&seal, &GENESIS), Ok(Some(form)), "{scheme:?}");
			let account = offer.parties[0].clone().expect("the seat is taken");
			let on_chain = offer.text(&FIRST, &GENESIS).form_signed_by(&seal.signature, &account);
			assert_eq!(on_chain, Some(form), "{scheme:?}");
		}
	}
}

#[test]
fn seal_counts_for_one_party_nonce_delegate_and_chain() {
	for scheme in SCHEMES {
		let (offer, seal) = seal_of(scheme, Form::Wrapped);
		let refused = |seal: AccountSeal| assert_eq!(offer.verify(&seal, &GENESIS), Ok(None), "{seal:?}");
		refused(AccountSeal { party: 1, ..seal.clone() });
		refused(AccountSeal { nonce: 1, ..seal.clone() });
		refused(AccountSeal { delegate: offer.parties[0].clone(), ..seal.clone() });
		refused(AccountSeal { delegate: Some(ed25519("Bob")), ..seal.clone() });
		assert_eq!(offer.verify(&seal, &[0xac; 32]), Ok(None));
	}
}

#[test]
fn seal_counts_for_one_arbitration() {
	let deals = [barter(), panel(), unanimous(), court()];
	let alice = key(Scheme::Ed25519, "//Alice");
	for signed in &deals {
		let seal = signed.seal(&FIRST, &GENESIS, &alice, Form::Plain).expect("Alice's key signs for Alice");
		for offer in &deals {
			assert_eq!(offer.verify(&seal, &GENESIS), Ok((offer == signed).then_some(Form::Plain)));
		}
	}
	let seal = panel().seal(&FIRST, &GENESIS, &alice, Form::Plain).expect("Alice's key signs for Alice");
	let names = ["Charlie", "Dave", "Eve"];
	for (arbiters, fee) in [
		(named(names, Verdict::Median { votes: 2 }), 3_000_000_000_001),
		(named(names, Verdict::Median { votes: 3 }), 3_000_000_000_000),
		(named(names, Verdict::Unanimous), 3_000_000_000_000),
		(named(["Dave", "Charlie", "Eve"], Verdict::Median { votes: 2 }), 3_000_000_000_000),
		(named(["Charlie", "Dave"], Verdict::Median { votes: 2 }), 3_000_000_000_000),
		(named(["Charlie", "Dave", "Ferdie"], Verdict::Median { votes: 2 }), 3_000_000_000_000),
	] {
		assert_eq!(disputed(arbiters, fee).verify(&seal, &GENESIS), Ok(None));
	}
}

#[test]
fn delegate_seals_for_a_party() {
	let (offer, bob) = (barter(), key(Scheme::Ed25519, "//Bob"));
	let account = bob.account();
	let signatory = Signatory { delegate: Some(&account), ..FIRST };
	let seal = offer.seal(&signatory, &GENESIS, &bob, Form::Plain).expect("Bob's key signs for Bob");
	assert_eq!(seal.delegate, Some(bob.account()));
	assert_eq!(offer.verify(&seal, &GENESIS), Ok(Some(Form::Plain)));
	assert_eq!(offer.verify(&AccountSeal { delegate: None, ..seal }, &GENESIS), Ok(None));
}

#[test]
fn seal_is_refused_when_the_key_is_anothers() {
	let error = barter().seal(&FIRST, &GENESIS, &key(Scheme::Ed25519, "//Bob"), Form::Plain);
	assert!(matches!(error, Err(SignError::NotTheSigner { .. })), "{error:?}");
	let error = barter().seal(&FIRST, &GENESIS, &key(Scheme::Sr25519, "//Alice"), Form::Plain);
	assert!(matches!(error, Err(SignError::NotTheSigner { .. })), "{error:?}");
}

#[test]
fn seal_is_refused_when_nobody_sits_there() {
	let alice = key(Scheme::Ed25519, "//Alice");
	let seal = |party| open_seat().seal(&Signatory { party, ..FIRST }, &GENESIS, &alice, Form::Plain);
	assert!(seal(0).is_ok());
	assert_eq!(seal(1), Err(SignError::OpenSeat { party: 1 }));
	assert_eq!(seal(2), Err(SignError::NoSuchParty { party: 2, parties: 2 }));
	let text = |party| open_seat().checked_text(&Signatory { party, ..FIRST }, &GENESIS);
	assert_eq!(text(1), Err(SignError::OpenSeat { party: 1 }));
	let ghost = |party| AccountSeal { party, ..seal(0).expect("Alice sits there") };
	assert_eq!(open_seat().verify(&ghost(1), &GENESIS), Err(SignError::OpenSeat { party: 1 }));
	let none = Err(SignError::NoSuchParty { party: 255, parties: 2 });
	assert_eq!(open_seat().verify(&ghost(255), &GENESIS), none);
}

#[test]
fn ecdsa_signature_counts_in_one_spelling_only() {
	let (offer, seal) = seal_of(Scheme::Ecdsa, Form::Plain);
	let MultiSignature::Ecdsa(signature) = seal.signature.clone() else { panic!("signed with ECDSA") };
	let order = U256::from_big_endian(&[
		0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe, 0xba,
		0xae, 0xdc, 0xe6, 0xaf, 0x48, 0xa0, 0x3b, 0xbf, 0xd2, 0x5e, 0x8c, 0xd0, 0x36, 0x41, 0x41,
	]);
	let mut mirrored = signature.0;
	(order - U256::from_big_endian(&signature.0[32..64])).write_as_big_endian(&mut mirrored[32..64]);
	mirrored[64] ^= 1;
	let mut shifted = signature.0;
	shifted[64] += 27;
	let text = offer.text(&FIRST, &GENESIS);
	let account = offer.parties[0].clone().expect("the seat is taken");
	for bytes in [mirrored, shifted] {
		let other = MultiSignature::Ecdsa(bytes.into());
		assert_eq!(text.form_signed_by(&other, &account), Some(Form::Plain), "a chain takes it");
		assert_eq!(form_signed_by(&text, &other, &account), None);
	}
}

#[test]
fn signature_with_keccak_does_not_count() {
	let (offer, seal) = seal_of(Scheme::Ecdsa, Form::Plain);
	let MultiSignature::Ecdsa(signature) = seal.signature.clone() else { panic!("signed with ECDSA") };
	let seal = AccountSeal { signature: MultiSignature::Eth(signature.0.into()), ..seal };
	assert_eq!(offer.verify(&seal, &GENESIS), Ok(None));
}

#[test]
fn secret_is_refused_without_being_repeated() {
	for (scheme, secret) in [
		(Scheme::Sr25519, "bottom drive obey lake"),
		(Scheme::Sr25519, "0x1234"),
		(Scheme::Sr25519, ""),
		(Scheme::Ed25519, "//Alice/soft"),
		(Scheme::Ecdsa, "//Alice/soft"),
	] {
		let error = Key::from_uri(scheme, secret).err();
		assert_eq!(error, Some(SignError::BadSecret));
	}
	assert!(!SignError::BadSecret.to_string().contains("drive"));
}

/// A seal of each scheme, and one under each kind of arbitration, made once.
static SEALS: LazyLock<Vec<(AccountOffer, AccountSeal)>> = LazyLock::new(|| {
	let alice = key(Scheme::Ed25519, "//Alice");
	let sealed = |offer: AccountOffer| {
		let seal = offer.seal(&FIRST, &GENESIS, &alice, Form::Wrapped).expect("Alice's key signs for Alice");
		(offer, seal)
	};
	let schemes = SCHEMES.map(|scheme| seal_of(scheme, Form::Wrapped));
	schemes.into_iter().chain([panel(), unanimous(), court()].map(sealed)).collect()
});

proptest! {
	#![proptest_config(ProptestConfig::with_cases(400))]

	#[test]
	fn no_flipped_bit_is_accepted(which in 0..SCHEMES.len() + 3, at: prop::sample::Index) {
		let signed = &SEALS[which];
		let mut bytes = signed.encode();
		let bit = at.index(bytes.len() * 8);
		bytes[bit / 8] ^= 1 << (bit % 8);
		if let Ok(flipped) = <(AccountOffer, AccountSeal)>::decode(&mut &bytes[..]) {
			// Every bit means something.
			prop_assert_ne!(&flipped, signed);
			let (offer, seal) = flipped;
			prop_assert!(!matches!(offer.verify(&seal, &GENESIS), Ok(Some(_))), "bit {} of {:?}", bit, seal);
		}
	}
}
