//! Binance Pay: a prepaid order.
//!
//! Cannot: hold, so there is nothing to capture or to void; show the amount of a partial refund to anybody who does not
//! know the refund's request id, so only whole refunds are ordered and a payment that was refunded in part is not
//! attested until it is refunded whole; list recent orders.
//!
//! The shop gives the tag as `passThroughInfo`.

use super::{prepaid, tag, Parts};
use crate::{
	adapter::{refuse, Call, Forged, Hook, Reader, Refusal, Rules, Writer},
	clock::Clock,
	http::{parse, Ask},
	reading::{Movement, Reading, Stage},
	signature::{hmac512_hex, is_fresh, rsa_matches},
	trouble::{garbled, Outcome, Trouble},
	units,
	words::{Account, Key, Moment, Order, OrderKind, PaymentId},
};
use async_trait::async_trait;
use serde::{de::DeserializeOwned, Deserialize};
use std::time::Duration;

/// Reads orders.
pub struct BinanceReader(Parts);

/// Refunds orders.
pub struct BinanceWriter(Parts);

#[derive(Debug, Deserialize)]
struct Answered<T> {
	status: String,
	code: String,
	data: Option<T>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Shown {
	merchant_id: u64,
	prepay_id: String,
	status: String,
	currency: String,
	order_amount: String,
	#[serde(default)]
	pass_through_info: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Refunded {
	refund_amount: String,
	refund_status: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
	biz_id_str: String,
}

impl BinanceReader {
	/// A reader with an API key. Binance's keys cannot be limited to reading; see the operator's handbook.
	pub fn new(parts: Parts) -> Self {
		Self(parts)
	}
}

impl BinanceWriter {
	/// A writer with an API key.
	pub fn new(parts: Parts) -> Self {
		Self(parts)
	}
}

fn request(parts: &Parts, path: &str, body: &str) -> Ask {
	let time = Clock::System.now().to_string();
	let nonce = hex::encode(rand::random::<[u8; 16]>());
	let signature = hmac512_hex(parts.key.expose(), format!("{time}\n{nonce}\n{body}\n").as_bytes());
	Ask::new("POST", path)
		.header("binancepay-timestamp", &time)
		.header("binancepay-nonce", &nonce)
		.header("binancepay-certificate-sn", parts.key.id())
		.header("binancepay-signature", &signature)
		.body("application/json", body)
}

async fn ask<T: DeserializeOwned>(parts: &Parts, path: &str, body: &str) -> Outcome<T> {
	let answer: Answered<T> = parts.http.json(request(parts, path, body)).await?;
	match (answer.status.as_str(), answer.code.as_str(), answer.data) {
		("SUCCESS", _, Some(data)) => Ok(data),
		(_, "400202" | "400203", _) => Err(Trouble::NotFound),
		(_, "400002" | "400003" | "400004" | "400005", _) => Err(Trouble::Unauthorised(answer.code)),
		("FAIL", code, _) if code.bytes().all(|byte| byte.is_ascii_digit()) => {
			Err(Trouble::Refused(answer.code))
		}
		_ => Err(garbled("an answer that is neither success nor failure")),
	}
}

async fn check(parts: &Parts) -> Outcome<Vec<String>> {
	let path = "/binancepay/openapi/v2/order/query";
	match ask::<serde::de::IgnoredAny>(parts, path, r#"{"prepayId":"0"}"#).await {
		Ok(_) | Err(Trouble::NotFound | Trouble::Refused(_)) => Ok(vec![
			"Binance Pay's keys can always refund: an attestor who only reads holds a key that could give money back".to_owned(),
		]),
		Err(trouble) => Err(trouble),
	}
}

#[async_trait]
impl Reader for BinanceReader {
	fn account(&self) -> &Account {
		&self.0.account
	}

	async fn read(&self, payment: &PaymentId) -> Outcome<Reading> {
		let body = format!(r#"{{"prepayId":"{payment}"}}"#);
		let shown: Shown = ask(&self.0, "/binancepay/openapi/v2/order/query", &body).await?;
		if shown.prepay_id != payment.as_str() || shown.merchant_id.to_string() != self.account().id {
			return Err(garbled("another order or merchant than was asked for"));
		}
		reading(&self.0, &shown)
	}

	async fn recent(&self, _: Moment) -> Outcome<Vec<PaymentId>> {
		Ok(Vec::new())
	}

	async fn refund_of(&self, _: &PaymentId, key: &Key) -> Outcome<Option<Movement>> {
		let body = format!(r#"{{"refundRequestId":"{}"}}"#, key.as_str());
		let refund: Refunded = match ask(&self.0, "/binancepay/openapi/order/refund/query", &body).await {
			Err(Trouble::NotFound | Trouble::Refused(_)) => return Ok(None),
			other => other?,
		};
		let stage = match refund.refund_status.as_str() {
			"REFUND_SUCCESS" => Stage::Done,
			"REFUND_FAIL" => Stage::Failed,
			_ => Stage::Pending,
		};
		let amount = prepaid::minor(&refund.refund_amount, crate::words::CurrencyCode::USD)?;
		Ok(Some(Movement {
			id: String::new(),
			amount,
			stage,
			key: Some(key.as_str().to_owned()),
			parent: None,
		}))
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		check(&self.0).await
	}

	async fn heed(&self, hook: &Hook, now: Moment) -> Result<Option<PaymentId>, Forged> {
		let key =
			self.0.hook.as_ref().ok_or(Forged("Binance's public key is not configured for this account"))?;
		let time = hook.header("binancepay-timestamp")?;
		let head = format!("{time}\n{}\n", hook.header("binancepay-nonce")?);
		let message = [head.as_bytes(), &hook.body, b"\n"].concat();
		if !rsa_matches(key.expose(), &message, hook.header("binancepay-signature")?) {
			return Err(Forged("its signature is not Binance's"));
		}
		is_fresh(time.parse().map_err(|_| Forged("its signature has no time"))?, now)?;
		let event: Event = parse(&hook.body).map_err(|_| Forged("its body is not understood"))?;
		Ok(PaymentId::new(&event.biz_id_str))
	}
}

fn reading(parts: &Parts, shown: &Shown) -> Outcome<Reading> {
	let currency = prepaid::currency(parts, &shown.currency)?;
	let amount = prepaid::minor(&shown.order_amount, currency)?;
	let (paid, refunded, is_dead) = match shown.status.as_str() {
		"PAID" => (true, None, false),
		"REFUNDING" => (true, Some(Stage::Pending), false),
		"FULL_REFUNDED" => (true, Some(Stage::Done), false),
		"REFUNDED" => return Err(garbled("a partial refund, of which Binance Pay does not tell the amount")),
		"CANCELED" | "ERROR" | "EXPIRED" => (false, None, true),
		_ => (false, None, false),
	};
	let tag = tag(shown.pass_through_info.as_deref());
	let mut seen = prepaid::reading(tag, currency, paid.then_some(amount), is_dead);
	seen.refunds.extend(refunded.map(|stage| Movement {
		id: String::new(),
		amount,
		stage,
		key: None,
		parent: None,
	}));
	Ok(seen)
}

#[async_trait]
impl Writer for BinanceWriter {
	fn account(&self) -> &Account {
		&self.0.account
	}

	fn rules(&self) -> Rules {
		Rules { memory: Duration::from_secs(24 * 3_600), marks_captures: false }
	}

	fn plan(&self, order: &Order, payment: &PaymentId, seen: &Reading, key: &Key) -> Result<Call, Refusal> {
		match order.kind {
			OrderKind::Refund { amount } if amount == seen.authorized => {
				let money = units::to_decimal(amount, order.exponent, order.exponent).unwrap_or_default();
				Ok(Call::post(
					"/binancepay/openapi/order/refund".to_owned(),
					format!(
						r#"{{"refundRequestId":"{}","prepayId":"{payment}","refundAmount":{money}}}"#,
						key.as_str()
					),
				))
			}
			OrderKind::Refund { .. } => refuse("only whole refunds can be attested on Binance Pay"),
			_ => refuse("Binance Pay holds nothing: there is nothing to capture and nothing to void"),
		}
	}

	async fn send(&self, call: &Call, _: &Key) -> Outcome<()> {
		ask::<serde::de::IgnoredAny>(&self.0, &call.path, &call.body).await.map(|_| ())
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		check(&self.0).await
	}
}
