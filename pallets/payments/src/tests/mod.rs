//! What must hold.

use crate::{mock::*, *};
// The pallet, not its storage item of the same name.
use crate::mock::Payments;
use frame_support::{assert_noop, assert_ok};
use nexonomy_primitives::{
	payment::{AtExpiry, Expected, PaymentFailure, Rail},
	AccountTag, CurrencyCode, Money, Order, OrderKind, PaymentRef, Processor, ProcessorState,
};
use sp_runtime::{DispatchError, Perbill};

mod accounts;
mod agenda;
mod bad_input;
mod invariants;
mod life;
mod plan;
mod silence;
mod stages;
mod threats;
mod threats_of_banks;
mod threats_of_sellers;
mod threats_of_time;
mod trouble;
mod try_state;
mod views;

/// An order to capture so much.
fn to_capture(amount: u128, is_final: bool) -> Option<OrderKind> {
	Some(OrderKind::Capture { amount, is_final })
}

/// An order to refund so much.
fn to_refund(amount: u128) -> Option<OrderKind> {
	Some(OrderKind::Refund { amount })
}

/// An agreement that lets the money be captured when the hold ends.
fn to_reserve(processor: Processor) -> Expected<AccountId> {
	Expected { at_expiry: AtExpiry::CaptureToReserve, keep_until: now() + 30 * DAY, ..expected(processor) }
}
