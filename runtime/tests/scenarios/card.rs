//! The example that explains the chain, as it is meant: the sixty dollars come from Ben's card.
//!
//! The chain never has them. It has the right to order what the processor does; what everybody has is compared on both
//! sides, on chain and at the processor, to the cent.

use super::story::*;
use nexonomy_primitives::Role;
use nexonomy_runtime::{Payments, Reputation};
use pallet_payments::Stage;
use pallet_reputation::Counts;

const ARBITERS: [Person; 3] = [Charlie, Dave, Eve];

/// What somebody is known for in a role.
fn known(who: Person, role: Role) -> Option<Counts> {
	let report = Reputation::explain(who.account())?;
	report.roles.iter().find(|report| report.role == role).map(|report| report.counts)
}

fn kept(count: u32) -> Option<Counts> {
	Some(Counts { kept: count, ..Default::default() })
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
		assert_eq!((card.money().as_str(), card.stage()), ("60.00 held, 0.00 kept, 0.00 given back", Some(Stage::Authorized)));

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
		arbiters_decide(
			deal,
			[Ada, Ben],
			[(Charlie, "66.6666667 %"), (Dave, "70 %"), (Eve, "60 %")],
		);
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

		// The arbiters have six NEBA, of which each side bears what it lost of the claim: Ben two thirds, Ada a third.
		assert_eq!((ada, ben), (-2_000_000_000_000, -4_000_000_000_000));
		assert_eq!(ARBITERS.map(|arbiter| arbiter.holds()), [["+2 NEBA"], ["+2 NEBA"], ["+2 NEBA"]]);

		// Both are known for a deal that ended as it should, and for a quarrel that each lost in part.
		println!("{:?} {:?}", Reputation::explain(Ada.account()), Reputation::explain(Ben.account()));
		assert_eq!(known(Ada, Role::Issuer), Some(Counts { kept: 1, disputes_lost: 1, ..Default::default() }));

		// The bond answered for it, and is free when the payer's bank can take nothing back any more.
		let seller = || Payments::seller(Ada.account()).expect("she sells");
		assert_eq!(seller().bond, BOND);
		assert!(seller().reserved > 0 && seller().open == 0);
		time_is(day(4) + 120 * crate::support::DAY);
		Ferdie.does(card.tending());
		assert!(card.is_gone());
		assert_eq!(seller().free_bond(), BOND);
		for left in ["cleaning", "plumbing"] {
			println!("{left}: {:?} {:?}", Ada.holds(), Ben.holds());
		}
		println!("{:?}", left_behind());
	});
}
