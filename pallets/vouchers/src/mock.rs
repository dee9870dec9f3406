//! A small chain with vouchers on it.

pub use nexonomy_mock::{
	people::{alice, bob, charlie, pauper, AccountId},
	time::{DAY, NOW},
};

use crate as pallet_vouchers;
use crate::*;
use frame_support::{assert_ok, derive_impl, parameter_types, traits::ConstU32};
use nexonomy_primitives::{ContentId, CurrencyCode, Moment, Money, VoucherId};
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;
use sp_keystore::{testing::MemoryKeystore, KeystoreExt};
use sp_runtime::{traits::IdentityLookup, BuildStorage, MultiSignature};

pub type Balance = u128;
pub type Ledger = crate::Vouchers<Test>;

pub const ENDOWMENT: Balance = 1_000_000_000_000;
pub const DEPOSIT: Balance = 10_000_000_000;

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
	pub type Vouchers = pallet_vouchers;
}

parameter_types! {
	pub const ExistentialDeposit: Balance = 1_000_000_000;
	pub static DepositPrice: Balance = DEPOSIT;
	pub const MaxLifetime: Moment = 3653 * DAY;
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
	type ExistentialDeposit = ExistentialDeposit;
}

impl Config for Test {
	type Currency = Balances;
	type Deposit = DepositPrice;
	type MaxBatch = ConstU32<100>;
	type MaxLifetime = MaxLifetime;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Signature = MultiSignature;
	type Standing = nexonomy_primitives::traits::Forgetful<AccountId>;
	type Time = Timestamp;
	type WeightInfo = ();
}

/// Everybody has [`ENDOWMENT`] except [`pauper`].
pub fn people() -> [AccountId; 5] {
	use Sr25519Keyring::*;
	[Alice, Bob, Charlie, Dave, Eve].map(Sr25519Keyring::to_account_id)
}

pub fn usd(minor: u128) -> Money {
	Money::new(CurrencyCode::USD, minor)
}

/// A promise of `minor` cents that lasts thirty days.
pub fn promise(minor: u128) -> Promise {
	Promise { value: usd(minor), expires_at: NOW + 30 * DAY, terms: ContentId([1; 32]) }
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn held(who: &AccountId) -> Balance {
	use frame_support::traits::fungible::hold::Inspect;
	Balances::balance_on_hold(&HoldReason::VoucherDeposit.into(), who)
}

pub fn voucher(id: VoucherId) -> Voucher<AccountId, Balance> {
	Ledger::get(id).expect("the voucher lives")
}

pub fn is_gone(id: VoucherId) -> bool {
	!Ledger::contains_key(id)
}

/// Moves the clock past the expiry of every [`promise`].
pub fn let_expire() {
	Timestamp::set_timestamp(NOW + 30 * DAY);
}

/// The last event of this pallet.
pub fn last_event() -> Event<Test> {
	let ours = System::events().into_iter().rev().find_map(|record| record.event.try_into().ok());
	ours.expect("the pallet has emitted an event")
}

pub fn has_event(event: &Event<Test>) -> bool {
	let ours = System::events().into_iter().filter_map(|record| record.event.try_into().ok());
	ours.into_iter().any(|other: Event<Test>| other == *event)
}

/// Sets up the chain: `ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| …)`.
#[derive(Default)]
pub struct ExtBuilder {
	issued: Vec<(AccountId, AccountId, Promise)>,
}

impl ExtBuilder {
	/// `issuer` has promised `minor` cents to `holder`. Numbers count from zero in the order of these calls.
	pub fn issued(self, issuer: AccountId, holder: AccountId, minor: u128) -> Self {
		self.promised(issuer, holder, promise(minor))
	}

	/// As [`Self::issued`], with any promise.
	pub fn promised(mut self, issuer: AccountId, holder: AccountId, promise: Promise) -> Self {
		self.issued.push((issuer, holder, promise));
		self
	}

	pub fn build(self) -> TestExternalities {
		// A test before this one, on the same thread, may have changed the price.
		DepositPrice::set(DEPOSIT);
		let balances = people().map(|who| (who, ENDOWMENT)).to_vec();
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
			..Default::default()
		};
		let mut ext = TestExternalities::new(genesis.build_storage().expect("the genesis is sound"));
		ext.register_extension(KeystoreExt::new(MemoryKeystore::new()));
		ext.execute_with(|| {
			// Events are kept from block 1 on, and the books need all of them: the tests stay in one block.
			System::set_block_number(1);
			Timestamp::set_timestamp(NOW);
			for (issuer, holder, promise) in self.issued {
				assert_ok!(Vouchers::issue(signed(issuer), holder, promise));
			}
		});
		ext
	}

	/// Runs the test, then checks the invariants and the books.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			check_everything();
		});
	}
}

pub fn check_everything() {
	assert_ok!(Vouchers::do_try_state());
	assert_ok!(books::check::<Test>());
}
