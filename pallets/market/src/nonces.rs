//! Numbers that make a seal count once.
//!
//! A person's nonces are one packed item. They come in any order within a window of 128, so that several offers may be
//! out at a time and none waits for another; the window moves on as its lowest numbers are spent.
//!
//! A nonce is marked with the first part of an offer that is accepted in parts: from then on only the
//! [`Fill`](crate::Fill) lets the rest of the same offer through. So the window does not wait for slow offers either.

use crate::{
	types::{AccountIdOf, Fill},
	Config, Error, Event, Fills, NoncesOf, Pallet,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{ensure, traits::Time};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_runtime::DispatchResult;

/// How many nonces can be used at a time: those from the lowest free one on.
pub const WINDOW: u64 = 128;

/// The nonces that a person has spent.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Nonces {
	/// All numbers below are spent. This one is free, unless it is the last that there is.
	#[codec(compact)]
	pub floor: u64,
	/// Bit `i` says whether `floor + i` is spent.
	#[codec(compact)]
	pub used: u128,
	/// Offers with a number below are void, however far they have been accepted.
	#[codec(compact)]
	pub cancelled_below: u64,
}

/// Why a nonce cannot be spent.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Unusable {
	/// It is spent.
	Used,
	/// It is beyond the window.
	TooFar,
}

impl Nonces {
	/// Whether `nonce` is spent.
	pub fn is_spent(&self, nonce: u64) -> bool {
		match nonce.checked_sub(self.floor) {
			None => true,
			Some(place) => bit(place).is_some_and(|bit| self.used & bit != 0),
		}
	}

	/// Spends `nonce`, once.
	pub fn spend(&mut self, nonce: u64) -> Result<(), Unusable> {
		let place = nonce.checked_sub(self.floor).ok_or(Unusable::Used)?;
		let bit = bit(place).ok_or(Unusable::TooFar)?;
		if self.used & bit != 0 {
			return Err(Unusable::Used);
		}
		self.used |= bit;
		self.advance();
		Ok(())
	}

	/// Spends all numbers below `nonce`, and ends offers with such numbers that are accepted in parts.
	pub fn cancel_below(&mut self, nonce: u64) {
		self.cancelled_below = self.cancelled_below.max(nonce);
		if let Some(distance) = nonce.checked_sub(self.floor) {
			self.floor = nonce;
			self.used = shifted(self.used, distance);
			self.advance();
		}
	}

	/// The lowest number that is not spent; `None` when all are.
	pub fn next(&self) -> Option<u64> {
		// `advance` leaves no spent number at the floor but the last that there is.
		(!self.is_spent(self.floor)).then_some(self.floor)
	}

	/// Moves the floor over spent numbers, never beyond the last that there is: its bit must stay.
	fn advance(&mut self) {
		let room = u64::MAX.saturating_sub(self.floor);
		let run = u64::from(self.used.trailing_ones()).min(room);
		self.floor = self.floor.saturating_add(run);
		self.used = shifted(self.used, run);
	}
}

/// The bit at `place` of the window; `None` if that is beyond it.
fn bit(place: u64) -> Option<u128> {
	1u128.checked_shl(u32::try_from(place).ok()?)
}

/// `used` after the floor has moved on by `distance`.
fn shifted(used: u128, distance: u64) -> u128 {
	u32::try_from(distance).ok().and_then(|distance| used.checked_shr(distance)).unwrap_or_default()
}

impl<T: Config> Pallet<T> {
	/// Spends a nonce, once.
	pub(crate) fn spend(who: &AccountIdOf<T>, nonce: u64) -> DispatchResult {
		NoncesOf::<T>::try_mutate(who, |nonces| {
			nonces.spend(nonce).map_err(|error| match error {
				Unusable::Used => Error::<T>::NonceUsed,
				Unusable::TooFar => Error::<T>::NonceTooFar,
			})
		})?;
		Ok(())
	}

	pub(crate) fn do_cancel_nonce(who: AccountIdOf<T>, nonce: u64) -> DispatchResult {
		// Of an offer that is accepted in parts the nonce is spent already; what ends is the rest of it.
		match Self::open_fill(&who, nonce) {
			Some(_) => Fills::<T>::remove(&who, nonce),
			None => Self::spend(&who, nonce)?,
		}
		Self::deposit_event(Event::NonceCancelled { who, nonce });
		Ok(())
	}

	pub(crate) fn do_cancel_nonces_below(who: AccountIdOf<T>, nonce: u64) -> DispatchResult {
		NoncesOf::<T>::try_mutate(&who, |nonces| {
			ensure!(nonce > nonces.cancelled_below, Error::<T>::NothingToCancel);
			nonces.cancel_below(nonce);
			Ok::<_, Error<T>>(())
		})?;
		Self::deposit_event(Event::NoncesCancelledBelow { who, nonce });
		Ok(())
	}

	pub(crate) fn do_clear_fill(by: AccountIdOf<T>, signer: AccountIdOf<T>, nonce: u64) -> DispatchResult {
		let fill = Fills::<T>::get(&signer, nonce).ok_or(Error::<T>::NoFill)?;
		let is_void = T::Time::now() >= fill.valid_until || Self::is_cancelled(&signer, nonce);
		ensure!(is_void, Error::<T>::FillStillOpen);
		Fills::<T>::remove(&signer, nonce);
		Self::deposit_event(Event::FillCleared { signer, nonce, filled: fill.filled, by });
		Ok(())
	}

	/// How far the offer with this nonce has been accepted, if more of it can be.
	pub(crate) fn open_fill(signer: &AccountIdOf<T>, nonce: u64) -> Option<Fill> {
		Fills::<T>::get(signer, nonce).filter(|_| !Self::is_cancelled(signer, nonce))
	}

	fn is_cancelled(signer: &AccountIdOf<T>, nonce: u64) -> bool {
		nonce < NoncesOf::<T>::get(signer).cancelled_below
	}
}
