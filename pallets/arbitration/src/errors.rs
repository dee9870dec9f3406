//! Why a call is refused.

use frame_support::pallet_macros::pallet_section;
use polkadot_sdk::*;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// This account has no bond. Join first.
		NotAJuror,
		/// This account has a bond already. Add to it, or return to the pool.
		AlreadyAJuror,
		/// The bond is below the minimum. Put up more.
		BondTooSmall,
		/// An amount of zero does nothing. Give an amount above zero.
		ZeroAmount,
		/// The pool has no place free. Try again when somebody has left.
		PoolFull,
		/// The juror is not in the pool. Return to it first.
		NotInPool,
		/// The juror is in the pool already.
		AlreadyInPool,
		/// The bond still answers for seats. Leave first, then wait for the time that `Left` names.
		BondLocked,
		/// This moment has passed. Choose a later one.
		InThePast,
		/// Only the juror may do this before the time is over that it named.
		StillAway,
		/// There is no such case. It may have ended: look at its events.
		CaseNotFound,
		/// Only the parties of the agreement may do this.
		NotAParty,
		/// The case is at another stage. Look at it.
		WrongStage,
		/// The time for this is over.
		TooLate,
		/// A party names 16 pieces of evidence at most. Put several documents into one.
		TooMuchEvidence,
		/// This party has rested its case already.
		AlreadyRested,
		/// Nothing is due. Wait until the stage is over, or until everybody has acted.
		NothingDue,
		/// Too many cases wait for a draw. Try again when an epoch has begun.
		CourtBusy,
		/// This account has no seat on the panel that sits. It may have lost it by not committing in time.
		NotSeated,
		/// This juror has not committed to a vote, so there is none to show.
		NotCommitted,
		/// The vote was shown already.
		AlreadyRevealed,
		/// This is not the vote that was committed to. Give exactly the share, the reason and the salt of `vote_hash`.
		WrongVote,
		/// This party has given the juror a key already. Look at the events.
		KeyAlreadyGiven,
		/// There is no such panel, or it is paid and gone.
		PanelNotFound,
		/// The panel has not finished its work.
		StillSitting,
		/// The panel is paid.
		AlreadyPaid,
		/// A case is appealed twice at most.
		NoAppealLeft,
		/// The ruling is final. Have it enforced.
		RuledForGood,
		/// A panel has at least one name.
		EmptyPanel,
		/// An arbiter is named twice. Name each one once.
		NamedTwice,
		/// The votes needed must be at least one, and at most as many as there are arbiters.
		VotesOutOfRange,
		/// The open court has an odd number of seats, at most seven.
		SeatsOutOfRange,
		/// The fee does not pay the seats. Agree on a higher one, or on fewer seats.
		FeeTooLow,
		/// The question is unsound: it names no claimant, no opponent, or a party that there is not.
		UnsoundQuestion,
		/// A rule is out of its range. Its docs say what that is.
		RuleOutOfRange(RuleName),
	}
}
