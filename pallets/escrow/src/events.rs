//! What the chain tells of agreements.

use frame_support::pallet_macros::pallet_section;
use polkadot_sdk::*;

#[pallet_section]
mod events {
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
			/// How many amendments and disputes there were before.
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
		/// Everybody agreed, the legs on chain are held, and the payments of the others are awaited.
		FundingOpened {
			/// Which agreement.
			agreement: AgreementId,
			/// The hash of its draft.
			hash: H256,
			/// Its people.
			parties: Parties<T::AccountId>,
			/// Until when; from then on anybody can settle, and everything goes back.
			until: Moment,
		},
		/// The payment of a leg is there: held at the processor, or paid.
		PaymentAuthorized {
			/// Which agreement.
			agreement: AgreementId,
			/// The leg's index.
			leg: u8,
		},
		/// The payment of a leg will not come. Call `settle`: everything goes back.
		PaymentFailed {
			/// Which agreement.
			agreement: AgreementId,
			/// The leg's index.
			leg: u8,
			/// Why.
			why: PaymentFailure,
		},
		/// Of the payment of a leg so much is gone that the agreement has not ordered anywhere. Nothing goes on: call
		/// `settle`, and what is unreleased goes back.
		PaymentLost {
			/// Which agreement.
			agreement: AgreementId,
			/// The leg's index.
			leg: u8,
			/// How much, in minor units.
			amount: u128,
		},
		/// The payer's bank has taken back some of a payment, or nothing is ordered on it for now.
		PaymentDisputed {
			/// Which agreement; it may have ended.
			agreement: AgreementId,
			/// The leg's index.
			leg: u8,
			/// How much was taken back in all, in minor units.
			taken_back: u128,
			/// Whether it is not over.
			in_trouble: bool,
		},
	}
}
