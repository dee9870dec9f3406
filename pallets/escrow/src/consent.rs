//! The parties agree, each by its own extrinsic or by a signature that anybody submits.

use crate::{weighing, weighing::Signatures, *};
use frame_support::traits::Time;
use nexonomy_primitives::message::{Form, Message};
use polkadot_sdk::*;
use sp_runtime::traits::Zero;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_consent(who: T::AccountId, id: AgreementId, hash: H256) -> DispatchResultWithPostInfo {
		let (agreement, expected, mut given) = Self::proposed(id)?;
		ensure!(hash == expected, Error::<T>::HashMismatch);
		let party = Self::index_of(&agreement.parties, &who).ok_or(Error::<T>::NotParty)?;
		ensure!(given.insert(party), Error::<T>::AlreadyConsented);
		Self::deposit_event(Event::Consented { agreement: id, party: who.clone() });
		let activation = Self::activate_or_wait(id, agreement, hash, given, who)?;
		Ok(Some(weighing::consent::<T>(activation)).into())
	}

	pub(crate) fn do_consent_with_signatures(
		who: T::AccountId,
		id: AgreementId,
		consents: ConsentsOf<T>,
	) -> DispatchResultWithPostInfo {
		ensure!(!consents.is_empty(), Error::<T>::NoConsents);
		let (agreement, hash, mut given) = Self::proposed(id)?;
		let signed = Self::accept_consents(id, &agreement.parties, hash, &mut given, &consents)?;
		let activation = Self::activate_or_wait(id, agreement, hash, given, who)?;
		Ok(Some(weighing::consent_with_signatures::<T>(signed, activation)).into())
	}

	/// An agreement that still takes consents, with its hash and who has consented.
	fn proposed(id: AgreementId) -> Result<(AgreementOf<T>, H256, PartySet), Error<T>> {
		let agreement = Agreements::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let State::Proposed { hash, consents } = agreement.state else {
			return Err(Error::<T>::NotProposed);
		};
		ensure!(T::Time::now() < agreement.terms.consent_by, Error::<T>::ConsentWindowOver);
		Ok((agreement, hash, consents))
	}

	/// Adds the signers of `consents` to `given`; each signature must be good and each nonce new.
	pub(crate) fn accept_consents(
		id: AgreementId,
		parties: &[T::AccountId],
		hash: H256,
		given: &mut PartySet,
		consents: &[Consent<T::Signature>],
	) -> Result<Signatures, DispatchError> {
		let mut signed = Signatures::default();
		for Consent { party, nonce, valid_until, signature } in consents {
			let signer = Self::party(parties, *party)?;
			ensure!(given.insert(*party), Error::<T>::AlreadyConsented);
			let text = Self::consent_message(hash, *nonce, *valid_until);
			signed.add(Self::check_signature(&text, *valid_until, signature, signer)?);
			Self::use_nonce(signer, *nonce)?;
			Self::deposit_event(Event::Consented { agreement: id, party: signer.clone() });
		}
		Ok(signed)
	}

	/// Checks that `signer` signed `text` and that the time for it is not over; gives the form that was signed.
	pub(crate) fn check_signature(
		text: &Message,
		valid_until: Moment,
		signature: &T::Signature,
		signer: &T::AccountId,
	) -> Result<Form, Error<T>> {
		ensure!(T::Time::now() < valid_until, Error::<T>::SignatureExpired);
		text.form_signed_by(signature, signer).ok_or(Error::<T>::BadSignature)
	}

	/// What a party signs to consent.
	pub(crate) fn consent_message(hash: H256, nonce: u64, valid_until: Moment) -> Message {
		let text = Message::new("consent").hex_line("agreement", hash.as_bytes()).line("nonce", nonce);
		Self::closing_lines(text, valid_until)
	}

	/// The lines that every text of a person ends with.
	pub(crate) fn closing_lines(text: Message, valid_until: Moment) -> Message {
		Self::chain_line(text.line("valid until", valid_until))
	}

	/// The line that makes a text count on one chain only.
	pub(crate) fn chain_line(text: Message) -> Message {
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		text.hex_line("chain", genesis.as_ref())
	}
}
