//! Who may prove progress, and which share comes next.

use crate::*;
use frame_support::traits::Time;
use polkadot_sdk::*;

impl<T: Config> Pallet<T> {
	/// Checks provers and steps for an agreement in which `receives` tells who gets something. Steps go on from
	/// `reached`.
	pub(crate) fn check_proofs(
		parties: &[T::AccountId],
		receives: impl Fn(u8) -> bool,
		provers: &[Prover<T::AccountId>],
		steps: &[Step],
		reached: Perbill,
	) -> DispatchResult {
		ensure!(!provers.is_empty(), Error::<T>::NoProver);
		for prover in provers {
			match prover {
				Prover::Party(party) => {
					Self::party(parties, *party)?;
					ensure!(receives(*party), Error::<T>::ProverReceivesNothing);
				}
				Prover::Device(key) => ensure!(proofs::is_sound(key), Error::<T>::BadDeviceKey),
				Prover::Witnesses { needed, names } => {
					let needed = usize::from(*needed);
					ensure!((1..=names.len()).contains(&needed), Error::<T>::BadThreshold);
					ensure!(!has_repeated(names), Error::<T>::WitnessTwice);
				}
			}
		}
		ensure!(!has_repeated(provers), Error::<T>::ProverTwice);

		let mut last = reached;
		for Step { progress, prover } in steps {
			ensure!(*progress > last, Error::<T>::BadSteps);
			ensure!(provers.get(usize::from(*prover)).is_some(), Error::<T>::UnknownProver);
			last = *progress;
		}
		ensure!(steps.is_empty() || last == Perbill::one(), Error::<T>::BadSteps);
		Ok(())
	}

	/// Checks that `progress` may be reported now, and gives the prover that must prove it. `None`: any of them.
	pub(crate) fn reportable(agreement: &AgreementOf<T>, progress: Perbill) -> Result<Option<u8>, Error<T>> {
		let Course { progress: reached, .. } = Self::running(agreement)?;
		ensure!(T::Time::now() < agreement.terms.deadline, Error::<T>::DeadlinePassed);
		ensure!(progress > reached, Error::<T>::ProgressNotGrowing);
		let Some(next) = agreement.terms.steps.iter().find(|step| step.progress > reached) else {
			return Ok(None);
		};
		ensure!(progress == next.progress, Error::<T>::NotNextStep);
		Ok(Some(next.prover))
	}

	/// Whether one of the provers that may prove now is the party `who`.
	pub(crate) fn may_prove(agreement: &AgreementOf<T>, only: Option<u8>, who: &T::AccountId) -> bool {
		(0u8..).zip(&agreement.terms.provers).any(|(index, prover)| match prover {
			Prover::Party(party) => {
				only.is_none_or(|only| only == index)
					&& agreement.parties.get(usize::from(*party)) == Some(who)
			}
			Prover::Device(_) | Prover::Witnesses { .. } => false,
		})
	}
}

/// Whether something is in the list twice.
pub(crate) fn has_repeated<V: PartialEq>(list: &[V]) -> bool {
	list.iter().enumerate().any(|(index, one)| list.iter().take(index).any(|other| other == one))
}
