//! Books of native tokens and assets, kept from the events alone.

use super::*;

/// By agreement, from its draft and its amendments: who the parties are.
type People = BTreeMap<AgreementId, Parties<AccountId>>;

const NATIVE: u32 = 0;

#[derive(Default)]
struct Books(BTreeMap<(u32, AccountId), i128>);

impl Books {
	fn book(&mut self, what: &PromisedOf<Test>, who: &AccountId, sign: i128) {
		match what {
			Promised::Native(amount) => self.add(NATIVE, who, sign * *amount as i128),
			Promised::Asset { id, amount } => self.add(*id, who, sign * *amount as i128),
			Promised::Voucher { .. } | Promised::Item { .. } | Promised::External(_) => {}
		}
	}

	fn add(&mut self, what: u32, who: &AccountId, amount: i128) {
		*self.0.entry((what, who.clone())).or_default() += amount;
	}

	fn of(&self, what: u32, who: &AccountId) -> i128 {
		self.0.get(&(what, who.clone())).copied().unwrap_or_default()
	}
}

impl World {
	/// What everybody has by the events, and has indeed. All agreements must be closed, so all deposits are back.
	pub fn compare_with_the_books(&self) {
		let mut books = Books::default();
		let mut people = People::new();
		for event in events() {
			match event {
				Event::FundingOpened { agreement, parties, .. } => {
					let legs = &self.drafts[&agreement].legs;
					legs.iter().for_each(|leg| books.book(&leg.asset, &parties[usize::from(leg.from)], -1));
					people.insert(agreement, parties);
				}
				// One that awaited payments has been booked.
				Event::Activated { agreement, parties, .. } if !people.contains_key(&agreement) => {
					let legs = &self.drafts[&agreement].legs;
					legs.iter().for_each(|leg| books.book(&leg.asset, &parties[usize::from(leg.from)], -1));
					people.insert(agreement, parties);
				}
				Event::Amended { agreement, changes, .. } => {
					let parties = people.get_mut(&agreement).expect("it is active");
					for change in &changes {
						if let Change::HandOver { party, to } = change {
							parties[usize::from(*party)] = to.clone();
						}
					}
					for change in &changes {
						if let Change::AddLeg(leg) = change {
							books.book(&leg.asset, &parties[usize::from(leg.from)], -1);
						}
					}
				}
				Event::Released { to, what, .. } => books.book(&what, &to, 1),
				Event::Refunded { from, what, .. } => books.book(&what, &from, 1),
				Event::DustForwarded { .. } => panic!("everybody here has an account"),
				_ => {}
			}
		}
		for who in members() {
			let has = <Balances as Inspect<_>>::total_balance(&who);
			let gained = has as i128 - ENDOWMENT as i128;
			assert_eq!(gained, books.of(NATIVE, &who), "deposits return, the rest is booked");
			assert_eq!(gold(&who) as i128 - ENDOWMENT as i128, books.of(GOLD, &who));
			assert_eq!(silver(&who) as i128 - ENDOWMENT as i128, books.of(SILVER, &who));
		}
	}
}
