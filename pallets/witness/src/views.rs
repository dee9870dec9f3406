//! What operators and clients ask.

use crate::{
	keys::OperatorId,
	types::{page_of, SetOf},
	Config, Page, Pallet, Poll, Sets, PAGES,
};
use alloc::{collections::BTreeMap, vec::Vec};
use frame_support::traits::Get;
use nexonomy_primitives::{
	witness::{Agenda, Round, Topic, MAX_VOTES},
	SetId,
};
use polkadot_sdk::*;
use sp_core::H256;

impl<T: Config> Pallet<T> {
	pub(crate) fn view_due_votes(id: SetId, key: &OperatorId, limit: u32) -> Vec<(Topic, Round)> {
		let Some(set) = Sets::<T>::get(id).filter(|set| set.can_speak()) else { return Vec::new() };
		let seat = set.seats.iter().position(|seat| seat.key == *key);
		let Some(seat) = seat.and_then(|seat| u8::try_from(seat).ok()) else { return Vec::new() };
		let limit = usize::try_from(limit.min(MAX_VOTES)).unwrap_or_default();
		let pages: BTreeMap<u8, Page> =
			(0..PAGES).map(|index| (index, Self::page_in(id, &set, index))).collect();
		let round_of = |topic: &Topic| {
			let page = pages.get(&page_of(topic))?;
			let last = page.last(topic).filter(|poll| !poll.is_over(Self::now(), set.rules.life));
			// Who is late still says what was decided without it.
			if let Some(late) = last.filter(|poll| poll.is_decided() && !poll.has_voted(seat)) {
				return Some(late.round);
			}
			let round = Self::round_in(&set, page, topic)?;
			let has_voted = last.is_some_and(|poll| poll.round == round && poll.has_voted(seat));
			(!has_voted).then_some(round)
		};
		let mut due: Vec<_> = T::Agenda::topics(id)
			.into_iter()
			.filter_map(|topic| Some((topic, round_of(&topic)?)))
			.take(limit)
			.collect();
		due.sort_unstable();
		due.dedup_by_key(|(topic, _)| *topic);
		due
	}

	pub(crate) fn view_round_for(id: SetId, topic: &Topic) -> Option<Round> {
		let set = Sets::<T>::get(id).filter(|set| set.can_speak())?;
		let page = Self::page_in(id, &set, page_of(topic));
		Self::round_in(&set, &page, topic)
	}

	pub(crate) fn view_poll(id: SetId, topic: &Topic, round: Round) -> Option<Poll> {
		let set = Sets::<T>::get(id)?;
		let page = Self::page_in(id, &set, page_of(topic));
		page.find(topic, round).ok().and_then(|place| page.polls.get(place)).cloned()
	}

	pub(crate) fn view_undelivered(id: SetId) -> Vec<(Topic, Round, H256)> {
		let Some(set) = Sets::<T>::get(id) else { return Vec::new() };
		let now = Self::now();
		let polls = (0..PAGES).flat_map(|index| Self::page_in(id, &set, index).polls);
		let awaited = polls.filter(|poll| !poll.is_over(now, set.rules.life));
		awaited.filter_map(|poll| Some((poll.topic, poll.round, poll.awaited()?))).collect()
	}

	/// The round of the poll that is open, else the one that has begun last, if it can be voted on.
	fn round_in(set: &SetOf<T>, page: &Page, topic: &Topic) -> Option<Round> {
		let now = Self::now();
		let last = page.last(topic).filter(|poll| !poll.is_over(now, set.rules.life));
		if let Some(open) = last.filter(|poll| poll.is_open()) {
			return Some(open.round);
		}
		let round = now.checked_sub(now.checked_rem(T::RoundLength::get())?)?;
		let is_next = last.is_none_or(|poll| poll.round < round);
		(round > set.since && is_next).then_some(round)
	}
}
