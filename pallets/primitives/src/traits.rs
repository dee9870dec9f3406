//! What one pallet may ask of another.

use crate::{
	court::Opponents, AgreementId, Arbitration, CaseId, Discount, Fact, Keeper, LockId, Moment, Question,
	Role, VoucherId, VoucherInfo,
};
use alloc::vec::Vec;
use core::marker::PhantomData;
use polkadot_sdk::{
	sp_runtime::{DispatchError, DispatchResult, Perbill},
	sp_weights::Weight,
};

/// The ledger of promises, as seen by a pallet that holds vouchers for others.
///
/// A locked voucher moves only through this trait, and only for the keeper whose [`LockId`] it bears. These calls
/// do not look at the clock: a keeper that took a voucher in time may finish its work late.
pub trait VoucherLedger {
	/// Who issues, holds and receives vouchers.
	type AccountId;

	/// The voucher, if it lives.
	fn voucher(id: VoucherId) -> Option<VoucherInfo<Self::AccountId>>;

	/// Locks `value` minor units of the voucher for `lock` and gives the number of the locked voucher.
	///
	/// That is `id` itself if `value` is all of it; otherwise the voucher is split and the number is new. `holder`
	/// must hold it and pays the deposit of the new item. With a `discount` what is locked becomes a discount voucher
	/// on these conditions. Fails when the voucher is expired, locked, held by somebody else or worth less than `value`,
	/// when `value` is zero, and when the discount would outlive the voucher or is expired.
	fn lock(
		id: VoucherId,
		holder: &Self::AccountId,
		value: u128,
		lock: LockId,
		discount: Option<Discount>,
	) -> Result<VoucherId, DispatchError>;

	/// Makes `to` the holder of a locked voucher, which stays locked. The deposit stays with whoever paid it.
	fn pass_on(id: VoucherId, lock: LockId, to: &Self::AccountId) -> DispatchResult;

	/// Gives a locked voucher back to its holder's free use.
	fn unlock(id: VoucherId, lock: LockId) -> DispatchResult;

	/// Hands `value` minor units of a locked voucher to `to`, free of the lock, and gives the number of what was
	/// handed over. What remains stays locked under `id`.
	///
	/// If `value` is less than the whole, `depositor` pays the deposit of the new item.
	fn hand_over(
		id: VoucherId,
		lock: LockId,
		value: u128,
		to: &Self::AccountId,
		depositor: &Self::AccountId,
	) -> Result<VoucherId, DispatchError>;

	/// Redeems `value` minor units of a locked voucher; the item ends when nothing is left. Gives who then got its
	/// deposit back.
	fn redeem_locked(
		id: VoucherId,
		lock: LockId,
		value: u128,
	) -> Result<Option<Self::AccountId>, DispatchError>;

	/// The numbers of all vouchers under a lock of `keeper`'s kind, with the lock. For checks only: it walks the
	/// whole ledger.
	fn locked_by(keeper: Keeper) -> Vec<(VoucherId, LockId)>;
}

/// Agreements, as seen by a pallet that brings people together.
pub trait Agreements {
	/// Who takes part.
	type AccountId;

	/// What becomes an agreement.
	type Draft;

	/// Opens an agreement to which every party has consented, in a way that the caller has checked, and takes in all
	/// legs. `depositor` pays the deposit. Gives its number, and what opening it cost.
	///
	/// It is active at once, unless a leg is paid outside the chain: then it awaits the payments first.
	///
	/// Fails as proposing the draft would, or when a party cannot give what it promised.
	fn open(draft: Self::Draft, depositor: &Self::AccountId) -> Result<(AgreementId, Weight), DispatchError>;

	/// What [`Self::open`] costs at most.
	fn weight_of_opening(draft: &Self::Draft) -> Weight;
}

/// Who may sign for whom.
pub trait Delegation<AccountId> {
	/// Whether `delegate` may sign deals for `principal` now.
	fn may_sign(principal: &AccountId, delegate: &AccountId) -> bool;
}

/// A court, as seen by a pallet whose parties quarrel. It answers through [`OnRuling`].
pub trait Court {
	/// Who quarrels and who decides.
	type AccountId;

	/// Whether the court would hear a dispute on these conditions, and if not, why. An agreement asks before it takes
	/// effect, so that nobody relies on arbiters who will not come.
	fn accepts(arbitration: &Arbitration<Self::AccountId>) -> DispatchResult;

	/// Opens a case. The claimant lays out the fee.
	fn open(question: Question<Self::AccountId>) -> Result<CaseId, DispatchError>;

	/// Ends a case because its parties agreed that `released` goes to the receivers. No ruling follows. Fails once the
	/// case is ruled for good.
	fn settle(case: CaseId, released: Perbill) -> DispatchResult;

	/// What [`Self::accepts`], [`Self::open`] and [`Self::settle`] cost at most.
	fn weights() -> CourtWeights;
}

/// What a [`Court`] costs its callers at most.
#[derive(Clone, Copy, Debug, Default)]
pub struct CourtWeights {
	/// To ask whether it would hear a dispute.
	pub accepts: Weight,
	/// To open a case.
	pub open: Weight,
	/// To end one by agreement.
	pub settle: Weight,
}

/// A court that hears nobody, for a chain without one.
pub struct NoCourt<AccountId>(PhantomData<AccountId>);

impl<AccountId> Court for NoCourt<AccountId> {
	type AccountId = AccountId;

	fn accepts(_: &Arbitration<AccountId>) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn open(_: Question<AccountId>) -> Result<CaseId, DispatchError> {
		Err(DispatchError::Unavailable)
	}

	fn settle(_: CaseId, _: Perbill) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn weights() -> CourtWeights {
		CourtWeights::default()
	}
}

/// Whoever asked a [`Court`], and hears its answer.
pub trait OnRuling {
	/// The court has ruled for good: `released` of what was disputed goes to the receivers, the rest back to the
	/// givers. Gives what that cost, without the accounts of the parties that the call has `touched` before and is charged
	/// for. It never fails: what cannot move now is kept for its owner.
	fn on_ruling(agreement: AgreementId, case: CaseId, released: Perbill, touched: Opponents) -> Weight;

	/// What [`Self::on_ruling`] costs at most.
	fn weight_of_ruling() -> Weight;
}

/// The memory of what people did.
pub trait Standing {
	/// Whose memory.
	type AccountId;

	/// What `who` has earned in a role, less what it lost there, as of now. Zero for whoever is new.
	fn score(who: &Self::AccountId, role: Role) -> u64;

	/// Notes what somebody did. It never fails, and does constant work; the score may move a moment later.
	fn record(fact: Fact<Self::AccountId>);

	/// When an agreement between the two was last settled, if the memory reaches back so far.
	fn last_deal(one: &Self::AccountId, other: &Self::AccountId) -> Option<Moment>;

	/// What [`Self::record`] costs.
	fn weight_of_recording() -> Weight;
}

/// A memory that keeps nothing, for a chain without one.
pub struct Forgetful<AccountId>(PhantomData<AccountId>);

impl<AccountId> Standing for Forgetful<AccountId> {
	type AccountId = AccountId;

	fn score(_: &AccountId, _: Role) -> u64 {
		0
	}

	fn record(_: Fact<AccountId>) {}

	fn last_deal(_: &AccountId, _: &AccountId) -> Option<Moment> {
		None
	}

	fn weight_of_recording() -> Weight {
		Weight::zero()
	}
}

/// Who is too close to a party to judge it: whoever acts for it, or it for them.
pub trait Partiality<AccountId> {
	/// Whether `juror` is too close to `party`, who is somebody else.
	fn is_close(juror: &AccountId, party: &AccountId) -> bool;
}
