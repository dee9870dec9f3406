//! The ledger is changed behind the books, to see that they notice.

use super::*;
use crate::books::{check, Books, Family};

/// Runs `cheat` on a sound chain with two vouchers and expects a complaint that contains `complaint`.
fn expect(complaint: &str, cheat: impl FnOnce()) {
	ExtBuilder::default().issued(alice(), bob(), 100).issued(alice(), bob(), 100).build().execute_with(
		|| {
			check_everything();
			cheat();
			let error = check::<Test>().expect_err("the books notice");
			assert!(error.contains(complaint), "{error}");
		},
	);
}

#[test]
fn complaint_is_made_when_a_value_changes_without_an_event() {
	expect("voucher 1 is", || {
		Ledger::mutate(1, |voucher| voucher.as_mut().unwrap().value.minor += 1);
	});
}

#[test]
fn complaint_is_made_when_a_voucher_vanishes_without_an_event() {
	expect("voucher 1 is None", || Ledger::remove(1));
}

#[test]
fn complaint_is_made_when_a_voucher_appears_without_an_event() {
	expect("voucher 5 lives", || Ledger::insert(5, voucher(0)));
}

#[test]
fn complaint_is_made_when_an_event_contradicts_the_story() {
	let children = pairs(&[(2, 60), (3, 41)]);
	expect("is what was", || {
		System::deposit_event(RuntimeEvent::from(Event::Split { voucher: 0, holder: bob(), children }));
	});
	expect("does not live", || {
		System::deposit_event(RuntimeEvent::from(Event::Locked { voucher: 7, lock: LOCK }));
	});
}

#[test]
fn family_is_accounted_for_when_its_members_take_different_ways() {
	let chain = ExtBuilder::default().issued(alice(), alice(), 100).issued(alice(), alice(), 7);
	chain.build_and_execute(|| {
		assert_ok!(Vouchers::split(signed(alice()), 0, parts(&[10, 20, 30, 40])));
		assert_ok!(Vouchers::redeem(signed(alice()), 2, 10));
		assert_ok!(Vouchers::cancel(signed(alice()), 3));
		assert_ok!(Vouchers::merge(signed(alice()), ids(&[1, 4])));
		let_expire();
		assert_ok!(Vouchers::reap(signed(bob()), 5));

		let ours = System::events().into_iter().filter_map(|record| record.event.try_into().ok());
		let books = Books::<Test>::from_events(ours).expect("the events agree");
		let expected = Family {
			issued: 100.into(),
			merged_in: 0.into(),
			merged_out: 30.into(),
			redeemed: 10.into(),
			cancelled: 20.into(),
			expired: 40.into(),
		};
		assert_eq!(books.family(0), Some(expected));
		assert_eq!(books.family(1).map(|family| family.merged_in), Some(30.into()));
		assert_eq!(books.family(2), None);
	});
}
