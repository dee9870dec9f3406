//! A party does not accept a ruling.

use crate::{
	types::AccountIdOf, Balance, Cases, Config, CurrentRules, Error, Event, Pallet, Panels, Stage,
	MAX_APPEALS, MAX_SEATS,
};
use frame_support::ensure;
use nexonomy_primitives::CaseId;
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchResult, SaturatedConversion};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_appeal(who: AccountIdOf<T>, id: CaseId) -> DispatchResult {
		let mut case = Self::living_case(id)?;
		case.party(&who).ok_or(Error::<T>::NotAParty)?;
		let Stage::Ruled { until, .. } = case.stage else { return Err(Error::<T>::WrongStage.into()) };
		ensure!(case.appeals < MAX_APPEALS, Error::<T>::NoAppealLeft);
		ensure!(!Self::is_over(until), Error::<T>::TooLate);
		let seats = doubled(Self::panel_of(id, case.round)?.size);
		let each = CurrentRules::<T>::get().juror_fee;
		let fee = each.checked_mul(Balance::from(seats)).ok_or(ArithmeticError::Overflow)?;
		Self::pay_in(&who, fee)?;
		case.appeals = case.appeals.saturating_add(1);
		case.round = case.round.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		case.replacements = 0;
		let panel = Self::empty_panel(case.question.agreement, seats, who.clone(), fee);
		Panels::<T>::insert((id, case.round), panel);
		Self::deposit_event(Event::Appealed { case: id, party: who, round: case.round, seats, fee });
		Self::await_draw(id, &mut case, seats)?;
		Cases::<T>::insert(id, case);
		Ok(())
	}
}

/// Twice as many seats and one: 7, 15, 31.
fn doubled(seats: u8) -> u8 {
	seats.saturating_mul(2).saturating_add(1).min(MAX_SEATS.saturated_into())
}
