//! A court that hears everybody and rules when a test says so, and a memory that forgets nothing.

use super::*;
use frame_support::{storage::unhashed, weights::Weight};
use nexonomy_primitives::{
	court::Opponents,
	traits::{Court, CourtWeights, OnRuling, Standing},
	CaseId, Fact, Question, Role,
};
use std::collections::BTreeMap;

/// What the court refuses to hear a dispute for.
pub const TOO_CHEAP: Balance = 13;

const CASES: &[u8] = b"cases";
const FACTS: &[u8] = b"facts";

type Cases = BTreeMap<CaseId, Question<AccountId>>;

/// The cases that are open, by number.
pub fn cases() -> Cases {
	unhashed::get_or_default(CASES)
}

pub struct CourtRoom;

impl Court for CourtRoom {
	type AccountId = AccountId;

	fn accepts(arbitration: &Arbitration<AccountId>) -> DispatchResult {
		ensure!(arbitration.fee != TOO_CHEAP, "too cheap");
		Ok(())
	}

	fn open(question: Question<AccountId>) -> Result<CaseId, DispatchError> {
		let mut cases = cases();
		let case = 100 + question.agreement;
		cases.insert(case, question);
		unhashed::put(CASES, &cases);
		Ok(case)
	}

	fn settle(case: CaseId, _: Perbill) -> DispatchResult {
		let mut cases = cases();
		cases.remove(&case).ok_or("no such case")?;
		unhashed::put(CASES, &cases);
		Ok(())
	}

	fn weights() -> CourtWeights {
		CourtWeights { settle: Weight::from_parts(900, 0), ..CourtWeights::default() }
	}
}

/// The court rules on the only case.
pub fn rule(released: u32) {
	let (case, _) = cases().into_iter().next().expect("a case is open");
	rule_on(case, percent(released));
}

pub fn rule_on(case: CaseId, released: Perbill) {
	let question = cases().remove(&case).expect("the case is open");
	assert_ok!(CourtRoom::settle(case, released));
	let most = Escrow::weight_of_ruling();
	let weight = Escrow::on_ruling(question.agreement, case, released, Opponents::default());
	assert!(weight.all_lte(most), "a ruling costs no more than announced");
}

pub struct Memory;

impl Standing for Memory {
	type AccountId = AccountId;

	fn score(_: &AccountId, _: Role) -> u64 {
		0
	}

	fn record(fact: Fact<AccountId>) {
		let mut facts = facts();
		facts.push(fact);
		unhashed::put(FACTS, &facts);
	}

	fn last_deal(_: &AccountId, _: &AccountId) -> Option<Moment> {
		None
	}

	fn weight_of_recording() -> Weight {
		Weight::zero()
	}
}

/// What the memory heard, oldest first.
pub fn facts() -> Vec<Fact<AccountId>> {
	unhashed::get_or_default(FACTS)
}
