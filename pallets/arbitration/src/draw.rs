//! The lot: with the first block of an epoch, before any transaction, the chain itself fills the seats that wait.
//!
//! Nobody chooses when. The seed is made of the whole epoch that ended; weights count as they were when that epoch
//! began; and between the seed and the draw there is no transaction.

use crate::{
	lottery::{Candidate, Lottery},
	tree::Period,
	types::{AccountIdOf, CaseOf, PanelOf},
	Cases, Chunks, Clock, Config, CurrentRules, Epochs, Event, LastEpoch, Pallet, Panels, Pool, Queue, Rules,
	Seat, Stage, Waiting, WeightInfo,
};
use alloc::{collections::BTreeSet, vec::Vec};
use codec::Encode;
use frame_support::{traits::Get, weights::Weight};
use nexonomy_primitives::{
	traits::{Partiality, Standing},
	CaseId, Moment, Role,
};
use polkadot_sdk::*;
use sp_core::H256;
use sp_io::hashing::blake2_256;

/// How many candidates are looked at for each empty seat, and how many more for each draw.
const CANDIDATES_PER_SEAT: u32 = 3;
const MORE_CANDIDATES: u32 = 8;

impl<T: Config> Pallet<T> {
	/// Does what is to be done when an epoch begins; otherwise looks and goes.
	pub(crate) fn look_at_epoch() -> Weight {
		let epoch = T::Epochs::current();
		let last = LastEpoch::<T>::get();
		if last.epoch == epoch {
			return T::WeightInfo::look_at_epoch();
		}
		// An epoch in a second for ever would not reach the bound.
		let period = last.period.saturating_add(1);
		LastEpoch::<T>::put(Clock { epoch, period });
		let mut weight = T::WeightInfo::begin_epoch();
		let due = Self::take_due(period);
		if !due.is_empty() {
			let (seed, now) = (T::Epochs::seed(), T::Epochs::now());
			for waiting in due {
				let candidates = Self::draw(waiting.case, period, seed, now);
				weight = weight.saturating_add(T::WeightInfo::draw(candidates));
			}
		}
		weight
	}

	/// Takes out of the queue whoever is drawn now: in order, as many seats as an epoch may fill.
	fn take_due(period: Period) -> Vec<Waiting> {
		let mut queue = Queue::<T>::get();
		let mut seats = T::SeatsPerEpoch::get();
		let mut due = Vec::new();
		for waiting in queue.iter().take_while(|waiting| waiting.from <= period) {
			let Some(left) = seats.checked_sub(waiting.seats.into()) else { break };
			seats = left;
			due.push(*waiting);
		}
		if !due.is_empty() {
			queue.drain(..due.len());
			Queue::<T>::put(queue);
		}
		due
	}

	/// Fills the empty seats of the panel that sits, as far as there is anybody. Tells how many candidates it looked at.
	pub(crate) fn draw(id: CaseId, period: Period, seed: H256, now: Moment) -> u32 {
		let Some(mut case) = Cases::<T>::get(id) else { return 0 };
		let round = case.round;
		let Some(mut panel) = Panels::<T>::get((id, round)) else { return 0 };
		let rules = CurrentRules::<T>::get();
		let seed = blake2_256(&(seed, id, round, case.replacements).encode()).into();
		let (jurors, candidates) = Self::fill(id, &case, &mut panel, &rules, (period, seed, now));
		let until = now.saturating_add(rules.commit);
		case.stage = Stage::Commit { until };
		let empty = panel.vacant();
		Panels::<T>::insert((id, round), panel);
		Cases::<T>::insert(id, case);
		Self::deposit_event(Event::PanelSeated { case: id, round, jurors, empty, until });
		candidates
	}

	/// Gives who got a seat, and how many candidates were looked at.
	fn fill(
		id: CaseId,
		case: &CaseOf<T>,
		panel: &mut PanelOf<T>,
		rules: &Rules,
		(period, seed, now): (Period, H256, Moment),
	) -> (Vec<AccountIdOf<T>>, u32) {
		let excluded = Self::excluded(id, case, panel);
		let root = Pool::<T>::get();
		let mut lottery = Lottery::new(&root, period, seed);
		let mut jurors = Vec::new();
		let mut candidates = 0u32;
		let most = CANDIDATES_PER_SEAT.saturating_mul(panel.vacant().into()).saturating_add(MORE_CANDIDATES);
		while panel.vacant() > 0 && candidates < most {
			let Some(candidate) = lottery.pick(Chunks::<T>::get) else { break };
			candidates = candidates.saturating_add(1);
			let is_fit =
				!excluded.contains(&candidate.juror) && Self::may_judge(&candidate, case, rules, now);
			if is_fit && panel.seats.try_push(Seat::new(candidate.juror.clone())).is_ok() {
				jurors.push(candidate.juror);
			}
		}
		(jurors, candidates)
	}

	/// The parties, and everybody who has or had a seat in this case.
	fn excluded(id: CaseId, case: &CaseOf<T>, panel: &PanelOf<T>) -> BTreeSet<AccountIdOf<T>> {
		let earlier = (0..case.round).filter_map(|round| Panels::<T>::get((id, round)));
		let names = earlier.flat_map(|panel| panel.seats.into_iter().map(|seat| seat.juror));
		let here = panel.seats.iter().map(|seat| seat.juror.clone());
		case.question.parties.iter().cloned().chain(here).chain(names).collect()
	}

	/// Whether a juror is still in the pool, of standing, and not close to any party.
	fn may_judge(
		candidate: &Candidate<AccountIdOf<T>>,
		case: &CaseOf<T>,
		rules: &Rules,
		now: Moment,
	) -> bool {
		let juror = &candidate.juror;
		let minimum =
			if case.appeals == 0 { rules.minimum_standing } else { rules.minimum_standing_on_appeal };
		let has_standing = || minimum == 0 || T::Standing::score(juror, Role::Juror) >= minimum;
		let dealt_lately = |party: &AccountIdOf<T>| {
			let last = T::Standing::last_deal(juror, party);
			last.is_some_and(|last| now.saturating_sub(last) < rules.conflict_period)
		};
		let is_biased = |party: &AccountIdOf<T>| T::Partiality::is_close(juror, party) || dealt_lately(party);
		candidate.is_present && !case.question.parties.iter().any(is_biased) && has_standing()
	}
}
