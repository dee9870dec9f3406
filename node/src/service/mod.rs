//! The node's parts, and how they are joined.

mod authority;
mod finality;
mod first_block;
mod partial;
mod statements;
pub mod warp;
mod workers;

pub use partial::{new_partial, FullBackend, FullBlockImport, FullClient, FullSelectChain, TransactionPool};

use crate::{cli::OwnOptions, rpc};
use nexonomy_runtime::{opaque::Block, Hash};
use polkadot_sdk::*;
use sc_network::NetworkBackend;
use sc_service::{Configuration, Error, TaskManager, WarpSyncConfig};
use sp_blockchain::HeaderBackend as _;
use std::sync::Arc;

/// Starts a node.
pub fn new_full<Network: NetworkBackend<Block, Hash>>(
	config: Configuration,
	own: &OwnOptions,
) -> Result<TaskManager, Error> {
	let sealing = own.sealing;
	if sealing.is_some() && !config.chain_spec.id().ends_with("_dev") {
		return Err(Error::Other("`--sealing` works on the `dev` chain only: add `--dev`.".into()));
	}
	let sc_service::PartialComponents {
		client,
		backend,
		mut task_manager,
		keystore_container,
		select_chain,
		import_queue,
		transaction_pool,
		other: partial::Consensus { block_import, grandpa_link, babe_link, babe_worker, mut telemetry },
	} = new_partial(&config, own)?;

	let metrics = Network::register_notification_metrics(
		config.prometheus_config.as_ref().map(|prometheus| &prometheus.registry),
	);
	let mut net_config = sc_network::config::FullNetworkConfiguration::<_, _, Network>::new(
		&config.network,
		config.prometheus_registry().cloned(),
	);
	let genesis_hash = client.info().genesis_hash;
	let grandpa_protocol = sc_consensus_grandpa::protocol_standard_name(&genesis_hash, &config.chain_spec);
	let (grandpa_config, grandpa_notifications) = sc_consensus_grandpa::grandpa_peers_set_config::<_, Network>(
		grandpa_protocol.clone(),
		metrics.clone(),
		net_config.peer_store_handle(),
	);
	net_config.add_notification_protocol(grandpa_config);
	let statement_protocol =
		statements::register_protocol::<Network>(genesis_hash, &config, &metrics, &mut net_config);

	let warp_sync = Arc::new(warp::TargetOnly(sc_consensus_grandpa::warp_proof::NetworkProvider::new(
		backend.clone(),
		grandpa_link.shared_authority_set().clone(),
		Vec::new(),
	)));
	let (network, system_rpc_tx, tx_handler_controller, sync_service, _) =
		sc_service::build_network(sc_service::BuildNetworkParams {
			config: &config,
			net_config,
			client: client.clone(),
			transaction_pool: transaction_pool.clone(),
			spawn_handle: task_manager.spawn_handle(),
			spawn_essential_handle: task_manager.spawn_essential_handle(),
			import_queue,
			block_announce_validator_builder: None,
			warp_sync_config: Some(WarpSyncConfig::WithProvider(warp_sync)),
			block_relay: None,
			metrics,
			gap_sync_body_policy: None,
		})?;

	let statement_store = statements::start(
		statement_protocol,
		&config,
		&task_manager,
		client.clone(),
		&keystore_container,
		network.clone(),
		sync_service.clone(),
	)?;

	finality::start(&config, own.gateway.as_ref(), &task_manager, client.clone(), &backend)?;
	workers::start(workers::Params {
		config: &config,
		task_manager: &task_manager,
		client: client.clone(),
		backend: &backend,
		pool: transaction_pool.clone(),
		keystore: keystore_container.keystore(),
		network: network.clone(),
		statements: statement_store.clone(),
	})?;

	let voter_state = sc_consensus_grandpa::SharedVoterState::empty();
	let rpc_deps = rpc::Deps {
		client: client.clone(),
		pool: transaction_pool.clone(),
		select_chain: select_chain.clone(),
		chain_spec: config.chain_spec.cloned_box().into(),
		keystore: keystore_container.keystore(),
		babe_worker,
		grandpa: rpc::Grandpa {
			voter_state: voter_state.clone(),
			authority_set: grandpa_link.shared_authority_set().clone(),
			justifications: grandpa_link.justification_stream(),
			proofs: sc_consensus_grandpa::FinalityProofProvider::new_for_service(
				backend.clone(),
				Some(grandpa_link.shared_authority_set().clone()),
			),
		},
		statements: statement_store,
	};

	let authority = authority::Settings::of(&config);
	sc_service::spawn_tasks(sc_service::SpawnTasksParams {
		config,
		backend,
		client: client.clone(),
		keystore: keystore_container.keystore(),
		network: network.clone(),
		sync_service: sync_service.clone(),
		rpc_builder: Box::new(move |spawn| rpc::extensions(rpc_deps.clone(), spawn).map_err(Into::into)),
		transaction_pool: transaction_pool.clone(),
		task_manager: &mut task_manager,
		system_rpc_tx,
		tx_handler_controller,
		telemetry: telemetry.as_mut(),
		tracing_execute_block: None,
	})?;

	authority::start(authority::Params {
		settings: authority,
		sealing,
		task_manager: &task_manager,
		client,
		pool: transaction_pool,
		select_chain,
		block_import,
		babe_link,
		grandpa_link,
		grandpa_protocol,
		grandpa_notifications,
		voter_state,
		keystore: keystore_container.keystore(),
		network,
		sync_service,
		telemetry: telemetry.as_ref().map(|telemetry| telemetry.handle()),
	})?;
	Ok(task_manager)
}
