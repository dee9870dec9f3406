use super::*;

#[test]
fn voucher_begins_when_issued() {
	ExtBuilder::default().build_and_execute(|| {
		let Promise { value, expires_at, terms } = promise(5_000);
		assert_ok!(Vouchers::issue(signed(alice()), bob(), promise(5_000)));

		let expected = Voucher {
			issuer: alice(),
			holder: bob(),
			value,
			expires_at,
			terms,
			kind: VoucherKind::Ordinary,
			parent: None,
			lock: None,
			receipts: 0,
			depositor: Depositor::Issuer,
			deposit: DEPOSIT,
		};
		assert_eq!(voucher(0), expected);
		let (issuer, holder, kind) = (alice(), bob(), VoucherKind::Ordinary);
		assert_eq!(
			last_event(),
			Event::Issued { voucher: 0, issuer, holder, value, expires_at, terms, kind }
		);
	});
}

#[test]
fn issuer_may_be_the_holder_when_issuing() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Vouchers::issue(signed(alice()), alice(), promise(1)));
		assert_eq!(voucher(0).holder, alice());
	});
}

#[test]
fn batch_is_numbered_in_order_when_issued() {
	ExtBuilder::default().issued(bob(), bob(), 1).build_and_execute(|| {
		let items = [(bob(), promise(10)), (charlie(), promise(20)), (bob(), promise(30))];
		assert_ok!(Vouchers::issue_many(signed(alice()), list(&items)));

		for (id, (holder, promise)) in (1..).zip(items) {
			assert_eq!(voucher(id).holder, holder);
			assert_eq!(voucher(id).value, promise.value);
		}
		assert_eq!(NextVoucherId::<Test>::get(), 4);
		assert_eq!(held(&alice()), 3 * DEPOSIT);
	});
}

#[test]
fn largest_batch_is_issued_when_affordable() {
	ExtBuilder::default().build_and_execute(|| {
		let items = vec![(bob(), promise(1)); 99];
		assert_ok!(Vouchers::issue_many(signed(alice()), list(&items)));
		assert_eq!(held(&alice()), 99 * DEPOSIT);
	});
}

#[test]
fn nothing_is_issued_when_one_promise_of_a_batch_is_unsound() {
	ExtBuilder::default().build_and_execute(|| {
		let items = [(bob(), promise(10)), (bob(), promise(0))];
		assert_noop!(Vouchers::issue_many(signed(alice()), list(&items)), Error::<Test>::ZeroValue);
	});
}

#[test]
fn largest_value_is_issued_when_asked_for() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Vouchers::issue(signed(alice()), bob(), promise(u128::MAX)));
	});
}

#[test]
fn expiry_is_accepted_when_just_within_the_limits() {
	ExtBuilder::default().build_and_execute(|| {
		for expires_at in [NOW + 1, NOW + MaxLifetime::get()] {
			let promise = Promise { expires_at, ..promise(1) };
			assert_ok!(Vouchers::issue(signed(alice()), bob(), promise));
		}
	});
}
