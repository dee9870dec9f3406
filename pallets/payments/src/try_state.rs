//! The invariants in words and code.

use crate::{
	types::{AccountIdOf, PaymentOf},
	Account, Accounts, Balance, Claims, Config, HoldReason, NextOrderId, Orders, Pallet, Payments, Phase,
	Question, Questions, References, Revoked, Sellers, Worth, MAX_ACCOUNTS,
};
use alloc::collections::BTreeMap;
use frame_support::{ensure, traits::fungible::hold::Inspect};
use nexonomy_primitives::{AccountTag, LegId, OrderKind};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, TryRuntimeError};

type Checked = Result<(), TryRuntimeError>;

/// What a seller's accounts and payments add up to.
#[derive(Default)]
struct Sums {
	accounts: u32,
	deposits: Balance,
	payments: u32,
	reserved: Balance,
	tied: Balance,
	open: Worth,
}

impl<T: Config> Pallet<T> {
	/// 1. What is held from an account is its bond and its deposits, and nothing is held from anybody else.
	/// 2. What of a bond is reserved is what backs the seller's payments, and no more than the bond; what is tied up beside it
	///    belongs to disputes that last; what counts as open is what they are worth; and they are counted.
	/// 3. An account counts its payments that are not over. One that was given up revoked is nobody's.
	/// 4. A payment's reference leads to its leg.
	/// 5. An order that lives is its payment's only one, and each payment's order lives. To capture or to void, something is
	///    held.
	/// 6. For each payment due + back ≤ agreed; refunded + disputed ≤ captured; captured + held ≤ authorized; and where its
	///    money is adds up to what was paid.
	/// 7. What ended has nothing undecided; what waits has nothing decided.
	/// 8. The rules are within their ranges.
	/// 9. Attestors are asked about each payment that is bound and each claim, and about nothing else.
	pub fn do_try_state() -> Checked {
		ensure!(Self::check_rules(&Self::rules_now()).is_ok(), "a rule is out of its range");
		for (leg, payment) in Payments::<T>::iter() {
			Self::check_links(leg, &payment)?;
			check_amounts(&payment)?;
			check_phase(&payment)?;
		}
		Self::check_orders()?;
		Self::check_sellers()?;
		Self::check_questions()
	}

	fn check_links(leg: LegId, payment: &PaymentOf<T>) -> Checked {
		if let Some(reference) = payment.reference {
			let bound = References::<T>::get(Self::slot(payment.account, reference));
			ensure!(bound == Some(leg), "a reference does not lead to its leg");
		}
		if let Some(id) = payment.order {
			let order = Orders::<T>::get(id);
			ensure!(order.is_some_and(|(_, owner)| owner == leg), "a payment's order is not there");
		}
		let account = Accounts::<T>::get(payment.account);
		// What is over may outlive its account.
		ensure!(account.is_some() || payment.ended.is_some(), "a payment has no account");
		Ok(())
	}

	fn check_orders() -> Checked {
		let next = NextOrderId::<T>::get();
		for (id, (order, leg)) in Orders::<T>::iter() {
			ensure!(id < next && order.id == id, "an order has a wrong number");
			let payment = Payments::<T>::get(leg).ok_or("an order has no payment")?;
			ensure!(payment.order == Some(id), "an order is not its payment's");
			ensure!(payment.reference == Some(order.reference), "an order is for another payment");
			let is_refund = matches!(order.kind, OrderKind::Refund { .. });
			ensure!(is_refund || payment.capturable() > 0, "an order waits for a hold that is gone");
		}
		Ok(())
	}

	fn check_questions() -> Checked {
		for (topic, question) in Questions::<T>::iter() {
			let is_right = match &question {
				Question::Payment(leg) => Payments::<T>::get(leg).is_some_and(|payment| {
					let bound = payment.reference;
					bound.is_some_and(|bound| Self::payment_topic(payment.account, bound) == topic)
				}),
				Question::Claim { seller, account } => {
					let is_claimed = Claims::<T>::contains_key(seller, account);
					is_claimed && Self::claim_topic(seller, *account) == topic
				}
			};
			ensure!(is_right, "attestors are asked what nobody wants to know");
		}
		let bound = Payments::<T>::iter_values().filter(|payment| payment.reference.is_some()).count();
		let wanted = bound.checked_add(Claims::<T>::iter_keys().count()).ok_or(ArithmeticError::Overflow)?;
		ensure!(Questions::<T>::iter_keys().count() == wanted, "attestors are not asked about something");
		Ok(())
	}

	fn check_sellers() -> Checked {
		let mut sums = BTreeMap::<AccountIdOf<T>, Sums>::new();
		let mut open = BTreeMap::<AccountTag, u32>::new();
		for (_, payment) in Payments::<T>::iter() {
			let sum = sums.entry(payment.payee).or_default();
			sum.payments = sum.payments.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			add(&mut sum.reserved, payment.backing)?;
			add(&mut sum.tied, payment.tied)?;
			if payment.ended.is_none() {
				add(&mut sum.open, payment.worth)?;
				let count = open.entry(payment.account).or_default();
				*count = count.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			}
		}
		for (tag, Account { owner, deposit, open: counted, .. }) in Accounts::<T>::iter() {
			ensure!(open.get(&tag).copied().unwrap_or(0) == counted, "an account miscounts its payments");
			count_account(sums.entry(owner).or_default(), deposit)?;
			ensure!(!Revoked::<T>::contains_key(tag), "an account that was given up revoked is somebody's");
		}
		for (owner, _, claim) in Claims::<T>::iter() {
			count_account(sums.entry(owner).or_default(), claim.deposit)?;
		}
		for (who, seller) in Sellers::<T>::iter() {
			let sum = sums.remove(&who).unwrap_or_default();
			ensure!(u32::from(seller.accounts) == sum.accounts, "a seller miscounts accounts");
			ensure!(seller.accounts <= MAX_ACCOUNTS, "a seller has too many accounts");
			ensure!(seller.payments == sum.payments, "a seller miscounts payments");
			ensure!(seller.reserved == sum.reserved, "what is reserved is not what backs payments");
			ensure!(seller.tied == sum.tied, "what is tied up is not what disputes tie up");
			ensure!(seller.reserved <= seller.bond, "more is reserved than the bond has");
			ensure!(seller.open == sum.open, "what is open is not what payments are worth");
			Self::check_holds(&who, seller.bond, sum.deposits)?;
		}
		ensure!(sums.is_empty(), "somebody sells who is no seller");
		for who in frame_system::Account::<T>::iter_keys() {
			if !Sellers::<T>::contains_key(&who) {
				Self::check_holds(&who, 0, 0)?;
			}
		}
		Ok(())
	}

	fn check_holds(who: &AccountIdOf<T>, bond: Balance, deposits: Balance) -> Checked {
		let held = |reason: HoldReason| T::Currency::balance_on_hold(&reason.into(), who);
		ensure!(held(HoldReason::SellerBond) == bond, "what is held is not the bond");
		ensure!(held(HoldReason::AccountDeposit) == deposits, "what is held is not the deposits");
		Ok(())
	}
}

fn check_amounts<A>(payment: &crate::Payment<A>) -> Checked {
	let decided = payment.due.checked_add(payment.back);
	ensure!(decided.is_some_and(|sum| sum <= payment.money.minor), "more is decided than was agreed");
	let Some(seen) = payment.seen else { return Ok(()) };
	let back = seen.refunded.checked_add(seen.disputed).ok_or(ArithmeticError::Overflow)?;
	ensure!(back <= seen.captured, "more went back than was captured");
	let used = seen.captured.checked_add(seen.capturable).ok_or(ArithmeticError::Overflow)?;
	ensure!(used <= seen.authorized, "more was captured than authorized");
	let sheet = payment.sheet();
	let parts = [sheet.released, sheet.undecided, sheet.refunded, sheet.disputed];
	let sum = parts.into_iter().try_fold(0u128, u128::checked_add);
	ensure!(sum == Some(sheet.paid), "where the money is does not add up");
	let told = payment.told.released.checked_add(payment.told.returned);
	ensure!(told.is_some_and(|sum| sum <= payment.money.minor), "more is settled than was agreed");
	Ok(())
}

fn check_phase<A>(payment: &crate::Payment<A>) -> Checked {
	match payment.phase {
		Phase::Awaiting => {
			let is_fresh = payment.due == 0 && payment.back == 0 && payment.order.is_none();
			ensure!(is_fresh && payment.ended.is_none(), "something was decided before its time");
		}
		Phase::Refused => ensure!(payment.keep() == 0, "a payment that is refused gives something away"),
		Phase::Accepted => ensure!(payment.seen.is_some(), "a payment was accepted unseen"),
	}
	let is_disputed = payment.trouble.is_some() && payment.seen.is_some_and(|seen| seen.disputed > 0);
	ensure!(payment.tied == 0 || is_disputed, "a dispute that is over ties something up");
	if payment.ended.is_some() {
		ensure!(payment.undecided() == 0, "a payment ended undecided");
	}
	Ok(())
}

fn count_account(sum: &mut Sums, deposit: Balance) -> Checked {
	sum.accounts = sum.accounts.checked_add(1).ok_or(ArithmeticError::Overflow)?;
	add(&mut sum.deposits, deposit)
}

fn add(sum: &mut u128, more: u128) -> Checked {
	*sum = sum.checked_add(more).ok_or(ArithmeticError::Overflow)?;
	Ok(())
}
