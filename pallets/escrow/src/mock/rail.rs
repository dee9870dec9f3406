//! Payments outside the chain, as a ledger of what was asked and what became of it. Nothing moves at the processor until a
//! test says so, unless the processor is prompt; then what is ordered is answered as done.

use super::*;
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{storage::unhashed, weights::Weight};
use nexonomy_primitives::{
	payment::{Expected, OnPayment, PaymentFailure, PaymentRail, PaymentWeights, Processor, Settlement},
	AccountTag, LegId,
};
use std::collections::BTreeMap;

const PAYMENTS: &[u8] = b"payments";
const IS_PROMPT: &[u8] = b"payments/prompt";
const IS_DOWN: &[u8] = b"payments/down";

/// Whether the agreement counts on a payment.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq)]
pub enum Stage {
	Awaited,
	Authorized,
	Refused,
}

/// One payment. Amounts are in minor units.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq)]
pub struct Payment {
	pub expected: Expected<AccountId>,
	pub stage: Stage,
	/// Decided for the seller.
	pub due: u128,
	/// Decided for the payer.
	pub back: u128,
	/// What of it the seller has, and what the payer has again.
	pub settled: Settlement,
	/// How often something was ordered.
	pub orders: u32,
}

impl Payment {
	pub fn total(&self) -> u128 {
		self.expected.money.minor
	}

	/// What is decided for nobody.
	pub fn undecided(&self) -> u128 {
		self.total() - self.due - self.back
	}

	fn decide(&mut self, due: u128, back: u128) -> Result<(), DispatchError> {
		ensure!(due + back <= self.undecided(), "so much is not undecided");
		self.due += due;
		self.back += back;
		self.orders += 1;
		Ok(())
	}

	/// The processor does what was decided.
	fn carry_out(&mut self) {
		self.settled =
			Settlement { released: self.due, returned: self.back, is_final: self.undecided() == 0 };
	}
}

type Payments = BTreeMap<LegId, Payment>;

/// All payments that were ever expected.
pub fn payments() -> Payments {
	unhashed::get_or_default(PAYMENTS)
}

pub fn payment(agreement: AgreementId, leg: u8) -> Payment {
	payments().remove(&LegId { agreement, leg }).expect("it was expected")
}

fn change<V>(
	leg: LegId,
	change: impl FnOnce(&mut Payment) -> Result<V, DispatchError>,
) -> Result<V, DispatchError> {
	let mut payments = payments();
	let payment = payments.get_mut(&leg).ok_or("no such payment")?;
	let outcome = change(payment)?;
	unhashed::put(PAYMENTS, &payments);
	Ok(outcome)
}

/// From now on the processor does at once what it is told, and says so in its answer.
pub fn be_prompt() {
	unhashed::put(IS_PROMPT, &true);
}

/// While it is so, orders fail.
pub fn be_down(is_down: bool) {
	unhashed::put(IS_DOWN, &is_down);
}

/// The merchant account that these tests know of somebody.
pub fn merchant(who: &AccountId) -> AccountTag {
	AccountTag::of(Processor::Stripe, true, who.as_ref())
}

pub struct Rail;

impl Rail {
	fn order(
		leg: LegId,
		decide: impl FnOnce(&mut Payment) -> Result<(), DispatchError>,
	) -> Result<Settlement, DispatchError> {
		ensure!(!unhashed::get_or_default::<bool>(IS_DOWN), "the rail is down");
		change(leg, |payment| {
			decide(payment)?;
			if unhashed::get_or_default::<bool>(IS_PROMPT) {
				payment.carry_out();
			}
			Ok(payment.settled)
		})
	}
}

impl PaymentRail for Rail {
	type AccountId = AccountId;

	fn expect(leg: LegId, expected: Expected<AccountId>) -> DispatchResult {
		ensure!(expected.account == merchant(&expected.payee), "not the payee's account");
		ensure!(expected.money.currency.is_known(), "unknown currency");
		ensure!(Timestamp::get() < expected.authorize_by, "too late");
		ensure!(expected.authorize_by <= expected.keep_until, "no time to decide");
		let mut payments = payments();
		let (stage, due, back, settled, orders) = (Stage::Awaited, 0, 0, Settlement::default(), 0);
		let before = payments.insert(leg, Payment { expected, stage, due, back, settled, orders });
		ensure!(before.is_none(), "a leg is paid once");
		unhashed::put(PAYMENTS, &payments);
		Ok(())
	}

	fn capture(leg: LegId, amount: u128, is_final: bool) -> Result<Settlement, DispatchError> {
		Self::order(leg, |payment| {
			ensure!(payment.stage == Stage::Authorized, "not authorized");
			ensure!(amount > 0, "an order of nothing");
			let rest = payment.undecided().checked_sub(amount).ok_or("so much is not undecided")?;
			payment.decide(amount, if is_final { rest } else { 0 })
		})
	}

	fn void(leg: LegId) -> Result<Settlement, DispatchError> {
		Self::order(leg, |payment| {
			if payment.stage == Stage::Awaited {
				payment.stage = Stage::Refused;
			}
			payment.decide(0, payment.undecided())
		})
	}

	fn refund(leg: LegId, amount: u128) -> Result<Settlement, DispatchError> {
		Self::order(leg, |payment| {
			ensure!(payment.stage == Stage::Authorized, "not authorized");
			ensure!(amount > 0, "an order of nothing");
			payment.decide(0, amount)
		})
	}

	fn weights() -> PaymentWeights {
		let [expect, capture, void, refund] = [1_000, 500, 700, 600].map(|time| Weight::from_parts(time, 0));
		PaymentWeights { expect, capture, void, refund }
	}
}

fn assert_announced(weight: Weight) {
	assert!(weight.all_lte(<Escrow as OnPayment>::weight()), "no answer costs more than announced");
}

/// The payer pays: the money of one leg is held.
pub fn authorize(agreement: AgreementId, leg: u8) {
	let leg = LegId { agreement, leg };
	let authorized = change(leg, |payment| {
		ensure!(payment.stage == Stage::Awaited, "not awaited");
		payment.stage = Stage::Authorized;
		Ok(())
	});
	assert_ok!(authorized);
	assert_announced(Escrow::on_authorized(leg));
}

/// The payment of a leg will not come.
pub fn decline(agreement: AgreementId, leg: u8) {
	let leg = LegId { agreement, leg };
	let refused = change(leg, |payment| {
		ensure!(payment.stage == Stage::Awaited, "not awaited");
		payment.stage = Stage::Refused;
		payment.back = payment.total();
		Ok(())
	});
	assert_ok!(refused);
	assert_announced(Escrow::on_failed(leg, PaymentFailure::Declined));
}

/// The processor does all that was ordered about a leg, and the attestors see it.
pub fn process(agreement: AgreementId, leg: u8) {
	settle_outside(LegId { agreement, leg }, |payment| payment.carry_out());
}

/// So much of what is undecided goes back to the payer, though nobody ordered it: at most what there is.
pub fn lose(agreement: AgreementId, leg: u8, amount: u128) {
	settle_outside(LegId { agreement, leg }, |payment| {
		payment.back += amount.min(payment.undecided());
		payment.carry_out();
	});
}

/// The same, but that it is only told with the next answer.
pub fn lose_silently(agreement: AgreementId, leg: u8, amount: u128) {
	let lost = change(LegId { agreement, leg }, |payment| {
		payment.back += amount.min(payment.undecided());
		payment.settled.returned = payment.back;
		Ok(())
	});
	assert_ok!(lost);
}

/// The time of a payment is over: all that is undecided is decided for the payer, and nobody has heard of it yet.
pub fn decide_silently(agreement: AgreementId, leg: u8) {
	let decided = change(LegId { agreement, leg }, |payment| {
		payment.back += payment.undecided();
		Ok(())
	});
	assert_ok!(decided);
}

fn settle_outside(leg: LegId, happen: impl FnOnce(&mut Payment)) {
	let settlement = change(leg, |payment| {
		happen(payment);
		Ok(payment.settled)
	});
	assert_announced(Escrow::on_settled(leg, settlement.expect("it was expected")));
}

/// That payments and agreements count the same: what is undecided is what legs hold, nothing was ordered twice, and of what
/// ended nothing is open.
pub fn check_payments() {
	for (LegId { agreement: id, leg }, payment) in payments() {
		let Payment { due, back, settled, stage, .. } = &payment;
		assert!(due + back <= payment.total(), "no more is decided than was agreed");
		assert!(settled.released <= *due && settled.returned <= *back, "nothing moves undecided");
		assert!(*stage == Stage::Authorized || *due == 0, "nobody is paid what did not come");
		let held = Agreements::<Test>::get(id).map_or(0, |agreement| agreement.legs[usize::from(leg)].held());
		assert_eq!(payment.undecided(), held, "payment {leg} of agreement {id}");
	}
}
