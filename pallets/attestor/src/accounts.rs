//! Says whose merchant accounts are, where sellers claim them.
//!
//! An operator knows a seller's account because the seller gave it a credential for it. The operator writes the seller's
//! address on the chain beside the credential, into the gateway's settings.

use crate::{
	facts::Candidate,
	gateway::{ask, Unanswered},
	hex,
	local::Address,
	memory::Memory,
	wire::{AccountsAnswer, AccountsQuestion},
	Config, Pallet,
};
use alloc::vec::Vec;
use codec::DecodeAll;
use frame_support::traits::Get;
use nexonomy_primitives::{AccountTag, Processor};
use pallet_payments::{Accounts, Call, Claims};
use polkadot_sdk::*;
use sp_core::{offchain::Timestamp, H256};

/// The most accounts that are spoken of in a block.
pub const MOST_ACCOUNTS: usize = 32;

/// A merchant account as the gateway names it.
type Attested<T> = (AccountTag, <T as frame_system::Config>::AccountId, Processor, bool, bool);

impl<T: Config> Pallet<T> {
	/// Once in a round, if anybody waits for it, asks the gateway whose accounts it knows.
	pub(crate) fn look_at_accounts(
		memory: &mut Memory,
		gateway: &Address,
		now: u32,
		until: Timestamp,
	) -> Result<Vec<Candidate<T::Fact>>, Unanswered> {
		let round = now.saturating_sub(now.checked_rem(T::RoundLength::get()).unwrap_or_default());
		if memory.accounts_asked == round || Claims::<T>::iter_keys().next().is_none() {
			return Ok(Vec::new());
		}
		memory.accounts_asked = round;
		let answer: AccountsAnswer = ask(gateway, "/v1/accounts", &AccountsQuestion {}, until)?;
		let known = answer.accounts.iter().filter_map(|account| Self::decode_account(account));
		Ok(known.filter_map(Self::say_whose).take(MOST_ACCOUNTS).collect())
	}

	fn decode_account(text: &str) -> Option<Attested<T>> {
		Attested::<T>::decode_all(&mut hex::read(text)?.as_slice()).ok()
	}

	/// A fact, if the seller claims just this account.
	fn say_whose(known: Attested<T>) -> Option<Candidate<T::Fact>> {
		let (account, seller, processor, live, captures_often) = known;
		let claim = Claims::<T>::get(&seller, account)?;
		let is_claimed = (claim.processor, claim.live) == (processor, live);
		if !is_claimed || Accounts::<T>::contains_key(account) {
			return None;
		}
		let call = Call::attest_account { account, seller, processor, live, captures_often };
		Self::candidate(call, H256::zero(), true)
	}
}
