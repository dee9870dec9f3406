//! A deal that is signed instead of proposed, so that it costs nothing until somebody accepts it.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use crate::{Balance, Discount, External, Leg, Legs, OnRelease, Promised, Terms, MAX_PARTIES};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use nexonomy_primitives::{Money, VoucherId};
use polkadot_sdk::{
	frame_support::{traits::ConstU32, BoundedVec},
	sp_runtime::Perbill,
};
use scale_info::TypeInfo;

/// The number of a listing: assigned in order, never used twice.
pub type ListingId = u64;

/// What an owner asks for a whole listing.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Ask {
	/// So much of the native token.
	Native(#[codec(compact)] Balance),
	/// So much of an asset.
	Asset {
		/// Which asset.
		id: u32,
		/// How much, in the asset's smallest unit.
		#[codec(compact)]
		amount: Balance,
	},
	/// So much money, paid in vouchers or outside the chain.
	Money(Money),
}

/// Which listing an offer answers, and what was asked when it was signed. It is void when the owner asks something else.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Answer {
	/// The listing.
	pub listing: ListingId,
	/// What was asked.
	pub ask: Ask,
}

/// What a leg of an offer is about: as in a draft, with all that the text must say without asking a chain.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Goods {
	/// So much of the native token.
	Native(#[codec(compact)] Balance),
	/// So much of an asset.
	Asset {
		/// Which asset.
		id: u32,
		/// How much, in the asset's smallest unit.
		#[codec(compact)]
		amount: Balance,
	},
	/// So much of a voucher.
	Voucher {
		/// Which voucher.
		id: VoucherId,
		/// How much; the currency must be the voucher's.
		value: Money,
		/// What the released share becomes.
		on_release: OnRelease,
		/// Makes it a discount voucher.
		discount: Option<Discount>,
	},
	/// One item.
	Item {
		/// The item's collection.
		collection: u32,
		/// The item.
		item: u32,
	},
	/// A payment outside the chain.
	#[codec(index = 4)]
	External(External),
}

/// The people of an offer; `None` is an open seat, which whoever accepts the offer takes.
pub type Seats<AccountId> = BoundedVec<Option<AccountId>, ConstU32<MAX_PARTIES>>;

/// A deal that somebody signs and others accept.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Offer<AccountId> {
	/// The listing that it answers, if it answers one.
	pub listing: Option<Answer>,
	/// 2 to 8 parties; at most one seat is open.
	pub parties: Seats<AccountId>,
	/// 1 to 16 legs.
	pub legs: Legs<Goods>,
	/// The conditions. `consent_by` is the moment from which on the offer is void.
	pub terms: Terms<AccountId>,
	/// If it may be filled in part: the least share that is filled at a time, unless it is the rest.
	pub in_part: Option<Perbill>,
}

/// A party's signature under an offer.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Seal<AccountId, Signature> {
	/// The party's index.
	pub party: u8,
	/// Who signed for the party, if not itself.
	pub delegate: Option<AccountId>,
	/// The party's number that makes the seal count once.
	pub nonce: u64,
	/// The signature over the offer's text for this party.
	pub signature: Signature,
}

impl Goods {
	/// How much is promised in all, in the smallest unit. An item is one piece.
	pub fn total(&self) -> u128 {
		Promised::<u32, u32, u32>::from(*self).total()
	}

	/// The same thing in another amount. An item stays the item.
	pub fn with_amount(self, amount: u128) -> Self {
		match self {
			Self::Native(_) => Self::Native(amount),
			Self::Asset { id, .. } => Self::Asset { id, amount },
			Self::Voucher { id, value, on_release, discount } => {
				Self::Voucher { id, value: value.with_minor(amount), on_release, discount }
			}
			Self::Item { collection, item } => Self::Item { collection, item },
			Self::External(external) => Self::External(external.with_minor(amount)),
		}
	}
}

impl From<Goods> for Promised<u32, u32, u32> {
	fn from(goods: Goods) -> Self {
		match goods {
			Goods::Native(amount) => Self::Native(amount),
			Goods::Asset { id, amount } => Self::Asset { id, amount },
			Goods::Voucher { id, value, on_release, discount } => {
				Self::Voucher { id, value: value.minor, on_release, discount }
			}
			Goods::Item { collection, item } => Self::Item { collection, item },
			Goods::External(external) => Self::External(external),
		}
	}
}

impl<AccountId> Offer<AccountId> {
	/// The index of the open seat, if there is one.
	pub fn open_seat(&self) -> Option<u8> {
		self.parties.iter().position(Option::is_none).and_then(|index| index.try_into().ok())
	}

	/// The legs by which `from` gives something.
	pub fn given_by(&self, from: u8) -> impl Iterator<Item = &Leg<Goods>> {
		self.legs.iter().filter(move |leg| leg.from == from)
	}
}
