#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(test, allow(clippy::arithmetic_side_effects, clippy::as_conversions, clippy::unreachable))]
#![warn(missing_docs)]

extern crate alloc;

use polkadot_sdk::*;

mod circles;
mod forget;
mod record;
mod review;
mod views;

pub mod memory;
pub mod rules;
pub mod types;

#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub mod weights;

pub use circles::MAX_STEPS;
pub use memory::{apply, Memory, Reckoning};
pub use pallet::*;
pub use rules::Rules;
pub use types::{
	Account, Circle, CircleId, Counts, Explanation, Member, Pair, PairId, Points, Record, Review, RoleReport,
	Side, MAX_QUEUE, ONE, POINT,
};
pub use weights::WeightInfo;

// What the macros write does not keep to these lints. The logic stands in files of its own, which do.
#[allow(clippy::as_conversions, clippy::expect_used, clippy::unreachable)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, traits::Time};
	use frame_system::pallet_prelude::*;
	use nexonomy_primitives::{AgreementId, ContentId, Deed, Fact, Moment, Role};

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who may change the rules.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The rules until governance sets others.
		type InitialRules: Get<Rules>;

		/// The clock that everything fades by, in milliseconds since 1970.
		type Time: Time<Moment = Moment>;

		/// What the calls and the work at the end of a block cost.
		type WeightInfo: WeightInfo;
	}

	/// How facts become scores.
	#[pallet::storage]
	pub type CurrentRules<T: Config> = StorageValue<_, Rules, ValueQuery, T::InitialRules>;

	/// What is remembered of every account that did something.
	// People choose the keys, so the hash must be one that nobody can aim at.
	#[pallet::storage]
	pub type Accounts<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Account>;

	/// What is remembered of every two accounts that dealt with each other.
	// The key is a hash already.
	#[pallet::storage]
	pub type Pairs<T> = StorageMap<_, Identity, PairId, Pair>;

	/// Every circle that was ever founded.
	// The chain chooses the keys.
	#[pallet::storage]
	pub type Circles<T> = StorageMap<_, Twox64Concat, CircleId, Circle>;

	/// The number of the next circle.
	#[pallet::storage]
	pub type NextCircleId<T> = StorageValue<_, CircleId, ValueQuery>;

	/// What was seen and is not applied yet, the oldest first. Most often the block that saw it also applies it, and the
	/// item never reaches the database.
	// Whoever records does not pay for it: the hook that empties it does.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type Queue<T: Config> =
		StorageValue<_, BoundedVec<Fact<T::AccountId>, ConstU32<MAX_QUEUE>>, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// What somebody did has become part of its standing.
		Applied {
			/// Who did it.
			who: T::AccountId,
			/// In which role.
			role: Role,
			/// How it went.
			deed: Deed,
			/// With whom.
			with: Option<T::AccountId>,
			/// In which agreement.
			agreement: Option<AgreementId>,
			/// What it earned, in millionths of a point.
			earned: Points,
			/// What it lost.
			lost: Points,
		},
		/// A party of a settled agreement wrote what it thinks of another, or wrote it anew.
		Reviewed {
			/// The agreement.
			agreement: AgreementId,
			/// Who wrote.
			by: T::AccountId,
			/// About whom.
			about: T::AccountId,
			/// 1 to 5.
			rating: u8,
			/// The text.
			content: ContentId,
			/// The role in which it counts; none if the agreement earned nothing.
			role: Option<Role>,
			/// What it gives, or takes if the rating is below 3, in millionths of a point.
			effect: Points,
		},
		/// Somebody answered a review.
		Answered {
			/// The agreement.
			agreement: AgreementId,
			/// Who answered: whom the review is about.
			by: T::AccountId,
			/// Who had written it.
			reviewer: T::AccountId,
			/// The text.
			content: ContentId,
		},
		/// The rules have changed.
		RulesSet {
			/// They are these now.
			rules: Rules,
		},
		/// So little was left of what an account did that it was cleared away.
		AccountForgotten {
			/// The account.
			who: T::AccountId,
		},
		/// So little was left of what two accounts did that it was cleared away.
		PairForgotten {
			/// The pair.
			pair: PairId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// A rule is out of its range. See the docs of `Rules` for each.
		RuleOutOfRange,
		/// The two of you have no such settled agreement, or a later one has taken its place. Review your latest one.
		NotSettled,
		/// A rating is 1, 2, 3, 4 or 5. Choose one of these.
		NoSuchRating,
		/// The time to write or rewrite a review of this agreement is over. You can review the next one.
		TooLate,
		/// There is no review of you by this account in this agreement. Name whoever wrote it.
		NoReview,
		/// You have answered this review already. You can again if it is rewritten.
		AlreadyAnswered,
		/// Nothing is remembered under this key. Nothing needs to be done.
		NotFound,
		/// It is not long enough ago. Wait until nothing has happened for ten half-lives.
		NotForgettable,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			Self::apply_queue(remaining)
		}

		fn integrity_test() {
			assert!(T::InitialRules::get().are_in_range(), "the initial rules are out of range");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Say what you think of `about` after a deal: 1 is bad, 3 neither good nor bad, 5 good. Say it again to change it.
		///
		/// Origin: signed by a party of an agreement with `about`, the last one of the two that was settled. The review gives or
		/// takes a part of what that agreement earned; the effect of an earlier one of the same agreement is undone. No
		/// deposit.
		///
		/// Fails with `NoSuchRating`, `NotSettled` or `TooLate`. Emits `Reviewed`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::review())]
		pub fn review(
			origin: OriginFor<T>,
			about: T::AccountId,
			#[pallet::compact] agreement: AgreementId,
			rating: u8,
			content: ContentId,
		) -> DispatchResult {
			Self::do_review(ensure_signed(origin)?, about, agreement, rating, content)
		}

		/// Answer a review of you.
		///
		/// Origin: signed by whom the review is about; once, and once more each time it is rewritten. No deposit.
		///
		/// Fails with `NotSettled`, `NoReview` or `AlreadyAnswered`. Emits `Answered`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::answer())]
		pub fn answer(
			origin: OriginFor<T>,
			reviewer: T::AccountId,
			#[pallet::compact] agreement: AgreementId,
			content: ContentId,
		) -> DispatchResult {
			Self::do_answer(ensure_signed(origin)?, reviewer, agreement, content)
		}

		/// Change how facts become scores, from now on.
		///
		/// Origin: `AdminOrigin`. What was earned stays, and fades by the new half-life from its last change on.
		///
		/// Fails with `RuleOutOfRange`. Emits `RulesSet`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::set_rules())]
		pub fn set_rules(origin: OriginFor<T>, rules: Rules) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			ensure!(rules.are_in_range(), Error::<T>::RuleOutOfRange);
			CurrentRules::<T>::put(rules);
			Self::deposit_event(Event::RulesSet { rules });
			Ok(())
		}

		/// Clear away an account that has done nothing for ten half-lives.
		///
		/// Origin: signed by anybody.
		///
		/// Fails with `NotFound` or `NotForgettable`. Emits `AccountForgotten`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::forget_account())]
		pub fn forget_account(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_forget_account(who)
		}

		/// Clear away a pair that has done nothing for ten half-lives.
		///
		/// Origin: signed by anybody.
		///
		/// Fails with `NotFound` or `NotForgettable`. Emits `PairForgotten`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::forget_pair())]
		pub fn forget_pair(origin: OriginFor<T>, pair: PairId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_forget_pair(pair)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The score of `who` in a role as of the block that is asked, in millionths of a point.
		pub fn standing(who: T::AccountId, role: Role) -> Points {
			Self::view_standing(&who, role)
		}

		/// What the standing of `who` is made of as of the block that is asked; nothing if it never did anything.
		pub fn explain(who: T::AccountId) -> Option<Explanation> {
			Self::view_explain(&who)
		}

		/// What is remembered of two accounts that dealt with each other: when, what counted, and their reviews. The
		/// lesser side is that of the account that is smaller by its bytes.
		pub fn between(one: T::AccountId, other: T::AccountId) -> Option<Pair> {
			Self::view_between(&one, &other)
		}
	}
}
