//! The state is broken on purpose, one invariant at a time, to see that `try_state` notices.

use super::*;

/// Runs `break_it` on a sound chain on which Alice and Bob dealt and Bob reviewed, and expects `complaint`.
fn expect(complaint: &'static str, break_it: impl FnOnce()) {
	known().build().execute_with(|| {
		see(deal(alice(), bob(), 4, 1));
		review(bob(), alice(), 1, 5);
		assert_ok!(Reputation::do_try_state());
		break_it();
		assert_err!(Reputation::do_try_state(), DispatchError::Other(complaint));
	});
}

fn account(change: impl FnOnce(&mut Account)) {
	Memories::mutate(alice(), |account| change(account.as_mut().unwrap()));
}

fn record(change: impl FnOnce(&mut Record)) {
	account(|account| change(account.record_mut(Role::Merchant).unwrap()));
}

fn pair(change: impl FnOnce(&mut Pair)) {
	Pairs::<Test>::mutate(PairId::of(&alice(), &bob()), |pair| change(pair.as_mut().unwrap()));
}

fn side(change: impl FnOnce(&mut Side)) {
	pair(|pair| change(pair.side_mut(&alice(), &bob())));
}

fn written(change: impl FnOnce(&mut Review)) {
	side(|side| change(side.review.as_mut().unwrap()));
}

fn circle(change: impl FnOnce(&mut Circle)) {
	Circles::<Test>::mutate(0, |circle| change(circle.as_mut().unwrap()));
}

#[test]
fn complaint_is_made_when_a_rule_is_out_of_range() {
	expect("a rule is out of its range", || change_rules(|rules| rules.flat = 0));
}

#[test]
fn complaint_is_made_when_a_circle_is_impossible() {
	let above = |circle, since| Some(Member { circle, since });
	expect("a circle's number has not been assigned", || NextCircleId::<Test>::put(0));
	expect("a circle has fewer than two members", || circle(|circle| circle.size = 1));
	expect("a circle will join another in the future", || {
		circle(|circle| circle.part_of = above(0, NOW + 1))
	});
	expect("a circle is part of none that exists", || circle(|circle| circle.part_of = above(5, NOW)));
	expect("a circle is part of one that is not larger", || circle(|circle| circle.part_of = above(0, NOW)));
	expect("a circle has more members than ever joined it", || {
		establish(&charlie());
		circle(|circle| circle.size = 2);
	});
}

#[test]
fn complaint_is_made_when_an_account_is_impossible() {
	let member = |circle, since| Some(Member { circle, since });
	expect("an account's last deed is older than its first", || account(|account| account.since = NOW + 1));
	expect("an account's last deed is in the future", || account(|account| account.at = NOW + 1));
	expect("an account joined its circle at an impossible time", || {
		account(|account| account.member = member(0, NOW + 1))
	});
	expect("an account's circle does not exist", || account(|account| account.member = member(9, NOW)));
	expect("an account's roles are out of order", || {
		account(|account| {
			account.record_mut(Role::Buyer);
			account.roles = account.roles.iter().rev().copied().collect::<Vec<_>>().try_into().unwrap();
		})
	});
	expect("ratings do not fit the number of reviews", || record(|record| record.counts.ratings = 6));
	expect("something was earned by nothing", || record(|record| record.counts.kept = 0));
}

#[test]
fn complaint_is_made_when_a_pair_is_impossible() {
	expect("a pair's last deal is in the future", || pair(|pair| pair.met = NOW + 1));
	expect("a pair's last deal is in the future", || side(|side| side.failed = Some(Compact(NOW + 1))));
	expect("an agreement ended after the pair's last deal", || pair(|pair| pair.settled = NOW + 1));
	expect("a deal counted after the pair's last one", || side(|side| side.at = Some(Compact(NOW + 1))));
	expect("something counted before the first deal", || side(|side| side.at = None));
	expect("an agreement earned something before the first deal", || {
		side(|side| {
			side.at = None;
			side.counted = 0;
		})
	});
}

#[test]
fn complaint_is_made_when_a_review_is_impossible() {
	expect("a review is about no agreement", || pair(|pair| pair.agreement = None));
	expect("a rating is not between 1 and 5", || written(|review| review.rating = 6));
	expect("a review is in the future", || written(|review| review.at = NOW + 1));
	expect("a review that counts in no role has an effect", || written(|review| review.role = None));
	expect("a review weighs more than its agreement", || written(|review| review.effect = 3 * POINT));
}

#[test]
fn complaint_is_made_when_somebody_dealt_with_itself() {
	expect("somebody dealt with itself", || {
		Reputation::record(fact(alice(), Role::Buyer, Deed::Kept, alice(), 1));
	});
}
