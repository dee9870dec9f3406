//! Deals by card that go wrong: holds that end, cards that say no, banks that take money back, sellers who act behind the
//! chain's back, processors that are down, and chains that fork.

use super::story::*;
use crate::support::DAY;
use nexonomy_primitives::{payment::PaymentFailure, OrderKind, Processor};
use nexonomy_runtime::{units::NEBA, AccountId, Payments, Runtime};
use pallet_payments::{Call, Instruction, Stage};

const HOUR: u64 = DAY / 24;

/// Ada sells Ben plumbing for dollars by card, until a day.
fn sale(price: ByCard, deadline: u64) -> (Voucher, Agreement) {
	let plumbing = Ada.issues("100.00 USD", "plumbing", day(90));
	let deal = offer([Ada.gives(Ben, plumbing.worth("100.00 USD").to_redeem()), Ben.gives(Ada, price)]);
	(plumbing, Ada.accepts(&deal.proven_by(Ben).until(deadline).sealed_by([Ben])))
}

/// The latest end of a deal that a hold of seven days serves: a day to settle it, and a day before the hold's end.
const LATEST: u64 = 5;

#[test]
fn a_hold_that_ends_too_early_is_refused_and_all_goes_back() {
	Story::begins().and_goes(|| {
		Ada.opens(CARDS);
		// An hour too late.
		let (_, deal) = sale(by_card("60.00 USD"), day(LATEST) + HOUR);
		let card = Ben.pays(deal);
		assert_eq!(card.stage(), Some(Stage::VoidOrdered));
		assert_eq!(failures(), [PaymentFailure::HoldTooShort]);
		payments_go_on();
		assert_eq!(card.money(), "0.00 held, 0.00 kept, 60.00 given back");
		Ferdie.settles(deal);
		assert!(deal.is_over() && card.is_gone());
		assert_eq!(Ada.holds(), ["100.00 USD of Ada's plumbing"]);
		assert!(free_of_locks());

		// A hold that lasts just long enough serves; nobody who is a moment early is refused.
		let (plumbing, deal) = sale(by_card("60.00 USD"), day(LATEST));
		let card = Ben.pays(deal);
		time_is(day(LATEST) - 1);
		Ben.reports(deal, "100 %");
		payments_go_on();
		assert_eq!(card.money(), "0.00 held, 60.00 kept, 0.00 given back");
		assert_eq!(plumbing.redeemed(), "100.00 USD");
	});
}

#[test]
fn what_is_captured_to_the_reserve_outlasts_the_hold() {
	Story::begins().and_goes(|| {
		Ada.opens(CARDS_ONCE);
		let price = by_card("60.00 USD").at(CARDS_ONCE).kept_in_reserve();
		let (plumbing, deal) = sale(price, day(7) + HOUR);
		let card = Ben.pays(deal);
		let seller = || Payments::seller(Ada.account()).expect("she sells");
		// $60 are 600 NEBA, and each payment is backed by one more.
		assert_eq!(seller().reserved, 601 * NEBA);
		Ferdie.cannot(card.tending(), PaymentsError::NothingDue);
		time_is(day(6));
		Ferdie.does(card.tending());
		payments_go_on();
		assert_eq!(
			(card.money().as_str(), card.stage()),
			("0.00 held, 60.00 kept, 0.00 given back", Some(Stage::Captured))
		);
		assert_eq!(deal.now().legs[1].held(), 6_000, "it lies with Ada, and is not hers");

		// The hold ended an hour ago. A third is done, and then the deadline comes.
		time_is(day(7));
		Ben.reports(deal, "33.3333334 %");
		assert_eq!(card.on_chain().sheet().released, 2_000);
		time_is(day(7) + HOUR);
		Ferdie.settles(deal);
		payments_go_on();
		assert!(deal.is_over());
		assert_eq!(card.money(), "0.00 held, 20.00 kept, 40.00 given back");
		assert_eq!(card.history(), ["held 60.00", "captured 60.00", "refunded 40.00"]);
		assert_eq!(plumbing.redeemed(), "33.33 USD");
		assert_eq!(Ada.holds(), ["66.67 USD of Ada's plumbing"]);
		// A fifth of what she got stays in reserve while Ben's bank may take it back.
		assert_eq!(seller().reserved, 41 * NEBA);
	});
}

#[test]
fn without_a_card_everything_goes_back() {
	Story::begins().and_goes(|| {
		Ada.opens(CARDS);
		let (_, deal) = sale(by_card("60.00 USD"), day(LATEST));
		// Ben never pays. He has a day.
		Ferdie.cannot(deal.settlement(), EscrowError::FundingStillOpen);
		time_is(day(1));
		let never = Charge::of_all(deal)[0];
		Ferdie.settles(deal);
		assert!(deal.is_over() && never.is_gone());
		assert_eq!(Ada.holds(), ["100.00 USD of Ada's plumbing"]);

		// His bank says no.
		let (_, deal) = sale(by_card("60.00 USD"), day(1 + LATEST));
		let card = Ben.begins_to_pay(deal)[0];
		card.moves(Paid::decline);
		attestors_look();
		assert_eq!(failures(), [PaymentFailure::Withdrawn, PaymentFailure::Declined]);
		Ferdie.settles(deal);
		assert!(deal.is_over() && card.is_gone());

		// He pays when nobody waits any more: it goes back.
		let (_, deal) = sale(by_card("60.00 USD"), day(1 + LATEST));
		let card = Ben.begins_to_pay(deal)[0];
		time_is(day(2));
		Ferdie.settles(deal);
		assert!(deal.is_over() && !card.is_gone(), "late money is looked out for");
		card.moves(Paid::confirm);
		payments_go_on();
		assert_eq!(card.money(), "0.00 held, 0.00 kept, 60.00 given back");
		assert_eq!(Ada.has_promises_of("plumbing"), 30_000);
		assert!(free_of_locks());
	});
}

#[test]
fn a_bank_takes_the_money_back_on_day_100() {
	Story::begins().and_goes(|| {
		Ada.opens(CARDS);
		let (plumbing, deal) = sale(by_card("60.00 USD"), day(LATEST));
		let card = Ben.pays(deal);
		Ben.reports(deal, "100 %");
		payments_go_on();
		assert_eq!(card.stage(), Some(Stage::Released));
		let seller = || Payments::seller(Ada.account()).expect("she sells");
		assert_eq!(seller().reserved, 121 * NEBA);

		time_is(day(100));
		card.moves(|paid| paid.charge_back(6_000));
		attestors_look();
		assert_eq!(
			(card.money().as_str(), card.stage()),
			("0.00 held, 0.00 kept, 60.00 given back", Some(Stage::Disputed))
		);
		// The work is done and stays done; what was taken back ties up as much as it is worth while it is open.
		assert_eq!(plumbing.redeemed(), "100.00 USD");
		assert_eq!((seller().reserved, seller().tied), (121 * NEBA, 480 * NEBA));

		// Ada shows what Ben signed, and wins.
		time_is(day(130));
		card.moves(Paid::win);
		attestors_look();
		assert_eq!(
			(card.money().as_str(), card.stage()),
			("0.00 held, 60.00 kept, 0.00 given back", Some(Stage::Released))
		);
		assert_eq!((seller().reserved, seller().tied), (121 * NEBA, 0));
		Ferdie.does(card.tending());
		assert!(card.is_gone());
		assert_eq!((seller().reserved, seller().bond), (0, BOND));
	});
}

#[test]
fn one_payment_pays_for_one_agreement() {
	Story::begins().and_goes(|| {
		Ada.opens(CARDS);
		let (_, first) = sale(by_card("60.00 USD"), day(LATEST));
		let card = Ben.pays(first);
		let (_, second) = sale(by_card("60.00 USD"), day(LATEST));
		let other = Charge::of_all(second)[0];
		for who in [Ada, Ben] {
			who.cannot(other.binding_of(card), PaymentsError::AlreadyBound);
		}
		Ferdie.cannot(other.binding_of(card), PaymentsError::NotAParty);
		// It does not help to show it under another name: the processor says what it is for.
		Ben.begins_to_pay(second);
		let tag = card.paid().shown.tag;
		other.moves(|paid| paid.shown.tag = tag);
		other.moves(Paid::confirm);
		attestors_look();
		assert_eq!(failures(), [PaymentFailure::WrongPurpose]);
		Ferdie.settles(second);
		assert!(second.is_over());
		assert_eq!(Ada.voucher("100.00 USD of Ada's plumbing").text(), "100.00 USD of Ada's plumbing");

		// The first deal goes on.
		Ben.reports(first, "100 %");
		payments_go_on();
		assert_eq!(card.money(), "0.00 held, 60.00 kept, 0.00 given back");
		assert!(free_of_locks());
	});
}

#[test]
fn a_seller_who_voids_in_the_dashboard_gives_nothing_more_for_nothing() {
	Story::begins().and_goes(|| {
		Ada.opens(CARDS);
		let (plumbing, deal) = sale(by_card("60.00 USD"), day(LATEST));
		let card = Ben.pays(deal);
		Ben.reports(deal, "50 %");
		payments_go_on();
		card.moves(Paid::void);
		payments_go_on();
		assert_eq!(card.money(), "0.00 held, 30.00 kept, 30.00 given back");
		assert_eq!(lost(), 3_000);

		// Ben paid for half. He cannot report the rest done, and Ada's other half is hers again at once.
		Ben.cannot(deal.report(share("100 %")), EscrowError::DeadlinePassed);
		Ferdie.settles(deal);
		assert!(deal.is_over());
		assert_eq!(Ada.holds(), ["50.00 USD of Ada's plumbing"]);
		assert_eq!(plumbing.redeemed(), "50.00 USD");
		assert_eq!(Ben.holds(), [""; 0]);
		assert_eq!(card.stage(), Some(Stage::Released));
	});
}

#[test]
fn a_processor_is_down_for_two_days() {
	Story::begins().and_goes(|| {
		Ada.opens(CARDS);
		let (plumbing, deal) = sale(by_card("60.00 USD"), day(LATEST));
		let card = Ben.pays(deal);
		let outage = |is_down| Call::report_outage { processor: Processor::Stripe, is_down };
		time_is(day(1));
		attestors_say(outage(true)).expect("it is so");
		// Whoever looks sees nothing, and nothing new is ordered; the deal itself goes on.
		Ben.reports(deal, "50 %");
		assert_eq!(executors_act(), 0);
		assert_eq!(card.on_chain().order, None);
		time_is(day(2));
		Ben.reports(deal, "75 %");
		assert_eq!(plumbing.redeemed(), "75.00 USD");
		time_is(day(3));
		attestors_say(outage(false)).expect("it is so");
		Ferdie.does(card.tending());
		payments_go_on();
		assert_eq!(
			card.history(),
			["held 60.00", "captured 45.00"],
			"what was due is captured at once, and once"
		);

		// An order that lives when it goes down is tried again when it is up, and nobody is to blame.
		Ben.reports(deal, "80 %");
		let order = card.on_chain().order.expect("three dollars are due");
		attestors_say(outage(true)).expect("it is so");
		time_is(day(4));
		attestors_say(outage(false)).expect("it is so");
		card.is_looked_at().expect("it did nothing");
		let again = card.on_chain().order.expect("it is ordered again");
		assert_eq!((again, instruction(card).order.attempt), (order, 1));
		Ben.reports(deal, "100 %");
		payments_go_on();
		assert_eq!(card.money(), "0.00 held, 60.00 kept, 0.00 given back");
		assert!(deal.is_over());
	});
}

/// Two blocks are written on one. In one Ben says that all is done, in the other both cancel. Executors act on what is final
/// alone, so the processor sees one movement, whichever block that is.
#[test]
fn of_a_fork_only_the_final_side_moves_money() {
	let report = |deal: Agreement| Ben.reports(deal, "100 %");
	let cancel = |deal: Agreement| [Ada, Ben].into_iter().for_each(|who| who.does(deal.cancellation()));
	let capture = OrderKind::Capture { amount: 6_000, is_final: true };
	let (captured, returned) =
		("0.00 held, 60.00 kept, 0.00 given back", "0.00 held, 0.00 kept, 60.00 given back");
	one_side_is_final((report, capture), (cancel, OrderKind::Void), captured);
	one_side_is_final((cancel, OrderKind::Void), (report, capture), returned);
}

fn one_side_is_final(
	last: (impl Fn(Agreement), OrderKind),
	lost: (impl Fn(Agreement), OrderKind),
	money: &str,
) {
	Story::begins().and_goes(|| {
		Ada.opens(CARDS);
		let (_, deal) = sale(by_card("60.00 USD"), day(LATEST));
		let card = Ben.pays(deal);
		let on_lost_side = on_a_fork(|| {
			lost.0(deal);
			instruction(card)
		});
		assert_eq!(on_lost_side.order.kind, lost.1);
		assert_eq!(card.on_chain().order, None, "on the other side nothing is ordered yet");

		last.0(deal);
		let on_last_side = instruction(card);
		assert_eq!(on_last_side.order.kind, last.1);
		payments_go_on();
		assert!(deal.is_over());
		assert_eq!((card.money().as_str(), card.history().len()), (money, 2));
		// Both sides gave their orders one number. Were the lost side's sent after all, the processor would know the key.
		assert_eq!(on_lost_side.idempotency_key, on_last_side.idempotency_key);
		assert!(!card.moves(|paid| paid.carry_out(&on_lost_side)));
		payments_go_on();
		assert_eq!((card.money().as_str(), card.history().len()), (money, 2));
	});
}

/// The live order of a payment, as executors see it.
fn instruction(card: Charge) -> Instruction<AccountId> {
	let order = card.on_chain().order.expect("something is ordered");
	Payments::instruction(order).expect("it lives")
}

/// Why payments failed, oldest first.
fn failures() -> Vec<PaymentFailure> {
	let failed = |event| match event {
		pallet_payments::Event::<Runtime>::Failed { why, .. } => Some(why),
		_ => None,
	};
	events().into_iter().filter_map(failed).collect()
}

/// What agreements heard that was lost of their payments, in minor units.
fn lost() -> u128 {
	let amount = |event| match event {
		pallet_escrow::Event::<Runtime>::PaymentLost { amount, .. } => amount,
		_ => 0,
	};
	events().into_iter().map(amount).sum()
}
