//! How an operator's machine sends what it has to say. It runs outside the chain's state.
//!
//! Whoever calls this remembers on disk what was signed, before it is signed: see the pallet's docs.

use crate::{Call, Config, Deliveries, Pallet, Sets, SignedBallot, keys::OperatorId};
use alloc::vec::Vec;
use frame_system::offchain::{CreateAuthorizedTransaction, SubmitTransaction};
use nexonomy_primitives::{
	SetId,
	witness::{Ballot, Vote},
};
use polkadot_sdk::*;
use sp_application_crypto::RuntimeAppPublic;
use sp_core::H256;

/// Why nothing was sent.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Unsent {
	/// None of the keys on this machine has a seat in the set.
	NoSeat,
	/// A ballot has from 1 to 128 votes, on different topics.
	BadBallot,
	/// The keystore did not sign.
	NoSignature,
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
	pub fn sign_ballot(
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

	/// Signs votes with a key of this machine, and gives them to the pool.
	pub fn cast(id: SetId, evidence: H256, votes: Vec<Vote>) -> Result<(), Unsent>
	where
		T: CreateAuthorizedTransaction<Call<T>>,
	{
		let (key, seat) = Self::local_seat(id).ok_or(Unsent::NoSeat)?;
		let signed = Self::sign_ballot(id, (&key, seat), evidence, votes)?;
		Self::submit(Call::vote { signed })
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
