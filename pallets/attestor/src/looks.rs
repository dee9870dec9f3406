//! Has the gateway look at payments.

use crate::{
	facts::{Candidate, Open},
	gateway::{ask, Unanswered},
	hex,
	local::Address,
	rota::Rota,
	wire::{LookAnswer, LookItem, LookQuestion, Observed, Trouble, Troubled},
	Config, Pallet, LOG,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	string::String,
	vec::Vec,
};
use codec::DecodeAll;
use frame_support::traits::Get;
use nexonomy_primitives::{LegId, Observation};
use polkadot_sdk::*;
use sp_core::{offchain::Timestamp, H256};

/// The most payments that are asked about in one request: the answer stays well below what is taken.
pub const MOST_LOOKS: usize = 48;

/// How many blocks old an observation may be. Longer than the gateway takes to read, so that what it began to read for one
/// block is there for the next.
const FRESH: u64 = 4;

/// What became of the payments that were asked about.
pub struct Looked<Fact> {
	/// What can be said.
	pub candidates: Vec<Candidate<Fact>>,
	/// The payments that a processor showed.
	pub shown: Vec<Open>,
	/// The payments whose processors do not answer.
	pub unreachable: Vec<Open>,
}

impl<Fact> Default for Looked<Fact> {
	fn default() -> Self {
		Self { candidates: Vec::new(), shown: Vec::new(), unreachable: Vec::new() }
	}
}

impl<T: Config> Pallet<T> {
	/// Asks about the next payments of the rota.
	pub(crate) fn look(
		rota: &mut Rota,
		gateway: &Address,
		until: Timestamp,
	) -> Result<Looked<T::Fact>, Unanswered> {
		let legs = rota.take(MOST_LOOKS);
		// Those that are closed by now are dropped.
		let opens: Vec<Open> = legs.iter().filter_map(|leg| Open::of::<T>(*leg)).collect();
		if opens.is_empty() {
			return Ok(Looked::default());
		}
		let question = Self::question(&opens);
		let answer = ask(gateway, "/v1/look", &question, until).and_then(|answer: LookAnswer| {
			let wanted = question.looks.iter().map(|item| item.reference.as_str());
			fits(&answer, wanted.collect()).then_some(answer).ok_or(Unanswered::NotUnderstood)
		});
		match answer {
			Ok(answer) => {
				let names = question.looks.into_iter().map(|item| item.reference);
				let by_name: BTreeMap<String, Open> = names.zip(opens).collect();
				Ok(Self::understand(rota, &by_name, answer))
			}
			Err(why) => {
				rota.put_back(opens.iter().map(|open| open.leg));
				Err(why)
			}
		}
	}

	fn question(opens: &[Open]) -> LookQuestion {
		let max_age_ms = T::BlockTime::get().saturating_mul(FRESH);
		let item = |open: &Open| LookItem {
			reference: hex::write(open.reference.0.as_bytes()),
			account: hex::write(open.account.0.as_bytes()),
			max_age_ms,
		};
		// The request itself may take at least half a block's time.
		let wait_ms = T::BlockTime::get().checked_div(3).unwrap_or_default();
		LookQuestion { looks: opens.iter().map(item).collect(), wait_ms }
	}

	fn understand(rota: &mut Rota, opens: &BTreeMap<String, Open>, answer: LookAnswer) -> Looked<T::Fact> {
		let mut looked = Looked::default();
		for observed in answer.observations {
			let Some(open) = opens.get(&observed.reference) else { continue };
			let Some((seen, evidence)) = decode(&observed).filter(|(seen, _)| open.is_shown_by(seen)) else {
				log::warn!(target: LOG, "the gateway shows something else than payment {}", observed.reference);
				continue;
			};
			looked.shown.push(open.clone());
			looked.candidates.extend(Self::say(open, seen, observed.age_ms, observed.under_way, evidence));
		}
		for Troubled { reference, trouble } in answer.troubles {
			if let (Some(open), Trouble::Unreachable) = (opens.get(&reference), trouble) {
				looked.unreachable.push(open.clone());
			}
		}
		let pending = |name: &String| opens.get(name).map(|open| open.leg);
		let pending: Vec<LegId> = answer.pending.iter().filter_map(pending).collect();
		rota.put_back(pending);
		looked
	}
}

/// Whether an answer speaks of all that was asked about, once each, and of nothing else.
fn fits(answer: &LookAnswer, mut wanted: BTreeSet<&str>) -> bool {
	let observed = answer.observations.iter().map(|observed| &observed.reference);
	let troubled = answer.troubles.iter().map(|troubled| &troubled.reference);
	let mut named = observed.chain(&answer.pending).chain(troubled);
	named.all(|name| wanted.remove(name.as_str())) && wanted.is_empty()
}

fn decode(observed: &Observed) -> Option<(Observation, H256)> {
	let bytes = hex::read(&observed.observation)?;
	let seen = Observation::decode_all(&mut bytes.as_slice()).ok()?;
	let evidence: [u8; 32] = hex::read(&observed.evidence)?.try_into().ok()?;
	Some((seen, evidence.into()))
}
