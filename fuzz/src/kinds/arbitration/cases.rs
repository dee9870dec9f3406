//! A case on its way, but for the votes.

use super::{all, attempt, fitting, is_in_time, is_overdue, or_anybody, panel, Attempt, Numbered};
use crate::{bytes::Bytes, people};
use nexonomy_primitives::{court::Opponents, CaseId, ContentId};
use nexonomy_runtime::{AccountId, Arbitration, Runtime};
use pallet_arbitration::{Call, Outcome, Panels, Stage, Vote, WrappedKey, MAX_APPEALS, MAX_EVIDENCE};

pub fn add_evidence(bytes: &mut Bytes) -> Option<Attempt> {
	let is_open = |(_, case): &Numbered| matches!(case.stage, Stage::Evidence { .. }) && is_in_time(case);
	let (id, case) = fitting(all(), bytes, is_open)?;
	let parties = case.question.parties.iter().zip(case.evidence);
	let able: Vec<_> =
		parties.filter(|(_, count)| *count < MAX_EVIDENCE).map(|(who, _)| who.clone()).collect();
	let content = ContentId([bytes.byte(); 32]);
	attempt(or_anybody(bytes.pick(able)?, bytes), Call::<Runtime>::add_evidence { case: id, content })
}

pub fn rest_case(bytes: &mut Bytes) -> Option<Attempt> {
	let is_open = |(_, case): &Numbered| matches!(case.stage, Stage::Evidence { .. }) && is_in_time(case);
	let (id, case) = fitting(all(), bytes, is_open)?;
	let rested = match case.stage {
		Stage::Evidence { rested, .. } => rested,
		_ => Opponents(0),
	};
	let missing: Vec<_> =
		(0..).zip(case.question.parties).filter(|(index, _)| !rested.contains(*index)).collect();
	let (_, who) = bytes.pick(missing)?;
	attempt(or_anybody(who, bytes), Call::<Runtime>::rest_case { case: id })
}

pub fn advance(bytes: &mut Bytes) -> Option<Attempt> {
	let is_due = |(id, _): &Numbered| Arbitration::case(*id).is_some_and(|view| view.can_advance);
	let (case, _) = fitting(all(), bytes, is_due)?;
	attempt(people::person(bytes), Call::<Runtime>::advance { case })
}

pub fn appeal(bytes: &mut Bytes) -> Option<Attempt> {
	// An appeal counts the votes if nobody has.
	let is_open = |(_, case): &Numbered| {
		let is_ruled = matches!(case.stage, Stage::Ruled { .. }) && is_in_time(case);
		let is_counted = matches!(case.stage, Stage::Reveal { .. }) && is_overdue(case);
		(is_ruled || is_counted) && case.appeals < MAX_APPEALS
	};
	let (id, case) = fitting(all(), bytes, is_open)?;
	let who = bytes.pick(case.question.parties.to_vec())?;
	attempt(or_anybody(who, bytes), Call::<Runtime>::appeal { case: id })
}

pub fn pay_panel(bytes: &mut Bytes) -> Option<Attempt> {
	let mut panels: Vec<_> = Panels::<Runtime>::iter().collect();
	panels.sort_by_key(|(key, _)| *key);
	let is_done =
		|outcome: &Outcome| matches!(outcome, Outcome::Ruled { .. } | Outcome::Silent | Outcome::Settled);
	let ((case, round), _) = fitting(panels, bytes, |(_, panel)| is_done(&panel.outcome))?;
	attempt(people::person(bytes), Call::<Runtime>::pay_panel { case, round })
}

/// A party gives a juror the key to its evidence.
pub fn give_key(bytes: &mut Bytes) -> Option<Attempt> {
	let (case, juror, who) = bytes.pick(all().iter().flat_map(lacking).collect())?;
	let wrapped = WrappedKey::truncate_from(vec![bytes.byte(); 104]);
	attempt(or_anybody(who, bytes), Call::<Runtime>::give_key { case, juror, wrapped })
}

/// Jurors that sit in a case, each with a party that has not given it a key.
fn lacking((id, case): &Numbered) -> Vec<(CaseId, AccountId, AccountId)> {
	let sits = matches!(case.stage, Stage::Commit { .. } | Stage::Reveal { .. });
	let Some(panel) = panel(*id, case).filter(|_| sits) else { return Vec::new() };
	let mut lacking = Vec::new();
	for seat in panel.seats.iter().filter(|seat| seat.vote != Vote::Absent) {
		for (index, party) in (0..).zip(&case.question.parties) {
			if !Opponents(seat.keys).contains(index) {
				lacking.push((*id, seat.juror.clone(), party.clone()));
			}
		}
	}
	lacking
}
