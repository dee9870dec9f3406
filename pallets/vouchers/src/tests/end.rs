use super::*;

#[test]
fn voucher_ends_when_cancelled() {
	ExtBuilder::default().issued(alice(), alice(), 100).build_and_execute(|| {
		assert_ok!(Vouchers::cancel(signed(alice()), 0));
		assert!(is_gone(0));
		assert_eq!(held(&alice()), 0);
		assert_eq!(last_event(), Event::Cancelled { voucher: 0, issuer: alice(), value: usd(100) });
	});
}

#[test]
fn voucher_can_be_cancelled_when_it_came_back_to_its_issuer() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_noop!(Vouchers::cancel(signed(alice()), 0), Error::<Test>::NotHolder);
		assert_ok!(Vouchers::transfer(signed(bob()), 0, alice()));
		assert_ok!(Vouchers::cancel(signed(alice()), 0));
	});
}

#[test]
fn voucher_is_cleared_away_when_reaped_by_anybody() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		let_expire();
		assert_ok!(Vouchers::reap(signed(charlie()), 0));
		assert!(is_gone(0));
		assert_eq!(held(&alice()), 0);
		let (issuer, holder, by) = (alice(), bob(), charlie());
		assert_eq!(last_event(), Event::Reaped { voucher: 0, issuer, holder, value: usd(100), by });
	});
}

#[test]
fn voucher_expires_when_the_clock_shows_its_expiry() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		Timestamp::set_timestamp(promise(1).expires_at - 1);
		assert_noop!(Vouchers::reap(signed(charlie()), 0), Error::<Test>::NotExpired);
		assert_ok!(Vouchers::redeem(signed(bob()), 0, 1));
		Timestamp::set_timestamp(promise(1).expires_at);
		assert_noop!(Vouchers::redeem(signed(bob()), 0, 1), Error::<Test>::Expired);
		assert_ok!(Vouchers::reap(signed(charlie()), 0));
	});
}
