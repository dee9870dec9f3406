//! The state before anything is measured. A chain in use is large: what lives in a database of a few kilobytes is read
//! faster than any weight assumes.
//!
//! Everything comes into being by transactions in blocks. Each **shop** issues a hundred vouchers. Shops with an even
//! number keep them to sell; the first of these have sold all of theirs under agreements that are still open. Those of
//! the other shops are in anybody's hands.

use crate::{node::Transaction, people::*, Args, Pair};
use nexonomy_deal::{text::Signatory, AtDeadline, Goods, Leg, Offer, OnRelease, Prover, Seal, Terms};
use nexonomy_primitives::{ContentId, CurrencyCode, Money};
use nexonomy_runtime::{units::NEBA, AccountId, Runtime, RuntimeCall, Signature};
use pallet_vouchers::Promise;
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring::{self, Bob, Charlie, Dave, Eve};
use std::collections::VecDeque;

/// How many vouchers a shop issues, and how many offers are accepted at once.
const BATCH: u32 = 100;
/// What every account begins with.
const PURSE: u128 = 15 * NEBA;
/// What every voucher is worth, in cents.
pub const WORTH: u128 = 10_000;
/// What every voucher is sold for.
pub const PRICE: u128 = NEBA / 10;
/// A day in milliseconds.
const DAY: u64 = 24 * 60 * 60 * 1_000;

/// A voucher in somebody's hands.
#[derive(Clone, Copy)]
pub struct Held {
	pub voucher: u64,
	pub shop: Person,
	pub holder: Person,
}

/// A voucher that its shop would sell.
#[derive(Clone, Copy)]
pub struct ForSale {
	pub voucher: u64,
	pub shop: Person,
}

/// An agreement whose progress this person reports.
#[derive(Clone, Copy)]
pub struct Open {
	pub agreement: u64,
	pub buyer: Person,
}

/// What there is to act upon. What is taken is not there any more.
pub struct Town {
	held: Vec<Held>,
	for_sale: Vec<ForSale>,
	open: Vec<Open>,
	/// The time of the first block, in milliseconds since 1970.
	pub began: u64,
}

impl Town {
	pub fn build(args: &Args, pair: &Pair, people: &mut People) -> Self {
		pay_everybody(pair, people);
		let began = pair.cold.state(&pallet_timestamp::Now::<Runtime>::hashed_key());
		let mut town = Self { held: Vec::new(), for_sale: Vec::new(), open: Vec::new(), began };
		let shops = args.vouchers / BATCH;
		assert!(shops <= args.accounts && args.vouchers <= 100_000_000, "there are people to keep shops");
		town.stock(pair, people, shops);
		town.sell(pair, people, args.vouchers / 10 / BATCH);
		town
	}

	/// Every shop issues its vouchers.
	fn stock(&mut self, pair: &Pair, people: &mut People, shops: u32) {
		let mut voucher: u64 = pair.cold.state(&pallet_vouchers::NextVoucherId::<Runtime>::hashed_key());
		let mut transactions = VecDeque::new();
		for shop in 0..shops {
			let keeps = shop % 2 == 0;
			let mut items = Vec::new();
			for _ in 0..BATCH {
				let holder = if keeps { shop } else { people.anybody() };
				items.push((people.account(holder), self.promise()));
				if keeps {
					self.for_sale.push(ForSale { voucher, shop });
				} else {
					self.held.push(Held { voucher, shop, holder });
				}
				voucher += 1;
			}
			let items = items.try_into().expect("a hundred fit");
			transactions.push_back(people.send(shop, pallet_vouchers::Call::issue_many { items }));
		}
		send_all(pair, transactions);
	}

	/// The first shops that keep their vouchers sell them to anybody.
	fn sell(&mut self, pair: &Pair, people: &mut People, shops: u32) {
		let mut agreement: u64 = pair.cold.state(&pallet_escrow::NextAgreementId::<Runtime>::hashed_key());
		let mut transactions = VecDeque::new();
		let sold = self.for_sale.drain(..(shops * BATCH) as usize).collect::<Vec<_>>();
		for goods in sold.chunks(BATCH as usize) {
			let mut offers = Vec::new();
			for &ForSale { voucher, shop } in goods {
				let buyer = people.anybody_but(shop);
				let parties = [people.account(shop), people.account(buyer)].map(Some);
				let offer = self.offer(voucher, parties);
				let seals = vec![seal(people, &offer, 1, buyer)].try_into().expect("one fits");
				offers.push((offer, seals, None));
				self.open.push(Open { agreement, buyer });
				agreement += 1;
			}
			let offers = offers.try_into().expect("a hundred fit");
			let call = pallet_market::Call::accept_offers { offers };
			transactions.push_back(people.send(goods[0].shop, call));
		}
		send_all(pair, transactions);
	}

	/// A promise of the usual worth, for a quarter of a year.
	pub fn promise(&self) -> Promise {
		Promise {
			value: Money::new(CurrencyCode::USD, WORTH),
			expires_at: self.began + 90 * DAY,
			terms: ContentId([7; 32]),
		}
	}

	/// The first party's voucher for the second one's NEBA; it is redeemed as the second one says.
	pub fn offer(&self, voucher: u64, parties: [Option<AccountId>; 2]) -> Offer<AccountId> {
		let goods = Goods::Voucher {
			id: voucher,
			value: Money::new(CurrencyCode::USD, WORTH),
			on_release: OnRelease::Redeem,
			discount: None,
		};
		let legs =
			vec![Leg { from: 0, to: 1, asset: goods }, Leg { from: 1, to: 0, asset: Goods::Native(PRICE) }];
		Offer {
			listing: None,
			parties: parties.to_vec().try_into().expect("two fit"),
			legs: legs.try_into().expect("two fit"),
			terms: Terms {
				provers: vec![Prover::Party(1)].try_into().expect("one fits"),
				steps: Default::default(),
				deadline: self.began + 30 * DAY,
				at_deadline: AtDeadline::Refund,
				consent_by: self.began + DAY,
				content: ContentId([8; 32]),
				arbitration: None,
			},
			in_part: None,
		}
	}

	pub fn take_held(&mut self, people: &mut People) -> Held {
		take(&mut self.held, people)
	}

	pub fn take_for_sale(&mut self, people: &mut People) -> ForSale {
		take(&mut self.for_sale, people)
	}

	pub fn take_open(&mut self, people: &mut People) -> Open {
		take(&mut self.open, people)
	}
}

/// This person's seal under an offer.
pub fn seal(
	people: &mut People,
	offer: &Offer<AccountId>,
	party: u8,
	signer: Person,
) -> Seal<AccountId, Signature> {
	let nonce = people.next_seal(signer);
	let text = offer.text(&Signatory { party, delegate: None, nonce }, people.genesis());
	Seal { party, delegate: None, nonce, signature: people.sign(signer, &text) }
}

fn take<T>(stock: &mut Vec<T>, people: &mut People) -> T {
	assert!(!stock.is_empty(), "the town has run out of something: make it larger with --vouchers");
	stock.swap_remove(people.roll(stock.len()))
}

/// Well-known people pay everybody, many with each transaction.
fn pay_everybody(pair: &Pair, people: &mut People) {
	let payers = [Bob, Charlie, Dave, Eve].map(Sr25519Keyring::pair);
	let everybody = (0..people.count()).collect::<Vec<_>>();
	let mut transactions = VecDeque::new();
	for (turn, group) in everybody.chunks(500).enumerate() {
		let pay = |person: &Person| {
			let dest = people.account(*person).into();
			RuntimeCall::from(pallet_balances::Call::transfer_keep_alive { dest, value: PURSE })
		};
		let calls = group.iter().map(pay).collect();
		let payer = &payers[turn % payers.len()];
		transactions.push_back(people.send_with(payer, pallet_utility::Call::batch_all { calls }));
	}
	send_all(pair, transactions);
}

fn send_all(pair: &Pair, mut transactions: VecDeque<Transaction>) {
	while !transactions.is_empty() {
		if let Some(refused) = pair.grow(&mut || transactions.pop_front()) {
			transactions.push_front(refused);
		}
	}
}
