//! The invariants in words and code.

use crate::{
	tree::{Address, Branch, Place},
	types::{AccountIdOf, CaseOf, PanelOf},
	Balance, Cases, Chunks, Config, CurrentRules, HoldReason, Jurors, NextCaseId, Outcome, Pallet, Panels,
	Pool, Queue, Stage, Status, MAX_EVIDENCE, MAX_SEATS,
};
use alloc::collections::BTreeSet;
use frame_support::{
	ensure,
	traits::fungible::{hold::Inspect as _, Inspect},
};
use nexonomy_primitives::CaseId;
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, TryRuntimeError};

type Checked = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// 1. What is held from an account is its bond, and nothing is held from anybody else.
	/// 2. An active juror's place bears its name and a weight; nobody else has one.
	/// 3. A branch's sums and counts are those of its chunk.
	/// 4. A case waits in the queue exactly when it awaits a draw, and the queue is in order.
	/// 5. A case has its panel, which has no more seats filled than it has, and names nobody twice and no party.
	/// 6. A panel whose case has ended has finished its work, and is not paid.
	/// 7. The pot has at least what cases and panels own.
	/// 8. The rules are within their ranges.
	pub(crate) fn do_try_state() -> Checked {
		ensure!(Self::check_rules(&CurrentRules::<T>::get()).is_ok(), "a rule is out of its range");
		Self::check_bonds()?;
		Self::check_jurors()?;
		Self::check_tree()?;
		Self::check_cases()?;
		Self::check_panels()?;
		Self::check_queue()?;
		Self::check_pot()
	}

	fn check_bonds() -> Checked {
		let reason = HoldReason::JurorBond.into();
		for account in frame_system::Account::<T>::iter_keys() {
			let due = Jurors::<T>::get(&account).map(|juror| juror.bond).unwrap_or_default();
			let held = T::Currency::balance_on_hold(&reason, &account);
			ensure!(held == due, "what is held from an account is not its bond");
		}
		let lives = |who: &AccountIdOf<T>| frame_system::Account::<T>::contains_key(who);
		ensure!(Jurors::<T>::iter_keys().all(|who| lives(&who)), "a juror's account is gone");
		Ok(())
	}

	fn check_jurors() -> Checked {
		let placed =
			|| Jurors::<T>::iter().filter_map(|(who, juror)| Some((who, juror.status, juror.place?)));
		let mut places = BTreeSet::new();
		ensure!(placed().all(|(_, _, place)| places.insert(place)), "two jurors have one place");
		for (who, status, place) in placed() {
			ensure!(status == Status::Active, "a juror that is not active can be drawn");
			let chunk = Chunks::<T>::get(place.chunk());
			let is_there = chunk.get(place.place()).is_some_and(|found| found.juror == who && found.now > 0);
			ensure!(is_there, "a juror's place is somebody else's");
		}
		let living: usize = Pool::<T>::get().iter().map(|branch| usize::from(branch.living)).sum();
		ensure!(places.len() == living, "a place has no juror");
		Ok(())
	}

	fn check_tree() -> Checked {
		let root = Pool::<T>::get();
		for (branch, index) in root.iter().zip(0u8..) {
			let chunk = Chunks::<T>::get(index);
			ensure!(is_sum(branch, &chunk), "a branch is not the sum of its chunk");
			ensure!(Address::new(index, 0).is_some(), "a branch is out of reach");
		}
		let known = |index: u8| usize::from(index) < root.len();
		ensure!(Chunks::<T>::iter_keys().all(known), "a chunk has no branch");
		Ok(())
	}

	fn check_cases() -> Checked {
		let next = NextCaseId::<T>::get();
		for (id, case) in Cases::<T>::iter() {
			ensure!(id < next, "a case's number has not been assigned");
			ensure!(case.claimant().is_some(), "a case has no claimant");
			ensure!(case.evidence.iter().all(|count| *count <= MAX_EVIDENCE), "there is too much evidence");
			Self::check_stage(id, &case)?;
		}
		Ok(())
	}

	fn check_stage(id: CaseId, case: &CaseOf<T>) -> Checked {
		let panel = Panels::<T>::get((id, case.round));
		match case.stage {
			Stage::Evidence { .. } => ensure!(panel.is_none(), "a case has a panel before its time"),
			Stage::Drawing { .. } | Stage::Commit { .. } | Stage::Reveal { .. } => {
				let sits = panel.is_some_and(|panel| panel.outcome == Outcome::Sitting);
				ensure!(sits, "a case has no panel that sits");
			}
			Stage::Ruled { released, .. } => {
				let is_done = panel.is_some_and(|panel| panel.outcome != Outcome::Sitting);
				ensure!(is_done, "a case is ruled without a panel");
				ensure!(case.ruling == Some(released), "a case has two rulings");
			}
		}
		Ok(())
	}

	fn check_panels() -> Checked {
		for ((id, round), panel) in Panels::<T>::iter() {
			ensure!(u32::from(panel.size) <= MAX_SEATS, "a panel is too large");
			ensure!(panel.filled() <= panel.size, "a panel has more jurors than seats");
			let names: BTreeSet<_> = panel.seats.iter().map(|seat| &seat.juror).collect();
			ensure!(names.len() == panel.seats.len(), "a juror sits twice");
			match Cases::<T>::get(id) {
				Some(case) => Self::check_seats(&case, round, &panel)?,
				None => {
					let is_left = !panel.is_paid() && panel.outcome != Outcome::Sitting;
					ensure!(is_left, "a panel has outlived its case");
				}
			}
		}
		Ok(())
	}

	fn check_seats(case: &CaseOf<T>, round: u8, panel: &PanelOf<T>) -> Checked {
		ensure!(round <= case.round, "a panel is ahead of its case");
		let is_past = round == case.round || panel.outcome != Outcome::Sitting;
		ensure!(is_past, "a panel sits though another one does");
		let judges_itself = |party: &AccountIdOf<T>| {
			panel.verdict.is_none() && panel.seats.iter().any(|seat| seat.juror == *party)
		};
		ensure!(!case.question.parties.iter().any(judges_itself), "a party judges itself");
		Ok(())
	}

	fn check_queue() -> Checked {
		let queue = Queue::<T>::get();
		ensure!(queue.is_sorted_by_key(|waiting| waiting.from), "the queue is out of order");
		let waiting: BTreeSet<CaseId> = queue.iter().map(|waiting| waiting.case).collect();
		ensure!(waiting.len() == queue.len(), "a case waits twice");
		let drawing = |case: &CaseOf<T>| matches!(case.stage, Stage::Drawing { .. });
		let awaiting = Cases::<T>::iter().filter(|(_, case)| drawing(case)).map(|(id, _)| id);
		ensure!(awaiting.collect::<BTreeSet<_>>() == waiting, "the queue is not who awaits a draw");
		Ok(())
	}

	fn check_pot() -> Checked {
		let early = Cases::<T>::iter().filter(|(_, case)| matches!(case.stage, Stage::Evidence { .. }));
		let fees = early.map(|(_, case)| case.question.arbitration.fee);
		let funds = Panels::<T>::iter().map(|(_, panel)| panel.fund);
		let owned = fees.chain(funds).try_fold(0, |sum: Balance, amount| sum.checked_add(amount));
		let owned = owned.ok_or(ArithmeticError::Overflow)?;
		ensure!(T::Currency::balance(&Self::pot()) >= owned, "the pot lacks what cases own");
		Ok(())
	}
}

fn is_sum<A>(branch: &Branch, chunk: &[Place<A>]) -> bool {
	let count = |counts: &dyn Fn(&Place<A>) -> bool| chunk.iter().filter(|place| counts(place)).count();
	let sum = |weight: &dyn Fn(&Place<A>) -> u64| {
		chunk.iter().try_fold(0u64, |sum, place| sum.checked_add(weight(place)))
	};
	sum(&|place| place.now) == Some(branch.now)
		&& sum(&|place| place.before) == Some(branch.before)
		&& count(&|place| place.now > 0) == usize::from(branch.living)
		&& count(&|place| place.now > 0 || place.before > 0) == usize::from(branch.taken)
}
