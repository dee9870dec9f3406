#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(test, allow(clippy::arithmetic_side_effects, clippy::as_conversions, clippy::unreachable))]
#![warn(missing_docs)]

extern crate alloc;

mod activate;
mod amend;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod consent;
mod deposit;
mod dispute;
mod errors;
mod events;
mod facts;
mod holding;
#[cfg(test)]
mod mock;
mod nonces;
mod open;
mod payment;
mod progress;
mod proofs;
mod propose;
mod provers;
mod purse;
mod revise;
mod ruling;
mod settle;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod types;
mod views;
mod weighing;
pub mod weights;

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use alloc::vec::Vec;
use frame_support::{
	dispatch::{DispatchResult, DispatchResultWithPostInfo},
	ensure,
	pallet_macros::import_section,
	BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use nexonomy_primitives::{
	payment::{PaymentFailure, PaymentRail},
	traits::{Court, Standing, VoucherLedger},
	AgreementId, CaseId, Moment,
};
use polkadot_sdk::*;
use sp_core::H256;
use sp_runtime::{DispatchError, Perbill};

// What the macros write does this; the calls below are one line each.
#[allow(clippy::as_conversions, clippy::expect_used, clippy::unreachable)]
#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungible, fungibles, nonfungibles_v2, Time},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::{AccountIdConversion, IdentifyAccount, Verify};

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The native token.
		type Currency: fungible::Mutate<Self::AccountId, Balance = Balance>;

		/// Assets by number.
		type Assets: fungibles::Mutate<Self::AccountId, Balance = Balance>;

		/// Items in collections.
		type Items: nonfungibles_v2::Transfer<Self::AccountId>
			+ nonfungibles_v2::Inspect<Self::AccountId, CollectionId: MaxEncodedLen, ItemId: MaxEncodedLen>;

		/// The ledger of vouchers.
		type Vouchers: VoucherLedger<AccountId = Self::AccountId>;

		/// Who rules on disputes. It answers through [`OnRuling`](nexonomy_primitives::traits::OnRuling).
		type Court: Court<AccountId = Self::AccountId>;

		/// How people pay outside the chain. It answers through [`OnPayment`](nexonomy_primitives::payment::OnPayment).
		type Rail: PaymentRail<AccountId = Self::AccountId>;

		/// The memory of what people did.
		type Standing: Standing<AccountId = Self::AccountId>;

		/// The clock, in milliseconds since 1970.
		type Time: Time<Moment = Moment>;

		/// How people sign consents and reports.
		type Signature: Verify<Signer: IdentifyAccount<AccountId = Self::AccountId>> + Parameter;

		/// What the accounts of agreements are derived from.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The deposit for an agreement, besides that for its legs; at least the existential deposit.
		#[pallet::constant]
		type DepositBase: Get<Balance>;

		/// The deposit for each leg.
		#[pallet::constant]
		type DepositPerLeg: Get<Balance>;

		/// The deposit for each prover but the first, for each witness, and for every eight steps begun.
		#[pallet::constant]
		type DepositPerProver: Get<Balance>;

		/// The longest time from the proposal to the deadline, in milliseconds.
		#[pallet::constant]
		type MaxDuration: Get<Moment>;

		/// How long payments outside the chain are awaited once everybody has consented, in milliseconds; never beyond the
		/// deadline.
		#[pallet::constant]
		type FundingTime: Get<Moment>;

		/// How long after the deadline such a payment can still be decided about, in milliseconds.
		#[pallet::constant]
		type SettleTime: Get<Moment>;

		/// The same where a dispute may outlast the deadline: the terms name arbiters, and the payment is captured to the
		/// seller's reserve when its hold ends.
		#[pallet::constant]
		type DisputeTime: Get<Moment>;

		/// Where native amounts go that are too small for their receiver's account. It must exist.
		type DustAccount: Get<Self::AccountId>;

		/// What the calls cost.
		type WeightInfo: WeightInfo;

		/// Makes people, assets, items and vouchers for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self>;
	}

	/// Agreements that are proposed, await payments, or are active.
	#[pallet::storage]
	pub type Agreements<T: Config> = StorageMap<_, Twox64Concat, AgreementId, AgreementOf<T>>;

	/// The number of the next agreement.
	#[pallet::storage]
	pub type NextAgreementId<T: Config> = StorageValue<_, AgreementId, ValueQuery>;

	/// The nonces that a person used up, 128 to a word.
	#[pallet::storage]
	pub type UsedNonces<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, u64, u128, ValueQuery>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "std")]
		fn integrity_test() {
			use fungible::Inspect;
			assert!(
				T::DepositBase::get() >= T::Currency::minimum_balance(),
				"the deposit keeps an agreement's account alive"
			);
			assert!(Self::highest_deposit().is_some(), "every deposit is a number");
			assert!(
				Self::account_of(0) != Self::account_of(1)
					&& Self::account_of(0) != Self::account_of(u64::MAX),
				"every agreement has an account of its own"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Proposes an agreement, and makes it active at once if all parties have consented. With legs that are paid
		/// outside the chain it awaits their payments first.
		///
		/// Signed by anybody; a caller who is a party consents by calling. `consents` are signatures of other parties
		/// over [`Pallet::consent_text`]. The caller pays the deposit, which returns when the agreement ends.
		/// Emits `Proposed`, `Consented` for each party, and with the last `Activated`, or `FundingOpened`.
		#[pallet::call_index(0)]
		#[pallet::weight(weighing::propose_at_most::<T>(draft, consents.len()))]
		pub fn propose(
			origin: OriginFor<T>,
			draft: DraftOf<T>,
			consents: ConsentsOf<T>,
		) -> DispatchResultWithPostInfo {
			Self::do_propose(ensure_signed(origin)?, draft, consents)
		}

		/// Consents to a proposal.
		///
		/// Signed by a party. `hash` is that of the draft the party has read. The last consent makes the agreement
		/// active: all legs are taken in, or the call fails. Emits `Consented` and perhaps `Activated`.
		#[pallet::call_index(1)]
		#[pallet::weight(weighing::consent_at_most::<T>())]
		pub fn consent(
			origin: OriginFor<T>,
			agreement: AgreementId,
			hash: H256,
		) -> DispatchResultWithPostInfo {
			Self::do_consent(ensure_signed(origin)?, agreement, hash)
		}

		/// Brings the signed consents of parties to a proposal.
		///
		/// Signed by anybody. The last consent makes the agreement active, as in [`Pallet::consent`].
		#[pallet::call_index(2)]
		#[pallet::weight(weighing::consent_with_signatures_at_most::<T>(consents.len()))]
		pub fn consent_with_signatures(
			origin: OriginFor<T>,
			agreement: AgreementId,
			consents: ConsentsOf<T>,
		) -> DispatchResultWithPostInfo {
			Self::do_consent_with_signatures(ensure_signed(origin)?, agreement, consents)
		}

		/// Withdraws a proposal that did not take effect.
		///
		/// Signed by a party or the proposer at any time, by anybody once the time to consent is over. The deposit
		/// goes back to the proposer. Emits `Withdrawn`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, agreement: AgreementId) -> DispatchResult {
			Self::do_withdraw(ensure_signed(origin)?, agreement)
		}

		/// Reports progress and releases that share of every leg; 100 % closes the agreement.
		///
		/// Signed by a party that is a prover, before the deadline; with steps, by that of the next one and for exactly
		/// its share. All legs move or none. The caller pays the deposit of a
		/// voucher that is handed over in part. Emits `Progressed`, `Released` for each leg that moves, and `Closed`.
		#[pallet::call_index(4)]
		#[pallet::weight(weighing::report_at_most::<T>())]
		pub fn report(
			origin: OriginFor<T>,
			agreement: AgreementId,
			progress: Perbill,
		) -> DispatchResultWithPostInfo {
			Self::do_report(ensure_signed(origin)?, agreement, progress)
		}

		/// Brings the proof of a report, which was perhaps signed with no connection.
		///
		/// Signed by anybody. `proof` is what a prover of the terms signed: a party or witnesses over
		/// [`Pallet::progress_text`], a device over [`Pallet::reading_text`]. Otherwise like [`Pallet::report`].
		#[pallet::call_index(5)]
		#[pallet::weight(weighing::submit_report_at_most::<T>(proof))]
		pub fn submit_report(
			origin: OriginFor<T>,
			report: Report,
			proof: ProofOf<T>,
		) -> DispatchResultWithPostInfo {
			Self::do_submit_report(ensure_signed(origin)?, report, proof)
		}

		/// Settles an agreement whose deadline has passed, that was cancelled and is stuck, or that a decided dispute left stuck;
		/// or one whose payments outside the chain failed or are late, so that everything goes back.
		///
		/// Signed by anybody. What is unreleased goes where the terms say, but for what is frozen: also when a leg cannot follow
		/// what was decided about it. A leg that cannot move stays and `LegStuck` says why; call again when the cause is gone.
		/// Emits `Released`, `Refunded`, `Closed`.
		#[pallet::call_index(6)]
		#[pallet::weight(weighing::settle_at_most::<T>())]
		pub fn settle(origin: OriginFor<T>, agreement: AgreementId) -> DispatchResultWithPostInfo {
			Self::do_settle(ensure_signed(origin)?, agreement)
		}

		/// Cancels an agreement together: when all parties have consented, what is unreleased goes back. So can one that
		/// still awaits payments.
		///
		/// Signed by a party, which consents by calling, or by anybody who brings signatures over
		/// [`Pallet::cancellation_text`]. Consents collect until progress grows, which voids them. Emits
		/// `CancelConsented`, and with the last consent what [`Pallet::settle`] emits.
		#[pallet::call_index(7)]
		#[pallet::weight(weighing::cancel_at_most::<T>(consents.len()))]
		pub fn cancel(
			origin: OriginFor<T>,
			agreement: AgreementId,
			consents: CancelConsentsOf<T>,
		) -> DispatchResultWithPostInfo {
			Self::do_cancel(ensure_signed(origin)?, agreement, consents)
		}

		/// Burns a nonce of the caller, so that a consent signed with it counts no more.
		///
		/// Signed by anybody. Emits `NonceRevoked`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::revoke_nonce())]
		pub fn revoke_nonce(origin: OriginFor<T>, nonce: u64) -> DispatchResult {
			Self::do_revoke_nonce(ensure_signed(origin)?, nonce)
		}

		/// Changes an active agreement together: when all parties have consented, and all who take the place of one, the
		/// changes take effect, all or none.
		///
		/// Signed by a signatory, which consents by calling, or by anybody who brings signatures over
		/// [`Pallet::amendment_text`]; before the deadline. Consents collect until progress grows, a party wants to
		/// cancel or to change something else, which voids them. Who brings the last consent pays the deposit of the
		/// agreement as it is then, and the depositor before gets its own back. Emits `AmendConsented`, and with the last
		/// consent `Amended` and `HandedOver`.
		#[pallet::call_index(9)]
		#[pallet::weight(weighing::amend_at_most::<T>(changes, consents.len()))]
		pub fn amend(
			origin: OriginFor<T>,
			agreement: AgreementId,
			changes: ChangesOf<T>,
			consents: AmendConsentsOf<T>,
		) -> DispatchResultWithPostInfo {
			Self::do_amend(ensure_signed(origin)?, agreement, changes, consents)
		}

		/// Disputes a share of what is unreleased. That share of every leg is frozen; the rest goes on.
		///
		/// Signed by a party, before the deadline; the terms name arbiters, and no dispute is open. The caller lays out
		/// the fee that the terms say; who loses bears it. Voids consents to cancel or to amend, signed ones too. Emits `Disputed`.
		#[pallet::call_index(10)]
		#[pallet::weight(weighing::dispute_at_most::<T>())]
		pub fn dispute(
			origin: OriginFor<T>,
			agreement: AgreementId,
			claim: Claim,
			evidence: Evidence,
		) -> DispatchResultWithPostInfo {
			Self::do_dispute(ensure_signed(origin)?, agreement, claim, evidence)
		}

		/// Offers to settle a dispute, or accepts what another party offered: when all parties want the same division, what
		/// is frozen is divided so and the court rules no more.
		///
		/// Signed by a party, until the court has ruled for good. Whoever wants another division replaces what was offered
		/// before. Emits `SettlementOffered`, and with the last party's `DisputeSettled`, `Released`, `Refunded` and
		/// perhaps `Closed`.
		#[pallet::call_index(11)]
		#[pallet::weight(weighing::settle_dispute_at_most::<T>())]
		pub fn offer_settlement(
			origin: OriginFor<T>,
			agreement: AgreementId,
			released: Perbill,
		) -> DispatchResultWithPostInfo {
			Self::do_offer_settlement(ensure_signed(origin)?, agreement, released)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The agreement, if it is proposed, awaits payments, or is active.
		pub fn agreement(id: AgreementId) -> Option<AgreementOf<T>> {
			Agreements::<T>::get(id)
		}

		/// What a report of `progress` would release, leg by leg; `None` if it could not be reported.
		pub fn preview(id: AgreementId, progress: Perbill) -> Option<Vec<ReleasePreviewOf<T>>> {
			Self::preview_of(id, progress)
		}

		/// The text that a party signs to consent to the draft with this hash.
		pub fn consent_text(hash: H256, nonce: u64, valid_until: Moment) -> Vec<u8> {
			Self::consent_message(hash, nonce, valid_until).as_bytes().to_vec()
		}

		/// The text that a party or a witness signs to prove progress.
		pub fn progress_text(id: AgreementId, progress: Perbill, valid_until: Moment) -> Vec<u8> {
			Self::progress_message(id, progress, valid_until).as_bytes().to_vec()
		}

		/// The text that a device signs to prove progress.
		pub fn reading_text(
			id: AgreementId,
			progress: Perbill,
			time: Moment,
			place: Option<H256>,
		) -> Vec<u8> {
			Self::reading_message(id, progress, time, place).as_bytes().to_vec()
		}

		/// The text that a party signs to cancel at the present progress; `None` if it is not active.
		pub fn cancellation_text(id: AgreementId, valid_until: Moment) -> Option<Vec<u8>> {
			Self::cancellation_text_of(id, valid_until)
		}

		/// The text that a signatory signs to amend at the present progress; `None` if the agreement is not active.
		pub fn amendment_text(
			id: AgreementId,
			changes: ChangesOf<T>,
			valid_until: Moment,
		) -> Option<Vec<u8>> {
			Self::amendment_text_of(id, &changes, valid_until)
		}

		/// The hash that names the changes of an amendment.
		pub fn changes_hash(changes: ChangesOf<T>) -> H256 {
			Self::hash_of_changes(&changes)
		}

		/// The hash that names a draft.
		pub fn draft_hash(draft: DraftOf<T>) -> H256 {
			Self::hash_of(&draft)
		}

		/// Whether a person used or burnt a nonce.
		pub fn is_nonce_used(who: T::AccountId, nonce: u64) -> bool {
			Self::nonce_is_used(&who, nonce)
		}

		/// The account on which an agreement holds its deposit, native tokens, assets and items.
		pub fn account_of(id: AgreementId) -> T::AccountId {
			T::PalletId::get().into_sub_account_truncating(id)
		}

		/// The deposit for an agreement as drafted; `None` if that is no number.
		pub fn deposit_for(draft: DraftOf<T>) -> Option<Balance> {
			Self::deposit(draft.legs.len(), &draft.terms)
		}
	}
}
