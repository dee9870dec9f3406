//! What the node tells its worker: which block is final, and where the operator's gateway listens.
//!
//! Workers run on the best block, which may yet be given up. So they are told through the node's local database up to where
//! the chain is final.

use super::{FullBackend, FullClient};
use codec::Encode;
use futures::StreamExt;
use pallet_attestor::local::{Address, FINALIZED, GATEWAY};
use polkadot_sdk::*;
use sc_client_api::{Backend as _, BlockchainEvents as _};
use sc_service::{Configuration, Error, TaskManager};
use sp_blockchain::HeaderBackend as _;
use sp_core::{
	offchain::{OffchainStorage, STORAGE_PREFIX},
	H256,
};
use std::sync::Arc;

/// Writes down where the gateway is, and from now on which block is final.
pub fn start(
	config: &Configuration,
	gateway: Option<&Address>,
	task_manager: &TaskManager,
	client: Arc<FullClient>,
	backend: &FullBackend,
) -> Result<(), Error> {
	let Some(mut database) = backend.offchain_storage() else { return no_database(gateway) };
	name_gateway(&mut database, gateway);
	if gateway.is_some() && !config.offchain_worker.enabled {
		log::warn!(
			"`--gateway` does nothing while off-chain workers are off: add `--offchain-worker always`, which nodes \
			 need that are no validators."
		);
	}
	if !config.offchain_worker.enabled {
		return Ok(());
	}
	let mut finalized = client.finality_notification_stream();
	let info = client.info();
	note_final(&mut database, info.finalized_number, info.finalized_hash);
	task_manager.spawn_handle().spawn("finality-for-workers", Some("offchain-worker"), async move {
		while let Some(notification) = finalized.next().await {
			note_final(&mut database, notification.header.number, notification.hash);
		}
	});
	Ok(())
}

fn no_database(gateway: Option<&Address>) -> Result<(), Error> {
	match gateway {
		None => Ok(()),
		Some(_) => {
			Err(Error::Other("this node has no database for workers, so `--gateway` cannot work".into()))
		}
	}
}

/// A node that is started without a gateway has none, whatever it was told before.
fn name_gateway(database: &mut impl OffchainStorage, gateway: Option<&Address>) {
	match gateway {
		Some(address) => database.set(STORAGE_PREFIX, GATEWAY, address.as_str().as_bytes()),
		None => database.remove(STORAGE_PREFIX, GATEWAY),
	}
}

fn note_final(database: &mut impl OffchainStorage, number: u32, hash: H256) {
	database.set(STORAGE_PREFIX, FINALIZED, &(number, hash).encode());
}
