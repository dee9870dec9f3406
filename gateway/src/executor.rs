//! Carries out orders: those that are final, whose turn it is here, and each at most once.
//!
//! Every step is in the journal before it is taken; see [`journal`](crate::journal). Nothing is remembered between
//! steps, so a restart is a step like any other.

use crate::{
	budget::backoff,
	chain::{Chain, ChainError, Instruction},
	clock::Clock,
	desk::{Desk, Desks},
	http::listen,
	journal::{decide, judge, moves, Entry, Journal, JournalError, Stand, Step, Verdict},
	reading::Reading,
	trouble::{Outcome, Trouble},
	words::{Key, Order, OrderKind},
};
use std::sync::Arc;
use tokio::sync::Mutex;

/// How far the chain's time may be behind this machine's, in milliseconds: more, and the node is not up to date.
const BEHIND: u64 = 5 * 60 * 1_000;
/// How long what moved counts against the cap, in milliseconds.
const DAY: u64 = 24 * 3_600 * 1_000;

/// Carries out orders.
pub struct Executor {
	chain: Arc<dyn Chain>,
	journal: Arc<Journal>,
	desks: Arc<Desks>,
	clock: Clock,
	operator: [u8; 32],
	probe: Probe,
	/// One step at a time.
	turn: Mutex<()>,
}

/// Where a step can be interrupted. Tests kill the gateway at each of these.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Point {
	/// The order was written down.
	Accepted,
	/// The payment was read.
	Read,
	/// The node was asked once more whether this may be done.
	Permitted,
	/// The request is in the journal, and not sent.
	Written,
	/// The request was sent and answered; the answer was not looked at.
	Sent,
	/// The payment was read again.
	ReadAgain,
	/// The end was written down.
	Closed,
}

/// Something that hears of each [`Point`] and may end it all there.
pub type Probe = Arc<dyn Fn(Point) -> Result<(), Killed> + Send + Sync>;

/// The gateway ended in the middle of a step.
#[derive(Debug, Eq, PartialEq)]
pub struct Killed;

/// A probe that lets everything pass.
pub fn no_probe() -> Probe {
	Arc::new(|_| Ok(()))
}

/// Why an order is not taken, or a step not finished.
#[derive(Debug, thiserror::Error)]
pub enum Reject {
	/// The node cannot say whether it is final.
	#[error(transparent)]
	Chain(#[from] ChainError),
	/// The journal cannot be written.
	#[error(transparent)]
	Journal(#[from] JournalError),
	/// The node's finalized state is old.
	#[error(
		"the node's last final block is more than five minutes old: it has not caught up, or this machine's clock is wrong"
	)]
	Behind,
	/// No such order is final, or it is over.
	#[error("no order of this number lives in finalized state")]
	NotFinal,
	/// It is somebody else's turn, or nobody's, or too late to begin.
	#[error("it is not this operator's turn to carry the order out")]
	NotOurTurn,
	/// By the chain's own time it is too late, whatever this machine's clock says.
	#[error(
		"the order's deadline has passed on the chain; if it has not here, this machine's clock is slow"
	)]
	Late,
	/// This gateway only reads that account, or does not know it.
	#[error("this gateway has no `write` for the order's account")]
	CannotWrite,
	/// Nobody said which payment the reference means.
	#[error(
		"the payment's id is not known here: let the shop tell it (POST /v1/hint), or configure the processor's webhooks"
	)]
	UnknownPayment,
	/// A test ended it.
	#[error("ended in the middle")]
	Killed,
}

impl From<Killed> for Reject {
	fn from(_: Killed) -> Self {
		Self::Killed
	}
}

impl Executor {
	/// An executor for the operator with this account.
	pub fn new(
		chain: Arc<dyn Chain>,
		journal: Arc<Journal>,
		desks: Arc<Desks>,
		clock: Clock,
		operator: [u8; 32],
	) -> Self {
		Self { chain, journal, desks, clock, operator, probe: no_probe(), turn: Mutex::new(()) }
	}

	/// With something that hears of each point.
	pub fn probed(mut self, probe: Probe) -> Self {
		self.probe = probe;
		self
	}

	/// Takes an order, if the node says that it is final and this operator's turn. It is carried out by
	/// [`Executor::work`].
	pub async fn accept(&self, order: u64) -> Result<Stand, Reject> {
		let instruction = self.permit(order).await?;
		let order = instruction.order;
		if let Some(entry) = self.journal.entry(order.id, order.attempt)? {
			return Ok(entry.stand);
		}
		let desk = self.desks.get(&order.account).ok_or(Reject::CannotWrite)?;
		desk.writer.as_ref().ok_or(Reject::CannotWrite)?;
		let (_, payment) = self.journal.payment(order.reference)?.ok_or(Reject::UnknownPayment)?;
		let entry = Entry::new(order, payment, Key::of(&self.chain.genesis(), &order));
		self.journal.insert(&entry, self.clock.now())?;
		(self.probe)(Point::Accepted)?;
		Ok(Stand::Prepared)
	}

	/// Takes each order in the journal that is due one step further. Returns how many there were.
	pub async fn work(&self) -> Result<usize, Reject> {
		let _turn = self.turn.lock().await;
		let due = self.journal.due(self.clock.now())?;
		let count = due.len();
		for entry in due {
			let id = entry.order.id;
			// A step that has begun is finished, however few requests are left.
			match listen(self.step(entry)).await.0 {
				Ok(()) => {}
				Err(reject @ (Reject::Killed | Reject::Journal(_))) => return Err(reject),
				Err(reject) => tracing::warn!(order = id, "order waits: {reject}"),
			}
		}
		Ok(count)
	}

	/// Asks the node whether this operator may carry out this order now.
	async fn permit(&self, order: u64) -> Result<Instruction, Reject> {
		let at = self.chain.finalized().await?;
		if at.time.saturating_add(BEHIND) < self.clock.now() {
			return Err(Reject::Behind);
		}
		let instruction = self.chain.instruction(order, &at).await?.ok_or(Reject::NotFinal)?;
		if at.time >= instruction.order.deadline {
			return Err(Reject::Late);
		}
		match &instruction.lease {
			Some(lease)
				if lease.holder == self.operator && (lease.from..lease.begin_before).contains(&at.number) =>
			{
				Ok(instruction)
			}
			_ => Err(Reject::NotOurTurn),
		}
	}

	async fn step(&self, mut entry: Entry) -> Result<(), Reject> {
		let Some(desk) = self.desks.get(&entry.order.account).filter(|desk| desk.writer.is_some()) else {
			return self.postpone(&mut entry, "the account's `write` is no longer configured");
		};
		let seen = match self.look(desk, &entry).await {
			Ok(seen) => seen,
			Err(trouble) => return self.postpone(&mut entry, &trouble.to_string()),
		};
		(self.probe)(Point::Read)?;
		match self.next(desk, &entry, &seen) {
			Step::Close(stand, note) => self.close(&mut entry, stand, note),
			Step::Wait => self.postpone(&mut entry, "waits for the processor"),
			Step::Send => self.send(desk, entry, &seen).await,
		}
	}

	fn next(&self, desk: &Desk, entry: &Entry, seen: &Reading) -> Step {
		let Some(writer) = &desk.writer else { return Step::Wait };
		let rules = writer.rules();
		let verdict = judge(entry, &self.earlier_keys(entry), seen, &rules);
		decide(entry, &verdict, &rules, self.clock.now())
	}

	/// The keys of the earlier attempts of an order, whoever made them.
	fn earlier_keys(&self, entry: &Entry) -> Vec<Key> {
		let genesis = self.chain.genesis();
		let key = |attempt| Key::of(&genesis, &Order { attempt, ..entry.order });
		(0..entry.order.attempt).map(key).collect()
	}

	/// Reads the payment, with the refunds of this order's attempts if the payment itself does not show them.
	async fn look(&self, desk: &Desk, entry: &Entry) -> Outcome<Reading> {
		let mut seen = desk.reader.read(&entry.payment).await?;
		if matches!(entry.order.kind, OrderKind::Refund { .. }) {
			for key in self.earlier_keys(entry).iter().chain([&entry.key]) {
				seen.refunds.extend(desk.reader.refund_of(&entry.payment, key).await?);
			}
		}
		Ok(seen)
	}

	async fn send(&self, desk: &Desk, mut entry: Entry, seen: &Reading) -> Result<(), Reject> {
		let instruction = match self.permit(entry.order.id).await {
			Ok(instruction) => instruction,
			Err(reject) => return self.postpone(&mut entry, &reject.to_string()),
		};
		if let Some(stop) = self.objection(desk, &entry, &instruction, seen)? {
			return self.follow(&mut entry, stop);
		}
		(self.probe)(Point::Permitted)?;
		if let Some(refusal) = self.plan(desk, &mut entry, seen) {
			return self.close(&mut entry, Stand::Refused, refusal);
		}
		let now = self.clock.now();
		entry.stand = Stand::Sent;
		entry.first_sent = entry.first_sent.or(Some(now));
		entry.next_look = now.saturating_add(backoff(entry.tries));
		self.journal.update(&entry, now)?;
		(self.probe)(Point::Written)?;
		let outcome = self.deliver(desk, &entry).await;
		(self.probe)(Point::Sent)?;
		self.conclude(desk, entry, outcome).await
	}

	/// Why it must not be sent now, though the payment would allow it.
	fn objection(
		&self,
		desk: &Desk,
		entry: &Entry,
		instruction: &Instruction,
		seen: &Reading,
	) -> Result<Option<Step>, Reject> {
		if instruction.order != entry.order {
			let note = "the chain has another attempt of this order now".to_owned();
			// What was never sent is over; what was sent is still watched, and not sent again.
			return Ok(Some(if entry.first_sent.is_none() {
				Step::Close(Stand::Lapsed, note)
			} else {
				Step::Wait
			}));
		}
		if instruction.tag.0 != seen.tag {
			let note = "the payment's metadata says that it is for something else".to_owned();
			return Ok(Some(Step::Close(Stand::Refused, note)));
		}
		Ok((!self.is_within_cap(desk, entry)?).then_some(Step::Wait))
	}

	/// Whether the daily cap allows what the order moves. What is sent again counted already.
	fn is_within_cap(&self, desk: &Desk, entry: &Entry) -> Result<bool, Reject> {
		if entry.first_sent.is_some() || moves(&entry.order) == 0 {
			return Ok(true);
		}
		let Some(most) = desk.most_per_day.get(&entry.order.currency) else {
			tracing::error!(
				order = entry.order.id,
				"`most_per_day` of the account names no limit in {}, so this order waits; add one",
				String::from_utf8_lossy(&entry.order.currency.0)
			);
			return Ok(false);
		};
		let since = self.clock.now().saturating_sub(DAY);
		let sent = self.journal.sent_since(entry.order.account, since)?;
		let same = sent.iter().filter(|other| other.order.currency == entry.order.currency);
		let total = same.map(|other| moves(&other.order)).fold(moves(&entry.order), u128::saturating_add);
		if total > *most {
			tracing::error!(
				order = entry.order.id,
				"the daily cap stops this order; raise `most_per_day` if all is well"
			);
		}
		Ok(total <= *most)
	}

	/// Writes the request into the entry; what was planned once stays as it is. Returns why there can be none.
	fn plan(&self, desk: &Desk, entry: &mut Entry, seen: &Reading) -> Option<String> {
		if entry.call.is_some() {
			return None;
		}
		let writer = desk.writer.as_ref()?;
		match writer.plan(&entry.order, &entry.payment, seen, &entry.key) {
			Ok(call) => {
				entry.call = Some(call);
				None
			}
			Err(refusal) => Some(refusal.to_string()),
		}
	}

	async fn deliver(&self, desk: &Desk, entry: &Entry) -> Outcome<()> {
		match (&desk.writer, &entry.call) {
			(Some(writer), Some(call)) => writer.send(call, &entry.key).await,
			_ => Err(Trouble::Unreachable("nothing was planned".to_owned())),
		}
	}

	/// Reads what became of it. Whatever the answer was, the processor's books decide.
	async fn conclude(&self, desk: &Desk, mut entry: Entry, outcome: Outcome<()>) -> Result<(), Reject> {
		let seen = match self.look(desk, &entry).await {
			Ok(seen) => seen,
			Err(trouble) => return self.postpone(&mut entry, &trouble.to_string()),
		};
		(self.probe)(Point::ReadAgain)?;
		let Some(writer) = &desk.writer else { return Ok(()) };
		match (judge(&entry, &self.earlier_keys(&entry), &seen, &writer.rules()), outcome) {
			(Verdict::Done, _) => self.close(&mut entry, Stand::Confirmed, String::new()),
			(_, Err(trouble)) if trouble.nothing_happened() && !trouble.may_pass() => {
				self.close(&mut entry, Stand::Refused, trouble.to_string())
			}
			(_, Err(trouble)) => self.postpone(&mut entry, &trouble.to_string()),
			(_, Ok(())) => self.postpone(&mut entry, "the processor took it and does not show it yet"),
		}
	}

	fn follow(&self, entry: &mut Entry, step: Step) -> Result<(), Reject> {
		match step {
			Step::Close(stand, note) => self.close(entry, stand, note),
			_ => {
				self.postpone(entry, "held back: the daily cap, or another attempt of the order on the chain")
			}
		}
	}

	fn close(&self, entry: &mut Entry, stand: Stand, note: String) -> Result<(), Reject> {
		entry.stand = stand;
		entry.note = note;
		self.journal.update(entry, self.clock.now())?;
		tracing::info!(
			order = entry.order.id,
			attempt = entry.order.attempt,
			stand = stand.name(),
			"{}",
			entry.note
		);
		Ok((self.probe)(Point::Closed)?)
	}

	fn postpone(&self, entry: &mut Entry, why: &str) -> Result<(), Reject> {
		let now = self.clock.now();
		entry.note = why.to_owned();
		entry.tries = entry.tries.saturating_add(1);
		entry.next_look = now.saturating_add(backoff(entry.tries.min(8)));
		self.journal.update(entry, now)?;
		tracing::debug!(order = entry.order.id, "{why}");
		Ok(())
	}
}
