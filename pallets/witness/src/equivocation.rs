//! Whoever signs two facts for one topic and round is a liar that anybody can convict.

use crate::{
	keys::OperatorId, AccountIdOf, Config, Equivocation, Error, Event, Fault, IdentificationTuple, Operators,
	Pallet, Sets, SignedBallot, Tenures,
};
use alloc::vec::Vec;
use core::cmp::Ordering;
use frame_support::{
	ensure,
	traits::{ValidatorSet, ValidatorSetWithIdentification},
};
use nexonomy_primitives::{
	witness::{Ballot, Round, Topic},
	SetId,
};
use polkadot_sdk::*;
use sp_application_crypto::RuntimeAppPublic;
use sp_runtime::{traits::Convert, DispatchError, DispatchResult};
use sp_staking::offence::{OffenceError, ReportOffence};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_report_equivocation(
		reporter: AccountIdOf<T>,
		who: AccountIdOf<T>,
		first: SignedBallot,
		second: SignedBallot,
	) -> DispatchResult {
		let (id, generation) = (first.ballot.set, first.ballot.generation);
		let (topic, round) = conflict(&first.ballot, &second.ballot).ok_or(Error::<T>::NoConflict)?;
		let key = Self::key_in(id, &who, generation).ok_or(Error::<T>::NotSeatedThen)?;
		let genesis = Self::genesis();
		for SignedBallot { ballot, signature } in [&first, &second] {
			let payload = ballot.payload(&genesis);
			ensure!(key.verify(&payload.as_bytes(), signature), Error::<T>::NotSigned);
		}
		Self::deposit_event(Event::Equivocated { set: id, who: who.clone(), topic, round });
		Self::convict(id, who, generation, round, [reporter].into())
	}

	/// Takes what equivocation costs, and the seat, if there is one still.
	pub(crate) fn convict(
		id: SetId,
		who: AccountIdOf<T>,
		generation: u32,
		round: Round,
		reporters: Vec<AccountIdOf<T>>,
	) -> DispatchResult {
		let amount = if id == SetId::VALIDATORS {
			Self::report_validator(&who, generation, round, reporters)?;
			0
		} else {
			Self::convict_operator(id, &who)?
		};
		if Sets::<T>::get(id).is_some_and(|set| set.seat_of(&who).is_some()) {
			Self::unseat(id, &who)?;
		}
		let fault = Fault::Equivocated { round };
		Self::deposit_event(Event::Dismissed { set: id, who, fault, amount });
		Ok(())
	}

	fn convict_operator(id: SetId, who: &AccountIdOf<T>) -> Result<crate::Balance, DispatchError> {
		let set = Self::set_of(id)?;
		let mut operator = Self::operator_of(id, who)?;
		ensure!(!operator.convicted, Error::<T>::AlreadyConvicted);
		operator.convicted = true;
		Operators::<T>::insert(id, who, operator);
		Ok(Self::slash(id, who, set.rules.equivocation_slash))
	}

	fn report_validator(
		who: &AccountIdOf<T>,
		generation: u32,
		round: Round,
		reporters: Vec<AccountIdOf<T>>,
	) -> DispatchResult {
		let tenures = Tenures::<T>::get();
		let tenure = tenures.iter().rev().find(|tenure| tenure.generation <= generation);
		let tenure = tenure.ok_or(Error::<T>::NotSeatedThen)?;
		let offence = Equivocation {
			session: tenure.session,
			validators: tenure.validators,
			offender: Self::identify(who)?,
			round,
		};
		T::Offences::report_offence(reporters, offence).map_err(|error| match error {
			OffenceError::DuplicateReport => Error::<T>::AlreadyConvicted,
			OffenceError::Other(_) => Error::<T>::NotPunishable,
		})?;
		Ok(())
	}

	fn identify(who: &AccountIdOf<T>) -> Result<IdentificationTuple<T>, DispatchError> {
		type Ids<T> = <T as Config>::ValidatorSet;
		let id = <Ids<T> as ValidatorSet<_>>::ValidatorIdOf::convert(who.clone());
		let id = id.ok_or(Error::<T>::NotPunishable)?;
		let full = <Ids<T> as ValidatorSetWithIdentification<_>>::IdentificationOf::convert(id.clone());
		Ok((id, full.ok_or(Error::<T>::NotPunishable)?))
	}

	/// The key that somebody answers for in a generation.
	fn key_in(id: SetId, who: &AccountIdOf<T>, generation: u32) -> Option<OperatorId> {
		if id != SetId::VALIDATORS {
			return Operators::<T>::get(id, who)?.key_in(generation).cloned();
		}
		let tenures = Tenures::<T>::get();
		let tenure = tenures.iter().rev().find(|tenure| tenure.generation <= generation)?;
		tenure.seats.iter().find(|(account, _)| account == who).map(|(_, key)| key.clone())
	}
}

/// A topic and round for which two ballots of one set and generation name different facts.
pub fn conflict(first: &Ballot, second: &Ballot) -> Option<(Topic, Round)> {
	let is_comparable = first.set == second.set
		&& first.generation == second.generation
		&& first.is_in_order()
		&& second.is_in_order();
	if !is_comparable {
		return None;
	}
	let (mut ones, mut others) = (first.votes.iter().peekable(), second.votes.iter().peekable());
	loop {
		let (one, other) = (*ones.peek()?, *others.peek()?);
		match one.topic.cmp(&other.topic) {
			Ordering::Less => ones.next(),
			Ordering::Greater => others.next(),
			Ordering::Equal if one.round == other.round && one.fact != other.fact => {
				return Some((one.topic, one.round));
			}
			Ordering::Equal => {
				ones.next();
				others.next()
			}
		};
	}
}
