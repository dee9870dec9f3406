//! What a call costs: at most, before it runs, and what it cost after.
//!
//! Weight is linear in the legs of each kind, so the dearest agreement of 16 legs is one of a single kind, and the
//! most that a call by number can cost is the dearest of those.

use crate::*;
use frame_support::{traits::Get, weights::Weight};

/// What was moved, counted by kind.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Tally {
	/// Native payments.
	natives: u32,
	/// Vouchers taken or released whole, or redeemed.
	vouchers: u32,
	/// Vouchers of which a part came off as a new one.
	parts: u32,
	/// Payments in assets.
	assets: u32,
	/// Items.
	items: u32,
	/// Whether the dust account got something.
	has_dust: bool,
}

impl Tally {
	/// Counts one move.
	pub fn count<A, C, I>(&mut self, what: &Promised<A, C, I>, in_part: bool) {
		let counter = match what {
			Promised::Native(_) => &mut self.natives,
			Promised::Asset { .. } => &mut self.assets,
			Promised::Voucher { .. } if in_part => &mut self.parts,
			Promised::Voucher { .. } => &mut self.vouchers,
			Promised::Item { .. } => &mut self.items,
		};
		// Saturating: nobody moves four billion legs in a call.
		*counter = counter.saturating_add(1);
	}

	/// Counts the dust account.
	pub fn forwards_dust(&mut self) {
		self.has_dust = true;
	}

	/// The dearest of agreements with `count` moves of one kind.
	fn dearest(count: u32, weight: impl Fn(Self) -> Weight) -> Weight {
		[
			Self { natives: count, has_dust: true, ..Self::default() },
			Self { vouchers: count, ..Self::default() },
			Self { parts: count, ..Self::default() },
			Self { assets: count, ..Self::default() },
			Self { items: count, ..Self::default() },
		]
		.into_iter()
		.fold(Weight::zero(), |most, tally| most.max(weight(tally)))
	}

	fn dust<T: Config>(&self) -> Weight {
		if self.has_dust {
			<T as frame_system::Config>::DbWeight::get().reads_writes(1, 1)
		} else {
			Weight::zero()
		}
	}
}

pub(crate) fn propose<T: Config>(legs: usize, signatures: usize, activation: Option<Tally>) -> Weight {
	let s = count_of(signatures);
	match activation {
		Some(Tally { natives: n, vouchers: v, parts: p, assets: a, items: i, .. }) => {
			T::WeightInfo::propose(n, v, p, a, i, s)
		}
		None => T::WeightInfo::propose_pending(count_of(legs), s),
	}
}

pub(crate) fn propose_at_most<T: Config>(draft: &DraftOf<T>, signatures: usize) -> Weight {
	let mut whole = Tally::default();
	let mut split = Tally::default();
	for leg in &draft.legs {
		whole.count(&leg.asset, false);
		split.count(&leg.asset, true);
	}
	let legs = draft.legs.len();
	propose::<T>(legs, signatures, Some(whole))
		.max(propose::<T>(legs, signatures, Some(split)))
		.max(propose::<T>(legs, signatures, None))
}

pub(crate) fn consent<T: Config>(activation: Option<Tally>) -> Weight {
	match activation {
		Some(Tally { natives: n, vouchers: v, parts: p, assets: a, items: i, .. }) => {
			T::WeightInfo::consent(n, v, p, a, i)
		}
		None => T::WeightInfo::consent_pending(),
	}
}

pub(crate) fn consent_at_most<T: Config>() -> Weight {
	Tally::dearest(MAX_LEGS, |tally| consent::<T>(Some(tally))).max(consent::<T>(None))
}

pub(crate) fn consent_with_signatures<T: Config>(signatures: usize, activation: Option<Tally>) -> Weight {
	let s = count_of(signatures);
	match activation {
		Some(Tally { natives: n, vouchers: v, parts: p, assets: a, items: i, .. }) => {
			T::WeightInfo::consent_with_signatures(n, v, p, a, i, s)
		}
		None => T::WeightInfo::consent_with_signatures_pending(s),
	}
}

pub(crate) fn consent_with_signatures_at_most<T: Config>(signatures: usize) -> Weight {
	Tally::dearest(MAX_LEGS, |tally| consent_with_signatures::<T>(signatures, Some(tally)))
		.max(consent_with_signatures::<T>(signatures, None))
}

pub(crate) fn report<T: Config>(progress: Perbill, released: Tally) -> Weight {
	let Tally { natives: n, vouchers: v, parts: p, assets: a, items: i, .. } = released;
	let weight = if progress == Perbill::one() {
		T::WeightInfo::report_last(n, v, a, i)
	} else {
		T::WeightInfo::report(n, v, p, a)
	};
	weight.saturating_add(released.dust::<T>())
}

pub(crate) fn report_at_most<T: Config>() -> Weight {
	let step = Tally::dearest(MAX_LEGS, |tally| report::<T>(Perbill::zero(), tally));
	step.max(Tally::dearest(MAX_LEGS, |tally| report::<T>(Perbill::one(), tally)))
}

pub(crate) fn submit_report<T: Config>(progress: Perbill, released: Tally) -> Weight {
	let Tally { natives: n, vouchers: v, parts: p, assets: a, items: i, .. } = released;
	let weight = if progress == Perbill::one() {
		T::WeightInfo::submit_report_last(n, v, a, i)
	} else {
		T::WeightInfo::submit_report(n, v, p, a)
	};
	weight.saturating_add(released.dust::<T>())
}

pub(crate) fn submit_report_at_most<T: Config>() -> Weight {
	let step = Tally::dearest(MAX_LEGS, |tally| submit_report::<T>(Perbill::zero(), tally));
	step.max(Tally::dearest(MAX_LEGS, |tally| submit_report::<T>(Perbill::one(), tally)))
}

pub(crate) fn settle<T: Config>(moved: Tally) -> Weight {
	let Tally { natives: n, vouchers: v, assets: a, items: i, .. } = moved;
	T::WeightInfo::settle(n, v, a, i).saturating_add(moved.dust::<T>())
}

pub(crate) fn settle_at_most<T: Config>() -> Weight {
	Tally::dearest(MOST_SETTLED, |tally| settle::<T>(tally))
}

pub(crate) fn cancel<T: Config>(signatures: usize, settled: Option<Tally>) -> Weight {
	let s = count_of(signatures);
	match settled {
		Some(moved) => {
			let Tally { natives: n, vouchers: v, assets: a, items: i, .. } = moved;
			T::WeightInfo::cancel(n, v, a, i, s).saturating_add(moved.dust::<T>())
		}
		None => T::WeightInfo::cancel_pending(s),
	}
}

pub(crate) fn cancel_at_most<T: Config>(signatures: usize) -> Weight {
	Tally::dearest(MOST_SETTLED, |tally| cancel::<T>(signatures, Some(tally)))
		.max(cancel::<T>(signatures, None))
}

/// A leg that is settled can move twice: what was earned and still waited goes one way, the rest the other.
const MOST_SETTLED: u32 = MAX_LEGS.saturating_mul(2);

fn count_of(things: usize) -> u32 {
	u32::try_from(things).unwrap_or(u32::MAX)
}
