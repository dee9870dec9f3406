use super::*;

#[test]
fn voucher_is_shown_when_it_lives() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		let shown = Vouchers::voucher(0).expect("it lives");
		assert_eq!((shown.issuer, shown.holder, shown.value), (alice(), bob(), usd(100)));
		assert_eq!(Vouchers::voucher(1), None);
	});
}

#[test]
fn options_are_what_the_calls_allow_when_asked() {
	ExtBuilder::default().issued(alice(), alice(), 2).issued(alice(), bob(), 1).build_and_execute(|| {
		let none = Options {
			can_transfer: false,
			can_split: false,
			can_redeem: false,
			can_cancel: false,
			can_reap: false,
			expired: false,
			locked: false,
		};
		let holder = Options { can_transfer: true, can_redeem: true, ..none };
		let own = Options { can_split: true, can_cancel: true, ..holder };
		assert_eq!(Vouchers::options(0, alice()), Some(own));
		assert_eq!(Vouchers::options(1, bob()), Some(holder));
		assert_eq!(Vouchers::options(1, alice()), Some(none));
		assert_eq!(Vouchers::options(2, alice()), None);

		assert_ok!(Vouchers::lock(0, &alice(), 2, LOCK, None), 0);
		assert_eq!(Vouchers::options(0, alice()), Some(Options { locked: true, ..none }));
		let_expire();
		assert_eq!(Vouchers::options(0, alice()), Some(Options { locked: true, expired: true, ..none }));
		let reapable = Options { expired: true, can_reap: true, ..none };
		assert_eq!(Vouchers::options(1, charlie()), Some(reapable));
	});
}

#[test]
fn text_is_what_the_holder_signs_when_asked() {
	ExtBuilder::default().issued(alice(), bob(), 10_000).build_and_execute(|| {
		let text = Vouchers::receipt_text(0, 5_000, NOW + DAY).expect("it lives");
		let chain = "45".repeat(32);
		let expected = format!(
			"Nexonomy receipt\nvoucher: 0\namount: 50.00 USD\nreceipt: 0\nvalid until: 1767312000000\nchain: 0x{chain}"
		);
		assert_eq!(String::from_utf8(text.clone()), Ok(expected));

		let signature = Sr25519Keyring::Bob.sign(&text).into();
		let receipt = receipt(0, 5_000, 0);
		assert_ok!(Vouchers::redeem_with_receipt(signed(alice()), receipt, signature));
		assert!(String::from_utf8_lossy(&Vouchers::receipt_text(0, 1, NOW).unwrap()).contains("receipt: 1"));
	});
}

#[test]
fn deposit_is_known_when_asked_for_beforehand() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Vouchers::deposit_for(3), 3 * DEPOSIT);
		assert_ok!(Vouchers::issue_many(signed(alice()), list(&vec![(bob(), promise(1)); 3])));
		assert_eq!(held(&alice()), Vouchers::deposit_for(3));
	});
}
