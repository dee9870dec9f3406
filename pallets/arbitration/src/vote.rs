//! A vote is fixed by its hash, then shown.

use crate::{
	file::CaseFile,
	types::{AccountIdOf, PanelOf, StageName},
	Config, Error, Event, Pallet, Panels, Stage, Vote, WeightInfo,
};
use codec::Encode;
use frame_support::{ensure, storage::with_storage_layer, traits::Time, weights::Weight};
use frame_system::pallet_prelude::BlockNumberFor;
use nexonomy_primitives::{CaseId, ContentId};
use polkadot_sdk::*;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_runtime::{traits::Zero, DispatchError, Perbill};

/// What the hash of a vote begins with, so that it is the hash of nothing else.
const PREFIX: [u8; 13] = *b"nexonomy/vote";

impl<T: Config> Pallet<T> {
	/// Fixes a vote. Tells what that cost, with what it moved the case on.
	pub(crate) fn do_commit(who: AccountIdOf<T>, id: CaseId, hash: H256) -> Result<Weight, DispatchError> {
		let mut file = CaseFile::<T>::open(id)?;
		file.move_on(StageName::Commit)?;
		let Stage::Commit { until } = file.case.stage else { return Err(Error::<T>::WrongStage.into()) };
		ensure!(T::Time::now() < until, Error::<T>::TooLate);
		file.panel_mut()?.seat_mut(&who).ok_or(Error::<T>::NotSeated)?.vote = Vote::Committed(hash);
		Self::deposit_event(Event::Committed { case: id, round: file.case.round, juror: who });
		Ok(T::WeightInfo::commit().saturating_add(file.store()))
	}

	/// Shows a vote. Tells what that cost, with what it moved the case on.
	pub(crate) fn do_reveal(
		who: AccountIdOf<T>,
		id: CaseId,
		released: Perbill,
		reason: ContentId,
		salt: [u8; 32],
	) -> Result<Weight, DispatchError> {
		let mut file = CaseFile::<T>::open(id)?;
		file.move_on(StageName::Reveal)?;
		let round = file.case.round;
		let Stage::Reveal { until } = file.case.stage else { return Err(Error::<T>::WrongStage.into()) };
		ensure!(T::Time::now() < until, Error::<T>::TooLate);
		let seat = file.panel_mut()?.seat_mut(&who).ok_or(Error::<T>::NotSeated)?;
		let hash = match seat.vote {
			Vote::Committed(hash) => hash,
			Vote::Revealed(_) => return Err(Error::<T>::AlreadyRevealed.into()),
			Vote::Awaited | Vote::Absent => return Err(Error::<T>::NotCommitted.into()),
		};
		ensure!(hash == Self::hash_of_vote(id, round, &who, released, reason, salt), Error::<T>::WrongVote);
		seat.vote = Vote::Revealed(released);
		Self::deposit_event(Event::Revealed { case: id, round, juror: who, released, reason });
		Ok(T::WeightInfo::reveal().saturating_add(Self::count_if_complete(file).store()))
	}

	/// Counts the votes if none is hidden any more.
	///
	/// The open court may have to take over and have no room for another case. No juror should lose a vote by that: then the
	/// case stays where it is until somebody moves it on.
	fn count_if_complete(file: CaseFile<T>) -> CaseFile<T> {
		if file.ended().is_none() {
			return file;
		}
		let mut counted = file.clone();
		match with_storage_layer(|| counted.move_on(StageName::Ruled)) {
			Ok(()) => counted,
			Err(_) => file,
		}
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
