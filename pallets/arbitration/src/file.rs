//! A case in the hands of a call: read once, moved on as far as it is time, written once.
//!
//! Stages end by the clock, or when everybody has acted; nobody need say so. Whichever call comes next and needs a later
//! stage writes down what has happened meanwhile: a commitment closes the evidence, a vote that is shown ends the
//! commitments, the last one, or an appeal, counts the votes. Each stage begins when the one before it ended, not when
//! somebody wrote it down, so nobody gains or loses time by calling early or late.

use crate::{
	types::{CaseOf, PanelOf, StageName},
	Cases, Config, CurrentRules, Error, Event, Outcome, Pallet, Panels, Rules, Stage, Vote, WeightInfo,
};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Time, weights::Weight, CloneNoBound};
use nexonomy_primitives::{Arbiters, CaseId, Moment, Verdict};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

/// A case and the panel that sits, as a call has them in hand.
#[derive(CloneNoBound)]
pub(crate) struct CaseFile<T: Config> {
	/// Its number.
	pub id: CaseId,
	/// The case.
	pub case: CaseOf<T>,
	/// The panel that sits, or sat last; none before the evidence is closed.
	pub panel: Option<PanelOf<T>>,
	/// What it cost to move the case on so far, besides storing it; nothing if it has not moved.
	pub moves: Option<Weight>,
}

impl<T: Config> CaseFile<T> {
	/// Takes a case in hand.
	pub fn open(id: CaseId) -> Result<Self, DispatchError> {
		let case = Pallet::<T>::living_case(id)?;
		let panel = match case.stage {
			Stage::Evidence { .. } => None,
			_ => Some(Pallet::<T>::panel_of(id, case.round)?),
		};
		Ok(Self { id, case, panel, moves: None })
	}

	/// Puts back the panel, and the case if it has moved. Tells what the moves cost, and storing the case.
	pub fn store(self) -> Weight {
		let Self { id, case, panel, moves } = self;
		if let Some(panel) = panel {
			Panels::<T>::insert((id, case.round), panel);
		}
		let Some(moves) = moves else { return Weight::zero() };
		Cases::<T>::insert(id, case);
		T::WeightInfo::move_case().saturating_add(moves)
	}

	/// The panel that sits, to change it.
	pub fn panel_mut(&mut self) -> Result<&mut PanelOf<T>, DispatchError> {
		self.panel.as_mut().ok_or_else(|| Error::<T>::PanelNotFound.into())
	}

	/// Ends the stages that are over, one after the other, until the case is where a call needs it.
	pub fn move_on(&mut self, goal: StageName) -> DispatchResult {
		while self.case.stage.name() < goal {
			let Some(ended) = self.ended() else { break };
			let rules = CurrentRules::<T>::get();
			match self.case.stage.name() {
				StageName::Evidence => self.close_evidence(ended, &rules)?,
				StageName::Commit => self.end_commitments(ended, &rules)?,
				StageName::Reveal => self.end_reveals(ended, &rules)?,
				StageName::Drawing | StageName::Ruled => break,
			}
		}
		Ok(())
	}

	/// When the present stage ended; nothing if it has not. Everybody who sits having acted ends it before its time.
	pub fn ended(&self) -> Option<Moment> {
		let (now, until) = (T::Time::now(), self.case.stage.until()?);
		if now >= until {
			return Some(until);
		}
		let panel = self.panel.as_ref()?;
		let is_done = match self.case.stage {
			Stage::Commit { .. } => panel.awaited() == 0,
			Stage::Reveal { .. } => panel.hidden() == 0,
			_ => false,
		};
		is_done.then_some(now)
	}

	/// Named arbiters sit at once; those of the open court are drawn.
	pub fn close_evidence(&mut self, ended: Moment, rules: &Rules) -> DispatchResult {
		let payer = self.case.claimant().cloned().ok_or(Error::<T>::UnsoundQuestion)?;
		let round = self.case.round;
		match self.case.question.arbitration.arbiters.clone() {
			Arbiters::Panel { names, verdict } => {
				self.panel = Some(Pallet::<T>::named_panel(&self.case, &names, verdict, payer));
				let until = after(ended, rules.commit)?;
				self.enter(Stage::Commit { until }, T::WeightInfo::seat_panel());
				let (case, jurors) = (self.id, names.into_inner());
				Pallet::<T>::deposit_event(Event::PanelSeated { case, round, jurors, empty: 0, until });
				Ok(())
			}
			Arbiters::Court { seats } => {
				let (agreement, fee) = (self.case.question.agreement, self.case.question.arbitration.fee);
				self.panel = Some(Pallet::<T>::empty_panel(agreement, seats, payer, fee));
				self.await_draw(seats)
			}
		}
	}

	/// Those who have not committed lose their seats, which are drawn anew or stay empty.
	pub fn end_commitments(&mut self, ended: Moment, rules: &Rules) -> DispatchResult {
		let (case, round) = (self.id, self.case.round);
		let panel = self.panel_mut()?;
		let mut jurors = Vec::new();
		for seat in panel.seats.iter_mut().filter(|seat| seat.vote == Vote::Awaited) {
			seat.vote = Vote::Absent;
			jurors.push(seat.juror.clone());
		}
		let (verdict, size) = (panel.verdict, panel.size);
		let (hidden, vacant) = (panel.hidden(), panel.vacant());
		if !jurors.is_empty() {
			Pallet::<T>::deposit_event(Event::SeatsLost { case, round, jurors });
		}
		self.spend(T::WeightInfo::end_commitments());
		match verdict {
			Some(verdict) if hidden < needed(verdict, size) => self.fail_over(rules),
			None if vacant > 0 && self.case.replacements < rules.replacements => {
				self.case.replacements = self.case.replacements.saturating_add(1);
				self.await_draw(vacant)
			}
			None if hidden == 0 => self.rule(Outcome::Silent, ended, rules),
			_ => {
				let until = after(ended, rules.reveal)?;
				self.enter(Stage::Reveal { until }, Weight::zero());
				Pallet::<T>::deposit_event(Event::RevealBegan { case, round, until });
				Ok(())
			}
		}
	}

	/// The votes that were shown are counted.
	pub fn end_reveals(&mut self, ended: Moment, rules: &Rules) -> DispatchResult {
		let outcome = Pallet::<T>::median_of(self.panel_mut()?);
		self.spend(T::WeightInfo::tally());
		match outcome {
			Some(Outcome::Undecided) => self.fail_over(rules),
			Some(outcome) => self.rule(outcome, ended, rules),
			None => self.rule(Outcome::Silent, ended, rules),
		}
	}

	/// The case is at another stage from now on, which cost so much.
	pub fn enter(&mut self, stage: Stage, cost: Weight) {
		self.case.stage = stage;
		self.spend(cost);
	}

	/// Notes what a move cost.
	pub fn spend(&mut self, cost: Weight) {
		self.moves = Some(self.moves.unwrap_or_default().saturating_add(cost));
	}
}

impl<T: Config> Pallet<T> {
	/// Moves a case on as far as it can, to its end if its ruling is final. Tells what that cost.
	pub(crate) fn do_advance(by: &T::AccountId, id: CaseId) -> Result<Weight, DispatchError> {
		let mut file = CaseFile::<T>::open(id)?;
		file.move_on(StageName::Ruled)?;
		if let (Stage::Ruled { released, .. }, Some(_)) = (file.case.stage, file.ended()) {
			return Ok(Self::enforce(file, by, released));
		}
		ensure!(file.moves.is_some(), Error::<T>::NothingDue);
		Ok(T::WeightInfo::advance().saturating_add(file.store()))
	}

	/// What it costs at most that a call moves a case on in passing.
	pub(crate) fn weight_of_moving() -> Weight {
		let steps = [
			T::WeightInfo::move_case(),
			T::WeightInfo::seat_panel(),
			T::WeightInfo::end_commitments(),
			T::WeightInfo::tally(),
			T::WeightInfo::fail_over(),
			T::WeightInfo::await_draw(),
		];
		steps.into_iter().fold(Weight::zero(), |sum, step| sum.saturating_add(step))
	}
}

/// Whether this moment has come.
pub(crate) fn is_over<T: Config>(until: Moment) -> bool {
	T::Time::now() >= until
}

/// The moment that is so long after another.
pub(crate) fn after(moment: Moment, time: Moment) -> Result<Moment, DispatchError> {
	moment.checked_add(time).ok_or_else(|| ArithmeticError::Overflow.into())
}

/// How many votes a panel of named arbiters needs.
pub(crate) fn needed(verdict: Verdict, size: u8) -> u8 {
	match verdict {
		Verdict::Median { votes } => votes,
		Verdict::Unanimous => size,
	}
}
