//! Progress is reported by those whose word counts now.

use super::{all, course, fitting, is_running, or_anybody, party, running, soon};
use crate::{
	bytes::Bytes,
	chain::now,
	devices,
	kinds::{attempt, Attempt},
	people,
};
use nexonomy_primitives::{AgreementId, Moment};
use nexonomy_runtime::{AccountId, Escrow, Runtime, Signature};
use pallet_escrow::{AgreementOf, Call, Proof, Prover, Report};
use polkadot_sdk::{sp_core::H256, sp_runtime::Perbill};

/// A party says so itself.
pub fn report(bytes: &mut Bytes) -> Option<Attempt> {
	let (agreement, deal) = fitting(all(), bytes, |(_, deal)| !parties(deal).is_empty())?;
	let who = bytes.pick(parties(&deal)).or_else(|| party(&deal, 0))?;
	let progress = next(&deal, bytes);
	attempt(or_anybody(who, bytes), Call::<Runtime>::report { agreement, progress })
}

/// Somebody brings what a party, a device or witnesses signed.
pub fn submit_report(bytes: &mut Bytes) -> Option<Attempt> {
	let (agreement, deal) = running(bytes)?;
	let progress = next(&deal, bytes);
	let (index, prover) = bytes.pick(provers(&deal))?;
	let proof = proof(agreement, &deal, progress, &prover, bytes)?;
	let prover = if bytes.rarely() { bytes.byte() % 8 } else { index };
	let report = Report { agreement, progress, prover };
	attempt(people::person(bytes), Call::<Runtime>::submit_report { report, proof })
}

fn proof(
	agreement: AgreementId,
	deal: &AgreementOf<Runtime>,
	progress: Perbill,
	prover: &Prover<AccountId>,
	bytes: &mut Bytes,
) -> Option<Proof<Signature>> {
	let valid_until = soon(bytes);
	let text = Escrow::progress_text(agreement, progress, valid_until);
	Some(match prover {
		Prover::Party(index) => {
			let who = party(deal, *index)?;
			Proof::Party { valid_until, signature: people::sign(&who, &text, bytes) }
		}
		Prover::Witnesses { needed, names } => {
			// Rarely one too few; otherwise as many as are needed, or more.
			let count = match bytes.rarely() {
				true => needed.saturating_sub(1).into(),
				false => usize::from(*needed).max(bytes.below(names.len() + 1)),
			};
			let signatures: Vec<_> = (0..)
				.zip(names)
				.take(count)
				.map(|(index, who)| (index, people::sign(who, &text, bytes)))
				.collect();
			Proof::Witnesses { valid_until, signatures: signatures.try_into().ok()? }
		}
		Prover::Device(key) => {
			let time = reading_time(deal, bytes);
			let place = (bytes.one_in(2)).then(|| H256::repeat_byte(bytes.byte()));
			let text = Escrow::reading_text(agreement, progress, time, place);
			Proof::Device { time, place, signature: devices::sign(key, &text, bytes.rarely()) }
		}
	})
}

/// When a device took a reading: after its last one, by a clock that may be ahead; rarely before, or too far ahead.
fn reading_time(deal: &AgreementOf<Runtime>, bytes: &mut Bytes) -> Moment {
	let last = course(deal).unwrap_or_default().last_reading;
	if bytes.rarely() {
		return if bytes.one_in(2) { last } else { now() + 60_001 };
	}
	let ahead = Moment::from(bytes.byte()) * 10;
	(last + 1).max(now() + ahead)
}

/// Whose word counts now: with steps only one, else all.
fn provers(deal: &AgreementOf<Runtime>) -> Vec<(u8, Prover<AccountId>)> {
	let reached = course(deal).unwrap_or_default().progress;
	let only = deal.terms.steps.iter().find(|step| step.progress > reached).map(|step| step.prover);
	let provers = (0..).zip(deal.terms.provers.iter().cloned());
	provers.filter(|(index, _)| only.is_none_or(|only| only == *index)).collect()
}

/// Those of them that are parties of a deal that goes on.
fn parties(deal: &AgreementOf<Runtime>) -> Vec<AccountId> {
	let account = |(_, prover)| match prover {
		Prover::Party(index) if is_running(deal) => party(deal, index),
		_ => None,
	};
	provers(deal).into_iter().filter_map(account).collect()
}

/// More than was done: the next step, or all of it every third time, or else any; rarely any share.
fn next(deal: &AgreementOf<Runtime>, bytes: &mut Bytes) -> Perbill {
	let reached = course(deal).unwrap_or_default().progress;
	let any = u32::from_le_bytes(bytes.array());
	if bytes.rarely() {
		return Perbill::from_parts(any);
	}
	if let Some(step) = deal.terms.steps.iter().find(|step| step.progress > reached) {
		return step.progress;
	}
	if bytes.one_in(3) {
		return Perbill::one();
	}
	let left = Perbill::one().deconstruct() - reached.deconstruct();
	Perbill::from_parts(reached.deconstruct() + 1 + any % left.max(1))
}
