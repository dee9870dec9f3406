//! Payments by card: who takes them, who pays, and what the people do who look at the processor or act there.

use super::{
	agreement::Agreement,
	events, money, now,
	offer::Seat,
	people::{Acts, Person},
	processor::Paid,
};
use frame_support::assert_ok;
use nexonomy_primitives::{
	payment::AtExpiry, AccountTag, LegId, Money, Observation, PaymentRef, Processor, ProcessorState, SetId,
};
use nexonomy_runtime::*;
use pallet_market::Goods;
use pallet_payments::{Call, Instruction, Payment, Stage};
use polkadot_sdk::*;
use sp_runtime::{traits::Dispatchable, DispatchError};
use std::{cell::RefCell, collections::BTreeMap};

/// A kind of merchant account.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Till {
	pub processor: Processor,
	/// Whether the processor lets this account capture a hold in parts, though not all of its accounts.
	pub captures_often: bool,
}

/// Takes parts of a hold, one after the other.
pub const CARDS: Till = Till { processor: Processor::Stripe, captures_often: true };
/// Takes one part of a hold; the rest goes back at once.
pub const CARDS_ONCE: Till = Till { processor: Processor::Stripe, captures_often: false };
/// Takes all of a hold or nothing.
pub const ALIPAY: Till = Till { processor: Processor::Antom, captures_often: false };
/// Holds nothing: whoever pays has paid.
pub const PREPAID: Till = Till { processor: Processor::BinancePay, captures_often: false };

/// What a seller puts up, in planck.
pub const BOND: Balance = 10_000 * units::NEBA;

impl Till {
	fn name(self, seller: Person) -> Vec<u8> {
		format!("acct_{}_{:?}", seller.name(), self).into_bytes()
	}

	/// The merchant account of somebody.
	pub fn of(self, seller: Person) -> AccountTag {
		AccountTag::of(self.processor, false, &self.name(seller))
	}
}

/// An amount that is paid outside the chain.
#[derive(Clone, Copy, Debug)]
pub struct ByCard {
	money: Money,
	at: Till,
	at_expiry: AtExpiry,
}

/// So much by card. What is undecided when the hold is about to end goes back.
pub fn by_card(amount: &str) -> ByCard {
	ByCard { money: money(amount), at: CARDS, at_expiry: AtExpiry::Void }
}

impl ByCard {
	/// Through another kind of account.
	pub fn at(self, at: Till) -> Self {
		Self { at, ..self }
	}

	/// What is undecided when the hold is about to end is captured, and the seller's bond answers for it.
	pub fn kept_in_reserve(self) -> Self {
		Self { at_expiry: AtExpiry::CaptureToReserve, ..self }
	}
}

/// What somebody gives: goods, or a payment, of which only the receiver's account is not known yet.
#[derive(Clone, Copy, Debug)]
pub enum What {
	Goods(Goods),
	ByCard(ByCard),
}

impl<G: Into<Goods>> From<G> for What {
	fn from(goods: G) -> Self {
		Self::Goods(goods.into())
	}
}

impl From<ByCard> for What {
	fn from(payment: ByCard) -> Self {
		Self::ByCard(payment)
	}
}

impl What {
	/// As an offer says it.
	pub fn paid_to(self, receiver: Seat) -> Goods {
		match self {
			Self::Goods(goods) => goods,
			Self::ByCard(ByCard { money, at, at_expiry }) => {
				let seller = receiver.person().expect("whoever is paid by card is known");
				Goods::External(pallet_escrow::External { account: at.of(seller), money, at_expiry })
			}
		}
	}
}

thread_local! {
	/// All payments at processors. They are not part of the chain: no fork and no upgrade touches them.
	static PAID: RefCell<BTreeMap<Charge, Paid>> = const { RefCell::new(BTreeMap::new()) };
}

/// Processors begin empty.
pub fn forget_payments() {
	PAID.with_borrow_mut(BTreeMap::clear);
}

/// All payments at processors, as they are.
pub fn all_paid() -> Vec<(Charge, Paid)> {
	PAID.with_borrow(|all| all.iter().map(|(charge, paid)| (*charge, paid.clone())).collect())
}

/// The verbs of those who buy and sell by card.
pub trait Trades: Acts + Copy {
	/// Puts up a bond, claims a merchant account, and is seen to own it.
	fn opens(self, till: Till);

	/// Gives up the merchant account and takes the bond back.
	fn closes(self, till: Till);

	/// Begins the payments that an agreement waits for from this person, and says on chain which they are.
	fn begins_to_pay(self, deal: Agreement) -> Vec<Charge>;

	/// Pays what an agreement waits for, and is seen to have paid.
	fn pays(self, deal: Agreement) -> Charge;
}

impl Trades for Person {
	fn opens(self, till: Till) {
		if Payments::seller(self.account()).is_none() {
			self.does(Call::add_bond { amount: BOND });
		}
		let (account, processor, live) = (till.of(self), till.processor, false);
		self.does(Call::claim_account { account, processor, live });
		let (seller, captures_often) = (self.account(), till.captures_often);
		assert_ok!(attestors_say(Call::attest_account { account, seller, processor, live, captures_often }));
	}

	fn closes(self, till: Till) {
		self.does(Call::retire_account { account: till.of(self) });
		let bond = Payments::seller(self.account()).expect("a seller").bond;
		self.does(Call::withdraw_bond { amount: bond });
	}

	fn begins_to_pay(self, deal: Agreement) -> Vec<Charge> {
		let charges = Charge::of_all(deal).into_iter().filter(|charge| charge.payer() == self.account());
		let begin = |charge: Charge| {
			charge.begin();
			self.does(charge.binding());
			charge
		};
		charges.map(begin).collect()
	}

	fn pays(self, deal: Agreement) -> Charge {
		let charges = self.begins_to_pay(deal);
		for charge in &charges {
			charge.moves(Paid::confirm);
			assert_ok!(charge.is_looked_at());
		}
		charges[0]
	}
}

/// What attestors agree on takes effect.
pub fn attestors_say(fact: Call<Runtime>) -> Result<(), DispatchError> {
	let origin = RuntimeOrigin::from(pallet_witness::Origin::Witnessed(SetId::PAYMENT_ATTESTORS));
	let result = frame_support::storage::with_storage_layer(|| RuntimeCall::from(fact).dispatch(origin));
	super::checks::all_is_well();
	let result = result.map(|_| ()).map_err(|error| error.error);
	assert_ne!(result, Err(super::PaymentsError::Impossible.into()), "whatever attestors see can be");
	result
}

/// A payment, by the leg that it is for.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Charge {
	pub agreement: u64,
	pub leg: u8,
}

impl Charge {
	/// The payments that the chain knows of an agreement, in the order of its legs.
	pub fn of_all(deal: Agreement) -> Vec<Self> {
		let legs = pallet_payments::Payments::<Runtime>::iter_keys();
		let ours = legs.filter(|leg| leg.agreement == deal.0);
		let mut all: Vec<_> = ours.map(|LegId { agreement, leg }| Self { agreement, leg }).collect();
		all.sort();
		all
	}

	pub fn id(self) -> LegId {
		LegId { agreement: self.agreement, leg: self.leg }
	}

	/// As the chain has it.
	pub fn on_chain(self) -> Payment<AccountId> {
		Payments::payment(self.id()).expect("the chain knows the payment")
	}

	pub fn stage(self) -> Option<Stage> {
		Payments::stage(self.id())
	}

	/// Whether the chain has nothing of it any more but that its reference was used.
	pub fn is_gone(self) -> bool {
		Payments::payment(self.id()).is_none()
	}

	fn payer(self) -> AccountId {
		self.on_chain().payer
	}

	/// What the processor calls it.
	pub fn reference(self) -> PaymentRef {
		let name = format!("pi_{}_{}", self.agreement, self.leg);
		PaymentRef::of(Processor::Stripe, b"acct", false, name.as_bytes())
	}

	/// The payer has opened the processor's page.
	fn begin(self) {
		let Payment { account, money, exponent, partial, .. } = self.on_chain();
		let shown = Observation {
			reference: self.reference(),
			account,
			tag: Payments::tag(self.id()),
			state: ProcessorState::Pending,
			currency: money.currency,
			exponent,
			authorized: money.minor,
			capturable: 0,
			captured: 0,
			refunded: 0,
			disputed: 0,
			capture_before: 0,
			revision: 1,
		};
		PAID.with_borrow_mut(|all| all.insert(self, Paid::begun(shown, partial.is_none())));
	}

	/// The call that says which payment is meant.
	pub fn binding(self) -> Call<Runtime> {
		self.binding_of(self)
	}

	/// The call that says that another agreement's payment is meant.
	pub fn binding_of(self, other: Self) -> Call<Runtime> {
		Call::bind { leg: self.id(), reference: other.reference() }
	}

	/// The call that does what is due by time.
	pub fn tending(self) -> Call<Runtime> {
		Call::tend { leg: self.id() }
	}

	/// Something happens at the processor that the chain knows nothing of.
	pub fn moves<R>(self, what: impl FnOnce(&mut Paid) -> R) -> R {
		PAID.with_borrow_mut(|all| what(all.get_mut(&self).expect("it was begun")))
	}

	/// The payment at the processor.
	pub fn paid(self) -> Paid {
		self.moves(|paid| {
			paid.lapse();
			paid.clone()
		})
	}

	/// Where its money is: `30.00 held, 30.00 kept, 0.00 given back`.
	pub fn money(self) -> String {
		self.paid().text()
	}

	/// What moved at the processor, in order.
	pub fn history(self) -> Vec<String> {
		self.paid().history
	}

	/// Whether there is something that the chain has not seen.
	fn is_news(self) -> bool {
		let seen = self.on_chain().seen.map_or(0, |seen| seen.revision);
		self.paid().shown.revision > seen
	}

	/// The attestors look, and agree on what they see.
	pub fn is_looked_at(self) -> Result<(), DispatchError> {
		let observation = self.paid().shown;
		let missed = self.on_chain().order.and_then(Payments::instruction);
		attestors_say(match missed.map(|instruction| instruction.order) {
			Some(order) if now() >= order.deadline => {
				Call::observe_after_deadline { order: order.id, attempt: order.attempt, observation }
			}
			_ => Call::observe { observation },
		})
	}
}

/// Whoever has the turn carries out what the chain orders. Gives how many movements that were.
pub fn executors_act() -> usize {
	let block = System::block_number();
	let is_turn = |instruction: &Instruction<AccountId>| {
		let lease = instruction.lease.as_ref();
		let is_open = lease.is_some_and(|lease| (lease.from..lease.begin_before).contains(&block));
		is_open && now() < instruction.order.deadline
	};
	let instructions = Payments::instructions(0, 100).into_iter().filter(is_turn);
	let moved = instructions.filter(|instruction| {
		let LegId { agreement, leg } = instruction.leg;
		Charge { agreement, leg }.moves(|paid| paid.carry_out(instruction))
	});
	moved.count()
}

/// The attestors look at whatever the chain asks about. Gives how much of that was news.
pub fn attestors_look() -> usize {
	let asked = all_paid().into_iter().map(|(charge, _)| charge).filter(|charge| !charge.is_gone());
	let news: Vec<_> = asked.filter(|charge| charge.is_news()).collect();
	news.iter().filter(|charge| charge.is_looked_at().is_ok()).count()
}

/// Executors and attestors do their work until there is nothing more to do for now.
pub fn payments_go_on() {
	while executors_act() + attestors_look() > 0 {}
}

/// What agreements released or gave back of a payment, by their events.
pub fn decided_by_agreement(charge: Charge) -> (u128, u128) {
	use pallet_escrow::{Event, Promised};
	let (mut due, mut back) = (0, 0);
	for event in events::<Event<Runtime>>() {
		match event {
			Event::Released { agreement, leg, what: Promised::External(paid), .. }
				if charge == (Charge { agreement, leg }) =>
			{
				due += paid.money.minor
			}
			Event::Refunded { agreement, leg, what: Promised::External(paid), .. }
				if charge == (Charge { agreement, leg }) =>
			{
				back += paid.money.minor
			}
			_ => {}
		}
	}
	(due, back)
}
