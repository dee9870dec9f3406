//! Agreements, opened by proposal and by offer.

use super::{bench::Bench, vouchers::issue};
use crate::support::*;
use codec::Encode;
use frame_support::BoundedVec;
use nexonomy_primitives::{Arbiters, Arbitration, ContentId, CurrencyCode, Money, Verdict};
use nexonomy_runtime::{units::NEBA, *};
use pallet_escrow::{AtDeadline, Consent, Draft, Leg, OnRelease, Promised, Prover, Terms};
use pallet_market::{Goods, Offer, Seal};
use polkadot_sdk::*;
use sp_core::{sr25519, Pair};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob};
use sp_runtime::{MultiSignature, Perbill};

/// The life of an agreement, with a step on the way and without one.
pub struct Life {
	pub opened: usize,
	pub half: usize,
	pub closed: usize,
	pub all_at_once: usize,
}

/// Offers that became agreements.
pub struct Accepted {
	pub two_legs: usize,
	pub six_legs: usize,
	/// A hundred offers, each of another buyer.
	pub hundred: usize,
	/// A hundred offers of one buyer.
	pub cart: usize,
}

fn terms() -> Terms<AccountId> {
	Terms {
		provers: vec![Prover::Party(1)].try_into().expect("one fits"),
		steps: Default::default(),
		deadline: NOW + 30 * DAY,
		at_deadline: AtDeadline::Refund,
		consent_by: NOW + DAY,
		content: ContentId([8; 32]),
		arbitration: None,
	}
}

/// Ada sells Ben a voucher of $100 for 1,000 NEBA; it is redeemed as the work goes on.
fn sale(voucher: u64) -> pallet_escrow::DraftOf<Runtime> {
	let work =
		Promised::Voucher { id: voucher, value: 10_000, on_release: OnRelease::Redeem, discount: None };
	let legs = vec![
		Leg { from: 1, to: 0, asset: Promised::Native(1_000 * NEBA) },
		Leg { from: 0, to: 1, asset: work },
	];
	Draft {
		parties: vec![alice(), bob()].try_into().expect("two parties fit"),
		legs: legs.try_into().expect("two legs fit"),
		terms: terms(),
	}
}

fn consent_of_bob(
	bench: &mut Bench,
	draft: &pallet_escrow::DraftOf<Runtime>,
	nonce: u64,
) -> pallet_escrow::ConsentsOf<Runtime> {
	let valid_until = NOW + DAY;
	let text = bench.prepare(|| {
		let hash = sp_core::H256(sp_io::hashing::blake2_256(&draft.encode()));
		Escrow::consent_text(hash, nonce, valid_until)
	});
	let consent = Consent { party: 1, nonce, valid_until, signature: sign_in_wallet(Bob, &text) };
	BoundedVec::truncate_from(vec![consent])
}

/// Proposes a sale with Ben's consent; gives the agreement and the row.
fn open(bench: &mut Bench, name: &str, nonce: u64) -> (u64, usize) {
	let draft = sale(issue(bench, alice(), alice(), 10_000));
	let consents = consent_of_bob(bench, &draft, nonce);
	let agreement = next_agreement(bench);
	(agreement, bench.row(name, Alice, pallet_escrow::Call::propose { draft, consents }))
}

/// The same with arbiters, of whom all but one must vote if there are several.
pub fn open_judged(bench: &mut Bench, name: &str, nonce: u64, names: Vec<AccountId>) -> (u64, usize) {
	let mut draft = sale(issue(bench, alice(), alice(), 10_000));
	let count = names.len() as u8;
	let verdict = Verdict::Median { votes: (count - 1).max(1) };
	let arbiters = Arbiters::Panel { names: names.try_into().expect("they fit"), verdict };
	draft.terms.arbitration = Some(Arbitration { arbiters, fee: u128::from(count) * 2 * NEBA });
	let consents = consent_of_bob(bench, &draft, nonce);
	let agreement = next_agreement(bench);
	(agreement, bench.row(name, Alice, pallet_escrow::Call::propose { draft, consents }))
}

fn next_agreement(bench: &mut Bench) -> u64 {
	bench.prepare(pallet_escrow::NextAgreementId::<Runtime>::get)
}

fn report(bench: &mut Bench, name: &str, agreement: u64, percent: u32) -> usize {
	let progress = Perbill::from_percent(percent);
	bench.row(name, Bob, pallet_escrow::Call::report { agreement, progress })
}

pub fn life(bench: &mut Bench) -> Life {
	let (agreement, opened) = open(bench, "escrow.propose, opens: voucher and NEBA, one signature", 5);
	let half = report(bench, "escrow.report, 50 %", agreement, 50);
	let closed = report(bench, "escrow.report, 100 %, closes", agreement, 100);
	bench.prepare(|| assert!(Escrow::agreement(agreement).is_none()));

	// The same without a step on the way: what is released last closes the agreement.
	let (agreement, _) = open(bench, "escrow.propose, the same again", 6);
	let all_at_once = report(bench, "escrow.report, 100 % at once, closes", agreement, 100);
	Life { opened, half, closed, all_at_once }
}

/// The parties, and who of them pays with what for what.
fn offer(parties: &[AccountId], legs: Vec<Leg<Goods>>) -> Offer<AccountId> {
	let seats: Vec<_> = parties.iter().cloned().map(Some).collect();
	Offer {
		listing: None,
		parties: seats.try_into().expect("they fit"),
		legs: legs.try_into().expect("they fit"),
		terms: terms(),
		in_part: None,
	}
}

fn gives(from: u8, to: u8, asset: Goods) -> Leg<Goods> {
	Leg { from, to, asset }
}

fn voucher(id: u64, cents: u128, on_release: OnRelease) -> Goods {
	Goods::Voucher { id, value: Money::new(CurrencyCode::USD, cents), on_release, discount: None }
}

/// The seal of a party, signed in a wallet.
fn seal(
	bench: &mut Bench,
	offer: &Offer<AccountId>,
	party: u8,
	signer: &sr25519::Pair,
) -> Seal<AccountId, Signature> {
	let who = AccountId::from(signer.public());
	let nonce = bench.prepare(|| Market::next_nonce(who).expect("there is a free one"));
	seal_with(bench, offer, party, signer, nonce)
}

fn seal_with(
	bench: &mut Bench,
	offer: &Offer<AccountId>,
	party: u8,
	signer: &sr25519::Pair,
	nonce: u64,
) -> Seal<AccountId, Signature> {
	let text = bench.prepare(|| Market::offer_text(offer.clone(), party, None, nonce));
	let wrapped = [b"<Bytes>".as_slice(), &text, b"</Bytes>"].concat();
	Seal { party, delegate: None, nonce, signature: MultiSignature::from(signer.sign(&wrapped)) }
}

/// Ada's voucher for somebody's NEBA, as in [`sale`].
fn offered_sale(bench: &mut Bench, buyer: AccountId) -> Offer<AccountId> {
	let id = issue(bench, alice(), alice(), 10_000);
	let legs =
		vec![gives(0, 1, voucher(id, 10_000, OnRelease::Redeem)), gives(1, 0, Goods::Native(1_000 * NEBA))];
	offer(&[alice(), buyer], legs)
}

pub fn accepted(bench: &mut Bench) -> Accepted {
	let two = offered_sale(bench, bob());
	let seals = vec![seal(bench, &two, 1, &Bob.pair())].try_into().expect("one fits");
	let call = pallet_market::Call::accept_offer { offer: two, seals, share: None };
	let two_legs = bench.row("market.accept_offer, two legs: voucher and NEBA, one seal", Alice, call);

	let six = composite(bench);
	let others = [(1, Bob), (2, Sr25519Keyring::Charlie), (3, Sr25519Keyring::Dave)];
	let seals: Vec<_> = others.iter().map(|(party, who)| seal(bench, &six, *party, &who.pair())).collect();
	let seals = seals.try_into().expect("three fit");
	let call = pallet_market::Call::accept_offer { offer: six, seals, share: None };
	let six_legs = bench.row("market.accept_offer, six legs of four parties, three seals", Alice, call);

	let call = pallet_market::Call::accept_offers { offers: hundred(bench) };
	let hundred = bench.row("market.accept_offers, 100 of two legs, 100 buyers", Alice, call);
	let call = pallet_market::Call::accept_offers { offers: cart(bench) };
	let cart = bench.row("market.accept_offers, 100 of two legs, one buyer", Alice, call);
	Accepted { two_legs, six_legs, hundred, cart }
}

/// Six legs between four people: three vouchers and three payments, as in `benches/solidity`.
fn composite(bench: &mut Bench) -> Offer<AccountId> {
	let dave = Sr25519Keyring::Dave.to_account_id();
	let people = [alice(), bob(), charlie(), dave.clone()];
	let [first, second, third] = [(alice(), 101), (charlie(), 211), (dave, 307)]
		.map(|(who, cents)| issue(bench, who.clone(), who, cents));
	let legs = vec![
		gives(0, 1, voucher(first, 101, OnRelease::Redeem)),
		gives(2, 3, voucher(second, 211, OnRelease::HandOver)),
		gives(3, 0, voucher(third, 307, OnRelease::HandOver)),
		gives(1, 0, Goods::Native(1_009 * NEBA / 1_000)),
		gives(1, 2, Goods::Native(2_003 * NEBA / 1_000)),
		gives(3, 2, Goods::Native(3_001 * NEBA / 1_000)),
	];
	offer(&people, legs)
}

/// A hundred people each buy a voucher from Ada.
fn hundred(bench: &mut Bench) -> pallet_market::OffersOf<Runtime> {
	let buyers = (1u8..=100).map(|seed| sr25519::Pair::from_seed(&[seed; 32]));
	let offers: Vec<_> = buyers
		.map(|buyer| {
			let account = AccountId::from(buyer.public());
			bench.prepare(|| {
				let dest = account.clone().into();
				Balances::transfer_keep_alive(RuntimeOrigin::signed(alice()), dest, 2_000 * NEBA)
					.expect("Ada has enough");
			});
			let offer = offered_sale(bench, account);
			let seals = vec![seal(bench, &offer, 1, &buyer)].try_into().expect("one fits");
			(offer, seals, None)
		})
		.collect();
	offers.try_into().expect("a hundred fit")
}

/// One buyer's cart: a hundred vouchers of Ada's.
fn cart(bench: &mut Bench) -> pallet_market::OffersOf<Runtime> {
	let first = bench.prepare(|| Market::next_nonce(bob()).expect("there is a free one"));
	let offers: Vec<_> = (first..first + 100)
		.map(|nonce| {
			let offer = offered_sale(bench, bob());
			let seals = vec![seal_with(bench, &offer, 1, &Bob.pair(), nonce)];
			(offer, seals.try_into().expect("one fits"), None)
		})
		.collect();
	offers.try_into().expect("a hundred fit")
}
