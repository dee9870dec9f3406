//! What everybody on a panel has earned or lost: pure.

use crate::{Balance, Outcome, Panel, Seat, Vote};
use alloc::{vec, vec::Vec};
use nexonomy_math::split;
use nexonomy_primitives::Deed;
use polkadot_sdk::*;
use sp_runtime::{traits::Saturating, Perbill};

/// What somebody on a panel gets, and is known for.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Due {
	/// What is paid.
	pub pay: Option<Balance>,
	/// What is noted, and for some deeds taken from the bond.
	pub deed: Option<Deed>,
}

/// What of a panel's fund is paid to those who sat; the rest goes back to whoever laid it out.
///
/// Each seat costs an equal part. Empty seats cost nothing; neither do named arbiters who did not vote; after a
/// settlement only those cost who had committed by then; and a panel in which nobody showed a vote costs nothing.
pub fn spent<A: Eq>(panel: &Panel<A>) -> Balance {
	let seats = match panel.outcome {
		Outcome::Ruled { .. } if panel.verdict.is_some() => panel.count(is_shown),
		Outcome::Ruled { .. } => panel.filled(),
		Outcome::Settled => panel.count(|vote| is_shown(vote) || matches!(vote, Vote::Committed(_))),
		Outcome::Sitting | Outcome::Silent | Outcome::Undecided | Outcome::Paid => 0,
	};
	let rest = panel.size.saturating_sub(seats);
	let parts = split(panel.fund, &[seats.into(), rest.into()]);
	parts.and_then(|parts| parts.first().copied()).unwrap_or(0)
}

/// What everybody on the panel has earned or lost, in the order of the seats. What is paid adds up to [`spent`].
///
/// Jurors whose votes are within `distance` of the median are coherent, and share equally what the seats cost: also
/// what the others of them do not get.
pub fn reckon<A: Eq>(panel: &Panel<A>, distance: Perbill) -> Vec<Due> {
	let earns = |seat: &Seat<A>| match panel.outcome {
		Outcome::Ruled { lower, upper } => match seat.vote {
			Vote::Revealed(share) => panel.verdict.is_some() || is_near(share, lower, upper, distance),
			_ => false,
		},
		Outcome::Settled => matches!(seat.vote, Vote::Committed(_) | Vote::Revealed(_)),
		_ => false,
	};
	let earners = panel.seats.iter().filter(|seat| earns(seat)).count();
	let mut parts = split(spent(panel), &vec![1; earners]).unwrap_or_default().into_iter();
	let dues = panel.seats.iter().map(|seat| {
		let is_earner = earns(seat);
		Due { pay: if is_earner { parts.next() } else { None }, deed: deed_of(panel, seat, is_earner) }
	});
	dues.collect()
}

/// What a juror is known for after the case. Named arbiters never stood for the office, so nothing is noted of them:
/// else friends could name each other for standing, and enemies each other for blame.
fn deed_of<A>(panel: &Panel<A>, seat: &Seat<A>, is_earner: bool) -> Option<Deed> {
	if panel.verdict.is_some() {
		return None;
	}
	match (panel.outcome, seat.vote) {
		(_, Vote::Absent) => Some(Deed::Absent),
		(Outcome::Ruled { .. } | Outcome::Silent, Vote::Committed(_)) => Some(Deed::Absent),
		(Outcome::Ruled { .. }, Vote::Revealed(_)) if is_earner => Some(Deed::Coherent),
		(Outcome::Ruled { .. }, Vote::Revealed(_)) => Some(Deed::Incoherent),
		_ => None,
	}
}

fn is_shown(vote: &Vote) -> bool {
	matches!(vote, Vote::Revealed(_))
}

fn is_near(share: Perbill, lower: Perbill, upper: Perbill, distance: Perbill) -> bool {
	// Shares stop at 0 % and 100 %, beyond which there are no votes.
	share >= lower.saturating_sub(distance) && share <= upper.saturating_add(distance)
}
