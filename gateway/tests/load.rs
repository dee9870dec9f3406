//! A thousand open payments and seven attestors: how often the processor is asked, and what it costs them.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod common;

use common::*;
use nexonomy_fake_processors::{Fake, Rail};
use nexonomy_gateway::{
	clock::Clock,
	journal::Journal,
	watch::{Look, Seen, Watch},
	words::{PaymentId, Processor},
};
use std::{
	collections::{BTreeMap, HashMap},
	sync::Arc,
	time::Duration,
};

const PAYMENTS: usize = 1_000;
const ATTESTORS: usize = 7;
/// Stripe's published limit for reading, in a second, for the account as a whole.
const PUBLISHED: usize = 100;
/// How often an open payment is looked at, in seconds.
const CADENCE: u64 = 600;
/// What the handbook gives each of seven operators.
const PER_SECOND: f64 = 5.0;

/// Seconds of processor time that this process used so far.
fn cpu_seconds() -> f64 {
	let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
	let after_name = stat.rsplit_once(')').unwrap().1;
	let fields: Vec<&str> = after_name.split_whitespace().collect();
	// User and system time, in hundredths of a second on every Linux of today.
	(fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap()) / 100.0
}

async fn open_payments(fake: &Fake, account: &nexonomy_gateway::words::Account) -> Vec<Look> {
	let client = reqwest::Client::new();
	let mut looks = Vec::new();
	for _ in 0..PAYMENTS {
		let body = "amount=6000&currency=usd&capture_method=manual&confirm=true";
		let url = format!("{}/v1/payment_intents", fake.base(Rail::Stripe));
		let answer = client
			.post(url)
			.bearer_auth(nexonomy_fake_processors::WRITE_KEY)
			.body(body)
			.send()
			.await
			.unwrap();
		let answer: serde_json::Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
		let payment = PaymentId::new(answer["id"].as_str().unwrap()).unwrap();
		let (reference, account) = (account.reference(&payment), account.tag());
		looks.push(Look { reference, account, max_age: CADENCE * 1_000 });
	}
	looks
}

#[tokio::test]
async fn thousand_payments_stay_within_the_published_limits() {
	let fake = Fake::start().await.unwrap();
	let clock = Clock::manual(nexonomy_fake_processors::BEGINNING);
	let account = account(Processor::Stripe);
	// Making a desk also chooses the cryptography that every client here uses.
	drop(desk(Processor::Stripe, &fake, &clock, PER_SECOND));
	let looks = open_payments(&fake, &account).await;
	let ids: Vec<String> = fake.world().payments.keys().cloned().collect();
	let watches: Vec<Watch> = (0..ATTESTORS)
		.map(|_| {
			let desk = desk(Processor::Stripe, &fake, &clock, PER_SECOND);
			let journal = Arc::new(Journal::in_memory().unwrap());
			for id in &ids {
				let payment = PaymentId::new(id).unwrap();
				journal.learn(account.reference(&payment), account.tag(), &payment).unwrap();
			}
			Watch::new(Arc::new(HashMap::from([(account.tag(), desk)])), journal, clock.clone())
		})
		.collect();
	fake.world().asked.clear();
	let begun = cpu_seconds();
	let seconds = 2 * CADENCE;
	for second in 0..seconds {
		clock.advance(1_000);
		fake.world().now += 1_000;
		// Each worker asks in every second block, for a fifth of the payments at a time.
		for watch in watches.iter().filter(|_| second % 6 == 0) {
			let from = usize::try_from(second / 6 % 5).unwrap() * (PAYMENTS / 5);
			watch.look(&looks[from..from + PAYMENTS / 5], Duration::from_millis(500)).await;
		}
	}
	let used = cpu_seconds() - begun;
	let mut by_second: BTreeMap<u64, usize> = BTreeMap::new();
	for asked in &fake.world().asked {
		*by_second.entry(asked.at / 1_000).or_default() += 1;
	}
	let total: usize = by_second.values().sum();
	let peak = by_second.values().max().copied().unwrap_or_default();
	for watch in &watches {
		let seen = watch.look(&looks, Duration::ZERO).await;
		let known = seen.iter().filter(|seen| matches!(seen, Seen::Observed(..))).count();
		assert!(known >= PAYMENTS * 9 / 10, "{known} of {PAYMENTS} are known and fresh");
	}
	let share =
		used / f64::from(u32::try_from(seconds).unwrap()) / f64::from(u32::try_from(ATTESTORS).unwrap());
	println!(
		"{total} requests in {seconds} s by {ATTESTORS} attestors: {:.1} a second, {peak} in the busiest; {:.2} % of a core each, fake included",
		total as f64 / seconds as f64,
		share * 100.0,
	);
	assert!(peak <= PUBLISHED, "{peak} requests in one second");
	assert!(total <= 3 * PAYMENTS * ATTESTORS, "{total} requests for two rounds");
	assert!(share < 0.05, "{share} of a core");
}
