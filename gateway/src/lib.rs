#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod adapter;
pub mod adapters;
pub mod api;
pub mod budget;
pub mod chain;
pub mod check;
pub mod clock;
pub mod config;
pub mod desk;
pub mod evidence;
pub mod executor;
pub mod http;
pub mod journal;
pub mod metrics;
pub mod pins;
pub mod reading;
pub mod secret;
pub mod server;
pub mod signature;
pub mod trouble;
pub mod units;
pub mod watch;
pub mod words;
