//! Chance that can be repeated: the same seed throws the same dice on every machine.

/// Amounts that divide badly.
const PRIMES: [u128; 8] =
	[2, 3, 7, 101, 9_973, 1_000_003, 999_999_999_989, 618_970_019_642_690_137_449_562_111];

/// The generator SplitMix64.
pub struct Dice(u64);

impl Dice {
	pub fn new(seed: u64) -> Self {
		Self(seed)
	}

	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		mixed ^ (mixed >> 31)
	}

	/// A number from `low` to `high`, both included.
	pub fn between(&mut self, low: u128, high: u128) -> u128 {
		let number = (u128::from(self.next()) << 64) | u128::from(self.next());
		match (high - low).checked_add(1) {
			Some(span) => low + number % span,
			None => number,
		}
	}

	/// A number from `low` to `high`, both included.
	pub fn count(&mut self, low: usize, high: usize) -> usize {
		self.between(low as u128, high as u128) as usize
	}

	/// True in so many of a hundred cases.
	pub fn chance(&mut self, percent: u128) -> bool {
		self.between(1, 100) <= percent
	}

	/// One of these, if there is one.
	pub fn pick<V: Clone>(&mut self, list: &[V]) -> Option<V> {
		if list.is_empty() {
			return None;
		}
		let index = self.count(0, list.len() - 1);
		Some(list[index].clone())
	}

	/// One of these, the likelier the heavier.
	pub fn weighed<V: Clone>(&mut self, list: &[(u128, V)]) -> V {
		let sum = list.iter().map(|(weight, _)| weight).sum();
		let mut left = self.between(1, sum);
		let chosen = list.iter().find(|(weight, _)| {
			let is_here = left <= *weight;
			left = left.saturating_sub(*weight);
			is_here
		});
		chosen.expect("the weights add up").1.clone()
	}

	pub fn shuffle<V>(&mut self, list: &mut [V]) {
		for last in (1..list.len()).rev() {
			let other = self.count(0, last);
			list.swap(last, other);
		}
	}

	/// An amount from `least` to `most`, preferably an awkward one.
	pub fn amount(&mut self, least: u128, most: u128) -> u128 {
		if least >= most {
			return most;
		}
		let fits = |amount: &u128| (least..=most).contains(amount);
		let awkward: Vec<_> = PRIMES.into_iter().chain([1, least + 1, most - 1]).filter(fits).collect();
		match self.count(0, 9) {
			0 => least,
			1 => most,
			2..=3 => self.pick(&awkward).unwrap_or(most),
			// As many digits as may be, none likelier than others.
			4..=6 => {
				let high = most >> self.between(0, 127 - u128::from(most.leading_zeros()));
				self.between(least, high.max(least))
			}
			_ => self.between(least, most),
		}
	}
}
