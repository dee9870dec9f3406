//! The plumbing deal of the house plan with its card leg, to the cent: $100 of plumbing sold for $80, of which $60 are paid
//! by card and $20 in a voucher of the buyer's own.

use crate::{mock::*, *};
use frame_support::assert_ok;
use nexonomy_primitives::{court::Opponents, payment::Settlement, VoucherId};

/// Alice is the plumber, Bob has the leak; his word proves progress. Gives the agreement, and Bob's voucher.
fn plumbing() -> (AgreementId, VoucherId) {
	let work = issue(alice(), alice(), 10_000);
	let barter = issue(bob(), bob(), 2_000);
	let on_release = OnRelease::Redeem;
	let discount = Some(Discount { expires_at: EXPIRY, minimum_use: 0 });
	let id = deal()
		.redeeming(alice(), bob(), work, 8_000)
		.leg(alice(), bob(), Promised::Voucher { id: work, value: 2_000, on_release, discount })
		.voucher(bob(), alice(), barter, 2_000)
		.by_card(bob(), alice(), 6_000)
		.judged_by_court(3)
		.active();
	(id, barter)
}

fn held(id: AgreementId) -> Vec<u128> {
	agreement(id).legs.iter().map(HeldLeg::held).collect()
}

/// What Alice has of Bob's promises.
fn earned_in_barter() -> u128 {
	let of_bob = |voucher: &pallet_vouchers::Voucher<AccountId, Balance>| {
		voucher.issuer == bob() && voucher.holder == alice()
	};
	pallet_vouchers::Vouchers::<Test>::iter_values().filter(of_bob).map(|voucher| voucher.value.minor).sum()
}

fn settled(released: u128, returned: u128, is_final: bool) -> Settlement {
	Settlement { released, returned, is_final }
}

#[test]
fn half_done_then_thirty_percent_disputed_and_ruled_to_the_cent() {
	ExtBuilder.build_and_execute(|| {
		let (id, barter) = plumbing();
		assert!(matches!(agreement(id).state, State::Funding(_)), "it waits for the card");
		assert_eq!(voucher(barter).lock.map(|lock| lock.id), Some(id), "what is on chain is held already");
		authorize(id, 3);
		assert!(matches!(agreement(id).state, State::Active(_)));

		assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
		process(id, 3);
		assert_eq!(payment(id, 3).settled, settled(3_000, 0, false), "$30 are captured");
		assert_eq!(held(id), [4_000, 1_000, 1_000, 3_000]);
		assert_eq!(earned_in_barter(), 1_000);

		let (share, released) = (percent(30), Perbill::zero());
		let claim = Claim { share, released, against: Opponents(0b01) };
		assert_ok!(Escrow::dispute(signed(bob()), id, claim, Default::default()));
		let frozen: Vec<_> = agreement(id).legs.iter().map(|leg| leg.frozen).collect();
		assert_eq!(frozen, [1_200, 300, 300, 900]);

		// The rest goes on to its end.
		assert_ok!(Escrow::report(signed(bob()), id, Perbill::one()));
		process(id, 3);
		assert_eq!(payment(id, 3).settled, settled(5_100, 0, false), "$51.00");
		assert_eq!(held(id), [1_200, 300, 300, 900]);

		// 40 % of $9.00 is the plumber's, of the voucher's $3.00 as well.
		rule(40);
		assert!(left_no_trace(id));
		assert_eq!((payment(id, 3).due, payment(id, 3).back), (5_460, 540));
		process(id, 3);
		assert_eq!(payment(id, 3).settled, settled(5_460, 540, true), "$54.60 and $5.40 are $60.00");
		assert_eq!(earned_in_barter(), 1_000 + 700 + 120);
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::Decided });
		assert_eq!(keys_left(), 0);
	});
}

#[test]
fn everything_done_is_one_final_capture() {
	ExtBuilder.build_and_execute(|| {
		let (id, _) = plumbing();
		authorize(id, 3);
		assert_ok!(Escrow::report(signed(bob()), id, Perbill::one()));
		assert!(left_no_trace(id));
		let Payment { due, back, orders, .. } = payment(id, 3);
		assert_eq!((due, back, orders), (6_000, 0, 1));
		assert_eq!(earned_in_barter(), 2_000);
		assert_eq!(last_event(), Event::Closed { agreement: id, outcome: Outcome::Completed });
		let what = card(&alice(), 6_000);
		assert!(has_event(&Event::Released { agreement: id, leg: 3, from: bob(), to: alice(), what }));
	});
}

#[test]
fn parties_settle_a_dispute_about_a_card_payment() {
	ExtBuilder.build_and_execute(|| {
		let (id, _) = plumbing();
		authorize(id, 3);
		let (share, released) = (Perbill::one(), Perbill::zero());
		let claim = Claim { share, released, against: Opponents(0b01) };
		assert_ok!(Escrow::dispute(signed(bob()), id, claim, Default::default()));
		for who in [alice(), bob()] {
			assert_ok!(Escrow::offer_settlement(signed(who), id, Perbill::from_rational(1u32, 3)));
		}
		assert!(left_no_trace(id));
		assert_eq!((payment(id, 3).due, payment(id, 3).back), (1_999, 4_001), "a third is 33.3333333 %");
		assert_eq!(payment(id, 3).orders, 2);
	});
}

#[test]
fn deadline_gives_back_what_is_not_earned() {
	ExtBuilder.build_and_execute(|| {
		let (id, barter) = plumbing();
		authorize(id, 3);
		assert_ok!(Escrow::report(signed(bob()), id, percent(33)));
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert!(left_no_trace(id));
		assert_eq!((payment(id, 3).due, payment(id, 3).back), (1_980, 4_020));
		assert_eq!((voucher(barter).holder, voucher(barter).value), (bob(), usd(1_340)));
		let what = card(&alice(), 4_020);
		assert!(has_event(&Event::Refunded { agreement: id, leg: 3, from: bob(), to: alice(), what }));
	});
}
