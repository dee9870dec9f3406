use super::*;

/// Alice sold Bob something worth four points.
fn settled() -> ExtBuilder {
	known()
}

fn deal_of_four() {
	see(deal(alice(), bob(), 4, 1));
}

#[test]
fn best_review_gives_a_fifth_of_what_the_deal_earned() {
	settled().build_and_execute(|| {
		deal_of_four();
		review(bob(), alice(), 1, 5);
		assert_eq!(score(&alice(), Role::Merchant), 4_800_000);
		let counts = record_of(&alice(), Role::Merchant).counts;
		assert_eq!((counts.reviews, counts.ratings), (1, 5));
		let event = Event::Reviewed {
			agreement: 1,
			by: bob(),
			about: alice(),
			rating: 5,
			content: TEXT,
			role: Some(Role::Merchant),
			effect: 800_000,
		};
		assert_eq!(last_event(), event);
	});
}

#[test]
fn ratings_give_and_take_in_equal_steps() {
	for (rating, expected) in [(1, 3_200_000), (2, 3_600_000), (3, 4_000_000), (4, 4_400_000), (5, 4_800_000)]
	{
		settled().build_and_execute(|| {
			deal_of_four();
			review(bob(), alice(), 1, rating);
			assert_eq!(score(&alice(), Role::Merchant), expected);
		});
	}
}

#[test]
fn rewritten_review_undoes_the_one_before() {
	settled().build_and_execute(|| {
		deal_of_four();
		for rating in [1, 5, 2, 4, 1, 3] {
			review(bob(), alice(), 1, rating);
		}
		assert_eq!(score(&alice(), Role::Merchant), 4 * POINT);
		let record = record_of(&alice(), Role::Merchant);
		assert_eq!((record.earned, record.lost), (4 * POINT, 0));
		assert_eq!((record.counts.reviews, record.counts.ratings), (1, 3));
	});
}

#[test]
fn undoing_a_faded_review_leaves_no_more_than_rounding() {
	settled().build_and_execute(|| {
		deal_of_four();
		review(bob(), alice(), 1, 5);
		// Other deals change the account in between.
		for number in 0..20 {
			pass(DAY);
			see(deal(alice(), person(number), 0, 100 + u64::from(number)));
		}
		review(bob(), alice(), 1, 3);
		let left = score(&alice(), Role::Merchant);
		let expected = decay(4 * POINT, 20 * DAY, YEAR);
		assert!(left.abs_diff(expected) <= 21, "{left} {expected}");
	});
}

#[test]
fn both_sides_review_each_other() {
	settled().build_and_execute(|| {
		deal_of_four();
		review(bob(), alice(), 1, 5);
		review(alice(), bob(), 1, 1);
		assert_eq!(score(&alice(), Role::Merchant), 4_800_000);
		assert_eq!(score(&bob(), Role::Buyer), 3_200_000);
	});
}

#[test]
fn review_weighs_nothing_when_the_deal_earned_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		deal_of_four();
		review(bob(), alice(), 1, 1);
		let record = record_of(&alice(), Role::Merchant);
		assert_eq!((record.lost, record.counts.reviews), (0, 1));
	});
}

#[test]
fn review_is_refused_when_the_window_has_passed() {
	settled().build_and_execute(|| {
		deal_of_four();
		pass(30 * DAY - 1);
		review(bob(), alice(), 1, 4);
		pass(1);
		let late = Reputation::review(signed(bob()), alice(), 1, 1, TEXT);
		assert_noop!(late, Error::<Test>::TooLate);
	});
}

#[test]
fn review_is_refused_when_no_such_agreement_was_settled() {
	settled().build_and_execute(|| {
		deal_of_four();
		for (by, about, agreement) in [(bob(), alice(), 2), (charlie(), alice(), 1), (bob(), bob(), 1)] {
			let refused = Reputation::review(signed(by), about, agreement, 5, TEXT);
			assert_noop!(refused, Error::<Test>::NotSettled);
		}
	});
}

#[test]
fn later_agreement_takes_the_place_of_the_one_before() {
	settled().build_and_execute(|| {
		deal_of_four();
		review(bob(), alice(), 1, 5);
		see(deal(alice(), bob(), 1, 2));
		let former = Reputation::review(signed(bob()), alice(), 1, 1, TEXT);
		assert_noop!(former, Error::<Test>::NotSettled);
		assert_noop!(Reputation::answer(signed(alice()), bob(), 1, TEXT), Error::<Test>::NotSettled);
		// What was written stays, and the new one can be reviewed.
		assert_eq!(score(&alice(), Role::Merchant), 5_800_000);
		review(bob(), alice(), 2, 1);
		assert_eq!(score(&alice(), Role::Merchant), 5_600_000);
		assert_eq!(record_of(&alice(), Role::Merchant).counts.reviews, 2);
	});
}

#[test]
fn review_counts_in_the_role_that_earned_most() {
	settled().build_and_execute(|| {
		let issuer = fact(alice(), Role::Issuer, Deed::Kept, bob(), 1);
		let merchant = fact(alice(), Role::Merchant, Deed::Kept, bob(), 3);
		see([issuer, merchant].map(|fact| Fact { agreement: Some(1), ..fact }));
		review(bob(), alice(), 1, 5);
		assert_eq!(score(&alice(), Role::Merchant), 3_600_000);
		assert_eq!(score(&alice(), Role::Issuer), POINT);
	});
}

#[test]
fn agreement_cannot_be_reviewed_when_it_was_only_ruled_about() {
	settled().build_and_execute(|| {
		let lost = fact(alice(), Role::Issuer, Deed::DisputeLost, bob(), 0);
		see([Fact { agreement: Some(1), ..lost }]);
		let early = Reputation::review(signed(bob()), alice(), 1, 5, TEXT);
		assert_noop!(early, Error::<Test>::NotSettled);
		// It goes on, and ends.
		deal_of_four();
		review(bob(), alice(), 1, 5);
		review(bob(), alice(), 1, 2);
		let counts = record_of(&alice(), Role::Merchant).counts;
		assert_eq!((counts.reviews, counts.ratings), (1, 2));
	});
}

#[test]
fn running_agreement_does_not_take_the_place_of_the_one_before_when_it_is_ruled_about() {
	settled().build_and_execute(|| {
		deal_of_four();
		review(bob(), alice(), 1, 5);
		let lost = fact(alice(), Role::Issuer, Deed::DisputeLost, bob(), 0);
		see([Fact { agreement: Some(2), ..lost }]);
		review(bob(), alice(), 1, 3);
		assert_eq!(score(&alice(), Role::Merchant), 4 * POINT);
	});
}

#[test]
fn rewritten_review_is_undone_in_the_role_in_which_it_counted() {
	settled().build_and_execute(|| {
		let issuer = fact(alice(), Role::Issuer, Deed::Kept, bob(), 1);
		see([Fact { agreement: Some(1), ..issuer }]);
		review(bob(), alice(), 1, 5);
		let merchant = fact(alice(), Role::Merchant, Deed::Kept, bob(), 3);
		see([Fact { agreement: Some(1), ..merchant }]);
		review(bob(), alice(), 1, 4);
		let (issuer, merchant) = (record_of(&alice(), Role::Issuer), record_of(&alice(), Role::Merchant));
		assert_eq!((issuer.earned, issuer.counts.reviews, issuer.counts.ratings), (POINT, 0, 0));
		assert_eq!((merchant.earned, merchant.counts.reviews, merchant.counts.ratings), (3_300_000, 1, 4));
	});
}

#[test]
fn review_is_of_the_agreement_whatever_else_the_two_do() {
	settled().build_and_execute(|| {
		see(deal(alice(), bob(), 1, 1));
		review(bob(), alice(), 1, 5);
		// A redemption earns more, in another role.
		see([fact(alice(), Role::Issuer, Deed::Kept, bob(), 4)]);
		review(bob(), alice(), 1, 1);
		let (issuer, merchant) = (record_of(&alice(), Role::Issuer), record_of(&alice(), Role::Merchant));
		assert_eq!((issuer.earned, issuer.lost, issuer.counts.reviews), (4 * POINT, 0, 0));
		assert_eq!((merchant.earned, merchant.lost, merchant.counts.reviews), (POINT, 200_000, 1));
	});
}

#[test]
fn window_for_reviews_is_that_of_the_agreement_whatever_else_the_two_do() {
	settled().build_and_execute(|| {
		deal_of_four();
		for _ in 0..3 {
			pass(10 * DAY);
			see([fact(alice(), Role::Issuer, Deed::Kept, bob(), 0)]);
		}
		let late = Reputation::review(signed(bob()), alice(), 1, 1, TEXT);
		assert_noop!(late, Error::<Test>::TooLate);
		assert_eq!(Reputation::last_deal(&alice(), &bob()), Some(NOW + 30 * DAY));
	});
}

#[test]
fn review_is_answered_once_for_each_version() {
	settled().build_and_execute(|| {
		deal_of_four();
		let answer = || Reputation::answer(signed(alice()), bob(), 1, ContentId([2; 32]));
		assert_noop!(answer(), Error::<Test>::NoReview);
		review(bob(), alice(), 1, 2);
		assert_ok!(answer());
		let event =
			Event::Answered { agreement: 1, by: alice(), reviewer: bob(), content: ContentId([2; 32]) };
		assert_eq!(last_event(), event);
		assert_noop!(answer(), Error::<Test>::AlreadyAnswered);
		review(bob(), alice(), 1, 1);
		// There is no time limit.
		pass(YEAR);
		assert_ok!(answer());
		assert_noop!(answer(), Error::<Test>::AlreadyAnswered);
	});
}
