//! PayPal's webhooks. Their signatures are by certificates that change, so PayPal itself is asked whether it sent one.

use super::{wire, Access};
use crate::{
	adapter::{Forged, Hook},
	clock::parse_time,
	http::parse,
	signature::is_fresh,
	words::{Moment, PaymentId},
};
use serde_json::value::RawValue;

#[derive(serde::Serialize)]
struct Question<'a> {
	auth_algo: &'a str,
	cert_url: &'a str,
	transmission_id: &'a str,
	transmission_sig: &'a str,
	transmission_time: &'a str,
	webhook_id: &'a str,
	/// Byte for byte as it came: the signature covers it.
	webhook_event: &'a RawValue,
}

/// Which order a webhook is about, if it is true. What can be seen to be false costs no request.
pub async fn heed(access: &Access, hook: &Hook, now: Moment) -> Result<Option<PaymentId>, Forged> {
	let webhook_id =
		access.parts.hook.as_ref().ok_or(Forged("no webhook id is configured for this account"))?;
	let cert_url = hook.header("paypal-cert-url")?;
	let host = cert_url.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
	if !host.ends_with(".paypal.com") {
		return Err(Forged("its certificate is not from paypal.com"));
	}
	let transmission_time = hook.header("paypal-transmission-time")?;
	is_fresh(parse_time(transmission_time).ok_or(Forged("its signature has no time"))?, now)?;
	let unreadable = Forged("its body is not understood");
	let event: wire::Event = parse(&hook.body).map_err(|_| unreadable)?;
	let body: &RawValue = serde_json::from_slice(&hook.body).map_err(|_| unreadable)?;
	let question = Question {
		auth_algo: hook.header("paypal-auth-algo")?,
		cert_url,
		transmission_id: hook.header("paypal-transmission-id")?,
		transmission_sig: hook.header("paypal-transmission-sig")?,
		transmission_time,
		webhook_id: webhook_id.expose(),
		webhook_event: body,
	};
	let question = serde_json::to_string(&question).map_err(|_| unreadable)?;
	access
		.questions
		.take()
		.map_err(|_| Forged("too many webhooks at once; those that are true come again"))?;
	match ask(access, &question).await {
		Some(true) => Ok(about(event)),
		Some(false) => Err(Forged("PayPal did not send it")),
		None => Err(Forged("PayPal could not be asked whether it sent it")),
	}
}

async fn ask(access: &Access, question: &str) -> Option<bool> {
	let path = "/v1/notifications/verify-webhook-signature".to_owned();
	let ask = access.ask("POST", path).await.ok()?.body("application/json", question);
	let answer: wire::Verified = access.parts.http.json(ask).await.ok()?;
	Some(answer.verification_status == "SUCCESS")
}

fn about(event: wire::Event) -> Option<PaymentId> {
	let related =
		event.resource.supplementary_data.and_then(|data| data.related_ids).and_then(|ids| ids.order_id);
	let id = match event.event_type.starts_with("CHECKOUT.ORDER.") {
		true => event.resource.id,
		false => related,
	};
	id.and_then(|id| PaymentId::new(&id))
}
