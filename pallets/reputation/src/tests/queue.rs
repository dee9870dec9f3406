use super::*;
use frame_support::traits::Hooks;

fn one_fact(number: u32) -> Fact<AccountId> {
	fact(person(number), Role::Juror, Deed::Coherent, person(number + 1), 0)
}

#[test]
fn facts_wait_until_the_end_of_the_block() {
	known().build_and_execute(|| {
		for fact in deal(alice(), bob(), 1, 1) {
			Reputation::record(fact);
		}
		assert_eq!(Queue::<Test>::decode_len(), Some(2));
		assert_eq!(score(&alice(), Role::Merchant), 0);
		let spent = Reputation::on_idle(1, Weight::MAX);
		assert_eq!(score(&alice(), Role::Merchant), POINT);
		// The item is gone, as if it had never been.
		assert!(!Queue::<Test>::exists());
		let expected = <() as WeightInfo>::on_idle()
			+ <() as WeightInfo>::take_queue(2)
			+ <() as WeightInfo>::apply_fact(0) * 2;
		assert_eq!(spent, expected);
	});
}

#[test]
fn idle_block_costs_one_read() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Reputation::on_idle(1, Weight::MAX), <() as WeightInfo>::on_idle());
		assert_eq!(Reputation::on_idle(1, Weight::zero()), Weight::zero());
	});
}

#[test]
fn rest_waits_for_the_next_block_when_time_is_short() {
	ExtBuilder::default().build_and_execute(|| {
		(0..5).for_each(|number| Reputation::record(one_fact(number)));
		let most = <() as WeightInfo>::apply_fact(2 * MAX_STEPS);
		let time = <() as WeightInfo>::on_idle() + <() as WeightInfo>::take_queue(5);
		// Time for one, and then not enough for what another may cost at most.
		let spent = Reputation::on_idle(1, time + most);
		assert!(spent.all_lte(time + most));
		assert_eq!(Queue::<Test>::decode_len(), Some(4));
		assert_eq!(score(&person(0), Role::Juror), POINT);
		assert_eq!(score(&person(1), Role::Juror), 0);

		// No time at all: nothing is touched.
		Reputation::on_idle(2, time);
		assert_eq!(Queue::<Test>::decode_len(), Some(4));
		Reputation::on_idle(3, Weight::MAX);
		(0..5).for_each(|number| assert_eq!(score(&person(number), Role::Juror), POINT));
	});
}

#[test]
fn fact_is_applied_at_once_when_the_queue_is_full() {
	ExtBuilder::default().build_and_execute(|| {
		(0..MAX_QUEUE).for_each(|number| Reputation::record(one_fact(number)));
		let before = System::block_weight().total();
		Reputation::record(one_fact(MAX_QUEUE));
		assert_eq!(score(&person(MAX_QUEUE), Role::Juror), POINT);
		assert_eq!(Queue::<Test>::decode_len(), Some(MAX_QUEUE as usize));
		// The block has that much less room for transactions.
		let weight = <() as WeightInfo>::apply_fact(2 * MAX_STEPS);
		assert_eq!(System::block_weight().total(), before + weight);
		Reputation::on_idle(1, Weight::MAX);
		assert_eq!(score(&person(MAX_QUEUE - 1), Role::Juror), POINT);
	});
}

#[test]
fn last_deal_is_known_once_it_is_applied() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Reputation::last_deal(&alice(), &bob()), None);
		see(deal(alice(), bob(), 1, 1));
		pass(DAY);
		assert_eq!(Reputation::last_deal(&alice(), &bob()), Some(NOW));
		see(deal(bob(), alice(), 1, 2));
		assert_eq!(Reputation::last_deal(&alice(), &bob()), Some(NOW + DAY));
		assert_eq!(Reputation::last_deal(&bob(), &alice()), Some(NOW + DAY));
		assert_eq!(Reputation::last_deal(&alice(), &charlie()), None);
		assert_eq!(Reputation::weight_of_recording(), <() as WeightInfo>::record());
	});
}
