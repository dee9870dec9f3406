//! `nexonomy-gateway check`: what is wrong with the settings, the node, the credentials and the clock.

use crate::{
	chain::{Chain, Node},
	clock::Clock,
	config::Config,
	desk,
	http::listen,
	journal::Journal,
	words::hex32,
};

/// One line of the report.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Line {
	/// Whether it stops the gateway from doing its work.
	pub is_wrong: bool,
	/// What is so.
	pub text: String,
}

fn good(text: impl Into<String>) -> Line {
	Line { is_wrong: false, text: text.into() }
}

fn wrong(text: impl Into<String>) -> Line {
	Line { is_wrong: true, text: text.into() }
}

/// Looks at everything that can be looked at without moving money.
pub async fn check(config: &Config) -> Vec<Line> {
	let mut lines = check_node(config).await;
	lines.push(check_journal(config));
	if config.accounts.is_empty() {
		lines
			.push(wrong("no account is configured: add an [[account]] for each merchant account you attest"));
	}
	for account in &config.accounts {
		lines.extend(check_account(account).await);
	}
	lines
}

fn check_journal(config: &Config) -> Line {
	match Journal::open(&config.journal) {
		Ok(_) => good("the journal can be written"),
		Err(error) if error.is_in_use() => good("the journal is in use, by a gateway that runs"),
		Err(error) => wrong(error.to_string()),
	}
}

async fn check_node(config: &Config) -> Vec<Line> {
	let (genesis, runtimes) = match (config.genesis(), config.runtimes()) {
		(Ok(genesis), Ok(runtimes)) => (genesis, runtimes),
		(Err(error), _) | (_, Err(error)) => return vec![wrong(error.to_string())],
	};
	let node = match Node::new(&config.node.url, genesis) {
		Ok(node) => node.with_runtimes(runtimes),
		Err(error) => return vec![wrong(error.to_string())],
	};
	let head = match node.finalized().await {
		Ok(head) => head,
		Err(error) => return vec![wrong(error.to_string())],
	};
	let mut lines = vec![good(format!("the node answers, and its final block is number {}", head.number))];
	let apart = head.time.abs_diff(Clock::System.now()) / 1_000;
	if apart > 60 {
		lines.push(wrong(format!(
			"its time is {apart} seconds from this machine's: the node has not caught up, or a clock is wrong"
		)));
	}
	match node.runtime(&head.hash).await {
		Ok(runtime) => lines.push(good(format!("its runtime is {}", hex32(&runtime)))),
		Err(error) => lines.push(wrong(error.to_string())),
	}
	match node.instruction(u64::MAX, &head).await {
		Ok(_) => lines.push(good("its runtime answers for orders")),
		Err(error) => lines.push(wrong(error.to_string())),
	}
	lines
}

async fn check_account(account: &crate::config::AccountConfig) -> Vec<Line> {
	let name = format!("{:?} {}", account.processor(), account.id);
	let desk = match desk::desk(account, &Clock::System, std::time::Duration::from_secs(15)) {
		Ok(desk) => desk,
		Err(error) => return vec![wrong(error)],
	};
	let tag = hex32(account.account().tag().0.as_bytes());
	let mut lines =
		vec![good(format!("{name}: the chain calls it {tag}; webhooks go to /v1/webhooks/{tag}"))];
	let mut report = |what: &str, outcome: crate::trouble::Outcome<Vec<String>>| match outcome {
		Ok(notes) => {
			lines.push(good(format!("{name}: {what} works")));
			lines.extend(notes.into_iter().map(|note| wrong(format!("{name}: {note}"))));
		}
		Err(trouble) => lines.push(wrong(format!("{name}: {what}: {trouble}"))),
	};
	report("reading", listen(desk.reader.check()).await.0);
	if let Some(writer) = &desk.writer {
		report("writing", listen(writer.check()).await.0);
	}
	lines
}
