//! `nexonomy`: the node of the Nexonomy chain.
//!
//! | module | what it does |
//! |---|---|
//! | [`cli`] | what can be typed |
//! | [`command`] | what happens then |
//! | [`chain_spec`] | which chains the node knows |
//! | [`service`] | the node's parts, and how they are joined |
//! | [`sealing`] | blocks without consensus, for developers of dApps |
//! | [`rpc`] | what JSON-RPC offers beside the standard groups |
//!
//! No business rule stands here: those are in the runtime.

mod chain_spec;
mod cli;
mod command;
mod rpc;
mod sealing;
mod service;

fn main() -> polkadot_sdk::sc_cli::Result<()> {
	command::run()
}
