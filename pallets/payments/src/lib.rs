#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(test, allow(clippy::arithmetic_side_effects, clippy::as_conversions, clippy::unreachable))]
#![warn(missing_docs)]

extern crate alloc;

mod accept;
mod accounts;
mod agenda;
mod bind;
mod compare;
mod cover;
mod drive;
mod errors;
mod events;
mod expect;
mod genesis;
mod missed;
mod observe;
mod pause;
mod plan;
mod rail;
mod rules;
mod sellers;
mod tend;
mod trouble;
mod types;
mod views;
mod work;

#[cfg(any(feature = "std", feature = "try-runtime"))]
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
use polkadot_sdk::*;

/// Those who execute orders at the processors, in a fixed order: the operators of a witness set, in the runtime.
pub trait Executors<AccountId> {
	/// How many there are.
	fn count() -> u32;

	/// The one at this place, from 0.
	fn at(index: u32) -> Option<AccountId>;
}

// What the macros write does not keep to these lints. The logic stands in files of its own, which do.
#[allow(clippy::as_conversions, clippy::expect_used, clippy::unreachable)]
#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{string::String, vec::Vec};
	use core::marker::PhantomData;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungible, Time},
	};
	use frame_system::pallet_prelude::*;
	use nexonomy_primitives::{
		payment::{OnPayment, OrderId, PaymentFailure, Settlement},
		witness::Topic,
		AccountTag, CurrencyCode, LegId, Moment, Money, Observation, Order, PaymentRef, Processor,
	};
	use sp_core::H256;
	use types::{AccountIdOf, PaymentOf};

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who sets the rules, lifts pauses, ends trouble early and vouches for sellers.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What bonds and deposits are held in.
		type Currency: fungible::Mutate<Self::AccountId, Balance = Balance>
			+ fungible::hold::Mutate<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The rules until others are set.
		#[pallet::constant]
		type DefaultRules: Get<Rules>;

		/// What is held for each merchant account, and what of the bond each payment ties up besides its share.
		#[pallet::constant]
		type Deposit: Get<Balance>;

		/// Who executes orders.
		type Executors: Executors<Self::AccountId>;

		/// How many blocks an order is one executor's, before the next one's turn.
		#[pallet::constant]
		type LeaseBlocks: Get<u32>;

		/// How many blocks before the end of a lease nothing is begun any more: longer than a request lasts.
		#[pallet::constant]
		type LeaseMargin: Get<u32>;

		/// How far in the future an agreement may decide, in milliseconds.
		#[pallet::constant]
		type MaxKeep: Get<Moment>;

		/// The agreements, which hear what became of their payments.
		type OnPayment: OnPayment;

		/// Who may stop payments at once.
		type PauseOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who says what money is worth.
		type RateOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// How long new rules are known before they hold, in milliseconds.
		#[pallet::constant]
		type RulesDelay: Get<Moment>;

		/// The runtime's reasons to hold a balance.
		type RuntimeHoldReason: From<HoldReason>;

		/// The clock that deadlines are read from, in milliseconds since 1970.
		type Time: Time<Moment = Moment>;

		/// One whole native token, in its smallest unit.
		#[pallet::constant]
		type Token: Get<Balance>;

		/// What the calls cost.
		type WeightInfo: WeightInfo;

		/// The attestors, who agree on what processors show.
		type WitnessOrigin: EnsureOrigin<Self::RuntimeOrigin>;
	}

	/// Why a balance is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// A merchant account takes up storage; the deposit returns when it is given up.
		AccountDeposit,
		/// It answers for what the seller owes buyers.
		SellerBond,
	}

	/// Merchant accounts that somebody claims, until the attestors have seen the owner.
	// People choose the keys here and below, so a hash that cannot be steered.
	#[pallet::storage]
	pub type Claims<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, AccountIdOf<T>, Blake2_128Concat, AccountTag, Claim>;

	/// Merchant accounts with their owners.
	#[pallet::storage]
	pub type Accounts<T: Config> = StorageMap<_, Blake2_128Concat, AccountTag, Account<AccountIdOf<T>>>;

	/// Merchant accounts that were given up while they were revoked. Nobody can claim them.
	#[pallet::storage]
	pub type Revoked<T> = StorageMap<_, Blake2_128Concat, AccountTag, ()>;

	/// Sellers.
	#[pallet::storage]
	pub type Sellers<T: Config> = StorageMap<_, Blake2_128Concat, AccountIdOf<T>, Seller>;

	/// The payments that are not closed.
	// The chain assigns the numbers.
	#[pallet::storage]
	pub type Payments<T: Config> = StorageMap<_, Twox64Concat, LegId, PaymentOf<T>>;

	/// Which leg a payment at a processor belongs to, for ever. The key is the hash of account and reference.
	#[pallet::storage]
	pub type References<T: Config> = StorageMap<_, Identity, H256, LegId>;

	/// What the attestors are asked, by topic: payments from when they are bound until they are closed, and claims.
	// The key is a hash of ours.
	#[pallet::storage]
	pub type Questions<T: Config> = StorageMap<_, Identity, Topic, Question<AccountIdOf<T>>>;

	/// The orders that live, with their legs.
	#[pallet::storage]
	pub type Orders<T: Config> = StorageMap<_, Twox64Concat, OrderId, (Order, LegId)>;

	/// The number of the next order.
	#[pallet::storage]
	pub type NextOrderId<T> = StorageValue<_, OrderId, ValueQuery>;

	/// What is stopped everywhere.
	#[pallet::storage]
	pub type PausedAll<T> = StorageValue<_, Pause, ValueQuery>;

	/// What is stopped at a processor.
	#[pallet::storage]
	pub type Paused<T> = StorageMap<_, Twox64Concat, Processor, Pause, ValueQuery>;

	/// The last time that a processor did not answer, and the one before if it still matters.
	#[pallet::storage]
	pub type Outages<T> = StorageMap<_, Twox64Concat, Processor, Outage, ValueQuery>;

	/// Where a thief may be at work in the present hour.
	#[pallet::storage]
	pub type Alarms<T> = StorageValue<_, Alarm, ValueQuery>;

	/// What a currency's minor unit is worth.
	#[pallet::storage]
	pub type Rates<T> = StorageMap<_, Twox64Concat, CurrencyCode, Worth>;

	/// What the native token is worth.
	#[pallet::storage]
	pub type PriceOfBonds<T> = StorageValue<_, BondPrice>;

	/// The rules that hold, until those that are planned do.
	#[pallet::storage]
	pub type StandingRules<T: Config> = StorageValue<_, Rules, ValueQuery, T::DefaultRules>;

	/// The rules that will hold.
	#[pallet::storage]
	pub type PlannedRules<T> = StorageValue<_, Planned>;

	/// What a chain begins with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T> {
		/// What minor units are worth, by the currency's code in three letters.
		pub rates: Vec<(String, Worth)>,
		/// What the native token is worth, and until when that holds, in milliseconds since 1970.
		pub bond_price: Option<(Worth, Moment)>,
		/// Whether payments in a processor's test mode count. Never where money is real.
		pub test_mode: bool,
		#[doc(hidden)]
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::do_build(self).expect("the rates and prices of genesis are within their ranges");
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
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
		/// Say that a merchant account is yours. The attestors look at it, and then payments can be made to it.
		///
		/// Origin: signed by the seller, who pays the deposit.
		///
		/// Fails with `NoPayments`, `TestMode`, `AccountRevoked`, `AlreadyClaimed` or `TooManyAccounts`. Emits
		/// `AccountClaimed`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::claim_account())]
		pub fn claim_account(
			origin: OriginFor<T>,
			account: AccountTag,
			processor: Processor,
			live: bool,
		) -> DispatchResult {
			Self::do_claim_account(ensure_signed(origin)?, account, processor, live)
		}

		/// Take back a claim that was not attested.
		///
		/// Origin: signed by whoever claimed. The deposit returns.
		///
		/// Fails with `ClaimNotFound`. Emits `ClaimWithdrawn`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::withdraw_claim())]
		pub fn withdraw_claim(origin: OriginFor<T>, account: AccountTag) -> DispatchResult {
			Self::do_withdraw_claim(ensure_signed(origin)?, account)
		}

		/// Give up a merchant account. One that is revoked stays so, and nobody can claim it.
		///
		/// Origin: signed by its owner. The deposit returns.
		///
		/// Fails with `AccountNotFound`, `NotOwner` or `AccountInUse`. Emits `AccountRetired`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::retire_account())]
		pub fn retire_account(origin: OriginFor<T>, account: AccountTag) -> DispatchResult {
			Self::do_retire_account(ensure_signed(origin)?, account)
		}

		/// Put up a bond, or more of it. What you sell by card is bounded by it.
		///
		/// Origin: signed by the seller, who could transfer as much.
		///
		/// Fails with `ZeroAmount` or `BalanceNotFree`. Emits `BondChanged`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::add_bond())]
		pub fn add_bond(origin: OriginFor<T>, #[pallet::compact] amount: Balance) -> DispatchResult {
			Self::do_add_bond(ensure_signed(origin)?, amount)
		}

		/// Take back what of your bond backs nothing and is not tied up by a dispute. With no account left it can be all.
		///
		/// Origin: signed by the seller.
		///
		/// Fails with `SellerNotFound`, `ZeroAmount` or `BondInUse`. Emits `BondChanged`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::withdraw_bond())]
		pub fn withdraw_bond(origin: OriginFor<T>, #[pallet::compact] amount: Balance) -> DispatchResult {
			Self::do_withdraw_bond(ensure_signed(origin)?, amount)
		}

		/// Name the payment that was made at the processor for a leg, before the payer confirms it there. Once and for
		/// ever.
		///
		/// Origin: signed by the payer or the seller.
		///
		/// Fails with `NotFound`, `NotAParty`, `NotAwaited`, `HasReference` or `AlreadyBound`. Emits `Bound`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::bind())]
		pub fn bind(origin: OriginFor<T>, leg: LegId, reference: PaymentRef) -> DispatchResult {
			Self::do_bind(ensure_signed(origin)?, leg, reference)
		}

		/// Do what is due by time. The README lists what that is at each stage.
		///
		/// Origin: signed by anybody. Free of fees when it does something.
		///
		/// Fails with `NotFound` or `NothingDue`.
		#[pallet::call_index(6)]
		#[pallet::weight(Pallet::<T>::with_answers(T::WeightInfo::tend()))]
		pub fn tend(origin: OriginFor<T>, leg: LegId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_tend(leg)?;
			Ok(Pays::No.into())
		}

		/// End trouble early, after people have looked into it. What the processor shows is taken as it is.
		///
		/// Origin: `AdminOrigin`.
		///
		/// Fails with `NotFound` or `NoTrouble`. Emits `Resumed`.
		#[pallet::call_index(7)]
		#[pallet::weight(Pallet::<T>::with_answers(T::WeightInfo::resume()))]
		pub fn resume(origin: OriginFor<T>, leg: LegId) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_resume(leg)
		}

		/// A merchant account is its claimant's. `captures_often` says that this account, unlike others at the processor,
		/// can capture a hold in several parts.
		///
		/// Origin: `WitnessOrigin`.
		///
		/// Fails with `AccountRevoked`, `ClaimNotFound` or `AlreadyClaimed`. Emits `AccountAttested`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::attest_account())]
		pub fn attest_account(
			origin: OriginFor<T>,
			account: AccountTag,
			seller: T::AccountId,
			processor: Processor,
			live: bool,
			captures_often: bool,
		) -> DispatchResult {
			T::WitnessOrigin::ensure_origin(origin)?;
			Self::do_attest_account(account, seller, processor, live, captures_often)
		}

		/// What a processor shows of a payment.
		///
		/// Origin: `WitnessOrigin`.
		///
		/// Fails with `BadObservation`, `UnknownPayment`, `NotFound` or `Stale`. Emits `Observed`, and what follows from
		/// it.
		#[pallet::call_index(9)]
		#[pallet::weight(Pallet::<T>::weight_of_seeing())]
		pub fn observe(origin: OriginFor<T>, observation: Observation) -> DispatchResult {
			T::WitnessOrigin::ensure_origin(origin)?;
			Self::do_observe(&observation)
		}

		/// After the deadline of an order's attempt the processor shows this. If the order is not in it, it was not
		/// executed, and may be tried again.
		///
		/// Origin: `WitnessOrigin`.
		///
		/// Fails with `OrderNotFound`, `StillRunning`, or as `observe` does. Emits `OrderMissed` or `OrderDone`, and what
		/// follows from it.
		#[pallet::call_index(10)]
		#[pallet::weight(Pallet::<T>::with_answers(T::WeightInfo::observe_after_deadline()))]
		pub fn observe_after_deadline(
			origin: OriginFor<T>,
			order: OrderId,
			attempt: u8,
			observation: Observation,
		) -> DispatchResult {
			T::WitnessOrigin::ensure_origin(origin)?;
			Self::do_observe_after_deadline(order, attempt, &observation)
		}

		/// A processor does not answer, or does again. Deadlines wait for it, two days at most.
		///
		/// Origin: `WitnessOrigin`.
		///
		/// Fails with `Stale` if that was so already. Emits `OutageReported`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::report_outage())]
		pub fn report_outage(origin: OriginFor<T>, processor: Processor, is_down: bool) -> DispatchResult {
			T::WitnessOrigin::ensure_origin(origin)?;
			Self::do_report_outage(processor, is_down)
		}

		/// Refuse new payments to an account, or no longer, be it given up meanwhile. Payments under way go on.
		///
		/// Origin: `PauseOrigin`; only `AdminOrigin` allows them again.
		///
		/// Fails with `AccountNotFound` or `OnlyAdminLifts`. Emits `AccountRevoked`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::revoke_account())]
		pub fn revoke_account(origin: OriginFor<T>, account: AccountTag, revoked: bool) -> DispatchResult {
			let may_lift = Self::ensure_may_stop(origin)?;
			Self::do_revoke_account(may_lift, account, revoked)
		}

		/// Stop new payments or all orders, at one processor or at all, or let them go on.
		///
		/// Origin: `PauseOrigin`; only `AdminOrigin` lifts a pause. At all, the alarm then counts anew.
		///
		/// Fails with `OnlyAdminLifts`. Emits `PauseSet`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::set_pause())]
		pub fn set_pause(origin: OriginFor<T>, processor: Option<Processor>, pause: Pause) -> DispatchResult {
			let may_lift = Self::ensure_may_stop(origin)?;
			Self::do_set_pause(may_lift, processor, pause)
		}

		/// Plan new rules. They hold after `RulesDelay`; rules that were planned before and do not hold yet are forgotten.
		///
		/// Origin: `AdminOrigin`.
		///
		/// Fails with `RuleOutOfRange`. Emits `RulesPlanned`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::set_rules())]
		pub fn set_rules(origin: OriginFor<T>, rules: Rules) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_rules(rules)
		}

		/// Say what a currency's minor unit is worth, in billionths of a US cent; `None` to take no more payments in it.
		///
		/// Origin: `RateOrigin`.
		///
		/// Fails with `RuleOutOfRange` or `UnknownCurrency`. Emits `RateSet`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::set_rate())]
		pub fn set_rate(origin: OriginFor<T>, currency: CurrencyCode, rate: Option<Worth>) -> DispatchResult {
			T::RateOrigin::ensure_origin(origin)?;
			Self::do_set_rate(currency, rate)
		}

		/// Say what a whole native token is worth, and until when that holds.
		///
		/// Origin: `RateOrigin`.
		///
		/// Fails with `RuleOutOfRange`. Emits `BondPriceSet`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::set_bond_price())]
		pub fn set_bond_price(origin: OriginFor<T>, price: BondPrice) -> DispatchResult {
			T::RateOrigin::ensure_origin(origin)?;
			Self::do_set_bond_price(price)
		}

		/// Vouch for a seller, whose business is known, or no longer.
		///
		/// Origin: `AdminOrigin`.
		///
		/// Fails with `SellerNotFound`. Emits `Vouched`.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::vouch())]
		pub fn vouch(origin: OriginFor<T>, seller: T::AccountId, vouched: bool) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_vouch(seller, vouched)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The payment for a leg, until it is closed.
		pub fn payment(leg: LegId) -> Option<PaymentOf<T>> {
			Payments::<T>::get(leg)
		}

		/// Where it stands.
		pub fn stage(leg: LegId) -> Option<Stage> {
			Self::view_stage(leg)
		}

		/// Where its money is.
		pub fn sheet(leg: LegId) -> Option<Sheet> {
			Payments::<T>::get(leg).map(|payment| payment.sheet())
		}

		/// What the metadata of a payment for this leg must say.
		pub fn tag(leg: LegId) -> H256 {
			Self::tag_of(leg)
		}

		/// The leg that a payment at a processor was bound to, be it closed or not.
		pub fn bound_to(account: AccountTag, reference: PaymentRef) -> Option<LegId> {
			References::<T>::get(Self::slot(account, reference))
		}

		/// Payments that attestors should look at, after `after`, and how often.
		pub fn looks(after: Option<LegId>, limit: u32) -> Vec<Look> {
			Self::view_looks(after, limit)
		}

		/// Merchant accounts that attestors should look at: who claims which, where, and whether it is the live mode.
		pub fn claims(limit: u32) -> Vec<(T::AccountId, AccountTag, Processor, bool)> {
			Self::view_claims(limit)
		}

		/// Orders that live, from number `from` on, and whose turn it is.
		pub fn instructions(from: OrderId, limit: u32) -> Vec<Instruction<T::AccountId>> {
			Self::view_instructions(from, limit)
		}

		/// An order, if it lives, and whose turn it is.
		pub fn instruction(order: OrderId) -> Option<Instruction<T::AccountId>> {
			Self::view_instruction(order)
		}

		/// A seller.
		pub fn seller(who: T::AccountId) -> Option<Seller> {
			Sellers::<T>::get(who)
		}

		/// A merchant account.
		pub fn account(account: AccountTag) -> Option<Account<T::AccountId>> {
			Accounts::<T>::get(account)
		}

		/// What is stopped at a processor.
		pub fn pause(processor: Processor) -> Pause {
			Self::pause_of(processor)
		}

		/// The rules that hold.
		pub fn rules() -> Rules {
			Self::rules_now()
		}
	}
}
