//! A workshop for money and goods, and what comes of the goods.

use super::story::*;

#[test]
fn workshop_is_bought_with_goods_that_four_others_buy_in_parts() {
	let story = Story::begins()
		.with(Ben, dollars("600.00"))
		.with(Ben, item(7))
		.with(Charlie, dollars("50.03"))
		.with(Dave, dollars("66.71"))
		.with(Eve, dollars("60.03"))
		.with(Ferdie, dollars("23.34"));
	story.and_goes(|| {
		let workshop = Ada.issues("1000.00 USD", "workshop", day(90));
		let bread = Ben.issues("250.13 USD", "bread", day(90));

		// 60 % money; the rest in bread and in a guitar that both of them value at $149.87.
		let deal = offer([
			Ada.gives(Ben, workshop.worth("1000.00 USD").to_redeem()),
			Ben.gives(Ada, dollars("600.00")),
			Ben.gives(Ada, bread.worth("250.13 USD")),
			Ben.gives(Ada, item(7)),
		]);
		let deal = Ada.accepts(&deal.proven_by(Ben).sealed_by([Ben]));
		assert_eq!(Ada.holds(), ["1000.00 USD of Ada's workshop (locked)"]);
		assert_eq!(Ben.holds(), ["250.13 USD of Ben's bread (locked)"]);
		assert_eq!(deal.holds(), ["600.00 dollars", "item 7"]);

		// Half a guitar is no guitar: it waits for the last step.
		Ben.reports(deal, "50 %");
		assert_eq!(
			Ada.holds(),
			["300.00 dollars", "500.00 USD of Ada's workshop (locked)", "125.06 USD of Ben's bread"]
		);
		assert_eq!(Ben.holds(), ["125.07 USD of Ben's bread (locked)"]);
		assert_eq!(deal.holds(), ["300.00 dollars", "item 7"]);

		Ben.reports(deal, "100 %");
		assert!(deal.is_over());
		assert_eq!(
			Ada.holds(),
			["600.00 dollars", "item 7", "125.07 USD of Ben's bread", "125.06 USD of Ben's bread"]
		);
		assert_eq!(Ben.holds(), [""; 0]);
		assert_eq!(workshop.redeemed(), "1000.00 USD");

		// Ada sells the bread on, in parts, to whoever wants it; the guitar she cannot sell so.
		let guitar = offer([Ada.gives(Anybody, item(7)), Anybody.gives(Ada, dollars("20.00"))]);
		let guitar = guitar.proven_by(Anybody).in_parts_of("10 %").sealed_by([Ada]);
		Charlie.cannot(guitar.acceptance_of("50 %"), MarketError::ItemsAreWhole);

		let all_bread = Ada.merges_all("bread");
		let sale =
			offer([Ada.gives(Anybody, all_bread.worth("250.13 USD")), Anybody.gives(Ada, dollars("200.11"))]);
		let sale = sale.proven_by(Anybody).in_parts_of("10 %").sealed_by([Ada]);
		Ada.cannot(sale.acceptance(), MarketError::PartyTwice);
		Charlie.cannot(sale.acceptance_of("9.9999999 %"), MarketError::ShareTooSmall);

		let charlies = Charlie.accepts_part(&sale, "25 %");
		assert_eq!(charlies.holds(), ["50.03 dollars"]);
		let daves = Dave.accepts_part(&sale, "33.3333333 %");
		assert_eq!(daves.holds(), ["66.71 dollars"]);
		let eves = Eve.accepts_part(&sale, "30 %");
		assert_eq!(eves.holds(), ["60.03 dollars"]);
		Ferdie.cannot(sale.acceptance_of("11.6666668 %"), MarketError::ShareTooLarge);
		let ferdies = Ferdie.accepts(&sale);
		assert_eq!(ferdies.holds(), ["23.34 dollars"]);
		Ben.cannot(sale.acceptance(), MarketError::NonceUsed);
		Ben.cannot(sale.acceptance_of("10 %"), MarketError::NonceUsed);
		assert_eq!(
			Ada.holds(),
			[
				"600.00 dollars",
				"item 7",
				"29.19 USD of Ben's bread (locked)",
				"62.53 USD of Ben's bread (locked)",
				"83.37 USD of Ben's bread (locked)",
				"75.04 USD of Ben's bread (locked)",
			]
		);

		for (buyer, part) in [(Eve, eves), (Charlie, charlies), (Ferdie, ferdies), (Dave, daves)] {
			buyer.reports(part, "100 %");
			assert!(part.is_over());
		}
		assert_eq!(Charlie.holds(), ["62.53 USD of Ben's bread"]);
		assert_eq!(Dave.holds(), ["83.37 USD of Ben's bread"]);
		assert_eq!(Eve.holds(), ["75.04 USD of Ben's bread"]);
		assert_eq!(Ferdie.holds(), ["29.19 USD of Ben's bread"]);
		assert_eq!(Ada.holds(), ["800.11 dollars", "item 7"]);
		assert!(free_of_locks());
	});
}
