//! The example that explains the chain: plumbing at a discount, for money and cleaning, delivered in parts.

use super::story::*;
use std::collections::BTreeSet;

/// Ben pays $60 and a voucher of $20 for $100 of plumbing. Here the $60 come from a token that stands for dollars; `card`
/// tells the same deal with his card.
#[test]
fn plumbing_is_sold_for_money_and_cleaning_and_delivered_in_parts() {
	Story::begins().with(Ben, dollars("100.00")).and_goes(|| {
		let plumbing = Ada.issues("100.00 USD", "plumbing", day(90));
		let cleaning = Ben.issues("20.00 USD", "cleaning", day(90));

		// $80 buy $100, so $80 are a voucher and $20 a discount.
		let deal = offer([
			Ada.gives(Ben, plumbing.worth("80.00 USD").to_redeem()),
			Ada.gives(Ben, plumbing.worth("20.00 USD").to_redeem().as_discount(day(90), "0.00 USD")),
			Ben.gives(Ada, dollars("60.00")),
			Ben.gives(Ada, cleaning.worth("20.00 USD")),
		]);
		let deal = deal.proven_by(Ben).until(day(30)).sealed_by([Ben]);
		assert_eq!(Ada.holds(), ["100.00 USD of Ada's plumbing"]);
		assert_eq!(Ben.holds(), ["100.00 dollars", "20.00 USD of Ben's cleaning"]);

		let deal = Ada.accepts(&deal);
		assert_eq!(
			Ada.holds(),
			["20.00 USD of Ada's plumbing (discount, locked)", "80.00 USD of Ada's plumbing (locked)"]
		);
		assert_eq!(Ben.holds(), ["40.00 dollars", "20.00 USD of Ben's cleaning (locked)"]);
		assert_eq!(deal.holds(), ["60.00 dollars"]);

		time_is(day(10));
		Ben.reports(deal, "50 %");
		assert_eq!(
			Ada.holds(),
			[
				"30.00 dollars",
				"10.00 USD of Ada's plumbing (discount, locked)",
				"40.00 USD of Ada's plumbing (locked)",
				"10.00 USD of Ben's cleaning",
			]
		);
		assert_eq!(Ben.holds(), ["40.00 dollars", "10.00 USD of Ben's cleaning (locked)"]);
		assert_eq!(deal.holds(), ["30.00 dollars"]);
		assert_eq!(plumbing.redeemed(), "50.00 USD");

		// A valve has to be ordered. It costs $5.01 more, and takes until after the deadline.
		let valve = [Wish::Until(day(40)), Wish::Also(Ben.gives(Ada, dollars("5.01")))];
		Ada.amends(deal, &valve, [Ben]);
		assert_eq!(Ben.holds(), ["34.99 dollars", "10.00 USD of Ben's cleaning (locked)"]);
		assert_eq!(deal.holds(), ["35.01 dollars"]);
		assert_eq!(plumbing.redeemed(), "50.00 USD");

		time_is(day(35));
		Ada.cannot(deal.settlement(), EscrowError::DeadlineNotReached);
		Ben.reports(deal, "75 %");
		assert_eq!(
			Ada.holds(),
			[
				// $15 of the first $60, and three quarters of the valve.
				"48.75 dollars",
				"5.00 USD of Ada's plumbing (discount, locked)",
				"20.00 USD of Ada's plumbing (locked)",
				"10.00 USD of Ben's cleaning",
				"5.00 USD of Ben's cleaning",
			]
		);
		assert_eq!(Ben.holds(), ["34.99 dollars", "5.00 USD of Ben's cleaning (locked)"]);
		assert_eq!(deal.holds(), ["16.26 dollars"]);
		assert_eq!(plumbing.redeemed(), "75.00 USD");

		Ben.reports(deal, "100 %");
		assert!(deal.is_over());
		assert_eq!(
			Ada.holds(),
			[
				"65.01 dollars",
				"5.00 USD of Ben's cleaning",
				"10.00 USD of Ben's cleaning",
				"5.00 USD of Ben's cleaning",
			]
		);
		assert_eq!(Ben.holds(), ["34.99 dollars"]);
		assert_eq!(plumbing.redeemed(), "100.00 USD");

		// Ben cleans.
		let all_cleaning = Ada.merges_all("cleaning");
		Ada.redeems(all_cleaning, "20.00 USD");
		assert_eq!(Ada.holds(), ["65.01 dollars"]);
		assert_eq!(cleaning.redeemed(), "20.00 USD");

		// Ada has an account for her dollars now. Beside it there are only what makes Ben's signature count once, and the
		// numbers of the next voucher and agreement.
		let traces =
			["Assets.Account", "Escrow.NextAgreementId", "Market.NoncesOf", "Vouchers.NextVoucherId"];
		assert_eq!(left_behind(), BTreeSet::from(traces.map(String::from)));
	});
}
