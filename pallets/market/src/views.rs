//! What wallets and clients ask.

use crate::{
	types::{AccountIdOf, Fill, OfferOf},
	Config, NoncesOf, Pallet,
};
use alloc::vec::Vec;
use frame_support::traits::Time;
use nexonomy_deal::text::Signatory;
use polkadot_sdk::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn view_offer_text(
		offer: &OfferOf<T>,
		party: u8,
		delegate: Option<AccountIdOf<T>>,
		nonce: u64,
	) -> Vec<u8> {
		let signatory = Signatory { party, delegate: delegate.as_ref(), nonce };
		offer.text(&signatory, Self::genesis().as_ref()).as_bytes().to_vec()
	}

	pub(crate) fn view_fill(signer: &AccountIdOf<T>, nonce: u64) -> Option<Fill> {
		Self::open_fill(signer, nonce).filter(|fill| T::Time::now() < fill.valid_until)
	}

	pub(crate) fn view_is_spent(who: &AccountIdOf<T>, nonce: u64) -> bool {
		NoncesOf::<T>::get(who).is_spent(nonce) && Self::view_fill(who, nonce).is_none()
	}
}
