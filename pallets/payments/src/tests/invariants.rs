//! Random histories: whatever processors, buyers, sellers, agreements, attestors and executors do in whatever order, the
//! invariants hold at every step, and in the end everybody has what was decided, to the cent.

use super::*;
use proptest::{
	prelude::*,
	sample::Index,
	test_runner::{Config as Runs, TestRunner},
};
use std::{cell::RefCell, collections::BTreeMap};

/// What can happen.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Kind {
	Expect,
	Confirm,
	Look,
	Execute,
	LookAfterDeadline,
	Capture,
	Refund,
	Void,
	Tend,
	Gift,
	RogueCapture,
	Dispute,
	WinDispute,
	Lapse,
	Outage,
	Pause,
	Resume,
}

use Kind::*;

/// With how often each happens.
const KINDS: [(u32, Kind); 17] = [
	(5, Expect),
	(8, Confirm),
	(12, Look),
	(14, Execute),
	(3, LookAfterDeadline),
	(6, Capture),
	(4, Refund),
	(1, Void),
	(5, Tend),
	(1, Gift),
	(1, RogueCapture),
	(1, Dispute),
	(2, WinDispute),
	(1, Lapse),
	(1, Outage),
	(1, Pause),
	(2, Resume),
];

const RAILS: [Processor; 4] = [Processor::PayPal, Processor::Stripe, Processor::Antom, Processor::BinancePay];

/// One thing that happens. A careless one happens to anything, in any amount; the others look first.
#[derive(Clone, Debug)]
struct Step {
	kind: Kind,
	what: Index,
	share: u32,
	careless: bool,
	hours: u64,
}

fn any_step() -> impl Strategy<Value = Step> {
	let kinds = KINDS.map(|(often, kind)| (often, Just(kind).boxed())).to_vec();
	let kind = proptest::strategy::Union::new_weighted(kinds);
	let hours = prop_oneof![16 => 0u64..2, 4 => 2u64..24, 1 => 24u64..100];
	let parts = (kind, any::<Index>(), 1u32..=100, prop::bool::weighted(0.06), hours);
	parts.prop_map(|(kind, what, share, careless, hours)| Step { kind, what, share, careless, hours })
}

/// A payment as the processor knows it, which the chain only sees when somebody looks.
#[derive(Clone)]
struct Slot {
	id: u64,
	shown: Shown,
	/// Whether the chain has seen what is shown.
	is_seen: bool,
	/// Whether somebody moved money, or ended a hold, without an order.
	is_tampered: bool,
	/// What the payer paid less what came back, and what the seller has: kept apart.
	payer: i128,
	seller: i128,
	/// What the agreement decided for the seller.
	due: u128,
	last: Option<Payment<AccountId>>,
}

impl Slot {
	fn moves(&mut self, change: impl FnOnce(&mut Shown)) {
		let before = self.shown.0;
		change(&mut self.shown);
		let after = self.shown.0;
		// Each side's book is written from the side's own entries.
		self.payer -= (after.captured - before.captured) as i128;
		self.payer += after.refunded as i128 - before.refunded as i128;
		self.payer += after.disputed as i128 - before.disputed as i128;
		self.seller = (after.captured - after.refunded - after.disputed) as i128;
		self.is_seen = false;
	}

	fn is_confirmed(&self) -> bool {
		self.shown.0.state != ProcessorState::Pending
	}

	fn look(&mut self) -> bool {
		let is_good = self.shown.observe().inspect_err(never_impossible).is_ok();
		self.is_seen |= is_good;
		is_good
	}
}

fn never_impossible(error: &DispatchError) {
	assert_ne!(*error, Error::<Test>::Impossible.into());
}

#[derive(Default)]
struct World {
	slots: Vec<Slot>,
	closed: Vec<Slot>,
	down: bool,
}

impl World {
	/// Does it. Tells whether it succeeded, or nothing if there was nothing to do it to.
	fn take(&mut self, step: &Step) -> Option<bool> {
		pass(step.hours * HOUR);
		match step.kind {
			Expect => return self.expect(step),
			Outage => {
				self.down = !self.down;
				let report = |rail| Payments::report_outage(signed(WITNESSES), rail, self.down).is_ok();
				return Some(RAILS.into_iter().all(report));
			}
			Pause => {
				let pause = if step.share > 50 { crate::Pause::All } else { crate::Pause::None };
				return Some(Payments::set_pause(RuntimeOrigin::root(), None, pause).is_ok());
			}
			_ => {}
		}
		let fits: Vec<usize> =
			(0..self.slots.len()).filter(|slot| step.careless || step.fits(&self.slots[*slot])).collect();
		if fits.is_empty() {
			return None;
		}
		let slot = *step.what.get(&fits);
		step.apply(&mut self.slots[slot])
	}

	fn expect(&mut self, step: &Step) -> Option<bool> {
		if self.slots.len() >= 5 {
			return None;
		}
		let id = (self.slots.len() + self.closed.len()) as u64 + 1;
		let rail = *step.what.get(&RAILS);
		let base = if step.share > 50 { to_reserve(rail) } else { expected(rail) };
		let money = usd(u128::from(step.share));
		let keep_until = base.keep_until.max(now() + 6 * DAY);
		let wanted = Expected { money, keep_until, authorize_by: now() + 3 * DAY, ..base };
		if expect(leg(id), wanted).is_err() {
			return Some(false);
		}
		assert_ok!(Payments::bind(signed(BUYER), leg(id), reference_of(SELLER, rail, id)));
		let mut shown = Shown::of(id, SELLER, rail, usd(u128::from(step.share)));
		// Some hold more than was agreed.
		shown.0.authorized += u128::from(step.share % 7 / 6);
		let slot =
			Slot { id, shown, is_seen: true, is_tampered: false, payer: 0, seller: 0, due: 0, last: None };
		self.slots.push(slot);
		Some(true)
	}

	/// What must hold at every step.
	fn check(&mut self) {
		check_everything();
		let (live, closed): (Vec<_>, Vec<_>) = self.slots.drain(..).partition(|slot| !is_gone(slot.id));
		self.slots = live;
		self.closed.extend(closed);
		for slot in &mut self.slots {
			let now = payment(slot.id);
			let seen = now.seen.map_or((0, 0, 0), |seen| (seen.authorized, seen.captured, seen.refunded));
			let (authorized, captured, refunded) = seen;
			let sheet = now.sheet();
			assert!(sheet.released + refunded <= captured && captured <= authorized);
			assert_eq!(slot.payer, -slot.seller, "what one paid the other has");
			if slot.is_seen && slot.is_confirmed() && now.phase != Phase::Awaiting {
				assert_eq!((sheet.released + sheet.undecided) as i128, slot.seller);
			}
			if let Some(before) = &slot.last {
				let (was, is) = (before.told, now.told);
				assert!(was.released <= is.released && was.returned <= is.returned);
				assert!(before.due <= now.due && before.back <= now.back);
			}
			slot.last = Some(now);
		}
	}

	/// Everybody does their work from now on, until nothing is left.
	fn finish(&mut self) {
		assert_ok!(Payments::set_pause(RuntimeOrigin::root(), None, crate::Pause::None));
		if self.down {
			for rail in RAILS {
				assert_ok!(Payments::report_outage(signed(WITNESSES), rail, false));
			}
		}
		for _ in 0..3000 {
			self.check();
			if self.slots.is_empty() {
				return;
			}
			let mut is_idle = true;
			for slot in &mut self.slots {
				is_idle &= !work_on(slot);
			}
			if is_idle {
				pass(DAY);
			}
		}
		panic!("payments wait for ever: {:?}", self.slots.iter().map(|slot| &slot.last).collect::<Vec<_>>());
	}
}

/// The first thing that an honest world does to a payment.
fn work_on(slot: &mut Slot) -> bool {
	if is_gone(slot.id) {
		return false;
	}
	let ends = slot.shown.0.capture_before;
	if ends > 0 && now() >= ends {
		slot.moves(|shown| shown.release(ProcessorState::Expired));
	}
	if !slot.is_seen {
		return slot.look();
	}
	if let Some(order) = order(slot.id) {
		let instruction = Payments::instruction(order.id).expect("it lives");
		// Of what a seller gave back meanwhile the processor refunds nothing.
		if instruction.lease.is_some() && can_execute(&slot.shown, &order) {
			slot.moves(|shown| shown.execute(&order));
			return slot.look();
		}
		if now() >= order.deadline {
			return slot.shown.miss(slot.id).is_ok();
		}
	}
	tend(slot.id).inspect_err(never_impossible).is_ok()
}

impl Step {
	/// Whether it makes sense.
	fn fits(&self, slot: &Slot) -> bool {
		let (now_at, shown) = (now(), slot.shown.0);
		let payment = payment(slot.id);
		let accepted = payment.phase == Phase::Accepted;
		let left = shown.captured - shown.refunded - shown.disputed;
		match self.kind {
			Confirm => !slot.is_confirmed(),
			Look => !slot.is_seen,
			Execute => order(slot.id).is_some_and(|order| {
				now_at < order.deadline
					&& slot.is_seen && Payments::instruction(order.id).unwrap().lease.is_some()
			}),
			LookAfterDeadline => order(slot.id).is_some_and(|order| now_at >= order.deadline),
			Capture | Refund => accepted && payment.undecided() > 0,
			Void => payment.phase != Phase::Refused,
			Tend => is_due(&payment),
			Gift | Dispute => left > 0,
			RogueCapture | Lapse => shown.capturable > 0,
			WinDispute => shown.disputed > 0,
			Resume => payment.trouble.is_some(),
			Expect | Outage | Pause => true,
		}
	}

	fn apply(&self, slot: &mut Slot) -> Option<bool> {
		let id = slot.id;
		let shown = slot.shown.0;
		let left = shown.captured - shown.refunded - shown.disputed;
		let part = |whole: u128| (whole * u128::from(self.share)).div_ceil(100);
		let undecided = payment(id).undecided();
		let amount = if self.careless { u128::from(self.share) } else { part(undecided) };
		let is_final = self.share > 60;
		Some(match self.kind {
			Confirm if slot.is_confirmed() => return None,
			Confirm => {
				let fails = self.share < 5;
				slot.moves(
					|shown| if fails { shown.0.state = ProcessorState::Failed } else { shown.authorize() },
				);
				true
			}
			Look => slot.look(),
			Execute => {
				let order = order(id)?;
				if now() >= order.deadline || !can_execute(&slot.shown, &order) {
					return None;
				}
				slot.moves(|shown| shown.execute(&order));
				true
			}
			LookAfterDeadline => {
				let order = order(id)?;
				slot.shown.0.revision += u64::from(!slot.is_seen);
				let told = Payments::observe_after_deadline(
					signed(WITNESSES),
					order.id,
					order.attempt,
					slot.shown.0,
				);
				slot.is_seen |= told.inspect_err(never_impossible).is_ok();
				told.is_ok()
			}
			Capture => {
				let done = capture(id, amount, is_final).inspect_err(never_impossible).is_ok();
				slot.due += if done { amount } else { 0 };
				done
			}
			Refund => refund(id, amount).inspect_err(never_impossible).is_ok(),
			Void => void(id).inspect_err(never_impossible).is_ok(),
			Tend => tend(id).inspect_err(never_impossible).is_ok(),
			Gift | Dispute | RogueCapture | Lapse | WinDispute => {
				slot.is_tampered = true;
				return self.tamper(slot, left);
			}
			Resume => Payments::resume(RuntimeOrigin::root(), leg(id)).is_ok(),
			Expect | Outage | Pause => return None,
		})
	}

	fn tamper(&self, slot: &mut Slot, left: u128) -> Option<bool> {
		let shown = slot.shown.0;
		let part = |whole: u128| (whole * u128::from(self.share)).div_ceil(100);
		match self.kind {
			Gift if left > 0 => slot.moves(|shown| shown.0.refunded += part(left)),
			Dispute if left > 0 => slot.moves(|shown| shown.0.disputed += part(left)),
			WinDispute if shown.disputed > 0 => slot.moves(|shown| shown.0.disputed = 0),
			RogueCapture if shown.capturable > 0 => {
				slot.moves(|shown| shown.capture(part(shown.0.capturable), self.careless));
			}
			Lapse if shown.capturable > 0 => slot.moves(|shown| shown.release(ProcessorState::Expired)),
			_ => return None,
		}
		Some(true)
	}
}

/// Whether time has brought something, as far as a wallet can tell.
fn is_due(payment: &Payment<AccountId>) -> bool {
	let now = now();
	if let Some(trouble) = payment.trouble {
		return now >= trouble.until;
	}
	if let Some((order, _)) = payment.order.and_then(Orders::<Test>::get) {
		return now >= order.deadline + 2 * DAY;
	}
	match payment.phase {
		Phase::Awaiting => now >= payment.authorize_by,
		Phase::Refused => now >= payment.authorize_by + LINGER,
		Phase::Accepted if payment.undecided() > 0 => {
			now >= payment.keep_until || payment.is_expiring(now, false)
		}
		Phase::Accepted => payment.ended.is_none_or(|(_, until)| now >= until),
	}
}

/// Whether the processor would do it.
fn can_execute(shown: &Shown, order: &Order) -> bool {
	let shown = shown.0;
	match order.kind {
		OrderKind::Capture { amount, .. } => amount <= shown.capturable,
		OrderKind::Void => shown.capturable > 0,
		OrderKind::Refund { amount } => amount <= shown.captured - shown.refunded - shown.disputed,
	}
}

/// What became of payments, over all histories.
#[derive(Default)]
struct Tally {
	steps: BTreeMap<Kind, (u32, u32)>,
	exact: u32,
	tampered: u32,
	unseen: u32,
	covered: u32,
}

fn judge(slot: &Slot, tally: &mut Tally) {
	let last = slot.last.as_ref().expect("it lived");
	let (net, due) = (slot.seller, slot.due as i128);
	if !slot.is_seen {
		// Nobody looked before the payment was given up.
		tally.unseen += 1;
		return;
	}
	// Also in the step that closed the payment, after the last look at it.
	let covered = covered(slot.id) as i128;
	assert!(
		net <= due + covered,
		"the payer paid {net} where {due} was due and {covered} came from the bond"
	);
	if slot.is_tampered {
		tally.tampered += 1;
	} else if covered > 0 || last.retry.is_some_and(|retry| retry.failed > 0) {
		tally.covered += 1;
	} else if last.phase == Phase::Accepted {
		let lapsed = slot.shown.0.state == ProcessorState::Expired || net < due;
		tally.exact += u32::from(!lapsed);
	} else {
		assert_eq!(net, 0, "what nobody wanted went back");
		tally.exact += 1;
	}
}

/// For how much of a payment the bond stood in, by the events alone.
fn covered(id: u64) -> u128 {
	let minor = |event| match event {
		Event::Covered { leg: of, minor, .. } if of == leg(id) => minor,
		_ => 0,
	};
	events().into_iter().map(minor).sum()
}

#[test]
fn money_is_always_on_one_side_whatever_happens() {
	let tally = RefCell::new(Tally::default());
	let mut runner = TestRunner::new(Runs {
		cases: 700,
		failure_persistence: None,
		max_shrink_iters: 300,
		..Runs::default()
	});
	let histories = prop::collection::vec(any_step(), 30..120);
	let outcome = runner.run(&histories, |steps| {
		ExtBuilder.build().execute_with(|| {
			let issuance = Balances::total_issuance();
			let mut world = World::default();
			for step in &steps {
				if let Some(done) = world.take(step) {
					let mut tally = tally.borrow_mut();
					let count = tally.steps.entry(step.kind).or_default();
					*count = (count.0 + u32::from(done), count.1 + 1);
				}
				world.check();
			}
			world.finish();
			for slot in &world.closed {
				judge(slot, &mut tally.borrow_mut());
			}
			assert_eq!(Balances::total_issuance(), issuance);
			assert_eq!(Orders::<Test>::iter().count(), 0);
			let left = seller(SELLER);
			assert_eq!((left.reserved, left.open), (0, 0));
		});
		Ok(())
	});
	outcome.unwrap();
	let tally = tally.into_inner();
	for (kind, (done, all)) in &tally.steps {
		println!("{kind:?}: {done} of {all}");
		assert!(done * 5 >= *all, "{kind:?} hardly ever succeeds");
	}
	assert_eq!(tally.steps.len(), KINDS.len(), "something never happened");
	let all = tally.exact + tally.tampered + tally.unseen + tally.covered;
	println!(
		"payments: {all}; to the cent {}, tampered {}, never seen {}, covered {}",
		tally.exact, tally.tampered, tally.unseen, tally.covered
	);
	assert!(tally.unseen * 5 < all && tally.exact * 4 > all);
}
