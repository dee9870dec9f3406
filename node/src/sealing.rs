//! Blocks without consensus: for developers of dApps, on the `dev` chain.
//!
//! Slots, epochs and digests are those of BABE, so that the runtime sees a chain like any other; what is missing is
//! the wait for a slot and the vote on finality.

use crate::service::{FullBackend, FullBlockImport, FullClient, FullSelectChain, TransactionPool};
use futures::{stream::BoxStream, StreamExt};
use nexonomy_runtime::{opaque::Block, Hash};
use polkadot_sdk::*;
use sc_consensus_manual_seal::{
	consensus::babe::BabeConsensusDataProvider, run_manual_seal, EngineCommand, ManualSealParams,
};
use sc_transaction_pool_api::TransactionPool as _;
use sp_blockchain::HeaderBackend;
use sp_consensus_babe::SlotDuration;
use sp_inherents::CreateInherentDataProviders;
use std::{
	str::FromStr,
	sync::{
		atomic::{AtomicU64, Ordering},
		Arc,
	},
	time::Duration,
};

/// When blocks are made.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Sealing {
	/// For every transaction, at once.
	Instant,
	/// Every so often, with or without transactions.
	Interval(Duration),
}

impl FromStr for Sealing {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		let hint = || format!("`{text}` is neither `instant` nor `interval=<ms>` with 1 ms or more");
		match text.split_once('=') {
			None if text == "instant" => Ok(Self::Instant),
			Some(("interval", ms)) => match ms.parse() {
				Ok(ms) if ms > 0 => Ok(Self::Interval(Duration::from_millis(ms))),
				_ => Err(hint()),
			},
			_ => Err(hint()),
		}
	}
}

/// The chain's clock: the time of day, but at least one slot later with each block.
pub struct Clock {
	slot_duration: SlotDuration,
	last: AtomicU64,
}

impl Clock {
	/// A clock whose last block was at `last` milliseconds since 1970.
	pub fn new(slot_duration: SlotDuration, last: u64) -> Self {
		Self { slot_duration, last: AtomicU64::new(last) }
	}

	/// A clock that goes on where the best block stopped.
	fn after_best_block(client: &FullClient, slot_duration: SlotDuration) -> Result<Self, sc_service::Error> {
		let info = client.info();
		let last_slot = match client.header(info.best_hash)? {
			Some(header) if info.best_number > 0 => sc_consensus_babe::find_pre_digest::<Block>(&header)
				.map_err(|error| sc_service::Error::Other(error.to_string()))?
				.slot()
				.into(),
			_ => 0u64,
		};
		Ok(Self::new(slot_duration, last_slot.saturating_mul(slot_duration.as_millis())))
	}

	/// The time of the next block, in milliseconds since 1970.
	pub fn next(&self, now: u64) -> u64 {
		let later = |last: u64| last.saturating_add(self.slot_duration.as_millis()).max(now);
		// Blocks are made one after the other, so nobody else moves the clock in between.
		let time = later(self.last.load(Ordering::SeqCst));
		self.last.store(time, Ordering::SeqCst);
		time
	}
}

#[async_trait::async_trait]
impl CreateInherentDataProviders<Block, ()> for Clock {
	type InherentDataProviders =
		(sp_consensus_babe::inherents::InherentDataProvider, sp_timestamp::InherentDataProvider);

	async fn create_inherent_data_providers(
		&self,
		_parent: Hash,
		_extra: (),
	) -> Result<Self::InherentDataProviders, Box<dyn std::error::Error + Send + Sync>> {
		let now = sp_timestamp::InherentDataProvider::from_system_time().timestamp().as_millis();
		let timestamp = sp_timestamp::InherentDataProvider::new(self.next(now).into());
		let slot = sp_consensus_babe::inherents::InherentDataProvider::from_timestamp_and_slot_duration(
			*timestamp,
			self.slot_duration,
		);
		Ok((slot, timestamp))
	}
}

/// What the sealing task needs of the node.
pub struct Params {
	pub sealing: Sealing,
	pub client: Arc<FullClient>,
	pub pool: Arc<TransactionPool>,
	pub select_chain: FullSelectChain,
	pub block_import: FullBlockImport,
	pub babe_link: sc_consensus_babe::BabeLink<Block>,
	pub keystore: sp_keystore::KeystorePtr,
	pub spawn: sc_service::SpawnTaskHandle,
	pub prometheus: Option<substrate_prometheus_endpoint::Registry>,
	pub telemetry: Option<sc_telemetry::TelemetryHandle>,
}

/// Makes blocks until the node stops.
pub async fn run(params: Params) -> Result<(), sc_service::Error> {
	let Params {
		sealing,
		client,
		pool,
		select_chain,
		block_import,
		babe_link,
		keystore,
		spawn,
		prometheus,
		telemetry,
	} = params;
	let clock = Clock::after_best_block(&client, babe_link.config().slot_duration())?;
	let digests = BabeConsensusDataProvider::new(
		client.clone(),
		keystore,
		babe_link.epoch_changes().clone(),
		babe_link.config().authorities.clone(),
	)
	.map_err(|error| sc_service::Error::Other(error.to_string()))?;
	let proposer = sc_basic_authorship::ProposerFactory::new(
		spawn,
		client.clone(),
		pool.clone(),
		prometheus.as_ref(),
		telemetry,
	);

	run_manual_seal::<Block, FullBlockImport, FullBackend, _, FullClient, TransactionPool, _, _, _>(
		ManualSealParams {
			block_import,
			env: proposer,
			client,
			commands_stream: commands(sealing, &pool),
			pool,
			select_chain,
			consensus_data_provider: Some(Box::new(digests)),
			create_inherent_data_providers: clock,
		},
	)
	.await;
	Ok(())
}

/// One command for each block to make.
fn commands(sealing: Sealing, pool: &TransactionPool) -> BoxStream<'static, EngineCommand<Hash>> {
	let seal = || EngineCommand::SealNewBlock {
		create_empty: true,
		finalize: true,
		parent_hash: None,
		sender: None,
	};
	match sealing {
		Sealing::Instant => pool.import_notification_stream().map(move |_| seal()).boxed(),
		Sealing::Interval(pause) => futures::stream::unfold((), move |()| async move {
			futures_timer::Delay::new(pause).await;
			Some(((), ()))
		})
		.map(move |()| seal())
		.boxed(),
	}
}
