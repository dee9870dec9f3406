//! A small chain with payments and those who look at them, and a machine of one of them.

pub use nexonomy_mock::{
	people::AccountId,
	time::{DAY, HOUR, NOW},
};

use crate as pallet_attestor;
use crate::{
	local::{FINALIZED, GATEWAY},
	*,
};
use codec::{Decode, Encode};
use frame_support::{
	assert_ok, derive_impl,
	dispatch::GetDispatchInfo,
	parameter_types,
	traits::{ConstU128, ConstU32, ConstU64, ValidatorSet, ValidatorSetWithIdentification},
	weights::Weight,
	BoundedVec,
};
use frame_system::EnsureRoot;
use nexonomy_mock::people::named;
use nexonomy_primitives::{
	payment::{AtExpiry, Expected, PaymentRail},
	witness::{Agenda, Ballot, Round, Topic, Vote},
	AccountTag, CurrencyCode, LegId, Moment, Money, Observation, PaymentRef, Processor, ProcessorState,
	SetId,
};
use pallet_payments::{Call as Said, Tier};
use pallet_witness::{
	keys::{OperatorPair, KEY_TYPE},
	EnsureWitnessed, Equivocation, SignedBallot,
};
use sp_core::{
	offchain::{OffchainDbExt, OffchainWorkerExt, TransactionPoolExt},
	Pair, H256,
};
use sp_io::TestExternalities;
use sp_keystore::{testing::MemoryKeystore, Keystore, KeystoreExt};
use sp_runtime::{
	traits::{BlakeTwo256, DispatchTransaction, Hash, IdentityLookup},
	BuildStorage, Perbill,
};
use sp_staking::offence::{OffenceError, ReportOffence};

mod machine;

pub use machine::*;

type Balance = u128;

pub const BLOCK: Moment = 3_000;
pub const UNIT: Balance = 1_000_000_000_000;
pub const ROUND: u32 = 8;
pub const START: u32 = 80;
pub const SET: SetId = SetId::PAYMENT_ATTESTORS;
const CENT: pallet_payments::Worth = 1_000_000_000;

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
	pub type Witness = pallet_witness;
	#[runtime::pallet_index(4)]
	pub type Payments = pallet_payments;
	#[runtime::pallet_index(5)]
	pub type Attestor = pallet_attestor;
}

fn witness_rules() -> pallet_witness::Rules {
	pallet_witness::Rules {
		bond: UNIT,
		quorum: Perbill::zero(),
		least: 4,
		life: 50,
		window: 20,
		missed: 10,
		strayed: 5,
		absence_slash: Perbill::from_percent(2),
		equivocation_slash: Perbill::from_percent(20),
		unbonding: 1_000,
	}
}

fn payment_rules() -> pallet_payments::Rules {
	let tier = |days: Moment, dollars: u128| Tier {
		age: days * DAY,
		vouched: days > 60,
		open: dollars * 100 * CENT,
		per_day: dollars * 100 * CENT,
		reserve: Perbill::from_percent(20),
	};
	pallet_payments::Rules {
		tiers: BoundedVec::truncate_from(vec![tier(0, 1_000_000), tier(30, 1_000_000), tier(90, 1_000_000)]),
		minimum_bond: 100 * UNIT,
		trouble: 14 * DAY,
		dispute: 90 * DAY,
		silence: 2 * DAY,
		alarm: 3,
		test_mode: false,
	}
}

parameter_types! {
	pub const Attestors: SetId = SET;
	pub const OffenceWeight: Weight = Weight::zero();
	pub WitnessRules: pallet_witness::Rules = witness_rules();
	pub PaymentRules: pallet_payments::Rules = payment_rules();
	/// Topics that nobody asks about.
	pub static NotAsked: Vec<Topic> = Vec::new();
}

/// What a payment is voted on under.
pub fn topic_of(account: AccountTag, reference: PaymentRef) -> Topic {
	BlakeTwo256::hash_of(&(account, reference))
}

/// Everything that attestors can say is asked.
pub struct TestAgenda;

impl Agenda<RuntimeCall> for TestAgenda {
	fn is_asked(set: SetId, topic: &Topic) -> bool {
		set == SET && !NotAsked::get().contains(topic)
	}

	fn topic_of(set: SetId, fact: &RuntimeCall) -> Option<Topic> {
		let RuntimeCall::Payments(fact) = fact else { return None };
		match fact {
			Said::observe { observation: seen } | Said::observe_after_deadline { observation: seen, .. } => {
				(set == SET).then(|| topic_of(seen.account, seen.reference))
			}
			Said::report_outage { processor, .. } => Some(BlakeTwo256::hash_of(processor)),
			Said::attest_account { account, seller, .. } => Some(BlakeTwo256::hash_of(&(account, seller))),
			_ => None,
		}
	}

	fn topics(_: SetId) -> Vec<Topic> {
		unreachable!("the worker does not ask for all")
	}

	fn weight_of_asking() -> Weight {
		Weight::zero()
	}
}

pub struct NoValidators;

impl ValidatorSet<AccountId> for NoValidators {
	type ValidatorId = AccountId;
	type ValidatorIdOf = sp_runtime::traits::ConvertInto;

	fn session_index() -> u32 {
		0
	}

	fn validators() -> Vec<AccountId> {
		Vec::new()
	}
}

impl ValidatorSetWithIdentification<AccountId> for NoValidators {
	type Identification = ();
	type IdentificationOf = Nothing;
}

pub struct Nothing;

impl sp_runtime::traits::Convert<AccountId, Option<()>> for Nothing {
	fn convert(_: AccountId) -> Option<()> {
		Some(())
	}
}

pub struct NoOffences;

impl ReportOffence<AccountId, (AccountId, ()), Equivocation<(AccountId, ())>> for NoOffences {
	fn report_offence(_: Vec<AccountId>, _: Equivocation<(AccountId, ())>) -> Result<(), OffenceError> {
		Ok(())
	}

	fn is_known_offence(_: &[(AccountId, ())], _: &Round) -> bool {
		false
	}
}

/// The operators, each in turn.
pub struct Operators;

impl pallet_payments::Executors<AccountId> for Operators {
	fn count() -> u32 {
		4
	}

	fn at(index: u32) -> Option<AccountId> {
		Some(operator(index as u8))
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountData = pallet_balances::AccountData<Balance>;
	type AccountId = AccountId;
	type Block = frame_system::mocking::MockBlockU32<Test>;
	type Lookup = IdentityLookup<AccountId>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<1>;
}

impl pallet_witness::Config for Test {
	type AdminOrigin = EnsureRoot<AccountId>;
	type Agenda = TestAgenda;
	type Currency = Balances;
	type Fact = RuntimeCall;
	type OffenceWeight = OffenceWeight;
	type Offences = NoOffences;
	type RoundLength = ConstU32<ROUND>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Slashed = ();
	type ValidatorRules = WitnessRules;
	type ValidatorSet = NoValidators;
	type VotePriority = ConstU64<1>;
	type WeightInfo = ();
}

impl pallet_payments::Config for Test {
	type AdminOrigin = EnsureRoot<AccountId>;
	type Currency = Balances;
	type DefaultRules = PaymentRules;
	type Deposit = ConstU128<UNIT>;
	type Executors = Operators;
	type LeaseBlocks = ConstU32<10>;
	type LeaseMargin = ConstU32<3>;
	type MaxKeep = ConstU64<{ 365 * DAY }>;
	type OnPayment = ();
	type PauseOrigin = EnsureRoot<AccountId>;
	type RateOrigin = EnsureRoot<AccountId>;
	type RulesDelay = ConstU64<DAY>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Time = Timestamp;
	type Token = ConstU128<UNIT>;
	type WeightInfo = ();
	type WitnessOrigin = EnsureWitnessed<Attestors>;
}

impl Config for Test {
	type Attestors = Attestors;
	type BlockTime = ConstU64<BLOCK>;
}

type Extension = frame_system::AuthorizeCall<Test>;
type Extrinsic = sp_runtime::testing::TestXt<RuntimeCall, Extension>;

impl<C> frame_system::offchain::CreateTransactionBase<C> for Test
where
	RuntimeCall: From<C>,
{
	type Extrinsic = Extrinsic;
	type RuntimeCall = RuntimeCall;
}

impl<C> frame_system::offchain::CreateTransaction<C> for Test
where
	RuntimeCall: From<C>,
{
	type Extension = Extension;

	fn create_transaction(call: RuntimeCall, extension: Extension) -> Extrinsic {
		Extrinsic::new_transaction(call, extension)
	}
}

impl<C> frame_system::offchain::CreateAuthorizedTransaction<C> for Test
where
	RuntimeCall: From<C>,
{
	fn create_extension() -> Extension {
		Extension::new()
	}
}

/// The operators 0 to 3 have seats; the machine is that of operator 0.
pub fn operator(number: u8) -> AccountId {
	named(0x11, number.into())
}

pub fn seller() -> AccountId {
	named(0x22, 0)
}

pub fn buyer() -> AccountId {
	named(0x33, 0)
}

fn word(number: u8) -> String {
	format!("//operator{number}")
}

fn pair(number: u8) -> OperatorPair {
	OperatorPair::from_string(&word(number), None).unwrap()
}

pub fn now() -> u32 {
	System::block_number()
}

/// The hash of a block of this chain, or of one on another fork.
pub fn block_hash(number: u32, fork: u8) -> H256 {
	BlakeTwo256::hash_of(&(number, fork))
}

/// Blocks pass, three seconds each; all but the last one are final.
pub fn pass(blocks: u32) {
	for _ in 0..blocks {
		let next = now() + 1;
		System::set_block_number(next);
		frame_system::BlockHash::<Test>::insert(next, block_hash(next, 0));
		Timestamp::set_timestamp(Timestamp::get() + BLOCK);
	}
	finalize(now() - 1, 0);
}

/// The next round begins.
pub fn next_round() {
	pass(ROUND - now() % ROUND);
}

/// The node hears that this block is final.
pub fn finalize(number: u32, fork: u8) {
	set_local(FINALIZED, &(number, block_hash(number, fork)).encode());
}

pub fn set_local(key: &[u8], value: &[u8]) {
	sp_io::offchain::local_storage_set(sp_core::offchain::StorageKind::PERSISTENT, key, value);
}

pub fn account(processor: Processor) -> AccountTag {
	AccountTag::of(processor, true, b"acct_1")
}

pub fn reference(processor: Processor, id: u64) -> PaymentRef {
	PaymentRef::of(processor, b"acct_1", true, &id.to_le_bytes())
}

pub fn leg(id: u64) -> LegId {
	LegId { agreement: id, leg: 0 }
}

/// A payment of 60 dollars that the chain waits for, and what its processor shows: it is held for a week.
pub fn await_payment(id: u64) -> Observation {
	await_payment_at(Processor::Stripe, id)
}

pub fn await_payment_at(processor: Processor, id: u64) -> Observation {
	let time = Timestamp::get();
	let expected = Expected {
		payer: buyer(),
		payee: seller(),
		account: account(processor),
		reference: Some(reference(processor, id)),
		money: Money::new(CurrencyCode::USD, 6_000),
		authorize_by: time + 2 * DAY,
		keep_until: time + 3 * DAY,
		at_expiry: AtExpiry::Void,
	};
	assert_ok!(<Payments as PaymentRail>::expect(leg(id), expected));
	Observation {
		reference: reference(processor, id),
		account: account(processor),
		tag: Payments::tag(leg(id)),
		state: ProcessorState::Held,
		currency: CurrencyCode::USD,
		exponent: 2,
		authorized: 6_000,
		capturable: 6_000,
		captured: 0,
		refunded: 0,
		disputed: 0,
		capture_before: time + 7 * DAY,
		revision: 1,
	}
}

/// A seller's claim that no attestor has seen yet.
pub fn claim_another_account() -> AccountTag {
	let tag = AccountTag::of(Processor::Revolut, true, b"acct_2");
	assert_ok!(Payments::claim_account(RuntimeOrigin::signed(seller()), tag, Processor::Revolut, true));
	tag
}

/// All of a held payment is decided for the seller, so that its capture is ordered.
pub fn order_capture(id: u64) {
	assert_ok!(<Payments as PaymentRail>::capture(leg(id), 6_000, true));
}

/// The attestors agree on an observation.
pub fn agree(seen: Observation) {
	let origin = pallet_witness::Origin::Witnessed(SET).into();
	assert_ok!(Payments::observe(origin, seen));
}

/// A call of a block, as the pool gave it.
pub fn send(call: RuntimeCall) {
	let info = call.get_dispatch_info();
	let origin = RuntimeOrigin::none();
	let sent = Extension::new().dispatch_transaction(origin, call, &info, 0, 0);
	sent.expect("it is taken").expect("it succeeds");
}

/// Another operator votes as this machine did.
pub fn follow(number: u8, ballot: &Ballot) {
	let at = now();
	let ballot = Ballot { seat: number, at, evidence: H256::zero(), ..ballot.clone() };
	let signature = pair(number).sign(ballot.payload(&System::block_hash(0)).as_bytes());
	send(pallet_witness::Call::vote { signed: SignedBallot { ballot, signature } }.into());
}

/// What votes say.
pub fn votes(calls: &[RuntimeCall]) -> Vec<Vote> {
	calls.iter().flat_map(|call| ballot_of(call).votes.into_inner()).collect()
}

pub fn ballot_of(call: &RuntimeCall) -> Ballot {
	let RuntimeCall::Witness(pallet_witness::Call::vote { signed }) = call else {
		panic!("not a ballot: {call:?}");
	};
	signed.ballot.clone()
}

/// The round that a vote names now.
pub fn round() -> Round {
	now() - now() % ROUND
}

fn prepare() {
	System::set_block_number(START);
	frame_system::BlockHash::<Test>::insert(0, block_hash(0, 0));
	frame_system::BlockHash::<Test>::insert(START, block_hash(START, 0));
	Timestamp::set_timestamp(NOW);
	let price = pallet_payments::BondPrice { worth: 1_000 * CENT, valid_until: NOW + 1000 * DAY };
	assert_ok!(Payments::set_bond_price(RuntimeOrigin::root(), price));
	assert_ok!(Payments::set_rate(RuntimeOrigin::root(), CurrencyCode::USD, Some(CENT)));
	assert_ok!(Payments::add_bond(RuntimeOrigin::signed(seller()), 100_000_000 * UNIT));
	for processor in [Processor::Stripe, Processor::PayPal] {
		let tag = account(processor);
		assert_ok!(Payments::claim_account(RuntimeOrigin::signed(seller()), tag, processor, true));
		let origin = pallet_witness::Origin::Witnessed(SET).into();
		assert_ok!(Payments::attest_account(origin, tag, seller(), processor, true, false));
	}
}

/// Runs a test on the machine of operator 0, or of nobody, with a gateway and at the beginning of a round.
pub fn on_machine_of(number: Option<u8>, test: impl FnOnce(&Machine)) {
	NotAsked::set(Vec::new());
	let people = [seller(), buyer()].into_iter().chain((0..8).map(operator));
	let genesis = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: people.map(|who| (who, 1_000_000_000 * UNIT)).collect(),
			..Default::default()
		},
		witness: pallet_witness::GenesisConfig {
			sets: vec![(SET.0, witness_rules())],
			operators: (0..4).map(|number| (SET.0, operator(number), pair(number).public())).collect(),
		},
		..Default::default()
	};
	let mut ext = TestExternalities::new(genesis.build_storage().expect("the genesis is sound"));
	let machine = Machine::default();
	let keystore = MemoryKeystore::new();
	if let Some(number) = number {
		keystore.sr25519_generate_new(KEY_TYPE, Some(&word(number))).unwrap();
	}
	ext.register_extension(KeystoreExt::new(keystore));
	ext.register_extension(OffchainDbExt::new(machine.clone()));
	ext.register_extension(OffchainWorkerExt::new(machine.clone()));
	ext.register_extension(TransactionPoolExt::new(machine.clone()));
	ext.execute_with(|| {
		prepare();
		set_local(GATEWAY, b"http://127.0.0.1:9966");
		next_round();
		test(&machine);
	});
}

pub fn on_machine(test: impl FnOnce(&Machine)) {
	on_machine_of(Some(0), test);
}

/// The calls that went into the pool since it was last asked.
pub fn sent(machine: &Machine) -> Vec<RuntimeCall> {
	let transactions = core::mem::take(&mut machine.world().pool);
	transactions.iter().map(|bytes| Extrinsic::decode(&mut &bytes[..]).unwrap().function).collect()
}
