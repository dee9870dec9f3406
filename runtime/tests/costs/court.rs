//! Quarrels before named arbiters, from the agreement to the ruling. Nobody says when a stage is over: arbiters move the
//! case on in passing.

use super::{bench::Bench, deals::open_judged};
use crate::support::NOW;
use nexonomy_primitives::{court::Opponents, CaseId, ContentId};
use nexonomy_runtime::*;
use pallet_arbitration::Call;
use pallet_escrow::Claim;
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring::{self, Bob, Charlie, Dave, Eve};
use sp_runtime::Perbill;

/// What a quarrel takes.
pub struct Quarrel {
	/// The agreement is opened.
	pub opened: usize,
	/// All of it is disputed.
	pub disputed: usize,
	/// Each arbiter commits, and shows the vote.
	pub votes: Vec<[usize; 2]>,
	/// The ruling takes effect.
	pub enforced: usize,
}

impl Quarrel {
	/// All of it but the votes.
	pub fn path(&self) -> [usize; 3] {
		[self.opened, self.disputed, self.enforced]
	}
}

pub fn before_one(bench: &mut Bench) -> Quarrel {
	quarrel(bench, "one arbiter", &[Charlie], 7)
}

pub fn before_three(bench: &mut Bench) -> Quarrel {
	quarrel(bench, "three arbiters", &[Charlie, Dave, Eve], 8)
}

const RELEASED: Perbill = Perbill::from_percent(30);
const REASON: ContentId = ContentId([10; 32]);
const SALT: [u8; 32] = [11; 32];

/// Lets time pass.
fn wait(bench: &mut Bench, time: u64) {
	bench.prepare(|| pallet_timestamp::Now::<Runtime>::mutate(|now| *now += time));
}

fn quarrel(bench: &mut Bench, arbiters: &str, judges: &[Sr25519Keyring], nonce: u64) -> Quarrel {
	// Deals are made today; quarrels take days.
	bench.prepare(|| pallet_timestamp::Now::<Runtime>::put(NOW));
	let names = judges.iter().map(|judge| judge.to_account_id()).collect();
	let name = format!("escrow.propose, the same with {arbiters}");
	let (agreement, opened) = open_judged(bench, &name, nonce, names);
	let case = bench.prepare(pallet_arbitration::NextCaseId::<Runtime>::get);
	let claim = Claim { share: Perbill::one(), released: Perbill::zero(), against: Opponents(0b01) };
	let evidence = vec![ContentId([9; 32])].try_into().expect("one fits");
	let call = pallet_escrow::Call::dispute { agreement, claim, evidence };
	let disputed = bench.row(&format!("escrow.dispute, all of it, before {arbiters}"), Bob, call);

	let rules = bench.prepare(Arbitration::rules);
	wait(bench, rules.evidence);
	let committed = in_turn(bench, judges, "commit", "closes the evidence", "", |bench, judge| {
		commit(bench, case, judge)
	});
	let reveal = |_: &mut Bench, _| Call::reveal { case, released: RELEASED, reason: REASON, salt: SALT };
	let revealed = in_turn(bench, judges, "reveal", "ends the commitments", "counts the votes", reveal);
	wait(bench, rules.appeal);
	let name = format!("arbitration.advance, the ruling of {arbiters} closes the agreement");
	let enforced = bench.row(&name, Bob, Call::advance { case });
	bench.prepare(|| assert!(Escrow::agreement(agreement).is_none()));
	bench.row(&format!("arbitration.pay_panel, {arbiters}"), Charlie, Call::pay_panel { case, round: 0 });
	let votes = committed.into_iter().zip(revealed).map(|(commit, reveal)| [commit, reveal]).collect();
	Quarrel { opened, disputed, votes, enforced }
}

fn commit(bench: &mut Bench, case: CaseId, judge: Sr25519Keyring) -> Call<Runtime> {
	let who = judge.to_account_id();
	let hash = bench.prepare(|| Arbitration::vote_hash(case, who, RELEASED, REASON, SALT));
	Call::commit { case, hash: hash.expect("the case lives") }
}

/// Everybody makes a call. The first also does one thing, and the last another, unless that is nothing.
fn in_turn(
	bench: &mut Bench,
	judges: &[Sr25519Keyring],
	verb: &str,
	first: &str,
	last: &str,
	call: impl Fn(&mut Bench, Sr25519Keyring) -> Call<Runtime>,
) -> Vec<usize> {
	let mut rows = Vec::new();
	for (index, judge) in judges.iter().enumerate() {
		let also: Vec<_> = [(first, index == 0), (last, index + 1 == judges.len())]
			.into_iter()
			.filter(|(does, is_turn)| *is_turn && !does.is_empty())
			.map(|(does, _)| does)
			.collect();
		let place = format!("{} of {}", index + 1, judges.len());
		let name = match also.as_slice() {
			[] => format!("arbitration.{verb}, {place}"),
			also => format!("arbitration.{verb}, {place}: {}", also.join(" and ")),
		};
		let call = call(bench, *judge);
		rows.push(bench.row(&name, *judge, call));
	}
	rows
}
