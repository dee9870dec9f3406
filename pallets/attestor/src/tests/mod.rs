//! The worker on a machine that a test holds in its hands.

use crate::mock::*;
use nexonomy_primitives::witness::fact_hash;
use polkadot_sdk::*;

mod accounts;
mod answers;
mod looks;
mod orders;
mod outages;
mod restart;
mod run;
mod votes;

/// The hash of what is said of an observation.
fn said(seen: nexonomy_primitives::Observation) -> sp_core::H256 {
	fact_hash(&RuntimeCall::from(pallet_payments::Call::observe { observation: seen }))
}
