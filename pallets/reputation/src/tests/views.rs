use super::*;

#[test]
fn standing_explains_itself() {
	known().build_and_execute(|| {
		see(deal(alice(), bob(), 4, 1));
		review(bob(), alice(), 1, 5);
		let broken = fact(alice(), Role::Issuer, Deed::Broken, bob(), 1);
		see([Fact { agreement: Some(2), ..broken }]);
		pass(YEAR);
		let explanation = Reputation::explain(alice()).unwrap();
		let counts = Counts { broken: 1, ..Counts::default() };
		let issuer = RoleReport { role: Role::Issuer, score: 0, earned: 0, lost: POINT, counts };
		let counts = Counts { kept: 1, reviews: 1, ratings: 5, ..Counts::default() };
		let merchant =
			RoleReport { role: Role::Merchant, score: 2_400_000, earned: 2_400_000, lost: 0, counts };
		assert_eq!(explanation.roles, vec![issuer, merchant]);
		assert_eq!((explanation.as_of, explanation.half_life), (NOW + YEAR, YEAR));
		assert_eq!((explanation.since, explanation.in_circle_since), (NOW - YEAR, Some(NOW - YEAR)));
		assert_eq!(Reputation::standing(alice(), Role::Merchant), 2_400_000);
		assert_eq!(Reputation::standing(alice(), Role::Juror), 0);
		assert_eq!(Reputation::standing(charlie(), Role::Merchant), 0);
		assert_eq!(Reputation::explain(charlie()), None);
	});
}

#[test]
fn parts_of_an_explanation_add_up_to_the_score() {
	known().build_and_execute(|| {
		for number in 0..30 {
			see(deal(alice(), person(number), 3, number.into()));
			see(deal(bob(), alice(), 2, 100 + u64::from(number)));
			pass(3 * DAY + 7);
		}
		for report in Reputation::explain(alice()).unwrap().roles {
			assert_eq!(report.score, report.earned.saturating_sub(report.lost));
			assert_eq!(report.score, Reputation::standing(alice(), report.role));
			assert_eq!(report.score, score(&alice(), report.role));
		}
	});
}

#[test]
fn pair_can_be_looked_at_from_both_sides() {
	known().build_and_execute(|| {
		see(deal(alice(), bob(), 4, 1));
		review(bob(), alice(), 1, 2);
		let pair = Reputation::between(alice(), bob()).unwrap();
		assert_eq!(Reputation::between(bob(), alice()), Some(pair.clone()));
		let about_alice = pair.side(&alice(), &bob());
		assert_eq!(about_alice.review.map(|review| review.rating), Some(2));
		assert_eq!(pair.side(&bob(), &alice()).review, None);
		assert_eq!(Reputation::between(alice(), charlie()), None);
	});
}

/// A past block is its state, with its clock. The node answers from the state that it kept.
#[test]
fn past_block_tells_what_was_true_then() {
	let mut chain = known().build();
	let blocks: Vec<_> = (0..5u64)
		.map(|block| {
			let answers = chain.execute_with(|| {
				see(deal(alice(), bob(), 2, block));
				pass(30 * DAY);
				(Reputation::explain(alice()), Reputation::standing(bob(), Role::Buyer))
			});
			let kept = chain.as_backend();
			(answers, kept)
		})
		.collect();
	let mut seen = Vec::new();
	for (answers, kept) in blocks {
		let mut past = sp_io::TestExternalities::new(Default::default());
		past.backend = kept;
		let again =
			past.execute_with(|| (Reputation::explain(alice()), Reputation::standing(bob(), Role::Buyer)));
		assert_eq!(again, answers);
		assert!(!seen.contains(&answers.1), "the standing differs from block to block");
		seen.push(answers.1);
	}
}
