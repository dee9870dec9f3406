//! Progress grows, and with it what every leg has released.

use crate::{holding::Holding, proofs::Proven, weighing, weighing::Tally, *};
use polkadot_sdk::*;
use sp_runtime::ArithmeticError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_report(
		who: T::AccountId,
		id: AgreementId,
		progress: Perbill,
	) -> DispatchResultWithPostInfo {
		let agreement = Agreements::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let prover = Self::reportable(&agreement, progress)?;
		ensure!(Self::may_prove(&agreement, prover, &who), Error::<T>::NotProver);
		let released = Self::advance(id, agreement, progress, ProvenBy::Party(who.clone()), who)?;
		Ok(Some(weighing::report::<T>(progress, released)).into())
	}

	pub(crate) fn do_submit_report(
		who: T::AccountId,
		report: Report,
		proof: ProofOf<T>,
	) -> DispatchResultWithPostInfo {
		let Report { agreement: id, progress, prover: index } = report;
		let agreement = Agreements::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let only = Self::reportable(&agreement, progress)?;
		let prover = agreement.terms.provers.get(usize::from(index)).ok_or(Error::<T>::UnknownProver)?;
		ensure!(only.is_none_or(|only| only == index), Error::<T>::NotProver);
		let Proven { by, signed } = Self::check_proof(id, &agreement, progress, prover, &proof)?;
		let released = Self::advance(id, agreement, progress, by, who)?;
		Ok(Some(weighing::submit_report::<T>(progress, signed, released)).into())
	}

	/// Raises the progress, which is proven, and releases of every leg what falls due; at 100 % the agreement closes,
	/// unless a dispute is open.
	fn advance(
		id: AgreementId,
		mut agreement: AgreementOf<T>,
		progress: Perbill,
		by: ProvenByOf<T>,
		caller: T::AccountId,
	) -> Result<Tally, DispatchError> {
		let Course { last_reading, dispute, .. } = Self::running(&agreement)?;
		let last_reading = match by {
			ProvenBy::Device { time, .. } => time,
			ProvenBy::Party(_) | ProvenBy::Witnesses(_) => last_reading,
		};
		Self::deposit_event(Event::Progressed { agreement: id, progress, by });

		let mut holding = match agreement.payer().filter(|_| progress == Perbill::one() && dispute.is_none())
		{
			Some(depositor) => Holding::<T>::closing(id, caller, depositor.clone()),
			None => Holding::<T>::new(id, caller),
		}
		.of(&agreement.legs);
		let Agreement { parties, legs, .. } = &mut agreement;
		for (index, leg) in (0u8..).zip(legs.iter_mut()) {
			let from = Self::party(parties, leg.from)?;
			let to = Self::party(parties, leg.to)?;
			let amount = Self::releasable(leg, progress, to);
			if amount > 0 {
				holding.release(index, leg, from, to, amount)?;
				leg.released = leg.released.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
			} else if Self::due(leg, progress) > 0 {
				holding.tally.waits(&leg.asset);
			}
		}
		Self::heed_answers(id, &mut agreement, &mut holding);
		if progress == Perbill::one() && dispute.is_none() {
			Self::close(id, &agreement, Outcome::Completed, &mut holding)?;
		} else if agreement.legs.iter().all(|leg| leg.held() == 0) {
			// What a dispute decided was the last share; all before it is released now.
			Self::close(id, &agreement, Outcome::Decided, &mut holding)?;
		} else {
			// What some wanted at the progress before, cancelling or amending, is void.
			agreement.state = State::Active(Course { progress, last_reading, dispute, ..Course::default() });
			Agreements::<T>::insert(id, agreement);
		}
		Ok(holding.tally)
	}

	/// How much of a leg the step to `progress` releases.
	pub(crate) fn releasable(leg: &HeldLegOf<T>, progress: Perbill, to: &T::AccountId) -> u128 {
		Holding::<T>::deliverable(leg, Self::due(leg, progress), to, progress == Perbill::one())
	}

	/// How much of a leg its receiver has earned at `progress` and not got.
	pub(crate) fn due(leg: &HeldLegOf<T>, progress: Perbill) -> u128 {
		// Saturating: what was refunded counts as gone and can exceed the share.
		leg.earned(progress).saturating_sub(leg.released)
	}

	/// How far an active agreement that was not cancelled is.
	pub(crate) fn running(agreement: &AgreementOf<T>) -> Result<Course, Error<T>> {
		ensure!(!agreement.is_cancelled(), Error::<T>::AlreadyCancelled);
		match agreement.state {
			State::Active(course) => Ok(course),
			State::Funding(_) => Err(Error::<T>::StillFunding),
			State::Proposed { .. } => Err(Error::<T>::NotActive),
		}
	}
}
