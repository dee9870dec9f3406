//! Attestors, and a sale by card that they look at.

use super::*;
use frame_support::{assert_ok, dispatch::DispatchResult};
use frame_system::offchain::CreateAuthorizedTransaction;
use nexonomy_primitives::{
	payment::{AtExpiry, Expected, PaymentRail},
	witness::{fact_hash, Ballot, Round, Topic, Vote},
	AccountTag, CurrencyCode, LegId, Money, Observation, PaymentRef, Processor, ProcessorState, SetId,
};
use nexonomy_runtime::configs::payments::{OPERATOR_BOND, OPERATOR_RULES};
use pallet_witness::{keys::OperatorPair, Delivery, SignedBallot};
use sp_core::H256;
use sp_runtime::{transaction_validity::TransactionValidityError, ApplyExtrinsicResult};

pub const SET: SetId = SetId::PAYMENT_ATTESTORS;
/// The length of a round in blocks.
pub const ROUND: u32 = 8;
/// Bob's account at Stripe, in its test mode.
pub const ACCOUNT: &[u8] = b"acct_bob";

pub type Fact = pallet_payments::Call<Runtime>;

/// The key of the attestor of this number.
pub fn attestor(number: u8) -> OperatorPair {
	OperatorPair::from_seed(&[number + 1; 32])
}

/// The development chain with so many attestors, in the first block of a round.
pub fn chain_with_attestors(count: u8) -> sp_io::TestExternalities {
	let mut genesis = genesis("development");
	let operators = (0..count).map(|number| stranger(100 + number));
	genesis.balances.balances.extend(operators.clone().map(|who| (who, 2 * OPERATOR_BOND)));
	genesis.witness.sets = vec![(SET.0, OPERATOR_RULES)];
	genesis.witness.operators =
		operators.zip(0..).map(|(who, number)| (SET.0, who, attestor(number).public())).collect();
	let mut chain = sp_io::TestExternalities::new(genesis.build_storage().expect("valid genesis"));
	chain.execute_with(|| {
		pallet_timestamp::Now::<Runtime>::put(NOW);
		begin(ROUND);
	});
	chain
}

/// Opens a block in which transactions can be applied; those before it were empty.
pub fn begin(block: u32) {
	System::set_block_number(block - 1);
	System::initialize(&block, &Default::default(), &Default::default());
}

/// Opens the next block.
pub fn next() {
	begin(System::block_number() + 1);
}

/// Opens the first block of the next round.
pub fn next_round() {
	begin(round() + ROUND);
}

/// The round that a vote may name now.
pub fn round() -> Round {
	System::block_number() - System::block_number() % ROUND
}

pub fn chain_hash() -> H256 {
	System::block_hash(0)
}

/// The transaction that a node's worker makes of this call: no account, no fee.
pub fn authorized(call: pallet_witness::Call<Runtime>) -> UncheckedExtrinsic {
	<Runtime as CreateAuthorizedTransaction<pallet_witness::Call<Runtime>>>::create_authorized_transaction(
		call.into(),
	)
}

pub fn send(call: pallet_witness::Call<Runtime>) -> ApplyExtrinsicResult {
	Executive::apply_extrinsic(authorized(call))
}

pub fn vote_for(fact: &Fact) -> Vote {
	let call = RuntimeCall::from(fact.clone());
	Vote { topic: topic_of(fact), round: round(), fact: fact_hash(&call) }
}

pub fn topic_of(fact: &Fact) -> Topic {
	use nexonomy_primitives::witness::Agenda;
	<Payments as Agenda<RuntimeCall>>::topic_of(SET, &fact.clone().into()).expect("it is a fact")
}

/// A ballot of an attestor, as of now.
pub fn ballot(number: u8, mut votes: Vec<Vote>) -> Ballot {
	votes.sort_by_key(|vote| vote.topic);
	let generation = Witness::set(SET).expect("it is there").generation;
	Ballot {
		set: SET,
		generation,
		seat: number,
		at: System::block_number(),
		evidence: H256::zero(),
		votes: votes.try_into().expect("at most 128"),
	}
}

/// The ballot with the attestor's signature, for the chain of this genesis.
pub fn sign_ballot(ballot: Ballot, genesis: H256) -> SignedBallot {
	let signature = attestor(ballot.seat).sign(ballot.payload(&genesis).as_bytes());
	SignedBallot { ballot, signature }
}

pub fn cast(ballot: Ballot) -> ApplyExtrinsicResult {
	send(pallet_witness::Call::vote { signed: sign_ballot(ballot, chain_hash()) })
}

/// An attestor votes for a fact.
pub fn say(number: u8, fact: &Fact) {
	assert_ok!(cast(ballot(number, vec![vote_for(fact)])).expect("the ballot is taken"));
}

pub fn delivery(fact: &Fact) -> Delivery<RuntimeCall> {
	Delivery { topic: topic_of(fact), round: round(), fact: fact.clone().into() }
}

/// Somebody brings a fact.
pub fn bring(fact: &Fact) -> ApplyExtrinsicResult {
	let deliveries = vec![delivery(fact)].try_into().expect("one fits");
	send(pallet_witness::Call::deliver { set: SET, deliveries })
}

/// What came of the fact that was brought last.
pub fn outcome() -> DispatchResult {
	let events = System::events().into_iter().rev();
	let told = |event| match event {
		RuntimeEvent::Witness(pallet_witness::Event::Delivered { result, .. }) => Some(result),
		_ => None,
	};
	events.map(|record| record.event).find_map(told).expect("a fact was brought")
}

/// Five attestors say so, and somebody brings it.
pub fn establish(fact: &Fact) {
	for number in 0..5 {
		say(number, fact);
	}
	assert_ok!(bring(fact).expect("it was decided"));
	assert_ok!(outcome());
}

pub fn refused(result: ApplyExtrinsicResult) -> TransactionValidityError {
	result.expect_err("it is not taken")
}

pub fn account() -> AccountTag {
	AccountTag::of(Processor::Stripe, false, ACCOUNT)
}

pub fn leg(agreement: u64) -> LegId {
	LegId { agreement, leg: 0 }
}

/// Bob puts up a bond and claims his account.
pub fn claim() {
	let bob = || RuntimeOrigin::signed(bob());
	assert_ok!(Payments::add_bond(bob(), 10_000 * units::NEBA));
	assert_ok!(Payments::claim_account(bob(), account(), Processor::Stripe, false));
}

pub fn ownership() -> Fact {
	let (account, seller, processor) = (account(), bob(), Processor::Stripe);
	Fact::attest_account { account, seller, processor, live: false, captures_often: false }
}

/// Charlie owes Bob six dollars for each of these agreements, and has begun to pay them.
pub fn await_payments(agreements: impl IntoIterator<Item = u64>) {
	for agreement in agreements {
		let reference = PaymentRef::of(Processor::Stripe, ACCOUNT, false, &agreement.to_le_bytes());
		let expected = Expected {
			payer: charlie(),
			payee: bob(),
			account: account(),
			reference: Some(reference),
			money: Money::new(CurrencyCode::USD, 600),
			authorize_by: NOW + DAY / 24,
			keep_until: NOW + 3 * DAY,
			at_expiry: AtExpiry::Void,
		};
		assert_ok!(<Payments as PaymentRail>::expect(leg(agreement), expected));
	}
}

/// Bob's account is attested, and Charlie's first payment awaited.
pub fn sell() {
	claim();
	establish(&ownership());
	await_payments([1]);
	next();
}

/// The processor holds the money of this agreement.
pub fn held(agreement: u64) -> Observation {
	Observation {
		reference: PaymentRef::of(Processor::Stripe, ACCOUNT, false, &agreement.to_le_bytes()),
		account: account(),
		tag: Payments::tag(leg(agreement)),
		state: ProcessorState::Held,
		currency: CurrencyCode::USD,
		exponent: 2,
		authorized: 600,
		capturable: 600,
		captured: 0,
		refunded: 0,
		disputed: 0,
		capture_before: NOW + 7 * DAY,
		revision: 1,
	}
}

pub fn seen(observation: Observation) -> Fact {
	Fact::observe { observation }
}

/// All invariants of both pallets.
pub fn check() {
	assert_ok!(Witness::do_try_state());
	assert_ok!(Payments::do_try_state());
}
