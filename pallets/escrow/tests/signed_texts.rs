//! The test vectors of `docs/signed-texts.md` are true: other implementations are written from that page alone.

// Tests may stop where a chain must not.
#![allow(clippy::expect_used, clippy::panic)]

use codec::Encode;
use nexonomy_primitives::{message::Message, Arbiters, Arbitration, ContentId, CurrencyCode, Money, Verdict};
use p256::ecdsa::{
	signature::{Signer, Verifier},
	Signature, SigningKey,
};
use pallet_escrow::{
	AtDeadline, Change, Changes, DeviceKey, Discount, Draft, Leg, OnRelease, Promised, Prover, Step, Terms,
};
use pallet_vouchers::Receipt;
use polkadot_sdk::{
	sp_core::{ed25519, Pair},
	sp_io::hashing::blake2_256,
	sp_keyring::Sr25519Keyring,
	sp_runtime::{AccountId32, Perbill},
};

const PAGE: &str = include_str!("../../../docs/signed-texts.md");
const GENESIS: [u8; 32] = [0xab; 32];
const NEBA: u128 = 1_000_000_000_000;
const CONSENT_BY: u64 = 1_798_761_600_000;
const DEADLINE: u64 = 1_798_848_000_000;

/// The private key of RFC 6979, appendix A.2.5.
const RFC_6979_KEY: [u8; 32] = [
	0xc9, 0xaf, 0xa9, 0xd8, 0x45, 0xba, 0x75, 0x16, 0x6b, 0x5c, 0x21, 0x57, 0x67, 0xb1, 0xd6, 0x93, 0x4e,
	0x50, 0xc3, 0xdb, 0x36, 0xe8, 0x9b, 0x12, 0x7b, 0x8a, 0x62, 0x2b, 0x12, 0x0f, 0x67, 0x21,
];

type Asset = Promised<u32, u32, u32>;

/// The lines of a vector of the page: labels with their values, of which continued lines are joined.
fn vector(title: &str) -> Vec<(String, String)> {
	let start = format!("\n**{title}");
	let (_, rest) = PAGE.split_once(&start).expect("the page has this vector");
	let (_, rest) = rest.split_once("```text\n").expect("the vector has a block");
	let (block, _) = rest.split_once("```").expect("the block ends");
	let mut lines: Vec<(String, String)> = Vec::new();
	for line in block.lines() {
		match line.split_once("  ") {
			Some((label, value)) if !label.is_empty() => lines.push((label.into(), value.trim().into())),
			_ => lines.last_mut().expect("a label comes first").1.push_str(line.trim()),
		}
	}
	lines
}

fn assert_vector(title: &str, expected: &[(&str, String)]) {
	let expected: Vec<_> =
		expected.iter().map(|(label, value)| (String::from(*label), value.clone())).collect();
	assert_eq!(vector(title), expected, "the vector {title:?} of docs/signed-texts.md");
}

/// The text of the page for this purpose.
fn text(purpose: &str) -> &'static str {
	let start = format!("```text\nNexonomy {purpose}\n");
	let at = PAGE.find(&start).expect("the page has this text");
	let (_, rest) = PAGE.split_at(at);
	let (text, _) = rest.trim_start_matches("```text\n").split_once("\n```").expect("the block ends");
	text
}

fn hex(bytes: &[u8]) -> String {
	bytes.iter().fold("0x".into(), |text, byte| text + &format!("{byte:02x}"))
}

fn encoded(value: &impl Encode) -> [(&'static str, String); 2] {
	let bytes = value.encode();
	[("encoding", hex(&bytes)), ("hash", hex(&blake2_256(&bytes)))]
}

fn account(person: Sr25519Keyring) -> AccountId32 {
	person.to_account_id()
}

fn leg(from: u8, to: u8, asset: Asset) -> Leg<Asset> {
	Leg { from, to, asset }
}

fn draft(
	legs: Vec<Leg<Asset>>,
	provers: Vec<Prover<AccountId32>>,
	steps: Vec<Step>,
) -> Draft<AccountId32, Asset> {
	Draft {
		parties: vec![account(Sr25519Keyring::Alice), account(Sr25519Keyring::Bob)].try_into().expect("two"),
		legs: legs.try_into().expect("at most sixteen"),
		terms: Terms {
			provers: provers.try_into().expect("at most four"),
			steps: steps.try_into().expect("at most sixteen"),
			deadline: DEADLINE,
			at_deadline: AtDeadline::Refund,
			consent_by: CONSENT_BY,
			content: ContentId([0x11; 32]),
			arbitration: None,
		},
	}
}

fn plain_draft() -> Draft<AccountId32, Asset> {
	let voucher = Promised::Voucher { id: 7, value: 10_000, on_release: OnRelease::Redeem, discount: None };
	let legs = vec![
		leg(0, 1, voucher),
		leg(1, 0, Promised::Native(250 * NEBA)),
		leg(1, 0, Promised::Asset { id: 1, amount: 5 }),
		leg(0, 1, Promised::Item { collection: 2, item: 3 }),
	];
	draft(legs, vec![Prover::Party(1)], vec![])
}

fn changes() -> Changes<AccountId32, Asset> {
	let changes = vec![
		Change::Deadline(1_798_934_400_000),
		Change::AtDeadline(AtDeadline::Release),
		Change::Proofs {
			provers: vec![Prover::Party(1)].try_into().expect("one"),
			steps: Default::default(),
		},
		Change::AddLeg(leg(1, 0, Promised::Native(5 * NEBA))),
		Change::HandOver { party: 0, to: account(Sr25519Keyring::Charlie) },
	];
	changes.try_into().expect("at most sixteen")
}

fn sensor() -> ed25519::Pair {
	ed25519::Pair::from_string("//Alice", None).expect("a secret for development")
}

fn scanner() -> SigningKey {
	SigningKey::from_slice(&RFC_6979_KEY).expect("it is below the order")
}

fn scanner_key() -> [u8; 33] {
	let point = scanner().verifying_key().to_encoded_point(true);
	point.as_bytes().try_into().expect("a compressed point has 33 bytes")
}

#[test]
fn draft_is_encoded_as_the_page_says() {
	assert_vector("A draft.", &encoded(&plain_draft()));
	// The text of a consent names the same draft.
	let expected = Message::new("consent")
		.hex_line("agreement", &blake2_256(&plain_draft().encode()))
		.line("nonce", 5)
		.line("valid until", CONSENT_BY)
		.hex_line("chain", &GENESIS);
	assert_eq!(text("consent").as_bytes(), expected.as_bytes());
}

#[test]
fn draft_with_every_kind_of_prover_is_encoded_as_the_page_says() {
	let discount = Some(Discount { expires_at: 1_830_297_600_000, minimum_use: 500 });
	let voucher = Promised::Voucher { id: 7, value: 2_000, on_release: OnRelease::HandOver, discount };
	let legs = vec![leg(0, 1, voucher), leg(1, 0, Promised::Native(250 * NEBA))];
	let witnesses = [Sr25519Keyring::Charlie, Sr25519Keyring::Dave, Sr25519Keyring::Eve].map(account);
	let provers = vec![
		Prover::Party(1),
		Prover::Device(DeviceKey::P256(scanner_key())),
		Prover::Device(DeviceKey::Ed25519(sensor().public().0)),
		Prover::Witnesses { needed: 2, names: witnesses.to_vec().try_into().expect("three") },
	];
	let step = |percent, prover| Step { progress: Perbill::from_percent(percent), prover };
	let draft = draft(legs, provers, vec![step(25, 2), step(50, 1), step(100, 0)]);
	assert_vector("Every kind of prover, and a discount.", &encoded(&draft));
}

#[test]
fn draft_with_arbiters_is_encoded_as_the_page_says() {
	let names = [Sr25519Keyring::Charlie, Sr25519Keyring::Dave, Sr25519Keyring::Eve].map(account);
	let arbiters = Arbiters::Panel {
		names: names.to_vec().try_into().expect("three"),
		verdict: Verdict::Median { votes: 2 },
	};
	let mut draft = plain_draft();
	draft.terms.arbitration = Some(Arbitration { arbiters, fee: 3 * NEBA });
	assert_vector("A draft with arbiters.", &encoded(&draft));
}

#[test]
fn changes_are_encoded_as_the_page_says() {
	assert_vector("Changes", &encoded(&changes()));
	let expected = Message::new("amendment")
		.line("agreement", 3)
		.line("number", 0)
		.line("progress", "50.0000000%")
		.hex_line("changes", &blake2_256(&changes().encode()))
		.line("valid until", CONSENT_BY)
		.hex_line("chain", &GENESIS);
	assert_eq!(text("amendment").as_bytes(), expected.as_bytes());
}

#[test]
fn texts_without_a_vector_are_as_the_page_says() {
	let end = |text: Message| text.line("valid until", CONSENT_BY).hex_line("chain", &GENESIS);
	let progress = Message::new("progress").line("agreement", 3).line("progress", "33.3333333%");
	assert_eq!(text("progress").as_bytes(), end(progress).as_bytes());
	let cancellation =
		Message::new("cancellation").line("agreement", 3).line("number", 0).line("progress", "50.0000000%");
	assert_eq!(text("cancellation").as_bytes(), end(cancellation).as_bytes());
}

#[test]
fn receipt_is_signed_as_the_page_says() {
	let receipt = Receipt { voucher: 7, amount: 5_000, number: 0, valid_until: CONSENT_BY };
	let message = receipt.message(Money::new(CurrencyCode::USD, 10_000), &GENESIS);
	assert_eq!(text("receipt").as_bytes(), message.as_bytes());

	let expected = [
		("length", format!("{} bytes", message.as_bytes().len())),
		("BLAKE2-256", hex(&blake2_256(message.as_bytes()))),
		("public key", hex(&sensor().public().0)),
		("plain", hex(&sensor().sign(message.as_bytes()).0)),
		("wrapped", hex(&sensor().sign(&message.wrapped()).0)),
	];
	assert_vector("A receipt", &expected);
}

#[test]
fn reading_is_signed_as_the_page_says() {
	let text = text("reading").as_bytes();
	let expected = Message::new("reading")
		.line("agreement", 3)
		.line("progress", "50.0000000%")
		.line("time", 1_798_675_200_000u64)
		.hex_line("place", &[0xcd; 32])
		.hex_line("chain", &GENESIS);
	assert_eq!(text, expected.as_bytes());

	let signature: Signature = scanner().sign(text);
	scanner().verifying_key().verify(text, &signature).expect("it is the device's own");
	let expected = [
		("length", format!("{} bytes", text.len())),
		("Ed25519", hex(&sensor().public().0)),
		("signature", hex(&sensor().sign(text).0)),
		("P-256", hex(&scanner_key())),
		("signature", hex(&signature.to_bytes())),
	];
	assert_vector("A reading", &expected);
}
