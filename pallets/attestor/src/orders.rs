//! Hands over orders to the gateway that carries them out.

use crate::{
	gateway::{ask, Unanswered},
	hex,
	local::Address,
	memory::Memory,
	wire::{OrdersAnswer, OrdersQuestion, Stand},
	Config, Pallet, LOG,
};
use alloc::{string::String, vec::Vec};
use codec::Encode;
use nexonomy_primitives::Order;
use pallet_payments::Instruction;
use polkadot_sdk::*;
use sp_core::offchain::Timestamp;

/// The most orders that are handed over in a block. The gateway asks its node about each while the worker waits.
pub const MOST_ORDERS: usize = 32;

/// How many orders are walked over in a block.
pub const WALKED: u32 = 512;

impl<T: Config> Pallet<T> {
	/// Hands over the orders that are final and this machine's turn. Handing one over again changes nothing.
	pub(crate) fn hand_over(
		memory: &mut Memory,
		gateway: &Address,
		finalized: u32,
		now: u32,
		until: Timestamp,
	) -> Result<(), Unanswered> {
		let mine = Self::own_accounts();
		let walked = pallet_payments::Pallet::<T>::instructions(memory.next_order, WALKED);
		let is_end = u32::try_from(walked.len()).is_ok_and(|count| count < WALKED);
		let is_ours = |instruction: &&Instruction<T::AccountId>| {
			// An attempt that was ordered in a final block of this chain is in the final state.
			let is_final = instruction.order.ordered_at <= finalized;
			let lease = instruction.lease.as_ref();
			is_final && lease.is_some_and(|lease| mine.contains(&lease.holder) && now < lease.begin_before)
		};
		let orders: Vec<Order> =
			walked.iter().filter(is_ours).take(MOST_ORDERS).map(|instruction| instruction.order).collect();
		let last = match orders.len() < MOST_ORDERS {
			true if is_end => None,
			true => walked.last().map(|instruction| instruction.order.id),
			false => orders.last().map(|order| order.id),
		};
		// The next block goes on behind the last one, or from the beginning.
		memory.next_order = last.and_then(|id| id.checked_add(1)).unwrap_or_default();
		if orders.is_empty() {
			return Ok(());
		}
		let orders: Vec<String> = orders.iter().map(|order| hex::write(&order.encode())).collect();
		let answer: OrdersAnswer = ask(gateway, "/v1/orders", &OrdersQuestion { orders }, until)?;
		for refused in &answer.refused {
			// Escaped, and not longer than a line: it is written by another program.
			let say: String = refused.say.chars().take(160).collect();
			log::warn!(target: LOG, "the gateway does not take order {}: {say:?}", refused.id);
		}
		for taken in &answer.taken {
			log::debug!(target: LOG, "the gateway has order {}: {:?}", taken.id, taken.stand);
		}
		// What this machine has done it says first; then the others look, too.
		let done = |id| answer.taken.iter().any(|taken| taken.id == id && taken.stand == Stand::Confirmed);
		walked.iter().filter(|one| done(one.order.id)).for_each(|one| memory.rota.hasten(one.leg));
		Ok(())
	}
}
