//! Ballots are checked before a block takes them, then counted.

use crate::{
	types::{page_of, SetOf, MAX_OTHERS, POLLS_PER_PAGE},
	Config, Counted, Error, Event, Fault, Page, Pages, Pallet, Poll, Refusal, Sets, SignedBallot, WeightInfo,
};
use frame_support::{ensure, traits::Get, weights::Weight};
use nexonomy_primitives::{
	witness::{Agenda, Ballot, Vote},
	SetId,
};
use polkadot_sdk::*;
use sp_application_crypto::RuntimeAppPublic;
use sp_core::H256;
use sp_runtime::{
	traits::Zero,
	transaction_validity::{
		InvalidTransaction, TransactionValidityError, TransactionValidityWithRefund, ValidTransaction,
	},
	DispatchError, SaturatedConversion,
};

/// What came of a ballot.
#[derive(Default)]
struct Tally {
	/// How many votes counted.
	counted: u32,
	/// How often the agenda was asked.
	asked: u32,
	/// How many answers the pages had beside the first of each poll.
	others: u32,
}

impl<T: Config> Pallet<T> {
	/// Whether a block may take this ballot. Reads the set, and verifies one signature.
	pub(crate) fn authorize_vote(signed: &SignedBallot) -> TransactionValidityWithRefund {
		let SignedBallot { ballot, signature } = signed;
		let set = Sets::<T>::get(ballot.set).ok_or(Refusal::NoSuchSet)?;
		let life = Self::check_ballot(&set, ballot)?;
		let seat = set.seat(ballot.seat).ok_or(Refusal::NotSeated)?;
		let payload = ballot.payload(&Self::genesis());
		if !seat.key.verify(&payload.as_bytes(), signature) {
			return Err(InvalidTransaction::BadProof.into());
		}
		let valid = ValidTransaction::with_tag_prefix("nexonomy/witness/vote")
			.priority(T::VotePriority::get())
			.longevity(life.into())
			.and_provides((ballot.set, ballot.generation, ballot.seat, ballot.at))
			.propagate(true);
		Ok((valid.build()?, Weight::zero()))
	}

	/// All but the signature. Gives for how many blocks the ballot can still be taken.
	fn check_ballot(set: &SetOf<T>, ballot: &Ballot) -> Result<u32, TransactionValidityError> {
		let now = Self::now();
		let is_late = ballot.generation < set.generation;
		let is_early = ballot.generation > set.generation || ballot.at > now;
		ensure!(!is_late, InvalidTransaction::Stale);
		ensure!(!is_early, InvalidTransaction::Future);
		ensure!(set.can_speak(), Refusal::Silent);
		let seat = set.seat(ballot.seat).ok_or(Refusal::NotSeated)?;
		let has_lied = matches!(seat.fault, Some(Fault::Equivocated { .. }));
		ensure!(!has_lied, Refusal::NotSeated);
		ensure!(ballot.at > seat.last, InvalidTransaction::Stale);
		// Else whoever kept quiet could have a ballot for each block of that time in one, and crowd it.
		ensure!(now > seat.heard, InvalidTransaction::Future);
		ensure!(!ballot.votes.is_empty() && ballot.is_in_order(), Refusal::NotInOrder);
		let mut life = u32::MAX;
		for vote in &ballot.votes {
			life = life.min(Self::check_round(set, ballot.at, vote, now)?);
		}
		Ok(life)
	}

	/// Whether a vote's round goes on, and for how many blocks.
	fn check_round(set: &SetOf<T>, at: u32, vote: &Vote, now: u32) -> Result<u32, TransactionValidityError> {
		let is_round = vote.round.checked_rem(T::RoundLength::get()).is_some_and(|rest| rest.is_zero());
		ensure!(is_round && vote.round <= at, Refusal::NotARound);
		let left = vote.round.saturating_add(set.rules.life).saturating_sub(now);
		ensure!(left > 0 && vote.round > set.since, InvalidTransaction::Stale);
		Ok(left)
	}

	/// Counts a ballot that was authorized. Gives what that cost.
	pub(crate) fn do_vote(ballot: Ballot) -> Result<Weight, DispatchError> {
		let mut set = Self::set_of(ballot.set)?;
		let seat = set.seats.get_mut(usize::from(ballot.seat)).ok_or(Error::<T>::NotSeated)?;
		let who = seat.who.clone();
		(seat.last, seat.heard) = (ballot.at, Self::now());
		let mut tally = Tally::default();
		let groups = ballot.votes.chunk_by(|one, next| page_of(&one.topic) == page_of(&next.topic));
		for votes in groups {
			let Some(index) = votes.first().map(|vote| page_of(&vote.topic)) else { continue };
			let page = Self::page_in(ballot.set, &set, index);
			// Saturating: pages are bounded.
			tally.others = tally.others.saturating_add(page.others());
			let mut page = Self::retire(ballot.set, &mut set, page);
			for vote in votes {
				Self::count(ballot.set, &mut set, &mut page, ballot.seat, vote, &mut tally);
			}
			Self::put_page(ballot.set, index, page);
		}
		let votes = ballot.votes.len().saturated_into();
		Sets::<T>::insert(ballot.set, set);
		Self::deposit_event(Event::Voted { set: ballot.set, who, votes, counted: tally.counted });
		Ok(Self::weight_of_counting(&ballot, tally.asked, tally.others))
	}

	/// Counts one vote, or passes over it if it says nothing new.
	fn count(id: SetId, set: &mut SetOf<T>, page: &mut Page, seat: u8, vote: &Vote, tally: &mut Tally) {
		let Some(place) = Self::place(id, set, page, seat, vote, tally) else { return };
		let size = (set.size(), set.quorum());
		let Some(poll) = page.polls.get_mut(place) else { return };
		let Vote { topic, round, fact } = *vote;
		let counted = poll.count(seat, fact, size);
		match counted {
			Counted::Decided => Self::deposit_event(Event::Decided { set: id, topic, round, fact }),
			Counted::Split => Self::deposit_event(Event::Split { set: id, topic, round }),
			Counted::Otherwise => Self::blame(id, set, seat, vote),
			Counted::Yes | Counted::Again | Counted::TooLate => (),
		}
		if matches!(counted, Counted::Yes | Counted::Decided | Counted::Split) {
			// Saturating: a ballot has at most 128 votes.
			tally.counted = tally.counted.saturating_add(1);
		}
	}

	/// Where the poll lies that a vote is for. It is opened if there is none and there may be one.
	fn place(
		id: SetId,
		set: &SetOf<T>,
		page: &mut Page,
		seat: u8,
		vote: &Vote,
		tally: &mut Tally,
	) -> Option<usize> {
		let place = match page.find(&vote.topic, vote.round) {
			Ok(place) => return Some(place),
			Err(place) => place,
		};
		let is_taken = |last: &Poll| last.is_open() || last.round > vote.round;
		if page.last(&vote.topic).is_some_and(is_taken) || page.opened_by(seat) >= set.allowance() {
			return None;
		}
		tally.asked = tally.asked.saturating_add(1);
		if !T::Agenda::is_asked(id, &vote.topic) {
			return None;
		}
		let poll = Poll::new(vote.topic, vote.round, seat);
		page.polls.try_insert(place, poll).ok()?;
		Some(place)
	}

	/// A seat has signed two facts for one topic and round, and the chain has seen both.
	fn blame(id: SetId, set: &mut SetOf<T>, seat: u8, vote: &Vote) {
		let Some(seat) = set.seats.get_mut(usize::from(seat)) else { return };
		seat.fault = Some(Fault::Equivocated { round: vote.round });
		let Vote { topic, round, .. } = *vote;
		Self::deposit_event(Event::Equivocated { set: id, who: seat.who.clone(), topic, round });
	}

	/// Takes the polls whose time is over out of a page, and judges them.
	pub(crate) fn retire(id: SetId, set: &mut SetOf<T>, mut page: Page) -> Page {
		let over = page.take_over(Self::now(), set.rules.life);
		Self::judge(id, set, over);
		page
	}

	/// The page as it is in this generation.
	pub(crate) fn page_in(id: SetId, set: &SetOf<T>, index: u8) -> Page {
		let generation = set.generation;
		Pages::<T>::get(id, index)
			.filter(|page| page.generation == generation)
			.unwrap_or(Page { generation, polls: Default::default() })
	}

	pub(crate) fn put_page(id: SetId, index: u8, page: Page) {
		if page.polls.is_empty() {
			Pages::<T>::remove(id, index);
		} else {
			Pages::<T>::insert(id, index, page);
		}
	}

	/// The hash of the first block.
	pub(crate) fn genesis() -> H256 {
		frame_system::Pallet::<T>::block_hash(frame_system::pallet_prelude::BlockNumberFor::<T>::zero())
	}

	/// What a ballot costs at most: all its topics are new, on pages full of disputes.
	pub(crate) fn weight_of_vote(ballot: &Ballot) -> Weight {
		let others = pages_of(ballot).saturating_mul(POLLS_PER_PAGE).saturating_mul(MAX_OTHERS);
		Self::weight_of_counting(ballot, ballot.votes.len().saturated_into(), others)
	}

	fn weight_of_counting(ballot: &Ballot, asked: u32, others: u32) -> Weight {
		let votes = ballot.votes.len().saturated_into();
		let asking = T::Agenda::weight_of_asking().saturating_mul(asked.into());
		T::WeightInfo::vote(votes, pages_of(ballot), others).saturating_add(asking)
	}
}

/// How many pages the votes of a ballot lie in.
fn pages_of(ballot: &Ballot) -> u32 {
	let groups = ballot.votes.chunk_by(|one, next| page_of(&one.topic) == page_of(&next.topic));
	groups.count().saturated_into()
}
