//! What clients ask.

use crate::{
	types::{AccountIdOf, CaseOf},
	CaseView, Cases, Chunks, Config, Jurors, Options, Pallet, Panel, Panels, Pool, SeatView, Stage, Vote,
	MAX_APPEALS, MAX_EVIDENCE,
};
use frame_support::traits::Time;
use nexonomy_primitives::{court::Opponents, CaseId, ContentId};
use polkadot_sdk::*;
use sp_core::H256;
use sp_runtime::Perbill;

impl<T: Config> Pallet<T> {
	pub(crate) fn view_case(id: CaseId) -> Option<CaseView<AccountIdOf<T>>> {
		let case = Cases::<T>::get(id)?;
		let panel = Panels::<T>::get((id, case.round));
		let can_advance = Self::can_advance(&case, panel.as_ref());
		let until = match case.stage {
			Stage::Drawing { .. } => None,
			Stage::Evidence { until, .. }
			| Stage::Commit { until }
			| Stage::Reveal { until }
			| Stage::Ruled { until, .. } => Some(until),
		};
		Some(CaseView { case, panel, can_advance, until })
	}

	fn can_advance(case: &CaseOf<T>, panel: Option<&Panel<AccountIdOf<T>>>) -> bool {
		match case.stage {
			Stage::Evidence { until, rested } => Self::is_over(until) || case.all_rested(rested),
			Stage::Drawing { .. } => false,
			Stage::Commit { until } => {
				Self::is_over(until) || panel.is_some_and(|panel| panel.awaited() == 0)
			}
			Stage::Reveal { until } => Self::is_over(until) || panel.is_some_and(|panel| panel.hidden() == 0),
			Stage::Ruled { until, .. } => Self::is_over(until),
		}
	}

	pub(crate) fn view_options(id: CaseId, who: &AccountIdOf<T>) -> Option<Options> {
		let CaseView { case, panel, can_advance, until } = Self::view_case(id)?;
		let is_open = until.is_some_and(|until| T::Time::now() < until);
		let mut options = Options { can_advance, ..Options::default() };
		if let Some(party) = case.party(who) {
			let given = case.evidence.get(usize::from(party)).copied().unwrap_or(MAX_EVIDENCE);
			match case.stage {
				Stage::Evidence { rested, .. } => {
					options.can_add_evidence = is_open && given < MAX_EVIDENCE;
					options.can_rest = !rested.contains(party);
				}
				Stage::Drawing { .. } => (),
				Stage::Commit { .. } | Stage::Reveal { .. } => {
					let lacks = |keys| !Opponents(keys).contains(party);
					options.can_give_key = panel.as_ref().is_some_and(|panel| {
						panel.seats.iter().any(|seat| seat.vote != Vote::Absent && lacks(seat.keys))
					});
				}
				Stage::Ruled { .. } => options.can_appeal = is_open && case.appeals < MAX_APPEALS,
			}
		}
		if let Some(seat) = panel.as_ref().and_then(|panel| panel.seat(who)) {
			options.can_commit = is_open && matches!(case.stage, Stage::Commit { .. });
			options.can_reveal =
				is_open && matches!((case.stage, seat.vote), (Stage::Reveal { .. }, Vote::Committed(_)));
		}
		Some(options)
	}

	pub(crate) fn view_seat(id: CaseId, who: &AccountIdOf<T>) -> Option<SeatView> {
		let round = Cases::<T>::get(id)?.round;
		let panel = Panels::<T>::get((id, round))?;
		let seat = panel.seat(who)?;
		let fee = panel.fund.checked_div(panel.size.into())?;
		Some(SeatView { round, vote: seat.vote, keys: seat.keys, fee })
	}

	pub(crate) fn view_vote_hash(
		id: CaseId,
		who: &AccountIdOf<T>,
		released: Perbill,
		reason: ContentId,
		salt: [u8; 32],
	) -> Option<H256> {
		let round = Cases::<T>::get(id)?.round;
		Some(Self::hash_of_vote(id, round, who, released, reason, salt))
	}

	pub(crate) fn view_chance(who: &AccountIdOf<T>) -> (u64, u64) {
		// The sum of all weights fits 64 bits.
		let all = Pool::<T>::get().iter().fold(0u64, |sum, branch| sum.saturating_add(branch.now));
		let place = Jurors::<T>::get(who).and_then(|juror| juror.place);
		let own = place.and_then(|place| {
			let chunk = Chunks::<T>::get(place.chunk());
			chunk.get(place.place()).map(|place| place.now)
		});
		(own.unwrap_or(0), all)
	}
}
