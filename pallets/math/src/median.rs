//! The middle of several opinions.

use alloc::vec::Vec;

/// The lower and the upper weighted median: between them lies the middle of the weight.
///
/// They are the smallest value with at least half of the weight at or below it, and the smallest with more than half.
/// They differ only if some value splits the weight into exact halves. A weight of zero says nothing; `None` if nobody
/// says anything.
///
/// Whoever has less than half of the weight cannot move either of them beyond what the others say: both lie within the
/// range of the others' values.
///
/// Source: F. Y. Edgeworth, *On a new method of reducing observations relating to several quantities*, Philosophical
/// Magazine 25 (1888); the bound on what a minority can do is the breakdown point of one half.
pub fn median<V: Copy + Ord>(votes: &[(V, u64)]) -> Option<(V, V)> {
	let mut sorted: Vec<(V, u64)> = votes.iter().copied().filter(|(_, weight)| *weight > 0).collect();
	sorted.sort_unstable_by_key(|(value, _)| *value);
	// Twice as many 64-bit weights as fit any memory stay within 128 bits.
	let total = sorted.iter().fold(0u128, |total, (_, weight)| total.saturating_add((*weight).into()));
	let mut lower = None;
	let mut reached = 0u128;
	for (value, weight) in sorted {
		reached = reached.saturating_add(weight.into());
		let twice = reached.saturating_mul(2);
		if twice >= total && lower.is_none() {
			lower = Some(value);
		}
		if twice > total {
			return Some((lower?, value));
		}
	}
	None
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn plain(values: &[u32]) -> Vec<(u32, u64)> {
		values.iter().map(|value| (*value, 1)).collect()
	}

	#[test]
	fn median_is_the_middle_one_when_their_number_is_odd() {
		assert_eq!(median(&plain(&[9, 1, 5])), Some((5, 5)));
		assert_eq!(median(&plain(&[7])), Some((7, 7)));
	}

	#[test]
	fn medians_are_the_two_in_the_middle_when_their_number_is_even() {
		assert_eq!(median(&plain(&[4, 1, 9, 5])), Some((4, 5)));
	}

	#[test]
	fn weight_counts_as_so_many_votes() {
		assert_eq!(median(&[(1, 3), (5, 1), (9, 1)]), Some((1, 1)));
		assert_eq!(median(&[(1, 1), (5, 0), (9, 1)]), Some((1, 9)));
	}

	#[test]
	fn nobody_is_none() {
		assert_eq!(median::<u32>(&[]), None);
		assert_eq!(median(&[(1, 0)]), None);
	}

	proptest! {
		#[test]
		fn one_extreme_voter_moves_it_at_most_to_a_neighbour(
			mut honest in prop::collection::vec(any::<u32>(), 2..31),
			extreme: u32,
		) {
			honest.sort();
			let (lower, upper) = median(&plain(&honest)).expect("somebody voted");
			let first = honest.iter().position(|value| *value == lower).expect("it is a vote");
			let last = honest.iter().rposition(|value| *value == upper).expect("it is a vote");
			let below = honest[first.saturating_sub(1)];
			let above = honest[(last + 1).min(honest.len() - 1)];
			honest.push(extreme);
			let (lower, upper) = median(&plain(&honest)).expect("somebody voted");
			prop_assert!(below <= lower && upper <= above);
		}

		#[test]
		fn minority_cannot_leave_the_range_of_the_others(
			honest in prop::collection::vec((any::<u32>(), 1u64..1000), 1..20),
			bribed in prop::collection::vec((any::<u32>(), 1u64..1000), 0..20),
		) {
			let weight = |votes: &[(u32, u64)]| votes.iter().map(|(_, weight)| weight).sum::<u64>();
			prop_assume!(weight(&bribed) < weight(&honest));
			let least = honest.iter().map(|(value, _)| *value).min().expect("somebody is honest");
			let most = honest.iter().map(|(value, _)| *value).max().expect("somebody is honest");
			let all: Vec<_> = honest.into_iter().chain(bribed).collect();
			let (lower, upper) = median(&all).expect("somebody voted");
			prop_assert!(least <= lower && lower <= upper && upper <= most);
		}

		#[test]
		fn weight_is_the_same_as_repetition(votes in prop::collection::vec((any::<u8>(), 0u64..5), 0..12)) {
			let repeated: Vec<_> = votes
				.iter()
				.flat_map(|(value, weight)| (0..*weight).map(|_| (*value, 1)))
				.collect();
			prop_assert_eq!(median(&votes), median(&repeated));
		}
	}
}
