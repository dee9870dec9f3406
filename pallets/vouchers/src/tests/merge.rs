use super::*;
use nexonomy_primitives::{ContentId, CurrencyCode, Money};

#[test]
fn first_voucher_takes_up_the_others_when_merged() {
	let three = ExtBuilder::default().issued(alice(), bob(), 1).issued(alice(), bob(), 20);
	three.issued(alice(), bob(), 300).build_and_execute(|| {
		let before = voucher(1);
		assert_ok!(Vouchers::merge(signed(bob()), ids(&[1, 0, 2])));

		assert!(is_gone(0) && is_gone(2));
		assert_eq!(voucher(1), Voucher { value: usd(321), ..before });
		let absorbed = pairs(&[(0, 1), (2, 300)]);
		assert_eq!(last_event(), Event::Merged { voucher: 1, holder: bob(), absorbed, value: usd(321) });
	});
}

#[test]
fn voucher_is_whole_again_when_its_parts_are_merged() {
	ExtBuilder::default().issued(alice(), bob(), 100).build_and_execute(|| {
		assert_ok!(Vouchers::split(signed(bob()), 0, parts(&[60, 30, 10])));
		assert_ok!(Vouchers::merge(signed(bob()), ids(&[1, 2, 3])));
		assert_eq!(voucher(1).value, usd(100));
		assert_eq!((held(&alice()), held(&bob())), (0, DEPOSIT));
	});
}

#[test]
fn merge_fails_when_the_vouchers_promise_different_things() {
	let alike = promise(100);
	let yen = Money::new(CurrencyCode(*b"JPY"), 100);
	let others = [
		(charlie(), alike),
		(alice(), Promise { value: yen, ..alike }),
		(alice(), Promise { expires_at: alike.expires_at + 1, ..alike }),
		(alice(), Promise { terms: ContentId([2; 32]), ..alike }),
	];
	let mut chain = ExtBuilder::default().promised(alice(), bob(), alike);
	for (issuer, promise) in others {
		chain = chain.promised(issuer, bob(), promise);
	}
	chain.build_and_execute(|| {
		for other in 1..=4 {
			let merge = Vouchers::merge(signed(bob()), ids(&[0, other]));
			assert_noop!(merge, Error::<Test>::NotAlike);
		}
	});
}

#[test]
fn merge_fails_when_the_kinds_differ() {
	ExtBuilder::default().issued(alice(), bob(), 1).issued(alice(), bob(), 1).build().execute_with(|| {
		Ledger::mutate(1, |voucher| {
			voucher.as_mut().unwrap().kind = VoucherKind::Discount { minimum_use: 0 }
		});
		assert_noop!(Vouchers::merge(signed(bob()), ids(&[0, 1])), Error::<Test>::NotAlike);
	});
}

#[test]
fn merge_fails_when_one_of_them_is_held_by_another() {
	ExtBuilder::default().issued(alice(), bob(), 1).issued(alice(), charlie(), 1).build_and_execute(|| {
		for named in [[0, 1], [1, 0]] {
			assert_noop!(Vouchers::merge(signed(bob()), ids(&named)), Error::<Test>::NotHolder);
		}
	});
}
