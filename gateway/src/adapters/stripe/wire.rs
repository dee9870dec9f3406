//! The shapes of Stripe's answers, as far as they count here.

use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Deserialize)]
pub struct List<T> {
	pub data: Vec<T>,
	pub has_more: bool,
}

/// Anything of which only the id is wanted.
#[derive(Debug, Deserialize)]
pub struct Named {
	pub id: String,
}

/// `payment_intent`, with its `latest_charge` expanded.
#[derive(Debug, Deserialize)]
pub struct Intent {
	pub id: String,
	pub livemode: bool,
	pub status: String,
	pub amount: u64,
	#[serde(default)]
	pub amount_capturable: u64,
	pub currency: String,
	#[serde(default)]
	pub cancellation_reason: Option<String>,
	#[serde(default)]
	pub metadata: BTreeMap<String, String>,
	pub latest_charge: Option<Charge>,
}

/// `charge`.
#[derive(Debug, Deserialize)]
pub struct Charge {
	pub id: String,
	pub amount: u64,
	#[serde(default)]
	pub amount_captured: u64,
	#[serde(default)]
	pub disputed: bool,
	pub status: String,
	#[serde(default)]
	/// One entry is named after the method.
	pub payment_method_details: Option<BTreeMap<String, Method>>,
}

/// The entry of one method, or one of the plain texts that stand beside it.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Method {
	/// `card`, `paypal`, `klarna`…
	Entry {
		/// When the hold ends, in seconds since 1970.
		#[serde(default)]
		capture_before: Option<u64>,
	},
	/// `type` and whatever else.
	Other(serde::de::IgnoredAny),
}

impl Charge {
	/// When the hold ends, in seconds since 1970, if Stripe says so.
	pub fn capture_before(&self) -> Option<u64> {
		let methods = self.payment_method_details.as_ref()?.values();
		let end = |method: &Method| match method {
			Method::Entry { capture_before } => *capture_before,
			Method::Other(_) => None,
		};
		methods.filter_map(end).min()
	}
}

/// `refund`.
#[derive(Debug, Deserialize)]
pub struct Refund {
	pub id: String,
	pub amount: u64,
	pub status: Option<String>,
	#[serde(default)]
	pub metadata: BTreeMap<String, String>,
}

/// `dispute`.
#[derive(Debug, Deserialize)]
pub struct Dispute {
	pub amount: u64,
	pub status: String,
}

/// `event`, as webhooks carry it.
#[derive(Debug, Deserialize)]
pub struct Event {
	pub livemode: bool,
	pub data: EventData,
}

/// What an event is about.
#[derive(Debug, Deserialize)]
pub struct EventData {
	pub object: EventObject,
}

/// The object of an event: a payment itself, or something that names one.
#[derive(Debug, Deserialize)]
pub struct EventObject {
	pub id: String,
	pub object: String,
	#[serde(default)]
	pub payment_intent: Option<String>,
}
