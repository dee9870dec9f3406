//! Drafts as people might write them: mostly sound, now and then with one thing wrong.

use super::{
	crowd::{Crowd, Who, PEOPLE},
	deal::Deal,
	dice::Dice,
	purse::Purses,
	stage::MINIMUM,
};
use crate::support::DAY;
use frame_support::BoundedVec;
use nexonomy_primitives::{court::ArbiterNames, ContentId, Moment};
use nexonomy_runtime::*;
use pallet_escrow::{
	Arbiters, Arbitration, AtDeadline, DeviceKey, Draft, DraftOf, Leg, Legs, Promised, PromisedOf, Prover,
	Provers, Step, Steps, Terms, Verdict, MAX_LEGS, MAX_PROVERS,
};
use polkadot_sdk::*;
use sp_runtime::Perbill;

const WHOLE: u128 = 1_000_000_000;

pub type AnyLeg = Leg<PromisedOf<Runtime>>;

/// So many different people.
pub fn people(dice: &mut Dice, count: usize) -> Vec<Who> {
	let mut people: Vec<_> = (0..PEOPLE).collect();
	dice.shuffle(&mut people);
	people.truncate(count);
	people
}

/// A draft of these parties over what is in their purses.
pub fn draft(deal: &mut Deal, mut purses: Purses, parties: &[Who]) -> DraftOf<Runtime> {
	let (now, crowd) = (deal.now(), deal.crowd);
	let dice = &mut deal.dice;
	let deadline = now + 2 * DAY + dice.between(0, 15 * u128::from(DAY)) as Moment;
	let legs = legs(dice, &mut purses, parties, deadline);
	let (provers, steps) = proofs(dice, crowd, &receivers(&legs), Perbill::zero());
	let at_deadline = if dice.chance(50) { AtDeadline::Release } else { AtDeadline::Refund };
	let (consent_by, content) = (now + DAY, ContentId([8; 32]));
	let arbitration = arbitration(dice, crowd, parties);
	let terms = Terms { provers, steps, deadline, at_deadline, consent_by, content, arbitration };
	let parties = BoundedVec::truncate_from(crowd.accounts(parties));
	let mut draft = Draft { parties, legs, terms };
	if dice.chance(8) {
		spoil(dice, &mut draft);
	}
	draft
}

/// Who decides disputes, and for how much: often some of those who are no parties, or the court.
pub fn arbitration(dice: &mut Dice, crowd: &Crowd, parties: &[Who]) -> Option<Arbitration<AccountId>> {
	let rules = nexonomy_runtime::Arbitration::rules();
	let arbiters = match dice.count(0, 9) {
		0..=2 => return None,
		3..=5 => Arbiters::Court { seats: dice.weighed(&[(3, 1), (3, 3), (1, 5), (1, 7)]) },
		_ => {
			let count = dice.weighed(&[(3, 1), (3, 3), (1, 2), (1, 4)]);
			let mut others = people(dice, PEOPLE);
			others.retain(|who| !parties.contains(who));
			others.truncate(count);
			let names = ArbiterNames::truncate_from(crowd.accounts(&others));
			let votes = dice.count(1, others.len().max(1)) as u8;
			let verdict = if dice.chance(60) { Verdict::Median { votes } } else { Verdict::Unanimous };
			Arbiters::Panel { names, verdict }
		}
	};
	let least = rules.juror_fee * u128::from(arbiters.seats().max(1));
	let fee = if dice.chance(60) { least } else { dice.amount(least, 4 * least) };
	Some(Arbitration { arbiters, fee })
}

/// Who receives something, by index.
pub fn receivers(legs: &[AnyLeg]) -> Vec<u8> {
	let mut receivers: Vec<_> = legs.iter().map(|leg| leg.to).collect();
	receivers.sort_unstable();
	receivers.dedup();
	receivers
}

/// A leg between two different parties, preferably to one that has none yet.
pub fn leg(
	dice: &mut Dice,
	purses: &mut Purses,
	parties: &[Who],
	idle: &[usize],
	deadline: Moment,
) -> Option<AnyLeg> {
	let last = parties.len() - 1;
	let one = dice.pick(idle).unwrap_or_else(|| dice.count(0, last));
	let other = (one + dice.count(1, last)) % parties.len();
	// Who has nothing receives.
	[(one, other), (other, one)].into_iter().find_map(|(from, to)| {
		let asset = purses.promise(dice, (parties[from], parties[to]), deadline)?;
		Some(Leg { from: from as u8, to: to as u8, asset })
	})
}

fn legs(
	dice: &mut Dice,
	purses: &mut Purses,
	parties: &[Who],
	deadline: Moment,
) -> Legs<PromisedOf<Runtime>> {
	let most = if dice.chance(20) { MAX_LEGS as usize } else { parties.len() + 2 };
	let wanted = dice.count(1, most);
	let mut legs = Legs::default();
	for _ in 0..40 {
		let is_idle =
			|index: &usize| !legs.iter().any(|leg: &AnyLeg| [leg.from, leg.to].contains(&(*index as u8)));
		let idle: Vec<_> = (0..parties.len()).filter(is_idle).collect();
		if idle.is_empty() && legs.len() >= wanted {
			break;
		}
		if let Some(leg) = leg(dice, purses, parties, &idle, deadline) {
			// A seventeenth leg is left out.
			let _ = legs.try_push(leg);
		}
	}
	legs
}

/// Provers and 0 to 7 steps that go on from `reached`.
pub fn proofs(
	dice: &mut Dice,
	crowd: &super::crowd::Crowd,
	receivers: &[u8],
	reached: Perbill,
) -> (Provers<AccountId>, Steps) {
	let mut provers = Provers::default();
	let wanted = if dice.chance(60) { 1 } else { dice.count(1, MAX_PROVERS as usize) };
	while provers.len() < wanted {
		let prover = prover(dice, crowd, receivers);
		if provers.contains(&prover) || provers.try_push(prover).is_err() {
			break;
		}
	}
	let mut steps = Steps::default();
	if dice.chance(50) {
		let mut shares: Vec<_> = (0..dice.count(0, 6)).map(|_| dice.between(1, WHOLE - 1)).collect();
		shares.push(WHOLE);
		shares.sort_unstable();
		shares.dedup();
		for share in shares {
			let progress = Perbill::from_parts(share as u32);
			let prover = dice.count(0, provers.len().max(1) - 1) as u8;
			if progress > reached {
				let _ = steps.try_push(Step { progress, prover });
			}
		}
	}
	(provers, steps)
}

fn prover(dice: &mut Dice, crowd: &super::crowd::Crowd, receivers: &[u8]) -> Prover<AccountId> {
	match dice.count(0, 9) {
		0 => Prover::Device(DeviceKey::Ed25519(crowd.device_key(dice.count(0, crowd.devices() - 1)))),
		1 => {
			let count = dice.count(1, 3);
			let names = BoundedVec::truncate_from(crowd.accounts(&people(dice, count)));
			Prover::Witnesses { needed: dice.count(1, count) as u8, names }
		}
		_ => Prover::Party(dice.pick(receivers).unwrap_or(0)),
	}
}

/// Makes one thing wrong, or at least odd.
fn spoil(dice: &mut Dice, draft: &mut DraftOf<Runtime>) {
	let Draft { parties, legs, terms } = draft;
	let (parties, legs) = (parties.as_mut(), legs.as_mut());
	let leg = dice.count(0, legs.len().max(1) - 1);
	match (dice.count(0, 15), legs.get_mut(leg)) {
		(0, _) => parties[0] = parties[parties.len() - 1].clone(),
		(1, Some(leg)) => leg.to = leg.from,
		(2, Some(leg)) => leg.asset = leg.asset.with_amount(0),
		(3, Some(leg)) => leg.asset = leg.asset.with_amount(leg.asset.total().saturating_mul(3)),
		(4, Some(leg)) => leg.asset = Promised::Native(MINIMUM - 1),
		(5, Some(leg)) => leg.asset = leg.asset.with_amount(u128::MAX),
		(6, Some(leg)) => leg.from = 8,
		(7, _) => terms.deadline = terms.consent_by,
		(8, _) => terms.deadline += 3 * 365 * DAY,
		(9, _) => terms.deadline += 200 * DAY,
		(10, _) => {
			let _ = terms.provers.try_insert(0, Prover::Party(dice.count(0, 8) as u8));
		}
		(11, _) => {
			let _ = terms.steps.try_push(Step { progress: Perbill::from_percent(99), prover: 0 });
		}
		(12, _) => {
			let _ = terms.provers.try_push(Prover::Witnesses { needed: 0, names: Default::default() });
		}
		(13, _) => terms.consent_by -= DAY,
		_ => terms.arbitration = Some(unsound_arbitration(dice, parties)),
	}
}

/// Arbiters who cannot decide.
fn unsound_arbitration(dice: &mut Dice, parties: &[AccountId]) -> Arbitration<AccountId> {
	let rules = nexonomy_runtime::Arbitration::rules();
	let fee = 10 * rules.juror_fee;
	let panel = |names: Vec<AccountId>, votes| {
		let verdict = Verdict::Median { votes };
		Arbiters::Panel { names: ArbiterNames::truncate_from(names), verdict }
	};
	let stranger = AccountId::new([77; 32]);
	let arbiters = match dice.count(0, 6) {
		0 => panel(vec![stranger, parties[0].clone()], 1),
		1 => panel(vec![stranger.clone(), stranger], 1),
		2 => panel(vec![stranger], 2),
		3 => panel(vec![], 1),
		4 => Arbiters::Court { seats: 2 },
		5 => Arbiters::Court { seats: 9 },
		_ => return Arbitration { arbiters: Arbiters::Court { seats: 3 }, fee: 3 * rules.juror_fee - 1 },
	};
	Arbitration { arbiters, fee }
}
