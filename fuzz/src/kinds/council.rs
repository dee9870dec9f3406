//! The council sets the rules of the court and of the memory.

use super::{attempt, fitting, Attempt, Maker, DAY};
use crate::{bytes::Bytes, people};
use codec::{Decode, Encode};
use nexonomy_primitives::Moment;
use nexonomy_runtime::{configs::governance::CouncilInstance, AccountId, Arbitration, Runtime, RuntimeCall};
use pallet_collective::{Call, Members, ProposalOf, Proposals, Voting};
use pallet_reputation::CurrentRules;
use polkadot_sdk::{frame_support::dispatch::GetDispatchInfo, sp_core::H256, sp_runtime::Perbill, *};

/// What it takes for a rule to change.
pub const MAKERS: &[Maker] = &[propose, vote, vote, close, close];

/// A motion that is not closed.
struct Motion {
	hash: H256,
	index: u32,
	needed: u32,
	ayes: Vec<AccountId>,
	nays: Vec<AccountId>,
}

fn motions() -> Vec<Motion> {
	let hashes = Proposals::<Runtime, CouncilInstance>::get();
	let motion = |hash: &H256| {
		let votes = Voting::<Runtime, CouncilInstance>::get(hash)?;
		// What it consists of is for the pallet alone, but for its encoding.
		let (index, needed, ayes, nays) = Decode::decode(&mut votes.encode().as_slice()).ok()?;
		Some(Motion { hash: *hash, index, needed, ayes, nays })
	};
	hashes.iter().filter_map(motion).collect()
}

fn members() -> Vec<AccountId> {
	Members::<Runtime, CouncilInstance>::get()
}

/// A member moves that a rule be another.
fn propose(bytes: &mut Bytes) -> Option<Attempt> {
	let who = if bytes.rarely() { people::person(bytes) } else { bytes.pick(members())? };
	let proposal: RuntimeCall = match bytes.one_in(2) {
		true => pallet_arbitration::Call::set_rules { rules: court(bytes) }.into(),
		false => pallet_reputation::Call::set_rules { rules: memory(bytes) }.into(),
	};
	let length_bound = proposal.encoded_size() as u32;
	attempt(
		who,
		Call::<Runtime, CouncilInstance>::propose { threshold: 2, proposal: proposal.into(), length_bound },
	)
}

fn vote(bytes: &mut Bytes) -> Option<Attempt> {
	let has_said = |motion: &Motion, who: &AccountId| motion.ayes.contains(who) || motion.nays.contains(who);
	let is_open = |motion: &Motion| members().iter().any(|who| !has_said(motion, who));
	let motion = fitting(motions(), bytes, is_open)?;
	let who = bytes.pick(members().into_iter().filter(|who| !has_said(&motion, who)).collect())?;
	let (proposal, index, approve) = (motion.hash, motion.index, bytes.byte() % 8 != 7);
	attempt(who, Call::<Runtime, CouncilInstance>::vote { proposal, index, approve })
}

/// Somebody closes a motion that has passed or failed, so that it takes effect or is gone.
fn close(bytes: &mut Bytes) -> Option<Attempt> {
	let is_decided = |motion: &Motion| {
		let (ayes, nays) = (motion.ayes.len(), motion.nays.len());
		ayes >= motion.needed as usize || nays > members().len().saturating_sub(motion.needed as usize)
	};
	let motion = fitting(motions(), bytes, is_decided)?;
	let call = ProposalOf::<Runtime, CouncilInstance>::get(motion.hash)?;
	let (proposal_hash, index) = (motion.hash, motion.index);
	let (proposal_weight_bound, length_bound) =
		(call.get_dispatch_info().call_weight, call.encoded_size() as u32);
	let close =
		Call::<Runtime, CouncilInstance>::close { proposal_hash, index, proposal_weight_bound, length_bound };
	attempt(people::person(bytes), close)
}

/// The court's rules with one of them changed; rarely beyond its range.
fn court(bytes: &mut Bytes) -> pallet_arbitration::Rules {
	let mut rules = Arbitration::rules();
	let times = 1 + Moment::from(bytes.byte() % 8);
	let percent = u32::from(bytes.byte() % 60);
	match bytes.byte() % 12 {
		0 => rules.evidence = 10_000 * times,
		1 => rules.commit = 10_000 * times,
		2 => rules.reveal = 10_000 * times,
		3 => rules.appeal = 10_000 * times,
		4 => rules.juror_fee = rules.juror_fee / 2 * u128::from(times),
		5 => rules.minimum_bond = rules.minimum_bond / 2 * u128::from(times),
		6 => rules.absent_slash = Perbill::from_percent(percent),
		7 => rules.incoherent_slash = Perbill::from_percent(percent / 6),
		8 => rules.distance = Perbill::from_percent(percent),
		9 => rules.replacements = (times % 4) as u8,
		10 => rules.conflict_period = DAY * (times - 1),
		_ => rules.unbonding = 100_000 * times,
	}
	rules
}

/// The memory's rules with one of them changed; rarely beyond its range.
fn memory(bytes: &mut Bytes) -> pallet_reputation::Rules {
	let mut rules = CurrentRules::<Runtime>::get();
	let times = 1 + Moment::from(bytes.byte() % 8);
	match bytes.byte() % 6 {
		0 => rules.half_life = 6 * DAY + DAY * times,
		1 => rules.flat = 500_000 * times,
		2 => rules.ramp = 30 * DAY * (times - 1),
		3 => rules.review_window = DAY * (times - 1),
		4 => rules.review_share = Perbill::from_percent(times as u32 * 7),
		_ => rules.breach_factor = times as u32 - 1,
	}
	rules
}
