//! Whose word proves progress: parties, devices, witnesses, and steps agreed beforehand.

use crate::{mock::*, Error::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_keyring::Sr25519Keyring::{Eve, Ferdie, One};

/// Alice pays Bob; the provers are those that the deal names.
fn simple() -> Deal {
	deal().native(alice(), bob(), 1000)
}

fn with_device(device: Device) -> Deal {
	simple().prover(Prover::Device(device.key()))
}

fn names<const N: usize>(who: [AccountId; N]) -> WitnessNames<AccountId> {
	who.to_vec().try_into().expect("at most 7")
}

fn three() -> [AccountId; 3] {
	[Eve, Ferdie, One].map(|who| who.to_account_id())
}

fn with_witnesses(needed: u8) -> Deal {
	simple().prover(Prover::Witnesses { needed, names: names(three()) })
}

fn of(id: AgreementId, progress: Perbill) -> Report {
	Report { agreement: id, progress, prover: 0 }
}

fn submit(report: Report, proof: ProofOf<Test>) -> DispatchResultWithPostInfo {
	Escrow::submit_report(signed(stranger()), report, proof)
}

/// The signatures of the witnesses with these indices.
fn testimony(id: AgreementId, progress: Perbill, indices: &[u8]) -> ProofOf<Test> {
	let text = Escrow::progress_text(id, progress, DEADLINE);
	let sign = |index: &u8| (*index, sign(&three()[usize::from(*index)], &text));
	let signatures = indices.iter().map(sign).collect::<Vec<_>>().try_into().expect("at most 7");
	Proof::Witnesses { valid_until: DEADLINE, signatures }
}

#[test]
fn reading_of_every_kind_of_device_proves_progress() {
	for device in DEVICES {
		ExtBuilder.build_and_execute(|| {
			let id = with_device(device).active();
			assert_ok!(submit(of(id, percent(40)), device.reading(id, percent(40), NOW)));
			assert_eq!(native(&bob()), ENDOWMENT + 400);
			let by = ProvenBy::Device { key: device.key(), time: NOW, place: None };
			assert!(has_event(&Event::Progressed { agreement: id, progress: percent(40), by }));
			let course = Course { progress: percent(40), last_reading: NOW, ..Course::default() };
			assert_eq!(agreement(id).state, State::Active(course));
			assert_ok!(submit(of(id, percent(100)), device.reading(id, percent(100), NOW + 1)));
			assert!(left_no_trace(id));
		});
	}
}

#[test]
fn place_of_a_reading_is_told_on() {
	ExtBuilder.build_and_execute(|| {
		let id = with_device(Device::Scanner).active();
		let place = Some(H256([0xab; 32]));
		let signature = Device::Scanner.sign(&Escrow::reading_text(id, percent(40), NOW, place));
		assert_ok!(submit(of(id, percent(40)), Proof::Device { time: NOW, place, signature }));
		let by = ProvenBy::Device { key: Device::Scanner.key(), time: NOW, place };
		assert!(has_event(&Event::Progressed { agreement: id, progress: percent(40), by }));
	});
}

#[test]
fn reading_text_says_what_is_signed() {
	ExtBuilder.build_and_execute(|| {
		let text = |place| String::from_utf8(Escrow::reading_text(3, percent(50), NOW, place)).unwrap();
		let chain = "45".repeat(32);
		let start = format!("Nexonomy reading\nagreement: 3\nprogress: 50.0000000%\ntime: {NOW}\n");
		assert_eq!(text(None), format!("{start}place: none\nchain: 0x{chain}"));
		let place = "ab".repeat(32);
		assert_eq!(text(Some(H256([0xab; 32]))), format!("{start}place: 0x{place}\nchain: 0x{chain}"));
	});
}

#[test]
fn either_form_of_an_ecdsa_signature_counts_and_neither_twice() {
	ExtBuilder.build_and_execute(|| {
		let id = with_device(Device::Scanner).active();
		for (progress, flip) in [(percent(40), false), (percent(80), true)] {
			let text = Escrow::reading_text(id, progress, NOW + u64::from(flip), None);
			let one = Device::Scanner.sign(&text);
			let other = twin(one);
			assert_ne!(one, other);
			let (first, second) = if flip { (other, one) } else { (one, other) };
			let proof = |signature| Proof::Device { time: NOW + u64::from(flip), place: None, signature };
			assert_ok!(submit(of(id, progress), proof(first)));
			assert_noop!(submit(of(id, progress), proof(first)), ProgressNotGrowing::<Test>);
			assert_noop!(submit(of(id, progress), proof(second)), ProgressNotGrowing::<Test>);
		}
	});
}

#[test]
fn reading_is_refused_when_anything_in_it_is_wrong() {
	for device in DEVICES {
		ExtBuilder.build_and_execute(|| {
			let id = with_device(device).active();
			let other = with_device(device).active();
			let good = device.reading(id, percent(40), NOW);
			let Proof::Device { signature, .. } = good.clone() else { panic!("a reading") };
			let proof = |time, place, signature| Proof::Device { time, place, signature };
			let refused = |report, proof, error: Error<Test>| {
				assert_noop!(submit(report, proof), error);
			};
			refused(of(other, percent(40)), good.clone(), BadSignature);
			refused(of(id, percent(41)), good.clone(), BadSignature);
			refused(of(id, percent(40)), proof(NOW + 1, None, signature), BadSignature);
			refused(of(id, percent(40)), proof(NOW, Some(H256::zero()), signature), BadSignature);
			for byte in [0, 31, 32, 63] {
				let mut flipped = signature;
				flipped[byte] ^= 1;
				refused(of(id, percent(40)), proof(NOW, None, flipped), BadSignature);
			}
			for wrong in [[0; 64], [0xff; 64]] {
				refused(of(id, percent(40)), proof(NOW, None, wrong), BadSignature);
			}
			for another in DEVICES.into_iter().filter(|another| *another != device) {
				refused(of(id, percent(40)), another.reading(id, percent(40), NOW), BadSignature);
			}
			// Devices sign plain text only, and what people sign is no reading.
			let text = Escrow::reading_text(id, percent(40), NOW, None);
			let wrapped = device.sign(&[b"<Bytes>", text.as_slice(), b"</Bytes>"].concat());
			refused(of(id, percent(40)), proof(NOW, None, wrapped), BadSignature);
			let word = device.sign(&Escrow::progress_text(id, percent(40), NOW));
			refused(of(id, percent(40)), proof(NOW, None, word), BadSignature);
			let text = String::from_utf8(text).unwrap();
			let elsewhere = text.replace(&"45".repeat(32), &"46".repeat(32));
			refused(of(id, percent(40)), proof(NOW, None, device.sign(elsewhere.as_bytes())), BadSignature);
			assert_ok!(submit(of(id, percent(40)), good));
		});
	}
}

#[test]
fn reading_is_refused_when_its_time_is_wrong() {
	ExtBuilder.build_and_execute(|| {
		let id = with_device(Device::Sensor).active();
		let reading =
			|parts, time| submit(of(id, percent(parts)), Device::Sensor.reading(id, percent(parts), time));
		assert_noop!(reading(10, 0), ReadingOutOfOrder::<Test>);
		assert_noop!(reading(10, NOW + 60_001), ReadingFromTheFuture::<Test>);
		assert_noop!(reading(10, u64::MAX), ReadingFromTheFuture::<Test>);
		assert_ok!(reading(10, NOW + 60_000));
		for time in [1, NOW, NOW + 60_000] {
			assert_noop!(reading(20, time), ReadingOutOfOrder::<Test>);
		}
		set_time(NOW + 1);
		assert_ok!(reading(20, NOW + 60_001));
		set_time(DEADLINE);
		assert_noop!(reading(30, DEADLINE), DeadlinePassed::<Test>);
	});
}

#[test]
fn time_of_the_last_reading_outlives_other_proofs_and_amendments() {
	ExtBuilder.build_and_execute(|| {
		let id = with_device(Device::Sensor).proven_by(bob()).active();
		assert_ok!(submit(of(id, percent(10)), Device::Sensor.reading(id, percent(10), NOW)));
		assert_ok!(Escrow::report(signed(bob()), id, percent(20)));
		amend(id, [Change::AtDeadline(AtDeadline::Release)]);
		assert_ok!(Escrow::cancel(signed(bob()), id, Default::default()));
		let reading = Device::Sensor.reading(id, percent(30), NOW);
		assert_noop!(submit(of(id, percent(30)), reading), ReadingOutOfOrder::<Test>);
	});
}

#[test]
fn enough_witnesses_prove_progress() {
	ExtBuilder.build_and_execute(|| {
		let id = with_witnesses(2).active();
		assert_ok!(submit(of(id, percent(40)), testimony(id, percent(40), &[2, 0])));
		let by = ProvenBy::Witnesses(names([three()[2].clone(), three()[0].clone()]));
		assert!(has_event(&Event::Progressed { agreement: id, progress: percent(40), by }));
		// More than enough are welcome.
		assert_ok!(submit(of(id, percent(60)), testimony(id, percent(60), &[0, 1, 2])));
		assert_eq!(native(&bob()), ENDOWMENT + 600);
	});
}

#[test]
fn testimony_is_refused_when_anything_in_it_is_wrong() {
	ExtBuilder.build_and_execute(|| {
		let id = with_witnesses(2).active();
		let other = with_witnesses(2).active();
		let half = percent(50);
		let refused = |proof, error: Error<Test>| {
			assert_noop!(submit(of(id, half), proof), error);
		};
		refused(testimony(id, half, &[]), TooFewWitnesses);
		refused(testimony(id, half, &[1]), TooFewWitnesses);
		refused(testimony(id, half, &[1, 1]), WitnessTwice);
		refused(testimony(other, half, &[0, 1]), BadSignature);
		refused(testimony(id, percent(51), &[0, 1]), BadSignature);

		let with = |edit: fn(&mut Vec<(u8, _)>, &mut Moment)| {
			let Proof::Witnesses { mut valid_until, signatures } = testimony(id, half, &[0, 1, 2]) else {
				panic!("a testimony")
			};
			let mut signatures = signatures.into_inner();
			edit(&mut signatures, &mut valid_until);
			Proof::Witnesses { valid_until, signatures: signatures.try_into().expect("at most 7") }
		};
		for index in [3, u8::MAX] {
			let text = Escrow::progress_text(id, half, DEADLINE);
			let signatures = vec![(index, sign(&three()[0], &text)); 2].try_into().expect("two");
			refused(Proof::Witnesses { valid_until: DEADLINE, signatures }, UnknownWitness);
		}
		// Each one must be good, even when the others suffice.
		refused(with(|signatures, _| signatures[2].1 = signatures[0].1.clone()), BadSignature);
		refused(with(|signatures, _| signatures[2].0 = 0), WitnessTwice);
		refused(with(|_, valid_until| *valid_until = NOW), SignatureExpired);
		refused(with(|_, valid_until| *valid_until -= 1), BadSignature);
		assert_ok!(submit(of(id, half), with(|_, _| ())));
		assert_noop!(submit(of(id, half), with(|_, _| ())), ProgressNotGrowing::<Test>);
	});
}

#[test]
fn proof_is_refused_when_it_is_not_of_the_provers_kind() {
	ExtBuilder.build_and_execute(|| {
		let id = simple()
			.proven_by(bob())
			.prover(Prover::Device(Device::Phone.key()))
			.prover(Prover::Witnesses { needed: 1, names: names(three()) })
			.active();
		let half = percent(50);
		let proofs = [
			word_of(&bob(), &Escrow::progress_text(id, half, DEADLINE)),
			Device::Phone.reading(id, half, NOW),
			testimony(id, half, &[0]),
		];
		for (index, proof) in (0u8..).zip(&proofs) {
			for prover in 0..5 {
				let report = Report { prover, ..of(id, half) };
				let error = match prover {
					_ if prover == index => continue,
					0..3 => WrongProof::<Test>,
					_ => UnknownProver,
				};
				assert_noop!(submit(report, proof.clone()), error);
			}
		}
		for (prover, progress) in [(2, 20), (1, 30), (0, 40)] {
			let progress = percent(progress);
			let proof = match prover {
				0 => word_of(&bob(), &Escrow::progress_text(id, progress, DEADLINE)),
				1 => Device::Phone.reading(id, progress, NOW),
				_ => testimony(id, progress, &[0]),
			};
			assert_ok!(submit(Report { prover, ..of(id, progress) }, proof));
		}
	});
}

#[test]
fn party_reports_only_when_it_is_a_prover() {
	ExtBuilder.build_and_execute(|| {
		let id = with_device(Device::Phone).active();
		for who in [alice(), bob(), stranger()] {
			assert_noop!(Escrow::report(signed(who), id, percent(50)), NotProver::<Test>);
		}
		let two = simple().native(bob(), alice(), 100).proven_by(alice()).proven_by(bob()).active();
		assert_ok!(Escrow::report(signed(alice()), two, percent(50)));
		assert_ok!(Escrow::report(signed(bob()), two, percent(60)));
		assert_noop!(Escrow::report(signed(stranger()), two, percent(70)), NotProver::<Test>);
	});
}

#[test]
fn steps_are_taken_in_order_and_each_by_its_own_prover() {
	ExtBuilder.build_and_execute(|| {
		let id = simple()
			.proven_by(bob())
			.prover(Prover::Device(Device::Scanner.key()))
			.prover(Prover::Witnesses { needed: 1, names: names(three()) })
			.step(30, 0)
			.step(70, 1)
			.step(100, 2)
			.active();
		let reading = |parts| Device::Scanner.reading(id, percent(parts), NOW);
		for parts in [0, 29, 31, 70, 100] {
			let error = if parts == 0 { ProgressNotGrowing::<Test> } else { NotNextStep };
			assert_noop!(Escrow::report(signed(bob()), id, percent(parts)), error);
			assert_eq!(Escrow::preview(id, percent(parts)), None);
		}
		assert_noop!(submit(Report { prover: 1, ..of(id, percent(30)) }, reading(30)), NotProver::<Test>);
		assert!(Escrow::preview(id, percent(30)).is_some());
		assert_ok!(Escrow::report(signed(bob()), id, percent(30)));
		// The next step is the scanner's alone.
		assert_noop!(Escrow::report(signed(bob()), id, percent(70)), NotProver::<Test>);
		let word = word_of(&bob(), &Escrow::progress_text(id, percent(70), DEADLINE));
		assert_noop!(submit(of(id, percent(70)), word), NotProver::<Test>);
		assert_noop!(submit(Report { prover: 1, ..of(id, percent(100)) }, reading(100)), NotNextStep::<Test>);
		assert_ok!(submit(Report { prover: 1, ..of(id, percent(70)) }, reading(70)));
		let last = testimony(id, percent(100), &[1]);
		assert_ok!(submit(Report { prover: 2, ..of(id, percent(100)) }, last));
		assert!(left_no_trace(id));
		assert_eq!(native(&bob()), ENDOWMENT + 1000);
	});
}

/// Proposes the draft without signatures and expects `error`.
fn refused(draft: TestDraft, error: Error<Test>) {
	assert_noop!(Escrow::propose(signed(stranger()), draft, Default::default()), error);
}

#[test]
fn draft_is_refused_when_its_provers_are_wrong() {
	ExtBuilder.build_and_execute(|| {
		let mut none = simple().draft();
		none.terms.provers = Default::default();
		refused(none, NoProver);
		refused(simple().proven_by(alice()).draft(), ProverReceivesNothing);
		refused(simple().proven_by(bob()).proven_by(alice()).draft(), ProverReceivesNothing);
		refused(simple().proven_by(bob()).proven_by(bob()).draft(), ProverTwice);
		refused(with_device(Device::Phone).prover(Prover::Device(Device::Phone.key())).draft(), ProverTwice);
		refused(
			with_witnesses(1).prover(Prover::Witnesses { needed: 1, names: names(three()) }).draft(),
			ProverTwice,
		);
		for needed in [0, 4, u8::MAX] {
			refused(with_witnesses(needed).draft(), BadThreshold);
		}
		let witnesses = |needed, names| simple().prover(Prover::Witnesses { needed, names }).draft();
		refused(witnesses(0, Default::default()), BadThreshold);
		refused(witnesses(1, Default::default()), BadThreshold);
		refused(witnesses(1, names([bob(), alice(), bob()])), WitnessTwice);

		let key = |bytes| simple().prover(Prover::Device(DeviceKey::P256(bytes))).draft();
		let DeviceKey::P256(good) = Device::Scanner.key() else { panic!("a point") };
		refused(key([0; 33]), BadDeviceKey);
		refused(key([0xff; 33]), BadDeviceKey);
		// The other forms of a point: at infinity, uncompressed, compact.
		for form in [0, 4, 5] {
			let mut other_form = good;
			other_form[0] = form;
			refused(key(other_form), BadDeviceKey);
		}
		// About every other number is the first coordinate of a point.
		let off_the_curve = (0..=u8::MAX).find(|last| {
			let mut bytes = good;
			bytes[32] = *last;
			p256::PublicKey::from_sec1_bytes(&bytes).is_err()
		});
		let mut bytes = good;
		bytes[32] = off_the_curve.expect("one of them is none");
		refused(key(bytes), BadDeviceKey);
	});
}

#[test]
fn draft_is_refused_when_its_steps_are_wrong() {
	ExtBuilder.build_and_execute(|| {
		let with = |steps: &[(u32, u8)]| {
			let deal = steps.iter().fold(simple(), |deal, (parts, prover)| deal.step(*parts, *prover));
			deal.draft()
		};
		refused(with(&[(50, 0)]), BadSteps);
		refused(with(&[(50, 0), (99, 0)]), BadSteps);
		refused(with(&[(0, 0), (100, 0)]), BadSteps);
		refused(with(&[(50, 0), (50, 0), (100, 0)]), BadSteps);
		refused(with(&[(60, 0), (50, 0), (100, 0)]), BadSteps);
		refused(with(&[(50, 0), (100, 0), (100, 0)]), BadSteps);
		refused(with(&[(50, 1), (100, 0)]), UnknownProver);
		refused(with(&[(100, u8::MAX)]), UnknownProver);
		assert_ok!(Escrow::propose(signed(alice()), with(&[(100, 0)]), Default::default()));
	});
}

#[test]
fn sixteen_steps_release_every_unit() {
	ExtBuilder.build_and_execute(|| {
		const PRIME: u128 = 99_991;
		let mut draft = deal().silver(alice(), bob(), PRIME).draft();
		let step = |number| Step { progress: Perbill::from_rational(number, 16u32), prover: 0 };
		draft.terms.steps = (1..=16).map(step).collect::<Vec<_>>().try_into().unwrap();
		assert_ok!(Escrow::propose(signed(alice()), draft.clone(), consents(&[bob()], &draft)));
		for Step { progress, .. } in draft.terms.steps {
			assert_ok!(Escrow::report(signed(bob()), 0, progress));
			check_everything();
		}
		assert_eq!(silver(&bob()), ENDOWMENT + PRIME);
		assert!(left_no_trace(0));
	});
}

#[test]
fn deposit_grows_with_provers_witnesses_and_steps() {
	ExtBuilder.build_and_execute(|| {
		let plain = simple();
		assert_eq!(Escrow::deposit_for(plain.draft()), Some(deposit(1)));
		let beyond = |count: u128| Some(deposit(1) + DEPOSIT_PER_PROVER * count);
		assert_eq!(Escrow::deposit_for(with_device(Device::Scanner).draft()), beyond(0));
		let two = with_device(Device::Scanner).proven_by(bob());
		assert_eq!(Escrow::deposit_for(two.draft()), beyond(1));
		assert_eq!(Escrow::deposit_for(with_witnesses(2).draft()), beyond(3));
		let mut draft = two.draft();
		for (count, steps) in [(1u32, 1), (8, 1), (9, 2), (16, 2)] {
			let step = |number| Step { progress: Perbill::from_rational(number, count), prover: 0 };
			draft.terms.steps = (1..=count).map(step).collect::<Vec<_>>().try_into().unwrap();
			assert_eq!(Escrow::deposit_for(draft.clone()), beyond(1 + steps));
		}
		let id = two.active();
		assert_eq!(agreement(id).deposit, beyond(1).unwrap());
	});
}
