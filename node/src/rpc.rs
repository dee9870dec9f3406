//! What JSON-RPC offers beside the groups that every node has (chainHead, transaction, archive, chain, state, …).

use crate::service::{FullBackend, FullClient, FullSelectChain, TransactionPool};
use jsonrpsee::RpcModule;
use nexonomy_runtime::opaque::Block;
use polkadot_sdk::*;
use std::sync::Arc;

/// What the extensions need of the node. Each server gets its own, so everything in it is a handle.
#[derive(Clone)]
pub struct Deps {
	pub client: Arc<FullClient>,
	pub pool: Arc<TransactionPool>,
	pub select_chain: FullSelectChain,
	pub chain_spec: Arc<dyn sc_chain_spec::ChainSpec>,
	pub keystore: sp_keystore::KeystorePtr,
	pub babe_worker: sc_consensus_babe::BabeWorkerHandle<Block>,
	pub grandpa: Grandpa,
	pub statements: Arc<sc_statement_store::Store>,
}

/// What the finality calls need.
#[derive(Clone)]
pub struct Grandpa {
	pub voter_state: sc_consensus_grandpa::SharedVoterState,
	pub authority_set:
		sc_consensus_grandpa::SharedAuthoritySet<nexonomy_runtime::Hash, nexonomy_runtime::BlockNumber>,
	pub justifications: sc_consensus_grandpa::GrandpaJustificationStream<Block>,
	pub proofs: Arc<sc_consensus_grandpa::FinalityProofProvider<FullBackend, Block>>,
}

/// The node's own groups: accounts and fees, consensus, the state to sync from, statements.
pub fn extensions(
	deps: Deps,
	spawn: sc_rpc::SubscriptionTaskExecutor,
) -> Result<RpcModule<()>, Box<dyn std::error::Error + Send + Sync>> {
	use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
	use sc_consensus_babe_rpc::{Babe, BabeApiServer};
	use sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer};
	use sc_rpc::statement::{StatementApiServer, StatementStore};
	use sc_rpc_spec_v2::statement::{StatementSpec, StatementSpecApiServer};
	use sc_sync_state_rpc::{SyncState, SyncStateApiServer};
	use substrate_frame_rpc_system::{System, SystemApiServer};

	let Deps { client, pool, select_chain, chain_spec, keystore, babe_worker, grandpa, statements } = deps;
	let mut module = RpcModule::new(());
	module.merge(System::new(client.clone(), pool).into_rpc())?;
	module.merge(TransactionPayment::new(client.clone()).into_rpc())?;
	module.merge(Babe::new(client.clone(), babe_worker.clone(), keystore, select_chain).into_rpc())?;
	module.merge(
		Grandpa::new(
			spawn.clone(),
			grandpa.authority_set.clone(),
			grandpa.voter_state,
			grandpa.justifications,
			grandpa.proofs,
		)
		.into_rpc(),
	)?;
	let spec = chain_spec.cloned_box();
	module.merge(SyncState::new(spec, client, grandpa.authority_set, babe_worker)?.into_rpc())?;
	module.merge(StatementStore::new(statements.clone(), spawn.clone()).into_rpc())?;
	module.merge(StatementSpec::new(statements, spawn).into_rpc())?;
	Ok(module)
}
