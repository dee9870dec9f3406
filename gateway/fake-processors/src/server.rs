//! The server: faults, keys and memory around what each fake does.

use crate::{
	antom, control,
	faults::{self, Fault},
	memory::Answered,
	paypal, revolut, simple, stripe,
	world::{Asked, Rail, World},
};
use axum::{
	body::Bytes,
	extract::State,
	http::{header, HeaderMap, HeaderName, Method, StatusCode, Uri},
	response::{IntoResponse, Response},
	Router,
};
use std::{
	net::SocketAddr,
	sync::{
		atomic::{AtomicU64, Ordering},
		Arc, Mutex, MutexGuard, PoisonError,
	},
	time::{Duration, SystemTime, UNIX_EPOCH},
};
use tokio::net::TcpListener;

/// A credential that may read.
pub const READ_KEY: &str = "rk_test_fake_read_7f3a9c";
/// A credential that may read and write.
pub const WRITE_KEY: &str = "sk_test_fake_write_e81b52";
/// What client ids may be.
pub const CLIENT: &str = "fake-client";
/// When the fakes' clock begins: 21 November 2026, noon, UTC.
pub const BEGINNING: u64 = 1_795_262_400_000;

/// A running server of fakes. It ends when this is dropped.
pub struct Fake {
	/// Where it listens.
	pub address: SocketAddr,
	world: Arc<Mutex<World>>,
	task: tokio::task::JoinHandle<()>,
}

impl Drop for Fake {
	fn drop(&mut self) {
		self.task.abort();
	}
}

impl Fake {
	/// Starts one on a free port of this machine.
	pub async fn start() -> std::io::Result<Self> {
		Self::listen(SocketAddr::from(([127, 0, 0, 1], 0))).await
	}

	/// Starts one at this address, which must be of this machine, with a clock that stands until it is turned.
	pub async fn listen(address: SocketAddr) -> std::io::Result<Self> {
		Self::serve(address, World::new(BEGINNING)).await
	}

	/// Starts one at this address, which must be of this machine, with a clock that runs with the machine's.
	pub async fn listen_following(address: SocketAddr) -> std::io::Result<Self> {
		Self::serve(address, World::following(machine())).await
	}

	async fn serve(address: SocketAddr, world: World) -> std::io::Result<Self> {
		if !address.ip().is_loopback() {
			return Err(std::io::Error::other("fakes listen on loopback only"));
		}
		let listener = TcpListener::bind(address).await?;
		let address = listener.local_addr()?;
		let world = Arc::new(Mutex::new(world));
		let router = Router::new().fallback(serve).with_state(world.clone());
		let task = tokio::spawn(async move {
			let _ = axum::serve(listener, router).await;
		});
		Ok(Self { address, world, task })
	}

	/// Everything that the fakes know, to look at and to change.
	pub fn world(&self) -> MutexGuard<'_, World> {
		self.world.lock().unwrap_or_else(PoisonError::into_inner)
	}

	/// The address that stands in for the processor's own.
	pub fn base(&self, rail: Rail) -> String {
		format!("http://{}/{}", self.address, rail.prefix())
	}

	/// Runs until the program ends.
	pub async fn forever(mut self) {
		let _ = (&mut self.task).await;
	}
}

/// A request, cut into what the fakes look at.
pub struct Call<'a> {
	/// Whose.
	pub rail: Rail,
	/// `GET`, `POST` or `PUT`.
	pub method: &'a str,
	/// The path's parts, without the rail.
	pub parts: Vec<&'a str>,
	/// The query's fields.
	pub query: Vec<(String, String)>,
	/// Headers.
	pub headers: &'a HeaderMap,
	/// The body.
	pub body: &'a [u8],
}

/// An answer: status and JSON.
pub type Reply = (u16, serde_json::Value);

impl Call<'_> {
	/// A header's value, or nothing.
	pub fn header(&self, name: &str) -> &str {
		self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
	}

	/// The body as JSON; null if it is none.
	pub fn json(&self) -> serde_json::Value {
		serde_json::from_slice(self.body).unwrap_or_default()
	}

	/// The body as a form.
	pub fn form(&self) -> Vec<(String, String)> {
		fields(&String::from_utf8_lossy(self.body))
	}

	/// A field of the query.
	pub fn asked(&self, name: &str) -> Option<&str> {
		self.query.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
	}

	/// Why a bearer's request is not served, if it is not: 401 for strangers, 403 for readers who write.
	pub fn bearer_problem(&self) -> Option<u16> {
		match self.header("authorization").strip_prefix("Bearer ") {
			Some(key) if key == WRITE_KEY => None,
			Some(key) if key == READ_KEY && self.method == "GET" => None,
			Some(key) if key == READ_KEY => Some(403),
			_ => Some(401),
		}
	}
}

/// Cuts a form or a query into its fields.
pub fn fields(text: &str) -> Vec<(String, String)> {
	let pairs = text.split('&').filter(|pair| !pair.is_empty());
	pairs
		.map(|pair| pair.split_once('=').unwrap_or((pair, "")))
		.map(|(a, b)| (unescape(a), unescape(b)))
		.collect()
}

fn unescape(text: &str) -> String {
	let mut bytes = Vec::new();
	let mut rest = text.as_bytes();
	while let Some((&first, tail)) = rest.split_first() {
		match (first, tail) {
			(b'%', [high, low, tail @ ..]) => {
				let digits = String::from_utf8_lossy(&[*high, *low]).into_owned();
				bytes.push(u8::from_str_radix(&digits, 16).unwrap_or(b'?'));
				rest = tail;
			}
			(b'+', _) => {
				bytes.push(b' ');
				rest = tail;
			}
			_ => {
				bytes.push(first);
				rest = tail;
			}
		}
	}
	String::from_utf8_lossy(&bytes).into_owned()
}

/// A time as ISO 8601.
pub fn iso(now: u64) -> String {
	let time = chrono::DateTime::from_timestamp_millis(now as i64).unwrap_or_default();
	time.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The machine's time, in milliseconds since 1970.
fn machine() -> u64 {
	let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
	since.as_millis() as u64
}

type Shared = State<Arc<Mutex<World>>>;

async fn serve(State(world): Shared, method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
	let path = uri.path().to_owned();
	lock(&world).tick(machine());
	if let Some(order) = path.strip_prefix("/_ctl/") {
		let (status, value) = control::obey(&mut lock(&world), order, &body);
		return reply(status, value.to_string());
	}
	let (prefix, rest) = path.trim_start_matches('/').split_once('/').unwrap_or((&path, ""));
	let Some(rail) = Rail::of(prefix) else { return StatusCode::NOT_FOUND.into_response() };
	let call = Call {
		rail,
		method: method.as_str(),
		parts: rest.split('/').collect(),
		query: fields(uri.query().unwrap_or_default()),
		headers: &headers,
		body: &body,
	};
	let key = ["idempotency-key", "paypal-request-id", "x-idempotency-key"]
		.iter()
		.map(|name| call.header(name))
		.find(|key| !key.is_empty())
		.map(str::to_owned);
	let (fault, done) = {
		let mut world = lock(&world);
		let asked = Asked {
			at: world.now,
			rail,
			method: call.method.to_owned(),
			path: rest.to_owned(),
			key: key.clone(),
		};
		world.asked.push(asked);
		let fault = faults::take(&mut world.faults, rail, call.method, rest);
		let done = if before(&fault) {
			None
		} else {
			Some(process(&mut world, &call, rest, key.as_deref(), &fault))
		};
		(fault, done)
	};
	answer(fault, done).await
}

fn lock(world: &Mutex<World>) -> MutexGuard<'_, World> {
	world.lock().unwrap_or_else(PoisonError::into_inner)
}

fn before(fault: &Option<Fault>) -> bool {
	matches!(
		fault,
		Some(
			Fault::Status { .. }
				| Fault::TooMany { .. }
				| Fault::DropBefore
				| Fault::Huge { .. }
				| Fault::Html
				| Fault::Redirect
		)
	)
}

/// Does what is asked, or answers as it was answered before.
fn process(
	world: &mut World,
	call: &Call<'_>,
	path: &str,
	key: Option<&str>,
	fault: &Option<Fault>,
) -> Reply {
	let key = key.filter(|_| call.method == "POST");
	if let Some(known) = key.and_then(|key| world.memory.recall(call.rail, key)) {
		return match known.body == call.body && known.path == path {
			true => (known.status, serde_json::from_str(&known.answer).unwrap_or_default()),
			false => (
				400,
				serde_json::json!({ "error": { "type": "idempotency_error", "code": "idempotency_error" } }),
			),
		};
	}
	let (status, value) = match call.rail {
		Rail::Stripe => stripe::serve(world, call),
		Rail::Paypal => paypal::serve(world, call),
		Rail::Revolut => revolut::serve(world, call),
		Rail::Antom => antom::serve(world, call),
		Rail::Wise | Rail::Binance | Rail::Coinpayments | Rail::Coinbase => simple::serve(world, call),
	};
	if let (Some(key), true) = (key, status < 400) {
		let status = if let Some(Fault::StatusAfter { status }) = fault { *status } else { status };
		let answered = Answered {
			body: call.body.to_vec(),
			path: path.to_owned(),
			status,
			answer: value.to_string(),
			at: world.now,
		};
		world.memory.keep(call.rail, key, answered);
	}
	(status, value)
}

async fn answer(fault: Option<Fault>, done: Option<Reply>) -> Response {
	let (status, value) = done.unwrap_or((500, serde_json::Value::Null));
	let text = value.to_string();
	match fault {
		None => reply(status, text),
		Some(Fault::Status { status } | Fault::StatusAfter { status }) => reply(status, "{}".to_owned()),
		Some(Fault::TooMany { retry_after }) => {
			(StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, retry_after.to_string())], "{}")
				.into_response()
		}
		Some(Fault::DropBefore | Fault::DropAfter) => {
			// Whoever asked stops waiting long before this ends.
			tokio::time::sleep(Duration::from_secs(3_600)).await;
			StatusCode::GATEWAY_TIMEOUT.into_response()
		}
		Some(Fault::Truncated) => {
			let half = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(place, _)| place);
			reply(status, text[..half].to_owned())
		}
		Some(Fault::Huge { bytes }) => reply(200, format!(r#"{{"padding":"{}"}}"#, "x".repeat(bytes))),
		Some(Fault::Exotic) => reply(status, exotic(value)),
		Some(Fault::Html) => (StatusCode::OK, "<html><body>502 Bad Gateway</body></html>").into_response(),
		Some(Fault::Redirect) => {
			(StatusCode::FOUND, [(header::LOCATION, "http://127.0.0.1:9/stolen")], "").into_response()
		}
	}
}

/// The same answer with a field in all kinds of letters, and every string escaped as it may be.
fn exotic(mut value: serde_json::Value) -> String {
	if let Some(fields) = value.as_object_mut() {
		fields.insert("description".to_owned(), "Ünïcödé 日本語 😀 \u{202e} \u{0} \" \\".into());
	}
	let text = value.to_string();
	text.replacen("\"id\":\"p", "\"id\":\"\\u0070", 1)
}

fn reply(status: u16, text: String) -> Response {
	let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
	if status == StatusCode::NO_CONTENT {
		return status.into_response();
	}
	static COUNT: AtomicU64 = AtomicU64::new(1);
	let name = format!("req_{:012}", COUNT.fetch_add(1, Ordering::Relaxed));
	let headers =
		[(header::CONTENT_TYPE, "application/json"), (HeaderName::from_static("request-id"), &name)];
	(status, headers, text).into_response()
}
