//! Brings the facts that were decided.
//!
//! Whoever knows a fact brings it, in a transaction of its own: all bring the same bytes, so that the pool keeps one.

use crate::{
	memory::{Memory, AGAIN},
	Config, Pallet,
};
use alloc::vec::Vec;
use codec::Decode;
use frame_support::traits::Get;
use pallet_witness::Delivery;
use polkadot_sdk::*;

/// The most facts that are brought in a block.
pub const MOST_BROUGHT: usize = 16;

impl<T: Config> Pallet<T> {
	/// The facts that are to be brought now. They are noted as brought.
	pub(crate) fn ripe(memory: &mut Memory, now: u32) -> Vec<Delivery<T::Fact>> {
		let mut ripe = Vec::new();
		for (topic, round, hash) in pallet_witness::Pallet::<T>::undelivered(T::Attestors::get()) {
			let Some(known) = memory.known(&topic, round).filter(|known| known.hash == hash) else {
				continue;
			};
			// A block later: nodes that have not seen the deciding block yet would refuse these bytes, and not take them
			// again for half an hour. After a reorganisation it counts anew.
			let first = known.decided_at.filter(|block| *block <= now);
			known.decided_at = Some(first.unwrap_or(now));
			let is_seen = first.is_some_and(|block| block < now);
			let is_under_way =
				known.brought_at.is_some_and(|block| (block..block.saturating_add(AGAIN)).contains(&now));
			if !is_seen || is_under_way || ripe.len() >= MOST_BROUGHT {
				continue;
			}
			let Ok(fact) = T::Fact::decode(&mut known.fact.as_slice()) else { continue };
			known.brought_at = Some(now);
			ripe.push(Delivery { topic, round, fact });
		}
		ripe
	}

	/// Gives a fact to the pool. It may be there already.
	pub(crate) fn bring(delivery: Delivery<T::Fact>) {
		if let Ok(deliveries) = alloc::vec![delivery].try_into() {
			let _ = pallet_witness::Pallet::<T>::bring(T::Attestors::get(), deliveries);
		}
	}
}
