//! Agreements in the making, as sentences.

use super::*;

/// An agreement in the making: `deal().native(alice(), bob(), 100).proven_by(alice())`.
///
/// Parties are numbered as they are first mentioned. The first leg's receiver proves any share, and what is left at
/// the deadline goes back, unless the deal says otherwise.
#[derive(Clone)]
pub struct Deal {
	parties: Vec<AccountId>,
	legs: Vec<Leg<PromisedOf<Test>>>,
	provers: Vec<Prover<AccountId>>,
	steps: Vec<Step>,
	deadline: Moment,
	consent_by: Moment,
	at_deadline: AtDeadline,
	arbitration: Option<Arbitration<AccountId>>,
}

pub fn deal() -> Deal {
	Deal {
		parties: Vec::new(),
		legs: Vec::new(),
		provers: Vec::new(),
		steps: Vec::new(),
		deadline: DEADLINE,
		consent_by: CONSENT_BY,
		at_deadline: AtDeadline::Refund,
		arbitration: None,
	}
}

/// A payment of so many cents to somebody's merchant account.
pub fn card(to: &AccountId, minor: u128) -> PromisedOf<Test> {
	Promised::External(External { account: merchant(to), money: usd(minor), at_expiry: AtExpiry::Void })
}

impl Deal {
	pub fn native(self, from: AccountId, to: AccountId, amount: Balance) -> Self {
		self.leg(from, to, Promised::Native(amount))
	}

	pub fn gold(self, from: AccountId, to: AccountId, amount: Balance) -> Self {
		self.leg(from, to, Promised::Asset { id: GOLD, amount })
	}

	pub fn silver(self, from: AccountId, to: AccountId, amount: Balance) -> Self {
		self.leg(from, to, Promised::Asset { id: SILVER, amount })
	}

	/// A voucher that is handed over.
	pub fn voucher(self, from: AccountId, to: AccountId, id: VoucherId, value: u128) -> Self {
		self.leg(from, to, handed_over(id, value))
	}

	/// A voucher that is redeemed.
	pub fn redeeming(self, from: AccountId, to: AccountId, id: VoucherId, value: u128) -> Self {
		let on_release = OnRelease::Redeem;
		self.leg(from, to, Promised::Voucher { id, value, on_release, discount: None })
	}

	/// A part of a voucher that is given away on conditions.
	pub fn discount(
		self,
		from: AccountId,
		to: AccountId,
		id: VoucherId,
		value: u128,
		discount: Discount,
	) -> Self {
		let on_release = OnRelease::HandOver;
		self.leg(from, to, Promised::Voucher { id, value, on_release, discount: Some(discount) })
	}

	pub fn item(self, from: AccountId, to: AccountId, item: u32) -> Self {
		self.leg(from, to, Promised::Item { collection: COLLECTION, item })
	}

	/// So many cents by card to the receiver's account, which go back when the hold ends.
	pub fn by_card(self, from: AccountId, to: AccountId, minor: u128) -> Self {
		let asset = card(&to, minor);
		self.leg(from, to, asset)
	}

	pub fn leg(mut self, from: AccountId, to: AccountId, asset: PromisedOf<Test>) -> Self {
		let (from, to) = (self.party(from), self.party(to));
		self.legs.push(Leg { from, to, asset });
		self
	}

	/// A party that proves progress. Provers are numbered as they are mentioned.
	pub fn proven_by(mut self, who: AccountId) -> Self {
		let party = self.party(who);
		self.prover(Prover::Party(party))
	}

	pub fn prover(mut self, prover: Prover<AccountId>) -> Self {
		self.provers.push(prover);
		self
	}

	/// The next step, proven by the prover with this number.
	pub fn step(mut self, percents: u32, prover: u8) -> Self {
		self.steps.push(Step { progress: percent(percents), prover });
		self
	}

	pub fn until(mut self, deadline: Moment) -> Self {
		self.deadline = deadline;
		self
	}

	pub fn consented_by(mut self, consent_by: Moment) -> Self {
		self.consent_by = consent_by;
		self
	}

	pub fn released_at_deadline(mut self) -> Self {
		self.at_deadline = AtDeadline::Release;
		self
	}

	/// Disputes go to `seats` jurors of the court.
	pub fn judged_by_court(self, seats: u8) -> Self {
		self.judged_by(Arbiters::Court { seats }, 70)
	}

	/// Disputes go to these arbiters for this fee.
	pub fn judged_by(mut self, arbiters: Arbiters<AccountId>, fee: Balance) -> Self {
		self.arbitration = Some(Arbitration { arbiters, fee });
		self
	}

	pub fn draft(&self) -> TestDraft {
		let mut provers = self.provers.clone();
		if provers.is_empty() {
			provers.push(Prover::Party(self.legs.first().map(|leg| leg.to).unwrap_or_default()));
		}
		Draft {
			parties: self.parties.clone().try_into().expect("at most 8 parties"),
			legs: self.legs.clone().try_into().expect("at most 16 legs"),
			terms: Terms {
				provers: provers.try_into().expect("at most 4 provers"),
				steps: self.steps.clone().try_into().expect("at most 16 steps"),
				deadline: self.deadline,
				at_deadline: self.at_deadline,
				consent_by: self.consent_by,
				content: ContentId([7; 32]),
				arbitration: self.arbitration.clone(),
			},
		}
	}

	/// Proposes with nobody's signature and gives the number.
	pub fn proposed_by(&self, who: AccountId) -> AgreementId {
		assert_ok!(Escrow::propose(signed(who), self.draft(), Default::default()));
		NextAgreementId::<Test>::get() - 1
	}

	/// Proposes with everybody's signature and gives the number. The first party pays the deposit.
	pub fn active(&self) -> AgreementId {
		let draft = self.draft();
		let (first, others) = self.parties.split_first().expect("a party");
		assert_ok!(Escrow::propose(signed(first.clone()), draft.clone(), consents(others, &draft)));
		NextAgreementId::<Test>::get() - 1
	}

	/// The same with every payment authorized.
	pub fn funded(&self) -> AgreementId {
		let id = self.active();
		for (index, leg) in (0u8..).zip(&self.legs) {
			if matches!(leg.asset, Promised::External(_)) {
				authorize(id, index);
			}
		}
		id
	}

	fn party(&mut self, who: AccountId) -> u8 {
		if !self.parties.contains(&who) {
			self.parties.push(who.clone());
		}
		index(&self.parties, &who)
	}
}
