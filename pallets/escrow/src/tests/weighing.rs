//! What a call says it costs before it runs is never less than what it cost.

use crate::{mock::*, *};
use frame_support::{dispatch::GetDispatchInfo, traits::UnfilteredDispatchable, weights::Weight};

type EscrowCall = crate::Call<Test>;

/// Makes the call and gives what it promised to cost at most, and what it cost.
fn cost(who: AccountId, call: EscrowCall) -> (Weight, Weight) {
	let most = call.get_dispatch_info().call_weight;
	let info = RuntimeCall::from(call).dispatch_bypass_filter(signed(who)).expect("it succeeds");
	(most, info.actual_weight.unwrap_or(most))
}

fn assert_within((most, actual): (Weight, Weight)) {
	assert!(actual.all_lte(most), "{actual:?} > {most:?}");
}

#[test]
fn opening_of_known_legs_costs_what_it_says() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let draft = deal().voucher(alice(), bob(), promise, 300).native(bob(), alice(), 1000).draft();
		let consents = consents(&[bob()], &draft);
		let (most, actual) = cost(alice(), EscrowCall::propose { draft, consents });
		assert_eq!(most, actual, "a part of a voucher is the worst case");

		let draft = deal().voucher(alice(), bob(), promise, 200).native(bob(), alice(), 1000).draft();
		let consents = self::consents(&[bob()], &draft);
		let (most, actual) = cost(alice(), EscrowCall::propose { draft, consents });
		assert!(actual.ref_time() < most.ref_time(), "a whole voucher costs less");
	});
}

#[test]
fn calls_by_number_give_back_what_they_did_not_use() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let deal = deal().voucher(alice(), bob(), promise, 500).native(bob(), alice(), 1000);
		let id = deal.proposed_by(alice());
		let hash = Escrow::draft_hash(deal.draft());
		let (most, actual) = cost(bob(), EscrowCall::consent { agreement: id, hash });
		assert!(actual.ref_time() < most.ref_time());
		for progress in [percent(50), percent(100)] {
			let (most, actual) = cost(bob(), EscrowCall::report { agreement: id, progress });
			assert!(actual.ref_time() < most.ref_time());
		}
	});
}

#[test]
fn dearest_agreement_stays_within_what_calls_say() {
	ExtBuilder.build_and_execute(|| {
		let sixteen = (0..16).fold(deal(), |deal, _| deal.gold(alice(), bob(), 100));
		let id = sixteen.proposed_by(stranger());
		let both = consents(&[alice(), bob()], &sixteen.draft());
		assert_within(cost(bob(), EscrowCall::consent_with_signatures { agreement: id, consents: both }));
		assert_within(cost(bob(), EscrowCall::report { agreement: id, progress: percent(50) }));
		let (report, signature) = signed_report(&bob(), id, percent(60));
		assert_within(cost(bob(), EscrowCall::submit_report { report, signature }));
		let consents = cancel_consents(&[bob(), alice()], id);
		assert_within(cost(stranger(), EscrowCall::cancel { agreement: id, consents }));
		assert!(is_closed(id));
	});
}

#[test]
fn settlement_in_two_directions_stays_within_what_it_says() {
	ExtBuilder.build_and_execute(|| {
		// Every leg has earned a little that could not be paid, so each pays both sides.
		let legs = (0..15).fold(deal(), |deal, _| deal.native(alice(), pauper(), 100));
		let id = legs.silver(alice(), bob(), 1).reported_by(bob()).active();
		assert_within(cost(bob(), EscrowCall::report { agreement: id, progress: percent(9) }));
		set_time(DEADLINE);
		assert_within(cost(bob(), EscrowCall::settle { agreement: id }));
		assert!(left_no_trace(id));
	});
}
