//! Two forks give different orders under one number: the one that becomes final is carried out, once, and the other
//! never.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::common::{node::Knows, *};
use codec::Encode;
use nexonomy_gateway::{
	api::{worker_routes, Office},
	chain::{Finalized, Instruction, Node},
	clock::Clock,
	executor::Executor,
	metrics::Metrics,
	watch::Watch,
	words::{hex32, Order, OrderKind, PaymentId, Processor},
};
use serde_json::{json, Value};
use std::{
	net::SocketAddr,
	sync::{Arc, Mutex},
	time::Duration,
};
use tokio::task::JoinHandle;

/// The block that both forks grow from: it has no orders.
const ROOT: [u8; 32] = [1; 32];
/// The first block of the fork that never becomes final.
const GONE: [u8; 32] = [2; 32];
/// The first block of the fork that does.
const KEPT: [u8; 32] = [3; 32];

/// A chain with a fork, and where its node stands now.
struct Forked {
	clock: Clock,
	gone: Order,
	kept: Order,
	/// The best block and the final one.
	heads: Mutex<([u8; 32], [u8; 32])>,
}

impl Forked {
	fn new(bench: &Bench, payment: &PaymentId, gone: OrderKind, kept: OrderKind) -> Self {
		let order = |kind| Order {
			id: 0,
			processor: bench.account.processor,
			account: bench.account.tag(),
			reference: bench.account.reference(payment),
			currency: nexonomy_gateway::words::CurrencyCode::USD,
			exponent: 2,
			kind,
			attempt: 0,
			ordered_at: 11,
			deadline: bench.clock.now() + bench.account.processor.order_life(),
		};
		let (gone, kept) = (order(gone), order(kept));
		Self { clock: bench.clock.clone(), gone, kept, heads: Mutex::new((ROOT, ROOT)) }
	}

	fn stand(&self, best: [u8; 32], finalized: [u8; 32]) {
		*self.heads.lock().unwrap() = (best, finalized);
	}
}

impl Knows for Forked {
	fn finalized(&self) -> Option<Finalized> {
		let (_, finalized) = *self.heads.lock().unwrap();
		self.block(finalized)
	}

	fn best(&self) -> Option<Finalized> {
		let (best, _) = *self.heads.lock().unwrap();
		self.block(best)
	}

	fn block(&self, hash: [u8; 32]) -> Option<Finalized> {
		Some(Finalized { number: if hash == ROOT { 10 } else { 11 }, hash, time: self.clock.now() })
	}

	fn instruction(&self, order: u64, at: &Finalized) -> Option<Instruction> {
		let lives = match at.hash {
			GONE => Some(self.gone),
			KEPT => Some(self.kept),
			_ => None,
		};
		lives.filter(|lives| lives.id == order).map(instruct)
	}
}

/// A gateway that runs, and asks its node over JSON-RPC.
struct Gateway {
	address: SocketAddr,
	office: Arc<Office>,
	client: reqwest::Client,
	serving: JoinHandle<std::io::Result<()>>,
}

impl Gateway {
	async fn start(bench: &Bench, node: SocketAddr) -> Self {
		let (journal, _) = bench.start();
		let chain = Arc::new(Node::new(&format!("http://{node}"), GENESIS).unwrap());
		let (desks, clock) = (bench.desks.clone(), bench.clock.clone());
		let executor = Executor::new(chain.clone(), journal.clone(), desks.clone(), clock.clone(), OPERATOR);
		let office = Arc::new(Office {
			watch: Watch::new(desks.clone(), journal.clone(), clock.clone()),
			executor: Some(executor),
			journal,
			desks,
			chain,
			metrics: Metrics::new().unwrap(),
			clock,
		});
		let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
		let address = listener.local_addr().unwrap();
		let routes = worker_routes(office.clone());
		let serving = tokio::spawn(async move { axum::serve(listener, routes).await });
		let client = reqwest::Client::builder().pool_max_idle_per_host(0).build().unwrap();
		Self { address, office, client, serving }
	}

	/// Ends it and starts another with the same journal.
	async fn restart(self, bench: &Bench, node: SocketAddr) -> Self {
		self.serving.abort();
		// Connections that are being closed keep the journal's lock a moment longer.
		while Arc::strong_count(&self.office) > 1 {
			tokio::time::sleep(Duration::from_millis(1)).await;
		}
		drop(self);
		Self::start(bench, node).await
	}

	/// What the worker does with an order that it saw, on whichever fork.
	async fn hand_over(&self, order: &Order) -> Value {
		let body = json!({ "orders": [hex32(&order.encode())] }).to_string();
		let url = format!("http://{}/v1/orders", self.address);
		let answer = self.client.post(url).body(body).send().await.unwrap();
		serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap()
	}

	async fn work(&self) {
		self.office.executor.as_ref().unwrap().work().await.unwrap();
	}
}

/// Hands over the orders of both forks in this sequence, again and again, before and after one of them is final.
async fn play(processor: Processor, gone: OrderKind, kept: OrderKind, sequence: [usize; 4], restarts: bool) {
	let bench = Bench::new(processor).await;
	let payment = bench.pay(6_000).await;
	let forked = Arc::new(Forked::new(&bench, &payment, gone, kept));
	let node = node::start(forked.clone()).await;
	let orders = sequence.map(|place| [forked.gone, forked.kept][place]);
	let mut gateway = Gateway::start(&bench, node).await;
	let told = format!("{processor:?}: {gone:?}, then {kept:?}; {sequence:?}, {restarts}");

	let before = bench.fake.world().asked.len();
	for best in [GONE, KEPT, GONE] {
		forked.stand(best, ROOT);
		for order in &orders {
			let answer = gateway.hand_over(order).await;
			let say = answer["refused"][0]["say"].as_str().unwrap_or_else(|| panic!("{answer}"));
			assert!(say.contains("no order of this number lives in finalized state"), "{say}");
			gateway.work().await;
			bench.pass(1_000);
		}
		if restarts {
			gateway = gateway.restart(&bench, node).await;
		}
	}
	assert_eq!(bench.fake.world().asked.len(), before, "{told}: what may vanish is not even looked at");

	// Also a node that has seen a longer fork since: what is final stays final.
	for best in [KEPT, GONE, KEPT] {
		forked.stand(best, KEPT);
		for order in &orders {
			let answer = gateway.hand_over(order).await;
			assert_eq!(answer["taken"][0]["id"], 0, "{told}: {answer}");
			gateway.work().await;
			bench.pass(1_000);
			if restarts {
				gateway = gateway.restart(&bench, node).await;
			}
		}
	}
	let entry = gateway.office.journal.entry(0, 0).unwrap().unwrap();
	assert_eq!((entry.order, entry.stand.is_final()), (forked.kept, true), "{told}");
	let expected = match kept {
		OrderKind::Capture { amount, .. } => (u64::try_from(amount).unwrap(), 0, 1, 0),
		_ => (0, 0, 0, 0),
	};
	assert_eq!(bench.money(&payment), expected, "{told}");
	let world = bench.fake.world();
	assert_eq!(world.payments[payment.as_str()].capturable(), 0, "{told}: the rest went back");
	let moves = ["capture", "void", "cancel", "refund"];
	let moved = world.asked[before..]
		.iter()
		.filter(|asked| asked.method == "POST" && moves.iter().any(|what| asked.path.contains(what)));
	assert_eq!(moved.count(), 1, "{told}: one request that moves money");
}

#[tokio::test]
async fn t18_of_conflicting_orders_on_two_forks_only_the_final_one_moves_money() {
	let part = OrderKind::Capture { amount: 2_500, is_final: true };
	for processor in HOLDING {
		let mut pairs = vec![(CAPTURE_ALL, OrderKind::Void), (OrderKind::Void, CAPTURE_ALL)];
		// Antom captures all or nothing.
		if processor != Processor::Antom {
			pairs.extend([(CAPTURE_ALL, part), (part, CAPTURE_ALL)]);
		}
		for (gone, kept) in pairs {
			for (sequence, restarts) in [([0, 1, 0, 1], false), ([1, 0, 0, 1], false), ([0, 1, 1, 0], true)] {
				play(processor, gone, kept, sequence, restarts).await;
			}
		}
	}
}
