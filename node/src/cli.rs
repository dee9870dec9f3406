//! What can be typed.

use crate::sealing::Sealing;
use pallet_attestor::local::Address;
use polkadot_sdk::*;
use std::path::PathBuf;

/// The Nexonomy node.
#[derive(Debug, clap::Parser)]
pub struct Cli {
	/// What to do instead of running a node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	/// How to run a node.
	#[clap(flatten)]
	pub run: RunCmd,
}

/// How to run a node.
#[derive(Debug, clap::Parser)]
#[group(skip)]
pub struct RunCmd {
	/// What every node of the SDK understands.
	#[clap(flatten)]
	pub base: sc_cli::RunCmd,

	/// What only this node understands.
	#[clap(flatten)]
	pub own: OwnOptions,
}

/// What only this node understands.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct OwnOptions {
	/// Make blocks without consensus, on the `dev` chain only.
	///
	/// `instant`: a block for every transaction, at once. `interval=<ms>`: a block every so many milliseconds.
	/// Blocks are final at once. The chain's clock still moves by at least one slot (3 seconds) with each block, so it
	/// runs ahead of yours when blocks come faster.
	#[arg(long, value_name = "instant|interval=<ms>")]
	pub sealing: Option<Sealing>,

	/// Where your gateway to payment processors listens, on this machine: `http://127.0.0.1:9966`.
	///
	/// For operators who attest payments or carry out orders; see docs/gateway.md. Unless the node is a validator, add
	/// `--offchain-worker always`.
	#[arg(long, value_name = "URL")]
	pub gateway: Option<Address>,

	/// Where compiled runtimes are kept: beside the database if you leave it out.
	///
	/// Compiling a runtime takes seconds; nodes that share a folder do it once. Nobody else may write there: what
	/// lies in it is executed.
	#[arg(long, value_name = "PATH")]
	pub runtime_cache: Option<PathBuf>,
}

/// What the node can do beside running.
#[derive(Debug, clap::Subcommand)]
#[allow(clippy::large_enum_variant)]
pub enum Subcommand {
	/// Make, inspect and insert keys.
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Print the specification of a chain.
	ExportChainSpec(sc_cli::ExportChainSpecCmd),

	/// Execute a block again and check it.
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Write blocks to a file.
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Read blocks from a file.
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Print the state after a block as a chain specification.
	ExportState(sc_cli::ExportStateCmd),

	/// Delete the database of a chain.
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Undo the newest blocks.
	Revert(sc_cli::RevertCmd),

	/// Show how far the database is.
	ChainInfo(sc_cli::ChainInfoCmd),
}
