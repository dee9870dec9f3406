//! The tests of the gateway that need no process of their own.

mod accounts;
mod api;
mod common;
mod contract;
mod faults;
mod forks;
mod histories;
mod kill;
mod others;
mod processors;
mod program;
