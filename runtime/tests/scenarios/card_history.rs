//! Random histories of deals by card: whatever processors, banks, sellers, buyers and parties do in whatever order, all is well
//! after each deed, and in the end what buyers paid is with sellers, or with buyers again.
//!
//! A history has 60 to 179 deeds. Up to four payments are open at a time, at four kinds of merchant account, with and without a
//! reserve; buyers pay, pay too little, or are declined; executors and attestors work when they please; parties report, quarrel,
//! make up, cancel and settle; money moves in the seller's dashboard without an order; banks take money back and lose disputes;
//! processors are down. Then everybody works until nothing is left. But attestors who see nothing new say nothing, not even that
//! an order did nothing: time has to end what nothing is known of.
//!
//! Left out are pauses other than by an alarm, arbiters, forks, and the votes of single attestors: other stories and the pallets'
//! own histories tell of those.

use super::story::*;
use crate::support::DAY;
use nexonomy_runtime::{Escrow, Payments, Runtime, RuntimeOrigin};
use pallet_escrow::State;
use pallet_payments::{Call, Event, Pause};
use polkadot_sdk::{
	frame_support::assert_ok,
	sp_runtime::{DispatchError, Perbill},
};
use proptest::{
	prelude::*,
	sample::Index,
	test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use std::{
	cell::RefCell,
	collections::{BTreeMap, BTreeSet},
};

/// What can happen.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Kind {
	Deal,
	Pay,
	PayLess,
	Decline,
	Look,
	Execute,
	Report,
	Quarrel,
	MakeUp,
	Cancel,
	Settle,
	Tend,
	VoidInDashboard,
	CaptureInDashboard,
	RefundInDashboard,
	ChargeBack,
	Win,
	Outage,
}

use Kind::*;

/// With how often each happens.
const KINDS: [(u32, Kind); 18] = [
	(12, Deal),
	(18, Pay),
	(1, PayLess),
	(1, Decline),
	(30, Look),
	(20, Execute),
	(24, Report),
	(5, Quarrel),
	(6, MakeUp),
	(1, Cancel),
	(5, Settle),
	(8, Tend),
	(1, VoidInDashboard),
	(1, CaptureInDashboard),
	(1, RefundInDashboard),
	(1, ChargeBack),
	(2, Win),
	(1, Outage),
];

const TILLS: [Till; 4] = [CARDS, CARDS_ONCE, ALIPAY, PREPAID];

#[derive(Clone, Debug)]
struct Deed {
	kind: Kind,
	what: Index,
	percent: u32,
	hours: u64,
}

fn any_deed() -> impl Strategy<Value = Deed> {
	let kinds = KINDS.map(|(often, kind)| (often, Just(kind).boxed())).to_vec();
	let kind = proptest::strategy::Union::new_weighted(kinds);
	let hours = prop_oneof![24 => 0u64..2, 4 => 2u64..20, 1 => 20u64..72];
	(kind, any::<Index>(), 1u32..=100, hours).prop_map(|(kind, what, percent, hours)| Deed {
		kind,
		what,
		percent,
		hours,
	})
}

#[derive(Default)]
struct World {
	deals: Vec<Agreement>,
	/// Payments that were moved behind the chain's back, or were in dispute with a bank.
	tampered: BTreeSet<Charge>,
	is_down: bool,
}

impl World {
	/// Does it. Gives whether it succeeded, or nothing if there was nothing to do it to.
	fn take(&mut self, deed: &Deed) -> Option<bool> {
		time_is(now() + deed.hours * DAY / 24);
		match deed.kind {
			Deal => self.deal(deed),
			Execute => {
				let is_ordered = !Payments::instructions(0, 1).is_empty();
				(is_ordered && !self.is_down).then(|| executors_act() > 0)
			}
			Look => (!self.is_down).then(|| attestors_look() > 0),
			Outage => {
				self.is_down = !self.is_down;
				Some(report_outages(self.is_down))
			}
			Report | Quarrel | MakeUp | Cancel | Settle => {
				let fits = |deal: &Agreement| deed.kind.fits_deal(*deal);
				let deal = pick(deed, self.deals.iter().copied().filter(fits).collect())?;
				Some(deed.apply_to_deal(deal))
			}
			Tend => {
				let charge = pick(deed, self.charges().collect())?;
				Some(ok(Ferdie.tries(charge.tending())))
			}
			_ => {
				let fits = |charge: &Charge| deed.kind.fits_payment(*charge);
				let charge = pick(deed, self.charges().filter(fits).collect())?;
				self.move_money(deed, charge);
				Some(true)
			}
		}
	}

	/// The payments that the chain still has.
	fn charges(&self) -> impl Iterator<Item = Charge> {
		self.deals.clone().into_iter().flat_map(Charge::of_all)
	}

	fn deal(&mut self, deed: &Deed) -> Option<bool> {
		if self.charges().filter(|charge| charge.on_chain().ended.is_none()).count() >= 4 {
			return None;
		}
		let minor = 100 + u128::from(deed.percent) * 97;
		let price = by_card(&format!("{}.{:02} USD", minor / 100, minor % 100)).at(*deed.what.get(&TILLS));
		let (price, days) = if deed.percent > 60 { (price.kept_in_reserve(), 9) } else { (price, 3) };
		let work = Ada.issues("41.13 USD", "work", now() + 90 * DAY);
		let deal = offer([Ada.gives(Ben, work.worth("41.13 USD").to_redeem()), Ben.gives(Ada, price)]);
		let deal = deal.proven_by(Ben).until(now() + days * DAY).judged_by([Dave]).consent_within(DAY);
		let done = Ada.tries(deal.sealed_by([Ben]).acceptance());
		if done.is_err() {
			return Some(ok(done));
		}
		let deal = Agreement::last();
		self.deals.push(deal);
		Ben.begins_to_pay(deal);
		Some(true)
	}

	/// Something happens at a processor that nobody ordered.
	fn move_money(&mut self, deed: &Deed, charge: Charge) {
		let part = |whole: u128| (whole * u128::from(deed.percent)).div_ceil(100);
		let is_ordinary = matches!(deed.kind, Pay | PayLess | Decline);
		if !is_ordinary {
			self.tampered.insert(charge);
		}
		charge.moves(|paid| match deed.kind {
			Pay => paid.confirm(),
			PayLess => {
				paid.shown.authorized = part(paid.shown.authorized - 1).max(1);
				paid.confirm();
			}
			Decline => paid.decline(),
			VoidInDashboard => paid.void(),
			CaptureInDashboard => paid.capture(part(paid.books.held), deed.percent > 50),
			RefundInDashboard => paid.refund(part(paid.books.kept)),
			ChargeBack => paid.charge_back(part(paid.books.kept)),
			Win => paid.win(),
			_ => panic!("it is no movement"),
		});
		all_is_well();
	}

	/// From now on everybody does their work, until nothing is left.
	fn finish(&mut self) {
		if self.is_down {
			report_outages(false);
		}
		// An alarm may have stopped everything, and only governance lets it go on.
		assert_ok!(Payments::set_pause(RuntimeOrigin::root(), None, Pause::None));
		for round in 0..400 {
			payments_go_on();
			for deal in self.deals.iter().copied().filter(|deal| Escrow::agreement(deal.0).is_some()) {
				if MakeUp.fits_deal(deal) {
					make_up(deal, Perbill::from_percent(50));
				}
				ok(Ferdie.tries(deal.settlement()));
			}
			let charges: Vec<_> = self.charges().collect();
			for charge in &charges {
				ok(Ferdie.tries(charge.tending()));
			}
			if charges.is_empty() && self.deals.iter().all(|deal| Escrow::agreement(deal.0).is_none()) {
				return;
			}
			payments_go_on();
			time_is(now() + if round < 30 { DAY / 2 } else { 5 * DAY });
		}
		let left: Vec<_> = self.charges().map(|charge| (charge.paid(), charge.on_chain())).collect();
		panic!("something waits for ever: {left:?}");
	}
}

impl Kind {
	fn fits_deal(self, deal: Agreement) -> bool {
		let Some(agreement) = Escrow::agreement(deal.0) else { return false };
		let State::Active(course) = agreement.state else { return matches!(self, Cancel | Settle) };
		match self {
			Report => now() < agreement.terms.deadline && course.progress < Perbill::one(),
			Quarrel => course.dispute.is_none() && now() < agreement.terms.deadline,
			MakeUp => course.dispute.is_some(),
			_ => true,
		}
	}

	fn fits_payment(self, charge: Charge) -> bool {
		let paid = charge.paid();
		let is_pending = paid.shown.revision == 1;
		match self {
			Pay | PayLess | Decline => is_pending,
			VoidInDashboard | CaptureInDashboard => paid.books.held > 0,
			RefundInDashboard | ChargeBack => paid.books.kept > 0,
			Win => paid.shown.disputed > 0,
			_ => false,
		}
	}
}

impl Deed {
	fn apply_to_deal(&self, deal: Agreement) -> bool {
		let share = Perbill::from_percent(self.percent);
		match self.kind {
			Report => {
				let State::Active(course) = deal.now().state else { return false };
				let left = Perbill::one() - course.progress;
				ok(Ben.tries(deal.report(course.progress + left * share)))
			}
			Quarrel => ok(Ben.tries(dispute(deal, share, Ada))),
			MakeUp => make_up(deal, share),
			Cancel => [Ada, Ben].into_iter().all(|who| ok(who.tries(deal.cancellation()))),
			_ => ok(Ferdie.tries(deal.settlement())),
		}
	}
}

fn make_up(deal: Agreement, released: Perbill) -> bool {
	let offer = || pallet_escrow::Call::offer_settlement { agreement: deal.0, released };
	[Ada, Ben].into_iter().all(|who| ok(who.tries(offer())))
}

fn report_outages(is_down: bool) -> bool {
	let report =
		|till: Till| attestors_say(Call::report_outage { processor: till.processor, is_down }).is_ok();
	[CARDS, ALIPAY, PREPAID].map(report).contains(&true)
}

fn pick<Item: Clone>(deed: &Deed, items: Vec<Item>) -> Option<Item> {
	(!items.is_empty()).then(|| deed.what.get(&items).clone())
}

/// Whatever is refused, what cannot be never happens.
fn ok(result: Result<(), DispatchError>) -> bool {
	if let Err(error) = result {
		assert_ne!(error, PaymentsError::Impossible.into());
	}
	result.is_ok()
}

/// What became of payments, over all histories.
#[derive(Default)]
struct Tally {
	deeds: BTreeMap<Kind, (u32, u32)>,
	exact: u32,
	tampered: u32,
	lapsed: u32,
	covered: u32,
	unseen: u32,
	never_paid: u32,
	paid: u128,
	kept: u128,
	given: u128,
}

/// In the end nothing is held, and no payer is out of more than was due, but for what the bond stood in for.
fn judge(world: &World, tally: &mut Tally) {
	// Longer than any hold lasts.
	time_is(now() + 8 * DAY);
	for (charge, paid) in all_paid() {
		let (covered, last_seen) = from_events(charge);
		let is_unseen = last_seen < paid.shown.revision;
		// Nobody looked before the payment was given up; if money is held, that ends by itself.
		let paid = if is_unseen { charge.paid() } else { paid };
		paid.check();
		let Books { taken, held, kept, given } = paid.books;
		assert_eq!((held, taken), (0, kept + given), "everything is somewhere");
		(tally.paid, tally.kept, tally.given) = (tally.paid + taken, tally.kept + kept, tally.given + given);
		let (due, _) = decided_by_agreement(charge);
		if is_unseen {
			tally.unseen += 1;
			continue;
		}
		assert!(
			kept <= due + covered,
			"{kept} was kept where {due} was due and {covered} came from the bond"
		);
		let count = match () {
			() if world.tampered.contains(&charge) => &mut tally.tampered,
			() if covered > 0 => &mut tally.covered,
			() if paid.has_lapsed => &mut tally.lapsed,
			() if taken == 0 => &mut tally.never_paid,
			() => {
				assert_eq!(kept, due, "who was due something has it: {:?}", paid.history);
				&mut tally.exact
			}
		};
		*count += 1;
	}
}

/// For how much of a payment the bond stood in, and which revision was seen last.
fn from_events(charge: Charge) -> (u128, u64) {
	let (mut covered, mut last_seen) = (0, 1);
	for event in events::<Event<Runtime>>() {
		match event {
			Event::Covered { leg, minor, .. } if leg == charge.id() => covered += minor,
			Event::Observed { leg, seen } if leg == charge.id() => last_seen = seen.revision,
			_ => {}
		}
	}
	(covered, last_seen)
}

/// With so many histories everything happens, and much of it as it is meant.
const MANY: u32 = 60;

/// How many histories are told: `NEXONOMY_HISTORIES`, or a few.
fn histories() -> u32 {
	let told = std::env::var("NEXONOMY_HISTORIES").ok();
	told.map_or(6, |many| many.parse().expect("NEXONOMY_HISTORIES is a number"))
}

#[test]
fn what_buyers_pay_is_always_somewhere() {
	let tally = RefCell::new(Tally::default());
	Story::begins().and_goes(|| {
		TILLS.into_iter().for_each(|till| Ada.opens(till));
		let start = everything();
		// A history is not made shorter when it fails: that would take hours.
		let (cases, max_shrink_iters) = (histories(), 0);
		let config = Config { cases, max_shrink_iters, failure_persistence: None, ..Config::default() };
		let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
		let histories = prop::collection::vec(any_deed(), 60..180);
		let outcome = runner.run(&histories, |deeds| {
			// Each has a chain of its own, which a failure takes along.
			on_a_copy(&start, || tell(&deeds, &mut tally.borrow_mut()));
			forget_payments();
			Ok(())
		});
		outcome.unwrap();
	});
	let Tally { deeds, exact, tampered, lapsed, covered, unseen, never_paid, paid, kept, given } =
		tally.into_inner();
	for (kind, (done, all)) in &deeds {
		println!("{kind:?}: {done} of {all}");
	}
	println!("exact {exact}, tampered {tampered}, lapsed {lapsed}, covered {covered}, unseen {unseen}, never paid {never_paid}");
	assert_eq!(paid, kept + given);
	assert!(kept > 0 && given > 0 && exact > 0);
	if histories() >= MANY {
		assert_eq!(deeds.len(), KINDS.len(), "everything happened");
		assert!(deeds.values().all(|(done, _)| *done > 0), "everything succeeds at times");
		assert!(exact * 4 > exact + tampered + lapsed + covered + unseen, "many are to the cent");
	}
}

fn tell(deeds: &[Deed], tally: &mut Tally) {
	// Wallets and processors are new as well.
	forget_nonces();
	forget_payments();
	let mut world = World::default();
	for deed in deeds {
		if let Some(done) = world.take(deed) {
			let count = tally.deeds.entry(deed.kind).or_default();
			*count = (count.0 + u32::from(done), count.1 + 1);
		}
	}
	world.finish();
	judge(&world, tally);
	let seller = Payments::seller(Ada.account()).expect("she sells");
	assert_eq!((seller.reserved, seller.open), (0, 0), "nothing is left that the bond answers for");
	assert!(free_of_locks());
}
