//! CoinPayments: a prepaid invoice.
//!
//! Cannot: hold, capture, void a paid invoice, or refund (coins go back only to an address that the payer names, by
//! hand). So it is read and never ordered. The invoice must be priced in a currency, not in a coin; what the shop gives
//! as `customData.nexonomy` is the tag.

use super::{prepaid, tag, Parts};
use crate::{
	adapter::{refuse, Call, Forged, Hook, Reader, Refusal, Rules, Writer},
	clock::{parse_time, show_time, Clock},
	http::{parse, Ask},
	reading::Reading,
	signature::{hmac_base64, hmac_base64_matches, is_fresh},
	trouble::{garbled, Outcome},
	words::{Account, Key, Moment, Order, PaymentId},
};
use async_trait::async_trait;
use serde::Deserialize;
use std::{collections::BTreeMap, time::Duration};

/// Reads invoices.
pub struct CoinPaymentsReader(Parts);

/// Writes nothing, and says so.
pub struct CoinPaymentsWriter(Parts);

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Invoice {
	id: String,
	status: String,
	currency: Symbol,
	amount: Value,
	#[serde(default)]
	custom_data: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
struct Symbol {
	symbol: String,
}

#[derive(Debug, Deserialize)]
struct Value {
	value: String,
}

#[derive(Debug, Deserialize)]
struct Event {
	invoice: Named,
}

#[derive(Debug, Deserialize)]
struct Named {
	id: String,
}

impl CoinPaymentsReader {
	/// A reader with an integration's client id and secret.
	pub fn new(parts: Parts) -> Self {
		Self(parts)
	}
}

impl CoinPaymentsWriter {
	/// A writer that refuses everything.
	pub fn new(parts: Parts) -> Self {
		Self(parts)
	}
}

/// What is signed: a byte order mark, then everything about the request without a mark between.
fn message(method: &str, url: &str, client: &str, time: &str, body: &[u8]) -> Vec<u8> {
	[format!("\u{feff}{method}{url}{client}{time}").as_bytes(), body].concat()
}

fn request(parts: &Parts, path: &str) -> Ask {
	// The interface wants the time without its zone, in UTC.
	let time = show_time(Clock::System.now()).trim_end_matches('Z').to_owned();
	let url = format!("{}{path}", parts.http.base());
	let signature = hmac_base64(parts.key.expose(), &message("GET", &url, parts.key.id(), &time, b""));
	Ask::new("GET", path)
		.header("x-coinpayments-client", parts.key.id())
		.header("x-coinpayments-timestamp", &time)
		.header("x-coinpayments-signature", &signature)
}

#[async_trait]
impl Reader for CoinPaymentsReader {
	fn account(&self) -> &Account {
		&self.0.account
	}

	async fn read(&self, payment: &PaymentId) -> Outcome<Reading> {
		let path = format!("/api/v2/merchant/invoices/{payment}");
		let invoice: Invoice = self.0.http.json(request(&self.0, &path)).await?;
		if invoice.id != payment.as_str() {
			return Err(garbled("another invoice than was asked for"));
		}
		let currency = prepaid::currency(&self.0, &invoice.currency.symbol)?;
		let amount = prepaid::minor(&invoice.amount.value, currency)?;
		let (is_paid, is_dead) = match invoice.status.as_str() {
			// `paid` can still be undone by the coin's chain; `completed` cannot.
			"completed" => (true, false),
			"cancelled" | "timedOut" | "expired" => (false, true),
			_ => (false, false),
		};
		let tag = tag(invoice.custom_data.get("nexonomy").map(String::as_str));
		Ok(prepaid::reading(tag, currency, is_paid.then_some(amount), is_dead))
	}

	async fn recent(&self, _: Moment) -> Outcome<Vec<PaymentId>> {
		Ok(Vec::new())
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		let path = "/api/v2/merchant/invoices?limit=1";
		self.0.http.ask(request(&self.0, path)).await.map(|_| Vec::new())
	}

	async fn heed(&self, hook: &Hook, now: Moment) -> Result<Option<PaymentId>, Forged> {
		// The signature covers the address at which CoinPayments finds us, which the operator writes beside the secret.
		let secret =
			self.0.hook.as_ref().ok_or(Forged("no webhook secret is configured for this account"))?;
		let time = hook.header("x-coinpayments-timestamp")?;
		let signed = message("POST", secret.id(), hook.header("x-coinpayments-client")?, time, &hook.body);
		if !hmac_base64_matches(secret.expose(), &signed, hook.header("x-coinpayments-signature")?) {
			return Err(Forged("its signature is not CoinPayments'"));
		}
		let zoned = if time.ends_with('Z') { time.to_owned() } else { format!("{time}Z") };
		is_fresh(parse_time(&zoned).ok_or(Forged("its signature has no time"))?, now)?;
		let event: Event = parse(&hook.body).map_err(|_| Forged("its body is not understood"))?;
		Ok(PaymentId::new(&event.invoice.id))
	}
}

#[async_trait]
impl Writer for CoinPaymentsWriter {
	fn account(&self) -> &Account {
		&self.0.account
	}

	fn rules(&self) -> Rules {
		Rules { memory: Duration::ZERO, marks_captures: false }
	}

	fn plan(&self, _: &Order, _: &PaymentId, _: &Reading, _: &Key) -> Result<Call, Refusal> {
		refuse(
			"CoinPayments holds nothing and refunds nothing by itself: the seller returns coins by hand, or the bond pays",
		)
	}

	async fn send(&self, _: &Call, _: &Key) -> Outcome<()> {
		Err(garbled("nothing is ever sent to CoinPayments"))
	}

	async fn check(&self) -> Outcome<Vec<String>> {
		Ok(vec!["CoinPayments takes no orders: remove `write` from this account".to_owned()])
	}
}
