//! The memory of a simulated chain, and what people gain in it.

use crate::{ring, YEAR};
use nexonomy_math::decay;
use nexonomy_primitives::{Deed, Fact, Role};
use pallet_reputation::{apply, Account, Circle, CircleId, Memory, Pair, Points, Reckoning, Rules};
use std::collections::HashMap;

/// Something sold.
#[derive(Clone, Copy)]
pub struct Deal {
	pub at: u64,
	pub seller: u32,
	pub buyer: u32,
	/// In planck.
	pub value: u128,
	/// Whether friends only pretend: the money comes back another way.
	pub of_ring: bool,
}

impl Deal {
	pub fn honest(at: u64, seller: u32, buyer: u32, value: u128) -> Self {
		Self { at, seller, buyer, value, of_ring: false }
	}
}

#[derive(Clone, Default)]
pub struct World {
	accounts: HashMap<u32, Account>,
	pairs: HashMap<(u32, u32), Pair>,
	circles: Vec<Circle>,
	agreements: u64,
}

impl Memory for World {
	type AccountId = u32;

	fn account(&self, who: &u32) -> Option<Account> {
		self.accounts.get(who).cloned()
	}

	fn put_account(&mut self, who: &u32, account: Account) {
		self.accounts.insert(*who, account);
	}

	fn pair(&self, one: &u32, other: &u32) -> Option<Pair> {
		self.pairs.get(&(*one.min(other), *one.max(other))).cloned()
	}

	fn put_pair(&mut self, one: &u32, other: &u32, pair: Pair) {
		self.pairs.insert((*one.min(other), *one.max(other)), pair);
	}

	fn circle(&self, id: CircleId) -> Option<Circle> {
		self.circles.get(id as usize).copied()
	}

	fn put_circle(&mut self, id: CircleId, circle: Circle) {
		self.circles[id as usize] = circle;
	}

	fn found_circle(&mut self, circle: Circle) -> CircleId {
		self.circles.push(circle);
		self.circles.len() as CircleId - 1
	}
}

/// What somebody gained in a year, as much as is left of it at the end.
#[derive(Clone, Copy, Default)]
pub struct Gain {
	/// If every deal counted what it is worth.
	pub uncapped: Points,
	/// With the caps of deals and pairs, and the age of circles.
	pub aged: Points,
	/// With everything: what the pallet gives.
	pub earned: Points,
}

/// What everybody gained in a year; members of the ring, what they gained by trading among themselves.
#[derive(Default)]
pub struct Gains(HashMap<u32, Gain>);

impl World {
	/// Lets the deals happen, the oldest first, and tells who has gained what when the year ends.
	pub fn run(&mut self, rules: &Rules, deals: &[Deal], end: u64) -> Gains {
		let mut gains = Gains::default();
		for deal in deals {
			self.agreements += 1;
			let sides = [(deal.seller, deal.buyer, Role::Merchant), (deal.buyer, deal.seller, Role::Buyer)];
			for (who, with, role) in sides {
				let (agreement, value) = (Some(self.agreements), deal.value);
				let fact = Fact { who, role, deed: Deed::Kept, with: Some(with), agreement, value };
				let reckoning = apply(self, rules, &fact, deal.at);
				if deal.of_ring || who < ring::FIRST {
					gains.add(who, &reckoning, end - deal.at, rules.half_life);
				}
			}
		}
		gains
	}
}

impl Gains {
	fn add(&mut self, who: u32, reckoning: &Reckoning, elapsed: u64, half_life: u64) {
		assert!(elapsed <= YEAR);
		let left = |points| decay(points, elapsed, half_life);
		let gain = self.0.entry(who).or_default();
		gain.uncapped += left(reckoning.worth);
		gain.aged += left(reckoning.aged);
		gain.earned += left(reckoning.earned);
	}

	pub fn of(&self, who: u32) -> Gain {
		self.0.get(&who).copied().unwrap_or_default()
	}

	fn ring(&self) -> impl Iterator<Item = Gain> + '_ {
		self.0.iter().filter(|(who, _)| **who >= ring::FIRST).map(|(_, gain)| *gain)
	}

	pub fn ring_uncapped(&self) -> Points {
		self.ring().map(|gain| gain.uncapped).sum()
	}

	pub fn ring_aged(&self) -> Points {
		self.ring().map(|gain| gain.aged).sum()
	}

	pub fn ring_earned(&self) -> Points {
		self.ring().map(|gain| gain.earned).sum()
	}

	pub fn best_member(&self) -> Points {
		self.ring().map(|gain| gain.earned).max().unwrap_or(0)
	}
}
