//! Governance changes the rules, within bounds and never at once; and says what money is worth.

use crate::{
	types::HOUR, Balance, BondPrice, Config, Error, Event, Pallet, Planned, PlannedRules, PriceOfBonds,
	Rates, RuleName, Rules, StandingRules, Worth, DAY, MOST_ALARMED,
};
use core::ops::RangeInclusive;
use frame_support::{
	ensure,
	traits::{fungible::Inspect, Get, Time},
};
use nexonomy_primitives::{CurrencyCode, Moment, Money};
use polkadot_sdk::*;
use sp_runtime::{
	helpers_128bit::multiply_by_rational_with_rounding, ArithmeticError, DispatchError, DispatchResult,
	Perbill, Rounding,
};

/// The most that bonds, rates and prices are set to.
const MOST: u128 = 1 << 100;

impl<T: Config> Pallet<T> {
	/// The rules that hold now.
	pub(crate) fn rules_now() -> Rules {
		match PlannedRules::<T>::get() {
			Some(planned) if T::Time::now() >= planned.from => planned.rules,
			_ => StandingRules::<T>::get(),
		}
	}

	pub(crate) fn do_set_rules(rules: Rules) -> DispatchResult {
		Self::check_rules(&rules).map_err(Error::<T>::RuleOutOfRange)?;
		StandingRules::<T>::put(Self::rules_now());
		let from = T::Time::now().saturating_add(T::RulesDelay::get());
		PlannedRules::<T>::put(Planned { rules: rules.clone(), from });
		Self::deposit_event(Event::RulesPlanned { rules, from });
		Ok(())
	}

	/// Names the first rule that is out of its range.
	pub(crate) fn check_rules(rules: &Rules) -> Result<(), RuleName> {
		ensure!(!rules.tiers.is_empty(), RuleName::Tiers);
		let in_order = rules.tiers.is_sorted_by_key(|tier| tier.age);
		let in_range = |tier: &crate::Tier| tier.open <= MOST && tier.per_day <= MOST;
		ensure!(in_order && rules.tiers.iter().all(in_range), RuleName::Tiers);
		let least = Perbill::from_percent(5);
		ensure!(rules.tiers.iter().all(|tier| tier.reserve >= least), RuleName::Reserve);
		within(rules.minimum_bond, Self::least_bond()..=MOST, RuleName::MinimumBond)?;
		within(rules.trouble, HOUR..=times(60, DAY), RuleName::Trouble)?;
		within(rules.dispute, DAY..=times(400, DAY), RuleName::Dispute)?;
		within(rules.silence, HOUR..=times(30, DAY), RuleName::Silence)?;
		within(rules.alarm, 1..=MOST_ALARMED, RuleName::Alarm)
	}

	/// A bond can be held and released as an amount of its own.
	fn least_bond() -> Balance {
		T::Currency::minimum_balance().max(1)
	}

	pub(crate) fn do_set_rate(currency: CurrencyCode, rate: Option<Worth>) -> DispatchResult {
		ensure!(currency.is_known(), Error::<T>::UnknownCurrency);
		if let Some(rate) = rate {
			within(rate, 1..=MOST, RuleName::Rate).map_err(Error::<T>::RuleOutOfRange)?;
		}
		Rates::<T>::set(currency, rate);
		Self::deposit_event(Event::RateSet { currency, rate });
		Ok(())
	}

	pub(crate) fn do_set_bond_price(price: BondPrice) -> DispatchResult {
		within(price.worth, 1..=MOST, RuleName::BondPrice).map_err(Error::<T>::RuleOutOfRange)?;
		ensure!(price.valid_until > T::Time::now(), Error::<T>::RuleOutOfRange(RuleName::BondPrice));
		PriceOfBonds::<T>::put(price);
		Self::deposit_event(Event::BondPriceSet { price });
		Ok(())
	}

	/// What money is worth, and how much of the native token is worth as much, rounded up.
	pub(crate) fn value_of(now: Moment, money: Money) -> Result<(Worth, Balance), DispatchError> {
		let rate = Rates::<T>::get(money.currency).ok_or(Error::<T>::UnknownRate)?;
		let worth = money.minor.checked_mul(rate).ok_or(ArithmeticError::Overflow)?;
		let bonds = PriceOfBonds::<T>::get().filter(|price| now <= price.valid_until);
		let bonds = bonds.ok_or(Error::<T>::StaleBondPrice)?;
		let price = multiply_by_rational_with_rounding(worth, T::Token::get(), bonds.worth, Rounding::Up);
		Ok((worth, price.ok_or(ArithmeticError::Overflow)?))
	}

	pub(crate) fn do_integrity_test() {
		assert!(Self::check_rules(&T::DefaultRules::get()).is_ok(), "the default rules are in their ranges");
		assert!(T::LeaseMargin::get() < T::LeaseBlocks::get(), "a lease leaves time to begin");
		assert!(T::Deposit::get() >= T::Currency::minimum_balance(), "a deposit can always be returned");
		assert!(T::Token::get() > 0, "there is a native token");
	}
}

fn times(count: Moment, unit: Moment) -> Moment {
	count.saturating_mul(unit)
}

fn within<V: PartialOrd>(value: V, range: RangeInclusive<V>, name: RuleName) -> Result<(), RuleName> {
	range.contains(&value).then_some(()).ok_or(name)
}
