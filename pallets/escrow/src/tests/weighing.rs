//! What a call says it costs before it runs is never less than what it cost.

use crate::{mock::*, *};
use frame_support::{
	dispatch::GetDispatchInfo,
	traits::UnfilteredDispatchable,
	weights::{RuntimeDbWeight, Weight},
};

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
fn account_that_legs_share_is_paid_once() {
	ExtBuilder.build_and_execute(|| {
		let cost_of_last_consent = |second_giver: AccountId| {
			let deal = deal().native(bob(), alice(), 1000).native(second_giver, alice(), 1000);
			let id = deal.proposed_by(stranger());
			let hash = Escrow::draft_hash(deal.draft());
			for party in deal.draft().parties.into_iter().filter(|party| *party != alice()) {
				assert!(Escrow::consent(signed(party), id, hash).is_ok());
			}
			cost(alice(), EscrowCall::consent { agreement: id, hash }).1
		};
		let database: RuntimeDbWeight = <Test as frame_system::Config>::DbWeight::get();
		let account = database.reads_writes(1, 1);
		assert_eq!(cost_of_last_consent(charlie()), cost_of_last_consent(bob()) + account);
	});
}

#[test]
fn plain_text_costs_a_second_verification() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(bob(), alice(), 1000).proven_by(alice()).active();
		let cost_of_report = |percents: u32, before: &[u8], after: &[u8]| {
			let progress = percent(percents);
			let text = Escrow::progress_text(id, progress, DEADLINE);
			let proof = word_of(&alice(), &[before, &text, after].concat());
			let report = Report { agreement: id, progress, prover: 0 };
			cost(bob(), EscrowCall::submit_report { report, proof }).1
		};
		let wrapped = cost_of_report(25, b"<Bytes>", b"</Bytes>");
		let plain = cost_of_report(50, b"", b"");
		assert_eq!(plain, wrapped + <Test as Config>::WeightInfo::verification());
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
		let (report, proof) = signed_report(&bob(), id, percent(60));
		assert_within(cost(bob(), EscrowCall::submit_report { report, proof }));
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
		let id = legs.silver(alice(), bob(), 1).proven_by(bob()).active();
		assert_within(cost(bob(), EscrowCall::report { agreement: id, progress: percent(9) }));
		set_time(DEADLINE);
		assert_within(cost(bob(), EscrowCall::settle { agreement: id }));
		assert!(left_no_trace(id));
	});
}

#[test]
fn proof_costs_what_its_signatures_cost() {
	ExtBuilder.build_and_execute(|| {
		let names = people().into_iter().take(7).collect::<Vec<_>>();
		let id = deal()
			.native(bob(), alice(), 1000)
			.proven_by(alice())
			.prover(Prover::Witnesses { needed: 1, names: names.clone().try_into().unwrap() })
			.prover(Prover::Device(Device::Sensor.key()))
			.prover(Prover::Device(Device::Scanner.key()))
			.active();
		let mut parts = 0;
		let mut report = |prover: u8, proof: &dyn Fn(Perbill) -> ProofOf<Test>| {
			parts += 10;
			let progress = percent(parts);
			let report = Report { agreement: id, progress, prover };
			let (most, actual) = cost(bob(), EscrowCall::submit_report { report, proof: proof(progress) });
			assert_within((most, actual));
			actual
		};
		let text = |progress| {
			let text = Escrow::progress_text(id, progress, DEADLINE);
			[b"<Bytes>".as_slice(), &text, b"</Bytes>"].concat()
		};
		let of_party = report(0, &|progress| word_of(&alice(), &text(progress)));
		let of_seven = report(1, &|progress| {
			let sign = |(index, who)| (index, sign(who, &text(progress)));
			let signatures = (0u8..).zip(&names).map(sign).collect::<Vec<_>>();
			Proof::Witnesses { valid_until: DEADLINE, signatures: signatures.try_into().unwrap() }
		});
		let of_sensor = report(2, &|progress| Device::Sensor.reading(id, progress, NOW));
		let of_scanner = report(3, &|progress| Device::Scanner.reading(id, progress, NOW + 1));
		type Weights = <Test as Config>::WeightInfo;
		let one = Weights::verification();
		assert_eq!(of_seven, of_party + one * 6);
		assert_eq!(of_sensor + one, of_party + Weights::verification_ed25519());
		assert_eq!(of_scanner + one, of_party + Weights::verification_p256());
	});
}

#[test]
fn only_terms_with_witnesses_or_points_cost_more_to_open() {
	ExtBuilder.build_and_execute(|| {
		let cost_of = |deal: Deal| {
			let draft = deal.draft();
			let consents = consents(&[bob()], &draft);
			let (most, actual) = cost(alice(), EscrowCall::propose { draft, consents });
			assert_within((most, actual));
			actual
		};
		let simple = || deal().native(alice(), bob(), 1000);
		let plain = cost_of(simple());
		let two = simple().proven_by(bob()).prover(Prover::Device(Device::Phone.key()));
		assert_eq!(cost_of(two.step(50, 0).step(100, 1)), plain);
		let names = vec![charlie(), stranger()].try_into().unwrap();
		let dear = simple()
			.prover(Prover::Device(Device::Scanner.key()))
			.prover(Prover::Witnesses { needed: 1, names });
		assert_eq!(cost_of(dear), plain + <Test as Config>::WeightInfo::check_proofs(2, 1));
	});
}

#[test]
fn part_that_an_added_leg_owes_is_paid_for_when_the_rest_goes_back() {
	ExtBuilder.build_and_execute(|| {
		let [whole, divided] = [false, true].map(|is_half_done| {
			let id = deal().silver(alice(), bob(), 1000).active();
			if is_half_done {
				assert!(Escrow::report(signed(bob()), id, percent(50)).is_ok());
			}
			let promise = issue(alice(), alice(), 500);
			let asset = handed_over(promise, 500);
			amend(id, [Change::AddLeg(Leg { from: 0, to: 1, asset })]);
			id
		});
		set_time(DEADLINE);
		let [whole, divided] = [whole, divided].map(|id| {
			let spent = cost(stranger(), EscrowCall::settle { agreement: id });
			assert_within(spent);
			assert!(left_no_trace(id));
			spent.1
		});
		type Weights = <Test as Config>::WeightInfo;
		assert_eq!(divided, whole + Weights::report(0, 0, 1, 0) - Weights::report(0, 0, 0, 0));
	});
}

#[test]
fn amendment_costs_no_more_than_it_says() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let id = deal()
			.voucher(alice(), bob(), promise, 200)
			.voucher(alice(), bob(), promise, 300)
			.native(bob(), alice(), 50)
			.active();
		let another = issue(alice(), alice(), 500);
		let list = changes([
			Change::Deadline(DEADLINE + DAY),
			Change::HandOver { party: 1, to: charlie() },
			Change::AddLeg(Leg { from: 0, to: 1, asset: handed_over(another, 300) }),
			Change::AddLeg(Leg { from: 1, to: 0, asset: Promised::Asset { id: GOLD, amount: 50 } }),
			Change::Proofs {
				provers: vec![Prover::Device(Device::Scanner.key())].try_into().unwrap(),
				steps: Default::default(),
			},
		]);
		let amend = |consents| EscrowCall::amend { agreement: id, changes: list.clone(), consents };
		let (most, pending) = cost(alice(), amend(Default::default()));
		assert_within((most, pending));
		let consents = amend_consents(&[bob(), charlie()], id, &list);
		let (most, actual) = cost(stranger(), amend(consents));
		assert_within((most, actual));
		assert_eq!(agreement(id).amendments, 1);
		type Weights = <Test as Config>::WeightInfo;
		let database: RuntimeDbWeight = <Test as frame_system::Config>::DbWeight::get();
		let expected = Weights::amend(0, 0, 1, 1, 0, 2, 2)
			+ Weights::check_proofs(0, 1)
			+ Weights::verification() * 2
			// Alice gives a part of a voucher and gets her deposit back.
			- database.reads_writes(1, 1);
		assert_eq!(actual, expected);
	});
}

#[test]
fn dearest_amendment_stays_within_what_it_says() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().gold(alice(), bob(), 100).active();
		let golds: [_; 15] = std::array::from_fn(|_| {
			Change::AddLeg(Leg { from: 0, to: 1, asset: Promised::Asset { id: GOLD, amount: 100 } })
		});
		let changes = changes(golds);
		let consents = amend_consents(&[alice(), bob()], id, &changes);
		assert_within(cost(stranger(), EscrowCall::amend { agreement: id, changes, consents }));
		assert_eq!(agreement(id).legs.len(), 16);
	});
}

#[test]
fn ruling_is_charged_for_what_moved_and_for_no_account_twice() {
	ExtBuilder.build_and_execute(|| {
		use nexonomy_primitives::{court::Opponents, traits::OnRuling};
		let cost = |released: u32, touched: u8| {
			let promise = issue(alice(), alice(), 500);
			let deal = deal().redeeming(alice(), bob(), promise, 500).native(bob(), alice(), 1000);
			let id = deal.judged_by_court(7).active();
			let claim = Claim { share: Perbill::one(), released: Perbill::zero(), against: Opponents(0b01) };
			assert!(Escrow::dispute(signed(bob()), id, claim, Default::default()).is_ok());
			let case = cases().into_keys().last().expect("a case is open");
			let weight = Escrow::on_ruling(id, case, percent(released), Opponents(touched));
			assert!(left_no_trace(id));
			weight
		};
		type Weights = <Test as Config>::WeightInfo;
		let database: RuntimeDbWeight = <Test as frame_system::Config>::DbWeight::get();
		let account = database.reads_writes(1, 1);
		let redeemed = Weights::report(0, 1, 0, 0) - Weights::report(0, 0, 0, 0);
		let given_back = Weights::cancel(0, 1, 0, 0, 0) - Weights::cancel(0, 0, 0, 0, 0);
		let kept = redeemed.max(given_back);
		// All to one side. Alice is paid, and two deposits return to her; or Bob is, and one returns to her.
		assert_eq!(cost(100, 0), Weights::ruling(1, 1, 0, 0) - account * 2);
		assert_eq!(cost(0, 0), Weights::ruling(1, 0, 0, 0) + kept);
		// Both are paid, and one deposit returns. Both parts of the voucher are one item.
		assert_eq!(cost(30, 0), Weights::ruling(2, 0, 0, 0) + kept * 2 - account * 2);
		assert_eq!(cost(30, 0b10), cost(30, 0) - account);
		assert_eq!(cost(30, 0b11), cost(30, 0) - account * 2);
	});
}

#[test]
fn leg_that_waits_is_paid_for_and_one_of_which_nothing_is_due_is_not() {
	ExtBuilder.build_and_execute(|| {
		let database: RuntimeDbWeight = <Test as frame_system::Config>::DbWeight::get();
		type Weights = <Test as Config>::WeightInfo;
		let report = |id, percents| {
			let spent = cost(bob(), EscrowCall::report { agreement: id, progress: percent(percents) });
			assert_within(spent);
			spent.1
		};
		// Bob calls, so his account is not counted.
		let tokens = Weights::report(1, 0, 0, 0) - database.reads_writes(1, 1);
		let id = deal().native(alice(), bob(), 1000).gold(alice(), pauper(), 100).proven_by(bob()).active();
		// Five units are too few to open an account, and the pauper has none.
		assert_eq!(report(id, 5), tokens + database.reads(3));
		assert_eq!(agreement(id).legs[1].released, 0);

		// Of three units a tenth is nothing, and nobody is looked at.
		let id = deal().native(alice(), bob(), 1000).silver(alice(), pauper(), 3).proven_by(bob()).active();
		assert_eq!(report(id, 10), tokens);
	});
}

#[test]
fn leg_that_is_stuck_is_paid_for() {
	ExtBuilder.build_and_execute(|| {
		type Weights = <Test as Config>::WeightInfo;
		let id = deal().native(bob(), alice(), 1000).gold(alice(), bob(), 100).active();
		assert!(Assets::freeze(signed(alice()), GOLD, Escrow::account_of(id)).is_ok());
		set_time(DEADLINE);
		let spent = cost(stranger(), EscrowCall::settle { agreement: id });
		assert_within(spent);
		assert_eq!(spent.1, Weights::settle(1, 0, 1, 0));
	});
}

#[test]
fn dearest_settlement_of_a_decided_dispute_stays_within_what_it_says() {
	ExtBuilder.build_and_execute(|| {
		use nexonomy_primitives::court::Opponents;
		// What cannot move is tried twice: as it was decided, and as the deadline would have it.
		let legs = (0..16).fold(deal(), |deal, _| deal.silver(alice(), bob(), 1000));
		let id = legs.judged_by_court(1).active();
		assert_within(cost(bob(), EscrowCall::report { agreement: id, progress: percent(10) }));
		let claim = Claim { share: percent(50), released: percent(50), against: Opponents(0b10) };
		let (agreement, evidence) = (id, Evidence::default());
		assert_within(cost(alice(), EscrowCall::dispute { agreement, claim, evidence }));
		assert!(Assets::freeze_asset(signed(alice()), SILVER).is_ok());
		rule(50);
		set_time(DEADLINE);
		assert_within(cost(stranger(), EscrowCall::settle { agreement: id }));
		assert!(!is_closed(id));
		assert!(Assets::thaw_asset(signed(alice()), SILVER).is_ok());
		assert_within(cost(stranger(), EscrowCall::settle { agreement: id }));
		assert!(left_no_trace(id));
	});
}

#[test]
fn dispute_pays_for_its_look_at_every_asset() {
	ExtBuilder.build_and_execute(|| {
		use nexonomy_primitives::court::Opponents;
		type Weights = <Test as Config>::WeightInfo;
		let deal = deal().native(bob(), alice(), 1000).gold(alice(), bob(), 100).silver(alice(), bob(), 100);
		let agreement = deal.judged_by_court(1).active();
		let claim = Claim { share: percent(50), released: percent(50), against: Opponents(0b10) };
		let spent = cost(bob(), EscrowCall::dispute { agreement, claim, evidence: Evidence::default() });
		assert_within(spent);
		let database: RuntimeDbWeight = <Test as frame_system::Config>::DbWeight::get();
		assert_eq!(spent.1, Weights::dispute(3) + database.reads(2));
	});
}

#[test]
fn court_is_paid_for_ending_its_case_when_the_parties_settle() {
	ExtBuilder.build_and_execute(|| {
		use nexonomy_primitives::{court::Opponents, traits::Court};
		type Weights = <Test as Config>::WeightInfo;
		let agreement = deal().native(bob(), alice(), 1000).judged_by_court(1).active();
		let claim = Claim { share: Perbill::one(), released: Perbill::zero(), against: Opponents(0b10) };
		assert!(Escrow::dispute(signed(bob()), agreement, claim, Default::default()).is_ok());
		let released = Perbill::one();
		let first = cost(alice(), EscrowCall::offer_settlement { agreement, released });
		assert_within(first);
		assert_eq!(first.1, Weights::offer_settlement());
		let last = cost(bob(), EscrowCall::offer_settlement { agreement, released });
		assert_within(last);
		assert_eq!(last.1, Weights::settle_dispute(1, 0, 0, 0) + CourtRoom::weights().settle);
		assert!(left_no_trace(agreement));
	});
}

#[test]
fn only_agreements_with_payments_outside_are_charged_for_them() {
	use nexonomy_primitives::payment::PaymentRail;
	ExtBuilder.build_and_execute(|| {
		let rail = Rail::weights();
		let plain = || deal().native(alice(), bob(), 1_000);
		let cost_of_opening = |deal: Deal| {
			let draft = deal.draft();
			let consents = consents(&[bob()], &draft);
			let spent = cost(alice(), EscrowCall::propose { draft, consents });
			assert_within(spent);
			(NextAgreementId::<Test>::get() - 1, spent.1)
		};
		let (without, opening) = cost_of_opening(plain());
		let (with, opening_both) =
			cost_of_opening(plain().by_card(bob(), alice(), 50).by_card(bob(), alice(), 70));
		assert_eq!(opening_both, opening + rail.expect * 2);
		(1..3).for_each(|leg| authorize(with, leg));

		let report = |agreement| {
			let spent = cost(bob(), EscrowCall::report { agreement, progress: percent(50) });
			assert_within(spent);
			spent.1
		};
		// The dearest of the orders is a void.
		assert_eq!(report(with), report(without) + rail.void * 2);
		let cancel = |agreement| {
			let consents = cancel_consents(&[alice(), bob()], agreement);
			let spent = cost(stranger(), EscrowCall::cancel { agreement, consents });
			assert_within(spent);
			spent.1
		};
		assert_eq!(cancel(with), cancel(without) + rail.void * 2);
	});
}

#[test]
fn sixteen_payments_outside_stay_within_what_calls_say() {
	ExtBuilder.build_and_execute(|| {
		let sixteen = (0..16).fold(deal(), |deal, _| deal.by_card(alice(), bob(), 100)).judged_by_court(1);
		let id = sixteen.proposed_by(stranger());
		let both = consents(&[alice(), bob()], &sixteen.draft());
		assert_within(cost(bob(), EscrowCall::consent_with_signatures { agreement: id, consents: both }));
		(0..16).for_each(|leg| authorize(id, leg));
		assert_within(cost(bob(), EscrowCall::report { agreement: id, progress: percent(50) }));
		let against = nexonomy_primitives::court::Opponents(0b10);
		let claim = Claim { share: percent(50), released: percent(50), against };
		assert!(Escrow::dispute(signed(alice()), id, claim, Default::default()).is_ok());
		// Both directions of each leg.
		rule(50);
		set_time(DEADLINE);
		assert_within(cost(bob(), EscrowCall::settle { agreement: id }));
		assert!(left_no_trace(id));
	});
}
