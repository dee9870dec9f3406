//! Shares of one amount.

use polkadot_sdk::sp_arithmetic::Perbill;

/// `share` of `total`, rounded down: 0 at 0 %, all of it at 100 %.
///
/// It grows with `share`, so the difference of two shares is never negative.
pub fn share_of(total: u128, share: Perbill) -> u128 {
	// Exact over the whole range: the SDK multiplies the quotient and the remainder of `total / 10^9` apart.
	share.mul_floor(total)
}

/// What of `total` falls due when progress grows from `from` to `to`; nothing when it does not grow.
///
/// However many steps lead from 0 % to 100 %, what they release adds up to `total`.
pub fn released_between(total: u128, from: Perbill, to: Perbill) -> u128 {
	// Below zero only if progress fell, and then nothing is due.
	share_of(total, to).saturating_sub(share_of(total, from))
}

#[cfg(test)]
mod tests {
	use super::*;
	use polkadot_sdk::sp_core::U256;
	use proptest::prelude::*;

	/// The definition, written with wide integers.
	fn share_by_definition(total: u128, share: Perbill) -> u128 {
		let product = U256::from(total) * U256::from(share.deconstruct());
		(product / U256::from(1_000_000_000u32)).as_u128()
	}

	fn any_share() -> impl Strategy<Value = Perbill> {
		(0u32..=1_000_000_000).prop_map(Perbill::from_parts)
	}

	#[test]
	fn share_is_rounded_down() {
		assert_eq!(share_of(999, Perbill::from_percent(50)), 499);
		assert_eq!(share_of(1, Perbill::from_parts(999_999_999)), 0);
	}

	#[test]
	fn largest_total_does_not_overflow() {
		assert_eq!(share_of(u128::MAX, Perbill::one()), u128::MAX);
		assert_eq!(share_of(u128::MAX, Perbill::from_percent(50)), u128::MAX / 2);
		assert_eq!(share_of(u128::MAX, Perbill::zero()), 0);
	}

	#[test]
	fn nothing_is_released_when_progress_falls() {
		assert_eq!(released_between(100, Perbill::from_percent(60), Perbill::from_percent(40)), 0);
	}

	proptest! {
		#[test]
		fn share_is_what_wide_integers_say(total: u128, share in any_share()) {
			prop_assert_eq!(share_of(total, share), share_by_definition(total, share));
		}

		#[test]
		fn steps_add_up_to_the_total(total: u128, mut steps in prop::collection::vec(any_share(), 0..20)) {
			steps.sort();
			steps.push(Perbill::one());
			let mut progress = Perbill::zero();
			let mut released = 0;
			for step in steps {
				released += released_between(total, progress, step);
				progress = step;
			}
			prop_assert_eq!(released, total);
		}
	}
}
