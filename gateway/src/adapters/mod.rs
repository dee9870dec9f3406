//! One adapter for each processor, and what they share.
//!
//! An adapter has three files, or one where it is short: the requests, the shapes of the answers (`wire`), and the
//! webhooks. It turns shapes into a [`Reading`](crate::reading::Reading) and an order into a request; it decides
//! nothing.

mod antom;
mod binance;
mod coinbase;
mod coinpayments;
mod login;
mod paypal;
mod prepaid;
mod revolut;
mod stripe;
mod wise;

use crate::{
	adapter::{Reader, Writer},
	config::AccountConfig,
	http::Http,
	secret::Secret,
	words::{Account, Processor},
};
use std::sync::Arc;

/// What an adapter is made of: an account, a way to its processor, and one credential.
#[derive(Clone)]
pub struct Parts {
	/// The account.
	pub account: Account,
	/// The way.
	pub http: Http,
	/// The credential: the reading one for a reader, the writing one for a writer.
	pub key: Secret,
	/// What verifies webhooks, if the operator wants any.
	pub hook: Option<Secret>,
	/// Whether the account is one that a platform acts for (Stripe Connect).
	pub connected: bool,
	/// Whether a coin that follows a currency may count as that currency, one for one.
	pub coin_is_currency: bool,
}

/// The reader for an account.
pub fn reader(parts: Parts) -> Arc<dyn Reader> {
	match parts.account.processor {
		Processor::Stripe => Arc::new(stripe::StripeReader::new(parts)),
		Processor::PayPal => Arc::new(paypal::PayPalReader::new(parts)),
		Processor::Revolut => Arc::new(revolut::RevolutReader::new(parts)),
		Processor::Antom => Arc::new(antom::AntomReader::new(parts)),
		Processor::Wise => Arc::new(wise::WiseReader::new(parts)),
		Processor::BinancePay => Arc::new(binance::BinanceReader::new(parts)),
		Processor::CoinPayments => Arc::new(coinpayments::CoinPaymentsReader::new(parts)),
		Processor::Coinbase => Arc::new(coinbase::CoinbaseReader::new(parts)),
	}
}

/// The writer for an account.
pub fn writer(parts: Parts) -> Arc<dyn Writer> {
	match parts.account.processor {
		Processor::Stripe => Arc::new(stripe::StripeWriter::new(parts)),
		Processor::PayPal => Arc::new(paypal::PayPalWriter::new(parts)),
		Processor::Revolut => Arc::new(revolut::RevolutWriter::new(parts)),
		Processor::Antom => Arc::new(antom::AntomWriter::new(parts)),
		Processor::Wise => Arc::new(wise::WiseWriter::new(parts)),
		Processor::BinancePay => Arc::new(binance::BinanceWriter::new(parts)),
		Processor::CoinPayments => Arc::new(coinpayments::CoinPaymentsWriter::new(parts)),
		Processor::Coinbase => Arc::new(coinbase::CoinbaseWriter::new(parts)),
	}
}

/// Where a processor is found when the settings do not say otherwise.
pub fn default_address(account: &AccountConfig) -> &'static str {
	match (account.processor(), account.live) {
		(Processor::Stripe, _) => "https://api.stripe.com",
		(Processor::PayPal, true) => "https://api-m.paypal.com",
		(Processor::PayPal, false) => "https://api-m.sandbox.paypal.com",
		(Processor::Revolut, true) => "https://merchant.revolut.com",
		(Processor::Revolut, false) => "https://sandbox-merchant.revolut.com",
		(Processor::Antom, _) => "https://open-na-global.alipay.com",
		(Processor::Wise, true) => "https://api.wise.com",
		(Processor::Wise, false) => "https://api.sandbox.transferwise.tech",
		(Processor::BinancePay, _) => "https://bpay.binanceapi.com",
		(Processor::CoinPayments, _) => "https://a-api.coinpayments.net",
		(Processor::Coinbase, _) => "https://business.coinbase.com",
	}
}

/// A text for a query or a form, with everything escaped that is not a letter, a digit or one of `-._~`.
pub fn escape(text: &str) -> String {
	let mut escaped = String::with_capacity(text.len());
	for byte in text.bytes() {
		match byte {
			b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
				escaped.push(char::from(byte))
			}
			_ => escaped.push_str(&format!("%{byte:02X}")),
		}
	}
	escaped
}

/// A form body with its fields in this order.
pub fn form(fields: &[(&str, &str)]) -> String {
	let pairs: Vec<String> =
		fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect();
	pairs.join("&")
}

/// The 32 bytes of a tag that a shop wrote into a payment; zeros if there is none, which the chain refuses.
pub fn tag(text: Option<&str>) -> [u8; 32] {
	text.and_then(crate::words::parse32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn forms_escape_what_could_be_read_otherwise() {
		assert_eq!(form(&[("metadata[a]", "1&b=2 é"), ("x", "y")]), "metadata%5Ba%5D=1%26b%3D2%20%C3%A9&x=y");
	}
}
