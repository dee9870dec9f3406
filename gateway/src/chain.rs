//! What the operator's own node says, and nothing else is believed.

use crate::{
	budget::Budget,
	clock::Clock,
	http::{parse, Ask, Http},
	words::{hex32, Moment, Order},
};
use async_trait::async_trait;
use codec::{Decode, Encode};
use polkadot_sdk::{sp_core::H256, sp_crypto_hashing::twox_128};
use serde::{de::DeserializeOwned, Deserialize};
use std::{sync::Arc, time::Duration};
use tokio::sync::OnceCell;

/// An order that lives in finalized state, and whose turn it is: what the view function `instruction` of the pallet
/// `Payments` answers.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq)]
pub struct Instruction {
	/// The order.
	pub order: Order,
	/// What a processor tells repetitions by.
	pub idempotency_key: H256,
	/// The agreement's number and the leg's place in it.
	pub leg: (u64, u8),
	/// What the payment's metadata must say.
	pub tag: H256,
	/// Whose turn it is.
	pub lease: Option<Lease>,
}

/// Whose turn it is to carry an order out, in block numbers.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq)]
pub struct Lease {
	/// The operator's account.
	pub holder: [u8; 32],
	/// From this block on.
	pub from: u32,
	/// Not to be begun in this block or later.
	pub begin_before: u32,
	/// From this block on it is the next one's turn.
	pub until: u32,
}

/// A block that can no longer vanish.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Finalized {
	/// Its number.
	pub number: u32,
	/// Its hash.
	pub hash: [u8; 32],
	/// The chain's time in it, in milliseconds since 1970.
	pub time: Moment,
}

/// Why the node cannot be asked.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ChainError {
	/// It does not answer.
	#[error("the node does not answer as it should ({0}); is it running, and is `node.url` its JSON-RPC?")]
	Silent(String),
	/// It is of another chain.
	#[error("the node follows another chain (genesis {0}) than `node.genesis` says")]
	OtherChain(String),
	/// Its runtime is not one that the operator believes.
	#[error(
		"the chain's runtime is now {0}, which `node.runtimes` does not list: nothing is carried out until you have read it and added it"
	)]
	OtherRuntime(String),
	/// Its runtime has no payments, or others than this program knows.
	#[error(
		"the node's runtime does not answer `Payments.instruction`; does the chain take payments, and is this gateway of the same release?"
	)]
	NoPayments,
}

/// What is asked of a node.
#[async_trait]
pub trait Chain: Send + Sync {
	/// The genesis hash that orders' keys are made with.
	fn genesis(&self) -> [u8; 32];
	/// The last final block.
	async fn finalized(&self) -> Result<Finalized, ChainError>;
	/// The order of this number as it stands in that block, if it lives.
	async fn instruction(&self, order: u64, at: &Finalized) -> Result<Option<Instruction>, ChainError>;
}

/// A node, asked over JSON-RPC on loopback.
pub struct Node {
	http: Http,
	genesis: [u8; 32],
	runtimes: Vec<[u8; 32]>,
	is_known: OnceCell<()>,
}

#[derive(Deserialize)]
struct Answer<T> {
	result: Option<T>,
}

#[derive(Deserialize)]
struct Header {
	number: String,
}

/// Where the chain keeps its time: `Timestamp.Now`.
const NOW: &str = "0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb";
/// Where the chain keeps its runtime: `:code`.
const CODE: &str = "0x3a636f6465";
/// The view function, as it is spelt where it is declared; its hash is half of its name.
const VIEW: &str = "instruction(OrderId) -> Option<Instruction<T::AccountId>>";
/// The pallet whose it is, as the runtime calls it.
const PALLET: &str = "Payments";

impl Node {
	/// The node at `url`, which will be believed once it shows that it follows the chain with this genesis hash. It need
	/// not run yet.
	pub fn new(url: &str, genesis: [u8; 32]) -> Result<Self, ChainError> {
		let budget = Arc::new(Budget::new(Clock::System, 1_000.0));
		let http =
			Http::new(url, budget, Duration::from_secs(5)).map_err(|error| silent(error.to_string()))?;
		Ok(Self { http, genesis, runtimes: Vec::new(), is_known: OnceCell::new() })
	}

	/// Believed only while the chain has one of these runtimes, by the BLAKE2b-256 of their code. None: with any.
	pub fn with_runtimes(mut self, runtimes: Vec<[u8; 32]>) -> Self {
		self.runtimes = runtimes;
		self
	}

	/// The runtime of that block, by the BLAKE2b-256 of its code.
	pub async fn runtime(&self, at: &[u8; 32]) -> Result<[u8; 32], ChainError> {
		let code: Option<String> =
			self.call("state_getStorageHash", &format!(r#""{CODE}","{}""#, hex32(at))).await?;
		code.and_then(|code| crate::words::parse32(&code)).ok_or_else(|| silent("no runtime"))
	}

	async fn verify_runtime(&self, at: &[u8; 32]) -> Result<(), ChainError> {
		if self.runtimes.is_empty() {
			return Ok(());
		}
		let runtime = self.runtime(at).await?;
		match self.runtimes.contains(&runtime) {
			true => Ok(()),
			false => Err(ChainError::OtherRuntime(hex32(&runtime))),
		}
	}

	/// Asks once which chain the node follows.
	pub async fn verify(&self) -> Result<(), ChainError> {
		let ask = || async {
			let theirs: String =
				self.call("chain_getBlockHash", "0").await?.ok_or_else(|| silent("no first block"))?;
			match theirs == hex32(&self.genesis) {
				true => Ok(()),
				false => Err(ChainError::OtherChain(theirs)),
			}
		};
		self.is_known.get_or_try_init(ask).await.copied()
	}

	async fn call<T: DeserializeOwned>(&self, method: &str, params: &str) -> Result<Option<T>, ChainError> {
		let body = format!(r#"{{"jsonrpc":"2.0","id":1,"method":"{method}","params":[{params}]}}"#);
		let ask = Ask::new("POST", "").body("application/json", &body);
		let answer = self.http.ask(ask).await.map_err(|trouble| silent(trouble.name()))?;
		let answer: Answer<T> = parse(&answer.body).map_err(|trouble| silent(trouble.to_string()))?;
		Ok(answer.result)
	}
}

fn silent(why: impl Into<String>) -> ChainError {
	ChainError::Silent(why.into())
}

/// Asks the runtime for the order of this number: the arguments of `execute_view_function`.
fn question(order: u64) -> Vec<u8> {
	(twox_128(PALLET.as_bytes()), twox_128(VIEW.as_bytes()), order.encode()).encode()
}

/// What `execute_view_function` answers: bytes, or why it has none.
fn understand(answer: &[u8]) -> Option<Option<Instruction>> {
	let bytes = Result::<Vec<u8>, ()>::decode(&mut &*answer).ok()?.ok()?;
	let mut rest = bytes.as_slice();
	let instruction = Option::<Instruction>::decode(&mut rest).ok()?;
	rest.is_empty().then_some(instruction)
}

#[async_trait]
impl Chain for Node {
	fn genesis(&self) -> [u8; 32] {
		self.genesis
	}

	async fn finalized(&self) -> Result<Finalized, ChainError> {
		self.verify().await?;
		let hash: String =
			self.call("chain_getFinalizedHead", "").await?.ok_or_else(|| silent("no finalized head"))?;
		let bytes = crate::words::parse32(&hash).ok_or_else(|| silent("no hash"))?;
		let hash = hex32(&bytes);
		self.verify_runtime(&bytes).await?;
		let header: Header = self
			.call("chain_getHeader", &format!(r#""{hash}""#))
			.await?
			.ok_or_else(|| silent("no header"))?;
		let number = u32::from_str_radix(header.number.trim_start_matches("0x"), 16)
			.map_err(|_| silent("no number"))?;
		let time: Option<String> = self.call("state_getStorage", &format!(r#""{NOW}","{hash}""#)).await?;
		let time = time.and_then(|time| hex::decode(time.trim_start_matches("0x")).ok());
		let time =
			time.and_then(|time| u64::decode(&mut time.as_slice()).ok()).ok_or_else(|| silent("no time"))?;
		Ok(Finalized { number, hash: bytes, time })
	}

	async fn instruction(&self, order: u64, at: &Finalized) -> Result<Option<Instruction>, ChainError> {
		let params = format!(
			r#""RuntimeViewFunction_execute_view_function","{}","{}""#,
			hex32(&question(order)),
			hex32(&at.hash)
		);
		let answer: Option<String> = self.call("state_call", &params).await?;
		let answer = answer.and_then(|answer| hex::decode(answer.trim_start_matches("0x")).ok());
		answer.and_then(|answer| understand(&answer)).ok_or(ChainError::NoPayments)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	/// The view function's name is a hash of how it is spelt, so whoever spells it otherwise breaks every gateway.
	#[test]
	fn view_is_spelt_as_the_pallet_spells_it() {
		let pallet = include_str!("../../pallets/payments/src/lib.rs");
		let (call, answer) = VIEW.split_once("(OrderId)").unwrap();
		assert!(pallet.contains(&format!("pub fn {call}(order: OrderId){answer} {{")));
	}

	#[test]
	fn answers_that_are_not_understood_are_no_answer() {
		let none = Result::<Vec<u8>, ()>::Ok(Option::<Instruction>::None.encode()).encode();
		assert_eq!(understand(&none), Some(None));
		let longer = Result::<Vec<u8>, ()>::Ok(vec![0, 0]).encode();
		for wrong in [&[][..], &[1, 0], &longer, &[0, 255]] {
			assert_eq!(understand(wrong), None);
		}
	}
}
