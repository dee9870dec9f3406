//! Friends who trade in circles, as cleverly as we could think.

use crate::{
	economy::{merchant, Dice, BUYERS, MERCHANTS},
	world::Deal,
	PER_POINT, YEAR,
};
use pallet_reputation::rules::DAY;

/// The number of the first member of the ring.
pub const FIRST: u32 = MERCHANTS + BUYERS;

/// Who trades with whom in a ring.
#[derive(Clone, Copy)]
pub enum Pattern {
	/// Everybody with everybody.
	Mesh,
	/// The first ones sell to all the others.
	Sellers(u32),
}

/// What a ring does in the year.
#[derive(Clone, Copy)]
pub struct Strategy {
	pub name: &'static str,
	/// How many take part. More than 50 of them need more accounts than friends.
	pub members: u32,
	/// How many things each of them buys of as many honest merchants, to be trusted: one at once, the others in the two
	/// months before the ring trades.
	pub purchases: u32,
	/// How many days the ring waits before it trades, after its members have met.
	pub wait: u64,
	pub pattern: Pattern,
	/// Whether the first deal of each pair is a small one.
	pub modest: bool,
	/// How many times the merchant's fees it spends.
	pub fees: usize,
}

const fn ring(name: &'static str, members: u32, purchases: u32, wait: u64, pattern: Pattern) -> Strategy {
	Strategy { name, members, purchases, wait, pattern, modest: false, fees: 1 }
}

/// Everything at the end of the year, so that nothing is forgotten before it is of use.
const fn late(name: &'static str, members: u32, purchases: u32, pattern: Pattern) -> Strategy {
	Strategy { modest: true, ..ring(name, members, purchases, 320, pattern) }
}

use Pattern::{Mesh, Sellers};

pub const STRATEGIES: [Strategy; 21] = [
	ring("everybody with everybody", 50, 0, 0, Mesh),
	ring("the same, after half a year of waiting", 50, 0, 182, Mesh),
	ring("32 who meet all the others, after waiting", 32, 0, 182, Mesh),
	ring("10 who trade again and again", 10, 0, 0, Mesh),
	ring("49 who lift one", 50, 0, 0, Sellers(1)),
	ring("45 who lift 5", 50, 0, 100, Sellers(5)),
	ring("250 false names that lift 3", 253, 0, 0, Sellers(3)),
	ring("50, each buys once of a merchant first", 50, 1, 100, Mesh),
	ring("50, each buys 5 things first", 50, 5, 100, Mesh),
	ring("30, each buys 10 things first", 30, 10, 100, Mesh),
	ring("20, each buys 15 things first", 20, 15, 100, Mesh),
	late("28, each buys 10 things late", 28, 10, Mesh),
	late("47, each buys 10 things late, lift 3", 50, 10, Sellers(3)),
	late("48, each buys 10 things late, lift 2", 50, 10, Sellers(2)),
	late("49, each buys 10 things late, lift one", 50, 10, Sellers(1)),
	Strategy { wait: 345, ..late("the same with 11 things, even later", 50, 11, Sellers(1)) },
	late("59 false names, each buys 10, lift one", 60, 10, Sellers(1)),
	late("79 false names, each buys 7, lift one", 80, 7, Sellers(1)),
	Strategy { fees: 5, ..late("5 times the fees: 50, each buys 10 things", 50, 10, Mesh) },
	Strategy { fees: 10, ..late("10 times the fees: 50, each buys 20 things", 50, 20, Mesh) },
	Strategy { fees: 50, ..late("50 times the fees: 50, each buys 40 things", 50, 40, Mesh) },
];

impl Strategy {
	/// What the ring does in the year that begins at `begin`. One deal of a merchant costs as much as one of the ring.
	pub fn deals(&self, merchants_deals: usize, begin: u64) -> Vec<Deal> {
		let mut dice = Dice::new(11);
		let mut deals = self.purchases(begin, &mut dice);
		let budget = (merchants_deals * self.fees).saturating_sub(deals.len());
		let pairs = self.pairs(&mut dice);
		// It trades a little at once, so that its members have belonged to their circle as long as can be, and then evenly.
		// Who has bought of a merchant belongs to the merchants' circle already.
		let waits = self.wait > 0 && self.purchases == 0;
		let founding = if waits { (self.members as usize - 1).min(budget / 4) } else { 0 };
		for (index, &(seller, buyer)) in pairs.iter().cycle().take(budget).enumerate() {
			let at = if index < founding {
				begin + index as u64
			} else {
				let from = begin + self.wait * DAY;
				from + (begin + YEAR - from) * (index - founding) as u64 / (budget - founding) as u64
			};
			// The first deal of a pair makes its seller known, and leaves room for those that count.
			let value = if index < pairs.len() && self.modest { 0 } else { 20 * PER_POINT };
			deals.push(Deal { at, seller, buyer, value, of_ring: true });
		}
		deals
	}

	/// Everybody joins the merchants' circle at once, and buys what it needs in the two months before the ring trades.
	fn purchases(&self, begin: u64, dice: &mut Dice) -> Vec<Deal> {
		// Whoever only sells needs no word.
		let sellers = match self.pattern {
			Mesh => 0,
			Sellers(sellers) => sellers,
		};
		let shop_from = begin + self.wait.saturating_sub(60) * DAY;
		let mut deals = Vec::new();
		for member in 0..self.members {
			let mut merchants: Vec<_> = (0..MERCHANTS).map(merchant).collect();
			dice.shuffle(&mut merchants);
			let purchases = if member < sellers { self.purchases.min(1) } else { self.purchases };
			for (index, seller) in merchants.into_iter().take(purchases as usize).enumerate() {
				let from = if index == 0 { begin } else { shop_from };
				deals.push(Deal::honest(from + dice.below(30 * DAY), seller, FIRST + member, PER_POINT));
			}
		}
		deals
	}

	/// Who trades with whom, in the order in which they do: new pairs first.
	fn pairs(&self, dice: &mut Dice) -> Vec<(u32, u32)> {
		let sellers = match self.pattern {
			Mesh => self.members,
			Sellers(sellers) => sellers,
		};
		let mut pairs: Vec<_> = (0..sellers)
			.flat_map(|seller| (0..self.members).map(move |buyer| (seller, buyer)))
			.filter(|(seller, buyer)| match self.pattern {
				Mesh => seller < buyer,
				Sellers(sellers) => *buyer >= sellers,
			})
			.map(|(seller, buyer)| (FIRST + seller, FIRST + buyer))
			.collect();
		dice.shuffle(&mut pairs);
		pairs
	}
}
