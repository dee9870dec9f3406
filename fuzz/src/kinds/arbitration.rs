//! Jurors come and go, cases are heard, voted on, appealed and paid for.

mod cases;
mod pool;
mod votes;

pub use votes::{hash, Said};

use super::{attempt, fitting, vouchers::or_anybody, Attempt, Maker};
use crate::chain::now;
use nexonomy_primitives::{CaseId, Moment};
use nexonomy_runtime::{units::SLOT_DURATION, AccountId, Babe, Runtime};
use pallet_arbitration::{Case, Cases, Jurors, Panel, Panels, Queue, Status};
use polkadot_sdk::*;

/// All calls of the pallet; the rules are set by the council.
pub const MAKERS: &[Maker] = &[
	pool::join,
	pool::add_bond,
	pool::leave,
	pool::withdraw_bond,
	pool::set_unavailable,
	pool::return_to_pool,
	pool::return_to_pool,
	pool::refresh,
	pool::set_key,
	cases::add_evidence,
	cases::rest_case,
	cases::rest_case,
	cases::rest_case,
	cases::advance,
	cases::advance,
	cases::advance,
	cases::advance,
	cases::advance,
	cases::advance,
	cases::appeal,
	cases::appeal,
	cases::pay_panel,
	cases::pay_panel,
	cases::give_key,
	votes::commit,
	votes::commit,
	votes::commit,
	votes::commit,
	votes::reveal,
	votes::reveal,
	votes::reveal,
	votes::reveal,
];

type Numbered = (CaseId, Case<AccountId>);

/// Every case that there is, in order.
fn all() -> Vec<Numbered> {
	let mut all: Vec<_> = Cases::<Runtime>::iter().collect();
	all.sort_by_key(|(id, _)| *id);
	all
}

/// The panel that sits in a case.
fn panel(id: CaseId, case: &Case<AccountId>) -> Option<Panel<AccountId>> {
	Panels::<Runtime>::get((id, case.round))
}

/// Whether the time of the stage is not over.
fn is_in_time(case: &Case<AccountId>) -> bool {
	case.stage.until().is_some_and(|until| now() < until)
}

/// Whether the time of the stage is over, and nobody has written that down.
fn is_overdue(case: &Case<AccountId>) -> bool {
	case.stage.until().is_some_and(|until| now() >= until)
}

/// When stages end, jurors return, bonds are free, and the next epoch begins if a draw waits for it.
pub fn moments() -> Vec<Moment> {
	let mut moments: Vec<_> = all().iter().filter_map(|(_, case)| case.stage.until()).collect();
	moments.extend(Jurors::<Runtime>::iter_values().filter_map(|juror| match juror.status {
		Status::Away { until } => Some(until),
		Status::Leaving { free_at } => Some(free_at),
		Status::Active => None,
	}));
	if !Queue::<Runtime>::get().is_empty() {
		let next = *Babe::current_epoch_start() + <Runtime as pallet_babe::Config>::EpochDuration::get();
		moments.push(next * SLOT_DURATION);
	}
	moments
}
