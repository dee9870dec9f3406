use super::*;

fn intent(json: &str) -> Intent {
	crate::http::parse(json.as_bytes()).unwrap()
}

fn held() -> Intent {
	intent(
		r#"{"id":"pi_1","livemode":false,"status":"requires_capture","amount":6000,"amount_capturable":6000,
		"currency":"usd","metadata":{"order":"é😀"},"latest_charge":{"id":"ch_1","amount":6000,"amount_captured":0,
		"status":"succeeded","payment_method_details":{"type":"card","card":{"brand":"visa","capture_before":1800000000}}}}"#,
	)
}

#[test]
fn hold_is_read_with_its_end() {
	let seen = reading(&held(), &[], &[]).unwrap();
	assert_eq!((seen.state, seen.authorized, seen.capturable), (ProcessorState::Held, 6_000, 6_000));
	assert_eq!(seen.capture_before, 1_800_000_000_000);
	assert_eq!(seen.tag, [0; 32]);
}

#[test]
fn capture_by_hand_is_seen_as_nobodys() {
	let mut intent = held();
	intent.status = "succeeded".into();
	intent.latest_charge.as_mut().unwrap().amount_captured = 5_000;
	intent.metadata.insert("nx_00".into(), "3000".into());
	let seen = reading(&intent, &[], &[]).unwrap();
	let keys: Vec<_> = seen.captures.iter().map(|capture| (capture.key.as_deref(), capture.amount)).collect();
	assert_eq!(keys, [(Some("00"), 3_000), (None, 2_000)]);
}

#[test]
fn mark_that_the_money_does_not_cover_is_none() {
	let mut intent = held();
	intent.metadata.insert("nx_00".into(), "3000".into());
	assert!(reading(&intent, &[], &[]).unwrap().captures.is_empty());
}

#[test]
fn cancelled_payments_are_told_apart() {
	let mut intent = held();
	intent.status = "canceled".into();
	assert_eq!(state(&intent, 0), ProcessorState::Voided);
	for reason in ["expired", "automatic"] {
		intent.cancellation_reason = Some(reason.into());
		assert_eq!(state(&intent, 0), ProcessorState::Expired, "{reason}");
	}
	assert_eq!(state(&intent, 1), ProcessorState::Captured);
	intent.latest_charge = None;
	assert_eq!(state(&intent, 0), ProcessorState::Failed);
}

#[test]
fn t10_currencies_that_stripe_counts_otherwise_are_converted() {
	let isk = CurrencyCode(*b"ISK");
	assert_eq!(to_chain(50_000, isk), Ok(500));
	assert!(to_chain(50_001, isk).is_err());
	assert_eq!(to_stripe(500, isk).unwrap(), "50000");
	let jpy = CurrencyCode(*b"JPY");
	assert_eq!(to_stripe(500, jpy).unwrap(), "500");
	assert_eq!(
		to_stripe(501, CurrencyCode(*b"MGA")),
		refuse("Stripe counts this currency in larger units than the order")
	);
}

#[test]
fn t21_methods_that_settle_later_hold_nothing() {
	let mut intent = held();
	for status in
		["processing", "requires_action", "requires_confirmation", "requires_payment_method", "new_one"]
	{
		intent.status = status.into();
		let seen = reading(&intent, &[], &[]).unwrap();
		assert_eq!((seen.state, seen.authorized, seen.capturable), (ProcessorState::Pending, 0, 0));
	}
}

#[test]
fn t10_amounts_with_three_decimals_end_in_zero() {
	let kwd = CurrencyCode(*b"KWD");
	assert_eq!(to_stripe(1_230, kwd).unwrap(), "1230");
	assert!(to_stripe(1_234, kwd).is_err());
	assert_eq!(to_chain(1_230, kwd), Ok(1_230));
}

#[test]
fn disputes_take_larger_steps_on_every_way_they_go() {
	let step = |status: &str| {
		let dispute = wire::Dispute { amount: 100, status: status.into() };
		quarrel(&dispute, CurrencyCode::USD).unwrap().step
	};
	for way in [
		&["warning_needs_response", "warning_under_review", "warning_closed"][..],
		&["warning_needs_response", "needs_response", "under_review", "won"],
		&["warning_closed", "needs_response", "lost"],
		&["needs_response", "under_review", "lost", "an_appeal", "won"],
		&["warning_under_review", "prevented"],
	] {
		assert!(way.windows(2).all(|pair| step(pair[0]) < step(pair[1])), "{way:?}");
	}
}
