//! Numbers for Prometheus. No payment, account or amount is in them.

use crate::{executor::Reject, journal::Stand, watch::Seen};
use prometheus::{Encoder, IntCounterVec, IntGauge, IntGaugeVec, Opts, Registry, TextEncoder};

/// The numbers.
pub struct Metrics {
	registry: Registry,
	looks: IntCounterVec,
	hooks: IntCounterVec,
	rejects: IntCounterVec,
	orders: IntGaugeVec,
	kept: IntGauge,
	wanted: IntGauge,
}

impl Metrics {
	/// All of them at zero.
	pub fn new() -> Result<Self, prometheus::Error> {
		let counter =
			|name: &str, help: &str, label: &str| IntCounterVec::new(Opts::new(name, help), &[label]);
		let metrics = Self {
			registry: Registry::new(),
			looks: counter(
				"gateway_looks_total",
				"Looks that the node's worker asked for, by what they gave.",
				"result",
			)?,
			hooks: counter("gateway_webhooks_total", "Webhooks, by whether they were true.", "result")?,
			rejects: counter(
				"gateway_orders_refused_total",
				"Orders that were not taken, by reason.",
				"reason",
			)?,
			orders: IntGaugeVec::new(
				Opts::new("gateway_orders", "Orders in the journal, by where they stand."),
				&["stand"],
			)?,
			kept: IntGauge::new("gateway_payments_seen", "Payments of which an observation is remembered.")?,
			wanted: IntGauge::new(
				"gateway_payments_unknown",
				"References whose payment nobody has named yet.",
			)?,
		};
		metrics.registry.register(Box::new(metrics.looks.clone()))?;
		metrics.registry.register(Box::new(metrics.hooks.clone()))?;
		metrics.registry.register(Box::new(metrics.rejects.clone()))?;
		metrics.registry.register(Box::new(metrics.orders.clone()))?;
		metrics.registry.register(Box::new(metrics.kept.clone()))?;
		metrics.registry.register(Box::new(metrics.wanted.clone()))?;
		Ok(metrics)
	}

	/// Counts a look.
	pub fn looked(&self, seen: &Seen) {
		let result = match seen {
			Seen::Observed(..) => "observed",
			Seen::Pending => "pending",
			Seen::Trouble(trouble, _) => trouble,
		};
		self.looks.with_label_values(&[result]).inc();
	}

	/// Counts a webhook.
	pub fn hook(&self, is_true: bool) {
		self.hooks.with_label_values(&[if is_true { "true" } else { "forged" }]).inc();
	}

	/// Counts an order that was not taken.
	pub fn rejected(&self, reject: &Reject) {
		self.rejects.with_label_values(&[reject.name()]).inc();
	}

	/// Sets what the journal holds. Where nothing stands any more, the journal says nothing.
	pub fn journal(&self, counts: &[(String, u64)]) {
		for stand in Stand::ALL.map(Stand::name) {
			let count = counts.iter().find(|(name, _)| name == stand).map_or(0, |(_, count)| *count);
			self.orders.with_label_values(&[stand]).set(i64::try_from(count).unwrap_or(i64::MAX));
		}
	}

	/// Sets what the watch remembers.
	pub fn watched(&self, kept: usize, wanted: usize) {
		self.kept.set(i64::try_from(kept).unwrap_or(i64::MAX));
		self.wanted.set(i64::try_from(wanted).unwrap_or(i64::MAX));
	}

	/// As Prometheus reads them.
	pub fn text(&self) -> Vec<u8> {
		let mut text = Vec::new();
		if let Err(error) = TextEncoder::new().encode(&self.registry.gather(), &mut text) {
			tracing::warn!("metrics: {error}");
		}
		text
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn count_of_orders_falls_to_zero_again() {
		let metrics = Metrics::new().unwrap();
		metrics.journal(&[("sent".to_owned(), 2)]);
		metrics.journal(&[("confirmed".to_owned(), 2)]);
		let text = String::from_utf8(metrics.text()).unwrap();
		assert!(text.contains(r#"gateway_orders{stand="sent"} 0"#), "{text}");
		assert!(text.contains(r#"gateway_orders{stand="confirmed"} 2"#), "{text}");
	}
}
