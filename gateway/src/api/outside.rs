//! What comes from processors and shops: reasons to look.

use super::{parse, problem, Shared};
use crate::{
	adapter::Hook,
	http::listen,
	words::{parse32, AccountTag, PaymentId, Processor},
};
use axum::{
	body::Bytes,
	extract::{Path, State},
	http::{header, HeaderMap, StatusCode, Uri},
	response::{IntoResponse, Response},
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HintRequest {
	account: String,
	payment: String,
}

pub(super) async fn hint(State(office): Shared, body: Bytes) -> Response {
	let request: HintRequest = match parse(&body) {
		Ok(request) => request,
		Err(response) => return *response,
	};
	let account = parse32(&request.account).map(|account| AccountTag(account.into()));
	let payment = PaymentId::new(&request.payment);
	match (account, payment) {
		(Some(account), Some(payment)) if office.watch.hint(account, &payment) => {
			StatusCode::NO_CONTENT.into_response()
		}
		(Some(_), Some(_)) => problem(
			StatusCode::NOT_FOUND,
			"nobody waits for this payment yet: bind it on the chain first, and tell again a minute later",
		),
		_ => problem(
			StatusCode::BAD_REQUEST,
			"`account` is 32 bytes in hexadecimal, `payment` the processor's id",
		),
	}
}

pub(super) async fn webhook(
	State(office): Shared,
	Path(account): Path<String>,
	uri: Uri,
	headers: HeaderMap,
	body: Bytes,
) -> Response {
	let tag = parse32(&account).map(|account| AccountTag(account.into()));
	let Some((tag, desk)) = tag.and_then(|tag| Some((tag, office.desks.get(&tag)?))) else {
		return problem(StatusCode::NOT_FOUND, "no such account");
	};
	let headers = headers
		.iter()
		.filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())))
		.collect();
	let path = uri.path_and_query().map_or(uri.path(), |path| path.as_str()).to_owned();
	let hook = Hook { path, headers, body: body.to_vec() };
	match listen(desk.reader.heed(&hook, office.clock.now())).await.0 {
		Ok(payment) => {
			office.metrics.hook(true);
			if let Some(payment) = payment {
				office.watch.poke(tag, &payment);
			}
			let body = thanks(desk.reader.account().processor);
			(StatusCode::OK, [(header::CONTENT_TYPE, "application/json")], body).into_response()
		}
		Err(forged) => {
			office.metrics.hook(false);
			tracing::warn!("{forged}");
			problem(StatusCode::BAD_REQUEST, "not taken")
		}
	}
}

/// What a processor wants to hear so that it does not send the same again.
fn thanks(processor: Processor) -> &'static str {
	match processor {
		Processor::BinancePay => r#"{"returnCode":"SUCCESS","returnMessage":null}"#,
		Processor::Antom => {
			r#"{"result":{"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"success"}}"#
		}
		_ => "{}",
	}
}
