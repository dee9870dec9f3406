//! Polls leave when their time is over, and nothing remains.

use super::*;

#[test]
fn nothing_remains_when_the_time_of_a_round_is_over() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		agree(0..7, topic(1), 5);
		deliver(topic(1), START, 5);
		agree([0], topic(2), 5);
		let tidy = |page| Witness::tidy(signed(stranger()), SET, page);
		pass(START + rules().life - 1 - now());
		assert_noop!(tidy(1), Error::<Test>::NothingDue);
		pass(1);
		assert_eq!(tidy(1).unwrap().pays_fee, Pays::No);
		assert_ok!(tidy(2));
		assert_eq!(Pages::<Test>::iter().count(), 0);
		let lapsed = |topic| Event::Lapsed { set: SET, rounds: vec![(topic, START)] };
		assert!(has_event(&lapsed(topic(2))) && !has_event(&lapsed(topic(1))));
		assert_noop!(tidy(1), Error::<Test>::NothingDue);
		assert_noop!(tidy(255), Error::<Test>::NothingDue);
	});
}

#[test]
fn blocks_tidy_by_themselves() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		for number in 0..5 {
			cast(number, (0..16).map(|number| vote(topic(number), 5)).collect());
		}
		assert_eq!(Pages::<Test>::iter().count(), 16);
		live(rules().life + 16);
		assert_eq!(Pages::<Test>::iter().count(), 0);
	});
}

#[test]
fn void_polls_leave_too() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		agree(0..3, topic(1), 5);
		assert_ok!(Witness::expel(RuntimeOrigin::root(), SET, operator(6)));
		assert_ok!(Witness::tidy(signed(stranger()), SET, 1));
		assert_eq!(Pages::<Test>::iter().count(), 0);
		assert!(set().seats.iter().all(|seat| seat.missed == 0));
	});
}

#[test]
fn idle_time_does_no_more_than_there_is_time_for() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		use frame_support::{traits::Hooks, weights::Weight};
		agree(0..5, topic(0), 5);
		System::set_block_number(160);
		let least = <()>::tidy() + frame_support::weights::constants::ParityDbWeight::get().reads(1);
		assert_eq!(Witness::on_idle(160, least - Weight::from_parts(1, 0)), Weight::zero());
		assert_eq!(Pages::<Test>::iter().count(), 1);
		// Block 160 is the one for page 0 of the only set.
		assert_eq!(Witness::on_idle(160, least), least);
		assert_eq!(Pages::<Test>::iter().count(), 0);
	});
	ExtBuilder::default().build_and_execute(|| {
		use frame_support::{traits::Hooks, weights::Weight};
		Schedule::<Test>::kill();
		Sets::<Test>::remove(SET);
		assert!(Witness::on_idle(160, Weight::MAX).any_lt(<()>::tidy()));
	});
}

#[test]
fn opening_a_page_tidies_it() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		agree(0..6, topic(1), 5);
		agree([0], topic(17), 5);
		pass(rules().life);
		cast(3, vec![vote(topic(33), 5)]);
		let page = Pages::<Test>::get(SET, 1).unwrap();
		assert_eq!(page.polls.len(), 1);
		assert_eq!((seat(6).missed, seat(0).missed), (1, 0));
	});
}
