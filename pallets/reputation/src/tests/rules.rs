use super::*;

#[test]
fn rules_change_when_the_admin_says_so() {
	known().build_and_execute(|| {
		let rules = Rules { flat: 2 * POINT, ..CurrentRules::<Test>::get() };
		assert_ok!(Reputation::set_rules(RuntimeOrigin::root(), rules));
		assert_eq!(last_event(), Event::RulesSet { rules });
		see(deal(alice(), bob(), 0, 1));
		assert_eq!(score(&alice(), Role::Merchant), 2 * POINT);
	});
}

#[test]
fn new_half_life_counts_from_the_last_change_on() {
	known().build_and_execute(|| {
		see(deal(alice(), bob(), 4, 1));
		pass(YEAR);
		change_rules(|rules| rules.half_life = YEAR / 2);
		assert_eq!(score(&alice(), Role::Merchant), POINT);
	});
}

#[test]
fn deals_count_in_full_at_once_when_there_is_no_ramp() {
	known().build_and_execute(|| {
		change_rules(|rules| rules.ramp = 0);
		let young = Some(Member { circle: 0, since: NOW });
		Memories::mutate(bob(), |account| account.as_mut().unwrap().member = young);
		see(deal(alice(), bob(), 4, 1));
		assert_eq!(score(&alice(), Role::Merchant), 4 * POINT);
	});
}

#[test]
fn pair_earns_nothing_more_when_its_cap_was_lowered() {
	known().build_and_execute(|| {
		see(deal(alice(), bob(), 4, 1));
		change_rules(|rules| {
			rules.deal_cap = 2 * POINT;
			rules.pair_cap = 3 * POINT;
		});
		see(deal(alice(), bob(), 2, 2));
		assert_eq!(score(&alice(), Role::Merchant), 4 * POINT);
	});
}

#[test]
fn reviews_weigh_nothing_when_their_share_is_nothing() {
	known().build_and_execute(|| {
		change_rules(|rules| rules.review_share = Perbill::zero());
		see(deal(alice(), bob(), 4, 1));
		review(bob(), alice(), 1, 1);
		assert_eq!(score(&alice(), Role::Merchant), 4 * POINT);
	});
}
