//! What only some nodes do: write blocks, be found by other validators, vote on finality.

use super::{partial::GrandpaLink, FullBlockImport, FullClient, FullSelectChain, TransactionPool};
use crate::sealing::{self, Sealing};
use futures::StreamExt;
use nexonomy_runtime::opaque::Block;
use polkadot_sdk::*;
use sc_network::{service::traits::NetworkService, Event, Multiaddr, NetworkEventStream as _};
use sc_service::{Configuration, Error, TaskManager};
use std::{path::PathBuf, sync::Arc, time::Duration};

/// What of the node's configuration matters here.
pub struct Settings {
	is_authority: bool,
	role: sc_service::Role,
	force_authoring: bool,
	vote: bool,
	node_name: String,
	publish_non_global_ips: bool,
	public_addresses: Vec<Multiaddr>,
	network_path: Option<PathBuf>,
	prometheus: Option<substrate_prometheus_endpoint::Registry>,
}

impl Settings {
	pub fn of(config: &Configuration) -> Self {
		Self {
			is_authority: config.role.is_authority(),
			role: config.role,
			force_authoring: config.force_authoring,
			vote: !config.disable_grandpa,
			node_name: config.network.node_name.clone(),
			publish_non_global_ips: config.network.allow_non_globals_in_dht,
			public_addresses: config.network.public_addresses.clone(),
			network_path: config.network.net_config_path.clone(),
			prometheus: config.prometheus_registry().cloned(),
		}
	}
}

/// The parts of a running node.
pub struct Params<'a> {
	pub settings: Settings,
	pub sealing: Option<Sealing>,
	pub task_manager: &'a TaskManager,
	pub client: Arc<FullClient>,
	pub pool: Arc<TransactionPool>,
	pub select_chain: FullSelectChain,
	pub block_import: FullBlockImport,
	pub babe_link: sc_consensus_babe::BabeLink<Block>,
	pub grandpa_link: GrandpaLink,
	pub grandpa_protocol: sc_network::ProtocolName,
	pub grandpa_notifications: Box<dyn sc_network::NotificationService>,
	pub voter_state: sc_consensus_grandpa::SharedVoterState,
	pub keystore: sp_keystore::KeystorePtr,
	pub network: Arc<dyn NetworkService>,
	pub sync_service: Arc<sc_network_sync::SyncingService<Block>>,
	pub telemetry: Option<sc_telemetry::TelemetryHandle>,
}

/// Starts what the node's role asks for: sealing, or authoring with authority discovery and finality.
pub fn start(params: Params) -> Result<(), Error> {
	if let Some(sealing) = params.sealing {
		start_sealing(params, sealing);
		return Ok(());
	}
	if params.settings.is_authority {
		start_authoring(&params)?;
		start_discovery(&params);
	}
	if params.settings.vote {
		start_voting(params)?;
	}
	Ok(())
}

fn start_sealing(params: Params, sealing: Sealing) {
	let spawn = params.task_manager.spawn_handle();
	let task = sealing::run(sealing::Params {
		sealing,
		client: params.client,
		pool: params.pool,
		select_chain: params.select_chain,
		block_import: params.block_import,
		babe_link: params.babe_link,
		keystore: params.keystore,
		spawn,
		prometheus: params.settings.prometheus,
		telemetry: params.telemetry,
	});
	params.task_manager.spawn_essential_handle().spawn_blocking("sealing", Some("block-authoring"), async {
		if let Err(error) = task.await {
			log::error!("Sealing stopped: {error}");
		}
	});
}

fn start_authoring(params: &Params) -> Result<(), Error> {
	let proposer = sc_basic_authorship::ProposerFactory::new(
		params.task_manager.spawn_handle(),
		params.client.clone(),
		params.pool.clone(),
		params.settings.prometheus.as_ref(),
		params.telemetry.clone(),
	);
	let slot_duration = params.babe_link.config().slot_duration();
	let babe = sc_consensus_babe::start_babe(sc_consensus_babe::BabeParams {
		keystore: params.keystore.clone(),
		client: params.client.clone(),
		select_chain: params.select_chain.clone(),
		env: proposer,
		block_import: params.block_import.clone(),
		sync_oracle: params.sync_service.clone(),
		justification_sync_link: params.sync_service.clone(),
		create_inherent_data_providers: move |_, ()| async move {
			let timestamp = sp_timestamp::InherentDataProvider::from_system_time();
			let slot = sp_consensus_babe::inherents::InherentDataProvider::from_timestamp_and_slot_duration(
				*timestamp,
				slot_duration,
			);
			Ok((slot, timestamp))
		},
		force_authoring: params.settings.force_authoring,
		backoff_authoring_blocks: Some(sc_consensus_slots::BackoffAuthoringOnFinalizedHeadLagging::default()),
		babe_link: params.babe_link.clone(),
		block_proposal_slot_portion: sc_consensus_babe::SlotProportion::new(2f32 / 3f32),
		max_block_proposal_slot_portion: None,
		telemetry: params.telemetry.clone(),
	})?;
	params.task_manager.spawn_essential_handle().spawn_blocking(
		"babe-proposer",
		Some("block-authoring"),
		babe,
	);
	Ok(())
}

fn start_discovery(params: &Params) {
	let events = params.network.event_stream("authority-discovery").filter_map(|event| async move {
		match event {
			Event::Dht(event) => Some(event),
			_ => None,
		}
	});
	let (worker, _service) = sc_authority_discovery::new_worker_and_service_with_config(
		sc_authority_discovery::WorkerConfig {
			publish_non_global_ips: params.settings.publish_non_global_ips,
			public_addresses: params.settings.public_addresses.clone(),
			strict_record_validation: true,
			persisted_cache_directory: params.settings.network_path.clone(),
			..Default::default()
		},
		params.client.clone(),
		Arc::new(params.network.clone()),
		Box::pin(events),
		sc_authority_discovery::Role::PublishAndDiscover(params.keystore.clone()),
		params.settings.prometheus.clone(),
		params.task_manager.spawn_handle(),
	);
	params.task_manager.spawn_handle().spawn("authority-discovery-worker", Some("networking"), worker.run());
}

/// Nodes without a key listen to the votes; validators also vote.
fn start_voting(params: Params) -> Result<(), Error> {
	let Settings { is_authority, role, node_name, prometheus, .. } = params.settings;
	let config = sc_consensus_grandpa::Config {
		// The floor of finality is two blocks and up to four such pauses: a third of a second keeps it below eight seconds.
		gossip_duration: Duration::from_millis(333),
		justification_generation_period: super::partial::JUSTIFICATION_PERIOD,
		name: Some(node_name),
		observer_enabled: false,
		keystore: is_authority.then_some(params.keystore),
		local_role: role,
		telemetry: params.telemetry.clone(),
		protocol_name: params.grandpa_protocol,
	};
	let voter = sc_consensus_grandpa::run_grandpa_voter(sc_consensus_grandpa::GrandpaParams {
		config,
		link: params.grandpa_link,
		network: params.network,
		sync: params.sync_service,
		notification_service: params.grandpa_notifications,
		voting_rule: sc_consensus_grandpa::VotingRulesBuilder::default().build(),
		prometheus_registry: prometheus,
		shared_voter_state: params.voter_state,
		telemetry: params.telemetry,
		offchain_tx_pool_factory: sc_transaction_pool_api::OffchainTransactionPoolFactory::new(params.pool),
	})?;
	params.task_manager.spawn_essential_handle().spawn_blocking("grandpa-voter", None, voter);
	Ok(())
}
