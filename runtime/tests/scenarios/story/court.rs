//! Quarrels, and the people whom an agreement names to end them.

use super::{
	agreement::Agreement,
	people::{document, Acts, Person},
	share, time_is,
};
use nexonomy_primitives::{court::Opponents, CaseId};
use nexonomy_runtime::*;
use pallet_arbitration::{Call, Stage};
use pallet_escrow::{Claim, State};
use polkadot_sdk::sp_runtime::Perbill;

const SALT: [u8; 32] = [11; 32];

/// The verbs of those who quarrel.
pub trait Quarrels: Acts + Copy {
	/// Disputes a share of what is unreleased, and claims all of that back from somebody.
	fn disputes(self, deal: Agreement, what: &str, with: Person);
}

impl Quarrels for Person {
	fn disputes(self, deal: Agreement, what: &str, with: Person) {
		self.does(dispute(deal, share(what), with));
	}
}

/// The call of somebody who claims a share of what is unreleased back from somebody.
pub fn dispute(deal: Agreement, share: Perbill, with: Person) -> pallet_escrow::Call<Runtime> {
	let parties = deal.now().parties;
	let place = parties.iter().position(|party| *party == with.account()).expect("a party");
	let claim = Claim { share, released: Perbill::zero(), against: Opponents(1 << place) };
	let evidence = vec![document("photos")].try_into().expect("one fits");
	pallet_escrow::Call::dispute { agreement: deal.0, claim, evidence }
}

/// The number of an agreement's quarrel.
pub fn case_of(deal: Agreement) -> CaseId {
	let State::Active(course) = deal.now().state else { panic!("it is under way") };
	course.dispute.expect("there is a quarrel").case
}

/// Both sides have said all; the arbiters commit, show their votes, and nobody appeals. Each arbiter gives another share
/// to the receivers; the median holds. Then the arbiters are paid.
pub fn arbiters_decide<const COUNT: usize>(
	deal: Agreement,
	sides: [Person; 2],
	votes: [(Person, &str); COUNT],
) {
	let case = case_of(deal);
	for side in sides {
		side.does(Call::rest_case { case });
	}
	for (arbiter, vote) in votes {
		let hash = Arbitration::vote_hash(case, arbiter.account(), share(vote), document("why"), SALT);
		arbiter.does(Call::commit { case, hash: hash.expect("the case lives") });
	}
	for (arbiter, vote) in votes {
		arbiter.does(Call::reveal { case, released: share(vote), reason: document("why"), salt: SALT });
	}
	let stage = pallet_arbitration::Cases::<Runtime>::get(case).expect("nobody has closed it").stage;
	let Stage::Ruled { until, .. } = stage else { panic!("all have voted") };
	time_is(until);
	Person::Ferdie.does(Call::advance { case });
	Person::Ferdie.does(Call::pay_panel { case, round: 0 });
}
