//! An offer is accepted whole, or in parts that add up to the whole exactly.

use crate::{
	accept::Acceptor,
	types::{AccountIdOf, Fill, Goods, OfferOf, Signers},
	Config, Error, Fills, Pallet,
};
use frame_support::ensure;
use nexonomy_deal::Legs;
use nexonomy_math::released_between;
use polkadot_sdk::*;
use sp_core::H256;
use sp_runtime::{DispatchError, Perbill, Saturating};

/// The part of an offer that one acceptance takes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
	/// How far the offer had been accepted before.
	from: Perbill,
	/// How far it is accepted with this part; further than before.
	to: Perbill,
	/// The party that sealed the offer, if it is one that is accepted in parts; the other one accepts.
	sealed_by: Option<u8>,
}

impl Part {
	/// Whether the offer is one that is accepted in parts.
	pub fn is_fill(&self) -> bool {
		self.sealed_by.is_some()
	}

	/// The share of the offer that this is.
	pub fn share(&self) -> Perbill {
		// `to` is beyond `from`, so nothing is cut.
		self.to.saturating_sub(self.from)
	}

	/// The legs of this part. Those of all parts add up to the offer's, whatever the shares.
	pub fn of<T: Config>(&self, legs: &Legs<Goods>) -> Result<Legs<Goods>, Error<T>> {
		let mut legs = legs.clone();
		if self.share() == Perbill::one() {
			return Ok(legs);
		}
		for leg in legs.iter_mut() {
			ensure!(!matches!(leg.asset, Goods::Item { .. }), Error::<T>::ItemsAreWhole);
			let amount = self.amount_of(leg.asset.total(), self.sealed_by == Some(leg.from));
			ensure!(amount > 0, Error::<T>::ShareTooSmall);
			leg.asset = leg.asset.with_amount(amount);
		}
		Ok(legs)
	}

	/// How much of `total` this part moves. What does not divide evenly is the signer's for the time being: it gives no more
	/// than its share, and gets no less, since whoever accepts chooses the share.
	fn amount_of(&self, total: u128, is_signers: bool) -> u128 {
		if is_signers {
			return released_between(total, self.from, self.to);
		}
		// A share is rounded up by rounding down what is left beside it.
		let left = |share: Perbill| Perbill::one().saturating_sub(share);
		released_between(total, left(self.to), left(self.from))
	}
}

impl<T: Config> Acceptor<T> {
	/// Takes `share` of an offer whose seals are good, and spends their nonces.
	pub(crate) fn take(
		&self,
		offer: &OfferOf<T>,
		hash: H256,
		signers: &Signers<AccountIdOf<T>>,
		share: Option<Perbill>,
	) -> Result<Part, DispatchError> {
		if let (Some(least), 2, [(signer, nonce, _)]) =
			(offer.in_part, offer.parties.len(), signers.as_slice())
		{
			return Self::fill(offer, hash, signer, *nonce, least, share);
		}
		ensure!(share.is_none(), Error::<T>::NotInPart);
		for (signer, nonce, _) in signers {
			Pallet::<T>::spend(signer, *nonce)?;
		}
		Ok(Part { from: Perbill::zero(), to: Perbill::one(), sealed_by: None })
	}

	fn fill(
		offer: &OfferOf<T>,
		hash: H256,
		signer: &AccountIdOf<T>,
		nonce: u64,
		least: Perbill,
		share: Option<Perbill>,
	) -> Result<Part, DispatchError> {
		let from = match Pallet::<T>::open_fill(signer, nonce) {
			Some(fill) => {
				ensure!(fill.offer == hash, Error::<T>::NonceUsed);
				fill.filled
			}
			None => {
				Pallet::<T>::spend(signer, nonce)?;
				Perbill::zero()
			}
		};
		// What is kept is less than all, so nothing is cut here or below.
		let left = Perbill::one().saturating_sub(from);
		let share = share.unwrap_or(left);
		ensure!(share <= left, Error::<T>::ShareTooLarge);
		ensure!(!share.is_zero() && (share >= least || share == left), Error::<T>::ShareTooSmall);
		let to = from.saturating_add(share);

		if to < Perbill::one() {
			let valid_until = offer.terms.consent_by;
			Fills::<T>::insert(signer, nonce, Fill { filled: to, offer: hash, valid_until });
		} else if !from.is_zero() {
			Fills::<T>::remove(signer, nonce);
		}
		let sealed_by = (0u8..).zip(&offer.parties).find(|(_, seat)| seat.as_ref() == Some(signer));
		Ok(Part { from, to, sealed_by: sealed_by.map(|(index, _)| index) })
	}
}
