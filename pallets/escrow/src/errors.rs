//! Why a call is refused.

use frame_support::pallet_macros::pallet_section;
use polkadot_sdk::*;

#[pallet_section]
mod errors {
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
		/// Payments outside the chain are still awaited; wait for them, or cancel together.
		StillFunding,
		/// The payments outside the chain may still come; settle when their time is over, or cancel together.
		FundingStillOpen,
		/// A payment outside the chain can only be part of the draft; make another agreement for it.
		PaymentAdded,
		/// A payment outside the chain is held for the deadline that was agreed; make another agreement for what comes
		/// later.
		PaymentEndsBefore,
		/// Who pays or is paid outside the chain cannot hand over while the payment is open; release it first, or cancel
		/// together.
		PaymentStays,
	}
}
