//! Everybody who takes part, or will, consents to the same changes; then they take effect at once.

use crate::{
	revise::Revision,
	weighing,
	weighing::{Proving, Signatures},
	*,
};
use codec::Encode;
use frame_support::traits::Time;
use nexonomy_deal::text::percent;
use nexonomy_primitives::message::Message;
use polkadot_sdk::*;

/// What a signatory consents to.
pub(crate) struct Amendment {
	/// Which agreement.
	pub agreement: AgreementId,
	/// How many amendments and disputes there were before, so that a consent counts for this one only, and not after a quarrel.
	pub number: u32,
	/// The share that is done.
	pub progress: Perbill,
	/// The hash of the changes.
	pub changes: H256,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_amend(
		who: T::AccountId,
		id: AgreementId,
		changes: ChangesOf<T>,
		consents: AmendConsentsOf<T>,
	) -> DispatchResultWithPostInfo {
		let mut agreement = Agreements::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let course = Self::running(&agreement)?;
		Self::ensure_in_peace(&course)?;
		ensure!(T::Time::now() < agreement.terms.deadline, Error::<T>::DeadlinePassed);
		let revision = Revision::<T>::of(&agreement, course.progress, &changes)?;
		let amendment = Self::amendment(id, &agreement, course.progress, &changes);
		let hash = amendment.changes;
		let before = match course.amending {
			Some(amending) if amending.hash == hash => amending.consents,
			// Consents to other changes, if there are any, end here.
			_ => PartySet::EMPTY,
		};
		let mut given = before;
		let signatories = revision.signatories(&agreement);
		let signed = Self::collect(&amendment, &signatories, &mut given, &who, &consents)?;
		ensure!(given != before, Error::<T>::AlreadyConsented);
		// A newcomer alone must not displace what parties have consented to: anybody can name itself as one.
		let is_partys = (0u8..).zip(&agreement.parties).any(|(index, _)| given.contains(index));
		ensure!(is_partys, Error::<T>::NotParty);

		let proving = Proving::of_changes(&changes);
		if given.is_full(signatories.len()) {
			let amended = Self::take_effect(id, agreement, course, revision, changes, who)?;
			return Ok(Some(weighing::amend::<T>(proving, signed, Some(amended))).into());
		}
		let amending = Some(Amending { hash, consents: given });
		agreement.state = State::Active(Course { amending, ..course });
		Agreements::<T>::insert(id, agreement);
		Ok(Some(weighing::amend::<T>(proving, signed, None)).into())
	}

	/// Adds the caller, if it is a signatory, and the signers of `consents` to `given`.
	fn collect(
		amendment: &Amendment,
		signatories: &[T::AccountId],
		given: &mut PartySet,
		who: &T::AccountId,
		consents: &[AmendConsent<T::Signature>],
	) -> Result<Signatures, DispatchError> {
		let consented = |who: &T::AccountId| {
			let Amendment { agreement, changes, .. } = *amendment;
			Self::deposit_event(Event::AmendConsented { agreement, who: who.clone(), changes });
		};
		let caller = Self::index_of(signatories, who);
		ensure!(caller.is_some() || !consents.is_empty(), Error::<T>::NotParty);
		if caller.is_some_and(|index| given.insert(index)) {
			consented(who);
		}
		let mut signed = Signatures::default();
		for AmendConsent { signatory, valid_until, signature } in consents {
			let signer = Self::party(signatories, *signatory)?;
			ensure!(given.insert(*signatory), Error::<T>::AlreadyConsented);
			let text = Self::amendment_message(amendment, *valid_until);
			signed.add(Self::check_signature(&text, *valid_until, signature, signer)?);
			consented(signer);
		}
		Ok(signed)
	}

	/// The amendment that would make these changes now.
	pub(crate) fn amendment(
		id: AgreementId,
		agreement: &AgreementOf<T>,
		progress: Perbill,
		changes: &ChangesOf<T>,
	) -> Amendment {
		let changes = Self::hash_of_changes(changes);
		Amendment { agreement: id, number: agreement.amendments, progress, changes }
	}

	/// The hash that names changes.
	pub(crate) fn hash_of_changes(changes: &ChangesOf<T>) -> H256 {
		H256(sp_io::hashing::blake2_256(&changes.encode()))
	}

	/// What a signatory signs.
	pub(crate) fn amendment_message(amendment: &Amendment, valid_until: Moment) -> Message {
		let Amendment { agreement, number, progress, changes } = amendment;
		let text = Message::new("amendment")
			.line("agreement", agreement)
			.line("number", number)
			.line("progress", percent(*progress))
			.hex_line("changes", changes.as_bytes());
		Self::closing_lines(text, valid_until)
	}
}
