//! Legs that are paid outside the chain: what an agreement asks of payments, and what it hears.
//!
//! Such a leg never holds money; it holds the right to order. What is ordered has left the agreement: that it is carried
//! out, retried, or made good from the seller's bond, is the payments pallet's matter. What is heard back only ever takes
//! something away: a payment that is gone without having been ordered anywhere.

use crate::{holding::Holding, *};
use frame_support::{
	traits::{Get, Time},
	weights::Weight,
};
use nexonomy_primitives::{
	payment::{Expected, OnPayment, PaymentFailure, PaymentRail, Settlement},
	LegId,
};
use polkadot_sdk::*;

impl<T: Config> Holding<T> {
	/// Waits for the payment of a leg.
	pub fn expect(
		&mut self,
		leg: u8,
		external: &External,
		from: &T::AccountId,
		to: &T::AccountId,
		terms: &TermsOf<T>,
	) -> DispatchResult {
		let External { account, money, at_expiry } = *external;
		T::Rail::expect(
			self.leg_id(leg),
			Expected {
				payer: from.clone(),
				payee: to.clone(),
				account,
				reference: None,
				money,
				authorize_by: Pallet::<T>::funded_by(terms),
				keep_until: Pallet::<T>::kept_until(terms, at_expiry),
				at_expiry,
			},
		)?;
		self.tally.count(&PromisedOf::<T>::External(*external), false);
		Ok(())
	}

	/// Orders `amount` of what a leg holds for its receiver.
	pub fn order_capture(&mut self, index: u8, leg: &HeldLegOf<T>, amount: u128) -> DispatchResult {
		let answer = T::Rail::capture(self.leg_id(index), amount, amount == leg.held())?;
		self.answers.push((index, answer));
		Ok(())
	}

	/// Orders `amount` of what a leg holds back to its giver.
	pub fn order_refund(&mut self, index: u8, leg: &HeldLegOf<T>, amount: u128) -> DispatchResult {
		let id = self.leg_id(index);
		let answer = if amount == leg.held() { T::Rail::void(id)? } else { T::Rail::refund(id, amount)? };
		self.answers.push((index, answer));
		Ok(())
	}

	/// Forgets what was answered for a leg whose orders were undone.
	pub fn forget_answers(&mut self, leg: u8) {
		self.answers.retain(|(index, _)| *index != leg);
	}

	fn leg_id(&self, leg: u8) -> LegId {
		LegId { agreement: self.id, leg }
	}
}

impl<T: Config> Pallet<T> {
	/// Until when the payments of a draft are awaited.
	pub(crate) fn funded_by(terms: &TermsOf<T>) -> Moment {
		// Saturating: the deadline comes before the end of time.
		T::Time::now().saturating_add(T::FundingTime::get()).min(terms.deadline)
	}

	/// Until when the agreement may decide about a payment. Only money that was captured to the reserve outlasts a dispute.
	fn kept_until(terms: &TermsOf<T>, at_expiry: AtExpiry) -> Moment {
		let lasts = terms.arbitration.is_some() && at_expiry == AtExpiry::CaptureToReserve;
		let time = if lasts { T::DisputeTime::get() } else { T::SettleTime::get() };
		// Saturating: payments refuse what is kept too long.
		terms.deadline.saturating_add(time)
	}

	/// Whether the time of a payment is over that nobody has settled. It may be on its way back already, though nothing was
	/// heard of that, so the other legs must not be released for it.
	pub(crate) fn has_outlived_payment(agreement: &AgreementOf<T>) -> bool {
		let terms = &agreement.terms;
		agreement.legs.iter().any(|leg| match &leg.asset {
			Promised::External(External { at_expiry, .. }) => {
				leg.movable() > 0 && T::Time::now() >= Self::kept_until(terms, *at_expiry)
			}
			_ => false,
		})
	}

	/// Takes note of what was answered while it was ordered.
	pub(crate) fn heed_answers(id: AgreementId, agreement: &mut AgreementOf<T>, holding: &mut Holding<T>) {
		for (leg, answer) in core::mem::take(&mut holding.answers) {
			Self::heed(id, agreement, leg, answer);
		}
	}

	/// Compares what became of a payment with what was ordered. What is gone beyond that is lost; gives whether it was
	/// something.
	fn heed(id: AgreementId, agreement: &mut AgreementOf<T>, index: u8, settlement: Settlement) -> bool {
		let Some(leg) = agreement.legs.get_mut(usize::from(index)).filter(|leg| leg.is_external()) else {
			return false;
		};
		let Settlement { released, returned, is_final } = settlement;
		let total = leg.asset.total();
		// Saturating: together they are at most the total, which holds no less than is held.
		let gone = if is_final { total } else { released.saturating_add(returned) };
		let amount = leg.lose(gone.saturating_sub(total.saturating_sub(leg.held())));
		if amount == 0 {
			return false;
		}
		Self::deposit_event(Event::PaymentLost { agreement: id, leg: index, amount });
		Self::stop(agreement, index);
		true
	}

	/// Makes sure that nobody goes on giving for a payment that is gone: anybody can settle at once, and what is
	/// unreleased goes back.
	fn stop(agreement: &mut AgreementOf<T>, leg: u8) {
		match &mut agreement.state {
			State::Proposed { .. } => {}
			State::Funding(funding) => {
				funding.authorized.remove(leg);
				funding.is_failed = true;
			}
			State::Active(_) => {
				let Terms { deadline, at_deadline, .. } = &mut agreement.terms;
				*deadline = (*deadline).min(T::Time::now());
				*at_deadline = AtDeadline::Refund;
			}
		}
	}

	/// Makes an agreement active whose payments are all there.
	fn begin_if_funded(id: AgreementId, agreement: &mut AgreementOf<T>, funding: Funding) {
		let Funding { hash, authorized, is_failed, cancelling, .. } = funding;
		// When it was settled before and something was stuck, what is on chain may be gone.
		let is_funded = (0u8..).zip(&agreement.legs).all(|(index, leg)| {
			let is_there = !leg.is_external() || authorized.contains(index);
			is_there && leg.held() == leg.asset.total()
		});
		if is_failed || !is_funded || agreement.is_cancelled() {
			agreement.state = State::Funding(funding);
			return;
		}
		agreement.state = State::Active(Course { cancelling, ..Course::default() });
		let parties = agreement.parties.clone();
		Self::deposit_event(Event::Activated { agreement: id, hash, parties });
	}
}

impl<T: Config> OnPayment for Pallet<T> {
	fn on_authorized(LegId { agreement: id, leg }: LegId) -> Weight {
		let weight = T::WeightInfo::payment_authorized();
		let Some(mut agreement) = Agreements::<T>::get(id) else { return weight };
		let State::Funding(mut funding) = agreement.state else { return weight };
		let is_awaited = agreement.legs.get(usize::from(leg)).is_some_and(HeldLeg::is_external);
		if is_awaited && funding.authorized.insert(leg) {
			Self::deposit_event(Event::PaymentAuthorized { agreement: id, leg });
			Self::begin_if_funded(id, &mut agreement, funding);
			Agreements::<T>::insert(id, agreement);
		}
		weight
	}

	fn on_failed(LegId { agreement: id, leg: index }: LegId, why: PaymentFailure) -> Weight {
		let weight = T::WeightInfo::payment_settled();
		let Some(mut agreement) = Agreements::<T>::get(id) else { return weight };
		let awaited = agreement.legs.get_mut(usize::from(index)).filter(|leg| leg.is_external());
		if awaited.is_some_and(|leg| leg.lose(u128::MAX) > 0) {
			Self::deposit_event(Event::PaymentFailed { agreement: id, leg: index, why });
			Self::stop(&mut agreement, index);
			Agreements::<T>::insert(id, agreement);
		}
		weight
	}

	fn on_settled(LegId { agreement: id, leg }: LegId, settlement: Settlement) -> Weight {
		let weight = T::WeightInfo::payment_settled();
		let Some(mut agreement) = Agreements::<T>::get(id) else { return weight };
		if Self::heed(id, &mut agreement, leg, settlement) {
			Agreements::<T>::insert(id, agreement);
		}
		weight
	}

	fn on_disputed(LegId { agreement, leg }: LegId, taken_back: u128, in_trouble: bool) -> Weight {
		Self::deposit_event(Event::PaymentDisputed { agreement, leg, taken_back, in_trouble });
		T::WeightInfo::payment_disputed()
	}

	fn weight() -> Weight {
		T::WeightInfo::payment_authorized()
			.max(T::WeightInfo::payment_settled())
			.max(T::WeightInfo::payment_disputed())
	}
}
