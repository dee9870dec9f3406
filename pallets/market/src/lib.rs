#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(test, allow(clippy::arithmetic_side_effects, clippy::as_conversions, clippy::unreachable))]
#![warn(missing_docs)]

extern crate alloc;

use polkadot_sdk::*;

mod accept;
mod answer;
mod batch;
mod deposit;
mod listing;
pub mod nonces;
mod part;
mod seals;
pub mod types;
mod views;
mod weighing;

#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub mod weights;

pub use nonces::Nonces;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

// What the macros write does not keep to these lints. The logic stands in files of its own, which do.
#[allow(clippy::as_conversions, clippy::expect_used, clippy::unreachable)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungible, Time},
	};
	use frame_system::pallet_prelude::*;
	use nexonomy_primitives::{
		traits::{Agreements, Delegation, VoucherLedger},
		AgreementId, ContentId, Moment, Money, VoucherId,
	};
	use sp_core::H256;
	use sp_runtime::{
		traits::{IdentifyAccount, Verify},
		Perbill,
	};
	use types::{BalanceOf, ListingOf};

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	// The text of an offer shows accounts as wallets do, so it needs their bytes.
	#[pallet::config]
	pub trait Config:
		polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>, AccountId: AsRef<[u8]>>
	{
		/// What deposits are held in.
		type Currency: fungible::hold::Mutate<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The runtime's reasons to hold a balance.
		type RuntimeHoldReason: From<HoldReason>;

		/// The ledger of vouchers.
		type Vouchers: VoucherLedger<AccountId = Self::AccountId>;

		/// What an accepted offer becomes.
		type Agreements: Agreements<AccountId = Self::AccountId, Draft = DraftOf<Self>>;

		/// Who may seal an offer for whom.
		type Delegation: Delegation<Self::AccountId>;

		/// The clock, in milliseconds since 1970.
		type Time: Time<Moment = Moment>;

		/// How people seal offers.
		type Signature: Verify<Signer: IdentifyAccount<AccountId = Self::AccountId>> + Parameter;

		/// What is held for each listing, until it ends, from its owner.
		#[pallet::constant]
		type Deposit: Get<BalanceOf<Self>>;

		/// What the calls cost.
		type WeightInfo: WeightInfo;

		/// Makes people and vouchers for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self>;
	}

	/// Why a balance is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// A listing takes up storage; the deposit returns when it ends.
		ListingDeposit,
	}

	/// Every listing that lives.
	// The chain chooses the keys, so nobody can unbalance the trie and a fast hash is enough.
	#[pallet::storage]
	pub type Listings<T: Config> = StorageMap<_, Twox64Concat, ListingId, ListingOf<T>>;

	/// The number of the next listing.
	#[pallet::storage]
	pub type NextListingId<T> = StorageValue<_, ListingId, ValueQuery>;

	/// The nonces that each person has spent.
	#[pallet::storage]
	pub type NoncesOf<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Nonces, ValueQuery>;

	/// The offers that are accepted in parts, by who sealed them and with which nonce, until nothing is left of them.
	#[pallet::storage]
	pub type Fills<T: Config> = StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, u64, Fill>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Somebody would sell a voucher or a part of it.
		Listed {
			/// The new listing.
			listing: ListingId,
			/// Who sells.
			owner: T::AccountId,
			/// The voucher.
			voucher: VoucherId,
			/// How much of it.
			value: Money,
			/// What is asked for all of it.
			ask: Ask,
			/// What offers the owner wants to see.
			accepts: Accepts,
			/// The conditions of the discount voucher when it is sold below its value.
			discount: Option<Discount>,
			/// The page that describes it.
			page: ContentId,
		},
		/// An owner asks something else. Offers that answer the old price are void.
		AskChanged {
			/// The listing.
			listing: ListingId,
			/// What was asked.
			old: Ask,
			/// What is asked.
			new: Ask,
		},
		/// An owner changed what a listing says beside its price.
		ListingChanged {
			/// The listing.
			listing: ListingId,
			/// What offers the owner wants to see.
			accepts: Accepts,
			/// The page that describes it.
			page: ContentId,
		},
		/// Something of a listing was sold. The listing is gone when nothing is left.
		Sold {
			/// The listing.
			listing: ListingId,
			/// The agreement by which it was sold.
			agreement: AgreementId,
			/// How much, in minor units of the voucher's currency.
			value: u128,
			/// How much is still offered.
			left: u128,
		},
		/// A listing was taken down.
		Delisted {
			/// The listing that is gone.
			listing: ListingId,
			/// Whose it was.
			owner: T::AccountId,
			/// Who took it down.
			by: T::AccountId,
		},
		/// An offer became an agreement, or a share of it did.
		OfferAccepted {
			/// The agreement, which is active.
			agreement: AgreementId,
			/// The hash of the offer, which is the same for every share of it.
			offer: H256,
			/// Who accepted it. A party consented by accepting.
			by: T::AccountId,
			/// The parties that had sealed it, each with its nonce and, if it did not sign itself, its delegate.
			signers: Signers<T::AccountId>,
			/// The listing that it answers.
			listing: Option<ListingId>,
			/// How much of it was accepted now, in parts per billion.
			share: Perbill,
		},
		/// One offer of several was refused; the others were not held up.
		OfferRefused {
			/// Its place among those that were brought, from 0.
			index: u32,
			/// Why.
			error: DispatchError,
		},
		/// A person cancelled a nonce: offers that bear it are void.
		NonceCancelled {
			/// Who.
			who: T::AccountId,
			/// The nonce.
			nonce: u64,
		},
		/// A person cancelled many nonces: offers that bear them are void.
		NoncesCancelledBelow {
			/// Who.
			who: T::AccountId,
			/// The lowest nonce that was not cancelled.
			nonce: u64,
		},
		/// What was kept of an offer that can be accepted no further was cleared away.
		FillCleared {
			/// Who had sealed it.
			signer: T::AccountId,
			/// With which nonce.
			nonce: u64,
			/// The share that had been accepted.
			filled: Perbill,
			/// Who cleared it away.
			by: T::AccountId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no such listing. It may have been sold or taken down: look at its events.
		UnknownListing,
		/// There is no such voucher. List one that lives.
		UnknownVoucher,
		/// Only the holder of a voucher can list it.
		NotHolder,
		/// Only the owner can do this, as long as the voucher is in the owner's hands and has not expired.
		NotOwner,
		/// The voucher has expired. List one that is still good.
		VoucherExpired,
		/// The voucher is locked by an agreement. Wait until that has ended, or list a voucher that is free.
		VoucherLocked,
		/// Nothing would be offered. Give a value above zero.
		ZeroValue,
		/// The voucher is worth less than this. Give a smaller value.
		NotEnoughValue,
		/// Nothing would be asked. Give an amount above zero, or transfer the voucher if it is a gift.
		ZeroAsk,
		/// The currency is not in the table. Use an ISO 4217 code or one of the units of account.
		UnknownCurrency,
		/// The discount's expiry has passed already. Choose a later one.
		DiscountExpired,
		/// A discount can only narrow a promise: choose an expiry not after the voucher's, and a minimum use not below its own.
		DiscountTooWide,
		/// This changes nothing. Give another price, another page, or another wish.
		NothingChanges,
		/// The offer is void by time. Have it signed again with a later `consent_by`.
		OfferExpired,
		/// A seal is under a name that the offer does not have. An open seat cannot be sealed: whoever accepts takes it.
		UnknownParty,
		/// A party has sealed twice. Bring one seal for each.
		SealTwice,
		/// A party has neither sealed the offer nor accepts it. Bring its seal, or have it accept the offer itself.
		SealMissing,
		/// A signature is not that person's over this offer on this chain. Have the text signed that `offer_text` gives.
		BadSignature,
		/// The party has not allowed this account to sign for it. Have the party sign, or allow it first.
		NotDelegate,
		/// The nonce is spent: the offer was accepted or cancelled, or another one with its nonce was. Have it signed
		/// with the nonce that `next_nonce` gives.
		NonceUsed,
		/// The nonce is too far above the person's lowest free one. Have it signed with a lower one: see `next_nonce`.
		NonceTooFar,
		/// Only one seat can be left open. Name the other parties.
		TwoOpenSeats,
		/// Whoever takes the open seat must not be a party already. Have somebody else accept the offer.
		PartyTwice,
		/// The voucher is in another currency than the offer says. Make the offer in the voucher's own.
		ForeignCurrency,
		/// The owner asks something else than when the offer was made. Make it again at the new price.
		AskChanged,
		/// The offer is not about this listing: its owner must be a party and give the voucher that is listed.
		ListingMismatch,
		/// This is more than the listing still offers. Take less.
		MoreThanListed,
		/// What is sold below its value must be an ordinary voucher over what is paid, and a discount voucher on the
		/// listing's conditions over the rest.
		DiscountMismatch,
		/// A share can be taken only of an offer of two that allows it, sealed by one of them and accepted by the other.
		/// Accept it whole.
		NotInPart,
		/// The share is below what the offer allows, or some leg of it would come to nothing. Take more.
		ShareTooSmall,
		/// Less than this share is left of the offer. Take less.
		ShareTooLarge,
		/// An item cannot be divided. Accept the offer whole.
		ItemsAreWhole,
		/// None of these offers could be accepted: their own errors say why when they are accepted one by one.
		NothingAccepted,
		/// All these nonces were cancelled before. Name a higher one.
		NothingToCancel,
		/// No offer with this nonce is accepted in parts.
		NoFill,
		/// More of this offer can be accepted. Wait until it is void, or have its signer cancel the nonce.
		FillStillOpen,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			Self::do_integrity_test()
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Offer a voucher, or a part of it, for sale. It stays yours and free until you agree with somebody.
		///
		/// Origin: signed by the voucher's holder, who pays the deposit. `value` is in minor units of the voucher's
		/// currency, `ask` is for all of it.
		///
		/// Fails with `UnknownVoucher`, `NotHolder`, `VoucherExpired`, `VoucherLocked`, `ZeroValue`, `NotEnoughValue`,
		/// `ZeroAsk`, `UnknownCurrency`, `DiscountExpired` or `DiscountTooWide`. Emits `Listed`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::list())]
		pub fn list(
			origin: OriginFor<T>,
			voucher: VoucherId,
			value: u128,
			ask: Ask,
			accepts: Accepts,
			discount: Option<Discount>,
			page: ContentId,
		) -> DispatchResult {
			Self::do_list(ensure_signed(origin)?, voucher, value, ask, accepts, discount, page)
		}

		/// Change what a listing asks and says. Offers that answer another price are void.
		///
		/// Origin: signed by the owner.
		///
		/// Fails with `UnknownListing`, `NotOwner`, `ZeroAsk`, `UnknownCurrency` or `NothingChanges`. Emits `AskChanged`,
		/// `ListingChanged` or both.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::change_listing())]
		pub fn change_listing(
			origin: OriginFor<T>,
			listing: ListingId,
			ask: Ask,
			accepts: Accepts,
			page: ContentId,
		) -> DispatchResult {
			Self::do_change_listing(ensure_signed(origin)?, listing, ask, accepts, page)
		}

		/// Take a listing down.
		///
		/// Origin: signed by the owner; or by anybody once the voucher is gone, expired, or in other hands. The deposit
		/// returns to the owner.
		///
		/// Fails with `UnknownListing` or `NotOwner`. Emits `Delisted`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::delist())]
		pub fn delist(origin: OriginFor<T>, listing: ListingId) -> DispatchResult {
			Self::do_delist(ensure_signed(origin)?, listing)
		}

		/// Accept an offer: it becomes an active agreement at once.
		///
		/// Origin: signed by anybody, who pays the agreement's deposit and takes the open seat if there is one. Every
		/// other party has sealed the offer or is the caller. `share` is how much of the offer, where it can be accepted
		/// in parts; `None` is all that is left of it.
		///
		/// Fails with `OfferExpired`, `TwoOpenSeats`, `PartyTwice`, `UnknownParty`, `SealTwice`, `SealMissing`,
		/// `BadSignature`, `NotDelegate`, `NonceUsed`, `NonceTooFar`, `ForeignCurrency`; for a share with `NotInPart`,
		/// `ShareTooSmall`, `ShareTooLarge` or `ItemsAreWhole`; for a listing with `UnknownListing`, `AskChanged`,
		/// `ListingMismatch`, `MoreThanListed` or `DiscountMismatch`; and as opening the agreement does. Emits
		/// `OfferAccepted`, and `Sold` for a listing.
		#[pallet::call_index(3)]
		#[pallet::weight(weighing::accept_offer_at_most::<T>(offer, seals))]
		pub fn accept_offer(
			origin: OriginFor<T>,
			offer: OfferOf<T>,
			seals: SealsOf<T>,
			share: Option<Perbill>,
		) -> DispatchResultWithPostInfo {
			Self::do_accept_offer(ensure_signed(origin)?, offer, seals, share)
		}

		/// Accept up to 100 offers, each for itself.
		///
		/// Origin: as `accept_offer`. An offer that is refused says why in `OfferRefused` and does not hold up the others.
		///
		/// Fails with `NothingAccepted` when none is accepted. Emits what `accept_offer` does, and `OfferRefused`.
		#[pallet::call_index(4)]
		#[pallet::weight(weighing::accept_offers_at_most::<T>(offers))]
		pub fn accept_offers(origin: OriginFor<T>, offers: OffersOf<T>) -> DispatchResultWithPostInfo {
			Self::do_accept_offers(ensure_signed(origin)?, offers)
		}

		/// Make every offer void that you sealed with this nonce, also what is left of one that is accepted in parts.
		///
		/// Origin: signed by anybody, for itself.
		///
		/// Fails with `NonceUsed` or `NonceTooFar`. Emits `NonceCancelled`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::cancel_nonce())]
		pub fn cancel_nonce(origin: OriginFor<T>, nonce: u64) -> DispatchResult {
			Self::do_cancel_nonce(ensure_signed(origin)?, nonce)
		}

		/// Make every offer void that you sealed with a nonce below this one. It cannot be taken back: nonces below are
		/// lost for good.
		///
		/// Origin: signed by anybody, for itself.
		///
		/// Fails with `NothingToCancel`. Emits `NoncesCancelledBelow`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::cancel_nonces_below())]
		pub fn cancel_nonces_below(origin: OriginFor<T>, nonce: u64) -> DispatchResult {
			Self::do_cancel_nonces_below(ensure_signed(origin)?, nonce)
		}

		/// Clear away what is kept of an offer that was accepted in parts and can be accepted no further.
		///
		/// Origin: signed by anybody, once the offer is void by time or its nonce was cancelled.
		///
		/// Fails with `NoFill` or `FillStillOpen`. Emits `FillCleared`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::clear_fill())]
		pub fn clear_fill(origin: OriginFor<T>, signer: T::AccountId, nonce: u64) -> DispatchResult {
			Self::do_clear_fill(ensure_signed(origin)?, signer, nonce)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The listing, if it lives.
		pub fn listing(id: ListingId) -> Option<ListingOf<T>> {
			Listings::<T>::get(id)
		}

		/// The text that a party, or its delegate, signs to seal an offer on this chain.
		pub fn offer_text(
			offer: OfferOf<T>,
			party: u8,
			delegate: Option<T::AccountId>,
			nonce: u64,
		) -> Vec<u8> {
			Self::view_offer_text(&offer, party, delegate, nonce)
		}

		/// The hash that names an offer: BLAKE2-256 of its SCALE encoding.
		pub fn offer_hash(offer: OfferOf<T>) -> H256 {
			Self::hash_of(&offer)
		}

		/// How far the offer that this person sealed with this nonce has been accepted, if more of it can be.
		pub fn fill(signer: T::AccountId, nonce: u64) -> Option<Fill> {
			Self::view_fill(&signer, nonce)
		}

		/// Whether nothing can be accepted with this nonce any more. That of an offer of which a part is left is not.
		pub fn is_spent(who: T::AccountId, nonce: u64) -> bool {
			Self::view_is_spent(&who, nonce)
		}

		/// The lowest nonce that no accepted or cancelled offer of this person bears; `None` when all are spent. Offers
		/// that are out but not accepted are not counted: whoever has signed several knows their nonces.
		pub fn next_nonce(who: T::AccountId) -> Option<u64> {
			NoncesOf::<T>::get(who).next()
		}
	}
}
