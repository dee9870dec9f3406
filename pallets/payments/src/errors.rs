//! Why a call is refused.

use frame_support::pallet_macros::pallet_section;
use polkadot_sdk::*;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no such payment. It may be closed: look at its events.
		NotFound,
		/// There is no such merchant account, or the attestors have not seen whose it is. Claim it first.
		AccountNotFound,
		/// Nobody claims this account so. Claim it with the same processor and mode first.
		ClaimNotFound,
		/// The account is claimed or owned already.
		AlreadyClaimed,
		/// You claim or have as many accounts as one seller may. Give one up first.
		TooManyAccounts,
		/// Only the owner of the account may do this.
		NotOwner,
		/// Payments to the account are not over yet. Wait until they are.
		AccountInUse,
		/// The account takes no new payments. Ask governance why, or use another one.
		AccountRevoked,
		/// The account is in its processor's test mode, where no money moves. Use the live account.
		TestMode,
		/// There is no such seller. Put up a bond first.
		SellerNotFound,
		/// The amount is zero. Give more.
		ZeroAmount,
		/// You could not transfer so much yourself: it is frozen, staked or vesting, or keeps your account alive. Put up
		/// less, or wait until it is free.
		BalanceNotFree,
		/// So much of the bond is not free: it backs payments, or would leave less than the minimum. Wait until
		/// payments are closed, or withdraw less.
		BondInUse,
		/// The seller's bond does not cover this payment. Add to the bond, or sell for less.
		BondTooSmall,
		/// The seller's open payments would be worth more than a seller of this age may have open. Wait until some
		/// have ended, or sell for less.
		OpenCapReached,
		/// The seller would agree more today than a seller of this age may. Try tomorrow, or sell for less.
		DailyCapReached,
		/// Nobody says what this currency is worth. Use another one.
		UnknownRate,
		/// What the native token is worth is not known or too old. Try again when it is set.
		StaleBondPrice,
		/// The currency is not in the table, or its amounts cannot be counted. Use an ISO 4217 code.
		UnknownCurrency,
		/// Payments are stopped at this processor for now. Try later, or use another one.
		Stopped,
		/// This processor only pays out. Use another one.
		NoPayments,
		/// A payment for this leg is under way.
		AlreadyExpected,
		/// Payer and seller are the same account.
		SameParty,
		/// The times are not in order, in the past, or too far away.
		BadTimes,
		/// Only the payer and the seller may do this.
		NotAParty,
		/// The payment was or is bound to a leg already, and never to another one. Make a new one at the processor.
		AlreadyBound,
		/// The leg has its payment already.
		HasReference,
		/// The payment is no longer awaited.
		NotAwaited,
		/// The money is not authorized. Wait until it is.
		NotAuthorized,
		/// Less than this is undecided. Give a smaller amount.
		NotEnoughUndecided,
		/// No leg awaits this payment.
		UnknownPayment,
		/// The observation contradicts itself.
		BadObservation,
		/// Something newer was seen already, or the same.
		Stale,
		/// There is no such order, or another attempt of it is under way.
		OrderNotFound,
		/// The order may still be executed. Look again after its deadline.
		StillRunning,
		/// Nothing is due now.
		NothingDue,
		/// Nothing is wrong with the payment.
		NoTrouble,
		/// Only governance may lift a pause.
		OnlyAdminLifts,
		/// This rule is out of its range.
		RuleOutOfRange(RuleName),
		/// What was about to happen cannot follow from what was. Tell the developers.
		Impossible,
	}
}
