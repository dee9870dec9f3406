//! Everything goes wrong: Ferdie interferes wherever he can, a bank freezes dollars, and the deadline comes.

use super::story::*;
use polkadot_sdk::sp_runtime::TokenError;

const SCANNER: Device = Device::Scanner(1);
const FERDIES_SCANNER: Device = Device::Scanner(2);

#[test]
fn nobody_can_interfere_and_nothing_stays_locked() {
	let story = Story::begins()
		.with(Ben, dollars("100.00"))
		.with(Charlie, points("500"))
		.with(Ferdie, dollars("0.01"));
	story.and_goes(|| {
		let table = Ada.issues("150.00 USD", "table", day(90));
		let deal = offer([
			Ben.gives(Ada, dollars("100.00")),
			Ada.gives(Ben, table.worth("100.00 USD").to_redeem()),
			Charlie.gives(Ada, points("500")),
			Ada.gives(Charlie, neba("5")),
		]);
		let deal = deal.proven_by(SCANNER).until(day(30)).sealed_by([Ben, Charlie]);

		ferdie_wants_the_voucher(table);
		ferdie_runs_ahead(&deal);
		let deal_in_force = Ada.accepts(&deal);
		assert_eq!(
			Ada.holds(),
			["-5 NEBA", "50.00 USD of Ada's table", "100.00 USD of Ada's table (locked)"]
		);
		assert_eq!(deal_in_force.holds(), ["5 NEBA", "100.00 dollars", "500 points"]);
		Ada.cannot(deal.acceptance(), MarketError::NonceUsed);
		Ferdie.cannot(deal.acceptance(), MarketError::SealMissing);

		ferdie_brings_what_others_have_signed();
		what_is_locked_cannot_be_used_elsewhere();
		ferdie_reports(deal_in_force);
		ferdie_wants_to_decide(deal_in_force);
		a_bank_freezes_the_money(deal_in_force);
	});
}

/// Without Ada's signature her voucher stays free.
fn ferdie_wants_the_voucher(table: Voucher) {
	// He promises what is hers.
	let grab = offer([Ferdie.gives(Ben, table.worth("150.00 USD")), Ben.gives(Ferdie, dollars("1.00"))]);
	let grab = grab.proven_by(Ben).sealed_by([Ben]);
	Ferdie.cannot(grab.acceptance(), VouchersError::NotHolder);

	// He promises in her name.
	let trick = offer([Ada.gives(Ferdie, table.worth("150.00 USD")), Ferdie.gives(Ada, dollars("0.01"))]);
	let trick = trick.proven_by(Ferdie).sealed_by([]);
	Ferdie.cannot(trick.acceptance(), MarketError::SealMissing);
	let forged = trick.clone().with_seal_forged_by(Ferdie, Ada);
	Ferdie.cannot(forged.acceptance(), MarketError::BadSignature);

	// He can propose it, at the cost of a deposit; that binds nobody.
	Ferdie.does(trick.proposal());
	assert_eq!(Ada.holds(), ["150.00 USD of Ada's table"]);
	let proposed = Agreement::last();
	Eve.cannot(proposed.withdrawal(), EscrowError::ConsentStillOpen);
	Ada.does(proposed.withdrawal());
	assert!(proposed.is_over());
}

/// Whoever sees an acceptance on its way can neither be first nor take a seat in it.
fn ferdie_runs_ahead(deal: &SealedOffer) {
	Ferdie.cannot(deal.acceptance(), MarketError::SealMissing);
	let in_her_place = deal.clone().with_instead_of(Ferdie, Ada);
	Ferdie.cannot(in_her_place.acceptance(), MarketError::BadSignature);
	let in_his_place = deal.clone().with_instead_of(Ferdie, Ben);
	Ada.cannot(in_his_place.acceptance(), MarketError::BadSignature);
	let in_her_name = deal.clone().with_seal_forged_by(Ferdie, Ada);
	Ferdie.cannot(in_her_name.acceptance(), MarketError::BadSignature);
}

/// What all have signed anybody can bring, once. It stays what they have signed; to be first only costs the deposit.
fn ferdie_brings_what_others_have_signed() {
	let swap = offer([Dave.gives(Eve, neba("3")), Eve.gives(Dave, neba("1"))]);
	let swap = swap.proven_by(Eve).sealed_by([Dave, Eve]);
	let swap_in_force = Ferdie.accepts(&swap);
	assert_eq!(swap_in_force.now().parties.to_vec(), [Dave.account(), Eve.account()]);
	for anybody in [Dave, Eve, Ferdie] {
		anybody.cannot(swap.acceptance(), MarketError::NonceUsed);
	}
	Ferdie.cannot(swap_in_force.report(share("100 %")), EscrowError::NotProver);
	Eve.reports(swap_in_force, "100 %");
	assert!(swap_in_force.is_over());
	assert_eq!((Dave.holds(), Eve.holds()), (vec!["-2 NEBA".into()], vec!["+2 NEBA".into()]));
	assert_eq!(Ferdie.holds(), ["0.01 dollars"]);
}

/// A voucher serves one agreement at a time, also for its holder.
fn what_is_locked_cannot_be_used_elsewhere() {
	let locked = Ada.voucher("100.00 USD of Ada's table (locked)");
	Ada.cannot(locked.transfer(Eve), VouchersError::Locked);
	Ada.cannot(locked.redemption("1.00 USD"), VouchersError::Locked);
	Ada.cannot(locked.cancellation(), VouchersError::Locked);
	Ada.cannot(locked.listing(dollars("1.00")), MarketError::VoucherLocked);
	let again = offer([Ada.gives(Eve, locked.worth("100.00 USD")), Eve.gives(Ada, neba("1"))]);
	let again = again.proven_by(Eve).sealed_by([Eve]);
	Ada.cannot(again.acceptance(), VouchersError::Locked);
}

/// Only the device that was named says how far the work is, and each of its readings counts once.
fn ferdie_reports(deal: Agreement) {
	time_is(day(10));
	Ferdie.cannot(deal.reading_for(0, FERDIES_SCANNER, "40 %", now()), EscrowError::BadSignature);
	Ferdie.cannot(deal.reading_for(1, FERDIES_SCANNER, "40 %", now()), EscrowError::UnknownProver);
	Ferdie.cannot(deal.word_for(0, Ferdie, "40 %"), EscrowError::WrongProof);
	Ferdie.cannot(deal.report(share("40 %")), EscrowError::NotProver);
	Ben.cannot(deal.report(share("40 %")), EscrowError::NotProver);
	let other = Agreement(deal.0 + 1);
	Ferdie.cannot(deal.reading_meant_for(other, SCANNER, "40 %"), EscrowError::BadSignature);
	let from_tomorrow = deal.reading_at(SCANNER, "40 %", day(11));
	Ferdie.cannot(from_tomorrow, EscrowError::ReadingFromTheFuture);

	let reading = deal.reading(SCANNER, "40 %");
	Dave.does(reading.clone());
	assert_eq!(
		Ada.holds(),
		[
			"-5 NEBA",
			"40.00 dollars",
			"200 points",
			"50.00 USD of Ada's table",
			"60.00 USD of Ada's table (locked)",
		]
	);
	assert_eq!(Ben.holds(), [""; 0]);
	assert_eq!(Charlie.holds(), ["+2 NEBA"]);
	assert_eq!(deal.holds(), ["3 NEBA", "60.00 dollars", "300 points"]);

	Ferdie.cannot(reading, EscrowError::ProgressNotGrowing);
	Ferdie.cannot(deal.reading_at(SCANNER, "60 %", day(9)), EscrowError::ReadingOutOfOrder);
	Ferdie.cannot(deal.reading_at(SCANNER, "60 %", day(10)), EscrowError::ReadingOutOfOrder);
}

/// Who is no party has no say.
fn ferdie_wants_to_decide(deal: Agreement) {
	Ferdie.cannot(deal.settlement(), EscrowError::DeadlineNotReached);
	Ferdie.cannot(deal.cancellation(), EscrowError::NotParty);
	let takes_over = [Wish::InPlaceOf { leaves: Ben, comes: Ferdie }];
	Ferdie.cannot(deal.amendment(&takes_over, []), EscrowError::NotParty);
	let forever = [Wish::Until(day(80))];
	Ferdie.cannot(deal.amendment(&forever, []), EscrowError::NotParty);

	// One party alone can only say what it wants; nothing moves.
	let before = (deal.holds(), deal.now().terms);
	Ben.does(deal.amendment(&forever, []));
	Ben.does(deal.cancellation());
	assert_eq!((deal.holds(), deal.now().terms), before);
}

/// The frozen leg waits until it is thawed; the others do not wait for it.
fn a_bank_freezes_the_money(deal: Agreement) {
	BANK.does(deal.freezing());
	Dave.cannot(deal.reading_at(SCANNER, "70 %", now() + 1), TokenError::Frozen);

	time_is(day(30));
	Dave.cannot(deal.reading(SCANNER, "70 %"), EscrowError::DeadlinePassed);
	Two.settles(deal);
	assert_eq!(stuck_legs(), [(0, TokenError::Frozen.into())]);
	assert_eq!(
		Ada.holds(),
		["-2 NEBA", "40.00 dollars", "200 points", "50.00 USD of Ada's table", "60.00 USD of Ada's table",]
	);
	assert_eq!(Ben.holds(), [""; 0]);
	assert_eq!(Charlie.holds(), ["+2 NEBA", "300 points"]);
	assert_eq!(deal.holds(), ["60.00 dollars"]);
	// What came back is free at once, although the agreement still waits.
	Ada.does(Ada.voucher("60.00 USD of Ada's table").transfer(Eve));

	// To try again while it is frozen changes nothing.
	Two.settles(deal);
	assert_eq!(deal.holds(), ["60.00 dollars"]);
	BANK.does(deal.thawing());
	Two.settles(deal);
	assert!(deal.is_over());
	assert_eq!(Ben.holds(), ["60.00 dollars"]);
	assert_eq!(Ferdie.holds(), ["0.01 dollars"], "all his trouble was for nothing");
	assert!(free_of_locks());
}
