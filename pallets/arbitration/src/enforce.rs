//! A case ends.

use crate::{
	file::CaseFile,
	types::{with_bit, AccountIdOf, CaseOf, MAX_EARLIER},
	Cases, Config, Event, Pallet, Panels, WeightInfo,
};
use frame_support::{traits::Get, weights::Weight};
use nexonomy_primitives::{court::Opponents, traits::OnRuling, CaseId, MAX_PARTIES};
use polkadot_sdk::*;
use sp_runtime::{Perbill, SaturatedConversion};

impl<T: Config> Pallet<T> {
	/// Ends a case with its ruling, and tells whoever asked. Gives what that cost.
	pub(crate) fn enforce(file: CaseFile<T>, by: &AccountIdOf<T>, released: Perbill) -> Weight {
		let (id, agreement) = (file.id, file.case.question.agreement);
		let (weight, touched) = Self::close_case(file, by, released);
		weight.saturating_add(T::OnRuling::on_ruling(agreement, id, released, touched))
	}

	/// All of that but to tell. Gives what it cost, and the parties whose accounts it is charged for.
	pub(crate) fn close_case(
		file: CaseFile<T>,
		by: &AccountIdOf<T>,
		released: Perbill,
	) -> (Weight, Opponents) {
		let CaseFile { id, case, panel, moves } = file;
		let agreement = case.question.agreement;
		Self::deposit_event(Event::Enforced { case: id, agreement, released });
		let mut removed = Self::remove_paid(id, 0..case.round);
		if let Some(panel) = panel {
			if panel.is_paid() {
				Panels::<T>::remove((id, case.round));
				removed = removed.saturating_add(1);
			} else if moves.is_some() {
				Panels::<T>::insert((id, case.round), panel);
			}
		}
		let paying = Self::end_case(id, &case, released);
		// The caller's account is touched by every transaction, and paid for.
		let touched = case.party(by).map_or(paying, |caller| Opponents(with_bit(paying.0, caller)));
		let weight = Self::weight_of_enforcing(&case, by, paying, removed);
		// Whatever moved just before is stored with the panel, and not with the case.
		let moves = moves.map_or(Weight::zero(), |moves| T::WeightInfo::move_case().saturating_add(moves));
		(weight.saturating_add(moves), touched)
	}

	/// Shares the costs. Tells which parties' accounts that touched. Panels that are not paid stay until they are.
	pub(crate) fn end_case(id: CaseId, case: &CaseOf<T>, released: Perbill) -> Opponents {
		Cases::<T>::remove(id);
		Self::bear_costs(id, case, released)
	}

	/// Removes the panels of these rounds that are paid, and tells how many.
	pub(crate) fn remove_paid(id: CaseId, rounds: impl Iterator<Item = u8>) -> u32 {
		let mut removed = 0u32;
		for round in rounds {
			if Panels::<T>::get((id, round)).is_some_and(|panel| panel.is_paid()) {
				Panels::<T>::remove((id, round));
				removed = removed.saturating_add(1);
			}
		}
		removed
	}

	/// What it cost to end a case: the measured weight counts every panel as paid, and the accounts of all who quarrel.
	fn weight_of_enforcing(case: &CaseOf<T>, by: &AccountIdOf<T>, paying: Opponents, removed: u32) -> Weight {
		let database = <T as frame_system::Config>::DbWeight::get();
		let opponents: u32 = case.opponents().count().saturated_into();
		let charged = case.party(by).map_or(paying.0, |caller| paying.0 & !with_bit(0, caller)).count_ones();
		let spared = opponents.saturating_add(1).saturating_sub(charged);
		let kept = u32::from(case.round).saturating_add(1).saturating_sub(removed);
		T::WeightInfo::enforce(opponents, case.round.into())
			.saturating_sub(database.reads_writes(spared.into(), spared.into()))
			.saturating_sub(database.writes(kept.into()))
	}

	/// What it costs at most to move a case on, to its end and whatever follows from it.
	pub(crate) fn weight_of_advance() -> Weight {
		let opponents = MAX_PARTIES.saturating_sub(1);
		let enforce =
			T::WeightInfo::enforce(opponents, MAX_EARLIER).saturating_add(T::OnRuling::weight_of_ruling());
		enforce.max(T::WeightInfo::advance()).saturating_add(Self::weight_of_moving())
	}
}
