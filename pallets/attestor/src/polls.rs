//! Where this machine's vote is missing.

use crate::Config;
use alloc::collections::BTreeMap;
use core::marker::PhantomData;
use frame_support::traits::Get;
use nexonomy_primitives::witness::{Agenda, Round, Topic};
use pallet_witness::{Pages, Poll, Sets, Stage, PAGES};
use polkadot_sdk::*;
use sp_core::H256;
use sp_runtime::SaturatedConversion;

/// What a vote on a topic can do now.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Due {
	/// Help to decide this round.
	Open(Round),
	/// Say late what was decided without it.
	Late(Round, H256),
}

/// The polls of the attestors in which one seat has not voted.
pub struct Polls<T> {
	seat: u8,
	/// For how many blocks after its round begins a poll takes votes.
	pub life: u32,
	missing: BTreeMap<Topic, Due>,
	config: PhantomData<T>,
}

impl<T: Config> Polls<T> {
	/// Reads all polls. Gives nothing if the set cannot speak now.
	pub fn read(seat: u8) -> Option<Self> {
		let id = T::Attestors::get();
		let set = Sets::<T>::get(id).filter(|set| set.can_speak())?;
		let life = set.rules.life;
		let now = frame_system::Pallet::<T>::block_number().saturated_into();
		let pages = (0..PAGES).filter_map(|page| Pages::<T>::get(id, page));
		let polls = pages.filter(|page| page.generation == set.generation).flat_map(|page| page.polls);
		// Of one topic the last poll counts, which comes last.
		let missing = polls
			.filter(|poll| !poll.is_over(now, life) && !poll.has_voted(seat))
			.map(|poll| (poll.topic, due(&poll)))
			.collect();
		Some(Self { seat, life, missing, config: PhantomData })
	}

	/// Whether others have voted on a topic, and this machine has not. The topic is only worked out if there is any such.
	pub fn is_missing(&self, topic: impl FnOnce() -> Option<Topic>) -> bool {
		!self.missing.is_empty() && topic().is_some_and(|topic| self.missing.contains_key(&topic))
	}

	/// What a vote on this topic can do now.
	pub fn due(&self, topic: &Topic) -> Option<Due> {
		if let Some(due) = self.missing.get(topic) {
			return Some(*due);
		}
		let id = T::Attestors::get();
		let round = pallet_witness::Pallet::<T>::round_for(id, *topic)?;
		let poll = pallet_witness::Pallet::<T>::poll(id, *topic, round);
		let has_voted = poll.is_some_and(|poll| poll.has_voted(self.seat));
		(!has_voted && T::Agenda::is_asked(id, topic)).then_some(Due::Open(round))
	}
}

fn due(poll: &Poll) -> Due {
	match poll.stage {
		Stage::Decided { fact, .. } => Due::Late(poll.round, fact),
		_ => Due::Open(poll.round),
	}
}
