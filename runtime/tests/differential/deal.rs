//! One deal: every action is done on the chain and written down for the model.

use super::{
	court::Votes,
	crowd::{Crowd, Who},
	dice::Dice,
	stage,
	tally::Tally,
};
use crate::support::{DAY, NOW};
use frame_support::traits::UnfilteredDispatchable;
use nexonomy_primitives::Moment;
use nexonomy_runtime::{units::NEBA, *};
use pallet_market::{OfferOf, SealsOf};
use polkadot_sdk::*;
use serde_json::{json, Value};
use sp_runtime::MultiSignature;

/// An offer that may be accepted again, with its seals and what the model is told of both.
#[derive(Clone)]
pub struct Standing {
	pub offer: OfferOf<Runtime>,
	pub seals: SealsOf<Runtime>,
	pub told: Value,
	/// Who would accept it.
	pub taker: Who,
}

pub struct Deal<'a> {
	pub crowd: &'a Crowd,
	pub dice: Dice,
	pub tally: &'a mut Tally,
	/// Offers that are accepted in parts.
	pub standing: Vec<Standing>,
	/// What jurors have in mind.
	pub votes: Votes,
	/// The assets that nobody can move.
	frozen: Vec<u32>,
	beginning: Value,
	actions: Vec<Value>,
	results: Vec<Value>,
}

impl<'a> Deal<'a> {
	pub fn new(crowd: &'a Crowd, mut dice: Dice, tally: &'a mut Tally) -> Self {
		let beginning = stage::furnish(&mut dice, crowd);
		let (standing, votes, frozen, actions, results) = Default::default();
		Self { crowd, dice, tally, standing, votes, frozen, beginning, actions, results }
	}

	/// Does `what` on the chain. `details` are what the model is told of it. Tells whether it succeeded.
	pub fn act(&mut self, what: &'static str, by: Who, details: Value, call: impl Into<RuntimeCall>) -> bool {
		let origin = RuntimeOrigin::signed(self.crowd.account(by));
		let result = call.into().dispatch_bypass_filter(origin);
		let error = result.err().map(|refused| format!("{:?}", refused.error));
		self.note(what, Some(by), details, error)
	}

	/// Lets the time pass until `moment`.
	pub fn wait(&mut self, moment: Moment) {
		if moment > self.now() {
			pallet_timestamp::Now::<Runtime>::put(moment);
			self.note("wait", None, json!({"until": moment}), None);
		}
	}

	/// Freezes an asset, or lifts that, if it is not so already.
	pub fn freeze(&mut self, asset: u32, is_frozen: bool) {
		if self.frozen.contains(&asset) == is_frozen {
			return;
		}
		let admin = RuntimeOrigin::signed(crate::support::alice());
		let result = if is_frozen {
			Assets::freeze_asset(admin, asset.into())
		} else {
			Assets::thaw_asset(admin, asset.into())
		};
		self.frozen.retain(|other| *other != asset);
		self.frozen.extend(is_frozen.then_some(asset));
		let error = result.err().map(|error| format!("{error:?}"));
		self.note("freeze", None, json!({"asset": asset, "frozen": is_frozen}), error);
	}

	/// Writes down what was done, and how it went. Tells whether it succeeded.
	pub fn note(
		&mut self,
		what: &'static str,
		by: Option<Who>,
		mut details: Value,
		error: Option<String>,
	) -> bool {
		details["do"] = what.into();
		if let Some(by) = by {
			details["by"] = self.crowd.name(by).into();
		}
		let has_succeeded = error.is_none();
		self.tally.count(what, has_succeeded);
		self.actions.push(details);
		self.results.push(error.into());
		has_succeeded
	}

	/// What the model is given.
	pub fn told(&self) -> Value {
		let mut told = self.beginning.clone();
		told["actions"] = self.actions.clone().into();
		told
	}

	/// What the model must find out.
	pub fn outcome(&self) -> Value {
		let mut outcome = stage::inventory(self.crowd);
		outcome["results"] = self.results.clone().into();
		outcome
	}

	pub fn now(&self) -> Moment {
		Timestamp::get()
	}

	/// A moment from which on a signature is void; now and then it is void already.
	pub fn valid_until(&mut self) -> Moment {
		if self.dice.chance(3) {
			self.now()
		} else {
			NOW.max(self.now()) + DAY
		}
	}

	/// `who`, or now and then somebody else.
	pub fn perhaps_another(&mut self, who: Who) -> Who {
		if self.dice.chance(3) {
			self.anybody()
		} else {
			who
		}
	}

	/// One of these who can pay a deposit, if there is one, or now and then any of them.
	pub fn somebody_solvent(&mut self, people: &[Who]) -> Who {
		let can_pay = |who: &&Who| System::account(self.crowd.account(**who)).data.free > NEBA;
		let solvent: Vec<_> = people.iter().filter(can_pay).copied().collect();
		let chosen = if self.dice.chance(93) { self.dice.pick(&solvent) } else { None };
		chosen.or_else(|| self.dice.pick(people)).unwrap_or(0)
	}

	pub fn anybody(&mut self) -> Who {
		self.dice.count(0, super::crowd::PEOPLE - 1)
	}

	/// A signature as wallets make it, or over the plain text.
	pub fn sign(&mut self, who: Who, text: &[u8]) -> MultiSignature {
		if self.dice.chance(80) {
			self.crowd.sign(who, &[b"<Bytes>", text, b"</Bytes>"].concat())
		} else {
			self.crowd.sign(who, text)
		}
	}

	pub fn name(&self, who: Who) -> String {
		self.crowd.name(who)
	}
}
