//! What a life begins with besides things to trade: jurors, people who know each other, and a case at every stage. No
//! short life would come so far by itself.

use crate::{
	chain::{begin_block, end_block, now},
	kinds::{
		arbitration::{hash, Said},
		DAY,
	},
	people,
};
use nexonomy_deal::{
	ArbiterNames, Arbiters, Arbitration as Conditions, AtDeadline, Draft, Leg, Promised, Prover, Terms,
	Verdict,
};
use nexonomy_primitives::{court::Opponents, traits::Agreements, AgreementId, CaseId, ContentId};
use nexonomy_runtime::{units::NEBA, AccountId, Arbitration, Escrow, Reputation, Runtime, RuntimeOrigin};
use pallet_arbitration::NextCaseId;
use pallet_escrow::{Claim, DraftOf};
use polkadot_sdk::{sp_runtime::Perbill, *};

/// Makes all that, and leaves the last of a few blocks open.
pub fn begin() {
	let rules =
		pallet_reputation::Rules { half_life: 7 * DAY, ..pallet_reputation::CurrentRules::<Runtime>::get() };
	Reputation::set_rules(RuntimeOrigin::root(), rules).expect("the rules are within their ranges");
	for juror in people::jurors() {
		let bond = 2 * Arbitration::rules().minimum_bond;
		Arbitration::join(signed(&juror), bond, Some([7; 32])).expect("the juror can pay");
	}
	epochs(2);
	let people = people::accounts();
	let [ada, ben, cleo, dan, eve, finn] = people.as_slice() else { return };

	let kept = agree([ben, eve], None);
	Escrow::report(signed(eve), kept, Perbill::one()).expect("all is done");
	let waiting = quarrel([cleo, dan], court(3));
	close_evidence([cleo, dan], waiting);
	epochs(2);

	quarrel([eve, finn], panel(&[ada, ben]));
	let voting = quarrel([ada, ben], panel(&[cleo]));
	close_evidence([ada, ben], voting);
	for (parties, judge, is_ruled) in [([dan, finn], ben, false), ([ada, dan], eve, true)] {
		let case = quarrel(parties, panel(&[judge]));
		close_evidence(parties, case);
		vote(case, judge, is_ruled);
	}
}

fn signed(who: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

/// Lets epochs pass.
fn epochs(count: u32) {
	for _ in 0..count {
		end_block();
		begin_block(<Runtime as pallet_babe::Config>::EpochDuration::get());
	}
}

fn court(seats: u8) -> Option<Conditions<AccountId>> {
	Some(Conditions { arbiters: Arbiters::Court { seats }, fee: 20 * NEBA })
}

fn panel(names: &[&AccountId]) -> Option<Conditions<AccountId>> {
	let names = ArbiterNames::truncate_from(names.iter().copied().cloned().collect());
	let arbiters = Arbiters::Panel { names, verdict: Verdict::Median { votes: 1 } };
	Some(Conditions { arbiters, fee: 20 * NEBA })
}

/// Two people give each other tokens, and begin at once.
fn agree(parties: [&AccountId; 2], arbitration: Option<Conditions<AccountId>>) -> AgreementId {
	let [one, _] = parties;
	let leg = |from, to, nebas: u128| Leg { from, to, asset: Promised::Native(nebas * NEBA) };
	let terms = Terms {
		provers: vec![Prover::Party(1)].try_into().expect("there is room for one"),
		steps: Default::default(),
		deadline: now() + 20 * DAY,
		at_deadline: AtDeadline::Refund,
		consent_by: now() + DAY,
		content: ContentId([2; 32]),
		arbitration,
	};
	let draft: DraftOf<Runtime> = Draft {
		parties: parties.map(Clone::clone).to_vec().try_into().expect("there is room for two"),
		legs: vec![leg(0, 1, 100), leg(1, 0, 51)].try_into().expect("there is room for two"),
		terms,
	};
	Escrow::open(draft, one).expect("both can pay").0
}

/// The first of two people disputes half of what they agreed on.
fn quarrel(parties: [&AccountId; 2], arbitration: Option<Conditions<AccountId>>) -> CaseId {
	let agreement = agree(parties, arbitration);
	let case = NextCaseId::<Runtime>::get();
	let claim =
		Claim { share: Perbill::from_percent(50), released: Perbill::zero(), against: Opponents(0b10) };
	Escrow::dispute(signed(parties[0]), agreement, claim, Default::default()).expect("it can be disputed");
	case
}

fn close_evidence(parties: [&AccountId; 2], case: CaseId) {
	for party in parties {
		Arbitration::rest_case(signed(party), case).expect("evidence is open");
	}
	Arbitration::advance(signed(parties[0]), case).expect("all have rested");
}

/// The one arbiter votes; then the vote is to be shown, or has been, and so the case is ruled.
fn vote(case: CaseId, judge: &AccountId, is_shown: bool) {
	let said = Said(Perbill::from_percent(30));
	let hash = hash(case, judge, said).expect("the case lives");
	Arbitration::commit(signed(judge), case, hash).expect("the arbiter has a seat");
	if !is_shown {
		Arbitration::advance(signed(judge), case).expect("all have committed");
	} else {
		let call = nexonomy_runtime::RuntimeCall::from(said.reveal(case));
		frame_support::traits::UnfilteredDispatchable::dispatch_bypass_filter(call, signed(judge))
			.expect("the vote is the one that was hidden");
	}
}
