//! What can be made to go wrong.

use crate::world::Rail;

/// How a request goes wrong.
#[derive(Clone, Debug, Eq, PartialEq, serde::Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Fault {
	/// This status, and nothing was done.
	Status {
		/// 409, 500, 503…
		status: u16,
	},
	/// 429 with this `Retry-After` in seconds, and nothing was done.
	TooMany {
		/// Seconds.
		retry_after: u64,
	},
	/// Done, and then this status. With a key, this is what the key is answered from now on.
	StatusAfter {
		/// 500, 502…
		status: u16,
	},
	/// The connection ends before anything was done.
	DropBefore,
	/// Done, and then the connection ends.
	DropAfter,
	/// Done, and the answer stops in the middle.
	Truncated,
	/// An answer of this many bytes.
	Huge {
		/// Bytes.
		bytes: usize,
	},
	/// An answer with letters of all kinds in fields that nobody should read.
	Exotic,
	/// A page of a proxy, with status 200.
	Html,
	/// A redirect to another place.
	Redirect,
}

/// A fault that waits for its request.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct FaultRule {
	/// Whose.
	pub rail: Rail,
	/// `GET`, `POST`, or empty for any.
	#[serde(default)]
	pub method: String,
	/// What the path must contain.
	#[serde(default)]
	pub path: String,
	/// How often; each request takes one.
	pub times: u32,
	/// What happens.
	pub fault: Fault,
}

impl FaultRule {
	fn meets(&self, rail: Rail, method: &str, path: &str) -> bool {
		self.times > 0
			&& self.rail == rail
			&& (self.method.is_empty() || self.method == method)
			&& path.contains(&self.path)
	}
}

/// The fault for this request, which is used up by it.
pub fn take(rules: &mut [FaultRule], rail: Rail, method: &str, path: &str) -> Option<Fault> {
	let rule = rules.iter_mut().find(|rule| rule.meets(rail, method, path))?;
	rule.times -= 1;
	Some(rule.fault.clone())
}
