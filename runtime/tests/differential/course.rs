//! What happens under an agreement: progress, amendments, and its ends.

use super::{crowd::Who, deal::Deal, draft, purse::Purses, stage::living_agreements, tell};
use crate::support::DAY;
use frame_support::BoundedVec;
use nexonomy_primitives::{AgreementId, Moment};
use nexonomy_runtime::*;
use pallet_escrow::{
	AgreementOf, AmendConsent, AmendConsentsOf, AtDeadline, Call, CancelConsent, CancelConsentsOf, Change,
	ChangesOf, Course, DeviceKey, Proof, ProofOf, Prover, Report, State,
};
use polkadot_sdk::*;
use serde_json::{json, Value};
use sp_runtime::Perbill;

const WHOLE: u128 = 1_000_000_000;

impl Deal<'_> {
	/// An agreement that is active, or now and then just any number.
	fn active(&mut self) -> Option<(AgreementId, AgreementOf<Runtime>, Course)> {
		let active: Vec<_> = living_agreements()
			.filter_map(|(id, agreement)| match agreement.state {
				State::Active(course) => Some((id, agreement, course)),
				State::Proposed { .. } | State::Funding(_) => None,
			})
			.collect();
		self.dice.pick(&active)
	}

	fn people_of(&self, agreement: &AgreementOf<Runtime>) -> Vec<Who> {
		agreement.parties.iter().filter_map(|party| self.crowd.who(party)).collect()
	}

	/// Reports progress, or everything that is left to do.
	pub fn advance(&mut self, is_last: bool) {
		let Some((id, agreement, course)) = self.active() else { return };
		let next = agreement.terms.steps.iter().find(|step| step.progress > course.progress);
		let share = match next {
			Some(step) if !self.dice.chance(6) => step.progress,
			_ if is_last => Perbill::one(),
			_ => self.further(course.progress),
		};
		let prover = match next {
			Some(step) if !self.dice.chance(4) => step.prover,
			_ => self.dice.count(0, agreement.terms.provers.len() - 1) as u8,
		};
		match agreement.terms.provers.get(usize::from(prover)) {
			Some(Prover::Party(party)) if self.dice.chance(75) => {
				let account = agreement.parties.get(usize::from(*party));
				let by = account.and_then(|account| self.crowd.who(account)).unwrap_or(0);
				let by = self.perhaps_another(by);
				let details = json!({"agreement": id, "progress": share.deconstruct()});
				self.act("report", by, details, Call::report { agreement: id, progress: share });
			}
			Some(known) => self.submit_report(id, &agreement, share, prover, known),
			None => {}
		}
	}

	fn further(&mut self, reached: Perbill) -> Perbill {
		let reached = u128::from(reached.deconstruct());
		let share = match self.dice.count(0, 9) {
			0 => reached + 1,
			1 => WHOLE - 1,
			2 => WHOLE,
			// No progress at all.
			3 => reached,
			_ => self.dice.between((reached + 1).min(WHOLE), WHOLE),
		};
		Perbill::from_parts(share as u32)
	}

	fn submit_report(
		&mut self,
		id: AgreementId,
		agreement: &AgreementOf<Runtime>,
		share: Perbill,
		index: u8,
		prover: &Prover<AccountId>,
	) {
		let (proof, told) = self.proof(id, agreement, share, prover);
		let report = Report { agreement: id, progress: share, prover: index };
		let by = self.anybody();
		let details =
			json!({"agreement": id, "progress": share.deconstruct(), "prover": index, "proof": told});
		self.act("submit_report", by, details, Call::submit_report { report, proof });
	}

	fn proof(
		&mut self,
		id: AgreementId,
		agreement: &AgreementOf<Runtime>,
		share: Perbill,
		prover: &Prover<AccountId>,
	) -> (ProofOf<Runtime>, Value) {
		let valid_until = self.valid_until();
		let text = Escrow::progress_text(id, share, valid_until);
		match prover {
			// Now and then a party signs for a device.
			Prover::Device(DeviceKey::Ed25519(key)) if !self.dice.chance(5) => {
				let device = if self.dice.chance(4) { 0 } else { self.crowd.device_of(key) };
				let time = self.now() + self.dice.between(0, 62_000) as Moment;
				let reading = Escrow::reading_text(id, share, time, None);
				let signature = self.crowd.sign_by_device(device, &reading);
				let told = json!({"kind": "device", "by": device, "time": time});
				(Proof::Device { time, place: None, signature }, told)
			}
			Prover::Witnesses { needed, names } => {
				let mut indices: Vec<_> = (0..names.len()).collect();
				self.dice.shuffle(&mut indices);
				if self.dice.chance(60) {
					indices.truncate(usize::from(*needed));
				} else if self.dice.chance(20) {
					indices.pop();
				}
				let (mut signatures, mut signed) = (BoundedVec::default(), Vec::new());
				for index in indices {
					let signer = self.crowd.who(&names[index]).unwrap_or(0);
					let signer = self.perhaps_another(signer);
					let signature = self.sign(signer, &text);
					let _ = signatures.try_push((index as u8, signature));
					signed.push(json!({"of": index, "by": self.name(signer), "until": valid_until}));
				}
				(Proof::Witnesses { valid_until, signatures }, json!({"kind": "witnesses", "signed": signed}))
			}
			Prover::Party(_) | Prover::Device(_) => {
				let party = if let Prover::Party(party) = prover { usize::from(*party) } else { 0 };
				let signer = agreement.parties.get(party).and_then(|account| self.crowd.who(account));
				let signer = self.perhaps_another(signer.unwrap_or(0));
				let signature = self.sign(signer, &text);
				let signed = json!([{"of": 0, "by": self.name(signer), "until": valid_until}]);
				(Proof::Party { valid_until, signature }, json!({"kind": "party", "signed": signed}))
			}
		}
	}

	/// Settles, mostly when the time has come.
	pub fn settle(&mut self, is_in_time: bool) {
		let Some((id, agreement, _)) = self.active() else { return };
		if is_in_time {
			let early = Moment::from(self.dice.chance(15));
			self.wait(agreement.terms.deadline - early);
		}
		let by = self.anybody();
		self.act("settle", by, json!({"agreement": id}), Call::settle { agreement: id });
	}

	/// Parties cancel: all of them, or some.
	pub fn cancel(&mut self) {
		let Some((id, agreement, course)) = self.active() else { return };
		let people = self.people_of(&agreement);
		let is_open = |index: &usize| !course.cancelling.contains(*index as u8);
		let mut missing: Vec<_> = (0..people.len()).filter(is_open).collect();
		self.dice.shuffle(&mut missing);
		if self.dice.chance(25) {
			let (consents, signed) = self.cancel_consents(id, &people, missing.get(1..).unwrap_or_default());
			let by = missing.first().map_or(0, |index| people[*index]);
			let details = json!({"agreement": id, "signed": signed});
			self.act("cancel", by, details, Call::cancel { agreement: id, consents });
			return;
		}
		if self.dice.chance(30) {
			missing.pop();
		}
		for index in missing {
			let by = self.perhaps_another(people[index]);
			let details = json!({"agreement": id, "signed": []});
			self.act("cancel", by, details, Call::cancel { agreement: id, consents: BoundedVec::default() });
		}
	}

	fn cancel_consents(
		&mut self,
		id: AgreementId,
		people: &[Who],
		signing: &[usize],
	) -> (CancelConsentsOf<Runtime>, Vec<Value>) {
		let (mut consents, mut told) = (CancelConsentsOf::<Runtime>::default(), Vec::new());
		for index in signing {
			let signer = self.perhaps_another(people[*index]);
			let valid_until = self.valid_until();
			let text = Escrow::cancellation_text(id, valid_until).unwrap_or_default();
			let signature = self.sign(signer, &text);
			let party = *index as u8;
			let _ = consents.try_push(CancelConsent { party, valid_until, signature });
			told.push(json!({"of": party, "by": self.name(signer), "until": valid_until}));
		}
		(consents, told)
	}

	/// Parties amend: each by its own call, or all at once by signatures.
	pub fn amend(&mut self) {
		let Some((id, agreement, course)) = self.active() else { return };
		let changes = self.changes(&agreement, course);
		let comes = |change: &Change<AccountId, _>| match change {
			Change::HandOver { to, .. } => self.crowd.who(to),
			_ => None,
		};
		let newcomers: Vec<_> = changes.iter().filter_map(comes).collect();
		let mut signatories = self.people_of(&agreement);
		signatories.extend(newcomers);

		let told = tell::changes(self.crowd, &changes);
		let mut order: Vec<_> = (0..signatories.len()).collect();
		if self.dice.chance(80) {
			let parties = agreement.parties.len();
			self.dice.shuffle(&mut order[..parties]);
		} else {
			self.dice.shuffle(&mut order);
		}
		if self.dice.chance(30) {
			let last = order.split_off(1);
			let (consents, signed) = self.amend_consents(id, &changes, &signatories, &last);
			let details = json!({"agreement": id, "changes": told, "signed": signed});
			let by = order.first().map_or(0, |index| signatories[*index]);
			self.act("amend", by, details, Call::amend { agreement: id, changes, consents });
			return;
		}
		if self.dice.chance(15) {
			order.pop();
		}
		for index in order {
			let by = self.perhaps_another(signatories[index]);
			let details = json!({"agreement": id, "changes": told, "signed": []});
			let call =
				Call::amend { agreement: id, changes: changes.clone(), consents: BoundedVec::default() };
			if !self.act("amend", by, details, call) && self.dice.chance(70) {
				return;
			}
		}
	}

	fn amend_consents(
		&mut self,
		id: AgreementId,
		changes: &ChangesOf<Runtime>,
		signatories: &[Who],
		signing: &[usize],
	) -> (AmendConsentsOf<Runtime>, Vec<Value>) {
		let (mut consents, mut told) = (AmendConsentsOf::<Runtime>::default(), Vec::new());
		for index in signing {
			let signer = self.perhaps_another(signatories[*index]);
			let valid_until = self.valid_until();
			let text = Escrow::amendment_text(id, changes.clone(), valid_until).unwrap_or_default();
			let signature = self.sign(signer, &text);
			let signatory = *index as u8;
			let _ = consents.try_push(AmendConsent { signatory, valid_until, signature });
			told.push(json!({"of": signatory, "by": self.name(signer), "until": valid_until}));
		}
		(consents, told)
	}

	fn changes(&mut self, agreement: &AgreementOf<Runtime>, course: Course) -> ChangesOf<Runtime> {
		let mut people = self.people_of(agreement);
		let mut deadline = agreement.terms.deadline;
		let mut changes = ChangesOf::<Runtime>::default();
		let mut purses = Purses::open(self.crowd);
		for _ in 0..self.dice.weighed(&[(6, 1), (3, 2), (1, 3), (1, 0)]) {
			let change = match self.dice.count(0, 9) {
				0..=1 => {
					deadline = self.now() + self.dice.between(0, 20 * u128::from(DAY)) as Moment;
					Change::Deadline(deadline)
				}
				2 => Change::AtDeadline(
					self.dice.pick(&[AtDeadline::Release, AtDeadline::Refund]).expect("two"),
				),
				3 => {
					let receivers: Vec<_> = agreement.legs.iter().map(|leg| leg.to).collect();
					let (provers, steps) =
						draft::proofs(&mut self.dice, self.crowd, &receivers, course.progress);
					Change::Proofs { provers, steps }
				}
				4..=6 => {
					let leg = draft::leg(&mut self.dice, &mut purses, &people, &[], deadline);
					let Some(leg) = leg else { continue };
					Change::AddLeg(leg)
				}
				_ => {
					let to = self.anybody();
					if people.contains(&to) && !self.dice.chance(5) {
						continue;
					}
					let party = self.dice.count(0, people.len() - 1);
					people[party] = to;
					Change::HandOver { party: party as u8, to: self.crowd.account(to) }
				}
			};
			let _ = changes.try_push(change);
		}
		changes
	}
}
