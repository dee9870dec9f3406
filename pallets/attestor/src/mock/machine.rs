//! An operator's machine: its clock, its local database, its pool, and the gateway beside it.
//!
//! It holds the worker to its promises: every wait has a deadline, and no header is sent but the type and the length of the
//! body.

use super::*;
use nexonomy_primitives::Order;
use serde_json::{json, Value};
use sp_core::offchain::{
	testing::TestOffchainExt, DbExternalities, Externalities, HttpError, HttpRequestId, HttpRequestStatus,
	OpaqueNetworkState, StorageKind, Timestamp, TransactionPool,
};
use std::{
	collections::BTreeMap,
	sync::{Arc, Mutex, MutexGuard},
};

/// A request that the worker sent.
#[derive(Clone, Debug, Default)]
pub struct Request {
	pub method: String,
	pub address: String,
	pub headers: Vec<(String, String)>,
	pub body: Vec<u8>,
	is_complete: bool,
	reply: Option<(Reply, usize)>,
}

impl Request {
	pub fn json(&self) -> Value {
		serde_json::from_slice(&self.body).unwrap()
	}
}

/// What a gateway does with a request.
#[derive(Clone, Debug)]
pub struct Reply {
	/// How long it takes, in milliseconds.
	pub after: u64,
	pub status: u16,
	pub body: Vec<u8>,
	/// How long each read of the body takes.
	pub drip: u64,
	/// Whether it hangs up.
	pub hangs_up: bool,
}

impl Reply {
	pub fn ok(body: impl Into<Vec<u8>>) -> Self {
		Self { after: 20, status: 200, body: body.into(), drip: 0, hangs_up: false }
	}
}

type Gateway = Box<dyn FnMut(&Request) -> Reply + Send>;

pub struct World {
	pub clock: u64,
	/// What was asked, in order.
	pub requests: Vec<Request>,
	/// What went into the pool.
	pub pool: Vec<Vec<u8>>,
	/// What the gateway saw of payments; the others are pending.
	pub seen: BTreeMap<PaymentRef, Observation>,
	/// How long ago.
	pub age: u64,
	/// Whether money is moving there that is not counted yet.
	pub under_way: bool,
	/// Payments that are in trouble, and which.
	pub troubles: BTreeMap<PaymentRef, &'static str>,
	/// What the gateway says of accounts.
	pub accounts: Vec<String>,
	/// How far the gateway is with its orders.
	pub stand: &'static str,
	/// Another gateway than the honest one.
	pub gateway: Option<Gateway>,
	/// Where what comes next is kept: the node's local database.
	database: TestOffchainExt,
}

#[derive(Clone)]
pub struct Machine(Arc<Mutex<World>>);

impl Default for Machine {
	fn default() -> Self {
		Self(Arc::new(Mutex::new(World {
			clock: 1_000_000,
			requests: Vec::new(),
			pool: Vec::new(),
			seen: BTreeMap::new(),
			age: 100,
			under_way: false,
			troubles: BTreeMap::new(),
			accounts: Vec::new(),
			stand: "prepared",
			gateway: None,
			database: TestOffchainExt::new().0,
		})))
	}
}

impl World {
	/// What a gateway answers that works as its page says.
	fn honest(&self, request: &Request) -> Reply {
		let path = request.address.strip_prefix("http://127.0.0.1:9966").unwrap();
		let answer = match path {
			"/v1/look" => self.show(&request.json()),
			"/v1/orders" => {
				let taken = orders(request)
					.into_iter()
					.map(|order| json!({ "id": order.id, "attempt": order.attempt, "stand": self.stand }));
				json!({ "taken": taken.collect::<Vec<_>>(), "refused": [] })
			}
			"/v1/accounts" => json!({ "accounts": self.accounts }),
			_ => panic!("the gateway has no {path}"),
		};
		Reply::ok(answer.to_string())
	}

	fn show(&self, question: &Value) -> Value {
		let (mut observations, mut pending, mut troubles) = (Vec::new(), Vec::new(), Vec::new());
		for look in question["looks"].as_array().unwrap() {
			let name = look["reference"].as_str().unwrap();
			let bytes: [u8; 32] = crate::hex::read(name).unwrap().try_into().unwrap();
			let reference = PaymentRef(bytes.into());
			match (self.seen.get(&reference), self.troubles.get(&reference)) {
				(_, Some(trouble)) => troubles.push(json!({
					"reference": name, "trouble": trouble, "say": "schade – 残念",
				})),
				(Some(seen), None) => observations.push(json!({
					"reference": name,
					"observation": crate::hex::write(&seen.encode()),
					"age_ms": self.age,
					"evidence": crate::hex::write(evidence(seen).as_bytes()),
					"under_way": self.under_way,
				})),
				(None, None) => pending.push(name),
			}
		}
		json!({ "observations": observations, "pending": pending, "troubles": troubles })
	}
}

/// The digest that the gateway gives for an observation.
pub fn evidence(seen: &Observation) -> H256 {
	BlakeTwo256::hash_of(&(b"heard", seen))
}

/// What a gateway answers that saw these payments, and was asked about no others.
pub fn answer_to(seen: &[Observation]) -> String {
	let observed = |seen: &Observation| {
		json!({
			"reference": crate::hex::write(seen.reference.0.as_bytes()),
			"observation": crate::hex::write(&seen.encode()),
			"age_ms": 100,
			"evidence": crate::hex::write(evidence(seen).as_bytes()),
			"under_way": false,
		})
	};
	let observations: Vec<Value> = seen.iter().map(observed).collect();
	json!({ "observations": observations, "pending": [], "troubles": [] }).to_string()
}

/// The orders that a request hands over.
pub fn orders(request: &Request) -> Vec<Order> {
	let body = request.json();
	let texts = body["orders"].as_array().unwrap().iter();
	texts
		.map(|text| Order::decode(&mut &crate::hex::read(text.as_str().unwrap()).unwrap()[..]).unwrap())
		.collect()
}

impl Machine {
	pub fn world(&self) -> MutexGuard<'_, World> {
		self.0.lock().unwrap()
	}

	/// The processor shows this from now on.
	pub fn show(&self, seen: Observation) {
		self.world().seen.insert(seen.reference, seen);
	}

	/// The gateway answers as this says.
	pub fn answer(&self, gateway: impl FnMut(&Request) -> Reply + Send + 'static) {
		self.world().gateway = Some(Box::new(gateway));
	}

	/// The requests to this path since it was last asked for any.
	pub fn asked(&self, path: &str) -> Vec<Request> {
		let requests = core::mem::take(&mut self.world().requests);
		requests.into_iter().filter(|request| request.address.ends_with(path)).collect()
	}

	/// The worker runs; the machine's clock goes on with the chain's.
	pub fn run(&self) -> Result<(), Idle> {
		self.world().clock += BLOCK;
		Attestor::run()
	}

	/// The node's local database, for something else that writes to it.
	pub fn database(&self) -> TestOffchainExt {
		self.world().database.clone()
	}

	fn request(&self, id: HttpRequestId) -> usize {
		usize::from(id.0)
	}
}

impl Externalities for Machine {
	fn is_validator(&self) -> bool {
		false
	}

	fn network_state(&self) -> Result<OpaqueNetworkState, ()> {
		Err(())
	}

	fn timestamp(&mut self) -> Timestamp {
		Timestamp::from_unix_millis(self.world().clock)
	}

	fn sleep_until(&mut self, _: Timestamp) {
		panic!("the worker never sleeps");
	}

	fn random_seed(&mut self) -> [u8; 32] {
		panic!("the worker throws no dice");
	}

	fn http_request_start(&mut self, method: &str, uri: &str, _: &[u8]) -> Result<HttpRequestId, ()> {
		let mut world = self.world();
		world.requests.push(Request { method: method.into(), address: uri.into(), ..Default::default() });
		Ok(HttpRequestId(world.requests.len() as u16 - 1))
	}

	fn http_request_add_header(&mut self, id: HttpRequestId, name: &str, value: &str) -> Result<(), ()> {
		let index = self.request(id);
		self.world().requests[index].headers.push((name.into(), value.into()));
		Ok(())
	}

	fn http_request_write_body(
		&mut self,
		id: HttpRequestId,
		chunk: &[u8],
		deadline: Option<Timestamp>,
	) -> Result<(), HttpError> {
		deadline.expect("writing has a deadline");
		let index = self.request(id);
		let request = &mut self.world().requests[index];
		assert!(!request.is_complete, "nothing is written after the end");
		request.body.extend(chunk);
		request.is_complete = chunk.is_empty();
		Ok(())
	}

	fn http_response_wait(
		&mut self,
		ids: &[HttpRequestId],
		deadline: Option<Timestamp>,
	) -> Vec<HttpRequestStatus> {
		let deadline = deadline.expect("waiting has a deadline").unix_millis();
		let [id] = ids else { panic!("one at a time") };
		let index = self.request(*id);
		let mut world = self.world();
		let request = world.requests[index].clone();
		assert!(request.is_complete);
		let mut gateway = world.gateway.take();
		let reply = gateway.as_mut().map_or_else(|| world.honest(&request), |gateway| gateway(&request));
		world.gateway = gateway;
		let done_at = world.clock + reply.after;
		world.clock = done_at.min(deadline.max(world.clock));
		if done_at > deadline {
			return vec![HttpRequestStatus::DeadlineReached];
		}
		let status = match reply.hangs_up {
			true => HttpRequestStatus::IoError,
			false => HttpRequestStatus::Finished(reply.status),
		};
		world.requests[index].reply = Some((reply, 0));
		vec![status]
	}

	fn http_response_headers(&mut self, _: HttpRequestId) -> Vec<(Vec<u8>, Vec<u8>)> {
		Vec::new()
	}

	fn http_response_read_body(
		&mut self,
		id: HttpRequestId,
		buffer: &mut [u8],
		deadline: Option<Timestamp>,
	) -> Result<usize, HttpError> {
		let deadline = deadline.expect("reading has a deadline").unix_millis();
		let index = self.request(id);
		let mut world = self.world();
		let clock = world.clock;
		let (reply, read) = world.requests[index].reply.as_mut().unwrap();
		let drip = reply.drip;
		if clock + drip > deadline {
			world.clock = deadline;
			return Err(HttpError::DeadlineReached);
		}
		let rest = &reply.body[*read..];
		let length = rest.len().min(buffer.len());
		buffer[..length].copy_from_slice(&rest[..length]);
		*read += length;
		world.clock += drip;
		Ok(length)
	}

	fn set_authorized_nodes(&mut self, _: Vec<sp_core::OpaquePeerId>, _: bool) {}
}

impl DbExternalities for Machine {
	fn local_storage_set(&mut self, kind: StorageKind, key: &[u8], value: &[u8]) {
		assert_eq!(kind, StorageKind::PERSISTENT, "the other kind does not exist");
		self.world().database.local_storage_set(kind, key, value);
	}

	fn local_storage_clear(&mut self, kind: StorageKind, key: &[u8]) {
		self.world().database.local_storage_clear(kind, key);
	}

	fn local_storage_compare_and_set(
		&mut self,
		kind: StorageKind,
		key: &[u8],
		old: Option<&[u8]>,
		new: &[u8],
	) -> bool {
		self.world().database.local_storage_compare_and_set(kind, key, old, new)
	}

	fn local_storage_get(&mut self, kind: StorageKind, key: &[u8]) -> Option<Vec<u8>> {
		assert_eq!(kind, StorageKind::PERSISTENT, "the other kind does not exist");
		self.world().database.local_storage_get(kind, key)
	}
}

impl TransactionPool for Machine {
	fn submit_transaction(&mut self, transaction: Vec<u8>) -> Result<(), ()> {
		self.world().pool.push(transaction);
		Ok(())
	}
}
