//! Every call with what it must refuse: its own error, and nothing changes.

use crate::{mock::*, Error::*, *};
use codec::{Decode, Encode};
use frame_support::{assert_noop, assert_ok, BoundedVec};
use frame_system::RawOrigin;
use nexonomy_primitives::ContentId;
use pallet_vouchers::Error as VoucherError;
use sp_runtime::{traits::BadOrigin, MultiSignature};

type Bad = crate::Error<Test>;

/// Proposes a draft with everybody's signature and expects `error`.
fn refused(draft: TestDraft, error: impl Into<DispatchError>) {
	let error: DispatchError = error.into();
	let signatures = consents(&draft.parties[1..], &draft);
	let proposer = signed(draft.parties[0].clone());
	assert_noop!(
		Escrow::propose(proposer, draft, signatures).map(|_| ()).map_err(|error| error.error),
		error
	);
}

/// As [`refused`], already without any signature.
fn refused_at_once(draft: TestDraft, error: Bad) {
	assert_noop!(Escrow::propose(signed(stranger()), draft, Default::default()), error);
}

fn edited(deal: &Deal, edit: impl FnOnce(&mut TestDraft)) -> TestDraft {
	let mut draft = deal.draft();
	edit(&mut draft);
	draft
}

fn simple() -> Deal {
	deal().native(alice(), bob(), 100)
}

/// So many equal steps, each proven by the first prover.
fn steps(count: u32) -> Steps {
	let step = |number| Step { progress: Perbill::from_rational(number, count), prover: 0 };
	(1..=count).map(step).collect::<Vec<_>>().try_into().expect("at most 16")
}

fn one<T: std::fmt::Debug, const N: u32>(thing: T) -> BoundedVec<T, frame_support::traits::ConstU32<N>> {
	vec![thing].try_into().expect("one fits")
}

#[test]
fn every_call_is_refused_when_it_is_not_signed() {
	ExtBuilder.build_and_execute(|| {
		let id = simple().active();
		let (report, signature) = signed_report(&bob(), id, percent(50));
		for origin in [RawOrigin::None, RawOrigin::Root] {
			let by = || RuntimeOrigin::from(origin.clone());
			assert_noop!(Escrow::propose(by(), simple().draft(), Default::default()), BadOrigin);
			assert_noop!(Escrow::consent(by(), id, H256::zero()), BadOrigin);
			assert_noop!(Escrow::consent_with_signatures(by(), id, Default::default()), BadOrigin);
			assert_noop!(Escrow::withdraw(by(), id), BadOrigin);
			assert_noop!(Escrow::report(by(), id, percent(50)), BadOrigin);
			assert_noop!(Escrow::submit_report(by(), report, signature.clone()), BadOrigin);
			assert_noop!(Escrow::settle(by(), id), BadOrigin);
			assert_noop!(Escrow::cancel(by(), id, Default::default()), BadOrigin);
			assert_noop!(Escrow::revoke_nonce(by(), 0), BadOrigin);
			let sooner = changes([Change::Deadline(NOW + 1)]);
			assert_noop!(Escrow::amend(by(), id, sooner, Default::default()), BadOrigin);
		}
	});
}

#[test]
fn every_call_is_refused_when_there_is_no_such_agreement() {
	ExtBuilder.build_and_execute(|| {
		simple().active();
		let who = || signed(bob());
		for id in [1, u64::MAX] {
			let (report, signature) = signed_report(&bob(), id, percent(50));
			let consent = consent_of(&bob(), &simple().draft());
			assert_noop!(Escrow::consent(who(), id, H256::zero()), NotFound::<Test>);
			assert_noop!(Escrow::consent_with_signatures(who(), id, one(consent)), NotFound::<Test>);
			assert_noop!(Escrow::withdraw(who(), id), NotFound::<Test>);
			assert_noop!(Escrow::report(who(), id, percent(50)), NotFound::<Test>);
			assert_noop!(Escrow::submit_report(who(), report, signature), NotFound::<Test>);
			assert_noop!(Escrow::settle(who(), id), NotFound::<Test>);
			assert_noop!(Escrow::cancel(who(), id, Default::default()), NotFound::<Test>);
			let sooner = changes([Change::Deadline(NOW + 1)]);
			assert_noop!(Escrow::amend(who(), id, sooner, Default::default()), NotFound::<Test>);
		}
	});
}

#[test]
fn proposal_is_no_active_agreement() {
	ExtBuilder.build_and_execute(|| {
		let id = simple().proposed_by(alice());
		let (report, signature) = signed_report(&bob(), id, percent(50));
		assert_noop!(Escrow::report(signed(bob()), id, percent(50)), NotActive::<Test>);
		assert_noop!(Escrow::submit_report(signed(bob()), report, signature), NotActive::<Test>);
		assert_noop!(Escrow::settle(signed(bob()), id), NotActive::<Test>);
		assert_noop!(Escrow::cancel(signed(bob()), id, Default::default()), NotActive::<Test>);
		set_time(DEADLINE);
		assert_noop!(Escrow::settle(signed(bob()), id), NotActive::<Test>);
	});
}

#[test]
fn active_agreement_is_no_proposal() {
	ExtBuilder.build_and_execute(|| {
		let id = simple().active();
		let hash = Escrow::draft_hash(simple().draft());
		let consent = consent_of(&bob(), &simple().draft());
		assert_noop!(Escrow::consent(signed(bob()), id, hash), NotProposed::<Test>);
		assert_noop!(Escrow::consent_with_signatures(signed(bob()), id, one(consent)), NotProposed::<Test>);
		assert_noop!(Escrow::withdraw(signed(alice()), id), NotProposed::<Test>);
		set_time(CONSENT_BY);
		assert_noop!(Escrow::withdraw(signed(alice()), id), NotProposed::<Test>);
	});
}

#[test]
fn closed_agreement_is_gone() {
	ExtBuilder.build_and_execute(|| {
		let id = simple().active();
		assert_ok!(Escrow::report(signed(bob()), id, percent(100)));
		assert_noop!(Escrow::report(signed(bob()), id, percent(100)), NotFound::<Test>);
		assert_noop!(Escrow::settle(signed(bob()), id), NotFound::<Test>);
		assert_noop!(Escrow::cancel(signed(bob()), id, Default::default()), NotFound::<Test>);
	});
}

#[test]
fn draft_is_refused_when_its_parties_are_wrong() {
	ExtBuilder.build_and_execute(|| {
		refused_at_once(edited(&simple(), |draft| draft.parties.truncate(1)), TooFewParties);
		refused_at_once(edited(&simple(), |draft| draft.parties.truncate(0)), TooFewParties);
		let add = |who| edited(&simple(), |draft| draft.parties.try_push(who).unwrap());
		refused_at_once(add(alice()), PartyTwice);
		refused_at_once(add(bob()), PartyTwice);
		refused_at_once(add(charlie()), IdleParty);
	});
}

#[test]
fn draft_of_nine_parties_or_seventeen_legs_does_not_decode() {
	let draft = simple().draft();
	let parties: Vec<_> = people().into_iter().take(9).collect();
	let nine = (parties, &draft.legs, draft.terms.clone()).encode();
	assert!(TestDraft::decode(&mut &nine[..]).is_err());
	let seventeen = (&draft.parties, vec![draft.legs[0]; 17], draft.terms.clone()).encode();
	assert!(TestDraft::decode(&mut &seventeen[..]).is_err());
	let two = (&draft.parties, vec![draft.legs[0]; 16], draft.terms.clone()).encode();
	assert!(TestDraft::decode(&mut &two[..]).is_ok());
}

#[test]
fn too_many_provers_steps_witnesses_or_changes_do_not_decode() {
	/// Whether so many of them decode as a list.
	fn decodes<L: Decode>(one: impl Encode, count: usize) -> bool {
		let mut bytes = codec::Compact(count as u32).encode();
		(0..count).for_each(|_| one.encode_to(&mut bytes));
		L::decode(&mut &bytes[..]).is_ok()
	}
	let prover = Prover::<AccountId>::Party(0);
	assert!(decodes::<Provers<AccountId>>(&prover, 4) && !decodes::<Provers<AccountId>>(&prover, 5));
	let step = crate::Step { progress: percent(1), prover: 0 };
	assert!(decodes::<Steps>(step, 16) && !decodes::<Steps>(step, 17));
	type Names = WitnessNames<AccountId>;
	assert!(decodes::<Names>(alice(), 7) && !decodes::<Names>(alice(), 8));
	let testimony = (0u8, MultiSignature::Sr25519(Default::default()));
	type Testimonies = WitnessSignatures<MultiSignature>;
	assert!(decodes::<Testimonies>(&testimony, 7) && !decodes::<Testimonies>(&testimony, 8));
	let change = &changes([Change::Deadline(0)])[0];
	assert!(decodes::<ChangesOf<Test>>(change, 16) && !decodes::<ChangesOf<Test>>(change, 17));
	let consent = (0u8, 0u64, testimony.1);
	assert!(decodes::<AmendConsentsOf<Test>>(&consent, 16));
	assert!(!decodes::<AmendConsentsOf<Test>>(&consent, 17));
}

#[test]
fn progress_above_100_percent_does_not_decode() {
	let too_much = 1_000_000_001u32.encode();
	assert!(Perbill::decode(&mut &too_much[..]).is_err());
}

#[test]
fn draft_is_refused_when_its_legs_are_wrong() {
	ExtBuilder.build_and_execute(|| {
		refused_at_once(edited(&simple(), |draft| draft.legs.truncate(0)), NoLegs);
		for index in [2, 8, u8::MAX] {
			refused_at_once(edited(&simple(), |draft| draft.legs[0].from = index), UnknownParty);
			refused_at_once(edited(&simple(), |draft| draft.legs[0].to = index), UnknownParty);
		}
		refused_at_once(edited(&simple(), |draft| draft.legs[0].from = 1), LegToOneself);
		let native = |amount| deal().native(alice(), bob(), amount).draft();
		refused_at_once(native(0), ZeroAmount);
		refused_at_once(native(ED - 1), TooSmall);
		refused_at_once(deal().silver(alice(), bob(), 0).draft(), ZeroAmount);
		refused_at_once(deal().voucher(alice(), bob(), 0, 0).draft(), ZeroAmount);
	});
}

#[test]
fn draft_is_refused_when_a_party_cannot_prove() {
	ExtBuilder.build_and_execute(|| {
		refused_at_once(simple().proven_by(alice()).draft(), ProverReceivesNothing);
		for index in [2, u8::MAX] {
			refused_at_once(simple().prover(Prover::Party(index)).draft(), UnknownParty);
		}
	});
}

#[test]
fn draft_is_refused_when_its_times_are_wrong() {
	ExtBuilder.build_and_execute(|| {
		for consent_by in [0, NOW - 1, NOW] {
			refused_at_once(simple().consented_by(consent_by).draft(), ConsentWindowOver);
		}
		for deadline in [0, NOW, CONSENT_BY - 1, CONSENT_BY] {
			refused_at_once(simple().until(deadline).draft(), DeadlineTooEarly);
		}
		for deadline in [NOW + 730 * DAY + 1, u64::MAX] {
			refused_at_once(simple().until(deadline).draft(), DeadlineTooFar);
		}
		simple().until(NOW + 730 * DAY).active();
		simple().consented_by(NOW + 1).until(NOW + 2).proposed_by(alice());
	});
}

#[test]
fn agreement_is_refused_when_its_vouchers_are_wrong() {
	ExtBuilder.build_and_execute(|| {
		let alices = issue(alice(), alice(), 500);
		let bobs = issue(alice(), bob(), 500);
		let charlies = issue(charlie(), charlie(), 500);
		let redeemable_by_nobody_here = issue(charlie(), alice(), 500);
		let short = issue_until(alice(), alice(), 500, DEADLINE);
		let to_bob = |id, value| deal().voucher(alice(), bob(), id, value).draft();

		refused(to_bob(u64::MAX, 500), Bad::UnknownVoucher);
		refused(to_bob(bobs, 500), VoucherError::<Test>::NotHolder);
		refused(to_bob(charlies, 500), VoucherError::<Test>::NotHolder);
		refused(to_bob(alices, 501), VoucherError::<Test>::NotEnoughValue);
		refused(to_bob(alices, u128::MAX), VoucherError::<Test>::NotEnoughValue);
		refused(to_bob(short, 500), Bad::VoucherExpiresTooSoon);
		let stranger_issued = deal().redeeming(alice(), bob(), redeemable_by_nobody_here, 500);
		refused(stranger_issued.draft(), Bad::IssuerNotInLeg);
		let twice = deal().voucher(alice(), bob(), alices, 300).voucher(alice(), bob(), alices, 300);
		refused(twice.draft(), VoucherError::<Test>::NotEnoughValue);
		let whole_twice = deal().voucher(alice(), bob(), alices, 500).voucher(alice(), bob(), alices, 500);
		refused(whole_twice.draft(), VoucherError::<Test>::Locked);

		deal().voucher(alice(), bob(), alices, 500).active();
		refused(to_bob(alices, 500), VoucherError::<Test>::Locked);
	});
}

#[test]
fn agreement_is_refused_when_a_voucher_has_expired() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue_until(alice(), alice(), 500, NOW + DAY / 2);
		set_time(NOW + DAY / 2);
		refused(deal().voucher(alice(), bob(), promise, 500).draft(), Bad::VoucherExpiresTooSoon);
	});
}

#[test]
fn agreement_is_refused_when_items_are_not_the_givers() {
	ExtBuilder.build_and_execute(|| {
		mint_item::<Test>(1, &charlie());
		refused(deal().item(alice(), bob(), 1).draft(), Bad::NotItemOwner);
		refused(deal().item(alice(), bob(), 2).draft(), Bad::NotItemOwner);
		mint_item::<Test>(2, &alice());
		refused(deal().item(alice(), bob(), 2).item(alice(), bob(), 2).draft(), Bad::NotItemOwner);
	});
}

#[test]
fn agreement_is_refused_when_assets_are_wrong() {
	ExtBuilder.build_and_execute(|| {
		let unknown = Promised::Asset { id: 99, amount: 100 };
		refused(deal().leg(alice(), bob(), unknown).draft(), sp_runtime::TokenError::FundsUnavailable);
		refused(deal().gold(alice(), bob(), GOLD_MINIMUM - 1).draft(), Bad::TooSmall);
		refused(deal().gold(alice(), bob(), u128::MAX).draft(), sp_runtime::TokenError::FundsUnavailable);
		refused(
			deal().native(alice(), bob(), 2 * ENDOWMENT).draft(),
			sp_runtime::TokenError::FundsUnavailable,
		);
		refused(deal().native(alice(), bob(), u128::MAX).draft(), sp_runtime::ArithmeticError::Underflow);
	});
}

#[test]
fn proposal_is_refused_when_the_deposit_cannot_be_paid() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(
			Escrow::propose(signed(pauper()), simple().draft(), Default::default()),
			sp_runtime::TokenError::FundsUnavailable
		);
	});
}

#[test]
fn consent_is_refused_when_it_is_not_the_callers_to_give() {
	ExtBuilder.build_and_execute(|| {
		let id = simple().proposed_by(alice());
		let hash = Escrow::draft_hash(simple().draft());
		assert_noop!(Escrow::consent(signed(stranger()), id, hash), NotParty::<Test>);
		assert_noop!(Escrow::consent(signed(alice()), id, hash), AlreadyConsented::<Test>);
		assert_noop!(Escrow::consent(signed(bob()), id, H256::zero()), HashMismatch::<Test>);
		let other = Escrow::draft_hash(deal().native(alice(), bob(), 101).draft());
		assert_noop!(Escrow::consent(signed(bob()), id, other), HashMismatch::<Test>);
		set_time(CONSENT_BY);
		assert_noop!(Escrow::consent(signed(bob()), id, hash), ConsentWindowOver::<Test>);
		let late = consent_with(&bob(), &simple().draft(), 900, DEADLINE);
		assert_noop!(
			Escrow::consent_with_signatures(signed(bob()), id, one(late)),
			ConsentWindowOver::<Test>
		);
	});
}

/// What is refused as a signed consent of Bob, in a proposal and afterwards.
fn consent_refused(consent: Consent<MultiSignature>, error: Bad) {
	let error = DispatchError::from(error);
	let draft = simple().draft();
	let id = NextAgreementId::<Test>::get() - 1;
	let proposing = Escrow::propose(signed(alice()), draft.clone(), one(consent.clone()));
	assert_eq!(proposing.map_err(|error| error.error).unwrap_err(), error);
	assert_noop!(Escrow::consent_with_signatures(signed(stranger()), id, one(consent)), error);
}

#[test]
fn signed_consent_is_refused_when_anything_in_it_is_wrong() {
	ExtBuilder.build_and_execute(|| {
		let draft = simple().draft();
		simple().proposed_by(alice());
		let good = consent_with(&bob(), &draft, 900, CONSENT_BY);
		let with = |edit: fn(&mut Consent<MultiSignature>)| {
			let mut consent = good.clone();
			edit(&mut consent);
			consent
		};
		consent_refused(with(|consent| consent.party = 0), AlreadyConsented);
		consent_refused(with(|consent| consent.party = 2), UnknownParty);
		consent_refused(with(|consent| consent.party = 8), UnknownParty);
		consent_refused(with(|consent| consent.party = u8::MAX), UnknownParty);
		consent_refused(with(|consent| consent.nonce = 901), BadSignature);
		consent_refused(with(|consent| consent.valid_until += 1), BadSignature);
		consent_refused(with(|consent| consent.valid_until = NOW), SignatureExpired);
		consent_refused(with(|consent| consent.valid_until = 0), SignatureExpired);

		let signed_as = |signature| Consent { signature, ..good.clone() };
		let hash = Escrow::draft_hash(draft.clone());
		let text = Escrow::consent_text(hash, 900, CONSENT_BY);
		consent_refused(signed_as(sign(&alice(), &text)), BadSignature);
		let other_draft = deal().native(alice(), bob(), 101).draft();
		consent_refused(consent_with(&bob(), &other_draft, 900, CONSENT_BY), BadSignature);
		// Whatever else the person signed is no consent.
		let report = Escrow::progress_text(0, percent(50), CONSENT_BY);
		consent_refused(signed_as(sign(&bob(), &report)), BadSignature);
		let other_chain =
			String::from_utf8(text).unwrap().replace(&"45".repeat(32), &"46".repeat(32)).into_bytes();
		consent_refused(signed_as(sign(&bob(), &other_chain)), BadSignature);
	});
}

#[test]
fn signed_consent_is_refused_when_it_was_used() {
	ExtBuilder.build_and_execute(|| {
		let draft = simple().draft();
		let consent = consent_with(&bob(), &draft, 900, CONSENT_BY);
		assert_ok!(Escrow::propose(signed(alice()), draft.clone(), one(consent.clone())));
		assert_noop!(
			Escrow::propose(signed(alice()), draft.clone(), one(consent.clone())),
			NonceUsed::<Test>
		);
		// Not even when the agreement for which it was used never took effect.
		let three = deal().native(alice(), bob(), 100).native(charlie(), bob(), 100);
		let consent = consent_with(&bob(), &three.draft(), 901, CONSENT_BY);
		assert_ok!(Escrow::propose(signed(alice()), three.draft(), one(consent.clone())));
		assert_ok!(Escrow::withdraw(signed(alice()), 1));
		assert_noop!(Escrow::propose(signed(alice()), three.draft(), one(consent)), NonceUsed::<Test>);
	});
}

#[test]
fn signed_consents_are_refused_when_there_are_none_or_one_comes_twice() {
	ExtBuilder.build_and_execute(|| {
		let draft = simple().draft();
		let id = simple().proposed_by(stranger());
		assert_noop!(
			Escrow::consent_with_signatures(signed(bob()), id, Default::default()),
			NoConsents::<Test>
		);
		let twice = consents(&[bob(), bob()], &draft);
		assert_noop!(Escrow::consent_with_signatures(signed(bob()), id, twice), AlreadyConsented::<Test>);
		// The caller's own signature beside the call itself.
		let own = consents(&[bob()], &draft);
		assert_noop!(Escrow::propose(signed(bob()), draft, own), AlreadyConsented::<Test>);
	});
}

#[test]
fn proposal_is_not_a_strangers_to_withdraw() {
	ExtBuilder.build_and_execute(|| {
		let id = simple().proposed_by(alice());
		assert_noop!(Escrow::withdraw(signed(stranger()), id), ConsentStillOpen::<Test>);
		set_time(CONSENT_BY - 1);
		assert_noop!(Escrow::withdraw(signed(stranger()), id), ConsentStillOpen::<Test>);
	});
}

#[test]
fn report_is_refused_when_it_is_not_the_provers() {
	ExtBuilder.build_and_execute(|| {
		let id = simple().active();
		for who in [alice(), stranger()] {
			assert_noop!(Escrow::report(signed(who.clone()), id, percent(50)), NotProver::<Test>);
			let (report, signature) = signed_report(&who, id, percent(50));
			assert_noop!(Escrow::submit_report(signed(bob()), report, signature), BadSignature::<Test>);
		}
	});
}

#[test]
fn report_is_refused_when_progress_does_not_grow() {
	ExtBuilder.build_and_execute(|| {
		let id = simple().active();
		assert_noop!(Escrow::report(signed(bob()), id, Perbill::zero()), ProgressNotGrowing::<Test>);
		assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
		for progress in [percent(0), percent(49), percent(50)] {
			assert_noop!(Escrow::report(signed(bob()), id, progress), ProgressNotGrowing::<Test>);
			let (report, signature) = signed_report(&bob(), id, progress);
			assert_noop!(
				Escrow::submit_report(signed(alice()), report, signature),
				ProgressNotGrowing::<Test>
			);
		}
	});
}

#[test]
fn report_is_refused_when_the_deadline_has_passed() {
	ExtBuilder.build_and_execute(|| {
		let id = simple().active();
		set_time(DEADLINE - 1);
		assert_ok!(Escrow::report(signed(bob()), id, percent(50)));
		set_time(DEADLINE);
		assert_noop!(Escrow::report(signed(bob()), id, percent(60)), DeadlinePassed::<Test>);
		let report = Report { agreement: id, progress: percent(60), prover: 0 };
		let signature = sign(&bob(), &Escrow::progress_text(id, percent(60), DEADLINE + 1));
		let proof = Proof::Party { valid_until: DEADLINE + 1, signature };
		assert_noop!(Escrow::submit_report(signed(bob()), report, proof), DeadlinePassed::<Test>);
	});
}

#[test]
fn signed_report_is_refused_when_anything_in_it_is_wrong() {
	ExtBuilder.build_and_execute(|| {
		let id = simple().active();
		let other = simple().active();
		let (good, signature) = signed_report(&bob(), id, percent(50));
		let submit = |report| Escrow::submit_report(signed(stranger()), report, signature.clone());
		assert_noop!(submit(Report { agreement: other, ..good }), BadSignature::<Test>);
		assert_noop!(submit(Report { progress: percent(51), ..good }), BadSignature::<Test>);
		assert_noop!(submit(Report { prover: 1, ..good }), UnknownProver::<Test>);
		let Proof::Party { signature: bobs, .. } = &signature else { panic!("a party's") };
		let until = |valid_until| {
			let proof = Proof::Party { valid_until, signature: bobs.clone() };
			Escrow::submit_report(signed(stranger()), good, proof)
		};
		assert_noop!(until(DEADLINE - 1), BadSignature::<Test>);
		assert_noop!(until(NOW), SignatureExpired::<Test>);
		let text = String::from_utf8(Escrow::progress_text(id, percent(50), DEADLINE)).unwrap();
		let other_chain = text.replace(&"45".repeat(32), &"46".repeat(32)).into_bytes();
		assert_noop!(
			Escrow::submit_report(signed(stranger()), good, word_of(&bob(), &other_chain)),
			BadSignature::<Test>
		);
	});
}

#[test]
fn settlement_is_refused_when_the_deadline_is_not_reached() {
	ExtBuilder.build_and_execute(|| {
		let id = simple().active();
		assert_noop!(Escrow::settle(signed(alice()), id), DeadlineNotReached::<Test>);
		set_time(DEADLINE - 1);
		assert_noop!(Escrow::settle(signed(alice()), id), DeadlineNotReached::<Test>);
	});
}

#[test]
fn cancellation_is_refused_when_consents_are_wrong() {
	ExtBuilder.build_and_execute(|| {
		let id = deal().native(alice(), bob(), 100).native(charlie(), bob(), 100).active();
		assert_noop!(Escrow::cancel(signed(stranger()), id, Default::default()), NotParty::<Test>);
		assert_ok!(Escrow::cancel(signed(alice()), id, Default::default()));
		assert_noop!(Escrow::cancel(signed(alice()), id, Default::default()), AlreadyConsented::<Test>);
		let again = cancel_consents(&[alice()], id);
		assert_noop!(Escrow::cancel(signed(stranger()), id, again), AlreadyConsented::<Test>);
		let twice = cancel_consents(&[bob(), bob()], id);
		assert_noop!(Escrow::cancel(signed(stranger()), id, twice), AlreadyConsented::<Test>);

		let good = cancel_consents(&[bob()], id)[0].clone();
		let cancel = |consent| Escrow::cancel(signed(stranger()), id, one(consent));
		assert_noop!(cancel(CancelConsent { party: 3, ..good.clone() }), UnknownParty::<Test>);
		assert_noop!(cancel(CancelConsent { party: u8::MAX, ..good.clone() }), UnknownParty::<Test>);
		assert_noop!(cancel(CancelConsent { party: 2, ..good.clone() }), BadSignature::<Test>);
		assert_noop!(cancel(CancelConsent { valid_until: NOW, ..good.clone() }), SignatureExpired::<Test>);
		assert_noop!(cancel(CancelConsent { valid_until: DEADLINE, ..good.clone() }), BadSignature::<Test>);
		let signature = sign(&charlie(), &Escrow::cancellation_text(id, good.valid_until).unwrap());
		assert_noop!(cancel(CancelConsent { signature, ..good }), BadSignature::<Test>);
	});
}

#[test]
fn nonce_is_burnt_only_once() {
	ExtBuilder.build_and_execute(|| {
		for nonce in [0, 127, 128, u64::MAX] {
			assert_ok!(Escrow::revoke_nonce(signed(alice()), nonce));
			assert_noop!(Escrow::revoke_nonce(signed(alice()), nonce), NonceUsed::<Test>);
			assert_ok!(Escrow::revoke_nonce(signed(bob()), nonce));
		}
	});
}

#[test]
fn number_of_the_last_agreement_is_not_overrun() {
	ExtBuilder.build_and_execute(|| {
		NextAgreementId::<Test>::put(u64::MAX);
		assert_noop!(
			Escrow::propose(signed(alice()), simple().draft(), Default::default()),
			sp_runtime::ArithmeticError::Overflow
		);
	});
}

#[test]
fn hash_depends_on_every_field() {
	ExtBuilder.build_and_execute(|| {
		let hash = Escrow::draft_hash;
		let base = hash(simple().draft());
		let edits: [fn(&mut TestDraft); 10] = [
			|draft| draft.parties[0] = charlie(),
			|draft| draft.legs[0].asset = Promised::Native(101),
			|draft| draft.legs[0].from = 1,
			|draft| draft.legs[0].to = 0,
			|draft| draft.terms.provers[0] = Prover::Party(0),
			|draft| draft.terms.steps = steps(1),
			|draft| draft.terms.deadline += 1,
			|draft| draft.terms.consent_by += 1,
			|draft| draft.terms.at_deadline = AtDeadline::Release,
			|draft| draft.terms.content = ContentId([8; 32]),
		];
		for edit in edits {
			assert_ne!(hash(edited(&simple(), edit)), base);
		}
	});
}
