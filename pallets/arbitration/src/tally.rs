//! Votes become a ruling.

use crate::{
	file::{after, needed, CaseFile},
	reckoning::spent,
	types::PanelOf,
	Config, Event, Outcome, Pallet, Rules, Stage, MAX_APPEALS,
};
use alloc::vec::Vec;
use frame_support::weights::Weight;
use nexonomy_math::median;
use nexonomy_primitives::{Moment, Verdict};
use polkadot_sdk::*;
use sp_runtime::{DispatchResult, Perbill};

impl<T: Config> Pallet<T> {
	/// The median of the votes that were shown; `Undecided` if named arbiters have not met their verdict, none if
	/// nobody showed any.
	///
	/// Each vote weighs one: jurors' weights have had their part in the draw.
	pub(crate) fn median_of(panel: &PanelOf<T>) -> Option<Outcome> {
		let votes: Vec<(Perbill, u64)> = panel.votes().map(|share| (share, 1)).collect();
		let middle = median(&votes);
		if let Some(verdict) = panel.verdict {
			let is_met = votes.len() >= usize::from(needed(verdict, panel.size));
			let is_one = votes.windows(2).all(|pair| matches!(pair, [one, other] if one == other));
			if !is_met || (verdict == Verdict::Unanimous && !is_one) || middle.is_none() {
				return Some(Outcome::Undecided);
			}
		}
		middle.map(|(lower, upper)| Outcome::Ruled { lower, upper })
	}
}

impl<T: Config> CaseFile<T> {
	/// Ends the work of a panel with a ruling. If nobody voted the ruling before stands; without one, what the question
	/// says.
	pub fn rule(&mut self, outcome: Outcome, ended: Moment, rules: &Rules) -> DispatchResult {
		let (case, round) = (self.id, self.case.round);
		let released = match outcome {
			Outcome::Ruled { lower, upper } => halfway(lower, upper),
			_ => self.case.fallback(),
		};
		let panel = self.panel_mut()?;
		let votes = panel.votes().count().try_into().unwrap_or(u8::MAX);
		panel.outcome = outcome;
		let cost = spent(panel);
		if self.case.appeals == 0 {
			self.case.cost = cost;
		}
		self.case.ruling = Some(released);
		let until = match self.case.appeals < MAX_APPEALS {
			true => after(ended, rules.appeal)?,
			false => ended,
		};
		self.enter(Stage::Ruled { released, until }, Weight::zero());
		Pallet::<T>::deposit_event(Event::Ruled { case, round, released, votes, until });
		Ok(())
	}
}

/// The middle of two shares, rounded down.
pub(crate) fn halfway(lower: Perbill, upper: Perbill) -> Perbill {
	let sum = lower.deconstruct().saturating_add(upper.deconstruct());
	// Two shares are at most two thousand million parts, which fits 32 bits.
	Perbill::from_parts(sum >> 1)
}
