//! The loopback interface, as the README specifies it, and what comes from outside.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::common::*;
use codec::{Decode, Encode};
use nexonomy_fake_processors::{Fault, FaultRule, HookMode, Rail};
use nexonomy_gateway::{
	api::{public_routes, worker_routes, Office},
	chain::{Chain, ChainError, Node},
	executor::{Executor, Reject},
	journal::Journal,
	metrics::Metrics,
	watch::Watch,
	words::{hex32, Observation, PaymentId, Processor, ProcessorState},
};
use serde_json::{json, Value};
use std::{net::SocketAddr, sync::Arc};

struct Served {
	bench: Bench,
	worker: SocketAddr,
	public: SocketAddr,
	office: Arc<Office>,
}

async fn serve(processor: Processor) -> Served {
	let bench = Bench::new(processor).await;
	let (journal, executor) = bench.start();
	let office = Arc::new(Office {
		watch: Watch::new(bench.desks.clone(), journal.clone(), bench.clock.clone()),
		executor: Some(executor),
		journal,
		desks: bench.desks.clone(),
		chain: bench.chain.clone(),
		metrics: Metrics::new().unwrap(),
		clock: bench.clock.clone(),
	});
	let bind = || tokio::net::TcpListener::bind("127.0.0.1:0");
	let (worker, public) = (bind().await.unwrap(), bind().await.unwrap());
	let addresses = (worker.local_addr().unwrap(), public.local_addr().unwrap());
	let (inside, outside) = (worker_routes(office.clone()), public_routes(office.clone()));
	tokio::spawn(async move { axum::serve(worker, inside).await });
	tokio::spawn(async move { axum::serve(public, outside).await });
	Served { bench, worker: addresses.0, public: addresses.1, office }
}

async fn send(request: reqwest::RequestBuilder) -> (u16, Value) {
	let answer = request.send().await.unwrap();
	let status = answer.status().as_u16();
	let bytes = answer.bytes().await.unwrap();
	(status, serde_json::from_slice(&bytes).unwrap_or_else(|_| json!(String::from_utf8_lossy(&bytes))))
}

impl Served {
	async fn post(&self, path: &str, body: Value) -> (u16, Value) {
		send(reqwest::Client::new().post(format!("http://{}{path}", self.worker)).body(body.to_string()))
			.await
	}

	async fn get(&self, path: &str) -> (u16, Value) {
		send(reqwest::Client::new().get(format!("http://{}{path}", self.worker))).await
	}

	async fn look(&self, payment: &PaymentId, max_age_ms: u64) -> Value {
		let look = json!({
			"reference": hex32(self.bench.account.reference(payment).0.as_bytes()),
			"account": hex32(self.bench.account.tag().0.as_bytes()),
			"max_age_ms": max_age_ms,
		});
		let (status, answer) = self.post("/v1/look", json!({ "looks": [look], "wait_ms": 2_000 })).await;
		assert_eq!(status, 200, "{answer}");
		answer
	}

	async fn deliver(&self) -> Vec<u16> {
		let now = self.bench.clock.now();
		let letters = self.bench.fake.world().outbox.take(now);
		let tag = hex32(self.bench.account.tag().0.as_bytes());
		let mut statuses = Vec::new();
		for letter in letters {
			let mut request = reqwest::Client::new()
				.post(format!("http://{}/v1/webhooks/{tag}", self.public))
				.body(letter.body);
			for (name, value) in letter.headers {
				request = request.header(name, value);
			}
			statuses.push(send(request).await.0);
		}
		statuses
	}
}

fn observation(answer: &Value) -> Observation {
	let text = answer["observations"][0]["observation"].as_str().unwrap_or_else(|| panic!("{answer}"));
	Observation::decode(&mut hex::decode(&text[2..]).unwrap().as_slice()).unwrap()
}

#[tokio::test]
async fn look_finds_a_payment_by_its_reference_alone() {
	for processor in [Processor::Stripe, Processor::Revolut] {
		let served = serve(processor).await;
		let payment = PaymentId::new(&served.bench.shop(6_000).await).unwrap();
		let seen = observation(&served.look(&payment, 60_000).await);
		assert_eq!((seen.state, seen.authorized), (ProcessorState::Held, 6_000));
		assert_eq!(seen.reference, served.bench.account.reference(&payment));
	}
}

#[tokio::test]
async fn look_needs_a_hint_where_the_processor_has_no_list() {
	let served = serve(Processor::PayPal).await;
	let payment = PaymentId::new(&served.bench.shop(6_000).await).unwrap();
	let account = hex32(served.bench.account.tag().0.as_bytes());
	let hint = json!({ "account": account, "payment": payment.as_str() });
	let (status, say) = served.post("/v1/hint", hint.clone()).await;
	assert_eq!(status, 404, "t24: nobody waits for it yet: {say}");
	let answer = served.look(&payment, 60_000).await;
	assert_eq!(answer["troubles"][0]["trouble"], "unknown_payment");
	let outside =
		reqwest::Client::new().post(format!("http://{}/v1/hint", served.public)).body(hint.to_string());
	assert_eq!(send(outside).await.0, 204);
	assert_eq!(observation(&served.look(&payment, 60_000).await).authorized, 6_000);
	assert_eq!(served.post("/v1/hint", json!({ "account": account, "payment": "../x" })).await.0, 400);
}

#[tokio::test]
async fn look_remembers_for_as_long_as_it_may() {
	let served = serve(Processor::Stripe).await;
	let payment = PaymentId::new(&served.bench.shop(6_000).await).unwrap();
	served.look(&payment, 60_000).await;
	served.bench.by_hand("capture", &payment, 6_000, "").await;
	served.bench.fake.world().outbox.mode = HookMode::Lost;
	served.deliver().await;
	served.bench.pass(59_000);
	assert_eq!(observation(&served.look(&payment, 60_000).await).captured, 0, "as seen a minute ago");
	served.bench.pass(2_000);
	assert_eq!(
		observation(&served.look(&payment, 60_000).await).captured,
		6_000,
		"a lost webhook costs a minute"
	);
}

#[tokio::test]
async fn t14_webhook_is_a_reason_to_look_however_it_comes() {
	for mode in [HookMode::Well, HookMode::Twice, HookMode::Reversed] {
		let served = serve(Processor::Stripe).await;
		let payment = PaymentId::new(&served.bench.shop(6_000).await).unwrap();
		served.look(&payment, HOUR).await;
		served.bench.by_hand("capture", &payment, 6_000, "").await;
		served.bench.by_hand("refund", &payment, 1_000, "").await;
		served.bench.fake.world().outbox.mode = mode;
		assert!(served.deliver().await.iter().all(|status| *status == 200), "{mode:?}");
		let seen = observation(&served.look(&payment, HOUR).await);
		assert_eq!((seen.captured, seen.refunded), (6_000, 1_000), "{mode:?}");
	}
}

#[tokio::test]
async fn t14_forged_webhook_changes_nothing() {
	let served = serve(Processor::Stripe).await;
	let payment = PaymentId::new(&served.bench.shop(6_000).await).unwrap();
	served.look(&payment, HOUR).await;
	let asked = served.bench.fake.world().asked.len();
	let tag = hex32(served.bench.account.tag().0.as_bytes());
	let forged = json!({ "livemode": false, "data": { "object": { "object": "payment_intent", "id": payment.as_str() } } });
	for signature in ["", "t=1,v1=00", "v1=00", "t=999999999999999999999999,v1=zz"] {
		let request = reqwest::Client::new()
			.post(format!("http://{}/v1/webhooks/{tag}", served.public))
			.header("stripe-signature", signature)
			.body(forged.to_string());
		assert_eq!(send(request).await.0, 400);
	}
	served.look(&payment, HOUR).await;
	assert_eq!(served.bench.fake.world().asked.len(), asked);
	let (_, metrics) = served.get("/metrics").await;
	assert!(metrics.as_str().unwrap().contains(r#"gateway_webhooks_total{result="forged"} 4"#), "{metrics}");
}

#[tokio::test]
async fn trouble_is_told_and_is_no_observation() {
	let served = serve(Processor::Stripe).await;
	let payment = PaymentId::new(&served.bench.shop(6_000).await).unwrap();
	let rule = FaultRule {
		rail: Rail::Stripe,
		method: String::new(),
		path: String::new(),
		times: 100,
		fault: Fault::Status { status: 500 },
	};
	served.bench.fake.world().faults.push(rule);
	let answer = served.look(&payment, 1_000).await;
	assert_eq!(answer["observations"], json!([]));
	assert_eq!(answer["troubles"][0]["trouble"], "unknown_payment");
	served.bench.fake.world().faults.clear();
	served.bench.pass(61_000);
	served.look(&payment, 1_000).await;
	served.bench.pass(10_000);
	let rule = FaultRule {
		rail: Rail::Stripe,
		method: String::new(),
		path: String::new(),
		times: 1,
		fault: Fault::DropBefore,
	};
	served.bench.fake.world().faults.push(rule);
	let answer = served.look(&payment, 1_000).await;
	assert_eq!(answer["troubles"][0]["trouble"], "unreachable", "{answer}");
}

#[tokio::test]
async fn t02_evidence_goes_with_what_is_new_and_can_be_shown() {
	use nexonomy_gateway::evidence::Evidence;
	let served = serve(Processor::Stripe).await;
	let payment = PaymentId::new(&served.bench.shop(6_000).await).unwrap();
	let digest = |answer: &Value| answer["observations"][0]["evidence"].as_str().unwrap().to_owned();
	let first = digest(&served.look(&payment, 0).await);
	served.bench.pass(1_000);
	assert_eq!(digest(&served.look(&payment, 0).await), first, "nothing is new");
	served.bench.by_hand("capture", &payment, 6_000, "").await;
	served.bench.pass(1_000);
	let second = digest(&served.look(&payment, 0).await);
	assert_ne!(second, first);
	let (status, shown) = served.get(&format!("/v1/evidence/{second}")).await;
	assert_eq!(status, 200);
	let evidence: Evidence = serde_json::from_value(shown).unwrap();
	assert_eq!(hex32(&evidence.digest()), second);
	assert_eq!(evidence.heard.len(), 2, "the payment and its refunds");
	assert!(evidence.heard.iter().all(|heard| heard.request.starts_with("req_")), "{evidence:?}");
	assert_eq!(served.get(&format!("/v1/evidence/{}", hex32(&[0; 32]))).await.0, 404);
}

#[tokio::test]
async fn orders_are_taken_when_the_node_says_that_they_are_final_and_ours() {
	let served = serve(Processor::Stripe).await;
	let payment = PaymentId::new(&served.bench.shop(6_000).await).unwrap();
	let order = served.bench.order(&payment, CAPTURE_ALL);
	let scale = hex32(&order.encode());
	let (status, answer) = served.post("/v1/orders", json!({ "orders": [scale] })).await;
	assert_eq!(status, 200);
	assert!(answer["refused"][0]["say"].as_str().unwrap().contains("/v1/hint"), "{answer}");
	served.look(&payment, HOUR).await;
	let (_, answer) = served.post("/v1/orders", json!({ "orders": [scale] })).await;
	assert_eq!(answer["taken"][0], json!({ "id": order.id, "attempt": 0, "stand": "prepared" }));
	served.office.executor.as_ref().unwrap().work().await.unwrap();
	let (status, shown) = served.get(&format!("/v1/orders/{}", order.id)).await;
	assert_eq!((status, shown[0]["stand"].as_str()), (200, Some("confirmed")));
	assert_eq!(served.get("/v1/orders/999").await.0, 404);
	assert_eq!(served.bench.money(&payment), (6_000, 0, 1, 0));
}

#[tokio::test]
async fn t05_order_that_only_the_worker_knows_is_refused() {
	let served = serve(Processor::Stripe).await;
	let payment = served.bench.shop(6_000).await;
	let payment = PaymentId::new(&payment).unwrap();
	served.look(&payment, HOUR).await;
	let order = served.bench.order(&payment, CAPTURE_ALL);
	let ask = || served.post("/v1/orders", json!({ "orders": [hex32(&order.encode())] }));
	let refused = |answer: Value| answer["refused"][0]["say"].as_str().unwrap_or_default().to_owned();
	let original = |change: fn(&mut nexonomy_gateway::chain::Instruction)| {
		served.bench.publish(order);
		served.bench.chain.say(|orders| change(orders.get_mut(&order.id).unwrap()));
	};
	served.bench.chain.say(|orders| orders.clear());
	assert!(
		refused(ask().await.1).contains("no order of this number"),
		"t18: it vanished, or never was final"
	);
	original(|instruction| instruction.lease.as_mut().unwrap().holder = [8; 32]);
	assert!(refused(ask().await.1).contains("not this operator's turn"));
	original(|instruction| instruction.lease.as_mut().unwrap().begin_before = 10);
	assert!(refused(ask().await.1).contains("not this operator's turn"), "too late to begin");
	original(|instruction| instruction.lease = None);
	assert!(refused(ask().await.1).contains("not this operator's turn"));
	original(|_| {});
	served.bench.chain.at(10, served.bench.clock.now() - HOUR);
	assert!(refused(ask().await.1).contains("not caught up"));
	served.bench.chain.silence(true);
	assert!(refused(ask().await.1).contains("does not answer"));
	assert_eq!(served.bench.writes(), 1, "the shop's, and no other");
}

#[tokio::test]
async fn requests_that_make_no_sense_are_refused_with_a_reason() {
	let served = serve(Processor::Stripe).await;
	let hash = hex32(&[1; 32]);
	let look = json!({ "reference": hash, "account": hash, "max_age_ms": 1 });
	assert_eq!(served.post("/v1/look", json!({ "looks": vec![look.clone(); 257] })).await.0, 400);
	assert_eq!(
		served
			.post("/v1/look", json!({ "looks": [{ "reference": "0x1", "account": hash, "max_age_ms": 1 }] }))
			.await
			.0,
		400
	);
	assert_eq!(served.post("/v1/look", json!({ "looks": [], "more": 1 })).await.0, 400);
	assert_eq!(served.post("/v1/orders", json!({ "orders": ["0x00"] })).await.0, 400);
	assert_eq!(served.post("/v1/look", json!("x".repeat(70_000))).await.0, 413);
	let (status, answer) = served.post("/v1/look", json!({ "looks": [look] })).await;
	assert_eq!((status, answer["troubles"][0]["trouble"].as_str()), (200, Some("other_account")));
}

#[tokio::test]
async fn browsers_and_other_machines_names_are_kept_out() {
	let served = serve(Processor::Stripe).await;
	let url = format!("http://{}/health", served.worker);
	let client = reqwest::Client::new();
	assert_eq!(send(client.get(&url).header("origin", "https://evil.example")).await.0, 403);
	assert_eq!(send(client.get(&url).header("host", "evil.example")).await.0, 403);
	assert_eq!(send(client.get(&url)).await.0, 200);
}

#[tokio::test]
async fn health_says_when_the_node_is_gone() {
	let served = serve(Processor::Stripe).await;
	let (status, health) = served.get("/health").await;
	assert_eq!((status, health["finalized"].as_u64()), (200, Some(10)));
	served.bench.chain.silence(true);
	let (status, health) = served.get("/health").await;
	assert_eq!((status, health["status"].as_str()), (503, Some("degraded")));
}

#[tokio::test]
async fn node_is_asked_over_json_rpc_and_believed_only_on_the_right_chain() {
	let bench = Bench::new(Processor::Stripe).await;
	let payment = bench.pay(6_000).await;
	let order = bench.order(&payment, CAPTURE_ALL);
	let url = format!("http://{}", node::start(bench.chain.clone()).await);
	let node = Node::new(&url, GENESIS).unwrap();
	let head = node.finalized().await.unwrap();
	assert_eq!((head.number, head.time), (10, bench.clock.now()));
	assert_eq!(node.instruction(order.id, &head).await.unwrap().unwrap().order, order);
	assert_eq!(node.instruction(999, &head).await, Ok(None));
	let other = Node::new(&url, [0; 32]).unwrap();
	assert!(matches!(other.finalized().await, Err(ChainError::OtherChain(_))));
	bench.chain.silence(true);
	assert!(matches!(node.finalized().await, Err(ChainError::Silent(_))));
}

#[tokio::test]
async fn t19_orders_of_a_runtime_that_the_operator_has_not_read_wait() {
	let bench = Bench::new(Processor::Stripe).await;
	let payment = bench.pay(6_000).await;
	let order = bench.order(&payment, CAPTURE_ALL);
	let url = format!("http://{}", node::start(bench.chain.clone()).await);
	let journal = Arc::new(Journal::in_memory().unwrap());
	journal.learn(bench.account.reference(&payment), bench.account.tag(), &payment).unwrap();
	let believing = |runtimes: &[[u8; 32]]| {
		let node = Node::new(&url, GENESIS).unwrap().with_runtimes(runtimes.to_vec());
		let desks = bench.desks.clone();
		Executor::new(Arc::new(node), journal.clone(), desks, bench.clock.clone(), OPERATOR)
	};
	let refused = believing(&[[6; 32]]).accept(order.id).await.unwrap_err();
	assert!(
		matches!(&refused, Reject::Chain(ChainError::OtherRuntime(hash)) if *hash == hex32(&node::RUNTIME))
	);
	assert!(refused.to_string().contains("node.runtimes"));
	assert_eq!(journal.count().unwrap(), vec![]);
	for runtimes in [&[[6; 32], node::RUNTIME][..], &[]] {
		assert!(believing(runtimes).accept(order.id).await.is_ok());
	}
}
