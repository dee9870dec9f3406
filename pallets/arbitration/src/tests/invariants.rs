//! Random lives: whatever people do in whatever order, the invariants hold, and in the end every fee is paid out and
//! every bond is back, less what was lost.

use super::*;
use proptest::{
	prelude::*,
	sample::Index,
	test_runner::{Config as Runs, TestRunner},
};
use std::{cell::RefCell, collections::BTreeMap};

const JURORS: u16 = 14;

#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Kind {
	Join,
	AddBond,
	Leave,
	Withdraw,
	GoAway,
	Return,
	Refresh,
	SetKey,
	Open,
	AddEvidence,
	Rest,
	Advance,
	Commit,
	Reveal,
	Appeal,
	PayPanel,
	GiveKey,
	Settle,
}

use Kind::*;

const KINDS: [Kind; 18] = [
	Join,
	AddBond,
	Leave,
	Withdraw,
	GoAway,
	Return,
	Refresh,
	SetKey,
	Open,
	AddEvidence,
	Rest,
	Advance,
	Commit,
	Reveal,
	Appeal,
	PayPanel,
	GiveKey,
	Settle,
];

/// One random deed. A careless one names anybody and anything; the others look first.
#[derive(Clone, Debug)]
struct Step {
	kind: Kind,
	what: Index,
	who: Index,
	amount: u32,
	careless: bool,
	hours: u64,
	epoch: bool,
}

fn any_step() -> impl Strategy<Value = Step> {
	// What moves cases on is more frequent, so that some come to their end.
	let often = prop::sample::select(vec![Advance, Advance, Open, Commit, Commit, Reveal, Reveal]);
	let kind = prop_oneof![2 => prop::sample::select(KINDS.to_vec()), 3 => often];
	let careless = prop::bool::weighted(0.15);
	let epoch = prop::bool::weighted(0.3);
	let parts = (kind, any::<Index>(), any::<Index>(), 0..100u32, careless, 0..5u64, epoch);
	parts.prop_map(|(kind, what, who, amount, careless, hours, epoch)| Step {
		kind,
		what,
		who,
		amount,
		careless,
		hours,
		epoch,
	})
}

impl Step {
	/// Does it. Tells whether it succeeded, or nothing if there was nothing to do it to.
	fn take(&self) -> Option<bool> {
		pass(self.hours * HOUR);
		if self.epoch {
			begin_epoch();
		}
		Some(match self.kind {
			Join | AddBond | Leave | Withdraw | GoAway | Return | Refresh | SetKey => self.take_as_juror()?,
			Commit | Reveal | GiveKey => self.take_on_panel()?,
			_ => self.take_on_case()?,
		})
	}

	fn take_as_juror(&self) -> Option<bool> {
		let amount = Balance::from(self.amount) * UNIT;
		let status = |wanted: fn(Status) -> bool| self.juror_with(wanted);
		let active = |status| matches!(status, Status::Active);
		let result = match self.kind {
			Join => {
				let people = (0..JURORS).map(juror).chain((0..8).map(arbiter));
				let new = people.filter(|who| self.careless || !Jurors::<Test>::contains_key(who));
				let who = self.pick(new.collect())?;
				Arbitration::join(signed(who), BOND - UNIT + amount + UNIT * u128::from(!self.careless), None)
			}
			AddBond => Arbitration::add_bond(signed(status(|_| true)?), amount),
			Leave => Arbitration::leave(signed(status(active)?)),
			Withdraw => {
				let who = status(|status| matches!(status, Status::Leaving { .. }))?;
				let juror = Jurors::<Test>::get(&who).unwrap();
				if let (Status::Leaving { free_at }, false) = (juror.status, self.careless) {
					// Seldom, because cases do not wait.
					if !self.amount.is_multiple_of(2) {
						return None;
					}
					pass(free_at.saturating_sub(Timestamp::get()));
				}
				Arbitration::withdraw_bond(signed(stranger()), who)
			}
			GoAway => {
				let until = Timestamp::get() + Moment::from(self.amount) * HOUR;
				Arbitration::set_unavailable(signed(status(active)?), until)
			}
			Return => {
				let who = status(|status| !matches!(status, Status::Active))?;
				let by = if self.careless { stranger() } else { who.clone() };
				Arbitration::return_to_pool(signed(by), who)
			}
			Refresh => {
				let who = status(active)?;
				set_score(who.clone(), u64::from(self.amount) * 50);
				Arbitration::refresh(signed(stranger()), who)
			}
			_ => Arbitration::set_key(signed(status(|_| true)?), [1; 32]),
		};
		Some(result.is_ok())
	}

	/// Some of those who may do something in a case do it. What the court says that they may do must succeed.
	fn take_on_panel(&self) -> Option<bool> {
		let may = |id, who: &AccountId| {
			let options = Arbitration::options(id, who.clone()).expect("the case lives");
			match self.kind {
				Commit => options.can_commit,
				Reveal => options.can_reveal,
				_ => options.can_give_key,
			}
		};
		let able = |(id, case): &(CaseId, Case<AccountId>)| {
			let people = match self.kind {
				GiveKey => case.question.parties.to_vec(),
				_ => sitting(*id, case),
			};
			let able: Vec<_> = people.into_iter().filter(|who| self.careless || may(*id, who)).collect();
			(!able.is_empty()).then_some((*id, able))
		};
		let mut cases = cases();
		let count = cases.len();
		cases.rotate_left(if count > 0 { self.who.index(count) } else { 0 });
		let (id, able) = cases.iter().find_map(able)?;
		let anybody = || (0..JURORS).map(juror).collect();
		let by = self.pick(if self.careless { anybody() } else { able })?;
		// The share is the same whenever somebody is asked for it.
		let share = u32::from(<AccountId as AsRef<[u8]>>::as_ref(&by)[1]) * 7 % 101;
		let done = match self.kind {
			Commit => {
				let reason = ContentId([7; 32]);
				let hash = Arbitration::vote_hash(id, by.clone(), percent(share), reason, [9; 32])?;
				call(by, Call::commit { case: id, hash })
			}
			Reveal => try_reveal(id, &by, share),
			_ => {
				let case = case(id);
				let index = case.party(&by);
				let lacks = |who: &AccountId| match (Arbitration::seat(id, who.clone()), index) {
					(Some(seat), Some(index)) => !Opponents(seat.keys).contains(index),
					_ => self.careless,
				};
				let who = self.pick(sitting(id, &case).into_iter().filter(lacks).collect())?;
				call(by, Call::give_key { case: id, juror: who, wrapped: Default::default() })
			}
		};
		assert!(self.careless || done.is_ok(), "{:?} was possible, and failed: {done:?}", self.kind);
		Some(done.is_ok())
	}

	fn take_on_case(&self) -> Option<bool> {
		let result = match self.kind {
			Open => {
				let conditions = match self.amount % 4 {
					0 => panel_of_jurors(3),
					_ if self.careless => Conditions { fee: 2 * ENDOWMENT, ..court(1) },
					_ => court([1, 3, 5][self.amount as usize % 3]),
				};
				let open = || Arbitration::open(question(conditions)).map(|_| ());
				frame_support::storage::with_storage_layer(open)
			}
			AddEvidence => {
				let id = self.case_with(|stage| matches!(stage, Stage::Evidence { .. }))?;
				Arbitration::add_evidence(signed(self.party()), id, ContentId([3; 32]))
			}
			Rest => {
				let id = self.case_with(|stage| matches!(stage, Stage::Evidence { .. }))?;
				Arbitration::rest_case(signed(self.party()), id)
			}
			Advance => {
				let due =
					|(id, _): &(CaseId, _)| self.careless || Arbitration::case(*id).unwrap().can_advance;
				let (id, _) = self.pick(cases().into_iter().filter(due).collect())?;
				done(try_advance(id))
			}
			Appeal => {
				// Also where the votes have not been counted yet.
				let by = self.party();
				let may = |(id, _): &(CaseId, Case<AccountId>)| {
					Arbitration::options(*id, by.clone()).expect("the case lives").can_appeal
				};
				let fits = cases().into_iter().filter(|case| self.careless || may(case));
				let (id, _) = self.pick(fits.collect())?;
				done(call(by, Call::appeal { case: id }))
			}
			PayPanel => {
				let fits = |panel: &Panel<AccountId>| panel.outcome != Outcome::Sitting && !panel.is_paid();
				let panels = Panels::<Test>::iter().filter(|(_, panel)| self.careless || fits(panel));
				let (id, round) = self.pick(panels.map(|(key, _)| key).collect())?;
				done(call(stranger(), Call::pay_panel { case: id, round }))
			}
			_ => {
				let id = self.case_with(|_| true)?;
				<Arbitration as Court>::settle(id, percent(self.amount))
			}
		};
		Some(result.is_ok())
	}

	fn pick<V: Clone>(&self, list: Vec<V>) -> Option<V> {
		(!list.is_empty()).then(|| self.what.get(&list).clone())
	}

	fn juror_with(&self, wanted: fn(Status) -> bool) -> Option<AccountId> {
		let mut jurors: Vec<_> = Jurors::<Test>::iter().collect();
		jurors.retain(|(_, juror)| self.careless || wanted(juror.status));
		jurors.sort_by_key(|(who, _)| who.clone());
		self.pick(jurors).map(|(who, _)| who)
	}

	fn case_with(&self, wanted: fn(&Stage) -> bool) -> Option<CaseId> {
		let is_open =
			|id, stage: &Stage| matches!(stage, Stage::Drawing { .. }) || Timestamp::get() < case_until(id);
		let fits = |(id, case): &(CaseId, Case<AccountId>)| {
			self.careless || (wanted(&case.stage) && is_open(*id, &case.stage))
		};
		self.pick(cases().into_iter().filter(fits).collect()).map(|(id, _)| id)
	}

	fn party(&self) -> AccountId {
		let people = [party(0), party(1), party(2), stranger()];
		self.who.get(&people[..3 + usize::from(self.careless)]).clone()
	}
}

/// Stages short enough for cases to end within a life.
fn brisk() -> Rules {
	let stage = 36 * HOUR;
	let unbonding = 9 * DAY;
	Rules { evidence: 12 * HOUR, commit: stage, reveal: stage, replacements: 1, unbonding, ..rules() }
}

/// Arbiters who may be jurors too.
fn panel_of_jurors(count: u16) -> Conditions<AccountId> {
	let names: Vec<_> = (0..count).map(juror).collect();
	let verdict = Verdict::Median { votes: 2 };
	Conditions { arbiters: Arbiters::Panel { names: names.try_into().unwrap(), verdict }, fee: 3 * FEE + 1 }
}

/// Those who sit in a case, or will when the evidence is closed.
fn sitting(id: CaseId, case: &Case<AccountId>) -> Vec<AccountId> {
	let panel = Panels::<Test>::get((id, case.round));
	match (panel, &case.question.arbitration.arbiters) {
		(Some(panel), _) => panel.seats.into_iter().map(|seat| seat.juror).collect(),
		(None, Arbiters::Panel { names, .. }) => names.to_vec(),
		(None, Arbiters::Court { .. }) => Vec::new(),
	}
}

fn done(call: frame_support::dispatch::DispatchResultWithPostInfo) -> Result<(), DispatchError> {
	call.map(|_| ()).map_err(|failed| failed.error)
}

fn cases() -> Vec<(CaseId, Case<AccountId>)> {
	let mut cases: Vec<_> = Cases::<Test>::iter().collect();
	cases.sort_by_key(|(id, _)| *id);
	cases
}

/// Strangers end all cases; all panels are paid; all jurors leave.
fn wind_up() {
	while !cases().is_empty() {
		pass(3 * DAY);
		begin_epoch();
		for (id, _) in cases() {
			let _ = try_advance(id);
		}
	}
	for ((id, round), _) in Panels::<Test>::iter().collect::<Vec<_>>() {
		assert_ok!(Arbitration::pay_panel(signed(stranger()), id, round));
	}
	assert_eq!(nothing_left(), (0, 0, 0));
	assert_eq!(free(&Arbitration::pot()), EXISTENTIAL);
	for (who, juror) in Jurors::<Test>::iter().collect::<Vec<_>>() {
		if !matches!(juror.status, Status::Leaving { .. }) {
			assert_ok!(Arbitration::leave(signed(who.clone())));
		}
	}
	pass(31 * DAY);
	for who in Jurors::<Test>::iter_keys().collect::<Vec<_>>() {
		assert_ok!(Arbitration::withdraw_bond(signed(stranger()), who.clone()));
		assert_eq!(held(&who), 0);
	}
	assert!(Pool::<Test>::get().iter().all(|branch| branch.now == 0 && branch.living == 0));
}

/// How often each kind of step was tried, and how often it succeeded.
type Tally = BTreeMap<Kind, (u32, u32)>;

#[test]
fn invariants_hold_when_people_do_anything_in_any_order() {
	let tally = RefCell::new(Tally::new());
	let ruled = RefCell::new(0);
	let lives = prop::collection::vec(any_step(), 230..300);
	let runs = Runs { cases: 40, failure_persistence: None, max_shrink_iters: 300, ..Runs::default() };
	let result = TestRunner::new(runs).run(&lives, |steps| {
		ExtBuilder::default().jurors(JURORS).build_and_execute(|| {
			assert_ok!(Arbitration::set_rules(RuntimeOrigin::root(), brisk()));
			for step in &steps {
				if let Some(succeeded) = step.take() {
					let mut tally = tally.borrow_mut();
					let (tried, done) = tally.entry(step.kind).or_default();
					*tried += 1;
					*done += u32::from(succeeded);
				}
				check_everything();
			}
			*ruled.borrow_mut() += Rulings::get().len();
			wind_up();
		});
		Ok(())
	});
	if let Err(failure) = result {
		panic!("{failure}");
	}
	println!("{} cases came to their end by ruling on the way", ruled.into_inner());
	expect_enough(&tally.into_inner());
}

/// A test whose calls nearly all fail shows nothing.
fn expect_enough(tally: &Tally) {
	for kind in KINDS {
		let (tried, done) = tally.get(&kind).copied().unwrap_or_default();
		let share = 100 * done / tried.max(1);
		println!("{kind:?}: {done} of {tried} succeeded, {share} %");
		assert!(tried >= 50 && share >= 20, "{kind:?} succeeds too rarely");
	}
}
