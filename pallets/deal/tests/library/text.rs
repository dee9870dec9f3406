//! Texts, letter for letter.

use crate::deals;
use codec::{Encode, MaxEncodedLen};
use nexonomy_deal::{
	address::ss58,
	sign::AccountOffer,
	text::{native, percent, Signatory},
	Arbiters, Arbitration, Verdict,
};
use polkadot_sdk::sp_runtime::{AccountId32, Perbill};
use proptest::prelude::*;

const ALICE: &str = "YXpY8Rpt1UB2wCcDrxe8JiiSZyjH73XzJF3LgnMaD2hUbjhUt";

fn text(offer: &AccountOffer, party: u8, delegate: Option<&AccountId32>, nonce: u64) -> String {
	let text = offer.text(&Signatory { party, delegate, nonce }, &deals::GENESIS);
	String::from_utf8(text.as_bytes().to_vec()).expect("plain ASCII")
}

#[test]
fn text_says_who_gives_what() {
	let expected = "\
Nexonomy offer
party 1: YXpY8Rpt1UB2wCcDrxe8JiiSZyjH73XzJF3LgnMaD2hUbjhUt
party 2: YXrBMQ5m2Rku2F9zMNR6sKAK7M8JJHcQhqVce5ypkyFnYxY7r
leg 1: party 1 gives party 2 voucher 7 worth 100.00 USD, to redeem
leg 2: party 2 gives party 1 60 NEBA
leg 3: party 2 gives party 1 voucher 12 worth 40.00 USD, to keep
leg 4: party 2 gives party 1 2500 units of asset 1984
leg 5: party 2 gives party 1 item 3 of collection 2
proof 1: party 2
deadline: 1798848000000, then refund
disputes: nobody decides
content: 0x1111111111111111111111111111111111111111111111111111111111111111
in part: no
signed for: party 2
nonce: 5
valid until: 1798761600000
chain: 0xabababababababababababababababababababababababababababababababab";
	assert_eq!(text(&deals::barter(), 1, None, 5), expected);
}

#[test]
fn text_says_who_proves_and_in_which_steps() {
	let offer = deals::three_parties();
	let delegate = deals::ed25519("Alice");
	let text = text(&offer, 2, Some(&delegate), u64::MAX);
	let lines: Vec<&str> = text.lines().collect();
	assert_eq!(lines.len(), 1 + 3 + 4 + 4 + 4 + 8);
	assert_eq!(lines[8], "proof 1: device ed25519 0x".to_owned() + &"11".repeat(32));
	assert_eq!(lines[9], "proof 2: device sr25519 0x".to_owned() + &"22".repeat(32));
	assert_eq!(lines[10], "proof 3: device p256 0x02".to_owned() + &"33".repeat(32));
	assert!(lines[11].starts_with(&format!("proof 4: 2 of {ALICE} YX")), "{}", lines[11]);
	assert_eq!(lines[11].split(' ').count(), 7);
	assert_eq!(lines[12], "step 1: 25.0000000% by proof 1");
	assert_eq!(lines[13], "step 2: 33.3333333% by proof 2");
	assert_eq!(lines[14], "step 3: 50.0000001% by proof 3");
	assert_eq!(lines[15], "step 4: 100.0000000% by proof 4");
	assert_eq!(lines[16], "deadline: 1798848000000, then release");
	assert_eq!(lines[20], format!("signed for: party 3 by {ALICE}"));
	assert_eq!(lines[21], "nonce: 18446744073709551615");
}

#[test]
fn text_says_what_is_given_away_and_what_was_asked() {
	let text = text(&deals::discount(), 0, None, 0);
	let lines: Vec<&str> = text.lines().collect();
	assert_eq!(lines[1], "listing: 5, asking 80.00 USD");
	assert_eq!(lines[4], "leg 1: party 1 gives party 2 voucher 7 worth 80.00 USD, to keep");
	assert_eq!(
		lines[5],
		"leg 2: party 1 gives party 2 voucher 7 worth 20.00 USD, to keep, \
		 as a discount until 1830297600000 from 5.00 USD at a time"
	);
}

#[test]
fn text_says_what_is_paid_outside_the_chain_and_what_becomes_of_it() {
	let text = text(&deals::card(), 1, None, 0);
	let lines: Vec<&str> = text.lines().collect();
	let account = "0xd7027c4945ed699a4ec5fe85eb86cb8932ca45ba81c2beed813ed5aca68d4c39";
	assert_eq!(
		lines[6],
		format!("leg 4: party 2 gives party 1 60.00 USD outside the chain, to account {account}, given back when the hold ends")
	);
	assert_eq!(
		lines[7],
		format!("leg 5: party 2 gives party 1 150 JPY outside the chain, to account {account}, captured to the reserve when the hold ends")
	);
}

#[test]
fn text_says_what_may_be_left_open() {
	let text = text(&deals::in_part(), 0, None, 0);
	let lines: Vec<&str> = text.lines().collect();
	assert_eq!(lines[2], "party 2: whoever accepts");
	assert_eq!(lines[3], "leg 1: party 1 gives party 2 voucher 8 worth 1000003 JPY, to keep");
	assert_eq!(lines[9], "in part: at least 5.0000000%");
}

#[test]
fn text_says_who_decides_disputes() {
	let line = |offer: AccountOffer| {
		let text = text(&offer, 0, None, 0);
		let lines: Vec<&str> = text.lines().collect();
		let deadline = lines.iter().position(|line| line.starts_with("deadline: ")).expect("there is one");
		assert!(lines[deadline + 2].starts_with("content: "));
		lines[deadline + 1].to_owned()
	};
	let court = |seats| line(deals::disputed(Arbiters::Court { seats }, 2_500_000_000_000));
	let [charlie, dave, eve] = ["Charlie", "Dave", "Eve"].map(|name| ss58(deals::ed25519(name).as_ref()));
	for (line, expected) in [
		(line(deals::barter()), "disputes: nobody decides".to_owned()),
		(line(deals::panel()), format!("disputes: 2 of {charlie} {dave} {eve} (median), costs 3 NEBA")),
		(line(deals::unanimous()), format!("disputes: all of {charlie} {dave} (unanimous), costs 0 NEBA")),
		(line(deals::court()), "disputes: 7 jurors of the court, costs 14 NEBA".to_owned()),
		(court(1), "disputes: 1 juror of the court, costs 2.5 NEBA".to_owned()),
		(court(11), "disputes: 11 jurors of the court, costs 2.5 NEBA".to_owned()),
	] {
		assert_eq!(line, expected);
	}
}

/// Any arbitration that has an encoding, good or not.
fn arbitrations() -> impl Strategy<Value = Option<Arbitration<AccountId32>>> {
	let verdicts =
		prop_oneof![any::<u8>().prop_map(|votes| Verdict::Median { votes }), Just(Verdict::Unanimous)];
	let names = prop::collection::vec((0..3u8).prop_map(|index| AccountId32::new([index; 32])), 0..8);
	let panels = (names, verdicts).prop_map(|(names, verdict)| Arbiters::Panel {
		names: names.try_into().expect("at most seven"),
		verdict,
	});
	let arbiters = prop_oneof![panels, any::<u8>().prop_map(|seats| Arbiters::Court { seats })];
	let fees = prop_oneof![0..3u128, any::<u128>()];
	prop::option::of((arbiters, fees).prop_map(|(arbiters, fee)| Arbitration { arbiters, fee }))
}

proptest! {
	/// Who signs a text signs one arbitration.
	#[test]
	fn texts_are_the_same_only_for_the_same_arbitration(one in arbitrations(), other in arbitrations()) {
		let text = |arbitration: &Option<_>| {
			let mut offer = deals::barter();
			offer.terms.arbitration.clone_from(arbitration);
			text(&offer, 0, None, 0)
		};
		prop_assert_eq!(text(&one) == text(&other), one == other);
	}
}

#[test]
fn arbitration_takes_at_most_245_bytes() {
	// `MaxEncodedLen`, as it is derived, counts the compact fee as 16 bytes; the largest takes 17.
	assert_eq!(Arbitration::<AccountId32>::max_encoded_len(), 244);
	let arbitration = deals::extremes().terms.arbitration.expect("the extremes have the most of everything");
	assert_eq!(arbitration.encoded_size(), 245);
}

#[test]
fn text_shows_other_asks() {
	let line = |offer| text(&offer, 0, None, 0).lines().nth(1).expect("the second line").to_owned();
	assert_eq!(line(deals::with_listing()), "listing: 6, asking 40000 units of asset 1984");
	assert_eq!(
		line(deals::extremes()),
		"listing: 18446744073709551615, asking 340282366920938463463374607.431768211455 NEBA"
	);
}

#[test]
fn native_amounts_have_no_trailing_zeros() {
	for (planck, shown) in [
		(0, "0 NEBA"),
		(1, "0.000000000001 NEBA"),
		(999_999_999_999, "0.999999999999 NEBA"),
		(1_000_000_000_000, "1 NEBA"),
		(250_500_000_000_000, "250.5 NEBA"),
		(u128::MAX, "340282366920938463463374607.431768211455 NEBA"),
	] {
		assert_eq!(native(planck), shown);
	}
}

#[test]
fn shares_have_seven_decimals() {
	for (parts, shown) in [
		(0, "0.0000000%"),
		(1, "0.0000001%"),
		(333_333_333, "33.3333333%"),
		(999_999_999, "99.9999999%"),
		(1_000_000_000, "100.0000000%"),
	] {
		assert_eq!(percent(Perbill::from_parts(parts)), shown);
	}
}
