//! What parties bring forward, and the keys to it.

use crate::{
	file::CaseFile,
	types::{with_bit, AccountIdOf, CaseOf, StageName},
	Cases, Config, Error, Event, Pallet, Stage, WeightInfo, WrappedKey, MAX_EVIDENCE,
};
use frame_support::{ensure, traits::Time, weights::Weight};
use nexonomy_primitives::{court::Opponents, CaseId, ContentId, Moment};
use polkadot_sdk::*;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_add_evidence(who: AccountIdOf<T>, id: CaseId, content: ContentId) -> DispatchResult {
		let mut case = Self::living_case(id)?;
		let party = case.party(&who).ok_or(Error::<T>::NotAParty)?;
		let (until, _) = Self::evidence_of(&case)?;
		ensure!(T::Time::now() < until, Error::<T>::TooLate);
		let count = case.evidence.get_mut(usize::from(party)).ok_or(Error::<T>::NotAParty)?;
		ensure!(*count < MAX_EVIDENCE, Error::<T>::TooMuchEvidence);
		*count = count.saturating_add(1);
		Cases::<T>::insert(id, case);
		Self::deposit_event(Event::EvidenceAdded { case: id, party: who, content });
		Ok(())
	}

	pub(crate) fn do_rest_case(who: AccountIdOf<T>, id: CaseId) -> DispatchResult {
		let mut case = Self::living_case(id)?;
		let party = case.party(&who).ok_or(Error::<T>::NotAParty)?;
		let (until, rested) = Self::evidence_of(&case)?;
		let now = T::Time::now();
		ensure!(now < until, Error::<T>::TooLate);
		ensure!(!rested.contains(party), Error::<T>::AlreadyRested);
		let rested = Opponents(with_bit(rested.0, party));
		let until = if case.all_rested(rested) { now } else { until };
		case.stage = Stage::Evidence { until, rested };
		Cases::<T>::insert(id, case);
		Self::deposit_event(Event::CaseRested { case: id, party: who });
		Ok(())
	}

	/// Notes that a juror has a key, and tells what that cost, with what it moved the case on.
	pub(crate) fn do_give_key(
		who: AccountIdOf<T>,
		id: CaseId,
		juror: AccountIdOf<T>,
		wrapped: WrappedKey,
	) -> Result<Weight, DispatchError> {
		let mut file = CaseFile::<T>::open(id)?;
		let party = file.case.party(&who).ok_or(Error::<T>::NotAParty)?;
		file.move_on(StageName::Commit)?;
		let sits = matches!(file.case.stage, Stage::Commit { .. } | Stage::Reveal { .. });
		ensure!(sits, Error::<T>::WrongStage);
		let seat = file.panel_mut()?.seat_mut(&juror).ok_or(Error::<T>::NotSeated)?;
		ensure!(!Opponents(seat.keys).contains(party), Error::<T>::KeyAlreadyGiven);
		seat.keys = with_bit(seat.keys, party);
		Self::deposit_event(Event::KeyGiven { case: id, juror, party: who, wrapped });
		Ok(T::WeightInfo::give_key().saturating_add(file.store()))
	}

	pub(crate) fn living_case(id: CaseId) -> Result<CaseOf<T>, DispatchError> {
		Cases::<T>::get(id).ok_or_else(|| Error::<T>::CaseNotFound.into())
	}

	/// Until when evidence is taken, and who has rested.
	fn evidence_of(case: &CaseOf<T>) -> Result<(Moment, Opponents), DispatchError> {
		match case.stage {
			Stage::Evidence { until, rested } => Ok((until, rested)),
			_ => Err(Error::<T>::WrongStage.into()),
		}
	}
}
