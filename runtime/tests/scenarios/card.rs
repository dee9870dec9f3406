//! The example that explains the chain, as it is meant: the sixty dollars come from Ben's card.
//!
//! The chain never has them. It has the right to order what the processor does; what everybody has is compared on both
//! sides, on chain and at the processor, to the cent.

use super::story::*;
use nexonomy_primitives::Role;
use nexonomy_runtime::{Payments, Reputation};
use pallet_payments::Stage;
use pallet_reputation::Counts;
use std::collections::BTreeSet;

const ARBITERS: [Person; 3] = [Charlie, Dave, Eve];

/// What somebody is known for in a role.
fn known(who: Person, role: Role) -> Option<Counts> {
	let report = Reputation::explain(who.account())?;
	report.roles.iter().find(|report| report.role == role).map(|report| report.counts)
}

/// $100 of plumbing for $60 by card and $20 of cleaning. Half is done; they quarrel about 30 % of the rest; three arbiters
/// give two thirds of that to Ada; what is left is done. All of it within the week that the card holds the money.
#[test]
fn plumbing_is_sold_by_card_and_arbiters_divide_a_part() {
	Story::begins().and_goes(|| {
		Ada.opens(CARDS);
		let plumbing = Ada.issues("100.00 USD", "plumbing", day(90));
		let cleaning = Ben.issues("20.00 USD", "cleaning", day(90));
		let deal = offer([
			Ada.gives(Ben, plumbing.worth("80.00 USD").to_redeem()),
			Ada.gives(Ben, plumbing.worth("20.00 USD").to_redeem().as_discount(day(90), "0.00 USD")),
			Ben.gives(Ada, by_card("60.00 USD")),
			Ben.gives(Ada, cleaning.worth("20.00 USD")),
		]);
		let deal = deal.proven_by(Ben).until(day(5)).judged_by(ARBITERS).sealed_by([Ben]);
		let deal = Ada.accepts(&deal);

		// All is held but the money. Nothing counts before it is there.
		assert_eq!(
			Ada.holds(),
			["20.00 USD of Ada's plumbing (discount, locked)", "80.00 USD of Ada's plumbing (locked)"]
		);
		assert_eq!(Ben.holds(), ["20.00 USD of Ben's cleaning (locked)"]);
		Ben.cannot(deal.report(share("50 %")), EscrowError::StillFunding);
		let card = Ben.pays(deal);
		assert_eq!(
			(card.money().as_str(), card.stage()),
			("60.00 held, 0.00 kept, 0.00 given back", Some(Stage::Authorized))
		);

		time_is(day(1));
		Ben.reports(deal, "50 %");
		assert_eq!(card.stage(), Some(Stage::CaptureOrdered));
		payments_go_on();
		assert_eq!(card.money(), "30.00 held, 30.00 kept, 0.00 given back");
		assert_eq!(
			Ada.holds(),
			[
				"10.00 USD of Ada's plumbing (discount, locked)",
				"40.00 USD of Ada's plumbing (locked)",
				"10.00 USD of Ben's cleaning",
			]
		);
		assert_eq!(Ben.holds(), ["10.00 USD of Ben's cleaning (locked)"]);
		assert_eq!(plumbing.redeemed(), "50.00 USD");

		// $9.00 of the card, $3.00 of the cleaning, $15.00 of the plumbing.
		Ben.disputes(deal, "30 %", Ada);
		payments_go_on();
		assert_eq!(card.money(), "30.00 held, 30.00 kept, 0.00 given back");
		arbiters_decide(deal, [Ada, Ben], [(Charlie, "66.6666667 %"), (Dave, "70 %"), (Eve, "60 %")]);
		payments_go_on();
		// $6.00 of the $9.00 are Ada's. The other three are Ben's, and leave the hold with its end.
		assert_eq!(card.money(), "24.00 held, 36.00 kept, 0.00 given back");
		assert_eq!(plumbing.redeemed(), "60.00 USD");
		assert_eq!(Ada.has_promises_of("cleaning"), 1_200);
		assert_eq!(Ben.has_promises_of("cleaning"), 800);
		let (ada, ben) = (Ada.native_change(), Ben.native_change());

		Ben.reports(deal, "100 %");
		assert!(deal.is_over());
		payments_go_on();
		assert_eq!(card.money(), "0.00 held, 57.00 kept, 3.00 given back");
		assert_eq!(
			card.history(),
			["held 60.00", "captured 30.00", "captured 6.00", "captured 21.00", "let go 3.00"]
		);
		assert_eq!(plumbing.redeemed(), "95.00 USD");
		assert_eq!(Ada.has_promises_of("cleaning"), 1_900);
		assert_eq!(Ben.has_promises_of("cleaning"), 100);
		assert_eq!(Ada.has_promises_of("plumbing"), 500, "what was not done is hers again");
		assert_eq!((Ada.native_change(), Ben.native_change()), (ada, ben));
		assert!(free_of_locks());

		// The arbiters have six NEBA, of which each side bears what it lost of the claim: Ben two thirds, Ada a third. Ben's
		// is the first quarrel ever, so he also opened the court's account, with a thousandth.
		assert_eq!((ada, ben), (-1_999_999_998_000, -4_000_000_002_000 - 1_000_000_000));
		assert_eq!(ARBITERS.map(|arbiter| arbiter.holds()), [["+2 NEBA"], ["+2 NEBA"], ["+2 NEBA"]]);

		// Both kept their promises. Ben was farther from the ruling than Ada, so the quarrel is one that he lost.
		deeds_are_remembered();
		assert_eq!(known(Ada, Role::Issuer), Some(Counts { kept: 1, ..Default::default() }));
		assert_eq!(known(Ben, Role::Issuer), None);
		assert_eq!(
			known(Ben, Role::Merchant),
			Some(Counts { kept: 1, disputes_lost: 1, ..Default::default() })
		);

		// Ben cleans, and what was not to be done is given up.
		let left = Ada.merges_all("cleaning");
		Ada.redeems(left, "19.00 USD");
		for (who, rest) in [
			(Ben, "1.00 USD of Ben's cleaning"),
			(Ada, "4.00 USD of Ada's plumbing"),
			(Ada, "1.00 USD of Ada's plumbing (discount)"),
		] {
			who.does(who.voucher(rest).cancellation());
		}

		// The bond answered for it, and is free when the payer's bank can take nothing back any more.
		let seller = || Payments::seller(Ada.account()).expect("she sells");
		assert_eq!(seller().bond, BOND);
		assert!(seller().reserved > 0 && seller().open == 0);
		time_is(day(4) + 120 * crate::support::DAY);
		Ferdie.does(card.tending());
		assert!(card.is_gone());
		assert_eq!(seller().free_bond(), BOND);

		Ada.closes(CARDS);
		// Of the agreement nothing is left, and of the payment only that its reference was used; beside them the next numbers,
		// Ben's nonce, and the court's account.
		let traces = [
			"Arbitration.NextCaseId",
			"Escrow.NextAgreementId",
			"Market.NoncesOf",
			"Payments.NextOrderId",
			"Payments.References",
			"System.Account",
			"Vouchers.NextVoucherId",
		];
		assert_eq!(left_behind(), BTreeSet::from(traces.map(String::from)));
	});
}

/// Two sellers, amounts that no share divides, and steps of a seventh. The card's hold ends on the way, so what is undecided lies with
/// the sellers' bonds behind it. After each step everybody has what is due, rounded down, and in the end nothing is missing.
#[test]
fn odd_amounts_in_seven_steps_between_three_to_the_cent() {
	Story::begins().and_goes(|| {
		Ada.opens(CARDS);
		Charlie.opens(CARDS_ONCE);
		let plumbing = Ada.issues("104.73 USD", "plumbing", day(90));
		let tiles = Charlie.issues("50.21 USD", "tiles", day(90));
		let deal = offer([
			Ada.gives(Ben, plumbing.worth("104.73 USD").to_redeem()),
			Ben.gives(Ada, by_card("67.39 USD").kept_in_reserve()),
			Charlie.gives(Ben, tiles.worth("50.21 USD").to_redeem()),
			Ben.gives(Charlie, by_card("31.13 USD").at(CARDS_ONCE).kept_in_reserve()),
		]);
		let deal =
			deal.proven_by(Ben).until(day(40)).judged_by([Dave, Eve, Ferdie]).sealed_by([Ben, Charlie]);
		let deal = Ada.accepts(&deal);
		let plumber = Ben.pays(deal);
		let tiler = Charge::of_all(deal)[1];
		let has = |card: Charge| card.on_chain().sheet().released;

		let steps = ["14.2857142 %", "28.5714285 %", "42.8571428 %"];
		for (step, of_seven) in steps.into_iter().zip(1..) {
			time_is(day(of_seven));
			Ben.reports(deal, step);
			payments_go_on();
			let due = |total: u128| (total * of_seven as u128 - 1) / 7;
			assert_eq!(plumber.on_chain().due, due(6_739));
			assert_eq!(has(plumber), due(6_739), "captured in parts");
			assert_eq!(
				(tiler.on_chain().due, has(tiler)),
				(due(3_113), 0),
				"captured once, with the last part"
			);
		}
		assert_eq!((plumbing.redeemed().as_str(), tiles.redeemed().as_str()), ("44.88 USD", "21.51 USD"));

		// The holds are about to end.
		time_is(day(6));
		for card in [plumber, tiler] {
			Eve.does(card.tending());
		}
		payments_go_on();
		assert_eq!(plumber.money(), "0.00 held, 67.39 kept, 0.00 given back");
		assert_eq!(tiler.money(), "0.00 held, 31.13 kept, 0.00 given back");
		assert_eq!((has(plumber), has(tiler)), (2_888, 1_334));

		// Of $38.51 and $17.79 that are left, 31.3131313 % are frozen: $12.05 and $5.57.
		Ben.disputes(deal, "31.3131313 %", Ada);
		let frozen = || deal.now().legs.iter().map(|leg| leg.frozen).collect::<Vec<_>>();
		assert_eq!(frozen(), [1_874, 1_205, 898, 557]);
		let votes = [(Dave, "66.6666667 %"), (Eve, "66.6666667 %"), (Ferdie, "10 %")];
		arbiters_decide(deal, [Ada, Ben], votes);
		payments_go_on();
		assert_eq!((has(plumber), has(tiler)), (2_888 + 803, 1_334 + 371));
		assert_eq!(plumber.money(), "0.00 held, 63.37 kept, 4.02 given back");
		assert_eq!(tiler.money(), "0.00 held, 29.27 kept, 1.86 given back");

		for step in ["57.1428571 %", "71.4285714 %"] {
			Ben.reports(deal, step);
			payments_go_on();
			assert!(!deal.is_over());
		}
		// What was ruled on comes off the end: with the sixth step all is done that was left.
		Ben.reports(deal, "85.7142857 %");
		payments_go_on();
		assert!(deal.is_over());
		assert_eq!((has(plumber), has(tiler)), (6_739 - 402, 3_113 - 186));
		assert_eq!(plumber.money(), "0.00 held, 63.37 kept, 4.02 given back");
		assert_eq!(tiler.money(), "0.00 held, 29.27 kept, 1.86 given back");
		assert_eq!(tiler.history(), ["held 31.13", "captured 31.13", "refunded 1.86"]);
		assert_eq!([plumber, tiler].map(Charge::stage), [Some(Stage::Released); 2]);
		// A third of what was frozen was not to be done.
		assert_eq!((plumbing.redeemed().as_str(), Ada.has_promises_of("plumbing")), ("98.48 USD", 625));
		assert_eq!((tiles.redeemed().as_str(), Charlie.has_promises_of("tiles")), ("47.21 USD", 300));
		assert!(free_of_locks());
	});
}
