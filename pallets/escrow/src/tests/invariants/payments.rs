//! Random payments outside the chain.

use super::*;
use nexonomy_primitives::LegId;

/// By leg: what was ordered for its receiver, and what for its giver or lost.
type Moved = BTreeMap<(AgreementId, u8), (u128, u128)>;

impl World {
	/// Something happens to a payment.
	pub fn pay(&mut self, kind: Kind, [a, b, c, ..]: [u32; 6]) -> Option<bool> {
		let living = |leg: &LegId| Agreements::<Test>::contains_key(leg.agreement);
		let stage =
			if matches!(kind, Kind::Authorize | Kind::Decline) { Stage::Awaited } else { Stage::Authorized };
		let fits = |(leg, payment): &(LegId, Payment)| {
			payment.stage == stage && (kind == Kind::Process || (living(leg) && payment.undecided() > 0))
		};
		let (LegId { agreement, leg }, payment) = pick(payments().into_iter().filter(fits).collect(), a)?;
		match kind {
			Kind::Authorize => authorize(agreement, leg),
			Kind::Decline => decline(agreement, leg),
			Kind::Lose => {
				let amount =
					if b.is_multiple_of(2) { u128::MAX } else { u128::from(c) % payment.undecided() + 1 };
				lose(agreement, leg, amount);
			}
			_ => {
				process(agreement, leg);
				if b.is_multiple_of(16) {
					be_prompt();
				}
			}
		}
		Some(true)
	}

	/// What was decided about every payment, by the events, and was indeed; and that all of it ends with one of the two
	/// sides. All agreements must be closed.
	pub fn compare_payments(&self) {
		let mut moved = Moved::new();
		let mut note = |agreement, leg, forward: u128, back: u128| {
			let sums = moved.entry((agreement, leg)).or_default();
			*sums = (sums.0 + forward, sums.1 + back);
		};
		for event in events() {
			match event {
				Event::Released { agreement, leg, what: Promised::External(what), .. } => {
					note(agreement, leg, what.money.minor, 0);
				}
				Event::Refunded { agreement, leg, what: Promised::External(what), .. } => {
					note(agreement, leg, 0, what.money.minor);
				}
				Event::PaymentLost { agreement, leg, amount } => note(agreement, leg, 0, amount),
				Event::PaymentFailed { agreement, leg, .. } => {
					note(agreement, leg, 0, payment(agreement, leg).total());
				}
				_ => {}
			}
		}
		for (LegId { agreement, leg }, payment) in payments() {
			let Payment { due, back, .. } = payment;
			assert_eq!(
				moved.get(&(agreement, leg)),
				Some(&(due, back)),
				"what was told was ordered, and once"
			);
			assert_eq!(due + back, payment.total(), "nothing is left undecided");
			process(agreement, leg);
		}
		for payment in payments().into_values() {
			let settled = payment.settled;
			assert_eq!(settled.released + settled.returned, payment.total(), "money is on one side");
		}
	}
}
