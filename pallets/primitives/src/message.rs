//! Texts that people sign off line.
//!
//! A wallet shows what it signs. So what people sign here is a text that says what they agree to, and the chain
//! builds the same text, byte for byte, from the fields of the call. Its shape:
//!
//! ```text
//! Nexonomy receipt
//! voucher: 7
//! amount: 50.00 USD
//! chain: 0x91b1…
//! ```
//!
//! The first line names the purpose, so that no text can be taken for another; `chain` is the hash of the genesis
//! block, so that it counts on one chain only. Wallets of the Polkadot.js family put raw messages between
//! `<Bytes>` and `</Bytes>` before they sign; both forms are accepted.

use alloc::{string::String, vec::Vec};
use core::fmt::{Display, Write};
use polkadot_sdk::sp_runtime::traits::{IdentifyAccount, Verify};

/// How a text was signed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Form {
	/// Between `<Bytes>` and `</Bytes>`, as wallets do it.
	Wrapped,
	/// As it is.
	Plain,
}

/// Most texts are shorter, in bytes: room for them is made once.
const USUAL_LENGTH: usize = 512;

/// A text of named lines, ready to be signed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Message(String);

impl Message {
	/// Starts a text for `purpose`: one or two plain words such as `receipt`.
	pub fn new(purpose: &str) -> Self {
		let mut text = String::with_capacity(USUAL_LENGTH);
		text.push_str("Nexonomy ");
		Self(text).append(purpose)
	}

	/// Adds the line `name: value`.
	pub fn line(self, name: &str, value: impl Display) -> Self {
		let mut text = self.0;
		// Writing to a string cannot fail.
		let _ = write!(text, "\n{name}: {value}");
		Self(text)
	}

	/// Adds the line `name: 0x…` with `bytes` in lower-case hexadecimal.
	pub fn hex_line(self, name: &str, bytes: &[u8]) -> Self {
		let mut text = self.line(name, "0x").0;
		text.reserve(bytes.len().saturating_mul(2));
		text.extend(bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(hex_digit));
		Self(text)
	}

	/// The text itself.
	pub fn as_bytes(&self) -> &[u8] {
		self.0.as_bytes()
	}

	/// The form in which `signer` signed this text, or `None` if the signature is not theirs or over another text.
	///
	/// The form that wallets use is tried first; the other one costs a second verification.
	pub fn form_signed_by<Signature>(
		&self,
		signature: &Signature,
		signer: &<Signature::Signer as IdentifyAccount>::AccountId,
	) -> Option<Form>
	where
		Signature: Verify,
		Signature::Signer: IdentifyAccount,
	{
		if signature.verify(self.wrapped().as_slice(), signer) {
			return Some(Form::Wrapped);
		}
		signature.verify(self.as_bytes(), signer).then_some(Form::Plain)
	}

	/// The text as wallets of the Polkadot.js family sign it.
	pub fn wrapped(&self) -> Vec<u8> {
		[b"<Bytes>", self.as_bytes(), b"</Bytes>"].concat()
	}

	fn append(self, words: &str) -> Self {
		let mut text = self.0;
		text.push_str(words);
		Self(text)
	}
}

/// A number below 16 as a digit.
fn hex_digit(number: u8) -> char {
	char::from_digit(number.into(), 16).unwrap_or_default()
}

#[cfg(test)]
mod tests {
	use super::*;
	use polkadot_sdk::{
		sp_core::{ecdsa, ed25519, sr25519, Pair},
		sp_runtime::MultiSignature,
	};

	fn message() -> Message {
		Message::new("receipt").line("voucher", 7).hex_line("chain", &[0xab, 0x01])
	}

	#[test]
	fn text_is_what_the_docs_say() {
		assert_eq!(message().as_bytes(), b"Nexonomy receipt\nvoucher: 7\nchain: 0xab01");
	}

	#[test]
	fn plain_and_wrapped_signatures_count_for_every_scheme() {
		fn check<P: Pair>()
		where
			MultiSignature: From<P::Signature>,
			P::Public: Into<polkadot_sdk::sp_runtime::MultiSigner>,
		{
			let pair = P::from_seed_slice(&[1; 32]).expect("a seed of 32 bytes is valid for every scheme");
			let signer = pair.public().into().into_account();
			for (text, form) in [(message().as_bytes(), Form::Plain), (&message().wrapped(), Form::Wrapped)] {
				let signature = MultiSignature::from(pair.sign(text));
				assert_eq!(message().form_signed_by(&signature, &signer), Some(form));
				assert_eq!(message().line("more", 1).form_signed_by(&signature, &signer), None);
			}
		}
		check::<sr25519::Pair>();
		check::<ed25519::Pair>();
		check::<ecdsa::Pair>();
	}
}
