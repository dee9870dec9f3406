//! A party does not accept a ruling.

use crate::{
	file::CaseFile,
	types::{AccountIdOf, StageName},
	Balance, Config, CurrentRules, Error, Event, Pallet, Panels, Stage, WeightInfo, MAX_APPEALS, MAX_SEATS,
};
use frame_support::{ensure, weights::Weight};
use nexonomy_primitives::CaseId;
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchError, SaturatedConversion};

impl<T: Config> Pallet<T> {
	/// Begins a new round. Tells what that cost, with what it moved the case on before.
	pub(crate) fn do_appeal(who: AccountIdOf<T>, id: CaseId) -> Result<Weight, DispatchError> {
		let mut file = CaseFile::<T>::open(id)?;
		file.case.party(&who).ok_or(Error::<T>::NotAParty)?;
		file.move_on(StageName::Ruled)?;
		ensure!(matches!(file.case.stage, Stage::Ruled { .. }), Error::<T>::WrongStage);
		ensure!(file.case.appeals < MAX_APPEALS, Error::<T>::NoAppealLeft);
		ensure!(file.ended().is_none(), Error::<T>::TooLate);
		let mut weight = T::WeightInfo::appeal();
		let seats = doubled(file.panel_mut()?.size);
		if let (Some(moves), Some(panel)) = (file.moves.take(), file.panel.take()) {
			// The panel that has just ruled is stored besides the case and the new panel.
			Panels::<T>::insert((id, file.case.round), panel);
			weight = weight.saturating_add(T::WeightInfo::move_case()).saturating_add(moves);
		}
		let each = CurrentRules::<T>::get().juror_fee;
		let fee = each.checked_mul(Balance::from(seats)).ok_or(ArithmeticError::Overflow)?;
		Self::pay_in(&who, fee)?;
		let case = &mut file.case;
		case.appeals = case.appeals.saturating_add(1);
		case.round = case.round.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		case.replacements = 0;
		let (agreement, round) = (case.question.agreement, case.round);
		file.panel = Some(Self::empty_panel(agreement, seats, who.clone(), fee));
		Self::deposit_event(Event::Appealed { case: id, party: who, round, seats, fee });
		file.await_draw(seats)?;
		file.store();
		Ok(weight)
	}
}

/// Twice as many seats and one: 7, 15, 31.
fn doubled(seats: u8) -> u8 {
	seats.saturating_mul(2).saturating_add(1).min(MAX_SEATS.saturated_into())
}
