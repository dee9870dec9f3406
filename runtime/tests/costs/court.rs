//! A quarrel, from the agreement to the ruling, before one named arbiter.

use super::{
	bench::Bench,
	deals::{open_judged, QUARREL_NONCE},
};
use crate::support::*;
use nexonomy_primitives::{court::Opponents, ContentId};
use nexonomy_runtime::*;
use pallet_escrow::Claim;
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring::{Bob, Charlie};
use sp_runtime::Perbill;

/// What a quarrel takes.
pub struct Quarrel {
	/// The agreement is opened.
	pub opened: usize,
	/// All of it is disputed.
	pub disputed: usize,
	/// Somebody says that a stage is over, and at last that the ruling takes effect.
	pub advanced: [usize; 4],
	/// The arbiter commits.
	pub committed: usize,
	/// The arbiter reveals.
	pub revealed: usize,
}

/// Lets a stage run out.
fn wait(bench: &mut Bench) {
	bench.prepare(|| pallet_timestamp::Now::<Runtime>::mutate(|now| *now += 4 * DAY));
}

fn advance(bench: &mut Bench, what: &str, case: u64) -> usize {
	wait(bench);
	let name = format!("arbitration.advance, {what}");
	bench.row(&name, Bob, pallet_arbitration::Call::advance { case })
}

pub fn quarrel(bench: &mut Bench) -> Quarrel {
	let (agreement, opened) = open_judged(bench, "escrow.propose, the same with an arbiter", QUARREL_NONCE);
	let case = bench.prepare(pallet_arbitration::NextCaseId::<Runtime>::get);
	let claim = Claim { share: Perbill::one(), released: Perbill::zero(), against: Opponents(0b01) };
	let evidence = vec![ContentId([9; 32])].try_into().expect("one fits");
	let call = pallet_escrow::Call::dispute { agreement, claim, evidence };
	let disputed = bench.row("escrow.dispute, all of it", Bob, call);

	let seated = advance(bench, "the evidence is closed", case);
	let (released, reason, salt) = (Perbill::from_percent(30), ContentId([10; 32]), [11; 32]);
	let hash = bench.prepare(|| Arbitration::vote_hash(case, charlie(), released, reason, salt));
	let hash = hash.expect("he has a seat");
	let committed = bench.row("arbitration.commit", Charlie, pallet_arbitration::Call::commit { case, hash });
	let shown = advance(bench, "all have committed", case);
	let call = pallet_arbitration::Call::reveal { case, released, reason, salt };
	let revealed = bench.row("arbitration.reveal", Charlie, call);
	let ruled = advance(bench, "the votes are counted", case);
	let enforced = advance(bench, "the ruling closes the agreement", case);
	bench.prepare(|| assert!(Escrow::agreement(agreement).is_none()));
	bench.row(
		"arbitration.pay_panel, one arbiter",
		Charlie,
		pallet_arbitration::Call::pay_panel { case, round: 0 },
	);
	Quarrel { opened, disputed, advanced: [seated, shown, ruled, enforced], committed, revealed }
}
