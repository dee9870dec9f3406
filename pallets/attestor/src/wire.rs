//! The gateway's questions and answers, as its README specifies them. What is given twice is refused.

use alloc::{string::String, vec::Vec};
use serde::{Deserialize, Serialize};

/// `POST /v1/look`.
#[derive(Serialize)]
pub struct LookQuestion {
	/// What is asked about.
	pub looks: Vec<LookItem>,
	/// How long to wait for processors, in milliseconds.
	pub wait_ms: u64,
}

/// One payment.
#[derive(Serialize)]
pub struct LookItem {
	/// Which.
	pub reference: String,
	/// Of which merchant account.
	pub account: String,
	/// How old the answer may be, in milliseconds.
	pub max_age_ms: u64,
}

/// What payments look like. Each that was asked about is in one of the lists.
#[derive(Deserialize)]
pub struct LookAnswer {
	/// What was seen.
	pub observations: Vec<Observed>,
	/// What is still being read.
	pub pending: Vec<String>,
	/// What could not be read.
	pub troubles: Vec<Troubled>,
}

/// What was seen of one payment.
#[derive(Deserialize)]
pub struct Observed {
	/// Of which.
	pub reference: String,
	/// The observation, SCALE-encoded.
	pub observation: String,
	/// How long ago, in milliseconds.
	pub age_ms: u64,
	/// The digest of what it was made of.
	pub evidence: String,
	/// Whether money is moving there that the observation does not count yet.
	pub under_way: bool,
}

/// Why one payment could not be read. What the gateway says about it is for its own log.
#[derive(Deserialize)]
pub struct Troubled {
	/// Which.
	pub reference: String,
	/// What kind of trouble.
	pub trouble: Trouble,
}

/// Kinds of trouble.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
	/// The processor does not answer.
	Unreachable,
	/// Anything else concerns this payment or this operator, not the processor.
	#[serde(other)]
	Other,
}

/// `POST /v1/orders`.
#[derive(Serialize)]
pub struct OrdersQuestion {
	/// Orders, SCALE-encoded.
	pub orders: Vec<String>,
}

/// What becomes of orders. Each is in one of the lists.
#[derive(Deserialize)]
pub struct OrdersAnswer {
	/// Those that the gateway carries out, or has.
	pub taken: Vec<Taken>,
	/// Those that it does not.
	pub refused: Vec<Refused>,
}

/// An order that was taken.
#[derive(Deserialize)]
pub struct Taken {
	/// Its number.
	pub id: u64,
	/// How far it is.
	pub stand: Stand,
}

/// How far the gateway is with an order.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum Stand {
	/// It was carried out, as the gateway has read at the processor.
	Confirmed,
	/// It is under way, or will not be done.
	#[serde(other)]
	Other,
}

/// An order that was not.
#[derive(Deserialize)]
pub struct Refused {
	/// Its number.
	pub id: u64,
	/// Why, for people.
	pub say: String,
}

/// `POST /v1/accounts`: nothing is asked in particular.
#[derive(Serialize)]
pub struct AccountsQuestion {}

/// The merchant accounts of the gateway whose sellers the operator knows.
#[derive(Deserialize)]
pub struct AccountsAnswer {
	/// Each SCALE-encoded: tag, seller, processor, whether it is live, whether it captures often.
	pub accounts: Vec<String>,
}
