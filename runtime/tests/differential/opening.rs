//! How agreements begin: proposed and consented to.

use super::{
	crowd::{Who, PEOPLE},
	deal::Deal,
	draft,
	purse::{papers, Purses},
	stage::living_agreements,
	tell,
};
use crate::support::DAY;
use codec::Encode;
use frame_support::BoundedVec;
use nexonomy_primitives::{AgreementId, ContentId};
use nexonomy_runtime::*;
use pallet_escrow::{
	AtDeadline, Call, Consent, ConsentsOf, Discount, Draft, Leg, OnRelease, Promised, Prover, State, Terms,
};
use polkadot_sdk::*;
use serde_json::{json, Value};
use sp_core::H256;
use sp_runtime::Perbill;

impl Deal<'_> {
	/// How many parties the next agreement has.
	pub fn party_count(&mut self) -> usize {
		if self.dice.chance(50) {
			self.dice.count(2, 3)
		} else {
			self.dice.count(2, 8)
		}
	}

	/// Proposes an agreement; its parties consent, each in its way.
	pub fn propose(&mut self) {
		let count = self.party_count();
		let parties = draft::people(&mut self.dice, count);
		let draft = draft::draft(self, Purses::open(self.crowd), &parties);
		let by = if self.dice.chance(85) { self.somebody_solvent(&parties) } else { self.anybody() };
		let hash = H256(sp_io::hashing::blake2_256(&draft.encode()));
		let others: Vec<_> = (0..count).filter(|index| parties[*index] != by).collect();
		let signing = if self.dice.chance(25) { others.clone() } else { Vec::new() };
		let (consents, signed) = self.consents(&parties, &signing, hash);

		let id = pallet_escrow::NextAgreementId::<Runtime>::get();
		let details = json!({"draft": tell::draft(self.crowd, &draft), "signed": signed});
		let is_proposed = self.act("propose", by, details, Call::propose { draft, consents });
		if is_proposed && !self.dice.chance(6) {
			self.gather_consents(id, &parties);
		}
	}

	/// Everybody who has not consented does.
	fn gather_consents(&mut self, id: AgreementId, parties: &[Who]) {
		let Some((hash, mut missing)) = self.missing(id) else { return };
		self.dice.shuffle(&mut missing);
		if self.dice.chance(12) {
			let (consents, signed) = self.consents(parties, &missing, hash);
			let by = self.anybody();
			let details = json!({"agreement": id, "signed": signed});
			let call = Call::consent_with_signatures { agreement: id, consents };
			self.act("consent_signed", by, details, call);
			return;
		}
		for index in missing {
			let by = self.perhaps_another(parties[index]);
			let is_same = !self.dice.chance(2);
			let hash = if is_same { hash } else { H256::zero() };
			let details = json!({"agreement": id, "same": is_same});
			self.act("consent", by, details, Call::consent { agreement: id, hash });
		}
	}

	/// Who has not consented to a proposal, and its hash.
	fn missing(&self, id: AgreementId) -> Option<(H256, Vec<usize>)> {
		let agreement = Escrow::agreement(id)?;
		let State::Proposed { hash, consents } = agreement.state else { return None };
		let missing = (0..agreement.parties.len()).filter(|index| !consents.contains(*index as u8));
		Some((hash, missing.collect()))
	}

	/// The signed consents of these parties, and what the model is told of them.
	fn consents(
		&mut self,
		parties: &[Who],
		signing: &[usize],
		hash: H256,
	) -> (ConsentsOf<Runtime>, Vec<Value>) {
		let mut consents = ConsentsOf::<Runtime>::default();
		let mut told = Vec::new();
		for index in signing {
			let signer = self.perhaps_another(parties[*index]);
			let (nonce, valid_until) = (self.dice.between(0, 40) as u64, self.valid_until());
			let text = Escrow::consent_text(hash, nonce, valid_until);
			let signature = self.sign(signer, &text);
			let party = *index as u8;
			let _ = consents.try_push(Consent { party, nonce, valid_until, signature });
			told.push(json!({"of": party, "by": self.name(signer), "nonce": nonce, "until": valid_until}));
		}
		(consents, told)
	}

	/// Takes a proposal back.
	pub fn withdraw(&mut self) {
		let proposals: Vec<_> = living_agreements()
			.filter(|(_, agreement)| matches!(agreement.state, State::Proposed { .. }))
			.collect();
		let Some((id, agreement)) = self.dice.pick(&proposals) else { return };
		if self.dice.chance(15) {
			self.wait(agreement.terms.consent_by);
		}
		let party = self.dice.pick(&agreement.parties).and_then(|party| self.crowd.who(&party));
		let by = if self.dice.chance(60) { party.unwrap_or(0) } else { self.anybody() };
		self.act("withdraw", by, json!({"agreement": id}), Call::withdraw { agreement: id });
	}

	/// Burns a nonce for consents.
	pub fn revoke_nonce(&mut self) {
		let (by, nonce) = (self.anybody(), self.dice.between(0, 40) as u64);
		self.act("revoke_nonce", by, json!({"nonce": nonce}), Call::revoke_nonce { nonce });
	}

	/// Gives somebody a discount voucher, for what is agreed later.
	pub fn give_discount(&mut self) {
		let papers = papers(self.crowd);
		let issued: Vec<_> =
			papers.into_iter().filter(|paper| paper.expires_at > self.now() + 4 * DAY).collect();
		let Some(paper) = self.dice.pick(&issued) else { return };
		let (from, to) = (paper.holder, (paper.holder + self.dice.count(1, PEOPLE - 1)) % PEOPLE);
		let minimum_use = self.dice.amount(1, (paper.value / 4).max(1));
		let discount = Some(Discount { expires_at: paper.expires_at, minimum_use });
		let on_release = OnRelease::HandOver;
		let asset = Promised::Voucher { id: paper.id, value: paper.value, on_release, discount };
		let terms = Terms {
			provers: BoundedVec::truncate_from(vec![Prover::Party(1)]),
			steps: Default::default(),
			deadline: self.now() + 2 * DAY,
			at_deadline: AtDeadline::Release,
			consent_by: self.now() + DAY,
			content: ContentId([8; 32]),
			arbitration: None,
		};
		let draft = Draft {
			parties: BoundedVec::truncate_from(self.crowd.accounts(&[from, to])),
			legs: BoundedVec::truncate_from(vec![Leg { from: 0, to: 1, asset }]),
			terms,
		};
		let hash = H256(sp_io::hashing::blake2_256(&draft.encode()));
		let agreement = pallet_escrow::NextAgreementId::<Runtime>::get();
		let by = self.somebody_solvent(&[from, to]);
		let other = if by == from { to } else { from };
		let details = json!({"draft": tell::draft(self.crowd, &draft), "signed": []});
		let call = Call::propose { draft, consents: BoundedVec::default() };
		if self.act("propose", by, details, call) {
			let details = json!({"agreement": agreement, "same": true});
			self.act("consent", other, details, Call::consent { agreement, hash });
			let details = json!({"agreement": agreement, "progress": Perbill::one().deconstruct()});
			self.act("report", to, details, Call::report { agreement, progress: Perbill::one() });
		}
	}

	/// Somebody proposes and the others are too late.
	pub fn propose_too_late(&mut self) {
		let parties = draft::people(&mut self.dice, 2);
		let draft = draft::draft(self, Purses::open(self.crowd), &parties);
		let (id, hash) = (
			pallet_escrow::NextAgreementId::<Runtime>::get(),
			H256(sp_io::hashing::blake2_256(&draft.encode())),
		);
		let details = json!({"draft": tell::draft(self.crowd, &draft), "signed": []});
		let call = Call::propose { draft, consents: BoundedVec::default() };
		let by = self.somebody_solvent(&parties);
		if self.act("propose", by, details, call) {
			let early = u64::from(self.dice.chance(50));
			self.wait(self.now() + DAY - early);
			let details = json!({"agreement": id, "same": true});
			let other = if by == parties[0] { parties[1] } else { parties[0] };
			self.act("consent", other, details, Call::consent { agreement: id, hash });
		}
	}
}
