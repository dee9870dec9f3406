//! JSON: there and back, and what is said about mistakes.

use crate::deals;
use codec::{Decode, Encode};
use nexonomy_deal::{
	address::ss58,
	json::{
		hash_from_hex, legs_to_json, offer_from_json, offer_to_json, sale_from_json, seal_from_json,
		seal_to_json, signatory_from_json,
	},
	sign::{AccountOffer, AccountSeal, Scheme},
	text::Signatory,
};
use nexonomy_primitives::message::Form;
use proptest::prelude::*;
use serde_json::{json, Value};

fn open_seat() -> Value {
	serde_json::from_str(&offer_to_json(&deals::open_seat())).expect("what we write is JSON")
}

/// What is said about the open seat's offer when the value at `pointer` is another.
fn fault(pointer: &str, value: Value) -> String {
	let mut offer = open_seat();
	*offer.pointer_mut(pointer).expect("there is such a place") = value;
	offer_from_json(&offer.to_string()).expect_err("this is a mistake").to_string()
}

#[test]
fn offers_come_back_as_they_were() {
	for offer in [
		deals::barter(),
		deals::open_seat(),
		deals::three_parties(),
		deals::discount(),
		deals::in_part(),
		deals::with_listing(),
		deals::panel(),
		deals::unanimous(),
		deals::court(),
		deals::extremes(),
	] {
		assert_eq!(offer_from_json(&offer_to_json(&offer)), Ok(offer));
	}
}

#[test]
fn seals_come_back_as_they_were() {
	let delegate = deals::ed25519("Bob");
	for scheme in [Scheme::Ed25519, Scheme::Sr25519, Scheme::Ecdsa] {
		let alice = deals::key(scheme, "//Alice");
		let mut offer = deals::open_seat();
		offer.parties[0] = Some(alice.account());
		let signatory = Signatory { party: 0, delegate: None, nonce: u64::MAX };
		let seal = offer.seal(&signatory, &deals::GENESIS, &alice, Form::Plain).expect("Alice's own key");
		let delegated = AccountSeal { delegate: Some(delegate.clone()), ..seal.clone() };
		assert_eq!(seal_from_json(&seal_to_json(&seal)), Ok(seal));
		assert_eq!(seal_from_json(&seal_to_json(&delegated)), Ok(delegated));
	}
}

#[test]
fn sale_gives_the_two_legs() {
	let sale = json!({
		"from": 0, "to": 1, "voucher": 7, "sold": { "currency": "USD", "minor": "10000" }, "paid": 8000,
		"on_release": { "type": "HandOver" }, "discount": { "expires_at": 1830297600000u64, "minimum_use": "500" },
	});
	let sale = sale_from_json(&sale.to_string()).expect("a good sale");
	assert_eq!(sale, deals::sale());
	let legs: Value = serde_json::from_str(&legs_to_json(&sale.legs())).expect("what we write is JSON");
	assert_eq!(legs[1]["asset"]["value"]["value"], json!({ "currency": "USD", "minor": "2000" }));
}

#[test]
fn what_is_optional_may_be_null() {
	let mut offer = open_seat();
	offer["listing"] = Value::Null;
	offer["in_part"] = Value::Null;
	offer["terms"]["arbitration"] = Value::Null;
	assert_eq!(offer_from_json(&offer.to_string()), Ok(deals::open_seat()));
}

#[test]
fn accounts_are_read_in_every_form() {
	for account in [
		"YXpY8Rpt1UB2wCcDrxe8JiiSZyjH73XzJF3LgnMaD2hUbjhUt",
		"5FA9nQDVg267DEd8m1ZypXLBnvN7SFxYwV7ndqSYGiN9TTpu",
		"0x88dc3417d5058ec4b4503e0c12ea1a0a89be200fe98922423d4334014fa6b0ee",
	] {
		let mut offer = open_seat();
		offer["parties"][0] = json!(account);
		assert_eq!(offer_from_json(&offer.to_string()), Ok(deals::open_seat()));
	}
}

#[test]
fn numbers_are_read_as_numbers_and_as_strings() {
	for nonce in [json!(7), json!("7"), json!("007")] {
		let signatory = signatory_from_json(&json!({ "party": 1, "nonce": nonce }).to_string());
		assert_eq!(signatory.map(|signatory| (signatory.party, signatory.nonce)), Ok((1, 7)));
	}
}

#[test]
fn mistakes_are_named_with_their_place() {
	for (pointer, value, words) in [
		(
			"/legs/1/asset/value",
			json!(1.5),
			vec!["legs[1].asset.value: ", "expected a whole number from 0 to"],
		),
		("/legs/1/asset/value", json!(-1), vec!["legs[1].asset.value: ", "`-1`"]),
		("/legs/1/asset/value", json!("+1"), vec!["legs[1].asset.value: ", "\"+1\""]),
		("/legs/1/asset/value", json!(""), vec!["legs[1].asset.value: ", "\"\""]),
		(
			"/legs/1/asset/value",
			json!(u64::MAX),
			vec!["may have lost digits", "a decimal string or a bigint"],
		),
		("/legs/1/asset/type", json!("Gold"), vec!["legs[1]", "unknown variant `Gold`", "`Native`"]),
		("/legs/0/from", json!(256), vec!["legs[0].from: ", "from 0 to 255"]),
		("/parties/0", json!("YXpY8"), vec!["parties[0]: ", "an SS58 address"]),
		(
			"/parties",
			json!(vec!["0x".to_owned() + &"00".repeat(32); 9]),
			vec!["parties: 9 are too many", "8"],
		),
		("/legs", json!(vec![open_seat()["legs"][0].clone(); 17]), vec!["legs: 17 are too many", "16"]),
		(
			"/terms/provers",
			json!(vec![json!({ "type": "Party", "value": 1 }); 5]),
			vec!["terms.provers: 5 are"],
		),
		("/terms/content", json!("0x11"), vec!["terms.content: ", "32 bytes as 0x and 64 digits"]),
		("/terms/content", json!("0x".to_owned() + &"zz".repeat(32)), vec!["terms.content: ", "32 bytes"]),
		("/terms/deadline", json!("18446744073709551616"), vec!["terms.deadline: ", "18446744073709551615"]),
		(
			"/terms/at_deadline",
			json!({ "type": "Burn" }),
			vec!["terms.at_deadline", "unknown variant `Burn`"],
		),
		(
			"/legs/0/asset/value/value/currency",
			json!("DOLLAR"),
			vec!["currency: ", "three letters such as USD"],
		),
	] {
		let said = fault(pointer, value);
		for word in words {
			assert!(said.contains(word), "{pointer}: {said}");
		}
	}
}

#[test]
fn arbitration_is_written_as_the_data_is() {
	let written =
		|offer| -> Value { serde_json::from_str(&offer_to_json(&offer)).expect("what we write is JSON") };
	let arbitration = |offer| written(offer)["terms"]["arbitration"].clone();
	let [charlie, dave, eve] = ["Charlie", "Dave", "Eve"].map(|name| ss58(deals::ed25519(name).as_ref()));
	assert_eq!(
		arbitration(deals::panel()),
		json!({ "fee": "3000000000000", "arbiters": { "type": "Panel", "value": {
			"names": [charlie, dave, eve], "verdict": { "type": "Median", "value": { "votes": 2 } },
		} } })
	);
	assert_eq!(
		arbitration(deals::unanimous()),
		json!({ "fee": "0", "arbiters": { "type": "Panel", "value": {
			"names": [charlie, dave], "verdict": { "type": "Unanimous" },
		} } })
	);
	assert_eq!(
		arbitration(deals::court()),
		json!({ "fee": "14000000000000", "arbiters": { "type": "Court", "value": { "seats": 7 } } })
	);
	assert_eq!(written(deals::barter())["terms"].get("arbitration"), None);
}

#[test]
fn payment_outside_is_written_as_the_data_is() {
	let written: Value = serde_json::from_str(&offer_to_json(&deals::card())).unwrap();
	let account = written["legs"][3]["asset"]["value"]["account"].clone();
	assert_eq!(account.as_str().map(str::len), Some(66));
	assert_eq!(
		written["legs"][3]["asset"],
		json!({ "type": "External", "value": {
			"account": account, "money": { "currency": "USD", "minor": "6000" }, "at_expiry": { "type": "Void" },
		} })
	);
	assert_eq!(written["legs"][4]["asset"]["value"]["at_expiry"], json!({ "type": "CaptureToReserve" }));
	assert_eq!(offer_from_json(&written.to_string()), Ok(deals::card()));
}

#[test]
fn mistakes_in_a_payment_outside_are_named_with_their_place() {
	let good: Value = serde_json::from_str(&offer_to_json(&deals::card())).unwrap();
	for (field, wrong, words) in [
		("account", json!("0x12"), "32 bytes as 0x and 64 digits"),
		("money", json!({ "currency": "USD" }), "missing field `minor`"),
		("at_expiry", json!({ "type": "Keep" }), "unknown variant `Keep`"),
		("to", json!(1), "unknown field `to`"),
	] {
		let mut offer = good.clone();
		offer["legs"][3]["asset"]["value"][field] = wrong;
		let error = offer_from_json(&offer.to_string()).unwrap_err().to_string();
		assert!(error.contains(words), "{error}");
	}
}

#[test]
fn mistakes_in_arbitration_are_named_with_their_place() {
	let names = json!(vec![ss58(&[1; 32]); 8]);
	let panel =
		|names| json!({ "type": "Panel", "value": { "names": names, "verdict": { "type": "Unanimous" } } });
	let court = |seats| json!({ "type": "Court", "value": { "seats": seats } });
	for (arbitration, words) in [
		(
			json!({ "arbiters": panel(names), "fee": 0 }),
			"names of arbiters: 8 are too many, there can be 7 at most",
		),
		(json!({ "arbiters": panel(json!(["Eve"])), "fee": 0 }), "an SS58 address"),
		(
			json!({ "arbiters": court(json!(256)), "fee": 0 }),
			"seats: invalid value: integer `256`, expected a whole",
		),
		(json!({ "arbiters": court(json!(3)), "fee": -1 }), "terms.arbitration.fee: "),
		(json!({ "arbiters": court(json!(3)) }), "terms.arbitration: missing field `fee`"),
		(json!({ "arbiters": court(json!(3)), "fee": 0, "fees": 0 }), "unknown field `fees`"),
		(json!({ "arbiters": { "type": "Judge", "value": {} }, "fee": 0 }), "unknown variant `Judge`"),
	] {
		let mut offer = open_seat();
		offer["terms"]["arbitration"] = arbitration;
		let said = offer_from_json(&offer.to_string()).expect_err("this is a mistake").to_string();
		assert!(said.contains(words), "{words}: {said}");
	}
}

#[test]
fn shares_above_the_whole_are_refused() {
	let mut offer = open_seat();
	offer["in_part"] = json!(1_000_000_000);
	assert!(offer_from_json(&offer.to_string()).is_ok());
	offer["in_part"] = json!(1_000_000_001);
	let said = offer_from_json(&offer.to_string()).expect_err("more than all").to_string();
	assert!(said.starts_with("in_part: ") && said.contains("at most 1000000000"), "{said}");
}

#[test]
fn unknown_and_missing_names_are_refused() {
	let mut offer = open_seat();
	offer["nonse"] = json!(1);
	let said = offer_from_json(&offer.to_string()).expect_err("a name too many").to_string();
	assert!(said.contains("unknown field `nonse`"), "{said}");
	let mut offer = open_seat();
	offer["terms"].as_object_mut().expect("an object").remove("deadline");
	let said = offer_from_json(&offer.to_string()).expect_err("a name too few").to_string();
	assert!(said.contains("terms: missing field `deadline`"), "{said}");
	let said = offer_from_json(&(open_seat().to_string() + "1")).expect_err("more").to_string();
	assert_eq!(said, "there is more after the end");
}

#[test]
fn hashes_have_64_digits() {
	assert_eq!(hash_from_hex(&("0x".to_owned() + &"ab".repeat(32))), Ok(deals::GENESIS));
	for wrong in ["", "0x", "ab", &"ab".repeat(32), &("0x".to_owned() + &"ab".repeat(33))] {
		assert!(hash_from_hex(wrong).is_err(), "{wrong}");
	}
}

proptest! {
	/// Whatever decodes as an offer can also be written as JSON and read again.
	#[test]
	fn every_offer_comes_back(
		deal in 0..4usize,
		flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
	) {
		let deals = [deals::discount, deals::panel, deals::unanimous, deals::court];
		let mut bytes = deals[deal]().encode();
		for (at, byte) in flips {
			let at = at.index(bytes.len());
			bytes[at] = byte;
		}
		if let Ok(offer) = AccountOffer::decode(&mut &bytes[..]) {
			prop_assert_eq!(offer_from_json(&offer_to_json(&offer)), Ok(offer));
		}
	}
}
