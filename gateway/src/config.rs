//! The settings: one TOML file, in which no secret stands.

use crate::{
	budget,
	pins::{BadPin, Pins},
	secret::Source,
	units,
	words::{parse32, Account, CurrencyCode, Processor},
};
use serde::Deserialize;
use std::{collections::BTreeMap, net::SocketAddr, path::PathBuf};

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
	/// The operator's own node.
	pub node: NodeConfig,
	/// Where the gateway listens.
	#[serde(default)]
	pub listen: ListenConfig,
	/// Where it keeps its journal.
	pub journal: PathBuf,
	/// The merchant accounts that it reads, and perhaps writes.
	#[serde(default, rename = "account")]
	pub accounts: Vec<AccountConfig>,
}

/// The operator's own node.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NodeConfig {
	/// Its JSON-RPC over HTTP, on loopback.
	#[serde(default = "default_node")]
	pub url: String,
	/// The chain's genesis hash: a node of another chain is refused.
	pub genesis: String,
	/// The runtimes whose orders are carried out, by the BLAKE2b-256 of their code in hexadecimal. None: those of all.
	#[serde(default)]
	runtimes: Vec<String>,
	/// The operator's account (32 bytes in hexadecimal), whose leases this gateway carries out.
	#[serde(default)]
	pub operator: Option<String>,
}

/// Where the gateway listens.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ListenConfig {
	/// For the node's worker, with metrics and health. Loopback only.
	pub worker: SocketAddr,
	/// For webhooks and shops, behind a proxy that ends TLS. Off if it is not set.
	pub webhooks: Option<SocketAddr>,
}

impl Default for ListenConfig {
	fn default() -> Self {
		Self { worker: SocketAddr::from(([127, 0, 0, 1], 9966)), webhooks: None }
	}
}

/// One merchant account.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountConfig {
	/// `stripe`, `paypal`, `revolut`, `antom`, `wise`, `binance_pay`, `coinpayments` or `coinbase`.
	#[serde(rename = "processor")]
	name: ProcessorName,
	/// What the processor calls the account.
	pub id: String,
	/// Whether money moves there.
	pub live: bool,
	/// The processor's address, if it is not the usual one.
	#[serde(default)]
	pub address: Option<String>,
	/// The keys of which the processor must show one, as [`Pins`] writes them. None: what the system trusts is enough.
	#[serde(default)]
	pins: Vec<String>,
	/// The credential for reading.
	pub read: Source,
	/// The credential for writing. Without it, this gateway only attests.
	#[serde(default)]
	pub write: Option<Source>,
	/// What verifies webhooks: a secret, a public key or, for PayPal, the webhook's id.
	#[serde(default)]
	pub webhook: Option<Source>,
	/// How often the processor may be asked, at least 0.01. All operators share the account's limit; see the handbook.
	#[serde(default = "default_rate")]
	pub requests_per_second: f64,
	/// How much this gateway may capture and refund in 24 hours, in minor units by currency. No entry, no order.
	#[serde(default)]
	pub most_per_day: BTreeMap<String, u64>,
	/// Whether a platform acts for this account (Stripe Connect).
	#[serde(default)]
	pub connected: bool,
	/// Whether a coin that follows the dollar counts as dollars. The same at every operator, or votes will differ.
	#[serde(default)]
	pub coin_is_currency: bool,
	/// The seller whose account it is (32 bytes in hexadecimal), who gave the operator the credential. With it the operator
	/// attests whose account it is.
	#[serde(default)]
	pub seller: Option<String>,
	/// Whether the processor lets this account capture a hold in several parts, where others cannot. The same at every
	/// operator, or votes will differ.
	#[serde(default)]
	pub captures_often: bool,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ProcessorName {
	Stripe,
	Paypal,
	Revolut,
	Antom,
	Wise,
	BinancePay,
	Coinpayments,
	Coinbase,
}

fn default_node() -> String {
	"http://127.0.0.1:9944".to_owned()
}

fn default_rate() -> f64 {
	5.0
}

/// What is wrong with the file.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
	/// It cannot be read.
	#[error("the settings cannot be read from {0}: {1}; copy the example of the package there, or name another file with --config")]
	Missing(PathBuf, std::io::Error),
	/// It is not TOML of this shape.
	#[error("the settings in {0} are not understood: {1}")]
	Shape(PathBuf, Box<toml::de::Error>),
	/// A value makes no sense.
	#[error("{0}")]
	Value(String),
}

impl Config {
	/// Reads the file.
	pub fn load(path: &std::path::Path) -> Result<Self, ConfigError> {
		let text =
			std::fs::read_to_string(path).map_err(|error| ConfigError::Missing(path.to_owned(), error))?;
		let config: Self =
			toml::from_str(&text).map_err(|error| ConfigError::Shape(path.to_owned(), Box::new(error)))?;
		config.validate()?;
		Ok(config)
	}

	fn validate(&self) -> Result<(), ConfigError> {
		let wrong = |what: &str| Err(ConfigError::Value(what.to_owned()));
		if !self.listen.worker.ip().is_loopback() {
			return wrong(
				"`listen.worker` must be a loopback address: whoever reaches it reads what payments do",
			);
		}
		self.genesis()?;
		self.runtimes()?;
		let writes = self.accounts.iter().any(|account| account.write.is_some());
		if writes && self.operator()?.is_none() {
			return wrong(
				"an account has `write`, so `node.operator` must say whose leases this gateway carries out",
			);
		}
		for account in &self.accounts {
			account.validate()?;
		}
		let mut tags: Vec<_> = self.accounts.iter().map(|account| account.account().tag()).collect();
		tags.sort();
		tags.dedup();
		match tags.len() == self.accounts.len() {
			true => Ok(()),
			false => wrong("an account is listed twice"),
		}
	}

	/// The chain's genesis hash.
	pub fn genesis(&self) -> Result<[u8; 32], ConfigError> {
		parse32(&self.node.genesis).ok_or_else(|| {
			ConfigError::Value(
				"`node.genesis` must be the 32 bytes that chain_getBlockHash(0) answers".to_owned(),
			)
		})
	}

	/// The runtimes whose orders are carried out; of all, if there are none.
	pub fn runtimes(&self) -> Result<Vec<[u8; 32]>, ConfigError> {
		let parse = |text: &String| {
			parse32(text).ok_or_else(|| {
				ConfigError::Value(
					"`node.runtimes` must be hashes of runtimes, as `nexonomy-gateway check` prints them"
						.to_owned(),
				)
			})
		};
		self.node.runtimes.iter().map(parse).collect()
	}

	/// The operator's account.
	pub fn operator(&self) -> Result<Option<[u8; 32]>, ConfigError> {
		let parse = |text: &String| {
			parse32(text).ok_or_else(|| {
				ConfigError::Value(
					"`node.operator` must be the 32 bytes of an account in hexadecimal".to_owned(),
				)
			})
		};
		self.node.operator.as_ref().map(parse).transpose()
	}
}

impl AccountConfig {
	fn validate(&self) -> Result<(), ConfigError> {
		let wrong = |what: &str| Err(ConfigError::Value(format!("account {}: {what}", self.id)));
		if self.id.is_empty() {
			return wrong("`id` is empty");
		}
		if self.seller.is_some() && self.seller().is_none() {
			return wrong("`seller` must be the 32 bytes of an account on the chain in hexadecimal");
		}
		if self.write.as_ref().is_some_and(|write| *write == self.read) && self.keys_can_be_limited() {
			return wrong("`read` and `write` are one credential: give reading one that cannot move money");
		}
		if self.write.is_some() && self.most_per_day.is_empty() {
			return wrong("`write` is set, so `most_per_day` must say how much may move in a day");
		}
		if let Err(error) = self.pins() {
			return wrong(&error.to_string());
		}
		match self.caps() {
			Ok(_) if self.requests_per_second >= budget::LEAST => Ok(()),
			Ok(_) => wrong("`requests_per_second` must be at least 0.01, one request in 100 seconds"),
			Err(code) => {
				wrong(&format!("`most_per_day` names the currency {code}, which the chain does not know"))
			}
		}
	}

	/// The seller's account on the chain.
	pub fn seller(&self) -> Option<[u8; 32]> {
		parse32(self.seller.as_deref()?)
	}

	/// Whether this processor has credentials that can only read.
	fn keys_can_be_limited(&self) -> bool {
		!matches!(self.name, ProcessorName::Revolut | ProcessorName::Antom | ProcessorName::BinancePay)
	}

	/// The most that may move in a day, by currency; or the code that is none.
	pub fn caps(&self) -> Result<BTreeMap<CurrencyCode, u128>, String> {
		let read = |(code, most): (&String, &u64)| match units::currency(code) {
			Ok(currency) => Ok((currency, u128::from(*most))),
			Err(_) => Err(code.clone()),
		};
		self.most_per_day.iter().map(read).collect()
	}

	/// The keys of which the processor must show one.
	pub fn pins(&self) -> Result<Pins, BadPin> {
		Pins::parse(&self.pins)
	}

	/// Whose account it is.
	pub fn processor(&self) -> Processor {
		match self.name {
			ProcessorName::Stripe => Processor::Stripe,
			ProcessorName::Paypal => Processor::PayPal,
			ProcessorName::Revolut => Processor::Revolut,
			ProcessorName::Antom => Processor::Antom,
			ProcessorName::Wise => Processor::Wise,
			ProcessorName::BinancePay => Processor::BinancePay,
			ProcessorName::Coinpayments => Processor::CoinPayments,
			ProcessorName::Coinbase => Processor::Coinbase,
		}
	}

	/// The account.
	pub fn account(&self) -> Account {
		Account { processor: self.processor(), id: self.id.clone(), live: self.live }
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const EXAMPLE: &str = include_str!("../packaging/gateway.toml");

	fn validated(text: &str) -> Result<(), String> {
		let config: Config = toml::from_str(text).map_err(|error| error.to_string())?;
		config.validate().map_err(|error| error.to_string())
	}

	#[test]
	fn example_in_the_package_is_valid() {
		assert_eq!(validated(EXAMPLE), Ok(()));
		let only_reads = EXAMPLE.replace("write =", "# write =").replace("most_per_day =", "# most =");
		assert_eq!(validated(&only_reads.replace("operator =", "# operator =")), Ok(()));
	}

	#[test]
	fn settings_that_endanger_somebody_are_refused() {
		let wrong = [
			("worker = \"127.0.0.1", "worker = \"0.0.0.0", "loopback"),
			("stripe-write\"", "stripe-read\"", "one credential"),
			("most_per_day =", "# most =", "most_per_day"),
			("USD = 500000", "USDC = 500000", "USDC"),
			("operator =", "# operator =", "node.operator"),
			("# runtimes = [\"0x00", "runtimes = [\"0xzz", "node.runtimes"),
			("requests_per_second = 5.0", "requests_per_second = 0.009", "at least 0.01"),
			("live = false\n# A", "alive = false\n# A", "alive"),
			("# pins = [\"sha256/", "pins = [\"sha1/", "is no pin"),
			("# seller = \"0x00", "seller = \"0xzz", "`seller` must be"),
		];
		for (good, bad, say) in wrong {
			let error = validated(&EXAMPLE.replace(good, bad)).unwrap_err();
			assert!(error.contains(say), "{say}: {error}");
		}
		let twice = format!("{EXAMPLE}\n[[account]]{}", EXAMPLE.rsplit("[[account]]").next().unwrap());
		assert!(validated(&twice).unwrap_err().contains("twice"));
	}
}
