//! An agreement is changed when everybody who takes part, or will, wants the same.

use crate::{mock::*, Error::*, *};
use frame_support::{assert_noop, assert_ok};
use nexonomy_primitives::LockId;
use sp_runtime::TokenError;

type Bad = crate::Error<Test>;
type TestChange = Change<AccountId, PromisedOf<Test>>;

/// Alice pays Bob for her own promise, which comes back to her redeemed; half is done.
fn half_done() -> AgreementId {
	let promise = issue(alice(), bob(), 500);
	let id =
		deal().redeeming(bob(), alice(), promise, 500).native(alice(), bob(), 1000).proven_by(bob()).active();
	assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
	id
}

fn simple() -> AgreementId {
	deal().native(alice(), bob(), 1000).active()
}

fn later() -> TestChange {
	Change::Deadline(DEADLINE + DAY)
}

fn add(from: u8, to: u8, asset: PromisedOf<Test>) -> TestChange {
	Change::AddLeg(Leg { from, to, asset })
}

fn hand_over(party: u8, to: AccountId) -> TestChange {
	Change::HandOver { party, to }
}

fn proofs(provers: &[Prover<AccountId>], steps: &[(u32, u8)]) -> TestChange {
	let step = |(parts, prover): &(u32, u8)| Step { progress: percent(*parts), prover: *prover };
	Change::Proofs {
		provers: provers.to_vec().try_into().expect("at most 4"),
		steps: steps.iter().map(step).collect::<Vec<_>>().try_into().expect("at most 16"),
	}
}

fn course(id: AgreementId) -> Course {
	let State::Active(course) = agreement(id).state else { panic!("it is active") };
	course
}

/// Amends with everybody's consent and expects that it fails.
fn refused<const N: usize>(id: AgreementId, list: [TestChange; N], error: impl Into<DispatchError>) {
	let changes = changes(list);
	let parties = agreement(id).parties;
	let newcomers = changes.iter().filter_map(|change| match change {
		Change::HandOver { to, .. } => Some(to.clone()),
		_ => None,
	});
	let others: Vec<_> = parties.iter().skip(1).cloned().chain(newcomers).collect();
	let consents = amend_consents(&others, id, &changes);
	let outcome = Escrow::amend(signed(parties[0].clone()), id, changes, consents);
	assert_noop!(outcome.map(|_| ()).map_err(|error| error.error), error.into());
}

#[test]
fn deadline_is_moved_when_all_consent() {
	ExtBuilder.build_and_execute(|| {
		let id = half_done();
		let list = changes([later(), Change::AtDeadline(AtDeadline::Release)]);
		let hash = Escrow::changes_hash(list.clone());
		let before = events().len();
		amend(id, [later(), Change::AtDeadline(AtDeadline::Release)]);
		assert_eq!(
			events()[before..],
			[
				Event::AmendConsented { agreement: id, who: bob(), changes: hash },
				Event::AmendConsented { agreement: id, who: alice(), changes: hash },
				Event::Amended { agreement: id, number: 0, changes: list, by: bob() },
			]
		);
		let Agreement { terms, amendments, .. } = agreement(id);
		assert_eq!((terms.deadline, terms.at_deadline, amendments), (DEADLINE + DAY, AtDeadline::Release, 1));
		set_time(DEADLINE);
		assert_ok!(Escrow::report(signed(bob()), id, percent(60)));
		set_time(DEADLINE + DAY);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!(native(&bob()), ENDOWMENT + 1000);
		assert!(left_no_trace(id));
	});
}

#[test]
fn deadline_can_come_sooner() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		amend(id, [Change::Deadline(NOW + 1)]);
		set_time(NOW + 1);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert!(left_no_trace(id));
	});
}

#[test]
fn consents_collect_until_the_last() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 100).native(charlie(), bob(), 50).active();
		let list = changes([later()]);
		let hash = Escrow::changes_hash(list.clone());
		assert_ok!(Escrow::amend(signed(bob()), id, list.clone(), Default::default()));
		let amending = Some(Amending { hash, consents: PartySet(0b010) });
		assert_eq!(course(id).amending, amending);
		assert_eq!(last_event(), Event::AmendConsented { agreement: id, who: bob(), changes: hash });
		// Anybody brings the signatures.
		let one = amend_consents(&[charlie()], id, &list);
		assert_ok!(Escrow::amend(signed(stranger()), id, list.clone(), one));
		assert_eq!(agreement(id).terms.deadline, DEADLINE);
		assert_ok!(Escrow::amend(signed(alice()), id, list, Default::default()));
		assert_eq!((course(id), agreement(id).terms.deadline), (Course::default(), DEADLINE + DAY));
	});
}

#[test]
fn consents_are_void_when_somebody_wants_other_changes() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		let (mine, yours) = (changes([later()]), changes([Change::AtDeadline(AtDeadline::Release)]));
		assert_ok!(Escrow::amend(signed(alice()), id, mine.clone(), Default::default()));
		assert_ok!(Escrow::amend(signed(bob()), id, yours, Default::default()));
		assert_ok!(Escrow::amend(signed(bob()), id, mine.clone(), Default::default()));
		assert_eq!(agreement(id).terms.deadline, DEADLINE, "Alice's consent was void");
		assert_ok!(Escrow::amend(signed(alice()), id, mine, Default::default()));
		assert_eq!(agreement(id).terms.deadline, DEADLINE + DAY);
	});
}

#[test]
fn consents_are_void_when_progress_grows_or_somebody_cancels() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		let list = changes([later()]);
		let early = amend_consents(&[alice()], id, &list);
		assert_ok!(Escrow::amend(signed(alice()), id, list.clone(), Default::default()));
		assert_ok!(Escrow::report(signed(bob()), id, percent(10)));
		assert_eq!(course(id).amending, None);
		assert_noop!(Escrow::amend(signed(bob()), id, list.clone(), early), BadSignature::<Test>);

		assert_ok!(Escrow::amend(signed(alice()), id, list.clone(), Default::default()));
		assert_ok!(Escrow::cancel(signed(bob()), id, Default::default()));
		assert_eq!(course(id).amending, None);
		// An amendment that takes effect ends the wish to cancel.
		amend(id, [later()]);
		assert_eq!(course(id).cancelling, PartySet::EMPTY);
	});
}

#[test]
fn consent_to_cancel_is_void_when_the_agreement_was_amended() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		let early = cancel_consents(&[bob()], id);
		amend(id, [later()]);
		assert_noop!(Escrow::cancel(signed(alice()), id, early), BadSignature::<Test>);
		assert_ok!(Escrow::cancel(signed(alice()), id, cancel_consents(&[bob()], id)));
		assert!(left_no_trace(id));
	});
}

#[test]
fn consent_to_an_amendment_counts_once() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		let list = changes([Change::AtDeadline(AtDeadline::Release)]);
		let both = amend_consents(&[alice(), bob()], id, &list);
		assert_ok!(Escrow::amend(signed(stranger()), id, list.clone(), both.clone()));
		amend(id, [Change::AtDeadline(AtDeadline::Refund)]);
		assert_noop!(Escrow::amend(signed(stranger()), id, list.clone(), both.clone()), BadSignature::<Test>);
		// Nor does it count for another agreement.
		let other = simple();
		assert_noop!(Escrow::amend(signed(stranger()), other, list, both), BadSignature::<Test>);
	});
}

#[test]
fn legs_are_added_and_owe_their_share_with_the_next_report() {
	ExtBuilder.build_and_execute(|| {
		let id = half_done();
		let promise = issue(bob(), bob(), 300);
		mint_item::<Test>(1, &alice());
		amend(
			id,
			[
				add(1, 0, Promised::Asset { id: SILVER, amount: 100 }),
				add(0, 1, handed_over(promise, 100)),
				add(1, 0, Promised::Item { collection: COLLECTION, item: 1 }),
				add(1, 0, Promised::Native(40)),
			],
		);
		let held = agreement(id).legs;
		assert_eq!(held.len(), 6);
		assert!(held.iter().skip(2).all(|leg| leg.released == 0));
		let Promised::Voucher { id: locked, value: 100, .. } = held[3].asset else { panic!("a voucher") };
		assert_eq!((voucher(locked).lock, voucher(promise).value), (Some(LockId::agreement(id)), usd(200)));
		assert_eq!(owner_of(1), Some(Escrow::account_of(id)));
		assert_eq!(silver(&alice()), ENDOWMENT - 100);

		assert_ok!(Escrow::report(signed(bob()), id, percent(60)));
		assert_eq!(silver(&bob()), ENDOWMENT + 60);
		let released: Vec<_> = agreement(id).legs.iter().map(|leg| leg.released).collect();
		assert_eq!(released, [300, 600, 60, 60, 0, 24]);
		assert_ok!(Escrow::report(signed(bob()), id, percent(100)));
		assert_eq!(owner_of(1), Some(bob()));
		assert!(left_no_trace(id));
	});
}

#[test]
fn share_that_an_added_leg_owes_is_its_receivers_when_the_rest_goes_back() {
	ExtBuilder.build_and_execute(|| {
		let id = half_done();
		let promise = issue(bob(), bob(), 300);
		amend(
			id,
			[add(0, 1, handed_over(promise, 300)), add(0, 1, Promised::Asset { id: GOLD, amount: 100 })],
		);
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!((gold(&alice()), gold(&bob())), (ENDOWMENT + 50, ENDOWMENT - 50));
		assert_eq!((voucher(promise).holder, voucher(promise).value), (bob(), usd(150)));
		assert_eq!((voucher(promise + 1).holder, voucher(promise + 1).value), (alice(), usd(150)));
		assert!(left_no_trace(id));
	});
}

#[test]
fn all_goes_back_when_all_cancel_after_an_amendment() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		amend(id, [add(1, 0, Promised::Asset { id: SILVER, amount: 77 }), hand_over(0, charlie())]);
		let all = cancel_consents(&[charlie(), bob()], id);
		assert_ok!(Escrow::cancel(signed(stranger()), id, all));
		assert_eq!((silver(&bob()), native(&charlie())), (ENDOWMENT, ENDOWMENT + 1000));
		assert!(left_no_trace(id));
	});
}

#[test]
fn steps_go_on_from_the_present_progress() {
	ExtBuilder.build_and_execute(|| {
		let id = half_done();
		let device = Prover::Device(Device::Sensor.key());
		for first in [1, 49, 50] {
			refused(id, [proofs(std::slice::from_ref(&device), &[(first, 0), (100, 0)])], Bad::BadSteps);
		}
		amend(id, [proofs(std::slice::from_ref(&device), &[(51, 0), (100, 0)])]);
		assert_noop!(Escrow::report(signed(bob()), id, percent(51)), NotProver::<Test>);
		for parts in [51, 100] {
			let report = Report { agreement: id, progress: percent(parts), prover: 0 };
			let reading = Device::Sensor.reading(id, percent(parts), NOW + u64::from(parts));
			assert_ok!(Escrow::submit_report(signed(stranger()), report, reading));
		}
		assert!(left_no_trace(id));
	});
}

#[test]
fn receiver_of_an_added_leg_can_become_a_prover() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		let alices = proofs(&[Prover::Party(0)], &[]);
		refused(id, [alices.clone()], Bad::ProverReceivesNothing);
		amend(id, [alices, add(1, 0, Promised::Native(50))]);
		assert_ok!(Escrow::report(signed(alice()), id, percent(10)));
	});
}

#[test]
fn giver_hands_its_side_over() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		mint_item::<Test>(1, &alice());
		let id = deal()
			.voucher(alice(), bob(), promise, 400)
			.native(alice(), bob(), 100)
			.item(alice(), bob(), 1)
			.active();
		let Promised::Voucher { id: locked, .. } = agreement(id).legs[0].asset else { panic!("a voucher") };
		let paid = native(&alice());
		amend(id, [hand_over(0, charlie())]);
		assert!(has_event(&Event::HandedOver { agreement: id, party: 0, from: alice(), to: charlie() }));
		assert_eq!(agreement(id).parties.to_vec(), [charlie(), bob()]);
		assert_eq!(voucher(locked).holder, charlie());
		assert_eq!(voucher(locked).lock, Some(LockId::agreement(id)));
		assert_eq!(voucher(promise).holder, alice(), "the rest of it was never in the agreement");
		assert_eq!(agreement(id).payer(), Some(&alice()), "she called, so she stays the depositor");
		assert_eq!(native(&alice()), paid);

		assert_noop!(Escrow::cancel(signed(alice()), id, Default::default()), NotParty::<Test>);
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert_eq!((native(&charlie()), owner_of(1)), (ENDOWMENT + 100, Some(charlie())));
		assert_eq!((voucher(locked).holder, voucher(locked).lock), (charlie(), None));
		assert!(left_no_trace(id));
	});
}

#[test]
fn receiver_hands_its_side_over_and_its_word_with_it() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		amend(id, [hand_over(1, charlie())]);
		assert_noop!(Escrow::report(signed(bob()), id, percent(50)), NotProver::<Test>);
		assert_ok!(Escrow::report(signed(charlie()), id, percent(100)));
		assert_eq!((native(&bob()), native(&charlie())), (ENDOWMENT, ENDOWMENT + 1000));
		assert!(left_no_trace(id));
	});
}

#[test]
fn all_sides_are_handed_over_at_once() {
	ExtBuilder.build_and_execute(|| {
		let circle: Vec<_> = people().into_iter().take(4).collect();
		let others: Vec<_> = people().into_iter().skip(4).take(4).collect();
		let ring = circle.iter().zip(circle.iter().cycle().skip(1));
		let id = ring.fold(deal(), |deal, (from, to)| deal.silver(from.clone(), to.clone(), 100)).active();
		let list: [_; 4] = std::array::from_fn(|party| hand_over(party as u8, others[party].clone()));
		amend(id, list);
		assert_eq!(agreement(id).parties.to_vec(), others);
		set_time(DEADLINE);
		assert_ok!(Escrow::settle(signed(stranger()), id));
		assert!(circle.iter().all(|who| silver(who) == ENDOWMENT - 100));
		assert!(others.iter().all(|who| silver(who) == ENDOWMENT + 100));
		assert!(left_no_trace(id));
	});
}

#[test]
fn newcomers_consent_too() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		let list = changes([hand_over(1, charlie())]);
		let parties = amend_consents(&[alice(), bob()], id, &list);
		assert_ok!(Escrow::amend(signed(stranger()), id, list.clone(), parties));
		assert_eq!(agreement(id).parties[1], bob(), "Charlie has not consented");
		assert_ok!(Escrow::amend(signed(charlie()), id, list, Default::default()));
		assert_eq!(agreement(id).parties[1], charlie());
	});
}

#[test]
fn newcomer_alone_displaces_nothing() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		let wanted = changes([later()]);
		assert_ok!(Escrow::amend(signed(alice()), id, wanted, Default::default()));
		let amending = course(id).amending;
		let own = changes([hand_over(0, stranger())]);
		assert_noop!(
			Escrow::amend(signed(stranger()), id, own.clone(), Default::default()),
			NotParty::<Test>
		);
		let consent = amend_consents(&[stranger()], id, &own);
		assert_noop!(Escrow::amend(signed(charlie()), id, own, consent), NotParty::<Test>);
		assert_eq!(course(id).amending, amending);
	});
}

#[test]
fn hand_over_is_refused_when_it_breaks_a_leg() {
	ExtBuilder.build_and_execute(|| {
		let id = half_done();
		// Alice issued the voucher that is redeemed; without her nobody in the leg has promised it.
		refused(id, [hand_over(1, charlie())], Bad::IssuerNotInLeg);
		amend(id, [hand_over(0, charlie())]);
		refused(id, [hand_over(0, charlie())], Bad::PartyTwice);
		refused(id, [hand_over(0, alice())], Bad::PartyTwice);
		refused(id, [hand_over(0, bob()), hand_over(1, bob())], Bad::PartyTwice);
		refused(id, [hand_over(2, bob())], Bad::UnknownParty);
		refused(id, [hand_over(u8::MAX, bob())], Bad::UnknownParty);
		refused(id, [hand_over(1, bob()), hand_over(1, stranger())], Bad::ChangedTwice);
	});
}

#[test]
fn deposit_is_the_last_amenders() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		assert_eq!(native(&alice()), ENDOWMENT - 1000 - deposit(1));
		let list = changes([add(0, 1, Promised::Asset { id: SILVER, amount: 5 })]);
		let both = amend_consents(&[alice(), bob()], id, &list);
		assert_ok!(Escrow::amend(signed(stranger()), id, list, both));
		assert_eq!(native(&alice()), ENDOWMENT - 1000);
		assert_eq!(native(&stranger()), ENDOWMENT - deposit(2));
		assert_eq!(agreement(id).depositor, Depositor::Other(stranger()));

		// Whoever comes and calls pays, and is named as the party it has become.
		let list = changes([hand_over(1, stranger())]);
		let both = amend_consents(&[alice(), bob()], id, &list);
		assert_ok!(Escrow::amend(signed(stranger()), id, list, both));
		assert_eq!(native(&stranger()), ENDOWMENT - deposit(2));
		assert_eq!(agreement(id).depositor, Depositor::Party(1));
		let more = proofs(&[Prover::Party(1), Prover::Device(Device::Phone.key())], &[]);
		amend(id, [more]);
		assert_eq!(agreement(id).depositor, Depositor::Party(0));
		assert_eq!(agreement(id).deposit, deposit(2) + DEPOSIT_PER_PROVER);
		assert_eq!(native(&stranger()), ENDOWMENT);
		assert_ok!(Escrow::report(signed(stranger()), id, percent(100)));
		assert_eq!(native(&alice()), ENDOWMENT - 1000);
		assert!(left_no_trace(id));
	});
}

#[test]
fn amendment_is_refused_when_the_deposit_cannot_be_paid() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		let list = changes([later()]);
		let both = amend_consents(&[alice(), bob()], id, &list);
		assert_noop!(Escrow::amend(signed(pauper()), id, list, both), TokenError::FundsUnavailable);
	});
}

#[test]
fn amendment_text_says_what_is_signed() {
	ExtBuilder.build_and_execute(|| {
		let id = half_done();
		amend(id, [later()]);
		let list = changes([Change::AtDeadline(AtDeadline::Refund)]);
		let text = String::from_utf8(Escrow::amendment_text(id, list.clone(), NOW).unwrap()).unwrap();
		// One change, the second kind, refund.
		let hash = sp_io::hashing::blake2_256(&[4, 1, 1]);
		assert_eq!(Escrow::changes_hash(list.clone()), H256(hash));
		let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
		let chain = "45".repeat(32);
		assert_eq!(
			text,
			format!(
				"Nexonomy amendment\nagreement: {id}\nnumber: 1\nprogress: 50.0000000%\nchanges: 0x{hash}\nvalid until: {NOW}\nchain: 0x{chain}"
			)
		);
		assert_eq!(Escrow::amendment_text(99, list, NOW), None);
	});
}

#[test]
fn amendment_is_refused_when_its_deadline_is_wrong() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), alice(), 500);
		let id = deal().voucher(alice(), bob(), promise, 500).active();
		let until = Change::Deadline;
		for deadline in [0, NOW - 1, NOW] {
			refused(id, [until(deadline)], Bad::DeadlineTooEarly);
		}
		for deadline in [NOW + 730 * DAY + 1, u64::MAX] {
			refused(id, [until(deadline)], Bad::DeadlineTooFar);
		}
		for deadline in [EXPIRY, EXPIRY + 1, NOW + 730 * DAY] {
			refused(id, [until(deadline)], Bad::VoucherExpiresTooSoon);
		}
		amend(id, [until(EXPIRY - 1)]);
		let short = issue_until(bob(), bob(), 5, EXPIRY - 1);
		refused(id, [add(1, 0, handed_over(short, 5))], Bad::VoucherExpiresTooSoon);
		// The legs that are added are measured by the deadline as it will be.
		amend(id, [add(1, 0, handed_over(short, 5)), until(DEADLINE)]);
	});
}

#[test]
fn amendment_is_refused_when_its_legs_are_wrong() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		let native = Promised::Native;
		refused(id, [add(0, 0, native(50))], Bad::LegToOneself);
		refused(id, [add(2, 0, native(50))], Bad::UnknownParty);
		refused(id, [add(0, u8::MAX, native(50))], Bad::UnknownParty);
		refused(id, [add(0, 1, native(0))], Bad::ZeroAmount);
		refused(id, [add(0, 1, native(ED - 1))], Bad::TooSmall);
		refused(id, [add(0, 1, native(u128::MAX))], sp_runtime::ArithmeticError::Underflow);
		refused(id, [add(0, 1, native(2 * ENDOWMENT))], TokenError::FundsUnavailable);
		let gold = |amount| Promised::Asset { id: GOLD, amount };
		refused(id, [add(0, 1, gold(GOLD_MINIMUM - 1))], Bad::TooSmall);
		refused(id, [add(0, 1, gold(ENDOWMENT - 1))], Bad::LeavesDust);
		refused(id, [add(0, 1, handed_over(99, 5))], Bad::UnknownVoucher);
		let bobs = issue(bob(), bob(), 5);
		refused(id, [add(0, 1, handed_over(bobs, 5))], pallet_vouchers::Error::<Test>::NotHolder);
		let charlies = issue(charlie(), bob(), 5);
		let on_release = OnRelease::Redeem;
		let redeemed = Promised::Voucher { id: charlies, value: 5, on_release, discount: None };
		refused(id, [add(1, 0, redeemed)], Bad::IssuerNotInLeg);
		mint_item::<Test>(1, &charlie());
		refused(id, [add(0, 1, Promised::Item { collection: COLLECTION, item: 1 })], Bad::NotItemOwner);
		let discount = Some(Discount { expires_at: EXPIRY + 1, minimum_use: 0 });
		let on_release = OnRelease::HandOver;
		let wide = Promised::Voucher { id: bobs, value: 5, on_release, discount };
		refused(id, [add(1, 0, wide)], Bad::DiscountOutlivesVoucher);
	});
}

#[test]
fn seventeenth_leg_is_refused() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		let one = || add(1, 0, Promised::Asset { id: SILVER, amount: 1 });
		refused(id, std::array::from_fn::<_, 16, _>(|_| one()), Bad::TooManyLegs);
		amend(id, std::array::from_fn::<_, 15, _>(|_| one()));
		assert_eq!((agreement(id).legs.len(), agreement(id).deposit), (16, deposit(16)));
		refused(id, [one()], Bad::TooManyLegs);
		assert_ok!(Escrow::report(signed(bob()), id, percent(100)));
		assert_eq!(silver(&alice()), ENDOWMENT + 15);
	});
}

#[test]
fn amendment_is_refused_when_its_proofs_are_wrong() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		let bobs = [Prover::Party(1)];
		refused(id, [proofs(&[], &[])], Bad::NoProver);
		refused(id, [proofs(&[Prover::Party(0)], &[])], Bad::ProverReceivesNothing);
		refused(id, [proofs(&[Prover::Party(2)], &[])], Bad::UnknownParty);
		refused(id, [proofs(&[Prover::Party(1), Prover::Party(1)], &[])], Bad::ProverTwice);
		refused(id, [proofs(&[Prover::Device(DeviceKey::P256([0; 33]))], &[])], Bad::BadDeviceKey);
		let witnesses = |needed| Prover::Witnesses {
			needed,
			names: vec![alice(), alice()].try_into().expect("at most 7"),
		};
		refused(id, [proofs(&[witnesses(3)], &[])], Bad::BadThreshold);
		refused(id, [proofs(&[witnesses(1)], &[])], Bad::WitnessTwice);
		refused(id, [proofs(&bobs, &[(50, 0)])], Bad::BadSteps);
		refused(id, [proofs(&bobs, &[(50, 1), (100, 0)])], Bad::UnknownProver);
	});
}

#[test]
fn amendment_is_refused_when_there_is_nothing_in_it_or_the_same_twice() {
	ExtBuilder.build_and_execute(|| {
		let id = simple();
		refused(id, [], Bad::NoChanges);
		refused(id, [later(), Change::Deadline(DEADLINE)], Bad::ChangedTwice);
		let refund = || Change::AtDeadline(AtDeadline::Refund);
		refused(id, [refund(), refund()], Bad::ChangedTwice);
		let same = || proofs(&[Prover::Party(1)], &[]);
		refused(id, [same(), later(), same()], Bad::ChangedTwice);
	});
}

#[test]
fn signed_consent_to_an_amendment_is_refused_when_anything_in_it_is_wrong() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 100).native(charlie(), bob(), 50).active();
		let list = changes([later()]);
		let good = amend_consents(&[bob()], id, &list)[0].clone();
		let amend = |consent| {
			let consents = vec![consent].try_into().expect("one");
			Escrow::amend(signed(stranger()), id, list.clone(), consents)
		};
		for signatory in [3, 15, 16, u8::MAX] {
			assert_noop!(amend(AmendConsent { signatory, ..good.clone() }), UnknownParty::<Test>);
		}
		assert_noop!(amend(AmendConsent { signatory: 0, ..good.clone() }), BadSignature::<Test>);
		assert_noop!(amend(AmendConsent { valid_until: NOW, ..good.clone() }), SignatureExpired::<Test>);
		assert_noop!(amend(AmendConsent { valid_until: DEADLINE, ..good.clone() }), BadSignature::<Test>);
		let text = Escrow::amendment_text(id, list.clone(), good.valid_until).unwrap();
		let signature = sign(&charlie(), &text);
		assert_noop!(amend(AmendConsent { signature, ..good.clone() }), BadSignature::<Test>);
		let text = String::from_utf8(text).unwrap();
		let elsewhere = text.replace(&"45".repeat(32), &"46".repeat(32));
		let signature = sign(&bob(), elsewhere.as_bytes());
		assert_noop!(amend(AmendConsent { signature, ..good.clone() }), BadSignature::<Test>);

		let other = changes([Change::Deadline(DEADLINE + 2 * DAY)]);
		let consents = vec![good.clone()].try_into().expect("one");
		assert_noop!(Escrow::amend(signed(stranger()), id, other, consents), BadSignature::<Test>);
		assert_noop!(
			Escrow::amend(signed(stranger()), id, list.clone(), Default::default()),
			NotParty::<Test>
		);
		let twice = vec![good.clone(), good.clone()].try_into().expect("two");
		assert_noop!(Escrow::amend(signed(stranger()), id, list.clone(), twice), AlreadyConsented::<Test>);
		assert_ok!(amend(good.clone()));
		assert_noop!(amend(good), AlreadyConsented::<Test>);
		assert_noop!(
			Escrow::amend(signed(bob()), id, list.clone(), Default::default()),
			AlreadyConsented::<Test>
		);
	});
}

#[test]
fn only_an_active_agreement_is_amended() {
	ExtBuilder.build_and_execute(|| {
		let list = || changes([later()]);
		let proposed = deal().native(alice(), bob(), 100).proposed_by(alice());
		let who = || signed(alice());
		assert_noop!(Escrow::amend(who(), proposed, list(), Default::default()), NotActive::<Test>);
		assert_eq!(Escrow::amendment_text(proposed, list(), NOW), None);

		let stuck = deal().gold(alice(), bob(), 100).active();
		assert_ok!(Assets::freeze(signed(alice()), GOLD, Escrow::account_of(stuck)));
		assert_ok!(Escrow::cancel(signed(alice()), stuck, cancel_consents(&[bob()], stuck)));
		assert_noop!(Escrow::amend(who(), stuck, list(), Default::default()), AlreadyCancelled::<Test>);

		let late = simple();
		set_time(DEADLINE);
		assert_noop!(Escrow::amend(who(), late, list(), Default::default()), DeadlinePassed::<Test>);
		assert_ok!(Escrow::settle(signed(stranger()), late));
		assert_noop!(Escrow::amend(who(), late, list(), Default::default()), NotFound::<Test>);
	});
}

#[test]
fn nothing_stays_locked_past_the_deadline_whatever_was_amended_or_wanted() {
	let wishes: [fn(AgreementId); 6] = [
		|_| (),
		|id| amend(id, [later()]),
		|id| amend(id, [hand_over(0, charlie()), add(1, 0, Promised::Native(50))]),
		|id| amend(id, [proofs(&[Prover::Device(Device::Phone.key())], &[(60, 0), (100, 0)])]),
		|id| {
			assert_ok!(Escrow::amend(signed(bob()), id, changes([later()]), Default::default()));
		},
		|id| {
			assert_ok!(Escrow::cancel(signed(bob()), id, Default::default()));
		},
	];
	for wish in wishes {
		for at_deadline in [AtDeadline::Release, AtDeadline::Refund] {
			ExtBuilder.build_and_execute(|| {
				let promise = issue(alice(), alice(), 499);
				mint_item::<Test>(1, &alice());
				let id = deal()
					.voucher(alice(), bob(), promise, 499)
					.native(bob(), alice(), 997)
					.item(alice(), bob(), 1)
					.active();
				assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
				if at_deadline == AtDeadline::Release {
					amend(id, [Change::AtDeadline(at_deadline)]);
				}
				wish(id);
				set_time(agreement(id).terms.deadline);
				assert_ok!(Escrow::settle(signed(stranger()), id));
				assert!(left_no_trace(id));
				assert!(pallet_vouchers::Vouchers::<Test>::iter().all(|(_, voucher)| voucher.lock.is_none()));
				assert_eq!(keys_left(), 0);
			});
		}
	}
}
