//! Polls whose time is over are judged and leave; so do those who failed too often.

use crate::{
	types::SetOf, AccountIdOf, Config, Error, Event, Fault, Pages, Pallet, Poll, Schedule, Seat, Sets, Stage,
	WeightInfo, PAGES,
};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Get, weights::Weight};
use nexonomy_primitives::SetId;
use polkadot_sdk::*;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_tidy(id: SetId, index: u8) -> DispatchResult {
		ensure!(Self::tidy_page(id, index), Error::<T>::NothingDue);
		Ok(())
	}

	pub(crate) fn do_dismiss(id: SetId, who: AccountIdOf<T>) -> DispatchResult {
		let set = Self::set_of(id)?;
		let seat = set.seats.iter().find(|seat| seat.who == who).ok_or(Error::<T>::NotSeated)?;
		ensure!(set.is_due(seat), Error::<T>::NothingDue);
		Self::dismiss_for(id, who, seat.fault, &set)
	}

	/// One page of one set, then one seat of it, if there is weight for them. Each block another page.
	pub(crate) fn tidy_a_little(remaining: Weight) -> Weight {
		let reading = T::DbWeight::get().reads(1);
		let mut used = T::WeightInfo::tidy().saturating_add(reading);
		if used.any_gt(remaining) {
			return Weight::zero();
		}
		let sets = Schedule::<T>::get();
		let pages = usize::from(PAGES);
		// As many steps as there are pages in all, one a block.
		let steps = sets.len().saturating_mul(pages);
		let step = usize::try_from(Self::now()).unwrap_or_default().checked_rem(steps).unwrap_or_default();
		let Some(id) = step.checked_div(pages).and_then(|number| sets.get(number)) else { return reading };
		let index = step.checked_rem(pages).and_then(|index| u8::try_from(index).ok()).unwrap_or_default();
		Self::tidy_page(*id, index);
		let dismissing = T::WeightInfo::dismiss().saturating_add(T::OffenceWeight::get());
		if used.saturating_add(dismissing).all_lte(remaining) {
			let due = Sets::<T>::get(id)
				.and_then(|set| set.seats.iter().find(|seat| set.is_due(seat)).map(|seat| seat.who.clone()));
			if let Some(who) = due {
				// An offence that was reported already leaves the seat for `dismiss` to complain about.
				let _ = frame_support::storage::with_storage_layer(|| Self::do_dismiss(*id, who));
				used = used.saturating_add(dismissing);
			}
		}
		used
	}

	/// Takes what is over or void out of a page, and tells whether there was anything.
	fn tidy_page(id: SetId, index: u8) -> bool {
		let Some(page) = Pages::<T>::get(id, index) else { return false };
		let Some(mut set) = Sets::<T>::get(id) else { return false };
		let before = page.polls.len();
		let current = Self::page_in(id, &set, index);
		let page = Self::retire(id, &mut set, current);
		let is_changed = page.polls.len() < before;
		if is_changed {
			Sets::<T>::insert(id, set);
			Self::put_page(id, index, page);
		}
		is_changed
	}

	/// Notes who missed the polls that are over, and who strayed.
	pub(crate) fn judge(id: SetId, set: &mut SetOf<T>, over: Vec<Poll>) {
		let mut lapsed = Vec::new();
		for poll in over {
			match poll.stage {
				Stage::Decided { agreed, strayed, delivered, .. } => {
					if !delivered {
						lapsed.push((poll.topic, poll.round));
					}
					Self::judge_seats(set, agreed.0, strayed.0);
				}
				Stage::Open { .. } | Stage::Split => lapsed.push((poll.topic, poll.round)),
			}
		}
		if !lapsed.is_empty() {
			Self::deposit_event(Event::Lapsed { set: id, rounds: lapsed });
		}
	}

	fn judge_seats(set: &mut SetOf<T>, agreed: u32, strayed: u32) {
		let rules = set.rules;
		for (number, seat) in (0u32..).zip(set.seats.iter_mut()) {
			let is_in = |voters: u32| voters.checked_shr(number).unwrap_or(0) & 1 == 1;
			// Saturating: a window has fewer polls than the type has numbers.
			if is_in(strayed) {
				seat.strayed = seat.strayed.saturating_add(1);
			} else if !is_in(agreed) {
				seat.missed = seat.missed.saturating_add(1);
			}
			seat.fault = seat.fault.or(Self::fault_of(seat, rules.missed, rules.strayed));
		}
		set.judged = set.judged.saturating_add(1);
		if set.judged >= rules.window {
			set.judged = 0;
			for seat in set.seats.iter_mut() {
				(seat.missed, seat.strayed) = (0, 0);
			}
		}
	}

	fn fault_of(seat: &Seat<AccountIdOf<T>>, missed: u16, strayed: u16) -> Option<Fault> {
		if seat.missed > missed {
			return Some(Fault::Absent);
		}
		(seat.strayed > strayed).then_some(Fault::Strayed)
	}

	fn dismiss_for(id: SetId, who: AccountIdOf<T>, fault: Option<Fault>, set: &SetOf<T>) -> DispatchResult {
		let Some(fault) = fault else { return Ok(()) };
		let amount = match fault {
			Fault::Equivocated { round } => {
				return Self::convict(id, who, set.generation, round, Vec::new());
			}
			Fault::Absent => Self::slash(id, &who, set.rules.absence_slash),
			Fault::Strayed => 0,
		};
		Self::unseat(id, &who)?;
		Self::deposit_event(Event::Dismissed { set: id, who, fault, amount });
		Ok(())
	}
}
