#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(test, allow(clippy::arithmetic_side_effects, clippy::as_conversions, clippy::unreachable))]
#![warn(missing_docs)]

extern crate alloc;

use polkadot_sdk::*;

mod appeal;
mod costs;
mod court;
mod draw;
mod enforce;
mod errors;
mod events;
mod evidence;
mod file;
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

use frame_support::pallet_macros::import_section;
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
#[import_section(errors::errors)]
#[import_section(events::events)]
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
		/// evidence is closed before its time.
		///
		/// Origin: signed by a party, before the evidence closes.
		///
		/// Fails with `CaseNotFound`, `NotAParty`, `WrongStage`, `TooLate` or `AlreadyRested`. Emits `CaseRested`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::rest_case())]
		pub fn rest_case(origin: OriginFor<T>, case: CaseId) -> DispatchResult {
			Self::do_rest_case(ensure_signed(origin)?, case)
		}

		/// End all stages of a case that are over, and enforce a ruling that is final. Other calls end stages in passing; this
		/// one is for what they do not do, which is to ask for a draw and to enforce, and for when everybody is silent.
		///
		/// Origin: signed by anybody. Free of fees when it does something.
		///
		/// Fails with `CaseNotFound`, `NothingDue` or `CourtBusy`. Emits `DrawAwaited`, `PanelSeated`, `SeatsLost`,
		/// `RevealBegan`, `Undecided`, `Ruled`, and `Enforced` with `CostsBorne`.
		#[pallet::call_index(10)]
		#[pallet::weight(Pallet::<T>::weight_of_advance())]
		pub fn advance(origin: OriginFor<T>, case: CaseId) -> DispatchResultWithPostInfo {
			let by = ensure_signed(origin)?;
			let weight = Self::do_advance(&by, case)?;
			Ok(PostDispatchInfo { actual_weight: Some(weight), pays_fee: Pays::No })
		}

		/// Fix your vote by its hash, which `vote_hash` gives. You may fix another one instead while the stage lasts.
		///
		/// Origin: signed by somebody with a seat; named arbiters have one as soon as the evidence is closed.
		///
		/// Fails with `CaseNotFound`, `WrongStage`, `TooLate` or `NotSeated`. Emits `Committed`; before it `PanelSeated` if
		/// this is what ends the stage of evidence.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::commit().saturating_add(Pallet::<T>::weight_of_moving()))]
		pub fn commit(origin: OriginFor<T>, case: CaseId, hash: H256) -> DispatchResultWithPostInfo {
			let weight = Self::do_commit(ensure_signed(origin)?, case, hash)?;
			Ok(Some(weight).into())
		}

		/// Show the vote that you fixed: the share for the receivers, and a document that says why.
		///
		/// Origin: signed by somebody with a seat, once the time to commit is over or everybody has.
		///
		/// Fails with `CaseNotFound`, `WrongStage`, `TooLate`, `NotSeated`, `NotCommitted`, `AlreadyRevealed` or
		/// `WrongVote`. Emits `Revealed`; before it `SeatsLost` and `RevealBegan` if this is what ends the commitments; after
		/// it `Ruled`, or `Undecided` and `DrawAwaited`, if no vote is hidden any more.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::reveal().saturating_add(Pallet::<T>::weight_of_moving()))]
		pub fn reveal(
			origin: OriginFor<T>,
			case: CaseId,
			released: Perbill,
			reason: ContentId,
			salt: [u8; 32],
		) -> DispatchResultWithPostInfo {
			let weight = Self::do_reveal(ensure_signed(origin)?, case, released, reason, salt)?;
			Ok(Some(weight).into())
		}

		/// Do not accept a ruling: a panel of twice as many seats and one judges anew.
		///
		/// Origin: signed by a party, who pays for all seats. What is paid for seats that stay empty comes back.
		///
		/// Fails with `CaseNotFound`, `NotAParty`, `WrongStage`, `TooLate`, `NoAppealLeft` or `CourtBusy`. Emits `Appealed`
		/// and `DrawAwaited`; before them `Ruled` if the votes were not counted yet.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::appeal().saturating_add(Pallet::<T>::weight_of_moving()))]
		pub fn appeal(origin: OriginFor<T>, case: CaseId) -> DispatchResultWithPostInfo {
			let weight = Self::do_appeal(ensure_signed(origin)?, case)?;
			Ok(Some(weight).into())
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
		/// Fails with `CaseNotFound`, `NotAParty`, `WrongStage`, `NotSeated` or `KeyAlreadyGiven`. Emits `KeyGiven`; before it
		/// `PanelSeated` if this is what ends the stage of evidence.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::give_key().saturating_add(Pallet::<T>::weight_of_moving()))]
		pub fn give_key(
			origin: OriginFor<T>,
			case: CaseId,
			juror: T::AccountId,
			wrapped: WrappedKey,
		) -> DispatchResultWithPostInfo {
			let weight = Self::do_give_key(ensure_signed(origin)?, case, juror, wrapped)?;
			Ok(Some(weight).into())
		}

		/// Change the rules. Each stage of a case lasts as long as they say when its beginning is written down.
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

		/// The seat of `who` on the panel that sits, or would sit if `who` committed now.
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
