//! The program itself: killed without warning while it works, and its logs read for secrets.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::common::*;
use codec::Encode;
use nexonomy_fake_processors::{Fault, FaultRule, Rail, READ_KEY, SECRET, WRITE_KEY};
use nexonomy_gateway::words::{hex32, Order, PaymentId, Processor};
use std::{
	os::unix::fs::PermissionsExt,
	path::Path,
	process::{Child, Command, Stdio},
	time::Duration,
};

struct Program {
	child: Child,
	address: String,
}

impl Drop for Program {
	fn drop(&mut self) {
		let _ = self.child.kill();
		let _ = self.child.wait();
	}
}

fn secret(folder: &Path, name: &str, value: &str) -> String {
	let file = folder.join(name);
	std::fs::write(&file, value).unwrap();
	std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
	file.display().to_string()
}

fn settings(bench: &Bench, node: &str, port: u16) -> String {
	let folder = bench.folder.path();
	format!(
		r#"
journal = "{}"
[node]
url = "{node}"
genesis = "{}"
operator = "{}"
[listen]
worker = "127.0.0.1:{port}"
[[account]]
processor = "stripe"
id = "acct_fake"
live = false
address = "{}"
read = {{ file = "{}" }}
write = {{ file = "{}" }}
webhook = {{ file = "{}" }}
requests_per_second = 100.0
most_per_day = {{ USD = 100000 }}
"#,
		bench.journal_file().display(),
		hex32(&GENESIS),
		hex32(&OPERATOR),
		bench.fake.base(Rail::Stripe),
		secret(folder, "read", READ_KEY),
		secret(folder, "write", WRITE_KEY),
		secret(folder, "hook", SECRET),
	)
}

fn free_port() -> u16 {
	std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn command(bench: &Bench, what: &str) -> Command {
	let log =
		std::fs::File::options().create(true).append(true).open(bench.folder.path().join("log")).unwrap();
	let mut command = Command::new(env!("CARGO_BIN_EXE_nexonomy-gateway"));
	command.arg("--config").arg(bench.folder.path().join("gateway.toml")).arg(what);
	command.env("RUST_LOG", "trace").stderr(log.try_clone().unwrap()).stdout(Stdio::from(log));
	command
}

async fn start(bench: &Bench, port: u16) -> Program {
	let address = format!("http://127.0.0.1:{port}");
	let program = Program { child: command(bench, "run").spawn().unwrap(), address };
	for _ in 0..300 {
		if reqwest::get(format!("{}/health", program.address)).await.is_ok() {
			return program;
		}
		tokio::time::sleep(Duration::from_millis(20)).await;
	}
	panic!("{}", std::fs::read_to_string(bench.folder.path().join("log")).unwrap());
}

/// The program uses the machine's clock, so the chain and the fakes follow it.
fn follow_the_clock(bench: &Bench) {
	let now = nexonomy_gateway::clock::Clock::System.now();
	let ahead = now.saturating_sub(bench.clock.now());
	bench.pass(ahead);
}

async fn ask(program: &Program, order: &Order) {
	let body = format!(r#"{{"orders":["{}"]}}"#, hex32(&order.encode()));
	let _ = reqwest::Client::new().post(format!("{}/v1/orders", program.address)).body(body).send().await;
}

async fn ordered(bench: &Bench) -> (PaymentId, Order) {
	follow_the_clock(bench);
	let payment = bench.pay(6_000).await;
	let order = bench.order(&payment, CAPTURE_ALL);
	(payment, order)
}

fn capture_goes_wrong(fault: Fault) -> FaultRule {
	FaultRule { rail: Rail::Stripe, method: "POST".into(), path: "capture".into(), times: 1, fault }
}

fn secrets_in(text: &[u8]) -> Vec<&'static str> {
	let text = String::from_utf8_lossy(text);
	[READ_KEY, WRITE_KEY, SECRET, "Bearer ", "sk_test", "rk_test", "whsec_"]
		.into_iter()
		.filter(|secret| text.contains(secret))
		.collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn program_killed_at_any_moment_captures_once_and_tells_no_secret() {
	let bench = Bench::new(Processor::Stripe).await;
	let node = format!("http://{}", node::start(bench.chain.clone()).await);
	let port = free_port();
	std::fs::write(bench.folder.path().join("gateway.toml"), settings(&bench, &node, port)).unwrap();
	// Moments from before the first request to after the last.
	for moment in [0u64, 2, 5, 10, 20, 40, 80, 160, 320, 640] {
		let (payment, order) = ordered(&bench).await;
		let fault = match moment {
			0 | 20 | 320 => Some(Fault::StatusAfter { status: 500 }),
			// The program waits fifteen seconds for an answer.
			80 => Some(Fault::DropAfter),
			_ => None,
		};
		bench.fake.world().faults = fault.map(capture_goes_wrong).into_iter().collect();
		let mut program = start(&bench, port).await;
		let asking = ask(&program, &order);
		let _ = tokio::time::timeout(Duration::from_millis(moment), asking).await;
		tokio::time::sleep(Duration::from_millis(moment)).await;
		program.child.kill().unwrap();
		drop(program);
		assert!(bench.money(&payment).2 <= 1, "after {moment} ms");
		let program = start(&bench, port).await;
		for _ in 0..600 {
			follow_the_clock(&bench);
			ask(&program, &order).await;
			let shown = reqwest::get(format!("{}/v1/orders/{}", program.address, order.id)).await.unwrap();
			if shown.text().await.unwrap().contains("confirmed") {
				break;
			}
			tokio::time::sleep(Duration::from_millis(50)).await;
		}
		assert_eq!(bench.money(&payment), (6_000, 0, 1, 0), "after {moment} ms");
	}
	let log = std::fs::read(bench.folder.path().join("log")).unwrap();
	assert!(log.len() > 10_000, "everything was logged");
	assert!(!log.contains(&0x1b), "no colours in a file");
	assert_eq!(secrets_in(&log), Vec::<&str>::new());
	assert_eq!(secrets_in(&std::fs::read(bench.journal_file()).unwrap()), Vec::<&str>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn check_says_what_is_wrong_and_shows_no_secret() {
	let bench = Bench::new(Processor::Stripe).await;
	follow_the_clock(&bench);
	let node = format!("http://{}", node::start(bench.chain.clone()).await);
	let file = bench.folder.path().join("gateway.toml");
	let good = settings(&bench, &node, free_port());
	let log = || std::fs::read(bench.folder.path().join("log")).unwrap();
	let check = |settings: String| {
		std::fs::write(&file, settings).unwrap();
		std::fs::write(bench.folder.path().join("log"), "").unwrap();
		let status = command(&bench, "check").env("RUST_LOG", "off").status().unwrap();
		(status.success(), String::from_utf8(log()).unwrap())
	};
	let (is_well, report) = tokio::task::block_in_place(|| check(good.clone()));
	assert!(is_well, "{report}");
	assert!(report.contains("reading works") && report.contains("writing works"), "{report}");
	assert!(report.contains("the journal can be written"), "{report}");
	// Operators also check while the gateway runs.
	let running = bench.start();
	let (is_well, report) = tokio::task::block_in_place(|| check(good.clone()));
	assert!(is_well && report.contains("the journal is in use"), "{report}");
	drop(running);
	let wrong = [
		(good.replace(&node, "http://127.0.0.1:1"), "does not answer"),
		(good.replace(&hex32(&GENESIS), &hex32(&[0; 32])), "another chain"),
		(good.replace("/read\"", "/nothing\""), "cannot be read"),
		(good.replace("/write\"", "/read\""), "are one credential"),
		(good.replace("worker = \"127.0.0.1", "worker = \"0.0.0.0"), "loopback"),
		(good.replace("most_per_day", "most_per_week"), "not understood"),
		(good.replace("USD =", "USDX ="), "USDX"),
		(good.replace("acct_fake", "acct_other"), "another account"),
		(good.replace("live = false", "live = true"), "set to live"),
		(good.replace("operator =", "# operator ="), "node.operator"),
		(good.replace("/journal.sqlite", "/nowhere/journal.sqlite"), "the journal cannot be used"),
	];
	for (settings, say) in wrong {
		let (is_well, report) = tokio::task::block_in_place(|| check(settings));
		assert!(!is_well && report.contains(say), "{say}: {report}");
		assert_eq!(secrets_in(report.as_bytes()), Vec::<&str>::new(), "{report}");
	}
	std::fs::set_permissions(bench.folder.path().join("read"), std::fs::Permissions::from_mode(0o644))
		.unwrap();
	let (is_well, report) = tokio::task::block_in_place(|| check(good));
	assert!(!is_well && report.contains("chmod 600"), "{report}");
}
