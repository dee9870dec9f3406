//! Panels come about, and wait to be filled.

use crate::{
	types::{AccountIdOf, CaseOf, PanelOf},
	Balance, Config, CurrentRules, Error, Event, LastEpoch, Outcome, Pallet, Panel, Panels, Queue, Seat,
	Stage, Waiting,
};
use frame_support::BoundedVec;
use nexonomy_primitives::{AgreementId, CaseId, Verdict};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchResult};

/// How many epochs a draw lies after the stage before it: one passes whole in between, and makes the seed.
const EPOCHS_TO_DRAW: u32 = 2;

impl<T: Config> Pallet<T> {
	/// A panel of the open court with empty seats.
	pub(crate) fn empty_panel(
		agreement: AgreementId,
		size: u8,
		payer: AccountIdOf<T>,
		fund: Balance,
	) -> PanelOf<T> {
		let (outcome, seats) = (Outcome::Sitting, BoundedVec::new());
		Panel { agreement, verdict: None, size, payer, fund, outcome, seats }
	}

	/// Seats the arbiters that the agreement names.
	pub(crate) fn named_panel(
		case: &CaseOf<T>,
		names: &[AccountIdOf<T>],
		verdict: Verdict,
		payer: AccountIdOf<T>,
	) -> PanelOf<T> {
		let agreement = case.question.agreement;
		let fund = case.question.arbitration.fee;
		let size = case.question.arbitration.arbiters.seats();
		let mut seats = BoundedVec::new();
		for name in names {
			// Seven at most, and there is room for 124.
			let _ = seats.try_push(Seat::new(name.clone()));
		}
		Panel { agreement, verdict: Some(verdict), size, payer, fund, outcome: Outcome::Sitting, seats }
	}

	/// Puts a case in the queue for a draw. Its seed is made of the whole epoch after the present one.
	pub(crate) fn await_draw(id: CaseId, case: &mut CaseOf<T>, seats: u8) -> DispatchResult {
		let period = LastEpoch::<T>::get().period;
		let from = period.checked_add(EPOCHS_TO_DRAW).ok_or(ArithmeticError::Overflow)?;
		let waiting = Waiting { case: id, from, seats };
		Queue::<T>::try_mutate(|queue| queue.try_push(waiting)).map_err(|_| Error::<T>::CourtBusy)?;
		case.stage = Stage::Drawing { from };
		Self::deposit_event(Event::DrawAwaited { case: id, round: case.round, seats, from });
		Ok(())
	}

	/// Takes a case out of the queue.
	pub(crate) fn leave_queue(id: CaseId) {
		Queue::<T>::mutate(|queue| queue.retain(|waiting| waiting.case != id));
	}

	/// Named arbiters did not decide: the fee passes to the open court, which begins with a draw.
	///
	/// It has as many seats as the panel had, but at least three, made odd, as far as the fee pays them; at least one.
	pub(crate) fn fail_over(id: CaseId, mut case: CaseOf<T>, mut panel: PanelOf<T>) -> DispatchResult {
		let round = case.round;
		let votes = panel.votes().count().try_into().unwrap_or(u8::MAX);
		let fund = core::mem::take(&mut panel.fund);
		let size = Self::seats_for(fund, panel.size);
		let court = Self::empty_panel(panel.agreement, size, panel.payer.clone(), fund);
		panel.outcome = Outcome::Undecided;
		Panels::<T>::insert((id, round), panel);
		case.round = round.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Panels::<T>::insert((id, case.round), court);
		Self::deposit_event(Event::Undecided { case: id, round, votes });
		Self::await_draw(id, &mut case, size)?;
		crate::Cases::<T>::insert(id, case);
		Ok(())
	}

	/// How many seats of the open court `fund` pays for a panel that had `named` arbiters.
	pub(crate) fn seats_for(fund: Balance, named: u8) -> u8 {
		let wanted = named.max(3) | 1;
		let paid = fund.checked_div(CurrentRules::<T>::get().juror_fee).unwrap_or(0);
		match u8::try_from(paid).unwrap_or(u8::MAX).min(wanted) {
			0 => 1,
			even if even & 1 == 0 => even.saturating_sub(1),
			odd => odd,
		}
	}
}
