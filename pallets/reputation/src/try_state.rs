//! What is true of the memory after every block, in words and code.

use crate::{
	types::{Account, Circle, CircleId, Pair, Side},
	Accounts, Circles, Config, CurrentRules, NextCircleId, Pairs, Pallet, Queue,
};
use alloc::collections::BTreeMap;
use frame_support::{ensure, traits::Time};
use nexonomy_primitives::Moment;
use polkadot_sdk::*;
use sp_runtime::TryRuntimeError;

/// How many accounts belong to each circle that has not become part of another.
type Members = BTreeMap<CircleId, u32>;

impl<T: Config> Pallet<T> {
	/// Checks every invariant that the README lists. It walks the whole memory: for tests and `try-runtime` only.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		ensure!(CurrentRules::<T>::get().are_in_range(), "a rule is out of its range");
		let now = T::Time::now();
		Self::check_circles(now)?;
		let mut members = Members::new();
		for account in Accounts::<T>::iter_values() {
			check_account(&account, now)?;
			Self::count_member(&account, &mut members)?;
		}
		for (root, count) in members {
			let size = Circles::<T>::get(root).map_or(0, |circle| circle.size);
			ensure!(count <= size, "a circle has more members than ever joined it");
		}
		for pair in Pairs::<T>::iter_values() {
			check_pair(&pair, now)?;
		}
		for fact in Queue::<T>::get() {
			ensure!(fact.with.as_ref() != Some(&fact.who), "somebody dealt with itself");
		}
		Ok(())
	}

	fn check_circles(now: Moment) -> Result<(), TryRuntimeError> {
		let next = NextCircleId::<T>::get();
		for (id, circle) in Circles::<T>::iter() {
			ensure!(id < next, "a circle's number has not been assigned");
			ensure!(circle.size >= 2, "a circle has fewer than two members");
			let Some(above) = circle.part_of else { continue };
			ensure!(above.since <= now, "a circle will join another in the future");
			let larger = Circles::<T>::get(above.circle).ok_or("a circle is part of none that exists")?;
			// So no walk to the root goes round for ever.
			ensure!(larger.size > circle.size, "a circle is part of one that is not larger");
		}
		Ok(())
	}

	fn count_member(account: &Account, members: &mut Members) -> Result<(), TryRuntimeError> {
		let Some(member) = account.member else { return Ok(()) };
		let mut root = member.circle;
		loop {
			let circle: Circle = Circles::<T>::get(root).ok_or("an account's circle does not exist")?;
			let Some(above) = circle.part_of else { break };
			root = above.circle;
		}
		let count = members.entry(root).or_default();
		*count = count.saturating_add(1);
		Ok(())
	}
}

fn check_account(account: &Account, now: Moment) -> Result<(), TryRuntimeError> {
	ensure!(account.since <= account.at, "an account's last deed is older than its first");
	ensure!(account.at <= now, "an account's last deed is in the future");
	let since = account.member.map_or(now, |member| member.since);
	ensure!(account.since <= since && since <= now, "an account joined its circle at an impossible time");
	ensure!(
		account.roles.is_sorted_by(|one, next| one.role < next.role),
		"an account's roles are out of order"
	);
	for record in &account.roles {
		let counts = record.counts;
		let (least, most) = (u64::from(counts.reviews), u64::from(counts.reviews).saturating_mul(5));
		ensure!((least..=most).contains(&counts.ratings.into()), "ratings do not fit the number of reviews");
		let seen = counts.kept > 0 || counts.coherent > 0;
		ensure!(seen || record.earned == 0, "something was earned by nothing");
	}
	Ok(())
}

fn check_pair(pair: &Pair, now: Moment) -> Result<(), TryRuntimeError> {
	ensure!(pair.last() <= now, "a pair's last deal is in the future");
	ensure!(pair.settled <= pair.met, "an agreement ended after the pair's last deal");
	for side in [&pair.lesser, &pair.greater] {
		check_side(side, pair, now)?;
	}
	Ok(())
}

fn check_side(side: &Side, pair: &Pair, now: Moment) -> Result<(), TryRuntimeError> {
	ensure!(side.at.is_none_or(|at| at.0 <= pair.met), "a deal counted after the pair's last one");
	ensure!(side.at.is_some() || side.counted == 0, "something counted before the first deal");
	let earned = side.earned.map_or(0, |(_, earned)| earned.0);
	ensure!(earned == 0 || side.at.is_some(), "an agreement earned something before the first deal");
	let Some(review) = side.review else { return Ok(()) };
	ensure!(pair.agreement.is_some(), "a review is about no agreement");
	ensure!((1..=5).contains(&review.rating), "a rating is not between 1 and 5");
	ensure!(review.at <= now, "a review is in the future");
	ensure!(review.role.is_some() || review.effect == 0, "a review that counts in no role has an effect");
	// The share is at most a half, whatever the rules are and were.
	ensure!(review.effect <= earned / 2, "a review weighs more than its agreement");
	Ok(())
}
