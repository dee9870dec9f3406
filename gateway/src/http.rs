//! Requests to processors: bounded in time and size, never redirected, never logged with what they carry.

use crate::{
	budget::Budget,
	clock::parse_http_time,
	evidence::Heard,
	pins::Pins,
	trouble::{garbled, Outcome, Trouble},
	words::Moment,
};
use reqwest::header::{HeaderName, HeaderValue, CONTENT_TYPE, RETRY_AFTER};
use serde::de::DeserializeOwned;
use std::{cell::RefCell, error::Error, future::Future, sync::Arc, time::Duration};

/// The largest answer that is read.
const MAX_BODY: usize = 512 * 1024;

/// What processors call a request in their answers.
const REQUEST_NAMES: [&str; 4] = ["request-id", "paypal-debug-id", "x-request-id", "correlation-id"];

tokio::task_local! {
	/// What is heard while somebody listens.
	static HEARD: RefCell<Vec<Heard>>;
}

/// Lets `work` go on, and gives with its result what was heard from processors meanwhile. Once something was heard the
/// work has begun, and is finished also if the budget has no request left.
pub async fn listen<T>(work: impl Future<Output = T>) -> (T, Vec<Heard>) {
	let both = async {
		let result = work.await;
		(result, HEARD.with(|heard| heard.borrow_mut().split_off(0)))
	};
	HEARD.scope(RefCell::default(), both).await
}

/// Speaks to one processor with one budget.
#[derive(Clone)]
pub struct Http {
	client: reqwest::Client,
	base: String,
	budget: Arc<Budget>,
}

/// A request.
pub struct Ask {
	method: reqwest::Method,
	path: String,
	headers: Vec<(HeaderName, HeaderValue)>,
	body: Option<String>,
}

/// An answer with a status of 200 to 299.
pub struct Answer {
	/// The body.
	pub body: Vec<u8>,
}

impl Ask {
	/// A request of this method (`GET`, `POST`, `PUT`) to this path and query.
	pub fn new(method: &str, path: impl Into<String>) -> Self {
		let method = method.parse().unwrap_or(reqwest::Method::GET);
		Self { method, path: path.into(), headers: Vec::new(), body: None }
	}

	/// With this header. Values that cannot stand in a header are left out, and the processor will say so.
	pub fn header(mut self, name: &'static str, value: &str) -> Self {
		if let Ok(mut value) = HeaderValue::from_str(value) {
			// Keeps the value out of the client's own debug output; harmless for the rest.
			value.set_sensitive(true);
			self.headers.push((HeaderName::from_static(name), value));
		}
		self
	}

	/// With this body.
	pub fn body(mut self, content_type: &'static str, body: &str) -> Self {
		self.headers.push((CONTENT_TYPE, HeaderValue::from_static(content_type)));
		self.body = Some(body.to_owned());
		self
	}
}

/// What can be wrong with a client's settings.
#[derive(Debug, thiserror::Error)]
#[error("the address `{0}` cannot be used: processors are reached by https, fakes on this machine by http")]
pub struct BadAddress(String);

impl Http {
	/// A client for the processor at `base`. Plain HTTP is for loopback alone.
	pub fn new(base: &str, budget: Arc<Budget>, timeout: Duration) -> Result<Self, BadAddress> {
		Self::pinned(base, budget, timeout, &Pins::default())
	}

	/// As [`new`](Self::new), for a processor that must show one of these keys, if there are any.
	pub fn pinned(
		base: &str,
		budget: Arc<Budget>,
		timeout: Duration,
		pins: &Pins,
	) -> Result<Self, BadAddress> {
		let bad = || BadAddress(base.to_owned());
		let address = reqwest::Url::parse(base).map_err(|_| bad())?;
		let here = matches!(address.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
		if address.scheme() != "https" && !(address.scheme() == "http" && here) {
			return Err(bad());
		}
		let provider = rustls::crypto::ring::default_provider();
		// A second call finds a provider installed, which is as good.
		let _ = provider.clone().install_default();
		let mut client = reqwest::Client::builder();
		if let Some(tls) = pins.client(&Arc::new(provider)).map_err(|_| bad())? {
			client = client.tls_backend_preconfigured(tls);
		}
		let client = client
			.redirect(reqwest::redirect::Policy::none())
			.timeout(timeout)
			.connect_timeout(timeout / 2)
			.no_proxy()
			.user_agent(concat!("nexonomy-gateway/", env!("CARGO_PKG_VERSION")))
			.build()
			.map_err(|_| bad())?;
		Ok(Self { client, base: base.trim_end_matches('/').to_owned(), budget })
	}

	/// The processor's address.
	pub fn base(&self) -> &str {
		&self.base
	}

	/// Asks once.
	pub async fn ask(&self, ask: Ask) -> Outcome<Answer> {
		match HEARD.try_with(|heard| heard.borrow().is_empty()) {
			Ok(false) => self.budget.go_on()?,
			_ => self.budget.take()?,
		}
		let outcome = self.exchange(ask).await;
		self.budget.learn(&outcome);
		outcome
	}

	/// Asks once and reads the answer as JSON of this shape.
	pub async fn json<T: DeserializeOwned>(&self, ask: Ask) -> Outcome<T> {
		parse(&self.ask(ask).await?.body)
	}

	async fn exchange(&self, ask: Ask) -> Outcome<Answer> {
		let mut request = self.client.request(ask.method, format!("{}{}", self.base, ask.path));
		for (name, value) in ask.headers {
			request = request.header(name, value);
		}
		if let Some(body) = ask.body {
			request = request.body(body);
		}
		let mut response = request.send().await.map_err(unreachable)?;
		let status = response.status().as_u16();
		let wait = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok());
		let wait = wait.and_then(|text| patience(text.trim(), self.budget.now()));
		let name = REQUEST_NAMES.iter().find_map(|name| response.headers().get(*name)?.to_str().ok());
		let name = name.unwrap_or_default().to_owned();
		let mut body = Vec::new();
		while let Some(chunk) = response.chunk().await.map_err(unreachable)? {
			if body.len().saturating_add(chunk.len()) > MAX_BODY {
				return Err(garbled("an answer larger than any should be"));
			}
			body.extend_from_slice(&chunk);
		}
		// Not everybody listens.
		let _ = HEARD.try_with(|heard| heard.borrow_mut().push(Heard::new(&name, &body)));
		match sort(status, wait, &body) {
			None => Ok(Answer { body }),
			Some(trouble) => Err(trouble),
		}
	}
}

/// Reads JSON into a typed shape: a number too large, a field given twice or a missing one is an error, never a guess.
pub fn parse<T: DeserializeOwned>(body: &[u8]) -> Outcome<T> {
	serde_json::from_slice(body)
		.map_err(|error| garbled(format!("JSON, line {} column {}", error.line(), error.column())))
}

/// The words of reqwest's error, without the address, which may hold ids.
fn unreachable(error: reqwest::Error) -> Trouble {
	let what = match () {
		() if error.is_timeout() => "no answer in time",
		() if is_distrusted(&error) => {
			"its certificate is not one to believe: expired, for another name, or not pinned"
		}
		() if error.is_connect() => "no connection",
		() => "the connection broke",
	};
	Trouble::Unreachable(what.to_owned())
}

/// Whether the other side's certificate was refused, here or in what caused this error.
fn is_distrusted(error: &(dyn Error + 'static)) -> bool {
	if let Some(rustls::Error::InvalidCertificate(_)) = error.downcast_ref() {
		return true;
	}
	// What an `io::Error` carries is not its source.
	match error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref) {
		Some(carried) => is_distrusted(carried),
		None => error.source().is_some_and(is_distrusted),
	}
}

/// What `Retry-After` asks for: a number of seconds, or a date.
fn patience(text: &str, now: Moment) -> Option<Duration> {
	let seconds = text.parse().ok().map(Duration::from_secs);
	seconds.or_else(|| Some(Duration::from_millis(parse_http_time(text)?.saturating_sub(now))))
}

/// What a status means; `None` for success.
fn sort(status: u16, wait: Option<Duration>, body: &[u8]) -> Option<Trouble> {
	Some(match status {
		200..=299 => return None,
		401 | 403 => Trouble::Unauthorised(describe(status, body)),
		404 => Trouble::NotFound,
		409 => Trouble::Busy,
		429 => Trouble::Throttled(wait),
		500..=599 => Trouble::Unreachable(format!("status {status}")),
		400..=499 => Trouble::Refused(describe(status, body)),
		_ => garbled(format!("status {status}")),
	})
}

/// The status and the error code of the body, if it has one that looks like a code. Messages are left out: they can
/// quote what was sent.
fn describe(status: u16, body: &[u8]) -> String {
	let code = serde_json::from_slice::<serde_json::Value>(body).ok().and_then(|body| {
		let places =
			["/error/code", "/error/type", "/details/0/issue", "/name", "/code", "/errors/0/code", "/error"];
		places.iter().find_map(|place| body.pointer(place)?.as_str().map(str::to_owned))
	});
	let is_code = |code: &String| {
		code.len() <= 64
			&& code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'.')
	};
	match code.filter(is_code) {
		Some(code) => format!("{status} {code}"),
		None => format!("status {status}"),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[derive(Debug, serde::Deserialize)]
	struct Shape {
		#[allow(dead_code)]
		amount: u64,
		id: String,
	}

	#[test]
	fn json_is_exact_or_refused() {
		for good in [r#"{"amount":1,"id":"a","other":[1,{"x":2}]}"#, "{\"amount\":1,\"id\":\"\\u0061\"}"] {
			assert_eq!(parse::<Shape>(good.as_bytes()).unwrap().id, "a");
		}
		let deep = format!(r#"{{"amount":1,"id":"a","x":{}"#, "[".repeat(100_000));
		for bad in [
			r#"{"amount":18446744073709551617,"id":"a"}"#,
			r#"{"amount":1e3,"id":"a"}"#,
			r#"{"amount":-5,"id":"a"}"#,
			r#"{"amount":1,"amount":2,"id":"a"}"#,
			r#"{"amount":1,"id":"a"} trailing"#,
			r#"{"amount":1,"id":"a"#,
			r#"{"amount":"1","id":"a"}"#,
			"<html>502</html>",
			"",
			&deep,
		] {
			assert!(parse::<Shape>(bad.as_bytes()).is_err(), "{bad:.60}");
		}
		assert!(parse::<Shape>(b"{\"amount\":1,\"id\":\"\xff\"}").is_err());
	}

	#[test]
	fn t15_addresses_are_https_or_loopback() {
		let budget = Arc::new(Budget::new(crate::clock::Clock::System, 1.0));
		let new = |base: &str| Http::new(base, budget.clone(), Duration::from_secs(1));
		assert!(new("https://api.stripe.com").is_ok());
		assert!(new("http://127.0.0.1:18420").is_ok());
		assert!(new("http://api.stripe.com").is_err());
		assert!(new("http://127.0.0.1.evil.example").is_err());
		assert!(new("ftp://x").is_err());
	}

	#[test]
	fn refusals_name_codes_and_quote_no_message() {
		let body = br#"{"error":{"code":"amount_too_large","message":"sk_live_secret"}}"#;
		assert_eq!(sort(400, None, body), Some(Trouble::Refused("400 amount_too_large".into())));
		let odd = br#"{"error":{"code":"sk live/secret"}}"#;
		assert_eq!(sort(400, None, odd), Some(Trouble::Refused("status 400".into())));
		let wait = Some(Duration::from_secs(3));
		assert_eq!(sort(429, wait, b""), Some(Trouble::Throttled(wait)));
		assert_eq!(sort(302, None, b""), Some(garbled("status 302")));
	}

	#[test]
	fn patience_is_asked_for_in_seconds_or_until_a_date() {
		let date = "Thu, 01 Jan 1970 00:10:00 GMT";
		assert_eq!(patience("120", 0), Some(Duration::from_secs(120)));
		assert_eq!(patience(date, 60_000), Some(Duration::from_secs(540)));
		assert_eq!(patience(date, 700_000), Some(Duration::ZERO), "a date that has passed");
		assert_eq!(patience("in a while", 0), None);
	}
}
