//! The invariants in words and code.

use crate::{
	types::{page_of, AccountIdOf, SetOf},
	Balance, Config, HoldReason, Operators, Page, Pages, Pallet, Poll, Schedule, Sets, Stage, Status, Voters,
	PAGES,
};
use alloc::collections::{BTreeMap, BTreeSet};
use frame_support::{ensure, traits::fungible::hold::Inspect};
use nexonomy_primitives::SetId;
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, SaturatedConversion, TryRuntimeError};

type Checked = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// 1. What is held from an account is the sum of its bonds, and nothing is held from anybody else.
	/// 2. A seat belongs to an operator who is seated, with the same key; and everybody who is seated has a seat.
	/// 3. A set's seats, accounts and keys are distinct; its rules are within their ranges; it counts its operators right.
	/// 4. Polls lie in the right page and in order; a topic has at most one that is open, and that is its last.
	/// 5. Of an open poll no answer has reached the quorum, and one still can. No seat has voted twice.
	/// 6. A decided poll has its quorum.
	/// 7. No seat has opened more polls of a page that are not decided than its share of the page.
	pub fn do_try_state() -> Checked {
		Self::check_bonds()?;
		Self::check_schedule()?;
		for (id, set) in Sets::<T>::iter() {
			Self::check_set(id, &set)?;
			Self::check_seats(id, &set)?;
			Self::check_pages(id, &set)?;
		}
		let orphaned = Operators::<T>::iter_keys().any(|(id, _)| !Sets::<T>::contains_key(id));
		ensure!(!orphaned, "an operator's set is gone");
		let orphaned = Pages::<T>::iter_keys().any(|(id, _)| !Sets::<T>::contains_key(id));
		ensure!(!orphaned, "a page's set is gone");
		Ok(())
	}

	fn check_bonds() -> Checked {
		let mut bonds: BTreeMap<AccountIdOf<T>, Balance> = BTreeMap::new();
		for (_, who, operator) in Operators::<T>::iter() {
			let bond = bonds.entry(who).or_default();
			*bond = bond.checked_add(operator.bond).ok_or(ArithmeticError::Overflow)?;
		}
		let reason = HoldReason::OperatorBond.into();
		for account in frame_system::Account::<T>::iter_keys() {
			let due = bonds.remove(&account).unwrap_or_default();
			let held = T::Currency::balance_on_hold(&reason, &account);
			ensure!(held == due, "what is held from an account is not the sum of its bonds");
		}
		ensure!(bonds.values().all(|bond| *bond == 0), "an operator's account is gone");
		Ok(())
	}

	fn check_schedule() -> Checked {
		let schedule: BTreeSet<_> = Schedule::<T>::get().into_iter().collect();
		ensure!(schedule.len() == Schedule::<T>::get().len(), "a set is scheduled twice");
		let sets: BTreeSet<_> = Sets::<T>::iter_keys().collect();
		ensure!(schedule == sets, "the schedule is not the sets");
		Ok(())
	}

	fn check_set(id: SetId, set: &SetOf<T>) -> Checked {
		ensure!(Self::check_rules(&set.rules).is_ok(), "a rule is out of its range");
		let keys: BTreeSet<_> = set.seats.iter().map(|seat| &seat.key).collect();
		ensure!(keys.len() == set.seats.len(), "two seats have one key");
		let names: BTreeSet<_> = set.seats.iter().map(|seat| &seat.who).collect();
		ensure!(names.len() == set.seats.len(), "somebody has two seats");
		let operators: u32 = Operators::<T>::iter_prefix(id).count().saturated_into();
		ensure!(operators == set.operators, "a set's operators are counted wrong");
		ensure!(set.judged < set.rules.window, "a window has not ended in time");
		ensure!(set.since <= Self::now(), "a generation has not begun");
		Ok(())
	}

	fn check_seats(id: SetId, set: &SetOf<T>) -> Checked {
		let mut seated = 0usize;
		for (who, operator) in Operators::<T>::iter_prefix(id) {
			let Status::Seated { from } = operator.status else {
				ensure!(set.seat_of(&who).is_none(), "somebody has a seat who is not seated");
				continue;
			};
			seated = seated.saturating_add(1);
			let seat = set.seats.iter().find(|seat| seat.who == who);
			let is_same = seat.is_some_and(|seat| seat.key == operator.key);
			ensure!(is_same, "an operator's seat is not there, or has another key");
			ensure!(from <= set.generation, "an operator was seated in the future");
			ensure!(!operator.convicted, "somebody convicted has a seat");
		}
		let is_all = id == SetId::VALIDATORS || seated == set.seats.len();
		ensure!(is_all, "a seat belongs to nobody");
		Ok(())
	}

	fn check_pages(id: SetId, set: &SetOf<T>) -> Checked {
		for (index, page) in Pages::<T>::iter_prefix(id) {
			ensure!(index < PAGES, "a page is out of reach");
			ensure!(!page.polls.is_empty(), "an empty page is kept");
			if page.generation != set.generation {
				ensure!(page.generation < set.generation, "a page is of the future");
				continue;
			}
			check_order(index, &page)?;
			for poll in &page.polls {
				ensure!(poll.round > set.since, "a poll is older than its generation");
				check_poll(poll, set.size(), set.quorum())?;
				ensure!(page.opened_by(poll.opener) <= set.allowance(), "a seat has opened too many polls");
			}
		}
		Ok(())
	}
}

fn check_order(index: u8, page: &Page) -> Checked {
	let order = |poll: &Poll| (poll.topic, poll.round);
	let following = page.polls.iter().skip(1);
	for (one, next) in page.polls.iter().zip(following) {
		ensure!(order(one) < order(next), "polls are out of order");
		ensure!(one.topic != next.topic || !one.is_open(), "a topic went on while a poll was open");
	}
	ensure!(page.polls.iter().all(|poll| page_of(&poll.topic) == index), "a poll lies in another page");
	Ok(())
}

fn check_poll(poll: &Poll, seats: u32, quorum: u32) -> Checked {
	ensure!(u32::from(poll.opener) < seats, "a poll was opened by nobody");
	let groups = match &poll.stage {
		Stage::Split => return Ok(()),
		Stage::Open { answers } => answers.iter().map(|answer| answer.voters).collect(),
		Stage::Decided { agreed, strayed, .. } => alloc::vec![*agreed, *strayed],
	};
	let all = groups.iter().fold(Voters::default(), |sum, voters| sum.with(*voters));
	let cast: u32 = groups.iter().map(|voters| voters.count()).sum();
	ensure!(all.count() == cast, "a seat has voted twice");
	ensure!(seats >= 32 || all.0.checked_shr(seats).unwrap_or(0) == 0, "a vote is of no seat");
	if poll.is_decided() {
		let agreed = groups.first().map(|voters| voters.count()).unwrap_or_default();
		ensure!(agreed >= quorum, "a decided poll lacks its quorum");
		return Ok(());
	}
	let best = groups.iter().map(|voters| voters.count()).max().unwrap_or_default();
	ensure!(best > 0, "a poll has no votes");
	ensure!(best < quorum, "a poll is decided and open");
	ensure!(
		best.saturating_add(seats.saturating_sub(cast)) >= quorum,
		"a poll cannot be decided and is open"
	);
	Ok(())
}
