//! Votes on one topic in one round, and how they are counted.

// `Encode` numbers the variants of an enum with `as`.
#![allow(clippy::as_conversions)]

use alloc::vec::Vec;
use codec::{Decode, Encode, MaxEncodedLen};
use core::cmp::Ordering;
use frame_support::{traits::ConstU32, BoundedVec};
use nexonomy_primitives::witness::{Round, Topic};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::SaturatedConversion;

/// How many pages of polls a set has.
pub const PAGES: u8 = 16;

/// How many polls lie in a page at most.
pub const POLLS_PER_PAGE: u32 = 64;

/// The most answers that an open poll keeps. Of 32 seats 22 make a quorum; with 12 different answers none can reach it.
pub const MAX_ANSWERS: u32 = 12;

/// How many answers an open poll keeps at most beside the first one.
pub const MAX_OTHERS: u32 = 10;

/// The page that a topic lies in: its first four bits.
pub fn page_of(topic: &Topic) -> u8 {
	topic.as_bytes().first().copied().unwrap_or_default() >> 4
}

/// Some seats of a set, one bit each.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Voters(pub u32);

impl Voters {
	/// Nobody but this seat.
	pub fn only(seat: u8) -> Self {
		Self(1u32.checked_shl(seat.into()).unwrap_or(0))
	}

	/// Whether a seat is among them.
	pub fn has(self, seat: u8) -> bool {
		self.0 & Self::only(seat).0 != 0
	}

	/// These and those.
	pub fn with(self, other: Self) -> Self {
		Self(self.0 | other.0)
	}

	/// How many they are.
	pub fn count(self) -> u32 {
		self.0.count_ones()
	}
}

/// What some voted for.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Answer {
	/// The hash of the fact.
	pub fact: H256,
	/// Who.
	pub voters: Voters,
}

/// How far a poll has come.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Stage {
	/// No answer has the quorum yet.
	Open {
		/// What was voted for.
		answers: BoundedVec<Answer, ConstU32<MAX_ANSWERS>>,
	},
	/// One has.
	Decided {
		/// The hash of the fact.
		fact: H256,
		/// Whether the fact was dispatched.
		delivered: bool,
		/// Who voted for it.
		agreed: Voters,
		/// Who voted otherwise.
		strayed: Voters,
	},
	/// None can reach it any more.
	Split,
}

/// What came of a vote.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Counted {
	/// It counts.
	Yes,
	/// It counts, and completes the quorum.
	Decided,
	/// It counts, and no answer can reach the quorum any more.
	Split,
	/// The seat has said so before.
	Again,
	/// The seat has said otherwise before.
	Otherwise,
	/// The poll is split.
	TooLate,
}

/// The votes on one topic in one round.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Poll {
	/// What it is about.
	pub topic: Topic,
	/// In which round.
	pub round: Round,
	/// The seat that cast the first vote.
	pub opener: u8,
	/// How far it has come.
	pub stage: Stage,
}

impl Poll {
	/// A poll without votes.
	pub fn new(topic: Topic, round: Round, opener: u8) -> Self {
		Self { topic, round, opener, stage: Stage::Open { answers: Default::default() } }
	}

	/// Whether it waits for votes.
	pub fn is_open(&self) -> bool {
		matches!(self.stage, Stage::Open { .. })
	}

	/// Whether some answer reached the quorum.
	pub fn is_decided(&self) -> bool {
		matches!(self.stage, Stage::Decided { .. })
	}

	/// Whether its time is over.
	pub fn is_over(&self, now: u32, life: u32) -> bool {
		self.round.saturating_add(life) <= now
	}

	/// The hash of the fact that waits to be delivered.
	pub fn awaited(&self) -> Option<H256> {
		match self.stage {
			Stage::Decided { fact, delivered: false, .. } => Some(fact),
			_ => None,
		}
	}

	/// Notes that the fact was dispatched.
	pub fn set_delivered(&mut self) {
		if let Stage::Decided { delivered, .. } = &mut self.stage {
			*delivered = true;
		}
	}

	/// Whether a seat has nothing to add.
	pub fn has_voted(&self, seat: u8) -> bool {
		match &self.stage {
			Stage::Open { answers } => answers.iter().any(|answer| answer.voters.has(seat)),
			Stage::Decided { agreed, strayed, .. } => agreed.with(*strayed).has(seat),
			Stage::Split => true,
		}
	}

	/// Counts the vote of a seat among `seats`, of which `quorum` decide.
	pub fn count(&mut self, seat: u8, fact: H256, (seats, quorum): (u32, u32)) -> Counted {
		match &mut self.stage {
			Stage::Split => Counted::TooLate,
			Stage::Decided { fact: decided, agreed, strayed, .. } => {
				let agrees = *decided == fact;
				let (same, other) = if agrees { (agreed, strayed) } else { (strayed, agreed) };
				if other.has(seat) {
					return Counted::Otherwise;
				}
				if same.has(seat) {
					return Counted::Again;
				}
				*same = same.with(Voters::only(seat));
				Counted::Yes
			}
			Stage::Open { answers } => {
				if let Some(answer) = answers.iter().find(|answer| answer.voters.has(seat)) {
					return if answer.fact == fact { Counted::Again } else { Counted::Otherwise };
				}
				match answers.iter_mut().find(|answer| answer.fact == fact) {
					Some(answer) => answer.voters = answer.voters.with(Voters::only(seat)),
					None => {
						// There is room, as `MAX_ANSWERS` says.
						let _ = answers.try_push(Answer { fact, voters: Voters::only(seat) });
					}
				}
				self.settle(seats, quorum)
			}
		}
	}

	/// Decides the poll if an answer has the quorum, and splits it if none can reach it.
	fn settle(&mut self, seats: u32, quorum: u32) -> Counted {
		let Stage::Open { answers } = &self.stage else { return Counted::Yes };
		let cast = answers.iter().fold(Voters::default(), |sum, answer| sum.with(answer.voters));
		let Some(best) = answers.iter().max_by_key(|answer| answer.voters.count()) else {
			return Counted::Yes;
		};
		let votes = best.voters.count();
		if votes >= quorum {
			let strayed = Voters(cast.0 & !best.voters.0);
			self.stage = Stage::Decided { fact: best.fact, delivered: false, agreed: best.voters, strayed };
			return Counted::Decided;
		}
		if votes.saturating_add(seats.saturating_sub(cast.count())) < quorum {
			self.stage = Stage::Split;
			return Counted::Split;
		}
		Counted::Yes
	}
}

/// Some polls of a set: those whose topics begin alike.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Page {
	/// The generation of the set in which they were opened. In a later one they are void.
	pub generation: u32,
	/// The polls, in order of topics and rounds.
	pub polls: BoundedVec<Poll, ConstU32<POLLS_PER_PAGE>>,
}

impl Page {
	/// Where the poll on a topic in a round lies, or would.
	pub fn find(&self, topic: &Topic, round: Round) -> Result<usize, usize> {
		let order = |poll: &Poll| poll.topic.cmp(topic).then(poll.round.cmp(&round));
		self.polls.binary_search_by(order)
	}

	/// The last poll on a topic.
	pub fn last(&self, topic: &Topic) -> Option<&Poll> {
		let is_before = |poll: &Poll| poll.topic.cmp(topic) != Ordering::Greater;
		let end = self.polls.partition_point(is_before);
		self.polls.get(end.checked_sub(1)?).filter(|poll| poll.topic == *topic)
	}

	/// How many of the polls a seat opened that are not decided.
	pub fn opened_by(&self, seat: u8) -> u32 {
		self.polls.iter().filter(|poll| poll.opener == seat && !poll.is_decided()).count().saturated_into()
	}

	/// How many answers the open polls keep beside the first one each.
	pub fn others(&self) -> u32 {
		let others = |poll: &Poll| match &poll.stage {
			Stage::Open { answers } => answers.len().saturating_sub(1),
			_ => 0,
		};
		self.polls.iter().map(others).sum::<usize>().saturated_into()
	}

	/// Takes out the polls whose time is over.
	pub fn take_over(&mut self, now: u32, life: u32) -> Vec<Poll> {
		if !self.polls.iter().any(|poll| poll.is_over(now, life)) {
			return Vec::new();
		}
		let over = self.polls.iter().filter(|poll| poll.is_over(now, life)).cloned().collect();
		self.polls.retain(|poll| !poll.is_over(now, life));
		over
	}
}
