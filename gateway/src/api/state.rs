//! How the gateway is: for monitoring.

use super::{json, Shared};
use axum::{
	extract::State,
	http::{header, StatusCode},
	response::{IntoResponse, Response},
};
use serde::Serialize;

pub(super) async fn metrics(State(office): Shared) -> Response {
	if let Ok(counts) = office.journal.count() {
		office.metrics.journal(&counts);
	}
	let (kept, wanted) = office.watch.counts();
	office.metrics.watched(kept, wanted);
	([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], office.metrics.text()).into_response()
}

#[derive(Serialize)]
struct Health {
	status: &'static str,
	executes: bool,
	accounts: usize,
	node: String,
	finalized: Option<u32>,
}

pub(super) async fn health(State(office): Shared) -> Response {
	let head = office.chain.finalized().await.map_err(|error| error.to_string());
	let journal = office.journal.count().map_err(|error| error.to_string());
	let is_well = head.is_ok() && journal.is_ok();
	let finalized = head.as_ref().ok().map(|head| head.number);
	let health = Health {
		status: if is_well { "ok" } else { "degraded" },
		executes: office.executor.is_some(),
		accounts: office.desks.len(),
		node: head.err().unwrap_or_else(|| "ok".to_owned()),
		finalized,
	};
	json(if is_well { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }, &health)
}
