//! Stripe's webhooks: `Stripe-Signature: t=<seconds>,v1=<hex of HMAC-SHA256 over "t.body">`, several `v1` while a
//! secret is being replaced.

use super::wire::Event;
use crate::{
	adapter::{Forged, Hook},
	adapters::Parts,
	http::parse,
	signature::{hmac_matches, is_fresh},
	words::{Moment, PaymentId},
};

/// Which payment a webhook is about, if it is true.
pub fn heed(parts: &Parts, hook: &Hook, now: Moment) -> Result<Option<PaymentId>, Forged> {
	let secret = parts.hook.as_ref().ok_or(Forged("no webhook secret is configured for this account"))?;
	let header = hook.header("stripe-signature")?;
	let fields = || header.split(',').filter_map(|field| field.trim().split_once('='));
	let time = fields().find(|(name, _)| *name == "t").ok_or(Forged("its signature has no time"))?.1;
	let signed = [time.as_bytes(), b".", &hook.body].concat();
	let claims = fields().filter(|(name, _)| *name == "v1").map(|(_, claim)| claim);
	if !hmac_matches(secret.expose(), &signed, claims) {
		return Err(Forged("its signature is not Stripe's"));
	}
	let seconds: u64 = time.parse().map_err(|_| Forged("its signature has no time"))?;
	is_fresh(seconds.saturating_mul(1_000), now)?;
	let event: Event = parse(&hook.body).map_err(|_| Forged("its body is not understood"))?;
	if event.livemode != parts.account.live {
		return Err(Forged("it is of the other mode"));
	}
	let object = event.data.object;
	let id = if object.object == "payment_intent" { Some(object.id) } else { object.payment_intent };
	Ok(id.and_then(|id| PaymentId::new(&id)))
}
