use super::*;

#[test]
fn value_shrinks_when_redeemed_in_part() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_ok!(Vouchers::redeem(signed(bob()), 0, 40));

		assert_eq!(voucher(0).value, usd(60));
		assert_eq!(held(&alice()), DEPOSIT);
		let (issuer, holder) = (alice(), bob());
		assert_eq!(
			last_event(),
			Event::Redeemed { voucher: 0, issuer, holder, amount: usd(40), remaining: 60, by: None }
		);
	});
}

#[test]
fn voucher_ends_when_redeemed_in_full() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_ok!(Vouchers::redeem(signed(bob()), 0, 40));
		assert_ok!(Vouchers::redeem(signed(bob()), 0, 60));
		assert!(is_gone(0));
		assert_eq!(held(&alice()), 0);
	});
}

#[test]
fn receipt_counts_once_when_handed_in_twice() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_ok!(hand_in(Sr25519Keyring::Bob, receipt(0, 40, 0)));
		assert_eq!(voucher(0).value, usd(60));
		let again = hand_in(Sr25519Keyring::Bob, receipt(0, 40, 0));
		assert_noop!(again, Error::<Test>::ReceiptOutOfOrder);
	});
}

#[test]
fn receipts_count_when_handed_in_in_order() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		let early = hand_in(Sr25519Keyring::Bob, receipt(0, 60, 1));
		assert_noop!(early, Error::<Test>::ReceiptOutOfOrder);
		assert_ok!(hand_in(Sr25519Keyring::Bob, receipt(0, 40, 0)));
		assert_ok!(hand_in(Sr25519Keyring::Bob, receipt(0, 60, 1)));
		assert!(is_gone(0));
	});
}

#[test]
fn receipt_counts_when_its_text_was_wrapped_by_the_wallet() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		let receipt = receipt(0, 40, 0);
		let message = receipt.message(usd(0), System::block_hash(0).as_ref());
		let signature = Sr25519Keyring::Bob.sign(&message.wrapped()).into();
		assert_ok!(Vouchers::redeem_with_receipt(signed(alice()), receipt, signature));
	});
}

#[test]
fn receipt_is_refused_when_anything_in_it_was_changed() {
	ExtBuilder::default().issued(alice(), bob(), 100).issued(alice(), bob(), 100).build_and_execute(|| {
		let good = receipt(0, 40, 0);
		let signature = sign(Sr25519Keyring::Bob, &good);
		let changed = [
			Receipt { voucher: 1, ..good },
			Receipt { amount: 41, ..good },
			Receipt { valid_until: good.valid_until + 1, ..good },
		];
		for receipt in changed {
			let call = Vouchers::redeem_with_receipt(signed(alice()), receipt, signature.clone());
			assert_noop!(call, Error::<Test>::BadSignature);
		}
	});
}

#[test]
fn receipt_is_refused_when_signed_for_another_chain() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		let receipt = receipt(0, 40, 0);
		let message = receipt.message(usd(0), &[0; 32]);
		let signature = Sr25519Keyring::Bob.sign(message.as_bytes()).into();
		let call = Vouchers::redeem_with_receipt(signed(alice()), receipt, signature);
		assert_noop!(call, Error::<Test>::BadSignature);
	});
}

#[test]
fn receipt_is_refused_when_its_time_is_over() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		Timestamp::set_timestamp(NOW + DAY - 1);
		assert_ok!(hand_in(Sr25519Keyring::Bob, receipt(0, 40, 0)));
		Timestamp::set_timestamp(NOW + DAY);
		let late = hand_in(Sr25519Keyring::Bob, receipt(0, 40, 1));
		assert_noop!(late, Error::<Test>::ReceiptExpired);
	});
}

/// Ben's receipts for a voucher each of $1, handed in together.
fn bundle(receipts: &[(Receipt, Sr25519Keyring)]) -> Vec<SignedReceipt<MultiSignature>> {
	let seal = |(receipt, signer): &(Receipt, Sr25519Keyring)| SignedReceipt {
		receipt: *receipt,
		signature: sign(*signer, receipt),
	};
	receipts.iter().map(seal).collect()
}

#[test]
fn receipts_of_a_list_count_each_for_itself() {
	let chain = ExtBuilder::default().issued(alice(), bob(), 100).issued(alice(), bob(), 100);
	chain.build_and_execute(|| {
		let bob = Sr25519Keyring::Bob;
		let receipts = bundle(&[
			(receipt(0, 30, 0), bob),
			(receipt(1, 40, 0), Sr25519Keyring::Charlie),
			(receipt(0, 70, 1), bob),
			(receipt(1, 40, 0), bob),
		]);
		assert_ok!(Vouchers::redeem_with_receipts(signed(charlie()), list(&receipts)));

		assert!(is_gone(0));
		assert_eq!(voucher(1).value, usd(60));
		let error = Error::<Test>::BadSignature.into();
		assert!(has_event(&Event::ReceiptRefused { index: 1, voucher: 1, error }));

		// The same list again: none of it counts twice.
		let again = Vouchers::redeem_with_receipts(signed(charlie()), list(&receipts));
		let last = Error::<Test>::ReceiptOutOfOrder;
		assert_noop!(again.map_err(|failed| failed.error), last);
	});
}

#[test]
fn empty_list_of_receipts_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let none = Vouchers::redeem_with_receipts(signed(alice()), list(&[]));
		assert_noop!(none.map_err(|failed| failed.error), Error::<Test>::NoReceipts);
	});
}

#[test]
fn list_of_receipts_costs_what_its_receipts_cost() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		let receipts =
			bundle(&[(receipt(0, 30, 0), Sr25519Keyring::Bob), (receipt(0, 30, 1), Sr25519Keyring::Bob)]);
		let call = Call::<Test>::redeem_with_receipts { receipts: list(&receipts) };
		let most = frame_support::dispatch::GetDispatchInfo::get_dispatch_info(&call).call_weight;
		let info = Vouchers::redeem_with_receipts(signed(charlie()), list(&receipts)).expect("they are good");
		assert_eq!(info.actual_weight, Some(most), "they are signed plain, which is the dearest");
	});
}
