//! Who bears what a ruling costs, to the smallest unit.

use super::*;
use crate::costs::share_costs;
use proptest::prelude::*;

fn parts(parts: u32) -> Perbill {
	Perbill::from_parts(parts)
}

#[test]
fn loser_bears_the_costs_in_the_proportion_lost() {
	for (claim, released, claimants, opponents) in [
		// Won, lost, and in between.
		(80, 80, 0, 1_000),
		(80, 0, 1_000, 0),
		(80, 40, 500, 500),
		(80, 100, 250, 750),
		(20, 20, 0, 1_000),
		(20, 100, 1_000, 0),
		(20, 60, 500, 500),
		(50, 0, 1_000, 0),
		(50, 100, 1_000, 0),
		(0, 0, 0, 1_000),
		(100, 0, 1_000, 0),
		// A third does not divide evenly.
		(90, 60, 333, 667),
	] {
		let shared = share_costs(1_000, percent(claim), percent(released));
		assert_eq!(shared, (claimants, opponents), "claimed {claim}, released {released}");
	}
}

proptest! {
	#[test]
	fn parts_add_up_and_grow_with_what_was_lost(
		cost: u128,
		claim in 0u32..=1_000_000_000,
		one in 0u32..=1_000_000_000,
		other in 0u32..=1_000_000_000,
	) {
		let [near, far] = {
			let mut both = [one, other];
			both.sort_by_key(|released| released.abs_diff(claim));
			both.map(|released| share_costs(cost, parts(claim), parts(released)))
		};
		prop_assert_eq!(near.0.checked_add(near.1), Some(cost));
		prop_assert_eq!(far.0.checked_add(far.1), Some(cost));
		prop_assert!(near.0 <= far.0);
	}
}

/// Settles a case in which one juror has committed, so that it costs exactly one fee.
fn settle_at(released: Perbill, against: u8, before: impl FnOnce()) -> CaseId {
	let question = nexonomy_primitives::Question { against: Opponents(against), ..question(court(1)) };
	let id = Arbitration::open(question).unwrap();
	let who = seat_panel(id)[0].clone();
	commit(id, &who, 1);
	before();
	assert_ok!(<Arbitration as Court>::settle(id, released));
	assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
	assert_eq!(free(&who), ENDOWMENT - BOND + FEE);
	id
}

#[test]
fn opponents_bear_their_part_equally() {
	ExtBuilder::default().jurors(1).build_and_execute(|| {
		// 30 % of 80 % are 3/8 lost; of the other 5/8 each of two opponents bears half.
		settle_at(percent(50), 0b110, || ());
		let others = FEE * 5 / 8;
		assert_eq!(free(&party(0)), ENDOWMENT - FEE * 3 / 8);
		assert_eq!(free(&party(1)), ENDOWMENT - others / 2);
		assert_eq!(free(&party(2)), ENDOWMENT - others / 2);
	});
}

#[test]
fn what_an_opponent_does_not_have_stays_with_the_claimant() {
	ExtBuilder::default().jurors(1).build_and_execute(|| {
		use frame_support::traits::{fungible::Mutate, tokens::Preservation};
		let leave = EXISTENTIAL + 5;
		let id = settle_at(percent(80), 0b010, || {
			let rest = ENDOWMENT - leave;
			assert_ok!(Balances::transfer(&party(1), &stranger(), rest, Preservation::Preserve));
		});
		assert_eq!(free(&party(1)), EXISTENTIAL);
		assert_eq!(free(&party(0)), ENDOWMENT - FEE + 5);
		assert!(has_event(&Event::CostsBorne { case: id, party: party(1), due: FEE, paid: 5 }));
	});
}

#[test]
fn frozen_tokens_are_not_debited() {
	ExtBuilder::default().jurors(1).build_and_execute(|| {
		use frame_support::traits::{LockableCurrency, WithdrawReasons};
		let id = settle_at(percent(80), 0b010, || {
			Balances::set_lock(*b"vesting ", &party(1), ENDOWMENT, WithdrawReasons::all());
		});
		assert_eq!(free(&party(1)), ENDOWMENT);
		assert!(has_event(&Event::CostsBorne { case: id, party: party(1), due: FEE, paid: 0 }));
	});
}

#[test]
fn frozen_tokens_cannot_pay_a_fee() {
	ExtBuilder::default().build_and_execute(|| {
		use frame_support::traits::{LockableCurrency, WithdrawReasons};
		Balances::set_lock(*b"vesting ", &party(0), ENDOWMENT, WithdrawReasons::all());
		assert!(Arbitration::open(question(court(1))).is_err());
	});
}
