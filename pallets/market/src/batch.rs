//! Many offers in one call.

use crate::{
	accept::Acceptor,
	types::{AccountIdOf, OffersOf},
	weighing, Config, Error, Event, Pallet,
};
use frame_support::{
	dispatch::DispatchResultWithPostInfo, ensure, storage::with_storage_layer, weights::Weight,
};
use polkadot_sdk::*;

impl<T: Config> Pallet<T> {
	/// Accepts offers, each for itself.
	pub(crate) fn do_accept_offers(who: AccountIdOf<T>, offers: OffersOf<T>) -> DispatchResultWithPostInfo {
		let mut acceptor = Acceptor::<T>::new(who);
		let mut weight = Weight::zero();
		let mut is_any_accepted = false;
		for (index, (offer, seals, share)) in (0u32..).zip(offers) {
			let cost = match with_storage_layer(|| acceptor.accept(&offer, &seals, share)) {
				Ok(cost) => {
					is_any_accepted = true;
					cost
				}
				Err(error) => {
					Self::deposit_event(Event::OfferRefused { index, error });
					weighing::accept_offer_at_most::<T>(&offer, &seals)
				}
			};
			weight = weight.saturating_add(cost);
		}
		ensure!(is_any_accepted, Error::<T>::NothingAccepted);
		Ok(Some(weight).into())
	}
}
