//! What an attestor's gateway read at the processor.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use super::{AccountTag, PaymentRef};
use crate::{CurrencyCode, Moment};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::{
	sp_core::H256,
	sp_runtime::traits::{BlakeTwo256, Hash},
};
use scale_info::TypeInfo;

/// Where a payment stands at its processor. Only what is settled there counts.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum ProcessorState {
	/// Nothing is settled: the payer has yet to act, or a slow method (eCheck, bank debit) has yet to clear. A
	/// capture or refund that is pending keeps the payment in the state that it had before.
	Pending,
	/// Money is held; perhaps a part was captured.
	Held,
	/// Money was captured, and nothing is held any more.
	Captured,
	/// The hold was given back; nothing was captured.
	Voided,
	/// The hold ran out; nothing was captured.
	Expired,
	/// It was declined or abandoned, and will not be paid.
	Failed,
}

/// What the processor says of one payment. Attestors vote on the hash of its SCALE encoding, so each field must be the
/// same for whoever reads the same state.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Observation {
	/// The payment.
	pub reference: PaymentRef,
	/// The merchant account that it was made to.
	pub account: AccountTag,
	/// What the payment's metadata says it is for; zeros if it says nothing.
	pub tag: H256,
	/// Where it stands.
	pub state: ProcessorState,
	/// Its currency.
	pub currency: CurrencyCode,
	/// How many decimal digits the amounts' unit is away from the currency's major unit.
	pub exponent: u8,
	/// What was authorized in all, in minor units; it does not fall when a hold is captured or given back.
	pub authorized: u128,
	/// What can still be captured, in minor units.
	pub capturable: u128,
	/// What was captured in all, in minor units.
	pub captured: u128,
	/// What was refunded in all, in minor units; only refunds that succeeded.
	pub refunded: u128,
	/// What the payer's bank has taken back in disputes that are open or lost, in minor units. A dispute that the
	/// seller won no longer counts. With [`Self::refunded`] it is at most what was captured.
	pub disputed: u128,
	/// Until when what is held can be captured, in milliseconds since 1970; 0 when nothing is held.
	pub capture_before: Moment,
	/// Grows with every change at the processor: its own time of update in milliseconds, or a count of events.
	pub revision: u64,
}

/// Why an [`Observation`] cannot be true.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Unsound {
	/// More was captured than authorized, refunded than captured, and the like.
	Amounts,
	/// The amounts do not fit the state.
	State,
	/// Money is held, and it is not said until when; or the other way round.
	CaptureBefore,
}

impl Observation {
	/// Whether the amounts fit together and the state fits the amounts. A gateway hands out nothing else.
	pub fn check(&self) -> Result<(), Unsound> {
		let used = self.captured.checked_add(self.capturable);
		let given_back = self.refunded.checked_add(self.disputed);
		let adds_up = used.is_some_and(|used| used <= self.authorized)
			&& given_back.is_some_and(|given_back| given_back <= self.captured);
		if !adds_up {
			return Err(Unsound::Amounts);
		}
		let fits = match self.state {
			ProcessorState::Pending => self.captured == 0 && self.capturable == 0,
			ProcessorState::Held => self.capturable > 0,
			ProcessorState::Captured => self.captured > 0 && self.capturable == 0,
			ProcessorState::Voided | ProcessorState::Expired | ProcessorState::Failed => {
				self.captured == 0 && self.capturable == 0
			}
		};
		if !fits {
			return Err(Unsound::State);
		}
		if (self.capture_before > 0) != (self.state == ProcessorState::Held) {
			return Err(Unsound::CaptureBefore);
		}
		Ok(())
	}

	/// What is voted on: BLAKE2b-256 of the SCALE encoding.
	pub fn hash(&self) -> H256 {
		BlakeTwo256::hash_of(self)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn held() -> Observation {
		Observation {
			reference: PaymentRef::default(),
			account: AccountTag::default(),
			tag: H256::zero(),
			state: ProcessorState::Held,
			currency: CurrencyCode::USD,
			exponent: 2,
			authorized: 6000,
			capturable: 3000,
			captured: 3000,
			refunded: 1000,
			disputed: 2000,
			capture_before: 1,
			revision: 1,
		}
	}

	#[test]
	fn sound_observations_pass() {
		assert_eq!(held().check(), Ok(()));
		let captured =
			Observation { state: ProcessorState::Captured, capturable: 0, capture_before: 0, ..held() };
		assert_eq!(captured.check(), Ok(()));
	}

	#[test]
	fn amounts_that_do_not_fit_are_refused() {
		for wrong in [
			Observation { captured: 3001, ..held() },
			Observation { refunded: 1001, ..held() },
			Observation { captured: u128::MAX, ..held() },
			Observation { disputed: u128::MAX, ..held() },
		] {
			assert_eq!(wrong.check(), Err(Unsound::Amounts));
		}
	}

	#[test]
	fn states_that_do_not_fit_are_refused() {
		let none = Observation { capturable: 0, captured: 0, refunded: 0, disputed: 0, ..held() };
		assert_eq!(none.check(), Err(Unsound::State));
		for state in [ProcessorState::Pending, ProcessorState::Voided, ProcessorState::Captured] {
			assert_eq!(Observation { state, ..held() }.check(), Err(Unsound::State));
			let late = Observation { state, ..none };
			let wanted = match state {
				ProcessorState::Captured => Unsound::State,
				_ => Unsound::CaptureBefore,
			};
			assert_eq!(late.check(), Err(wanted));
		}
		assert_eq!(Observation { capture_before: 0, ..held() }.check(), Err(Unsound::CaptureBefore));
	}
}
