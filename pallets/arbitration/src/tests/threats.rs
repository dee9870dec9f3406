//! What people may try, and what it gets them. `docs/court.md` lists the threats with the rules that answer them.

use super::*;
use std::collections::BTreeSet;

/// The panel of a case that was closed at a moment of somebody's choice, by the seed that comes later.
fn drawn_with(seed: u64, meddle: impl FnOnce(CaseId)) -> Vec<AccountId> {
	let mut panel = Vec::new();
	ExtBuilder::default().jurors(30).build_and_execute(|| {
		let id = open(court(7));
		pass(3 * DAY);
		advance(id);
		begin_epoch_with(seed);
		meddle(id);
		begin_epoch_with(seed + 1);
		panel = seated(id);
	});
	panel
}

#[test]
fn grinding_seed_is_not_known_when_evidence_closes() {
	ExtBuilder::default().jurors(30).build_and_execute(|| {
		// The last block of an epoch or the first of the next: two choices, and with both the seed is made later.
		for _ in 0..2 {
			let id = open(court(7));
			pass(3 * DAY);
			let seed_then = Seed::get();
			advance(id);
			begin_epoch();
			// Not the seed that came first after closing: its epoch had begun, and its authors' lots were drawn.
			assert!(matches!(case(id).stage, Stage::Drawing { .. }));
			let seed_between = Seed::get();
			begin_epoch();
			assert!(matches!(case(id).stage, Stage::Commit { .. }));
			assert!(Seed::get() != seed_then && Seed::get() != seed_between);
		}
	});
}

#[test]
fn grinding_by_choosing_when_to_close_gains_nothing() {
	// A party wants juror 0 and closes the evidence of 600 cases, each at the moment it likes best: when the seed that
	// it can see would draw juror 0. The share of panels with juror 0 is what it is without any choice.
	let wanted = juror(0);
	ExtBuilder::default().jurors(21).build_and_execute(|| {
		let (mut hits, cases) = (0, 600);
		for number in 0..cases {
			let id = open(court(7));
			pass(3 * DAY);
			let likes = |seed: u64| {
				let seed = sp_io::hashing::blake2_256(&seed.to_le_bytes());
				let seed = sp_io::hashing::blake2_256(&codec::Encode::encode(&(seed, id, 0u8, 0u8)));
				let root = Pool::<Test>::get();
				let period = LastEpoch::<Test>::get().period;
				let mut lottery = crate::lottery::Lottery::new(&root, period, seed.into());
				(0..7).any(|_| lottery.pick(Chunks::<Test>::get).is_some_and(|picked| picked.juror == wanted))
			};
			let mut seed = 10_000 * number;
			while !likes(seed) {
				seed += 1;
				begin_epoch_with(seed);
			}
			advance(id);
			begin_epoch_with(seed + 5_000);
			begin_epoch_with(seed + 5_001);
			hits += u32::from(seated(id).contains(&wanted));
			assert_ok!(<Arbitration as Court>::settle(id, percent(0)));
		}
		// One in three expected: 200 ± 11.5; five standard deviations.
		println!("the wanted juror sits on {hits} of {cases} panels; 200 expected");
		assert!((142..=258).contains(&hits));
	});
}

#[test]
fn grinding_by_changing_the_pool_while_the_seed_is_made_changes_nothing() {
	let honest = drawn_with(5, |_| ());
	let ground = drawn_with(5, |_| {
		for number in 100..140 {
			endow(&juror(number));
			assert_ok!(Arbitration::join(signed(juror(number)), 50 * BOND, None));
		}
		for number in 0..30 {
			assert_ok!(Arbitration::add_bond(signed(juror(number)), BOND * Balance::from(number + 1)));
		}
		set_score(juror(3), 3_000);
		assert_ok!(Arbitration::refresh(signed(stranger()), juror(3)));
	});
	assert_eq!(honest, ground);
	assert_ne!(honest, drawn_with(6, |_| ()));
}

#[test]
fn grinding_by_choosing_when_to_draw_is_impossible() {
	ExtBuilder::default().jurors(30).build_and_execute(|| {
		let id = open(court(7));
		pass(3 * DAY);
		advance(id);
		await_draw();
		// The chain has drawn before any transaction of the block, and nobody can have it drawn again.
		let panel = seated(id);
		assert_eq!(panel.len(), 7);
		assert_noop!(Arbitration::advance(signed(party(0)), id), Error::<Test>::NothingDue);
		begin_epoch();
		assert_eq!(seated(id), panel);
	});
}

#[test]
fn bribery_a_commitment_hides_the_vote_and_can_be_changed() {
	ExtBuilder::default().jurors(1).build_and_execute(|| {
		let id = open(court(1));
		let who = seat_panel(id)[0].clone();
		// Shown to the briber, perhaps; but changed afterwards.
		commit(id, &who, 0);
		let Vote::Committed(shown) = panel(id).seats[0].vote else { panic!("it is committed") };
		commit(id, &who, 80);
		advance(id);
		assert_noop!(try_reveal(id, &who, 0), Error::<Test>::WrongVote);
		reveal(id, &who, 80);
		// The same vote with other salt has another hash: there is nothing to guess from.
		let hashes: BTreeSet<_> = (0..100)
			.map(|salt| Arbitration::vote_hash(id, who.clone(), percent(0), ContentId([7; 32]), [salt; 32]))
			.collect();
		assert!(hashes.len() == 100 && hashes.contains(&Some(shown)));
	});
}

#[test]
fn bribery_of_a_minority_moves_the_ruling_no_farther_than_an_honest_vote() {
	ExtBuilder::default().jurors(7).build_and_execute(|| {
		let id = open(court(7));
		let jurors = seat_panel(id);
		vote_all(id, &[0, 0, 0, 70, 72, 74, 76]);
		assert!(matches!(case(id).stage, Stage::Ruled { released, .. } if released == percent(70)));
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		// The bribed get no fee and lose part of the bond.
		assert!(jurors[..3].iter().all(|who| held(who) + free(who) == ENDOWMENT - BOND / 50));
	});
}

#[test]
fn copying_anothers_commitment_does_not_help() {
	ExtBuilder::default().jurors(3).build_and_execute(|| {
		let id = open(court(3));
		let jurors = seat_panel(id);
		commit(id, &jurors[0], 55);
		let Vote::Committed(hash) = panel(id).seats[0].vote else { panic!("it is committed") };
		assert_ok!(Arbitration::commit(signed(jurors[1].clone()), id, hash));
		commit(id, &jurors[2], 55);
		advance(id);
		reveal(id, &jurors[0], 55);
		assert_noop!(try_reveal(id, &jurors[1], 55), Error::<Test>::WrongVote);
	});
}

#[test]
fn sybil_jurors_get_no_more_seats_than_the_share_of_their_bond() {
	// One in ten of the pool's bond, as one juror of weight 10 or as ten of weight 1 among 90 others.
	let whole = super::lottery::Trees::of([10].into_iter().chain([1; 90]));
	let split = super::lottery::Trees::of([1; 100]);
	let (mut as_one, mut as_ten, mut majorities) = (0, 0, 0);
	let draws = 20_000;
	for seed in 0..draws {
		as_one += whole.draw(seed, 7).0.iter().filter(|name| **name == 0).count();
		let seats = split.draw(seed, 7).0.iter().filter(|name| **name < 10).count();
		as_ten += seats;
		majorities += usize::from(seats >= 4);
	}
	let expected = draws as usize * 7 / 10;
	println!("of {expected} seats by share: {as_one} as one, {as_ten} as ten, {majorities} majorities");
	// Five standard deviations of a sum of hypergeometric counts: each has a variance of 0.592.
	assert!(as_ten.abs_diff(expected) < 550);
	// A single juror has one seat at most, so it gets fewer; splitting only makes up for that.
	assert!(as_one < expected);
	// By chance alone a tenth of the bond has the majority of seven in 0.2 % of panels.
	assert!(majorities < draws as usize / 200);
}

#[test]
fn evidence_flooding_is_bounded() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(court(1));
		let size = codec::Encode::encode(&case(id)).len();
		for number in 0..16 {
			assert_ok!(Arbitration::add_evidence(signed(party(1)), id, ContentId([number; 32])));
		}
		let more = || Arbitration::add_evidence(signed(party(1)), id, ContentId([99; 32]));
		assert_noop!(more(), Error::<Test>::TooMuchEvidence);
		// The others still have their say, and the state has not grown.
		assert_ok!(Arbitration::add_evidence(signed(party(0)), id, ContentId([99; 32])));
		assert_eq!(codec::Encode::encode(&case(id)).len(), size);
		pass(3 * DAY);
		let late = || Arbitration::add_evidence(signed(party(0)), id, ContentId([99; 32]));
		assert_noop!(late(), Error::<Test>::TooLate);
	});
}

#[test]
fn last_revealer_who_refuses_loses_and_changes_little() {
	ExtBuilder::default().jurors(5).build_and_execute(|| {
		let id = open(court(5));
		let jurors = seat_panel(id);
		for (who, share) in jurors.iter().zip([60, 62, 64, 66, 0]) {
			commit(id, who, share);
		}
		advance(id);
		for (who, share) in jurors.iter().zip([60, 62, 64, 66]) {
			reveal(id, who, share);
		}
		// Seeing all the others, the last one keeps quiet: the ruling moves by half a step, the bond is cut, the fee gone.
		time_out(id);
		assert!(matches!(case(id).stage, Stage::Ruled { released, .. } if released == percent(63)));
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		assert_eq!((held(&jurors[4]), free(&jurors[4])), (BOND - BOND / 10, ENDOWMENT - BOND));
	});
}

#[test]
fn silent_panel_is_replaced_and_in_the_end_the_default_applies() {
	ExtBuilder::default().jurors(30).build_and_execute(|| {
		let id = open(court(3));
		let mut silent = BTreeSet::new();
		silent.extend(seat_panel(id));
		for _ in 0..2 {
			time_out(id);
			await_draw();
			silent.extend(seated(id));
		}
		assert_eq!(silent.len(), 9);
		time_out(id);
		assert!(matches!(case(id).stage, Stage::Ruled { released, .. } if released == percent(30)));
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		assert!(silent.iter().all(|who| held(who) == BOND - BOND / 10));
	});
}

#[test]
fn leaving_with_the_bond_is_impossible_while_a_seat_may_cost_it() {
	ExtBuilder::default().jurors(3).build_and_execute(|| {
		let id = open(court(3));
		let jurors = seat_panel(id);
		assert_ok!(Arbitration::leave(signed(jurors[0].clone())));
		// The slowest panel: every stage to its end, with all replacements.
		for who in &jurors[1..] {
			commit(id, who, 5);
		}
		for _ in 0..2 {
			time_out(id);
			await_draw();
		}
		time_out(id);
		time_out(id);
		let withdraw = Arbitration::withdraw_bond(signed(jurors[0].clone()), jurors[0].clone());
		assert_err!(withdraw, Error::<Test>::BondLocked);
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		assert_eq!(held(&jurors[0]), BOND - BOND / 10);
		pass(30 * DAY);
		assert_ok!(Arbitration::withdraw_bond(signed(stranger()), jurors[0].clone()));
		assert_eq!(free(&jurors[0]), ENDOWMENT - BOND / 10);
	});
}

#[test]
fn friends_of_a_party_do_not_judge_it() {
	ExtBuilder::default().jurors(12).build_and_execute(|| {
		set_close(juror(0), party(1));
		set_deal(juror(1), party(0), NOW - 100 * DAY);
		set_deal(juror(2), party(2), NOW);
		// So long ago that it does not count any more.
		set_deal(juror(3), party(0), NOW - 180 * DAY);
		endow(&party(2));
		assert_ok!(Arbitration::join(signed(party(2)), 100 * BOND, None));
		await_draw();
		for _ in 0..20 {
			let id = open(court(7));
			let panel = seat_panel(id);
			assert_eq!(panel.len(), 7);
			let biased = [juror(0), juror(1), juror(2), party(2)];
			assert!(biased.iter().all(|who| !panel.contains(who)));
			assert_ok!(<Arbitration as Court>::settle(id, percent(0)));
		}
	});
}

#[test]
fn standing_as_a_juror_is_not_for_those_who_name_each_other() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(panel_of(3, Verdict::Unanimous));
		pass(3 * DAY);
		advance(id);
		for number in 0..3 {
			commit(id, &arbiter(number), 1);
		}
		advance(id);
		for number in 0..3 {
			reveal(id, &arbiter(number), 1);
		}
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		assert!(Facts::get().is_empty());
	});
}

#[test]
fn queue_can_be_full_and_empties_by_itself() {
	ExtBuilder::default().jurors(1).build_and_execute(|| {
		let ids: Vec<_> = (0..=MAX_WAITING).map(|_| open(court(1))).collect();
		pass(3 * DAY);
		let (last, others) = ids.split_last().unwrap();
		others.iter().for_each(|id| advance(*id));
		assert_noop!(Arbitration::advance(signed(stranger()), *last), Error::<Test>::CourtBusy);
		await_draw();
		advance(*last);
		begin_epoch();
		begin_epoch();
		assert!(Queue::<Test>::get().is_empty());
	});
}
