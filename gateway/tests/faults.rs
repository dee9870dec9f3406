//! Each adapter through what goes wrong: processors that fail, lie, are late or silent, and holds that end too early.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::common::*;
use nexonomy_fake_processors::{Fault, FaultRule};
use nexonomy_gateway::{
	http::listen,
	journal::Stand,
	trouble::Trouble,
	words::{OrderKind, Processor, ProcessorState},
};

fn fault(bench: &Bench, method: &str, path: &str, times: u32, fault: Fault) {
	let rail = rail(bench.account.processor);
	let rule = FaultRule { rail, method: method.into(), path: path.into(), times, fault };
	bench.fake.world().faults.push(rule);
}

#[tokio::test]
async fn t17_capture_is_refused_when_the_hold_has_ended() {
	for processor in HOLDING {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		bench.pass(30 * DAY);
		let entry = bench.run(&payment, CAPTURE_ALL).await;
		assert_eq!(entry.stand, Stand::Refused, "{processor:?}");
		assert_eq!(bench.money(&payment).0, 0);
	}
}

/// Delivery comes an hour after the hold ended: the money is the payer's, and no capture is even tried. An order that
/// came before, and could not be carried out in time, ends the same way.
#[tokio::test]
async fn t17_hold_that_ends_an_hour_before_delivery_leaves_the_money_with_the_payer() {
	for processor in HOLDING {
		for was_ordered_before in [false, true] {
			let bench = Bench::new(processor).await;
			let payment = bench.pay(6_000).await;
			let ends = bench.fake.world().payments[payment.as_str()].ends;
			bench.pass(ends - bench.clock.now() - 60_000);
			let (journal, executor) = bench.start();
			let mut order = bench.order(&payment, CAPTURE_ALL);
			if was_ordered_before {
				executor.accept(order.id).await.unwrap();
			}
			bench.pass(HOUR + 60_000);
			if !was_ordered_before {
				order = bench.order(&payment, CAPTURE_ALL);
				executor.accept(order.id).await.unwrap();
			}
			let asked = bench.fake.world().asked.len();
			let entry = bench.work(&executor, &journal, &order, HOUR).await;
			assert_eq!(
				(entry.stand, entry.first_sent),
				(Stand::Refused, None),
				"{processor:?}: {}",
				entry.note
			);
			assert_eq!(bench.money(&payment), (0, 0, 0, 0), "{processor:?}");
			let world = bench.fake.world();
			assert!(
				!world.asked[asked..].iter().any(|asked| asked.path.contains("capture")),
				"{processor:?}"
			);
			assert_eq!(world.payments[payment.as_str()].capturable(), 0, "{processor:?}");
		}
	}
}

#[tokio::test]
async fn t08_refund_is_not_repeated_after_25_hours() {
	// It was done, and the answer was lost.
	for processor in HOLDING {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		bench.run(&payment, CAPTURE_ALL).await;
		fault(&bench, "POST", "refund", 1, Fault::DropAfter);
		fault(&bench, "GET", "", 1_000, Fault::Status { status: 503 });
		fault(&bench, "POST", "inquiry", 1_000, Fault::Status { status: 503 });
		let (journal, executor) = bench.start();
		let order = bench.order(&payment, OrderKind::Refund { amount: 1_500 });
		executor.accept(order.id).await.unwrap();
		bench.fake.world().faults.retain(|rule| rule.fault == Fault::DropAfter);
		executor.work().await.unwrap();
		assert_eq!(bench.money(&payment).1, 1_500, "{processor:?}");
		drop((journal, executor));
		bench.pass(25 * HOUR);
		let (journal, executor) = bench.start();
		let entry = bench.work(&executor, &journal, &order, HOUR).await;
		assert_eq!(entry.stand, Stand::Confirmed, "{processor:?}: {}", entry.note);
		assert_eq!((bench.money(&payment).1, bench.money(&payment).3), (1_500, 1), "{processor:?}");
	}
}

#[tokio::test]
async fn t08_refund_that_was_never_done_lapses_after_25_hours() {
	for processor in HOLDING {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		bench.run(&payment, CAPTURE_ALL).await;
		fault(&bench, "POST", "refund", 1, Fault::DropBefore);
		let (journal, executor) = bench.start();
		let order = bench.order(&payment, OrderKind::Refund { amount: 1_500 });
		executor.accept(order.id).await.unwrap();
		executor.work().await.unwrap();
		let writes = bench.writes();
		drop((journal, executor));
		bench.pass(25 * HOUR);
		let (journal, executor) = bench.start();
		let entry = bench.work(&executor, &journal, &order, HOUR).await;
		assert_eq!(entry.stand, Stand::Lapsed, "{processor:?}: {}", entry.note);
		assert_eq!(bench.money(&payment).1, 0, "{processor:?}");
		let is_quiet = bench.writes() - writes
			<= usize::from(processor == Processor::Antom || processor == Processor::PayPal);
		assert!(is_quiet, "{processor:?}: only a question or a token may be asked");
		// The chain orders it anew, as the next attempt.
		let again =
			nexonomy_gateway::words::Order { attempt: 1, deadline: bench.clock.now() + HOUR, ..order };
		bench.publish(again);
		executor.accept(again.id).await.unwrap();
		let entry = bench.work(&executor, &journal, &again, HOUR).await;
		assert_eq!(entry.stand, Stand::Confirmed, "{processor:?}: {}", entry.note);
		assert_eq!((bench.money(&payment).1, bench.money(&payment).3), (1_500, 1), "{processor:?}");
	}
}

/// One after the other for each processor; all of them at once, as most of it is waiting for answers that never come.
#[tokio::test]
async fn capture_happens_once_whatever_the_processor_answers() {
	let [stripe, paypal, revolut, antom] = HOLDING.map(every_answer);
	tokio::join!(stripe, paypal, revolut, antom);
}

async fn every_answer(processor: Processor) {
	let faults = [
		Fault::Status { status: 500 },
		Fault::Status { status: 409 },
		Fault::TooMany { retry_after: 20 },
		Fault::StatusAfter { status: 502 },
		Fault::DropAfter,
		Fault::DropBefore,
		Fault::Truncated,
		Fault::Huge { bytes: 2_000_000 },
		Fault::Exotic,
		Fault::Html,
		Fault::Redirect,
	];
	for one in &faults {
		for method in ["POST", "GET"] {
			let bench = Bench::new(processor).await;
			let payment = bench.pay(6_000).await;
			fault(&bench, method, "", 3, one.clone());
			let entry = bench.run(&payment, CAPTURE_ALL).await;
			assert_eq!(entry.stand, Stand::Confirmed, "{processor:?} {method} {one:?}: {}", entry.note);
			assert_eq!(bench.money(&payment), (6_000, 0, 1, 0), "{processor:?} {method} {one:?}");
		}
	}
}

#[tokio::test]
async fn t16_processor_that_is_down_for_two_days_is_not_a_vote() {
	let bench = Bench::new(Processor::Stripe).await;
	let payment = bench.pay(6_000).await;
	fault(&bench, "", "", 1_000_000, Fault::Status { status: 503 });
	let (journal, executor) = bench.start();
	let order = bench.order(&payment, CAPTURE_ALL);
	executor.accept(order.id).await.unwrap();
	let before = bench.fake.world().asked.len();
	for _ in 0..48 * 12 {
		bench.pass(HOUR / 12);
		executor.work().await.unwrap();
		assert!(matches!(
			bench.desk().reader.read(&payment).await,
			Err(Trouble::Unreachable(_) | Trouble::Throttled(_))
		));
	}
	let asked = bench.fake.world().asked.len() - before;
	assert!(asked < 2 * 48 * 12, "it is left alone: {asked} requests in two days");
	bench.fake.world().faults.clear();
	bench.pass(HOUR);
	let entry = bench.work(&executor, &journal, &order, HOUR).await;
	assert_eq!(entry.stand, Stand::Lapsed, "its deadline was twenty hours");
	assert_eq!(bench.money(&payment).0, 0);
}

#[tokio::test]
async fn t21_capture_that_is_pending_is_not_captured() {
	for processor in [Processor::PayPal, Processor::Revolut, Processor::Antom] {
		for arrives in [true, false] {
			let bench = Bench::new(processor).await;
			let payment = bench.pay(6_000).await;
			bench.by_hand("slow", &payment, 0, "").await;
			let (journal, executor) = bench.start();
			let order = bench.order(&payment, CAPTURE_ALL);
			executor.accept(order.id).await.unwrap();
			let entry = bench.work(&executor, &journal, &order, HOUR).await;
			assert_eq!(entry.stand, Stand::Sent, "{processor:?}");
			let seen = see(&bench, &payment).await;
			assert_eq!((seen.state, seen.captured), (ProcessorState::Held, 0), "{processor:?}");
			bench.by_hand(if arrives { "settle" } else { "fail" }, &payment, 0, "").await;
			let entry = bench.work(&executor, &journal, &order, 40 * HOUR).await;
			match arrives {
				true => assert_eq!(entry.stand, Stand::Confirmed, "{processor:?}"),
				false => assert_ne!(entry.stand, Stand::Confirmed, "{processor:?}"),
			}
			assert!(bench.money(&payment).2 <= 1, "{processor:?}: it was asked for once");
		}
	}
}

/// Whatever made the chain take an attempt for missed: while its refund is still on its way, the next attempt sends nothing.
#[tokio::test]
async fn t08_refund_that_is_pending_at_its_deadline_is_not_refunded_again() {
	for processor in HOLDING {
		for arrives in [true, false] {
			let bench = Bench::new(processor).await;
			let payment = bench.pay(6_000).await;
			bench.run(&payment, CAPTURE_ALL).await;
			bench.by_hand("slow", &payment, 0, "").await;
			let first = bench.order(&payment, OrderKind::Refund { amount: 1_500 });
			let (journal, executor) = bench.start();
			executor.accept(first.id).await.unwrap();
			assert_eq!(
				bench.work(&executor, &journal, &first, HOUR).await.stand,
				Stand::Sent,
				"{processor:?}"
			);
			bench.pass(processor.order_life());

			let deadline = bench.clock.now() + processor.order_life();
			let again = nexonomy_gateway::words::Order { attempt: 1, deadline, ..first };
			bench.publish(again);
			executor.accept(again.id).await.unwrap();
			assert!(!bench.work(&executor, &journal, &again, HOUR).await.stand.is_final(), "{processor:?}");
			assert_eq!(bench.money(&payment).3, 1, "{processor:?}: it waits");

			bench.by_hand(if arrives { "settle" } else { "fail" }, &payment, 0, "").await;
			bench.work(&executor, &journal, &again, HOUR).await;
			let (_, refunded, _, refunds) = bench.money(&payment);
			match arrives {
				true => assert_eq!((refunded, refunds), (1_500, 1), "{processor:?}: the first was enough"),
				false => assert_eq!(refunds, 2, "{processor:?}: the first came to nothing"),
			}
		}
	}
}

#[tokio::test]
async fn answers_of_all_kinds_are_read_exactly_or_not_at_all() {
	for processor in HOLDING {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		let truth = see(&bench, &payment).await;
		for one in [Fault::Truncated, Fault::Huge { bytes: 600_000 }, Fault::Html, Fault::Redirect] {
			fault(&bench, "", "", 1, one.clone());
			let read = bench.desk().reader.read(&payment).await;
			assert!(matches!(read, Err(Trouble::Garbled(_))), "{processor:?} {one:?}: {read:?}");
		}
		fault(&bench, "", "", 1, Fault::Exotic);
		assert_eq!(see(&bench, &payment).await, truth, "{processor:?}");
	}
}

/// A key may be forgotten once the deadline has passed, so a machine whose clock is slow must not be the judge of that.
#[tokio::test]
async fn t08_refund_is_not_sent_after_the_chains_deadline_when_the_machines_clock_is_slow() {
	let bench = Bench::new(Processor::Stripe).await;
	let payment = bench.pay(6_000).await;
	bench.run(&payment, CAPTURE_ALL).await;
	let (journal, executor) = bench.start();
	let order = bench.order(&payment, OrderKind::Refund { amount: 1_500 });
	executor.accept(order.id).await.unwrap();
	// A day passes on the chain, an hour here.
	bench.clock.advance(HOUR);
	bench.chain.at(12, order.deadline);
	for _ in 0..100 {
		executor.work().await.unwrap();
		bench.clock.advance(60_000);
	}
	let entry = journal.entry(order.id, 0).unwrap().unwrap();
	assert_eq!((entry.stand, entry.first_sent), (Stand::Prepared, None), "{}", entry.note);
	assert!(entry.note.contains("clock is slow"), "{}", entry.note);
	assert_eq!(bench.money(&payment).1, 0);
}

/// A payment that takes several requests is read, and an order carried out, however few requests are allowed.
#[tokio::test]
async fn payment_is_read_whole_when_requests_are_few() {
	for processor in HOLDING {
		let bench = Bench::with(processor, 0.1).await;
		let payment = bench.pay(6_000).await;
		bench.by_hand("capture", &payment, 6_000, "").await;
		bench.by_hand("refund", &payment, 1_000, "").await;
		bench.by_hand("dispute", &payment, 1_000, "needs_response").await;
		let reader = &bench.desk().reader;
		for _ in 0..5 {
			bench.pass(120_000);
			let (read, heard) = listen(reader.read(&payment)).await;
			assert_eq!(read.unwrap().refunded(), Ok(1_000), "{processor:?}");
			let (read, _) = listen(reader.read(&payment)).await;
			let waits = matches!(read, Err(Trouble::Throttled(Some(_))));
			assert!(waits && !heard.is_empty(), "{processor:?}: another waits its turn: {read:?}");
		}
		let entry = bench.run(&payment, OrderKind::Refund { amount: 2_000 }).await;
		assert_eq!(entry.stand, Stand::Confirmed, "{processor:?}: {}", entry.note);
		assert_eq!(bench.money(&payment).1, 3_000, "{processor:?}");
	}
}
