//! Drawing by lot, in proportion to weights and without replacement: pure, and the same whether a test or the chain
//! runs it.
//!
//! A number below the sum of all weights picks the chunk and the place. Whoever was picked is taken out of the copies
//! in memory, seated or not, so that the next pick is exactly in proportion to what is left; nothing is written.
//!
//! The numbers are the first 128 bits of `blake2_256(seed ‖ counter)`, reduced to the sum. As the sum is below 2^62,
//! no outcome is likelier than its weight by more than one part in 2^66; rejection would buy nothing.

use crate::tree::{Branch, Chunk, Period};
use alloc::{collections::BTreeMap, vec::Vec};
use polkadot_sdk::*;
use sp_core::H256;
use sp_io::hashing::blake2_256;

/// Somebody whom the lot fell on.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Candidate<A> {
	/// Who.
	pub juror: A,
	/// Whether the juror is still in the pool.
	pub is_present: bool,
}

/// A draw in progress.
pub struct Lottery<'a, A> {
	root: &'a [Branch],
	period: Period,
	/// What is left of each chunk.
	sums: Vec<u64>,
	/// What is left of the chunks that a lot fell into.
	chunks: BTreeMap<u8, Vec<(u64, Candidate<A>)>>,
	seed: H256,
	picks: u32,
}

impl<'a, A: Clone> Lottery<'a, A> {
	/// Begins a draw at the beginning of `period`.
	pub fn new(root: &'a [Branch], period: Period, seed: H256) -> Self {
		let sums = root.iter().map(|branch| branch.settled(period)).collect();
		Self { root, period, sums, chunks: BTreeMap::new(), seed, picks: 0 }
	}

	/// Picks somebody; nobody if everybody has been picked. `load` fetches a chunk, each at most once.
	pub fn pick(&mut self, load: impl FnOnce(u8) -> Chunk<A>) -> Option<Candidate<A>> {
		// The sum of all weights fits 64 bits.
		let total = self.sums.iter().fold(0u64, |total, sum| total.saturating_add(*sum));
		let point = self.number_below(total)?;
		let (index, point) = find(&self.sums, point)?;
		let chunk = u8::try_from(index).ok()?;
		let branch = self.root.get(index)?;
		let is_recent = branch.is_recent(self.period);
		let places = self.chunks.entry(chunk).or_insert_with(|| unfold(load(chunk), is_recent));
		let (place, _) = find(places.iter().map(|(weight, _)| weight), point)?;
		let (weight, candidate) = places.get_mut(place)?;
		let sum = self.sums.get_mut(index)?;
		*sum = sum.saturating_sub(core::mem::take(weight));
		Some(candidate.clone())
	}

	/// A number from zero to below `total`; none if that is zero.
	fn number_below(&mut self, total: u64) -> Option<u64> {
		let hash = blake2_256(&codec::Encode::encode(&(self.seed, self.picks)));
		self.picks = self.picks.saturating_add(1);
		let bytes = hash.first_chunk::<16>()?;
		u64::try_from(u128::from_le_bytes(*bytes).checked_rem(total.into())?).ok()
	}
}

/// The weights that the draw uses, with whom they belong to.
fn unfold<A: Clone>(chunk: Chunk<A>, is_recent: bool) -> Vec<(u64, Candidate<A>)> {
	let places = chunk.into_iter().map(|place| {
		let weight = if is_recent { place.before } else { place.now };
		(weight, Candidate { juror: place.juror, is_present: place.now > 0 })
	});
	places.collect()
}

/// Which of the weights laid end to end `point` falls into, and how far.
fn find<'a>(weights: impl IntoIterator<Item = &'a u64>, mut point: u64) -> Option<(usize, u64)> {
	for (index, weight) in weights.into_iter().enumerate() {
		match point.checked_sub(*weight) {
			Some(rest) => point = rest,
			None => return Some((index, point)),
		}
	}
	None
}
