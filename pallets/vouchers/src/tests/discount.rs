use super::*;
use nexonomy_primitives::Discount;

const UNTIL: Moment = NOW + 10 * DAY;

fn from(minimum_use: u128) -> Option<Discount> {
	Some(Discount { expires_at: UNTIL, minimum_use })
}

/// Bob's voucher of $100, of which $20 are a discount from $5 at a time, free of locks.
fn discounted() -> ExtBuilder {
	ExtBuilder::default().issued(alice(), bob(), 100)
}

fn make_discount(value: u128, minimum_use: u128) -> VoucherId {
	let id = Vouchers::lock(0, &bob(), value, LOCK, from(minimum_use)).expect("Bob holds it");
	assert_ok!(Vouchers::unlock(id, LOCK));
	id
}

#[test]
fn discount_is_a_part_of_the_family() {
	discounted().build_and_execute(|| {
		assert_ok!(Vouchers::lock(0, &bob(), 20, LOCK, from(5)), 1);

		let part = voucher(1);
		assert_eq!((part.value, part.kind), (usd(20), VoucherKind::Discount { minimum_use: 5 }));
		assert_eq!((part.expires_at, part.lock), (UNTIL, Some(LOCK)));
		assert_eq!((voucher(0).value, voucher(0).kind), (usd(80), VoucherKind::Ordinary));
		assert!(has_event(&Event::Discounted {
			voucher: 1,
			holder: bob(),
			value: usd(20),
			expires_at: UNTIL,
			minimum_use: 5
		}));
	});
}

#[test]
fn whole_voucher_becomes_a_discount_in_its_place() {
	discounted().build_and_execute(|| {
		assert_ok!(Vouchers::lock(0, &bob(), 100, LOCK, from(0)), 0);
		assert_eq!(voucher(0).kind, VoucherKind::Discount { minimum_use: 0 });
	});
}

#[test]
fn discount_is_used_from_its_minimum_on() {
	discounted().build_and_execute(|| {
		let id = make_discount(20, 5);
		assert_noop!(Vouchers::redeem(signed(bob()), id, 4), Error::<Test>::BelowMinimumUse);
		assert_ok!(Vouchers::redeem(signed(bob()), id, 17));
		// Three are left, which is less than five, and all of it.
		assert_noop!(Vouchers::redeem(signed(bob()), id, 2), Error::<Test>::BelowMinimumUse);
		assert_ok!(Vouchers::redeem(signed(bob()), id, 3));
		assert!(is_gone(id));
	});
}

#[test]
fn discount_is_not_divided_below_its_minimum() {
	discounted().build_and_execute(|| {
		let id = make_discount(20, 5);
		assert_noop!(Vouchers::split(signed(bob()), id, parts(&[16, 4])), Error::<Test>::BelowMinimumUse);
		for value in [4, 16] {
			let lock = Vouchers::lock(id, &bob(), value, LOCK, None);
			assert_noop!(lock, Error::<Test>::BelowMinimumUse);
		}
		assert_ok!(Vouchers::split(signed(bob()), id, parts(&[15, 5])));
		assert_eq!(voucher(id + 2).kind, VoucherKind::Discount { minimum_use: 5 });
	});
}

#[test]
fn discount_only_narrows() {
	discounted().build_and_execute(|| {
		let end = voucher(0).expires_at;
		let lock = |id, expires_at, minimum_use| {
			Vouchers::lock(id, &bob(), 20, LOCK, Some(Discount { expires_at, minimum_use }))
		};
		assert_noop!(lock(0, end + 1, 0), Error::<Test>::DiscountTooWide);
		assert_noop!(lock(0, NOW, 0), Error::<Test>::ExpiryInThePast);
		assert_ok!(lock(0, end, 5), 1);
		assert_ok!(Vouchers::unlock(1, LOCK));
		assert_noop!(lock(1, end, 4), Error::<Test>::DiscountTooWide);
		assert_ok!(lock(1, end, 6), 1);
	});
}

#[test]
fn discount_is_void_at_its_own_end() {
	discounted().build_and_execute(|| {
		let id = make_discount(20, 0);
		Timestamp::set_timestamp(UNTIL);
		assert_noop!(Vouchers::redeem(signed(bob()), id, 1), Error::<Test>::Expired);
		assert_ok!(Vouchers::redeem(signed(bob()), 0, 80));
		assert_ok!(Vouchers::reap(signed(charlie()), id));
		assert_eq!((held(&alice()), held(&bob())), (0, 0));
	});
}

#[test]
fn duty_of_a_task_is_no_discount() {
	discounted().build_and_execute(|| {
		Ledger::mutate(0, |voucher| voucher.as_mut().unwrap().kind = VoucherKind::Obligation);
		let lock = Vouchers::lock(0, &bob(), 20, LOCK, from(0));
		assert_noop!(lock, Error::<Test>::NotDiscountable);
		Ledger::mutate(0, |voucher| voucher.as_mut().unwrap().kind = VoucherKind::Ordinary);
	});
}

#[test]
fn locked_voucher_passes_on_and_stays_locked() {
	discounted().build_and_execute(|| {
		assert_ok!(Vouchers::lock(0, &bob(), 40, LOCK, None), 1);
		assert_noop!(Vouchers::pass_on(1, OTHER_LOCK, &charlie()), Error::<Test>::NotUnderThisLock);
		assert_noop!(Vouchers::pass_on(0, LOCK, &charlie()), Error::<Test>::NotUnderThisLock);
		assert_ok!(Vouchers::pass_on(1, LOCK, &charlie()));

		assert_eq!((voucher(1).holder, voucher(1).lock), (charlie(), Some(LOCK)));
		assert_eq!(held(&bob()), DEPOSIT);
		assert_ok!(Vouchers::unlock(1, LOCK));
		assert_ok!(Vouchers::redeem(signed(charlie()), 1, 40));
		assert_eq!(held(&bob()), 0);
	});
}
