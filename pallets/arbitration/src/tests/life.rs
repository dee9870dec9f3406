//! A case of the open court from beginning to end.

use super::*;

#[test]
fn case_goes_through_its_stages_and_leaves_nothing() {
	ExtBuilder::default().jurors(20).build_and_execute(|| {
		let id = open(court(7));
		assert_eq!(free(&party(0)), ENDOWMENT - 7 * FEE);
		assert_eq!(case(id).stage, Stage::Evidence { until: NOW + 3 * DAY, rested: Opponents(0) });
		assert_noop!(Arbitration::advance(signed(stranger()), id), Error::<Test>::NothingDue);
		pass(3 * DAY);
		advance(id);
		assert_eq!(case(id).stage, Stage::Drawing { from: 4 });
		assert_noop!(Arbitration::advance(signed(stranger()), id), Error::<Test>::NothingDue);
		begin_epoch();
		assert!(seated(id).is_empty());
		begin_epoch();
		assert_eq!(seated(id).len(), 7);
		let until = Timestamp::get() + 2 * DAY;
		assert_eq!(case(id).stage, Stage::Commit { until });

		vote_all(id, &[70, 70, 75, 75, 75, 80, 80]);
		let until = Timestamp::get() + 3 * DAY;
		assert!(has_event(&Event::Ruled { case: id, round: 0, released: percent(75), votes: 7, until }));
		assert_noop!(Arbitration::advance(signed(stranger()), id), Error::<Test>::NothingDue);
		time_out(id);
		assert_eq!(Rulings::get(), [(42, id, percent(75))]);
		assert_noop!(Arbitration::advance(signed(stranger()), id), Error::<Test>::CaseNotFound);

		let jurors: Vec<_> = Panels::<Test>::get((id, 0)).unwrap().seats.into_iter().collect();
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		for seat in jurors {
			assert_eq!(free(&seat.juror), ENDOWMENT - BOND + FEE);
		}
		assert!(Facts::get().iter().all(|fact| fact.deed == Deed::Coherent));
		assert_eq!(nothing_left(), (0, 0, 0));
		assert_eq!(free(&Arbitration::pot()), EXISTENTIAL);
	});
}

#[test]
fn moving_a_case_on_is_free_and_costs_what_was_done() {
	ExtBuilder::default().jurors(3).build_and_execute(|| {
		let id = open(court(1));
		pass(3 * DAY);
		let info = try_advance(id).unwrap();
		let weight = <()>::advance() + <()>::move_case() + <()>::await_draw();
		assert_eq!((info.pays_fee, info.actual_weight), (Pays::No, Some(weight)));
		await_draw();
		vote_all(id, &[10]);
		pass(3 * DAY);
		let info = try_advance(id).unwrap();
		// The panel waits to be paid, so it was not removed.
		let weight = <()>::enforce(1, 0) - ParityDbWeight::get().writes(1) + Hearing::COST;
		assert_eq!((info.pays_fee, info.actual_weight), (Pays::No, Some(weight)));
		let info = Arbitration::pay_panel(signed(stranger()), id, 0).unwrap();
		assert_eq!((info.pays_fee, info.actual_weight), (Pays::No, Some(<()>::pay_panel(1))));
	});
}

#[test]
fn evidence_closes_early_when_those_who_quarrel_have_rested() {
	ExtBuilder::default().jurors(1).build_and_execute(|| {
		let id = open(court(1));
		assert_ok!(Arbitration::rest_case(signed(party(2)), id));
		assert_ok!(Arbitration::rest_case(signed(party(0)), id));
		assert_noop!(Arbitration::advance(signed(party(0)), id), Error::<Test>::NothingDue);
		assert_ok!(Arbitration::rest_case(signed(party(1)), id));
		let more = Arbitration::add_evidence(signed(party(2)), id, ContentId([1; 32]));
		assert_err!(more, Error::<Test>::TooLate);
		advance(id);
		assert!(matches!(case(id).stage, Stage::Drawing { .. }));
	});
}

#[test]
fn stage_ends_by_time_when_not_everybody_acts() {
	ExtBuilder::default().jurors(3).build_and_execute(|| {
		let id = open(court(3));
		let jurors = seat_panel(id);
		for who in &jurors {
			commit(id, who, 40);
		}
		advance(id);
		reveal(id, &jurors[0], 40);
		assert_noop!(Arbitration::advance(signed(stranger()), id), Error::<Test>::NothingDue);
		pass(2 * DAY);
		assert_noop!(try_reveal(id, &jurors[1], 40), Error::<Test>::TooLate);
		advance(id);
		assert!(matches!(case(id).stage, Stage::Ruled { released, .. } if released == percent(40)));
		time_out(id);
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		// The one who revealed gets what the other two would have.
		assert_eq!(free(&jurors[0]), ENDOWMENT - BOND + 3 * FEE);
		assert_eq!(held(&jurors[1]), BOND - BOND / 10);
	});
}

#[test]
fn ruling_is_halfway_when_the_number_of_votes_is_even() {
	ExtBuilder::default().jurors(3).build_and_execute(|| {
		let id = open(court(3));
		let jurors = seat_panel(id);
		for (who, share) in jurors.iter().zip([0, 100, 50]) {
			commit(id, who, share);
		}
		advance(id);
		reveal(id, &jurors[0], 0);
		reveal(id, &jurors[1], 100);
		time_out(id);
		assert!(matches!(case(id).stage, Stage::Ruled { released, .. } if released == percent(50)));
		// Both are a median, so both are coherent.
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		assert_eq!(held(&jurors[0]), BOND);
		assert_eq!(held(&jurors[1]), BOND);
	});
}

#[test]
fn incoherent_juror_loses_a_little_and_the_others_share_its_pay() {
	ExtBuilder::default().jurors(7).build_and_execute(|| {
		let id = open(court(7));
		let jurors = seat_panel(id);
		vote_all(id, &[50, 50, 50, 50, 70, 71, 0]);
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		// 20 % is near enough, 21 % is not.
		let amounts: Vec<_> = jurors.iter().map(|who| (free(who) + held(who), held(who))).collect();
		let paid = ENDOWMENT + 7 * FEE / 5;
		let lost = BOND / 50;
		assert_eq!(amounts[..5], [(paid, BOND); 5]);
		assert_eq!(amounts[5..], [(ENDOWMENT - lost, BOND - lost); 2]);
		assert_eq!(free(&treasury()), ENDOWMENT + 2 * lost);
		let deeds: Vec<_> = Facts::get().into_iter().map(|fact| fact.deed).collect();
		assert_eq!(deeds[..5], [Deed::Coherent; 5]);
		assert_eq!(deeds[5..], [Deed::Incoherent; 2]);
		assert_noop!(Arbitration::pay_panel(signed(stranger()), id, 0), Error::<Test>::AlreadyPaid);
		time_out(id);
		assert_eq!(nothing_left(), (0, 0, 0));
	});
}

#[test]
fn absent_jurors_are_replaced_and_lose_part_of_the_bond() {
	ExtBuilder::default().jurors(20).build_and_execute(|| {
		let id = open(court(5));
		let first = seat_panel(id);
		commit(id, &first[0], 60);
		commit(id, &first[1], 60);
		time_out(id);
		assert!(matches!(case(id).stage, Stage::Drawing { .. }));
		await_draw();
		let second = seated(id);
		assert_eq!(second[..2], first[..2]);
		assert_eq!(second.len(), 5);
		assert!(second[2..].iter().all(|who| !first.contains(who)));
		// Whoever lost a seat cannot vote any more.
		let late = Arbitration::commit(signed(first[4].clone()), id, H256::zero());
		assert_err!(late, Error::<Test>::NotSeated);
		vote_all(id, &[60]);
		time_out(id);
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		assert!(first[2..].iter().all(|who| held(who) == BOND - BOND / 10 && free(who) == ENDOWMENT - BOND));
		assert!(second.iter().all(|who| held(who) == BOND && free(who) == ENDOWMENT - BOND + FEE));
		let absent = Facts::get().iter().filter(|fact| fact.deed == Deed::Absent).count();
		assert_eq!(absent, 3);
	});
}

#[test]
fn case_goes_on_with_who_is_there_when_replacements_are_used_up() {
	ExtBuilder::default().jurors(4).build_and_execute(|| {
		let id = open(court(7));
		// Four of seven seats are filled, and stay so.
		assert_eq!(seat_panel(id).len(), 4);
		for who in seated(id) {
			commit(id, &who, 20);
		}
		for _ in 0..2 {
			advance(id);
			await_draw();
			assert_eq!(seated(id).len(), 4);
		}
		advance(id);
		for who in seated(id) {
			reveal(id, &who, 20);
		}
		time_out(id);
		assert_eq!(Rulings::get(), [(42, id, percent(20))]);
		let laid_out = free(&party(0));
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, 0));
		// Three seats stayed empty, and their fee returns.
		assert_eq!(free(&party(0)), laid_out + 3 * FEE);
		assert_eq!(free(&juror(0)), ENDOWMENT - BOND + FEE);
	});
}

#[test]
fn seats_beyond_what_an_epoch_draws_wait_for_the_next_one() {
	ExtBuilder::default().jurors(40).build_and_execute(|| {
		SeatsPerEpoch::set(31);
		let ids: Vec<_> = (0..10).map(|_| open(court(7))).collect();
		pass(3 * DAY);
		ids.iter().for_each(|id| advance(*id));
		let drawn = || ids.iter().filter(|id| matches!(case(**id).stage, Stage::Commit { .. })).count();
		await_draw();
		assert_eq!(drawn(), 4);
		begin_epoch();
		assert_eq!(drawn(), 8);
		begin_epoch();
		assert_eq!(drawn(), 10);
	});
}

#[test]
fn draw_is_not_fooled_when_epochs_pass_without_a_block() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let id = open(court(3));
		pass(3 * DAY);
		advance(id);
		// The seed after a gap is made of the blocks before it, which were there when the evidence closed.
		Epoch::set(Epoch::get() + 50);
		next_block();
		assert!(matches!(case(id).stage, Stage::Drawing { .. }));
		begin_epoch();
		assert!(matches!(case(id).stage, Stage::Commit { .. }));
	});
}

#[test]
fn key_is_given_once_to_each_juror() {
	ExtBuilder::default().jurors(3).build_and_execute(|| {
		let id = open(court(1));
		let wrapped: WrappedKey = vec![1; 104].try_into().unwrap();
		let give = |by| Arbitration::give_key(signed(party(by)), id, juror(0), wrapped.clone());
		assert_noop!(give(0), Error::<Test>::WrongStage);
		let who = seat_panel(id)[0].clone();
		let give = |by, who| Arbitration::give_key(signed(party(by)), id, who, wrapped.clone());
		assert_ok!(give(0, who.clone()));
		assert_ok!(give(1, who.clone()));
		assert_noop!(give(0, who.clone()), Error::<Test>::KeyAlreadyGiven);
		assert_noop!(give(0, stranger()), Error::<Test>::NotSeated);
		assert_eq!(Arbitration::seat(id, who).unwrap().keys, 0b011);
	});
}

#[test]
fn first_case_of_a_chain_endows_the_pot() {
	ExtBuilder::default().build_and_execute(|| {
		let everything = frame_support::traits::tokens::Preservation::Expendable;
		use frame_support::traits::fungible::Mutate;
		assert_ok!(Balances::transfer(&Arbitration::pot(), &treasury(), EXISTENTIAL, everything));
		open(court(1));
		assert_eq!(free(&party(0)), ENDOWMENT - FEE - EXISTENTIAL);
		assert_eq!(free(&Arbitration::pot()), FEE + EXISTENTIAL);
	});
}
