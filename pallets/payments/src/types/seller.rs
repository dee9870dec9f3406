//! Sellers, and their accounts at processors.

use super::{Balance, Worth};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use nexonomy_primitives::{payment::Partial, Moment, Processor};
use scale_info::TypeInfo;

/// How many merchant accounts a seller claims or has at most.
pub const MAX_ACCOUNTS: u8 = 16;

/// Somebody says that a merchant account is theirs; the attestors have yet to see it.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Claim {
	/// At which processor.
	pub processor: Processor,
	/// Whether it is the account's live mode.
	pub live: bool,
	/// What is on hold for it.
	pub deposit: Balance,
}

/// A merchant account whose owner the attestors have seen.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Account<AccountId> {
	/// Whose it is.
	pub owner: AccountId,
	/// At which processor.
	pub processor: Processor,
	/// Whether it is the account's live mode.
	pub live: bool,
	/// How much of a hold can be captured; nothing is held on a prepaid rail.
	pub partial: Option<Partial>,
	/// Whether new payments are refused.
	pub revoked: bool,
	/// How many payments are not over yet.
	pub open: u32,
	/// What is on hold for it.
	pub deposit: Balance,
}

/// Somebody who sells.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Seller {
	/// Since when they sell here.
	pub since: Moment,
	/// Whether governance knows who they are.
	pub vouched: bool,
	/// How many merchant accounts they claim or have.
	pub accounts: u8,
	/// How many of their payments are not closed.
	pub payments: u32,
	/// What is on hold to answer for their sales.
	pub bond: Balance,
	/// What of it backs payments.
	pub reserved: Balance,
	/// What disputes tie up beside that. Together they can be more than the bond: then nothing new is sold.
	pub tied: Balance,
	/// What their open payments are worth.
	pub open: Worth,
	/// The day that `today` counts, in days since 1970.
	pub day: u64,
	/// What was agreed on that day is worth.
	pub today: Worth,
}

impl Seller {
	/// What of the bond backs nothing, and is not tied up.
	pub fn free_bond(&self) -> Balance {
		// Disputes may tie up more than there is; then nothing is free.
		self.bond.saturating_sub(self.reserved).saturating_sub(self.tied)
	}
}
