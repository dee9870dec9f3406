//! Panels come about, and wait to be filled.

use crate::{
	file::CaseFile,
	types::{AccountIdOf, CaseOf, PanelOf},
	Balance, Config, Error, Event, LastEpoch, Outcome, Pallet, Panel, Panels, Queue, Rules, Seat, Stage,
	Waiting, WeightInfo,
};
use frame_support::BoundedVec;
use nexonomy_primitives::{AgreementId, CaseId, Verdict};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

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

	/// Takes a case out of the queue.
	pub(crate) fn leave_queue(id: CaseId) {
		Queue::<T>::mutate(|queue| queue.retain(|waiting| waiting.case != id));
	}
}

impl<T: Config> CaseFile<T> {
	/// Puts the case in the queue for a draw. Its seed is made of the whole epoch after the present one.
	pub fn await_draw(&mut self, seats: u8) -> DispatchResult {
		let (case, round) = (self.id, self.case.round);
		let period = LastEpoch::<T>::get().period;
		let from = period.checked_add(EPOCHS_TO_DRAW).ok_or(ArithmeticError::Overflow)?;
		let waiting = Waiting { case, from, seats };
		Queue::<T>::try_mutate(|queue| queue.try_push(waiting)).map_err(|_| Error::<T>::CourtBusy)?;
		self.enter(Stage::Drawing { from }, T::WeightInfo::await_draw());
		Pallet::<T>::deposit_event(Event::DrawAwaited { case, round, seats, from });
		Ok(())
	}

	/// Named arbiters did not decide: the open court takes over, and begins with a draw.
	pub fn fail_over(&mut self, rules: &Rules) -> DispatchResult {
		let seats = self.dismiss_named(rules)?;
		self.await_draw(seats)
	}

	/// The fee passes from named arbiters to a panel of the open court. Tells how many seats that has: as many as there
	/// were names, but at least three, made odd, as far as the fee pays them; at least one.
	pub fn dismiss_named(&mut self, rules: &Rules) -> Result<u8, DispatchError> {
		let (case, round) = (self.id, self.case.round);
		let panel = self.panel_mut()?;
		let votes = panel.votes().count().try_into().unwrap_or(u8::MAX);
		let fund = core::mem::take(&mut panel.fund);
		let size = seats_for(fund, panel.size, rules);
		let court = Pallet::<T>::empty_panel(panel.agreement, size, panel.payer.clone(), fund);
		let mut named = core::mem::replace(panel, court);
		named.outcome = Outcome::Undecided;
		Panels::<T>::insert((case, round), named);
		self.spend(T::WeightInfo::fail_over());
		self.case.round = round.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Pallet::<T>::deposit_event(Event::Undecided { case, round, votes });
		Ok(size)
	}
}

/// How many seats of the open court `fund` pays for a panel that had `named` arbiters.
pub(crate) fn seats_for(fund: Balance, named: u8, rules: &Rules) -> u8 {
	let wanted = named.max(3) | 1;
	let paid = fund.checked_div(rules.juror_fee).unwrap_or(0);
	match u8::try_from(paid).unwrap_or(u8::MAX).min(wanted) {
		0 => 1,
		even if even & 1 == 0 => even.saturating_sub(1),
		odd => odd,
	}
}
