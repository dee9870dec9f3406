//! A payment is awaited, if the seller is good for it.

use crate::{
	types::{AccountIdOf, PaymentOf},
	Account, Accounts, Balance, Config, Error, Event, Pallet, Pause, Payment, Payments, Phase, Sellers, Tier,
	Worth, DAY,
};
use frame_support::{
	ensure,
	traits::{Get, Time},
};
use nexonomy_primitives::{
	payment::{AtExpiry, Expected, Partial},
	LegId, Moment,
};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult, Perbill};

/// What a new payment puts on its seller.
struct Burden {
	worth: Worth,
	price: Balance,
	reserve: Perbill,
	backing: Balance,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_expect(leg: LegId, expected: Expected<AccountIdOf<T>>) -> DispatchResult {
		let now = T::Time::now();
		ensure!(!Payments::<T>::contains_key(leg), Error::<T>::AlreadyExpected);
		ensure!(expected.payer != expected.payee, Error::<T>::SameParty);
		ensure!(expected.money.minor > 0, Error::<T>::ZeroAmount);
		check_times::<T>(now, &expected)?;
		let account = Self::usable_account(&expected)?;
		let burden = Self::burden(now, &expected, &account)?;
		let payment = payment_of::<T>(&expected, &account, &burden)?;
		Self::take_on(now, &expected.payee, &burden)?;
		Accounts::<T>::insert(
			expected.account,
			Account { open: account.open.checked_add(1).ok_or(ArithmeticError::Overflow)?, ..account },
		);
		Payments::<T>::insert(leg, payment);
		Self::deposit_event(Event::Expected {
			leg,
			payer: expected.payer,
			payee: expected.payee,
			account: expected.account,
			money: expected.money,
			authorize_by: expected.authorize_by,
			tag: Self::tag_of(leg),
			backing: burden.backing,
		});
		match expected.reference {
			Some(reference) => Self::bind_to(leg, expected.account, reference),
			None => Ok(()),
		}
	}

	fn usable_account(expected: &Expected<AccountIdOf<T>>) -> Result<Account<AccountIdOf<T>>, DispatchError> {
		let account = Accounts::<T>::get(expected.account).ok_or(Error::<T>::AccountNotFound)?;
		ensure!(account.owner == expected.payee, Error::<T>::NotOwner);
		ensure!(!account.revoked, Error::<T>::AccountRevoked);
		ensure!(account.live || Self::rules_now().test_mode, Error::<T>::TestMode);
		ensure!(Self::pause_of(account.processor) == Pause::None, Error::<T>::Stopped);
		Ok(account)
	}

	/// What the payment is worth, and how much of the seller's bond must back it.
	fn burden(
		now: Moment,
		expected: &Expected<AccountIdOf<T>>,
		account: &Account<AccountIdOf<T>>,
	) -> Result<Burden, DispatchError> {
		let (worth, price) = Self::value_of(now, expected.money)?;
		let reserve = Self::tier_of(now, &expected.payee)?.reserve;
		// Where the money may lie with the seller while it is not the seller's, the bond stands for all of it.
		let lies_with_seller = matches!(account.partial, None | Some(Partial::No))
			|| expected.at_expiry == AtExpiry::CaptureToReserve;
		let share = if lies_with_seller { Perbill::one() } else { reserve };
		let backing =
			share.mul_ceil(price).checked_add(T::Deposit::get()).ok_or(ArithmeticError::Overflow)?;
		Ok(Burden { worth, price, reserve, backing })
	}

	/// Puts it on the seller, within the bond and the caps.
	fn take_on(now: Moment, who: &AccountIdOf<T>, burden: &Burden) -> DispatchResult {
		let tier = Self::tier_of(now, who)?;
		let mut seller = Sellers::<T>::get(who).ok_or(Error::<T>::SellerNotFound)?;
		ensure!(seller.bond >= Self::rules_now().minimum_bond, Error::<T>::BondTooSmall);
		ensure!(seller.free_bond() >= burden.backing, Error::<T>::BondTooSmall);
		let add = |sum: u128, more: u128| sum.checked_add(more).ok_or(ArithmeticError::Overflow);
		seller.payments = seller.payments.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		seller.reserved = add(seller.reserved, burden.backing)?;
		seller.open = add(seller.open, burden.worth)?;
		ensure!(seller.open <= tier.open, Error::<T>::OpenCapReached);
		let day = now.checked_div(DAY).unwrap_or(0);
		let before = if seller.day == day { seller.today } else { 0 };
		(seller.day, seller.today) = (day, add(before, burden.worth)?);
		ensure!(seller.today <= tier.per_day, Error::<T>::DailyCapReached);
		Sellers::<T>::insert(who, seller);
		Ok(())
	}

	/// The last tier that applies to a seller.
	fn tier_of(now: Moment, who: &AccountIdOf<T>) -> Result<Tier, Error<T>> {
		let seller = Sellers::<T>::get(who).ok_or(Error::SellerNotFound)?;
		let age = now.saturating_sub(seller.since);
		let applies = |tier: &Tier| age >= tier.age && (seller.vouched || !tier.vouched);
		Self::rules_now().tiers.into_iter().rfind(applies).ok_or(Error::OpenCapReached)
	}
}

fn check_times<T: Config>(now: Moment, expected: &Expected<AccountIdOf<T>>) -> DispatchResult {
	let latest = now.saturating_add(T::MaxKeep::get());
	let in_order = now < expected.authorize_by
		&& expected.authorize_by <= expected.keep_until
		&& expected.keep_until <= latest;
	in_order.then_some(()).ok_or(Error::<T>::BadTimes.into())
}

fn payment_of<T: Config>(
	expected: &Expected<AccountIdOf<T>>,
	account: &Account<AccountIdOf<T>>,
	burden: &Burden,
) -> Result<PaymentOf<T>, Error<T>> {
	Ok(Payment {
		payer: expected.payer.clone(),
		payee: expected.payee.clone(),
		account: expected.account,
		processor: account.processor,
		partial: account.partial,
		reference: None,
		money: expected.money,
		exponent: expected.money.currency.exponent().ok_or(Error::UnknownCurrency)?,
		authorize_by: expected.authorize_by,
		keep_until: expected.keep_until,
		at_expiry: expected.at_expiry,
		phase: Phase::Awaiting,
		due: 0,
		back: 0,
		given: 0,
		covered: 0,
		told: Default::default(),
		seen: None,
		order: None,
		doubted: false,
		retry: None,
		trouble: None,
		freezes: 0,
		ended: None,
		worth: burden.worth,
		price: burden.price,
		reserve: burden.reserve,
		backing: burden.backing,
		tied: 0,
	})
}
