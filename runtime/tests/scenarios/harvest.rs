//! Five neighbours buy a gardener's hours together; one hands her side on; the season ends too early.

use super::story::*;

#[test]
fn five_contributors_share_one_voucher_in_proportion() {
	let story = Story::begins()
		.with(Ben, dollars("313.37"))
		.with(Charlie, dollars("211.11"))
		.with(Dave, dollars("149.99"))
		.with(Eve, dollars("89.97"))
		.with(Ferdie, dollars("35.56"));
	story.and_goes(|| {
		let hours = Ada.issues("100.01 HRS", "gardening", day(90));

		// They bring $800.00 together and get hours in proportion. Ben's part is 39.1751…, Charlie's 26.3913…, Dave's
		// 18.7506…, Eve's 11.2473…, Ferdie's 4.4454… The two hundredths that rounding leaves over go to Eve and Ferdie,
		// who would lose most.
		let deal = offer([
			Ada.gives(Ben, hours.worth("39.17 HRS")),
			Ada.gives(Charlie, hours.worth("26.39 HRS")),
			Ada.gives(Dave, hours.worth("18.75 HRS")),
			Ada.gives(Eve, hours.worth("11.25 HRS")),
			Ada.gives(Ferdie, hours.worth("4.45 HRS")),
			Ben.gives(Ada, dollars("313.37")),
			Charlie.gives(Ada, dollars("211.11")),
			Dave.gives(Ada, dollars("149.99")),
			Eve.gives(Ada, dollars("89.97")),
			Ferdie.gives(Ada, dollars("35.56")),
		]);
		let deal = deal.proven_by(Word::of_at_least(3, [Ben, Charlie, Dave, Eve, Ferdie])).until(day(30));

		// Nobody is bound as long as one of them has not signed.
		let without_eve = deal.clone().sealed_by([Ben, Charlie, Dave, Ferdie]);
		Ada.cannot(without_eve.acceptance(), MarketError::SealMissing);
		let deal = Ada.accepts(&deal.sealed_by([Ben, Charlie, Dave, Eve, Ferdie]));
		assert_eq!(deal.holds(), ["800.00 dollars"]);
		for buyer in [Ben, Charlie, Dave, Eve, Ferdie] {
			assert_eq!(buyer.holds(), [""; 0], "{} has paid and not got anything yet", buyer.name());
		}
		assert_eq!(
			Ada.holds(),
			[
				// What is left when all others have been taken off.
				"4.45 HRS of Ada's gardening (locked)",
				"39.17 HRS of Ada's gardening (locked)",
				"26.39 HRS of Ada's gardening (locked)",
				"18.75 HRS of Ada's gardening (locked)",
				"11.25 HRS of Ada's gardening (locked)",
			]
		);

		time_is(day(10));
		Ben.does(deal.word_of_all([Ben, Charlie, Dave], "40 %"));
		assert_eq!(Ben.holds(), ["15.66 HRS of Ada's gardening"]);
		assert_eq!(Charlie.holds(), ["10.55 HRS of Ada's gardening"]);
		assert_eq!(Dave.holds(), ["7.50 HRS of Ada's gardening"]);
		assert_eq!(Eve.holds(), ["4.50 HRS of Ada's gardening"]);
		assert_eq!(Ferdie.holds(), ["1.78 HRS of Ada's gardening"]);
		assert_eq!(deal.holds(), ["480.03 dollars"]);
		assert_eq!(
			Ada.holds(),
			[
				"319.97 dollars",
				"2.67 HRS of Ada's gardening (locked)",
				"23.51 HRS of Ada's gardening (locked)",
				"15.84 HRS of Ada's gardening (locked)",
				"11.25 HRS of Ada's gardening (locked)",
				"6.75 HRS of Ada's gardening (locked)",
			]
		);

		// Dave moves away. One, who has never been on this chain, takes his side, if all want it.
		let witnesses = Word::of_at_least(3, [Ben, Charlie, One, Eve, Ferdie]);
		let wishes = [Wish::InPlaceOf { leaves: Dave, comes: One }, Wish::ProvenBy(witnesses)];
		let parties = deal.now().parties;
		Ben.amends(deal, &wishes, [Charlie, Dave, Eve, Ferdie, Ada]);
		assert_eq!(deal.now().parties, parties, "One has not signed yet");
		Ada.amends(deal, &wishes, [One]);
		assert!(deal.now().parties.contains(&One.account()) && !deal.now().parties.contains(&Dave.account()));
		assert_eq!(deal.holds(), ["480.03 dollars"], "handing over moves nothing");

		time_is(day(20));
		Ben.does(deal.word_of_all([One, Eve, Ferdie], "70 %"));
		assert_eq!(Ben.holds(), ["15.66 HRS of Ada's gardening", "11.75 HRS of Ada's gardening"]);
		assert_eq!(Charlie.holds(), ["10.55 HRS of Ada's gardening", "7.92 HRS of Ada's gardening"]);
		assert_eq!(Dave.holds(), ["7.50 HRS of Ada's gardening"]);
		assert_eq!(One.holds(), ["5.62 HRS of Ada's gardening"]);
		assert_eq!(Eve.holds(), ["4.50 HRS of Ada's gardening", "3.37 HRS of Ada's gardening"]);
		assert_eq!(Ferdie.holds(), ["1.78 HRS of Ada's gardening", "1.33 HRS of Ada's gardening"]);
		assert_eq!(deal.holds(), ["240.03 dollars"]);

		// Frost comes, and then the deadline: what is not done goes back to whoever is a party now.
		let too_late = deal.word_of_all([Ben, Charlie, Eve], "80 %");
		Two.cannot(deal.settlement(), EscrowError::DeadlineNotReached);
		time_is(day(30));
		Ben.cannot(too_late, EscrowError::DeadlinePassed);
		Two.settles(deal);
		assert!(deal.is_over());
		assert_eq!((Ben.has(DOLLARS), Charlie.has(DOLLARS)), (9_402, 6_334));
		assert_eq!((Eve.has(DOLLARS), Ferdie.has(DOLLARS)), (2_700, 1_067));
		assert_eq!(Dave.holds(), ["7.50 HRS of Ada's gardening"]);
		assert_eq!(One.holds(), ["45.00 dollars", "5.62 HRS of Ada's gardening"]);
		assert_eq!(
			Ada.holds(),
			[
				"559.97 dollars",
				"1.34 HRS of Ada's gardening",
				"11.76 HRS of Ada's gardening",
				"7.92 HRS of Ada's gardening",
				"5.63 HRS of Ada's gardening",
				"3.38 HRS of Ada's gardening",
			]
		);

		let unsold = Ada.merges_all("gardening");
		assert_eq!(unsold.text(), "30.03 HRS of Ada's gardening");
		Ada.does(unsold.cancellation());
		assert_eq!(hours.taken_back(), "30.03 HRS");
		assert_eq!(hours.redeemed(), "0.00 HRS", "those who got hours still have them");
		assert!(free_of_locks());
	});
}
