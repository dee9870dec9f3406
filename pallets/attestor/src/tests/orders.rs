//! Which orders the gateway gets.

use super::*;
use crate::orders::MOST_ORDERS;
use std::collections::BTreeSet;

/// The orders that were handed over since the last time.
fn handed(machine: &Machine) -> Vec<u64> {
	machine.asked("/v1/orders").iter().flat_map(orders).map(|order| order.id).collect()
}

fn order(id: u64) {
	agree(await_payment(id));
	order_capture(id);
}

#[test]
fn p01_order_is_handed_over_once_it_is_final() {
	on_machine(|machine| {
		order(1);
		// The block that ordered it is the best one, but not final.
		assert_eq!(machine.run(), Ok(()));
		assert!(handed(machine).is_empty());
		// It stays so while finality lags behind.
		let ordered_at = now();
		pass(2);
		finalize(ordered_at - 1, 0);
		assert_eq!(machine.run(), Ok(()));
		assert!(handed(machine).is_empty());
		finalize(ordered_at, 0);
		assert_eq!(machine.run(), Ok(()));
		assert_eq!(handed(machine), [0]);
	});
}

#[test]
fn p01_attempt_that_is_not_final_is_not_handed_over_though_the_order_was() {
	on_machine(|machine| {
		order(1);
		pass(1);
		pallet_payments::Orders::<Test>::mutate(0, |order| order.as_mut().unwrap().0.ordered_at = now());
		assert_eq!(machine.run(), Ok(()));
		assert!(handed(machine).is_empty());
	});
}

#[test]
fn p16_order_is_handed_over_during_the_lease_and_in_each_block() {
	on_machine(|machine| {
		order(1);
		let from = now();
		let mut blocks = Vec::new();
		for _ in 0..45 {
			pass(1);
			assert_eq!(machine.run(), Ok(()));
			if !handed(machine).is_empty() {
				blocks.push(now() - from);
			}
		}
		// Ten blocks each for four operators, and the last three of them to come to an end.
		assert_eq!(blocks, [1, 2, 3, 4, 5, 6, 40, 41, 42, 43, 44, 45]);
	});
}

#[test]
fn orders_of_other_operators_are_left_to_them() {
	on_machine_of(Some(1), |machine| {
		order(1);
		order(2);
		pass(1);
		assert_eq!(machine.run(), Ok(()));
		assert_eq!(handed(machine), [1]);
	});
}

#[test]
fn skipped_blocks_and_a_gateway_that_was_away_lose_no_order() {
	on_machine(|machine| {
		order(1);
		pass(3);
		machine.answer(|_| Reply { hangs_up: true, ..Reply::ok("") });
		assert_eq!(machine.run(), Ok(()));
		handed(machine);
		pass(2);
		machine.world().gateway = None;
		assert_eq!(machine.run(), Ok(()));
		assert_eq!(handed(machine), [0]);
	});
}

#[test]
fn gateway_that_only_reads_changes_nothing_else() {
	on_machine(|machine| {
		let first = await_payment(1);
		agree(first);
		order_capture(1);
		let second = await_payment(2);
		pass(1);
		let body = answer_to(&[first, second]);
		machine.answer(move |request| match request.address.ends_with("/v1/orders") {
			true => Reply { status: 409, ..Reply::ok(r#"{"error":"this gateway only reads"}"#) },
			false => Reply::ok(body.clone()),
		});
		assert_eq!(machine.run(), Ok(()));
		assert_eq!(handed(machine), [0]);
		assert_eq!(votes(&sent(machine)).len(), 1);
	});
}

#[test]
fn refusal_of_an_order_is_only_told() {
	on_machine(|machine| {
		order(1);
		pass(1);
		machine.answer(|_| {
			Reply::ok(
				r#"{"taken":[],"refused":[{"id":0,"attempt":0,"say":"the cap\nis\u0000 reached – \ud83d\ude00"}]}"#,
			)
		});
		assert_eq!(machine.run(), Ok(()));
		assert_eq!(handed(machine), [0]);
		pass(1);
		assert_eq!(machine.run(), Ok(()));
		assert_eq!(handed(machine), [0]);
	});
}

#[test]
fn p04_all_of_many_orders_are_handed_over_in_turn() {
	on_machine(|machine| {
		// Every fourth is this machine's.
		(1..=400).for_each(order);
		pass(1);
		let mut all = BTreeSet::new();
		for _ in 0..4 {
			assert_eq!(machine.run(), Ok(()));
			let now = handed(machine);
			assert!(now.len() <= MOST_ORDERS);
			assert!(now.iter().all(|id| all.insert(*id)), "none twice before the others");
		}
		assert_eq!(all, (0..400).step_by(4).collect());
		assert_eq!(machine.run(), Ok(()));
		assert_eq!(handed(machine).len(), MOST_ORDERS);
	});
}
