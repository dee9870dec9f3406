//! The end without completion: the deadline's default, or everybody's wish to cancel.
//!
//! Here each leg settles for itself. One that cannot move (its asset is frozen, say) stays held, an event says why,
//! and anybody may settle again later; the others do not wait for it.

use crate::{facts, holding::Holding, weighing, weighing::Signatures, *};
use frame_support::traits::Time;
use nexonomy_deal::text::percent;
use nexonomy_primitives::message::Message;
use polkadot_sdk::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_settle(who: T::AccountId, id: AgreementId) -> DispatchResultWithPostInfo {
		let agreement = Agreements::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let course = match agreement.state {
			State::Active(course) => course,
			State::Funding(funding) => return Self::settle_unfunded(who, id, agreement, funding),
			State::Proposed { .. } => return Err(Error::<T>::NotActive.into()),
		};
		let Course { progress, dispute, .. } = course;
		if let Some((dispute, decided)) = dispute.and_then(|dispute| Some((dispute, dispute.decided?))) {
			return Self::settle_decided(who, id, agreement, course, dispute, decided);
		}
		let outcome = if agreement.is_cancelled() {
			Outcome::Cancelled
		} else if progress == Perbill::one() && dispute.is_none() {
			// A dispute kept it open, and a leg could not follow when that was over.
			Outcome::Decided
		} else {
			Self::default_outcome(&agreement).ok_or(Error::<T>::DeadlineNotReached)?
		};
		let is_waiting = dispute.is_some() && agreement.legs.iter().all(|leg| leg.movable() == 0);
		ensure!(!is_waiting, Error::<T>::InDispute);
		let mut holding = Holding::<T>::new(id, who).of(&agreement.legs);
		Self::wind_up(id, agreement, progress, outcome, &mut holding)?;
		Ok(Some(weighing::settle::<T>(holding.tally)).into())
	}

	/// Tries again what was decided about a dispute and could not move. After the deadline the rest does not wait for it: no
	/// leg that is stuck, for whatever reason, may keep what was never in doubt.
	fn settle_decided(
		who: T::AccountId,
		id: AgreementId,
		mut agreement: AgreementOf<T>,
		course: Course,
		dispute: Dispute,
		decided: Perbill,
	) -> DispatchResultWithPostInfo {
		let mut holding = Holding::<T>::new(id, who.clone()).of(&agreement.legs);
		let course = Self::divide_frozen(id, &mut agreement, course, dispute, decided, &mut holding)?;
		holding.paid_by(&who);
		let outcome = if Self::is_done(&agreement, &course) {
			Some(Outcome::Decided)
		} else {
			Self::default_outcome(&agreement)
		};
		match outcome {
			Some(outcome) => Self::wind_up(id, agreement, course.progress, outcome, &mut holding)?,
			None => Agreements::<T>::insert(id, agreement),
		}
		Ok(Some(weighing::ruling::<T>(holding.tally)).into())
	}

	/// What becomes of an agreement whose deadline has passed; `None` before.
	fn default_outcome(agreement: &AgreementOf<T>) -> Option<Outcome> {
		if T::Time::now() < agreement.terms.deadline {
			return None;
		}
		Some(match agreement.terms.at_deadline {
			AtDeadline::Release if !Self::has_outlived_payment(agreement) => Outcome::DeadlineReleased,
			AtDeadline::Release | AtDeadline::Refund => Outcome::DeadlineRefunded,
		})
	}

	/// Gives everything back of an agreement that did not begin.
	fn settle_unfunded(
		who: T::AccountId,
		id: AgreementId,
		agreement: AgreementOf<T>,
		funding: Funding,
	) -> DispatchResultWithPostInfo {
		let outcome = if agreement.is_cancelled() {
			Outcome::Cancelled
		} else {
			let is_over = funding.is_failed || T::Time::now() >= funding.until;
			ensure!(is_over, Error::<T>::FundingStillOpen);
			Outcome::NotFunded
		};
		let mut holding = Holding::<T>::new(id, who).of(&agreement.legs);
		Self::wind_up(id, agreement, Perbill::zero(), outcome, &mut holding)?;
		Ok(Some(weighing::settle::<T>(holding.tally)).into())
	}

	pub(crate) fn do_cancel(
		who: T::AccountId,
		id: AgreementId,
		consents: CancelConsentsOf<T>,
	) -> DispatchResultWithPostInfo {
		let mut agreement = Agreements::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let (progress, before) = Self::cancellable(&agreement)?;
		if let State::Active(course) = &agreement.state {
			Self::ensure_in_peace(course)?;
		}
		let caller = Self::index_of(&agreement.parties, &who);
		ensure!(caller.is_some() || !consents.is_empty(), Error::<T>::NotParty);

		let mut cancelling = before;
		if caller.is_some_and(|party| cancelling.insert(party)) {
			Self::deposit_event(Event::CancelConsented { agreement: id, party: who.clone() });
		}
		let mut signed = Signatures::default();
		for CancelConsent { party, valid_until, signature } in &consents {
			let signer = Self::party(&agreement.parties, *party)?;
			ensure!(cancelling.insert(*party), Error::<T>::AlreadyConsented);
			let text = Self::cancellation_message(id, agreement.amendments, progress, *valid_until);
			signed.add(Self::check_signature(&text, *valid_until, signature, signer)?);
			Self::deposit_event(Event::CancelConsented { agreement: id, party: signer.clone() });
		}
		ensure!(cancelling != before, Error::<T>::AlreadyConsented);
		agreement.state = match agreement.state {
			// Whoever wants to cancel wants no amendment.
			State::Active(course) => State::Active(Course { cancelling, amending: None, ..course }),
			State::Funding(funding) => State::Funding(Funding { cancelling, ..funding }),
			proposed => proposed,
		};

		if !agreement.is_cancelled() {
			Agreements::<T>::insert(id, agreement);
			return Ok(Some(weighing::cancel::<T>(signed, None)).into());
		}
		let mut holding = Holding::<T>::new(id, who).of(&agreement.legs);
		Self::wind_up(id, agreement, progress, Outcome::Cancelled, &mut holding)?;
		Ok(Some(weighing::cancel::<T>(signed, Some(holding.tally))).into())
	}

	/// How far an agreement is that can still be cancelled, and who wants to.
	pub(crate) fn cancellable(agreement: &AgreementOf<T>) -> Result<(Perbill, PartySet), Error<T>> {
		ensure!(!agreement.is_cancelled(), Error::<T>::AlreadyCancelled);
		match agreement.state {
			State::Active(Course { progress, cancelling, .. }) => Ok((progress, cancelling)),
			State::Funding(Funding { cancelling, .. }) => Ok((Perbill::zero(), cancelling)),
			State::Proposed { .. } => Err(Error::<T>::NotActive),
		}
	}

	/// Settles all that is held and not frozen, leg by leg, and closes the agreement if nothing is left.
	pub(crate) fn wind_up(
		id: AgreementId,
		mut agreement: AgreementOf<T>,
		progress: Perbill,
		outcome: Outcome,
		holding: &mut Holding<T>,
	) -> DispatchResult {
		let Agreement { parties, legs, .. } = &mut agreement;
		for (index, leg) in (0u8..).zip(legs.iter_mut()).filter(|(_, leg)| leg.movable() > 0) {
			let from = Self::party(parties, leg.from)?;
			let to = Self::party(parties, leg.to)?;
			let settled = holding.attempt(index, leg, |holding| {
				if matches!(outcome, Outcome::DeadlineReleased | Outcome::Decided) {
					return holding.release(index, leg, from, to, leg.movable());
				}
				Self::refund(index, leg, progress, from, to, holding)
			});
			if settled.is_some() {
				// What moved is all that was not frozen; together it never exceeds the total.
				leg.released = leg.released.saturating_add(leg.movable());
			}
		}
		Self::heed_answers(id, &mut agreement, holding);
		if agreement.legs.iter().all(|leg| leg.held() == 0) {
			return Self::close(id, &agreement, outcome, holding);
		}
		Agreements::<T>::insert(id, agreement);
		Ok(())
	}

	/// Gives back what the receiver has not earned. A share that was earned but could not be paid in its step, being
	/// too small for the receiver's account, is the receiver's first.
	fn refund(
		index: u8,
		leg: &HeldLegOf<T>,
		progress: Perbill,
		from: &T::AccountId,
		to: &T::AccountId,
		holding: &mut Holding<T>,
	) -> DispatchResult {
		let mut leg = leg.clone();
		let due = Self::due(&leg, progress);
		let earned = Holding::<T>::deliverable(&leg, due, to, true);
		if earned > 0 {
			holding.release(index, &leg, from, to, earned)?;
			// `earned` is part of what is held. What is left then goes whole.
			leg.released = leg.released.saturating_add(earned);
		} else if due > 0 {
			holding.tally.waits(&leg.asset);
		}
		let rest = leg.movable();
		if rest > 0 {
			holding.give_back(index, &leg, from, to, rest)?;
		}
		Ok(())
	}

	/// Ends an agreement whose legs are all settled.
	pub(crate) fn close(
		id: AgreementId,
		agreement: &AgreementOf<T>,
		outcome: Outcome,
		holding: &mut Holding<T>,
	) -> DispatchResult {
		Self::dissolve(id, agreement)?;
		facts::remember_end::<T>(id, agreement, outcome);
		if let Some(payer) = agreement.payer() {
			holding.touch(payer);
		}
		Self::deposit_event(Event::Closed { agreement: id, outcome });
		Ok(())
	}

	/// What a party signs to cancel. The number of amendments and disputes voids what was signed before the last of them.
	pub(crate) fn cancellation_message(
		id: AgreementId,
		number: u32,
		progress: Perbill,
		valid_until: Moment,
	) -> Message {
		let text = Message::new("cancellation")
			.line("agreement", id)
			.line("number", number)
			.line("progress", percent(progress));
		Self::closing_lines(text, valid_until)
	}
}
