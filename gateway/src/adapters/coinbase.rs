//! Coinbase Business: a prepaid checkout.
//!
//! Cannot: hold, so there is nothing to capture, and only a checkout that nobody paid can be deactivated; read without
//! `coin_is_currency` where the price is in USDC. Refunds may be partial; each carries the order's key as its reason.
//! Its webhooks are not taken, as their signature is not documented well enough to be trusted: it is polled.

use super::{prepaid, tag, Parts};
use crate::{
	adapter::{refuse, Call, Forged, Hook, Reader, Refusal, Rules, Writer},
	clock::Clock,
	http::Ask,
	reading::{Movement, Reading, Stage},
	signature::ed25519_sign,
	trouble::{garbled, Outcome, Trouble},
	units,
	words::{Account, Key, Moment, Order, OrderKind, PaymentId, ProcessorState},
};
use async_trait::async_trait;
use base64::{engine::general_purpose::URL_SAFE_NO_PAD, Engine};
use serde::Deserialize;
use std::{collections::BTreeMap, time::Duration};

/// Reads checkouts.
pub struct CoinbaseReader(Parts);

/// Refunds and deactivates checkouts.
pub struct CoinbaseWriter(Parts);

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Checkout {
	id: String,
	status: String,
	amount: String,
	currency: String,
	#[serde(default)]
	metadata: Option<BTreeMap<String, String>>,
	#[serde(default)]
	refunds: Vec<Refund>,
}

#[derive(Debug, Deserialize)]
struct Refund {
	id: String,
	amount: String,
	status: String,
	#[serde(default)]
	reason: Option<String>,
}

#[derive(Debug, Deserialize)]
struct List {
	#[serde(default)]
	checkouts: Vec<Named>,
}

#[derive(Debug, Deserialize)]
struct Named {
	id: String,
}

impl CoinbaseReader {
	/// A reader with a CDP key that may view.
	pub fn new(parts: Parts) -> Self {
		Self(parts)
	}
}

impl CoinbaseWriter {
	/// A writer with a CDP key that may refund.
	pub fn new(parts: Parts) -> Self {
		Self(parts)
	}
}

/// A token for one request: it names the method and the address, and lives two minutes.
fn token(parts: &Parts, method: &str, path: &str) -> Option<String> {
	let now = Clock::System.now() / 1_000;
	let host = parts.http.base().split("://").nth(1)?;
	let path = path.split('?').next()?;
	let nonce = hex::encode(rand::random::<[u8; 16]>());
	let name = parts.key.id();
	let head = serde_json::json!({ "alg": "EdDSA", "typ": "JWT", "kid": name, "nonce": nonce });
	let claims = serde_json::json!({
		"sub": name, "iss": "cdp", "nbf": now, "exp": now.saturating_add(120), "uri": format!("{method} {host}{path}"),
	});
	let encode = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
	let signed = format!("{}.{}", encode(head), encode(claims));
	let signature = ed25519_sign(parts.key.expose(), signed.as_bytes())?;
	Some(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)))
}

fn request(parts: &Parts, method: &str, path: &str) -> Outcome<Ask> {
	let token = token(parts, method, path)
		.ok_or_else(|| Trouble::Unauthorised("the private key is not Ed25519 in base64".to_owned()))?;
	Ok(Ask::new(method, path).header("authorization", &format!("Bearer {token}")))
}

#[async_trait]
impl Reader for CoinbaseReader {
	fn account(&self) -> &Account {
		&self.0.account
	}

	async fn read(&self, payment: &PaymentId) -> Outcome<Reading> {
		let ask = request(&self.0, "GET", &format!("/api/v1/checkouts/{payment}"))?;
		let checkout: Checkout = self.0.http.json(ask).await?;
		match checkout.id == payment.as_str() {
			true => reading(&self.0, &checkout),
			false => Err(garbled("another checkout than was asked for")),
		}
	}

	async fn recent(&self, _: Moment) -> Outcome<Vec<PaymentId>> {
		let list: List = self.0.http.json(request(&self.0, "GET", "/api/v1/checkouts?pageSize=100")?).await?;
		Ok(list.checkouts.iter().filter_map(|checkout| PaymentId::new(&checkout.id)).collect())
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		self.recent(0).await.map(|_| Vec::new())
	}

	async fn heed(&self, _: &Hook, _: Moment) -> Result<Option<PaymentId>, Forged> {
		Err(Forged("webhooks of Coinbase are not taken; its checkouts are polled"))
	}
}

fn reading(parts: &Parts, checkout: &Checkout) -> Outcome<Reading> {
	let currency = prepaid::currency(parts, &checkout.currency)?;
	let amount = prepaid::minor(&checkout.amount, currency)?;
	let (is_paid, is_dead) = match checkout.status.as_str() {
		"COMPLETED" | "REFUNDED" | "PARTIALLY_REFUNDED" => (true, false),
		"EXPIRED" | "FAILED" | "DEACTIVATED" => (false, true),
		_ => (false, false),
	};
	let written = checkout.metadata.as_ref().and_then(|metadata| metadata.get("nexonomy"));
	let mut seen =
		prepaid::reading(tag(written.map(String::as_str)), currency, is_paid.then_some(amount), is_dead);
	for refund in &checkout.refunds {
		seen.refunds.push(Movement {
			id: refund.id.clone(),
			amount: prepaid::minor(&refund.amount, currency)?,
			stage: match refund.status.as_str() {
				"COMPLETED" => Stage::Done,
				"FAILED" => Stage::Failed,
				_ => Stage::Pending,
			},
			key: refund.reason.clone(),
			parent: None,
		});
	}
	Ok(seen)
}

#[async_trait]
impl Writer for CoinbaseWriter {
	fn account(&self) -> &Account {
		&self.0.account
	}

	fn rules(&self) -> Rules {
		Rules { memory: Duration::from_secs(24 * 3_600), marks_captures: false }
	}

	fn plan(&self, order: &Order, payment: &PaymentId, seen: &Reading, key: &Key) -> Result<Call, Refusal> {
		let path = |verb: &str| format!("/api/v1/checkouts/{payment}/{verb}");
		match order.kind {
			OrderKind::Refund { amount } => {
				let money = units::to_decimal(amount, order.exponent, 2)
					.ok_or(Refusal("parts of a cent".to_owned()))?;
				// Coinbase wants the coin's name, and a coin is what counts as dollars here.
				let body = format!(r#"{{"amount":"{money}","currency":"USDC","reason":"{}"}}"#, key.as_str());
				Ok(Call::post(path("refund"), body))
			}
			OrderKind::Void if seen.state == ProcessorState::Pending => {
				Ok(Call::post(path("deactivate"), String::new()))
			}
			OrderKind::Void => refuse("a checkout that was paid cannot be called off, only refunded"),
			OrderKind::Capture { .. } => refuse("Coinbase holds nothing: there is nothing to capture"),
		}
	}

	async fn send(&self, call: &Call, key: &Key) -> Outcome<()> {
		let ask = request(&self.0, &call.method, &call.path)?
			.header("x-idempotency-key", &key.uuid())
			.body("application/json", &call.body);
		self.0.http.ask(ask).await.map(|_| ())
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		let ask = request(&self.0, "GET", "/api/v1/checkouts?pageSize=1")?;
		self.0.http.ask(ask).await.map(|_| Vec::new())
	}
}
