//! What an account can vote with: all that it owns.
//!
//! `pallet-democracy` lets an account vote with its *free* balance. Stake is held, and what is held is not free, so
//! stakers could not vote with what they stake. [`VotingBalance`] is `Balances` in every respect but one: asked for
//! the free balance, it answers with the total. That is sound since a vote locks with a lock, not with a hold, and
//! locks lie over holds: the same NEBA can be staked and vote, and the lock still keeps them from leaving when they
//! are unstaked.

use crate::{
	balances_but::{BalancesBut, Difference},
	AccountId, Balance, Balances,
};
use polkadot_sdk::frame_support::traits::Currency;

/// `Balances`, with the total in place of the free balance.
pub type VotingBalance = BalancesBut<TotalIsFree>;

/// The total in place of the free balance.
pub struct TotalIsFree;

impl Difference for TotalIsFree {
	fn free_balance(who: &AccountId) -> Balance {
		<Balances as Currency<AccountId>>::total_balance(who)
	}
}
