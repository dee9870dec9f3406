//! One file for each thing that the memory does, then what holds for all of them.

use crate::{memory::apply, mock::*, rules::DAY, *};
use codec::Compact;
use frame_support::{assert_err, assert_noop, assert_ok, weights::Weight};
use nexonomy_math::decay;
use nexonomy_primitives::{traits::Standing, ContentId, Deed, Fact, Role};
use sp_runtime::{traits::Dispatchable, DispatchError, Perbill};

mod bad_input;
mod breach;
mod circles;
mod deal;
mod forget;
mod invariants;
mod queue;
mod review;
mod rules;
mod try_state;
mod views;

const TEXT: ContentId = ContentId([1; 32]);

fn known() -> ExtBuilder {
	ExtBuilder::default().known(alice()).known(bob())
}

fn review(by: AccountId, about: AccountId, agreement: u64, rating: u8) {
	assert_ok!(Reputation::review(signed(by), about, agreement, rating, TEXT));
}

fn change_rules(change: impl FnOnce(&mut Rules)) {
	CurrentRules::<Test>::mutate(change);
}
