//! Measures what the calls of a runtime cost: `nexonomy-bencher --runtime runtime.wasm --pallet … --extrinsic …`.
//!
//! The measuring is the SDK's (`frame-benchmarking-cli`); this program is `frame-omni-bencher v1 benchmark pallet`
//! without RocksDB, which would take longer to compile than everything else.

use clap::Parser;
use frame_benchmarking_cli::PalletCmd;
use sp_runtime::traits::BlakeTwo256;
use tracing_subscriber::EnvFilter;

type HostFunctions = (
	sp_statement_store::runtime_api::HostFunctions,
	cumulus_primitives_proof_size_hostfunction::storage_proof_size::HostFunctions,
);

fn main() -> sc_cli::Result<()> {
	let quiet = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn"));
	tracing_subscriber::fmt().with_env_filter(quiet).with_writer(std::io::stderr).init();
	PalletCmd::parse().run_with_spec::<BlakeTwo256, HostFunctions>(None)
}
