//! Who this machine is, by the keys in its keystore.

use crate::{Config, Pallet};
use alloc::vec::Vec;
use frame_support::traits::Get;
use pallet_witness::{Schedule, Sets};
use polkadot_sdk::*;

impl<T: Config> Pallet<T> {
	/// The number of this machine's seat among the attestors.
	pub(crate) fn own_seat() -> Option<u8> {
		pallet_witness::Pallet::<T>::local_seat(T::Attestors::get()).map(|(_, number)| number)
	}

	/// The operators whose machine this is: those of its seats, in whatever set.
	pub(crate) fn own_accounts() -> Vec<T::AccountId> {
		let seat = |id| {
			let (_, number) = pallet_witness::Pallet::<T>::local_seat(id)?;
			Sets::<T>::get(id)?.seat(number).map(|seat| seat.who.clone())
		};
		Schedule::<T>::get().into_iter().filter_map(seat).collect()
	}
}
