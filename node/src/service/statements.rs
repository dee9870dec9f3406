//! The statement store: short messages between people, kept by the nodes for a while.

use super::FullClient;
use nexonomy_runtime::{opaque::Block, Hash};
use polkadot_sdk::*;
use sc_network::{config::FullNetworkConfiguration, service::traits::NetworkService, NetworkBackend};
use sc_network_statement::StatementHandlerPrototype;
use sc_network_sync::SyncingService;
use sc_service::{Configuration, Error, KeystoreContainer, TaskManager};
use sc_statement_store::Store;
use std::sync::Arc;

/// Adds the protocol to the network's configuration, before the network is built.
pub fn register_protocol<Network: NetworkBackend<Block, Hash>>(
	genesis_hash: Hash,
	config: &Configuration,
	metrics: &sc_network::NotificationMetrics,
	net_config: &mut FullNetworkConfiguration<Block, Hash, Network>,
) -> StatementHandlerPrototype {
	let (prototype, protocol) = StatementHandlerPrototype::new::<_, _, Network>(
		genesis_hash,
		config.chain_spec.fork_id(),
		metrics.clone(),
		net_config.peer_store_handle(),
	);
	net_config.add_notification_protocol(protocol);
	prototype
}

/// Opens the store and starts to exchange statements with peers.
pub fn start(
	prototype: StatementHandlerPrototype,
	config: &Configuration,
	task_manager: &TaskManager,
	client: Arc<FullClient>,
	keystore: &KeystoreContainer,
	network: Arc<dyn NetworkService>,
	sync_service: Arc<SyncingService<Block>>,
) -> Result<Arc<Store>, Error> {
	let settings = sc_statement_store::Config::default();
	let store = Store::new_shared(
		&config.data_path,
		settings,
		client,
		keystore.local_keystore(),
		config.prometheus_registry(),
		Box::new(task_manager.spawn_handle()),
	)
	.map_err(|error| Error::Application(Box::new(error)))?;

	let spawn = task_manager.spawn_handle();
	let handler = prototype.build(
		network,
		sync_service,
		store.clone(),
		config.prometheus_registry(),
		Box::new(move |task| spawn.spawn("network-statement-validator", Some("networking"), task)),
		settings.network_workers,
		settings.rate_limit,
	)?;
	task_manager.spawn_handle().spawn("network-statement-handler", Some("networking"), handler.run());
	Ok(store)
}
