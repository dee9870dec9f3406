use super::*;

#[test]
fn deal_counts_its_worth_when_both_sides_are_established() {
	known().build_and_execute(|| {
		see(deal(alice(), bob(), 3, 7));
		assert_eq!(score(&alice(), Role::Merchant), 3 * POINT);
		assert_eq!(score(&bob(), Role::Buyer), 3 * POINT);
		assert_eq!(record_of(&alice(), Role::Merchant).counts.kept, 1);
		let pair = pair_of(&bob(), &alice());
		assert_eq!((pair.settled, pair.agreement), (NOW, Some(Compact(7))));
		let event = Event::Applied {
			who: bob(),
			role: Role::Buyer,
			deed: Deed::Kept,
			with: Some(alice()),
			agreement: Some(7),
			earned: 3 * POINT,
			lost: 0,
		};
		assert_eq!(last_event(), event);
	});
}

#[test]
fn newcomers_begin_at_zero_and_earn_nothing_from_each_other() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(score(&alice(), Role::Merchant), 0);
		see(deal(alice(), bob(), 4, 1));
		pass(YEAR);
		see(deal(alice(), bob(), 4, 2));
		assert_eq!(score(&alice(), Role::Merchant), 0);
		assert_eq!(record_of(&alice(), Role::Merchant).counts.kept, 2);
	});
}

#[test]
fn deal_counts_flat_when_its_worth_is_unknown_or_small() {
	known().build_and_execute(|| {
		see(deal(alice(), bob(), 0, 1));
		assert_eq!(score(&alice(), Role::Merchant), POINT);
	});
}

#[test]
fn deal_counts_no_more_than_its_cap() {
	known().build_and_execute(|| {
		see(deal(alice(), bob(), 1_000_000, 1));
		assert_eq!(score(&alice(), Role::Merchant), 4 * POINT);
		let greatest = Fact { value: u128::MAX, ..fact(bob(), Role::Buyer, Deed::Kept, alice(), 0) };
		see([greatest]);
		assert_eq!(score(&bob(), Role::Buyer), 8 * POINT);
	});
}

#[test]
fn parts_of_a_point_count() {
	known().build_and_execute(|| {
		let value = PER_POINT * 5 / 2 + 1;
		see([Fact { value, ..fact(alice(), Role::Merchant, Deed::Kept, bob(), 0) }]);
		assert_eq!(score(&alice(), Role::Merchant), 2_500_000);
	});
}

#[test]
fn pair_counts_no_more_than_its_cap_until_it_is_forgotten() {
	known().build_and_execute(|| {
		for agreement in 0..10 {
			see(deal(alice(), bob(), 4, agreement));
		}
		assert_eq!(score(&alice(), Role::Merchant), 10 * POINT);
		// Other roles have no room of their own.
		see([fact(alice(), Role::Issuer, Deed::Kept, bob(), 4)]);
		assert_eq!(score(&alice(), Role::Issuer), 0);
		// Nor has another role in which Bob deals with Alice.
		see(deal(bob(), alice(), 4, 11));
		assert_eq!(score(&bob(), Role::Merchant), 0);

		// Half is forgotten: the pair may count five points anew, for as much word and reach as is left.
		pass(YEAR);
		establish(&alice());
		establish(&bob());
		for agreement in 20..30 {
			see(deal(alice(), bob(), 4, agreement));
		}
		assert_eq!(score(&alice(), Role::Merchant), 5 * POINT);
	});
}

#[test]
fn deal_counts_as_far_as_the_giver_is_known_and_the_receivers_word_counts() {
	known().build_and_execute(|| {
		let rules = CurrentRules::<Test>::get();
		// Half the reach is the 64th part of it.
		Memories::mutate(alice(), |account| account.as_mut().unwrap().reach /= 2);
		Memories::mutate(bob(), |account| {
			let account = account.as_mut().unwrap();
			account.reach = 0;
		});
		let (one, other) = (Memories::get(alice()).unwrap(), Memories::get(bob()).unwrap());
		assert_eq!(rules.trust(Role::Merchant, &one, &other).deconstruct(), 1_000_000_000 / 64);
		assert_eq!(rules.trust(Role::Buyer, &other, &one).deconstruct(), 1_000_000_000 / 64);
		// Nobody knows Bob as a merchant.
		assert!(rules.trust(Role::Merchant, &other, &one).is_zero());
		// And half the word is the 16th part of it.
		let quiet = Account { word: other.word / 2, ..other.clone() };
		let known = Account { reach: 2 * one.reach, ..one.clone() };
		assert_eq!(rules.trust(Role::Merchant, &known, &quiet).deconstruct(), 1_000_000_000 / 16);
		see([fact(alice(), Role::Merchant, Deed::Kept, bob(), 4)]);
		assert_eq!(score(&alice(), Role::Merchant), 4 * POINT / 64);
	});
}

#[test]
fn deal_counts_in_proportion_to_the_age_of_the_circle() {
	known().build_and_execute(|| {
		let young = Member { circle: 0, since: NOW - 30 * DAY };
		Memories::mutate(bob(), |account| account.as_mut().unwrap().member = Some(young));
		see(deal(alice(), bob(), 3, 1));
		let third = score(&alice(), Role::Merchant);
		assert!((POINT - 3..=POINT).contains(&third), "{third}");
	});
}

#[test]
fn word_and_reach_grow_by_each_account_once() {
	known().build_and_execute(|| {
		// Charlie is new, and deals with two who are as established as can be.
		for agreement in 0..5 {
			see(deal(charlie(), alice(), 1, agreement));
		}
		let account = Memories::get(charlie()).unwrap();
		assert_eq!((account.word, account.reach), (0, ONE));
		see(deal(bob(), charlie(), 1, 6));
		let account = Memories::get(charlie()).unwrap();
		assert_eq!((account.word, account.reach), (ONE, ONE));

		// What was forgotten of it counts anew.
		pass(YEAR);
		establish(&bob());
		see(deal(bob(), charlie(), 1, 7));
		let account = Memories::get(charlie()).unwrap();
		assert_eq!((account.word, account.reach), (ONE, ONE / 2));
	});
}

#[test]
fn newcomers_add_a_tenth_to_word_and_seven_tenths_to_reach() {
	ExtBuilder::default().build_and_execute(|| {
		see(deal(alice(), bob(), 1, 1));
		let (seller, buyer) = (Memories::get(alice()).unwrap(), Memories::get(bob()).unwrap());
		assert_eq!((seller.word, seller.reach), (0, ONE * 7 / 10));
		assert_eq!((buyer.word, buyer.reach), (ONE / 10, 0));
	});
}

#[test]
fn scores_fade_by_half_lives() {
	known().build_and_execute(|| {
		see(deal(alice(), bob(), 4, 1));
		pass(YEAR);
		assert_eq!(score(&alice(), Role::Merchant), 2 * POINT);
		pass(YEAR / 2);
		assert_eq!(score(&alice(), Role::Merchant), decay(4 * POINT, YEAR * 3 / 2, YEAR));
		pass(30 * YEAR);
		assert_eq!(score(&alice(), Role::Merchant), 0);
	});
}

#[test]
fn facts_without_another_account_earn_nothing_but_are_counted() {
	known().build_and_execute(|| {
		let alone = Fact { with: None, ..fact(alice(), Role::Exocrat, Deed::Kept, bob(), 4) };
		let with_itself = fact(alice(), Role::Exocrat, Deed::Kept, alice(), 4);
		see([alone, with_itself]);
		let record = record_of(&alice(), Role::Exocrat);
		assert_eq!((record.earned, record.counts.kept), (0, 2));
	});
}

#[test]
fn jurors_earn_and_lose_fixed_amounts() {
	ExtBuilder::default().build_and_execute(|| {
		let vote = |deed| Fact { with: None, ..fact(alice(), Role::Juror, deed, bob(), 0) };
		see((0..9).map(|_| vote(Deed::Coherent)));
		assert_eq!(score(&alice(), Role::Juror), 9 * POINT);
		see([vote(Deed::Incoherent)]);
		assert_eq!(score(&alice(), Role::Juror), 7 * POINT);
		see([vote(Deed::Absent)]);
		assert_eq!(score(&alice(), Role::Juror), 3 * POINT);
		see([vote(Deed::Absent)]);
		assert_eq!(score(&alice(), Role::Juror), 0);
		let counts = record_of(&alice(), Role::Juror).counts;
		assert_eq!((counts.coherent, counts.incoherent, counts.absent), (9, 1, 2));
	});
}
