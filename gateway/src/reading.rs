//! What was read of a payment, and what the chain is told of it.

use crate::{
	trouble::{garbled, Outcome},
	units,
	words::{Account, CurrencyCode, Moment, Observation, PaymentId, ProcessorState, Unsound},
};

/// One payment as a processor showed it at one moment, in the chain's units.
///
/// An adapter fills it in and judges nothing; [`Reading::observation`] makes of it what is voted on.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reading {
	/// What the payment says it is for: the 32 bytes that the shop wrote into its metadata, or zeros.
	pub tag: [u8; 32],
	/// Where it stands.
	pub state: ProcessorState,
	/// The currency of all amounts here.
	pub currency: CurrencyCode,
	/// What the payer's bank has promised or paid, in minor units.
	pub authorized: u128,
	/// What may still be captured now.
	pub capturable: u128,
	/// When the hold ends, in milliseconds since 1970; 0 when the processor says nothing or nothing is held.
	pub capture_before: Moment,
	/// What the processor calls the hold, where that differs from the payment.
	pub hold: Option<String>,
	/// Money that was taken from the payer.
	pub captures: Vec<Movement>,
	/// Money that went back.
	pub refunds: Vec<Movement>,
	/// Quarrels between payer and bank.
	pub disputes: Vec<Dispute>,
}

/// Money that moved, or is about to.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Movement {
	/// What the processor calls it, where it needs a name.
	pub id: String,
	/// How much, in minor units.
	pub amount: u128,
	/// Whether it is over.
	pub stage: Stage,
	/// The key of the order that caused it, if the processor shows one.
	pub key: Option<String>,
	/// Of a refund: which capture it gives back, if the processor tells captures apart.
	pub parent: Option<String>,
}

/// How far a movement is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Stage {
	/// Under way: counts for nothing yet.
	Pending,
	/// Over, and true.
	Done,
	/// Over, and it did not happen.
	Failed,
}

/// A quarrel about a payment.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Dispute {
	/// How much is disputed, in minor units.
	pub amount: u128,
	/// Whether it weighs on the payment: open or lost. One that was won weighs nothing.
	pub weighs: bool,
	/// How far it is; grows with each step that the processor reports. Where it may begin again, made by
	/// [`step_at`].
	pub step: u64,
}

/// How many ranks there are between two hours.
const RANKS: u64 = 16;

/// A dispute's step where the processor says when the dispute last changed: whatever changes in a later hour is a
/// larger step, also if the dispute begins again after its end. Within an hour `rank` tells, which is less than 16.
///
/// By the hour and not by the second: who can change trifles at will, by messages for instance, must not keep attestors
/// from reading the same.
pub fn step_at(changed: Moment, rank: u64) -> u64 {
	(changed / 3_600_000).saturating_mul(RANKS).saturating_add(rank.min(RANKS - 1))
}

/// What an end adds to a revision: more than any amount, and more than any moment in milliseconds, so that nothing which
/// falls when a hold ends makes the whole fall.
const END: u128 = 1 << 60;

impl Reading {
	/// What has been captured, in minor units.
	pub fn captured(&self) -> Outcome<u128> {
		sum(self
			.captures
			.iter()
			.filter(|movement| movement.stage == Stage::Done)
			.map(|movement| movement.amount))
	}

	/// What has been refunded, in minor units.
	pub fn refunded(&self) -> Outcome<u128> {
		sum(self
			.refunds
			.iter()
			.filter(|movement| movement.stage == Stage::Done)
			.map(|movement| movement.amount))
	}

	/// What is disputed, in minor units.
	pub fn disputed(&self) -> Outcome<u128> {
		sum(self.disputes.iter().filter(|dispute| dispute.weighs).map(|dispute| dispute.amount))
	}

	/// Whether money is moving that no sum counts yet. As long as it is, nobody knows what an order did.
	pub fn is_under_way(&self) -> bool {
		self.captures.iter().chain(&self.refunds).any(|movement| movement.stage == Stage::Pending)
	}

	/// A number that grows with every step of a payment's life, and is the same for everybody who reads the same.
	///
	/// Processors give no such number, and their times have a second's resolution. So it is counted. Every part of the
	/// sum only ever grows:
	///
	/// * the state, from pending over held to an end; while held, with the hold's end, which extensions put off;
	/// * what was promised;
	/// * each capture and each refund, with its amount, from pending over done to failed, as some fail after they were
	///   done. Into how many captures the captured sum falls does not count: at Stripe the account's owner could change
	///   that;
	/// * each dispute, with its step.
	///
	/// What the account's owner can change to and fro cannot be counted, as the same would have to be two numbers. So a tag
	/// that changes is not heard of by itself. Where the hold's end comes nearer the number falls, and the chain hears
	/// nothing until the hold is over. A disputed amount that changes without a step is heard of with the next step.
	pub fn revision(&self) -> Outcome<u64> {
		if self.authorized.max(self.capture_before.into()) >= END {
			return Err(garbled("amounts or times too large to be true"));
		}
		let parts = [self.standing(), self.authorized];
		let captures = self.captures.iter().map(Movement::weight_of_capture);
		let refunds = self.refunds.iter().map(Movement::weight_of_refund);
		let quarrels = self.disputes.iter().map(|dispute| u128::from(dispute.step).saturating_add(1));
		let total = sum(parts.into_iter().chain(captures).chain(refunds).chain(quarrels))?;
		u64::try_from(total).map_err(|_| garbled("amounts too large to be true"))
	}

	/// How far the state is from the beginning.
	fn standing(&self) -> u128 {
		match self.state {
			ProcessorState::Pending => 0,
			ProcessorState::Held => u128::from(self.capture_before).saturating_add(1),
			ProcessorState::Captured
			| ProcessorState::Voided
			| ProcessorState::Expired
			| ProcessorState::Failed => END,
		}
	}

	/// What the chain is told: a pure function of what was read, so that all who read the same tell the same.
	///
	/// # Errors
	/// [`Trouble::Garbled`](crate::trouble::Trouble::Garbled) when what was read contradicts itself, as no truthful vote
	/// could be made of it. So also when money is held and the processor does not say until when.
	pub fn observation(&self, account: &Account, payment: &PaymentId) -> Outcome<Observation> {
		let (captured, refunded) = (self.captured()?, self.refunded()?);
		let at_stake =
			captured.checked_sub(refunded).ok_or_else(|| garbled("more refunded than captured"))?;
		let seen = Observation {
			reference: account.reference(payment),
			account: account.tag(),
			tag: self.tag.into(),
			state: self.state,
			currency: self.currency,
			exponent: units::exponent(self.currency),
			authorized: self.authorized,
			capturable: self.capturable,
			captured,
			refunded,
			// A bank that takes back what was refunded already takes the seller's money, not the payment's.
			disputed: self.disputed()?.min(at_stake),
			capture_before: if self.state == ProcessorState::Held { self.capture_before } else { 0 },
			revision: self.revision()?,
		};
		seen.check().map(|()| seen).map_err(|unsound| match unsound {
			Unsound::Amounts => garbled("amounts that contradict each other"),
			Unsound::State => garbled("amounts that contradict the state"),
			Unsound::CaptureBefore => {
				garbled("a hold without an end; this payment method cannot be used for agreements")
			}
		})
	}
}

impl Movement {
	/// Twice the amount, so that a capture which is done counts for more than one under way, without counting itself.
	fn weight_of_capture(&self) -> u128 {
		let twice = self.amount.saturating_mul(2);
		match self.stage {
			Stage::Pending => 1,
			Stage::Done => twice,
			Stage::Failed => twice.saturating_add(1),
		}
	}

	/// With the amount, as some processors show one sum of all refunds.
	fn weight_of_refund(&self) -> u128 {
		match self.stage {
			Stage::Pending => 1,
			Stage::Done => self.amount.saturating_add(2),
			Stage::Failed => self.amount.saturating_add(3),
		}
	}
}

fn sum(mut amounts: impl Iterator<Item = u128>) -> Outcome<u128> {
	amounts.try_fold(0u128, u128::checked_add).ok_or_else(|| garbled("amounts too large to be true"))
}

#[cfg(test)]
pub(crate) mod tests {
	use super::*;
	use crate::words::Processor;

	pub(crate) fn held(amount: u128) -> Reading {
		Reading {
			tag: [1; 32],
			state: ProcessorState::Held,
			currency: CurrencyCode::USD,
			authorized: amount,
			capturable: amount,
			capture_before: 1_000,
			hold: None,
			captures: vec![],
			refunds: vec![],
			disputes: vec![],
		}
	}

	pub(crate) fn moved(amount: u128, stage: Stage, key: &str) -> Movement {
		Movement { id: String::new(), amount, stage, key: Some(key.to_owned()), parent: None }
	}

	#[test]
	fn revision_grows_with_every_step_of_a_payment() {
		let mut reading = Reading { state: ProcessorState::Pending, authorized: 0, ..held(6_000) };
		let mut last = reading.revision().unwrap();
		let mut next = |reading: &Reading| {
			let revision = reading.revision().unwrap();
			assert!(revision > last, "{revision} after {last}: {reading:?}");
			last = revision;
		};
		(reading.state, reading.authorized) = (ProcessorState::Held, 6_000);
		next(&reading);
		reading.capture_before += 1;
		next(&reading);
		reading.captures.push(moved(3_000, Stage::Pending, "a"));
		next(&reading);
		reading.captures[0].stage = Stage::Done;
		next(&reading);
		reading.captures.push(moved(1, Stage::Pending, "a"));
		next(&reading);
		reading.captures[1].stage = Stage::Failed;
		next(&reading);
		// A processor may show no end of a hold that is over.
		(reading.state, reading.capture_before) = (ProcessorState::Captured, 0);
		next(&reading);
		reading.refunds.push(moved(1_000, Stage::Pending, "b"));
		next(&reading);
		reading.refunds[0].stage = Stage::Failed;
		next(&reading);
		reading.refunds.push(moved(1_000, Stage::Done, "c"));
		next(&reading);
		reading.refunds[1].stage = Stage::Failed;
		next(&reading);
		reading.disputes.push(Dispute { amount: 2_000, weighs: true, step: 1 });
		next(&reading);
		reading.disputes[0] = Dispute { amount: 2_000, weighs: false, step: 2 };
		next(&reading);
	}

	#[test]
	fn revision_grows_when_what_is_promised_goes_back() {
		let before = held(6_000).revision().unwrap();
		for state in [ProcessorState::Voided, ProcessorState::Expired, ProcessorState::Failed] {
			let gone = Reading { state, authorized: 0, capture_before: 0, ..held(0) };
			assert!(gone.revision().unwrap() > before, "{state:?}");
		}
	}

	#[test]
	fn revision_grows_with_a_sum_of_refunds_that_are_not_told_apart() {
		let mut reading = Reading { state: ProcessorState::Captured, ..held(6_000) };
		let of = |reading: &mut Reading, total| {
			reading.refunds = vec![moved(total, Stage::Done, "")];
			reading.revision().unwrap()
		};
		assert!(of(&mut reading, 1_500) < of(&mut reading, 3_000));
		assert!(of(&mut reading, 1) < of(&mut reading, 2));
	}

	#[test]
	fn revision_does_not_count_into_how_many_captures_a_sum_falls() {
		let mut reading = Reading { state: ProcessorState::Captured, ..held(6_000) };
		reading.captures = vec![moved(6_000, Stage::Done, "a")];
		let whole = reading.revision();
		reading.captures = vec![moved(1_000, Stage::Done, "a"), moved(5_000, Stage::Done, "b")];
		assert_eq!(reading.revision(), whole);
	}

	#[test]
	fn step_grows_when_a_dispute_begins_again() {
		let hour = 3_600_000;
		assert!(step_at(5 * hour, 2) < step_at(5 * hour + 1, 9), "within an hour the rank tells");
		assert!(step_at(5 * hour, 9) < step_at(6 * hour, 1), "and the hour more than any rank");
		assert!(step_at(5 * hour, 99) < step_at(6 * hour, 0));
	}

	#[test]
	fn revision_fails_when_a_number_cannot_be_true() {
		for reading in [
			Reading { authorized: END, ..held(1) },
			Reading { capture_before: u64::MAX, ..held(1) },
			Reading { captures: vec![moved(u64::MAX.into(), Stage::Done, "a")], ..held(1) },
		] {
			assert!(reading.revision().is_err(), "{reading:?}");
		}
		let most = Reading { authorized: END - 1, state: ProcessorState::Captured, ..held(1) };
		assert!(most.revision().is_ok());
	}

	#[test]
	fn observation_counts_only_what_is_over() {
		let account = Account { processor: Processor::Stripe, id: "acct_1".into(), live: false };
		let payment = PaymentId::new("pi_1").unwrap();
		let mut reading = held(6_000);
		reading.captures = vec![moved(3_000, Stage::Done, "a"), moved(1_000, Stage::Pending, "b")];
		reading.capturable = 3_000;
		reading.refunds = vec![moved(500, Stage::Failed, "c"), moved(200, Stage::Done, "d")];
		let seen = reading.observation(&account, &payment).unwrap();
		assert_eq!((seen.captured, seen.refunded, seen.exponent), (3_000, 200, 2));
		assert_eq!(seen.reference, account.reference(&payment));
		reading.capture_before = 0;
		assert!(reading.observation(&account, &payment).is_err(), "a hold without an end");
	}

	#[test]
	fn observation_fails_when_amounts_contradict() {
		let account = Account { processor: Processor::Stripe, id: "acct_1".into(), live: false };
		let payment = PaymentId::new("pi_1").unwrap();
		let mut reading = held(6_000);
		reading.captures = vec![moved(6_001, Stage::Done, "a")];
		assert!(reading.observation(&account, &payment).is_err());
		reading.captures = vec![moved(u128::MAX, Stage::Done, "a"), moved(1, Stage::Done, "b")];
		assert!(reading.observation(&account, &payment).is_err());
	}
}
