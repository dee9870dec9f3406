//! What the worker remembers from one block to the next, in the node's local database. All of it can be lost: then things
//! are looked at once more, and facts are brought by others. What must not be lost, what was signed, `pallet-witness`
//! writes down itself.

use crate::rota::Rota;
use alloc::vec::Vec;
use codec::{Decode, Encode};
use nexonomy_primitives::{
	payment::OrderId,
	witness::{Round, Topic},
	Moment, Processor,
};
use polkadot_sdk::*;
use sp_core::{offchain::StorageKind, H256};

/// Where it stands. The number changes with the layout.
pub(crate) const KEY: &[u8] = b"nexonomy/attestor/memory/1";

/// The most facts that are kept until they are delivered.
pub const MOST_FACTS: usize = 256;

/// After how many blocks something is sent again that did not get into a block.
pub const AGAIN: u32 = 4;

/// A fact that this machine voted for.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq)]
pub struct Known {
	/// What it is about.
	pub topic: Topic,
	/// In which round.
	pub round: Round,
	/// What was voted for.
	pub hash: H256,
	/// The fact, SCALE-encoded.
	pub fact: Vec<u8>,
	/// The digest of what it was made of.
	pub evidence: H256,
	/// At which block the vote was last cast.
	pub cast_at: u32,
	/// At which block it was first seen decided.
	pub decided_at: Option<u32>,
	/// At which block it was last brought.
	pub brought_at: Option<u32>,
}

/// The whole memory.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, PartialEq)]
pub struct Memory {
	/// Grows with every run, so that a run that took too long does not undo a later one.
	pub turn: u64,
	/// Which payments were looked at, and which are next.
	pub rota: Rota,
	/// The number of the order that is handed over next.
	pub next_order: OrderId,
	/// The last round in which the gateway was asked for merchant accounts.
	pub accounts_asked: Round,
	/// Processors that do not answer, and since when.
	pub silent: Vec<(Processor, Moment)>,
	/// What was voted for, the oldest first.
	pub facts: Vec<Known>,
}

/// A memory as it was read.
pub struct Opened {
	/// What it is now.
	pub memory: Memory,
	bytes: Option<Vec<u8>>,
}

impl Memory {
	/// Reads it. What cannot be read any more is forgotten.
	pub fn open() -> Opened {
		let bytes = sp_io::offchain::local_storage_get(StorageKind::PERSISTENT, KEY);
		let memory = bytes.as_deref().and_then(|mut bytes| Self::decode(&mut bytes).ok()).unwrap_or_default();
		Opened { memory, bytes }
	}

	/// Forgets facts of rounds that are over, and the oldest if there are too many.
	pub fn tidy(&mut self, now: u32, life: u32) {
		self.facts.retain(|known| known.round.saturating_add(life) > now);
		let surplus = self.facts.len().saturating_sub(MOST_FACTS);
		self.facts.drain(..surplus);
	}

	/// What this machine voted for.
	pub fn known(&mut self, topic: &Topic, round: Round) -> Option<&mut Known> {
		self.facts.iter_mut().find(|known| known.topic == *topic && known.round == round)
	}
}

impl Opened {
	/// Writes it, unless another worker has meanwhile. Tells whether it did.
	#[must_use]
	pub fn close(mut self) -> bool {
		// Wrapping is fine: it only has to differ.
		self.memory.turn = self.memory.turn.wrapping_add(1);
		let new = self.memory.encode();
		sp_io::offchain::local_storage_compare_and_set(StorageKind::PERSISTENT, KEY, self.bytes, &new)
	}
}
