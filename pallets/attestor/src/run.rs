//! One run: what an operator's machine does when a block becomes the best one.

use crate::{
	gateway::Unanswered,
	local::{self, Address},
	memory::Memory,
	polls::Polls,
	Config, Pallet, LOG,
};
use frame_support::traits::Get;
use frame_system::pallet_prelude::BlockNumberFor;
use polkadot_sdk::*;
use sp_core::{
	offchain::{Duration, Timestamp},
	H256,
};
use sp_runtime::{offchain::storage_lock::StorageLock, SaturatedConversion};

/// Where it stands that a worker is at work.
pub(crate) const LOCK: &[u8] = b"nexonomy/attestor/lock";

/// How many blocks' time the lock lasts if the node stops in between: many times what a run may take.
const LOCKED: u64 = 10;

/// Why a run did nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Idle {
	/// The operator named no gateway.
	NoGateway,
	/// The last final block is not known, or not in this block's chain.
	NotFinal,
	/// No key on this machine has a seat.
	NoSeat,
	/// Another worker is at work.
	Busy,
	/// Another worker took over meanwhile.
	Overtaken,
}

/// Until when requests may take, in milliseconds of this machine's clock. Together they leave a fifth of a block's time.
struct Budget {
	orders: Timestamp,
	looks: Timestamp,
	accounts: Timestamp,
}

impl Budget {
	fn of<T: Config>() -> Self {
		let now = sp_io::offchain::timestamp();
		let tenth = T::BlockTime::get().checked_div(10).unwrap_or_default();
		let after = |tenths| now.add(Duration::from_millis(tenth.saturating_mul(tenths)));
		Self { orders: after(2), accounts: after(3), looks: after(8) }
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn work() {
		match Self::run() {
			Ok(()) | Err(Idle::NoGateway) => {}
			Err(why) => log::debug!(target: LOG, "nothing done: {why:?}"),
		}
	}

	/// Does what is to be done now, or says why nothing is.
	pub fn run() -> Result<(), Idle> {
		let gateway = Address::read().ok_or(Idle::NoGateway)?;
		let finalized = Self::final_height().ok_or(Idle::NotFinal)?;
		let seat = Self::own_seat();
		if seat.is_none() && Self::own_accounts().is_empty() {
			return Err(Idle::NoSeat);
		}
		let duration = Duration::from_millis(T::BlockTime::get().saturating_mul(LOCKED));
		let mut lock = StorageLock::with_deadline(LOCK, duration);
		let _guard = lock.try_lock().map_err(|_| Idle::Busy)?;
		let budget = Budget::of::<T>();
		let now = frame_system::Pallet::<T>::block_number().saturated_into();
		let mut opened = Memory::open();
		let handed = Self::hand_over(&mut opened.memory, &gateway, finalized, now, budget.orders);
		Self::tell(handed, now);
		let Some(polls) = seat.and_then(Polls::<T>::read) else {
			return opened.close().then_some(()).ok_or(Idle::Overtaken);
		};
		let memory = &mut opened.memory;
		memory.tidy(now, polls.life);
		memory.rota.walk::<T>(now, &polls);
		let whose = Self::look_at_accounts(memory, &gateway, now, budget.accounts);
		let whose = Self::tell(whose, now).unwrap_or_default();
		let looked = Self::look(&mut memory.rota, &gateway, budget.looks);
		let looked = Self::tell(looked, now).unwrap_or_default();
		let outages = Self::hear_silence(memory, &looked);
		let candidates = looked.candidates.into_iter().chain(whose).chain(outages).collect();
		let ballot = Self::choose(memory, &polls, candidates, now);
		let ripe = Self::ripe(memory, now);
		// First it is written down, then it is said.
		if !opened.close() {
			return Err(Idle::Overtaken);
		}
		if !ballot.is_empty() {
			if let Err(why) = Self::cast(ballot) {
				log::warn!(target: LOG, "votes were not sent: {why:?}");
			}
		}
		ripe.into_iter().for_each(Self::bring);
		Ok(())
	}

	/// The height of the last final block, if it is in the chain of the block that the worker runs for.
	fn final_height() -> Option<u32> {
		let (number, hash) = local::finalized()?;
		let here = BlockNumberFor::<T>::from(number);
		let is_known = hash != H256::zero() && here <= frame_system::Pallet::<T>::block_number();
		(is_known && frame_system::Pallet::<T>::block_hash(here) == hash).then_some(number)
	}

	/// Says now and then that the gateway does not answer.
	fn tell<Answer>(answer: Result<Answer, Unanswered>, now: u32) -> Option<Answer> {
		answer
			.map_err(|why| match now.checked_rem(20) {
				Some(0) => log::warn!(target: LOG, "the gateway gave no answer: {why:?}"),
				_ => log::debug!(target: LOG, "the gateway gave no answer: {why:?}"),
			})
			.ok()
	}

	pub(crate) fn do_integrity_test() {
		let tenth = T::BlockTime::get().checked_div(10).unwrap_or_default();
		assert!(tenth > 0, "a block's time leaves none for requests");
		assert!(T::RoundLength::get() > 0, "a round has at least one block");
	}
}
