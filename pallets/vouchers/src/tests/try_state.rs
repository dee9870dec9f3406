//! The state is broken on purpose, one invariant at a time, to see that `try_state` notices.

use super::*;
use codec::Compact;
use frame_support::{assert_err, traits::fungible::hold::Mutate};
use nexonomy_primitives::CurrencyCode;

/// Runs `break_it` on a sound chain with two vouchers and expects `complaint`.
fn expect(complaint: &'static str, break_it: impl FnOnce()) {
	ExtBuilder::default().issued(alice(), bob(), 100).issued(alice(), bob(), 100).build().execute_with(
		|| {
			check_everything();
			break_it();
			assert_err!(Vouchers::do_try_state(), DispatchError::Other(complaint));
		},
	);
}

fn change(id: VoucherId, change: impl FnOnce(&mut Voucher<AccountId, Balance>)) {
	Ledger::mutate(id, |voucher| change(voucher.as_mut().expect("the voucher lives")));
}

#[test]
fn complaint_is_made_when_a_value_is_zero() {
	expect("a voucher promises nothing", || change(1, |voucher| voucher.value.minor = 0));
}

#[test]
fn complaint_is_made_when_a_currency_is_unknown() {
	let unknown = CurrencyCode(*b"XXX");
	expect("a voucher's currency is unknown", || change(1, |voucher| voucher.value.currency = unknown));
}

#[test]
fn complaint_is_made_when_a_number_was_never_assigned() {
	expect("a voucher's number has not been assigned", || NextVoucherId::<Test>::put(1));
}

#[test]
fn complaint_is_made_when_a_voucher_is_its_own_parent() {
	expect("a voucher is older than its parent", || change(1, |voucher| voucher.parent = Some(Compact(1))));
}

#[test]
fn complaint_is_made_when_an_expiry_is_out_of_reach() {
	let expires_at = NOW + MaxLifetime::get() + 1;
	expect("a voucher lives too long", || change(1, |voucher| voucher.expires_at = expires_at));
}

#[test]
fn complaint_is_made_when_a_depositor_has_two_names() {
	let two_names = Depositor::Other(alice());
	expect("a depositor has more than one name", || change(1, |voucher| voucher.depositor = two_names));
}

#[test]
fn complaint_is_made_when_less_is_held_than_vouchers_say() {
	let complaint = "an account's deposits are not what its vouchers say";
	expect(complaint, || change(1, |voucher| voucher.deposit += 1));
}

#[test]
fn complaint_is_made_when_a_deposit_belongs_to_somebody_else() {
	let complaint = "an account's deposits are not what its vouchers say";
	expect(complaint, || change(1, |voucher| voucher.depositor = Depositor::Holder));
}

#[test]
fn complaint_is_made_when_a_deposit_is_held_for_nothing() {
	expect("an account's deposits are not what its vouchers say", || {
		assert_ok!(Balances::hold(&HoldReason::VoucherDeposit.into(), &charlie(), 1));
	});
}

#[test]
fn complaint_is_made_when_a_depositor_has_no_account() {
	let nobody = Depositor::Other(pauper());
	expect("a depositor's account is gone", || {
		change(0, |voucher| voucher.depositor = nobody);
		let reason = HoldReason::VoucherDeposit.into();
		let exact = frame_support::traits::tokens::Precision::Exact;
		assert_ok!(Balances::release(&reason, &alice(), DEPOSIT, exact));
	});
}
