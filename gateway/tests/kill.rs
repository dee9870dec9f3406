//! The gateway is killed at each point between the journal and the processor: one capture or none, never two.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::common::*;
use nexonomy_fake_processors::{Fault, FaultRule};
use nexonomy_gateway::{
	executor::{Killed, Point, Probe, Reject},
	journal::Stand,
	words::{OrderKind, Processor},
};
use std::sync::{
	atomic::{AtomicUsize, Ordering},
	Arc,
};

const POINTS: [Point; 7] = [
	Point::Accepted,
	Point::Read,
	Point::Permitted,
	Point::Written,
	Point::Sent,
	Point::ReadAgain,
	Point::Closed,
];

/// Kills at the `nth` time that `at` is reached, and counts how often it did.
fn killer(at: Point, nth: usize) -> (Probe, Arc<AtomicUsize>) {
	let (reached, killed) = (AtomicUsize::new(0), Arc::new(AtomicUsize::new(0)));
	let count = killed.clone();
	let probe: Probe = Arc::new(move |point| {
		if point == at && reached.fetch_add(1, Ordering::SeqCst) + 1 == nth {
			count.fetch_add(1, Ordering::SeqCst);
			return Err(Killed);
		}
		Ok(())
	});
	(probe, killed)
}

/// Runs until it is killed, starts again and sees it through. Returns whether it was killed.
async fn killed_and_restarted(bench: &Bench, kind: OrderKind, at: Point, nth: usize) -> (bool, Stand) {
	let payment = bench.pay(6_000).await;
	if matches!(kind, OrderKind::Refund { .. }) {
		assert_eq!(bench.run(&payment, CAPTURE_ALL).await.stand, Stand::Confirmed);
	}
	let order = bench.order(&payment, kind);
	let (probe, killed) = killer(at, nth);
	{
		let (journal, executor) = bench.start_probed(probe);
		match executor.accept(order.id).await {
			Err(Reject::Killed) => {}
			Err(reject) => panic!("{reject}"),
			Ok(_) => {
				for _ in 0..20 {
					match executor.work().await {
						Err(Reject::Killed) => break,
						other => other.unwrap(),
					};
					bench.pass(1_000);
				}
			}
		}
		drop((journal, executor));
	}
	let (journal, executor) = bench.start();
	// The worker asks again, as it does in every block while the order lives.
	executor.accept(order.id).await.unwrap();
	let entry = bench.work(&executor, &journal, &order, HOUR).await;
	let (captured, refunded, captures, refunds) = bench.money(&payment);
	match kind {
		OrderKind::Capture { amount, .. } => {
			assert_eq!((u128::from(captured), captures), (amount, 1), "{at:?} {nth}")
		}
		OrderKind::Refund { amount } => {
			assert_eq!((u128::from(refunded), refunds), (amount, 1), "{at:?} {nth}")
		}
		OrderKind::Void => assert_eq!((captured, captures), (0, 0)),
	}
	(killed.load(Ordering::SeqCst) == 1, entry.stand)
}

async fn everywhere(processor: Processor, kind: OrderKind) {
	for at in POINTS {
		let bench = Bench::new(processor).await;
		let (was_killed, stand) = killed_and_restarted(&bench, kind, at, 1).await;
		assert!(was_killed, "{at:?} was never reached");
		assert_eq!(stand, Stand::Confirmed, "{at:?}");
	}
}

#[tokio::test]
async fn t06_capture_happens_once_wherever_the_gateway_is_killed() {
	for processor in [Processor::Stripe, Processor::PayPal, Processor::Revolut, Processor::Antom] {
		everywhere(processor, CAPTURE_ALL).await;
	}
}

#[tokio::test]
async fn t08_refund_happens_once_wherever_the_gateway_is_killed() {
	for processor in [Processor::Stripe, Processor::PayPal, Processor::Revolut, Processor::Antom] {
		everywhere(processor, OrderKind::Refund { amount: 1_500 }).await;
	}
}

#[tokio::test]
async fn void_happens_once_wherever_the_gateway_is_killed() {
	for processor in [Processor::Stripe, Processor::PayPal, Processor::Revolut, Processor::Antom] {
		everywhere(processor, OrderKind::Void).await;
	}
}

/// Killed at each point while the processor itself fails: before it acted, after it acted, silently or not. Half of it is
/// waiting for answers that never come, so all faults are tried at once.
#[tokio::test]
async fn capture_happens_once_when_processor_and_gateway_fail_together() {
	tokio::join!(
		fails_together(Fault::Status { status: 503 }),
		fails_together(Fault::Status { status: 409 }),
		fails_together(Fault::TooMany { retry_after: 3 }),
		fails_together(Fault::StatusAfter { status: 500 }),
		fails_together(Fault::DropBefore),
		fails_together(Fault::DropAfter),
		fails_together(Fault::Truncated),
		fails_together(Fault::Html),
	);
}

async fn fails_together(fault: Fault) {
	for at in POINTS {
		for nth in [1, 2] {
			let bench = Bench::new(Processor::Stripe).await;
			bench.fake.world().faults.push(FaultRule {
				rail: nexonomy_fake_processors::Rail::Stripe,
				method: "POST".into(),
				path: "capture".into(),
				times: 1,
				fault: fault.clone(),
			});
			let (_, stand) = killed_and_restarted(&bench, CAPTURE_ALL, at, nth).await;
			assert_eq!(stand, Stand::Confirmed, "{fault:?} {at:?} {nth}");
		}
	}
}

/// The other operator's gateway takes over with a journal of its own, while the first one's request is still unknown.
#[tokio::test]
async fn t20_capture_happens_once_when_the_lease_passes_on() {
	for at in POINTS {
		let bench = Bench::new(Processor::Stripe).await;
		let payment = bench.pay(6_000).await;
		let order = bench.order(&payment, CAPTURE_ALL);
		let (probe, _) = killer(at, 1);
		{
			let (_journal, executor) = bench.start_probed(probe);
			if executor.accept(order.id).await.is_ok() {
				let _ = executor.work().await;
			}
		}
		std::fs::remove_file(bench.journal_file()).unwrap();
		let (journal, executor) = bench.start();
		journal.learn(order.reference, order.account, &payment).unwrap();
		executor.accept(order.id).await.unwrap();
		let entry = bench.work(&executor, &journal, &order, HOUR).await;
		assert_eq!(entry.stand, Stand::Confirmed, "{at:?}");
		assert_eq!(bench.money(&payment), (6_000, 0, 1, 0), "{at:?}");
	}
}
