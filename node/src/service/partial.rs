//! The parts that every command needs: database, client, pool, import queue.

use super::first_block::FirstBlock;
use crate::cli::OwnOptions;
use nexonomy_runtime::{opaque::Block, RuntimeApi};
use polkadot_sdk::*;
use sc_executor::{HeapAllocStrategy, DEFAULT_HEAP_ALLOC_STRATEGY};
use sc_service::{Configuration, Error, PartialComponents};
use sc_telemetry::{Telemetry, TelemetryWorker};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_consensus_babe::inherents::BabeCreateInherentDataProviders;
use std::{path::PathBuf, sync::Arc};

/// What the runtime may call beside the standard host functions: the statement store.
type HostFunctions = (sp_io::SubstrateHostFunctions, sp_statement_store::runtime_api::HostFunctions);

pub type Executor = sc_executor::WasmExecutor<HostFunctions>;
pub type FullClient = sc_service::TFullClient<Block, RuntimeApi, Executor>;
pub type FullBackend = sc_service::TFullBackend<Block>;
pub type FullSelectChain = sc_consensus::LongestChain<FullBackend, Block>;
pub type TransactionPool = sc_transaction_pool::TransactionPoolHandle<Block, FullClient>;
pub type GrandpaLink = sc_consensus_grandpa::LinkHalf<Block, FullClient, FullSelectChain>;
pub type FullBlockImport = sc_consensus_babe::BabeBlockImport<
	Block,
	FullClient,
	sc_consensus_grandpa::GrandpaBlockImport<FullBackend, Block, FullClient, FullSelectChain>,
	BabeCreateInherentDataProviders<Block>,
	FullSelectChain,
>;

/// The parts that consensus goes on with.
pub struct Consensus {
	pub block_import: FullBlockImport,
	pub grandpa_link: GrandpaLink,
	pub babe_link: sc_consensus_babe::BabeLink<Block>,
	pub babe_worker: sc_consensus_babe::BabeWorkerHandle<Block>,
	pub telemetry: Option<Telemetry>,
}

/// A proof of finality is kept for a block in so many; warp sync walks from one to the next.
pub const JUSTIFICATION_PERIOD: u32 = 512;

/// How far ahead of the time of day a sealed chain's clock may be: a century, in milliseconds.
const CENTURY: u64 = 100 * 365 * 24 * 60 * 60 * 1_000;

type Parts = PartialComponents<
	FullClient,
	FullBackend,
	FullSelectChain,
	sc_consensus::DefaultImportQueue<Block>,
	TransactionPool,
	Consensus,
>;

/// What runs runtimes. Compiling one takes seconds, so what was compiled is kept: in `cache`, or beside the database.
fn executor(config: &Configuration, cache: Option<PathBuf>) -> Executor {
	let settings = &config.executor;
	let heap = settings.default_heap_pages.map_or(DEFAULT_HEAP_ALLOC_STRATEGY, |pages| {
		HeapAllocStrategy::Static { extra_pages: pages.try_into().unwrap_or(u32::MAX) }
	});
	let cache = cache.unwrap_or_else(|| config.base_path.config_dir(config.chain_spec.id()).join("runtimes"));
	Executor::builder()
		.with_execution_method(settings.wasm_method)
		.with_onchain_heap_alloc_strategy(heap)
		.with_offchain_heap_alloc_strategy(heap)
		.with_max_runtime_instances(settings.max_runtime_instances)
		.with_runtime_cache_size(settings.runtime_cache_size)
		.with_cache_path(cache)
		.build()
}

/// What tells the operator's endpoints how the node fares, and what sends it; nothing if there are no endpoints.
fn telemetry(config: &Configuration) -> Result<Option<(TelemetryWorker, Telemetry)>, Error> {
	let Some(endpoints) = config.telemetry_endpoints.clone().filter(|endpoints| !endpoints.is_empty()) else {
		return Ok(None);
	};
	let worker = TelemetryWorker::new(16)?;
	let telemetry = worker.handle().new_telemetry(endpoints);
	Ok(Some((worker, telemetry)))
}

/// The time and the slot that an imported block may have at most: those of `ahead` milliseconds from now.
fn latest_slot(
	slot_duration: sp_consensus_babe::SlotDuration,
	ahead: u64,
) -> BabeCreateInherentDataProviders<Block> {
	Arc::new(move |_, _| async move {
		let now = sp_timestamp::InherentDataProvider::from_system_time().timestamp().as_millis();
		let timestamp = sp_timestamp::InherentDataProvider::new(now.saturating_add(ahead).into());
		let slot = sp_consensus_babe::inherents::InherentDataProvider::from_timestamp_and_slot_duration(
			*timestamp,
			slot_duration,
		);
		Ok((slot, timestamp))
	})
}

/// Opens the database and builds what stands on it. Where blocks are made without waiting for their slots, their clock
/// runs ahead, and imports allow it.
pub fn new_partial(config: &Configuration, own: &OwnOptions) -> Result<Parts, Error> {
	let telemetry = telemetry(config)?;
	// The filter keeps blocks with proofs of finality from being pruned: warp sync needs them.
	let mut database = config.db_config();
	database.pruning_filters = vec![Arc::new(sc_consensus_grandpa::GrandpaPruningFilter)];
	let backend = sc_service::new_db_backend::<Block>(database)?;
	let executor = executor(config, own.runtime_cache.clone());
	let first_block = FirstBlock {
		spec: &*config.chain_spec,
		has_state: !config.no_genesis(),
		backend: backend.clone(),
		executor: executor.clone(),
	};
	let (client, backend, keystore_container, task_manager) =
		sc_service::new_full_parts_with_genesis_builder::<Block, RuntimeApi, _, _>(
			config,
			telemetry.as_ref().map(|(_, telemetry)| telemetry.handle()),
			executor,
			backend,
			first_block,
			false,
		)?;
	let client = Arc::new(client);

	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager.spawn_handle().spawn("telemetry", None, worker.run());
		telemetry
	});

	let select_chain = sc_consensus::LongestChain::new(backend.clone());
	let transaction_pool = Arc::from(
		sc_transaction_pool::Builder::new(
			task_manager.spawn_essential_handle(),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build(),
	);

	let (grandpa_block_import, grandpa_link) = sc_consensus_grandpa::block_import(
		client.clone(),
		JUSTIFICATION_PERIOD,
		&client,
		select_chain.clone(),
		telemetry.as_ref().map(|telemetry| telemetry.handle()),
	)?;

	let babe_config = sc_consensus_babe::configuration(&*client)?;
	let slot_duration = babe_config.slot_duration();
	let (block_import, babe_link) = sc_consensus_babe::block_import(
		babe_config,
		grandpa_block_import.clone(),
		client.clone(),
		latest_slot(slot_duration, if own.sealing.is_some() { CENTURY } else { 0 }),
		select_chain.clone(),
		OffchainTransactionPoolFactory::new(transaction_pool.clone()),
	)?;

	let (import_queue, babe_worker) =
		sc_consensus_babe::import_queue(sc_consensus_babe::ImportQueueParams {
			link: babe_link.clone(),
			block_import: block_import.clone(),
			justification_import: Some(Box::new(grandpa_block_import)),
			client: client.clone(),
			slot_duration,
			spawner: &task_manager.spawn_essential_handle(),
			registry: config.prometheus_registry(),
			telemetry: telemetry.as_ref().map(|telemetry| telemetry.handle()),
		})?;

	Ok(PartialComponents {
		client,
		backend,
		task_manager,
		keystore_container,
		select_chain,
		import_queue,
		transaction_pool,
		other: Consensus { block_import, grandpa_link, babe_link, babe_worker, telemetry },
	})
}
