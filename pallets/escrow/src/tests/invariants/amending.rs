//! Random amendments, mostly of what can be amended.

use super::*;

type TestChange = Change<AccountId, PromisedOf<Test>>;

impl World {
	/// Makes one change of this kind, or three of several kinds, with everybody's consent.
	pub fn amend(&mut self, kind: Kind, seeds: [u32; 6]) -> Option<bool> {
		let [a, b, c, ..] = seeds;
		let (id, agreement) = self.running(a)?;
		let changes = if kind == Kind::AmendMuch {
			let kinds = [Kind::AmendDeadline, Kind::AddLeg, Kind::AmendDefault];
			kinds.map(|kind| self.change(kind, &agreement, seeds)).into_iter().flatten().collect()
		} else {
			vec![self.change(kind, &agreement, seeds)?]
		};
		let changes: ChangesOf<Test> = changes.try_into().expect("at most 3");
		let all = signatories(&agreement, &changes);
		let who = pick(all.clone(), b)?;
		// Now and then somebody does not consent; then nothing changes yet.
		let mut others: Vec<_> = all.into_iter().filter(|other| *other != who).collect();
		if c.is_multiple_of(11) {
			others.truncate(others.len() / 2);
		}
		let consents = amend_consents(&others, id, &changes);
		let outcome = Escrow::amend(signed(who), id, changes.clone(), consents);
		if outcome.is_ok() {
			self.wishes.insert(id, changes);
		}
		Some(outcome.is_ok())
	}

	/// One more person wants what others want already, if there is something.
	pub fn consent_to_amend(&mut self, seeds: [u32; 6]) -> Option<bool> {
		let [a, b, c, ..] = seeds;
		let (id, agreement) = self.running(a)?;
		let State::Active(Course { amending, .. }) = agreement.state else { return None };
		let wish = self.wishes.get(&id).cloned();
		let wished = wish.filter(|wish| {
			amending.is_some_and(|amending| amending.hash == Escrow::changes_hash(wish.clone()))
		});
		let changes = match (wished, c.is_multiple_of(7)) {
			(Some(wished), false) => wished,
			_ => {
				let kinds = [Kind::AmendDeadline, Kind::AmendProofs, Kind::AddLeg, Kind::HandOver];
				let change = self.change(kinds[c as usize % 4], &agreement, seeds)?;
				vec![change].try_into().expect("one")
			}
		};
		let hash = Escrow::changes_hash(changes.clone());
		let given = amending.filter(|amending| amending.hash == hash).map(|amending| amending.consents);
		let missing: Vec<_> = (0u8..)
			.zip(signatories(&agreement, &changes))
			.filter(|(index, _)| given.is_none_or(|given| !given.contains(*index)))
			.map(|(_, who)| who)
			.collect();
		let who = if c.is_multiple_of(13) { member(b) } else { pick(missing, b)? };
		let outcome = Escrow::amend(signed(who), id, changes.clone(), Default::default());
		if outcome.is_ok() {
			self.wishes.insert(id, changes);
		}
		Some(outcome.is_ok())
	}

	fn change(&mut self, kind: Kind, agreement: &AgreementOf<Test>, seeds: [u32; 6]) -> Option<TestChange> {
		let [_, b, c, d, e, f] = seeds;
		let now = Timestamp::get();
		let parties = &agreement.parties;
		match kind {
			Kind::AmendDeadline => Some(Change::Deadline(now + u64::from(d % 12) * DAY + u64::from(e % 2))),
			Kind::AmendDefault => {
				let at_deadline = if d.is_multiple_of(2) { AtDeadline::Release } else { AtDeadline::Refund };
				Some(Change::AtDeadline(at_deadline))
			}
			Kind::AmendProofs => {
				let State::Active(Course { progress, .. }) = agreement.state else { return None };
				let receivers: Vec<_> = agreement.legs.iter().map(|leg| leg.to).collect();
				let receiver = pick(receivers, d)?;
				let (provers, steps) = proving(receiver, progress, [e, f]);
				Some(Change::Proofs { provers, steps })
			}
			Kind::AddLeg => {
				let from = d as usize % parties.len();
				let to = (from + 1 + e as usize % (parties.len() - 1)) % parties.len();
				let asset = self.thing(&parties[from], &parties[to], now, [c, d, e, f]);
				Some(Change::AddLeg(Leg { from: from as u8, to: to as u8, asset }))
			}
			Kind::HandOver => {
				let outside: Vec<_> = members().into_iter().filter(|who| !parties.contains(who)).collect();
				let to = if c.is_multiple_of(9) { member(d) } else { pick(outside, d)? };
				Some(Change::HandOver { party: b as u8 % parties.len() as u8, to })
			}
			_ => None,
		}
	}
}

/// The parties, then those who come.
fn signatories(agreement: &AgreementOf<Test>, changes: &ChangesOf<Test>) -> Vec<AccountId> {
	let newcomers = changes.iter().filter_map(|change| match change {
		Change::HandOver { to, .. } => Some(to.clone()),
		_ => None,
	});
	let mut all = agreement.parties.to_vec();
	newcomers.for_each(|who| {
		if !all.contains(&who) {
			all.push(who);
		}
	});
	all
}
