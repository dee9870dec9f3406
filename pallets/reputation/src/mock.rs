//! A small chain with a memory on it.

pub use nexonomy_mock::{
	people::{alice, bob, charlie, AccountId},
	time::NOW,
};

use crate as pallet_reputation;
use crate::*;
use frame_support::{assert_ok, derive_impl, parameter_types, weights::Weight};
use nexonomy_primitives::{traits::Standing, AgreementId, Deed, Fact, Moment, Role};
use rules::DAY;
use sp_io::TestExternalities;
use sp_runtime::{traits::IdentityLookup, BuildStorage};

pub type Memories = crate::Accounts<Test>;

/// What one point stands for: 10 units of 10^12.
pub const PER_POINT: u128 = 10_000_000_000_000;
/// A year is a half-life.
pub const YEAR: Moment = 365 * DAY;

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
	pub type Reputation = pallet_reputation;
}

parameter_types! {
	pub const StandardRules: Rules = Rules::standard(PER_POINT);
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId;
	type Block = frame_system::mocking::MockBlock<Test>;
	type Lookup = IdentityLookup<AccountId>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

impl Config for Test {
	type AdminOrigin = frame_system::EnsureRoot<AccountId>;
	type InitialRules = StandardRules;
	type Time = Timestamp;
	type WeightInfo = ();
}

/// Anybody.
pub fn person(number: u32) -> AccountId {
	let mut bytes = [9; 32];
	bytes[..4].copy_from_slice(&number.to_be_bytes());
	bytes.into()
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn now() -> Moment {
	Timestamp::get()
}

pub fn pass(time: Moment) {
	Timestamp::set_timestamp(now() + time);
}

/// A fact worth this many points.
pub fn fact(who: AccountId, role: Role, deed: Deed, with: AccountId, points: u128) -> Fact<AccountId> {
	Fact { who, role, deed, with: Some(with), agreement: None, value: points * PER_POINT }
}

/// Both facts of a deal that ended well.
pub fn deal(
	seller: AccountId,
	buyer: AccountId,
	points: u128,
	agreement: AgreementId,
) -> [Fact<AccountId>; 2] {
	let agreement = Some(agreement);
	[
		Fact { agreement, ..fact(seller.clone(), Role::Merchant, Deed::Kept, buyer.clone(), points) },
		Fact { agreement, ..fact(buyer, Role::Buyer, Deed::Kept, seller, points) },
	]
}

/// Records facts and ends the block, which has time for all of them.
pub fn see(facts: impl IntoIterator<Item = Fact<AccountId>>) {
	for fact in facts {
		Reputation::record(fact);
	}
	Reputation::apply_queue(Weight::MAX);
	assert_eq!(Queue::<Test>::decode_len(), None);
}

/// Makes the word of somebody count in full, and lets it be known as widely as can be; a year ago it joined circle 0.
pub fn establish(who: &AccountId) {
	let rules = CurrentRules::<Test>::get();
	let member = Some(Member { circle: 0, since: now() - YEAR });
	let account = Account {
		since: now() - YEAR,
		at: now(),
		member,
		word: ONE * u64::from(rules.word_needed),
		reach: ONE * u64::from(rules.reach_needed),
		..Account::default()
	};
	Memories::insert(who, account);
	let size = Circles::<Test>::get(0).map_or(2, |circle| circle.size + 1);
	Circles::<Test>::insert(0, Circle { size, part_of: None });
	NextCircleId::<Test>::put(NextCircleId::<Test>::get().max(1));
}

pub fn score(who: &AccountId, role: Role) -> Points {
	<Reputation as Standing>::score(who, role)
}

pub fn record_of(who: &AccountId, role: Role) -> Record {
	*Memories::get(who).expect("it is remembered").record(role).expect("it acted in this role")
}

pub fn pair_of(one: &AccountId, other: &AccountId) -> Pair {
	Pairs::<Test>::get(PairId::of(one, other)).expect("they are remembered")
}

/// The last event of this pallet.
pub fn last_event() -> Event<Test> {
	let ours = System::events().into_iter().rev().find_map(|record| record.event.try_into().ok());
	ours.expect("the pallet has emitted an event")
}

/// Sets up the chain: `ExtBuilder::default().known(alice()).build_and_execute(|| …)`.
#[derive(Default)]
pub struct ExtBuilder {
	known: Vec<AccountId>,
}

impl ExtBuilder {
	/// The account is as established as can be.
	pub fn known(mut self, who: AccountId) -> Self {
		self.known.push(who);
		self
	}

	pub fn build(self) -> TestExternalities {
		let genesis = RuntimeGenesisConfig::default();
		let mut ext = TestExternalities::new(genesis.build_storage().expect("the genesis is sound"));
		ext.execute_with(|| {
			System::set_block_number(1);
			Timestamp::set_timestamp(NOW);
			self.known.iter().for_each(establish);
		});
		ext
	}

	/// Runs the test, then checks the invariants.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			assert_ok!(Reputation::do_try_state());
		});
	}
}
