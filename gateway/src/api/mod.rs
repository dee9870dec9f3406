//! What the gateway answers: the node's worker and the operator on loopback, processors and shops from outside.
//!
//! The [README](https://github.com/nexonomy/nexonomy/tree/main/gateway) specifies each request with an example.

mod accounts;
mod outside;
mod state;

use self::{
	accounts::show_accounts,
	outside::{hint, webhook},
	state::{health, metrics},
};
use crate::{
	chain::Chain,
	desk::Desks,
	executor::{Executor, Reject},
	journal::Journal,
	metrics::Metrics,
	watch::{Look, Seen, Watch},
	words::{hex32, parse32, AccountTag, Order, PaymentRef},
};
use axum::{
	body::Bytes,
	extract::{DefaultBodyLimit, Path, Request, State},
	http::{header, StatusCode},
	middleware::{from_fn, Next},
	response::{IntoResponse, Response},
	routing::{get, post},
	Router,
};
use codec::{Decode, Encode};
use serde::{de::DeserializeOwned, Deserialize, Serialize};
use std::{sync::Arc, time::Duration};

/// The most looks, and the most orders, in one request.
pub const MOST: usize = 256;
/// The largest body that is read.
const MAX_BODY: usize = 64 * 1024;
/// The longest that a look waits for processors.
const LONGEST_WAIT: u64 = 10_000;

/// What the answers come from.
pub struct Office {
	/// Looks.
	pub watch: Watch,
	/// Executes, if the operator is one who may.
	pub executor: Option<Executor>,
	/// What was executed.
	pub journal: Arc<Journal>,
	/// The accounts.
	pub desks: Arc<Desks>,
	/// The node.
	pub chain: Arc<dyn Chain>,
	/// Numbers.
	pub metrics: Metrics,
	/// The time.
	pub clock: crate::clock::Clock,
}

type Shared = State<Arc<Office>>;

/// What is served on loopback.
pub fn worker_routes(office: Arc<Office>) -> Router {
	Router::new()
		.route("/v1/look", post(look))
		.route("/v1/accounts", post(show_accounts))
		.route("/v1/orders", post(take_orders))
		.route("/v1/orders/{id}", get(show_order))
		.route("/v1/evidence/{digest}", get(show_evidence))
		.route("/v1/hint", post(hint))
		.route("/metrics", get(metrics))
		.route("/health", get(health))
		.layer(DefaultBodyLimit::max(MAX_BODY))
		.layer(from_fn(local_programs_only))
		.with_state(office)
}

/// What is served to processors and shops.
pub fn public_routes(office: Arc<Office>) -> Router {
	Router::new()
		.route("/v1/webhooks/{account}", post(webhook))
		.route("/v1/hint", post(hint))
		.layer(DefaultBodyLimit::max(512 * 1024))
		.with_state(office)
}

/// Keeps browsers out: a page on the internet can make one send requests to loopback, but not without these marks.
async fn local_programs_only(request: Request, next: Next) -> Response {
	let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
	let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
	let is_local = matches!(name, "127.0.0.1" | "localhost" | "[::1]");
	if !is_local || request.headers().contains_key(header::ORIGIN) {
		return problem(StatusCode::FORBIDDEN, "this address is for programs on this machine");
	}
	next.run(request).await
}

#[derive(Serialize)]
struct Problem<'a> {
	error: &'a str,
}

fn problem(status: StatusCode, error: &str) -> Response {
	json(status, &Problem { error })
}

fn json(status: StatusCode, value: &impl Serialize) -> Response {
	match serde_json::to_string(value) {
		Ok(body) => (status, [(header::CONTENT_TYPE, "application/json")], body).into_response(),
		Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
	}
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Box<Response>> {
	serde_json::from_slice(body).map_err(|error| {
		Box::new(problem(StatusCode::BAD_REQUEST, &format!("the body is not understood: {error}")))
	})
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LookRequest {
	looks: Vec<LookItem>,
	#[serde(default)]
	wait_ms: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LookItem {
	reference: String,
	account: String,
	max_age_ms: u64,
}

#[derive(Serialize, Default)]
struct LookAnswer {
	observations: Vec<Observed>,
	pending: Vec<String>,
	troubles: Vec<Troubled>,
}

#[derive(Serialize)]
struct Observed {
	reference: String,
	observation: String,
	age_ms: u64,
	evidence: String,
	under_way: bool,
}

#[derive(Serialize)]
struct Troubled {
	reference: String,
	trouble: &'static str,
	say: String,
}

async fn look(State(office): Shared, body: Bytes) -> Response {
	let request: LookRequest = match parse(&body) {
		Ok(request) => request,
		Err(response) => return *response,
	};
	if request.looks.len() > MOST {
		return problem(StatusCode::BAD_REQUEST, "at most 256 looks in one request");
	}
	let looks: Option<Vec<Look>> = request.looks.iter().map(LookItem::understood).collect();
	let Some(looks) = looks else {
		return problem(StatusCode::BAD_REQUEST, "`reference` and `account` are 32 bytes in hexadecimal");
	};
	let patience = Duration::from_millis(request.wait_ms.min(LONGEST_WAIT));
	let mut answer = LookAnswer::default();
	for (look, seen) in looks.iter().zip(office.watch.look(&looks, patience).await) {
		office.metrics.looked(&seen);
		let reference = hex32(look.reference.0.as_bytes());
		match seen {
			Seen::Observed(seen, age_ms, evidence) => {
				let evidence = hex32(&evidence);
				answer.observations.push(Observed {
					reference,
					observation: hex32(&seen.observation.encode()),
					age_ms,
					evidence,
					under_way: seen.under_way,
				});
			}
			Seen::Pending => answer.pending.push(reference),
			Seen::Trouble(trouble, say) => answer.troubles.push(Troubled { reference, trouble, say }),
		}
	}
	json(StatusCode::OK, &answer)
}

impl LookItem {
	fn understood(&self) -> Option<Look> {
		Some(Look {
			reference: PaymentRef(parse32(&self.reference)?.into()),
			account: AccountTag(parse32(&self.account)?.into()),
			max_age: self.max_age_ms,
		})
	}
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OrdersRequest {
	orders: Vec<String>,
}

#[derive(Serialize, Default)]
struct OrdersAnswer {
	taken: Vec<Taken>,
	refused: Vec<Refused>,
}

#[derive(Serialize)]
struct Taken {
	id: u64,
	attempt: u8,
	stand: &'static str,
}

#[derive(Serialize)]
struct Refused {
	id: u64,
	attempt: u8,
	say: String,
}

async fn take_orders(State(office): Shared, body: Bytes) -> Response {
	let request: OrdersRequest = match parse(&body) {
		Ok(request) => request,
		Err(response) => return *response,
	};
	let Some(executor) = &office.executor else {
		return problem(StatusCode::CONFLICT, "this gateway only reads: no account has `write`");
	};
	let orders: Option<Vec<Order>> = request.orders.iter().map(|order| decode_order(order)).collect();
	let Some(orders) = orders.filter(|orders| orders.len() <= MOST) else {
		return problem(StatusCode::BAD_REQUEST, "`orders` are at most 256 orders, SCALE in hexadecimal");
	};
	let mut answer = OrdersAnswer::default();
	for Order { id, attempt, .. } in orders {
		// Only the number is taken from the request. What is done is what the node's finalized state says.
		match executor.accept(id).await {
			Ok(stand) => answer.taken.push(Taken { id, attempt, stand: stand.name() }),
			Err(reject) => {
				office.metrics.rejected(&reject);
				answer.refused.push(Refused { id, attempt, say: reject.to_string() });
			}
		}
	}
	json(StatusCode::OK, &answer)
}

fn decode_order(text: &str) -> Option<Order> {
	let bytes = hex::decode(text.strip_prefix("0x").unwrap_or(text)).ok()?;
	let mut rest = bytes.as_slice();
	Order::decode(&mut rest).ok().filter(|_| rest.is_empty())
}

#[derive(Serialize)]
struct Shown {
	id: u64,
	attempt: u8,
	stand: &'static str,
	tries: u32,
	note: String,
}

async fn show_order(State(office): Shared, Path(id): Path<u64>) -> Response {
	match office.journal.attempts(id) {
		Ok(entries) if entries.is_empty() => {
			problem(StatusCode::NOT_FOUND, "this gateway never had that order")
		}
		Ok(entries) => {
			let show = |entry: &crate::journal::Entry| Shown {
				id,
				attempt: entry.order.attempt,
				stand: entry.stand.name(),
				tries: entry.tries,
				note: entry.note.clone(),
			};
			json(StatusCode::OK, &entries.iter().map(show).collect::<Vec<_>>())
		}
		Err(error) => problem(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
	}
}

async fn show_evidence(State(office): Shared, Path(digest): Path<String>) -> Response {
	let Some(digest) = parse32(&digest) else {
		return problem(StatusCode::BAD_REQUEST, "evidence is named by 32 bytes in hexadecimal");
	};
	match office.journal.evidence(&digest) {
		Ok(Some(evidence)) => json(StatusCode::OK, &evidence),
		Ok(None) => {
			problem(StatusCode::NOT_FOUND, "this gateway has no such evidence, or it is older than 90 days")
		}
		Err(error) => problem(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
	}
}

impl Reject {
	/// One word for metrics.
	pub fn name(&self) -> &'static str {
		match self {
			Self::Chain(_) => "node",
			Self::Journal(_) => "journal",
			Self::Behind => "behind",
			Self::NotFinal => "not_final",
			Self::NotOurTurn => "not_our_turn",
			Self::Late => "late",
			Self::CannotWrite => "cannot_write",
			Self::UnknownPayment => "unknown_payment",
			Self::Killed => "killed",
		}
	}
}
