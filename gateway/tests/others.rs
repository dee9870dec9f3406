//! Software that nobody here wrote plays Stripe. Started by `tests/others.sh`, which installs it.
//!
//! Where it contradicts Stripe the gateway follows Stripe, so each difference is asserted as one: when it is mended
//! there, the test says so.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod common;

use common::*;
use nexonomy_gateway::{
	adapter::{Reader, Writer},
	adapters::{reader, writer, Parts},
	budget::Budget,
	clock::Clock,
	http::Http,
	journal::{judge, Entry, Verdict},
	reading::Reading,
	secret::Secret,
	trouble::Trouble,
	words::{Account, CurrencyCode, Key, Order, OrderKind, PaymentId, Processor, ProcessorState},
};
use serde_json::Value;
use std::{sync::Arc, time::Duration};

struct Other {
	base: String,
	account: Account,
	reader: Arc<dyn Reader>,
	writer: Arc<dyn Writer>,
	client: reqwest::Client,
}

fn other(variable: &str) -> Other {
	let base = std::env::var(variable).unwrap_or_else(|_| panic!("run gateway/tests/others.sh"));
	let budget = Arc::new(Budget::new(Clock::System, 1_000.0));
	let http = Http::new(&base, budget, Duration::from_secs(5)).unwrap();
	let account = Account { processor: Processor::Stripe, id: "acct_1".into(), live: false };
	let key = Secret::new(None, "sk_test_12345");
	let parts =
		Parts { account: account.clone(), http, key, hook: None, connected: false, coin_is_currency: false };
	Other {
		base,
		account,
		reader: reader(parts.clone()),
		writer: writer(parts),
		client: reqwest::Client::new(),
	}
}

impl Other {
	async fn post(&self, path: &str, body: &str, key: Option<&str>) -> (u16, Value) {
		let mut request = self
			.client
			.post(format!("{}{path}", self.base))
			.header("authorization", "Bearer sk_test_12345")
			.header("content-type", "application/x-www-form-urlencoded")
			.body(body.to_owned());
		if let Some(key) = key {
			request = request.header("idempotency-key", key);
		}
		let answer = request.send().await.unwrap();
		let status = answer.status().as_u16();
		(status, serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap_or_default())
	}

	async fn pay(&self) -> PaymentId {
		let tag = hex::encode(TAG);
		let body = format!(
			"amount=6000&currency=usd&capture_method=manual&confirm=true&payment_method=pm_card_visa&metadata%5Bnexonomy%5D={tag}"
		);
		let (status, intent) = self.post("/v1/payment_intents", &body, None).await;
		assert_eq!(status, 200, "{intent}");
		PaymentId::new(intent["id"].as_str().unwrap()).unwrap()
	}

	fn order(&self, payment: &PaymentId, id: u64, kind: OrderKind) -> Order {
		Order {
			id,
			processor: Processor::Stripe,
			account: self.account.tag(),
			reference: self.account.reference(payment),
			currency: CurrencyCode::USD,
			exponent: 2,
			kind,
			attempt: 0,
			ordered_at: 1,
			deadline: u64::MAX,
		}
	}

	/// What the gateway would make of an order for a payment that looks like this.
	fn judge(&self, payment: &PaymentId, kind: OrderKind, seen: &Reading) -> Verdict {
		let order = self.order(payment, 2, kind);
		let entry = Entry::new(order, payment.clone(), Key::of(&GENESIS, &order));
		judge(&entry, seen, &self.writer.rules())
	}

	async fn send(&self, payment: &PaymentId, id: u64, kind: OrderKind) -> Result<(), Trouble> {
		let order = self.order(payment, id, kind);
		let key = Key::of(&GENESIS, &order);
		let seen = self.reader.read(payment).await?;
		let call = self.writer.plan(&order, payment, &seen, &key).unwrap();
		self.writer.send(&call, &key).await
	}
}

#[tokio::test]
#[ignore = "needs localstripe: run gateway/tests/others.sh"]
async fn localstripe_holds_and_is_read() {
	let other = other("LOCALSTRIPE");
	let payment = other.pay().await;
	let seen = other.reader.read(&payment).await.unwrap();
	assert_eq!((seen.state, seen.authorized, seen.tag), (ProcessorState::Held, 6_000, TAG));
	// It never says until when, nor how much can be captured: no truthful vote can be made of its holds.
	assert_eq!((seen.capture_before, seen.capturable), (0, 0));
	assert!(seen.observation(&other.account, &payment).is_err());
	// Known fault: its lists take no time to begin from, as Stripe's do.
	assert!(matches!(other.reader.recent(0).await, Err(Trouble::Refused(_))));
}

#[tokio::test]
#[ignore = "needs localstripe: run gateway/tests/others.sh"]
async fn localstripe_takes_a_void_and_the_gateway_asks_it_once() {
	let other = other("LOCALSTRIPE");
	let payment = other.pay().await;
	other.send(&payment, 1, OrderKind::Void).await.unwrap();
	let seen = other.reader.read(&payment).await.unwrap();
	println!("after a void: {seen:?}");
	assert!(matches!(seen.state, ProcessorState::Voided | ProcessorState::Failed));
	// Known fault: it then lets a cancelled payment be captured, with status 200. The gateway never asks, as it reads first.
	let (status, _) =
		other.post(&format!("/v1/payment_intents/{payment}/capture"), "amount_to_capture=6000", None).await;
	assert_eq!(status, 200);
	assert!(matches!(other.judge(&payment, CAPTURE_ALL, &seen), Verdict::Contradicted(_)));
}

#[tokio::test]
#[ignore = "needs localstripe: run gateway/tests/others.sh"]
async fn localstripe_does_not_know_final_capture() {
	let other = other("LOCALSTRIPE");
	let payment = other.pay().await;
	// Known fault: `final_capture`, which Stripe has and which is always said, is refused with 400.
	let outcome = other.send(&payment, 3, CAPTURE_ALL).await;
	println!("capture: {outcome:?}");
	assert!(matches!(outcome, Err(Trouble::Refused(_))));
	let (status, _) =
		other.post(&format!("/v1/payment_intents/{payment}/capture"), "amount_to_capture=6000", None).await;
	assert_eq!(status, 200);
	let seen = other.reader.read(&payment).await.unwrap();
	println!("captured by hand: {seen:?}");
	assert_eq!(seen.state, ProcessorState::Captured);
	// Known fault: `amount_captured` is missing, so the amounts contradict the state, and no vote is made of it.
	assert!(seen.observation(&other.account, &payment).is_err());
}

#[tokio::test]
#[ignore = "needs stripe-stateful-mock: run gateway/tests/others.sh"]
async fn stateful_mock_repeats_what_a_key_was_answered() {
	let other = other("STRIPE_MOCK");
	let order = |id| Order {
		id,
		processor: Processor::Stripe,
		account: other.account.tag(),
		reference: Default::default(),
		currency: CurrencyCode::USD,
		exponent: 2,
		kind: OrderKind::Void,
		attempt: 0,
		ordered_at: 1,
		deadline: u64::MAX,
	};
	// Keys are new in each run: the mock remembers them while it lives.
	let now = Clock::System.now();
	let (key, next) = (Key::of(&GENESIS, &order(now)), Key::of(&GENESIS, &order(now + 1)));
	let charge = "amount=6000&currency=usd&source=tok_visa&capture=false";
	let (status, first) = other.post("/v1/charges", charge, Some(key.as_str())).await;
	assert_eq!(status, 200, "{first}");
	let (_, again) = other.post("/v1/charges", charge, Some(key.as_str())).await;
	assert_eq!(first["id"], again["id"], "one key, one charge");
	let (_, another) = other.post("/v1/charges", charge, Some(next.as_str())).await;
	assert_ne!(first["id"], another["id"], "the next attempt's key is another one");
	let (status, refused) =
		other.post("/v1/charges", &charge.replace("6000", "7000"), Some(key.as_str())).await;
	assert_eq!((status, refused["error"]["type"].as_str()), (400, Some("idempotency_error")));
}
