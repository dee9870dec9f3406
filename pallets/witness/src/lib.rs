#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(test, allow(clippy::arithmetic_side_effects, clippy::as_conversions, clippy::unreachable))]
#![warn(missing_docs)]

extern crate alloc;

use polkadot_sdk::*;

mod deliver;
mod equivocation;
mod errors;
mod events;
mod offence;
mod operators;
mod origin;
mod refusal;
mod session;
mod sets;
mod tidy;
mod types;
mod views;
mod vote;

pub mod keys;
pub mod offchain;

#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub mod weights;

pub use equivocation::conflict;
pub use offence::Equivocation;
pub use origin::EnsureWitnessed;
pub use pallet::*;
pub use refusal::Refusal;
pub use types::*;
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

// What the macros write does not keep to these lints. The logic stands in files of its own, which do.
#[allow(clippy::as_conversions, clippy::expect_used, clippy::unreachable)]
#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		dispatch::{DispatchClass, GetDispatchInfo, PostDispatchInfo},
		pallet_prelude::*,
		traits::{fungible, OnUnbalanced, ValidatorSet, ValidatorSetWithIdentification},
	};
	use frame_system::pallet_prelude::*;
	use keys::{OperatorId, OperatorSignature};
	use nexonomy_primitives::{
		witness::{Agenda, Ballot, Round, Topic},
		SetId,
	};
	use sp_core::H256;
	use sp_runtime::traits::Dispatchable;
	use sp_staking::offence::ReportOffence;
	use types::{AccountIdOf, SetOf};

	/// How staking names a validator.
	pub type IdentificationTuple<T> = (
		<<T as Config>::ValidatorSet as ValidatorSet<<T as frame_system::Config>::AccountId>>::ValidatorId,
		<<T as Config>::ValidatorSet as ValidatorSetWithIdentification<
			<T as frame_system::Config>::AccountId,
		>>::Identification,
	);

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// Transactions must pass `frame_system::AuthorizeCall`.
	#[pallet::config]
	pub trait Config:
		polkadot_sdk::frame_system::Config<
		Hash = H256,
		RuntimeEvent: From<Event<Self>>,
		RuntimeOrigin: From<Origin>,
	>
	{
		/// Who makes sets, and decides who is in them.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What sets are asked, and what they may state.
		type Agenda: Agenda<Self::Fact>;

		/// What bonds are held in.
		type Currency: fungible::hold::Mutate<Self::AccountId, Balance = Balance, Reason = Self::RuntimeHoldReason>
			+ fungible::hold::Balanced<Self::AccountId>;

		/// A fact: a call that is dispatched with the origin [`Origin::Witnessed`].
		type Fact: Parameter
			+ Dispatchable<RuntimeOrigin = Self::RuntimeOrigin, PostInfo = PostDispatchInfo>
			+ GetDispatchInfo;

		/// What it costs to report a validator.
		type OffenceWeight: Get<Weight>;

		/// Who hears of validators that equivocate.
		type Offences: ReportOffence<
			Self::AccountId,
			IdentificationTuple<Self>,
			Equivocation<IdentificationTuple<Self>>,
		>;

		/// How many blocks lie between the beginnings of two rounds. Operators who look at the same time name the same round.
		#[pallet::constant]
		type RoundLength: Get<u32>;

		/// The runtime's reasons to hold a balance.
		type RuntimeHoldReason: From<HoldReason>;

		/// Where lost bonds go.
		type Slashed: OnUnbalanced<fungible::Credit<Self::AccountId, Self::Currency>>;

		/// The rules that the validators' set begins with. Its bond is not asked for: they have their stake.
		#[pallet::constant]
		type ValidatorRules: Get<Rules>;

		/// Who the validators are, as staking names them.
		type ValidatorSet: ValidatorSetWithIdentification<Self::AccountId>;

		/// How far ahead of other transactions ballots and facts are.
		#[pallet::constant]
		type VotePriority: Get<TransactionPriority>;

		/// What the calls cost.
		type WeightInfo: WeightInfo;
	}

	/// Who says so.
	#[pallet::origin]
	#[derive(
		Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
	)]
	pub enum Origin {
		/// A quorum of this set.
		Witnessed(SetId),
	}

	/// Why a balance is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// It answers for an operator's words.
		OperatorBond,
	}

	/// The sets, with their seats.
	// Governance and the chain choose the keys, so a fast hash is enough.
	#[pallet::storage]
	pub type Sets<T: Config> = StorageMap<_, Twox64Concat, SetId, SetOf<T>>;

	/// The numbers of all sets, in the order in which they were made.
	#[pallet::storage]
	pub type Schedule<T> = StorageValue<_, BoundedVec<SetId, ConstU32<MAX_SETS>>, ValueQuery>;

	/// Everybody with a bond, by set.
	// People choose the second key, so a hash that cannot be steered.
	#[pallet::storage]
	pub type Operators<T: Config> =
		StorageDoubleMap<_, Twox64Concat, SetId, Blake2_128Concat, AccountIdOf<T>, Operator>;

	/// The polls, by set and page.
	#[pallet::storage]
	pub type Pages<T> = StorageDoubleMap<_, Twox64Concat, SetId, Twox64Concat, u8, Page>;

	/// Who the validators were, in the last sessions.
	#[pallet::storage]
	pub type Tenures<T: Config> =
		StorageValue<_, BoundedVec<Tenure<AccountIdOf<T>>, ConstU32<KEPT_TENURES>>, ValueQuery>;

	/// The sets that a chain begins with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Their numbers and rules.
		pub sets: Vec<(u16, Rules)>,
		/// Who has a seat, in which set and with which key. The set's least bond is held.
		pub operators: Vec<(u16, T::AccountId, OperatorId)>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (set, rules) in &self.sets {
				Pallet::<T>::do_create_set(SetId(*set), *rules).expect("the sets of genesis are sound");
			}
			for (set, who, key) in &self.operators {
				Pallet::<T>::seat_at_genesis(SetId(*set), who, key)
					.expect("the operators of genesis are sound");
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Tidies one page, and dismisses at most one operator.
		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			Self::tidy_a_little(remaining)
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
		/// Make a set without seats.
		///
		/// Origin: `AdminOrigin`.
		///
		/// Fails with `SeatsFollowSession`, `SetExists`, `TooManySets` or `RuleOutOfRange`. Emits `SetCreated`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::create_set())]
		pub fn create_set(origin: OriginFor<T>, set: SetId, rules: Rules) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_create_set(set, rules)
		}

		/// Change the rules of a set. What is open is void, and bonds that are smaller than the new least stay.
		///
		/// Origin: `AdminOrigin`.
		///
		/// Fails with `NoSuchSet` or `RuleOutOfRange`. Emits `GenerationBegan` and `RulesSet`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_rules())]
		pub fn set_rules(origin: OriginFor<T>, set: SetId, rules: Rules) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_rules(set, rules)
		}

		/// Remove a set in which nobody has a bond.
		///
		/// Origin: `AdminOrigin`.
		///
		/// Fails with `SeatsFollowSession`, `NoSuchSet` or `SetNotEmpty`. Emits `SetRemoved`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::remove_set())]
		pub fn remove_set(origin: OriginFor<T>, set: SetId) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_remove_set(set)
		}

		/// Ask for a seat in a set. `proof` is the key's signature over what `key_payload` gives.
		///
		/// Origin: signed by the operator, whose bond is held. Until it is admitted it gets the bond back with `leave`.
		///
		/// Fails with `SeatsFollowSession`, `NoSuchSet`, `AlreadyBonded`, `BondTooSmall` or `KeyNotProven`. Emits `Applied`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::apply())]
		pub fn apply(
			origin: OriginFor<T>,
			set: SetId,
			key: OperatorId,
			proof: OperatorSignature,
			#[pallet::compact] bond: Balance,
		) -> DispatchResult {
			Self::do_apply(set, ensure_signed(origin)?, key, proof, bond)
		}

		/// Give an applicant a seat.
		///
		/// Origin: `AdminOrigin`.
		///
		/// Fails with `NoSuchSet`, `NotBonded`, `NotAnApplicant`, `BondTooSmall`, `KeyTaken` or `SetFull`. Emits
		/// `GenerationBegan` and `Admitted`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::admit())]
		pub fn admit(origin: OriginFor<T>, set: SetId, who: T::AccountId) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_admit(set, who)
		}

		/// Vote with another key from now on. `proof` is its signature over what `key_payload` gives.
		///
		/// Origin: signed by the operator.
		///
		/// Fails with `NoSuchSet`, `NotBonded`, `NotSeated`, `KeyChangedLately`, `KeyNotProven` or `KeyTaken`. Emits
		/// `GenerationBegan` and `KeySet`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::set_key())]
		pub fn set_key(
			origin: OriginFor<T>,
			set: SetId,
			key: OperatorId,
			proof: OperatorSignature,
		) -> DispatchResult {
			Self::do_set_key(set, ensure_signed(origin)?, key, proof)
		}

		/// Give up a seat, or an application. An applicant's bond is free at once, an operator's after `unbonding`.
		///
		/// Origin: signed by the operator.
		///
		/// Fails with `NotBonded` or `NotSeated`. Emits `BondReleased`, or `GenerationBegan` and `SeatLost`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::leave())]
		pub fn leave(origin: OriginFor<T>, set: SetId) -> DispatchResult {
			Self::do_leave(set, ensure_signed(origin)?)
		}

		/// Take a seat away from somebody. The bond is free after `unbonding`.
		///
		/// Origin: `AdminOrigin`.
		///
		/// Fails with `SeatsFollowSession`, `NoSuchSet` or `NotSeated`. Emits `GenerationBegan` and `SeatLost`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::expel())]
		pub fn expel(origin: OriginFor<T>, set: SetId, who: T::AccountId) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_expel(set, who)
		}

		/// Release the bond of somebody who left long enough ago.
		///
		/// Origin: signed by anybody.
		///
		/// Fails with `NotBonded` or `BondLocked`. Emits `BondReleased`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::withdraw_bond())]
		pub fn withdraw_bond(origin: OriginFor<T>, set: SetId, who: T::AccountId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_withdraw_bond(set, who)
		}

		/// Vote. Votes that say nothing new, or that nobody asked for, are passed over.
		///
		/// Origin: authorized by the operator's signature over the ballot. Free.
		///
		/// Refused as [`Refusal`] says. Emits `Voted`, and `Decided`, `Split`, `Equivocated` or `Lapsed`.
		#[pallet::call_index(9)]
		#[pallet::weight((Pallet::<T>::weight_of_vote(&signed.ballot), DispatchClass::Operational))]
		#[pallet::weight_of_authorize(T::WeightInfo::authorize_vote(signed.ballot.votes.len() as u32))]
		#[pallet::authorize(|_source, signed: &SignedBallot| Pallet::<T>::authorize_vote(signed))]
		pub fn vote(origin: OriginFor<T>, signed: SignedBallot) -> DispatchResultWithPostInfo {
			ensure_authorized(origin)?;
			Ok(Some(Self::do_vote(signed.ballot)?).into())
		}

		/// Bring facts that were decided. Each is dispatched once; its event tells what came of it.
		///
		/// Origin: authorized by the decision. Free.
		///
		/// Refused as [`Refusal`] says. Emits `Delivered` for each fact.
		#[pallet::call_index(10)]
		#[pallet::weight((Pallet::<T>::weight_of_delivery(deliveries), DispatchClass::Operational))]
		#[pallet::weight_of_authorize(Pallet::<T>::weight_of_authorizing_delivery(deliveries))]
		#[pallet::authorize(|_source, set: &SetId, deliveries: &Deliveries<T::Fact>| {
			Pallet::<T>::authorize_delivery(*set, deliveries)
		})]
		pub fn deliver(
			origin: OriginFor<T>,
			set: SetId,
			deliveries: Deliveries<T::Fact>,
		) -> DispatchResultWithPostInfo {
			ensure_authorized(origin)?;
			Ok(Some(Self::do_deliver(set, deliveries)?).into())
		}

		/// Show two ballots of `who` that name different facts for one topic and round.
		///
		/// Origin: signed by anybody. Free of fees if it is true and new.
		///
		/// Fails with `NoConflict`, `NotSeatedThen`, `NotSigned`, `AlreadyConvicted` or `NotPunishable`. Emits
		/// `Equivocated` and `Dismissed`, and `GenerationBegan` and `SeatLost` if there was a seat still.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::report_equivocation().saturating_add(T::OffenceWeight::get()))]
		pub fn report_equivocation(
			origin: OriginFor<T>,
			who: T::AccountId,
			first: SignedBallot,
			second: SignedBallot,
		) -> DispatchResultWithPostInfo {
			Self::do_report_equivocation(ensure_signed(origin)?, who, first, second)?;
			Ok(Pays::No.into())
		}

		/// Take the seat of an operator who was absent too often, strayed too often, or equivocated.
		///
		/// Origin: signed by anybody. Free of fees when it is due.
		///
		/// Fails with `NoSuchSet`, `NotSeated`, `NothingDue`, `AlreadyConvicted` or `NotPunishable`. Emits
		/// `GenerationBegan`, `SeatLost` and `Dismissed`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::dismiss().saturating_add(T::OffenceWeight::get()))]
		pub fn dismiss(origin: OriginFor<T>, set: SetId, who: T::AccountId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_dismiss(set, who)?;
			Ok(Pays::No.into())
		}

		/// Take polls whose time is over, or which are void, out of a page.
		///
		/// Origin: signed by anybody. Free of fees when it does something.
		///
		/// Fails with `NothingDue`. Emits `Lapsed` for polls without a fact.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::tidy())]
		pub fn tidy(origin: OriginFor<T>, set: SetId, page: u8) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_tidy(set, page)?;
			Ok(Pays::No.into())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The set with its seats.
		pub fn set(set: SetId) -> Option<Set<T::AccountId>> {
			Sets::<T>::get(set)
		}

		/// Somebody's bond, key and place.
		pub fn operator(set: SetId, who: T::AccountId) -> Option<Operator> {
			Operators::<T>::get(set, who)
		}

		/// What the seat of this key has to vote on now: topics that are asked, with the round to name, for which its vote
		/// would say something. At most `limit`, and 128.
		pub fn due_votes(set: SetId, key: OperatorId, limit: u32) -> Vec<(Topic, Round)> {
			Self::view_due_votes(set, &key, limit)
		}

		/// The round to name for a topic now, if a vote on it can count.
		pub fn round_for(set: SetId, topic: Topic) -> Option<Round> {
			Self::view_round_for(set, &topic)
		}

		/// The poll on a topic in a round.
		pub fn poll(set: SetId, topic: Topic, round: Round) -> Option<Poll> {
			Self::view_poll(set, &topic, round)
		}

		/// What was decided and waits to be delivered: topic, round and hash of the fact.
		pub fn undelivered(set: SetId) -> Vec<(Topic, Round, H256)> {
			Self::view_undelivered(set)
		}

		/// What an operator signs under a ballot.
		pub fn ballot_payload(ballot: Ballot) -> H256 {
			ballot.payload(&Self::genesis())
		}

		/// What an operator signs with its key to show that it has it.
		pub fn key_payload(set: SetId, who: T::AccountId) -> H256 {
			nexonomy_primitives::witness::key_payload(&Self::genesis(), set, &who)
		}
	}
}
