//! The threats of the design that are rules of this pallet, each test named after its number: T21 to T25.

use super::*;
use codec::Encode;
use frame_support::traits::fungible::hold::Inspect;

#[test]
fn t21_money_that_is_not_settled_counts_for_nothing() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = await_payment(1, expected(Processor::PayPal));
		assert_ok!(shown.observe());
		assert_eq!(stage(1), Some(Stage::Requested));
		assert_eq!(Told::get(), []);
		shown.0.captured = 6000;
		assert_noop!(shown.observe(), Error::<Test>::BadObservation);
		shown.0.captured = 0;
		shown.authorize();
		assert_ok!(shown.observe());
		assert_eq!(Told::get(), [Heard::Authorized(leg(1))]);
		// What was settled and no longer is, is not taken over.
		let mut pending = shown;
		pending.0.state = ProcessorState::Pending;
		(pending.0.capturable, pending.0.capture_before) = (0, 0);
		assert_ok!(pending.observe());
		assert_eq!(stage(1), Some(Stage::Reconcile));
		assert_eq!(payment(1).seen.unwrap().capturable, 6000);
	});
}

#[test]
fn t21_money_that_was_taken_at_once_though_it_was_to_be_held_goes_back() {
	ExtBuilder.build_and_execute(|| {
		let mut shown = await_payment(1, expected(Processor::Stripe));
		shown.authorize();
		shown.capture(6000, true);
		assert_ok!(shown.observe());
		assert_eq!(Told::get(), [Heard::Failed(leg(1), PaymentFailure::NotHeld)]);
		assert_eq!(kind(1), to_refund(6000));
	});
}

#[test]
fn t22_newcomers_sell_little_and_only_what_their_bond_backs() {
	ExtBuilder.build_and_execute(|| {
		let of = |dollars: u128| Expected { money: usd(dollars * 100), ..expected(Processor::Stripe) };
		// 1,000 dollars in a day.
		assert_ok!(expect(leg(1), of(1000)));
		assert_noop!(expect(leg(2), of(1)), Error::<Test>::DailyCapReached);
		pass(DAY);
		// 2,000 dollars open.
		assert_ok!(expect(leg(2), of(1000)));
		pass(DAY);
		assert_noop!(expect(leg(3), of(1)), Error::<Test>::OpenCapReached);
		// What failed no longer counts.
		assert_ok!(tend(1));
		assert_ok!(expect(leg(3), of(1)));
		// A month later there is room for more.
		pass(30 * DAY);
		assert_ok!(expect(leg(4), of(5000)));
	});
}

#[test]
fn t22_seller_who_is_known_may_sell_more() {
	ExtBuilder.build_and_execute(|| {
		pass(90 * DAY);
		let of = |dollars: u128| Expected { money: usd(dollars * 100), ..expected(Processor::Stripe) };
		assert_noop!(expect(leg(1), of(20_000)), Error::<Test>::OpenCapReached);
		assert_ok!(Payments::vouch(RuntimeOrigin::root(), SELLER, true));
		assert_ok!(expect(leg(1), of(20_000)));
		assert_eq!(seller(SELLER).reserved, DEPOSIT + 10_000 * UNIT);
	});
}

#[test]
fn t22_bond_cannot_leave_while_it_backs_payments() {
	ExtBuilder.build_and_execute(|| {
		authorized(1, Processor::BinancePay);
		let reserved = seller(SELLER).reserved;
		assert_eq!(reserved, DEPOSIT + 600 * UNIT);
		let all = BOND - reserved;
		assert_noop!(Payments::withdraw_bond(signed(SELLER), all + 1), Error::<Test>::BondInUse);
		assert_ok!(Payments::withdraw_bond(signed(SELLER), all));
		assert_noop!(expect(leg(2), expected(Processor::Stripe)), Error::<Test>::BondTooSmall);
		// The seller vanishes: the account is empty when the refund is due, and the payer gets the bond.
		assert_ok!(void(1));
		pass(23 * DAY);
		assert_ok!(tend(1));
		pass(14 * DAY);
		assert_ok!(tend(1));
		assert_ok!(tend(1));
		assert_eq!(Balances::free_balance(BUYER), ENDOWMENT + 600 * UNIT);
		assert_eq!(held_as_bond(SELLER), DEPOSIT);
	});
}

#[test]
fn t22_account_stays_revoked_when_it_is_given_up() {
	ExtBuilder.build_and_execute(|| {
		let (stripe, tag) = (Processor::Stripe, AccountTag::of(Processor::Stripe, true, b"another"));
		let claim = |who| Payments::claim_account(signed(who), tag, stripe, true);
		let attest = |who| Payments::attest_account(signed(WITNESSES), tag, who, stripe, true, false);
		// An accomplice has said so as well, in time.
		assert_ok!(claim(STRANGER));
		assert_ok!(claim(SELLER));
		assert_ok!(attest(SELLER));
		assert_ok!(Payments::revoke_account(signed(WATCHMAN), tag, true));
		let deposits = || Balances::balance_on_hold(&HoldReason::AccountDeposit.into(), &SELLER);
		let before = deposits();
		assert_ok!(Payments::retire_account(signed(SELLER), tag));
		assert_eq!(deposits(), before - DEPOSIT);
		for who in [SELLER, OTHER_SELLER] {
			assert_noop!(claim(who), Error::<Test>::AccountRevoked);
		}
		assert_noop!(attest(STRANGER), Error::<Test>::AccountRevoked);
		assert_ok!(Payments::withdraw_claim(signed(STRANGER), tag));

		let lift = |who| Payments::revoke_account(who, tag, false);
		assert_noop!(lift(signed(WATCHMAN)), Error::<Test>::OnlyAdminLifts);
		assert_ok!(Payments::revoke_account(signed(WATCHMAN), tag, true));
		assert_noop!(claim(SELLER), Error::<Test>::AccountRevoked);
		assert_ok!(lift(RuntimeOrigin::root()));
		assert_noop!(lift(RuntimeOrigin::root()), Error::<Test>::AccountNotFound);
		assert_ok!(claim(SELLER));
		assert_ok!(attest(SELLER));
		assert!(!Accounts::<Test>::get(tag).unwrap().revoked);
	});
}

/// Frozen tokens on hold would leave with whatever the bond pays.
#[test]
fn t22_bond_takes_only_what_could_be_transferred() {
	use frame_support::traits::{LockableCurrency, WithdrawReasons};
	ExtBuilder.build_and_execute(|| {
		let add = |amount| Payments::add_bond(signed(STRANGER), amount);
		// All but 500 is vesting.
		Balances::set_lock(*b"vesting ", &STRANGER, ENDOWMENT - 500 * UNIT, WithdrawReasons::all());
		assert_noop!(add(500 * UNIT + 1), Error::<Test>::BalanceNotFree);
		assert_ok!(add(500 * UNIT));
		assert_eq!(held_as_bond(STRANGER), 500 * UNIT);
		assert_eq!(Balances::free_balance(STRANGER), ENDOWMENT - 500 * UNIT);
		Balances::remove_lock(*b"vesting ", &STRANGER);
		// The account stays alive.
		assert_noop!(add(ENDOWMENT - 500 * UNIT), Error::<Test>::BalanceNotFree);
		assert_ok!(add(ENDOWMENT - 500 * UNIT - EXISTENTIAL));
	});
}

#[test]
fn t23_nothing_that_names_a_person_or_an_account_is_on_chain() {
	let mut ext = ExtBuilder.build();
	let secret = b"pi_3SecretPaymentOfBen";
	let account = b"acct_AdasPlumbing";
	ext.execute_with(|| {
		let stripe = Processor::Stripe;
		let tag = AccountTag::of(stripe, true, account);
		assert_ok!(Payments::claim_account(signed(SELLER), tag, stripe, true));
		assert_ok!(Payments::attest_account(signed(WITNESSES), tag, SELLER, stripe, true, false));
		let reference = PaymentRef::of(stripe, account, true, secret);
		assert_ok!(expect(leg(1), Expected { account: tag, reference: Some(reference), ..expected(stripe) }));
		let mut shown = Shown::of(1, SELLER, stripe, usd(6000));
		(shown.0.account, shown.0.reference) = (tag, reference);
		shown.authorize();
		assert_ok!(shown.observe());
		assert_ok!(capture(1, 6000, true));
		let events = System::events().encode();
		let mut stored = Vec::new();
		let mut key = Vec::new();
		while let Some(next) = sp_io::storage::next_key(&key) {
			stored.extend(sp_io::storage::get(&next).unwrap_or_default());
			stored.extend(&next);
			key = next;
		}
		assert!(stored.windows(32).any(|bytes| bytes == tag.0.as_bytes()), "the scan sees what is stored");
		for place in [events, stored] {
			for word in [&secret[..], &account[..]] {
				assert!(!place.windows(word.len()).any(|bytes| bytes == word));
			}
		}
	});
}

#[test]
fn t24_strangers_cannot_bind_and_each_leg_is_bound_once() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(expect(leg(1), expected(Processor::Stripe)));
		let reference = |name| reference_of(SELLER, Processor::Stripe, name);
		let bind = |who, name| Payments::bind(signed(who), leg(1), reference(name));
		assert_noop!(bind(STRANGER, 1), Error::<Test>::NotAParty);
		assert_ok!(bind(BUYER, 1));
		assert_noop!(bind(BUYER, 2), Error::<Test>::HasReference);
		assert_eq!(References::<Test>::iter().count(), 1);
	});
}

#[test]
fn t24_each_open_payment_ties_up_a_deposit() {
	ExtBuilder.build_and_execute(|| {
		let penny = Expected { money: usd(1), ..expected(Processor::Stripe) };
		assert_ok!(expect(leg(1), penny));
		assert!(seller(SELLER).reserved > DEPOSIT);
	});
}

#[test]
fn t25_every_capture_says_whether_it_is_the_last() {
	ExtBuilder.build_and_execute(|| {
		let mut often = authorized(1, Processor::PayPal);
		assert_ok!(capture(1, 1000, false));
		assert_eq!(kind(1), to_capture(1000, false));
		often.execute_and_observe(1);
		assert_ok!(capture(1, 1000, true));
		assert_eq!(kind(1), to_capture(1000, true));
		for (id, processor) in [(2, Processor::Stripe), (3, Processor::Revolut), (4, Processor::Antom)] {
			authorized(id, processor);
			assert_ok!(capture(id, 1000, true));
			assert!(matches!(kind(id), Some(OrderKind::Capture { is_final: true, .. })));
		}
	});
}
