//! What was tried, and how much of it succeeded.

use nexonomy_runtime::{Runtime, RuntimeEvent, System};
use pallet_escrow::Event;
use std::{collections::BTreeMap, fmt};

/// Everything that people do in deals.
const ACTIONS: [&str; 37] = [
	"accept",
	"accept_many",
	"advance_case",
	"amend",
	"appeal",
	"cancel",
	"cancel_below",
	"cancel_nonce",
	"cancel_voucher",
	"change_listing",
	"clear_fill",
	"commit",
	"consent",
	"consent_signed",
	"delist",
	"dispute",
	"epoch",
	"freeze",
	"issue",
	"list_voucher",
	"merge",
	"offer_settlement",
	"pay_panel",
	"propose",
	"reap",
	"receipt",
	"redeem",
	"report",
	"rest_case",
	"reveal",
	"revoke_nonce",
	"ruling",
	"settle",
	"split",
	"submit_report",
	"transfer",
	"withdraw",
];

/// What must have happened in some deal.
const EVENTS: [&str; 26] = [
	"activated",
	"amended",
	"handed over",
	"leg added",
	"leg stuck",
	"dust forwarded",
	"completed",
	"released at the deadline",
	"refunded at the deadline",
	"cancelled",
	"withdrawn",
	"discounted",
	"sold",
	"offer refused among several",
	"disputed",
	"dispute settled",
	"dispute ruled",
	"ended by a dispute",
	"case ruled for good",
	"appealed",
	"named panel undecided",
	"seats lost",
	"costs borne",
	"costs not borne for want of money",
	"juror paid",
	"juror slashed",
];

#[derive(Default)]
pub struct Tally {
	deals: u32,
	opened: u32,
	/// How often an action was tried, and how often it succeeded.
	actions: BTreeMap<&'static str, (u32, u32)>,
	events: BTreeMap<&'static str, u32>,
}

impl Tally {
	pub fn count(&mut self, action: &'static str, has_succeeded: bool) {
		let (tried, succeeded) = self.actions.entry(action).or_default();
		*tried += 1;
		*succeeded += u32::from(has_succeeded);
	}

	/// Counts a deal that has ended, by its events.
	pub fn count_deal(&mut self) {
		self.deals += 1;
		let mut is_open = false;
		for record in System::read_events_no_consensus() {
			let Some(name) = name(&record.event) else { continue };
			is_open |= name == "activated";
			*self.events.entry(name).or_default() += 1;
		}
		self.opened += u32::from(is_open);
	}

	/// That most deals open, that everything is tried and often succeeds, and that everything happens.
	pub fn check(&self) {
		assert!(percent(self.deals, self.opened) >= 60, "too few deals open:\n{self}");
		for action in ACTIONS {
			let (tried, succeeded) = self.actions.get(action).copied().unwrap_or_default();
			assert!(percent(tried, succeeded) >= 20, "{action} succeeds too seldom:\n{self}");
		}
		let missing = EVENTS.iter().find(|event| !self.events.contains_key(*event));
		assert_eq!(missing, None, "something never happens:\n{self}");
	}
}

fn percent(whole: u32, part: u32) -> u32 {
	u32::try_from(u64::from(part) * 100 / u64::from(whole.max(1))).expect("at most a hundred")
}

fn name(event: &RuntimeEvent) -> Option<&'static str> {
	use pallet_escrow::{Change, Outcome};
	Some(match event {
		RuntimeEvent::Escrow(Event::Activated { .. }) => "activated",
		RuntimeEvent::Escrow(Event::Amended { changes, .. }) => {
			let adds_leg = changes.iter().any(|change| matches!(change, Change::AddLeg(_)));
			if adds_leg {
				"leg added"
			} else {
				"amended"
			}
		}
		RuntimeEvent::Escrow(Event::HandedOver { .. }) => "handed over",
		RuntimeEvent::Escrow(Event::LegStuck { .. }) => "leg stuck",
		RuntimeEvent::Escrow(Event::DustForwarded { .. }) => "dust forwarded",
		RuntimeEvent::Escrow(Event::Withdrawn { .. }) => "withdrawn",
		RuntimeEvent::Escrow(Event::Closed { outcome, .. }) => match outcome {
			Outcome::Completed => "completed",
			Outcome::DeadlineReleased => "released at the deadline",
			Outcome::DeadlineRefunded => "refunded at the deadline",
			Outcome::Cancelled => "cancelled",
			Outcome::Decided => "ended by a dispute",
			Outcome::NotFunded => "not funded",
		},
		RuntimeEvent::Escrow(Event::Disputed { .. }) => "disputed",
		RuntimeEvent::Escrow(Event::DisputeSettled { .. }) => "dispute settled",
		RuntimeEvent::Escrow(Event::DisputeRuled { .. }) => "dispute ruled",
		RuntimeEvent::Arbitration(event) => return of_the_court(event),
		RuntimeEvent::Vouchers(pallet_vouchers::Event::Discounted { .. }) => "discounted",
		RuntimeEvent::Market(pallet_market::Event::Sold { .. }) => "sold",
		RuntimeEvent::Market(pallet_market::Event::OfferRefused { .. }) => "offer refused among several",
		_ => return None,
	})
}

fn of_the_court(event: &pallet_arbitration::Event<Runtime>) -> Option<&'static str> {
	use pallet_arbitration::Event;
	Some(match event {
		Event::Enforced { .. } => "case ruled for good",
		Event::Appealed { .. } => "appealed",
		Event::Undecided { .. } => "named panel undecided",
		Event::SeatsLost { .. } => "seats lost",
		Event::CostsBorne { due, paid, .. } if paid < due => "costs not borne for want of money",
		Event::CostsBorne { .. } => "costs borne",
		Event::JurorPaid { .. } => "juror paid",
		Event::JurorSlashed { .. } => "juror slashed",
		_ => return None,
	})
}

impl fmt::Display for Tally {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Self { deals, opened, actions, events } = self;
		writeln!(f, "{deals} deals, {} % of them opened", percent(*deals, *opened))?;
		for (action, (tried, succeeded)) in actions {
			writeln!(f, "{action:>16}: {tried:>7} tried, {:>3} % succeeded", percent(*tried, *succeeded))?;
		}
		for (event, count) in events {
			writeln!(f, "{count:>7} × {event}")?;
		}
		Ok(())
	}
}
