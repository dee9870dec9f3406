//! What operators witness: sets of them, what they are asked, and what they sign.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::{
	frame_support::{traits::ConstU32, BoundedVec},
	sp_core::H256,
	sp_runtime::traits::{BlakeTwo256, Hash},
	sp_weights::Weight,
};
use scale_info::TypeInfo;

/// The number of a set of operators. Governance gives it; these are the ones that the chain knows by name.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub struct SetId(pub u16);

impl SetId {
	/// The validators, by their session keys.
	pub const VALIDATORS: Self = Self(0);
	/// Those who look at payments outside the chain.
	pub const PAYMENT_ATTESTORS: Self = Self(1);
	/// Those who report prices.
	pub const PRICE_REPORTERS: Self = Self(2);
	/// Those who look at deliveries.
	pub const DELIVERY_ATTESTORS: Self = Self(3);
}

/// What a fact is about: a payment, a parcel. Whoever asks chooses it; 32 bytes that look random, such as a hash.
pub type Topic = H256;

/// A round of votes on a topic, named by the block in which it could begin first.
pub type Round = u32;

/// The most votes that a ballot carries.
pub const MAX_VOTES: u32 = 128;

/// The most operators that a set has.
pub const MAX_OPERATORS: u32 = 32;

/// The first bytes of all that operators sign as voters.
pub const BALLOT_DOMAIN: [u8; 16] = *b"nexonomy/witness";

/// The first bytes of what an operator signs to show that it has a key.
pub const KEY_DOMAIN: [u8; 16] = *b"nexonomy/wit-key";

/// What one operator says about one topic.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Vote {
	/// What it is about.
	pub topic: Topic,
	/// In which round.
	pub round: Round,
	/// The [`fact_hash`] of what the operator saw.
	pub fact: H256,
}

/// Votes of one operator under one signature.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Ballot {
	/// Of which set the operator votes as a member.
	pub set: SetId,
	/// The generation of the set: votes count in no other.
	pub generation: u32,
	/// The operator's place among the seats of that generation, from 0.
	pub seat: u8,
	/// The block at which the operator voted. Later ballots have later blocks, so that none counts twice.
	pub at: u32,
	/// What the operator can be held to in an audit: the hash of digests of what it received, one for each vote, each
	/// with a secret salt. Zero if the set is not audited.
	pub evidence: H256,
	/// One vote a topic, in ascending order of topics.
	pub votes: BoundedVec<Vote, ConstU32<MAX_VOTES>>,
}

impl Ballot {
	/// What the operator signs: BLAKE2b-256 of the domain, the hash of the genesis block and the ballot.
	pub fn payload(&self, genesis: &H256) -> H256 {
		BlakeTwo256::hash_of(&(BALLOT_DOMAIN, genesis, self))
	}

	/// Whether the votes are in ascending order of topics, so that none is given twice.
	pub fn is_in_order(&self) -> bool {
		let following = self.votes.iter().skip(1);
		self.votes.iter().zip(following).all(|(one, next)| one.topic < next.topic)
	}
}

/// What an operator signs to show that it has a key: BLAKE2b-256 of the domain, the hash of the genesis block, the set and
/// the operator's account.
pub fn key_payload<AccountId: Encode>(genesis: &H256, set: SetId, who: &AccountId) -> H256 {
	BlakeTwo256::hash_of(&(KEY_DOMAIN, genesis, set, who))
}

/// What is voted on: BLAKE2b-256 of a fact as it is encoded.
pub fn fact_hash<Fact: Encode>(fact: &Fact) -> H256 {
	BlakeTwo256::hash_of(fact)
}

/// What sets of operators are asked, by the pallets that rely on them.
pub trait Agenda<Fact> {
	/// Whether `set` is asked about `topic` now. No round begins on what nobody asked.
	fn is_asked(set: SetId, topic: &Topic) -> bool;

	/// What `fact` is about, if it is something that `set` may state. Looks at nothing but the fact.
	fn topic_of(set: SetId, fact: &Fact) -> Option<Topic>;

	/// All that `set` is asked now, for operators that look for work. It may walk over much; nothing on chain calls it.
	fn topics(set: SetId) -> Vec<Topic>;

	/// What [`Self::is_asked`] costs at most.
	fn weight_of_asking() -> Weight;
}

#[cfg(test)]
mod tests {
	use super::*;

	fn ballot(topics: &[u8]) -> Ballot {
		let vote = |topic: &u8| Vote { topic: H256([*topic; 32]), round: 8, fact: H256([9; 32]) };
		Ballot {
			set: SetId(1),
			generation: 2,
			seat: 3,
			at: 11,
			evidence: H256::zero(),
			votes: topics.iter().map(vote).collect::<Vec<_>>().try_into().expect("few votes"),
		}
	}

	#[test]
	fn payload_differs_when_anything_differs() {
		let genesis = H256([1; 32]);
		let first = ballot(&[1]);
		let mut payloads = vec![first.payload(&genesis), first.payload(&H256([2; 32]))];
		let changes: [fn(&mut Ballot); 9] = [
			|ballot| ballot.set = SetId(2),
			|ballot| ballot.generation = 3,
			|ballot| ballot.seat = 4,
			|ballot| ballot.at = 12,
			|ballot| ballot.evidence = H256([1; 32]),
			|ballot| ballot.votes = Default::default(),
			|ballot| ballot.votes.iter_mut().for_each(|vote| vote.topic = H256([8; 32])),
			|ballot| ballot.votes.iter_mut().for_each(|vote| vote.round = 16),
			|ballot| ballot.votes.iter_mut().for_each(|vote| vote.fact = H256([8; 32])),
		];
		for change in changes {
			let mut other = ballot(&[1]);
			change(&mut other);
			payloads.push(other.payload(&genesis));
		}
		let count = payloads.len();
		payloads.sort_unstable();
		payloads.dedup();
		assert_eq!(payloads.len(), count);
	}

	#[test]
	fn payload_is_what_the_docs_say() {
		let genesis = H256([1; 32]);
		let mut bytes = b"nexonomy/witness".to_vec();
		bytes.extend([1; 32]);
		bytes.extend([1, 0, 2, 0, 0, 0, 3, 11, 0, 0, 0]);
		bytes.extend([0; 32]);
		bytes.push(4);
		bytes.extend([5; 32]);
		bytes.extend([8, 0, 0, 0]);
		bytes.extend([9; 32]);
		assert_eq!(ballot(&[5]).payload(&genesis), BlakeTwo256::hash(&bytes));
	}

	#[test]
	fn order_is_seen() {
		assert!(ballot(&[]).is_in_order() && ballot(&[1]).is_in_order() && ballot(&[1, 2, 7]).is_in_order());
		assert!(!ballot(&[1, 1]).is_in_order() && !ballot(&[1, 3, 2]).is_in_order());
	}

	#[test]
	fn votes_are_small() {
		assert_eq!(Vote::max_encoded_len(), 68);
		assert!(Ballot::max_encoded_len() < 8_800);
	}
}
