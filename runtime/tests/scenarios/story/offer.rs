//! Offers: what people sign instead of sending it.

use super::{
	card::What,
	day,
	devices::Device,
	now,
	people::{document, Acts, Person},
	share,
};
use crate::support::DAY;
use nexonomy_primitives::{Arbiters, Arbitration, Moment, Verdict};
use nexonomy_runtime::*;
use pallet_escrow::{AtDeadline, Draft, Leg, Prover, Step, Terms};
use pallet_market::{Goods, Offer, OfferOf, Seal};
use polkadot_sdk::*;
use sp_runtime::{MultiSignature, Perbill};
use std::{cell::RefCell, collections::BTreeMap};

/// Whoever accepts an offer.
#[derive(Clone, Copy, Debug)]
pub struct Anybody;

/// A place in an offer, taken or open.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Seat(Option<Person>);

/// Who gives what to whom.
#[derive(Clone, Copy, Debug)]
pub struct Gift {
	pub from: Seat,
	pub to: Seat,
	pub what: Goods,
}

/// Whose word proves progress.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Word {
	/// A party's, or that of whoever accepts.
	Of(Seat),
	/// A device's.
	Reading(Device),
	/// That of so many of these people.
	Witnesses(u8, Vec<Person>),
}

impl Word {
	pub fn of_at_least<const COUNT: usize>(needed: u8, witnesses: [Person; COUNT]) -> Self {
		Self::Witnesses(needed, witnesses.into())
	}

	/// As the terms of an agreement say it, where `place` gives a seat's index.
	pub fn prover(&self, place: impl Fn(Seat) -> u8) -> Prover<AccountId> {
		match self {
			Self::Of(seat) => Prover::Party(place(*seat)),
			Self::Reading(device) => Prover::Device(device.key()),
			Self::Witnesses(needed, names) => {
				let names = names.iter().map(|name| name.account()).collect::<Vec<_>>();
				Prover::Witnesses { needed: *needed, names: names.try_into().expect("at most seven") }
			}
		}
	}
}

impl From<Person> for Seat {
	fn from(who: Person) -> Self {
		Self(Some(who))
	}
}

impl From<Anybody> for Seat {
	fn from(_: Anybody) -> Self {
		Self(None)
	}
}

impl From<Person> for Word {
	fn from(who: Person) -> Self {
		Self::Of(who.into())
	}
}

impl From<Anybody> for Word {
	fn from(who: Anybody) -> Self {
		Self::Of(who.into())
	}
}

impl From<Device> for Word {
	fn from(device: Device) -> Self {
		Self::Reading(device)
	}
}

impl Seat {
	pub fn person(self) -> Option<Person> {
		self.0
	}
}

/// `Ada.gives(Ben, dollars("5.00"))`.
pub trait Gives: Into<Seat> {
	fn gives(self, to: impl Into<Seat>, what: impl Into<What>) -> Gift {
		let to = to.into();
		Gift { from: self.into(), to, what: what.into().paid_to(to) }
	}
}

impl<Giver: Into<Seat>> Gives for Giver {}

/// An offer in the making. It can be accepted until day 7, or a day before its deadline; what is not done by day 30 goes
/// back.
#[derive(Clone)]
pub struct Plan {
	seats: Vec<Seat>,
	legs: Vec<Leg<Goods>>,
	words: Vec<Word>,
	steps: Vec<Step>,
	deadline: Moment,
	consent_by: Moment,
	in_part: Option<Perbill>,
	arbitration: Option<Arbitration<AccountId>>,
}

/// Begins an offer. Parties are counted in the order in which they are first named.
pub fn offer<const COUNT: usize>(gifts: [Gift; COUNT]) -> Plan {
	let (words, steps) = (Vec::new(), Vec::new());
	let (deadline, in_part, arbitration) = (day(30), None, None);
	let consent_by = day(7);
	let mut plan = Plan {
		seats: Vec::new(),
		legs: Vec::new(),
		words,
		steps,
		deadline,
		consent_by,
		in_part,
		arbitration,
	};
	for Gift { from, to, what } in gifts {
		let leg = Leg { from: plan.seat(from), to: plan.seat(to), asset: what };
		plan.legs.push(leg);
	}
	plan
}

impl Plan {
	/// Adds somebody or something whose word proves progress.
	pub fn proven_by(mut self, word: impl Into<Word>) -> Self {
		self.prover(word.into());
		self
	}

	/// Adds a share that is agreed beforehand, with whose word proves it.
	pub fn step(mut self, progress: &str, word: impl Into<Word>) -> Self {
		let prover = self.prover(word.into());
		self.steps.push(Step { progress: share(progress), prover });
		self
	}

	pub fn until(self, deadline: Moment) -> Self {
		Self { deadline, ..self }
	}

	/// Leaves so much time to accept it, in milliseconds.
	pub fn consent_within(self, time: Moment) -> Self {
		Self { consent_by: now() + time, ..self }
	}

	/// Lets it be accepted in parts of at least this share.
	pub fn in_parts_of(self, least: &str) -> Self {
		Self { in_part: Some(share(least)), ..self }
	}

	/// These people decide quarrels, by the median of their votes, for two NEBA each.
	pub fn judged_by<const COUNT: usize>(self, arbiters: [Person; COUNT]) -> Self {
		let names = arbiters.map(Acts::account).to_vec().try_into().expect("at most seven");
		let verdict = Verdict::Median { votes: COUNT as u8 };
		let fee = 2 * COUNT as u128 * units::NEBA;
		let arbitration = Some(Arbitration { arbiters: Arbiters::Panel { names, verdict }, fee });
		Self { arbitration, ..self }
	}

	/// These people sign it, each with a nonce that it never used before.
	pub fn sealed_by<const COUNT: usize>(self, signers: [Person; COUNT]) -> SealedOffer {
		let offer = self.build();
		let seals = signers.into_iter().map(|signer| self.seal(&offer, signer)).collect();
		SealedOffer { offer, seals }
	}

	fn seal(&self, offer: &OfferOf<Runtime>, signer: Person) -> Seal<AccountId, MultiSignature> {
		let (party, nonce) = (self.place(signer.into()), fresh_nonce(signer));
		let text = Market::offer_text(offer.clone(), party, None, nonce);
		Seal { party, delegate: None, nonce, signature: signer.signs(&text) }
	}

	fn build(&self) -> OfferOf<Runtime> {
		let provers = self.words.iter().map(|word| word.prover(|seat| self.place(seat))).collect::<Vec<_>>();
		let parties = self.seats.iter().map(|seat| seat.person().map(Acts::account)).collect::<Vec<_>>();
		Offer {
			listing: None,
			parties: parties.try_into().expect("at most eight"),
			legs: self.legs.clone().try_into().expect("at most sixteen"),
			terms: Terms {
				provers: provers.try_into().expect("at most four"),
				steps: self.steps.clone().try_into().expect("at most sixteen"),
				deadline: self.deadline,
				at_deadline: AtDeadline::Refund,
				consent_by: self.consent_by.min(self.deadline - DAY),
				content: document("what we agreed"),
				arbitration: self.arbitration.clone(),
			},
			in_part: self.in_part,
		}
	}

	fn place(&self, seat: Seat) -> u8 {
		self.seats.iter().position(|other| *other == seat).expect("it gives or receives something") as u8
	}

	fn seat(&mut self, seat: Seat) -> u8 {
		place_in(&mut self.seats, seat)
	}

	fn prover(&mut self, word: Word) -> u8 {
		place_in(&mut self.words, word)
	}
}

/// The index of an item, which is added if it is new.
fn place_in<Item: PartialEq>(list: &mut Vec<Item>, item: Item) -> u8 {
	let known = list.iter().position(|other| *other == item);
	let index = known.unwrap_or_else(|| {
		list.push(item);
		list.len() - 1
	});
	index as u8
}

/// An offer with the signatures under it.
#[derive(Clone)]
pub struct SealedOffer {
	pub offer: OfferOf<Runtime>,
	pub seals: Vec<Seal<AccountId, MultiSignature>>,
}

impl SealedOffer {
	/// The call that accepts all that is left of it.
	pub fn acceptance(&self) -> pallet_market::Call<Runtime> {
		self.accept(None)
	}

	/// The call that accepts a share of it.
	pub fn acceptance_of(&self, part: &str) -> pallet_market::Call<Runtime> {
		self.accept(Some(share(part)))
	}

	/// The call that proposes the same as an agreement on chain, for which nobody has consented yet.
	pub fn proposal(&self) -> pallet_escrow::Call<Runtime> {
		let Offer { parties, legs, terms, .. } = self.offer.clone();
		let parties = parties.into_iter().flatten().collect::<Vec<_>>();
		let legs = legs.into_iter().map(|Leg { from, to, asset }| Leg { from, to, asset: asset.into() });
		let draft = Draft {
			parties: parties.try_into().expect("as many as there were"),
			legs: legs.collect::<Vec<_>>().try_into().expect("as many as there were"),
			terms,
		};
		pallet_escrow::Call::propose { draft, consents: Default::default() }
	}

	/// The same signatures under the same offer with one party exchanged.
	pub fn with_instead_of(mut self, impostor: Person, party: Person) -> Self {
		for seat in self.offer.parties.iter_mut().filter(|seat| **seat == Some(party.account())) {
			*seat = Some(impostor.account());
		}
		self
	}

	/// The same offer with one more seal for `victim`, which somebody else signed.
	pub fn with_seal_forged_by(mut self, forger: Person, victim: Person) -> Self {
		let place = self.offer.parties.iter().position(|seat| *seat == Some(victim.account()));
		let party = place.expect("the victim is a party") as u8;
		let text = Market::offer_text(self.offer.clone(), party, None, 0);
		self.seals.push(Seal { party, delegate: None, nonce: 0, signature: forger.signs(&text) });
		self
	}

	fn accept(&self, share: Option<Perbill>) -> pallet_market::Call<Runtime> {
		let seals = self.seals.clone().try_into().expect("at most one for each party");
		pallet_market::Call::accept_offer { offer: self.offer.clone(), seals, share }
	}
}

thread_local! {
	/// What a wallet remembers: the next nonce of each person.
	static NONCES: RefCell<BTreeMap<AccountId, u64>> = const { RefCell::new(BTreeMap::new()) };
}

pub fn forget_nonces() {
	NONCES.with_borrow_mut(BTreeMap::clear);
}

fn fresh_nonce(who: Person) -> u64 {
	NONCES.with_borrow_mut(|nonces| {
		let next = nonces.entry(who.account()).or_default();
		*next += 1;
		*next - 1
	})
}
