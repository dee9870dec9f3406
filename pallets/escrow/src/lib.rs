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
mod facts;
mod holding;
#[cfg(test)]
mod mock;
mod nonces;
mod open;
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
	ensure, BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use nexonomy_primitives::{
	traits::{Court, Standing, VoucherLedger},
	AgreementId, CaseId, Moment,
};
use polkadot_sdk::*;
use sp_core::H256;
use sp_runtime::{DispatchError, Perbill};

// What the macros write does this; the calls below are one line each.
#[allow(clippy::as_conversions, clippy::expect_used, clippy::unreachable)]
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

		/// Where native amounts go that are too small for their receiver's account. It must exist.
		type DustAccount: Get<Self::AccountId>;

		/// What the calls cost.
		type WeightInfo: WeightInfo;

		/// Makes people, assets, items and vouchers for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self>;
	}

	/// Agreements that are proposed or active.
	#[pallet::storage]
	pub type Agreements<T: Config> = StorageMap<_, Twox64Concat, AgreementId, AgreementOf<T>>;

	/// The number of the next agreement.
	#[pallet::storage]
	pub type NextAgreementId<T: Config> = StorageValue<_, AgreementId, ValueQuery>;

	/// The nonces that a person used up, 128 to a word.
	#[pallet::storage]
	pub type UsedNonces<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, u64, u128, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Somebody proposed an agreement and paid its deposit.
		Proposed {
			/// Its number.
			agreement: AgreementId,
			/// The hash of its draft, which consents are about.
			hash: H256,
			/// The draft itself, so that the story can be told from events alone.
			draft: DraftOf<T>,
			/// Who proposed it.
			by: T::AccountId,
		},
		/// A party agreed to a proposal.
		Consented {
			/// Which agreement.
			agreement: AgreementId,
			/// Who agreed.
			party: T::AccountId,
		},
		/// Everybody agreed, and all legs are held.
		Activated {
			/// Which agreement.
			agreement: AgreementId,
			/// The hash of its draft.
			hash: H256,
			/// Its people.
			parties: Parties<T::AccountId>,
		},
		/// A proposal ended without taking effect; the deposit went back.
		Withdrawn {
			/// Which agreement.
			agreement: AgreementId,
			/// Who withdrew it.
			by: T::AccountId,
		},
		/// More of the work is done.
		Progressed {
			/// Which agreement.
			agreement: AgreementId,
			/// The share that is done now.
			progress: Perbill,
			/// Whose word proves it.
			by: ProvenByOf<T>,
		},
		/// A share of a leg went to its receiver.
		Released {
			/// Which agreement.
			agreement: AgreementId,
			/// The leg's index.
			leg: u8,
			/// The giver.
			from: T::AccountId,
			/// The receiver.
			to: T::AccountId,
			/// What, and how much. A voucher that was handed over bears its new number.
			what: PromisedOf<T>,
		},
		/// What a leg still held went back to its giver.
		Refunded {
			/// Which agreement.
			agreement: AgreementId,
			/// The leg's index.
			leg: u8,
			/// The giver, who has it again.
			from: T::AccountId,
			/// The receiver, who did not get it.
			to: T::AccountId,
			/// What, and how much.
			what: PromisedOf<T>,
		},
		/// A leg could not be settled and stays held. Remove the cause, then call `settle` again.
		LegStuck {
			/// Which agreement.
			agreement: AgreementId,
			/// The leg's index.
			leg: u8,
			/// Why it could not move.
			error: DispatchError,
		},
		/// A last share of native tokens, too small to open the party's account, went to the dust account.
		DustForwarded {
			/// Which agreement.
			agreement: AgreementId,
			/// Whose share it was.
			party: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A party wants to cancel at the present progress.
		CancelConsented {
			/// Which agreement.
			agreement: AgreementId,
			/// Who wants to.
			party: T::AccountId,
		},
		/// Somebody wants an agreement changed.
		AmendConsented {
			/// Which agreement.
			agreement: AgreementId,
			/// Who wants to.
			who: T::AccountId,
			/// The hash of the changes.
			changes: H256,
		},
		/// An agreement was changed, with everybody's consent.
		Amended {
			/// Which agreement.
			agreement: AgreementId,
			/// How many amendments there were before.
			number: u32,
			/// What changed. A leg that was added has the next index.
			changes: ChangesOf<T>,
			/// Who brought the last consent, and pays the deposit from now on.
			by: T::AccountId,
		},
		/// Somebody took the place of a party.
		HandedOver {
			/// Which agreement.
			agreement: AgreementId,
			/// The party's index.
			party: u8,
			/// Who left.
			from: T::AccountId,
			/// Who came.
			to: T::AccountId,
		},
		/// A party disputes a share of what is unreleased; it is frozen, leg by leg.
		Disputed {
			/// Which agreement.
			agreement: AgreementId,
			/// The court's number for the dispute.
			case: CaseId,
			/// Who disputes.
			by: T::AccountId,
			/// What it claims.
			claim: Claim,
			/// What is to prove it.
			evidence: Evidence,
		},
		/// A party would settle a dispute so.
		SettlementOffered {
			/// Which agreement.
			agreement: AgreementId,
			/// The dispute.
			case: CaseId,
			/// The share of what is frozen that would go to the receivers.
			released: Perbill,
			/// Who is content with that.
			by: T::AccountId,
		},
		/// All parties settled a dispute; what was frozen is divided.
		DisputeSettled {
			/// Which agreement.
			agreement: AgreementId,
			/// The dispute.
			case: CaseId,
			/// The share of what was frozen that goes to the receivers.
			released: Perbill,
		},
		/// The court ruled on a dispute; what was frozen is divided.
		DisputeRuled {
			/// Which agreement.
			agreement: AgreementId,
			/// The dispute.
			case: CaseId,
			/// The share of what was frozen that goes to the receivers.
			released: Perbill,
		},
		/// An agreement ended; nothing of it is left on chain.
		Closed {
			/// Which agreement.
			agreement: AgreementId,
			/// How it ended.
			outcome: Outcome,
		},
		/// A person burnt a nonce.
		NonceRevoked {
			/// Who.
			who: T::AccountId,
			/// The nonce.
			nonce: u64,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no agreement with this number; it may have ended.
		NotFound,
		/// Only a party of the agreement can do this.
		NotParty,
		/// Only a prover named in the terms can report progress; with steps, only that of the next step.
		NotProver,
		/// The agreement is active already; cancel it together instead.
		NotProposed,
		/// The agreement is not active yet; all parties must consent first.
		NotActive,
		/// The agreement was cancelled; call settle to move what is still stuck.
		AlreadyCancelled,
		/// An agreement needs at least two parties.
		TooFewParties,
		/// Name every party only once.
		PartyTwice,
		/// A party gives and receives nothing; leave it out.
		IdleParty,
		/// A party index is too high; count from 0 in the list of parties.
		UnknownParty,
		/// An agreement needs at least one leg.
		NoLegs,
		/// A leg must go from one party to another.
		LegToOneself,
		/// A leg must promise more than nothing.
		ZeroAmount,
		/// The amount is below the least that an account can hold; raise it.
		TooSmall,
		/// Name at least one prover.
		NoProver,
		/// A party that proves progress must be the receiver of at least one leg.
		ProverReceivesNothing,
		/// Name every prover only once.
		ProverTwice,
		/// There is no prover with this index; count from 0 in the terms.
		UnknownProver,
		/// At least one witness must be needed, and at most as many as are named.
		BadThreshold,
		/// Name every witness only once.
		WitnessTwice,
		/// The key is no point of the curve P-256; read it from the device again.
		BadDeviceKey,
		/// The shares of the steps must grow from above the present progress to 100 %.
		BadSteps,
		/// The time to consent is over; propose again with a later one.
		ConsentWindowOver,
		/// The parties can still consent; until then only they or the proposer can withdraw.
		ConsentStillOpen,
		/// The deadline must come after the time to consent, and one that is changed must lie in the future.
		DeadlineTooEarly,
		/// The deadline is farther away than allowed; choose an earlier one.
		DeadlineTooFar,
		/// The deadline has passed; call settle instead.
		DeadlinePassed,
		/// The deadline has not come yet; wait, or cancel together.
		DeadlineNotReached,
		/// There is no voucher with this number.
		UnknownVoucher,
		/// The voucher expires before or at the deadline; choose an earlier deadline or another voucher.
		VoucherExpiresTooSoon,
		/// The discount must not expire later than the voucher that it comes from; choose an earlier moment.
		DiscountOutlivesVoucher,
		/// A voucher that is redeemed on release must be issued by the giver or the receiver of its leg.
		IssuerNotInLeg,
		/// The giver of the leg does not own the item.
		NotItemOwner,
		/// The payment would leave less than the asset's minimum balance behind; pay all or leave more.
		LeavesDust,
		/// The hash is not that of this agreement's draft; read the agreement again before you consent.
		HashMismatch,
		/// This party has consented already.
		AlreadyConsented,
		/// Send at least one signed consent.
		NoConsents,
		/// The signature's time is over; ask for a new one.
		SignatureExpired,
		/// The signature is not the party's own, or is over another text, or for another chain.
		BadSignature,
		/// This nonce was used or burnt before; sign again with another.
		NonceUsed,
		/// Progress only grows; report more than before.
		ProgressNotGrowing,
		/// Name at least one change.
		NoChanges,
		/// Change everything only once.
		ChangedTwice,
		/// An agreement has at most 16 legs; make another agreement for the rest.
		TooManyLegs,
		/// Progress goes from step to step; report exactly the share of the next one.
		NotNextStep,
		/// The proof is not of the prover's kind; bring what this prover signs.
		WrongProof,
		/// More witnesses must sign.
		TooFewWitnesses,
		/// There is no witness with this index; count from 0 among the prover's names.
		UnknownWitness,
		/// The device's clock is ahead of the chain's; send the reading later, or set the clock.
		ReadingFromTheFuture,
		/// The device took this reading before one that counted already; take another.
		ReadingOutOfOrder,
		/// The agreement names no arbiters; settle it among yourselves, or amend it.
		NoArbiters,
		/// An arbiter must not be a party; name somebody else.
		ArbiterIsParty,
		/// Name at least one party that the claim is against.
		NoOpponent,
		/// A claim cannot be against the claimant.
		ClaimAgainstOneself,
		/// Nothing that is still held would be frozen; dispute a greater share.
		NothingToDispute,
		/// A dispute is open already; wait for its end, or settle it.
		AlreadyDisputed,
		/// No dispute is open.
		NotDisputed,
		/// The dispute is decided; call settle to move what is still stuck.
		AlreadyDecided,
		/// A dispute is open; settle it first, or wait for the ruling.
		InDispute,
	}

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
		/// Proposes an agreement, and makes it active at once if all parties have consented.
		///
		/// Signed by anybody; a caller who is a party consents by calling. `consents` are signatures of other parties
		/// over [`Pallet::consent_text`]. The caller pays the deposit, which returns when the agreement ends.
		/// Emits `Proposed`, `Consented` for each party, and `Activated` with the last.
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

		/// Settles an agreement whose deadline has passed, that was cancelled and is stuck, or that a decided dispute left stuck.
		///
		/// Signed by anybody. What is unreleased goes where the terms say, but for what is frozen. A leg that cannot move stays and
		/// `LegStuck` says why; call again when the cause is gone. Emits `Released`, `Refunded`, `Closed`.
		#[pallet::call_index(6)]
		#[pallet::weight(weighing::settle_at_most::<T>())]
		pub fn settle(origin: OriginFor<T>, agreement: AgreementId) -> DispatchResultWithPostInfo {
			Self::do_settle(ensure_signed(origin)?, agreement)
		}

		/// Cancels an agreement together: when all parties have consented, what is unreleased goes back.
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
		/// the fee that the terms say; who loses bears it. Voids consents to cancel or to amend. Emits `Disputed`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::dispute(MAX_LEGS))]
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
		/// The agreement, if it is proposed or active.
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
