//! Fading by half-lives.

/// 2^(−1/2), 2^(−1/4), 2^(−1/8), … as 64-bit fractions, rounded down.
const ROOTS_OF_A_HALF: [u64; 40] = [
	0xb504_f333_f9de_6484,
	0xd744_fcca_d69d_6af4,
	0xeac0_c6e7_dd24_392e,
	0xf525_7d15_2486_cc2c,
	0xfa83_b2db_722a_033a,
	0xfd3e_0c0c_f486_c174,
	0xfe9e_115c_7b8f_884b,
	0xff4e_cb59_511e_c8a5,
	0xffa7_5652_1c8d_aed1,
	0xffd3_a751_c0f7_e10b,
	0xffe9_d2b2_f7db_2755,
	0xfff4_e91b_ff1b_8c3d,
	0xfffa_747e_a004_0664,
	0xfffd_3a3b_7814_eb53,
	0xfffe_9d1c_c60d_dab1,
	0xffff_4e8e_2587_9bfa,
	0xffff_a747_0363_f451,
	0xffff_d3a3_7dda_0313,
	0xffff_e9d1_bdf7_03ae,
	0xffff_f4e8_debe_025e,
	0xffff_fa74_6f4f_a150,
	0xffff_fd3a_37a3_f8b0,
	0xffff_fe9d_1bd1_065a,
	0xffff_ff4e_8de8_45ad,
	0xffff_ffa7_46f4_1376,
	0xffff_ffd3_a37a_05e3,
	0xffff_ffe9_d1bd_01fb,
	0xffff_fff4_e8de_80c0,
	0xffff_fffa_746f_4050,
	0xffff_fffd_3a37_a024,
	0xffff_fffe_9d1b_d011,
	0xffff_ffff_4e8d_e808,
	0xffff_ffff_a746_f404,
	0xffff_ffff_d3a3_7a02,
	0xffff_ffff_e9d1_bd01,
	0xffff_ffff_f4e8_de80,
	0xffff_ffff_fa74_6f40,
	0xffff_ffff_fd3a_37a0,
	0xffff_ffff_fe9d_1bd0,
	0xffff_ffff_ff4e_8de8,
];

/// What is left of `points` after `elapsed`, when half of it is gone after each `half_life`; rounded down.
///
/// Both times are in the same unit, milliseconds for instance. It is exact to one part in 2^38: all of it is left after no time, exactly half
/// after one half-life, a quarter after two, and nothing in the end. It never grows with time and never falls with
/// points, so nobody gains by being looked at more often. With a half-life of zero nothing lasts.
pub fn decay(points: u64, elapsed: u64, half_life: u64) -> u64 {
	let Some(halvings) = elapsed.checked_div(half_life) else {
		return if elapsed == 0 { points } else { 0 };
	};
	let Ok(halvings) = u32::try_from(halvings) else { return 0 };
	let halved = points.checked_shr(halvings).unwrap_or(0);
	let rest = elapsed.checked_rem(half_life).unwrap_or(0);
	if rest == 0 || halved == 0 {
		return halved;
	}
	// The halvings come last, so that nothing is rounded twice.
	multiply(points, factor(rest, half_life)).checked_shr(halvings).unwrap_or(0)
}

/// 2^(−rest / half_life) as a 64-bit fraction. `rest` is above zero and below `half_life`.
fn factor(rest: u64, half_life: u64) -> u64 {
	let mut factor = u64::MAX;
	let mut rest = u128::from(rest);
	let half_life = u128::from(half_life);
	// Binary digits of `rest / half_life`, the greatest first: long division.
	for root in ROOTS_OF_A_HALF {
		rest = rest.saturating_mul(2);
		if rest >= half_life {
			rest = rest.saturating_sub(half_life);
			factor = multiply(factor, root);
		}
	}
	factor
}

/// `value` times a 64-bit fraction, rounded down.
fn multiply(value: u64, fraction: u64) -> u64 {
	let product = u128::from(value).saturating_mul(u128::from(fraction)) >> 64;
	// The upper half of a product of two 64-bit numbers.
	u64::try_from(product).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	const YEAR: u64 = 365 * 24 * 60 * 60 * 1000;

	#[test]
	fn half_is_left_after_each_half_life() {
		assert_eq!(decay(1_000, 0, YEAR), 1_000);
		assert_eq!(decay(1_000, YEAR, YEAR), 500);
		assert_eq!(decay(1_000, 2 * YEAR, YEAR), 250);
		assert_eq!(decay(u64::MAX, 63 * YEAR, YEAR), 1);
	}

	#[test]
	fn between_half_lives_it_is_the_root() {
		// 10^12 · 2^(−1/2) and · 2^(−1/3).
		assert_eq!(decay(1_000_000_000_000, YEAR / 2, YEAR), 707_106_781_186);
		assert_eq!(decay(1_000_000_000_000, 1, 3), 793_700_525_984);
	}

	#[test]
	fn nothing_is_left_in_the_end() {
		assert_eq!(decay(u64::MAX, 64 * YEAR, YEAR), 0);
		assert_eq!(decay(u64::MAX, u64::MAX, 1), 0);
		assert_eq!(decay(7, 1, 0), 0);
		assert_eq!(decay(7, 0, 0), 7);
	}

	proptest! {
		#[test]
		fn nothing_grows(points: u64, elapsed: u64, half_life: u64) {
			prop_assert!(decay(points, elapsed, half_life) <= points);
		}

		#[test]
		fn less_is_left_later(points: u64, elapsed in 0..20 * YEAR, more in 0..YEAR, half_life in 1..10 * YEAR) {
			prop_assert!(decay(points, elapsed + more, half_life) <= decay(points, elapsed, half_life));
		}

		#[test]
		fn more_is_left_of_more(points: u64, more: u64, elapsed in 0..20 * YEAR, half_life in 1..10 * YEAR) {
			let total = points.saturating_add(more);
			prop_assert!(decay(points, elapsed, half_life) <= decay(total, elapsed, half_life));
		}

		/// To look in between costs one unit of rounding and one part in 2^38, and gains no more than that.
		#[test]
		fn steps_lead_where_one_leap_leads(points: u64, first in 0..5 * YEAR, second in 0..5 * YEAR, half_life in 1..10 * YEAR) {
			let leap = decay(points, first + second, half_life);
			let steps = decay(decay(points, first, half_life), second, half_life);
			let tolerance = 2 + (leap >> 38);
			prop_assert!(leap.abs_diff(steps) <= tolerance, "{leap} {steps}");
		}

		/// Against floating point, which has 53 bits.
		#[test]
		fn it_is_the_power_of_two(points in 0u64..1 << 50, elapsed in 0..10 * YEAR, half_life in YEAR / 100..10 * YEAR) {
			let exact = points as f64 * (-(elapsed as f64) / half_life as f64).exp2();
			let ours = decay(points, elapsed, half_life) as f64;
			prop_assert!((exact - ours).abs() <= 1.0 + exact * 1e-11, "{exact} {ours}");
		}
	}
}
