//! Offers as JSON, for programs off chain.
//!
//! The names are those of the data, so that an object reads like what the chain's metadata describes. An enum is
//! `{"type": …, "value": …}`. Numbers of up to 32 bits are numbers; longer ones are decimal strings, as JavaScript would
//! lose their digits; when read, both are good. Shares are in parts per billion, accounts are SS58 addresses, bytes are
//! `0x…`. What is optional may be `null` or left out; what has an unknown name is refused.

mod court;
mod external;
mod model;
mod scalar;

use crate::{
	sign::{AccountOffer, AccountSeal},
	text::Signatory,
	Goods, Leg, Sale,
};
use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};
use core::fmt::{Display, Formatter, Result as FmtResult};
use polkadot_sdk::sp_runtime::AccountId32;
use serde::{de::DeserializeOwned, Serialize};

/// What is wrong with a text that should be JSON of a certain shape, and where: one sentence.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct JsonError(String);

/// For whom a text is, as it stands in JSON.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OwnedSignatory {
	/// The party's index.
	pub party: u8,
	/// Who signs for the party, if not itself.
	pub delegate: Option<AccountId32>,
	/// The party's number that makes the signature count once.
	pub nonce: u64,
}

impl OwnedSignatory {
	/// The same, borrowed.
	pub fn as_signatory(&self) -> Signatory<'_, AccountId32> {
		Signatory { party: self.party, delegate: self.delegate.as_ref(), nonce: self.nonce }
	}
}

/// Reads an offer.
pub fn offer_from_json(json: &str) -> Result<AccountOffer, JsonError> {
	read::<model::Offer>(json)?.try_into()
}

/// Writes an offer.
pub fn offer_to_json(offer: &AccountOffer) -> String {
	write(&model::Offer::from(offer))
}

/// Reads a seal.
pub fn seal_from_json(json: &str) -> Result<AccountSeal, JsonError> {
	read::<model::Seal>(json).map(Into::into)
}

/// Writes a seal.
pub fn seal_to_json(seal: &AccountSeal) -> String {
	write(&model::Seal::from(seal))
}

/// Reads for whom a text is.
pub fn signatory_from_json(json: &str) -> Result<OwnedSignatory, JsonError> {
	read::<model::Signatory>(json).map(Into::into)
}

/// Reads a sale.
pub fn sale_from_json(json: &str) -> Result<Sale, JsonError> {
	read::<model::Sale>(json).map(Into::into)
}

/// Writes legs.
pub fn legs_to_json(legs: &[Leg<Goods>]) -> String {
	write(&legs.iter().map(model::Leg::from).collect::<Vec<_>>())
}

/// Reads 32 bytes, such as a genesis hash: `0x` and 64 digits.
pub fn hash_from_hex(hex: &str) -> Result<[u8; 32], JsonError> {
	scalar::bytes(hex).ok_or_else(|| JsonError(format!("{hex:?} is not a hash: it has 0x and 64 digits")))
}

fn read<T: DeserializeOwned>(json: &str) -> Result<T, JsonError> {
	let mut reader = serde_json::Deserializer::from_str(json);
	let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
		// Lines and columns mean nothing to somebody who gave an object; the path does.
		let message = format!("{}", error.inner());
		let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(sentence, _)| sentence);
		match error.path().to_string().as_str() {
			"." => JsonError(message.into()),
			path => JsonError(format!("{path}: {message}")),
		}
	})?;
	reader.end().map_err(|_| JsonError("there is more after the end".into()))?;
	Ok(value)
}

fn write<T: Serialize>(value: &T) -> String {
	// Our own types have text keys and no reader that can fail.
	serde_json::to_string(value).unwrap_or_default()
}

impl Display for JsonError {
	fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
		formatter.write_str(&self.0)
	}
}

impl core::error::Error for JsonError {}
