//! OAuth 2.0 with client credentials (RFC 6749, section 4.4): one request, and a token that is kept until shortly before it
//! ends.

use crate::{
	adapters::Parts,
	http::{Ask, Http},
	trouble::{garbled, Outcome, Trouble},
};
use oauth2::{
	basic::BasicClient, AsyncHttpClient, ClientId, ClientSecret, HttpRequest, HttpResponse,
	RequestTokenError, TokenResponse, TokenUrl,
};
use reqwest::header::AUTHORIZATION;
use secrecy::{ExposeSecret, SecretString};
use std::{
	future::Future,
	pin::Pin,
	time::{Duration, Instant},
};
use tokio::sync::Mutex;

/// How long before its end a token is no longer used.
const MARGIN: Duration = Duration::from_secs(60);
/// How long a token is used at most, whatever the processor says.
const MOST: Duration = Duration::from_secs(8 * 3_600);

/// Keeps a token.
#[derive(Default)]
pub struct Login(Mutex<Option<(SecretString, Instant)>>);

impl Login {
	/// The value of the `Authorization` header, from a token that lasts at least another minute.
	pub async fn bearer(&self, parts: &Parts, path: &str) -> Outcome<String> {
		let mut kept = self.0.lock().await;
		if let Some((token, until)) = kept.as_ref() {
			if Instant::now() < *until {
				return Ok(format!("Bearer {}", token.expose_secret()));
			}
		}
		let address = TokenUrl::new(format!("{}{path}", parts.http.base()))
			.map_err(|_| garbled("the token's address"))?;
		let client = BasicClient::new(ClientId::new(parts.key.id().to_owned()))
			.set_client_secret(ClientSecret::new(parts.key.expose().to_owned()))
			.set_token_uri(address);
		let way = Way { http: parts.http.clone(), path: path.to_owned() };
		let token =
			client.exchange_client_credentials().request_async(&way).await.map_err(|error| match error {
				RequestTokenError::Request(trouble) => trouble,
				_ => garbled("no token"),
			})?;
		let life = token.expires_in().unwrap_or_default().saturating_sub(MARGIN).min(MOST);
		let token = SecretString::from(token.access_token().secret().clone());
		let bearer = format!("Bearer {}", token.expose_secret());
		*kept = Some((token, Instant::now() + life));
		Ok(bearer)
	}

	/// Forgets the token: the processor no longer takes it.
	pub async fn forget(&self) {
		*self.0.lock().await = None;
	}
}

/// Sends what the library wrote as all requests are sent: bounded, within the account's budget, its secrets kept out of logs.
struct Way {
	http: Http,
	path: String,
}

impl Way {
	async fn send(&self, request: HttpRequest) -> Outcome<HttpResponse> {
		let (head, body) = request.into_parts();
		let proof = head.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
		let body = String::from_utf8(body).map_err(|_| garbled("a request that is no text"))?;
		let ask = Ask::new("POST", self.path.as_str())
			.header("authorization", proof)
			.body("application/x-www-form-urlencoded", &body);
		Ok(HttpResponse::new(self.http.ask(ask).await?.body))
	}
}

impl<'way> AsyncHttpClient<'way> for Way {
	type Error = Trouble;
	type Future = Pin<Box<dyn Future<Output = Outcome<HttpResponse>> + Send + 'way>>;

	fn call(&'way self, request: HttpRequest) -> Self::Future {
		Box::pin(self.send(request))
	}
}
