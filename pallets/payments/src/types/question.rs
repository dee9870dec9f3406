//! What attestors are asked.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use nexonomy_primitives::{AccountTag, LegId};
use scale_info::TypeInfo;

/// Something that attestors are asked to see. That a processor may be down they are asked always.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Question<AccountId> {
	/// How does the payment of this leg stand?
	Payment(LegId),
	/// Is this merchant account this seller's?
	Claim {
		/// Who says so.
		seller: AccountId,
		/// Which account.
		account: AccountTag,
	},
}
