//! Every call with every kind of bad input: each refuses with the error that its docs name, and changes nothing.
//!
//! Alice issued vouchers 0 and 1, which are alike, and holds them.

use super::*;
use nexonomy_primitives::{CurrencyCode, Money};
use sp_runtime::{traits::Dispatchable, ArithmeticError};

fn chain() -> ExtBuilder {
	ExtBuilder::default().issued(alice(), alice(), 100).issued(alice(), alice(), 100)
}

fn receipt_call(receipt: Receipt) -> Call<Test> {
	let signature = sign(Sr25519Keyring::Alice, &receipt);
	Call::redeem_with_receipt { receipt, signature }
}

/// The calls that name a voucher, all right but for what the test changes.
fn calls_on(voucher: VoucherId) -> [Call<Test>; 8] {
	[
		Call::transfer { voucher, to: bob() },
		Call::split { voucher, parts: parts(&[50, 50]) },
		Call::merge { vouchers: ids(&[voucher, 1]) },
		Call::merge { vouchers: ids(&[1, voucher]) },
		Call::redeem { voucher, amount: 100 },
		receipt_call(receipt(voucher, 100, 0)),
		Call::cancel { voucher },
		Call::reap { voucher },
	]
}

fn dispatch(call: Call<Test>, who: AccountId) -> DispatchResult {
	dispatch_with(call, signed(who))
}

fn dispatch_with(call: Call<Test>, origin: RuntimeOrigin) -> DispatchResult {
	RuntimeCall::from(call).dispatch(origin).map(|_| ()).map_err(|failure| failure.error)
}

#[test]
fn every_call_is_refused_when_nobody_signed_it() {
	chain().build_and_execute(|| {
		let issue = Call::issue { holder: bob(), promise: promise(1) };
		let issue_many = Call::issue_many { items: list(&[(bob(), promise(1))]) };
		for call in calls_on(0).into_iter().chain([issue, issue_many]) {
			for origin in [RuntimeOrigin::none(), RuntimeOrigin::root()] {
				assert_noop!(dispatch_with(call.clone(), origin), DispatchError::BadOrigin);
			}
		}
	});
}

#[test]
fn every_call_is_refused_when_the_voucher_does_not_exist() {
	chain().build_and_execute(|| {
		for id in [2, VoucherId::MAX] {
			for call in calls_on(id) {
				assert_noop!(dispatch(call, alice()), Error::<Test>::NotFound);
			}
		}
	});
}

#[test]
fn every_call_is_refused_when_the_caller_is_the_wrong_person() {
	chain().build_and_execute(|| {
		for call in calls_on(0) {
			let error = match call {
				Call::cancel { .. } => Error::<Test>::NotIssuer,
				// Anybody may submit these.
				Call::redeem_with_receipt { .. } | Call::reap { .. } => continue,
				_ => Error::NotHolder,
			};
			assert_noop!(dispatch(call, bob()), error);
		}
		let forged = hand_in(Sr25519Keyring::Bob, receipt(0, 100, 0));
		assert_noop!(forged, Error::<Test>::BadSignature);
	});
}

#[test]
fn issuer_is_refused_when_somebody_else_holds_the_voucher() {
	ExtBuilder::default().issued(alice(), bob(), 100).issued(alice(), alice(), 100).build_and_execute(|| {
		for call in calls_on(0) {
			let error = match call {
				Call::redeem_with_receipt { .. } => Error::<Test>::BadSignature,
				Call::reap { .. } => continue,
				_ => Error::NotHolder,
			};
			assert_noop!(dispatch(call, alice()), error);
		}
	});
}

#[test]
fn every_call_is_refused_when_the_voucher_is_locked() {
	chain().build_and_execute(|| {
		assert_ok!(Vouchers::lock(0, &alice(), 100, LOCK, None), 0);
		for call in calls_on(0) {
			let error = match call {
				Call::reap { .. } => Error::<Test>::NotExpired,
				_ => Error::Locked,
			};
			assert_noop!(dispatch(call, alice()), error);
		}
		let_expire();
		assert_noop!(Vouchers::reap(signed(alice()), 0), Error::<Test>::Locked);
	});
}

#[test]
fn every_call_but_reap_is_refused_when_the_voucher_has_expired() {
	chain().build_and_execute(|| {
		assert_noop!(Vouchers::reap(signed(alice()), 0), Error::<Test>::NotExpired);
		let_expire();
		for call in calls_on(0) {
			if !matches!(call, Call::reap { .. }) {
				assert_noop!(dispatch(call, alice()), Error::<Test>::Expired);
			}
		}
	});
}

#[test]
fn promise_is_refused_when_it_is_unsound() {
	chain().build_and_execute(|| {
		let sound = promise(100);
		let unknown = Money::new(CurrencyCode(*b"XXX"), 100);
		let last = NOW + MaxLifetime::get();
		for (promise, error) in [
			(promise(0), Error::<Test>::ZeroValue),
			(Promise { value: unknown, ..sound }, Error::UnknownCurrency),
			(Promise { expires_at: 0, ..sound }, Error::ExpiryInThePast),
			(Promise { expires_at: NOW, ..sound }, Error::ExpiryInThePast),
			(Promise { expires_at: last + 1, ..sound }, Error::ExpiryTooFar),
			(Promise { expires_at: Moment::MAX, ..sound }, Error::ExpiryTooFar),
		] {
			let error = DispatchError::from(error);
			let issue = Call::issue { holder: bob(), promise };
			assert_noop!(dispatch(issue, alice()), error);
			let items = list(&[(bob(), sound), (bob(), promise)]);
			assert_noop!(dispatch(Call::issue_many { items }, alice()), error);
		}
	});
}

#[test]
fn call_is_refused_when_its_list_is_too_short() {
	chain().build_and_execute(|| {
		for (call, error) in [
			(Call::issue_many { items: list(&[]) }, Error::<Test>::EmptyBatch),
			(Call::split { voucher: 0, parts: parts(&[]) }, Error::TooFewParts),
			(Call::split { voucher: 0, parts: parts(&[100]) }, Error::TooFewParts),
			(Call::merge { vouchers: ids(&[]) }, Error::TooFewVouchers),
			(Call::merge { vouchers: ids(&[0]) }, Error::TooFewVouchers),
			(Call::merge { vouchers: ids(&[0, 1, 0]) }, Error::NamedTwice),
		] {
			assert_noop!(dispatch(call, alice()), error);
		}
	});
}

#[test]
fn call_is_refused_when_its_amount_is_zero_or_too_much() {
	chain().build_and_execute(|| {
		for (amount, error) in
			[(0, Error::<Test>::ZeroValue), (101, Error::NotEnoughValue), (u128::MAX, Error::NotEnoughValue)]
		{
			let error = DispatchError::from(error);
			assert_noop!(dispatch(Call::redeem { voucher: 0, amount }, alice()), error);
			assert_noop!(dispatch(receipt_call(receipt(0, amount, 0)), bob()), error);
		}
		for (values, error) in [
			([100, 0], Error::<Test>::ZeroValue),
			([100, 1], Error::PartsDoNotAddUp),
			([u128::MAX, u128::MAX], Error::PartsDoNotAddUp),
		] {
			assert_noop!(dispatch(Call::split { voucher: 0, parts: parts(&values) }, alice()), error);
		}
	});
}

#[test]
fn receipt_is_refused_when_its_number_or_time_is_out_of_range() {
	chain().build_and_execute(|| {
		for number in [1, u32::MAX] {
			let call = receipt_call(receipt(0, 1, number));
			assert_noop!(dispatch(call, bob()), Error::<Test>::ReceiptOutOfOrder);
		}
		for valid_until in [0, NOW] {
			let call = receipt_call(Receipt { valid_until, ..receipt(0, 1, 0) });
			assert_noop!(dispatch(call, bob()), Error::<Test>::ReceiptExpired);
		}
	});
}

#[test]
fn call_is_refused_when_numbers_run_out() {
	chain().build().execute_with(|| {
		NextVoucherId::<Test>::put(VoucherId::MAX);
		let issue = Call::issue { holder: bob(), promise: promise(1) };
		assert_noop!(dispatch(issue, alice()), ArithmeticError::Overflow);
		let split = Call::split { voucher: 0, parts: parts(&[50, 50]) };
		assert_noop!(dispatch(split, alice()), ArithmeticError::Overflow);
		Ledger::mutate(0, |voucher| voucher.as_mut().unwrap().receipts = u32::MAX);
		let receipt = receipt_call(receipt(0, 1, u32::MAX));
		assert_noop!(dispatch(receipt, bob()), ArithmeticError::Overflow);
	});
}

#[test]
fn merge_is_refused_when_the_sum_is_out_of_range() {
	chain().issued(alice(), alice(), u128::MAX).build_and_execute(|| {
		let merge = Call::merge { vouchers: ids(&[0, 2]) };
		assert_noop!(dispatch(merge, alice()), ArithmeticError::Overflow);
	});
}
