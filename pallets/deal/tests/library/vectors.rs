//! The vectors that other implementations check too. `UPDATE_VECTORS=1 cargo test` writes them again.

use crate::deals::{self, key, GENESIS};
use codec::{Decode, Encode};
use nexonomy_deal::{
	json::{offer_from_json, offer_to_json, seal_from_json, seal_to_json},
	sign::{AccountOffer, AccountSeal, Scheme},
	text::Signatory,
};
use nexonomy_math::released_between;
use nexonomy_primitives::message::Form;
use polkadot_sdk::{
	sp_core::bytes::to_hex,
	sp_runtime::{AccountId32, Perbill},
};
use serde_json::{json, Value};
use std::{env, fs, path::PathBuf};

/// Who signs: the party, for whom a delegate signs, the scheme, the secret, the form.
struct Signer {
	party: u8,
	delegate: Option<AccountId32>,
	nonce: u64,
	scheme: Scheme,
	secret: &'static str,
	form: Form,
}

impl Signer {
	fn ed25519(party: u8, secret: &'static str, nonce: u64, form: Form) -> Self {
		Self { party, delegate: None, nonce, scheme: Scheme::Ed25519, secret, form }
	}

	fn signatory(&self) -> Signatory<'_, AccountId32> {
		Signatory { party: self.party, delegate: self.delegate.as_ref(), nonce: self.nonce }
	}
}

fn check(name: &str, about: &str, offer: &AccountOffer, signers: &[Signer], fills: &[u32]) {
	let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("vectors").join(format!("{name}.json"));
	let kept = fs::read_to_string(&path).unwrap_or_default();
	let before: Value = serde_json::from_str(&kept).unwrap_or_default();
	let mut vector = json!({
		"about": about,
		"genesis": to_hex(&GENESIS, false),
		"offer": parsed(&offer_to_json(offer)),
		"scale": to_hex(&offer.encode(), false),
		"hash": to_hex(&offer.hash().0, false),
		"seals": signers.iter().enumerate().map(|(index, signer)| {
			sealed(offer, signer, &before["seals"][index]["seal"])
		}).collect::<Vec<_>>(),
	});
	if !fills.is_empty() {
		vector["fills"] = filled(offer, signers[0].party, fills);
	}
	if env::var_os("UPDATE_VECTORS").is_some() {
		let written = serde_json::to_string_pretty(&vector).expect("JSON can be written") + "\n";
		fs::write(&path, written).expect("the folder can be written to");
	} else {
		assert_eq!(before, vector, "{name}.json differs; if that is meant: UPDATE_VECTORS=1");
	}
	// And back: what stands in the file leads to the same offer.
	assert_eq!(offer_from_json(&vector["offer"].to_string()).as_ref(), Ok(offer));
	assert_eq!(AccountOffer::decode(&mut &offer.encode()[..]).as_ref(), Ok(offer));
}

fn sealed(offer: &AccountOffer, signer: &Signer, before: &Value) -> Value {
	let signatory = signer.signatory();
	let text = offer.text(&signatory, &GENESIS);
	let fresh = offer.seal(&signatory, &GENESIS, &key(signer.scheme, signer.secret), signer.form);
	let fresh = fresh.expect("the signers of these vectors sit where they sign");
	// A signature with sr25519 is different each time, so a good one is kept.
	let seal = seal_from_json(&before.to_string())
		.ok()
		.filter(|kept| signer.scheme == Scheme::Sr25519 && is_as_good(offer, kept, &fresh, signer.form))
		.unwrap_or(fresh);
	assert_eq!(offer.verify(&seal, &GENESIS), Ok(Some(signer.form)));
	let mut shown = parsed(&seal_to_json(&seal));
	let seal = shown.clone();
	shown.as_object_mut().expect("a seal is an object").remove("signature");
	json!({
		"signatory": shown,
		"scheme": format!("{:?}", signer.scheme).to_lowercase(),
		"secret": signer.secret,
		"wrapped": signer.form == Form::Wrapped,
		"text": String::from_utf8_lossy(text.as_bytes()).lines().collect::<Vec<_>>(),
		"seal": seal,
	})
}

fn is_as_good(offer: &AccountOffer, kept: &AccountSeal, fresh: &AccountSeal, form: Form) -> bool {
	let same = AccountSeal { signature: fresh.signature.clone(), ..kept.clone() } == *fresh;
	same && offer.verify(kept, &GENESIS) == Ok(Some(form))
}

/// What each fill moves, leg by leg, when these shares are taken one after the other. What this party sealed is rounded
/// down, what the other one gives for it up.
fn filled(offer: &AccountOffer, sealed_by: u8, shares: &[u32]) -> Value {
	let mut done = 0;
	let mut fills = Vec::new();
	let mut sums = vec![0; offer.legs.len()];
	for share in shares {
		let (from, to) = (Perbill::from_parts(done), Perbill::from_parts(done + share));
		let amounts: Vec<u128> = offer
			.legs
			.iter()
			.map(|leg| match leg.asset.total() {
				total if leg.from == sealed_by => released_between(total, from, to),
				total => released_between(total, Perbill::one() - to, Perbill::one() - from),
			})
			.collect();
		fills.push(json!({
			"filled": done, "share": share,
			"amounts": amounts.iter().map(u128::to_string).collect::<Vec<_>>(),
		}));
		sums.iter_mut().zip(amounts).for_each(|(sum, amount)| *sum += amount);
		done += share;
	}
	assert_eq!(done, Perbill::one().deconstruct(), "all of it is filled");
	assert!(offer.legs.iter().zip(sums).all(|(leg, sum)| leg.asset.total() == sum), "nothing is lost");
	json!(fills)
}

fn parsed(json: &str) -> Value {
	serde_json::from_str(json).expect("this is JSON")
}

#[test]
fn barter() {
	let signers = [
		Signer::ed25519(0, "//Alice", 0, Form::Wrapped),
		Signer::ed25519(0, "//Alice", 0, Form::Plain),
		Signer::ed25519(1, "//Bob", 127, Form::Wrapped),
	];
	let about = "60 % cash, 40 % barter, an asset and an item: every kind of goods";
	check("barter", about, &deals::barter(), &signers, &[]);
}

#[test]
fn open_seat() {
	let signers = [Signer::ed25519(0, "//Alice", 1, Form::Wrapped)];
	check("open-seat", "whoever accepts is the buyer", &deals::open_seat(), &signers, &[]);
}

#[test]
fn three_parties() {
	let signers = [
		Signer::ed25519(0, "//Alice", 2, Form::Wrapped),
		Signer { scheme: Scheme::Sr25519, ..Signer::ed25519(1, "//Bob", 3, Form::Wrapped) },
		Signer { scheme: Scheme::Ecdsa, ..Signer::ed25519(2, "//Charlie", 3, Form::Plain) },
		Signer { delegate: Some(deals::ed25519("Alice")), ..Signer::ed25519(2, "//Alice", 3, Form::Wrapped) },
	];
	let about = "three parties with keys of three schemes, a delegate, device keys, witnesses and steps";
	check("three-parties", about, &deals::three_parties(), &signers, &[]);
}

#[test]
fn discount() {
	let signers = [Signer::ed25519(0, "//Alice", 4, Form::Wrapped)];
	check("discount", "$100 sold for $80, as listed", &deals::discount(), &signers, &[]);
}

#[test]
fn card() {
	let signers = [
		Signer::ed25519(0, "//Alice", 9, Form::Wrapped),
		Signer { scheme: Scheme::Ecdsa, ..Signer::ed25519(1, "//Bob", 9, Form::Plain) },
	];
	let about = "$100 sold for $80: $60 by card, $20 in a voucher; another payment is kept for the court";
	let mut offer = deals::card();
	offer.parties[1] = Some(key(Scheme::Ecdsa, "//Bob").account());
	check("card", about, &offer, &signers, &[]);
}

#[test]
fn in_part() {
	let signers = [Signer::ed25519(0, "//Alice", 5, Form::Wrapped)];
	let fills = [50_000_000, 123_456_789, 333_333_333, 50_000_001, 142_857_143, 299_999_999, 352_735];
	let about =
		"prime amounts, filled in seven parts; the last is less than the least share, as it is the rest";
	check("in-part", about, &deals::in_part(), &signers, &fills);
}

#[test]
fn with_listing() {
	let signers = [Signer::ed25519(1, "//Bob", 0, Form::Wrapped)];
	check(
		"with-listing",
		"a buyer answers a listing that asks for an asset",
		&deals::with_listing(),
		&signers,
		&[],
	);
}

#[test]
fn panel() {
	let signers = [Signer::ed25519(0, "//Alice", 6, Form::Wrapped)];
	check("panel", "three arbiters, of whom two suffice", &deals::panel(), &signers, &[]);
}

#[test]
fn unanimous() {
	let signers = [Signer::ed25519(0, "//Alice", 7, Form::Plain)];
	check("unanimous", "two arbiters who must agree, for nothing", &deals::unanimous(), &signers, &[]);
}

#[test]
fn court() {
	let signers = [Signer::ed25519(1, "//Bob", 8, Form::Wrapped)];
	check("court", "seven jurors of the open court", &deals::court(), &signers, &[]);
}

#[test]
fn extremes() {
	let signers = [Signer::ed25519(0, "//Alice", u64::MAX, Form::Wrapped)];
	let about = "the most of everything and the largest numbers; no chain would accept it";
	check("extremes", about, &deals::extremes(), &signers, &[]);
}
