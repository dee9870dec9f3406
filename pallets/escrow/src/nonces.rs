//! Numbers that make a signed consent count once.
//!
//! They come in no order: several drafts can be out for signature at a time, and none waits for another. A word of
//! 128 bits holds the used numbers `128 × word … 128 × word + 127` of a person.

use crate::*;

impl<T: Config> Pallet<T> {
	/// Marks a nonce as used, once.
	pub(crate) fn use_nonce(who: &T::AccountId, nonce: u64) -> DispatchResult {
		let (word, bit) = position(nonce);
		UsedNonces::<T>::try_mutate(who, word, |used| {
			ensure!(*used & bit == 0, Error::<T>::NonceUsed);
			*used |= bit;
			Ok(())
		})
	}

	/// Burns a nonce so that a consent which bears it never counts.
	pub(crate) fn do_revoke_nonce(who: T::AccountId, nonce: u64) -> DispatchResult {
		Self::use_nonce(&who, nonce)?;
		Self::deposit_event(Event::NonceRevoked { who, nonce });
		Ok(())
	}

	/// Whether a nonce is used or burnt.
	pub(crate) fn nonce_is_used(who: &T::AccountId, nonce: u64) -> bool {
		let (word, bit) = position(nonce);
		UsedNonces::<T>::get(who, word) & bit != 0
	}
}

/// The word of a nonce and its bit there.
fn position(nonce: u64) -> (u64, u128) {
	let bit = u32::try_from(nonce & 127).unwrap_or_default();
	(nonce >> 7, 1u128.checked_shl(bit).unwrap_or_default())
}
