//! Webhooks: signed as the processors sign, and delivered well or badly.

use crate::world::Rail;
use ring::hmac;

/// The secret that webhooks of the fakes are signed with.
pub const SECRET: &str = "whsec_fake_0123456789abcdef";

/// How webhooks are delivered.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HookMode {
	/// One after the other, each once.
	#[default]
	Well,
	/// Each twice.
	Twice,
	/// The last first.
	Reversed,
	/// Not at all.
	Lost,
}

/// A webhook, ready to be sent.
#[derive(Clone, Debug)]
pub struct Letter {
	/// Whose.
	pub rail: Rail,
	/// Headers.
	pub headers: Vec<(String, String)>,
	/// Body.
	pub body: String,
}

/// Webhooks that were not sent yet.
#[derive(Debug, Default)]
pub struct Outbox {
	/// How they will be delivered.
	pub mode: HookMode,
	letters: Vec<(Rail, String)>,
}

impl Outbox {
	/// Adds one.
	pub fn push(&mut self, rail: Rail, body: String) {
		self.letters.push((rail, body));
	}

	/// Takes all that wait, signed now, in the order and number of the mode.
	pub fn take(&mut self, now: u64) -> Vec<Letter> {
		let mut letters: Vec<Letter> =
			std::mem::take(&mut self.letters).into_iter().map(|(rail, body)| sign(rail, body, now)).collect();
		match self.mode {
			HookMode::Well => letters,
			HookMode::Twice => letters.iter().flat_map(|letter| [letter.clone(), letter.clone()]).collect(),
			HookMode::Reversed => {
				letters.reverse();
				letters
			}
			HookMode::Lost => Vec::new(),
		}
	}
}

fn mac(message: &[u8]) -> String {
	hex::encode(hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, SECRET.as_bytes()), message))
}

/// A webhook with the headers that its processor would send.
pub fn sign(rail: Rail, body: String, now: u64) -> Letter {
	let headers = match rail {
		Rail::Stripe => {
			let time = now / 1_000;
			let claim = mac(format!("{time}.{body}").as_bytes());
			vec![("stripe-signature".to_owned(), format!("t={time},v1={claim}"))]
		}
		Rail::Revolut => vec![
			("revolut-request-timestamp".to_owned(), now.to_string()),
			("revolut-signature".to_owned(), format!("v1={}", mac(format!("v1.{now}.{body}").as_bytes()))),
		],
		Rail::Paypal => vec![
			("paypal-auth-algo".to_owned(), "SHA256withRSA".to_owned()),
			("paypal-cert-url".to_owned(), "https://api.paypal.com/v1/notifications/certs/CERT-1".to_owned()),
			("paypal-transmission-id".to_owned(), mac(body.as_bytes())),
			("paypal-transmission-sig".to_owned(), mac(body.as_bytes())),
			("paypal-transmission-time".to_owned(), crate::server::iso(now)),
		],
		_ => Vec::new(),
	};
	Letter { rail, headers, body }
}

/// Whether PayPal would say that it sent this.
pub fn paypal_sent(signature: &str, body: &str) -> bool {
	mac(body.as_bytes()) == signature
}
