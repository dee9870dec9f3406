//! The nouns.

// Deriving `Encode` for an enum or a compact field writes a conversion; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, HasCompact, MaxEncodedLen};
use frame_support::{
	traits::{fungible::Inspect, ConstU32},
	BoundedVec,
};
pub use nexonomy_deal::{
	Answer, Ask, Discount, Draft, Goods, ListingId, Offer, Promised, Seal, Terms, MAX_PARTIES,
};
use nexonomy_primitives::{ContentId, Moment, VoucherId};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::Perbill;

/// The most offers that are accepted at once.
pub const MAX_OFFERS: u32 = 100;

pub(crate) type AccountIdOf<T> = <T as frame_system::Config>::AccountId;
pub(crate) type BalanceOf<T> = <<T as Config>::Currency as Inspect<AccountIdOf<T>>>::Balance;
pub(crate) type ListingOf<T> = Listing<AccountIdOf<T>, BalanceOf<T>>;

/// A draft as it is opened.
pub type DraftOf<T> = Draft<AccountIdOf<T>, Promised<u32, u32, u32>>;

/// An offer among the accounts of a runtime.
pub type OfferOf<T> = Offer<AccountIdOf<T>>;

/// The seals under one offer.
pub type SealsOf<T> = BoundedVec<Seal<AccountIdOf<T>, <T as Config>::Signature>, ConstU32<MAX_PARTIES>>;

/// Offers that are accepted at once, each with its seals and the share of it.
pub type OffersOf<T> = BoundedVec<(OfferOf<T>, SealsOf<T>, Option<Perbill>), ConstU32<MAX_OFFERS>>;

/// Who sealed an offer: the party, its nonce, and who signed for it if not itself.
pub type Signers<AccountId> = BoundedVec<(AccountId, u64, Option<AccountId>), ConstU32<MAX_PARTIES>>;

/// What offers an owner wants to see. It tells people what to try; it refuses nothing, because no offer counts
/// without the owner's consent anyway.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Accepts {
	/// Offers for less than the whole listing.
	pub in_part: bool,
	/// Offers of goods instead of what is asked.
	pub barter: bool,
	/// Offers at another price.
	pub other_prices: bool,
}

/// A voucher, or a part of one, that its owner would sell. It locks nothing.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Listing<AccountId, Balance: HasCompact + MaxEncodedLen> {
	/// Who sells, held the voucher when it was listed, and paid the deposit.
	pub owner: AccountId,
	/// The voucher.
	#[codec(compact)]
	pub voucher: VoucherId,
	/// How much of the voucher is still offered, in minor units of its currency; never zero.
	#[codec(compact)]
	pub value: u128,
	/// What the owner asks for all of it.
	pub ask: Ask,
	/// What offers the owner wants to see.
	pub accepts: Accepts,
	/// The conditions of the discount voucher when it is sold below its value. `None`: those of the voucher itself.
	pub discount: Option<Discount>,
	/// The page that describes it.
	pub page: ContentId,
	/// What is held for this item, in the native currency's smallest unit.
	#[codec(compact)]
	pub deposit: Balance,
}

/// How far an offer has been accepted that is accepted in parts.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Fill {
	/// The share that has been accepted, in parts per billion: more than nothing, less than all.
	pub filled: Perbill,
	/// The hash of the offer, so that its nonce serves no other.
	pub offer: H256,
	/// From this moment on the offer is void.
	#[codec(compact)]
	pub valid_until: Moment,
}
