//! What an agreement's place in storage costs.

use crate::*;
use frame_support::traits::Get;
use polkadot_sdk::*;

/// How many steps count as one prover: they fill about as many bytes.
const STEPS_PER_PROVER: u32 = 8;

impl<T: Config> Pallet<T> {
	/// The deposit for an agreement of so many legs on these terms; `None` if that is no number.
	pub(crate) fn deposit(legs: usize, terms: &TermsOf<T>) -> Option<Balance> {
		Self::deposit_of(u32::try_from(legs).ok()?, provers_beyond_the_first(terms)?)
	}

	/// A deposit that none exceeds; `None` if that is no number.
	#[cfg(feature = "std")]
	pub(crate) fn highest_deposit() -> Option<Balance> {
		let provers = MAX_WITNESSES.checked_add(1)?.checked_mul(MAX_PROVERS)?;
		Self::deposit_of(MAX_LEGS, provers.checked_add(MAX_STEPS)?.checked_add(MAX_ARBITERS)?.checked_add(1)?)
	}

	fn deposit_of(legs: u32, provers: u32) -> Option<Balance> {
		let times = |count: u32, each: Balance| each.checked_mul(count.into());
		T::DepositBase::get()
			.checked_add(times(legs, T::DepositPerLeg::get())?)?
			.checked_add(times(provers, T::DepositPerProver::get())?)
	}
}

/// What the terms have beyond one plain prover: further provers, each witness, every eight steps begun, arbiters.
fn provers_beyond_the_first<AccountId>(terms: &Terms<AccountId>) -> Option<u32> {
	let named = terms.provers.iter().try_fold(0usize, |sum, prover| match prover {
		Prover::Party(_) | Prover::Device(_) => sum.checked_add(1),
		Prover::Witnesses { names, .. } => sum.checked_add(1)?.checked_add(names.len()),
	})?;
	let steps = u32::try_from(terms.steps.len()).ok()?.div_ceil(STEPS_PER_PROVER);
	let arbiters = match terms.arbitration.as_ref().map(|arbitration| &arbitration.arbiters) {
		None => 0,
		Some(Arbiters::Court { .. }) => 1,
		Some(Arbiters::Panel { names, .. }) => u32::try_from(names.len()).ok()?.checked_add(1)?,
	};
	// Saturating: terms without any prover are refused elsewhere.
	u32::try_from(named.saturating_sub(1)).ok()?.checked_add(steps)?.checked_add(arbiters)
}
