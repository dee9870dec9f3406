//! Circles: who dealt with whom, directly or through others, and for how long.
//!
//! A circle is a tree. Accounts hang on circles, circles on larger circles, and each branch knows since when. To ask
//! how long an account has belonged to its circle is to walk to the root, and the youngest branch on the way tells. A
//! smaller circle always joins a larger one, so a walk takes no more steps than the size has binary digits. What was
//! walked is not walked again: the account then hangs on the root itself.

use crate::{
	memory::Memory,
	types::{Account, Circle, CircleId, Member},
};
use nexonomy_primitives::Moment;

/// How many branches are walked at a time. An account that hangs lower counts as new, and hangs higher next time.
pub const MAX_STEPS: u32 = 6;

/// What [`join`] found.
pub(crate) struct Joined {
	/// How long the newer of the two has belonged to their circle, in milliseconds.
	pub age: Moment,
	/// How many branches were walked for both, apart from looking at two roots.
	pub steps: u32,
}

/// Where an account was found to hang.
struct Climb {
	circle: CircleId,
	/// Whether that is the root, and not just as far as the steps allow.
	is_root: bool,
	steps: u32,
}

/// Brings two accounts that deal with each other into one circle.
pub(crate) fn join<M: Memory>(memory: &mut M, one: &mut Account, other: &mut Account, now: Moment) -> Joined {
	let (left, right) = (climb(memory, one), climb(memory, other));
	let climbs = || left.iter().chain(&right);
	let steps = climbs().fold(0, |sum: u32, climb| sum.saturating_add(climb.steps));
	if climbs().any(|climb| !climb.is_root) {
		return Joined { age: 0, steps };
	}
	match (&left, &right) {
		(None, None) => {
			let circle = memory.found_circle(Circle { size: 2, part_of: None });
			enter(one, circle, now);
			enter(other, circle, now);
		}
		(Some(root), None) => {
			grow(memory, root.circle, 1);
			enter(other, root.circle, now);
		}
		(None, Some(root)) => {
			grow(memory, root.circle, 1);
			enter(one, root.circle, now);
		}
		(Some(left), Some(right)) if left.circle != right.circle => {
			unite(memory, left.circle, right.circle, now);
			// The smaller circle begins anew in the larger one.
			return Joined { age: 0, steps };
		}
		(Some(_), Some(_)) => (),
	}
	Joined { age: now.saturating_sub(since(one, now).max(since(other, now))), steps }
}

/// Hangs the account as high as the steps allow.
fn climb<M: Memory>(memory: &M, account: &mut Account) -> Option<Climb> {
	let mut member = account.member?;
	let mut steps: u32 = 0;
	let is_root = loop {
		let Some(above) = memory.circle(member.circle).and_then(|circle| circle.part_of) else { break true };
		if steps == MAX_STEPS {
			break false;
		}
		// It belongs to the larger circle since the later of the two moments.
		member = Member { circle: above.circle, since: member.since.max(above.since) };
		steps = steps.saturating_add(1);
	};
	account.member = Some(member);
	Some(Climb { circle: member.circle, is_root, steps })
}

fn enter(account: &mut Account, circle: CircleId, now: Moment) {
	account.member = Some(Member { circle, since: now });
}

fn grow<M: Memory>(memory: &mut M, id: CircleId, more: u32) {
	if let Some(circle) = memory.circle(id) {
		memory.put_circle(id, Circle { size: circle.size.saturating_add(more), ..circle });
	}
}

/// Makes the smaller of two roots part of the larger one, from `now` on.
fn unite<M: Memory>(memory: &mut M, left: CircleId, right: CircleId, now: Moment) {
	let (Some(one), Some(other)) = (memory.circle(left), memory.circle(right)) else { return };
	let (small, smaller, large) =
		if one.size <= other.size { (left, one, right) } else { (right, other, left) };
	memory.put_circle(small, Circle { part_of: Some(Member { circle: large, since: now }), ..smaller });
	grow(memory, large, smaller.size);
}

fn since(account: &Account, now: Moment) -> Moment {
	account.member.map_or(now, |member| member.since)
}
