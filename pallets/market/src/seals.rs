//! Who consents to an offer, and how it is known.

use crate::{
	accept::Acceptor,
	types::{AccountIdOf, OfferOf, SealsOf, Signers},
	Config, Error, Seal,
};
use alloc::vec::Vec;
use frame_support::{ensure, BoundedVec};
use nexonomy_deal::{draft::Parties, text::Signatory};
use nexonomy_primitives::{
	message::{Form, Message},
	traits::Delegation,
};
use polkadot_sdk::*;

impl<T: Config> Acceptor<T> {
	/// The people of the offer; whoever accepts it takes the open seat.
	pub(crate) fn seat(&self, offer: &OfferOf<T>) -> Result<Parties<AccountIdOf<T>>, Error<T>> {
		let open = offer.parties.iter().filter(|seat| seat.is_none()).count();
		ensure!(open <= 1, Error::<T>::TwoOpenSeats);
		let is_named = offer.parties.iter().flatten().any(|party| *party == self.who);
		ensure!(open == 0 || !is_named, Error::<T>::PartyTwice);
		let seated = |seat: &Option<_>| seat.clone().unwrap_or_else(|| self.who.clone());
		// As many as there are seats: nothing is cut.
		Ok(BoundedVec::truncate_from(offer.parties.iter().map(seated).collect()))
	}

	/// That every party has sealed once or is the caller. No signature is looked at yet.
	pub(crate) fn ensure_unanimous(
		&self,
		offer: &OfferOf<T>,
		parties: &[AccountIdOf<T>],
		seals: &SealsOf<T>,
	) -> Result<(), Error<T>> {
		for (place, seal) in seals.iter().enumerate() {
			Self::named(offer, seal.party)?;
			let is_repeated = seals.iter().take(place).any(|other| other.party == seal.party);
			ensure!(!is_repeated, Error::<T>::SealTwice);
		}
		for (index, party) in (0u8..).zip(parties) {
			let is_sealed = seals.iter().any(|seal| seal.party == index);
			ensure!(is_sealed || *party == self.who, Error::<T>::SealMissing);
		}
		Ok(())
	}

	/// Checks every signature. Tells who sealed, and how many of the texts were signed plain.
	pub(crate) fn verify(
		&self,
		offer: &OfferOf<T>,
		seals: &SealsOf<T>,
	) -> Result<(Signers<AccountIdOf<T>>, u32), Error<T>> {
		let body = offer.body();
		let mut plain = 0u32;
		let mut signers = Vec::new();
		for seal in seals {
			let (party, form) = self.verify_one(offer, &body, seal)?;
			// Saturating: there are no more than eight.
			plain = plain.saturating_add((form == Form::Plain).into());
			signers.push((party.clone(), seal.nonce, seal.delegate.clone()));
		}
		// As many as there are seals: nothing is cut.
		Ok((BoundedVec::truncate_from(signers), plain))
	}

	/// Checks one signature. Tells for which party it is, and the form that was signed.
	pub(crate) fn verify_one<'a>(
		&self,
		offer: &'a OfferOf<T>,
		body: &Message,
		seal: &Seal<AccountIdOf<T>, T::Signature>,
	) -> Result<(&'a AccountIdOf<T>, Form), Error<T>> {
		let party = Self::named(offer, seal.party)?;
		let delegate = seal.delegate.as_ref();
		let may_sign = delegate.is_none_or(|delegate| T::Delegation::may_sign(party, delegate));
		ensure!(may_sign, Error::<T>::NotDelegate);

		let signatory = Signatory { party: seal.party, delegate, nonce: seal.nonce };
		let text = offer.text_for(body.clone(), &signatory, self.genesis.as_ref());
		let form = text.form_signed_by(&seal.signature, delegate.unwrap_or(party));
		Ok((party, form.ok_or(Error::<T>::BadSignature)?))
	}

	/// The party that is named at this place. Nobody can seal an open seat.
	fn named(offer: &OfferOf<T>, index: u8) -> Result<&AccountIdOf<T>, Error<T>> {
		let seat = offer.parties.get(usize::from(index));
		seat.and_then(Option::as_ref).ok_or(Error::<T>::UnknownParty)
	}
}
