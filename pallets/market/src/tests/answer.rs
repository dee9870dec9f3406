//! Offers that answer a listing.

use crate::{mock::*, Error::*, *};
use frame_support::{assert_noop, assert_ok};
use nexonomy_deal::{AtExpiry, External, OnRelease, Sale};
use nexonomy_primitives::{AccountTag, Money, VoucherId, VoucherKind};
use pallet_escrow::State;
use sp_runtime::{DispatchResult, Perbill};

const DISCOUNT: Discount = Discount { expires_at: NOW + 90 * DAY, minimum_use: 100 };

/// The owner accepts an offer that the others have sealed.
fn take(offer: &Deal, sealed_by: &[AccountId]) -> DispatchResult {
	let offer = offer.build();
	let seals = seals(sealed_by, &offer);
	accept(alice(), &offer, seals)
}

/// All vouchers in the hands of somebody: how much, and of what kind.
fn vouchers_of(who: AccountId) -> Vec<(u128, VoucherKind)> {
	let all = pallet_vouchers::Vouchers::<Test>::iter_values().filter(|voucher| voucher.holder == who);
	let mut all: Vec<_> = all.map(|voucher| (voucher.value.minor, voucher.kind)).collect();
	all.sort_by_key(|(value, _)| *value);
	all
}

#[test]
fn listing_shrinks_by_what_is_sold_and_ends_with_the_last() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 1_000);
		let id = list(alice(), promise, Ask::Native(5_000));
		for (agreement, (sold, left)) in (0u64..).zip([(300, 700), (690, 10), (10, 0)]) {
			let deal =
				offer().voucher(alice(), bob(), promise, sold).native(bob(), alice(), 100).answering(id);
			assert_ok!(take(&deal, &[bob()]));
			let event = Event::Sold { listing: id, agreement, value: sold, left };
			assert_eq!(last_event(), event);
			assert_eq!(Market::listing(id).map(|listing| listing.value), (left > 0).then_some(left));
		}
		let told = events().into_iter().rev().find(|event| matches!(event, Event::OfferAccepted { .. }));
		let Some(Event::OfferAccepted { listing, .. }) = told else { panic!("accepted") };
		assert_eq!(listing, Some(id));
	});
}

#[test]
fn fills_in_part_shrink_the_listing_by_their_share() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 1_000);
		let id = list(alice(), promise, Ask::Native(5_000));
		let offer = offer()
			.voucher(alice(), ANYBODY, promise, 1_000)
			.native(ANYBODY, alice(), 5_000)
			.answering(id)
			.in_part(percent(10))
			.build();
		let seal = seals(&[alice()], &offer);
		assert_ok!(accept_share(bob(), &offer, seal.clone(), Some(percent(30))));
		assert_eq!(listing(id).value, 700);
		assert_ok!(accept(charlie(), &offer, seal));
		assert_eq!(Market::listing(id), None);
	});
}

#[test]
fn offer_is_void_when_the_owner_asks_something_else() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 1_000);
		let id = list(alice(), promise, Ask::Native(5_000));
		let deal =
			offer().voucher(alice(), ANYBODY, promise, 1_000).native(ANYBODY, alice(), 5_000).answering(id);
		let offer = deal.build();
		let seal = seals(&[alice()], &offer);
		let asks = [Ask::Native(5_001), Ask::Asset { id: SILVER, amount: 5_000 }, Ask::Money(usd(5_000))];
		for ask in asks {
			assert_ok!(Market::change_listing(signed(alice()), id, ask, WISHES, PAGE));
			assert_noop!(accept(bob(), &offer, seal.clone()), AskChanged::<Test>);
		}
		// What it says beside the price does not matter.
		let accepts = Accepts { in_part: false, ..WISHES };
		assert_ok!(Market::change_listing(signed(alice()), id, Ask::Native(5_000), accepts, PAGE));
		assert_ok!(accept(bob(), &offer, seal));
	});
}

#[test]
fn offer_is_void_when_the_listing_is_gone() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 1_000);
		let id = list(alice(), promise, Ask::Native(5_000));
		let deal = offer().voucher(alice(), bob(), promise, 10).native(bob(), alice(), 50).answering(id);
		assert_ok!(Market::delist(signed(alice()), id));
		assert_noop!(take(&deal, &[bob()]), UnknownListing::<Test>);
	});
}

#[test]
fn offer_must_be_about_the_listing() {
	ExtBuilder.build_and_execute(|| {
		let (listed, other) = (issue(alice(), 1_000), issue(alice(), 1_000));
		let id = list(alice(), listed, Ask::Native(5_000));
		// Another voucher; the owner gives nothing; the owner gets it; the owner is no party.
		let cases = [
			offer().voucher(alice(), bob(), other, 10),
			offer().native(bob(), alice(), 10),
			offer().voucher(bob(), alice(), listed, 10),
			offer().voucher(bob(), alice(), listed, 10).voucher(alice(), bob(), other, 10),
		];
		for deal in cases {
			assert_noop!(take(&deal.answering(id), &[bob()]), ListingMismatch::<Test>);
		}
		let without_owner = offer().voucher(charlie(), bob(), listed, 10).answering(id).build();
		let seals = seals(&[bob(), charlie()], &without_owner);
		assert_noop!(accept(stranger(), &without_owner, seals), ListingMismatch::<Test>);
	});
}

#[test]
fn no_more_is_sold_than_is_listed() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 1_000);
		let ask = Ask::Native(5_000);
		assert_ok!(Market::list(signed(alice()), promise, 600, ask, WISHES, None, PAGE));
		let deal = |first, second| {
			offer()
				.voucher(alice(), bob(), promise, first)
				.voucher(alice(), bob(), promise, second)
				.answering(0)
		};
		for (first, second) in [(600, 1), (1, 600), (u128::MAX, 1), (u128::MAX, u128::MAX)] {
			assert_noop!(take(&deal(first, second), &[bob()]), MoreThanListed::<Test>);
		}
		assert_ok!(take(&deal(599, 1), &[bob()]));
	});
}

/// Bob pays `paid` cents in a voucher of his own for `sold` cents of Alice's listed one.
fn sale(listing: ListingId, sold: u128, paid: u128, legs: &[(u128, Option<Discount>)]) -> Deal {
	let voucher = self::listing(listing).voucher;
	let payment = issue(bob(), paid);
	assert_eq!(legs.iter().map(|(value, _)| value).sum::<u128>(), sold);
	let deal = legs.iter().fold(offer(), |deal, (value, discount)| match discount {
		None => deal.voucher(alice(), bob(), voucher, *value),
		Some(discount) => deal.discount(alice(), bob(), voucher, *value, *discount),
	});
	deal.voucher(bob(), alice(), payment, paid).answering(listing)
}

fn listed_for_money(discount: Option<Discount>) -> (VoucherId, ListingId) {
	let promise = issue(alice(), 10_000);
	let ask = Ask::Money(usd(8_000));
	assert_ok!(Market::list(signed(alice()), promise, 10_000, ask, WISHES, discount, PAGE));
	(promise, NextListingId::<Test>::get() - 1)
}

#[test]
fn hundred_sold_for_eighty_is_eighty_and_a_discount_of_twenty() {
	ExtBuilder.build_and_execute(|| {
		let (promise, id) = listed_for_money(Some(DISCOUNT));
		// The legs as the library makes them.
		let made = Sale {
			from: 0,
			to: 1,
			voucher: promise,
			sold: usd(10_000),
			paid: 8_000,
			on_release: OnRelease::HandOver,
			discount: DISCOUNT,
		};
		let deal = sale(id, 10_000, 8_000, &[(8_000, None), (2_000, Some(DISCOUNT))]);
		assert_eq!(deal.build().legs[..2], made.legs()[..]);
		assert_ok!(take(&deal, &[bob()]));
		complete(bob(), 0);

		let minimum_use = DISCOUNT.minimum_use;
		let expected = [(2_000, VoucherKind::Discount { minimum_use }), (8_000, VoucherKind::Ordinary)];
		assert_eq!(vouchers_of(bob()), expected);
		let discount = pallet_vouchers::Vouchers::<Test>::iter_values()
			.find(|voucher| voucher.kind != VoucherKind::Ordinary)
			.unwrap();
		assert_eq!(discount.expires_at, DISCOUNT.expires_at);
		assert_eq!(vouchers_of(alice()), [(8_000, VoucherKind::Ordinary)]);
	});
}

#[test]
fn discount_keeps_the_vouchers_own_conditions_when_the_listing_names_none() {
	ExtBuilder.build_and_execute(|| {
		let (_, id) = listed_for_money(None);
		let own = Discount { expires_at: EXPIRY, minimum_use: 0 };
		for wrong in [None, Some(DISCOUNT), Some(Discount { minimum_use: 1, ..own })] {
			let deal = sale(id, 10_000, 8_000, &[(8_000, None), (2_000, wrong)]);
			assert_noop!(take(&deal, &[bob()]), DiscountMismatch::<Test>);
		}
		assert_ok!(take(&sale(id, 10_000, 8_000, &[(8_000, None), (2_000, Some(own))]), &[bob()]));
	});
}

#[test]
fn sale_below_value_is_refused_when_its_legs_say_otherwise() {
	ExtBuilder.build_and_execute(|| {
		let (_, id) = listed_for_money(Some(DISCOUNT));
		let other = |change: fn(&mut Discount)| {
			let mut discount = DISCOUNT;
			change(&mut discount);
			Some(discount)
		};
		let cases = [
			// All ordinary; a cent too much; a cent too little; all a discount.
			vec![(10_000, None)],
			vec![(8_001, None), (1_999, Some(DISCOUNT))],
			vec![(7_999, None), (2_001, Some(DISCOUNT))],
			vec![(10_000, Some(DISCOUNT))],
			// Other conditions than the listing's.
			vec![(8_000, None), (2_000, other(|discount| discount.minimum_use = 99))],
			vec![(8_000, None), (2_000, other(|discount| discount.minimum_use = 101))],
			vec![(8_000, None), (2_000, other(|discount| discount.expires_at -= 1))],
			vec![(8_000, None), (2_000, other(|discount| discount.expires_at += 1))],
		];
		for legs in cases {
			let deal = sale(id, 10_000, 8_000, &legs);
			assert_noop!(take(&deal, &[bob()]), DiscountMismatch::<Test>);
		}
		// At its value or above there is no discount.
		for paid in [10_000, 12_000] {
			let deal = sale(id, 10_000, paid, &[(9_000, None), (1_000, Some(DISCOUNT))]);
			assert_noop!(take(&deal, &[bob()]), DiscountMismatch::<Test>);
		}
		assert_ok!(take(&sale(id, 4_000, 5_000, &[(4_000, None)]), &[bob()]));
		// In several legs it is the sums that count.
		let deal = sale(id, 1_000, 700, &[(400, None), (300, Some(DISCOUNT)), (300, None)]);
		assert_ok!(take(&deal, &[bob()]));
	});
}

#[test]
fn price_in_other_goods_leaves_the_discount_to_the_parties() {
	ExtBuilder.build_and_execute(|| {
		let (promise, id) = listed_for_money(Some(DISCOUNT));
		// Partly barter; paid in euros; nothing on chain: what was paid cannot be compared.
		let euros = issue_in(bob(), bob(), eur(5_000), EXPIRY);
		let paid_in_euros =
			Goods::Voucher { id: euros, value: eur(5_000), on_release: OnRelease::HandOver, discount: None };
		let dollars = issue(bob(), 1_000);
		for payment in [
			offer().voucher(alice(), bob(), promise, 100).voucher(bob(), alice(), dollars, 10).silver(
				bob(),
				alice(),
				50,
			),
			offer().voucher(alice(), bob(), promise, 100).leg(bob(), alice(), paid_in_euros),
			offer().voucher(alice(), bob(), promise, 100),
		] {
			assert_ok!(take(&payment.answering(id), &[bob()]));
		}
		// The listing may ask for tokens or in another currency, too.
		for ask in [Ask::Native(5), Ask::Money(eur(5))] {
			assert_ok!(Market::change_listing(signed(alice()), id, ask, WISHES, PAGE));
			let deal = sale(id, 100, 10, &[(100, None)]);
			assert_ok!(take(&deal, &[bob()]));
		}
	});
}

#[test]
fn discounted_sale_in_parts_adds_up() {
	ExtBuilder.build_and_execute(|| {
		let (_, id) = listed_for_money(Some(Discount { minimum_use: 0, ..DISCOUNT }));
		let discount = Some(Discount { minimum_use: 0, ..DISCOUNT });
		let offer = sale(id, 10_000, 8_000, &[(8_000, None), (2_000, discount)]).in_part(percent(1)).build();
		let seal = seals(&[alice()], &offer);
		let seventh = Perbill::from_rational(1u32, 7u32);
		for _ in 0..6 {
			assert_ok!(accept_share(bob(), &offer, seal.clone(), Some(seventh)));
		}
		assert_ok!(accept(bob(), &offer, seal));
		(0..7).for_each(|agreement| complete(bob(), agreement));
		let of = |kind| -> u128 {
			vouchers_of(bob()).iter().filter(|held| held.1 == kind).map(|held| held.0).sum()
		};
		assert_eq!(of(VoucherKind::Ordinary), 8_000);
		assert_eq!(of(VoucherKind::Discount { minimum_use: 0 }), 2_000);
		assert_eq!(vouchers_of(alice()).iter().map(|held| held.0).sum::<u128>(), 8_000);
		assert_eq!(Market::listing(id), None);
	});
}

/// A payment outside the chain to Alice's account.
fn by_card(money: Money) -> Goods {
	Goods::External(External { account: AccountTag::default(), money, at_expiry: AtExpiry::Void })
}

/// Bob gives $20 in a voucher of his own, and pays `money` outside the chain, for all of Alice's listed voucher.
fn card_sale(listing: ListingId, money: Money, ordinary: u128) -> Deal {
	let voucher = self::listing(listing).voucher;
	let barter = issue(bob(), 2_000);
	offer()
		.voucher(alice(), bob(), voucher, ordinary)
		.discount(alice(), bob(), voucher, 10_000 - ordinary, DISCOUNT)
		.voucher(bob(), alice(), barter, 2_000)
		.leg(bob(), alice(), by_card(money))
		.answering(listing)
}

#[test]
fn what_is_paid_outside_the_chain_counts_as_paid() {
	ExtBuilder.build_and_execute(|| {
		let (_, id) = listed_for_money(Some(DISCOUNT));
		for (paid, ordinary) in [(6_000, 7_999), (6_000, 8_001), (6_001, 8_000), (5_999, 8_000)] {
			let deal = card_sale(id, usd(paid), ordinary);
			assert_noop!(take(&deal, &[bob()]), DiscountMismatch::<Test>);
		}
		assert_ok!(take(&card_sale(id, usd(6_000), 8_000), &[bob()]));
		assert_eq!(Market::listing(id), None, "it is sold");
		assert!(matches!(agreement(last_agreement()).state, State::Funding(_)), "the card is awaited");
	});
}

#[test]
fn what_is_paid_outside_in_another_currency_leaves_the_discount_to_the_parties() {
	ExtBuilder.build_and_execute(|| {
		let (_, id) = listed_for_money(Some(DISCOUNT));
		assert_ok!(take(&card_sale(id, eur(6_000), 5), &[bob()]));
	});
}

#[test]
fn payment_outside_the_chain_is_filled_in_parts_that_add_up() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 10_000);
		let deal =
			offer().voucher(alice(), ANYBODY, promise, 10_000).leg(ANYBODY, alice(), by_card(usd(6_001)));
		let offer = deal.in_part(percent(10)).build();
		let seal = seals(&[alice()], &offer);
		let mut paid = 0;
		for share in [Some(percent(33)), Some(percent(33)), None] {
			assert_ok!(accept_share(bob(), &offer, seal.clone(), share));
			paid += agreement(last_agreement()).legs[1].asset.total();
		}
		assert_eq!(paid, 6_001);
	});
}
