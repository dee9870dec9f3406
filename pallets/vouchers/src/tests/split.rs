use super::*;
use codec::Compact;

#[test]
fn parts_take_the_place_of_the_voucher_when_split() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		let parent = voucher(0);
		assert_ok!(Vouchers::split(signed(bob()), 0, parts(&[60, 30, 10])));

		assert!(is_gone(0));
		for (id, value) in [(1, 60), (2, 30), (3, 10)] {
			let expected = Voucher {
				value: usd(value),
				parent: Some(Compact(0)),
				depositor: Depositor::Holder,
				..parent.clone()
			};
			assert_eq!(voucher(id), expected);
		}
		let children = pairs(&[(1, 60), (2, 30), (3, 10)]);
		assert_eq!(last_event(), Event::Split { voucher: 0, holder: bob(), children });
	});
}

#[test]
fn deposits_change_payer_when_the_holder_splits() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_ok!(Vouchers::split(signed(bob()), 0, parts(&[60, 40])));
		assert_eq!((held(&alice()), held(&bob())), (0, 2 * DEPOSIT));
	});
}

#[test]
fn returned_deposit_pays_for_a_part_when_nothing_else_is_free() {
	ExtBuilder::default().issued(alice(), alice(), 100).build_and_execute(|| {
		// What is still free pays for one part, beside the account's own minimum.
		let items = vec![(bob(), promise(1)); 97];
		assert_ok!(Vouchers::issue_many(signed(alice()), list(&items)));
		assert_ok!(Vouchers::split(signed(alice()), 0, parts(&[60, 40])));
		assert_eq!(voucher(98).depositor, Depositor::Issuer);
		assert_eq!(held(&alice()), 99 * DEPOSIT);
	});
}

#[test]
fn voucher_is_split_when_there_are_as_many_parts_as_allowed() {
	ExtBuilder::default().issued(alice(), bob(), 16).build_and_execute(|| {
		assert_ok!(Vouchers::split(signed(bob()), 0, parts(&[1; 16])));
		assert_eq!(NextVoucherId::<Test>::get(), 17);
	});
}

#[test]
fn split_fails_when_the_parts_do_not_add_up() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		for values in [[50, 49], [50, 51], [u128::MAX, 101]] {
			let split = Vouchers::split(signed(bob()), 0, parts(&values));
			assert_noop!(split, Error::<Test>::PartsDoNotAddUp);
		}
	});
}

#[test]
fn receipts_count_from_zero_when_split() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_ok!(hand_in(Sr25519Keyring::Bob, receipt(0, 10, 0)));
		assert_ok!(Vouchers::split(signed(bob()), 0, parts(&[60, 30])));
		assert_eq!(voucher(1).receipts, 0);
	});
}
