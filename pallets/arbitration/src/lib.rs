#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(test, allow(clippy::arithmetic_side_effects, clippy::as_conversions, clippy::unreachable))]
#![warn(missing_docs)]

extern crate alloc;

use polkadot_sdk::*;

mod advance;
mod appeal;
mod costs;
mod court;
mod draw;
mod enforce;
mod evidence;
mod money;
mod panels;
mod pay;
mod pool;
mod reckoning;
mod rules;
mod tally;
mod types;
mod views;
mod vote;

pub mod lottery;
pub mod tree;

#[cfg(any(test, feature = "try-runtime"))]
mod try_state;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub mod weights;

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use sp_core::H256;

/// Epochs and the randomness that begins with each: BABE, in the runtime.
pub trait Epochs {
	/// The number of the present epoch. It may skip, and never falls.
	fn current() -> u64;

	/// A seed that nobody knew before the present epoch's first block, made of what block authors drew by lot during
	/// the *whole* epoch before.
	fn seed() -> H256;

	/// The time of the present block in milliseconds, known before the block's own inherents have run. The clock still
	/// shows the time of the block before.
	fn now() -> nexonomy_primitives::Moment;
}

// What the macros write does not keep to these lints. The logic stands in files of its own, which do.
#[allow(clippy::as_conversions, clippy::expect_used, clippy::unreachable)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		dispatch::PostDispatchInfo,
		pallet_prelude::*,
		traits::{fungible, OnUnbalanced, Time},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use nexonomy_primitives::{
		traits::{OnRuling, Partiality, Standing},
		AgreementId, CaseId, ContentId, Deed, Moment,
	};
	use sp_runtime::Perbill;
	use tree::Period;
	use types::{AccountIdOf, CaseOf, PanelOf};

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who sets the rules.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The unit that bonds weigh by: a juror weighs as many units as its bond has, before standing counts.
		#[pallet::constant]
		type BondUnit: Get<Balance>;

		/// What fees are paid in, and bonds held.
		type Currency: fungible::Mutate<Self::AccountId, Balance = Balance>
			+ fungible::hold::Mutate<Self::AccountId, Reason = Self::RuntimeHoldReason>
			+ fungible::hold::Balanced<Self::AccountId>;

		/// The rules until others are set.
		#[pallet::constant]
		type DefaultRules: Get<Rules>;

		/// Where seeds come from.
		type Epochs: Epochs;

		/// Who hears the rulings.
		type OnRuling: OnRuling;

		/// Of which account the pot is: fees lie there from the beginning of a case until they are paid out.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// Who is too close to a party to judge it.
		type Partiality: Partiality<Self::AccountId>;

		/// The runtime's reasons to hold a balance.
		type RuntimeHoldReason: From<HoldReason>;

		/// How many seats are drawn at the beginning of an epoch at most; whoever waits behind is drawn with the next
		/// seed. At least [`MAX_SEATS`].
		#[pallet::constant]
		type SeatsPerEpoch: Get<u32>;

		/// Where lost bonds go, and what cannot be paid to anybody.
		type Slashed: OnUnbalanced<fungible::Credit<Self::AccountId, Self::Currency>>;

		/// What jurors are known for.
		type Standing: Standing<AccountId = Self::AccountId>;

		/// The clock that deadlines are read from, in milliseconds since 1970.
		type Time: Time<Moment = Moment>;

		/// What the calls cost.
		type WeightInfo: WeightInfo;
	}

	/// Why a balance is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// It answers for a juror's work.
		JurorBond,
	}

	/// Everybody with a bond.
	// People choose the keys, so a hash that cannot be steered.
	#[pallet::storage]
	pub type Jurors<T: Config> = StorageMap<_, Blake2_128Concat, AccountIdOf<T>, Juror>;

	/// The sums of the pool's chunks.
	#[pallet::storage]
	pub type Pool<T: Config> = StorageValue<_, tree::Root, ValueQuery>;

	/// The pool's weights, 128 in a chunk.
	// The chain chooses the keys here and below, so a fast hash is enough.
	#[pallet::storage]
	pub type Chunks<T: Config> = StorageMap<_, Twox64Concat, u8, tree::Chunk<AccountIdOf<T>>, ValueQuery>;

	/// Every case that is not decided for good.
	#[pallet::storage]
	pub type Cases<T: Config> = StorageMap<_, Twox64Concat, CaseId, CaseOf<T>>;

	/// The number of the next case.
	#[pallet::storage]
	pub type NextCaseId<T> = StorageValue<_, CaseId, ValueQuery>;

	/// The panels, by case and round, until they are paid and their case has ended.
	#[pallet::storage]
	pub type Panels<T: Config> = StorageMap<_, Twox64Concat, (CaseId, u8), PanelOf<T>>;

	/// The cases that wait for a draw, in order.
	#[pallet::storage]
	pub type Queue<T> = StorageValue<_, BoundedVec<Waiting, ConstU32<MAX_WAITING>>, ValueQuery>;

	/// How far the chain has come in epochs.
	#[pallet::storage]
	pub type LastEpoch<T> = StorageValue<_, Clock, ValueQuery>;

	/// The rules that hold.
	#[pallet::storage]
	pub type CurrentRules<T: Config> = StorageValue<_, Rules, ValueQuery, T::DefaultRules>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Somebody put up a bond and can be drawn from the epoch after next on.
		Joined {
			/// Who.
			juror: T::AccountId,
			/// What is on hold.
			bond: Balance,
			/// What the juror weighs in a draw.
			weight: u64,
		},
		/// A bond grew.
		BondAdded {
			/// Whose.
			juror: T::AccountId,
			/// By how much.
			amount: Balance,
			/// What is on hold now.
			bond: Balance,
		},
		/// Somebody left the pool.
		Left {
			/// Who.
			juror: T::AccountId,
			/// From this moment on the bond can be withdrawn.
			free_at: Moment,
		},
		/// A bond is free again.
		BondWithdrawn {
			/// Whose.
			juror: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A juror cannot be drawn for a while.
		WentAway {
			/// Who.
			juror: T::AccountId,
			/// From this moment on anybody may return the juror to the pool.
			until: Moment,
		},
		/// A juror can be drawn again, from the epoch after next on.
		Returned {
			/// Who.
			juror: T::AccountId,
			/// What the juror weighs in a draw.
			weight: u64,
		},
		/// A juror's weight was counted anew.
		Reweighed {
			/// Who.
			juror: T::AccountId,
			/// What the juror weighs in a draw; zero if the bond is below the minimum.
			weight: u64,
		},
		/// A juror named the key that content keys are wrapped for.
		KeySet {
			/// Who.
			juror: T::AccountId,
			/// The X25519 public key.
			key: Key,
		},
		/// A dispute came before the court.
		CaseOpened {
			/// The case.
			case: CaseId,
			/// What it is about.
			agreement: AgreementId,
			/// Who disputes, and laid out the fee.
			claimant: T::AccountId,
			/// The share that the claimant says belongs to the receivers.
			claim: Perbill,
			/// The fee of the first ruling.
			fee: Balance,
			/// From this moment on anybody may close the evidence.
			until: Moment,
		},
		/// A party named evidence.
		EvidenceAdded {
			/// The case.
			case: CaseId,
			/// Who.
			party: T::AccountId,
			/// The document.
			content: ContentId,
		},
		/// A party has no more to say.
		CaseRested {
			/// The case.
			case: CaseId,
			/// Who.
			party: T::AccountId,
		},
		/// Seats of a panel will be drawn by lot.
		DrawAwaited {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// How many seats.
			seats: u8,
			/// The first period whose seed may draw them. It begins with the second epoch from now.
			from: Period,
		},
		/// A panel sits: named arbiters, or jurors that were drawn.
		PanelSeated {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// Who got a seat now.
			jurors: Vec<T::AccountId>,
			/// How many seats stayed empty.
			empty: u8,
			/// From this moment on nobody commits.
			until: Moment,
		},
		/// A party gave a juror the key to evidence.
		KeyGiven {
			/// The case.
			case: CaseId,
			/// To whom.
			juror: T::AccountId,
			/// By whom.
			party: T::AccountId,
			/// The content key, encrypted for the juror.
			wrapped: WrappedKey,
		},
		/// A juror fixed a vote, or another one.
		Committed {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// Who.
			juror: T::AccountId,
		},
		/// Jurors did not commit and lost their seats.
		SeatsLost {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// Who.
			jurors: Vec<T::AccountId>,
		},
		/// Votes are to be shown.
		RevealBegan {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// From this moment on nobody reveals.
			until: Moment,
		},
		/// A juror showed a vote.
		Revealed {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// Who.
			juror: T::AccountId,
			/// The share for the receivers.
			released: Perbill,
			/// The document that says why.
			reason: ContentId,
		},
		/// Named arbiters did not decide; the open court takes over.
		Undecided {
			/// The case.
			case: CaseId,
			/// The number of the panel that did not.
			round: u8,
			/// How many of it showed a vote.
			votes: u8,
		},
		/// There is a ruling, which can be appealed for a while unless it is the last.
		Ruled {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// The share for the receivers.
			released: Perbill,
			/// How many votes it is the median of. If none, the ruling before stands, or else what the question says.
			votes: u8,
			/// From this moment on it is enforced.
			until: Moment,
		},
		/// A party did not accept a ruling, and paid for a larger panel.
		Appealed {
			/// The case.
			case: CaseId,
			/// Who.
			party: T::AccountId,
			/// The number of the new panel.
			round: u8,
			/// How many seats it has.
			seats: u8,
			/// What it costs.
			fee: Balance,
		},
		/// The parties agreed, and the case ended.
		Settled {
			/// The case.
			case: CaseId,
			/// What it was about.
			agreement: AgreementId,
			/// The share for the receivers.
			released: Perbill,
		},
		/// A ruling became final, and the case ended.
		Enforced {
			/// The case.
			case: CaseId,
			/// What it was about.
			agreement: AgreementId,
			/// The share for the receivers.
			released: Perbill,
		},
		/// A party bears a part of what the first ruling cost.
		CostsBorne {
			/// The case.
			case: CaseId,
			/// Who.
			party: T::AccountId,
			/// Its part.
			due: Balance,
			/// What it had. The claimant has laid out its part, and what others could not pay.
			paid: Balance,
		},
		/// Somebody was paid for a vote.
		JurorPaid {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// Who.
			juror: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A juror lost a part of the bond.
		JurorSlashed {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// Who.
			juror: T::AccountId,
			/// How much.
			amount: Balance,
			/// Why.
			deed: Deed,
		},
		/// A panel's money is paid out.
		PanelPaid {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// Who had laid out the fee.
			payer: T::AccountId,
			/// What was not needed, and went back.
			returned: Balance,
		},
		/// Nobody could be paid what was theirs: the account is gone, and the amount too small to open it.
		Unpayable {
			/// Whose it was.
			who: T::AccountId,
			/// What went where lost bonds go.
			amount: Balance,
		},
		/// The rules were changed.
		RulesSet {
			/// All of them.
			rules: Rules,
		},
	}

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

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Draws the panels that wait for it, with the first block of an epoch. Otherwise two reads.
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Self::look_at_epoch()
		}

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
		/// Put up a bond to be drawn as a juror. Parties wrap content keys for `key`, an X25519 public key.
		///
		/// Origin: signed by the juror, whose bond is held.
		///
		/// Fails with `AlreadyAJuror`, `BondTooSmall` or `PoolFull`. Emits `Joined`, and `KeySet` with a key.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::join())]
		pub fn join(
			origin: OriginFor<T>,
			#[pallet::compact] bond: Balance,
			key: Option<Key>,
		) -> DispatchResult {
			Self::do_join(ensure_signed(origin)?, bond, key)
		}

		/// Add to your bond, and so to your weight.
		///
		/// Origin: signed by the juror.
		///
		/// Fails with `NotAJuror`, `ZeroAmount` or `PoolFull`. Emits `BondAdded`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::add_bond())]
		pub fn add_bond(origin: OriginFor<T>, #[pallet::compact] amount: Balance) -> DispatchResult {
			Self::do_add_bond(ensure_signed(origin)?, amount)
		}

		/// Leave the pool. Seats that you have remain yours, and the bond answers for them until it is free.
		///
		/// Origin: signed by the juror.
		///
		/// Fails with `NotAJuror` or `NotInPool`. Emits `Left`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::leave())]
		pub fn leave(origin: OriginFor<T>) -> DispatchResult {
			Self::do_leave(ensure_signed(origin)?)
		}

		/// Release the bond of somebody who left long enough ago.
		///
		/// Origin: signed by anybody.
		///
		/// Fails with `NotAJuror` or `BondLocked`. Emits `BondWithdrawn`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::withdraw_bond())]
		pub fn withdraw_bond(origin: OriginFor<T>, juror: T::AccountId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_withdraw_bond(juror)
		}

		/// Take leave from the pool for a while. Seats that you have remain yours.
		///
		/// Origin: signed by the juror.
		///
		/// Fails with `NotAJuror`, `NotInPool` or `InThePast`. Emits `WentAway`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::set_unavailable())]
		pub fn set_unavailable(origin: OriginFor<T>, until: Moment) -> DispatchResult {
			Self::do_set_unavailable(ensure_signed(origin)?, until)
		}

		/// Return a juror to the pool that was away or leaving.
		///
		/// Origin: signed by the juror at any time; by anybody once the time is over that the juror was away for.
		///
		/// Fails with `NotAJuror`, `AlreadyInPool`, `StillAway`, `BondTooSmall` or `PoolFull`. Emits `Returned`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::return_to_pool())]
		pub fn return_to_pool(origin: OriginFor<T>, juror: T::AccountId) -> DispatchResult {
			Self::do_return_to_pool(ensure_signed(origin)?, juror)
		}

		/// Count a juror's weight anew, from its bond, its standing and the rules as they are now.
		///
		/// Origin: signed by anybody.
		///
		/// Fails with `NotAJuror`, `NotInPool` or `PoolFull`. Emits `Reweighed`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::refresh())]
		pub fn refresh(origin: OriginFor<T>, juror: T::AccountId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_refresh(juror)
		}

		/// Name the X25519 public key that parties wrap content keys for.
		///
		/// Origin: signed by the juror.
		///
		/// Fails with `NotAJuror`. Emits `KeySet`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::set_key())]
		pub fn set_key(origin: OriginFor<T>, key: Key) -> DispatchResult {
			Self::do_set_key(ensure_signed(origin)?, key)
		}

		/// Name a piece of evidence, which stays off chain.
		///
		/// Origin: signed by a party, before the evidence closes.
		///
		/// Fails with `CaseNotFound`, `NotAParty`, `WrongStage`, `TooLate` or `TooMuchEvidence`. Emits `EvidenceAdded`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::add_evidence())]
		pub fn add_evidence(origin: OriginFor<T>, case: CaseId, content: ContentId) -> DispatchResult {
			Self::do_add_evidence(ensure_signed(origin)?, case, content)
		}

		/// Say that you have no more to say. When the claimant and everybody that the claim is against have, the
		/// evidence can be closed before its time.
		///
		/// Origin: signed by a party, before the evidence closes.
		///
		/// Fails with `CaseNotFound`, `NotAParty`, `WrongStage` or `AlreadyRested`. Emits `CaseRested`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::rest_case())]
		pub fn rest_case(origin: OriginFor<T>, case: CaseId) -> DispatchResult {
			Self::do_rest_case(ensure_signed(origin)?, case)
		}

		/// Move a case to its next stage: close the evidence, end the commitments, count the votes, or enforce the ruling,
		/// whichever is due.
		///
		/// Origin: signed by anybody. Free of fees when it does something.
		///
		/// Fails with `CaseNotFound`, `NothingDue` or `CourtBusy`. Emits `DrawAwaited`, `PanelSeated`, `SeatsLost`,
		/// `RevealBegan`, `Undecided`, `Ruled` or `Enforced`, and `CostsBorne`.
		#[pallet::call_index(10)]
		#[pallet::weight(Pallet::<T>::weight_of_advance())]
		pub fn advance(origin: OriginFor<T>, case: CaseId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let weight = Self::do_advance(case)?;
			Ok(PostDispatchInfo { actual_weight: Some(weight), pays_fee: Pays::No })
		}

		/// Fix your vote by its hash, which `vote_hash` gives. You may fix another one instead while the stage lasts.
		///
		/// Origin: signed by somebody with a seat.
		///
		/// Fails with `CaseNotFound`, `WrongStage`, `TooLate` or `NotSeated`. Emits `Committed`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::commit())]
		pub fn commit(origin: OriginFor<T>, case: CaseId, hash: H256) -> DispatchResult {
			Self::do_commit(ensure_signed(origin)?, case, hash)
		}

		/// Show the vote that you fixed: the share for the receivers, and a document that says why.
		///
		/// Origin: signed by somebody with a seat.
		///
		/// Fails with `CaseNotFound`, `WrongStage`, `TooLate`, `NotSeated`, `NotCommitted`, `AlreadyRevealed` or
		/// `WrongVote`. Emits `Revealed`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::reveal())]
		pub fn reveal(
			origin: OriginFor<T>,
			case: CaseId,
			released: Perbill,
			reason: ContentId,
			salt: [u8; 32],
		) -> DispatchResult {
			Self::do_reveal(ensure_signed(origin)?, case, released, reason, salt)
		}

		/// Do not accept a ruling: a panel of twice as many seats and one judges anew.
		///
		/// Origin: signed by a party, who pays for all seats. What is paid for seats that stay empty comes back.
		///
		/// Fails with `CaseNotFound`, `NotAParty`, `WrongStage`, `TooLate`, `NoAppealLeft` or `CourtBusy`. Emits `Appealed`
		/// and `DrawAwaited`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::appeal())]
		pub fn appeal(origin: OriginFor<T>, case: CaseId) -> DispatchResult {
			Self::do_appeal(ensure_signed(origin)?, case)
		}

		/// Pay a panel that has finished its work, and take from those who did not do theirs.
		///
		/// Origin: signed by anybody. Free of fees when it does something.
		///
		/// Fails with `PanelNotFound`, `StillSitting` or `AlreadyPaid`. Emits `JurorPaid`, `JurorSlashed` and `PanelPaid`.
		#[pallet::call_index(14)]
		#[pallet::weight(Pallet::<T>::weight_of_paying(MAX_ENTRIES))]
		pub fn pay_panel(origin: OriginFor<T>, case: CaseId, round: u8) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let seats = Self::do_pay_panel(case, round)?;
			let actual_weight = Some(Self::weight_of_paying(seats));
			Ok(PostDispatchInfo { actual_weight, pays_fee: Pays::No })
		}

		/// Give a juror the key to evidence, encrypted for the juror's own key. The docs show the format.
		///
		/// Origin: signed by a party, while a panel sits; once for each juror.
		///
		/// Fails with `CaseNotFound`, `NotAParty`, `WrongStage`, `NotSeated` or `KeyAlreadyGiven`. Emits `KeyGiven`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::give_key())]
		pub fn give_key(
			origin: OriginFor<T>,
			case: CaseId,
			juror: T::AccountId,
			wrapped: WrappedKey,
		) -> DispatchResult {
			Self::do_give_key(ensure_signed(origin)?, case, juror, wrapped)
		}

		/// Change the rules. They hold from the next step of each case on.
		///
		/// Origin: `AdminOrigin`.
		///
		/// Fails with `RuleOutOfRange`. Emits `RulesSet`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::set_rules())]
		pub fn set_rules(origin: OriginFor<T>, rules: Rules) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_rules(rules)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The case with the panel that sits, if the case has not ended.
		pub fn case(id: CaseId) -> Option<CaseView<T::AccountId>> {
			Self::view_case(id)
		}

		/// A panel of a case, until it is paid and the case has ended.
		pub fn panel(id: CaseId, round: u8) -> Option<Panel<T::AccountId>> {
			Panels::<T>::get((id, round))
		}

		/// What `who` may do in the case now.
		pub fn options(id: CaseId, who: T::AccountId) -> Option<Options> {
			Self::view_options(id, &who)
		}

		/// The seat of `who` on the panel that sits.
		pub fn seat(id: CaseId, who: T::AccountId) -> Option<SeatView> {
			Self::view_seat(id, &who)
		}

		/// The hash by which `who` fixes this vote. Keep the salt: 32 random bytes that nobody else knows.
		pub fn vote_hash(
			id: CaseId,
			who: T::AccountId,
			released: Perbill,
			reason: ContentId,
			salt: [u8; 32],
		) -> Option<H256> {
			Self::view_vote_hash(id, &who, released, reason, salt)
		}

		/// The juror, if the account has a bond.
		pub fn juror(who: T::AccountId) -> Option<Juror> {
			Jurors::<T>::get(who)
		}

		/// What `who` weighs now, and what all jurors weigh together.
		pub fn chance(who: T::AccountId) -> (u64, u64) {
			Self::view_chance(&who)
		}

		/// The rules that hold.
		pub fn rules() -> Rules {
			CurrentRules::<T>::get()
		}
	}
}
