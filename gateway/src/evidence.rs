//! What an attestor can show that it read a payment itself, and did not copy the others' votes.
//!
//! For each observation that is new, a digest is made of what the processor answered: its own numbers of the requests,
//! the hashes of the bodies, and a salt. The digest goes with the vote, the rest stays in the journal. Asked by an
//! auditor, the operator shows it; the account's owner finds the numbers in the processor's log, with the operator's
//! key beside them. Who copied has no numbers, and cannot make a digest afterwards that was in a vote before.

use crate::words::hex32;
use ring::{
	digest::{digest, SHA256},
	rand::{SecureRandom, SystemRandom},
};
use serde::{Deserialize, Serialize};

/// One answer of a processor.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Heard {
	/// What the processor calls the request, if it says: `Request-Id` at Stripe, `PayPal-Debug-Id` at PayPal.
	pub request: String,
	/// SHA-256 of the body, in hexadecimal.
	pub body: String,
}

impl Heard {
	/// An answer with this number and body.
	pub fn new(request: &str, body: &[u8]) -> Self {
		Self { request: request.chars().take(128).collect(), body: hex32(digest(&SHA256, body).as_ref()) }
	}
}

/// All that was heard for one observation.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Evidence {
	/// 32 random bytes in hexadecimal: without them nobody can try out which request it was.
	pub salt: String,
	/// In the order in which it was heard.
	pub heard: Vec<Heard>,
}

impl Evidence {
	/// Evidence of these answers, with a salt of its own.
	pub fn new(heard: Vec<Heard>) -> Self {
		let mut salt = [0; 32];
		// Without randomness the evidence is still bound, only easier to guess.
		let _ = SystemRandom::new().fill(&mut salt);
		Self { salt: hex32(&salt), heard }
	}

	/// SHA-256 of salt, numbers and hashes as text, each ended by a line feed.
	pub fn digest(&self) -> [u8; 32] {
		let mut text = format!("{}\n", self.salt);
		for Heard { request, body } in &self.heard {
			// A line feed in a number would let one answer look like two.
			text.push_str(&request.replace('\n', " "));
			text.push('\n');
			text.push_str(body);
			text.push('\n');
		}
		let mut bytes = [0; 32];
		bytes.copy_from_slice(digest(&SHA256, text.as_bytes()).as_ref());
		bytes
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn digest_binds_salt_numbers_and_bodies() {
		let evidence =
			Evidence { salt: "0x00".into(), heard: vec![Heard::new("req_1", b"{}"), Heard::new("", b"[]")] };
		let mut others = vec![evidence.clone(); 4];
		others[0].salt = "0x01".into();
		others[1].heard[0].request = "req_2".into();
		others[2].heard.reverse();
		others[3].heard.pop();
		for other in others {
			assert_ne!(other.digest(), evidence.digest());
		}
		assert_ne!(Evidence::new(vec![]).digest(), Evidence::new(vec![]).digest());
	}
}
