//! A payment at a processor belongs to one leg, for ever.

use crate::{types::AccountIdOf, Config, Error, Event, Pallet, Payments, Phase, Question, References};
use codec::Encode;
use frame_support::ensure;
use nexonomy_primitives::{AccountTag, LegId, PaymentRef};
use polkadot_sdk::*;
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash, Zero},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_bind(who: AccountIdOf<T>, leg: LegId, reference: PaymentRef) -> DispatchResult {
		let payment = Payments::<T>::get(leg).ok_or(Error::<T>::NotFound)?;
		ensure!(who == payment.payer || who == payment.payee, Error::<T>::NotAParty);
		ensure!(payment.phase == Phase::Awaiting, Error::<T>::NotAwaited);
		ensure!(payment.reference.is_none(), Error::<T>::HasReference);
		Self::bind_to(leg, payment.account, reference)
	}

	pub(crate) fn bind_to(leg: LegId, account: AccountTag, reference: PaymentRef) -> DispatchResult {
		let slot = Self::slot(account, reference);
		ensure!(!References::<T>::contains_key(slot), Error::<T>::AlreadyBound);
		References::<T>::insert(slot, leg);
		Self::ask(Question::Payment(leg), slot);
		Payments::<T>::mutate(leg, |payment| {
			if let Some(payment) = payment {
				payment.reference = Some(reference);
			}
		});
		Self::deposit_event(Event::Bound { leg, reference, account });
		Ok(())
	}

	/// Under what a payment is bound. The account is part of it: so nobody can take a payment from a seller by binding
	/// its reference, seen on its way, to an account of their own.
	pub(crate) fn slot(account: AccountTag, reference: PaymentRef) -> H256 {
		BlakeTwo256::hash(&(account, reference).encode())
	}

	/// What the metadata of a leg's payment must say.
	pub(crate) fn tag_of(leg: LegId) -> H256 {
		let genesis =
			frame_system::Pallet::<T>::block_hash(frame_system::pallet_prelude::BlockNumberFor::<T>::zero());
		leg.tag(H256::from_slice(&fixed(genesis.as_ref())))
	}
}

/// The first 32 bytes; a genesis hash has no others.
pub(crate) fn fixed(hash: &[u8]) -> [u8; 32] {
	let mut bytes = [0; 32];
	for (to, from) in bytes.iter_mut().zip(hash) {
		*to = *from;
	}
	bytes
}
