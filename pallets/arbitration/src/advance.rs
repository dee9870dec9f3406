//! A case moves on, when its stage is over. Anybody may say so.

use crate::{
	types::CaseOf, Cases, Config, CurrentRules, Error, Event, Outcome, Pallet, Panels, Stage, Vote,
	WeightInfo,
};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Time, weights::Weight};
use nexonomy_primitives::{
	court::Opponents, traits::OnRuling, Arbiters, CaseId, Moment, Verdict, MAX_PARTIES,
};
use polkadot_sdk::*;
use sp_runtime::{DispatchError, SaturatedConversion};

impl<T: Config> Pallet<T> {
	/// Does what is due, and tells what that cost.
	pub(crate) fn do_advance(id: CaseId) -> Result<Weight, DispatchError> {
		let case = Self::living_case(id)?;
		match case.stage {
			Stage::Evidence { until, rested } => Self::close_evidence(id, case, until, rested),
			Stage::Drawing { .. } => Err(Error::<T>::NothingDue.into()),
			Stage::Commit { until } => Self::end_commitments(id, case, until),
			Stage::Reveal { until } => Self::end_reveals(id, case, until),
			Stage::Ruled { released, until } => {
				ensure!(Self::is_over(until), Error::<T>::NothingDue);
				Self::enforce(id, case, released)
			}
		}
	}

	pub(crate) fn is_over(until: Moment) -> bool {
		T::Time::now() >= until
	}

	fn close_evidence(
		id: CaseId,
		mut case: CaseOf<T>,
		until: Moment,
		rested: Opponents,
	) -> Result<Weight, DispatchError> {
		ensure!(Self::is_over(until) || case.all_rested(rested), Error::<T>::NothingDue);
		let payer = case.claimant().cloned().ok_or(Error::<T>::UnsoundQuestion)?;
		match case.question.arbitration.arbiters.clone() {
			Arbiters::Panel { names, verdict } => {
				let panel = Self::named_panel(&case, &names, verdict, payer);
				Panels::<T>::insert((id, case.round), panel);
				let until = Self::after(CurrentRules::<T>::get().commit)?;
				case.stage = Stage::Commit { until };
				let (round, jurors) = (case.round, names.into_inner());
				Self::deposit_event(Event::PanelSeated { case: id, round, jurors, empty: 0, until });
			}
			Arbiters::Court { seats } => {
				let (agreement, fee) = (case.question.agreement, case.question.arbitration.fee);
				Panels::<T>::insert((id, case.round), Self::empty_panel(agreement, seats, payer, fee));
				Self::await_draw(id, &mut case, seats)?;
			}
		}
		Cases::<T>::insert(id, case);
		Ok(T::WeightInfo::close_evidence())
	}

	/// Those who have not committed lose their seats, which are drawn anew or stay empty.
	fn end_commitments(id: CaseId, mut case: CaseOf<T>, until: Moment) -> Result<Weight, DispatchError> {
		let mut panel = Self::panel_of(id, case.round)?;
		ensure!(Self::is_over(until) || panel.awaited() == 0, Error::<T>::NothingDue);
		let weight = T::WeightInfo::end_commitments();
		let mut lost = Vec::new();
		for seat in panel.seats.iter_mut().filter(|seat| seat.vote == Vote::Awaited) {
			seat.vote = Vote::Absent;
			lost.push(seat.juror.clone());
		}
		if !lost.is_empty() {
			Self::deposit_event(Event::SeatsLost { case: id, round: case.round, jurors: lost });
		}
		let rules = CurrentRules::<T>::get();
		match panel.verdict {
			Some(verdict) if panel.hidden() < needed(verdict, panel.size) => {
				Self::fail_over(id, case, panel)?;
				return Ok(weight);
			}
			None if panel.vacant() > 0 && case.replacements < rules.replacements => {
				case.replacements = case.replacements.saturating_add(1);
				Self::await_draw(id, &mut case, panel.vacant())?;
			}
			None if panel.filled() == 0 => {
				Self::stay_silent(id, case, panel)?;
				return Ok(weight);
			}
			_ => {
				let until = Self::after(rules.reveal)?;
				case.stage = Stage::Reveal { until };
				Self::deposit_event(Event::RevealBegan { case: id, round: case.round, until });
			}
		}
		Panels::<T>::insert((id, case.round), panel);
		Cases::<T>::insert(id, case);
		Ok(weight)
	}

	fn end_reveals(id: CaseId, case: CaseOf<T>, until: Moment) -> Result<Weight, DispatchError> {
		let panel = Self::panel_of(id, case.round)?;
		ensure!(Self::is_over(until) || panel.hidden() == 0, Error::<T>::NothingDue);
		match Self::median_of(&panel) {
			Some(Outcome::Undecided) => Self::fail_over(id, case, panel)?,
			Some(outcome) => Self::rule(id, case, panel, outcome)?,
			None => Self::stay_silent(id, case, panel)?,
		}
		Ok(T::WeightInfo::end_reveals())
	}

	/// What [`Self::do_advance`] costs at most.
	pub(crate) fn weight_of_advance() -> Weight {
		let opponents = MAX_PARTIES.saturating_sub(1).saturated_into();
		let enforce = T::WeightInfo::enforce(opponents).saturating_add(T::OnRuling::weight_of_ruling());
		enforce
			.max(T::WeightInfo::close_evidence())
			.max(T::WeightInfo::end_commitments())
			.max(T::WeightInfo::end_reveals())
	}
}

/// How many votes a panel of named arbiters needs.
pub(crate) fn needed(verdict: Verdict, size: u8) -> u8 {
	match verdict {
		Verdict::Median { votes } => votes,
		Verdict::Unanimous => size,
	}
}
