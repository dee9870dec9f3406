//! Which stage may follow which.

use super::*;

#[test]
fn nothing_returns_to_requested() {
	for stage in Stage::ALL {
		assert_eq!(stage.may_become(Stage::Requested), stage == Stage::Requested);
	}
}

#[test]
fn what_is_over_is_opened_by_the_processor_alone() {
	for over in Stage::ALL.into_iter().filter(|stage| stage.is_terminal()) {
		for next in Stage::ALL {
			let may = next == over || next.is_trouble() || next == Stage::RefundOrdered;
			assert_eq!(over.may_become(next), may, "{over:?} → {next:?}");
		}
	}
}

#[test]
fn captured_money_is_never_held_again() {
	for next in [Stage::Authorized, Stage::VoidOrdered, Stage::Voided, Stage::Expired] {
		assert!(!Stage::Captured.may_become(next));
	}
	assert!(!Stage::RefundOrdered.may_become(Stage::Voided));
}

#[test]
fn payment_that_would_go_a_forbidden_way_is_not_stored() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = authorized(1, Processor::BinancePay);
		assert_eq!(stage(1), Some(Stage::Captured));
		// A test breaks what was seen, so that the next look makes a hold of it without a contradiction.
		Stored::<Test>::mutate(leg(1), |payment| {
			let seen = payment.as_mut().unwrap().seen.as_mut().unwrap();
			seen.state = ProcessorState::Pending;
		});
		shown.0.authorized = 12_000;
		shown.0.capturable = 6000;
		shown.0.capture_before = now() + 7 * DAY;
		shown.0.state = ProcessorState::Held;
		assert_noop!(shown.observe(), Error::<Test>::Impossible);
	});
}
