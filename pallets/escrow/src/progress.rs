//! Progress grows, and with it what every leg has released.

use crate::{holding::Holding, weighing, weighing::Tally, *};
use alloc::format;
use frame_support::traits::Time;
use nexonomy_primitives::message::Message;
use polkadot_sdk::*;
use sp_runtime::ArithmeticError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_report(
		who: T::AccountId,
		id: AgreementId,
		progress: Perbill,
	) -> DispatchResultWithPostInfo {
		let agreement = Agreements::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let reporter = Self::party(&agreement.parties, agreement.terms.reporter)?;
		ensure!(*reporter == who, Error::<T>::NotReporter);
		let released = Self::advance(id, agreement, progress, who.clone(), who)?;
		Ok(Some(weighing::report::<T>(progress, released)).into())
	}

	pub(crate) fn do_submit_report(
		who: T::AccountId,
		report: Report,
		signature: T::Signature,
	) -> DispatchResultWithPostInfo {
		let Report { agreement: id, progress, valid_until } = report;
		let agreement = Agreements::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let reporter = Self::party(&agreement.parties, agreement.terms.reporter)?.clone();
		let text = Self::progress_message(id, progress, valid_until);
		Self::check_signature(&text, valid_until, &signature, &reporter)?;
		let released = Self::advance(id, agreement, progress, reporter, who)?;
		Ok(Some(weighing::submit_report::<T>(progress, released)).into())
	}

	/// Raises the progress and releases of every leg what falls due; at 100 % the agreement closes.
	fn advance(
		id: AgreementId,
		mut agreement: AgreementOf<T>,
		progress: Perbill,
		by: T::AccountId,
		caller: T::AccountId,
	) -> Result<Tally, DispatchError> {
		let (reached, _) = Self::running(&agreement)?;
		ensure!(T::Time::now() < agreement.terms.deadline, Error::<T>::DeadlinePassed);
		ensure!(progress > reached, Error::<T>::ProgressNotGrowing);
		Self::deposit_event(Event::Progressed { agreement: id, progress, by });

		let mut holding = Holding::<T>::new(id, caller);
		let Agreement { parties, legs, .. } = &mut agreement;
		for (index, leg) in (0u8..).zip(legs.iter_mut()) {
			let from = Self::party(parties, leg.from)?;
			let to = Self::party(parties, leg.to)?;
			let amount = Self::releasable(leg, progress, to);
			if amount > 0 {
				holding.release(index, leg, from, to, amount)?;
				leg.released = leg.released.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
			}
		}
		if progress == Perbill::one() {
			Self::close(id, &agreement, Outcome::Completed)?;
		} else {
			agreement.state = State::Active { progress, cancelling: PartySet::EMPTY };
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
		nexonomy_math::share_of(leg.asset.total(), progress).saturating_sub(leg.released)
	}

	/// The progress of an active agreement that was not cancelled, and who wants to cancel it.
	pub(crate) fn running(agreement: &AgreementOf<T>) -> Result<(Perbill, PartySet), Error<T>> {
		let State::Active { progress, cancelling } = agreement.state else {
			return Err(Error::<T>::NotActive);
		};
		ensure!(!agreement.is_cancelled(), Error::<T>::AlreadyCancelled);
		Ok((progress, cancelling))
	}

	/// What the reporter signs.
	pub(crate) fn progress_message(id: AgreementId, progress: Perbill, valid_until: Moment) -> Message {
		let text = Message::new("progress").line("agreement", id).line("progress", percent(progress));
		Self::closing_lines(text, valid_until)
	}
}

/// A share as people read it, exact to the last digit: `50.0000000%`.
pub(crate) fn percent(share: Perbill) -> alloc::string::String {
	const PER_PERCENT: u32 = 10_000_000;
	let parts = share.deconstruct();
	let whole = parts.checked_div(PER_PERCENT).unwrap_or_default();
	let rest = parts.checked_rem(PER_PERCENT).unwrap_or_default();
	format!("{whole}.{rest:07}%")
}
