use super::*;
use codec::{Compact, Encode};
use nexonomy_primitives::{ContentId, CurrencyCode, Money};

/// Key and value of an item in storage.
fn size(voucher: &Voucher<AccountId, Balance>) -> usize {
	Ledger::hashed_key_for(0).len() + voucher.encode().len()
}

/// As large as real life makes it: ten billion dollars, and a billion vouchers and agreements before it.
fn realistic() -> Voucher<AccountId, Balance> {
	Voucher {
		issuer: alice(),
		holder: bob(),
		value: Money::new(CurrencyCode::USD, 1_000_000_000_000),
		expires_at: NOW + MaxLifetime::get(),
		terms: ContentId([1; 32]),
		kind: VoucherKind::Ordinary,
		parent: None,
		lock: None,
		receipts: 0,
		depositor: Depositor::Issuer,
		deposit: DEPOSIT,
	}
}

#[test]
fn voucher_is_small_when_issued() {
	let bytes = size(&realistic());
	println!("an issued voucher fills {bytes} bytes");
	assert_eq!(bytes, 171);
}

#[test]
fn voucher_is_small_when_split_and_locked() {
	let id = 1_000_000_000;
	let part = Voucher { parent: Some(Compact(id)), lock: Some(LockId::agreement(id)), ..realistic() };
	println!("a part under a lock fills {} bytes", size(&part));
	assert_eq!(size(&part), 180);
	// Of the four billionth it would be two more.
	let id = u32::MAX.into();
	let part = Voucher { parent: Some(Compact(id)), lock: Some(LockId::agreement(id)), ..part };
	assert_eq!(size(&part), 182);
}

#[test]
fn nothing_remains_in_storage_when_all_vouchers_have_ended() {
	let chain = (0..6).fold(ExtBuilder::default(), |chain, _| chain.issued(alice(), alice(), 100));
	chain.build_and_execute(|| {
		assert_eq!(keys().len(), 6);
		// Each ends in its own way.
		assert_ok!(Vouchers::cancel(signed(alice()), 0));
		assert_ok!(Vouchers::redeem(signed(alice()), 1, 100));
		assert_ok!(hand_in(Sr25519Keyring::Alice, receipt(2, 100, 0)));
		assert_ok!(Vouchers::lock(3, &alice(), 100, LOCK, None), 3);
		assert_ok!(Vouchers::redeem_locked(3, LOCK, 100));
		assert_ok!(Vouchers::split(signed(alice()), 4, parts(&[50, 50])));
		assert_ok!(Vouchers::merge(signed(alice()), ids(&[5, 6, 7])));
		assert_eq!(keys().len(), 1);
		let_expire();
		assert_ok!(Vouchers::reap(signed(alice()), 5));

		assert_eq!(keys(), Vec::<Vec<u8>>::new());
		assert_eq!((held(&alice()), Balances::free_balance(alice())), (0, ENDOWMENT));
	});
}
