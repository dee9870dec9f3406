//! A case ends.

use crate::{types::CaseOf, Cases, Config, Event, Pallet, Panels, WeightInfo};
use frame_support::weights::Weight;
use nexonomy_primitives::{traits::OnRuling, CaseId};
use polkadot_sdk::*;
use sp_runtime::{DispatchError, Perbill, SaturatedConversion};

impl<T: Config> Pallet<T> {
	/// Ends a case with its ruling, and tells whoever asked.
	pub(crate) fn enforce(id: CaseId, case: CaseOf<T>, released: Perbill) -> Result<Weight, DispatchError> {
		let agreement = case.question.agreement;
		Self::deposit_event(Event::Enforced { case: id, agreement, released });
		Self::end_case(id, &case, released);
		let heard = T::OnRuling::on_ruling(agreement, id, released);
		let opponents = case.opponents().count().saturated_into();
		Ok(T::WeightInfo::enforce(opponents).saturating_add(heard))
	}

	/// Shares the costs, and removes all that is paid. Panels that are not stay until they are.
	pub(crate) fn end_case(id: CaseId, case: &CaseOf<T>, released: Perbill) {
		Self::bear_costs(id, case, released);
		for round in 0..=case.round {
			if Panels::<T>::get((id, round)).is_some_and(|panel| panel.is_paid()) {
				Panels::<T>::remove((id, round));
			}
		}
		Cases::<T>::remove(id);
	}
}
