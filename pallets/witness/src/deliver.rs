//! Facts that were decided are dispatched.

use crate::{
	types::page_of, Config, Deliveries, Delivery, Event, Origin, Page, Pallet, Refusal, Sets, WeightInfo,
};
use alloc::vec::Vec;
use frame_support::{
	dispatch::GetDispatchInfo, ensure, storage::with_storage_layer, traits::Get, weights::Weight,
};
use nexonomy_primitives::{
	witness::{fact_hash, Agenda, Round, Topic},
	SetId,
};
use polkadot_sdk::*;
use sp_runtime::{
	traits::Dispatchable,
	transaction_validity::{TransactionValidityWithRefund, ValidTransaction},
	DispatchError, SaturatedConversion,
};

impl<T: Config> Pallet<T> {
	/// Whether a block may take these facts: each of them, and none twice.
	pub(crate) fn authorize_delivery(
		id: SetId,
		deliveries: &Deliveries<T::Fact>,
	) -> TransactionValidityWithRefund {
		let set = Sets::<T>::get(id).ok_or(Refusal::NoSuchSet)?;
		let order = |delivery: &Delivery<T::Fact>| (delivery.topic, delivery.round);
		let following = deliveries.iter().skip(1);
		let is_in_order = deliveries.iter().zip(following).all(|(one, next)| order(one) < order(next));
		ensure!(!deliveries.is_empty() && is_in_order, Refusal::NotInOrder);
		let now = Self::now();
		let mut valid = ValidTransaction::with_tag_prefix("nexonomy/witness/deliver");
		let mut life = u32::MAX;
		for group in groups(deliveries) {
			let page = Self::page_in(id, &set, group_page(group));
			for delivery in group {
				ensure!(Self::is_awaited(id, &page, delivery), Refusal::NotDecided);
				let left = delivery.round.saturating_add(set.rules.life).saturating_sub(now);
				ensure!(left > 0, Refusal::NotDecided);
				life = life.min(left);
				valid = valid.and_provides((id, delivery.topic, delivery.round));
			}
		}
		let valid = valid.priority(T::VotePriority::get()).longevity(life.into()).propagate(true);
		Ok((valid.build()?, Weight::zero()))
	}

	/// Dispatches facts that were authorized. Gives what that cost.
	pub(crate) fn do_deliver(id: SetId, deliveries: Deliveries<T::Fact>) -> Result<Weight, DispatchError> {
		let set = Self::set_of(id)?;
		let mut weight = Self::weight_without_facts(&deliveries);
		for group in groups(&deliveries) {
			let mut page = Self::page_in(id, &set, group_page(group));
			for delivery in group {
				// Noted before the fact is dispatched, so that it is dispatched once whatever it does.
				ensure!(Self::is_awaited(id, &page, delivery), DispatchError::Unavailable);
				let place = page.find(&delivery.topic, delivery.round).ok();
				if let Some(poll) = place.and_then(|place| page.polls.get_mut(place)) {
					poll.set_delivered();
				}
			}
			Self::put_page(id, group_page(group), page);
		}
		for Delivery { topic, round, fact } in deliveries {
			weight = weight.saturating_add(Self::dispatch(id, topic, round, fact));
		}
		Ok(weight)
	}

	/// Dispatches one fact; whatever comes of it concerns no other.
	pub(crate) fn dispatch(id: SetId, topic: Topic, round: Round, fact: T::Fact) -> Weight {
		let most = fact.get_dispatch_info().call_weight;
		let outcome = with_storage_layer(|| fact.dispatch(Origin::Witnessed(id).into()));
		let (result, post) = match outcome {
			Ok(post) => (Ok(()), post),
			Err(failed) => (Err(failed.error), failed.post_info),
		};
		Self::deposit_event(Event::Delivered { set: id, topic, round, result });
		post.actual_weight.unwrap_or(most).min(most)
	}

	/// Whether a fact is what was decided, is about that topic, and was not delivered.
	fn is_awaited(id: SetId, page: &Page, delivery: &Delivery<T::Fact>) -> bool {
		let place = page.find(&delivery.topic, delivery.round).ok();
		let awaited = place.and_then(|place| page.polls.get(place)).and_then(|poll| poll.awaited());
		awaited == Some(fact_hash(&delivery.fact))
			&& T::Agenda::topic_of(id, &delivery.fact) == Some(delivery.topic)
	}

	/// What these facts cost at most.
	pub(crate) fn weight_of_delivery(deliveries: &Deliveries<T::Fact>) -> Weight {
		let facts = deliveries.iter().map(|delivery| delivery.fact.get_dispatch_info().call_weight);
		facts.fold(Self::weight_without_facts(deliveries), |sum, weight| sum.saturating_add(weight))
	}

	fn weight_without_facts(deliveries: &Deliveries<T::Fact>) -> Weight {
		T::WeightInfo::deliver(deliveries.len().saturated_into(), pages_of(deliveries))
	}

	/// What it costs to see whether these facts are awaited.
	pub(crate) fn weight_of_authorizing_delivery(deliveries: &Deliveries<T::Fact>) -> Weight {
		T::WeightInfo::authorize_deliver(deliveries.len().saturated_into(), pages_of(deliveries))
	}
}

/// Facts whose polls lie in one page follow each other.
fn groups<Fact>(deliveries: &Deliveries<Fact>) -> Vec<&[Delivery<Fact>]> {
	deliveries.chunk_by(|one, next| page_of(&one.topic) == page_of(&next.topic)).collect()
}

fn group_page<Fact>(group: &[Delivery<Fact>]) -> u8 {
	group.first().map(|delivery| page_of(&delivery.topic)).unwrap_or_default()
}

fn pages_of<Fact>(deliveries: &Deliveries<Fact>) -> u32 {
	groups(deliveries).len().saturated_into()
}
