use super::*;
use codec::Compact;
use sp_runtime::TokenError;

#[test]
fn voucher_keeps_its_number_when_locked_whole() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_ok!(Vouchers::lock(0, &bob(), 100, LOCK, None), 0);
		assert_eq!(voucher(0).lock, Some(LOCK));
		assert_eq!(last_event(), Event::Locked { voucher: 0, lock: LOCK });
	});
}

#[test]
fn part_becomes_a_voucher_of_its_own_when_locked() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		let before = voucher(0);
		assert_ok!(Vouchers::lock(0, &bob(), 30, LOCK, None), 1);

		assert_eq!(voucher(0), Voucher { value: usd(70), ..before.clone() });
		let (parent, lock, depositor) = (Some(Compact(0)), Some(LOCK), Depositor::Holder);
		assert_eq!(voucher(1), Voucher { value: usd(30), parent, lock, depositor, ..before });
		assert_eq!(held(&bob()), DEPOSIT);
		let ours = Event::SplitOff { voucher: 0, child: 1, value: 30 };
		System::assert_has_event(ours.into());
	});
}

#[test]
fn voucher_is_free_when_unlocked() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_ok!(Vouchers::lock(0, &bob(), 100, LOCK, None), 0);
		assert_ok!(Vouchers::unlock(0, LOCK));
		assert_eq!(last_event(), Event::Unlocked { voucher: 0, lock: LOCK });
		assert_ok!(Vouchers::transfer(signed(bob()), 0, charlie()));
	});
}

#[test]
fn lock_ends_when_the_whole_is_handed_over() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_ok!(Vouchers::lock(0, &bob(), 100, LOCK, None), 0);
		assert_ok!(Vouchers::hand_over(0, LOCK, 100, &charlie(), &charlie()), 0);

		assert_eq!((voucher(0).holder, voucher(0).lock), (charlie(), None));
		assert_eq!(held(&charlie()), 0);
		System::assert_has_event(Event::Unlocked { voucher: 0, lock: LOCK }.into());
		let (from, to) = (bob(), charlie());
		assert_eq!(last_event(), Event::Transferred { voucher: 0, from, to, value: usd(100) });
	});
}

#[test]
fn rest_stays_locked_when_a_part_is_handed_over() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_ok!(Vouchers::lock(0, &bob(), 100, LOCK, None), 0);
		assert_ok!(Vouchers::hand_over(0, LOCK, 25, &charlie(), &charlie()), 1);

		assert_eq!((voucher(0).value, voucher(0).lock), (usd(75), Some(LOCK)));
		assert_eq!((voucher(1).value, voucher(1).lock), (usd(25), None));
		assert_eq!((voucher(1).holder, voucher(1).depositor), (charlie(), Depositor::Holder));
		assert_eq!(held(&charlie()), DEPOSIT);
	});
}

#[test]
fn deposit_is_the_named_accounts_when_it_is_no_party_of_the_voucher() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		let [.., eve] = people();
		assert_ok!(Vouchers::lock(0, &bob(), 100, LOCK, None), 0);
		assert_ok!(Vouchers::hand_over(0, LOCK, 25, &charlie(), &eve), 1);
		assert_eq!(voucher(1).depositor, Depositor::Other(eve.clone()));
		assert_ok!(Vouchers::redeem(signed(charlie()), 1, 25));
		assert_eq!(held(&eve), 0);
	});
}

#[test]
fn locked_voucher_ends_when_redeemed_in_full() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_ok!(Vouchers::lock(0, &bob(), 100, LOCK, None), 0);
		assert_ok!(Vouchers::redeem_locked(0, LOCK, 60), None);
		assert_eq!((voucher(0).value, voucher(0).lock), (usd(40), Some(LOCK)));
		assert_ok!(Vouchers::redeem_locked(0, LOCK, 40), Some(alice()));

		assert!(is_gone(0));
		assert_eq!(held(&alice()), 0);
		let (issuer, holder, by) = (alice(), bob(), Some(LOCK));
		assert_eq!(
			last_event(),
			Event::Redeemed { voucher: 0, issuer, holder, amount: usd(40), remaining: 0, by }
		);
	});
}

#[test]
fn keeper_may_finish_when_the_voucher_has_expired() {
	let chain = ExtBuilder::default().issued(alice(), bob(), 100).issued(alice(), bob(), 100);
	chain.build_and_execute(|| {
		assert_ok!(Vouchers::lock(0, &bob(), 100, LOCK, None), 0);
		assert_ok!(Vouchers::lock(1, &bob(), 100, LOCK, None), 1);
		let_expire();
		assert_noop!(Vouchers::reap(signed(alice()), 0), Error::<Test>::Locked);
		assert_ok!(Vouchers::hand_over(0, LOCK, 25, &charlie(), &bob()), 2);
		assert_ok!(Vouchers::redeem_locked(0, LOCK, 75), Some(alice()));
		assert_ok!(Vouchers::unlock(1, LOCK));
		assert_ok!(Vouchers::reap(signed(alice()), 1));
		assert_ok!(Vouchers::reap(signed(alice()), 2));
	});
}

#[test]
fn lock_is_refused_when_the_voucher_is_not_the_holders_to_give() {
	let chain = ExtBuilder::default().issued(alice(), bob(), 100).issued(alice(), bob(), 100);
	chain.build_and_execute(|| {
		assert_noop!(Vouchers::lock(77, &bob(), 1, LOCK, None), Error::<Test>::NotFound);
		assert_noop!(Vouchers::lock(0, &alice(), 1, LOCK, None), Error::<Test>::NotHolder);
		assert_noop!(Vouchers::lock(0, &bob(), 0, LOCK, None), Error::<Test>::ZeroValue);
		assert_noop!(Vouchers::lock(0, &bob(), 101, LOCK, None), Error::<Test>::NotEnoughValue);
		assert_ok!(Vouchers::lock(0, &bob(), 100, LOCK, None), 0);
		assert_noop!(Vouchers::lock(0, &bob(), 1, OTHER_LOCK, None), Error::<Test>::Locked);
		let_expire();
		assert_noop!(Vouchers::lock(1, &bob(), 1, LOCK, None), Error::<Test>::Expired);
	});
}

#[test]
fn keeper_is_refused_when_the_lock_is_not_its_own() {
	let chain = ExtBuilder::default().issued(alice(), bob(), 100).issued(alice(), bob(), 100);
	chain.build_and_execute(|| {
		assert_ok!(Vouchers::lock(0, &bob(), 100, LOCK, None), 0);
		// One is locked by another keeper, one is free, one does not exist.
		for (id, error) in [
			(0, Error::<Test>::NotUnderThisLock),
			(1, Error::<Test>::NotUnderThisLock),
			(77, Error::<Test>::NotFound),
		] {
			assert_noop!(Vouchers::unlock(id, OTHER_LOCK), error);
			let hand_over = Vouchers::hand_over(id, OTHER_LOCK, 1, &charlie(), &charlie());
			assert_noop!(hand_over, Vouchers::unlock(id, OTHER_LOCK).unwrap_err());
			let redeem = Vouchers::redeem_locked(id, OTHER_LOCK, 1);
			assert_noop!(redeem, Vouchers::unlock(id, OTHER_LOCK).unwrap_err());
		}
	});
}

#[test]
fn keeper_is_refused_when_the_amount_is_not_there() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_ok!(Vouchers::lock(0, &bob(), 100, LOCK, None), 0);
		for (value, error) in [
			(0, Error::<Test>::ZeroValue),
			(101, Error::<Test>::NotEnoughValue),
			(u128::MAX, Error::<Test>::NotEnoughValue),
		] {
			let expected = DispatchError::from(error);
			assert_noop!(Vouchers::hand_over(0, LOCK, value, &charlie(), &charlie()), expected);
			assert_noop!(Vouchers::redeem_locked(0, LOCK, value), expected);
		}
	});
}

#[test]
fn part_is_refused_when_its_deposit_cannot_be_paid() {
	ExtBuilder::default().issued(alice(), pauper(), 100).build_and_execute(|| {
		assert_noop!(Vouchers::lock(0, &pauper(), 1, LOCK, None), TokenError::FundsUnavailable);
		assert_ok!(Vouchers::lock(0, &pauper(), 100, LOCK, None), 0);
		let hand_over = Vouchers::hand_over(0, LOCK, 1, &charlie(), &pauper());
		assert_noop!(hand_over, TokenError::FundsUnavailable);
	});
}

#[test]
fn keeper_sees_its_vouchers_when_it_asks() {
	let chain = ExtBuilder::default().issued(alice(), bob(), 100).issued(alice(), bob(), 100);
	chain.build_and_execute(|| {
		assert_ok!(Vouchers::lock(0, &bob(), 40, LOCK, None), 2);
		assert_ok!(Vouchers::lock(1, &bob(), 100, OTHER_LOCK, None), 1);
		let mut locked = Vouchers::locked_by(Keeper::Agreement);
		locked.sort_by_key(|(id, _)| *id);
		assert_eq!(locked, [(1, OTHER_LOCK), (2, LOCK)]);
	});
}
