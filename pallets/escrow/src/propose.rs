//! The beginning: a draft becomes a proposal, or an active agreement at once; a proposal can be withdrawn.

use crate::{weighing, *};
use frame_support::traits::{
	fungible::{Inspect as _, Mutate as _},
	tokens::{Fortitude, Preservation},
	Get, Time,
};
use polkadot_sdk::*;
use sp_runtime::{traits::Zero, ArithmeticError};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_propose(
		who: T::AccountId,
		draft: DraftOf<T>,
		consents: ConsentsOf<T>,
	) -> DispatchResultWithPostInfo {
		Self::check(&draft)?;
		let hash = Self::hash_of(&draft);
		let id = NextAgreementId::<T>::try_mutate(|next| {
			let id = *next;
			*next = id.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			Ok::<_, DispatchError>(id)
		})?;
		let legs = u32::try_from(draft.legs.len()).map_err(|_| ArithmeticError::Overflow)?;
		let deposit = Self::deposit_for(legs).ok_or(ArithmeticError::Overflow)?;
		Self::open_account(id, &who, deposit)?;
		Self::deposit_event(Event::Proposed { agreement: id, hash, by: who.clone() });

		let mut given = PartySet::EMPTY;
		if let Some(party) = Self::index_of(&draft.parties, &who) {
			given.insert(party);
			Self::deposit_event(Event::Consented { agreement: id, party: who.clone() });
		}
		Self::accept_consents(id, &draft.parties, hash, &mut given, &consents)?;

		let Draft { parties, legs, terms } = draft;
		let legs: Vec<_> = legs
			.into_iter()
			.map(|Leg { from, to, asset }| HeldLeg { from, to, asset, released: 0 })
			.collect();
		let leg_count = legs.len();
		let agreement = Agreement {
			parties,
			// The bound is the draft's own: nothing is cut.
			legs: BoundedVec::truncate_from(legs),
			terms,
			state: State::Proposed { hash, consents: given },
			depositor: who.clone(),
			deposit,
		};
		let activation = Self::activate_or_wait(id, agreement, hash, given, who)?;
		Ok(Some(weighing::propose::<T>(leg_count, consents.len(), activation)).into())
	}

	pub(crate) fn do_withdraw(who: T::AccountId, id: AgreementId) -> DispatchResult {
		let agreement = Agreements::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		ensure!(matches!(agreement.state, State::Proposed { .. }), Error::<T>::NotProposed);
		let may_always = agreement.depositor == who || agreement.parties.contains(&who);
		ensure!(may_always || T::Time::now() >= agreement.terms.consent_by, Error::<T>::ConsentStillOpen);
		Self::dissolve(id, &agreement)?;
		Self::deposit_event(Event::Withdrawn { agreement: id, by: who });
		Ok(())
	}

	/// Everything about a draft that does not depend on who owns what.
	fn check(draft: &DraftOf<T>) -> DispatchResult {
		let Draft { parties, legs, terms } = draft;
		ensure!(parties.len() >= 2, Error::<T>::TooFewParties);
		let is_repeated = |(index, party)| parties.iter().take(index).any(|other| other == party);
		ensure!(!parties.iter().enumerate().any(is_repeated), Error::<T>::PartyTwice);

		ensure!(!legs.is_empty(), Error::<T>::NoLegs);
		let mut involved = PartySet::EMPTY;
		for leg in legs {
			Self::party(parties, leg.from)?;
			Self::party(parties, leg.to)?;
			ensure!(leg.from != leg.to, Error::<T>::LegToOneself);
			ensure!(leg.asset.total() > 0, Error::<T>::ZeroAmount);
			if let Promised::Native(amount) = leg.asset {
				ensure!(amount >= T::Currency::minimum_balance(), Error::<T>::TooSmall);
			}
			involved.insert(leg.from);
			involved.insert(leg.to);
		}
		ensure!(involved.is_full(parties.len()), Error::<T>::IdleParty);

		Self::party(parties, terms.reporter)?;
		ensure!(legs.iter().any(|leg| leg.to == terms.reporter), Error::<T>::ReporterReceivesNothing);
		Self::check_times(terms)
	}

	fn check_times(terms: &Terms) -> DispatchResult {
		let now: Moment = T::Time::now();
		ensure!(terms.consent_by > now, Error::<T>::ConsentWindowOver);
		ensure!(terms.deadline > terms.consent_by, Error::<T>::DeadlineTooEarly);
		// Saturating: past the end of time everything is near enough.
		ensure!(terms.deadline <= now.saturating_add(T::MaxDuration::get()), Error::<T>::DeadlineTooFar);
		Ok(())
	}

	/// The hash that names a draft.
	pub(crate) fn hash_of(draft: &DraftOf<T>) -> H256 {
		H256(sp_io::hashing::blake2_256(&codec::Encode::encode(draft)))
	}

	/// The party with this index.
	pub(crate) fn party(parties: &[T::AccountId], index: u8) -> Result<&T::AccountId, Error<T>> {
		parties.get(usize::from(index)).ok_or(Error::<T>::UnknownParty)
	}

	/// The index of a party, if the account is one.
	pub(crate) fn index_of(parties: &[T::AccountId], who: &T::AccountId) -> Option<u8> {
		parties.iter().position(|party| party == who).and_then(|index| index.try_into().ok())
	}

	/// Opens the agreement's account with the deposit. The provider reference keeps it alive by itself, so that
	/// assets and items can stay whatever happens to the native balance.
	fn open_account(id: AgreementId, depositor: &T::AccountId, deposit: Balance) -> DispatchResult {
		let account = Self::account_of(id);
		frame_system::Pallet::<T>::inc_providers(&account);
		T::Currency::transfer(depositor, &account, deposit, Preservation::Preserve)?;
		Ok(())
	}

	/// Removes an agreement that holds nothing but native tokens, which go back to the depositor.
	pub(crate) fn dissolve(id: AgreementId, agreement: &AgreementOf<T>) -> DispatchResult {
		Agreements::<T>::remove(id);
		let account = Self::account_of(id);
		let left = T::Currency::reducible_balance(&account, Preservation::Expendable, Fortitude::Polite);
		if !left.is_zero() {
			T::Currency::transfer(&account, &agreement.depositor, left, Preservation::Expendable)?;
		}
		// What strangers sent to the account (an asset, say) may keep it alive; that is no reason to fail.
		let _ = frame_system::Pallet::<T>::dec_providers(&account);
		Ok(())
	}
}
