//! Parties quarrel, offer to settle, and hear rulings.

use super::{crowd::Who, deal::Deal, stage::living_agreements};
use frame_support::BoundedVec;
use nexonomy_primitives::{court::Opponents, traits::OnRuling, AgreementId, ContentId};
use nexonomy_runtime::*;
use pallet_escrow::{AgreementOf, Call, Claim, Course, Dispute, State};
use polkadot_sdk::*;
use serde_json::json;
use sp_runtime::Perbill;

const WHOLE: u128 = 1_000_000_000;

type Disputed = (AgreementId, AgreementOf<Runtime>, Dispute);

impl Deal<'_> {
	/// A party disputes a share of what is unreleased.
	pub fn dispute(&mut self) {
		let fits = |agreement: &AgreementOf<Runtime>| {
			let is_calm = matches!(agreement.state, State::Active(Course { dispute: None, .. }));
			is_calm && agreement.terms.arbitration.is_some()
		};
		let all: Vec<_> = living_agreements().collect();
		let fitting: Vec<_> = all.iter().filter(|(_, agreement)| fits(agreement)).cloned().collect();
		let chosen = if self.dice.chance(90) { self.dice.pick(&fitting) } else { self.dice.pick(&all) };
		let Some((id, agreement)) = chosen else { return };
		let people: Vec<Who> = agreement.parties.iter().filter_map(|who| self.crowd.who(who)).collect();
		let by = self.somebody_solvent(&people);
		let claimant = people.iter().position(|who| *who == by).unwrap_or(0);
		let mut against: Vec<_> = (0..people.len()).filter(|party| *party != claimant).collect();
		self.dice.shuffle(&mut against);
		against.truncate(self.dice.weighed(&[(6, 1), (2, 2), (2, 7)]));
		match self.dice.count(0, 39) {
			0 => against.push(claimant),
			1 => against.push(7),
			2 => against.clear(),
			_ => {}
		}
		let by = self.perhaps_another(by);
		let (share, released) = (self.share(), self.share());
		let bits = against.iter().fold(0, |bits, party| bits | 1u8 << party);
		let against: Vec<_> = (0..8u8).filter(|party| bits & 1 << party != 0).collect();
		let details = json!({
			"agreement": id, "share": share.deconstruct(), "released": released.deconstruct(), "against": against,
		});
		let claim = Claim { share, released, against: Opponents(bits) };
		let evidence = BoundedVec::truncate_from(vec![ContentId([7; 32])]);
		self.act("dispute", by, details, Call::dispute { agreement: id, claim, evidence });
	}

	/// A share that somebody has in mind, preferably an awkward one.
	pub fn share(&mut self) -> Perbill {
		let share = match self.dice.count(0, 11) {
			0..=2 => WHOLE,
			3 => 0,
			4 => WHOLE / 2,
			5 => WHOLE / 2 - 1,
			6 => 1,
			7 => 333_333_333,
			8 => self.dice.between(1, 100) * WHOLE / 100,
			_ => self.dice.between(0, WHOLE),
		};
		Perbill::from_parts(share as u32)
	}

	/// An agreement in dispute.
	fn disputed(&mut self) -> Option<Disputed> {
		let disputed: Vec<_> = living_agreements()
			.filter_map(|(id, agreement)| match agreement.state {
				State::Active(Course { dispute: Some(dispute), .. }) => Some((id, agreement, dispute)),
				_ => None,
			})
			.collect();
		self.dice.pick(&disputed)
	}

	/// Parties offer to settle: all for the same, or each for something else.
	pub fn offer_settlement(&mut self) {
		let Some((id, agreement, dispute)) = self.disputed() else { return };
		let offered = dispute.offer.map(|offer| offer.released);
		let released = match offered {
			Some(released) if self.dice.chance(70) => released,
			_ => self.share(),
		};
		let mut people: Vec<Who> = agreement.parties.iter().filter_map(|who| self.crowd.who(who)).collect();
		self.dice.shuffle(&mut people);
		if self.dice.chance(35) {
			people.pop();
		}
		for who in people {
			let by = self.perhaps_another(who);
			let released = if self.dice.chance(2) { self.share() } else { released };
			let details = json!({"agreement": id, "released": released.deconstruct()});
			let call = Call::offer_settlement { agreement: id, released };
			if !self.act("offer_settlement", by, details, call) && self.dice.chance(50) {
				return;
			}
		}
	}

	/// The agreement hears a ruling, without the court having said so: that takes less time than to play a case. The
	/// case goes on, and nobody will hear what it comes to.
	pub fn rule(&mut self) {
		let Some((agreement, _, dispute)) = self.disputed() else { return };
		let case = if self.dice.chance(4) { dispute.case + 1 } else { dispute.case };
		let released = self.share();
		Escrow::on_ruling(agreement, case, released, Opponents::default());
		let details = json!({"agreement": agreement, "case": case, "released": released.deconstruct()});
		self.note("ruling", None, details, None);
	}
}
