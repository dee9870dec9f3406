//! Alipay and other wallets through Antom, with manual capture.
//!
//! Holds for seven days; when exactly it ends is read. Cannot: capture a part (the checkout product wants the whole
//! amount), list recent payments, use one request id twice, so a payment that failed is made anew for another leg.
//!
//! The shop gives the 64 digits of the tag as `paymentRequestId`. Captures and refunds carry the order's key as their
//! request id. An answer `U` means that nobody knows yet.

use super::{escape, tag, Parts};
use crate::{
	adapter::{refuse, Call, Forged, Hook, Reader, Refusal, Rules, Writer},
	clock::{parse_time, show_time, Clock},
	http::{parse, Ask},
	reading::{Movement, Reading, Stage},
	signature::{is_fresh, rsa_matches, rsa_sign},
	trouble::{garbled, Outcome, Trouble},
	units,
	words::{Account, CurrencyCode, Key, Moment, Order, OrderKind, PaymentId, ProcessorState},
};
use async_trait::async_trait;
use serde::{de::DeserializeOwned, Deserialize};
use std::time::Duration;

/// Reads payments.
pub struct AntomReader(Parts);

/// Captures, cancels and refunds payments.
pub struct AntomWriter(Parts);

#[derive(Debug, Deserialize)]
struct Answered {
	result: Verdict,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Verdict {
	result_status: String,
	result_code: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Shown {
	payment_status: String,
	payment_id: String,
	#[serde(default)]
	payment_request_id: Option<String>,
	payment_amount: Amount,
	#[serde(default)]
	auth_expiry_time: Option<String>,
	#[serde(default)]
	transactions: Vec<Transaction>,
}

#[derive(Debug, Deserialize)]
struct Amount {
	currency: String,
	value: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Transaction {
	#[serde(default)]
	transaction_id: String,
	transaction_type: String,
	transaction_status: String,
	transaction_amount: Amount,
	#[serde(default)]
	transaction_request_id: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
	payment_id: String,
}

impl AntomReader {
	/// A reader that signs with the merchant's private key.
	pub fn new(parts: Parts) -> Self {
		Self(parts)
	}
}

impl AntomWriter {
	/// A writer that signs with the merchant's private key.
	pub fn new(parts: Parts) -> Self {
		Self(parts)
	}
}

/// The folder of the interface: sandbox and live share an address.
fn path(parts: &Parts, verb: &str) -> String {
	let folder = if parts.account.live { "/ams/api" } else { "/ams/sandbox/api" };
	format!("{folder}/v1/payments/{verb}")
}

/// What Antom signs and wants signed: the path, who, when, and the body.
fn signed(path: &str, client: &str, time: &str, body: &[u8]) -> Vec<u8> {
	[format!("POST {path}\n{client}.{time}.").as_bytes(), body].concat()
}

fn request(parts: &Parts, path: &str, body: &str) -> Outcome<Ask> {
	let client = parts.key.id();
	let time = show_time(Clock::System.now());
	let signature = rsa_sign(parts.key.expose(), &signed(path, client, &time, body.as_bytes()))
		.ok_or_else(|| Trouble::Unauthorised("the private key is not RSA in PKCS#8".to_owned()))?;
	Ok(Ask::new("POST", path)
		.header("client-id", client)
		.header("request-time", &time)
		.header("signature", &format!("algorithm=RSA256,keyVersion=1,signature={}", escape(&signature)))
		.body("application/json; charset=UTF-8", body))
}

/// Sends one request and looks at the result's own status, which HTTP's does not show.
async fn ask<T: DeserializeOwned>(parts: &Parts, path: &str, body: &str) -> Outcome<T> {
	let answer = parts.http.ask(request(parts, path, body)?).await?;
	let Answered { result } = parse(&answer.body)?;
	let is_code = result.result_code.len() <= 64
		&& result.result_code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
	let code = if is_code { result.result_code } else { "no code".to_owned() };
	match (result.result_status.as_str(), code.as_str()) {
		("S", _) => parse(&answer.body),
		("U", _) => Err(Trouble::Unreachable(code)),
		("F", "ORDER_NOT_EXIST") => Err(Trouble::NotFound),
		("F", "INVALID_SIGNATURE" | "KEY_NOT_FOUND" | "INVALID_CLIENT" | "ACCESS_DENIED") => {
			Err(Trouble::Unauthorised(code))
		}
		("F", "REQUEST_TRAFFIC_EXCEED_LIMIT") => Err(Trouble::Throttled(None)),
		("F", _) => Err(Trouble::Refused(code)),
		_ => Err(garbled("a result that is neither S, F nor U")),
	}
}

#[async_trait]
impl Reader for AntomReader {
	fn account(&self) -> &Account {
		&self.0.account
	}

	async fn read(&self, payment: &PaymentId) -> Outcome<Reading> {
		let body = format!(r#"{{"paymentId":"{payment}"}}"#);
		let shown: Shown = ask(&self.0, &path(&self.0, "inquiryPayment"), &body).await?;
		match shown.payment_id == payment.as_str() {
			true => reading(&shown),
			false => Err(garbled("another payment than was asked for")),
		}
	}

	async fn recent(&self, _: Moment) -> Outcome<Vec<PaymentId>> {
		Ok(Vec::new())
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		check(&self.0).await
	}

	async fn heed(&self, hook: &Hook, now: Moment) -> Result<Option<PaymentId>, Forged> {
		let key =
			self.0.hook.as_ref().ok_or(Forged("Antom's public key is not configured for this account"))?;
		let time = hook.header("request-time")?;
		let claim =
			hook.header("signature")?.split(',').find_map(|field| field.trim().strip_prefix("signature="));
		let claim = unescape(claim.ok_or(Forged("it is not signed"))?);
		let message = signed(&hook.path, hook.header("client-id")?, time, &hook.body);
		if !rsa_matches(key.expose(), &message, &claim) {
			return Err(Forged("its signature is not Antom's"));
		}
		is_fresh(parse_time(time).ok_or(Forged("its signature has no time"))?, now)?;
		let event: Event = parse(&hook.body).map_err(|_| Forged("its body is not understood"))?;
		Ok(PaymentId::new(&event.payment_id))
	}
}

/// Signature fields escape only what base64 has beside letters and digits.
fn unescape(text: &str) -> String {
	text.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=")
}

/// A payment that cannot exist is asked for: credentials that work make the answer "no such payment".
async fn check(parts: &Parts) -> Outcome<Vec<String>> {
	let body = r#"{"paymentId":"0"}"#;
	match ask::<serde::de::IgnoredAny>(parts, &path(parts, "inquiryPayment"), body).await {
		Ok(_) | Err(Trouble::NotFound | Trouble::Refused(_)) => Ok(Vec::new()),
		Err(trouble) => Err(trouble),
	}
}

fn minor(amount: &Amount, currency: CurrencyCode) -> Outcome<u128> {
	if units::currency(&amount.currency)? != currency {
		return Err(garbled("amounts of two currencies in one payment"));
	}
	units::parse_decimal(&amount.value, 0).ok_or_else(|| garbled("an amount"))
}

fn reading(shown: &Shown) -> Outcome<Reading> {
	let currency = units::currency(&shown.payment_amount.currency)?;
	let amount = minor(&shown.payment_amount, currency)?;
	let moved = |kind: &'static str| {
		let found = shown.transactions.iter().filter(move |transaction| transaction.transaction_type == kind);
		found.map(|transaction| movement(transaction, currency)).collect::<Outcome<Vec<_>>>()
	};
	let (captures, refunds) = (moved("CAPTURE")?, moved("REFUND")?);
	let is_captured = captures.iter().any(|capture| capture.stage == Stage::Done);
	let state = match shown.payment_status.as_str() {
		_ if is_captured => ProcessorState::Captured,
		"SUCCESS" => ProcessorState::Held,
		"CANCELLED" if shown.auth_expiry_time.is_some() => ProcessorState::Voided,
		"CANCELLED" | "FAIL" => ProcessorState::Failed,
		_ => ProcessorState::Pending,
	};
	let is_held = state == ProcessorState::Held;
	let authorized = match state {
		ProcessorState::Pending | ProcessorState::Failed => 0,
		_ => amount,
	};
	let end = shown.auth_expiry_time.as_deref().and_then(parse_time).filter(|_| is_held);
	Ok(Reading {
		tag: tag(shown.payment_request_id.as_deref()),
		state,
		currency,
		authorized,
		capturable: if is_held { amount } else { 0 },
		capture_before: end.unwrap_or(0),
		hold: None,
		captures,
		refunds,
		disputes: Vec::new(),
	})
}

fn movement(transaction: &Transaction, currency: CurrencyCode) -> Outcome<Movement> {
	Ok(Movement {
		id: transaction.transaction_id.clone(),
		amount: minor(&transaction.transaction_amount, currency)?,
		stage: match transaction.transaction_status.as_str() {
			"SUCCESS" => Stage::Done,
			"FAIL" | "CANCELLED" => Stage::Failed,
			_ => Stage::Pending,
		},
		key: transaction.transaction_request_id.clone(),
		parent: None,
	})
}

#[async_trait]
impl Writer for AntomWriter {
	fn account(&self) -> &Account {
		&self.0.account
	}

	fn rules(&self) -> Rules {
		Rules { memory: Duration::from_secs(24 * 3_600), marks_captures: true }
	}

	fn plan(&self, order: &Order, payment: &PaymentId, seen: &Reading, key: &Key) -> Result<Call, Refusal> {
		let money =
			|amount: u128| format!(r#"{{"currency":"{}","value":"{amount}"}}"#, units::code(order.currency));
		let key = key.as_str();
		let (verb, body) = match order.kind {
			OrderKind::Capture { amount, .. } if amount != seen.authorized => {
				return refuse(
					"Antom captures all of a payment or nothing: order all, and a refund of the rest",
				);
			}
			OrderKind::Capture { amount, .. } => (
				"capture",
				format!(
					r#"{{"captureRequestId":"{key}","paymentId":"{payment}","captureAmount":{}}}"#,
					money(amount)
				),
			),
			OrderKind::Void => ("cancel", format!(r#"{{"paymentId":"{payment}"}}"#)),
			OrderKind::Refund { amount } => (
				"refund",
				format!(
					r#"{{"refundRequestId":"{key}","paymentId":"{payment}","refundAmount":{}}}"#,
					money(amount)
				),
			),
		};
		Ok(Call::post(path(&self.0, verb), body))
	}

	async fn send(&self, call: &Call, _: &Key) -> Outcome<()> {
		ask::<serde::de::IgnoredAny>(&self.0, &call.path, &call.body).await.map(|_| ())
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		check(&self.0).await
	}
}
