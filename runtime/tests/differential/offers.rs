//! Agreements that begin as offers: signed by some, accepted by another, whole or in part, with a listing or without.

use super::{
	crowd::{Who, PEOPLE},
	deal::{Deal, Standing},
	draft,
	purse::{Paper, Purses},
	stage::living_listings,
	tell,
};
use crate::support::DAY;
use frame_support::BoundedVec;
use nexonomy_primitives::{ContentId, CurrencyCode, Money};
use nexonomy_runtime::{units::NEBA, *};
use pallet_escrow::{AtDeadline, Leg, OnRelease, Promised, PromisedOf, Prover, Terms};
use pallet_market::{Accepts, Answer, Ask, Call, Discount, Goods, Offer, OfferOf, OffersOf, Seal, SealsOf};
use polkadot_sdk::*;
use serde_json::{json, Value};
use sp_runtime::Perbill;

const WHOLE: u128 = 1_000_000_000;

impl Deal<'_> {
	/// Somebody accepts a new offer.
	pub fn accept(&mut self) {
		let standing = self.offer();
		let share = self.share_of(&standing);
		self.accept_share(&standing, share);
		if standing.offer.in_part.is_some() {
			self.standing.push(standing);
		}
	}

	/// Somebody takes more of an offer, or tries an old one again.
	pub fn accept_again(&mut self) {
		let standing = self.standing.clone();
		let Some(standing) = self.dice.pick(&standing) else { return };
		let share = self.share_of(&standing);
		self.accept_share(&standing, share);
	}

	/// Somebody accepts several offers in one call.
	pub fn accept_many(&mut self) {
		let by = self.anybody();
		let (mut offers, mut told) = (OffersOf::<Runtime>::default(), Vec::new());
		for _ in 0..self.dice.count(1, 3) {
			let old = self.standing.clone();
			let standing = match self.dice.pick(&old) {
				Some(standing) if self.dice.chance(30) => standing,
				_ => self.offer(),
			};
			let share = self.share_of(&standing);
			told.push(told_with_share(&standing, share));
			let _ = offers.try_push((standing.offer.clone(), standing.seals.clone(), share));
			// The last of them decides who would accept; the others have a seat for anybody, or are refused.
			self.standing.push(standing);
		}
		let by = if self.dice.chance(80) {
			self.standing.last().map_or(by, |standing| standing.taker)
		} else {
			by
		};
		self.act("accept_many", by, json!({"offers": told}), Call::accept_offers { offers });
	}

	fn accept_share(&mut self, standing: &Standing, share: Option<Perbill>) -> bool {
		let by = self.perhaps_another(standing.taker);
		let (offer, seals) = (standing.offer.clone(), standing.seals.clone());
		let details = told_with_share(standing, share);
		self.act("accept", by, details, Call::accept_offer { offer, seals, share })
	}

	fn share_of(&mut self, standing: &Standing) -> Option<Perbill> {
		let is_divided = standing.offer.in_part.is_some() || self.dice.chance(2);
		if !is_divided || self.dice.chance(20) {
			return None;
		}
		let least = standing.offer.in_part.map_or(0, |least| least.deconstruct());
		let share = match self.dice.count(0, 9) {
			0 => u128::from(least),
			1 => WHOLE / 2,
			2 => WHOLE,
			_ => self.dice.between(u128::from(least) / 2, WHOLE * 2 / 3),
		};
		Some(Perbill::from_parts(share as u32))
	}

	/// A new offer with its seals.
	fn offer(&mut self) -> Standing {
		let count = if self.dice.chance(70) { 2 } else { self.party_count() };
		let people = draft::people(&mut self.dice, count);
		let in_part = (count == 2 && self.dice.chance(40)).then(|| {
			let least = self.dice.pick(&[0, 1, 7, 100_000_000, 333_333_333]).unwrap_or(0);
			Perbill::from_parts(least)
		});
		let mut purses = Purses::open(self.crowd);
		if in_part.is_some() {
			purses = purses.without_items();
		}
		let drawn = draft::draft(self, purses, &people);
		let currencies = |asset: &PromisedOf<Runtime>| match asset {
			Promised::Voucher { id, .. } => Vouchers::voucher(*id).map(|voucher| voucher.value.currency),
			_ => None,
		};
		let goods = |leg: &Leg<PromisedOf<Runtime>>| {
			let currency = currencies(&leg.asset).unwrap_or(CurrencyCode::USD);
			Leg { from: leg.from, to: leg.to, asset: goods(&leg.asset, currency) }
		};
		let legs = BoundedVec::truncate_from(drawn.legs.iter().map(goods).collect());
		let seats = drawn.parties.iter().cloned().map(Some).collect();
		let offer = Offer {
			listing: None,
			parties: BoundedVec::truncate_from(seats),
			legs,
			terms: drawn.terms,
			in_part,
		};
		self.seal(offer, &people)
	}

	/// Has an offer of these people sealed by all but one, who would accept it and may have an open seat.
	fn seal(&mut self, mut offer: OfferOf<Runtime>, people: &[Who]) -> Standing {
		let taker = self.somebody_solvent(people);
		let place = people.iter().position(|who| *who == taker).unwrap_or(0);
		// Now and then somebody else brings an offer that everybody has sealed.
		let is_brought = self.dice.chance(6);
		let is_open = !is_brought && self.dice.chance(40);
		let taker = if is_brought { self.anybody() } else { taker };
		if is_open {
			offer.parties.as_mut()[place] = None;
		}
		let (mut seals, mut told) = (SealsOf::<Runtime>::default(), Vec::new());
		for (index, who) in people.iter().enumerate() {
			if index == place && !is_brought || self.dice.chance(1) {
				continue;
			}
			let signer = self.perhaps_another(*who);
			let next = Market::next_nonce(self.crowd.account(*who)).unwrap_or(0);
			let nonce = next + self.dice.weighed(&[(40, 0), (20, 1), (20, 60), (9, 127), (3, 128)]);
			let party = index as u8;
			let text = Market::offer_text(offer.clone(), party, None, nonce);
			let signature = self.sign(signer, &text);
			let _ = seals.try_push(Seal { party, delegate: None, nonce, signature });
			let until = offer.terms.consent_by;
			told.push(json!({"of": party, "by": self.name(signer), "nonce": nonce, "until": until}));
		}
		let told = json!({"offer": tell::offer(self.crowd, &offer), "seals": told});
		Standing { offer, seals, told, taker }
	}

	/// Somebody lists a voucher, and mostly somebody buys of it.
	pub fn sell(&mut self) {
		let Some(paper) = self.paper() else { return };
		let Some(listing) = self.list(&paper) else { return };
		for _ in 0..self.dice.weighed(&[(1, 0), (6, 1), (3, 2)]) {
			self.buy(listing);
		}
	}

	fn list(&mut self, paper: &Paper) -> Option<u64> {
		let value = match self.dice.count(0, 12) {
			0 => paper.value.saturating_add(1),
			1..=5 => paper.value,
			_ => self.dice.amount(1, paper.value),
		};
		let ask = self.ask(paper.currency);
		let widest = paper.least.unwrap_or(0);
		let discount = self.dice.chance(50).then(|| Discount {
			expires_at: self.dice.between((paper.expires_at - DAY / 2).into(), paper.expires_at.into())
				as u64,
			minimum_use: self.dice.pick(&[widest, widest, widest + 1, 5]).unwrap_or(0),
		});
		let (accepts, wishes) = self.wishes();
		let details = json!({
			"voucher": paper.id, "value": value.to_string(), "ask": tell::ask(&ask), "wishes": wishes,
			"discount": tell::discount(&discount),
		});
		let (voucher, page) = (paper.id, ContentId([9; 32]));
		let number = pallet_market::NextListingId::<Runtime>::get();
		let by = self.perhaps_another(paper.holder);
		let call = Call::list { voucher, value, ask, accepts, discount, page };
		self.act("list_voucher", by, details, call).then_some(number)
	}

	fn ask(&mut self, currency: CurrencyCode) -> Ask {
		match self.dice.count(0, 19) {
			0 => Ask::Native(0),
			1..=5 => Ask::Native(self.dice.amount(1, 100 * NEBA)),
			6..=7 => Ask::Asset { id: 7, amount: self.dice.amount(1, 1_000) },
			_ => Ask::Money(Money::new(currency, self.dice.amount(1, 1 << 66))),
		}
	}

	fn wishes(&mut self) -> (Accepts, u8) {
		let wishes = self.dice.count(0, 7) as u8;
		let [in_part, barter, other_prices] = [1, 2, 4].map(|bit| wishes & bit != 0);
		(Accepts { in_part, barter, other_prices }, wishes)
	}

	/// Somebody buys what is listed, or a part of it: for tokens, or for a voucher in the same currency.
	fn buy(&mut self, listing: u64) {
		let Some(item) = Market::listing(listing) else { return };
		let Some(voucher) = Vouchers::voucher(item.voucher) else { return };
		let Some(owner) = self.crowd.who(&item.owner) else { return };
		let buyer = self.buyer(owner, voucher.value.currency);
		let people = [owner, buyer];
		let mut ask = item.ask;
		if self.dice.chance(4) {
			ask = Ask::Native(12_345);
		}
		let most = if self.dice.chance(5) { item.value.saturating_add(1) } else { item.value };
		let sold = Money::new(
			voucher.value.currency,
			if self.dice.chance(40) { most } else { self.dice.amount(1, most) },
		);
		let now = self.now();
		let deadline = now + 2 * DAY;

		let mut purses = Purses::open(self.crowd);
		let own = super::purse::papers(self.crowd).into_iter().find(|paper| {
			paper.holder == buyer
				&& paper.currency == sold.currency
				&& paper.expires_at > deadline
				&& paper.least.is_none()
		});
		// With money of the voucher's currency the price says how much of it is a discount.
		let (price, paid) = match own {
			Some(paper) if self.dice.chance(70) => {
				let paid = self.dice.amount(1, paper.value);
				let on_release = OnRelease::HandOver;
				let value = sold.with_minor(paid);
				(Some(Goods::Voucher { id: paper.id, value, on_release, discount: None }), paid)
			}
			_ => {
				let asset = purses.promise(&mut self.dice, (buyer, owner), deadline);
				(asset.map(|asset| goods(&asset, sold.currency)), sold.minor)
			}
		};
		let Some(price) = price else { return };
		let widest = Discount {
			expires_at: voucher.expires_at,
			minimum_use: match voucher.kind {
				nexonomy_primitives::VoucherKind::Discount { minimum_use } => minimum_use,
				_ => 0,
			},
		};
		// Now and then the discount does not fit the price, or is on other conditions.
		let paid = match self.dice.count(0, 19) {
			0 => paid.saturating_add(1),
			1..=2 => paid - 1,
			_ => paid,
		};
		let can_redeem =
			people.contains(&self.crowd.who(&voucher.issuer).unwrap_or(PEOPLE)) || self.dice.chance(2);
		let on_release =
			if can_redeem && self.dice.chance(60) { OnRelease::Redeem } else { OnRelease::HandOver };
		let ordinary = paid.min(sold.minor);
		let mut conditions = item.discount.unwrap_or(widest);
		if self.dice.chance(6) {
			conditions.minimum_use += 1;
		}
		let mut legs = vec![Leg { from: 1, to: 0, asset: price }];
		for (minor, discount) in [(ordinary, None), (sold.minor - ordinary, Some(conditions))] {
			if minor > 0 {
				let value = sold.with_minor(minor);
				legs.push(Leg {
					from: 0,
					to: 1,
					asset: Goods::Voucher { id: item.voucher, value, on_release, discount },
				});
			}
		}
		let terms = Terms {
			provers: BoundedVec::truncate_from(vec![Prover::Party(1)]),
			steps: Default::default(),
			deadline,
			at_deadline: AtDeadline::Refund,
			consent_by: now + DAY,
			content: ContentId([8; 32]),
			arbitration: draft::arbitration(&mut self.dice, self.crowd, &people),
		};
		let seats = self.crowd.accounts(&people).into_iter().map(Some).collect();
		let offer = Offer {
			listing: Some(Answer { listing, ask }),
			parties: BoundedVec::truncate_from(seats),
			legs: BoundedVec::truncate_from(legs),
			terms,
			in_part: self.dice.chance(20).then(|| Perbill::from_percent(1)),
		};
		let standing = self.seal(offer, &people);
		let share = self.share_of(&standing);
		self.accept_share(&standing, share);
		self.standing.push(standing);
	}

	/// Somebody else than the owner, preferably with money of this currency.
	fn buyer(&mut self, owner: Who, currency: CurrencyCode) -> Who {
		let has_money = |paper: &Paper| paper.holder != owner && paper.currency == currency;
		let holders: Vec<_> = super::purse::papers(self.crowd)
			.into_iter()
			.filter(has_money)
			.map(|paper| paper.holder)
			.collect();
		let chosen = if self.dice.chance(70) { self.dice.pick(&holders) } else { None };
		chosen.unwrap_or((owner + self.dice.count(1, PEOPLE - 1)) % PEOPLE)
	}

	fn listing(&mut self) -> Option<u64> {
		let listings: Vec<_> = living_listings().map(|(id, _)| id).collect();
		self.dice.pick(&listings)
	}

	pub fn change_listing(&mut self) {
		let Some(listing) = self.listing() else { return };
		let owner = Market::listing(listing).and_then(|item| self.crowd.who(&item.owner)).unwrap_or(0);
		let by = self.perhaps_another(owner);
		let ask = self.ask(CurrencyCode::USD);
		let (accepts, wishes) = self.wishes();
		let details = json!({"listing": listing, "ask": tell::ask(&ask), "wishes": wishes});
		let call = Call::change_listing { listing, ask, accepts, page: ContentId([9; 32]) };
		self.act("change_listing", by, details, call);
	}

	pub fn delist(&mut self) {
		let Some(listing) = self.listing() else { return };
		let owner = Market::listing(listing).and_then(|item| self.crowd.who(&item.owner)).unwrap_or(0);
		let by = if self.dice.chance(60) { owner } else { self.anybody() };
		self.act("delist", by, json!({"listing": listing}), Call::delist { listing });
	}

	/// Nonces with which people have sealed offers.
	fn nonces(&self) -> Vec<(Who, u64)> {
		let sealed = |standing: &Standing| {
			let seal = standing.seals.first()?;
			let party = standing.offer.parties.get(usize::from(seal.party))?.as_ref()?;
			Some((self.crowd.who(party)?, seal.nonce))
		};
		self.standing.iter().filter_map(sealed).collect()
	}

	/// A nonce with which somebody has sealed, or any.
	fn nonce(&mut self) -> (Who, u64) {
		let nonces = self.nonces();
		match self.dice.pick(&nonces) {
			Some(nonce) if self.dice.chance(70) => nonce,
			_ => (self.anybody(), self.dice.pick(&[0, 1, 2, 60, 127, 128]).unwrap_or(0)),
		}
	}

	pub fn cancel_nonce(&mut self) {
		let (by, nonce) = self.nonce();
		self.act("cancel_nonce", by, json!({"nonce": nonce}), Call::cancel_nonce { nonce });
	}

	pub fn cancel_below(&mut self) {
		let (by, nonce) = self.nonce();
		let nonce = nonce + self.dice.count(0, 1) as u64;
		self.act("cancel_below", by, json!({"nonce": nonce}), Call::cancel_nonces_below { nonce });
	}

	pub fn clear_fill(&mut self) {
		let is_open = |(who, nonce): &(Who, u64)| {
			pallet_market::Fills::<Runtime>::contains_key(self.crowd.account(*who), nonce)
		};
		let open: Vec<_> = self.nonces().into_iter().filter(is_open).collect();
		let Some((signer, nonce)) = self.dice.pick(&open) else { return };
		let account = self.crowd.account(signer);
		let fill = pallet_market::Fills::<Runtime>::get(&account, nonce);
		if self.dice.chance(60) {
			self.wait(fill.map_or(0, |fill| fill.valid_until));
		}
		let by = self.anybody();
		let details = json!({"signer": self.name(signer), "nonce": nonce});
		self.act("clear_fill", by, details, Call::clear_fill { signer: account, nonce });
	}
}

fn told_with_share(standing: &Standing, share: Option<Perbill>) -> Value {
	let mut told = standing.told.clone();
	told["share"] = share.map(|share| share.deconstruct()).into();
	told
}

fn goods(asset: &PromisedOf<Runtime>, currency: CurrencyCode) -> Goods {
	match asset {
		Promised::Native(amount) => Goods::Native(*amount),
		Promised::Asset { id, amount } => Goods::Asset { id: *id, amount: *amount },
		Promised::Voucher { id, value, on_release, discount } => Goods::Voucher {
			id: *id,
			value: Money::new(currency, *value),
			on_release: *on_release,
			discount: *discount,
		},
		Promised::Item { collection, item } => Goods::Item { collection: *collection, item: *item },
		Promised::External(external) => Goods::External(*external),
	}
}
