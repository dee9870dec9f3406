//! Deals are proposed, agreed on, fulfilled step by step, cancelled, and settled.

mod amend;
mod dispute;
mod report;

use super::{attempt, deals, fitting, vouchers::or_anybody, vouchers::soon, Attempt, Maker};
use crate::{bytes::Bytes, chain::now, people};
use nexonomy_deal::Goods;
use nexonomy_primitives::{AgreementId, Moment};
use nexonomy_runtime::{AccountId, Escrow, Runtime, Signature};
use pallet_escrow::{AgreementOf, Call, CancelConsent, Consent, Course, Draft, DraftOf, Leg, State};
use polkadot_sdk::{sp_core::H256, sp_runtime::Perbill};

/// What begins a deal.
pub const OPENERS: &[Maker] = &[open, open, propose];

/// What goes on from there.
pub const MAKERS: &[Maker] = &[
	report::report,
	report::submit_report,
	report::submit_report,
	report::submit_report,
	amend::amend,
	amend::amend,
	amend::amend,
	consent,
	consent,
	consent_with_signatures,
	consent_with_signatures,
	cancel,
	cancel,
	settle,
	settle,
	withdraw,
	revoke_nonce,
	dispute::dispute,
	dispute::dispute,
	dispute::dispute,
	dispute::offer_settlement,
	dispute::offer_settlement,
	dispute::offer_settlement,
];

type Numbered = (AgreementId, AgreementOf<Runtime>);

/// Proposes a deal to which everybody has consented.
fn open(bytes: &mut Bytes) -> Option<Attempt> {
	let draft = draft(bytes)?;
	let sender = or_anybody(draft.parties.first()?.clone(), bytes);
	let hash = Escrow::draft_hash(draft.clone());
	let missing = indexed(&draft.parties).into_iter().filter(|(_, who)| *who != sender).collect();
	let consents = consents(missing, hash, bytes).try_into().ok()?;
	attempt(sender, Call::<Runtime>::propose { draft, consents })
}

/// Proposes a deal to which others must still consent.
fn propose(bytes: &mut Bytes) -> Option<Attempt> {
	let draft = draft(bytes)?;
	let sender = people::person(bytes);
	attempt(sender, Call::<Runtime>::propose { draft, consents: Default::default() })
}

fn consent(bytes: &mut Bytes) -> Option<Attempt> {
	let (agreement, deal) = proposed(bytes)?;
	let (hash, missing) = open_consents(&deal)?;
	let (_, who) = bytes.pick(missing)?;
	let hash = if bytes.rarely() { H256::default() } else { hash };
	attempt(or_anybody(who, bytes), Call::<Runtime>::consent { agreement, hash })
}

fn consent_with_signatures(bytes: &mut Bytes) -> Option<Attempt> {
	let (agreement, deal) = proposed(bytes)?;
	let (hash, mut missing) = open_consents(&deal)?;
	let count = missing.len() - bytes.below(missing.len().max(1)) / 2;
	missing.truncate(count);
	let consents = consents(missing, hash, bytes).try_into().ok()?;
	attempt(people::person(bytes), Call::<Runtime>::consent_with_signatures { agreement, consents })
}

fn withdraw(bytes: &mut Bytes) -> Option<Attempt> {
	let (agreement, deal) = fitting(all(), bytes, |(_, deal)| matches!(deal.state, State::Proposed { .. }))?;
	let who = bytes.pick(deal.parties.to_vec())?;
	attempt(or_anybody(who, bytes), Call::<Runtime>::withdraw { agreement })
}

fn settle(bytes: &mut Bytes) -> Option<Attempt> {
	let is_due = |(_, deal): &Numbered| match course(deal).map(|course| course.dispute) {
		Some(None) => now() >= deal.terms.deadline,
		Some(Some(dispute)) => {
			let is_movable = deal.legs.iter().any(|leg| leg.movable() > 0);
			dispute.decided.is_some() || (is_movable && now() >= deal.terms.deadline)
		}
		None => false,
	};
	let (agreement, _) = fitting(all(), bytes, is_due)?;
	attempt(people::person(bytes), Call::<Runtime>::settle { agreement })
}

/// A party cancels, alone or with the signatures of the others.
fn cancel(bytes: &mut Bytes) -> Option<Attempt> {
	let (agreement, deal) = at_peace(bytes)?;
	let Course { cancelling, .. } = course(&deal)?;
	let mut missing = indexed(&deal.parties);
	missing.retain(|(index, _)| !cancelling.contains(*index));
	let sender = or_anybody(bytes.pick(missing.clone())?.1, bytes);
	let valid_until = soon(bytes);
	let text = Escrow::cancellation_text(agreement, valid_until)?;
	let is_alone = bytes.one_in(3);
	let others = missing.into_iter().filter(|(_, who)| *who != sender && !is_alone);
	let signed: Vec<_> = others
		.map(|(party, who)| CancelConsent { party, valid_until, signature: people::sign(&who, &text, bytes) })
		.collect();
	attempt(sender, Call::<Runtime>::cancel { agreement, consents: signed.try_into().ok()? })
}

fn revoke_nonce(bytes: &mut Bytes) -> Option<Attempt> {
	let who = people::person(bytes);
	let nonce = nonce(&who, bytes);
	attempt(who, Call::<Runtime>::revoke_nonce { nonce })
}

/// Every agreement that there is, in order.
fn all() -> Vec<Numbered> {
	let mut all: Vec<_> = pallet_escrow::Agreements::<Runtime>::iter().collect();
	all.sort_by_key(|(id, _)| *id);
	all
}

/// When something falls due.
pub fn moments() -> Vec<Moment> {
	all().into_iter().flat_map(|(_, deal)| [deal.terms.consent_by, deal.terms.deadline]).collect()
}

fn course(deal: &AgreementOf<Runtime>) -> Option<Course> {
	match deal.state {
		State::Active(course) => Some(course),
		State::Proposed { .. } | State::Funding(_) => None,
	}
}

/// An agreement that goes on.
fn running(bytes: &mut Bytes) -> Option<Numbered> {
	fitting(all(), bytes, |(_, deal)| is_running(deal))
}

fn is_running(deal: &AgreementOf<Runtime>) -> bool {
	let is_going = |course: Course| course.progress < Perbill::one();
	course(deal).is_some_and(is_going) && !deal.is_cancelled() && now() < deal.terms.deadline
}

/// An agreement that goes on and is not in dispute.
fn at_peace(bytes: &mut Bytes) -> Option<Numbered> {
	fitting(all(), bytes, |(_, deal)| is_at_peace(deal))
}

fn is_at_peace(deal: &AgreementOf<Runtime>) -> bool {
	is_running(deal) && course(deal).is_some_and(|course| course.dispute.is_none())
}

/// An agreement that still waits for somebody.
fn proposed(bytes: &mut Bytes) -> Option<Numbered> {
	fitting(all(), bytes, |(_, deal)| {
		matches!(deal.state, State::Proposed { .. }) && now() < deal.terms.consent_by
	})
}

/// The hash of a proposal and who has not consented.
fn open_consents(deal: &AgreementOf<Runtime>) -> Option<(H256, Vec<(u8, AccountId)>)> {
	let State::Proposed { hash, consents } = deal.state else { return None };
	let mut missing = indexed(&deal.parties);
	missing.retain(|(index, _)| !consents.contains(*index));
	Some((hash, missing))
}

fn indexed(parties: &[AccountId]) -> Vec<(u8, AccountId)> {
	(0..).zip(parties.iter().cloned()).collect()
}

fn party(deal: &AgreementOf<Runtime>, index: u8) -> Option<AccountId> {
	deal.parties.get(usize::from(index)).cloned()
}

fn consents(signers: Vec<(u8, AccountId)>, hash: H256, bytes: &mut Bytes) -> Vec<Consent<Signature>> {
	let valid_until = soon(bytes);
	let consent = |(party, who): (u8, AccountId)| {
		let nonce = nonce(&who, bytes);
		let text = Escrow::consent_text(hash, nonce, valid_until);
		Consent { party, nonce, valid_until, signature: people::sign(&who, &text, bytes) }
	};
	signers.into_iter().map(consent).collect()
}

/// A number that `who` never used; rarely any.
fn nonce(who: &AccountId, bytes: &mut Bytes) -> u64 {
	let any = u64::from(bytes.byte());
	if bytes.rarely() {
		return any;
	}
	(any..).find(|nonce| !Escrow::is_nonce_used(who.clone(), *nonce)).unwrap_or(any)
}

/// What is proposed.
fn draft(bytes: &mut Bytes) -> Option<DraftOf<Runtime>> {
	let deals::Deal { parties, legs, terms } = deals::deal(bytes)?;
	let promised = |Leg { from, to, asset }: Leg<Goods>| Leg { from, to, asset: asset.into() };
	let legs: Vec<_> = legs.into_iter().map(promised).collect();
	Some(Draft { parties, legs: legs.try_into().ok()?, terms })
}
