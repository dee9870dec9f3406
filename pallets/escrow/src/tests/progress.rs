//! Progress releases its share of every leg.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};

fn report(id: AgreementId, progress: Perbill) {
	let Prover::Party(prover) = agreement(id).terms.provers[0] else { panic!("a party proves") };
	let prover = agreement(id).parties[usize::from(prover)].clone();
	assert_ok!(Escrow::report(signed(prover), id, progress));
}

#[test]
fn half_of_every_leg_moves_when_half_is_done() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		mint_item::<Test>(1, &bob());
		let id = deal()
			.voucher(alice(), bob(), promise, 500)
			.native(bob(), alice(), 1000)
			.gold(bob(), alice(), 60)
			.item(bob(), alice(), 1)
			.active();
		let before = native(&alice());
		report(id, percent(50));

		let handed_over = promise + 1;
		assert_eq!((voucher(handed_over).holder, voucher(handed_over).value), (bob(), usd(250)));
		assert_eq!(voucher(handed_over).lock, None);
		assert_eq!(voucher(promise).value, usd(250));
		assert_eq!(native(&alice()), before + 500);
		assert_eq!(gold(&alice()), ENDOWMENT + 30);
		assert_eq!(owner_of(1), Some(Escrow::account_of(id)), "an item waits for the last step");

		let what = mock::handed_over(handed_over, 250);
		assert!(has_event(&Event::Progressed {
			agreement: id,
			progress: percent(50),
			by: ProvenBy::Party(bob())
		}));
		assert!(has_event(&Event::Released { agreement: id, leg: 0, from: alice(), to: bob(), what }));
		let what = Promised::Native(500);
		assert!(has_event(&Event::Released { agreement: id, leg: 1, from: bob(), to: alice(), what }));
	});
}

#[test]
fn agreement_leaves_no_trace_when_all_is_done() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		mint_item::<Test>(1, &bob());
		let id = deal()
			.voucher(alice(), bob(), promise, 500)
			.native(bob(), alice(), 1000)
			.gold(bob(), alice(), 60)
			.silver(alice(), bob(), 1)
			.item(bob(), alice(), 1)
			.active();
		report(id, percent(50));
		report(id, percent(100));

		assert!(left_no_trace(id));
		assert_eq!(keys_left(), 0);
		assert_eq!(native(&alice()), ENDOWMENT + 1000);
		assert_eq!(native(&bob()), ENDOWMENT - 1000);
		assert_eq!((gold(&alice()), silver(&bob())), (ENDOWMENT + 60, ENDOWMENT + 1));
		assert_eq!(owner_of(1), Some(alice()));
		assert_eq!(voucher(promise).holder, bob());
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::Completed });
	});
}

#[test]
fn voucher_is_redeemed_step_by_step_when_the_leg_says_so() {
	ExtBuilder.build_and_execute(|| {
		// Bob holds Alice's promise; she delivers, he reports and pays.
		let promise = issue(alice(), bob(), 500);
		let id = deal()
			.redeeming(bob(), alice(), promise, 500)
			.native(alice(), bob(), 100)
			.proven_by(bob())
			.active();
		report(id, percent(30));
		assert_eq!(voucher(promise).value, usd(350));
		report(id, percent(100));
		assert!(is_redeemed(promise));
		assert!(left_no_trace(id));
	});
}

#[test]
fn issuer_puts_its_own_promise_at_stake_and_it_is_redeemed() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let id = deal().redeeming(alice(), bob(), promise, 500).native(bob(), alice(), 100).active();
		report(id, percent(100));
		assert!(is_redeemed(promise));
	});
}

#[test]
fn odd_amounts_are_never_lost_or_invented() {
	ExtBuilder.build_and_execute(|| {
		const PRIMES: [u128; 4] = [99_991, 101, 7919, 13];
		let promise = issue(alice(), alice(), PRIMES[0]);
		let id = deal()
			.voucher(alice(), bob(), promise, PRIMES[0])
			.native(bob(), charlie(), PRIMES[1])
			.silver(charlie(), alice(), PRIMES[2])
			.native(bob(), alice(), PRIMES[3])
			.active();
		let before = native(&alice());
		for step in 1..=7 {
			report(id, Perbill::from_rational(step, 7u32));
			check_everything();
		}
		assert_eq!(native(&charlie()), ENDOWMENT + PRIMES[1]);
		assert_eq!(native(&alice()), before + PRIMES[3] + deposit(4));
		assert_eq!(silver(&alice()), ENDOWMENT + PRIMES[2]);
		let bobs: u128 = (promise..=promise + 6)
			.map(voucher)
			.map(|voucher| {
				assert_eq!(voucher.holder, bob());
				voucher.value.minor
			})
			.sum();
		assert_eq!(bobs, PRIMES[0]);
		assert!(left_no_trace(id));
	});
}

#[test]
fn smallest_amounts_wait_for_the_last_step() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 1);
		let id = deal().voucher(alice(), bob(), promise, 1).silver(bob(), alice(), 1).active();
		report(id, Perbill::from_parts(999_999_999));
		assert_eq!(voucher(promise).holder, alice());
		report(id, percent(100));
		assert_eq!(voucher(promise).holder, bob());
		assert_eq!(silver(&alice()), ENDOWMENT + 1);
	});
}

#[test]
fn largest_amounts_are_shared_exactly() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), u128::MAX);
		let id = deal().voucher(alice(), bob(), promise, u128::MAX).active();
		report(id, Perbill::from_parts(1));
		report(id, Perbill::from_parts(999_999_999));
		report(id, percent(100));
		let bobs = [promise, promise + 1, promise + 2].map(|id| voucher(id).value.minor);
		assert_eq!(bobs.iter().sum::<u128>(), u128::MAX);
	});
}

#[test]
fn native_share_waits_when_it_is_too_small_for_a_new_account() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), pauper(), 100).silver(alice(), bob(), 1).proven_by(bob()).active();
		report(id, percent(9));
		assert_eq!((native(&pauper()), agreement(id).legs[0].released), (0, 0));
		report(id, percent(10));
		assert_eq!((native(&pauper()), agreement(id).legs[0].released), (10, 10));
		report(id, percent(11));
		assert_eq!(native(&pauper()), 11);
	});
}

#[test]
fn last_share_goes_to_the_dust_account_when_it_is_too_small() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), pauper(), 100).silver(alice(), bob(), 1).proven_by(bob()).active();
		report(id, percent(95));
		// The receiver leaves with what it got.
		assert_ok!(Balances::transfer_all(signed(pauper()), stranger(), false));
		assert_eq!(native(&pauper()), 0);
		report(id, percent(100));
		assert_eq!(native(&pauper()), 0);
		assert_eq!(native(&dust_account()), ED + 5);
		assert!(has_event(&Event::DustForwarded { agreement: id, party: pauper(), amount: 5 }));
		assert!(left_no_trace(id));
	});
}

#[test]
fn asset_leg_keeps_the_minimum_until_the_last_step() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().gold(alice(), bob(), 100).gold(charlie(), bob(), GOLD_MINIMUM).active();
		report(id, percent(99));
		assert_eq!(agreement(id).legs[0].released, 90, "99 would leave less than the minimum");
		assert_eq!(agreement(id).legs[1].released, 0);
		assert_eq!(gold(&bob()), ENDOWMENT + 90);
		report(id, percent(100));
		assert_eq!(gold(&bob()), ENDOWMENT + 110);
		assert!(left_no_trace(id));
	});
}

#[test]
fn asset_share_waits_when_it_is_too_small_for_a_new_account() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(Balances::transfer_keep_alive(signed(alice()), pauper(), ED));
		let id = deal().gold(alice(), pauper(), 100).silver(alice(), bob(), 1).proven_by(bob()).active();
		report(id, percent(9));
		assert_eq!((gold(&pauper()), agreement(id).legs[0].released), (0, 0));
		report(id, percent(20));
		assert_eq!(gold(&pauper()), 20);
	});
}

#[test]
fn asset_share_waits_when_its_receiver_can_have_no_account() {
	ExtBuilder.build_and_execute(|| {
		// Gold needs a native account to stand on, and the receiver has none.
		let id = deal().gold(alice(), pauper(), 100).native(alice(), bob(), 100).proven_by(bob()).active();
		report(id, percent(50));
		report(id, Perbill::from_parts(999_999_999));
		assert_eq!((gold(&pauper()), native(&bob())), (0, ENDOWMENT + 99));
		assert_noop!(Escrow::report(signed(bob()), id, percent(100)), sp_runtime::TokenError::CannotCreate);
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!(gold(&alice()), ENDOWMENT - 100, "what was earned does not go back");

		assert_ok!(Balances::transfer_keep_alive(signed(stranger()), pauper(), ED));
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!((gold(&pauper()), gold(&alice())), (90, ENDOWMENT - 90));
		assert!(left_no_trace(id));
	});
}

#[test]
fn report_fails_as_a_whole_when_one_leg_cannot_move() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 100).gold(alice(), bob(), 100).active();
		assert_ok!(Assets::freeze(signed(alice()), GOLD, Escrow::account_of(id)));
		assert_noop!(Escrow::report(signed(bob()), id, percent(50)), sp_runtime::TokenError::Frozen);
	});
}

#[test]
fn report_fails_when_the_caller_cannot_pay_for_the_new_voucher() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let id = deal().voucher(alice(), bob(), promise, 500).active();
		assert_ok!(Balances::transfer_all(signed(bob()), charlie(), true));
		assert_noop!(
			Escrow::report(signed(bob()), id, percent(50)),
			sp_runtime::TokenError::FundsUnavailable
		);
		// Anybody who can may bring the report instead, and the last step needs no new voucher.
		let (half, signature) = signed_report(&bob(), id, percent(50));
		assert_ok!(Escrow::submit_report(signed(stranger()), half, signature));
		report(id, percent(100));
		assert!(left_no_trace(id));
	});
}

#[test]
fn signed_report_counts_when_anybody_submits_it() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let id = deal().voucher(alice(), bob(), promise, 500).native(bob(), alice(), 1000).active();
		let (half, signature) = signed_report(&bob(), id, percent(50));
		assert_ok!(Escrow::submit_report(signed(stranger()), half, signature.clone()));
		assert!(has_event(&Event::Progressed {
			agreement: id,
			progress: percent(50),
			by: ProvenBy::Party(bob())
		}));
		assert_eq!(
			Balances::total_balance_on_hold(&stranger()),
			VOUCHER_DEPOSIT,
			"who submits pays for the new voucher"
		);
		assert_noop!(
			Escrow::submit_report(signed(stranger()), half, signature),
			Error::<Test>::ProgressNotGrowing
		);
		let (full, signature) = signed_report(&bob(), id, percent(100));
		assert_ok!(Escrow::submit_report(signed(stranger()), full, signature));
		assert!(left_no_trace(id));
	});
}

#[test]
fn progress_text_says_what_is_signed() {
	ExtBuilder.build_and_execute(|| {
		let text = |progress| String::from_utf8(Escrow::progress_text(3, progress, NOW)).unwrap();
		let chain = "45".repeat(32);
		assert_eq!(
			text(percent(50)),
			format!(
				"Nexonomy progress\nagreement: 3\nprogress: 50.0000000%\nvalid until: {NOW}\nchain: 0x{chain}"
			)
		);
		assert!(text(Perbill::from_parts(1)).contains("\nprogress: 0.0000001%\n"));
		assert!(text(Perbill::from_parts(999_999_999)).contains("\nprogress: 99.9999999%\n"));
		assert!(text(Perbill::one()).contains("\nprogress: 100.0000000%\n"));
	});
}

#[test]
fn preview_says_what_a_report_then_does() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 499);
		mint_item::<Test>(1, &bob());
		let id = deal()
			.voucher(alice(), bob(), promise, 499)
			.native(bob(), pauper(), 19)
			.gold(bob(), alice(), 19)
			.item(bob(), alice(), 1)
			.active();
		for step in [33, 66, 100].map(percent) {
			let previews = Escrow::preview(id, step).expect("it can be reported");
			let before = events().len();
			report(id, step);
			let released: Vec<_> = events()
				.into_iter()
				.skip(before)
				.filter_map(|event| match event {
					Event::Released { leg, from, to, what, .. } => Some((leg, from, to, what.total())),
					_ => None,
				})
				.collect();
			let previewed: Vec<_> = previews
				.into_iter()
				.map(|preview| (preview.leg, preview.from, preview.to, preview.amount))
				.collect();
			assert_eq!(released, previewed);
		}
		assert_eq!(Escrow::preview(id, percent(100)), None);
	});
}

#[test]
fn close_is_not_hindered_by_what_strangers_send() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 100).active();
		let account = Escrow::account_of(id);
		assert_ok!(Balances::transfer_keep_alive(signed(stranger()), account.clone(), 77));
		report(id, percent(100));
		assert!(left_no_trace(id));
		assert_eq!(native(&alice()), ENDOWMENT - 100 + 77, "the depositor gets all that is left");

		let id = deal().native(alice(), bob(), 100).active();
		let account = Escrow::account_of(id);
		assert_ok!(Assets::transfer(signed(stranger()), GOLD, account.clone(), 50));
		report(id, percent(100));
		assert!(is_closed(id));
		assert_eq!(native(&account), 0);
		assert_eq!(gold(&account), 50);
	});
}

#[test]
fn close_is_not_hindered_by_a_lock_that_strangers_bring() {
	use frame_support::traits::{LockableCurrency, WithdrawReasons};
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 100).active();
		let account = Escrow::account_of(id);
		// As a vested transfer does: tokens come with a lock on them.
		assert_ok!(Balances::transfer_keep_alive(signed(stranger()), account.clone(), 500));
		Balances::set_lock(*b"vesting ", &account, 500, WithdrawReasons::all());
		report(id, percent(50));
		report(id, percent(100));
		assert!(is_closed(id));
		assert_eq!((native(&alice()), native(&bob())), (ENDOWMENT - 100, ENDOWMENT + 100));
		assert_eq!(native(&account), 500);
	});
}
