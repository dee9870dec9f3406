//! The shapes of PayPal's answers, as far as they count here.

use serde::Deserialize;

/// An order of Orders v2.
#[derive(Debug, Deserialize)]
pub struct Checkout {
	pub id: String,
	pub status: String,
	pub purchase_units: Vec<Unit>,
}

#[derive(Debug, Deserialize)]
pub struct Unit {
	#[serde(default)]
	pub custom_id: Option<String>,
	pub amount: Amount,
	pub payee: Option<Payee>,
	pub payments: Option<Payments>,
}

#[derive(Debug, Deserialize)]
pub struct Payee {
	pub merchant_id: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Amount {
	pub currency_code: String,
	pub value: String,
}

#[derive(Debug, Deserialize)]
pub struct Payments {
	#[serde(default)]
	pub authorizations: Vec<Authorization>,
	#[serde(default)]
	pub captures: Vec<Moved>,
	#[serde(default)]
	pub refunds: Vec<Moved>,
}

#[derive(Debug, Deserialize)]
pub struct Authorization {
	pub id: String,
	pub status: String,
	pub amount: Amount,
	pub create_time: Option<String>,
	pub update_time: Option<String>,
	pub expiration_time: Option<String>,
}

/// A capture or a refund.
#[derive(Debug, Deserialize)]
pub struct Moved {
	pub id: String,
	pub status: String,
	pub amount: Amount,
	#[serde(default)]
	pub status_details: Option<StatusDetails>,
	#[serde(default)]
	pub invoice_id: Option<String>,
	#[serde(default)]
	pub links: Vec<Link>,
}

#[derive(Debug, Deserialize)]
pub struct StatusDetails {
	#[serde(default)]
	pub reason: Option<String>,
}

impl Moved {
	/// Whether this is a capture that was done, and is shown as another because the payer or the bank wants it back.
	pub fn is_disputed(&self) -> bool {
		let reason = self.status_details.as_ref().and_then(|details| details.reason.as_deref());
		matches!(self.status.as_str(), "PENDING" | "DENIED" | "DECLINED")
			&& matches!(reason, Some("BUYER_COMPLAINT" | "CHARGEBACK"))
	}
}

#[derive(Debug, Deserialize)]
pub struct Link {
	pub rel: String,
	pub href: String,
}

#[derive(Debug, Deserialize)]
pub struct Disputes {
	#[serde(default)]
	pub items: Vec<Dispute>,
	#[serde(default)]
	pub links: Vec<Link>,
}

#[derive(Debug, Deserialize)]
pub struct Dispute {
	pub dispute_id: String,
	pub status: String,
	pub dispute_amount: Amount,
	#[serde(default)]
	pub update_time: Option<String>,
	#[serde(default)]
	pub dispute_outcome: Option<DisputeOutcome>,
}

#[derive(Debug, Deserialize)]
pub struct DisputeOutcome {
	pub outcome_code: String,
}

/// A webhook's body.
#[derive(Debug, Deserialize)]
pub struct Event {
	pub event_type: String,
	pub resource: Resource,
}

/// What an event is about: an order itself, or something that names one.
#[derive(Debug, Deserialize)]
pub struct Resource {
	pub id: Option<String>,
	pub supplementary_data: Option<Supplement>,
}

#[derive(Debug, Deserialize)]
pub struct Supplement {
	pub related_ids: Option<Related>,
}

#[derive(Debug, Deserialize)]
pub struct Related {
	pub order_id: Option<String>,
}

/// What PayPal says of a webhook that it is shown again.
#[derive(Debug, Deserialize)]
pub struct Verified {
	pub verification_status: String,
}
