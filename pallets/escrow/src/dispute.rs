//! Quarrels: a share of what is unreleased freezes until the parties settle or the court rules.

use crate::{
	holding::Holding,
	weighing::{self, count_of},
	*,
};
use frame_support::traits::Time;
use nexonomy_primitives::{traits::Court, Question};
use polkadot_sdk::*;
use sp_runtime::ArithmeticError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_dispute(
		who: T::AccountId,
		id: AgreementId,
		claim: Claim,
		evidence: Evidence,
	) -> DispatchResultWithPostInfo {
		let mut agreement = Agreements::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let course = Self::running(&agreement)?;
		ensure!(T::Time::now() < agreement.terms.deadline, Error::<T>::DeadlinePassed);
		ensure!(course.dispute.is_none(), Error::<T>::AlreadyDisputed);
		let claimant = Self::index_of(&agreement.parties, &who).ok_or(Error::<T>::NotParty)?;
		Self::check_opponents(&agreement, claimant, &claim)?;
		let arbitration = agreement.terms.arbitration.clone().ok_or(Error::<T>::NoArbiters)?;

		agreement.legs.iter_mut().for_each(|leg| leg.frozen = Holding::<T>::freezable(leg, claim.share));
		ensure!(agreement.legs.iter().any(|leg| leg.frozen > 0), Error::<T>::NothingToDispute);
		let case = T::Court::open(Question {
			agreement: id,
			parties: agreement.parties.clone(),
			claimant,
			against: claim.against,
			claim: claim.released,
			default: share_at(agreement.terms.at_deadline),
			arbitration,
		})?;
		Self::deposit_event(Event::Disputed { agreement: id, case, by: who, claim, evidence });
		// Consents to cancel or to amend were about an agreement in peace; with the number those are void that are signed only.
		agreement.amendments = agreement.amendments.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		let dispute = Some(Dispute { case, claimant, claim, offer: None, decided: None });
		agreement.state =
			State::Active(Course { cancelling: PartySet::EMPTY, amending: None, dispute, ..course });
		let assets = agreement.legs.iter().filter(|leg| matches!(leg.asset, Promised::Asset { .. })).count();
		let weight = weighing::dispute::<T>(count_of(agreement.legs.len()), count_of(assets));
		Agreements::<T>::insert(id, agreement);
		Ok(Some(weight).into())
	}

	pub(crate) fn do_offer_settlement(
		who: T::AccountId,
		id: AgreementId,
		released: Perbill,
	) -> DispatchResultWithPostInfo {
		let mut agreement = Agreements::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let State::Active(course) = agreement.state else { return Err(Error::<T>::NotActive.into()) };
		let dispute = course.dispute.ok_or(Error::<T>::NotDisputed)?;
		ensure!(dispute.decided.is_none(), Error::<T>::AlreadyDecided);
		let party = Self::index_of(&agreement.parties, &who).ok_or(Error::<T>::NotParty)?;

		let standing = dispute.offer.filter(|offer| offer.released == released);
		let mut consents = standing.map(|offer| offer.consents).unwrap_or_default();
		ensure!(consents.insert(party), Error::<T>::AlreadyConsented);
		let case = dispute.case;
		Self::deposit_event(Event::SettlementOffered { agreement: id, case, released, by: who });
		if consents.is_full(agreement.parties.len()) {
			T::Court::settle(case, released)?;
			Self::deposit_event(Event::DisputeSettled { agreement: id, case, released });
			let moved = Self::decide(id, agreement, course, dispute, released, Vec::new())?;
			return Ok(Some(weighing::settle_dispute::<T>(moved)).into());
		}
		let dispute = Some(Dispute { offer: Some(Settlement { released, consents }), ..dispute });
		agreement.state = State::Active(Course { dispute, ..course });
		Agreements::<T>::insert(id, agreement);
		Ok(Some(T::WeightInfo::offer_settlement()).into())
	}

	/// That the claim is against other parties, and somebody.
	fn check_opponents(agreement: &AgreementOf<T>, claimant: u8, claim: &Claim) -> Result<(), Error<T>> {
		let Claim { against, .. } = claim;
		ensure!(!against.is_empty(), Error::<T>::NoOpponent);
		ensure!(!against.contains(claimant), Error::<T>::ClaimAgainstOneself);
		let is_party = |index| Self::party(&agreement.parties, index).is_ok();
		ensure!((0..8).all(|index| is_party(index) || !against.contains(index)), Error::<T>::UnknownParty);
		Ok(())
	}

	/// That no dispute is open.
	pub(crate) fn ensure_in_peace(course: &Course) -> Result<(), Error<T>> {
		ensure!(course.dispute.is_none(), Error::<T>::InDispute);
		Ok(())
	}

	/// That the arbiters of a draft, if it names any, would come, and are no parties.
	pub(crate) fn check_arbitration(parties: &[T::AccountId], terms: &TermsOf<T>) -> DispatchResult {
		let Some(arbitration) = &terms.arbitration else { return Ok(()) };
		if let Arbiters::Panel { names, .. } = &arbitration.arbiters {
			ensure!(!names.iter().any(|name| parties.contains(name)), Error::<T>::ArbiterIsParty);
		}
		T::Court::accepts(arbitration)
	}
}

/// The share that goes to the receivers at the deadline.
fn share_at(at_deadline: AtDeadline) -> Perbill {
	match at_deadline {
		AtDeadline::Release => Perbill::one(),
		AtDeadline::Refund => Perbill::zero(),
	}
}
