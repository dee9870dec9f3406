//! A small chain with witnesses on it.

pub use nexonomy_mock::people::AccountId;

use crate as pallet_witness;
use crate::{
	keys::{OperatorId, OperatorPair},
	*,
};
use frame_support::{
	assert_ok, derive_impl,
	dispatch::GetDispatchInfo,
	parameter_types,
	traits::{
		fungible::hold::Inspect as _, tokens::imbalance::ResolveTo, ConstU128, ConstU32, ConstU64, Hooks,
		OneSessionHandler, ValidatorSet, ValidatorSetWithIdentification,
	},
	weights::{constants::ParityDbWeight, Weight},
};
use frame_system::EnsureRoot;
use nexonomy_mock::people::named;
use nexonomy_primitives::{
	witness::{fact_hash, key_payload, Agenda, Ballot, Round, Topic, Vote},
	SetId,
};
use sp_core::{Pair, H256};
use sp_io::TestExternalities;
use sp_runtime::{
	traits::{DispatchTransaction, IdentityLookup},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	BuildStorage, DispatchError, Perbill,
};
use sp_staking::{
	offence::{OffenceError, ReportOffence},
	SessionIndex,
};

mod hearing;

pub use hearing::Heard;

pub const EXISTENTIAL: Balance = 1_000_000_000;
pub const UNIT: Balance = 1_000_000_000_000;
pub const ENDOWMENT: Balance = 1_000_000 * UNIT;
pub const BOND: Balance = 10_000 * UNIT;
pub const ROUND: u32 = 8;
pub const SET: SetId = SetId::PAYMENT_ATTESTORS;
/// The block in which most tests begin: at the beginning of a round.
pub const START: u32 = 80;

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
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Witness = pallet_witness;
	#[runtime::pallet_index(3)]
	pub type Hearing = hearing;
}

pub fn rules() -> Rules {
	Rules {
		bond: BOND,
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

parameter_types! {
	pub const Attestors: SetId = SET;
	pub const OffenceWeight: Weight = Weight::from_parts(500_000_000, 0);
	pub DefaultRules: Rules = rules();
	pub Treasury: AccountId = treasury();
	/// What is asked; everything if there is no list.
	pub static Asked: Option<Vec<Topic>> = None;
	pub static Session: SessionIndex = 0;
	/// Who was reported, by whom, for which session and round.
	pub static Reported: Vec<(AccountId, Vec<AccountId>, SessionIndex, Round)> = Vec::new();
}

/// What tests ask.
pub struct TestAgenda;

impl Agenda<RuntimeCall> for TestAgenda {
	fn is_asked(_: SetId, topic: &Topic) -> bool {
		Asked::get().is_none_or(|topics| topics.contains(topic))
	}

	fn topic_of(set: SetId, fact: &RuntimeCall) -> Option<Topic> {
		match fact {
			RuntimeCall::Hearing(hearing::Call::observe { topic, .. }) if set == SET => Some(*topic),
			_ => None,
		}
	}

	fn topics(_: SetId) -> Vec<Topic> {
		Asked::get().unwrap_or_default()
	}

	fn weight_of_asking() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
}

/// The validators of the session that a test says.
pub struct TestValidators;

impl ValidatorSet<AccountId> for TestValidators {
	type ValidatorId = AccountId;
	type ValidatorIdOf = sp_runtime::traits::ConvertInto;

	fn session_index() -> SessionIndex {
		Session::get()
	}

	fn validators() -> Vec<AccountId> {
		Vec::new()
	}
}

impl ValidatorSetWithIdentification<AccountId> for TestValidators {
	type Identification = ();
	type IdentificationOf = Nothing;
}

/// Validators are known by their accounts alone.
pub struct Nothing;

impl sp_runtime::traits::Convert<AccountId, Option<()>> for Nothing {
	fn convert(_: AccountId) -> Option<()> {
		Some(())
	}
}

/// Remembers reports; one for a validator and round is enough.
pub struct TestOffences;

impl ReportOffence<AccountId, (AccountId, ()), Equivocation<(AccountId, ())>> for TestOffences {
	fn report_offence(
		reporters: Vec<AccountId>,
		offence: Equivocation<(AccountId, ())>,
	) -> Result<(), OffenceError> {
		let who = offence.offender.0.clone();
		let is_known =
			Reported::get().iter().any(|(known, _, _, round)| *known == who && *round == offence.round);
		if is_known {
			return Err(OffenceError::DuplicateReport);
		}
		Reported::mutate(|list| list.push((who, reporters, offence.session, offence.round)));
		Ok(())
	}

	fn is_known_offence(_: &[(AccountId, ())], _: &Round) -> bool {
		false
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountData = pallet_balances::AccountData<Balance>;
	type AccountId = AccountId;
	type DbWeight = ParityDbWeight;
	type Block = frame_system::mocking::MockBlockU32<Test>;
	type Lookup = IdentityLookup<AccountId>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<EXISTENTIAL>;
}

impl hearing::Config for Test {
	type FactOrigin = EnsureWitnessed<Attestors>;
}

impl Config for Test {
	type AdminOrigin = EnsureRoot<AccountId>;
	type Agenda = TestAgenda;
	type Currency = Balances;
	type Fact = RuntimeCall;
	type OffenceWeight = OffenceWeight;
	type Offences = TestOffences;
	type RoundLength = ConstU32<ROUND>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Slashed = ResolveTo<Treasury, Balances>;
	type ValidatorRules = DefaultRules;
	type ValidatorSet = TestValidators;
	type VotePriority = ConstU64<1_000_000>;
	type WeightInfo = ();
}

impl<C> frame_system::offchain::CreateTransactionBase<C> for Test
where
	RuntimeCall: From<C>,
{
	type Extrinsic = sp_runtime::testing::TestXt<RuntimeCall, frame_system::AuthorizeCall<Test>>;
	type RuntimeCall = RuntimeCall;
}

impl<C> frame_system::offchain::CreateTransaction<C> for Test
where
	RuntimeCall: From<C>,
{
	type Extension = frame_system::AuthorizeCall<Test>;

	fn create_transaction(call: RuntimeCall, extension: Self::Extension) -> Self::Extrinsic {
		Self::Extrinsic::new_transaction(call, extension)
	}
}

impl<C> frame_system::offchain::CreateAuthorizedTransaction<C> for Test
where
	RuntimeCall: From<C>,
{
	fn create_extension() -> Self::Extension {
		frame_system::AuthorizeCall::new()
	}
}

pub fn operator(number: u8) -> AccountId {
	named(0x11, number.into())
}

pub fn validator(number: u8) -> AccountId {
	named(0x22, number.into())
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

/// The key of the operator or validator of this number.
pub fn pair(number: u8) -> OperatorPair {
	OperatorPair::from_seed(&[number.wrapping_add(1); 32])
}

pub fn key(number: u8) -> OperatorId {
	pair(number).public()
}

pub fn genesis() -> H256 {
	System::block_hash(0)
}

pub fn now() -> u32 {
	System::block_number()
}

/// The round that a vote may name now.
pub fn round() -> Round {
	now() - now() % ROUND
}

pub fn set() -> Set<AccountId> {
	Sets::<Test>::get(SET).expect("the set is there")
}

pub fn record(number: u8) -> Operator {
	Operators::<Test>::get(SET, operator(number)).expect("it has a bond")
}

pub fn seat(number: u8) -> Seat<AccountId> {
	let found = set().seats.into_iter().find(|seat| seat.who == operator(number));
	found.expect("it has a seat")
}

/// The topic of this number. Topics of one page are alike modulo 16.
pub fn topic(number: u16) -> Topic {
	let mut bytes = [0x77; 32];
	bytes[0] = (number as u8) << 4;
	bytes[1..3].copy_from_slice(&number.to_be_bytes());
	bytes.into()
}

pub fn fact(topic: Topic, value: u32) -> RuntimeCall {
	hearing::Call::observe { topic, value }.into()
}

/// A vote in the present round.
pub fn vote(topic: Topic, value: u32) -> Vote {
	Vote { topic, round: round(), fact: fact_hash(&fact(topic, value)) }
}

/// A ballot of an operator, as of now.
pub fn ballot(number: u8, votes: Vec<Vote>) -> Ballot {
	let seat = set().seat_of(&operator(number)).unwrap_or(99) as u8;
	ballot_of_seat(seat, votes)
}

pub fn ballot_of_seat(seat: u8, mut votes: Vec<Vote>) -> Ballot {
	votes.sort_by_key(|vote| vote.topic);
	let votes = votes.try_into().expect("at most 128");
	let generation = set().generation;
	Ballot { set: SET, generation, seat, at: now(), evidence: H256::zero(), votes }
}

pub fn sign(ballot: Ballot, pair: &OperatorPair) -> SignedBallot {
	let signature = pair.sign(ballot.payload(&genesis()).as_bytes());
	SignedBallot { ballot, signature }
}

/// What comes of a transaction without a sender: why it is not taken, or what came of the call.
pub type Sent =
	Result<Result<frame_support::dispatch::PostDispatchInfo, DispatchError>, TransactionValidityError>;

/// Sends a call as an authorized transaction, through the extension that the runtime has.
pub fn send(call: impl Into<RuntimeCall>) -> Sent {
	let call = call.into();
	let info = call.get_dispatch_info();
	let sent = frame_system::AuthorizeCall::<Test>::new().dispatch_transaction(
		RuntimeOrigin::none(),
		call,
		&info,
		0,
		0,
	)?;
	Ok(sent.map_err(|failed| failed.error))
}

pub fn send_ballot(signed: SignedBallot) -> Sent {
	send(Call::vote { signed })
}

/// An operator votes.
pub fn try_cast(number: u8, votes: Vec<Vote>) -> Sent {
	send_ballot(sign(ballot(number, votes), &pair(number)))
}

/// The same, in the next block if the operator has voted in this one.
pub fn cast(number: u8, votes: Vec<Vote>) {
	if set().seats.iter().any(|seat| seat.who == operator(number) && seat.last >= now()) {
		pass(1);
	}
	try_cast(number, votes).expect("the ballot is taken").expect("the ballot is counted");
}

/// Operators say the same about one topic.
pub fn agree(numbers: impl IntoIterator<Item = u8>, topic: Topic, value: u32) {
	for number in numbers {
		cast(number, vec![vote(topic, value)]);
	}
}

pub fn delivery(topic: Topic, round: Round, value: u32) -> Delivery<RuntimeCall> {
	Delivery { topic, round, fact: fact(topic, value) }
}

pub fn try_deliver(deliveries: Vec<Delivery<RuntimeCall>>) -> Sent {
	send(Call::deliver { set: SET, deliveries: deliveries.try_into().expect("at most 64") })
}

pub fn deliver(topic: Topic, round: Round, value: u32) {
	try_deliver(vec![delivery(topic, round, value)]).expect("it is taken").expect("it is dispatched");
}

pub fn refused(code: Refusal) -> Sent {
	Err(code.into())
}

pub fn invalid(why: InvalidTransaction) -> Sent {
	Err(why.into())
}

pub fn poll(topic: Topic, round: Round) -> Option<Poll> {
	Witness::poll(SET, topic, round)
}

pub fn heard() -> Vec<(Topic, u32)> {
	Heard::<Test>::get()
}

pub fn held(who: &AccountId) -> Balance {
	Balances::balance_on_hold(&HoldReason::OperatorBond.into(), who)
}

/// Blocks pass in which nothing is tidied.
pub fn pass(blocks: u32) {
	System::set_block_number(now() + blocks);
}

/// Blocks pass, each with its idle time.
pub fn live(blocks: u32) {
	for _ in 0..blocks {
		pass(1);
		Witness::on_idle(now(), Weight::MAX);
	}
}

/// The next round begins.
pub fn next_round() {
	pass(ROUND - now() % ROUND);
}

pub fn proof(set: SetId, number: u8, pair: &OperatorPair) -> keys::OperatorSignature {
	pair.sign(key_payload(&genesis(), set, &operator(number)).as_bytes())
}

pub fn apply(number: u8) {
	let proof = proof(SET, number, &pair(number));
	assert_ok!(Witness::apply(signed(operator(number)), SET, key(number), proof, BOND));
}

pub fn join(number: u8) {
	apply(number);
	assert_ok!(Witness::admit(RuntimeOrigin::root(), SET, operator(number)));
}

/// A session with these validators begins.
pub fn begin_session(changed: bool, validators: impl IntoIterator<Item = u8>) {
	Session::set(Session::get() + 1);
	let list: Vec<_> = validators.into_iter().map(|number| (validator(number), key(100 + number))).collect();
	let of = |list: &'static [(AccountId, OperatorId)]| list.iter().map(|(who, key)| (who, key.clone()));
	// The handler wants names that outlive it.
	let list = Box::leak(list.into_boxed_slice());
	<Witness as OneSessionHandler<AccountId>>::on_new_session(changed, of(list), of(&[]));
}

/// The events of this pallet, in order.
pub fn events() -> Vec<Event<Test>> {
	System::events().into_iter().filter_map(|record| record.event.try_into().ok()).collect()
}

pub fn has_event(event: &Event<Test>) -> bool {
	events().contains(event)
}

/// Sets up the chain: `ExtBuilder::default().operators(7).build_and_execute(|| …)`.
#[derive(Default)]
pub struct ExtBuilder {
	operators: u8,
	rules: Option<Rules>,
}

impl ExtBuilder {
	/// So many operators have seats in `SET`, in order of their numbers.
	pub fn operators(self, operators: u8) -> Self {
		Self { operators, ..self }
	}

	/// With rules that a test changes.
	pub fn rules(self, change: impl FnOnce(&mut Rules)) -> Self {
		let mut changed = rules();
		change(&mut changed);
		Self { rules: Some(changed), ..self }
	}

	pub fn build(self) -> TestExternalities {
		// A test before this one, on the same thread, may have changed these.
		Asked::set(None);
		Session::set(0);
		Reported::set(Vec::new());
		let people = (0..40).map(operator).chain((0..40).map(validator)).chain([stranger(), treasury()]);
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig {
				balances: people.map(|who| (who, ENDOWMENT)).collect(),
				..Default::default()
			},
			witness: GenesisConfig {
				sets: vec![(SET.0, self.rules.unwrap_or_else(rules))],
				operators: (0..self.operators).map(|number| (SET.0, operator(number), key(number))).collect(),
			},
			..Default::default()
		};
		let mut ext = TestExternalities::new(genesis.build_storage().expect("the genesis is sound"));
		ext.execute_with(|| System::set_block_number(START));
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

/// A chain for benchmarks: with a keystore, and without a set.
#[cfg(feature = "runtime-benchmarks")]
pub fn benchmark_ext() -> TestExternalities {
	let mut ext = ExtBuilder::default().build();
	ext.register_extension(sp_keystore::KeystoreExt::new(sp_keystore::testing::MemoryKeystore::new()));
	ext
}

pub fn check_everything() {
	assert_ok!(Witness::do_try_state());
}
