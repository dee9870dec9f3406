//! The desks: one for each merchant account, with whoever reads and writes there.

use crate::{
	adapter::{Reader, Writer},
	adapters::{default_address, reader, writer, Parts},
	budget::Budget,
	clock::Clock,
	config::{AccountConfig, Config},
	http::Http,
	secret::Secret,
	words::{AccountTag, CurrencyCode},
};
use std::{
	collections::{BTreeMap, HashMap},
	sync::Arc,
	time::Duration,
};

/// How long a processor may take to answer.
const PATIENCE: Duration = Duration::from_secs(15);

/// What stands ready for one account.
#[derive(Clone)]
pub struct Desk {
	/// Reads.
	pub reader: Arc<dyn Reader>,
	/// Writes, if this gateway has the credential.
	pub writer: Option<Arc<dyn Writer>>,
	/// The most that may move in 24 hours, in minor units.
	pub most_per_day: BTreeMap<CurrencyCode, u128>,
	/// The seller's account on the chain, if the operator knows it.
	pub seller: Option<[u8; 32]>,
	/// Whether the processor lets this account capture a hold in several parts, where others cannot.
	pub captures_often: bool,
}

/// All desks, by the name that the chain gives the account.
pub type Desks = HashMap<AccountTag, Desk>;

/// Opens a desk for each account of the settings. Of those that cannot be opened it says why.
pub fn open(config: &Config, clock: &Clock) -> Result<Desks, String> {
	let open = |account: &AccountConfig| Ok((account.account().tag(), desk(account, clock, PATIENCE)?));
	config.accounts.iter().map(open).collect()
}

/// Opens one desk.
pub fn desk(config: &AccountConfig, clock: &Clock, patience: Duration) -> Result<Desk, String> {
	let name = |error: &dyn std::fmt::Display| format!("account {}: {error}", config.id);
	let address = config.address.as_deref().unwrap_or_else(|| default_address(config));
	// Reading and writing share the account's limit, so they share the budget.
	let budget = Arc::new(Budget::new(clock.clone(), config.requests_per_second));
	let pins = config.pins().map_err(|error| name(&error))?;
	let http = Http::pinned(address, budget, patience, &pins).map_err(|error| name(&error))?;
	let load = |source| Secret::load(source).map_err(|error| name(&error));
	let hook = config.webhook.as_ref().map(load).transpose()?;
	let parts = Parts {
		account: config.account(),
		http,
		key: load(&config.read)?,
		hook,
		connected: config.connected,
		coin_is_currency: config.coin_is_currency,
	};
	let writer = match &config.write {
		Some(source) => Some(writer(Parts { key: load(source)?, hook: None, ..parts.clone() })),
		None => None,
	};
	let most_per_day = config.caps().map_err(|code| name(&code))?;
	Ok(Desk {
		reader: reader(parts),
		writer,
		most_per_day,
		seller: config.seller(),
		captures_often: config.captures_often,
	})
}
