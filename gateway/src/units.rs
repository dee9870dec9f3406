//! Amounts, without ever a float.
//!
//! Processors write amounts as integers of minor units (Stripe, Revolut, Antom) or as decimal text (PayPal, the crypto
//! rails), and some count a currency in other units than ISO 4217 and the chain do: Stripe sends ISK and UGX with two
//! decimals and MGA with none. Everything here is exact; what does not divide is an error.

use crate::{
	trouble::{garbled, Outcome},
	words::CurrencyCode,
};

/// A currency code as a processor writes it, in either case. The chain's table must have it.
pub fn currency(text: &str) -> Outcome<CurrencyCode> {
	let code: [u8; 3] =
		text.to_ascii_uppercase().as_bytes().try_into().map_err(|_| garbled(format!("currency `{text}`")))?;
	let code = CurrencyCode(code);
	code.exponent()
		.map(|_| code)
		.ok_or_else(|| garbled(format!("currency `{text}`, which the chain does not know")))
}

/// A currency code in capital letters.
pub fn code(currency: CurrencyCode) -> String {
	String::from_utf8_lossy(&currency.0).into_owned()
}

/// How many decimals the chain gives this currency. Codes from [`currency`] have an entry.
pub fn exponent(currency: CurrencyCode) -> u8 {
	currency.exponent().unwrap_or(0)
}

/// An amount counted with `from` decimals, counted with `to` decimals. `None` if it does not fit or not divide.
pub fn rescale(amount: u128, from: u8, to: u8) -> Option<u128> {
	let factor = 10u128.checked_pow(u32::from(from.abs_diff(to)))?;
	if to >= from {
		return amount.checked_mul(factor);
	}
	(amount.checked_rem(factor)? == 0).then(|| amount.checked_div(factor)).flatten()
}

/// Decimal text such as `10.99` as minor units with `exponent` decimals. More decimals are taken only if they are
/// zeros; signs, exponents and blanks are not taken.
pub fn parse_decimal(text: &str, exponent: u8) -> Option<u128> {
	let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
	let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
	if whole.is_empty() || text.ends_with('.') || !digits(whole) || !digits(fraction) {
		return None;
	}
	let kept = usize::from(exponent);
	let (kept_part, rest) = fraction.split_at(fraction.len().min(kept));
	if rest.bytes().any(|byte| byte != b'0') {
		return None;
	}
	format!("{whole}{kept_part:0<kept$}").parse().ok()
}

/// Minor units as decimal text with exactly `decimals` decimals. `None` if that would lose a digit.
pub fn to_decimal(amount: u128, exponent: u8, decimals: u8) -> Option<String> {
	let scaled = rescale(amount, exponent, decimals)?;
	let unit = 10u128.checked_pow(u32::from(decimals))?;
	let (whole, fraction) = (scaled.checked_div(unit)?, scaled.checked_rem(unit)?);
	Some(match decimals {
		0 => whole.to_string(),
		_ => format!("{whole}.{fraction:0width$}", width = usize::from(decimals)),
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn decimals_are_exact_or_refused() {
		assert_eq!(parse_decimal("10.99", 2), Some(1099));
		assert_eq!(parse_decimal("10.9", 2), Some(1090));
		assert_eq!(parse_decimal("10", 2), Some(1000));
		assert_eq!(parse_decimal("10.990000", 2), Some(1099));
		assert_eq!(parse_decimal("500", 0), Some(500));
		for text in ["10.991", "", ".5", "5.", "-5", "+5", "1e3", "1,000", " 5", "0x10", "NaN", "٣"] {
			assert_eq!(parse_decimal(text, 2), None, "{text}");
		}
		assert_eq!(parse_decimal("340282366920938463463374607431768211456", 0), None);
	}

	#[test]
	fn scales_change_exactly_or_not_at_all() {
		assert_eq!(rescale(500, 0, 2), Some(50_000));
		assert_eq!(rescale(50_000, 2, 0), Some(500));
		assert_eq!(rescale(50_001, 2, 0), None);
		assert_eq!(rescale(u128::MAX, 0, 1), None);
	}

	#[test]
	fn currencies_are_known_to_the_chain_or_refused() {
		assert_eq!(currency("usd"), Ok(CurrencyCode::USD));
		for text in ["usdc", "US", "US1", "", "ÜÜ"] {
			assert!(currency(text).is_err(), "{text}");
		}
	}

	proptest! {
		#[test]
		fn text_and_back_is_the_same(amount in 0u128..u128::MAX / 1_000_000, exponent in 0u8..4) {
			let text = to_decimal(amount, exponent, exponent).unwrap();
			prop_assert_eq!(parse_decimal(&text, exponent), Some(amount));
		}

		#[test]
		fn any_text_is_an_amount_or_none(text in "\\PC*", exponent in 0u8..4) {
			let _ = parse_decimal(&text, exponent);
		}
	}
}
