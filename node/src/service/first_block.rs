//! The first block, made when the database has none yet.

use super::partial::{Executor, FullBackend};
use nexonomy_runtime::opaque::Block;
use polkadot_sdk::*;
use sc_chain_spec::{BuildGenesisBlock, ChainSpec, GenesisBlockBuilder};
use sc_client_api::Backend;
use std::sync::Arc;

/// Makes the first block that a specification describes. Where that names a preset, the runtime is compiled and asked for
/// it, which takes seconds: so only once it is needed, and not at every start.
pub struct FirstBlock<'a> {
	pub spec: &'a dyn ChainSpec,
	pub has_state: bool,
	pub backend: Arc<FullBackend>,
	pub executor: Executor,
}

impl BuildGenesisBlock<Block> for FirstBlock<'_> {
	type BlockImportOperation = <FullBackend as Backend<Block>>::BlockImportOperation;

	fn build_genesis_block(self) -> sp_blockchain::Result<(Block, Self::BlockImportOperation)> {
		GenesisBlockBuilder::new(self.spec.as_storage_builder(), self.has_state, self.backend, self.executor)?
			.build_genesis_block()
	}
}
