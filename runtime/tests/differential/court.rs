//! Cases before the court, from the evidence to the pay of whoever judged.

use super::{
	crowd::{Crowd, Who},
	deal::Deal,
};
use crate::support::{DAY, NOW};
use frame_support::{
	assert_ok,
	traits::{fungible::Mutate, Hooks},
};
use nexonomy_primitives::{Arbiters, CaseId, ContentId, Moment};
use nexonomy_runtime::{
	units::{NEBA, SLOT_DURATION},
	*,
};
use pallet_arbitration::{Call, Case, Event, NextCaseId, Outcome, Panel, Panels, Stage, Vote};
use polkadot_sdk::*;
use serde_json::{json, Map, Value};
use sp_core::H256;
use sp_runtime::Perbill;
use std::collections::BTreeMap;

/// What jurors have in mind, by case, round and person: their vote, and the salt of its hash.
pub type Votes = BTreeMap<(CaseId, u8, Who), (Perbill, [u8; 32])>;

const REASON: ContentId = ContentId([6; 32]);
const DRAWN_BEFORE: u64 = 2;

/// All jurors join, long enough ago to be drawn. Some can lose no more than once.
pub fn fill_pool() {
	let rules = Arbitration::rules();
	for (index, (_, juror)) in Crowd::new().jurors().enumerate() {
		let bond = if index % 3 == 0 { rules.minimum_bond } else { 2 * rules.minimum_bond };
		assert_ok!(Balances::mint_into(&juror, bond + 10 * NEBA));
		assert_ok!(Arbitration::join(RuntimeOrigin::signed(juror), bond, None));
	}
	for seed in 0..=DRAWN_BEFORE {
		begin_epoch(NOW, H256::repeat_byte(seed as u8));
	}
}

/// An epoch begins at this moment, with this seed. Gives the moment of its slot, and whoever is drawn.
fn begin_epoch(now: Moment, seed: H256) -> (Moment, Vec<(CaseId, Vec<AccountId>)>) {
	let (slot, before) = (now / SLOT_DURATION, System::event_count());
	pallet_babe::EpochIndex::<Runtime>::mutate(|epoch| *epoch += 1);
	pallet_babe::NextRandomness::<Runtime>::put(seed.0);
	pallet_babe::CurrentSlot::<Runtime>::put(sp_consensus_babe::Slot::from(slot));
	Arbitration::on_initialize(System::block_number());
	let seated = |event| match event {
		RuntimeEvent::Arbitration(Event::PanelSeated { case, jurors, .. }) => Some((case, jurors)),
		_ => None,
	};
	let events = System::read_events_no_consensus().skip(before as usize);
	(slot * SLOT_DURATION, events.filter_map(|record| seated(record.event)).collect())
}

fn living_cases() -> impl Iterator<Item = (CaseId, Case<AccountId>)> {
	let next = NextCaseId::<Runtime>::get();
	(0..next).filter_map(|id| Some((id, pallet_arbitration::Cases::<Runtime>::get(id)?)))
}

/// The panels that are not gone. There is a round for each appeal, and one more if a named panel did not decide.
fn living_panels() -> impl Iterator<Item = ((CaseId, u8), Panel<AccountId>)> {
	let next = NextCaseId::<Runtime>::get();
	let keys = (0..next).flat_map(|id| (0..4).map(move |round| (id, round)));
	keys.filter_map(|key| Some((key, Panels::<Runtime>::get(key)?)))
}

impl Deal<'_> {
	/// Somebody does what is to be done next in a case, once or a few times; or has a panel paid.
	pub fn judge(&mut self) {
		if self.dice.chance(20) {
			self.pay_panel();
		}
		let cases: Vec<_> = living_cases().map(|(id, _)| id).collect();
		let Some(id) = self.dice.pick(&cases) else { return };
		for _ in 0..self.dice.count(1, 5) {
			self.go_on(id);
		}
	}

	/// Brings most cases to their end, and pays whoever judged.
	pub fn judge_all(&mut self) {
		let cases: Vec<_> = living_cases().map(|(id, _)| id).collect();
		for id in cases {
			for _ in 0..self.dice.weighed(&[(3, 40), (1, 4)]) {
				self.go_on(id);
			}
		}
		for _ in 0..self.dice.weighed(&[(1, 0), (4, living_panels().count())]) {
			self.pay_panel();
		}
	}

	fn go_on(&mut self, id: CaseId) {
		let Some(case) = pallet_arbitration::Cases::<Runtime>::get(id) else { return };
		match case.stage {
			Stage::Evidence { until, .. } => self.end_evidence(id, &case, until),
			Stage::Drawing { .. } => self.epoch(),
			Stage::Commit { until } => {
				let waiting = self.panel_of(id, &case, |vote| *vote == Vote::Awaited);
				self.commit_some(id, case.round, &waiting);
				if self.dice.chance(50) {
					return self.end_stage(id, until);
				}
				// Nobody says that the stage is over: the first who shows a vote finds it so.
				self.wait_for_end(id, until);
				self.reveal_hidden(id, &case);
			}
			Stage::Reveal { until } => {
				self.reveal_hidden(id, &case);
				if self.stage_of(id).is_some_and(|stage| matches!(stage, Stage::Reveal { .. })) {
					if self.dice.chance(80) {
						return self.end_stage(id, until);
					}
					self.wait_for_end(id, until);
					self.appeal(id, &case);
				}
			}
			Stage::Ruled { until, .. } if self.dice.chance(78) => self.end_stage(id, until),
			Stage::Ruled { .. } => self.appeal(id, &case),
		}
	}

	fn end_evidence(&mut self, id: CaseId, case: &Case<AccountId>, until: Moment) {
		let named = match &case.question.arbitration.arbiters {
			Arbiters::Panel { names, .. } => names.iter().filter_map(|name| self.crowd.who(name)).collect(),
			Arbiters::Court { .. } => Vec::new(),
		};
		if self.dice.chance(50) {
			let sides: Vec<_> = case.claimant().into_iter().chain(case.opponents()).cloned().collect();
			for side in sides {
				if self.dice.chance(92) {
					let by = self.perhaps_another(self.crowd.who(&side).unwrap_or(0));
					self.act("rest_case", by, json!({"case": id}), Call::rest_case { case: id });
				}
			}
		} else {
			self.wait_for_end(id, until);
		}
		// Named arbiters need nobody to tell them that the evidence is closed.
		if !named.is_empty() && self.dice.chance(50) {
			return self.commit_some(id, case.round, &named);
		}
		self.advance_case(id);
	}

	/// Moves a case on, mostly when the time has come or everybody has acted.
	fn end_stage(&mut self, id: CaseId, until: Moment) {
		self.wait_for_end(id, until);
		self.advance_case(id);
	}

	/// Mostly waits until the time has come, unless everybody has acted; at times so long that other stages are over, too.
	fn wait_for_end(&mut self, id: CaseId, until: Moment) {
		let is_due = Arbitration::case(id).is_some_and(|view| view.can_advance);
		if is_due || self.dice.chance(8) {
			return;
		}
		match self.dice.count(0, 11) {
			0 => self.wait(until - 1),
			1 => {
				let days = self.dice.count(1, 12) as Moment;
				self.wait(until + days * DAY);
			}
			_ => self.wait(until),
		}
	}

	fn stage_of(&self, id: CaseId) -> Option<Stage> {
		pallet_arbitration::Cases::<Runtime>::get(id).map(|case| case.stage)
	}

	fn advance_case(&mut self, id: CaseId) {
		let by = self.anybody();
		self.act("advance_case", by, json!({"case": id}), Call::advance { case: id });
	}

	/// An epoch begins, and those are drawn who wait for it.
	fn epoch(&mut self) {
		let seed = H256::from_low_u64_be(self.dice.between(0, u64::MAX.into()) as u64);
		let (time, drawn) = begin_epoch(self.now(), seed);
		let named = |names: Vec<AccountId>| names.iter().map(|name| self.crowd.name_of(name)).collect();
		let drawn: Vec<(CaseId, Vec<String>)> =
			drawn.into_iter().map(|(case, names)| (case, named(names))).collect();
		self.note("epoch", None, json!({"time": time, "drawn": drawn}), None);
	}

	/// Those on the present panel whose votes are so.
	fn panel_of(&self, id: CaseId, case: &Case<AccountId>, is_so: impl Fn(&Vote) -> bool) -> Vec<Who> {
		let panel = Panels::<Runtime>::get((id, case.round));
		let seats = panel.into_iter().flat_map(|panel| panel.seats.into_inner());
		seats.filter(|seat| is_so(&seat.vote)).filter_map(|seat| self.crowd.who(&seat.juror)).collect()
	}

	/// Most of those who are to commit do, most of them to much the same; now and then somebody thinks again.
	fn commit_some(&mut self, id: CaseId, round: u8, waiting: &[Who]) {
		let is_lazy = self.dice.chance(12);
		for who in waiting {
			if self.dice.chance(if is_lazy { 70 } else { 3 }) {
				continue;
			}
			let by = self.perhaps_another(*who);
			for _ in 0..self.dice.weighed(&[(12, 1), (1, 2)]) {
				let vote = match self.dice.count(0, 9) {
					0..=5 => Perbill::from_percent((id * 37 + 13) as u32 % 101),
					6..=7 => Perbill::from_percent((id * 37 + 13) as u32 % 101 / 5 * 4 + 10),
					_ => self.share(),
				};
				let salt = [self.dice.count(0, 255) as u8; 32];
				let hash = self.vote_hash(id, by, vote, salt);
				let details = json!({"case": id, "hash": format!("{hash:?}")});
				if self.act("commit", by, details, Call::commit { case: id, hash }) {
					self.votes.insert((id, round, by), (vote, salt));
				}
			}
		}
	}

	/// Most of those whose votes are hidden show them.
	fn reveal_hidden(&mut self, id: CaseId, case: &Case<AccountId>) {
		let hidden = self.panel_of(id, case, |vote| matches!(vote, Vote::Committed(_)));
		self.reveal_some(id, case.round, &hidden);
	}

	/// Most of those who have committed show what they committed to.
	fn reveal_some(&mut self, id: CaseId, round: u8, hidden: &[Who]) {
		for who in hidden {
			if self.dice.chance(4) {
				continue;
			}
			let by = self.perhaps_another(*who);
			let vote = self.votes.get(&(id, round, by)).copied();
			let (mut released, salt) = vote.unwrap_or((Perbill::zero(), [0; 32]));
			if self.dice.chance(2) {
				released = self.share();
			}
			let hash = self.vote_hash(id, by, released, salt);
			let details =
				json!({"case": id, "released": released.deconstruct(), "hash": format!("{hash:?}")});
			let call = Call::reveal { case: id, released, reason: REASON, salt };
			self.act("reveal", by, details, call);
		}
	}

	fn vote_hash(&self, id: CaseId, who: Who, released: Perbill, salt: [u8; 32]) -> H256 {
		Arbitration::vote_hash(id, self.crowd.account(who), released, REASON, salt).expect("the case lives")
	}

	fn appeal(&mut self, id: CaseId, case: &Case<AccountId>) {
		let people: Vec<Who> = case.question.parties.iter().filter_map(|who| self.crowd.who(who)).collect();
		let by = self.somebody_solvent(&people);
		let by = self.perhaps_another(by);
		self.act("appeal", by, json!({"case": id}), Call::appeal { case: id });
	}

	/// Somebody has a panel paid, mostly one that has done its work.
	fn pay_panel(&mut self) {
		let is_ready = |panel: &Panel<AccountId>| {
			matches!(panel.outcome, Outcome::Ruled { .. } | Outcome::Silent | Outcome::Settled)
		};
		let all: Vec<_> = living_panels().collect();
		let ready: Vec<_> = all.iter().filter(|(_, panel)| is_ready(panel)).cloned().collect();
		let chosen = if self.dice.chance(94) { self.dice.pick(&ready) } else { self.dice.pick(&all) };
		let Some(((case, round), _)) = chosen else { return };
		let by = self.anybody();
		let details = json!({"case": case, "round": round});
		self.act("pay_panel", by, details, Call::pay_panel { case, round });
	}
}

/// Where every case stands, in the model's words.
pub fn cases() -> Value {
	let told = living_cases().map(|(id, case)| {
		let (stage, until) = match case.stage {
			Stage::Evidence { until, .. } => ("evidence", Some(until)),
			Stage::Drawing { .. } => ("drawing", None),
			Stage::Commit { until } => ("commit", Some(until)),
			Stage::Reveal { until } => ("reveal", Some(until)),
			Stage::Ruled { until, .. } => ("ruled", Some(until)),
		};
		let ruling = case.fallback().deconstruct();
		let (agreement, cost) = (case.question.agreement, case.cost.to_string());
		(id.to_string(), json!([agreement, stage, until, ruling, case.round, case.appeals, cost]))
	});
	Value::Object(told.collect())
}

/// Every panel that is not gone.
pub fn panels(crowd: &Crowd) -> Value {
	let mut told = Map::new();
	for ((case, round), panel) in living_panels() {
		let outcome = match panel.outcome {
			Outcome::Sitting => "sitting",
			Outcome::Ruled { .. } => "ruled",
			Outcome::Silent => "silent",
			Outcome::Settled => "settled",
			Outcome::Undecided => "undecided",
			Outcome::Paid => "paid",
		};
		let seats: Vec<_> = panel
			.seats
			.iter()
			.map(|seat| {
				let state = match seat.vote {
					Vote::Awaited => "awaited",
					Vote::Committed(_) => "hidden",
					Vote::Revealed(_) => "shown",
					Vote::Absent => "absent",
				};
				json!([crowd.name_of(&seat.juror), state])
			})
			.collect();
		let (payer, fund) = (crowd.name_of(&panel.payer), panel.fund.to_string());
		told.insert(format!("{case}/{round}"), json!([panel.size, payer, fund, outcome, seats]));
	}
	Value::Object(told)
}
