//! One file for each stage, then what holds for all of them, and what people may try.

use crate::{mock::*, *};
use frame_support::{
	assert_err, assert_noop, assert_ok,
	dispatch::Pays,
	weights::{constants::ParityDbWeight, Weight},
};
use nexonomy_primitives::{
	court::Opponents, traits::Court, Arbiters, Arbitration as Conditions, CaseId, ContentId, Deed, Moment,
	Verdict,
};
use sp_core::H256;
use sp_runtime::{DispatchError, Perbill};

mod appeal;
mod bad_input;
mod costs;
mod invariants;
mod life;
mod lottery;
mod moves;
mod named;
mod pool;
mod reads;
mod settle;
mod silence;
mod threats;
mod try_state;
mod views;

/// How many cases, panels and waiting cases there are.
fn nothing_left() -> (usize, usize, usize) {
	(Cases::<Test>::iter().count(), Panels::<Test>::iter().count(), Queue::<Test>::get().len())
}
