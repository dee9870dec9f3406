//! Requests to the operator's gateway. Each has a deadline, no answer is longer than 64 KiB, and beside the type and the
//! length of the body no header is set: nodes write headers to their logs.

use crate::local::Address;
use alloc::{format, string::ToString, vec::Vec};
use polkadot_sdk::*;
use serde::{de::DeserializeOwned, Serialize};
use sp_core::offchain::{HttpError, HttpRequestId, HttpRequestStatus, Timestamp};
use sp_io::offchain;

/// The most bytes that are sent or taken, as the gateway itself takes.
pub const LARGEST_BODY: usize = 64 * 1024;

/// Why there is no answer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Unanswered {
	/// Nobody listens, or the connection broke.
	Down,
	/// The deadline passed.
	Late,
	/// It was refused, with this status.
	Refused(u16),
	/// The question or the answer is too long.
	TooLong,
	/// It is not what the gateway's page specifies.
	NotUnderstood,
}

impl From<HttpError> for Unanswered {
	fn from(error: HttpError) -> Self {
		match error {
			HttpError::DeadlineReached => Self::Late,
			HttpError::IoError | HttpError::Invalid => Self::Down,
		}
	}
}

/// Asks, and gives the answer if it comes in time.
pub fn ask<Answer: DeserializeOwned>(
	address: &Address,
	path: &str,
	question: &impl Serialize,
	until: Timestamp,
) -> Result<Answer, Unanswered> {
	let body = serde_json::to_vec(question).map_err(|_| Unanswered::NotUnderstood)?;
	if body.len() > LARGEST_BODY {
		return Err(Unanswered::TooLong);
	}
	let request = send(&format!("{}{path}", address.as_str()), &body, until)?;
	match offchain::http_response_wait(&[request], Some(until)).first() {
		Some(HttpRequestStatus::Finished(200)) => {}
		Some(HttpRequestStatus::Finished(status)) => return Err(Unanswered::Refused(*status)),
		Some(HttpRequestStatus::DeadlineReached) => return Err(Unanswered::Late),
		_ => return Err(Unanswered::Down),
	}
	let answer = receive(request, until)?;
	serde_json::from_slice(&answer).map_err(|_| Unanswered::NotUnderstood)
}

fn send(address: &str, body: &[u8], until: Timestamp) -> Result<HttpRequestId, Unanswered> {
	let down = |()| Unanswered::Down;
	let request = offchain::http_request_start("POST", address, &[]).map_err(down)?;
	offchain::http_request_add_header(request, "content-type", "application/json").map_err(down)?;
	// Without it the body would be sent in chunks.
	let length = body.len().to_string();
	offchain::http_request_add_header(request, "content-length", &length).map_err(down)?;
	offchain::http_request_write_body(request, body, Some(until))?;
	// Nothing more comes.
	offchain::http_request_write_body(request, &[], Some(until))?;
	Ok(request)
}

fn receive(request: HttpRequestId, until: Timestamp) -> Result<Vec<u8>, Unanswered> {
	let mut answer = Vec::new();
	let mut buffer = [0; 4096];
	loop {
		let length = offchain::http_response_read_body(request, &mut buffer, Some(until))?;
		let length = usize::try_from(length).map_err(|_| Unanswered::TooLong)?;
		if length == 0 {
			return Ok(answer);
		}
		answer.extend_from_slice(buffer.get(..length).ok_or(Unanswered::Down)?);
		if answer.len() > LARGEST_BODY {
			return Err(Unanswered::TooLong);
		}
		// A body that drips in forever keeps each single deadline.
		if offchain::timestamp() > until {
			return Err(Unanswered::Late);
		}
	}
}
