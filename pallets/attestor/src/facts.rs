//! What an attestor says of what its gateway saw.

use crate::{Config, Pallet};
use codec::Encode;
use frame_support::traits::{Get, Time};
use nexonomy_primitives::{
	witness::{fact_hash, Agenda, Topic},
	AccountTag, LegId, Moment, Observation, Order, PaymentRef, Processor, ProcessorState,
};
use pallet_payments::{Call, Orders, Payments};
use polkadot_sdk::*;
use sp_core::H256;

/// How long after the deadline of an order it can still take effect at the processor, in milliseconds: longer than any
/// request lasts. What was read earlier does not show that the order did nothing.
const SETTLING: Moment = 60_000;

/// A payment that can be looked at, as the chain knows it.
#[derive(Clone, Debug)]
pub struct Open {
	/// The leg that it is for.
	pub leg: LegId,
	/// At which processor.
	pub processor: Processor,
	/// Of which account.
	pub account: AccountTag,
	/// Which payment.
	pub reference: PaymentRef,
	/// The revision that was seen last; 0 if none.
	pub revision: u64,
	/// The order whose result is awaited.
	pub order: Option<Order>,
}

/// Something that this machine could say.
pub struct Candidate<Fact> {
	/// What it is about.
	pub topic: Topic,
	/// What it says.
	pub fact: Fact,
	/// The hash of that.
	pub hash: H256,
	/// The digest of what it was made of.
	pub evidence: H256,
	/// Whether the chain does not know it yet.
	pub is_new: bool,
}

impl Open {
	/// The payment for a leg, if it lives and is bound to one at a processor.
	pub fn of<T: Config>(leg: LegId) -> Option<Self> {
		let payment = Payments::<T>::get(leg)?;
		Some(Self {
			leg,
			processor: payment.processor,
			account: payment.account,
			reference: payment.reference?,
			revision: payment.seen.map_or(0, |seen| seen.revision),
			order: payment.order.and_then(Orders::<T>::get).map(|(order, _)| order),
		})
	}

	/// Whether an observation is of this payment, and can be true.
	pub fn is_shown_by(&self, seen: &Observation) -> bool {
		seen.reference == self.reference && seen.account == self.account && seen.check().is_ok()
	}
}

impl<T: Config> Pallet<T> {
	/// What is to be said of an observation that was made `age` milliseconds ago. `under_way` if money is moving that it
	/// does not count yet: then nobody says that an order did nothing, or it would be carried out a second time.
	pub(crate) fn say(
		open: &Open,
		seen: Observation,
		age: Moment,
		under_way: bool,
		evidence: H256,
	) -> Option<Candidate<T::Fact>> {
		// The chain's clock: what an operator's clock shows is never part of a vote.
		let now = <T as pallet_payments::Config>::Time::now();
		let read_at = now.saturating_sub(age);
		let is_later = seen.revision > open.revision;
		match open.order.filter(|order| now >= order.deadline && !under_way) {
			// Too early to tell.
			Some(order) if read_at < order.deadline.saturating_add(SETTLING) => None,
			Some(Order { id, attempt, .. }) => {
				let call = Call::observe_after_deadline { order: id, attempt, observation: seen };
				Self::candidate(call, evidence, is_later || seen.revision == open.revision)
			}
			None => {
				// Nothing follows from a payment that has never been settled.
				let says_nothing = open.revision == 0 && seen.state == ProcessorState::Pending;
				Self::candidate(Call::observe { observation: seen }, evidence, is_later && !says_nothing)
			}
		}
	}

	/// A fact with its topic, if it is one that attestors may state.
	pub(crate) fn candidate(call: Call<T>, evidence: H256, is_new: bool) -> Option<Candidate<T::Fact>> {
		let fact = T::Fact::from(call);
		let topic = T::Agenda::topic_of(T::Attestors::get(), &fact)?;
		Some(Candidate { topic, hash: fact_hash(&fact), fact, evidence, is_new })
	}

	/// The topic under which others vote on this payment now.
	pub(crate) fn topic_of_look(look: &pallet_payments::Look) -> Option<Topic> {
		// A topic depends on what is looked at, not on what is seen.
		let observation = Observation {
			reference: look.reference,
			account: look.account,
			tag: look.tag,
			state: ProcessorState::Pending,
			currency: look.money.currency,
			exponent: 0,
			authorized: 0,
			capturable: 0,
			captured: 0,
			refunded: 0,
			disputed: 0,
			capture_before: 0,
			revision: 0,
		};
		let now = <T as pallet_payments::Config>::Time::now();
		let call = match look.order.filter(|order| now >= order.deadline) {
			Some(Order { id, attempt, .. }) => {
				Call::observe_after_deadline { order: id, attempt, observation }
			}
			None => Call::observe { observation },
		};
		Self::candidate(call, H256::zero(), false).map(|candidate| candidate.topic)
	}
}

impl<Fact: Encode> Candidate<Fact> {
	/// The fact as it is kept.
	pub fn encoded(&self) -> alloc::vec::Vec<u8> {
		self.fact.encode()
	}
}
