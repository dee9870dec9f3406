#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod antom;
mod control;
mod faults;
mod hooks;
mod ledger;
mod memory;
mod paypal;
mod revolut;
mod server;
mod shop;
mod simple;
mod stripe;
mod world;

pub use control::obey;
pub use faults::{Fault, FaultRule};
pub use hooks::{sign, HookMode, Letter, SECRET};
pub use ledger::{Hold, LedgerError, Moved, MovedState, Payment, Quarrel};
pub use paypal::MERCHANT;
pub use server::{Fake, BEGINNING, CLIENT, READ_KEY, WRITE_KEY};
pub use simple::BINANCE_MERCHANT;
pub use world::{Asked, Rail, World};
