//! The nouns: what people draft and sign, and what the chain keeps of it.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use nexonomy_primitives::{AgreementId, ContentId, Moment, VoucherId};
use polkadot_sdk::{
	frame_support::{
		traits::{fungibles, nonfungibles_v2, ConstU32},
		BoundedVec,
	},
	sp_core::H256,
	sp_runtime::Perbill,
	*,
};
use scale_info::TypeInfo;

/// The most parties that an agreement has. The least is two.
pub const MAX_PARTIES: u32 = 8;

/// The most legs that an agreement has. The least is one.
pub const MAX_LEGS: u32 = 16;

/// An amount of the native token or of an asset, in its smallest unit; any `u128`.
pub type Balance = u128;

/// The people of an agreement, by account. Elsewhere a party is named by its index in this list.
pub type Parties<AccountId> = BoundedVec<AccountId, ConstU32<MAX_PARTIES>>;

/// How a runtime names an account.
pub type AccountIdOf<T> = <T as frame_system::Config>::AccountId;

/// How a runtime names an asset.
pub type AssetIdOf<T> = <<T as Config>::Assets as fungibles::Inspect<AccountIdOf<T>>>::AssetId;

/// How a runtime names a collection of items.
pub type CollectionIdOf<T> = <<T as Config>::Items as nonfungibles_v2::Inspect<AccountIdOf<T>>>::CollectionId;

/// How a runtime names an item of a collection.
pub type ItemIdOf<T> = <<T as Config>::Items as nonfungibles_v2::Inspect<AccountIdOf<T>>>::ItemId;

/// [`Promised`] in a runtime's own names.
pub type PromisedOf<T> = Promised<AssetIdOf<T>, CollectionIdOf<T>, ItemIdOf<T>>;

/// [`Draft`] in a runtime's own names.
pub type DraftOf<T> = Draft<AccountIdOf<T>, PromisedOf<T>>;

/// [`Agreement`] in a runtime's own names.
pub type AgreementOf<T> = Agreement<AccountIdOf<T>, PromisedOf<T>>;

/// [`HeldLeg`] in a runtime's own names.
pub type HeldLegOf<T> = HeldLeg<PromisedOf<T>>;

/// [`ReleasePreview`] in a runtime's own names.
pub type ReleasePreviewOf<T> = ReleasePreview<AccountIdOf<T>, PromisedOf<T>>;

/// Signed consents, at most one from each party.
pub type Consents<Signature> = BoundedVec<Consent<Signature>, ConstU32<MAX_PARTIES>>;

/// [`Consents`] in a runtime's own names.
pub type ConsentsOf<T> = Consents<<T as Config>::Signature>;

/// Signed consents to a cancellation, at most one from each party.
pub type CancelConsents<Signature> = BoundedVec<CancelConsent<Signature>, ConstU32<MAX_PARTIES>>;

/// [`CancelConsents`] in a runtime's own names.
pub type CancelConsentsOf<T> = CancelConsents<<T as Config>::Signature>;

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
	},
	/// One item, which is released with the last step.
	Item {
		/// The item's collection.
		collection: CollectionId,
		/// The item.
		item: ItemId,
	},
}

impl<AssetId, CollectionId, ItemId> Promised<AssetId, CollectionId, ItemId> {
	/// How much is promised in all, in the smallest unit. An item is one piece.
	pub fn total(&self) -> u128 {
		match self {
			Self::Native(amount) | Self::Asset { amount, .. } => *amount,
			Self::Voucher { value, .. } => *value,
			Self::Item { .. } => 1,
		}
	}

	/// The same thing in another amount. An item stays the item.
	pub fn with_amount(self, amount: u128) -> Self {
		match self {
			Self::Native(_) => Self::Native(amount),
			Self::Asset { id, .. } => Self::Asset { id, amount },
			Self::Voucher { id, on_release, .. } => Self::Voucher { id, value: amount, on_release },
			Self::Item { collection, item } => Self::Item { collection, item },
		}
	}
}

/// One promise of an agreement: who gives what to whom.
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

/// What happens at the deadline to what was not released.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum AtDeadline {
	/// It goes to the receivers.
	Release,
	/// It goes back to the givers.
	Refund,
}

/// The conditions of an agreement.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Terms {
	/// The index of the party whose word proves progress. It receives at least one leg.
	pub reporter: u8,
	/// From this moment on nothing can be reported and anybody can settle.
	pub deadline: Moment,
	/// What happens then.
	pub at_deadline: AtDeadline,
	/// From this moment on nobody can consent any more; before the deadline.
	pub consent_by: Moment,
	/// The document that says in words what was agreed.
	pub content: ContentId,
}

/// What people read, sign and propose. An agreement is named by the BLAKE2-256 hash of its SCALE encoding.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Draft<AccountId, Asset> {
	/// 2 to 8 different accounts, each of them in some leg.
	pub parties: Parties<AccountId>,
	/// 1 to 16 legs.
	pub legs: BoundedVec<Leg<Asset>, ConstU32<MAX_LEGS>>,
	/// The conditions.
	pub terms: Terms,
}

/// A party's signed consent to a draft. The text that was signed is built by
/// [`Pallet::consent_text`](crate::Pallet::consent_text).
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Consent<Signature> {
	/// The signer's index among the parties.
	pub party: u8,
	/// A number that the signer never used before; any order.
	pub nonce: u64,
	/// From this moment on the signature is void.
	pub valid_until: Moment,
	/// The signature over the text.
	pub signature: Signature,
}

/// A party's signed consent to cancel an agreement at its present progress. The text that was signed is built by
/// [`Pallet::cancellation_text`](crate::Pallet::cancellation_text).
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct CancelConsent<Signature> {
	/// The signer's index among the parties.
	pub party: u8,
	/// From this moment on the signature is void.
	pub valid_until: Moment,
	/// The signature over the text.
	pub signature: Signature,
}

/// What the reporter signs when somebody else submits it. The text that was signed is built by
/// [`Pallet::progress_text`](crate::Pallet::progress_text).
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Report {
	/// Which agreement.
	pub agreement: AgreementId,
	/// The share that is done, more than the last one.
	pub progress: Perbill,
	/// From this moment on the signature is void.
	pub valid_until: Moment,
}

/// A set of parties: one bit for each, by index.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct PartySet(pub u8);

impl PartySet {
	/// Nobody.
	pub const EMPTY: Self = Self(0);

	/// Whether the party is in the set.
	pub fn contains(&self, party: u8) -> bool {
		self.0 & Self::bit(party) != 0
	}

	/// Adds the party and tells whether it is new. An index of 8 or more is never added.
	pub fn insert(&mut self, party: u8) -> bool {
		let bit = Self::bit(party);
		let is_new = bit != 0 && self.0 & bit == 0;
		self.0 |= bit;
		is_new
	}

	/// Whether all of the first `count` parties are in the set.
	pub fn is_full(&self, count: usize) -> bool {
		self.len() == count
	}

	/// How many parties are in the set.
	pub fn len(&self) -> usize {
		usize::try_from(self.0.count_ones()).unwrap_or_default()
	}

	/// Whether nobody is in the set.
	pub fn is_empty(&self) -> bool {
		self.0 == 0
	}

	fn bit(party: u8) -> u8 {
		1u8.checked_shl(u32::from(party)).unwrap_or_default()
	}
}

/// How far an agreement is.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum State {
	/// Waits for the consent of all parties; nothing but the deposit is held.
	Proposed {
		/// The hash of the draft.
		hash: H256,
		/// Who has consented.
		consents: PartySet,
	},
	/// Everything that is not released is held.
	Active {
		/// The share that is done.
		progress: Perbill,
		/// Who wants to cancel at this progress. Everybody: it is cancelled, and what could not yet go back waits.
		cancelling: PartySet,
	},
}

/// A leg as the chain keeps it.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct HeldLeg<Asset> {
	/// The giver's index among the parties.
	pub from: u8,
	/// The receiver's index among the parties.
	pub to: u8,
	/// What, and how much in all. A voucher is the locked one once the agreement is active.
	pub asset: Asset,
	/// How much has left the agreement, to either side.
	#[codec(compact)]
	pub released: u128,
}

impl<AssetId, CollectionId, ItemId> HeldLeg<Promised<AssetId, CollectionId, ItemId>> {
	/// How much of the leg is still held while the agreement is active.
	pub fn held(&self) -> u128 {
		// `released` never exceeds the total: only what was held is ever added to it.
		self.asset.total().saturating_sub(self.released)
	}
}

/// An agreement as the chain keeps it.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Agreement<AccountId, Asset> {
	/// The people.
	pub parties: Parties<AccountId>,
	/// Who gives what to whom, and how much of it is gone.
	pub legs: BoundedVec<HeldLeg<Asset>, ConstU32<MAX_LEGS>>,
	/// The conditions.
	pub terms: Terms,
	/// How far it is.
	pub state: State,
	/// Who proposed it and paid the deposit.
	pub depositor: AccountId,
	/// The deposit, in native tokens, on the agreement's own account.
	#[codec(compact)]
	pub deposit: Balance,
}

impl<AccountId, Asset> Agreement<AccountId, Asset> {
	/// Whether everybody consented to cancel.
	pub fn is_cancelled(&self) -> bool {
		match self.state {
			State::Proposed { .. } => false,
			State::Active { cancelling, .. } => cancelling.is_full(self.parties.len()),
		}
	}
}

/// How an active agreement ended.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Outcome {
	/// The reporter reported 100 %.
	Completed,
	/// The deadline passed, and the rest went to the receivers.
	DeadlineReleased,
	/// The deadline passed, and the rest went back to the givers.
	DeadlineRefunded,
	/// Everybody agreed to cancel, and the rest went back to the givers.
	Cancelled,
}

/// What one leg would release.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct ReleasePreview<AccountId, Asset> {
	/// The leg's index.
	pub leg: u8,
	/// The giver.
	pub from: AccountId,
	/// The receiver.
	pub to: AccountId,
	/// What.
	pub asset: Asset,
	/// How much of it, in its smallest unit. An item is one piece.
	pub amount: u128,
}
