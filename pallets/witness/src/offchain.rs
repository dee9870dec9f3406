//! How an operator's machine sends what it has to say. It runs outside the chain's state.
//!
//! A machine that forgot what it signed could convict itself. So what is cast is first written to the node's local
//! database, and what was said once for a topic and round is only ever said again.

use crate::{keys::OperatorId, types::limits, Call, Config, Deliveries, Pallet, Sets, SignedBallot};
use alloc::vec::Vec;
use codec::Encode;
use frame_system::offchain::{CreateAuthorizedTransaction, SubmitTransaction};
use nexonomy_primitives::{
	witness::{Ballot, Vote},
	SetId,
};
use polkadot_sdk::*;
use sp_application_crypto::RuntimeAppPublic;
use sp_core::H256;
use sp_runtime::offchain::storage::StorageValueRef;

/// Why nothing was sent.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Unsent {
	/// None of the keys on this machine has a seat in the set.
	NoSeat,
	/// A ballot has from 1 to 128 votes, on different topics.
	BadBallot,
	/// The keystore did not sign.
	NoSignature,
	/// Another worker of this machine casts votes at the same time, or the local database is damaged.
	NoMemory,
	/// The pool did not take it.
	NotTaken,
}

impl<T: Config> Pallet<T> {
	/// The first key on this machine that has a seat in the set, and the seat's number.
	pub fn local_seat(id: SetId) -> Option<(OperatorId, u8)> {
		let set = Sets::<T>::get(id)?;
		let keys = OperatorId::all();
		let number = set.seats.iter().position(|seat| keys.contains(&seat.key))?;
		Some((set.seats.get(number)?.key.clone(), u8::try_from(number).ok()?))
	}

	/// Makes a ballot for the seat of `key`, and signs it.
	fn sign_ballot(
		id: SetId,
		(key, seat): (&OperatorId, u8),
		evidence: H256,
		mut votes: Vec<Vote>,
	) -> Result<SignedBallot, Unsent> {
		votes.sort_unstable_by_key(|vote| vote.topic);
		let generation = Sets::<T>::get(id).ok_or(Unsent::NoSeat)?.generation;
		let votes = votes.try_into().map_err(|_| Unsent::BadBallot)?;
		let ballot = Ballot { set: id, generation, seat, at: Self::now(), evidence, votes };
		if ballot.votes.is_empty() || !ballot.is_in_order() {
			return Err(Unsent::BadBallot);
		}
		let payload = ballot.payload(&Self::genesis());
		let signature = key.sign(&payload.as_bytes()).ok_or(Unsent::NoSignature)?;
		Ok(SignedBallot { ballot, signature })
	}

	/// Signs votes with a key of this machine, and gives them to the pool. Where the machine has signed another fact for
	/// a topic and round, it says that one again.
	pub fn cast(id: SetId, evidence: H256, votes: Vec<Vote>) -> Result<(), Unsent>
	where
		T: CreateAuthorizedTransaction<Call<T>>,
	{
		let (key, seat) = Self::local_seat(id).ok_or(Unsent::NoSeat)?;
		let votes = Self::remember(id, votes)?;
		let signed = Self::sign_ballot(id, (&key, seat), evidence, votes)?;
		Self::submit(Call::vote { signed })
	}

	/// Writes down what is to be signed, and gives what may be: what was signed before stays as it was.
	fn remember(id: SetId, votes: Vec<Vote>) -> Result<Vec<Vote>, Unsent> {
		let key = (b"nexonomy/witness/signed", id).encode();
		let memory = StorageValueRef::persistent(&key);
		let now = Self::now();
		let mut allowed = Vec::new();
		let written = memory.mutate(|signed: Result<Option<Vec<Vote>>, _>| {
			let mut signed = signed.map_err(|_| Unsent::NoMemory)?.unwrap_or_default();
			signed.retain(|vote| vote.round.saturating_add(limits::LONGEST_LIFE) > now);
			for vote in votes {
				let is_same = |other: &&Vote| other.topic == vote.topic && other.round == vote.round;
				let before = signed.iter().find(is_same).copied();
				if before.is_none() {
					signed.push(vote);
				}
				allowed.push(before.unwrap_or(vote));
			}
			Ok::<_, Unsent>(signed)
		});
		written.map(|_| allowed).map_err(|_| Unsent::NoMemory)
	}

	/// Gives facts that were decided to the pool.
	pub fn bring(id: SetId, deliveries: Deliveries<T::Fact>) -> Result<(), Unsent>
	where
		T: CreateAuthorizedTransaction<Call<T>>,
	{
		Self::submit(Call::deliver { set: id, deliveries })
	}

	fn submit(call: Call<T>) -> Result<(), Unsent>
	where
		T: CreateAuthorizedTransaction<Call<T>>,
	{
		let transaction = T::create_authorized_transaction(call.into());
		SubmitTransaction::<T, Call<T>>::submit_transaction(transaction).map_err(|()| Unsent::NotTaken)
	}
}
