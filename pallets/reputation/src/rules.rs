//! What governance sets.

use crate::types::{Points, FORGOTTEN_AFTER, POINT};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use nexonomy_primitives::Moment;
use polkadot_sdk::sp_runtime::Perbill;
use scale_info::TypeInfo;

/// The milliseconds of a day.
pub const DAY: Moment = 24 * 60 * 60 * 1000;

/// The most points that a rule may name: a million.
const MAX_POINTS: Points = 1_000_000 * POINT;

/// How facts become scores.
///
/// Not each set of rules in range is a good one. The simulation in `tests/circles/main.rs` shows what a ring of friends gains under the default;
/// run it with new rules before they are proposed.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Rules {
	/// After this time half of everything is forgotten. 7 days to 10 years.
	pub half_life: Moment,
	/// How many planck a deal must be worth to count one point. Above zero.
	pub planck_per_point: u128,
	/// What a deal counts at least, and one whose worth in NEBA is unknown. Above zero, at most `deal_cap`.
	pub flat: Points,
	/// What a deal counts at most. At most `pair_cap`.
	pub deal_cap: Points,
	/// What one account can count for one other at most, once and again as it is forgotten; and what vouchers that expire on
	/// holders whom nobody knows can cost their issuer together. At most a million points.
	pub pair_cap: Points,
	/// From how many widely known accounts somebody must have received before its word counts in full. 1 to 1,000.
	pub word_needed: u32,
	/// To how many accounts whose word counts somebody must have given before it is known as widely as can be. 1 to
	/// 100,000.
	pub reach_needed: u32,
	/// The power of its share of what is needed by which a word counts. 1 to 8.
	pub word_power: u8,
	/// The power of its share of what is needed by which a reach counts. 1 to 8.
	pub reach_power: u8,
	/// How far the word of somebody unknown counts for the reach of others.
	pub newcomer_word: Perbill,
	/// How far the reach of somebody unknown counts for the word of others. At most 50 %.
	pub newcomer_reach: Perbill,
	/// How long somebody must have belonged to a circle before its deals count in full; they grow from nothing in a
	/// straight line. At most 5 years.
	pub ramp: Moment,
	/// How long after a deal a review of it may be written and rewritten. At most a year, and not so long that somebody could
	/// be forgotten meanwhile.
	pub review_window: Moment,
	/// How much of what a deal counted for somebody a review gives or takes at most. At most 50 %.
	pub review_share: Perbill,
	/// How many times its worth a broken promise or a lost dispute costs. 1 to 100.
	pub breach_factor: u32,
	/// What one breach costs at most. At most a million points.
	pub breach_cap: Points,
	/// What a juror earns who voted as the others did. At most a million points, as the next two.
	pub coherent: Points,
	/// What a juror loses who voted far from the others.
	pub incoherent: Points,
	/// What a juror loses who did not vote.
	pub absent: Points,
}

impl Rules {
	/// The rules that the simulation was made for, where one point stands for `planck_per_point`.
	pub const fn standard(planck_per_point: u128) -> Self {
		Self {
			half_life: 365 * DAY,
			planck_per_point,
			flat: POINT,
			deal_cap: 4 * POINT,
			pair_cap: 10 * POINT,
			word_needed: 9,
			reach_needed: 100,
			word_power: 4,
			reach_power: 6,
			newcomer_word: Perbill::from_percent(70),
			newcomer_reach: Perbill::from_percent(10),
			ramp: 90 * DAY,
			review_window: 30 * DAY,
			review_share: Perbill::from_percent(20),
			breach_factor: 2,
			breach_cap: 1_000 * POINT,
			coherent: POINT,
			incoherent: 2 * POINT,
			absent: 4 * POINT,
		}
	}

	/// Whether every rule is in its range.
	pub fn are_in_range(&self) -> bool {
		let times = (7 * DAY..=3_653 * DAY).contains(&self.half_life)
			&& self.ramp <= 1_827 * DAY
			&& self.review_window <= 366 * DAY
			&& self.review_window <= self.half_life.saturating_mul(FORGOTTEN_AFTER);
		let caps = 0 < self.flat
			&& self.flat <= self.deal_cap
			&& self.deal_cap <= self.pair_cap
			&& self.pair_cap <= MAX_POINTS;
		let trust = (1..=1_000).contains(&self.word_needed)
			&& (1..=100_000).contains(&self.reach_needed)
			&& (1..=8).contains(&self.word_power)
			&& (1..=8).contains(&self.reach_power)
			&& self.newcomer_reach <= Perbill::from_percent(50)
			&& self.review_share <= Perbill::from_percent(50);
		let penalties = (1..=100).contains(&self.breach_factor)
			&& [self.breach_cap, self.coherent, self.incoherent, self.absent]
				.iter()
				.all(|points| *points <= MAX_POINTS);
		times && caps && trust && penalties && self.planck_per_point > 0
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const SOUND: Rules = Rules::standard(10);

	#[test]
	fn standard_is_in_range() {
		assert!(SOUND.are_in_range());
	}

	#[test]
	fn nothing_out_of_range_passes() {
		let unsound = [
			Rules { half_life: 7 * DAY - 1, ..SOUND },
			Rules { half_life: 3_653 * DAY + 1, ..SOUND },
			Rules { planck_per_point: 0, ..SOUND },
			Rules { flat: 0, ..SOUND },
			Rules { flat: SOUND.deal_cap + 1, ..SOUND },
			Rules { deal_cap: SOUND.pair_cap + 1, ..SOUND },
			Rules { pair_cap: MAX_POINTS + 1, ..SOUND },
			Rules { word_needed: 0, ..SOUND },
			Rules { word_needed: 1_001, ..SOUND },
			Rules { reach_needed: 0, ..SOUND },
			Rules { reach_needed: 100_001, ..SOUND },
			Rules { word_power: 0, ..SOUND },
			Rules { word_power: 9, ..SOUND },
			Rules { reach_power: 0, ..SOUND },
			Rules { reach_power: 9, ..SOUND },
			Rules { newcomer_reach: Perbill::from_percent(51), ..SOUND },
			Rules { ramp: 1_827 * DAY + 1, ..SOUND },
			Rules { review_window: 366 * DAY + 1, ..SOUND },
			Rules { review_window: 70 * DAY + 1, half_life: 7 * DAY, ..SOUND },
			Rules { review_share: Perbill::from_percent(51), ..SOUND },
			Rules { breach_factor: 0, ..SOUND },
			Rules { breach_factor: 101, ..SOUND },
			Rules { breach_cap: MAX_POINTS + 1, ..SOUND },
			Rules { coherent: MAX_POINTS + 1, ..SOUND },
			Rules { incoherent: MAX_POINTS + 1, ..SOUND },
			Rules { absent: MAX_POINTS + 1, ..SOUND },
		];
		for (index, rules) in unsound.iter().enumerate() {
			assert!(!rules.are_in_range(), "number {index}");
		}
	}
}
