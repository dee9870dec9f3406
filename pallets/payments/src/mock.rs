//! A small chain with payments on it.

pub use nexonomy_mock::time::NOW;

use crate as pallet_payments;
use crate::*;
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	traits::{ConstU128, ConstU32, ConstU64},
	BoundedVec,
};
use frame_system::{EnsureRoot, EnsureSignedBy};
use nexonomy_primitives::{
	payment::{AtExpiry, Expected, OnPayment, PaymentFailure, PaymentRail, Settlement},
	AccountTag, CurrencyCode, LegId, Moment, Money, Observation, Order, PaymentRef, Processor,
	ProcessorState,
};
use sp_io::TestExternalities;
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchError, DispatchResult, Perbill, Weight};

pub type AccountId = u64;

pub const EXISTENTIAL: Balance = 1_000_000_000;
pub const UNIT: Balance = 1_000_000_000_000;
pub const ENDOWMENT: Balance = 1_000_000 * UNIT;
pub const DEPOSIT: Balance = UNIT;
/// What the seller of the tests has put up.
pub const BOND: Balance = 100_000 * UNIT;
/// A cent in billionths of one.
pub const CENT: Worth = 1_000_000_000;
/// A token is worth ten cents, so that a dollar is ten tokens.
pub const TOKEN_WORTH: Worth = 10 * CENT;

pub const SELLER: AccountId = 1;
pub const BUYER: AccountId = 2;
pub const STRANGER: AccountId = 3;
pub const OTHER_SELLER: AccountId = 4;
pub const OTHER_BUYER: AccountId = 5;
/// Speaks for a quorum of attestors.
pub const WITNESSES: AccountId = 90;
pub const WATCHMAN: AccountId = 91;
pub const EXECUTORS: [AccountId; 3] = [70, 71, 72];

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(3)]
	pub type Payments = pallet_payments;
}

pub fn rules() -> Rules {
	let tier = |days: Moment, vouched, dollars: u128, percent| Tier {
		age: days * DAY,
		vouched,
		open: dollars * 100 * CENT,
		per_day: dollars * 50 * CENT,
		reserve: Perbill::from_percent(percent),
	};
	Rules {
		tiers: BoundedVec::truncate_from(vec![
			tier(0, false, 2_000, 20),
			tier(30, false, 10_000, 10),
			tier(90, true, 100_000, 5),
		]),
		minimum_bond: 100 * UNIT,
		trouble: 14 * DAY,
		dispute: 90 * DAY,
		silence: 2 * DAY,
		alarm: 3,
		test_mode: false,
	}
}

/// What the agreement heard.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Heard {
	Authorized(LegId),
	Failed(LegId, PaymentFailure),
	Settled(LegId, Settlement),
	Disputed(LegId, u128, bool),
}

parameter_types! {
	pub DefaultRules: Rules = rules();
	pub static Told: Vec<Heard> = Vec::new();
}

/// Hears, and remembers.
pub struct Agreement;

fn hear(heard: Heard) -> Weight {
	Told::mutate(|told| told.push(heard));
	Weight::zero()
}

impl OnPayment for Agreement {
	fn on_authorized(leg: LegId) -> Weight {
		hear(Heard::Authorized(leg))
	}

	fn on_failed(leg: LegId, why: PaymentFailure) -> Weight {
		hear(Heard::Failed(leg, why))
	}

	fn on_settled(leg: LegId, settlement: Settlement) -> Weight {
		hear(Heard::Settled(leg, settlement))
	}

	fn on_disputed(leg: LegId, taken_back: u128, in_trouble: bool) -> Weight {
		hear(Heard::Disputed(leg, taken_back, in_trouble))
	}

	fn weight() -> Weight {
		Weight::from_parts(11, 0)
	}
}

pub struct ThreeExecutors;

impl Executors<AccountId> for ThreeExecutors {
	fn count() -> u32 {
		3
	}

	fn at(index: u32) -> Option<AccountId> {
		EXECUTORS.get(index as usize).copied()
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountData = pallet_balances::AccountData<Balance>;
	type AccountId = AccountId;
	type Block = frame_system::mocking::MockBlock<Test>;
	type Lookup = IdentityLookup<AccountId>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<EXISTENTIAL>;
}

frame_support::ord_parameter_types! {
	pub const Witnesses: AccountId = WITNESSES;
	pub const Watchman: AccountId = WATCHMAN;
}

impl Config for Test {
	type AdminOrigin = EnsureRoot<AccountId>;
	type Currency = Balances;
	type DefaultRules = DefaultRules;
	type Deposit = ConstU128<DEPOSIT>;
	type Executors = ThreeExecutors;
	type LeaseBlocks = ConstU32<10>;
	type LeaseMargin = ConstU32<3>;
	type MaxKeep = ConstU64<{ 365 * DAY }>;
	type OnPayment = Agreement;
	type PauseOrigin = EnsureSignedBy<Watchman, AccountId>;
	type RateOrigin = EnsureRoot<AccountId>;
	type RulesDelay = ConstU64<DAY>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Time = Timestamp;
	type Token = ConstU128<UNIT>;
	type WeightInfo = ();
	type WitnessOrigin = EnsureSignedBy<Witnesses, AccountId>;
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn usd(minor: u128) -> Money {
	Money::new(CurrencyCode::USD, minor)
}

pub fn leg(agreement: u64) -> LegId {
	LegId { agreement, leg: 0 }
}

/// The account of a seller at a processor.
pub fn account_of(seller: AccountId, processor: Processor) -> AccountTag {
	AccountTag::of(processor, true, &seller.to_le_bytes())
}

/// The payment of this name, to a seller's account.
pub fn reference_of(seller: AccountId, processor: Processor, name: u64) -> PaymentRef {
	PaymentRef::of(processor, &seller.to_le_bytes(), true, &name.to_le_bytes())
}

pub fn now() -> Moment {
	Timestamp::get()
}

/// Lets time pass, a block every six seconds.
pub fn pass(time: Moment) {
	Timestamp::set_timestamp(now() + time);
	System::set_block_number(System::block_number() + time / 6_000);
}

/// Lets time pass until then, if it has not.
pub fn pass_until(moment: Moment) {
	pass(moment.saturating_sub(now()));
}

/// What Ben owes Ada for plumbing: 60 dollars, decided within three days.
pub fn expected(processor: Processor) -> Expected<AccountId> {
	Expected {
		payer: BUYER,
		payee: SELLER,
		account: account_of(SELLER, processor),
		reference: None,
		money: usd(6000),
		authorize_by: now() + HOUR,
		keep_until: now() + 3 * DAY,
		at_expiry: AtExpiry::Void,
	}
}

pub fn expect(id: LegId, expected: Expected<AccountId>) -> DispatchResult {
	<Payments as PaymentRail>::expect(id, expected)
}

/// An awaited payment under agreement `id`, bound to the payment of the same name.
pub fn await_payment(id: u64, expected: Expected<AccountId>) -> Shown {
	let processor = Accounts::<Test>::get(expected.account).expect("it is attested").processor;
	let (payee, money) = (expected.payee, expected.money);
	assert_ok!(expect(leg(id), expected));
	assert_ok!(Payments::bind(signed(payee), leg(id), reference_of(payee, processor, id)));
	Shown::of(id, payee, processor, money)
}

/// An authorized payment on this rail.
pub fn authorized(id: u64, processor: Processor) -> Shown {
	authorized_with(id, expected(processor))
}

pub fn authorized_with(id: u64, expected: Expected<AccountId>) -> Shown {
	let mut shown = await_payment(id, expected);
	shown.authorize();
	assert_ok!(shown.observe());
	assert_eq!(payment(id).phase, Phase::Accepted);
	shown
}

pub use crate::Payments as Stored;

/// What the processor shows; a test changes it and has it observed.
#[derive(Clone, Copy, Debug)]
pub struct Shown(pub Observation);

impl Shown {
	pub fn of(id: u64, seller: AccountId, processor: Processor, money: Money) -> Self {
		Self(Observation {
			reference: reference_of(seller, processor, id),
			account: account_of(seller, processor),
			tag: Payments::tag_of(leg(id)),
			state: ProcessorState::Pending,
			currency: money.currency,
			exponent: money.currency.exponent().expect("it is known"),
			authorized: money.minor,
			capturable: 0,
			captured: 0,
			refunded: 0,
			disputed: 0,
			capture_before: 0,
			revision: 0,
		})
	}

	/// The payer confirms: money is held for seven days, or paid on a prepaid rail.
	pub fn authorize(&mut self) {
		let prepaid = Accounts::<Test>::get(self.0.account).is_some_and(|account| account.partial.is_none());
		if prepaid {
			self.0.captured = self.0.authorized;
			self.0.state = ProcessorState::Captured;
		} else {
			self.0.capturable = self.0.authorized;
			self.0.state = ProcessorState::Held;
			self.0.capture_before = now() + 7 * DAY;
		}
	}

	/// The hold is over, by whatever.
	pub fn release(&mut self, state: ProcessorState) {
		self.0.capturable = 0;
		self.0.capture_before = 0;
		self.0.state = if self.0.captured > 0 { ProcessorState::Captured } else { state };
	}

	pub fn capture(&mut self, amount: u128, is_final: bool) {
		self.0.captured += amount;
		self.0.capturable -= amount;
		if is_final || self.0.capturable == 0 {
			self.release(ProcessorState::Captured);
		}
	}

	pub fn execute(&mut self, order: &Order) {
		use nexonomy_primitives::OrderKind::*;
		match order.kind {
			Capture { amount, is_final } => self.capture(amount, is_final),
			Void => self.release(ProcessorState::Voided),
			Refund { amount } => self.0.refunded += amount,
		}
	}

	/// The attestors agree on it.
	pub fn observe(&mut self) -> DispatchResult {
		self.0.revision += 1;
		Payments::observe(signed(WITNESSES), self.0)
	}

	/// The live order is executed and seen.
	pub fn execute_and_observe(&mut self, id: u64) -> Order {
		let order = order(id).expect("an order lives");
		self.execute(&order);
		assert_ok!(self.observe());
		order
	}

	/// After the live order's deadline nothing has happened, as the attestors agree.
	pub fn miss(&self, id: u64) -> DispatchResult {
		let order = order(id).expect("an order lives");
		pass_until(order.deadline);
		Payments::observe_after_deadline(signed(WITNESSES), order.id, order.attempt, self.0)
	}
}

pub fn payment(id: u64) -> Payment<AccountId> {
	Stored::<Test>::get(leg(id)).expect("the payment lives")
}

pub fn is_gone(id: u64) -> bool {
	!Stored::<Test>::contains_key(leg(id))
}

/// The live order.
pub fn order(id: u64) -> Option<Order> {
	let id = Stored::<Test>::get(leg(id))?.order?;
	Orders::<Test>::get(id).map(|(order, _)| order)
}

pub fn kind(id: u64) -> Option<nexonomy_primitives::OrderKind> {
	order(id).map(|order| order.kind)
}

pub fn stage(id: u64) -> Option<Stage> {
	Payments::stage(leg(id))
}

pub fn capture(id: u64, amount: u128, is_final: bool) -> Result<Settlement, DispatchError> {
	<Payments as PaymentRail>::capture(leg(id), amount, is_final)
}

pub fn void(id: u64) -> Result<Settlement, DispatchError> {
	<Payments as PaymentRail>::void(leg(id))
}

pub fn refund(id: u64, amount: u128) -> Result<Settlement, DispatchError> {
	<Payments as PaymentRail>::refund(leg(id), amount)
}

pub fn tend(id: u64) -> DispatchResult {
	Payments::tend(signed(STRANGER), leg(id)).map(|_| ()).map_err(|failed| failed.error)
}

pub fn seller(who: AccountId) -> Seller {
	Sellers::<Test>::get(who).expect("a seller")
}

/// The last word about a payment's money that the agreement heard.
pub fn settled(id: u64) -> Option<Settlement> {
	Told::get().into_iter().rev().find_map(|heard| match heard {
		Heard::Settled(of, settlement) if of == leg(id) => Some(settlement),
		_ => None,
	})
}

pub fn settlement(released: u128, returned: u128, is_final: bool) -> Settlement {
	Settlement { released, returned, is_final }
}

pub fn held_as_bond(who: AccountId) -> Balance {
	use frame_support::traits::fungible::hold::Inspect;
	Balances::balance_on_hold(&HoldReason::SellerBond.into(), &who)
}

/// The events of this pallet, in order.
pub fn events() -> Vec<Event<Test>> {
	System::events().into_iter().filter_map(|record| record.event.try_into().ok()).collect()
}

/// Registers a seller's account and has it attested.
pub fn attest(seller: AccountId, processor: Processor, captures_often: bool) {
	let tag = account_of(seller, processor);
	assert_ok!(Payments::claim_account(signed(seller), tag, processor, true));
	let witnesses = signed(WITNESSES);
	assert_ok!(Payments::attest_account(witnesses, tag, seller, processor, true, captures_often));
}

/// Sets up the chain: two sellers with accounts everywhere, and bonds.
#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	pub fn build(self) -> TestExternalities {
		Told::set(Vec::new());
		let people = [SELLER, BUYER, STRANGER, OTHER_SELLER, OTHER_BUYER];
		let balances = people.into_iter().map(|who| (who, ENDOWMENT)).collect();
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
			..Default::default()
		};
		let mut ext = TestExternalities::new(genesis.build_storage().expect("the genesis is sound"));
		ext.execute_with(|| {
			System::set_block_number(1);
			Timestamp::set_timestamp(NOW);
			let price = BondPrice { worth: TOKEN_WORTH, valid_until: NOW + 1000 * DAY };
			assert_ok!(Payments::set_bond_price(RuntimeOrigin::root(), price));
			assert_ok!(Payments::set_rate(RuntimeOrigin::root(), CurrencyCode::USD, Some(CENT)));
			for who in [SELLER, OTHER_SELLER] {
				assert_ok!(Payments::add_bond(signed(who), BOND));
				for processor in Processor::ALL.into_iter().filter(|one| *one != Processor::Wise) {
					attest(who, processor, false);
				}
			}
			System::reset_events();
		});
		ext
	}

	/// Runs the test, then checks the invariants and that no token was made or lost.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			let issuance = Balances::total_issuance();
			test();
			check_everything();
			assert_eq!(Balances::total_issuance(), issuance);
		});
	}
}

pub fn check_everything() {
	assert_ok!(Payments::do_try_state());
}
