//! Random quarrels.

use super::*;
use nexonomy_primitives::court::Opponents;

impl World {
	/// Somebody disputes, would settle, or the court rules.
	pub fn quarrel(&mut self, kind: Kind, [a, b, c, d, ..]: [u32; 6]) -> Option<bool> {
		let share = |seed: u32| Perbill::from_parts(seed % 1_000_000_001);
		match kind {
			Kind::Dispute => {
				let (id, agreement) = self.quarrelsome(a, false)?;
				let claimant = b as usize % agreement.parties.len();
				let all = (1u16 << agreement.parties.len()) - 1;
				let others = all as u8 & !(1 << claimant);
				let against = if d.is_multiple_of(9) { Opponents(0) } else { Opponents(others) };
				let who = signed(agreement.parties[claimant].clone());
				let claim = Claim { share: share(c.max(100_000_000)), released: share(d), against };
				Some(Escrow::dispute(who, id, claim, Default::default()).is_ok())
			}
			Kind::OfferSettlement => {
				let (id, agreement) = self.quarrelsome(a, true)?;
				let State::Active(Course { dispute: Some(dispute), .. }) = agreement.state else {
					return None;
				};
				let offered = dispute.offer.filter(|_| !b.is_multiple_of(9)).map(|offer| offer.released);
				let who = if c.is_multiple_of(9) { member(c) } else { pick(agreement.parties.to_vec(), c)? };
				Some(Escrow::offer_settlement(signed(who), id, offered.unwrap_or(share(d))).is_ok())
			}
			_ => {
				let (case, _) = pick(cases().into_iter().collect(), a)?;
				rule_on(case, if c.is_multiple_of(5) { Perbill::one() } else { share(b) });
				Some(true)
			}
		}
	}

	/// An agreement that could be disputed, or is.
	fn quarrelsome(&self, seed: u32, is_disputed: bool) -> Option<(AgreementId, AgreementOf<Test>)> {
		let now = Timestamp::get();
		let fits = |(_, agreement): &(AgreementId, AgreementOf<Test>)| match agreement.state {
			State::Active(Course { dispute: Some(_), .. }) => is_disputed,
			State::Active(_) => !is_disputed && now < agreement.terms.deadline && !agreement.is_cancelled(),
			State::Proposed { .. } | State::Funding(_) => false,
		};
		let judged =
			|(_, agreement): &(AgreementId, AgreementOf<Test>)| agreement.terms.arbitration.is_some();
		pick(Agreements::<Test>::iter().filter(fits).filter(judged).collect(), seed)
	}

	/// The court rules on everything that is open.
	pub fn rule_on_everything(&self) {
		cases().into_keys().for_each(|case| rule_on(case, percent(37)));
	}
}
