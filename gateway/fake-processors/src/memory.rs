//! What processors remember of the keys that requests come with.

use crate::world::Rail;
use std::collections::BTreeMap;

/// What was answered to a key.
#[derive(Clone, Debug)]
pub struct Answered {
	/// The request's body, which must be the same next time.
	pub body: Vec<u8>,
	/// The path, likewise.
	pub path: String,
	/// The answer.
	pub status: u16,
	/// The answer.
	pub answer: String,
	/// When, in milliseconds since 1970.
	pub at: u64,
}

/// Keys and their answers.
#[derive(Debug, Default)]
pub struct Memory(BTreeMap<(Rail, String), Answered>);

impl Memory {
	/// What was answered to this key.
	pub fn recall(&self, rail: Rail, key: &str) -> Option<&Answered> {
		self.0.get(&(rail, key.to_owned()))
	}

	/// Remembers an answer.
	pub fn keep(&mut self, rail: Rail, key: &str, answered: Answered) {
		self.0.insert((rail, key.to_owned()), answered);
	}

	/// Forgets what is older than the rail remembers.
	pub fn forget(&mut self, now: u64) {
		self.0.retain(|(rail, _), answered| now - answered.at < rail.memory());
	}
}
