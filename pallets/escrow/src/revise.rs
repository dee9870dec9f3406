//! What an agreement becomes by an amendment.

use crate::{holding::Holding, provers::has_repeated, weighing::Amended, *};
use frame_support::traits::Time;
use polkadot_sdk::*;
use sp_runtime::ArithmeticError;

/// An agreement's parties and terms as they will be, and what else changes.
pub(crate) struct Revision<T: Config> {
	parties: Parties<T::AccountId>,
	terms: TermsOf<T>,
	/// The legs to be taken in.
	added: Vec<Leg<PromisedOf<T>>>,
	/// The indices of the parties that leave, each with who comes.
	newcomers: Vec<(u8, T::AccountId)>,
}

impl<T: Config> Revision<T> {
	/// Checks everything about changes that does not depend on who owns what.
	pub fn of(
		agreement: &AgreementOf<T>,
		progress: Perbill,
		changes: &ChangesOf<T>,
	) -> Result<Self, DispatchError> {
		ensure!(!changes.is_empty(), Error::<T>::NoChanges);
		let is_repeated = |(index, change)| changes.iter().take(index).any(|other| is_alike(change, other));
		ensure!(!changes.iter().enumerate().any(is_repeated), Error::<T>::ChangedTwice);

		let Agreement { parties, legs, terms, .. } = agreement;
		let mut revision =
			Self { parties: parties.clone(), terms: terms.clone(), added: Vec::new(), newcomers: Vec::new() };
		changes.iter().try_for_each(|change| revision.make(parties, change))?;

		let Self { parties, terms, added, .. } = &revision;
		ensure!(!has_repeated(parties), Error::<T>::PartyTwice);
		if !revision.newcomers.is_empty() {
			Pallet::<T>::check_arbitration(parties, terms)?;
		}
		let leg_count = legs.len().saturating_add(added.len());
		ensure!(u32::try_from(leg_count).is_ok_and(|count| count <= MAX_LEGS), Error::<T>::TooManyLegs);
		added.iter().try_for_each(|leg| Pallet::<T>::check_leg(parties, leg))?;
		revision.check_payments(agreement)?;
		if terms.deadline != agreement.terms.deadline {
			ensure!(terms.deadline > T::Time::now(), Error::<T>::DeadlineTooEarly);
			Pallet::<T>::check_deadline(terms.deadline)?;
		}
		if changes.iter().any(|change| matches!(change, Change::Proofs { .. })) {
			let receives =
				|party| legs.iter().any(|leg| leg.to == party) || added.iter().any(|leg| leg.to == party);
			Pallet::<T>::check_proofs(parties, receives, &terms.provers, &terms.steps, progress)?;
		}
		Ok(revision)
	}

	fn make(
		&mut self,
		before: &[T::AccountId],
		change: &Change<T::AccountId, PromisedOf<T>>,
	) -> DispatchResult {
		match change {
			Change::Deadline(deadline) => self.terms.deadline = *deadline,
			Change::AtDeadline(at_deadline) => self.terms.at_deadline = *at_deadline,
			Change::Proofs { provers, steps } => {
				self.terms.provers = provers.clone();
				self.terms.steps = steps.clone();
			}
			Change::AddLeg(leg) => self.added.push(leg.clone()),
			Change::HandOver { party, to } => {
				ensure!(!before.contains(to), Error::<T>::PartyTwice);
				let place = self.parties.get_mut(usize::from(*party)).ok_or(Error::<T>::UnknownParty)?;
				*place = to.clone();
				self.newcomers.push((*party, to.clone()));
			}
		}
		Ok(())
	}

	/// Who must consent: the parties as they are, then those who come, in the order of the changes.
	pub fn signatories(&self, agreement: &AgreementOf<T>) -> Vec<T::AccountId> {
		agreement.parties.iter().chain(self.newcomers.iter().map(|(_, to)| to)).cloned().collect()
	}

	/// That no payment outside the chain is touched: who pays whom, and until when, was agreed with the payments pallet.
	fn check_payments(&self, agreement: &AgreementOf<T>) -> Result<(), Error<T>> {
		let is_added = self.added.iter().any(|leg| matches!(leg.asset, Promised::External(_)));
		ensure!(!is_added, Error::<T>::PaymentAdded);
		let mut open = agreement.legs.iter().filter(|leg| leg.is_external() && leg.held() > 0).peekable();
		let is_longer = self.terms.deadline > agreement.terms.deadline;
		ensure!(!is_longer || open.peek().is_none(), Error::<T>::PaymentEndsBefore);
		let has_left = |leg: &HeldLegOf<T>| self.has_left(leg.from) || self.has_left(leg.to);
		ensure!(!open.any(has_left), Error::<T>::PaymentStays);
		Ok(())
	}

	fn has_left(&self, party: u8) -> bool {
		self.newcomers.iter().any(|(index, _)| *index == party)
	}
}

impl<T: Config> Pallet<T> {
	/// Makes an agreement what everybody wants it to be, and stores it. `who` becomes the depositor.
	pub(crate) fn take_effect(
		id: AgreementId,
		mut agreement: AgreementOf<T>,
		course: Course,
		revision: Revision<T>,
		changes: ChangesOf<T>,
		who: T::AccountId,
	) -> Result<Amended, DispatchError> {
		let number = agreement.amendments;
		Self::deposit_event(Event::Amended { agreement: id, number, changes, by: who.clone() });
		for (party, to) in &revision.newcomers {
			let from = Self::party(&agreement.parties, *party)?.clone();
			Self::deposit_event(Event::HandedOver { agreement: id, party: *party, from, to: to.clone() });
		}

		let mut holding = Holding::<T>::new(id, who.clone());
		let mut vouchers = 0u32;
		let has_moved = revision.terms.deadline != agreement.terms.deadline;
		for leg in agreement.legs.iter().filter(|leg| leg.held() > 0) {
			let (is_new_giver, is_new_receiver) = (revision.has_left(leg.from), revision.has_left(leg.to));
			if !(has_moved || is_new_giver || is_new_receiver) {
				continue;
			}
			let from = Self::party(&revision.parties, leg.from)?;
			let to = Self::party(&revision.parties, leg.to)?;
			if holding.keep(leg, from, to, revision.terms.deadline, is_new_giver)? {
				// Saturating: there are no more than sixteen legs.
				vouchers = vouchers.saturating_add(1);
			}
		}
		for leg in &revision.added {
			let from = Self::party(&revision.parties, leg.from)?;
			let to = Self::party(&revision.parties, leg.to)?;
			let asset = holding.take(leg.asset.clone(), from, to, revision.terms.deadline)?;
			let leg = HeldLeg { asset, ..leg.clone().into() };
			agreement.legs.try_push(leg).map_err(|_| Error::<T>::TooManyLegs)?;
		}

		let payer = agreement.payer().ok_or(Error::<T>::UnknownParty)?.clone();
		let Revision { parties, terms, .. } = revision;
		agreement.depositor = Depositor::naming(&who, &parties);
		agreement.parties = parties;
		agreement.terms = terms;
		Self::renew_deposit(id, &mut agreement, &payer, &who)?;
		holding.touch(&payer);
		agreement.amendments = number.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		agreement.state = State::Active(Course { cancelling: PartySet::EMPTY, amending: None, ..course });
		Agreements::<T>::insert(id, agreement);
		Ok(Amended { taken: holding.tally, vouchers })
	}

	/// `who` pays the deposit for the agreement as it is now, and `payer` gets back what it paid.
	fn renew_deposit(
		id: AgreementId,
		agreement: &mut AgreementOf<T>,
		payer: &T::AccountId,
		who: &T::AccountId,
	) -> DispatchResult {
		let deposit =
			Self::deposit(agreement.legs.len(), &agreement.terms).ok_or(ArithmeticError::Overflow)?;
		if payer == who && deposit == agreement.deposit {
			return Ok(());
		}
		let account = Self::account_of(id);
		// The new one first: without it the account could be too poor to stay alive.
		Self::pay(who, &account, deposit)?;
		Self::pay(&account, payer, agreement.deposit)?;
		agreement.deposit = deposit;
		Ok(())
	}
}

/// Whether two changes concern the same thing.
fn is_alike<AccountId, Asset>(one: &Change<AccountId, Asset>, other: &Change<AccountId, Asset>) -> bool {
	match (one, other) {
		(Change::Deadline(_), Change::Deadline(_))
		| (Change::AtDeadline(_), Change::AtDeadline(_))
		| (Change::Proofs { .. }, Change::Proofs { .. }) => true,
		(Change::HandOver { party: one, .. }, Change::HandOver { party: other, .. }) => one == other,
		_ => false,
	}
}
