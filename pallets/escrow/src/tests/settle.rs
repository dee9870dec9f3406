//! The deadline's default, mutual cancellation, and legs that are stuck.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{ArithmeticError, TokenError};

fn settle(id: AgreementId) {
	assert_ok!(Escrow::settle(signed(stranger()), id));
}

fn freeze_gold(of: AccountId) {
	assert_ok!(Assets::freeze(signed(alice()), GOLD, of));
}

fn thaw_gold(of: AccountId) {
	assert_ok!(Assets::thaw(signed(alice()), GOLD, of));
}

#[test]
fn everything_goes_back_when_the_deadline_passes() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		mint_item::<Test>(1, &bob());
		let id = deal()
			.voucher(alice(), bob(), promise, 500)
			.native(bob(), alice(), 1000)
			.gold(bob(), alice(), 60)
			.item(bob(), alice(), 1)
			.active();
		set_time(DEADLINE);
		settle(id);
		assert_eq!((native(&alice()), native(&bob())), (ENDOWMENT, ENDOWMENT));
		assert_eq!(gold(&bob()), ENDOWMENT);
		assert_eq!(owner_of(1), Some(bob()));
		assert_eq!((voucher(promise).holder, voucher(promise).lock), (alice(), None));
		assert!(left_no_trace(id));
		assert_eq!(keys_left(), 0);
		let what = Promised::Native(1000);
		assert!(has_event(&Event::Refunded { agreement: id, leg: 1, from: bob(), to: alice(), what }));
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::DeadlineRefunded });
	});
}

#[test]
fn everything_goes_on_when_the_terms_say_so_and_the_deadline_passes() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		mint_item::<Test>(1, &bob());
		let id = deal()
			.voucher(alice(), bob(), promise, 500)
			.native(bob(), alice(), 1000)
			.gold(bob(), alice(), 60)
			.item(bob(), alice(), 1)
			.released_at_deadline()
			.active();
		set_time(DEADLINE);
		settle(id);
		assert_eq!((native(&alice()), native(&bob())), (ENDOWMENT + 1000, ENDOWMENT - 1000));
		assert_eq!(gold(&alice()), ENDOWMENT + 60);
		assert_eq!(owner_of(1), Some(alice()));
		assert_eq!(voucher(promise).holder, bob());
		assert!(left_no_trace(id));
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::DeadlineReleased });
	});
}

#[test]
fn only_what_is_unreleased_goes_back() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let id = deal()
			.voucher(alice(), bob(), promise, 500)
			.native(bob(), alice(), 997)
			.gold(bob(), alice(), 61)
			.active();
		assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
		set_time(DEADLINE);
		settle(id);
		assert_eq!(native(&bob()), ENDOWMENT - 498 - VOUCHER_DEPOSIT + VOUCHER_DEPOSIT);
		assert_eq!(native(&alice()), ENDOWMENT + 498);
		assert_eq!(gold(&alice()), ENDOWMENT + 30);
		assert_eq!((voucher(promise).holder, voucher(promise).value), (alice(), usd(250)));
		assert!(left_no_trace(id));
	});
}

#[test]
fn earned_share_that_waited_goes_to_its_receiver_when_the_rest_goes_back() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), pauper(), 100).silver(alice(), bob(), 1).proven_by(bob()).active();
		assert_ok!(Escrow::report(signed(bob()), id, percent(8)));
		assert_eq!(agreement(id).legs[0].released, 0);
		// Meanwhile the receiver has an account.
		assert_ok!(Balances::transfer_keep_alive(signed(stranger()), pauper(), ED));
		set_time(DEADLINE);
		settle(id);
		assert_eq!(native(&pauper()), ED + 8);
		assert_eq!(native(&alice()), ENDOWMENT - 8);
		assert!(left_no_trace(id));
	});
}

#[test]
fn earned_share_is_dust_when_its_receiver_still_has_no_account() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), pauper(), 100).silver(alice(), bob(), 1).proven_by(bob()).active();
		assert_ok!(Escrow::report(signed(bob()), id, percent(8)));
		set_time(DEADLINE);
		settle(id);
		assert_eq!(native(&dust_account()), ED + 8);
		assert!(has_event(&Event::DustForwarded { agreement: id, party: pauper(), amount: 8 }));
		assert_eq!(native(&alice()), ENDOWMENT - 8);
		assert!(left_no_trace(id));
	});
}

#[test]
fn asset_is_divided_as_its_minimum_allows_when_the_rest_goes_back() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().gold(alice(), bob(), 100).active();
		assert_ok!(Escrow::report(signed(bob()), id, percent(97)));
		assert_eq!(agreement(id).legs[0].released, 90);
		set_time(DEADLINE);
		settle(id);
		// 3 is less than the minimum of 10, and what is less cannot be held beside the 7 that were earned.
		assert_eq!((gold(&alice()), gold(&bob())), (ENDOWMENT - 90, ENDOWMENT + 90));
		assert!(left_no_trace(id));
	});
}

#[test]
fn stuck_leg_waits_and_the_others_settle() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let id = deal()
			.gold(alice(), bob(), 100)
			.voucher(alice(), bob(), promise, 500)
			.native(bob(), alice(), 1000)
			.active();
		let account = Escrow::account_of(id);
		freeze_gold(account.clone());
		set_time(DEADLINE);
		settle(id);
		assert_eq!(native(&bob()), ENDOWMENT);
		assert_eq!(voucher(promise).lock, None);
		assert_eq!(gold(&account), 100);
		let error = TokenError::Frozen.into();
		assert!(has_event(&Event::LegStuck { agreement: id, leg: 0, error }));
		check_everything();

		// Nothing settles twice.
		settle(id);
		assert_eq!(native(&bob()), ENDOWMENT);

		thaw_gold(account);
		settle(id);
		assert_eq!(gold(&alice()), ENDOWMENT);
		assert!(left_no_trace(id));
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::DeadlineRefunded });
	});
}

#[test]
fn stuck_leg_waits_when_the_terms_say_release() {
	ExtBuilder.build_and_execute(|| {
		let id =
			deal().gold(alice(), bob(), 100).native(bob(), alice(), 1000).released_at_deadline().active();
		freeze_gold(Escrow::account_of(id));
		set_time(DEADLINE);
		settle(id);
		assert_eq!(native(&bob()), ENDOWMENT - 1000);
		assert!(!is_closed(id));
		thaw_gold(Escrow::account_of(id));
		settle(id);
		assert_eq!(gold(&bob()), ENDOWMENT + 100);
		assert!(left_no_trace(id));
	});
}

#[test]
fn item_is_stuck_while_its_collection_locks_it() {
	ExtBuilder.build_and_execute(|| {
		mint_item::<Test>(1, &bob());
		let id = deal().item(bob(), alice(), 1).native(alice(), bob(), 100).active();
		assert_ok!(Nfts::lock_item_transfer(signed(alice()), COLLECTION, 1));
		set_time(DEADLINE);
		settle(id);
		assert_eq!(owner_of(1), Some(Escrow::account_of(id)));
		assert_ok!(Nfts::unlock_item_transfer(signed(alice()), COLLECTION, 1));
		settle(id);
		assert_eq!(owner_of(1), Some(bob()));
		assert!(left_no_trace(id));
	});
}

#[test]
fn expired_voucher_is_settled_late_all_the_same() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue_until(alice(), alice(), 500, DEADLINE + 1);
		let id = deal().voucher(alice(), bob(), promise, 500).active();
		set_time(DEADLINE + DAY);
		assert_noop!(Vouchers::reap(signed(stranger()), promise), pallet_vouchers::Error::<Test>::Locked);
		settle(id);
		assert_ok!(Vouchers::reap(signed(stranger()), promise));
	});
}

#[test]
fn everything_goes_back_when_all_cancel() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let id = deal().voucher(alice(), bob(), promise, 500).native(bob(), alice(), 1000).active();
		assert_ok!(Escrow::cancel(signed(alice()), id, Default::default()));
		assert_eq!(last_event(), Event::CancelConsented { agreement: id, party: alice() });
		assert!(!is_closed(id));
		assert_ok!(Escrow::cancel(signed(bob()), id, Default::default()));
		assert_eq!((native(&alice()), native(&bob())), (ENDOWMENT, ENDOWMENT));
		assert!(left_no_trace(id));
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::Cancelled });
	});
}

#[test]
fn stranger_cancels_when_it_brings_all_signatures() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 100).native(charlie(), bob(), 100).active();
		assert_ok!(Escrow::report(signed(bob()), id, percent(30)));
		let all = cancel_consents(&[charlie(), bob(), alice()], id);
		assert_ok!(Escrow::cancel(signed(stranger()), id, all));
		assert_eq!(native(&bob()), ENDOWMENT + 60);
		assert!(left_no_trace(id));
	});
}

#[test]
fn party_who_consented_brings_the_other_signatures() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 100).active();
		assert_ok!(Escrow::cancel(signed(alice()), id, Default::default()));
		assert_ok!(Escrow::cancel(signed(alice()), id, cancel_consents(&[bob()], id)));
		assert!(left_no_trace(id));
	});
}

#[test]
fn consents_to_cancel_are_void_when_progress_grows() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 100).active();
		let early = cancel_consents(&[alice()], id);
		assert_ok!(Escrow::cancel(signed(alice()), id, Default::default()));
		assert_ok!(Escrow::report(signed(bob()), id, percent(10)));
		assert_ok!(Escrow::cancel(signed(bob()), id, Default::default()));
		assert!(!is_closed(id));
		// A signature for the progress before counts no more.
		assert_noop!(Escrow::cancel(signed(bob()), id, early), Error::<Test>::BadSignature);
		assert_ok!(Escrow::cancel(signed(bob()), id, cancel_consents(&[alice()], id)));
		assert!(left_no_trace(id));
	});
}

#[test]
fn cancelled_agreement_that_is_stuck_only_settles() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().gold(alice(), bob(), 100).native(alice(), bob(), 100).active();
		let account = Escrow::account_of(id);
		freeze_gold(account.clone());
		assert_ok!(Escrow::cancel(signed(alice()), id, cancel_consents(&[bob()], id)));
		assert!(!is_closed(id));
		assert_eq!(native(&alice()), ENDOWMENT - deposit(2));
		assert_eq!(Escrow::cancellation_text(id, NOW), None);
		assert_eq!(Escrow::preview(id, percent(50)), None);

		assert_noop!(Escrow::report(signed(bob()), id, percent(50)), Error::<Test>::AlreadyCancelled);
		assert_noop!(
			Escrow::cancel(signed(alice()), id, Default::default()),
			Error::<Test>::AlreadyCancelled
		);
		thaw_gold(account);
		// Before the deadline, since all have agreed.
		settle(id);
		assert_eq!((gold(&alice()), native(&alice())), (ENDOWMENT, ENDOWMENT));
		assert!(left_no_trace(id));
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::Cancelled });
	});
}

#[test]
fn parties_cancel_what_is_stuck_after_the_deadline() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().gold(alice(), bob(), 100).released_at_deadline().active();
		// The receiver's account takes no gold.
		assert_ok!(Assets::block(signed(alice()), GOLD, bob()));
		set_time(DEADLINE);
		settle(id);
		assert!(!is_closed(id));
		assert_ok!(Escrow::cancel(signed(alice()), id, cancel_consents(&[bob()], id)));
		assert_eq!(gold(&alice()), ENDOWMENT);
		assert!(left_no_trace(id));
	});
}

/// Somebody sends units of gold to an agreement's account, which everybody knows beforehand.
fn send_gold(id: AgreementId, amount: Balance) {
	assert_ok!(Assets::transfer(signed(stranger()), GOLD, Escrow::account_of(id), amount));
}

#[test]
fn few_units_from_a_stranger_go_along_with_the_last_of_an_asset() {
	type End = fn(AgreementId);
	let reported: End = |id| {
		assert_ok!(Escrow::report(signed(bob()), id, Perbill::one()));
	};
	let late: End = |id| {
		set_time(DEADLINE);
		settle(id);
	};
	let cancelled: End = |id| {
		let consents = cancel_consents(&[bob(), charlie()], id);
		assert_ok!(Escrow::cancel(signed(alice()), id, consents));
	};
	let decided: End = |id| {
		let against = nexonomy_primitives::court::Opponents(0b110);
		let claim = Claim { share: Perbill::one(), released: percent(50), against };
		assert_ok!(Escrow::dispute(signed(alice()), id, claim, Default::default()));
		rule(50);
	};
	let ends = [(reported, 101, 50), (late, 0, 0), (cancelled, 0, 0), (decided, 50, 25)];
	for (end, to_bob, to_charlie) in ends {
		ExtBuilder.build_and_execute(|| {
			let deal = deal().gold(alice(), charlie(), 50).gold(alice(), bob(), 100).proven_by(bob());
			let id = deal.judged_by_court(1).active();
			send_gold(id, 1);
			end(id);
			assert!(left_no_trace(id));
			// Whoever got the last units got one more. It was nobody's.
			assert_eq!(gold(&stranger()), ENDOWMENT - 1);
			assert_eq!((gold(&bob()), gold(&charlie())), (ENDOWMENT + to_bob, ENDOWMENT + to_charlie));
		});
	}
}

#[test]
fn few_units_from_a_stranger_do_not_leave_before_the_last() {
	ExtBuilder.build().execute_with(|| {
		let id = deal().gold(alice(), bob(), 100).gold(alice(), charlie(), 50).active();
		send_gold(id, 1);
		assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
		let in_charge = gold(&Escrow::account_of(id));
		assert_eq!((gold(&bob()), in_charge), (ENDOWMENT + 50, 76));
		assert_ok!(Escrow::do_try_state());
		assert_ok!(Escrow::report(signed(bob()), id, Perbill::one()));
		assert_eq!((gold(&bob()), gold(&charlie())), (ENDOWMENT + 100, ENDOWMENT + 51));
		assert!(left_no_trace(id));
	});
}

#[test]
fn units_from_a_stranger_that_can_stay_behind_are_nobodys() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().gold(alice(), bob(), 100).active();
		send_gold(id, GOLD_MINIMUM);
		assert_ok!(Escrow::report(signed(bob()), id, Perbill::one()));
		assert!(is_closed(id));
		assert_eq!(gold(&bob()), ENDOWMENT + 100);
		assert_eq!(gold(&Escrow::account_of(id)), GOLD_MINIMUM);
	});
}

#[test]
fn units_of_another_leg_never_go_along() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().gold(alice(), bob(), 50).gold(alice(), charlie(), 50).proven_by(bob()).active();
		let least = |least| {
			let owner = alice();
			let root = RuntimeOrigin::root();
			let all = || owner.clone();
			let raised =
				Assets::force_asset_status(root, GOLD, all(), all(), all(), all(), least, false, false);
			assert_ok!(raised);
		};
		// What governance makes too small is refused, not given to somebody else.
		least(60);
		assert_noop!(Escrow::report(signed(bob()), id, Perbill::one()), Error::<Test>::LeavesDust);
		least(GOLD_MINIMUM);
		assert_ok!(Escrow::report(signed(bob()), id, Perbill::one()));
		assert_eq!((gold(&bob()), gold(&charlie())), (ENDOWMENT + 50, ENDOWMENT + 50));
		assert!(left_no_trace(id));
	});
}

#[test]
fn units_are_not_lost_when_the_supply_leaves_no_room() {
	const LEAD: u32 = 9;
	ExtBuilder.build_and_execute(|| {
		assert_ok!(Assets::force_create(RuntimeOrigin::root(), LEAD, alice(), true, 1));
		let mint = |amount| {
			assert_ok!(Assets::mint(signed(alice()), LEAD, alice(), amount));
		};
		let burn = |amount| {
			assert_ok!(Assets::burn(signed(alice()), LEAD, alice(), amount));
		};
		let sum = || -> Balance {
			let accounts = pallet_assets::Account::<Test>::iter_prefix_values(LEAD);
			accounts.map(|account| account.balance).sum()
		};
		mint(Balance::MAX - 50);
		let deal = deal().leg(alice(), bob(), Promised::Asset { id: LEAD, amount: 100 });
		let draft = deal.draft();
		assert_noop!(
			Escrow::propose(signed(alice()), draft.clone(), consents(&[bob()], &draft)),
			ArithmeticError::Overflow
		);

		burn(50);
		let id = deal.active();
		mint(50);
		assert_noop!(Escrow::report(signed(bob()), id, Perbill::one()), ArithmeticError::Overflow);
		set_time(DEADLINE);
		settle(id);
		let error = ArithmeticError::Overflow.into();
		assert_eq!(last_event(), Event::LegStuck { agreement: id, leg: 0, error });
		assert_eq!(sum(), Balance::MAX - 50);
		burn(50);
		settle(id);
		assert!(left_no_trace(id));
		assert_eq!(sum(), Balance::MAX - 100);
	});
}

#[test]
fn cancellation_text_says_what_is_signed() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 100).active();
		assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
		let text = String::from_utf8(Escrow::cancellation_text(id, NOW).unwrap()).unwrap();
		let chain = "45".repeat(32);
		assert_eq!(
			text,
			format!("Nexonomy cancellation\nagreement: {id}\nnumber: 0\nprogress: 50.0000000%\nvalid until: {NOW}\nchain: 0x{chain}")
		);
	});
}

#[test]
fn dust_waits_while_the_dust_account_is_missing() {
	ExtBuilder.build_and_execute(|| {
		let id = deal()
			.native(alice(), pauper(), 100)
			.silver(alice(), bob(), 1)
			.proven_by(bob())
			.released_at_deadline()
			.active();
		assert_ok!(Escrow::report(signed(bob()), id, percent(95)));
		assert_ok!(Balances::transfer_all(signed(pauper()), stranger(), false));
		assert_ok!(Balances::force_transfer(RuntimeOrigin::root(), dust_account(), stranger(), ED));
		assert_noop!(Escrow::report(signed(bob()), id, percent(100)), TokenError::BelowMinimum);

		set_time(DEADLINE);
		settle(id);
		assert_eq!((silver(&bob()), agreement(id).legs[0].held()), (ENDOWMENT + 1, 5));
		assert_ok!(Balances::transfer_keep_alive(signed(stranger()), dust_account(), ED));
		settle(id);
		assert_eq!(native(&dust_account()), ED + 5);
		assert!(left_no_trace(id));
	});
}
