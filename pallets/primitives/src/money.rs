//! Money in minor units, and the table of currencies.

use alloc::{format, string::String};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// Three ASCII letters: an ISO 4217 code, or one of [`UNITS_OF_ACCOUNT`].
///
/// Any three bytes decode; [`CurrencyCode::is_known`] tells whether the table has them, and the calls that
/// make promises refuse the rest.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub struct CurrencyCode(pub [u8; 3]);

/// ISO 4217 currencies whose exponent is 0 (list of active codes, table A.1).
const EXPONENT_0: &[&[u8; 3]] = &[
	b"BIF", b"CLP", b"DJF", b"GNF", b"ISK", b"JPY", b"KMF", b"KRW", b"PYG", b"RWF", b"UGX", b"VND", b"VUV",
	b"XAF", b"XOF", b"XPF",
];

/// ISO 4217 currencies whose exponent is 2 (list of active codes, table A.1).
const EXPONENT_2: &[&[u8; 3]] = &[
	b"AED", b"AFN", b"ALL", b"AMD", b"AOA", b"ARS", b"AUD", b"AWG", b"AZN", b"BAM", b"BBD", b"BDT", b"BMD",
	b"BND", b"BOB", b"BRL", b"BSD", b"BTN", b"BWP", b"BYN", b"BZD", b"CAD", b"CDF", b"CHF", b"CNY", b"COP",
	b"CRC", b"CUP", b"CVE", b"CZK", b"DKK", b"DOP", b"DZD", b"EGP", b"ERN", b"ETB", b"EUR", b"FJD", b"FKP",
	b"GBP", b"GEL", b"GHS", b"GIP", b"GMD", b"GTQ", b"GYD", b"HKD", b"HNL", b"HTG", b"HUF", b"IDR", b"ILS",
	b"INR", b"IRR", b"JMD", b"KES", b"KGS", b"KHR", b"KPW", b"KYD", b"KZT", b"LAK", b"LBP", b"LKR", b"LRD",
	b"LSL", b"MAD", b"MDL", b"MGA", b"MKD", b"MMK", b"MNT", b"MOP", b"MRU", b"MUR", b"MVR", b"MWK", b"MXN",
	b"MYR", b"MZN", b"NAD", b"NGN", b"NIO", b"NOK", b"NPR", b"NZD", b"PAB", b"PEN", b"PGK", b"PHP", b"PKR",
	b"PLN", b"QAR", b"RON", b"RSD", b"RUB", b"SAR", b"SBD", b"SCR", b"SDG", b"SEK", b"SGD", b"SHP", b"SLE",
	b"SOS", b"SRD", b"SSP", b"STN", b"SVC", b"SYP", b"SZL", b"THB", b"TJS", b"TMT", b"TOP", b"TRY", b"TTD",
	b"TWD", b"TZS", b"UAH", b"USD", b"UYU", b"UZS", b"VED", b"VES", b"WST", b"XCD", b"XCG", b"YER", b"ZAR",
	b"ZMW", b"ZWG",
];

/// ISO 4217 currencies whose exponent is 3 (list of active codes, table A.1).
const EXPONENT_3: &[&[u8; 3]] = &[b"BHD", b"IQD", b"JOD", b"KWD", b"LYD", b"OMR", b"TND"];

/// Units of account that are no currency, with their exponents: hours (in hundredths), points and pieces.
pub const UNITS_OF_ACCOUNT: &[(&[u8; 3], u8)] = &[(b"HRS", 2), (b"PCS", 0), (b"PTS", 0)];

impl CurrencyCode {
	/// The US dollar, which examples and tests use.
	pub const USD: Self = Self(*b"USD");

	/// How many decimal digits the minor unit is away from the major one: 2 for USD (a cent is 0.01), 0 for JPY,
	/// 3 for KWD. `None` for a code that the table does not have.
	pub fn exponent(&self) -> Option<u8> {
		let listed = |table: &[&[u8; 3]]| table.iter().any(|code| **code == self.0);
		if let Some((_, exponent)) = UNITS_OF_ACCOUNT.iter().find(|(code, _)| **code == self.0) {
			return Some(*exponent);
		}
		if listed(EXPONENT_2) {
			return Some(2);
		}
		if listed(EXPONENT_0) {
			return Some(0);
		}
		listed(EXPONENT_3).then_some(3)
	}

	/// Whether the table has this code.
	pub fn is_known(&self) -> bool {
		self.exponent().is_some()
	}
}

/// An amount of one currency in its minor unit (cents for USD).
///
/// Money of two currencies never adds: [`Money::checked_add`] and [`Money::checked_sub`] say so.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Money {
	/// The currency, or the unit of account.
	pub currency: CurrencyCode,
	/// The amount in minor units; the whole range of `u128` is valid.
	#[codec(compact)]
	pub minor: u128,
}

/// Why two amounts could not be combined.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum MoneyError {
	/// The currencies differ.
	CurrencyMismatch,
	/// The result is below zero or above `u128::MAX`.
	OutOfRange,
}

impl Money {
	/// `minor` units of `currency`.
	pub const fn new(currency: CurrencyCode, minor: u128) -> Self {
		Self { currency, minor }
	}

	/// The same currency, another amount.
	pub const fn with_minor(self, minor: u128) -> Self {
		Self { currency: self.currency, minor }
	}

	/// The sum, or why there is none.
	pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
		self.combine(other, u128::checked_add)
	}

	/// The difference, or why there is none.
	pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
		self.combine(other, u128::checked_sub)
	}

	fn combine(self, other: Self, op: fn(u128, u128) -> Option<u128>) -> Result<Self, MoneyError> {
		if self.currency != other.currency {
			return Err(MoneyError::CurrencyMismatch);
		}
		op(self.minor, other.minor).map(|minor| self.with_minor(minor)).ok_or(MoneyError::OutOfRange)
	}

	/// The amount as people read it: `12.50 USD`, `1250 JPY`. A code that the table lacks is shown in minor units.
	pub fn to_text(&self) -> String {
		let code = core::str::from_utf8(&self.currency.0).unwrap_or("???");
		let exponent = self.currency.exponent().unwrap_or(0);
		match 10u128.checked_pow(u32::from(exponent)) {
			Some(unit) if exponent > 0 => {
				let major = self.minor.checked_div(unit).unwrap_or_default();
				let minor = self.minor.checked_rem(unit).unwrap_or_default();
				format!("{major}.{minor:0width$} {code}", width = usize::from(exponent))
			}
			_ => format!("{} {code}", self.minor),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn exponents_come_from_the_table() {
		for (code, exponent) in
			[(b"USD", Some(2)), (b"JPY", Some(0)), (b"KWD", Some(3)), (b"HRS", Some(2)), (b"XXX", None)]
		{
			assert_eq!(CurrencyCode(*code).exponent(), exponent);
		}
	}

	#[test]
	fn no_code_is_listed_twice() {
		let mut codes: alloc::vec::Vec<[u8; 3]> =
			EXPONENT_0.iter().chain(EXPONENT_2).chain(EXPONENT_3).map(|code| **code).collect();
		codes.extend(UNITS_OF_ACCOUNT.iter().map(|(code, _)| **code));
		let count = codes.len();
		codes.sort();
		codes.dedup();
		assert_eq!(codes.len(), count);
	}

	#[test]
	fn text_shows_the_exponent() {
		assert_eq!(Money::new(CurrencyCode::USD, 5).to_text(), "0.05 USD");
		assert_eq!(Money::new(CurrencyCode(*b"JPY"), 1250).to_text(), "1250 JPY");
		assert_eq!(Money::new(CurrencyCode(*b"KWD"), 12_345).to_text(), "12.345 KWD");
		assert_eq!(Money::new(CurrencyCode(*b"QQQ"), 7).to_text(), "7 QQQ");
		assert_eq!(Money::new(CurrencyCode([0xff; 3]), 7).to_text(), "7 ???");
	}

	#[test]
	fn currencies_do_not_mix() {
		let yen = Money::new(CurrencyCode(*b"JPY"), 1);
		assert_eq!(Money::new(CurrencyCode::USD, 1).checked_add(yen), Err(MoneyError::CurrencyMismatch));
	}

	proptest! {
		#[test]
		fn adding_and_taking_away_is_a_round_trip(a: u128, b: u128) {
			let (a, b) = (Money::new(CurrencyCode::USD, a), Money::new(CurrencyCode::USD, b));
			match a.checked_add(b) {
				Ok(sum) => prop_assert_eq!(sum.checked_sub(b), Ok(a)),
				Err(error) => {
					prop_assert_eq!(error, MoneyError::OutOfRange);
					prop_assert!(a.minor.checked_add(b.minor).is_none());
				},
			}
		}
	}
}
