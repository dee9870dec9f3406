use super::*;

#[test]
fn account_is_forgotten_after_ten_half_lives() {
	known().build_and_execute(|| {
		see(deal(alice(), bob(), 4, 1));
		pass(10 * YEAR - 1);
		let forget = || Reputation::forget_account(signed(charlie()), alice());
		assert_noop!(forget(), Error::<Test>::NotForgettable);
		pass(1);
		assert_eq!(score(&alice(), Role::Merchant), 4 * POINT / 1_024);
		assert_ok!(forget());
		assert_eq!(last_event(), Event::AccountForgotten { who: alice() });
		assert_eq!(Reputation::explain(alice()), None);
		assert_noop!(forget(), Error::<Test>::NotFound);
		// Whoever comes back is new.
		see(deal(alice(), bob(), 4, 2));
		assert_eq!(Memories::get(alice()).unwrap().since, NOW + 10 * YEAR);
	});
}

#[test]
fn pair_is_forgotten_after_ten_half_lives() {
	known().build_and_execute(|| {
		see(deal(alice(), bob(), 4, 1));
		let id = PairId::of(&alice(), &bob());
		pass(10 * YEAR - 1);
		assert_noop!(Reputation::forget_pair(signed(charlie()), id), Error::<Test>::NotForgettable);
		pass(1);
		assert_ok!(Reputation::forget_pair(signed(charlie()), id));
		assert_eq!(last_event(), Event::PairForgotten { pair: id });
		assert_eq!(Reputation::last_deal(&alice(), &bob()), None);
		assert_noop!(Reputation::forget_pair(signed(charlie()), id), Error::<Test>::NotFound);
	});
}
