//! The kinds of transactions, and the mix of them that is taken for realistic.

use crate::{node::Transaction, people::*, town::*};
use nexonomy_deal::Ask;
use nexonomy_primitives::{ContentId, CurrencyCode, Money};
use nexonomy_runtime::units::NEBA;
use pallet_market::Accepts;
use pallet_vouchers::Receipt;
use polkadot_sdk::*;
use sp_runtime::Perbill;

/// What a transaction does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
	Transfer,
	Issue,
	HandOn,
	Redeem,
	Receipt,
	Accept,
	Half,
	All,
	List,
}

/// How many of a hundred transactions are of each kind.
pub const MIX: [(Kind, u32); 9] = [
	(Kind::Transfer, 40),
	(Kind::Issue, 8),
	(Kind::HandOn, 7),
	(Kind::Redeem, 3),
	(Kind::Receipt, 2),
	(Kind::Accept, 20),
	(Kind::Half, 6),
	(Kind::All, 9),
	(Kind::List, 5),
];

/// A kind, as often as the mix has it.
pub fn draw(mix: &[(Kind, u32)], people: &mut People) -> Kind {
	let all = mix.iter().map(|(_, share)| share).sum::<u32>();
	let mut left = people.roll(all as usize) as u32;
	for (kind, share) in mix {
		match left.checked_sub(*share) {
			None => return *kind,
			Some(rest) => left = rest,
		}
	}
	unreachable!("what was rolled is below the sum of the shares")
}

impl Kind {
	pub fn name(self) -> &'static str {
		match self {
			Self::Transfer => "`balances.transfer_keep_alive`",
			Self::Issue => "`vouchers.issue`",
			Self::HandOn => "`vouchers.transfer`",
			Self::Redeem => "`vouchers.redeem`, all of it",
			Self::Receipt => "`vouchers.redeem_with_receipt`, half",
			Self::Accept => "`market.accept_offer`, two legs, one seal",
			Self::Half => "`escrow.report`, 50 %",
			Self::All => "`escrow.report`, 100 %, which closes",
			Self::List => "`market.list`",
		}
	}

	/// The next transaction of this kind, by people and about things chosen by chance.
	pub fn make(self, town: &mut Town, people: &mut People) -> Transaction {
		match self {
			Self::Transfer => transfer(people),
			Self::Issue => issue(town, people),
			Self::HandOn => hand_on(town, people),
			Self::Redeem => redeem(town, people),
			Self::Receipt => receipt(town, people),
			Self::Accept => accept(town, people),
			Self::Half => report(town, people, 50),
			Self::All => report(town, people, 100),
			Self::List => list(town, people),
		}
	}
}

fn transfer(people: &mut People) -> Transaction {
	let (from, to) = (people.anybody(), people.anybody());
	let dest = people.account(to).into();
	people.send(from, pallet_balances::Call::transfer_keep_alive { dest, value: NEBA / 100 })
}

fn issue(town: &Town, people: &mut People) -> Transaction {
	let (issuer, holder) = (people.anybody(), people.anybody());
	let holder = people.account(holder);
	people.send(issuer, pallet_vouchers::Call::issue { holder, promise: town.promise() })
}

fn hand_on(town: &mut Town, people: &mut People) -> Transaction {
	let Held { voucher, holder, .. } = town.take_held(people);
	let next = people.anybody_but(holder);
	let to = people.account(next);
	people.send(holder, pallet_vouchers::Call::transfer { voucher, to })
}

fn redeem(town: &mut Town, people: &mut People) -> Transaction {
	let Held { voucher, holder, .. } = town.take_held(people);
	people.send(holder, pallet_vouchers::Call::redeem { voucher, amount: WORTH })
}

/// The shop hands in what the holder has signed.
fn receipt(town: &mut Town, people: &mut People) -> Transaction {
	let Held { voucher, shop, holder } = town.take_held(people);
	let promise = town.promise();
	let receipt = Receipt { voucher, amount: WORTH / 2, number: 0, valid_until: promise.expires_at };
	let signature = people.sign(holder, &receipt.message(promise.value, people.genesis()));
	people.send(shop, pallet_vouchers::Call::redeem_with_receipt { receipt, signature })
}

/// The shop has signed an offer with an open seat; somebody takes it.
fn accept(town: &mut Town, people: &mut People) -> Transaction {
	let ForSale { voucher, shop } = town.take_for_sale(people);
	let buyer = people.anybody_but(shop);
	let offer = town.offer(voucher, [Some(people.account(shop)), None]);
	let seals = vec![seal(people, &offer, 0, shop)].try_into().expect("one fits");
	people.send(buyer, pallet_market::Call::accept_offer { offer, seals, share: None })
}

fn report(town: &mut Town, people: &mut People, percent: u32) -> Transaction {
	let Open { agreement, buyer } = town.take_open(people);
	let progress = Perbill::from_percent(percent);
	people.send(buyer, pallet_escrow::Call::report { agreement, progress })
}

fn list(town: &mut Town, people: &mut People) -> Transaction {
	let ForSale { voucher, shop } = town.take_for_sale(people);
	let ask = Ask::Money(Money::new(CurrencyCode::USD, WORTH));
	let accepts = Accepts { in_part: true, barter: true, other_prices: false };
	let page = ContentId([9; 32]);
	people.send(shop, pallet_market::Call::list { voucher, value: WORTH, ask, accepts, discount: None, page })
}
