//! Random lives: whatever operators do in whatever order, the invariants hold, no fact is dispatched that no quorum
//! voted for, none twice for one round, and in the end every bond is back, less what was lost.

use super::*;
use frame_support::{traits::Hooks, weights::Weight};
use proptest::{
	prelude::*,
	sample::Index,
	test_runner::{Config as Runs, TestRunner},
};
use std::{
	cell::RefCell,
	collections::{BTreeMap, BTreeSet},
};

/// Who may take part.
const PEOPLE: u8 = 12;
/// How many topics there are.
const TOPICS: u16 = 20;

#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Kind {
	Apply,
	Admit,
	SetKey,
	Leave,
	Expel,
	Withdraw,
	SetRules,
	Vote,
	Lie,
	Deliver,
	Report,
	Dismiss,
	Tidy,
}

use Kind::*;

const KINDS: [Kind; 13] =
	[Apply, Admit, SetKey, Leave, Expel, Withdraw, SetRules, Vote, Lie, Deliver, Report, Dismiss, Tidy];

/// One random deed. A careless one names anybody and anything; the others look first.
#[derive(Clone, Debug)]
struct Step {
	kind: Kind,
	who: Index,
	what: Index,
	value: u32,
	careless: bool,
	blocks: u32,
}

fn any_step() -> impl Strategy<Value = Step> {
	// What facts come from is more frequent.
	let often = prop::sample::select(vec![Vote, Vote, Vote, Vote, Vote, Vote, Deliver, Lie]);
	let faults = prop::sample::select(vec![Report, Dismiss, Dismiss, Tidy]);
	let kind = prop_oneof![3 => prop::sample::select(KINDS.to_vec()), 11 => often, 1 => faults];
	let careless = prop::bool::weighted(0.15);
	let parts = (kind, any::<Index>(), any::<Index>(), 0..12u32, careless, 0..3u32);
	parts.prop_map(|(kind, who, what, value, careless, blocks)| Step {
		kind,
		who,
		what,
		value,
		careless,
		blocks,
	})
}

/// What the outside world remembers of a life.
#[derive(Default)]
struct World {
	/// The keys that people vote with: their numbers, changed when they change keys.
	keys: BTreeMap<u8, u8>,
	/// How many keys were made.
	made: u8,
	/// Who voted for what, by generation, topic and round, as far as ballots were taken.
	votes: BTreeMap<(u32, Topic, Round), BTreeMap<H256, BTreeSet<u8>>>,
	/// What was dispatched, by topic and round.
	facts: BTreeSet<(Topic, Round)>,
	/// How many facts were dispatched.
	heard: usize,
}

/// What is true of a topic in a round.
fn truth(topic: &Topic, round: Round) -> u32 {
	u32::from(topic.as_bytes()[2]) + round % 100
}

impl World {
	fn key_of(&self, number: u8) -> u8 {
		self.keys.get(&number).copied().unwrap_or(number)
	}

	fn sign(&self, number: u8, ballot: Ballot) -> SignedBallot {
		sign(ballot, &pair(self.key_of(number)))
	}
}

impl Step {
	/// Does it. Tells whether it succeeded, or nothing if there was nothing to do it to.
	fn take(&self, world: &mut World) -> Option<bool> {
		for _ in 0..self.blocks {
			pass(1);
			// Mostly there is time to tidy and not to dismiss, so that people do that.
			let tidying = Weight::from_parts(500_000_000, 0);
			Witness::on_idle(now(), if self.value == 0 { Weight::MAX } else { tidying });
		}
		match self.kind {
			Apply | Admit | SetKey | Leave | Expel | Withdraw | SetRules => self.take_on_seats(world),
			Vote | Lie | Deliver => self.take_on_facts(world),
			Report | Dismiss | Tidy => self.take_on_faults(world),
		}
	}

	fn take_on_seats(&self, world: &mut World) -> Option<bool> {
		let root = RuntimeOrigin::root();
		let result = match self.kind {
			Apply => {
				let number =
					self.somebody(|number| Operators::<Test>::get(SET, operator(number)).is_none())?;
				world.keys.remove(&number);
				let bond = BOND - Balance::from(self.careless && self.value.is_multiple_of(2));
				let proof = proof(SET, number, &pair(number));
				Witness::apply(signed(operator(number)), SET, key(number), proof, bond)
			}
			Admit => {
				let number = self.somebody(|number| self.status(number) == Some(Status::Applied))?;
				Witness::admit(root, SET, operator(number))
			}
			SetKey => {
				let is_held = |former: FormerKey| former.free_at > now();
				let may = |number: u8| {
					let operator = Operators::<Test>::get(SET, operator(number));
					is_seated(number) && !operator.and_then(|operator| operator.former).is_some_and(is_held)
				};
				let number = self.somebody(may)?;
				let new = 100 + world.made;
				let proof = proof(SET, number, &pair(new));
				let result = Witness::set_key(signed(operator(number)), SET, key(new), proof);
				if result.is_ok() {
					world.made += 1;
					world.keys.insert(number, new);
				}
				result
			}
			// Otherwise the set is soon empty.
			Leave | Expel if set().size() < 6 && !self.careless => return None,
			Leave => {
				let number = self.somebody(is_seated)?;
				Witness::leave(signed(operator(number)), SET)
			}
			Expel => {
				let number = self.somebody(is_seated)?;
				Witness::expel(root, SET, operator(number))
			}
			Withdraw => {
				let leaves = |number| matches!(self.status(number), Some(Status::Leaving { .. }));
				let number = self.somebody(leaves)?;
				if let (Some(Status::Leaving { free_at, .. }), false) = (self.status(number), self.careless) {
					pass(free_at.saturating_sub(now()));
				}
				Witness::withdraw_bond(signed(stranger()), SET, operator(number))
			}
			_ => {
				let mut rules = brisk();
				rules.quorum = Perbill::from_percent(5 * self.value);
				rules.life = if self.careless { 1 } else { 40 + self.value };
				Witness::set_rules(root, SET, rules)
			}
		};
		Some(result.is_ok())
	}

	fn take_on_facts(&self, world: &mut World) -> Option<bool> {
		if self.kind == Deliver {
			return self.bring(world);
		}
		let number = self.somebody(is_seated)?;
		let lies = self.kind == Lie;
		let base = self.what.index(usize::from(TOPICS)) as u16;
		let mut votes = Vec::new();
		for topic in (0..=self.value as u16).map(|step| topic((base + step) % TOPICS)) {
			let round = match self.careless {
				true => round(),
				false => match Witness::round_for(SET, topic) {
					Some(round) => round,
					None => continue,
				},
			};
			let value = truth(&topic, round) + if lies { 500 + self.value } else { 0 };
			votes.push(nexonomy_primitives::witness::Vote { round, ..vote(topic, value) });
		}
		if votes.is_empty() {
			return None;
		}
		let ballot = ballot(number, votes);
		// An honest machine sends one ballot a block, and remembers what it signed; a liar does not.
		let is_late = set().seat(ballot.seat).is_some_and(|seat| seat.last >= now());
		if is_late && !self.careless {
			return None;
		}
		let generation = ballot.generation;
		let signed = world.sign(number, ballot.clone());
		let sent = send_ballot(signed);
		if sent.is_ok() {
			for vote in ballot.votes {
				let answers = world.votes.entry((generation, vote.topic, vote.round)).or_default();
				answers.entry(vote.fact).or_default().insert(number);
			}
		}
		Some(matches!(sent, Ok(Ok(_))))
	}

	/// Brings what was decided, or if careless anything.
	fn bring(&self, world: &mut World) -> Option<bool> {
		let undelivered = Witness::undelivered(SET);
		let facts: Vec<_> = match self.careless {
			true => vec![delivery(topic(1), round(), self.value)],
			false => undelivered
				.into_iter()
				.filter_map(|(topic, round, fact)| {
					// Whoever brings a fact knows what it is: the truth, or one of the lies.
					let values = [0].into_iter().chain(500..512);
					values
						.map(|lie| truth(&topic, round) + lie)
						.find(|value| vote(topic, *value).fact == fact)
						.map(|value| delivery(topic, round, value))
				})
				.collect(),
		};
		if facts.is_empty() {
			return None;
		}
		let generation = set().generation;
		let quorum = set().quorum() as usize;
		let sent = try_deliver(facts.clone());
		if sent.is_ok() {
			world.heard += facts.len();
			for Delivery { topic, round, fact } in facts {
				assert!(world.facts.insert((topic, round)), "a round was counted twice");
				let hash = nexonomy_primitives::witness::fact_hash(&fact);
				let voters = world.votes[&(generation, topic, round)][&hash].len();
				assert!(voters >= quorum, "{voters} are no quorum");
			}
		}
		assert_eq!(heard().len(), world.heard);
		Some(matches!(sent, Ok(Ok(_))))
	}

	fn take_on_faults(&self, world: &mut World) -> Option<bool> {
		Some(match self.kind {
			Report => {
				let may =
					|number| is_seated(number) || matches!(self.status(number), Some(Status::Leaving { .. }));
				let number = self.somebody(may)?;
				// Not too many, or nobody is left.
				if set().size() < 6 && is_seated(number) {
					return None;
				}
				let generation = match self.status(number)? {
					Status::Leaving { until, .. } => until,
					_ => set().generation,
				};
				let of = |value| {
					let ballot = Ballot { generation, ..ballot(number, vec![vote(topic(1), value)]) };
					world.sign(number, ballot)
				};
				let (first, second) = (of(1), of(if self.careless { 1 } else { 2 }));
				Witness::report_equivocation(signed(stranger()), operator(number), first, second).is_ok()
			}
			Dismiss => {
				let set = set();
				let due =
					|number| set.seats.iter().any(|seat| seat.who == operator(number) && set.is_due(seat));
				let number = self.somebody(due)?;
				Witness::dismiss(signed(stranger()), SET, operator(number)).is_ok()
			}
			_ => {
				let pages: Vec<_> = Pages::<Test>::iter_prefix(SET).collect();
				let life = set().rules.life;
				let is_due = |page: &Page| {
					let over = page.polls.iter().any(|poll| poll.is_over(now(), life));
					over || page.generation != set().generation
				};
				let pages = pages.into_iter().filter(|(_, page)| self.careless || is_due(page));
				let page = self.pick(pages.map(|(index, _)| index).collect())?;
				Witness::tidy(signed(stranger()), SET, page).is_ok()
			}
		})
	}

	fn somebody(&self, fits: impl Fn(u8) -> bool) -> Option<u8> {
		self.pick((0..PEOPLE).filter(|number| self.careless || fits(*number)).collect())
	}

	fn pick<V: Copy>(&self, list: Vec<V>) -> Option<V> {
		(!list.is_empty()).then(|| *self.who.get(&list))
	}

	fn status(&self, number: u8) -> Option<Status> {
		Operators::<Test>::get(SET, operator(number)).map(|operator| operator.status)
	}
}

fn is_seated(number: u8) -> bool {
	set().seat_of(&operator(number)).is_some()
}

/// Rules under which something happens within a life.
fn brisk() -> Rules {
	Rules { window: 12, missed: 4, strayed: 3, unbonding: 110, life: 40, least: 3, ..rules() }
}

/// Everybody leaves and gets back what was not lost; nothing remains.
fn wind_up() {
	for number in 0..PEOPLE {
		let _ = Witness::leave(signed(operator(number)), SET);
	}
	pass(200);
	for number in 0..PEOPLE {
		if Operators::<Test>::contains_key(SET, operator(number)) {
			assert_ok!(Witness::withdraw_bond(signed(stranger()), SET, operator(number)));
		}
		assert_eq!(held(&operator(number)), 0);
	}
	live(16);
	assert_eq!((Pages::<Test>::iter().count(), Operators::<Test>::iter().count()), (0, 0));
	assert_ok!(Witness::remove_set(RuntimeOrigin::root(), SET));
}

/// How often each kind of step was tried, and how often it succeeded.
type Tally = BTreeMap<Kind, (u32, u32)>;

#[test]
fn invariants_hold_when_operators_do_anything_in_any_order() {
	let tally = RefCell::new(Tally::new());
	let facts = RefCell::new(0);
	let lives = prop::collection::vec(any_step(), 180..220);
	let runs = Runs { cases: 30, failure_persistence: None, max_shrink_iters: 100, ..Runs::default() };
	let result = TestRunner::new(runs).run(&lives, |steps| {
		ExtBuilder::default().operators(8).rules(|rules| *rules = brisk()).build_and_execute(|| {
			let mut world = World::default();
			for step in &steps {
				if let Some(succeeded) = step.take(&mut world) {
					let mut tally = tally.borrow_mut();
					let (tried, done) = tally.entry(step.kind).or_default();
					*tried += 1;
					*done += u32::from(succeeded);
				}
				check_everything();
			}
			*facts.borrow_mut() += world.heard;
			wind_up();
		});
		Ok(())
	});
	if let Err(failure) = result {
		panic!("{failure}");
	}
	let facts = facts.into_inner();
	println!("{facts} facts were dispatched");
	assert!(facts >= 100, "too few facts came of all this");
	expect_enough(&tally.into_inner());
}

/// A test whose calls nearly all fail shows nothing.
fn expect_enough(tally: &Tally) {
	let mut rare = Vec::new();
	for kind in KINDS {
		let (tried, done) = tally.get(&kind).copied().unwrap_or_default();
		let share = 100 * done / tried.max(1);
		println!("{kind:?}: {done} of {tried} succeeded, {share} %");
		if tried < 15 || share < 20 {
			rare.push(kind);
		}
	}
	assert!(rare.is_empty(), "{rare:?} succeed too rarely");
}
