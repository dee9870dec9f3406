//! Random lives: whatever people do in whatever order, the invariants hold, nobody gains by waiting, and a pair counts
//! no more than it may.

use super::*;
use proptest::{
	prelude::*,
	sample::Index,
	test_runner::{Config as Runs, TestRunner},
};
use std::{cell::RefCell, collections::BTreeMap};

#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Kind {
	Review,
	Answer,
	SetRules,
	ForgetAccount,
	ForgetPair,
}

use Kind::*;

const KINDS: [Kind; 5] = [Review, Answer, SetRules, ForgetAccount, ForgetPair];

const ROLES: [Role; 6] =
	[Role::Issuer, Role::Buyer, Role::Exocrat, Role::Contributor, Role::Juror, Role::Merchant];

const DEEDS: [Deed; 6] =
	[Deed::Kept, Deed::Broken, Deed::DisputeLost, Deed::Coherent, Deed::Incoherent, Deed::Absent];

#[derive(Clone, Debug)]
enum Step {
	/// Facts are seen, any at all.
	See(Vec<(Index, Index, Index, Index, Option<u64>, u128)>),
	/// Two deal, and both facts are seen.
	Deal(Index, Index, u128),
	/// Somebody calls. A careless one names anything; the others look first.
	Call { kind: Kind, one: Index, other: Index, number: u8, careless: bool },
	/// Time passes; much of it, now and then.
	Wait(u64),
}

fn any_step() -> impl Strategy<Value = Step> {
	let index = any::<Index>;
	let fact = (index(), index(), index(), index(), prop::option::of(0..9u64), 0..20u128);
	let kind = prop::sample::select(KINDS.to_vec());
	let call = (kind, index(), index(), any::<u8>(), prop::bool::weighted(0.25));
	prop_oneof![
		2 => prop::collection::vec(fact, 1..4).prop_map(Step::See),
		5 => (index(), index(), 0..20u128).prop_map(|(one, other, points)| Step::Deal(one, other, points)),
		8 => call.prop_map(|(kind, one, other, number, careless)| Step::Call { kind, one, other, number, careless }),
		3 => (0..20u64).prop_map(Step::Wait),
		1 => (60..100u64).prop_map(Step::Wait),
	]
}

/// A few, so that they meet again; some are established when it begins.
fn people() -> Vec<AccountId> {
	(0..8).map(person).collect()
}

fn who(index: &Index) -> AccountId {
	index.get(&people()).clone()
}

impl Step {
	/// Does it. Tells which call it was and whether it succeeded.
	fn take(&self, next: &mut u64) -> Option<(Kind, bool)> {
		match self {
			Step::See(facts) => {
				let facts = facts.iter().map(|(one, other, role, deed, agreement, points)| Fact {
					agreement: *agreement,
					with: Some(who(other)).filter(|with| *with != who(one)),
					..fact(who(one), *role.get(&ROLES), *deed.get(&DEEDS), who(other), *points)
				});
				see(facts.collect::<Vec<_>>());
				None
			}
			Step::Deal(one, other, points) if who(one) != who(other) => {
				*next += 1;
				see(deal(who(one), who(other), *points, *next));
				None
			}
			Step::Deal(..) => None,
			Step::Wait(days) => {
				wait(*days);
				None
			}
			Step::Call { kind, one, other, number, careless } => {
				let outcome = match kind {
					Review => {
						let (by, about, agreement) = pick(one, other, *careless, |pair, _, _| {
							now() < pair.settled + CurrentRules::<Test>::get().review_window
						})?;
						let rating = if *careless { *number } else { 1 + number % 5 };
						Reputation::review(signed(by), about, agreement, rating, TEXT)
					}
					Answer => {
						let (by, reviewer, agreement) = pick(one, other, *careless, |pair, by, reviewer| {
							pair.side(by, reviewer).review.is_some_and(|review| !review.answered)
						})?;
						Reputation::answer(signed(by), reviewer, agreement, TEXT)
					}
					SetRules => {
						let half_life = (u64::from(*number) % 3 + 7) * DAY;
						let half_life = if *careless { u64::from(*number) } else { half_life };
						let rules = Rules { half_life, ..CurrentRules::<Test>::get() };
						Reputation::set_rules(RuntimeOrigin::root(), rules)
					}
					ForgetAccount => {
						let rules = CurrentRules::<Test>::get();
						let mut known: Vec<_> = Memories::iter().collect();
						known.retain(|(_, account)| *careless || account.is_forgettable(now(), &rules));
						known.sort_by_key(|(who, _)| who.clone());
						let gone = (!known.is_empty()).then(|| one.get(&known).0.clone())?;
						Reputation::forget_account(signed(who(other)), gone)
					}
					ForgetPair => {
						let rules = CurrentRules::<Test>::get();
						let mut known: Vec<_> = Pairs::<Test>::iter().collect();
						known.retain(|(_, pair)| *careless || pair.is_forgettable(now(), &rules));
						known.sort_by_key(|(id, _)| id.0);
						let gone = (!known.is_empty()).then(|| one.get(&known).0)?;
						Reputation::forget_pair(signed(who(other)), gone)
					}
				};
				Some((*kind, outcome.is_ok()))
			}
		}
	}
}

/// Two people and their last agreement that `fits`; any two if the caller is careless.
fn pick(
	one: &Index,
	other: &Index,
	careless: bool,
	fits: impl Fn(&Pair, &AccountId, &AccountId) -> bool,
) -> Option<(AccountId, AccountId, u64)> {
	if careless {
		return Some((who(one), who(other), one.index(9) as u64));
	}
	let people = people();
	let pairs = people.iter().flat_map(|one| people.iter().map(move |other| (one, other)));
	let fitting: Vec<_> = pairs
		.filter_map(|(one, other)| {
			let pair = Pairs::<Test>::get(PairId::of(one, other)).filter(|pair| fits(pair, one, other))?;
			Some((one.clone(), other.clone(), pair.agreement?.0))
		})
		.collect();
	(!fitting.is_empty()).then(|| one.get(&fitting).clone())
}

/// Time passes, and nobody gains by that.
fn wait(days: u64) {
	let scores = || -> Vec<_> {
		let people = people();
		people.iter().flat_map(|who| ROLES.map(|role| score(who, role))).collect()
	};
	let before = scores();
	pass(days * DAY);
	for (before, after) in before.into_iter().zip(scores()) {
		// Rounding may take a millionth from what was lost and not from what was earned.
		assert!(after <= before + 1, "{before} became {after}");
	}
}

fn check_pairs() {
	let rules = CurrentRules::<Test>::get();
	for pair in Pairs::<Test>::iter_values() {
		for side in [pair.lesser, pair.greater] {
			assert!(side.counted <= rules.pair_cap);
			assert!(side.earned.is_none_or(|(_, earned)| earned.0 <= rules.deal_cap));
		}
	}
}

/// How often each kind of call was tried, and how often it succeeded.
type Tally = BTreeMap<Kind, (u32, u32)>;

#[test]
fn invariants_hold_when_people_do_anything_in_any_order() {
	let tally = RefCell::new(Tally::new());
	let lives = prop::collection::vec(any_step(), 60..90);
	let runs = Runs { cases: 48, failure_persistence: None, max_shrink_iters: 500, ..Runs::default() };
	let result = TestRunner::new(runs).run(&lives, |steps| {
		let chain = (0..4).fold(ExtBuilder::default(), |chain, number| chain.known(person(number)));
		chain.build_and_execute(|| {
			change_rules(|rules| rules.half_life = 7 * DAY);
			let mut agreements = 10;
			for step in &steps {
				if let Some((kind, succeeded)) = step.take(&mut agreements) {
					let mut tally = tally.borrow_mut();
					let (tried, done) = tally.entry(kind).or_default();
					*tried += 1;
					*done += u32::from(succeeded);
				}
				assert_ok!(Reputation::do_try_state());
				check_pairs();
			}
		});
		Ok(())
	});
	if let Err(failure) = result {
		panic!("{failure}");
	}
	expect_enough(&tally.into_inner());
}

/// A test whose calls nearly all fail shows nothing.
fn expect_enough(tally: &Tally) {
	for kind in KINDS {
		let (tried, done) = tally.get(&kind).copied().unwrap_or_default();
		let share = 100 * done / tried.max(1);
		println!("{kind:?}: {done} of {tried} succeeded, {share} %");
		assert!(tried >= 50 && share >= 20, "{kind:?} succeeds too rarely");
		assert!(done < tried, "{kind:?} never fails");
	}
}
