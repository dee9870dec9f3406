//! What other pallets may ask of the court.

use crate::{
	file::is_over,
	reckoning::spent,
	types::{AccountIdOf, CaseOf},
	Balance, Case, Cases, Config, CurrentRules, Error, Event, NextCaseId, Outcome, Pallet, Panels, Stage,
	WeightInfo,
};
use alloc::collections::BTreeSet;
use frame_support::{ensure, storage::with_storage_layer};
use nexonomy_primitives::{
	court::MAX_ARBITERS,
	traits::{Court, CourtWeights},
	Arbiters, Arbitration, CaseId, Question, Verdict, MAX_PARTIES,
};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult, Perbill};

impl<T: Config> Court for Pallet<T> {
	type AccountId = AccountIdOf<T>;

	fn accepts(arbitration: &Arbitration<Self::AccountId>) -> DispatchResult {
		let each = CurrentRules::<T>::get().juror_fee;
		let paid_seats = match &arbitration.arbiters {
			Arbiters::Panel { names, verdict } => {
				Self::check_panel(names, *verdict)?;
				// If they do not decide, one juror at least can be paid.
				1
			}
			Arbiters::Court { seats } => {
				ensure!(seats & 1 == 1 && u32::from(*seats) <= MAX_ARBITERS, Error::<T>::SeatsOutOfRange);
				*seats
			}
		};
		let least = each.checked_mul(Balance::from(paid_seats)).ok_or(ArithmeticError::Overflow)?;
		ensure!(arbitration.fee >= least, Error::<T>::FeeTooLow);
		Ok(())
	}

	fn open(question: Question<Self::AccountId>) -> Result<CaseId, DispatchError> {
		with_storage_layer(|| Self::do_open(question))
	}

	fn settle(case: CaseId, released: Perbill) -> DispatchResult {
		with_storage_layer(|| Self::do_settle(case, released))
	}

	fn weights() -> CourtWeights {
		CourtWeights {
			accepts: T::WeightInfo::accepts(),
			open: T::WeightInfo::open(),
			settle: T::WeightInfo::settle(MAX_PARTIES.saturating_sub(1)),
		}
	}
}

impl<T: Config> Pallet<T> {
	fn check_panel(names: &[AccountIdOf<T>], verdict: Verdict) -> DispatchResult {
		ensure!(!names.is_empty(), Error::<T>::EmptyPanel);
		let different: BTreeSet<_> = names.iter().collect();
		ensure!(different.len() == names.len(), Error::<T>::NamedTwice);
		if let Verdict::Median { votes } = verdict {
			ensure!(votes > 0 && usize::from(votes) <= names.len(), Error::<T>::VotesOutOfRange);
		}
		Ok(())
	}

	/// Conditions are not checked again: they were when the agreement took effect, and hold though rules have changed.
	fn do_open(question: Question<AccountIdOf<T>>) -> Result<CaseId, DispatchError> {
		let until = Self::after(CurrentRules::<T>::get().evidence)?;
		let case = Case::new(question, until);
		let claimant = case.claimant().cloned().ok_or(Error::<T>::UnsoundQuestion)?;
		Self::check_opponents(&case)?;
		let fee = case.question.arbitration.fee;
		Self::pay_in(&claimant, fee)?;
		let id = NextCaseId::<T>::get();
		NextCaseId::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		let (agreement, claim) = (case.question.agreement, case.question.claim);
		Cases::<T>::insert(id, case);
		Self::deposit_event(Event::CaseOpened { case: id, agreement, claimant, claim, fee, until });
		Ok(id)
	}

	fn check_opponents(case: &CaseOf<T>) -> DispatchResult {
		let Question { against, claimant, arbitration, .. } = &case.question;
		let named = usize::try_from(against.0.count_ones()).unwrap_or(usize::MAX);
		let is_sound = !against.is_empty()
			&& !against.contains(*claimant)
			&& case.opponents().count() == named
			&& arbitration.arbiters.seats() > 0
			&& u32::from(arbitration.arbiters.seats()) <= MAX_ARBITERS;
		ensure!(is_sound, Error::<T>::UnsoundQuestion);
		Ok(())
	}

	/// Looks at what is written down. All parties want the same here, so none can lose by a stage that is over and was not
	/// ended yet.
	fn do_settle(id: CaseId, released: Perbill) -> DispatchResult {
		let mut case = Self::living_case(id)?;
		match case.stage {
			Stage::Ruled { until, .. } => ensure!(!is_over::<T>(until), Error::<T>::RuledForGood),
			Stage::Evidence { .. } => Self::return_fee(id, &case)?,
			Stage::Drawing { .. } => {
				Self::leave_queue(id);
				Self::dismiss_panel(id, &mut case)?;
			}
			Stage::Commit { .. } | Stage::Reveal { .. } => Self::dismiss_panel(id, &mut case)?,
		}
		let agreement = case.question.agreement;
		Self::deposit_event(Event::Settled { case: id, agreement, released });
		Self::remove_paid(id, 0..=case.round);
		Self::end_case(id, &case, released);
		Ok(())
	}

	/// Before there is a panel all of the fee goes back.
	fn return_fee(id: CaseId, case: &CaseOf<T>) -> DispatchResult {
		let payer = case.claimant().cloned().ok_or(Error::<T>::UnsoundQuestion)?;
		let fee = case.question.arbitration.fee;
		let (agreement, size) = (case.question.agreement, case.question.arbitration.arbiters.seats());
		Self::return_rest(id, case.round, &Self::empty_panel(agreement, size, payer, fee), 0);
		Ok(())
	}

	/// Sends home a panel that is not needed any more. If it has never sat, nothing is left to pay later.
	fn dismiss_panel(id: CaseId, case: &mut CaseOf<T>) -> DispatchResult {
		let mut panel = Self::panel_of(id, case.round)?;
		panel.outcome = Outcome::Settled;
		if case.appeals == 0 {
			case.cost = spent(&panel);
		}
		if panel.seats.is_empty() {
			Self::return_rest(id, case.round, &panel, 0);
			Panels::<T>::remove((id, case.round));
		} else {
			Panels::<T>::insert((id, case.round), panel);
		}
		Ok(())
	}
}
