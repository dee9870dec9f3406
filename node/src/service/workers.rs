//! The off-chain workers: what the runtime does beside blocks.

use super::{FullBackend, FullClient, TransactionPool};
use futures::FutureExt;
use polkadot_sdk::*;
use sc_client_api::Backend as _;
use sc_network::service::traits::NetworkService;
use sc_service::{Configuration, Error, TaskManager};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use std::sync::Arc;

/// What workers need of the node.
pub struct Params<'a> {
	pub config: &'a Configuration,
	pub task_manager: &'a TaskManager,
	pub client: Arc<FullClient>,
	pub backend: &'a FullBackend,
	pub pool: Arc<TransactionPool>,
	pub keystore: sp_keystore::KeystorePtr,
	pub network: Arc<dyn NetworkService>,
	pub statements: Arc<sc_statement_store::Store>,
}

/// Runs the workers after each block: on validators, or where `--offchain-worker` says so. They may speak HTTP, send
/// transactions and read statements.
pub fn start(params: Params) -> Result<(), Error> {
	let Params { config, task_manager, client, backend, pool, keystore, network, statements } = params;
	if !config.offchain_worker.enabled {
		return Ok(());
	}
	let workers = sc_offchain::OffchainWorkers::new(sc_offchain::OffchainWorkerOptions {
		runtime_api_provider: client.clone(),
		keystore: Some(keystore),
		offchain_db: backend.offchain_storage(),
		transaction_pool: Some(OffchainTransactionPoolFactory::new(pool)),
		network_provider: Arc::new(network),
		is_validator: config.role.is_authority(),
		enable_http_requests: true,
		custom_extensions: move |_| vec![Box::new(statements.clone().as_statement_store_ext()) as Box<_>],
	})?;
	task_manager.spawn_handle().spawn(
		"offchain-workers-runner",
		"offchain-worker",
		workers.run(client, task_manager.spawn_handle()).boxed(),
	);
	Ok(())
}
