//! OAuth 2.0 with client credentials: one request, and a token that is kept until shortly before it ends.

use crate::{adapters::Parts, http::Ask, trouble::Outcome};
use base64::{engine::general_purpose::STANDARD, Engine};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// Keeps a token.
#[derive(Default)]
pub struct Login(Mutex<Option<(SecretString, Instant)>>);

#[derive(Deserialize)]
struct Token {
	access_token: SecretString,
	expires_in: u64,
}

impl Login {
	/// The value of the `Authorization` header, from a token that lasts at least another minute.
	pub async fn bearer(&self, parts: &Parts, path: &str) -> Outcome<String> {
		let mut kept = self.0.lock().await;
		if let Some((token, until)) = kept.as_ref() {
			if Instant::now() < *until {
				return Ok(format!("Bearer {}", token.expose_secret()));
			}
		}
		let basic = STANDARD.encode(format!("{}:{}", parts.key.id(), parts.key.expose()));
		let ask = Ask::new("POST", path)
			.header("authorization", &format!("Basic {basic}"))
			.body("application/x-www-form-urlencoded", "grant_type=client_credentials");
		let token: Token = parts.http.json(ask).await?;
		let bearer = format!("Bearer {}", token.access_token.expose_secret());
		let life = Duration::from_secs(token.expires_in.saturating_sub(60).min(8 * 3_600));
		*kept = Some((token.access_token, Instant::now() + life));
		Ok(bearer)
	}

	/// Forgets the token: the processor no longer takes it.
	pub async fn forget(&self) {
		*self.0.lock().await = None;
	}
}
