//! Governance changes the rules, within bounds.

use crate::{
	types::{AccountIdOf, Rules, MAX_REPLACEMENTS},
	Balance, Config, CurrentRules, Error, Event, Pallet, RuleName, MAX_SEATS,
};
use core::ops::RangeInclusive;
use frame_support::traits::{fungible::Inspect, Get};
use nexonomy_primitives::Moment;
use polkadot_sdk::*;
use sp_runtime::{DispatchResult, Perbill};

use crate::types::limits::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_rules(rules: Rules) -> DispatchResult {
		Self::check_rules(&rules).map_err(Error::<T>::RuleOutOfRange)?;
		CurrentRules::<T>::put(rules);
		Self::deposit_event(Event::RulesSet { rules });
		Ok(())
	}

	/// Names the first rule that is out of its range.
	pub(crate) fn check_rules(rules: &Rules) -> Result<(), RuleName> {
		check_stages(rules)?;
		check_slashes(rules)?;
		let least_fee = <T::Currency as Inspect<AccountIdOf<T>>>::minimum_balance().max(1);
		within(rules.juror_fee, least_fee..=MOST, RuleName::JurorFee)?;
		within(rules.minimum_bond, Self::least_bond()..=MOST, RuleName::MinimumBond)?;
		within(rules.conflict_period, 0..=LONGEST_CONFLICT, RuleName::ConflictPeriod)?;
		within(rules.standing_scale, 1..=u64::MAX, RuleName::StandingScale)?;
		within(rules.standing_cap, 0..=rules.standing_scale.saturating_mul(9), RuleName::StandingCap)
	}

	/// A bond weighs at least one unit, and can be held and released as an amount of its own.
	fn least_bond() -> Balance {
		T::BondUnit::get().max(T::Currency::minimum_balance()).max(1)
	}

	pub(crate) fn do_integrity_test() {
		assert!(T::BondUnit::get() > 0, "bonds weigh by a unit");
		assert!(T::SeatsPerEpoch::get() >= MAX_SEATS, "the largest panel can be drawn");
		assert!(
			Self::check_rules(&T::DefaultRules::get()).is_ok(),
			"the default rules are within their ranges"
		);
	}
}

fn check_stages(rules: &Rules) -> Result<(), RuleName> {
	let stage = SHORTEST..=LONGEST;
	within(rules.evidence, stage.clone(), RuleName::Evidence)?;
	within(rules.commit, stage.clone(), RuleName::Commit)?;
	within(rules.reveal, stage.clone(), RuleName::Reveal)?;
	within(rules.appeal, stage, RuleName::Appeal)?;
	within(rules.replacements, 0..=MAX_REPLACEMENTS, RuleName::Replacements)?;
	// Twice the life of a seat: the second half is for the waits for draws, and for somebody to have the panel paid.
	let least: Moment = rules.life_of_a_seat().saturating_mul(2);
	within(rules.unbonding, least..=LONGEST_UNBONDING, RuleName::Unbonding)
}

fn check_slashes(rules: &Rules) -> Result<(), RuleName> {
	let half = Perbill::from_percent(50);
	within(rules.absent_slash, Perbill::zero()..=half, RuleName::AbsentSlash)?;
	within(rules.incoherent_slash, Perbill::zero()..=rules.absent_slash, RuleName::IncoherentSlash)?;
	within(rules.distance, Perbill::from_percent(1)..=half, RuleName::Distance)
}

fn within<V: PartialOrd>(value: V, range: RangeInclusive<V>, name: RuleName) -> Result<(), RuleName> {
	range.contains(&value).then_some(()).ok_or(name)
}
