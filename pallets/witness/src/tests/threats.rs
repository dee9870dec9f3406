//! Threats by their numbers in the table of what can go wrong with payments, as far as they are this pallet's.

use super::*;
use nexonomy_primitives::witness::fact_hash;

/// Whom a minority of liars can fool: nobody, for every size of a set.
#[test]
fn t01_liars_below_a_third_neither_state_nor_stop_a_fact() {
	for seats in [4u8, 7, 10, 21, 32] {
		ExtBuilder::default().operators(seats).build_and_execute(|| {
			let liars = (seats - 1) / 3;
			assert!(set().quorum() <= u32::from(seats - liars));
			// All liars tell the same lie first, on one topic; on another each tells its own.
			agree(0..liars, topic(1), 66);
			for liar in 0..liars {
				pass(1);
				cast(liar, vec![Vote { round: START, ..vote(topic(2), 100 + u32::from(liar)) }]);
			}
			for honest in liars..seats {
				pass(1);
				let say = |topic| Vote { round: START, ..vote(topic, 5) };
				cast(honest, vec![say(topic(1)), say(topic(2))]);
			}
			for topic in [topic(1), topic(2)] {
				deliver(topic, START, 5);
			}
			assert_eq!(heard(), [(topic(1), 5), (topic(2), 5)]);
		});
	}
}

#[test]
fn t01_votes_count_only_while_the_round_lasts() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let say = || Vote { round: START, ..vote(topic(1), 5) };
		agree(0..4, topic(1), 5);
		pass(rules().life - 1);
		assert_eq!(try_cast(5, vec![say()]).map(|sent| sent.is_ok()), Ok(true));
		assert!(poll(topic(1), START).unwrap().is_decided());
		pass(1);
		assert_eq!(try_cast(6, vec![say()]), invalid(InvalidTransaction::Stale));
	});
}

#[test]
fn t01_double_talk_costs_bond_and_seat() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let of = |value| sign(ballot(2, vec![vote(topic(1), value)]), &pair(2));
		let (first, second) = (of(5), of(6));
		// Only the first reached the chain; whoever has seen the second reports both.
		send_ballot(first.clone()).unwrap().unwrap();
		assert_ok!(Witness::report_equivocation(signed(stranger()), operator(2), first, second));
		assert_eq!((held(&operator(2)), set().size()), (BOND - BOND / 5, 6));
	});
}

/// A copier's ballot is as good as any to the chain. What it cannot do is change what it signed as evidence.
#[test]
fn t02_evidence_is_bound_by_the_signature() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let mut honest = ballot(0, vec![vote(topic(1), 5)]);
		honest.evidence = H256([7; 32]);
		let mut signed = sign(honest, &pair(0));
		send_ballot(signed.clone()).unwrap().unwrap();
		pass(1);
		signed.ballot.at = now();
		signed.ballot.evidence = H256([8; 32]);
		assert_eq!(send_ballot(signed), invalid(InvalidTransaction::BadProof));
	});
}

#[test]
fn t03_ballot_counts_once() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let once = sign(ballot(0, vec![vote(topic(1), 5)]), &pair(0));
		let before = sign(Ballot { at: START - 1, ..ballot(0, vec![]) }, &pair(0));
		send_ballot(once.clone()).unwrap().unwrap();
		assert_eq!(send_ballot(once.clone()), invalid(InvalidTransaction::Stale));
		assert_eq!(send_ballot(before), invalid(InvalidTransaction::Stale));
		pass(1);
		assert_eq!(send_ballot(once), invalid(InvalidTransaction::Stale));
	});
}

#[test]
fn t03_ballot_says_nothing_elsewhere() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let good = ballot(0, vec![vote(topic(1), 5)]);
		let other_chain = SignedBallot {
			signature: pair(0).sign(good.payload(&H256([1; 32])).as_bytes()),
			ballot: good.clone(),
		};
		assert_eq!(send_ballot(other_chain), invalid(InvalidTransaction::BadProof));
		// The signature is of the good ballot; whatever is changed afterwards does not fit it, or is refused before.
		let tampered = |change: fn(&mut Ballot)| {
			let mut signed = sign(good.clone(), &pair(0));
			change(&mut signed.ballot);
			send_ballot(signed)
		};
		let bad_proof = invalid(InvalidTransaction::BadProof);
		assert_eq!(tampered(|ballot| ballot.seat = 1), bad_proof);
		assert_eq!(tampered(|ballot| ballot.set = SetId(2)), refused(Refusal::NoSuchSet));
		pass(1);
		assert_eq!(tampered(|ballot| ballot.at += 1), bad_proof);
	});
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let signed = sign(ballot(0, vec![vote(topic(1), 5)]), &pair(0));
		for change in [
			(|vote: &mut Vote| vote.fact = H256([1; 32])) as fn(&mut Vote),
			|vote| vote.topic = topic(2),
			|vote| vote.round -= ROUND,
		] {
			let mut signed = signed.clone();
			change(&mut signed.ballot.votes[0]);
			assert_eq!(send_ballot(signed), invalid(InvalidTransaction::BadProof));
		}
	});
}

#[test]
fn t03_vote_of_another_generation_is_refused() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let old = sign(ballot(0, vec![vote(topic(1), 5)]), &pair(0));
		let of_future = Ballot { generation: set().generation + 1, ..old.ballot.clone() };
		assert_eq!(send_ballot(sign(of_future, &pair(0))), invalid(InvalidTransaction::Future));
		join(7);
		assert_eq!(send_ballot(old), invalid(InvalidTransaction::Stale));
	});
}

/// What was dispatched in one generation is not dispatched again in the next one for the same round.
#[test]
fn t03_round_is_not_counted_again_by_a_new_generation() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		agree(0..5, topic(1), 5);
		deliver(topic(1), START, 5);
		join(7);
		pass(1);
		for number in 0..8 {
			let say = Vote { round: START, ..vote(topic(1), 5) };
			assert_eq!(try_cast(number, vec![say]), invalid(InvalidTransaction::Stale));
		}
		assert_eq!(heard().len(), 1);
	});
}

/// An older round of a topic cannot be decided after a later one was opened.
#[test]
fn t03_rounds_of_a_topic_go_one_way() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		next_round();
		agree(0..5, topic(1), 5);
		pass(1);
		for number in 0..7 {
			cast(number, vec![Vote { round: START, ..vote(topic(1), 4) }]);
		}
		assert_eq!(poll(topic(1), START), None);
	});
}

#[test]
fn t04_stolen_key_is_worthless_when_it_was_changed() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let proof = proof(SET, 0, &pair(50));
		assert_ok!(Witness::set_key(signed(operator(0)), SET, key(50), proof));
		next_round();
		let by = |pair| send_ballot(sign(ballot(0, vec![vote(topic(1), 5)]), &pair));
		assert_eq!(by(pair(0)), invalid(InvalidTransaction::BadProof));
		assert_eq!(by(pair(50)).map(|sent| sent.is_ok()), Ok(true));
		assert_eq!(held(&operator(0)), BOND);
	});
}

/// Liars fill what room they can, in one page or in all; for the honest enough is left in each.
#[test]
fn t24_liars_do_not_fill_all_room() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		assert_eq!(set().allowance(), 64 / 7);
		// In blocks of their own all that fits into a ballot: on topics of page 0, then on any.
		for (block, step) in [16, 16, 1, 1].into_iter().enumerate() {
			pass(1);
			for liar in 0..2u16 {
				let base = 1_000 + 256 * (2 * block as u16 + liar);
				let bogus = (0..128).map(|number| vote(topic((base + number) * step), 66));
				cast(liar as u8, bogus.collect());
			}
		}
		for page in 0..16 {
			let page = Pages::<Test>::get(SET, page).unwrap();
			assert!(page.opened_by(0) <= 9 && page.opened_by(1) <= 9 && page.polls.len() <= 18);
		}
		// As many topics of that page as there is room for, and as many others as a ballot has room for.
		let of_page_0 = (0..45).map(|number| vote(topic(number * 16), 5));
		let others = (0..80).filter(|number| number % 16 > 0).map(|number| vote(topic(number), 5));
		let votes: Vec<_> = of_page_0.chain(others).collect();
		// Each opens its share, and says the rest when others have opened it.
		for honest in (2..7).chain(2..7) {
			cast(honest, votes.clone());
		}
		assert!(votes.iter().all(|vote| poll(vote.topic, vote.round).unwrap().is_decided()));
	});
}

/// Whoever kept quiet for long has no more ballots in a block than others.
#[test]
fn t24_seat_has_one_ballot_a_block() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		pass(40);
		let send = |at: u32| {
			let votes = vec![Vote { round: START + 32, ..vote(topic(1), 5) }];
			send_ballot(sign(Ballot { at, ..ballot(0, votes) }, &pair(0)))
		};
		assert!(send(now() - 4).unwrap().is_ok());
		for at in [now() - 3, now() - 1, now()] {
			assert_eq!(send(at), invalid(InvalidTransaction::Future));
		}
		pass(1);
		assert!(send(now() - 2).unwrap().is_ok());
		assert_eq!(send(now()), invalid(InvalidTransaction::Future));
		assert_eq!((seat(0).last, seat(0).heard), (now() - 2, now()));
	});
}

/// Free transactions are only for those with a seat, one in a block, and bounded.
#[test]
fn t24_strangers_send_nothing_for_free() {
	ExtBuilder::default().operators(7).build_and_execute(|| {
		let by_stranger = sign(ballot_of_seat(0, vec![vote(topic(1), 5)]), &pair(40));
		assert_eq!(send_ballot(by_stranger), invalid(InvalidTransaction::BadProof));
		let no_seat = sign(ballot_of_seat(7, vec![vote(topic(1), 5)]), &pair(40));
		assert_eq!(send_ballot(no_seat), refused(Refusal::NotSeated));
		cast(0, vec![vote(topic(1), 5)]);
		assert_eq!(try_cast(0, vec![vote(topic(2), 5)]), invalid(InvalidTransaction::Stale));
		// Anybody may bring a fact, but only one that was decided, and once.
		let fact = Vote { fact: fact_hash(&fact(topic(1), 5)), ..vote(topic(1), 5) };
		assert_eq!(fact, vote(topic(1), 5));
		assert_eq!(try_deliver(vec![delivery(topic(1), START, 5)]), refused(Refusal::NotDecided));
	});
}
