//! Who bears what the first ruling cost: whoever lost, in the proportion lost.

use crate::{
	types::{with_bit, AccountIdOf, CaseOf},
	Balance, Config, Event, Pallet,
};
use alloc::{vec, vec::Vec};
use frame_support::traits::{
	fungible::{Inspect, Mutate},
	tokens::{Fortitude, Preservation},
};
use nexonomy_math::split;
use nexonomy_primitives::{court::Opponents, CaseId};
use polkadot_sdk::*;
use sp_runtime::Perbill;

/// The parts of `cost` that the claimant and the opponents bear. They add up to it.
///
/// The claimant has lost `|released − claim| / |opposite − claim|` of the dispute, at most all of it, where `opposite` is
/// the end of the scale that is farther from the claim.
pub fn share_costs(cost: Balance, claim: Perbill, released: Perbill) -> (Balance, Balance) {
	let half = Perbill::from_percent(50);
	let opposite = if claim >= half { Perbill::zero() } else { Perbill::one() };
	let whole = distance(opposite, claim);
	let lost = distance(released, claim).min(whole);
	// `whole` is at least one half, so there are always two parts.
	let parts = split(cost, &[lost.into(), whole.saturating_sub(lost).into()]).unwrap_or_default();
	let claimants = parts.first().copied().unwrap_or(cost);
	(claimants, cost.saturating_sub(claimants))
}

fn distance(one: Perbill, other: Perbill) -> u32 {
	one.deconstruct().abs_diff(other.deconstruct())
}

impl<T: Config> Pallet<T> {
	/// Debits the opponents for their part of the costs, which the claimant has laid out. What they do not have stays
	/// with the claimant. Tells which parties' accounts it looked at.
	pub(crate) fn bear_costs(id: CaseId, case: &CaseOf<T>, released: Perbill) -> Opponents {
		let mut touched = Opponents::default();
		let Some(claimant) = case.claimant() else { return touched };
		if case.cost == 0 {
			return touched;
		}
		let (own, others) = share_costs(case.cost, case.question.claim, released);
		let party = claimant.clone();
		Self::deposit_event(Event::CostsBorne { case: id, party, due: own, paid: own });
		let opponents: Vec<_> = case.numbered_opponents().collect();
		let parts = split(others, &vec![1; opponents.len()]).unwrap_or_default();
		for ((index, opponent), due) in opponents.into_iter().zip(parts) {
			let paid = Self::debit(opponent, claimant, due);
			if due > 0 {
				touched = Opponents(with_bit(with_bit(touched.0, index), case.question.claimant));
			}
			Self::deposit_event(Event::CostsBorne { case: id, party: opponent.clone(), due, paid });
		}
		touched
	}

	/// Moves up to `due` of what `from` can freely spend, and tells how much.
	fn debit(from: &AccountIdOf<T>, to: &AccountIdOf<T>, due: Balance) -> Balance {
		if due == 0 {
			return 0;
		}
		let free = T::Currency::reducible_balance(from, Preservation::Preserve, Fortitude::Polite);
		let amount = due.min(free);
		if amount == 0 {
			return 0;
		}
		// It fails if the claimant's account is gone and this is too little to open it.
		T::Currency::transfer(from, to, amount, Preservation::Preserve).unwrap_or(0)
	}
}
