use super::*;

fn meet(one: u32, other: u32) {
	see(deal(person(one), person(other), 1, u64::from(one) << 32 | u64::from(other)));
}

fn member(number: u32) -> Member {
	Memories::get(person(number)).unwrap().member.unwrap()
}

fn circle(id: CircleId) -> Circle {
	Circles::<Test>::get(id).unwrap()
}

#[test]
fn circle_is_founded_when_two_newcomers_meet() {
	ExtBuilder::default().build_and_execute(|| {
		meet(1, 2);
		assert_eq!(circle(0), Circle { size: 2, part_of: None });
		assert_eq!((member(1), member(2)), (Member { circle: 0, since: NOW }, member(1)));
	});
}

#[test]
fn newcomer_joins_the_circle_of_the_other_and_begins_then() {
	ExtBuilder::default().build_and_execute(|| {
		meet(1, 2);
		pass(DAY);
		meet(3, 1);
		meet(2, 4);
		assert_eq!(circle(0).size, 4);
		for newcomer in [3, 4] {
			assert_eq!(member(newcomer), Member { circle: 0, since: NOW + DAY });
		}
		assert_eq!(member(1).since, NOW);
	});
}

#[test]
fn smaller_circle_begins_anew_in_the_larger_one() {
	ExtBuilder::default().build_and_execute(|| {
		meet(1, 2);
		pass(DAY);
		meet(11, 12);
		meet(11, 13);
		pass(DAY);
		meet(2, 12);
		assert_eq!(circle(0).part_of, Some(Member { circle: 1, since: NOW + 2 * DAY }));
		assert_eq!(circle(1), Circle { size: 5, part_of: None });
		// The larger circle is as old as it was.
		assert_eq!(member(12), Member { circle: 1, since: NOW + DAY });
		// The other learns of it at its next deal.
		assert_eq!(member(1), Member { circle: 0, since: NOW });
		pass(DAY);
		meet(1, 2);
		assert_eq!(member(1), Member { circle: 1, since: NOW + 2 * DAY });
		assert_eq!(member(2), member(1));
	});
}

#[test]
fn nothing_happens_to_a_circle_when_its_members_meet_again() {
	ExtBuilder::default().build_and_execute(|| {
		meet(1, 2);
		let before = circle(0);
		pass(DAY);
		meet(2, 1);
		assert_eq!((circle(0), member(1).since), (before, NOW));
		assert_eq!(NextCircleId::<Test>::get(), 1);
	});
}

#[test]
fn account_that_hangs_too_low_counts_as_new_and_hangs_higher_next_time() {
	known().build_and_execute(|| {
		let depth = MAX_STEPS + 2;
		for id in 1..=depth {
			let above = Member { circle: id - 1, since: NOW - 200 * DAY };
			Circles::<Test>::insert(id, Circle { size: 100 - id, part_of: Some(above) });
		}
		Circles::<Test>::insert(0, Circle { size: 200, part_of: None });
		NextCircleId::<Test>::put(depth + 1);
		let low = Member { circle: depth, since: NOW - YEAR };
		Memories::mutate(bob(), |account| account.as_mut().unwrap().member = Some(low));

		see(deal(alice(), bob(), 3, 1));
		assert_eq!(score(&alice(), Role::Merchant), 0);
		assert_eq!(Memories::get(bob()).unwrap().member.unwrap().circle, 0);
		see(deal(alice(), bob(), 3, 2));
		assert_eq!(score(&alice(), Role::Merchant), 3 * POINT);
		assert_eq!(Memories::get(bob()).unwrap().member.unwrap().since, NOW - 200 * DAY);
	});
}

#[test]
fn walks_stay_short_when_circles_of_the_same_size_unite() {
	ExtBuilder::default().build_and_execute(|| {
		// 64 couples, then 32 foursomes, and so on.
		(0..64).for_each(|couple| meet(2 * couple, 2 * couple + 1));
		let mut size = 2;
		while size < 128 {
			(0..128).step_by(2 * size).for_each(|first| meet(first, first + size as u32));
			size *= 2;
		}
		assert!(Circles::<Test>::iter().filter(|(_, circle)| circle.part_of.is_none()).count() == 1);
		let rules = CurrentRules::<Test>::get();
		let deepest = (0..128u32).map(|number| {
			let fact = fact(person(number), Role::Buyer, Deed::Kept, person(127 - number), 1);
			apply(&mut crate::record::State::<Test>::new(), &rules, &fact, now()).steps
		});
		assert!(deepest.max().is_some_and(|steps| steps <= 2 * MAX_STEPS));
	});
}
