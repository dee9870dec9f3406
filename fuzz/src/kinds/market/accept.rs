//! Offers become agreements.

use super::{
	drawer::{self, Signed},
	offers, or_anybody,
};
use crate::{
	bytes::Bytes,
	kinds::{attempt, fitting, Attempt},
};
use nexonomy_runtime::{AccountId, Runtime};
use pallet_market::Call;
use polkadot_sdk::sp_runtime::Perbill;

/// Somebody accepts an offer, or a part of it.
pub fn accept_offer(bytes: &mut Bytes) -> Option<Attempt> {
	let signed = signed(None, bytes)?;
	if bytes.rarely() {
		// It only lies there from now on.
		return None;
	}
	let share = share(&signed, bytes);
	let Signed { offer, seals, by } = signed;
	attempt(or_anybody(by, bytes), Call::<Runtime>::accept_offer { offer, seals, share })
}

/// Somebody accepts one to three offers at once.
pub fn accept_offers(bytes: &mut Bytes) -> Option<Attempt> {
	let count = bytes.below(3);
	let first = signed(None, bytes)?;
	let by = first.by.clone();
	let more: Vec<_> = (0..count).filter_map(|_| signed(Some(by.clone()), bytes)).collect();
	let offers: Vec<_> = [first]
		.into_iter()
		.chain(more)
		.map(|signed| {
			let share = share(&signed, bytes);
			(signed.offer, signed.seals, share)
		})
		.collect();
	attempt(or_anybody(by, bytes), Call::<Runtime>::accept_offers { offers: offers.try_into().ok()? })
}

/// An offer that lies about, or a new one; for `by` to accept.
fn signed(by: Option<AccountId>, bytes: &mut Bytes) -> Option<Signed> {
	let mut old = if bytes.one_in(2) { drawer::all() } else { Vec::new() };
	old.retain(|signed| by.as_ref().is_none_or(|by| *by == signed.by));
	fitting(old, bytes, Signed::is_open).or_else(|| offers::signed(by, bytes))
}

/// A share that can be taken of an offer; rarely any.
fn share(signed: &Signed, bytes: &mut Bytes) -> Option<Perbill> {
	let any = u32::from_le_bytes(bytes.array());
	if bytes.rarely() {
		return Some(Perbill::from_parts(any));
	}
	let left = signed.left_in_part()?.deconstruct();
	let least = signed.offer.in_part?.deconstruct();
	let share = least.max(any % left.max(1)).max(1);
	(!bytes.one_in(4)).then(|| Perbill::from_parts(share.min(left)))
}
