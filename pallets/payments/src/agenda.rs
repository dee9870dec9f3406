//! What the attestors are asked, and what their facts are about.
//!
//! Each question is an item under its topic, so that it costs one read to see that nobody asked.

use crate::{types::AccountIdOf, Call, Claims, Config, Pallet, Question, Questions, WeightInfo};
use alloc::vec::Vec;
use frame_support::{traits::IsSubType, weights::Weight};
use nexonomy_primitives::{
	payment::Rail,
	witness::{Agenda, Topic},
	AccountTag, PaymentRef, Processor, SetId,
};
use polkadot_sdk::*;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	SaturatedConversion,
};

/// The first bytes of what is hashed to the topic of a claim.
const CLAIM_DOMAIN: [u8; 14] = *b"nexonomy/claim";

/// The first bytes of what is hashed to the topic of an outage.
const OUTAGE_DOMAIN: [u8; 15] = *b"nexonomy/outage";

impl<T: Config, Fact: IsSubType<Call<T>>> Agenda<Fact> for Pallet<T> {
	fn is_asked(set: SetId, topic: &Topic) -> bool {
		set == SetId::PAYMENT_ATTESTORS && Self::is_question(topic)
	}

	fn topic_of(set: SetId, fact: &Fact) -> Option<Topic> {
		if set != SetId::PAYMENT_ATTESTORS {
			return None;
		}
		match fact.is_sub_type()? {
			// One topic, so that a payment has one poll at a time and no two facts about it pass each other.
			Call::observe { observation } | Call::observe_after_deadline { observation, .. } => {
				Some(Self::payment_topic(observation.account, observation.reference))
			}
			Call::attest_account { account, seller, .. } => Some(Self::claim_topic(seller, *account)),
			Call::report_outage { processor, .. } => Some(Self::outage_topic(*processor)),
			_ => None,
		}
	}

	/// Payments first: strangers can ask for accounts that are not theirs, and must not crowd out what matters.
	fn topics(set: SetId) -> Vec<Topic> {
		if set != SetId::PAYMENT_ATTESTORS {
			return Vec::new();
		}
		let (payments, claims): (Vec<_>, Vec<_>) =
			Questions::<T>::iter().partition(|(_, question)| matches!(question, Question::Payment(_)));
		let asked = |(topic, _): (Topic, Question<AccountIdOf<T>>)| topic;
		let outages = processors().map(Self::outage_topic);
		payments.into_iter().map(asked).chain(outages).chain(claims.into_iter().map(asked)).collect()
	}

	fn weight_of_asking() -> Weight {
		T::WeightInfo::is_asked()
	}
}

impl<T: Config> Pallet<T> {
	/// What a payment is voted on under: BLAKE2b-256 of account and reference. It is asked about from when it is bound until
	/// it is closed.
	pub fn payment_topic(account: AccountTag, reference: PaymentRef) -> Topic {
		Self::slot(account, reference)
	}

	/// What a claim is voted on under: BLAKE2b-256 of the SCALE encoding of (`nexonomy/claim` as 14 bytes, seller, account).
	pub fn claim_topic(seller: &AccountIdOf<T>, account: AccountTag) -> Topic {
		BlakeTwo256::hash_of(&(CLAIM_DOMAIN, seller, account))
	}

	/// What a processor's outage is voted on under: BLAKE2b-256 of the SCALE encoding of (`nexonomy/outage` as 15 bytes,
	/// processor). It is asked about always.
	pub fn outage_topic(processor: Processor) -> Topic {
		BlakeTwo256::hash_of(&(OUTAGE_DOMAIN, processor))
	}

	/// Whether the attestors are asked about this now.
	pub(crate) fn is_question(topic: &Topic) -> bool {
		let is_outage = || processors().any(|processor| Self::outage_topic(processor) == *topic);
		Questions::<T>::contains_key(topic) || is_outage()
	}

	/// From now on the attestors are asked.
	pub(crate) fn ask(question: Question<AccountIdOf<T>>, topic: Topic) {
		Questions::<T>::insert(topic, question);
	}

	/// They are not asked any more.
	pub(crate) fn drop_question(topic: Topic) {
		Questions::<T>::remove(topic);
	}

	pub(crate) fn view_claims(limit: u32) -> Vec<(AccountIdOf<T>, AccountTag, Processor, bool)> {
		let shown =
			|(seller, account, claim): (_, _, crate::Claim)| (seller, account, claim.processor, claim.live);
		Claims::<T>::iter().take(limit.saturated_into()).map(shown).collect()
	}
}

/// Those through which payments are made.
fn processors() -> impl Iterator<Item = Processor> {
	Processor::ALL.into_iter().filter(|processor| processor.rail() != Rail::PayoutOnly)
}
