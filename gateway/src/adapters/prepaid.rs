//! What the prepaid rails share: the money is the seller's from the first moment on, and only a bond covers the buyer.

use crate::{
	adapters::Parts,
	reading::{Movement, Reading, Stage},
	trouble::{garbled, Outcome},
	units,
	words::{CurrencyCode, ProcessorState},
};

/// Coins that follow the dollar.
const DOLLAR_COINS: [&str; 4] = ["USDC", "USDT", "FDUSD", "PYUSD"];

/// The currency of a price. A coin counts as a currency only if the operator says that it may: it can lose its peg.
pub fn currency(parts: &Parts, text: &str) -> Outcome<CurrencyCode> {
	match DOLLAR_COINS.contains(&text) {
		true if parts.coin_is_currency => Ok(CurrencyCode::USD),
		true => Err(garbled(format!(
			"the price is in {text}, which is no currency; `coin_is_currency` counts it as dollars, at every operator alike"
		))),
		false => units::currency(text),
	}
}

/// An amount as decimal text, in minor units.
pub fn minor(text: &str, currency: CurrencyCode) -> Outcome<u128> {
	units::parse_decimal(text, units::exponent(currency)).ok_or_else(|| garbled("an amount"))
}

/// How a paid order looks: captured from the beginning.
pub fn reading(tag: [u8; 32], currency: CurrencyCode, paid: Option<u128>, is_dead: bool) -> Reading {
	let amount = paid.unwrap_or(0);
	let state = match (paid, is_dead) {
		(Some(_), _) => ProcessorState::Captured,
		(None, true) => ProcessorState::Failed,
		(None, false) => ProcessorState::Pending,
	};
	let capture = Movement { id: String::new(), amount, stage: Stage::Done, key: None, parent: None };
	Reading {
		tag,
		state,
		currency,
		authorized: amount,
		capturable: 0,
		capture_before: 0,
		hold: None,
		captures: paid.map(|_| capture).into_iter().collect(),
		refunds: Vec::new(),
		disputes: Vec::new(),
	}
}
