//! Which chains the node knows. How each begins stands in the runtime's genesis presets.

use nexonomy_runtime::{opaque::Block, WASM_BINARY};
use polkadot_sdk::*;
use sc_chain_spec::{ChainSpecExtension, ChainType, Properties};
use serde::{Deserialize, Serialize};
use sp_core::crypto::{default_ss58_version, set_default_ss58_version, Ss58AddressFormatRegistry};

/// What a specification says beside the genesis.
#[derive(Clone, ChainSpecExtension, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Extensions {
	/// Hashes of blocks that must be on the chain.
	pub fork_blocks: sc_client_api::ForkBlocks<Block>,
	/// Hashes of blocks that must not be on the chain.
	pub bad_blocks: sc_client_api::BadBlocks<Block>,
	/// Where light clients may begin; `sync_state_genSyncSpec` fills it.
	pub light_sync_state: sc_sync_state_rpc::LightSyncStateExtension,
}

/// The specification of a Nexonomy chain.
pub type ChainSpec = sc_service::GenericChainSpec<Extensions>;

/// The chain called `id`: `dev` (one validator), `local` (four), or a path to a specification.
pub fn load(id: &str) -> Result<ChainSpec, String> {
	match id {
		"dev" => development(),
		"local" => local(),
		"" => {
			Err("Say which chain: `--dev`, `--chain local`, or `--chain <path to a specification>`.".into())
		}
		path => ChainSpec::from_json_file(path.into()).map_err(|error| {
			format!("`--chain {path}`: neither `dev` nor `local`, and not a readable specification: {error}")
		}),
	}
}

fn development() -> Result<ChainSpec, String> {
	Ok(builder()?
		.with_name("Nexonomy Development")
		.with_id("nexonomy_dev")
		.with_chain_type(ChainType::Development)
		.with_genesis_config_patch(preset(sp_genesis_builder::DEV_RUNTIME_PRESET)?)
		.build())
}

fn local() -> Result<ChainSpec, String> {
	Ok(builder()?
		.with_name("Nexonomy Local")
		.with_id("nexonomy_local")
		.with_chain_type(ChainType::Local)
		.with_genesis_config_patch(preset(sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET)?)
		.build())
}

/// How the runtime says that a chain begins. The runtime in this program is asked: its wasm would first have to be compiled.
fn preset(name: &str) -> Result<serde_json::Value, String> {
	let ours = default_ss58_version();
	// The wasm reads no addresses but those that every SDK chain knows.
	set_default_ss58_version(Ss58AddressFormatRegistry::SubstrateAccount.into());
	let json = nexonomy_runtime::genesis_presets::get(&name.into());
	set_default_ss58_version(ours);
	let json = json.ok_or_else(|| format!("This node's runtime has no preset `{name}`."))?;
	serde_json::from_slice(&json).map_err(|error| format!("The preset `{name}` is not JSON: {error}"))
}

fn builder() -> Result<sc_chain_spec::ChainSpecBuilder<Extensions>, String> {
	let code =
		WASM_BINARY.ok_or("This node was built without its runtime (SKIP_WASM_BUILD): build it again.")?;
	Ok(ChainSpec::builder(code, Extensions::default()).with_protocol_id("nexo").with_properties(properties()))
}

/// What wallets show. They must equal what the metadata hash of a release was made with.
fn properties() -> Properties {
	let mut properties = Properties::new();
	properties.insert("ss58Format".into(), nexonomy_runtime::configs::system::SS58Prefix::get().into());
	properties.insert("tokenDecimals".into(), 12.into());
	properties.insert("tokenSymbol".into(), "NEBA".into());
	properties
}
