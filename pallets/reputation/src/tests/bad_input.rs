//! Every call with every kind of bad input: each refuses with the error that its docs name, and changes nothing.

use super::*;

/// Bob reviewed Alice in agreement 1.
fn chain(test: impl FnOnce()) {
	known().build_and_execute(|| {
		see(deal(alice(), bob(), 4, 1));
		review(bob(), alice(), 1, 4);
		test();
	});
}

fn calls() -> [Call<Test>; 4] {
	[
		Call::review { about: alice(), agreement: 1, rating: 5, content: TEXT },
		Call::answer { reviewer: bob(), agreement: 1, content: TEXT },
		Call::forget_account { who: alice() },
		Call::forget_pair { pair: PairId::of(&alice(), &bob()) },
	]
}

fn dispatch(call: Call<Test>, origin: RuntimeOrigin) -> Result<(), DispatchError> {
	RuntimeCall::from(call).dispatch(origin).map(|_| ()).map_err(|failure| failure.error)
}

#[test]
fn every_call_is_refused_when_nobody_signed_it() {
	chain(|| {
		for call in calls() {
			for origin in [RuntimeOrigin::none(), RuntimeOrigin::root()] {
				assert_noop!(dispatch(call.clone(), origin), DispatchError::BadOrigin);
			}
		}
		let set_rules = Call::set_rules { rules: CurrentRules::<Test>::get() };
		for origin in [RuntimeOrigin::none(), signed(alice())] {
			assert_noop!(dispatch(set_rules.clone(), origin), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn rules_out_of_range_are_refused() {
	chain(|| {
		let rules = Rules { half_life: 0, ..CurrentRules::<Test>::get() };
		let refused = dispatch(Call::set_rules { rules }, RuntimeOrigin::root());
		assert_noop!(refused, Error::<Test>::RuleOutOfRange);
	});
}

#[test]
fn ratings_other_than_one_to_five_are_refused() {
	chain(|| {
		for rating in [0, 6, u8::MAX] {
			let call = Call::review { about: alice(), agreement: 1, rating, content: TEXT };
			assert_noop!(dispatch(call, signed(bob())), Error::<Test>::NoSuchRating);
		}
	});
}

#[test]
fn strangers_and_wrong_agreements_are_refused() {
	chain(|| {
		for agreement in [0, 2, u64::MAX] {
			let review = Call::review { about: alice(), agreement, rating: 5, content: TEXT };
			assert_noop!(dispatch(review, signed(bob())), Error::<Test>::NotSettled);
			let answer = Call::answer { reviewer: bob(), agreement, content: TEXT };
			assert_noop!(dispatch(answer, signed(alice())), Error::<Test>::NotSettled);
		}
		let [review, answer, ..] = calls();
		for call in [review, answer] {
			assert_noop!(dispatch(call, signed(charlie())), Error::<Test>::NotSettled);
		}
		// Nobody reviews itself, or answers what nobody wrote.
		let of_itself = Call::review { about: alice(), agreement: 1, rating: 5, content: TEXT };
		assert_noop!(dispatch(of_itself, signed(alice())), Error::<Test>::NotSettled);
		let unwritten = Call::answer { reviewer: alice(), agreement: 1, content: TEXT };
		assert_noop!(dispatch(unwritten, signed(bob())), Error::<Test>::NoReview);
	});
}

#[test]
fn what_is_remembered_or_unknown_cannot_be_forgotten() {
	chain(|| {
		let [.., account, pair] = calls();
		for call in [account, pair] {
			assert_noop!(dispatch(call, signed(charlie())), Error::<Test>::NotForgettable);
		}
		let unknown = [
			Call::forget_account { who: charlie() },
			Call::forget_pair { pair: PairId::of(&alice(), &charlie()) },
		];
		for call in unknown {
			assert_noop!(dispatch(call, signed(charlie())), Error::<Test>::NotFound);
		}
	});
}
