//! What every processor's adapter can do: two traits, one for each kind of credential.
//!
//! A gateway that only attests has [`Reader`]s. One that also executes has a [`Writer`] beside each. No reader can
//! move money, as it was never given the key that could.

use crate::{
	reading::{Movement, Reading},
	trouble::Outcome,
	words::{Account, Key, Moment, Order, PaymentId},
};
use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Reads payments of one merchant account.
#[async_trait]
pub trait Reader: Send + Sync {
	/// The account.
	fn account(&self) -> &Account;

	/// The payment as it stands now, asked from the processor and from no cache.
	async fn read(&self, payment: &PaymentId) -> Outcome<Reading>;

	/// Payments that were made since `since` (milliseconds since 1970), newest first, as many as one page holds. A
	/// gateway learns ids from this when no webhook and no shop told it. Empty where the processor has no such list.
	async fn recent(&self, since: Moment) -> Outcome<Vec<PaymentId>>;

	/// The refund that carries this key, where [`Reader::read`] cannot show it among the payment's refunds.
	async fn refund_of(&self, _payment: &PaymentId, _key: &Key) -> Outcome<Option<Movement>> {
		Ok(None)
	}

	/// Whether these credentials work, and what is wrong with the account's settings, one line each.
	async fn check(&self) -> Outcome<Vec<String>>;

	/// Which payment a webhook is about, if it truly comes from the processor. It is a reason to look, nothing more.
	async fn heed(&self, hook: &Hook, now: Moment) -> Result<Option<PaymentId>, Forged>;
}

/// Executes orders on one merchant account.
#[async_trait]
pub trait Writer: Send + Sync {
	/// The account.
	fn account(&self) -> &Account;

	/// What the processor guarantees.
	fn rules(&self) -> Rules;

	/// The request that carries out `order`, or why this processor cannot. A function of its arguments alone.
	fn plan(&self, order: &Order, payment: &PaymentId, seen: &Reading, key: &Key) -> Result<Call, Refusal>;

	/// Sends it, once. A result means that the processor took it, and not that it is done: that is read afterwards.
	async fn send(&self, call: &Call, key: &Key) -> Outcome<()>;

	/// Whether these credentials work, and what is wrong with them, one line each.
	async fn check(&self) -> Outcome<Vec<String>>;
}

/// What a processor guarantees to whoever writes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Rules {
	/// How long it remembers a key: the same request within this time is done once. Zero where it remembers none.
	pub memory: Duration,
	/// Whether a capture that was done shows the key of its order. If not, the amount alone tells.
	pub marks_captures: bool,
}

/// A request, ready to be sent, as the journal keeps it. It holds no secret.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Call {
	/// `POST` or `PUT`.
	pub method: String,
	/// Path and query below the processor's base address.
	pub path: String,
	/// The body, exactly as it is sent.
	pub body: String,
}

impl Call {
	/// A `POST` of this body.
	pub fn post(path: String, body: String) -> Self {
		Self { method: "POST".to_owned(), path, body }
	}
}

/// Why an order cannot be carried out: for people to read.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("{0}")]
pub struct Refusal(pub String);

/// A [`Refusal`] in one call.
pub fn refuse<T>(why: impl Into<String>) -> Result<T, Refusal> {
	Err(Refusal(why.into()))
}

/// A webhook as it arrived.
#[derive(Clone, Debug)]
pub struct Hook {
	/// Path and query at which it arrived, for signatures that cover them.
	pub path: String,
	/// Headers, with names in small letters.
	pub headers: Vec<(String, String)>,
	/// The body, untouched: signatures are over its bytes.
	pub body: Vec<u8>,
}

impl Hook {
	/// The value of the header of this name (small letters), if there is exactly one.
	pub fn header(&self, name: &str) -> Result<&str, Forged> {
		let mut found = self.headers.iter().filter(|(header, _)| header == name);
		match (found.next(), found.next()) {
			(Some((_, value)), None) => Ok(value),
			_ => Err(Forged("a header of the signature is missing or doubled")),
		}
	}
}

/// A webhook that does not come from the processor, or is too old, or not understood.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("webhook ignored: {0}")]
pub struct Forged(pub &'static str);
