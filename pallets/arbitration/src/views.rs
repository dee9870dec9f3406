//! What clients ask.

use crate::{
	file::{is_over, CaseFile},
	types::{AccountIdOf, StageName},
	CaseView, Cases, Chunks, Config, Jurors, Options, Pallet, Panel, Pool, SeatView, Stage, Vote,
	MAX_APPEALS, MAX_EVIDENCE,
};
use frame_support::storage::{with_transaction, TransactionOutcome};
use nexonomy_primitives::{court::Opponents, CaseId, ContentId};
use polkadot_sdk::*;
use sp_core::H256;
use sp_runtime::{DispatchError, Perbill};

impl<T: Config> Pallet<T> {
	pub(crate) fn view_case(id: CaseId) -> Option<CaseView<AccountIdOf<T>>> {
		let file = CaseFile::<T>::open(id).ok()?;
		let (can_advance, until) = (file.ended().is_some(), file.case.stage.until());
		Some(CaseView { case: file.case, panel: file.panel, can_advance, until })
	}

	/// The case as a call that needs this stage would find it. Looking changes nothing.
	fn foresee(id: CaseId, goal: StageName) -> Option<CaseFile<T>> {
		let look = || -> Result<_, DispatchError> {
			let mut file = CaseFile::open(id)?;
			file.move_on(goal)?;
			Ok(file)
		};
		with_transaction(|| TransactionOutcome::Rollback(look())).ok()
	}

	pub(crate) fn view_options(id: CaseId, who: &AccountIdOf<T>) -> Option<Options> {
		let file = CaseFile::<T>::open(id).ok()?;
		let mut options = Options { can_advance: file.ended().is_some(), ..Options::default() };
		let party = file.case.party(who);
		if let (Some(party), Stage::Evidence { until, rested }) = (party, file.case.stage) {
			let given = file.case.evidence.get(usize::from(party)).copied().unwrap_or(MAX_EVIDENCE);
			options.can_add_evidence = !is_over::<T>(until) && given < MAX_EVIDENCE;
			options.can_rest = !is_over::<T>(until) && !rested.contains(party);
		}
		if let Some(CaseFile { case, panel: Some(panel), .. }) = Self::foresee(id, StageName::Commit) {
			options.can_commit = panel.seat(who).is_some()
				&& matches!(case.stage, Stage::Commit { until } if !is_over::<T>(until));
			options.can_give_key = matches!(case.stage, Stage::Commit { .. } | Stage::Reveal { .. })
				&& party.is_some_and(|party| lacks_key(&panel, party));
		}
		if let Some(CaseFile { case, panel: Some(panel), .. }) = Self::foresee(id, StageName::Reveal) {
			let is_hidden = panel.seat(who).is_some_and(|seat| matches!(seat.vote, Vote::Committed(_)));
			options.can_reveal =
				is_hidden && matches!(case.stage, Stage::Reveal { until } if !is_over::<T>(until));
		}
		if let Some(CaseFile { case, .. }) = Self::foresee(id, StageName::Ruled) {
			let is_open = matches!(case.stage, Stage::Ruled { until, .. } if !is_over::<T>(until));
			options.can_appeal = party.is_some() && is_open && case.appeals < MAX_APPEALS;
		}
		Some(options)
	}

	pub(crate) fn view_seat(id: CaseId, who: &AccountIdOf<T>) -> Option<SeatView> {
		let CaseFile { case, panel, .. } = Self::foresee(id, StageName::Commit)?;
		let panel = panel?;
		let seat = panel.seat(who)?;
		let fee = panel.fund.checked_div(panel.size.into())?;
		Some(SeatView { round: case.round, vote: seat.vote, keys: seat.keys, fee })
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

/// Whether there is a juror to whom this party has not given a key.
fn lacks_key<AccountId>(panel: &Panel<AccountId>, party: u8) -> bool {
	panel.seats.iter().any(|seat| seat.vote != Vote::Absent && !Opponents(seat.keys).contains(party))
}
