//! One file for each part of life, then what people and machines may try.

use crate::{mock::*, *};
use frame_support::{assert_err, assert_noop, assert_ok, dispatch::Pays};
use nexonomy_primitives::{
	witness::{Ballot, Round, Topic, Vote},
	SetId,
};
use sp_core::{Pair, H256};
use sp_runtime::{transaction_validity::InvalidTransaction, DispatchError, Perbill};

mod bad_input;
mod costs;
mod deliver;
mod faults;
mod invariants;
mod offchain;
mod operators;
mod sets;
mod threats;
mod tidy;
mod try_state;
mod validators;
mod views;
mod vote;

/// How many polls the seat of this number opened that are not decided, in all pages.
fn opened_by(seat: u8) -> u32 {
	Pages::<Test>::iter_prefix_values(SET).map(|page| page.opened_by(seat)).sum()
}
