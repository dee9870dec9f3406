//! The part of a sale that is given away: a voucher leg on conditions.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use nexonomy_primitives::VoucherKind;
use pallet_vouchers::Error as VoucherError;

fn conditions(minimum_use: u128) -> Discount {
	Discount { expires_at: EXPIRY - DAY, minimum_use }
}

/// Alice sells a promise of 100 for 80: of it 80 are paid for, and 20 are given away.
fn sale(minimum_use: u128) -> AgreementId {
	let promise = issue(alice(), alice(), 10_000);
	deal()
		.voucher(alice(), bob(), promise, 8000)
		.discount(alice(), bob(), promise, 2000, conditions(minimum_use))
		.native(bob(), alice(), 800)
		.active()
}

/// The vouchers that Bob holds, as value and minimum use if it is a discount.
fn bobs() -> Vec<(u128, Option<u128>)> {
	let mut vouchers: Vec<_> = pallet_vouchers::Vouchers::<Test>::iter()
		.filter(|(_, voucher)| voucher.holder == bob() && voucher.lock.is_none())
		.map(|(id, voucher)| match voucher.kind {
			VoucherKind::Discount { minimum_use } => (id, (voucher.value.minor, Some(minimum_use))),
			_ => (id, (voucher.value.minor, None)),
		})
		.collect();
	vouchers.sort();
	vouchers.into_iter().map(|(_, what)| what).collect()
}

#[test]
fn discounted_sale_makes_a_voucher_that_was_paid_for_and_one_that_was_not() {
	ExtBuilder.build_and_execute(|| {
		let id = sale(500);
		assert_ok!(Escrow::report(signed(bob()), id, percent(100)));
		assert_eq!(bobs(), [(2000, Some(500)), (8000, None)]);
		let given = voucher(0);
		assert_eq!((given.expires_at, given.holder), (EXPIRY - DAY, bob()));
		assert!(left_no_trace(id));
	});
}

#[test]
fn discount_without_a_minimum_use_is_released_in_proportion() {
	ExtBuilder.build_and_execute(|| {
		let id = sale(0);
		assert_ok!(Escrow::report(signed(bob()), id, percent(25)));
		assert_eq!(bobs(), [(2000, None), (500, Some(0))]);
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!(bobs(), [(2000, None), (500, Some(0))], "the rest went back");
		assert!(left_no_trace(id));
	});
}

#[test]
fn discount_with_a_minimum_use_is_released_whole_with_the_last_step() {
	ExtBuilder.build_and_execute(|| {
		let id = sale(1);
		for parts in [1, 50, 99] {
			assert_ok!(Escrow::report(signed(bob()), id, percent(parts)));
			assert!(bobs().iter().all(|(_, minimum)| minimum.is_none()));
			assert_eq!(agreement(id).legs[1].released, 0);
		}
		assert_ok!(Escrow::report(signed(bob()), id, percent(100)));
		assert!(bobs().contains(&(2000, Some(1))));
	});
}

#[test]
fn discount_with_a_minimum_use_goes_back_whole() {
	ExtBuilder.build_and_execute(|| {
		let id = sale(500);
		assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!(bobs(), [(4000, None)]);
		let given = voucher(0);
		assert_eq!((given.holder, given.value, given.lock), (alice(), usd(2000), None));
		assert!(left_no_trace(id));
	});
}

#[test]
fn discount_goes_whole_to_its_receiver_when_the_terms_say_release() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 2000);
		let id = deal()
			.discount(alice(), bob(), promise, 2000, conditions(500))
			.native(bob(), alice(), 800)
			.released_at_deadline()
			.active();
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!(bobs(), [(2000, Some(500))]);
	});
}

#[test]
fn discount_is_resold_whole_even_when_the_leg_says_nothing_of_it() {
	ExtBuilder.build_and_execute(|| {
		let id = sale(1500);
		assert_ok!(Escrow::report(signed(bob()), id, percent(100)));
		let id = deal().voucher(bob(), charlie(), 0, 2000).native(charlie(), bob(), 100).active();
		// Half of it would be below the minimum use, so it waits, and nothing stands in the way of the other legs.
		assert_ok!(Escrow::report(signed(charlie()), id, percent(50)));
		assert_eq!(agreement(id).legs[0].released, 0);
		assert_ok!(Escrow::report(signed(charlie()), id, percent(100)));
		assert_eq!(voucher(0).holder, charlie());
		assert_eq!(voucher(0).kind, VoucherKind::Discount { minimum_use: 1500 });
	});
}

#[test]
fn discount_is_refused_when_its_conditions_are_wrong() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 2000);
		let refused = |expires_at, minimum_use, value, error: DispatchError| {
			let discount = Discount { expires_at, minimum_use };
			let draft = deal().discount(alice(), bob(), promise, value, discount).draft();
			let signatures = consents(&[bob()], &draft);
			let outcome = Escrow::propose(signed(alice()), draft, signatures);
			assert_noop!(outcome.map(|_| ()).map_err(|error| error.error), error);
		};
		refused(0, 0, 2000, Error::<Test>::VoucherExpiresTooSoon.into());
		refused(DEADLINE, 0, 2000, Error::<Test>::VoucherExpiresTooSoon.into());
		refused(EXPIRY + 1, 0, 2000, Error::<Test>::DiscountOutlivesVoucher.into());
		refused(u64::MAX, 0, 2000, Error::<Test>::DiscountOutlivesVoucher.into());
		refused(EXPIRY, 0, 2001, VoucherError::<Test>::NotEnoughValue.into());
		refused(EXPIRY, 0, 0, Error::<Test>::ZeroAmount.into());
		deal()
			.discount(alice(), bob(), promise, 2000, Discount { expires_at: EXPIRY, minimum_use: u128::MAX })
			.active();
	});
}

#[test]
fn discount_only_narrows_a_discount() {
	ExtBuilder.build_and_execute(|| {
		let id = sale(500);
		assert_ok!(Escrow::report(signed(bob()), id, percent(100)));
		let resale = |value, minimum_use| {
			let discount = Discount { expires_at: EXPIRY - DAY, minimum_use };
			let draft = deal().discount(bob(), charlie(), 0, value, discount).draft();
			let signatures = consents(&[charlie()], &draft);
			Escrow::propose(signed(bob()), draft, signatures).map(|_| ()).map_err(|error| error.error)
		};
		assert_noop!(resale(2000, 499), VoucherError::<Test>::DiscountTooWide);
		assert_noop!(resale(499, 500), VoucherError::<Test>::BelowMinimumUse);
		assert_noop!(resale(1501, 500), VoucherError::<Test>::BelowMinimumUse);
		assert_ok!(resale(1000, 600));
	});
}
