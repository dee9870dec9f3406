//! Honest people: buyers who need things now and then, and merchants who have them.

use crate::{world::Deal, PER_POINT, YEAR};
use std::collections::BTreeSet;

pub const BUYERS: u32 = 900;
pub const MERCHANTS: u32 = 50;

/// How many merchants a buyer likes best.
const FAVOURITES: usize = 16;

/// How often people buy in a year: each buyer one of these, 46 on average.
const PURCHASES: [u32; 8] = [16, 24, 32, 40, 48, 56, 68, 84];

/// What purchases are worth in hundredths of a point: mostly little, seldom much.
const PRICES: [u128; 10] = [20, 40, 60, 80, 100, 130, 170, 230, 350, 700];

/// Numbers that look random and are the same on every machine: SplitMix64.
pub struct Dice(u64);

impl Dice {
	pub fn new(seed: u64) -> Self {
		Self(seed)
	}

	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mut z = self.0;
		z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		z ^ (z >> 31)
	}

	/// A number below `end`.
	pub fn below(&mut self, end: u64) -> u64 {
		self.next() % end
	}

	pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
		items[self.below(items.len() as u64) as usize]
	}

	pub fn shuffle<T>(&mut self, items: &mut [T]) {
		for last in (1..items.len()).rev() {
			items.swap(last, self.below(last as u64 + 1) as usize);
		}
	}
}

/// A year of honest trade.
pub struct Economy {
	deals: Vec<Deal>,
}

pub fn merchant(number: u32) -> u32 {
	number
}

fn buyer(number: u32) -> u32 {
	MERCHANTS + number
}

impl Economy {
	pub fn new(seed: u64, begin: u64) -> Self {
		// The same people have the same habits each year.
		let mut habits = Dice::new(7);
		let mut dice = Dice::new(seed);
		let mut deals = Vec::new();
		for number in 0..BUYERS {
			let favourites = favourites(&mut habits);
			for _ in 0..habits.pick(&PURCHASES) {
				let usual = dice.below(10) < 9;
				let seller = if usual { dice.pick(&favourites) } else { popular(&mut dice) };
				let value = dice.pick(&PRICES) * PER_POINT / 100;
				deals.push(Deal::honest(begin + dice.below(YEAR), seller, buyer(number), value));
			}
		}
		deals.sort_by_key(|deal| deal.at);
		Self { deals }
	}

	pub fn deals(&self) -> &[Deal] {
		&self.deals
	}

	pub fn deals_of(&self, merchant: u32) -> usize {
		self.deals.iter().filter(|deal| deal.seller == merchant).count()
	}

	pub fn customers_of(&self, merchant: u32) -> usize {
		let deals = self.deals.iter().filter(|deal| deal.seller == merchant);
		deals.map(|deal| deal.buyer).collect::<BTreeSet<_>>().len()
	}

	/// The merchants, the one with the fewest customers first.
	pub fn by_customers(&self) -> Vec<u32> {
		let mut merchants: Vec<_> = (0..MERCHANTS).map(merchant).collect();
		merchants.sort_by_key(|merchant| self.customers_of(*merchant));
		merchants
	}

	/// The merchant in the middle by the number of deals.
	pub fn median_merchant(&self) -> u32 {
		let mut merchants: Vec<_> = (0..MERCHANTS).map(merchant).collect();
		merchants.sort_by_key(|merchant| self.deals_of(*merchant));
		merchants[merchants.len() / 2]
	}

	pub fn median_deals(&self) -> usize {
		self.deals_of(self.median_merchant())
	}

	pub fn buyers(&self) -> impl Iterator<Item = u32> {
		(0..BUYERS).map(buyer)
	}
}

/// A few merchants, the popular ones more often.
fn favourites(dice: &mut Dice) -> Vec<u32> {
	let mut favourites = BTreeSet::new();
	while favourites.len() < FAVOURITES {
		favourites.insert(popular(dice));
	}
	favourites.into_iter().collect()
}

/// A merchant, in proportion to the inverse square root of its rank.
fn popular(dice: &mut Dice) -> u32 {
	let weight = |rank: u32| (1_000_000_000_000 / u64::from(rank + 1)).isqrt();
	let total: u64 = (0..MERCHANTS).map(weight).sum();
	let mut point = dice.below(total);
	for rank in 0..MERCHANTS {
		if point < weight(rank) {
			return merchant(rank);
		}
		point -= weight(rank);
	}
	unreachable!("the weights add up to the total")
}
