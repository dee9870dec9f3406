//! A baker sells cheap from a paper on the counter, and customers pay with receipts that somebody brings home later.

use super::story::*;
use std::collections::BTreeSet;

#[test]
fn bread_is_sold_from_a_signed_listing_and_eaten_by_receipt() {
	let story = Story::begins()
		.with(Ben, dollars("120.03"))
		.with(Charlie, dollars("72.01"))
		.with(Dave, dollars("48.01"));
	story.and_goes(|| {
		let bread = Ada.issues("300.07 USD", "bread", day(90));

		// $300.07 for $240.05, to whoever comes. What is given away must be used by day 60, and at least $5 at a time.
		let counter = offer([
			Ada.gives(Anybody, bread.worth("240.05 USD")),
			Ada.gives(Anybody, bread.worth("60.02 USD").as_discount(day(60), "5.00 USD")),
			Anybody.gives(Ada, dollars("240.05")),
		]);
		let counter = counter.proven_by(Anybody).in_parts_of("20 %").sealed_by([Ada]);
		assert_eq!(Ada.holds(), ["300.07 USD of Ada's bread"], "selling costs nothing until somebody comes");

		for (buyer, part) in [(Ben, "50 %"), (Charlie, "30 %"), (Dave, "20 %")] {
			let sale = buyer.accepts_part(&counter, part);
			buyer.reports(sale, "100 %");
			assert!(sale.is_over());
		}
		Eve.cannot(counter.acceptance(), MarketError::NonceUsed);
		assert_eq!(Ben.holds(), ["120.02 USD of Ada's bread", "30.01 USD of Ada's bread (discount)"]);
		assert_eq!(Charlie.holds(), ["72.02 USD of Ada's bread", "18.00 USD of Ada's bread (discount)"]);
		assert_eq!(Dave.holds(), ["12.01 USD of Ada's bread (discount)", "48.01 USD of Ada's bread"]);
		assert_eq!(Ada.holds(), ["240.05 dollars"]);

		let (bens, bens_discount) =
			(Ben.voucher("120.02 USD of Ada's bread"), Ben.voucher("30.01 USD of Ada's bread (discount)"));
		let (charlies, charlies_discount) = (
			Charlie.voucher("72.02 USD of Ada's bread"),
			Charlie.voucher("18.00 USD of Ada's bread (discount)"),
		);
		let (daves, daves_discount) =
			(Dave.voucher("48.01 USD of Ada's bread"), Dave.voucher("12.01 USD of Ada's bread (discount)"));

		// In the bakery there is no connection. Eve, who is nobody in this, brings the receipts to the chain.
		let papers = Paper::default()
			.signed_by(Ben, bens, "20.00 USD", 0, day(80))
			.signed_by(Ben, bens, "12.34 USD", 1, day(80))
			.signed_by(Charlie, charlies_discount, "6.00 USD", 0, day(80))
			.signed_by(Charlie, charlies_discount, "4.99 USD", 1, day(80))
			.signed_by(Ben, daves, "48.01 USD", 0, day(80))
			.signed_by(Dave, daves, "48.02 USD", 0, day(80))
			.signed_by(Dave, daves, "1.01 USD", 0, day(1))
			.and_the_first_again()
			.signed_by(Dave, daves, "0.01 USD", 0, day(80));
		time_is(day(5));
		Eve.does(papers.handed_in());
		let refused = [
			(3, VouchersError::BelowMinimumUse.into()),
			(4, VouchersError::BadSignature.into()),
			(5, VouchersError::NotEnoughValue.into()),
			(6, VouchersError::ReceiptExpired.into()),
			(7, VouchersError::ReceiptOutOfOrder.into()),
		];
		assert_eq!(refused_receipts(), refused);
		assert_eq!(bread.redeemed(), "38.35 USD");
		assert_eq!(Ben.holds(), ["87.68 USD of Ada's bread", "30.01 USD of Ada's bread (discount)"]);
		assert_eq!(Charlie.holds(), ["72.02 USD of Ada's bread", "12.00 USD of Ada's bread (discount)"]);
		assert_eq!(Dave.holds(), ["12.01 USD of Ada's bread (discount)", "48.00 USD of Ada's bread"]);
		// Each counts once: the same list again is refused as a whole.
		Eve.cannot(papers.handed_in(), VouchersError::ReceiptOutOfOrder);

		// The discount is used in pieces of $5 at least, but for the last.
		Charlie.cannot(charlies_discount.redemption("4.99 USD"), VouchersError::BelowMinimumUse);
		Charlie.redeems(charlies_discount, "8.00 USD");
		Charlie.redeems(charlies_discount, "4.00 USD");
		assert_eq!(Charlie.holds(), ["72.02 USD of Ada's bread"]);
		assert_eq!(bread.redeemed(), "50.35 USD");

		// The other discounts expire before they are used. The bread that was paid for is still good.
		time_is(day(60) - 1);
		Eve.cannot(bens_discount.reaping(), VouchersError::NotExpired);
		time_is(day(60));
		Ben.cannot(bens_discount.redemption("30.01 USD"), VouchersError::Expired);
		Eve.cannot(bens.reaping(), VouchersError::NotExpired);
		let deposits = Ada.deposits();
		Eve.does(bens_discount.reaping());
		Eve.does(daves_discount.reaping());
		assert!(Ada.deposits() < deposits, "they were Ada's, and come back");
		assert_eq!(bread.expired(), "42.02 USD");

		Ben.redeems(bens, "87.68 USD");
		Charlie.redeems(charlies, "72.02 USD");
		Dave.redeems(daves, "48.00 USD");
		assert_eq!(bread.redeemed(), "258.05 USD");
		for buyer in [Ben, Charlie, Dave] {
			assert_eq!(buyer.holds(), [""; 0]);
		}
		assert_eq!(Ada.holds(), ["240.05 dollars"]);
		assert_eq!(Ada.deposits(), 0);

		// There was never a listing on chain: not even the counter of listings was touched.
		let traces =
			["Assets.Account", "Escrow.NextAgreementId", "Market.NoncesOf", "Vouchers.NextVoucherId"];
		assert_eq!(left_behind(), BTreeSet::from(traces.map(String::from)));
	});
}
