//! How a quarrel ends: what was frozen is divided as was decided, leg by leg, to the last minor unit.
//!
//! As when an agreement is wound up, each leg moves for itself. One that cannot stays held, an event says why, and
//! anybody may call `settle` when the cause is gone: what was decided is kept until then.

use crate::{
	facts,
	holding::{Holding, Portions},
	weighing,
	weighing::Tally,
	*,
};
use frame_support::{storage::with_storage_layer, weights::Weight};
use nexonomy_primitives::{court::Opponents, traits, CaseId};
use polkadot_sdk::*;
use sp_runtime::ArithmeticError;

impl<T: Config> traits::OnRuling for Pallet<T> {
	fn on_ruling(id: AgreementId, case: CaseId, released: Perbill, touched: Opponents) -> Weight {
		let Some(agreement) = Agreements::<T>::get(id) else { return T::WeightInfo::ruling(0, 0, 0, 0) };
		let State::Active(course) = agreement.state else { return T::WeightInfo::ruling(0, 0, 0, 0) };
		let open = course.dispute.filter(|dispute| dispute.case == case && dispute.decided.is_none());
		let Some(dispute) = open else { return T::WeightInfo::ruling(0, 0, 0, 0) };

		Self::deposit_event(Event::DisputeRuled { agreement: id, case, released });
		facts::remember_ruling::<T>(id, &agreement, &dispute, released);
		// What fails here changes nothing, and can be tried again with `settle`.
		let kept = agreement.clone();
		let touched = (0u8..).zip(&kept.parties).filter(|(index, _)| touched.contains(*index));
		let touched = touched.map(|(_, party)| party.clone()).collect();
		let moved = with_storage_layer(|| Self::decide(id, agreement, course, dispute, released, touched));
		match moved {
			Ok(moved) => weighing::ruling::<T>(moved),
			Err(error) => {
				Self::deposit_event(Event::LegStuck { agreement: id, leg: 0, error });
				Self::keep_decision(id, kept, course, dispute, released);
				Self::weight_of_ruling()
			}
		}
	}

	fn weight_of_ruling() -> Weight {
		weighing::ruling_at_most::<T>()
	}
}

impl<T: Config> Pallet<T> {
	/// Divides what is frozen, and closes the agreement if nothing else is held. The accounts that the call has touched before
	/// are not counted again.
	pub(crate) fn decide(
		id: AgreementId,
		mut agreement: AgreementOf<T>,
		course: Course,
		dispute: Dispute,
		released: Perbill,
		touched: Vec<T::AccountId>,
	) -> Result<Tally, DispatchError> {
		let mut holding = Holding::<T>::deciding(id, touched).of(&agreement.legs);
		let course = Self::divide_frozen(id, &mut agreement, course, dispute, released, &mut holding)?;
		if course.dispute.is_none() && Self::is_done(&agreement, &course) {
			Self::wind_up(id, agreement, course.progress, Outcome::Decided, &mut holding)?;
		} else {
			Agreements::<T>::insert(id, agreement);
		}
		Ok(holding.tally)
	}

	/// Divides what is frozen, and gives how far the agreement then is: still in dispute if a leg could not follow.
	pub(crate) fn divide_frozen(
		id: AgreementId,
		agreement: &mut AgreementOf<T>,
		course: Course,
		dispute: Dispute,
		released: Perbill,
		holding: &mut Holding<T>,
	) -> Result<Course, DispatchError> {
		let Agreement { parties, legs, .. } = &mut *agreement;
		for (index, leg) in (0u8..).zip(legs.iter_mut()).filter(|(_, leg)| leg.frozen > 0) {
			let from = Self::party(parties, leg.from)?;
			let to = Self::party(parties, leg.to)?;
			let divided =
				holding.attempt(index, leg, |holding| Self::divide(index, leg, released, from, to, holding));
			if let Some(after) = divided {
				*leg = after;
			}
		}
		Self::heed_answers(id, agreement, holding);
		let is_stuck = agreement.legs.iter().any(|leg| leg.frozen > 0);
		let dispute = is_stuck.then_some(Dispute { offer: None, decided: Some(released), ..dispute });
		let course = Course { dispute, ..course };
		agreement.state = State::Active(course);
		Ok(course)
	}

	/// Whether nothing but a dispute kept an agreement open. Then what is left is the receivers': an asset's last units, which
	/// could not leave as long as others were frozen.
	pub(crate) fn is_done(agreement: &AgreementOf<T>, course: &Course) -> bool {
		course.progress == Perbill::one() || agreement.legs.iter().all(|leg| leg.held() == 0)
	}

	/// Divides what is frozen of one leg and gives the leg as it then is. Who receives a part of a voucher pays the
	/// deposit of the new item.
	fn divide(
		index: u8,
		leg: &HeldLegOf<T>,
		released: Perbill,
		from: &T::AccountId,
		to: &T::AccountId,
		holding: &mut Holding<T>,
	) -> Result<HeldLegOf<T>, DispatchError> {
		let mut leg = leg.clone();
		let Portions { forward, back, stray, is_back_first } = Holding::<T>::portions(&leg, released);
		leg.frozen = leg.frozen.checked_add(stray).ok_or(ArithmeticError::Overflow)?;
		for is_back in [is_back_first, !is_back_first] {
			let (amount, receiver) = if is_back { (back, from) } else { (forward, to) };
			if amount == 0 {
				continue;
			}
			holding.paid_by(receiver);
			if is_back {
				holding.give_back(index, &leg, from, to, amount)?;
			} else {
				holding.release(index, &leg, from, to, amount)?;
			}
			leg.thaw(amount).ok_or(ArithmeticError::Overflow)?;
		}
		Ok(leg)
	}

	/// Keeps what was decided when all of it failed.
	fn keep_decision(
		id: AgreementId,
		mut agreement: AgreementOf<T>,
		course: Course,
		dispute: Dispute,
		released: Perbill,
	) {
		let dispute = Some(Dispute { offer: None, decided: Some(released), ..dispute });
		agreement.state = State::Active(Course { dispute, ..course });
		Agreements::<T>::insert(id, agreement);
	}
}
