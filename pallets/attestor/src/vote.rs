//! Votes on what was seen.

use crate::{
	facts::Candidate,
	memory::{Known, Memory, AGAIN},
	polls::{Due, Polls},
	Config, Pallet,
};
use alloc::{collections::BTreeMap, vec::Vec};
use codec::Encode;
use frame_support::traits::Get;
use nexonomy_primitives::witness::{Topic, Vote, MAX_VOTES};
use pallet_witness::offchain::Unsent;
use polkadot_sdk::*;
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};

/// Votes that are to be cast, by topic, with the digest of what each was made of.
pub type Ballot = BTreeMap<Topic, (Vote, H256)>;

impl<T: Config> Pallet<T> {
	/// What is worth a vote now: what was cast some blocks ago and is in no block, and what of all that could be said is
	/// new. It is noted as cast.
	pub(crate) fn choose(
		memory: &mut Memory,
		polls: &Polls<T>,
		candidates: Vec<Candidate<T::Fact>>,
		now: u32,
	) -> Ballot {
		let mut ballot = Self::cast_again(memory, polls, now);
		let most = usize::try_from(MAX_VOTES).unwrap_or_default();
		for candidate in candidates {
			if ballot.len() >= most || ballot.contains_key(&candidate.topic) {
				continue;
			}
			let topic = candidate.topic;
			let round = match polls.due(&topic) {
				Some(Due::Open(round)) if candidate.is_new => round,
				Some(Due::Late(round, decided)) if candidate.hash == decided => round,
				_ => continue,
			};
			// What was voted for once in a round is all that is voted for in it.
			if memory.known(&topic, round).is_some() {
				continue;
			}
			let known = Known {
				topic,
				round,
				hash: candidate.hash,
				fact: candidate.encoded(),
				evidence: candidate.evidence,
				cast_at: now,
				decided_at: None,
				brought_at: None,
			};
			ballot.insert(topic, known.vote());
			memory.facts.push(known);
		}
		ballot
	}

	fn cast_again(memory: &mut Memory, polls: &Polls<T>, now: u32) -> Ballot {
		let mut ballot = Ballot::new();
		let most = usize::try_from(MAX_VOTES).unwrap_or_default();
		for known in &mut memory.facts {
			// At a height below, the chain was reorganised, and what was cast may be lost.
			let is_under_way = (known.cast_at..known.cast_at.saturating_add(AGAIN)).contains(&now);
			if is_under_way || ballot.len() >= most {
				continue;
			}
			let is_missing = match polls.due(&known.topic) {
				Some(Due::Open(round)) => round == known.round,
				Some(Due::Late(round, decided)) => (round, decided) == (known.round, known.hash),
				None => false,
			};
			if is_missing {
				known.cast_at = now;
				ballot.insert(known.topic, known.vote());
			}
		}
		ballot
	}

	/// Signs the votes, and gives them to the pool.
	pub(crate) fn cast(ballot: Ballot) -> Result<(), Unsent> {
		let evidence = evidence_of(&ballot);
		let votes = ballot.into_values().map(|(vote, _)| vote).collect();
		pallet_witness::Pallet::<T>::cast(T::Attestors::get(), evidence, votes)
	}
}

impl Known {
	fn vote(&self) -> (Vote, H256) {
		(Vote { topic: self.topic, round: self.round, fact: self.hash }, self.evidence)
	}
}

/// BLAKE2b-256 of the digests of the votes, one after the other in the order of the votes.
fn evidence_of(ballot: &Ballot) -> H256 {
	let digests: Vec<u8> = ballot.values().flat_map(|(_, digest)| digest.encode()).collect();
	BlakeTwo256::hash(&digests)
}
