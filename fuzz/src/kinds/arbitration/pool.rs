//! The pool of jurors.

use super::{attempt, fitting, or_anybody, Attempt};
use crate::{bytes::Bytes, chain::now, people};
use nexonomy_runtime::{units::CENT, AccountId, Arbitration, Runtime};
use pallet_arbitration::{Call, Juror, Jurors, Status};

type Known = (AccountId, Juror);

/// Everybody with a bond, in an order that never changes.
fn jurors() -> Vec<Known> {
	let everybody = people::accounts().into_iter().chain(people::jurors());
	everybody.filter_map(|who| Some((who.clone(), Jurors::<Runtime>::get(who)?))).collect()
}

/// A juror whose status is so.
fn juror(bytes: &mut Bytes, is_so: impl Fn(&Status) -> bool) -> Option<AccountId> {
	fitting(jurors(), bytes, |(_, juror)| is_so(&juror.status)).map(|(who, _)| who)
}

fn is_active(status: &Status) -> bool {
	*status == Status::Active
}

pub fn join(bytes: &mut Bytes) -> Option<Attempt> {
	let everybody = people::accounts().into_iter().chain(people::jurors()).collect();
	let who = fitting(everybody, bytes, |who| !Jurors::<Runtime>::contains_key(who))?;
	let least = Arbitration::rules().minimum_bond;
	let bond = if bytes.rarely() { least - 1 } else { least + CENT * bytes.number(0) };
	let key = bytes.one_in(2).then(|| [bytes.byte(); 32]);
	attempt(who, Call::<Runtime>::join { bond, key })
}

pub fn add_bond(bytes: &mut Bytes) -> Option<Attempt> {
	let (who, _) = bytes.pick(jurors())?;
	let amount = if bytes.rarely() { 0 } else { CENT * bytes.number(1) };
	attempt(or_anybody(who, bytes), Call::<Runtime>::add_bond { amount })
}

pub fn leave(bytes: &mut Bytes) -> Option<Attempt> {
	let who = juror(bytes, |status| !matches!(status, Status::Leaving { .. }))?;
	attempt(or_anybody(who, bytes), Call::<Runtime>::leave {})
}

pub fn withdraw_bond(bytes: &mut Bytes) -> Option<Attempt> {
	let is_free = |status: &Status| matches!(status, Status::Leaving { free_at } if now() >= *free_at);
	let juror = juror(bytes, is_free)?;
	attempt(people::person(bytes), Call::<Runtime>::withdraw_bond { juror })
}

pub fn set_unavailable(bytes: &mut Bytes) -> Option<Attempt> {
	let who = juror(bytes, is_active)?;
	let until = now() + if bytes.rarely() { 0 } else { 60_000 * bytes.number(1) as u64 };
	attempt(or_anybody(who, bytes), Call::<Runtime>::set_unavailable { until })
}

/// A juror returns by itself, or is called back when its leave is over.
pub fn return_to_pool(bytes: &mut Bytes) -> Option<Attempt> {
	let least = Arbitration::rules().minimum_bond;
	let is_fit = |(_, juror): &Known| !is_active(&juror.status) && juror.bond >= least;
	let (who, known) = fitting(jurors(), bytes, is_fit)?;
	let is_over = matches!(known.status, Status::Away { until } if now() >= until);
	let sender = if is_over { people::person(bytes) } else { who.clone() };
	attempt(or_anybody(sender, bytes), Call::<Runtime>::return_to_pool { juror: who })
}

pub fn refresh(bytes: &mut Bytes) -> Option<Attempt> {
	let juror = juror(bytes, is_active)?;
	attempt(people::person(bytes), Call::<Runtime>::refresh { juror })
}

pub fn set_key(bytes: &mut Bytes) -> Option<Attempt> {
	let (who, _) = bytes.pick(jurors())?;
	attempt(or_anybody(who, bytes), Call::<Runtime>::set_key { key: [bytes.byte(); 32] })
}
