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
	/// How far it is; grows with each step that the processor reports.
	pub step: u32,
}

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

	/// A number that grows whenever anything here changes, and is the same for everybody who reads the same.
	///
	/// Processors give no such number, and their times have a second's resolution. So it is counted: every part of
	/// it only ever grows in the life of a payment. States go from pending over held to an end, holds are raised,
	/// captures, refunds and disputes are added and take steps, and none goes back. Into how many captures the captured
	/// sum falls does not count: at Stripe the account's owner could change that.
	pub fn revision(&self) -> Outcome<u64> {
		let captured = self.captured()?;
		let captures = self.captures.iter().map(|movement| match movement.stage {
			Stage::Pending => 1u128,
			Stage::Failed => 2,
			Stage::Done => 0,
		});
		let refunds = self.refunds.iter().map(|movement| match movement.stage {
			Stage::Pending => 1u128,
			Stage::Done => 2,
			Stage::Failed => 3,
		});
		let quarrels = self.disputes.iter().map(|dispute| u128::from(dispute.step).saturating_add(1));
		let parts = [rank(self.state), self.authorized, captured, captured];
		let total = sum(parts.into_iter().chain(captures).chain(refunds).chain(quarrels))?;
		u64::try_from(total).map_err(|_| garbled("amounts too large to be true"))
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

/// How far a state is from the beginning.
fn rank(state: ProcessorState) -> u128 {
	match state {
		ProcessorState::Pending => 0,
		ProcessorState::Held => 1,
		ProcessorState::Captured
		| ProcessorState::Voided
		| ProcessorState::Expired
		| ProcessorState::Failed => 2,
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
		let mut reading = held(6_000);
		let mut last = reading.revision().unwrap();
		let mut next = |reading: &Reading| {
			let revision = reading.revision().unwrap();
			assert!(revision > last, "{revision} after {last}: {reading:?}");
			last = revision;
		};
		reading.captures.push(moved(3_000, Stage::Pending, "a"));
		next(&reading);
		reading.captures[0].stage = Stage::Done;
		next(&reading);
		reading.state = ProcessorState::Captured;
		next(&reading);
		reading.refunds.push(moved(1_000, Stage::Pending, "b"));
		next(&reading);
		reading.refunds[0].stage = Stage::Failed;
		next(&reading);
		reading.refunds.push(moved(1_000, Stage::Done, "c"));
		next(&reading);
		reading.disputes.push(Dispute { amount: 2_000, weighs: true, step: 1 });
		next(&reading);
		reading.disputes[0] = Dispute { amount: 2_000, weighs: false, step: 2 };
		next(&reading);
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
