//! A listing begins, changes and ends.

use crate::{mock::*, Error::*, *};
use frame_support::{assert_noop, assert_ok};
use nexonomy_primitives::{ContentId, CurrencyCode, Money};
use sp_runtime::DispatchResult;

const DISCOUNT: Discount = Discount { expires_at: NOW + 90 * DAY, minimum_use: 500 };

fn list_with(value: u128, ask: Ask, discount: Option<Discount>) -> DispatchResult {
	Market::list(signed(alice()), 0, value, ask, WISHES, discount, PAGE)
}

#[test]
fn voucher_is_listed() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 10_000);
		let ask = Ask::Money(usd(8_000));
		assert_ok!(list_with(9_000, ask, Some(DISCOUNT)));
		let event = Event::Listed {
			listing: 0,
			owner: alice(),
			voucher: promise,
			value: usd(9_000),
			ask,
			accepts: WISHES,
			discount: Some(DISCOUNT),
			page: PAGE,
		};
		assert_eq!(last_event(), event);
		let item = Listing {
			owner: alice(),
			voucher: promise,
			value: 9_000,
			ask,
			accepts: WISHES,
			discount: Some(DISCOUNT),
			page: PAGE,
			deposit: LISTING_DEPOSIT,
		};
		assert_eq!(listing(0), item);
	});
}

#[test]
fn listing_locks_nothing() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 10_000);
		list(alice(), promise, Ask::Native(1));
		// The same voucher may be listed at several places and prices.
		assert_eq!(list(alice(), promise, Ask::Asset { id: SILVER, amount: 1 }), 1);
		assert_eq!(voucher(promise).lock, None);
		assert_ok!(Vouchers::transfer(signed(alice()), promise, bob()));
	});
}

#[test]
fn listing_is_refused_when_there_is_nothing_to_sell() {
	ExtBuilder.build_and_execute(|| {
		let ask = Ask::Native(1);
		assert_noop!(list_with(1, ask, None), UnknownVoucher::<Test>);
		let promise = issue(alice(), 10_000);
		let by_bob = Market::list(signed(bob()), promise, 1, ask, WISHES, None, PAGE);
		assert_noop!(by_bob, NotHolder::<Test>);
		assert_noop!(list_with(0, ask, None), ZeroValue::<Test>);
		for value in [10_001, u128::MAX] {
			assert_noop!(list_with(value, ask, None), NotEnoughValue::<Test>);
		}
		let deal = offer().voucher(alice(), bob(), promise, 10_000).build();
		assert_ok!(accept(bob(), &deal, seals(&[alice()], &deal)));
		assert_noop!(list_with(1, ask, None), VoucherLocked::<Test>);
		complete(bob(), 0);
		assert_noop!(list_with(1, ask, None), NotHolder::<Test>);
		set_time(EXPIRY);
		let by_bob = Market::list(signed(bob()), promise, 1, ask, WISHES, None, PAGE);
		assert_noop!(by_bob, VoucherExpired::<Test>);
	});
}

#[test]
fn listing_is_refused_when_the_price_is_none() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 10_000);
		let asks_nothing = [Ask::Native(0), Ask::Asset { id: SILVER, amount: 0 }, Ask::Money(usd(0))];
		for ask in asks_nothing {
			assert_noop!(list_with(1, ask, None), ZeroAsk::<Test>);
		}
		let unknown = Ask::Money(Money::new(CurrencyCode(*b"XXX"), 1));
		assert_noop!(list_with(1, unknown, None), UnknownCurrency::<Test>);
		let id = list(alice(), promise, Ask::Native(1));
		for ask in asks_nothing {
			let change = Market::change_listing(signed(alice()), id, ask, WISHES, PAGE);
			assert_noop!(change, ZeroAsk::<Test>);
		}
		let change = Market::change_listing(signed(alice()), id, unknown, WISHES, PAGE);
		assert_noop!(change, UnknownCurrency::<Test>);
		assert_ok!(list_with(1, Ask::Money(usd(u128::MAX)), None));
	});
}

#[test]
fn discount_can_only_narrow_the_promise() {
	ExtBuilder.build_and_execute(|| {
		issue(alice(), 10_000);
		let until = |expires_at| Some(Discount { expires_at, minimum_use: 0 });
		let ask = Ask::Money(usd(8_000));
		for past in [0, NOW] {
			assert_noop!(list_with(1, ask, until(past)), DiscountExpired::<Test>);
		}
		for later in [EXPIRY + 1, u64::MAX] {
			assert_noop!(list_with(1, ask, until(later)), DiscountTooWide::<Test>);
		}
		assert_ok!(list_with(1, ask, until(EXPIRY)));
		assert_ok!(list_with(1, ask, until(NOW + 1)));
	});
}

#[test]
fn discount_of_a_discount_keeps_its_minimum_use() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 10_000);
		let deal = offer().discount(alice(), bob(), promise, 10_000, DISCOUNT).build();
		assert_ok!(accept(bob(), &deal, seals(&[alice()], &deal)));
		complete(bob(), 0);
		let by_bob = |minimum_use| {
			let discount = Some(Discount { minimum_use, ..DISCOUNT });
			Market::list(signed(bob()), promise, 10_000, Ask::Native(1), WISHES, discount, PAGE)
		};
		assert_noop!(by_bob(499), DiscountTooWide::<Test>);
		assert_ok!(by_bob(500));
	});
}

#[test]
fn owner_changes_the_price_and_the_events_remember() {
	ExtBuilder.build_and_execute(|| {
		let id = { list(alice(), issue(alice(), 10_000), Ask::Native(900)) };
		for price in [800, 950] {
			let ask = Ask::Native(price);
			assert_ok!(Market::change_listing(signed(alice()), id, ask, WISHES, PAGE));
			assert_eq!(listing(id).ask, ask);
		}
		let changes: Vec<_> = events()
			.into_iter()
			.filter_map(|event| match event {
				Event::AskChanged { listing, old, new } => Some((listing, old, new)),
				_ => None,
			})
			.collect();
		let at = Ask::Native;
		assert_eq!(changes, [(id, at(900), at(800)), (id, at(800), at(950))]);
	});
}

#[test]
fn owner_changes_what_a_listing_says() {
	ExtBuilder.build_and_execute(|| {
		let (ask, page) = (Ask::Native(900), ContentId([9; 32]));
		let id = list(alice(), issue(alice(), 10_000), ask);
		let accepts = Accepts { barter: true, ..WISHES };
		assert_ok!(Market::change_listing(signed(alice()), id, ask, accepts, page));
		assert_eq!(last_event(), Event::ListingChanged { listing: id, accepts, page });
		let changed = listing(id);
		assert_eq!((changed.ask, changed.accepts, changed.page), (ask, accepts, page));
		// The price did not change, so nobody hears that it did.
		assert!(!events().iter().any(|event| matches!(event, Event::AskChanged { .. })));
		let again = Market::change_listing(signed(alice()), id, ask, accepts, page);
		assert_noop!(again, NothingChanges::<Test>);
	});
}

#[test]
fn only_the_owner_changes_a_listing() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 10_000);
		let id = list(alice(), promise, Ask::Native(900));
		let change = |who, id| Market::change_listing(signed(who), id, Ask::Native(1), WISHES, PAGE);
		assert_noop!(change(bob(), id), NotOwner::<Test>);
		assert_noop!(change(alice(), id + 1), UnknownListing::<Test>);
		// Whoever has the voucher now does not own the listing.
		assert_ok!(Vouchers::transfer(signed(alice()), promise, bob()));
		assert_noop!(change(bob(), id), NotOwner::<Test>);
	});
}

#[test]
fn owner_takes_a_listing_down() {
	ExtBuilder.build_and_execute(|| {
		let id = list(alice(), issue(alice(), 10_000), Ask::Native(900));
		assert_noop!(Market::delist(signed(bob()), id), NotOwner::<Test>);
		assert_ok!(Market::delist(signed(alice()), id));
		assert_eq!(last_event(), Event::Delisted { listing: id, owner: alice(), by: alice() });
		assert_eq!(Market::listing(id), None);
		assert_noop!(Market::delist(signed(alice()), id), UnknownListing::<Test>);
	});
}

/// What may befall a voucher.
type Death = fn(u64) -> DispatchResult;

#[test]
fn anybody_takes_a_dead_listing_down() {
	let deaths: [(&str, Death); 3] = [
		("gone", |id| Vouchers::redeem(signed(alice()), id, 10_000)),
		("in other hands", |id| Vouchers::transfer(signed(alice()), id, charlie())),
		("expired", |_| {
			set_time(EXPIRY);
			Ok(())
		}),
	];
	for (how, die) in deaths {
		ExtBuilder.build_and_execute(|| {
			let promise = issue(alice(), 10_000);
			let id = list(alice(), promise, Ask::Native(900));
			assert_noop!(Market::delist(signed(bob()), id), NotOwner::<Test>);
			assert_ok!(die(promise));
			assert_ok!(Market::delist(signed(bob()), id));
			let event = Event::Delisted { listing: id, owner: alice(), by: bob() };
			assert_eq!(last_event(), event, "{how}");
			assert_eq!(held(&alice()), 0);
		});
	}
}

#[test]
fn listing_lives_while_its_voucher_is_locked() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 10_000);
		let id = list(alice(), promise, Ask::Native(900));
		let deal = offer().voucher(alice(), bob(), promise, 10_000).build();
		assert_ok!(accept(bob(), &deal, seals(&[alice()], &deal)));
		// It may come back: the agreement can be cancelled or end with a refund.
		assert_noop!(Market::delist(signed(bob()), id), NotOwner::<Test>);
	});
}
