//! What attestors, executors and clients are shown.

use super::*;

#[test]
fn attestors_are_told_what_to_look_at_and_how_often() {
	ExtBuilder.build_and_execute(|| {
		const MINUTE: u64 = 60_000;
		await_payment(1, expected(Processor::Stripe));
		authorized(2, Processor::PayPal);
		let mut over = authorized(3, Processor::Stripe);
		assert_ok!(capture(3, 6000, true));
		over.execute_and_observe(3);
		// One that is not bound has nothing to look at.
		assert_ok!(expect(leg(4), expected(Processor::Stripe)));
		let look = |id| Payments::looks(None, 10).into_iter().find(|look| look.leg == leg(id));
		assert_eq!(Payments::looks(None, 10).len(), 3);
		assert_eq!(look(1).unwrap().every, MINUTE);
		assert_eq!(look(2).unwrap().every, 10 * MINUTE);
		assert_eq!(look(3).unwrap().every, DAY);
		assert_eq!(look(2).unwrap().tag, Payments::tag(leg(2)));
		assert_eq!(look(2).unwrap().revision, 1);
		// An order's payment is looked at often, then less.
		assert_ok!(void(2));
		assert_eq!(look(2).unwrap().every, 12_000);
		assert_eq!(look(2).unwrap().order, order(2));
		pass(2 * MINUTE);
		assert_eq!(look(2).unwrap().every, 2 * MINUTE);
		pass(HOUR);
		assert_eq!(look(2).unwrap().every, 5 * MINUTE);
	});
}

#[test]
fn looks_come_in_pages() {
	ExtBuilder.build_and_execute(|| {
		for id in 1..=5 {
			await_payment(id, expected(Processor::Stripe));
		}
		let mut seen = Vec::new();
		let mut after = None;
		loop {
			let page = Payments::looks(after, 2);
			assert!(page.len() <= 2);
			let Some(last) = page.last() else { break };
			after = Some(last.leg);
			seen.extend(page.into_iter().map(|look| look.leg.agreement));
		}
		seen.sort();
		assert_eq!(seen, [1, 2, 3, 4, 5]);
	});
}

#[test]
fn instructions_are_listed_in_order() {
	ExtBuilder.build_and_execute(|| {
		for id in 1..=3 {
			authorized(id, Processor::PayPal);
			assert_ok!(void(id));
		}
		let numbers = |from, limit| -> Vec<u64> {
			Payments::instructions(from, limit).into_iter().map(|one| one.order.id).collect()
		};
		assert_eq!(numbers(0, 10), [0, 1, 2]);
		assert_eq!(numbers(1, 1), [1]);
		let one = Payments::instruction(1).unwrap();
		assert_eq!(one.leg, leg(2));
		assert_eq!(one.idempotency_key, one.order.idempotency_key(genesis()));
		assert_eq!(Payments::instruction(9), None);
		// After the deadline it is nobody's turn.
		pass(5 * HOUR);
		assert_eq!(Payments::instruction(1).unwrap().lease, None);
	});
}

fn genesis() -> sp_core::H256 {
	System::block_hash(0)
}

#[test]
fn sheet_shows_where_the_money_is() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 3000, false));
		shown.execute_and_observe(1);
		shown.0.refunded = 200;
		shown.0.disputed = 300;
		assert_ok!(shown.observe());
		let sheet = Payments::sheet(leg(1)).unwrap();
		let wanted =
			Sheet { paid: 3000, released: 2500, undecided: 0, refunded: 200, disputed: 300, held: 3000 };
		assert_eq!(sheet, wanted);
	});
}

#[test]
fn payment_is_small() {
	use codec::{Encode, MaxEncodedLen};
	ExtBuilder.build_and_execute(|| {
		authorized(1, Processor::PayPal);
		assert!(payment(1).encode().len() < 300, "{}", payment(1).encode().len());
		assert!(Payment::<sp_runtime::AccountId32>::max_encoded_len() < 700);
	});
}
