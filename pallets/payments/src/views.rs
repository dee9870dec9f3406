//! What clients, attestors and executors ask.

use crate::{
	bind::fixed, types::AccountIdOf, Config, Executors, Instruction, Lease, Look, Orders, Pallet, Pause,
	Payment, Payments, Phase, Stage, DAY, HOUR,
};
use alloc::vec::Vec;
use frame_support::traits::{Get, Time};
use nexonomy_primitives::{payment::OrderId, LegId, Moment, Order};
use polkadot_sdk::*;
use sp_core::H256;
use sp_runtime::{traits::Zero, SaturatedConversion};

const SECOND: Moment = 1000;
const MINUTE: Moment = 60 * SECOND;

impl<T: Config> Pallet<T> {
	pub(crate) fn view_stage(leg: LegId) -> Option<Stage> {
		let payment = Payments::<T>::get(leg)?;
		let order = payment.order.and_then(Orders::<T>::get).map(|(order, _)| order.kind);
		Some(payment.stage(order))
	}

	pub(crate) fn view_looks(after: Option<LegId>, limit: u32) -> Vec<Look> {
		let payments = match after {
			Some(leg) => Payments::<T>::iter_from(Payments::<T>::hashed_key_for(leg)),
			None => Payments::<T>::iter(),
		};
		let looks = payments.filter_map(|(leg, payment)| Self::look_at(leg, &payment));
		looks.take(limit.saturated_into()).collect()
	}

	fn look_at(leg: LegId, payment: &Payment<AccountIdOf<T>>) -> Option<Look> {
		let order = payment.order.and_then(Orders::<T>::get).map(|(order, _)| order);
		Some(Look {
			leg,
			processor: payment.processor,
			account: payment.account,
			reference: payment.reference?,
			tag: Self::tag_of(leg),
			money: payment.money,
			revision: payment.seen.map_or(0, |seen| seen.revision),
			every: cadence(payment, order.as_ref(), T::Time::now()),
			order,
		})
	}

	pub(crate) fn view_instructions(from: OrderId, limit: u32) -> Vec<Instruction<AccountIdOf<T>>> {
		let mut ids: Vec<OrderId> = Orders::<T>::iter_keys().filter(|id| *id >= from).collect();
		ids.sort_unstable();
		ids.into_iter().take(limit.saturated_into()).filter_map(Self::view_instruction).collect()
	}

	pub(crate) fn view_instruction(id: OrderId) -> Option<Instruction<AccountIdOf<T>>> {
		let (order, leg) = Orders::<T>::get(id)?;
		let genesis =
			frame_system::Pallet::<T>::block_hash(frame_system::pallet_prelude::BlockNumberFor::<T>::zero());
		let genesis = H256(fixed(genesis.as_ref()));
		let idempotency_key = order.idempotency_key(genesis);
		let lease = Self::lease(&order, leg);
		Some(Instruction { order, idempotency_key, leg, tag: Self::tag_of(leg), lease })
	}

	/// Whose turn it is. Nobody's while the payment is in trouble, orders are stopped, or the deadline has passed.
	fn lease(order: &Order, leg: LegId) -> Option<Lease<AccountIdOf<T>>> {
		let payment = Payments::<T>::get(leg)?;
		let is_stopped = payment.trouble.is_some()
			|| Self::pause_of(order.processor) == Pause::All
			|| T::Time::now() >= order.deadline;
		if is_stopped {
			return None;
		}
		let now: u32 = frame_system::Pallet::<T>::block_number().saturated_into();
		let length = T::LeaseBlocks::get();
		let turn = now.checked_sub(order.ordered_at)?.checked_div(length)?;
		let places = u64::from(T::Executors::count());
		let place = order.id.checked_add(u64::from(turn))?.checked_add(u64::from(order.attempt))?;
		let holder = T::Executors::at(u32::try_from(place.checked_rem(places)?).ok()?)?;
		let from = order.ordered_at.checked_add(turn.checked_mul(length)?)?;
		let until = from.checked_add(length)?;
		Some(Lease { holder, from, begin_before: until.checked_sub(T::LeaseMargin::get())?, until })
	}
}

/// How often a payment is looked at: often while something is about to change, daily while it can only be disputed.
fn cadence<A>(payment: &Payment<A>, order: Option<&Order>, now: Moment) -> Moment {
	match (order, payment.phase) {
		(Some(order), _) => {
			let age = now.saturating_sub(order.deadline.saturating_sub(order.processor.order_life()));
			// As long again as it has waited already.
			age.clamp(12 * SECOND, 5 * MINUTE)
		}
		(None, Phase::Awaiting) => MINUTE,
		(None, _) if payment.ended.is_some() => DAY,
		(None, Phase::Refused) => HOUR,
		(None, Phase::Accepted) => 10 * MINUTE,
	}
}
