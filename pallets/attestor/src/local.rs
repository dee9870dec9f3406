//! What the node tells the worker through its local database, which is no part of the chain's state.

use alloc::string::String;
use codec::Decode;
use polkadot_sdk::*;
use sp_core::{offchain::StorageKind, H256};

/// Where the node writes the last final block: SCALE of `(number: u32, hash: H256)`.
pub const FINALIZED: &[u8] = b"nexonomy/finalized";

/// Where the node writes the address of the operator's gateway: text, as [`Address`] takes it. Nothing stands there if
/// the operator has none.
pub const GATEWAY: &[u8] = b"nexonomy/gateway";

/// The most characters that an address has.
const LONGEST_ADDRESS: usize = 64;

/// Where a gateway listens: on this machine, and nowhere else.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Address(String);

/// Why a text is no address of a gateway.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct NotLocal;

impl core::error::Error for NotLocal {}

impl core::fmt::Display for NotLocal {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		f.write_str(
			"a gateway is reached on this machine only, without a path or a password: give http://127.0.0.1:9966, \
			 or http://[::1] or http://localhost with a port",
		)
	}
}

impl core::str::FromStr for Address {
	type Err = NotLocal;

	fn from_str(text: &str) -> Result<Self, NotLocal> {
		let text = text.strip_suffix('/').unwrap_or(text);
		let rest = text.strip_prefix("http://").filter(|_| text.len() <= LONGEST_ADDRESS).ok_or(NotLocal)?;
		let after = |name: &str| rest.strip_prefix(name);
		let port = after("127.0.0.1").or_else(|| after("localhost")).or_else(|| after("[::1]"));
		match port {
			Some("") => Ok(Self(text.into())),
			Some(port) if is_port(port) => Ok(Self(text.into())),
			_ => Err(NotLocal),
		}
	}
}

/// Whether it is a colon and a number from 1 to 65535.
fn is_port(text: &str) -> bool {
	let Some(digits) = text.strip_prefix(':') else { return false };
	let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
	is_number && digits.parse::<u16>().is_ok_and(|port| port > 0)
}

impl Address {
	/// As it is written, without a slash at the end.
	pub fn as_str(&self) -> &str {
		&self.0
	}

	/// The gateway that the operator named, if any.
	pub(crate) fn read() -> Option<Self> {
		let bytes = sp_io::offchain::local_storage_get(StorageKind::PERSISTENT, GATEWAY)?;
		core::str::from_utf8(&bytes).ok()?.parse().ok()
	}
}

/// The last final block that the node has heard of.
pub(crate) fn finalized() -> Option<(u32, H256)> {
	let bytes = sp_io::offchain::local_storage_get(StorageKind::PERSISTENT, FINALIZED)?;
	Decode::decode(&mut bytes.as_slice()).ok()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn addresses_on_this_machine_are_taken() {
		for text in ["http://127.0.0.1:9966", "http://[::1]:1", "http://localhost:65535", "http://localhost"]
		{
			assert_eq!(text.parse::<Address>().unwrap().as_str(), text);
		}
		assert_eq!("http://127.0.0.1:9966/".parse::<Address>().unwrap().as_str(), "http://127.0.0.1:9966");
	}

	#[test]
	fn all_other_addresses_are_refused() {
		for text in [
			"",
			"127.0.0.1:9966",
			"https://127.0.0.1:9966",
			"http://10.0.0.1:9966",
			"http://gateway.example:9966",
			"http://127.0.0.1.example:9966",
			"http://127.0.0.1:9966@evil.example",
			"http://localhost@evil.example",
			"http://user:secret@127.0.0.1:9966",
			"http://127.0.0.1:9966/path",
			"http://127.0.0.1:9966?key=secret",
			"http://127.0.0.1:",
			"http://127.0.0.1:0",
			"http://127.0.0.1:+80",
			"http://127.0.0.1:65536",
			"http://127.0.0.1:9966 ",
			"http://localhost\r\nX-Key: 1",
		] {
			assert_eq!(text.parse::<Address>(), Err(NotLocal), "{text}");
		}
	}
}
