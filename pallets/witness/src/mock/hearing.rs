//! A pallet that hears facts.

use polkadot_sdk::*;

#[frame_support::pallet(dev_mode)]
pub mod pallet {
	use super::*;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;
	use sp_core::H256;

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config {
		/// Who may state facts.
		type FactOrigin: EnsureOrigin<Self::RuntimeOrigin>;
	}

	/// What was heard, in order.
	#[pallet::storage]
	pub type Heard<T> = StorageValue<_, Vec<(H256, u32)>, ValueQuery>;

	#[pallet::error]
	pub enum Error<T> {
		/// The fact is one that cannot be.
		Impossible,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Something is so. Values from 1,000 on cannot be, and are noticed late.
		#[pallet::call_index(0)]
		#[pallet::weight(Weight::from_parts(1_000_000, 0))]
		pub fn observe(origin: OriginFor<T>, topic: H256, value: u32) -> DispatchResultWithPostInfo {
			T::FactOrigin::ensure_origin(origin)?;
			Heard::<T>::append((topic, value));
			ensure!(value < 1_000, Error::<T>::Impossible);
			Ok(Some(Weight::from_parts(u64::from(value), 0)).into())
		}
	}
}

pub use pallet::*;
