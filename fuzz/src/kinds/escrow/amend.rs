//! Deals are changed by everybody together.

use super::{at_peace, course, deals, indexed, or_anybody, soon};
use crate::{
	bytes::Bytes,
	chain::now,
	kinds::{attempt, Attempt, DAY},
	people,
};
use nexonomy_runtime::{AccountId, Escrow, Runtime};
use pallet_escrow::{
	AgreementOf, AmendConsent, AtDeadline, Call, Change, ChangesOf, Leg, PartySet, PromisedOf,
};

type OneChange = Change<AccountId, PromisedOf<Runtime>>;

/// Somebody brings all consents that are missing, or only its own.
pub fn amend(bytes: &mut Bytes) -> Option<Attempt> {
	let (agreement, deal) = at_peace(bytes)?;
	let (changes, given) = begun(&deal)
		.filter(|_| bytes.byte() % 4 != 3)
		.or_else(|| Some((changes(&deal, bytes)?, PartySet::EMPTY)))?;

	let mut missing = indexed(&signatories(&deal, &changes));
	missing.retain(|(index, _)| !given.contains(*index));
	let sender = or_anybody(bytes.pick(missing.clone())?.1, bytes);
	let valid_until = soon(bytes);
	let text = Escrow::amendment_text(agreement, changes.clone(), valid_until)?;
	let is_alone = bytes.one_in(4);
	let others = missing.into_iter().filter(|(_, who)| *who != sender && !is_alone);
	let signed: Vec<_> = others
		.map(|(signatory, who)| AmendConsent {
			signatory,
			valid_until,
			signature: people::sign(&who, &text, bytes),
		})
		.collect();
	let consents = signed.try_into().ok()?;
	attempt(sender, Call::<Runtime>::amend { agreement, changes, consents })
}

/// The changes that some have consented to, and who has. The chain has only their hash, so they are known if they are
/// among the usual ones.
fn begun(deal: &AgreementOf<Runtime>) -> Option<(ChangesOf<Runtime>, PartySet)> {
	let amending = course(deal)?.amending?;
	let changes =
		usual(deal).into_iter().find(|changes| Escrow::changes_hash(changes.clone()) == amending.hash)?;
	Some((changes, amending.consents))
}

/// What could change without looking far.
fn usual(deal: &AgreementOf<Runtime>) -> Vec<ChangesOf<Runtime>> {
	let deadline = deal.terms.deadline;
	[
		Change::AtDeadline(AtDeadline::Release),
		Change::AtDeadline(AtDeadline::Refund),
		Change::Deadline(deadline + DAY),
		Change::Deadline(deadline - 1),
	]
	.into_iter()
	.map(|change| ChangesOf::<Runtime>::truncate_from(vec![change]))
	.collect()
}

/// One of the usual changes, or one or two others.
fn changes(deal: &AgreementOf<Runtime>, bytes: &mut Bytes) -> Option<ChangesOf<Runtime>> {
	if bytes.one_in(4) {
		return bytes.pick(usual(deal));
	}
	let kinds = [bytes.below(5), bytes.below(10)];
	let mut parties = deal.parties.to_vec();
	let mut changes = Vec::new();
	for kind in kinds {
		changes.extend(change(kind, deal, &mut parties, bytes));
	}
	changes.dedup();
	changes.try_into().ok()
}

/// A change of a kind, by people who are `parties` after the changes before.
fn change(
	kind: usize,
	deal: &AgreementOf<Runtime>,
	parties: &mut [AccountId],
	bytes: &mut Bytes,
) -> Option<OneChange> {
	match kind {
		0 => Some(Change::Deadline(now() + DAY / 2 * bytes.below(64) as u64)),
		1 => Some(Change::AtDeadline(deals::at_deadline(bytes))),
		2 => {
			let receivers = deals::receivers(deal.legs.iter().map(|leg| leg.to));
			let (provers, steps) = deals::proofs(receivers, course(deal)?.progress, bytes);
			Some(Change::Proofs { provers, steps })
		}
		3 => {
			let from = bytes.below(parties.len());
			let to = (from + 1 + bytes.below(parties.len() - 1)) % parties.len();
			let asset = deals::goods(parties.get(from)?, parties.get(to)?, deal.terms.deadline, bytes);
			Some(Change::AddLeg(Leg { from: from as u8, to: to as u8, asset: asset.into() }))
		}
		4 => {
			let party = bytes.below(parties.len());
			let to =
				bytes.pick(people::accounts().into_iter().filter(|who| !parties.contains(who)).collect())?;
			*parties.get_mut(party)? = to.clone();
			Some(Change::HandOver { party: party as u8, to })
		}
		_ => None,
	}
}

/// Whose consent it takes: the parties, then those who take somebody's place.
fn signatories(deal: &AgreementOf<Runtime>, changes: &ChangesOf<Runtime>) -> Vec<AccountId> {
	let newcomer = |change: &OneChange| match change {
		Change::HandOver { to, .. } => Some(to.clone()),
		_ => None,
	};
	deal.parties.iter().cloned().chain(changes.iter().filter_map(newcomer)).collect()
}
