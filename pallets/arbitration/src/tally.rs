//! Votes become a ruling.

use crate::{
	advance::needed,
	reckoning::spent,
	types::{CaseOf, PanelOf},
	Cases, Config, CurrentRules, Event, Outcome, Pallet, Panels, Stage, MAX_APPEALS,
};
use alloc::vec::Vec;
use frame_support::traits::Time;
use nexonomy_math::median;
use nexonomy_primitives::{CaseId, Verdict};
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

	/// Nobody voted: the ruling before stands; without one, what the question says.
	pub(crate) fn stay_silent(id: CaseId, case: CaseOf<T>, panel: PanelOf<T>) -> DispatchResult {
		Self::rule(id, case, panel, Outcome::Silent)
	}

	/// Ends the work of a panel with a ruling.
	pub(crate) fn rule(
		id: CaseId,
		mut case: CaseOf<T>,
		mut panel: PanelOf<T>,
		outcome: Outcome,
	) -> DispatchResult {
		let released = match outcome {
			Outcome::Ruled { lower, upper } => halfway(lower, upper),
			_ => case.fallback(),
		};
		let votes = panel.votes().count().try_into().unwrap_or(u8::MAX);
		panel.outcome = outcome;
		if case.appeals == 0 {
			case.cost = spent(&panel);
		}
		case.ruling = Some(released);
		let until = match case.appeals < MAX_APPEALS {
			true => Self::after(CurrentRules::<T>::get().appeal)?,
			false => T::Time::now(),
		};
		case.stage = Stage::Ruled { released, until };
		Self::deposit_event(Event::Ruled { case: id, round: case.round, released, votes, until });
		Panels::<T>::insert((id, case.round), panel);
		Cases::<T>::insert(id, case);
		Ok(())
	}
}

/// The middle of two shares, rounded down.
pub(crate) fn halfway(lower: Perbill, upper: Perbill) -> Perbill {
	let sum = lower.deconstruct().saturating_add(upper.deconstruct());
	// Two shares are at most two thousand million parts, which fits 32 bits.
	Perbill::from_parts(sum >> 1)
}
