//! The last consent makes an agreement active: all legs are taken in, or nothing happens. If some are paid outside the
//! chain, their payments are awaited before it begins.

use crate::{holding::Holding, weighing::Tally, *};

impl<T: Config> Pallet<T> {
	/// Makes the agreement active if everybody consented and keeps it as it is otherwise. Gives what was taken in.
	pub(crate) fn activate_or_wait(
		id: AgreementId,
		mut agreement: AgreementOf<T>,
		hash: H256,
		given: PartySet,
		caller: T::AccountId,
	) -> Result<Option<Tally>, DispatchError> {
		let is_unanimous = given.is_full(agreement.parties.len());
		let taken = if is_unanimous {
			Some(Self::activate(id, &mut agreement, hash, caller)?)
		} else {
			agreement.state = State::Proposed { hash, consents: given };
			None
		};
		Agreements::<T>::insert(id, agreement);
		Ok(taken)
	}

	fn activate(
		id: AgreementId,
		agreement: &mut AgreementOf<T>,
		hash: H256,
		caller: T::AccountId,
	) -> Result<Tally, DispatchError> {
		let Agreement { parties, legs, terms, state, .. } = agreement;
		let mut holding = Holding::<T>::new(id, caller);
		let mut is_paid_outside = false;
		for (index, leg) in (0u8..).zip(legs.iter_mut()) {
			let from = Self::party(parties, leg.from)?;
			let to = Self::party(parties, leg.to)?;
			if let Promised::External(external) = &leg.asset {
				holding.expect(index, external, from, to, terms)?;
				is_paid_outside = true;
			} else {
				leg.asset = holding.take(leg.asset.clone(), from, to, terms.deadline)?;
			}
		}
		let parties = parties.clone();
		if is_paid_outside {
			let until = Self::funded_by(terms);
			let (authorized, cancelling) = Default::default();
			*state = State::Funding(Funding { hash, until, authorized, is_failed: false, cancelling });
			Self::deposit_event(Event::FundingOpened { agreement: id, hash, parties, until });
		} else {
			*state = State::Active(Course::default());
			Self::deposit_event(Event::Activated { agreement: id, hash, parties });
		}
		Ok(holding.tally)
	}
}
