//! A vote is fixed by its hash, then shown.

use crate::{
	types::{AccountIdOf, PanelOf},
	Config, Error, Event, Pallet, Panels, Stage, Vote,
};
use codec::Encode;
use frame_support::{ensure, traits::Time};
use frame_system::pallet_prelude::BlockNumberFor;
use nexonomy_primitives::{CaseId, ContentId};
use polkadot_sdk::*;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_runtime::{traits::Zero, DispatchError, DispatchResult, Perbill};

/// What the hash of a vote begins with, so that it is the hash of nothing else.
const PREFIX: [u8; 13] = *b"nexonomy/vote";

impl<T: Config> Pallet<T> {
	pub(crate) fn do_commit(who: AccountIdOf<T>, id: CaseId, hash: H256) -> DispatchResult {
		let case = Self::living_case(id)?;
		let Stage::Commit { until } = case.stage else { return Err(Error::<T>::WrongStage.into()) };
		ensure!(T::Time::now() < until, Error::<T>::TooLate);
		let mut panel = Self::panel_of(id, case.round)?;
		panel.seat_mut(&who).ok_or(Error::<T>::NotSeated)?.vote = Vote::Committed(hash);
		Panels::<T>::insert((id, case.round), panel);
		Self::deposit_event(Event::Committed { case: id, round: case.round, juror: who });
		Ok(())
	}

	pub(crate) fn do_reveal(
		who: AccountIdOf<T>,
		id: CaseId,
		released: Perbill,
		reason: ContentId,
		salt: [u8; 32],
	) -> DispatchResult {
		let case = Self::living_case(id)?;
		let round = case.round;
		let Stage::Reveal { until } = case.stage else { return Err(Error::<T>::WrongStage.into()) };
		ensure!(T::Time::now() < until, Error::<T>::TooLate);
		let mut panel = Self::panel_of(id, round)?;
		let seat = panel.seat_mut(&who).ok_or(Error::<T>::NotSeated)?;
		let hash = match seat.vote {
			Vote::Committed(hash) => hash,
			Vote::Revealed(_) => return Err(Error::<T>::AlreadyRevealed.into()),
			Vote::Awaited | Vote::Absent => return Err(Error::<T>::NotCommitted.into()),
		};
		ensure!(hash == Self::hash_of_vote(id, round, &who, released, reason, salt), Error::<T>::WrongVote);
		seat.vote = Vote::Revealed(released);
		Panels::<T>::insert((id, round), panel);
		Self::deposit_event(Event::Revealed { case: id, round, juror: who, released, reason });
		Ok(())
	}

	/// BLAKE2b-256 of the SCALE encoding of all that a vote is, and where and whose it is. Without the salt somebody
	/// could try all shares; without the rest, hand in a copy of another's hash.
	pub(crate) fn hash_of_vote(
		case: CaseId,
		round: u8,
		juror: &AccountIdOf<T>,
		released: Perbill,
		reason: ContentId,
		salt: [u8; 32],
	) -> H256 {
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		(PREFIX, genesis, case, round, juror, released, reason, salt).using_encoded(blake2_256).into()
	}

	pub(crate) fn panel_of(id: CaseId, round: u8) -> Result<PanelOf<T>, DispatchError> {
		Panels::<T>::get((id, round)).ok_or_else(|| Error::<T>::PanelNotFound.into())
	}
}
