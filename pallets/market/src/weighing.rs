//! What accepting offers costs: at most, before it runs, and what it cost after.
//!
//! It is what this pallet does plus what opening the agreement costs. The database is asked once for what both of them
//! look at, and once in a call for what several offers share.

use crate::{
	accept::Examined,
	types::{DraftOf, Goods, OfferOf, OffersOf, SealsOf},
	Config, Draft, ListingId, WeightInfo,
};
use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::{
	traits::Get,
	weights::{RuntimeDbWeight, Weight},
	BoundedVec,
};
use nexonomy_deal::{Arbiters, Arbitration, Leg, Promised, Prover};
use nexonomy_primitives::traits::Agreements;
use polkadot_sdk::*;

/// What can be seen of an offer before it is examined.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Shape {
	/// Legs about vouchers, which the ledger is asked for.
	vouchers: u32,
	/// Other lines of the text: legs, steps, and provers beyond the first, which every offer has.
	lines: u32,
	/// Names of people and keys of devices in the lines of provers and disputes, and accounts that are paid outside the
	/// chain.
	names: u32,
	/// Seals.
	seals: u32,
	/// Seals that a delegate made.
	delegates: u32,
}

impl Shape {
	pub fn of<T: Config>(offer: &OfferOf<T>, seals: &SealsOf<T>) -> Self {
		let legs = offer.legs.len();
		let vouchers = offer.legs.iter().filter(|leg| matches!(leg.asset, Goods::Voucher { .. })).count();
		let names_of = |prover: &Prover<_>| match prover {
			Prover::Party(_) => 0,
			Prover::Device(_) => 1,
			Prover::Witnesses { names, .. } => names.len(),
		};
		let arbiters = match &offer.terms.arbitration {
			Some(Arbitration { arbiters: Arbiters::Panel { names, .. }, .. }) => names.len(),
			_ => 0,
		};
		let paid = offer.legs.iter().filter(|leg| matches!(leg.asset, Goods::External(_))).count();
		let names = offer.terms.provers.iter().map(names_of).chain([arbiters, paid]);
		let provers = offer.terms.provers.len().saturating_sub(1);
		let others = [legs.saturating_sub(vouchers), provers, offer.terms.steps.len()];
		Self {
			vouchers: count_of(vouchers),
			lines: count_of(others.iter().sum()),
			names: count_of(names.sum()),
			seals: count_of(seals.len()),
			delegates: count_of(seals.iter().filter(|seal| seal.delegate.is_some()).count()),
		}
	}
}

/// What turns out when an offer is examined.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
	/// How many texts were signed plain, which takes a second verification.
	pub plain: u32,
	/// Whether the listing ended, if it answers one.
	pub ends_listing: Option<bool>,
	/// Whether the offer is one that is accepted in parts.
	pub is_fill: bool,
}

impl Cost {
	/// What an acceptance cost whose agreement cost `opening`.
	pub fn weight<T: Config>(&self, shape: &Shape, opening: Weight) -> Weight {
		let Shape { vouchers: v, lines: l, names: w, seals: s, delegates } = *shape;
		let answer = match self.ends_listing {
			None => Weight::zero(),
			Some(false) => T::WeightInfo::answer(),
			Some(true) => T::WeightInfo::answer_last(),
		};
		let fill = if self.is_fill { T::WeightInfo::fill() } else { Weight::zero() };
		// The opening reads the clock and every voucher again. It also counts the account of whoever pays the deposit,
		// which is the caller: every transaction touches that.
		let database = database::<T>();
		let twice =
			database.reads(u64::from(v).saturating_add(1)).saturating_add(database.reads_writes(1, 1));
		// One seal is in the weight of the offer.
		T::WeightInfo::accept_offer(v, l, w)
			.saturating_add(T::WeightInfo::another_seal(v, l, w).saturating_mul(s.saturating_sub(1).into()))
			.saturating_add(T::WeightInfo::verification().saturating_mul(self.plain.into()))
			.saturating_add(T::WeightInfo::delegation().saturating_mul(delegates.into()))
			.saturating_add(answer)
			.saturating_add(fill)
			.saturating_add(opening)
			.saturating_sub(twice)
	}
}

pub(crate) fn accept_offer_at_most<T: Config>(offer: &OfferOf<T>, seals: &SealsOf<T>) -> Weight {
	let shape = Shape::of::<T>(offer, seals);
	let opening = T::Agreements::weight_of_opening(&drafted::<T>(offer));
	let with = |ends_listing| {
		let cost = Cost { plain: shape.seals, ends_listing, is_fill: offer.in_part.is_some() };
		cost.weight::<T>(&shape, opening)
	};
	match offer.listing {
		None => with(None),
		Some(_) => with(Some(false)).max(with(Some(true))),
	}
}

pub(crate) fn accept_offers_at_most<T: Config>(offers: &OffersOf<T>) -> Weight {
	offers.iter().fold(Weight::zero(), |sum, (offer, seals, _)| {
		sum.saturating_add(accept_offer_at_most::<T>(offer, seals))
	})
}

/// The draft that an offer would become, for its size: who will take an open seat is not known yet.
fn drafted<T: Config>(offer: &OfferOf<T>) -> DraftOf<T> {
	let somebody = offer.parties.iter().flatten().next();
	let parties = offer.parties.iter().filter_map(|seat| seat.as_ref().or(somebody).cloned()).collect();
	let promised = |leg: &Leg<Goods>| Leg { from: leg.from, to: leg.to, asset: Promised::from(leg.asset) };
	// As many as the offer has: nothing is cut.
	Draft {
		parties: BoundedVec::truncate_from(parties),
		legs: BoundedVec::truncate_from(offer.legs.iter().map(promised).collect()),
		terms: offer.terms.clone(),
	}
}

/// What one acceptance reads and writes that another one in the same call may as well.
pub(crate) struct Touched<AccountId> {
	/// Who gives native tokens or assets: the opening pays from their accounts.
	givers: Vec<AccountId>,
	/// Whose nonces are spent.
	signers: Vec<AccountId>,
	/// The listing that something is taken off.
	listing: Option<ListingId>,
}

impl<AccountId: Clone> Touched<AccountId> {
	pub fn by<T: Config + frame_system::Config<AccountId = AccountId>>(examined: &Examined<T>) -> Self {
		let Examined { draft, signers, taken, .. } = examined;
		let pays = |leg: &&Leg<_>| matches!(leg.asset, Promised::Native(_) | Promised::Asset { .. });
		let giver = |leg: &Leg<_>| draft.parties.get(usize::from(leg.from)).cloned();
		Self {
			givers: draft.legs.iter().filter(pays).filter_map(giver).collect(),
			signers: signers.iter().map(|(signer, ..)| signer.clone()).collect(),
			listing: taken.map(|taken| taken.listing),
		}
	}
}

/// What earlier acceptances of the same call have touched.
pub(crate) struct Seen<AccountId> {
	/// Who accepts: every transaction touches that account, so nobody is charged for it here.
	caller: AccountId,
	is_first: bool,
	givers: BTreeSet<AccountId>,
	signers: BTreeSet<AccountId>,
	listings: BTreeSet<ListingId>,
}

impl<AccountId: Clone + Ord> Seen<AccountId> {
	pub fn new(caller: AccountId) -> Self {
		let (givers, signers, listings) = Default::default();
		Self { caller, is_first: true, givers, signers, listings }
	}

	/// Adds what an acceptance touched, and tells what of its cost earlier ones have paid for.
	pub fn add<T: Config>(&mut self, touched: Touched<AccountId>) -> Weight {
		let mut reads = 0u64;
		let mut items = 0u64;
		if !self.is_first {
			// The clock and the genesis hash; the number of the next agreement.
			reads = 2;
			items = 1;
		}
		self.is_first = false;
		let givers: BTreeSet<_> = touched.givers.into_iter().filter(|giver| *giver != self.caller).collect();
		let repeated = givers.intersection(&self.givers).count();
		// Saturating: all of this together is a few dozen.
		items = items.saturating_add(count_of(repeated).into());
		self.givers.extend(givers);
		for signer in touched.signers {
			items = items.saturating_add((!self.signers.insert(signer)).into());
		}
		if let Some(listing) = touched.listing {
			items = items.saturating_add((!self.listings.insert(listing)).into());
		}
		let database = database::<T>();
		database.reads(reads).saturating_add(database.reads_writes(items, items))
	}
}

fn database<T: Config>() -> RuntimeDbWeight {
	<T as frame_system::Config>::DbWeight::get()
}

fn count_of(things: usize) -> u32 {
	u32::try_from(things).unwrap_or(u32::MAX)
}
