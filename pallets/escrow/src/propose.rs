//! The beginning: a draft becomes a proposal, or an active agreement at once; a proposal can be withdrawn.

use crate::{provers::has_repeated, weighing, *};
use frame_support::traits::{fungible::Inspect as _, Get, Time};
use polkadot_sdk::*;
use sp_runtime::ArithmeticError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_propose(
		who: T::AccountId,
		draft: DraftOf<T>,
		consents: ConsentsOf<T>,
	) -> DispatchResultWithPostInfo {
		let (id, hash, agreement) = Self::begin(draft, &who)?;
		let mut given = PartySet::EMPTY;
		if let Some(party) = Self::index_of(&agreement.parties, &who) {
			given.insert(party);
			Self::deposit_event(Event::Consented { agreement: id, party: who.clone() });
		}
		let signed = Self::accept_consents(id, &agreement.parties, hash, &mut given, &consents)?;

		let (legs, proving) = (agreement.legs.len(), weighing::Proving::of_terms(&agreement.terms));
		let activation = Self::activate_or_wait(id, agreement, hash, given, who)?;
		Ok(Some(weighing::propose::<T>(legs, proving, signed, activation)).into())
	}

	pub(crate) fn do_withdraw(who: T::AccountId, id: AgreementId) -> DispatchResult {
		let agreement = Agreements::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		ensure!(matches!(agreement.state, State::Proposed { .. }), Error::<T>::NotProposed);
		let may_always = agreement.payer() == Some(&who) || agreement.parties.contains(&who);
		ensure!(may_always || T::Time::now() >= agreement.terms.consent_by, Error::<T>::ConsentStillOpen);
		Self::dissolve(id, &agreement)?;
		Self::deposit_event(Event::Withdrawn { agreement: id, by: who });
		Ok(())
	}

	/// Checks a draft and gives it a number, an account with the depositor's deposit, and its hash. Nobody has
	/// consented yet, and the agreement is not stored.
	pub(crate) fn begin(
		draft: DraftOf<T>,
		depositor: &T::AccountId,
	) -> Result<(AgreementId, H256, AgreementOf<T>), DispatchError> {
		Self::check(&draft)?;
		let hash = Self::hash_of(&draft);
		let id = NextAgreementId::<T>::try_mutate(|next| {
			let id = *next;
			*next = id.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			Ok::<_, DispatchError>(id)
		})?;
		let deposit = Self::deposit(draft.legs.len(), &draft.terms).ok_or(ArithmeticError::Overflow)?;
		// It keeps the agreement's account alive until the end.
		Self::pay(depositor, &Self::account_of(id), deposit)?;
		let by = depositor.clone();
		Self::deposit_event(Event::Proposed { agreement: id, hash, draft: draft.clone(), by });

		let Draft { parties, legs, terms } = draft;
		let legs: Vec<_> = legs.into_iter().map(HeldLeg::from).collect();
		let agreement = Agreement {
			depositor: Depositor::naming(depositor, &parties),
			parties,
			// The bound is the draft's own: nothing is cut.
			legs: BoundedVec::truncate_from(legs),
			terms,
			state: State::Proposed { hash, consents: PartySet::EMPTY },
			deposit,
			amendments: 0,
		};
		Ok((id, hash, agreement))
	}

	/// Everything about a draft that does not depend on who owns what.
	fn check(draft: &DraftOf<T>) -> DispatchResult {
		let Draft { parties, legs, terms } = draft;
		ensure!(parties.len() >= 2, Error::<T>::TooFewParties);
		ensure!(!has_repeated(parties), Error::<T>::PartyTwice);

		ensure!(!legs.is_empty(), Error::<T>::NoLegs);
		let mut involved = PartySet::EMPTY;
		for leg in legs {
			Self::check_leg(parties, leg)?;
			involved.insert(leg.from);
			involved.insert(leg.to);
		}
		ensure!(involved.is_full(parties.len()), Error::<T>::IdleParty);

		let receives = |party| legs.iter().any(|leg| leg.to == party);
		Self::check_proofs(parties, receives, &terms.provers, &terms.steps, Perbill::zero())?;
		Self::check_arbitration(parties, terms)?;
		let now: Moment = T::Time::now();
		ensure!(terms.consent_by > now, Error::<T>::ConsentWindowOver);
		ensure!(terms.deadline > terms.consent_by, Error::<T>::DeadlineTooEarly);
		Self::check_deadline(terms.deadline)
	}

	/// Everything about a leg that does not depend on who owns what.
	pub(crate) fn check_leg(parties: &[T::AccountId], leg: &Leg<PromisedOf<T>>) -> DispatchResult {
		Self::party(parties, leg.from)?;
		Self::party(parties, leg.to)?;
		ensure!(leg.from != leg.to, Error::<T>::LegToOneself);
		ensure!(leg.asset.total() > 0, Error::<T>::ZeroAmount);
		if let Promised::Native(amount) = leg.asset {
			ensure!(amount >= T::Currency::minimum_balance(), Error::<T>::TooSmall);
		}
		Ok(())
	}

	/// That a deadline is near enough.
	pub(crate) fn check_deadline(deadline: Moment) -> DispatchResult {
		// Saturating: past the end of time everything is near enough.
		let latest = T::Time::now().saturating_add(T::MaxDuration::get());
		ensure!(deadline <= latest, Error::<T>::DeadlineTooFar);
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

	/// Removes an agreement that holds nothing but native tokens, which go back to the depositor.
	pub(crate) fn dissolve(id: AgreementId, agreement: &AgreementOf<T>) -> DispatchResult {
		Agreements::<T>::remove(id);
		let account = Self::account_of(id);
		// What strangers sent to the account (an asset, say) refers to it and keeps it alive. That must not keep the
		// deposit here, so the account is given another reason to live.
		if frame_system::Pallet::<T>::consumers(&account) > 0 {
			frame_system::Pallet::<T>::inc_providers(&account);
		}
		Self::pay_all(&account, agreement.payer().ok_or(Error::<T>::UnknownParty)?)
	}
}
