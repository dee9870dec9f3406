//! A thousand open payments and seven attestors: how often the processor is asked, and what it costs them.
//!
//! Each attestor is a whole gateway, asked over HTTP as its node's worker asks. Time is virtual: twenty minutes pass in
//! some seconds, so the processor time that was used, divided by those twenty minutes, is what a real one would use.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod common;

use common::*;
use nexonomy_fake_processors::{Fake, Rail};
use nexonomy_gateway::{
	api::{worker_routes, Office},
	clock::Clock,
	journal::Journal,
	metrics::Metrics,
	watch::Watch,
	words::{hex32, Account, PaymentId, Processor},
};
use serde_json::{json, Value};
use std::{
	collections::{BTreeMap, HashMap},
	net::SocketAddr,
	sync::Arc,
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

/// Makes a thousand payments and says how a worker asks for each.
async fn open_payments(fake: &Fake, account: &Account) -> Vec<Value> {
	let client = reqwest::Client::new();
	let mut looks = Vec::new();
	for _ in 0..PAYMENTS {
		let body = "amount=6000&currency=usd&capture_method=manual&confirm=true";
		let url = format!("{}/v1/payment_intents", fake.base(Rail::Stripe));
		let request = client.post(url).bearer_auth(nexonomy_fake_processors::WRITE_KEY).body(body);
		let answer: Value =
			serde_json::from_slice(&request.send().await.unwrap().bytes().await.unwrap()).unwrap();
		let payment = PaymentId::new(answer["id"].as_str().unwrap()).unwrap();
		looks.push(json!({
			"reference": hex32(account.reference(&payment).0.as_bytes()),
			"account": hex32(account.tag().0.as_bytes()),
			"max_age_ms": CADENCE * 1_000,
		}));
	}
	looks
}

/// A gateway that only reads, and knows the payments by name.
async fn attestor(fake: &Fake, clock: &Clock, ids: &[String]) -> SocketAddr {
	let account = account(Processor::Stripe);
	let journal = Arc::new(Journal::in_memory().unwrap());
	for id in ids {
		let payment = PaymentId::new(id).unwrap();
		journal.learn(account.reference(&payment), account.tag(), &payment).unwrap();
	}
	let desks = Arc::new(HashMap::from([(account.tag(), desk(Processor::Stripe, fake, clock, PER_SECOND))]));
	let office = Arc::new(Office {
		watch: Watch::new(desks.clone(), journal.clone(), clock.clone()),
		executor: None,
		journal,
		desks,
		chain: Arc::new(Told::default()),
		metrics: Metrics::new().unwrap(),
		clock: clock.clone(),
	});
	let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
	let address = listener.local_addr().unwrap();
	tokio::spawn(async move { axum::serve(listener, worker_routes(office)).await });
	address
}

/// Asks as a worker does, and says how many payments were seen.
async fn look(client: &reqwest::Client, gateway: SocketAddr, looks: &[Value], wait_ms: u64) -> usize {
	let body = json!({ "looks": looks, "wait_ms": wait_ms }).to_string();
	let answer = client.post(format!("http://{gateway}/v1/look")).body(body).send().await.unwrap();
	assert_eq!(answer.status(), 200);
	let answer: Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
	answer["observations"].as_array().unwrap().len()
}

#[tokio::test]
async fn thousand_payments_stay_within_the_published_limits() {
	let fake = Fake::start().await.unwrap();
	let clock = Clock::manual(nexonomy_fake_processors::BEGINNING);
	// Making a desk also chooses the cryptography that every client here uses.
	drop(desk(Processor::Stripe, &fake, &clock, PER_SECOND));
	let looks = open_payments(&fake, &account(Processor::Stripe)).await;
	let ids: Vec<String> = fake.world().payments.keys().cloned().collect();
	let mut gateways = Vec::new();
	for _ in 0..ATTESTORS {
		gateways.push(attestor(&fake, &clock, &ids).await);
	}
	let client = reqwest::Client::new();
	fake.world().asked.clear();
	let begun = cpu_seconds();
	let seconds = 2 * CADENCE;
	for second in 0..seconds {
		clock.advance(1_000);
		fake.world().now += 1_000;
		// Each worker asks in every second block, for a fifth of the payments at a time.
		for gateway in gateways.iter().filter(|_| second % 6 == 0) {
			let from = usize::try_from(second / 6 % 5).unwrap() * (PAYMENTS / 5);
			look(&client, *gateway, &looks[from..from + PAYMENTS / 5], 500).await;
		}
	}
	let used = cpu_seconds() - begun;
	let mut by_second: BTreeMap<u64, usize> = BTreeMap::new();
	for asked in &fake.world().asked {
		*by_second.entry(asked.at / 1_000).or_default() += 1;
	}
	let total: usize = by_second.values().sum();
	let peak = by_second.values().max().copied().unwrap_or_default();
	for gateway in &gateways {
		let mut known = 0;
		for part in looks.chunks(PAYMENTS / 5) {
			known += look(&client, *gateway, part, 0).await;
		}
		assert!(known >= PAYMENTS * 9 / 10, "{known} of {PAYMENTS} are known and fresh");
	}
	let share =
		used / f64::from(u32::try_from(seconds).unwrap()) / f64::from(u32::try_from(ATTESTORS).unwrap());
	println!(
		"{PAYMENTS} open payments, {ATTESTORS} attestors, {seconds} s: {total} requests, {:.1} a second, {peak} in the busiest of {PUBLISHED} allowed; {used:.2} s of processor time, {:.2} % of a core each, processor and workers included",
		total as f64 / seconds as f64,
		share * 100.0,
	);
	assert!(peak <= PUBLISHED, "{peak} requests in one second");
	assert!(total >= 2 * PAYMENTS * ATTESTORS * 9 / 10, "{total} requests are less than two rounds");
	assert!(total <= 3 * PAYMENTS * ATTESTORS, "{total} requests for two rounds");
	assert!(share < 0.05, "{share} of a core");
}
