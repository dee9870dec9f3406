use super::*;

#[test]
fn voucher_changes_hands_when_transferred() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		let before = voucher(0);
		assert_ok!(Vouchers::transfer(signed(bob()), 0, charlie()));

		assert_eq!(voucher(0), Voucher { holder: charlie(), ..before });
		let (from, to) = (bob(), charlie());
		assert_eq!(last_event(), Event::Transferred { voucher: 0, from, to, value: usd(100) });
	});
}

#[test]
fn transfer_fails_when_the_receiver_holds_it_already() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_noop!(Vouchers::transfer(signed(bob()), 0, bob()), Error::<Test>::SameHolder);
	});
}

#[test]
fn former_holder_has_no_say_when_transferred() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_ok!(Vouchers::transfer(signed(bob()), 0, charlie()));
		assert_noop!(Vouchers::redeem(signed(bob()), 0, 1), Error::<Test>::NotHolder);
		assert_noop!(hand_in(Sr25519Keyring::Bob, receipt(0, 1, 0)), Error::<Test>::BadSignature);
		assert_ok!(hand_in(Sr25519Keyring::Charlie, receipt(0, 1, 0)));
	});
}

#[test]
fn transfer_succeeds_when_the_receiver_has_no_account() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_ok!(Vouchers::transfer(signed(bob()), 0, pauper()));
		assert_eq!(voucher(0).holder, pauper());
	});
}
