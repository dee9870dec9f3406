//! Division of one amount among several.

use alloc::vec::Vec;
use core::cmp::Reverse;
use polkadot_sdk::sp_core::U256;

/// Divides `total` in proportion to `weights` by the largest-remainder rule. The parts add up to `total`.
///
/// Each part is first rounded down. What is left over, fewer units than there are parts, goes one unit each to the
/// parts that lost most by rounding; among equals, to the one that comes first. So every part is within one unit of
/// its exact share, and a weight of zero gets nothing.
///
/// `None` if no weight is above zero: there is nobody to give to.
///
/// Source: A. Hamilton's method of apportionment (1792), also called Hare–Niemeyer; see M. Balinski and H. P. Young,
/// *Fair Representation*, 2nd ed., Brookings 2001, chapter 3. Its paradoxes concern how parts change when `total` or
/// `weights` do; a single division has none.
pub fn split(total: u128, weights: &[u128]) -> Option<Vec<u128>> {
	let whole = weights.iter().try_fold(U256::zero(), |sum, weight| sum.checked_add((*weight).into()))?;
	if whole.is_zero() {
		return None;
	}
	let mut parts = Vec::with_capacity(weights.len());
	let mut remainders = Vec::with_capacity(weights.len());
	for (index, weight) in weights.iter().enumerate() {
		// At most (2^128 - 1)^2, which fits 256 bits.
		let share = U256::from(total).checked_mul((*weight).into())?;
		parts.push(u128::try_from(share.checked_div(whole)?).ok()?);
		remainders.push((Reverse(share.checked_rem(whole)?), index));
	}
	let given = parts.iter().try_fold(0u128, |sum, part| sum.checked_add(*part))?;
	let left_over = usize::try_from(total.checked_sub(given)?).ok()?;
	remainders.sort_unstable();
	for (_, index) in remainders.into_iter().take(left_over) {
		let part = parts.get_mut(index)?;
		*part = part.checked_add(1)?;
	}
	Some(parts)
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::vec;
	use proptest::prelude::*;

	#[test]
	fn left_over_goes_to_the_largest_remainder() {
		// Exact shares: 1.6, 3.2, 5.2.
		assert_eq!(split(10, &[8, 16, 26]), Some(vec![2, 3, 5]));
	}

	#[test]
	fn left_over_goes_to_the_first_when_remainders_are_equal() {
		assert_eq!(split(100, &[1, 1, 1]), Some(vec![34, 33, 33]));
		assert_eq!(split(101, &[1, 1, 1]), Some(vec![34, 34, 33]));
	}

	#[test]
	fn zero_weight_gets_nothing() {
		assert_eq!(split(10, &[0, 1, 0, 2]), Some(vec![0, 3, 0, 7]));
	}

	#[test]
	fn nobody_to_give_to_is_none_when_no_weight_is_above_zero() {
		assert_eq!(split(10, &[]), None);
		assert_eq!(split(10, &[0, 0]), None);
	}

	#[test]
	fn sums_above_128_bits_are_divided_exactly() {
		let half = u128::MAX / 2;
		assert_eq!(split(u128::MAX, &[u128::MAX; 2]), Some(vec![half + 1, half]));
	}

	proptest! {
		#[test]
		fn parts_keep_the_rule(total: u128, weights in prop::collection::vec(any::<u128>(), 1..20)) {
			let whole = weights.iter().fold(U256::zero(), |sum, weight| sum + U256::from(*weight));
			prop_assume!(!whole.is_zero());
			let parts = split(total, &weights).expect("a weight is above zero");
			prop_assert_eq!(parts.iter().sum::<u128>(), total);
			for (part, weight) in parts.iter().zip(&weights) {
				let exact = U256::from(total) * U256::from(*weight);
				let floor = (exact / whole).as_u128();
				prop_assert!(*part == floor || (*part == floor + 1 && !(exact % whole).is_zero()));
			}
		}

		#[test]
		fn equal_weights_differ_by_one_unit_at_most(total: u128, count in 1usize..50) {
			let parts = split(total, &vec![7; count]).expect("a weight is above zero");
			prop_assert!(parts[0] - parts[count - 1] <= 1);
			prop_assert!(parts.windows(2).all(|pair| pair[0] >= pair[1]));
		}
	}
}
