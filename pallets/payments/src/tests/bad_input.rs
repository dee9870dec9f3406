//! What is refused, and why.

use super::*;

#[test]
fn payments_that_make_no_sense_are_not_awaited() {
	ExtBuilder.build_and_execute(|| {
		let good = || expected(Processor::Stripe);
		let hrs = CurrencyCode(*b"HRS");
		for (wrong, error) in [
			(Expected { payer: SELLER, ..good() }, Error::<Test>::SameParty),
			(Expected { money: usd(0), ..good() }, Error::ZeroAmount),
			(Expected { money: Money::new(hrs, 1), ..good() }, Error::UnknownRate),
			(Expected { money: Money::new(CurrencyCode(*b"XXX"), 1), ..good() }, Error::UnknownRate),
			(Expected { authorize_by: now(), ..good() }, Error::BadTimes),
			(Expected { authorize_by: now() + 4 * DAY, ..good() }, Error::BadTimes),
			(Expected { keep_until: now() + 365 * DAY + 1, ..good() }, Error::BadTimes),
			(Expected { keep_until: u64::MAX, ..good() }, Error::BadTimes),
			(Expected { payee: STRANGER, ..good() }, Error::NotOwner),
		] {
			assert_noop!(expect(leg(1), wrong), error);
		}
		let vast = Expected { money: usd(u128::MAX), ..good() };
		assert_eq!(expect(leg(1), vast), Err(sp_runtime::ArithmeticError::Overflow.into()));
		assert_ok!(expect(leg(1), good()));
		assert_noop!(expect(leg(1), good()), Error::<Test>::AlreadyExpected);
	});
}

#[test]
fn what_failed_to_be_bound_leaves_nothing() {
	ExtBuilder.build_and_execute(|| {
		let shown = authorized(1, Processor::Stripe);
		let before = seller(SELLER);
		let again = Expected { reference: Some(shown.0.reference), ..expected(Processor::Stripe) };
		assert_noop!(expect(leg(2), again), Error::<Test>::AlreadyBound);
		assert_eq!(seller(SELLER), before);
	});
}

#[test]
fn currency_is_not_taken_without_a_rate_nor_with_an_old_price() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(Payments::set_rate(RuntimeOrigin::root(), CurrencyCode::USD, None));
		assert_noop!(expect(leg(1), expected(Processor::Stripe)), Error::<Test>::UnknownRate);
		assert_ok!(Payments::set_rate(RuntimeOrigin::root(), CurrencyCode::USD, Some(CENT)));
		pass(1000 * DAY + 1);
		assert_noop!(expect(leg(1), expected(Processor::Stripe)), Error::<Test>::StaleBondPrice);
	});
}

#[test]
fn rates_and_prices_are_in_their_ranges() {
	ExtBuilder.build_and_execute(|| {
		let rate = |code, rate| Payments::set_rate(RuntimeOrigin::root(), CurrencyCode(code), Some(rate));
		assert_noop!(rate(*b"USD", 0), Error::<Test>::RuleOutOfRange(RuleName::Rate));
		assert_noop!(rate(*b"USD", u128::MAX), Error::<Test>::RuleOutOfRange(RuleName::Rate));
		assert_noop!(rate(*b"QQQ", 1), Error::<Test>::UnknownCurrency);
		let set = |worth, valid_until| {
			Payments::set_bond_price(RuntimeOrigin::root(), BondPrice { worth, valid_until })
		};
		let error = Error::<Test>::RuleOutOfRange(RuleName::BondPrice);
		assert_noop!(set(0, now() + 1), error);
		let error = Error::<Test>::RuleOutOfRange(RuleName::BondPrice);
		assert_noop!(set(1, now()), error);
		for who in [SELLER, WATCHMAN, WITNESSES] {
			let rate = Payments::set_rate(signed(who), CurrencyCode::USD, None);
			assert_eq!(rate, Err(DispatchError::BadOrigin));
		}
	});
}

#[test]
fn rules_out_of_range_are_refused() {
	ExtBuilder.build_and_execute(|| {
		let change = |change: fn(&mut Rules)| {
			let mut rules = rules();
			change(&mut rules);
			rules
		};
		for (wrong, name) in [
			(change(|rules| rules.tiers = Default::default()), RuleName::Tiers),
			(change(|rules| rules.tiers[2].age = 0), RuleName::Tiers),
			(change(|rules| rules.tiers[0].open = u128::MAX), RuleName::Tiers),
			(change(|rules| rules.tiers[0].reserve = Perbill::from_percent(4)), RuleName::Reserve),
			(change(|rules| rules.minimum_bond = 0), RuleName::MinimumBond),
			(change(|rules| rules.trouble = 0), RuleName::Trouble),
			(change(|rules| rules.trouble = 61 * DAY), RuleName::Trouble),
			(change(|rules| rules.dispute = HOUR), RuleName::Dispute),
			(change(|rules| rules.silence = u64::MAX), RuleName::Silence),
			(change(|rules| rules.alarm = 0), RuleName::Alarm),
			(change(|rules| rules.alarm = 17), RuleName::Alarm),
		] {
			let set = Payments::set_rules(RuntimeOrigin::root(), wrong);
			assert_eq!(set, Err(Error::<Test>::RuleOutOfRange(name).into()));
		}
		assert_noop!(Payments::set_rules(signed(WATCHMAN), rules()), DispatchError::BadOrigin);
	});
}

#[test]
fn unsound_observations_are_refused() {
	ExtBuilder.build_and_execute(|| {
		let shown = authorized(1, Processor::PayPal);
		for change in [
			(|shown: &mut Shown| shown.0.captured = 1) as fn(&mut Shown),
			|shown| shown.0.captured = u128::MAX,
			|shown| shown.0.refunded = 1,
			|shown| shown.0.disputed = u128::MAX,
			|shown| shown.0.state = ProcessorState::Captured,
			|shown| shown.0.state = ProcessorState::Voided,
		] {
			let mut wrong = shown;
			change(&mut wrong);
			assert_noop!(wrong.observe(), Error::<Test>::BadObservation);
		}
	});
}

#[test]
fn calls_for_what_is_not_there_say_so() {
	ExtBuilder.build_and_execute(|| {
		let none = Error::<Test>::NotFound;
		assert_noop!(tend(1), none);
		assert_noop!(capture(1, 1, true), Error::<Test>::NotFound);
		assert_noop!(refund(1, 1), Error::<Test>::NotFound);
		assert_noop!(void(1), Error::<Test>::NotFound);
		assert_noop!(Payments::resume(RuntimeOrigin::root(), leg(1)), Error::<Test>::NotFound);
		let bind = Payments::bind(signed(BUYER), leg(1), PaymentRef::default());
		assert_eq!(bind, Err(Error::<Test>::NotFound.into()));
		authorized(1, Processor::Stripe);
		assert_noop!(capture(1, 0, false), Error::<Test>::ZeroAmount);
		assert_noop!(refund(1, 0), Error::<Test>::ZeroAmount);
		assert_noop!(Payments::resume(RuntimeOrigin::root(), leg(1)), Error::<Test>::NoTrouble);
		assert_noop!(Payments::resume(signed(SELLER), leg(1)), DispatchError::BadOrigin);
		let bind = Payments::bind(signed(BUYER), leg(1), PaymentRef::default());
		assert_eq!(bind, Err(Error::<Test>::NotAwaited.into()));
		assert_noop!(Payments::vouch(RuntimeOrigin::root(), 999, true), Error::<Test>::SellerNotFound);
		let none = Payments::revoke_account(RuntimeOrigin::root(), AccountTag::default(), true);
		assert_eq!(none, Err(Error::<Test>::AccountNotFound.into()));
	});
}

#[test]
fn result_of_an_order_is_told_of_its_own_payment_only() {
	ExtBuilder.build_and_execute(|| {
		let mut one = authorized(1, Processor::PayPal);
		let two = authorized(2, Processor::PayPal);
		assert_ok!(void(1));
		let order = order(1).unwrap();
		pass(DAY);
		let told = Payments::observe_after_deadline(signed(WITNESSES), order.id, 0, two.0);
		assert_eq!(told, Err(Error::<Test>::OrderNotFound.into()));
		// What differs under the same revision was not read at the same time.
		one.0.authorized += 1;
		let told = Payments::observe_after_deadline(signed(WITNESSES), order.id, 0, one.0);
		assert_eq!(told, Err(Error::<Test>::Stale.into()));
	});
}
