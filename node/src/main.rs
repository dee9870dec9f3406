//! `nexonomy`: the node's program.

fn main() -> polkadot_sdk::sc_cli::Result<()> {
	nexonomy_node::run()
}
