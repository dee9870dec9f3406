//! Votes are fixed, and shown.

use super::{all, attempt, fitting, is_in_time, is_overdue, or_anybody, panel, Attempt, Numbered};
use crate::bytes::Bytes;
use nexonomy_primitives::{Arbiters, CaseId, ContentId};
use nexonomy_runtime::{AccountId, Arbitration, Runtime};
use pallet_arbitration::{Call, Stage, Vote};
use polkadot_sdk::{sp_core::H256, sp_runtime::Perbill};

/// What jurors may have in mind, in per cent: few things, so that what was hidden can be found again.
const MINDS: [u32; 8] = [30, 30, 0, 100, 50, 31, 25, 80];
const REASON: ContentId = ContentId([3; 32]);
const SALT: [u8; 32] = [9; 32];

/// What a juror says: the share for the receivers. All give the same reason.
#[derive(Clone, Copy)]
pub struct Said(pub Perbill);

impl Said {
	/// Something that jurors may have in mind.
	fn any(bytes: &mut Bytes) -> Self {
		Self(Perbill::from_percent(MINDS[bytes.below(MINDS.len())]))
	}

	/// What `who` has hidden behind a hash.
	fn behind(hash: H256, case: CaseId, who: &AccountId) -> Option<Self> {
		let minds = MINDS.iter().map(|share| Self(Perbill::from_percent(*share)));
		minds.into_iter().find(|said| self::hash(case, who, *said) == Some(hash))
	}

	/// The call that shows it.
	pub fn reveal(self, case: CaseId) -> Call<Runtime> {
		Call::reveal { case, released: self.0, reason: REASON, salt: SALT }
	}
}

/// The hash by which `who` fixes a vote.
pub fn hash(case: CaseId, who: &AccountId, said: Said) -> Option<H256> {
	Arbitration::vote_hash(case, who.clone(), said.0, REASON, SALT)
}

/// Those who have a seat in a case, or will when the evidence is closed, with their votes.
fn seated((id, case): &Numbered) -> Vec<(AccountId, Vote)> {
	match (panel(*id, case), &case.question.arbitration.arbiters) {
		(Some(panel), _) => panel.seats.into_iter().map(|seat| (seat.juror, seat.vote)).collect(),
		(None, Arbiters::Panel { names, .. }) => {
			names.iter().cloned().map(|who| (who, Vote::Awaited)).collect()
		}
		(None, Arbiters::Court { .. }) => Vec::new(),
	}
}

/// A juror fixes a vote; at times another one than before.
pub fn commit(bytes: &mut Bytes) -> Option<Attempt> {
	// The first of named arbiters closes the evidence, if that is over.
	let is_open = |(_, case): &Numbered| match (case.stage, &case.question.arbitration.arbiters) {
		(Stage::Commit { .. }, _) => is_in_time(case),
		(Stage::Evidence { .. }, Arbiters::Panel { .. }) => is_overdue(case),
		_ => false,
	};
	let numbered = fitting(all(), bytes, is_open)?;
	let case = numbered.0;
	let is_waiting = |(_, vote): &(AccountId, Vote)| *vote == Vote::Awaited;
	let mut seats = seated(&numbered);
	if seats.iter().any(is_waiting) && !bytes.rarely() {
		seats.retain(is_waiting);
	}
	let (who, _) = bytes.pick(seats)?;
	let hash = if bytes.rarely() { H256::zero() } else { hash(case, &who, Said::any(bytes))? };
	attempt(or_anybody(who, bytes), Call::<Runtime>::commit { case, hash })
}

/// A juror shows its vote.
pub fn reveal(bytes: &mut Bytes) -> Option<Attempt> {
	// The first to show a vote ends the commitments, if all have committed or the time is over.
	let is_open = |numbered: &Numbered| {
		let (_, case) = numbered;
		let is_awaited = || seated(numbered).iter().any(|(_, vote)| *vote == Vote::Awaited);
		match case.stage {
			Stage::Commit { .. } => is_overdue(case) || !is_awaited(),
			Stage::Reveal { .. } => is_in_time(case),
			_ => false,
		}
	};
	let numbered = fitting(all(), bytes, is_open)?;
	let case = numbered.0;
	let hidden = |(who, vote)| match vote {
		Vote::Committed(hash) => Some((who, hash)),
		_ => None,
	};
	let (who, hash) = bytes.pick(seated(&numbered).into_iter().filter_map(hidden).collect())?;
	let said = Said::behind(hash, case, &who).filter(|_| !bytes.rarely()).unwrap_or_else(|| Said::any(bytes));
	attempt(or_anybody(who, bytes), said.reveal(case))
}
