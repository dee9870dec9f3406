//! A small chain with a court on it.

pub use nexonomy_mock::{
	people::AccountId,
	time::{DAY, HOUR, NOW},
};

use crate as pallet_arbitration;
use crate::*;
use frame_support::{
	assert_ok, derive_impl,
	dispatch::{DispatchResultWithPostInfo, GetDispatchInfo},
	parameter_types,
	traits::{
		fungible::Mutate,
		tokens::{imbalance::ResolveTo, Preservation},
		ConstU128, Hooks,
	},
	weights::constants::ParityDbWeight,
	PalletId,
};
use frame_system::EnsureRoot;
use nexonomy_mock::people::named;
use nexonomy_primitives::{
	court::Opponents,
	traits::{Court, OnRuling, Partiality, Standing},
	AgreementId, Arbiters, Arbitration as Conditions, CaseId, ContentId, Fact, Moment, Question, Role,
	Verdict,
};
use sp_io::TestExternalities;
use sp_runtime::{
	traits::{Dispatchable, IdentityLookup},
	BuildStorage, Perbill, Weight,
};
use std::{cell::RefCell, collections::BTreeMap};

pub const EXISTENTIAL: Balance = 1_000_000_000;
pub const UNIT: Balance = 1_000_000_000_000;
pub const ENDOWMENT: Balance = 1_000_000 * UNIT;
pub const BOND: Balance = 1_000 * UNIT;
pub const FEE: Balance = 10 * UNIT;

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
	pub type Arbitration = pallet_arbitration;
}

pub fn rules() -> Rules {
	Rules {
		evidence: 3 * DAY,
		commit: 2 * DAY,
		reveal: 2 * DAY,
		appeal: 3 * DAY,
		juror_fee: FEE,
		minimum_bond: BOND,
		absent_slash: Perbill::from_percent(10),
		incoherent_slash: Perbill::from_percent(2),
		distance: Perbill::from_percent(20),
		replacements: 2,
		unbonding: 30 * DAY,
		conflict_period: 180 * DAY,
		standing_scale: 1_000,
		standing_cap: 3_000,
		minimum_standing: 0,
		minimum_standing_on_appeal: 0,
	}
}

parameter_types! {
	pub const CourtPalletId: PalletId = PalletId(*b"nx/court");
	pub DefaultRules: Rules = rules();
	pub Treasury: AccountId = treasury();
	pub static SeatsPerEpoch: u32 = 128;
	pub static Epoch: u64 = 0;
	pub static Seed: sp_core::H256 = Default::default();
	pub static Rulings: Vec<(AgreementId, CaseId, Perbill)> = Vec::new();
	/// The parties whose accounts had been touched when the last ruling was heard.
	pub static Touched: Opponents = Opponents(0);
	pub static Facts: Vec<Fact<AccountId>> = Vec::new();
}

thread_local! {
	static SCORES: RefCell<BTreeMap<AccountId, u64>> = const { RefCell::new(BTreeMap::new()) };
	static DEALS: RefCell<BTreeMap<(AccountId, AccountId), Moment>> = const { RefCell::new(BTreeMap::new()) };
	static PROXIES: RefCell<Vec<(AccountId, AccountId)>> = const { RefCell::new(Vec::new()) };
}

/// Epochs begin when a test says so.
pub struct TestEpochs;

impl Epochs for TestEpochs {
	fn current() -> u64 {
		Epoch::get()
	}

	fn seed() -> sp_core::H256 {
		Seed::get()
	}

	fn now() -> Moment {
		Timestamp::get()
	}
}

/// What people are known for is what a test says. Each question reads an item, as the real memory does.
pub struct TestStanding;

impl Standing for TestStanding {
	type AccountId = AccountId;

	fn score(who: &AccountId, _: Role) -> u64 {
		read(b"score", &[who]);
		SCORES.with_borrow(|scores| scores.get(who).copied().unwrap_or(0))
	}

	fn record(fact: Fact<AccountId>) {
		Facts::mutate(|facts| facts.push(fact));
	}

	fn last_deal(one: &AccountId, other: &AccountId) -> Option<Moment> {
		read(b"deal", &[one, other]);
		DEALS.with_borrow(|deals| deals.get(&(one.clone(), other.clone())).copied())
	}

	fn weight_of_recording() -> Weight {
		Weight::zero()
	}
}

/// Whoever a test says is close to a party. Each question reads the proxies of both, as the runtime does.
pub struct TestPartiality;

impl Partiality<AccountId> for TestPartiality {
	fn is_close(juror: &AccountId, party: &AccountId) -> bool {
		read(b"proxies", &[juror]);
		read(b"proxies", &[party]);
		PROXIES.with_borrow(|proxies| proxies.contains(&(juror.clone(), party.clone())))
	}
}

fn read(kind: &[u8], names: &[&AccountId]) {
	let key = codec::Encode::encode(&(kind, names));
	let _ = sp_io::storage::get(&key);
}

/// Hears rulings and remembers them.
pub struct Hearing;

impl Hearing {
	pub const COST: Weight = Weight::from_parts(7, 0);
}

impl OnRuling for Hearing {
	fn on_ruling(agreement: AgreementId, case: CaseId, released: Perbill, touched: Opponents) -> Weight {
		Touched::set(touched);
		Rulings::mutate(|rulings| rulings.push((agreement, case, released)));
		Self::COST
	}

	fn weight_of_ruling() -> Weight {
		Weight::from_parts(70, 0)
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountData = pallet_balances::AccountData<Balance>;
	type AccountId = AccountId;
	type Block = frame_system::mocking::MockBlock<Test>;
	type DbWeight = ParityDbWeight;
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

impl Config for Test {
	type AdminOrigin = EnsureRoot<AccountId>;
	type BondUnit = ConstU128<{ UNIT }>;
	type Currency = Balances;
	type DefaultRules = DefaultRules;
	type Epochs = TestEpochs;
	type OnRuling = Hearing;
	type PalletId = CourtPalletId;
	type Partiality = TestPartiality;
	type RuntimeHoldReason = RuntimeHoldReason;
	type SeatsPerEpoch = SeatsPerEpoch;
	type Slashed = ResolveTo<Treasury, Balances>;
	type Standing = TestStanding;
	type Time = Timestamp;
	type WeightInfo = ();
}

/// A party of the agreement: 0 is the claimant, 1 is whom the claim is against, 2 stands by.
pub fn party(number: u16) -> AccountId {
	named(0xAA, number)
}

pub fn juror(number: u16) -> AccountId {
	named(0x11, number)
}

/// Somebody whom an agreement names.
pub fn arbiter(number: u16) -> AccountId {
	named(0x22, number)
}

pub fn stranger() -> AccountId {
	named(0x33, 0)
}

pub fn treasury() -> AccountId {
	named(0x44, 0)
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn percent(share: u32) -> Perbill {
	Perbill::from_percent(share)
}

pub fn held(who: &AccountId) -> Balance {
	use frame_support::traits::fungible::hold::Inspect;
	Balances::balance_on_hold(&HoldReason::JurorBond.into(), who)
}

pub fn free(who: &AccountId) -> Balance {
	Balances::free_balance(who)
}

pub fn set_score(who: AccountId, score: u64) {
	SCORES.with_borrow_mut(|scores| scores.insert(who, score));
}

pub fn set_deal(juror: AccountId, party: AccountId, when: Moment) {
	DEALS.with_borrow_mut(|deals| deals.insert((juror, party), when));
}

pub fn set_close(juror: AccountId, party: AccountId) {
	PROXIES.with_borrow_mut(|proxies| proxies.push((juror, party)));
}

/// Lets time pass.
pub fn pass(time: Moment) {
	Timestamp::set_timestamp(Timestamp::get() + time);
}

/// An epoch begins, with a seed of its own number.
pub fn begin_epoch() {
	begin_epoch_with(Epoch::get() + 1);
}

pub fn begin_epoch_with(seed: u64) {
	Epoch::set(Epoch::get() + 1);
	Seed::set(sp_io::hashing::blake2_256(&seed.to_le_bytes()).into());
	pass(HOUR);
	next_block();
}

pub fn next_block() {
	System::set_block_number(System::block_number() + 1);
	Arbitration::on_initialize(System::block_number());
}

/// As many epochs as it takes for a draw.
pub fn await_draw() {
	begin_epoch();
	begin_epoch();
}

pub fn court(seats: u8) -> Conditions<AccountId> {
	Conditions { arbiters: Arbiters::Court { seats }, fee: FEE * Balance::from(seats) }
}

pub fn panel_of(count: u16, verdict: Verdict) -> Conditions<AccountId> {
	let names: Vec<_> = (0..count).map(arbiter).collect();
	let names = names.try_into().expect("at most seven");
	Conditions { arbiters: Arbiters::Panel { names, verdict }, fee: FEE * Balance::from(count) }
}

/// Party 0 claims 80 % for the receivers against party 1.
pub fn question(arbitration: Conditions<AccountId>) -> Question<AccountId> {
	Question {
		agreement: 42,
		parties: vec![party(0), party(1), party(2)].try_into().expect("at most eight"),
		claimant: 0,
		against: Opponents(0b010),
		claim: percent(80),
		default: percent(30),
		arbitration,
	}
}

pub fn open(arbitration: Conditions<AccountId>) -> CaseId {
	assert_ok!(Arbitration::accepts(&arbitration));
	Arbitration::open(question(arbitration)).expect("the case opens")
}

pub fn case(id: CaseId) -> Case<AccountId> {
	Cases::<Test>::get(id).expect("the case lives")
}

pub fn panel(id: CaseId) -> Panel<AccountId> {
	Panels::<Test>::get((id, case(id).round)).expect("the case has a panel")
}

/// Those who have a seat now.
pub fn seated(id: CaseId) -> Vec<AccountId> {
	let seats = panel(id).seats.into_iter().filter(|seat| seat.vote != Vote::Absent);
	seats.map(|seat| seat.juror).collect()
}

/// Makes a call as a transaction does, and checks that it cost no more than announced.
pub fn call(by: AccountId, call: Call<Test>) -> DispatchResultWithPostInfo {
	let call = RuntimeCall::from(call);
	let most = call.get_dispatch_info().call_weight;
	let done = call.dispatch(signed(by));
	let info = done.as_ref().unwrap_or_else(|failed| &failed.post_info);
	assert!(info.actual_weight.unwrap_or(most).all_lte(most), "a call costs no more than announced");
	done
}

pub fn try_advance(id: CaseId) -> DispatchResultWithPostInfo {
	call(stranger(), Call::advance { case: id })
}

pub fn advance(id: CaseId) {
	assert_ok!(try_advance(id));
}

const REASON: ContentId = ContentId([7; 32]);
const SALT: [u8; 32] = [9; 32];

pub fn commit(id: CaseId, who: &AccountId, share: u32) {
	assert_ok!(try_commit(id, who, share));
}

pub fn try_commit(id: CaseId, who: &AccountId, share: u32) -> DispatchResultWithPostInfo {
	let hash = Arbitration::vote_hash(id, who.clone(), percent(share), REASON, SALT);
	call(who.clone(), Call::commit { case: id, hash: hash.expect("the case lives") })
}

pub fn reveal(id: CaseId, who: &AccountId, share: u32) {
	assert_ok!(try_reveal(id, who, share));
}

pub fn try_reveal(id: CaseId, who: &AccountId, share: u32) -> DispatchResultWithPostInfo {
	let (released, reason, salt) = (percent(share), REASON, SALT);
	call(who.clone(), Call::reveal { case: id, released, reason, salt })
}

/// Brings a case of the open court to the point where a panel commits.
pub fn seat_panel(id: CaseId) -> Vec<AccountId> {
	pass(case_until(id).saturating_sub(Timestamp::get()));
	advance(id);
	await_draw();
	seated(id)
}

/// Until when the stage lasts.
pub fn case_until(id: CaseId) -> Moment {
	Arbitration::case(id).and_then(|view| view.until).unwrap_or_else(Timestamp::get)
}

/// Ends the stage by time.
pub fn time_out(id: CaseId) {
	pass(case_until(id).saturating_sub(Timestamp::get()));
	advance(id);
}

/// All who sit vote, in their order; who has no vote in the list votes as the last in it does. The last one to show a vote
/// counts them all, so the case is ruled then.
pub fn vote_all(id: CaseId, votes: &[u32]) {
	let jurors = seated(id);
	let share = |index: usize| votes[index.min(votes.len() - 1)];
	for (index, who) in jurors.iter().enumerate() {
		commit(id, who, share(index));
	}
	for (index, who) in jurors.iter().enumerate() {
		reveal(id, who, share(index));
	}
}

/// The events of this pallet, in order.
pub fn events() -> Vec<Event<Test>> {
	System::events().into_iter().filter_map(|record| record.event.try_into().ok()).collect()
}

pub fn has_event(event: &Event<Test>) -> bool {
	events().contains(event)
}

/// Sets up the chain: `ExtBuilder::default().jurors(20).build_and_execute(|| …)`.
#[derive(Default)]
pub struct ExtBuilder {
	jurors: u16,
}

impl ExtBuilder {
	/// So many jurors have been in the pool for long enough to be drawn, each with the minimum bond.
	pub fn jurors(self, jurors: u16) -> Self {
		Self { jurors }
	}

	pub fn build(self) -> TestExternalities {
		// A test before this one, on the same thread, may have changed these.
		SeatsPerEpoch::set(128);
		Epoch::set(0);
		Seed::set(Default::default());
		Rulings::set(Vec::new());
		Touched::set(Opponents(0));
		Facts::set(Vec::new());
		SCORES.with_borrow_mut(BTreeMap::clear);
		DEALS.with_borrow_mut(BTreeMap::clear);
		PROXIES.with_borrow_mut(Vec::clear);
		let people = (0..8).map(party).chain((0..8).map(arbiter)).chain([stranger(), treasury()]);
		let mut balances: Vec<_> = people.map(|who| (who, ENDOWMENT)).collect();
		balances.extend((0..self.jurors).map(|number| (juror(number), ENDOWMENT)));
		balances.extend([(Arbitration::pot(), EXISTENTIAL), (bank(), 1_000 * ENDOWMENT)]);
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
			..Default::default()
		};
		let mut ext = TestExternalities::new(genesis.build_storage().expect("the genesis is sound"));
		ext.execute_with(|| {
			System::set_block_number(1);
			Timestamp::set_timestamp(NOW - 2 * HOUR);
			for number in 0..self.jurors {
				assert_ok!(Arbitration::join(signed(juror(number)), BOND, None));
			}
			await_draw();
			System::reset_events();
		});
		ext
	}

	/// Runs the test, then checks the invariants and that no money was made or lost.
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
	assert_ok!(Arbitration::do_try_state());
}

/// Gives an account money.
pub fn endow(who: &AccountId) {
	assert_ok!(Balances::transfer(&bank(), who, ENDOWMENT, Preservation::Preserve));
}

fn bank() -> AccountId {
	named(0x55, 0)
}
