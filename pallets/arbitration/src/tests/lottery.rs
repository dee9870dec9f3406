//! The lot falls in proportion to weights.

use crate::{
	lottery::Lottery,
	tree::{self, Address, Chunk, Period, Root},
};
use polkadot_sdk::sp_core::H256;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A pool in memory, changed by the same code as the chain's.
#[derive(Clone, Default)]
pub struct Trees {
	pub root: Root,
	pub chunks: BTreeMap<u8, Chunk<u32>>,
	pub period: Period,
}

impl Trees {
	/// Everybody's weight, in places that fill more than one chunk if there are enough.
	pub fn of(weights: impl IntoIterator<Item = u64>) -> Self {
		let mut trees = Self { period: 1, ..Self::default() };
		for (name, weight) in (0..).zip(weights) {
			trees.take(name, weight);
		}
		trees.period = 3;
		trees
	}

	pub fn take(&mut self, name: u32, weight: u64) -> Address {
		let index = tree::room(&self.root, self.period).expect("there is room");
		let chunk = self.chunks.entry(index).or_default();
		tree::take(&mut self.root, (index, chunk), name, weight, self.period).expect("there is room")
	}

	pub fn change(&mut self, at: Address, weight: u64) {
		let chunk = self.chunks.get_mut(&at.chunk()).expect("the chunk exists");
		tree::change(&mut self.root, chunk, at, weight, self.period).expect("the place is taken");
	}

	pub fn load(&self, index: u8) -> Chunk<u32> {
		self.chunks[&index].clone()
	}

	/// The first `count` picks of the draw with this seed, and how many chunks it loaded.
	pub fn draw(&self, seed: u64, count: usize) -> (Vec<u32>, usize) {
		let mut lottery = Lottery::new(&self.root, self.period, H256::from_low_u64_be(seed));
		let mut loads = 0;
		let mut picks = Vec::new();
		for _ in 0..count {
			let load = |index| {
				loads += 1;
				self.load(index)
			};
			picks.extend(lottery.pick(load).map(|candidate| candidate.juror));
		}
		(picks, loads)
	}
}

/// The bound that chi-square exceeds once in 10,000 times by chance, for so many degrees of freedom.
///
/// Source: E. B. Wilson and M. M. Hilferty, *The distribution of chi-square*, PNAS 17 (1931).
fn bound(freedom: f64) -> f64 {
	let quantile = 3.719;
	let part = 2.0 / (9.0 * freedom);
	freedom * (1.0 - part + quantile * part.sqrt()).powi(3)
}

fn chi_square(counts: &[u32], weights: &[u64]) -> f64 {
	let draws: u32 = counts.iter().sum();
	let total: u64 = weights.iter().sum();
	let terms = counts.iter().zip(weights).map(|(count, weight)| {
		let expected = f64::from(draws) * *weight as f64 / total as f64;
		(f64::from(*count) - expected).powi(2) / expected
	});
	terms.sum()
}

#[test]
fn frequencies_match_the_weights_in_100_000_draws() {
	// 200 jurors in two chunks, of weights from 1 to 40.
	let weights: Vec<u64> = (0..200).map(|name| 1 + name * 7 % 40).collect();
	let trees = Trees::of(weights.clone());
	let mut counts = vec![0; weights.len()];
	for seed in 0..100_000 {
		counts[trees.draw(seed, 1).0[0] as usize] += 1;
	}
	let value = chi_square(&counts, &weights);
	println!("chi-square {value:.1} with 199 degrees of freedom, bound {:.1}", bound(199.0));
	assert!(value < bound(199.0));
}

#[test]
fn second_and_third_picks_match_what_is_left() {
	// All ordered triples out of four, with their exact probabilities.
	let weights = [1u64, 2, 3, 6];
	let trees = Trees::of(weights);
	let mut counts = BTreeMap::new();
	for seed in 0..100_000 {
		*counts.entry(trees.draw(seed, 3).0).or_insert(0u32) += 1;
	}
	let mut value = 0.0;
	for first in 0..4 {
		for second in (0..4).filter(|second| *second != first) {
			for third in (0..4).filter(|third| *third != first && *third != second) {
				let [one, two, three] = [first, second, third].map(|name| weights[name] as f64);
				let chance = one / 12.0 * two / (12.0 - one) * three / (12.0 - one - two);
				let names = [first, second, third].map(|name| name as u32).to_vec();
				let count = f64::from(counts.get(&names).copied().unwrap_or(0));
				value += (count - 100_000.0 * chance).powi(2) / (100_000.0 * chance);
			}
		}
	}
	println!("chi-square {value:.1} with 23 degrees of freedom, bound {:.1}", bound(23.0));
	assert!(value < bound(23.0));
}

#[test]
fn nobody_is_picked_twice_and_everybody_once() {
	let trees = Trees::of((0..300).map(|name| 1 + name % 5));
	let (mut picks, loads) = trees.draw(1, 400);
	picks.sort();
	assert_eq!((picks, loads), ((0..300).collect(), 3));
}

#[test]
fn nobody_is_picked_when_the_pool_is_empty() {
	assert!(Trees::default().draw(1, 3).0.is_empty());
}

#[test]
fn change_does_not_count_when_it_came_during_the_epoch_that_makes_the_seed() {
	let mut trees = Trees::of([10, 10, 10]);
	let before: Vec<_> = (0..50).map(|seed| trees.draw(seed, 2).0).collect();
	// The period before the draw: all of this is too late.
	trees.change(Address(1), 1_000_000);
	trees.change(Address(2), 7);
	trees.take(77, 1_000_000);
	trees.period += 1;
	let after: Vec<_> = (0..50).map(|seed| trees.draw(seed, 2).0).collect();
	assert_eq!(before, after);
	trees.period += 1;
	let later: Vec<_> = (0..50).map(|seed| trees.draw(seed, 2).0).collect();
	assert!(later.iter().all(|picks| picks.contains(&77) && picks.contains(&1)));
}

#[test]
fn place_is_given_to_somebody_else_only_when_no_draw_counts_it_any_more() {
	let mut trees = Trees::of([10, 10]);
	trees.change(Address(0), 0);
	assert_eq!(trees.take(5, 1), Address(2));
	trees.period += 1;
	assert_eq!(trees.take(6, 1), Address(0));
}

#[test]
fn pool_has_room_for_16_384_and_no_more() {
	let mut trees = Trees { period: 1, ..Trees::default() };
	for name in 0..16_384 {
		trees.take(name, 1);
	}
	assert_eq!(tree::room(&trees.root, 1), None);
	// Who leaves makes room in the next period.
	trees.period = 2;
	trees.change(Address(777), 0);
	assert_eq!(tree::room(&trees.root, 2), None);
	trees.period = 3;
	assert_eq!(trees.take(1, 1), Address(777));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	/// Whatever people do, the draw sees the weights of a plain list that is copied at the beginning of each period.
	#[test]
	fn settled_weights_are_those_of_one_period_before(
		steps in prop::collection::vec((0u8..4, any::<prop::sample::Index>(), 1u64..1000), 1..200),
	) {
		let mut trees = Trees { period: 1, ..Trees::default() };
		let mut now: BTreeMap<Address, u64> = BTreeMap::new();
		let mut before = BTreeMap::new();
		for (kind, index, weight) in steps {
			let places: Vec<_> = now.keys().copied().collect();
			match kind {
				0 => drop(now.insert(trees.take(0, weight), weight)),
				1 if !places.is_empty() => {
					let at = *index.get(&places);
					trees.change(at, weight);
					now.insert(at, weight);
				}
				2 if !places.is_empty() => {
					let at = *index.get(&places);
					trees.change(at, 0);
					now.remove(&at);
				}
				_ => {
					trees.period += 1;
					// The draw at this moment counts what was when the period before began.
					let settled: u64 = trees.root.iter().map(|branch| branch.settled(trees.period)).sum();
					prop_assert_eq!(settled, before.values().sum::<u64>());
					before = now.clone();
				}
			}
			prop_assert_eq!(trees.root.iter().map(|branch| branch.now).sum::<u64>(), now.values().sum::<u64>());
		}
	}
}
