use super::*;

fn breach(agreement: Option<u64>, points: u128) -> Fact<AccountId> {
	Fact { agreement, ..fact(alice(), Role::Issuer, Deed::Broken, bob(), points) }
}

#[test]
fn broken_promise_costs_twice_its_worth_whoever_the_other_is() {
	ExtBuilder::default().build_and_execute(|| {
		see([breach(Some(1), 30)]);
		let record = record_of(&alice(), Role::Issuer);
		assert_eq!((record.lost, record.counts.broken, record.score()), (60 * POINT, 1, 0));
		// No cap of a pair.
		see([breach(Some(2), 30)]);
		assert_eq!(record_of(&alice(), Role::Issuer).lost, 120 * POINT);
	});
}

#[test]
fn breach_costs_no_more_than_its_cap() {
	ExtBuilder::default().build_and_execute(|| {
		see([Fact { value: u128::MAX, ..breach(Some(1), 0) }]);
		assert_eq!(record_of(&alice(), Role::Issuer).lost, 1_000 * POINT);
	});
}

#[test]
fn voucher_that_expired_in_anothers_hands_costs_a_flat_amount() {
	ExtBuilder::default().build_and_execute(|| {
		see([breach(None, 1_000)]);
		assert_eq!(record_of(&alice(), Role::Issuer).lost, 2 * POINT);
		// It is no deal of the two.
		assert_eq!(Reputation::last_deal(&alice(), &bob()), None);
	});
}

#[test]
fn expired_voucher_costs_the_same_in_however_many_parts() {
	known().build_and_execute(|| {
		see((0..500).map(|_| breach(None, 0)));
		let record = record_of(&alice(), Role::Issuer);
		assert_eq!((record.lost, record.counts.broken), (2 * POINT, 1));
		// Nor do the parts cost more when they are brought one by one.
		pass(YEAR / 2);
		see([breach(None, 0)]);
		pass(YEAR / 2 - 1);
		see([breach(None, 0)]);
		assert_eq!(record_of(&alice(), Role::Issuer).counts.broken, 1);
		// What is half forgotten counts anew.
		pass(1);
		see([breach(None, 0)]);
		let record = record_of(&alice(), Role::Issuer);
		assert_eq!((record.lost, record.counts.broken), (3 * POINT, 2));
	});
}

#[test]
fn expired_vouchers_of_unknown_holders_cost_together_what_one_account_can_count() {
	known().build_and_execute(|| {
		let expired = |number| fact(alice(), Role::Issuer, Deed::Broken, person(number), 0);
		see((0..500).map(expired));
		let record = record_of(&alice(), Role::Issuer);
		assert_eq!((record.lost, record.counts.broken), (10 * POINT, 500));
		// Whoever is known counts all the same, as far as the word does.
		see([breach(None, 0)]);
		assert_eq!(record_of(&alice(), Role::Issuer).lost, 12 * POINT);
		let customers = 1_000..1_004;
		for number in customers.clone() {
			establish(&person(number));
		}
		see(customers.map(expired));
		assert_eq!(record_of(&alice(), Role::Issuer).lost, 20 * POINT);
		establish(&charlie());
		Memories::mutate(charlie(), |account| account.as_mut().unwrap().word /= 2);
		see([fact(alice(), Role::Issuer, Deed::Broken, charlie(), 0)]);
		assert_eq!(record_of(&alice(), Role::Issuer).lost, 20 * POINT + 2 * POINT / 16);
	});
}

#[test]
fn expired_voucher_is_not_forgotten_by_forgetting_the_pair() {
	ExtBuilder::default().build_and_execute(|| {
		see([breach(None, 0)]);
		let id = PairId::of(&alice(), &bob());
		let forget = || Reputation::forget_pair(signed(charlie()), id);
		pass(10 * YEAR - 1);
		assert_noop!(forget(), Error::<Test>::NotForgettable);
		pass(1);
		assert_ok!(forget());
	});
}

#[test]
fn lost_dispute_takes_what_was_earned_in_that_role_only() {
	known().build_and_execute(|| {
		see(deal(alice(), bob(), 4, 1));
		see([fact(alice(), Role::Issuer, Deed::Kept, bob(), 2)]);
		let lost = fact(alice(), Role::Merchant, Deed::DisputeLost, bob(), 1);
		see([Fact { agreement: Some(2), ..lost }]);
		assert_eq!(score(&alice(), Role::Merchant), 2 * POINT);
		assert_eq!(score(&alice(), Role::Issuer), 2 * POINT);
		assert_eq!(record_of(&alice(), Role::Merchant).counts.disputes_lost, 1);
		assert_eq!(Reputation::last_deal(&alice(), &bob()), Some(NOW));
	});
}

#[test]
fn what_was_lost_is_forgotten_as_what_was_earned() {
	known().build_and_execute(|| {
		see([breach(Some(1), 4)]);
		pass(3 * YEAR);
		see([breach(Some(2), 4)]);
		assert_eq!(record_of(&alice(), Role::Issuer).lost, 9 * POINT);
	});
}
