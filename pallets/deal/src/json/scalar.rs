//! Numbers, addresses and bytes as they stand in JSON.

use crate::address::ss58;
use alloc::{borrow::Cow, format, string::String};
use core::{
	fmt::{Display, Formatter, Result as FmtResult},
	marker::PhantomData,
};
use nexonomy_primitives::CurrencyCode;
use polkadot_sdk::sp_runtime::{AccountId32, Perbill};
use serde::{
	de::{Error, MapAccess, Unexpected, Visitor},
	Deserialize, Deserializer, Serialize, Serializer,
};
use sp_core::{
	bytes::{from_hex, to_hex},
	crypto::Ss58Codec,
};

/// The largest whole number that JavaScript's `number` holds exactly.
const MAX_SAFE: u64 = 9_007_199_254_740_991;

/// A whole number of at most 32 bits: written as a number.
pub struct Small<T>(pub T);

/// A longer whole number: written as a decimal string.
pub struct Big<T>(pub T);

/// A share: written as parts per billion.
pub struct Share(pub Perbill);

/// An account: written in SS58 with this chain's prefix; any prefix is read, as it is the same account.
pub struct Address(pub AccountId32);

/// Bytes: written as `0x…`.
pub struct Hex<const N: usize>(pub [u8; N]);

/// A currency: written as its three letters.
pub struct Code(pub CurrencyCode);

/// A type of whole numbers.
pub trait Whole: TryFrom<u128> + Display {
	/// The largest.
	const MAX: u128;
}

impl Whole for u8 {
	const MAX: u128 = 0xff;
}
impl Whole for u32 {
	const MAX: u128 = 0xffff_ffff;
}
impl Whole for u64 {
	const MAX: u128 = 0xffff_ffff_ffff_ffff;
}
impl Whole for u128 {
	const MAX: u128 = u128::MAX;
}

struct WholeVisitor<T>(PhantomData<T>);

impl<'de, T: Whole> Visitor<'de> for WholeVisitor<T> {
	type Value = T;

	fn expecting(&self, formatter: &mut Formatter<'_>) -> FmtResult {
		write!(formatter, "a whole number from 0 to {}", T::MAX)
	}

	fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
		if number > MAX_SAFE {
			return Err(E::custom(format!(
				"{number} may have lost digits: write numbers above {MAX_SAFE} as a decimal string or a bigint"
			)));
		}
		number_from(number.into(), || E::invalid_value(Unexpected::Unsigned(number), &self))
	}

	fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
		Err(E::invalid_value(Unexpected::Signed(number), &self))
	}

	fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
		Err(E::invalid_value(Unexpected::Float(number), &self))
	}

	/// A number with a point or an exponent comes as a map where `serde_json` keeps all its digits.
	fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<T, A::Error> {
		Err(A::Error::invalid_value(Unexpected::Other("what is no whole number"), &self))
	}

	fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
		let refused = || E::invalid_value(Unexpected::Str(text), &self);
		// The standard library also reads a plus sign.
		if !text.bytes().all(|byte| byte.is_ascii_digit()) {
			return Err(refused());
		}
		number_from(text.parse().map_err(|_| refused())?, refused)
	}
}

fn number_from<T: Whole, E>(number: u128, refused: impl FnOnce() -> E) -> Result<T, E> {
	T::try_from(number).map_err(|_| refused())
}

fn whole<'de, T: Whole, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
	deserializer.deserialize_any(WholeVisitor(PhantomData))
}

impl<'de, T: Whole> Deserialize<'de> for Small<T> {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		whole(deserializer).map(Self)
	}
}

impl<'de, T: Whole> Deserialize<'de> for Big<T> {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		whole(deserializer).map(Self)
	}
}

impl<T: Serialize> Serialize for Small<T> {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		self.0.serialize(serializer)
	}
}

impl<T: Display> Serialize for Big<T> {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(&self.0)
	}
}

impl<'de> Deserialize<'de> for Share {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let parts: u32 = whole(deserializer)?;
		let share = Perbill::from_parts(parts);
		// The SDK cuts down what is more than the whole.
		if share.deconstruct() != parts {
			return Err(D::Error::invalid_value(
				Unexpected::Unsigned(parts.into()),
				&"a share in parts per billion, at most 1000000000",
			));
		}
		Ok(Self(share))
	}
}

impl Serialize for Share {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		self.0.deconstruct().serialize(serializer)
	}
}

/// Exactly `N` bytes, from `0x` and two digits for each.
pub fn bytes<const N: usize>(hex: &str) -> Option<[u8; N]> {
	// The SDK's reader also takes an odd number of digits.
	let digits = hex.strip_prefix("0x").filter(|digits| N.checked_mul(2) == Some(digits.len()))?;
	from_hex(digits).ok()?.try_into().ok()
}

/// Reads a text and turns it into what is expected.
fn text<'de, T, D: Deserializer<'de>>(
	deserializer: D,
	read: impl FnOnce(&str) -> Option<T>,
	expected: &str,
) -> Result<T, D::Error> {
	let text = Cow::<str>::deserialize(deserializer)?;
	read(&text).ok_or_else(|| D::Error::invalid_value(Unexpected::Str(&text), &expected))
}

impl<'de, const N: usize> Deserialize<'de> for Hex<N> {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let expected = format!("{N} bytes as 0x and {} digits", N.saturating_mul(2));
		text(deserializer, bytes, &expected).map(Self)
	}
}

impl<const N: usize> Serialize for Hex<N> {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&to_hex(&self.0, false))
	}
}

impl<'de> Deserialize<'de> for Address {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let read = |text: &str| {
			bytes(text)
				.map(AccountId32::new)
				.or_else(|| AccountId32::from_ss58check_with_version(text).ok().map(|(account, _)| account))
		};
		text(deserializer, read, "an SS58 address, or 32 bytes as 0x and 64 digits").map(Self)
	}
}

impl Serialize for Address {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&ss58(self.0.as_ref()))
	}
}

impl<'de> Deserialize<'de> for Code {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let read = |text: &str| bytes(text).or_else(|| text.as_bytes().try_into().ok()).map(CurrencyCode);
		text(deserializer, read, "three letters such as USD").map(Self)
	}
}

impl Serialize for Code {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		let letters = self.0 .0.iter().all(u8::is_ascii_alphanumeric);
		let code = if letters {
			self.0 .0.iter().copied().map(char::from).collect()
		} else {
			to_hex(&self.0 .0, false)
		};
		let code: String = code;
		serializer.serialize_str(&code)
	}
}
