//! The runtime is upgraded while money is on its way.

use super::story::*;

/// An order lives, and a share is frozen. The next runtime finds the state as it was left, and the deal goes on to its end.
#[test]
fn an_upgrade_with_an_order_on_its_way_changes_nothing() {
	Story::begins().and_goes(|| {
		Ada.opens(CARDS);
		let plumbing = Ada.issues("100.00 USD", "plumbing", day(90));
		let deal = offer([
			Ada.gives(Ben, plumbing.worth("100.00 USD").to_redeem()),
			Ben.gives(Ada, by_card("60.00 USD")),
		]);
		let deal = deal.proven_by(Ben).until(day(5)).judged_by([Charlie, Dave, Eve]).sealed_by([Ben]);
		let deal = Ada.accepts(&deal);
		let card = Ben.pays(deal);
		Ben.reports(deal, "50 %");
		Ben.disputes(deal, "50 %", Ada);
		let (agreement, payment) = (deal.now(), card.on_chain());
		let order = payment.order.expect("a capture is ordered");
		let before = everything();

		after_an_upgrade(|| {
			let after = everything();
			let changed = |(key, value): &(&Vec<u8>, &Vec<u8>)| after.get(*key) != Some(*value);
			let changes: Vec<_> = before.iter().filter(changed).map(|(key, _)| key.clone()).collect();
			assert!(changes.is_empty(), "nothing is written anew: {changes:?}");
			assert_eq!((deal.now(), card.on_chain()), (agreement, payment));
			assert_eq!(card.on_chain().order, Some(order));
			payments_go_on();
			assert_eq!(card.money(), "30.00 held, 30.00 kept, 0.00 given back");
			arbiters_decide(deal, [Ada, Ben], [Charlie, Dave, Eve].map(|arbiter| (arbiter, "50 %")));
			payments_go_on();
			Ben.reports(deal, "100 %");
			payments_go_on();
			assert!(deal.is_over());
			// Half of the $15.00 that were frozen.
			assert_eq!(card.money(), "0.00 held, 52.50 kept, 7.50 given back");
			assert_eq!(plumbing.redeemed(), "87.50 USD");
		});
		// The old side's order has the key that the new side's had: it moves nothing again.
		assert_eq!(executors_act(), 0);
		assert_eq!(card.money(), "0.00 held, 52.50 kept, 7.50 given back");
	});
}
