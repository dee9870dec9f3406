//! How often a processor is asked: a bucket of tokens for each account, and a rest after failures.

use crate::{
	clock::Clock,
	trouble::{Outcome, Trouble},
	words::Moment,
};
use rand::Rng;
use std::{sync::Mutex, time::Duration};

/// Failures in a row after which the processor is left alone for a while.
const TOLERATED: u32 = 5;
/// The fewest requests a second that a budget can be of.
pub const LEAST: f64 = 0.01;
/// The longest rest after failures, in milliseconds.
const LONGEST_REST: u64 = 5 * 60 * 1_000;
/// The longest rest that a processor can ask for, in milliseconds. Who then asks once an hour is no burden.
const LONGEST_WISH: u64 = 3_600 * 1_000;
/// How many requests a piece of work that has begun may be ahead of the budget: more than a reading ever needs.
const AHEAD: f64 = 64.0;

/// What may still be asked, and from when on.
pub struct Budget {
	clock: Clock,
	per_second: f64,
	state: Mutex<State>,
}

struct State {
	tokens: f64,
	filled_at: u64,
	paused_until: u64,
	failures: u32,
}

impl Budget {
	/// At most so many requests a second on average, and in a burst as many as in two seconds. The last piece of work of a
	/// burst is finished, and what it was ahead is waited for.
	pub fn new(clock: Clock, per_second: f64) -> Self {
		let per_second = per_second.max(LEAST);
		let filled_at = clock.now();
		let state = State { tokens: (per_second * 2.0).max(1.0), filled_at, paused_until: 0, failures: 0 };
		Self { clock, per_second, state: Mutex::new(state) }
	}

	fn state(&self) -> std::sync::MutexGuard<'_, State> {
		self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
	}

	/// The time by which this budget counts.
	pub fn now(&self) -> Moment {
		self.clock.now()
	}

	/// Takes one request out of the budget, or says how long to wait.
	pub fn take(&self) -> Outcome<()> {
		self.take_down_to(1.0)
	}

	/// Takes one request more for a piece of work that has begun, though there may be none left: given up half-way it would
	/// begin anew, and never end where the budget is small.
	pub fn go_on(&self) -> Outcome<()> {
		self.take_down_to(1.0 - AHEAD)
	}

	fn take_down_to(&self, least: f64) -> Outcome<()> {
		let now = self.clock.now();
		let mut state = self.state();
		if now < state.paused_until {
			return Err(Trouble::Throttled(Some(Duration::from_millis(
				state.paused_until.saturating_sub(now),
			))));
		}
		let passed = Duration::from_millis(now.saturating_sub(state.filled_at)).as_secs_f64();
		state.tokens = (state.tokens + passed * self.per_second).min((self.per_second * 2.0).max(1.0));
		state.filled_at = now;
		if state.tokens < least {
			let wait = (least - state.tokens) / self.per_second;
			return Err(Trouble::Throttled(Some(Duration::from_secs_f64(wait))));
		}
		state.tokens -= 1.0;
		Ok(())
	}

	/// Learns from how a request went: a processor that asks for patience or fails again and again is left alone.
	pub fn learn<T>(&self, outcome: &Outcome<T>) {
		let now = self.clock.now();
		let mut state = self.state();
		match outcome {
			Err(Trouble::Throttled(wait)) => {
				let wait = wait.unwrap_or(Duration::from_secs(2));
				let millis = u64::try_from(wait.as_millis()).unwrap_or(LONGEST_WISH).min(LONGEST_WISH);
				state.paused_until = state.paused_until.max(now.saturating_add(jitter(millis)));
			}
			Err(Trouble::Unreachable(_)) => {
				state.failures = state.failures.saturating_add(1);
				if state.failures >= TOLERATED {
					let rest = backoff(state.failures.saturating_sub(TOLERATED).saturating_add(3));
					state.paused_until = state.paused_until.max(now.saturating_add(rest));
				}
			}
			_ => state.failures = 0,
		}
	}
}

/// How long to wait before the next try, in milliseconds: a second, doubled with each failure, up to five minutes, and
/// up to a quarter more by chance so that many gateways do not come back at once.
pub fn backoff(failures: u32) -> u64 {
	let wait = 1_000u64.checked_shl(failures.min(16)).unwrap_or(LONGEST_REST).min(LONGEST_REST);
	jitter(wait)
}

fn jitter(wait: u64) -> u64 {
	wait.saturating_add(rand::thread_rng().gen_range(0..=wait / 4))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn budget_gives_what_it_promises_and_no_more() {
		let clock = Clock::manual(0);
		let budget = Budget::new(clock.clone(), 5.0);
		let mut given = 0;
		for _ in 0..100 {
			for _ in 0..10 {
				given += u32::from(budget.take().is_ok());
			}
			clock.advance(100);
		}
		assert!((50..=60).contains(&given), "{given} in ten seconds at five a second");
	}

	#[test]
	fn budget_waits_as_long_as_the_processor_asks() {
		let clock = Clock::manual(0);
		let budget = Budget::new(clock.clone(), 100.0);
		budget.learn::<()>(&Err(Trouble::Throttled(Some(Duration::from_secs(30)))));
		assert!(matches!(budget.take(), Err(Trouble::Throttled(Some(_)))));
		clock.advance(29_999);
		assert!(budget.take().is_err());
		clock.advance(7_502);
		assert_eq!(budget.take(), Ok(()));
	}

	#[test]
	fn budget_waits_an_hour_at_most() {
		let clock = Clock::manual(0);
		let budget = Budget::new(clock.clone(), 100.0);
		budget.learn::<()>(&Err(Trouble::Throttled(Some(Duration::from_secs(30 * 60)))));
		clock.advance(30 * 60 * 1_000 - 1);
		assert!(budget.take().is_err(), "half an hour is waited for");
		budget.learn::<()>(&Err(Trouble::Throttled(Some(Duration::from_secs(u64::MAX)))));
		clock.advance(LONGEST_WISH * 5 / 4);
		assert_eq!(budget.take(), Ok(()));
	}

	#[test]
	fn budget_lets_finish_what_has_begun_and_makes_up_for_it() {
		let clock = Clock::manual(0);
		let budget = Budget::new(clock.clone(), 0.1);
		assert_eq!(budget.take(), Ok(()));
		assert!(budget.take().is_err(), "nothing new begins");
		assert_eq!((budget.go_on(), budget.go_on()), (Ok(()), Ok(())));
		clock.advance(29_000);
		assert!(budget.take().is_err(), "three requests are thirty seconds");
		clock.advance(2_000);
		assert_eq!(budget.take(), Ok(()));
		let more = (0..1_000).filter(|_| budget.go_on().is_ok()).count();
		assert!(more <= 64, "{more}: nobody goes on for ever");
	}

	#[test]
	fn budget_rests_after_failures_in_a_row() {
		let clock = Clock::manual(0);
		let budget = Budget::new(clock.clone(), 100.0);
		for _ in 0..TOLERATED {
			assert_eq!(budget.take(), Ok(()));
			budget.learn::<()>(&Err(Trouble::Unreachable("502".into())));
		}
		assert!(budget.take().is_err());
		clock.advance(LONGEST_REST * 2);
		assert_eq!(budget.take(), Ok(()));
	}
}
