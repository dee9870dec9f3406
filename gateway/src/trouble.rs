//! What can go wrong between a gateway and a processor, sorted by what to do next.

use std::time::Duration;

/// Why a request has no result.
///
/// The distinction that counts: after [`Trouble::Refused`], [`Trouble::Unauthorised`], [`Trouble::NotFound`] and
/// [`Trouble::Throttled`] the processor has **not** done what it was asked. After [`Trouble::Unreachable`],
/// [`Trouble::Busy`] and [`Trouble::Garbled`] nobody knows, and only reading the payment tells.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Trouble {
	/// No answer, or one that says that the processor itself is in trouble (5xx).
	#[error("the processor could not be reached ({0}); this is tried again by itself")]
	Unreachable(String),
	/// Another request with the same key is under way.
	#[error("the processor is still busy with the same request; this is tried again by itself")]
	Busy,
	/// Too many requests.
	#[error("the processor asks for patience ({}); lower `requests_per_second` of this account if it happens often",
		.0.map_or("it does not say how long".to_owned(), |wait| format!("{} s", wait.as_secs())))]
	Throttled(Option<Duration>),
	/// The answer is not what the processor's documentation says, or larger than any answer should be.
	#[error(
		"the processor's answer could not be understood: {0}; if it stays so, the processor changed its interface"
	)]
	Garbled(String),
	/// The credentials are wrong, or may not do this.
	#[error(
		"the processor refuses these credentials ({0}); replace them, or give them the right that the handbook names"
	)]
	Unauthorised(String),
	/// There is no such payment in this account.
	#[error("the account has no such payment; was it made in another account, or in test mode?")]
	NotFound,
	/// The processor says no, for good.
	#[error("the processor says no: {0}")]
	Refused(String),
}

impl Trouble {
	/// Whether the processor has certainly not acted.
	pub fn nothing_happened(&self) -> bool {
		!matches!(self, Self::Unreachable(_) | Self::Busy | Self::Garbled(_))
	}

	/// Whether asking again may help.
	pub fn may_pass(&self) -> bool {
		!matches!(self, Self::Refused(_) | Self::NotFound)
	}

	/// One word for metrics and for the node's worker.
	pub fn name(&self) -> &'static str {
		match self {
			Self::Unreachable(_) => "unreachable",
			Self::Busy => "busy",
			Self::Throttled(_) => "throttled",
			Self::Garbled(_) => "garbled",
			Self::Unauthorised(_) => "unauthorised",
			Self::NotFound => "not_found",
			Self::Refused(_) => "refused",
		}
	}
}

/// The result of talking to a processor.
pub type Outcome<T> = Result<T, Trouble>;

/// [`Trouble::Garbled`] in one word.
pub fn garbled(what: impl Into<String>) -> Trouble {
	Trouble::Garbled(what.into())
}
