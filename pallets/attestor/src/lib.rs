#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
	test,
	allow(
		clippy::arithmetic_side_effects,
		clippy::as_conversions,
		clippy::expect_used,
		clippy::indexing_slicing,
		clippy::panic,
		clippy::unreachable,
		clippy::unwrap_used
	)
)]
#![warn(missing_docs)]

extern crate alloc;

use polkadot_sdk::*;

mod accounts;
mod deliver;
mod facts;
mod gateway;
mod hex;
mod looks;
mod memory;
mod orders;
mod outages;
mod polls;
mod rota;
mod run;
mod seats;
mod vote;
mod wire;

pub mod local;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use pallet::*;
pub use run::Idle;

/// Under which name the worker writes to the node's log.
pub(crate) const LOG: &str = "attestor";

// What the macros write does not keep to these lints. The logic stands in files of its own, which do.
#[allow(clippy::as_conversions, clippy::expect_used, clippy::unreachable)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, traits::Get};
	use frame_system::{offchain::CreateAuthorizedTransaction, pallet_prelude::*};
	use nexonomy_primitives::{Moment, SetId};

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the worker says are facts of `pallet-witness`, which are calls of `pallet-payments`.
	#[pallet::config]
	pub trait Config:
		polkadot_sdk::frame_system::Config
		+ pallet_witness::Config<Fact: From<pallet_payments::Call<Self>>>
		+ pallet_payments::Config
		+ CreateAuthorizedTransaction<pallet_witness::Call<Self>>
	{
		/// The set of those who look at payments.
		#[pallet::constant]
		type Attestors: Get<SetId>;

		/// How long a block takes, in milliseconds. A run of the worker takes less.
		#[pallet::constant]
		type BlockTime: Get<Moment>;
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Works for one block's time, if this machine is an operator's.
		fn offchain_worker(_: BlockNumberFor<T>) {
			Self::work();
		}

		fn integrity_test() {
			Self::do_integrity_test()
		}
	}
}
