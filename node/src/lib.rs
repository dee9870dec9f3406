//! The node of the Nexonomy chain. The program `nexonomy` is [`run`] and nothing else.
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

pub mod chain_spec;
pub mod cli;
pub mod command;
pub mod rpc;
pub mod sealing;
pub mod service;

pub use command::run;
