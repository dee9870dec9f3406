//! Who gives what to whom.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use crate::Terms;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
pub use nexonomy_primitives::{payment::AtExpiry, AccountTag, Discount, MAX_PARTIES};
use nexonomy_primitives::{Money, VoucherId};
use polkadot_sdk::frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// The most legs that a deal has. The least is one.
pub const MAX_LEGS: u32 = 16;

/// An amount of the native token or of an asset, in its smallest unit; any `u128`.
pub type Balance = u128;

/// The people of an agreement, by account. Elsewhere a party is named by its index in this list.
pub type Parties<AccountId> = BoundedVec<AccountId, ConstU32<MAX_PARTIES>>;

/// What the released share of a voucher becomes.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum OnRelease {
	/// A voucher of its own in the hands of the leg's receiver.
	HandOver,
	/// Redeemed, because what it promised was done. The voucher's issuer must be one of the leg's two sides.
	Redeem,
}

/// Money that moves outside the chain: a payment to the receiver of a leg, which a processor holds until the chain orders it
/// to be captured or given back. Nobody on the chain ever has it.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct External {
	/// The merchant account that is paid; it belongs to the receiver of the leg.
	pub account: AccountTag,
	/// How much: more than zero, in a currency that payments know.
	pub money: Money,
	/// What happens to what is undecided when the hold is about to end.
	pub at_expiry: AtExpiry,
}

impl External {
	/// The same payment of so many minor units.
	pub fn with_minor(self, minor: u128) -> Self {
		Self { money: self.money.with_minor(minor), ..self }
	}
}

/// What a leg is about, and how much of it.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Promised<AssetId, CollectionId, ItemId> {
	/// So much of the native token, at least the existential deposit.
	Native(#[codec(compact)] Balance),
	/// So much of an asset, at least its minimum balance.
	Asset {
		/// Which asset.
		id: AssetId,
		/// How much, in the asset's smallest unit.
		#[codec(compact)]
		amount: Balance,
	},
	/// So much of a voucher that the giver holds.
	Voucher {
		/// Which voucher. While an agreement is active: the one that it keeps locked.
		id: VoucherId,
		/// How much, in minor units of the voucher's currency; more than zero, at most the voucher's value.
		#[codec(compact)]
		value: u128,
		/// What the released share becomes.
		on_release: OnRelease,
		/// Makes it a discount voucher, for the part of a sale that is given away.
		discount: Option<Discount>,
	},
	/// One item, which is released with the last step.
	Item {
		/// The item's collection.
		collection: CollectionId,
		/// The item.
		item: ItemId,
	},
	/// A payment outside the chain.
	#[codec(index = 4)]
	External(External),
}

impl<AssetId, CollectionId, ItemId> Promised<AssetId, CollectionId, ItemId> {
	/// How much is promised in all, in the smallest unit. An item is one piece.
	pub fn total(&self) -> u128 {
		match self {
			Self::Native(amount) | Self::Asset { amount, .. } => *amount,
			Self::Voucher { value, .. } => *value,
			Self::Item { .. } => 1,
			Self::External(external) => external.money.minor,
		}
	}

	/// The same thing in another amount. An item stays the item.
	pub fn with_amount(self, amount: u128) -> Self {
		match self {
			Self::Native(_) => Self::Native(amount),
			Self::Asset { id, .. } => Self::Asset { id, amount },
			Self::Voucher { id, on_release, discount, .. } => {
				Self::Voucher { id, value: amount, on_release, discount }
			}
			Self::Item { collection, item } => Self::Item { collection, item },
			Self::External(external) => Self::External(external.with_minor(amount)),
		}
	}
}

/// One promise of a deal: who gives what to whom.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Leg<Asset> {
	/// The giver's index among the parties.
	pub from: u8,
	/// The receiver's index among the parties; another than `from`.
	pub to: u8,
	/// What, and how much.
	pub asset: Asset,
}

/// The legs of a deal.
pub type Legs<Asset> = BoundedVec<Leg<Asset>, ConstU32<MAX_LEGS>>;

/// What becomes an agreement. It is named by the BLAKE2-256 hash of its SCALE encoding.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Draft<AccountId, Asset> {
	/// 2 to 8 different accounts, each of them in some leg.
	pub parties: Parties<AccountId>,
	/// 1 to 16 legs.
	pub legs: Legs<Asset>,
	/// The conditions.
	pub terms: Terms<AccountId>,
}
