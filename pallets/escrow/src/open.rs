//! Agreements that another pallet opens, for people whose consent it has checked. One with legs that are paid outside the
//! chain awaits their payments, as any other.

use crate::{weighing, *};
use frame_support::weights::Weight;
use nexonomy_primitives::traits;

impl<T: Config> traits::Agreements for Pallet<T> {
	type AccountId = AccountIdOf<T>;
	type Draft = DraftOf<T>;

	fn open(draft: Self::Draft, depositor: &Self::AccountId) -> Result<(AgreementId, Weight), DispatchError> {
		let (id, hash, agreement) = Self::begin(draft, depositor)?;
		let mut all = PartySet::EMPTY;
		for (index, party) in (0u8..).zip(&agreement.parties) {
			all.insert(index);
			Self::deposit_event(Event::Consented { agreement: id, party: party.clone() });
		}
		let proving = weighing::Proving::of_terms(&agreement.terms);
		let taken = Self::activate_or_wait(id, agreement, hash, all, depositor.clone())?;
		Ok((id, weighing::open::<T>(proving, taken.unwrap_or_default())))
	}

	fn weight_of_opening(draft: &Self::Draft) -> Weight {
		weighing::open_at_most::<T>(draft)
	}
}
