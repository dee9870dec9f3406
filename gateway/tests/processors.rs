//! Each adapter through the life of a payment.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::common::*;
use nexonomy_fake_processors::{Rail, SECRET};
use nexonomy_gateway::{
	journal::Stand,
	trouble::Trouble,
	words::{OrderKind, PaymentId, Processor, ProcessorState},
};

const PREPAID: [Processor; 3] = [Processor::BinancePay, Processor::CoinPayments, Processor::Coinbase];

#[tokio::test]
async fn hold_is_seen_by_every_adapter() {
	for processor in HOLDING {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		let seen = see(&bench, &payment).await;
		assert_eq!(seen.state, ProcessorState::Held, "{processor:?}");
		assert_eq!((seen.authorized, seen.capturable, seen.captured), (6_000, 6_000, 0), "{processor:?}");
		assert_eq!(seen.tag.0, TAG, "{processor:?}");
		assert_eq!(seen.reference, bench.account.reference(&payment));
		let days = if processor == Processor::PayPal { 3 } else { 7 };
		assert_eq!(seen.capture_before, bench.clock.now() + days * DAY, "{processor:?}");
	}
}

#[tokio::test]
async fn capture_then_partial_refund_is_seen_by_every_adapter() {
	for processor in HOLDING {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		let before = see(&bench, &payment).await;
		assert_eq!(bench.run(&payment, CAPTURE_ALL).await.stand, Stand::Confirmed, "{processor:?}");
		let captured = see(&bench, &payment).await;
		assert_eq!((captured.state, captured.captured), (ProcessorState::Captured, 6_000), "{processor:?}");
		let entry = bench.run(&payment, OrderKind::Refund { amount: 1_500 }).await;
		assert_eq!(entry.stand, Stand::Confirmed, "{processor:?}: {}", entry.note);
		let refunded = see(&bench, &payment).await;
		assert_eq!((refunded.captured, refunded.refunded), (6_000, 1_500), "{processor:?}");
		assert!(
			before.revision < captured.revision && captured.revision < refunded.revision,
			"{processor:?}"
		);
	}
}

#[tokio::test]
async fn void_and_expiry_are_told_apart_where_the_processor_tells() {
	for processor in HOLDING {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		assert_eq!(bench.run(&payment, OrderKind::Void).await.stand, Stand::Confirmed, "{processor:?}");
		assert_eq!(see(&bench, &payment).await.state, ProcessorState::Voided, "{processor:?}");
		let payment = bench.pay(6_000).await;
		bench.pass(30 * DAY);
		let state = see(&bench, &payment).await.state;
		match processor {
			Processor::Stripe | Processor::PayPal => {
				assert_eq!(state, ProcessorState::Expired, "{processor:?}")
			}
			_ => assert_eq!(state, ProcessorState::Voided, "{processor:?}"),
		}
	}
}

#[tokio::test]
async fn partial_capture_gives_the_rest_back_or_is_refused() {
	for processor in HOLDING {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		let entry = bench.run(&payment, OrderKind::Capture { amount: 4_000, is_final: true }).await;
		let expected = if processor == Processor::Antom { Stand::Refused } else { Stand::Confirmed };
		assert_eq!(entry.stand, expected, "{processor:?}: {}", entry.note);
		let seen = see(&bench, &payment).await;
		match expected {
			Stand::Refused => assert_eq!(seen.state, ProcessorState::Held),
			_ => assert_eq!(
				(seen.state, seen.captured, seen.capturable),
				(ProcessorState::Captured, 4_000, 0),
				"{processor:?}"
			),
		}
	}
}

#[tokio::test]
async fn t25_capture_of_a_part_keeps_the_rest_where_the_rail_can() {
	let bench = Bench::new(Processor::PayPal).await;
	let payment = bench.pay(6_000).await;
	for (amount, is_final, left) in [(2_000, false, 4_000), (1_000, false, 3_000), (500, true, 0)] {
		let entry = bench.run(&payment, OrderKind::Capture { amount, is_final }).await;
		assert_eq!(entry.stand, Stand::Confirmed, "{}", entry.note);
		assert_eq!(see(&bench, &payment).await.capturable, left);
	}
	for processor in [Processor::Stripe, Processor::Revolut] {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		let entry = bench.run(&payment, OrderKind::Capture { amount: 2_000, is_final: false }).await;
		assert_eq!(entry.stand, Stand::Refused, "{processor:?} captures once");
		assert_eq!(bench.money(&payment).0, 0);
	}
}

#[tokio::test]
async fn t05_what_happens_in_the_dashboard_is_seen_and_not_ours() {
	for processor in HOLDING {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		bench.by_hand("capture", &payment, 6_000, "").await;
		bench.by_hand("refund", &payment, 2_500, "").await;
		let seen = see(&bench, &payment).await;
		assert_eq!((seen.captured, seen.refunded), (6_000, 2_500), "{processor:?}");
		// An order for a refund finds the owner's refund, which is not its own.
		let entry = bench.run(&payment, OrderKind::Refund { amount: 2_500 }).await;
		assert_eq!(entry.stand, Stand::Confirmed, "{processor:?}: {}", entry.note);
		assert_eq!(bench.money(&payment).1, 5_000, "{processor:?}");
		let entry = bench.run(&payment, OrderKind::Refund { amount: 2_500 }).await;
		assert_eq!(entry.stand, Stand::Refused, "{processor:?}: there is not so much left");
		assert_eq!(bench.money(&payment).1, 5_000, "{processor:?}");
	}
}

#[tokio::test]
async fn t07_void_finds_that_the_owner_captured() {
	for processor in HOLDING {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		bench.by_hand("capture", &payment, 6_000, "").await;
		let writes = bench.writes();
		let entry = bench.run(&payment, OrderKind::Void).await;
		assert_eq!(entry.stand, Stand::Refused, "{processor:?}");
		assert!(bench.writes() - writes <= 2, "{processor:?}: nothing was tried");
	}
}

#[tokio::test]
async fn t13_dispute_on_day_100_is_seen_and_seen_to_end() {
	for (processor, open, lost, won) in [
		(Processor::Stripe, "needs_response", "lost", "won"),
		(Processor::PayPal, "OPEN", "RESOLVED:RESOLVED_BUYER_FAVOUR", "RESOLVED:RESOLVED_SELLER_FAVOUR"),
		(Processor::Revolut, "needs_response", "lost", "won"),
	] {
		for (end, disputed) in [(lost, 2_000), (won, 0)] {
			let bench = Bench::new(processor).await;
			let payment = bench.pay(6_000).await;
			bench.run(&payment, CAPTURE_ALL).await;
			let captured = see(&bench, &payment).await;
			bench.pass(100 * DAY);
			bench.by_hand("dispute", &payment, 2_000, open).await;
			let opened = see(&bench, &payment).await;
			assert_eq!((opened.disputed, opened.captured), (2_000, 6_000), "{processor:?}");
			bench.by_hand("dispute", &payment, 0, end).await;
			let ended = see(&bench, &payment).await;
			assert_eq!(ended.disputed, disputed, "{processor:?} {end}");
			assert!(
				captured.revision < opened.revision && opened.revision < ended.revision,
				"{processor:?} {end}"
			);
		}
	}
}

#[tokio::test]
async fn t13_dispute_that_begins_again_is_seen_again() {
	for (processor, open, won, lost) in [
		(Processor::PayPal, "OPEN", "RESOLVED:RESOLVED_SELLER_FAVOUR", "RESOLVED:RESOLVED_BUYER_FAVOUR"),
		(Processor::Revolut, "needs_response", "won", "lost"),
	] {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		bench.run(&payment, CAPTURE_ALL).await;
		let mut last = see(&bench, &payment).await.revision;
		for (amount, status, disputed) in
			[(2_000, open, 2_000), (0, won, 0), (0, open, 2_000), (0, won, 0), (0, lost, 2_000)]
		{
			bench.pass(DAY);
			bench.by_hand("dispute", &payment, amount, status).await;
			let seen = see(&bench, &payment).await;
			assert_eq!(seen.disputed, disputed, "{processor:?} {status}");
			assert!(seen.revision > last, "{processor:?} {status}");
			last = seen.revision;
		}
	}
}

#[tokio::test]
async fn t13_capture_that_paypal_withholds_is_captured_and_disputed() {
	let bench = Bench::new(Processor::PayPal).await;
	let payment = bench.pay(6_000).await;
	bench.run(&payment, CAPTURE_ALL).await;
	let mut last = see(&bench, &payment).await.revision;
	// First PayPal knows of no dispute by name, then of one about a part, and at last the bank has the money back.
	for (act, amount, status, disputed) in [
		("withhold", 0, "BUYER_COMPLAINT", 6_000),
		("dispute", 2_000, "OPEN", 2_000),
		("dispute", 0, "UNDER_REVIEW", 2_000),
		("withhold", 0, "CHARGEBACK", 2_000),
		("dispute", 0, "RESOLVED:RESOLVED_BUYER_FAVOUR", 2_000),
	] {
		bench.pass(HOUR);
		bench.by_hand(act, &payment, amount, status).await;
		let seen = see(&bench, &payment).await;
		assert_eq!((seen.state, seen.captured), (ProcessorState::Captured, 6_000), "{status}");
		assert_eq!(seen.disputed, disputed, "{status}");
		assert!(seen.revision > last || status == "CHARGEBACK", "{status}");
		last = seen.revision;
	}
	// Another reason is none: money that is reviewed was not taken.
	bench.by_hand("withhold", &payment, 0, "PENDING_REVIEW").await;
	let seen = see(&bench, &payment).await;
	assert_eq!((seen.state, seen.captured), (ProcessorState::Held, 0));
	assert!(seen.revision < last, "and the chain does not hear of it");
}

#[tokio::test]
async fn every_refund_is_told_with_a_larger_number() {
	for processor in HOLDING {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		bench.run(&payment, CAPTURE_ALL).await;
		let mut last = see(&bench, &payment).await;
		for (amount, refunded) in [(1_500, 1_500), (3_000, 4_500), (1, 4_501)] {
			let entry = bench.run(&payment, OrderKind::Refund { amount }).await;
			assert_eq!(entry.stand, Stand::Confirmed, "{processor:?}: {}", entry.note);
			let seen = see(&bench, &payment).await;
			assert!(seen.refunded == refunded && seen.revision > last.revision, "{processor:?}: {seen:?}");
			last = seen;
		}
	}
}

#[tokio::test]
async fn t08_own_refund_at_revolut_is_found_among_many() {
	let bench = Bench::new(Processor::Revolut).await;
	let payment = bench.pay(6_000).await;
	bench.run(&payment, CAPTURE_ALL).await;
	let order = bench.order(&payment, OrderKind::Refund { amount: 1_500 });
	let (journal, executor) = bench.start();
	executor.accept(order.id).await.unwrap();
	assert_eq!(bench.work(&executor, &journal, &order, HOUR).await.stand, Stand::Confirmed);
	for _ in 0..150 {
		bench.pass(1_000);
		bench.shop(100).await;
	}
	let reader = &bench.desk().reader;
	assert_eq!(reader.recent(0).await.unwrap().len(), 100, "one page of orders");
	assert!(reader.recent(bench.clock.now() - 50_000).await.unwrap().len() < 60, "and only those since then");
	let key = nexonomy_gateway::words::Key::of(&GENESIS, &order);
	assert_eq!(reader.refund_of(&payment, &key).await.unwrap().unwrap().amount, 1_500);
	let other =
		nexonomy_gateway::words::Key::of(&GENESIS, &nexonomy_gateway::words::Order { id: 99, ..order });
	assert_eq!(reader.refund_of(&payment, &other).await, Ok(None));
}

#[tokio::test]
async fn t12_payments_of_another_mode_or_merchant_are_not_read() {
	let bench = Bench::new(Processor::PayPal).await;
	let payment = bench.pay(6_000).await;
	let order = nexonomy_gateway::words::Account { id: "ANOTHER".into(), ..bench.account.clone() };
	assert_ne!(order.reference(&payment), bench.account.reference(&payment));
	let unknown = PaymentId::new("pi_unknown").unwrap();
	assert_eq!(bench.desk().reader.read(&unknown).await, Err(Trouble::NotFound));
}

#[tokio::test]
async fn t11_order_is_refused_when_the_payment_is_for_something_else() {
	let bench = Bench::new(Processor::Stripe).await;
	let payment = bench.pay(6_000).await;
	let order = bench.order(&payment, CAPTURE_ALL);
	bench.chain.say(|orders| {
		if let Some(instruction) = orders.get_mut(&order.id) {
			instruction.tag = [1; 32].into();
		}
	});
	let (journal, executor) = bench.start();
	executor.accept(order.id).await.unwrap();
	let entry = bench.work(&executor, &journal, &order, HOUR).await;
	assert_eq!(entry.stand, Stand::Refused);
	assert_eq!(bench.money(&payment).0, 0);
}

#[tokio::test]
async fn t04_reading_key_cannot_write() {
	use nexonomy_gateway::{adapters::Parts, budget::Budget, clock::Clock, http::Http, secret::Secret};
	let bench = Bench::new(Processor::Stripe).await;
	let payment = bench.pay(6_000).await;
	let budget = std::sync::Arc::new(Budget::new(Clock::System, 100.0));
	let http = Http::new(&bench.fake.base(Rail::Stripe), budget, std::time::Duration::from_secs(1)).unwrap();
	let key = Secret::new(None, nexonomy_fake_processors::READ_KEY);
	let parts = Parts {
		account: bench.account.clone(),
		http,
		key,
		hook: None,
		connected: false,
		coin_is_currency: false,
	};
	let writer = nexonomy_gateway::adapters::writer(parts.clone());
	let order = bench.order(&payment, CAPTURE_ALL);
	let key = nexonomy_gateway::words::Key::of(&GENESIS, &order);
	let seen = bench.desk().reader.read(&payment).await.unwrap();
	let call = writer.plan(&order, &payment, &seen, &key).unwrap();
	assert!(matches!(writer.send(&call, &key).await, Err(Trouble::Unauthorised(_))));
	assert_eq!(bench.money(&payment).0, 0);
	assert!(nexonomy_gateway::adapters::reader(parts).read(&payment).await.is_ok());
}

#[tokio::test]
async fn prepaid_rails_show_what_was_paid_and_refuse_to_capture() {
	for processor in PREPAID {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		assert_eq!(see(&bench, &payment).await.state, ProcessorState::Pending, "{processor:?}");
		bench.by_hand("pay", &payment, 0, "").await;
		let seen = see(&bench, &payment).await;
		assert_eq!(
			(seen.state, seen.captured, seen.tag.0),
			(ProcessorState::Captured, 6_000, TAG),
			"{processor:?}"
		);
		for kind in [CAPTURE_ALL, OrderKind::Void] {
			let entry = bench.run(&payment, kind).await;
			assert_eq!(entry.first_sent, None, "{processor:?} {kind:?}: nothing is ever sent");
		}
		let part = bench.run(&payment, OrderKind::Capture { amount: 1, is_final: true }).await;
		assert_eq!(part.stand, Stand::Refused, "{processor:?}");
		let entry = bench.run(&payment, OrderKind::Refund { amount: 6_000 }).await;
		let expected = if processor == Processor::CoinPayments { Stand::Refused } else { Stand::Confirmed };
		assert_eq!(entry.stand, expected, "{processor:?}: {}", entry.note);
		if expected == Stand::Confirmed {
			assert_eq!(see(&bench, &payment).await.refunded, 6_000, "{processor:?}");
		}
	}
}

#[tokio::test]
async fn wise_pays_out_once_and_takes_nothing_in() {
	let bench = Bench::new(Processor::Wise).await;
	let transfer = bench.pay(6_000).await;
	assert_eq!(see(&bench, &transfer).await.state, ProcessorState::Pending);
	let order = bench.order(&transfer, CAPTURE_ALL);
	let seen = bench.desk().reader.read(&transfer).await.unwrap();
	let writer = bench.desk().writer.as_ref().unwrap();
	let key = nexonomy_gateway::words::Key::of(&GENESIS, &order);
	let call = writer.plan(&order, &transfer, &seen, &key).unwrap();
	writer.send(&call, &key).await.unwrap();
	assert!(matches!(writer.send(&call, &key).await, Err(Trouble::Refused(_))), "a transfer is funded once");
	let paid = see(&bench, &transfer).await;
	assert_eq!((paid.state, paid.captured, paid.tag.0), (ProcessorState::Captured, 6_000, [0; 32]));
	let refund = nexonomy_gateway::words::Order { kind: OrderKind::Refund { amount: 1 }, ..order };
	assert!(writer.plan(&refund, &transfer, &seen, &key).is_err());
}

#[tokio::test]
async fn cap_of_the_day_holds_back_what_is_above() {
	let bench = Bench::new(Processor::Stripe).await;
	let most = bench.desk().most_per_day[&nexonomy_gateway::words::CurrencyCode::USD];
	let large = bench.pay(u64::try_from(most).unwrap()).await;
	let small = bench.pay(100).await;
	assert_eq!(
		bench.run(&large, OrderKind::Capture { amount: most, is_final: true }).await.stand,
		Stand::Confirmed
	);
	let (journal, executor) = bench.start();
	let order = bench.order(&small, OrderKind::Capture { amount: 100, is_final: true });
	executor.accept(order.id).await.unwrap();
	assert_eq!(bench.work(&executor, &journal, &order, HOUR).await.stand, Stand::Prepared);
	assert_eq!(bench.money(&small).0, 0);
	let order = nexonomy_gateway::words::Order { deadline: order.deadline + 30 * HOUR, attempt: 1, ..order };
	bench.publish(order);
	bench.pass(24 * HOUR);
	executor.accept(order.id).await.unwrap();
	assert_eq!(bench.work(&executor, &journal, &order, HOUR).await.stand, Stand::Confirmed, "a day later");
}

#[tokio::test]
async fn t14_webhooks_are_heard_when_true_and_ignored_when_not() {
	use nexonomy_gateway::adapter::Hook;
	for processor in [Processor::Stripe, Processor::PayPal, Processor::Revolut] {
		let bench = Bench::new(processor).await;
		let payment = bench.pay(6_000).await;
		let now = bench.clock.now();
		let letters = bench.fake.world().outbox.take(now);
		let letter = letters.first().unwrap();
		let hook = Hook {
			path: "/".into(),
			headers: letter.headers.clone(),
			body: letter.body.clone().into_bytes(),
		};
		let reader = &bench.desk().reader;
		assert_eq!(reader.heed(&hook, now).await, Ok(Some(payment)), "{processor:?}");
		assert!(reader.heed(&hook, now + 301_000).await.is_err(), "{processor:?}: old");
		assert!(reader.heed(&hook, now - 301_000).await.is_err(), "{processor:?}: from the future");
		let mut other = hook.clone();
		other.body.insert(1, b' ');
		assert!(reader.heed(&other, now).await.is_err(), "{processor:?}: changed");
		let mut twice = hook.clone();
		twice.headers.extend(hook.headers.clone());
		assert!(reader.heed(&twice, now).await.is_err(), "{processor:?}: doubled headers");
		let bare = Hook { headers: vec![], ..hook };
		assert!(reader.heed(&bare, now).await.is_err(), "{processor:?}: unsigned");
	}
	assert!(SECRET.starts_with("whsec_"));
}

#[tokio::test]
async fn t13_webhook_about_a_dispute_names_the_payment_at_revolut() {
	use nexonomy_gateway::adapter::Hook;
	let bench = Bench::new(Processor::Revolut).await;
	let payment = bench.pay(6_000).await;
	bench.run(&payment, CAPTURE_ALL).await;
	bench.by_hand("dispute", &payment, 2_000, "needs_response").await;
	let now = bench.clock.now();
	let letter = bench.fake.world().outbox.take(now).pop().unwrap();
	assert!(letter.body.contains("dispute_id") && !letter.body.contains("order_id"), "{}", letter.body);
	let hook = Hook { path: "/".into(), headers: letter.headers, body: letter.body.into_bytes() };
	assert_eq!(bench.desk().reader.heed(&hook, now).await, Ok(Some(payment)));
}

#[tokio::test]
async fn t14_webhooks_signed_with_keys_are_heard_when_true() {
	use nexonomy_gateway::{adapter::Hook, clock::show_time, signature::rsa_sign};
	let headers = |pairs: &[(&str, String)]| -> Vec<(String, String)> {
		pairs.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
	};
	let bench = Bench::new(Processor::Antom).await;
	let now = bench.clock.now();
	let body = br#"{"paymentId":"2026","notifyType":"PAYMENT_RESULT"}"#.to_vec();
	let time = show_time(now);
	let signed = [format!("POST /v1/webhooks/x\nfake-client.{time}.").as_bytes(), &body].concat();
	let claim =
		rsa_sign(RSA_KEY, &signed).unwrap().replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
	let hook = Hook {
		path: "/v1/webhooks/x".into(),
		headers: headers(&[
			("client-id", "fake-client".into()),
			("request-time", time),
			("signature", format!("algorithm=RSA256,keyVersion=1,signature={claim}")),
		]),
		body,
	};
	assert_eq!(bench.desk().reader.heed(&hook, now).await, Ok(PaymentId::new("2026")));
	assert!(bench.desk().reader.heed(&Hook { path: "/y".into(), ..hook }, now).await.is_err());

	let bench = Bench::new(Processor::BinancePay).await;
	let body = br#"{"bizType":"PAY","bizIdStr":"29383937493038367292","bizStatus":"PAY_SUCCESS"}"#.to_vec();
	let signed = [format!("{now}\nnonce\n").as_bytes(), &body, b"\n"].concat();
	let hook = Hook {
		path: "/".into(),
		headers: headers(&[
			("binancepay-timestamp", now.to_string()),
			("binancepay-nonce", "nonce".into()),
			("binancepay-signature", rsa_sign(RSA_KEY, &signed).unwrap()),
		]),
		body,
	};
	assert_eq!(bench.desk().reader.heed(&hook, now).await, Ok(PaymentId::new("29383937493038367292")));
	assert!(bench.desk().reader.heed(&hook, now + 400_000).await.is_err());

	let bench = Bench::new(Processor::Wise).await;
	let body =
		br#"{"data":{"resource":{"id":16521632,"type":"transfer"},"current_state":"processing"}}"#.to_vec();
	let claim = rsa_sign(RSA_KEY, &body).unwrap();
	let hook = Hook { path: "/".into(), headers: headers(&[("x-signature-sha256", claim)]), body };
	assert_eq!(bench.desk().reader.heed(&hook, now).await, Ok(PaymentId::new("16521632")));
	let other = Hook { body: b"{}".to_vec(), ..hook };
	assert!(bench.desk().reader.heed(&other, now).await.is_err());
}

#[tokio::test]
async fn credentials_are_checked_without_moving_anything() {
	for processor in
		[Processor::Stripe, Processor::PayPal, Processor::Revolut, Processor::Antom, Processor::Wise]
	{
		let bench = Bench::new(processor).await;
		bench.desk().reader.check().await.unwrap();
		bench.desk().writer.as_ref().unwrap().check().await.unwrap();
	}
}
