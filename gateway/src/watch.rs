//! Looks at payments for the node's worker, and remembers for a while what it saw.

use crate::{
	clock::Clock,
	desk::{Desk, Desks},
	evidence::{Evidence, Heard},
	http::listen,
	journal::Journal,
	trouble::{Outcome, Trouble},
	words::{AccountTag, Moment, Observation, PaymentId, PaymentRef},
};
use std::{
	collections::{HashMap, HashSet},
	sync::{Arc, Mutex, MutexGuard, PoisonError},
	time::Duration,
};
use tokio::sync::Semaphore;

/// How many payments are read at the same time.
const AT_ONCE: usize = 8;
/// The most payments that are remembered, and that are waited for.
const MOST: usize = 10_000;
/// How far back a list of recent payments goes, in milliseconds: longer than any hold lasts.
const RECENT: u64 = 40 * 24 * 3_600 * 1_000;
/// How long evidence is kept, in milliseconds: longer than anybody waits with an audit.
const EVIDENCE: u64 = 90 * 24 * 3_600 * 1_000;
/// After how long without a look a payment is no longer kept in mind when there is too much, in milliseconds.
const FORGOTTEN: u64 = 3_600_000;
/// How often an account's list is asked for at most, in milliseconds.
const LIST_EVERY: u64 = 60_000;

/// A payment that somebody wants to know about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Look {
	/// How the chain names it.
	pub reference: PaymentRef,
	/// How the chain names its account.
	pub account: AccountTag,
	/// How old the answer may be, in milliseconds.
	pub max_age: u64,
}

/// What became of a [`Look`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Seen {
	/// What was seen, how long ago in milliseconds, and the digest of what it was made of.
	Observed(Box<Sight>, u64, [u8; 32]),
	/// It is being read: ask again.
	Pending,
	/// It could not be read. That is no observation, and no vote.
	Trouble(&'static str, String),
}

/// What was seen of a payment.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Sight {
	/// What is voted on.
	pub observation: Observation,
	/// Whether money is moving that it does not count yet.
	pub under_way: bool,
}

struct Kept {
	result: Outcome<Sight>,
	/// When the reading began: the processor may have shown what it showed then, and not since.
	at: Moment,
	evidence: [u8; 32],
}

#[derive(Default)]
struct State {
	kept: HashMap<PaymentRef, Kept>,
	under_way: HashSet<PaymentRef>,
	/// What has no name yet, and when it was last asked for.
	wanted: HashMap<PaymentRef, Moment>,
	listed_at: HashMap<AccountTag, Moment>,
}

/// Looks at payments.
pub struct Watch {
	desks: Arc<Desks>,
	journal: Arc<Journal>,
	clock: Clock,
	gate: Arc<Semaphore>,
	state: Arc<Mutex<State>>,
}

impl Watch {
	/// A watch over the payments of these desks.
	pub fn new(desks: Arc<Desks>, journal: Arc<Journal>, clock: Clock) -> Self {
		Self { desks, journal, clock, gate: Arc::new(Semaphore::new(AT_ONCE)), state: Arc::default() }
	}

	fn state(&self) -> MutexGuard<'_, State> {
		self.state.lock().unwrap_or_else(PoisonError::into_inner)
	}

	/// Answers looks, waiting at most `patience` for the processors. What is not read by then goes on being read, and
	/// is there when it is asked for again.
	pub async fn look(&self, looks: &[Look], patience: Duration) -> Vec<Seen> {
		let tasks: Vec<_> = looks.iter().filter_map(|look| self.begin(look)).collect();
		let all = async {
			for task in tasks {
				let _ = task.await;
			}
		};
		let _ = tokio::time::timeout(patience, all).await;
		looks.iter().map(|look| self.answer(look)).collect()
	}

	/// Begins to read a payment, unless what is known is fresh enough or it is being read already.
	fn begin(&self, look: &Look) -> Option<tokio::task::JoinHandle<()>> {
		let desk = self.desks.get(&look.account)?.clone();
		if self.fresh(look) || !self.state().under_way.insert(look.reference) {
			return None;
		}
		let (journal, clock, gate) = (self.journal.clone(), self.clock.clone(), self.gate.clone());
		let (state, look) = (self.state.clone(), *look);
		Some(tokio::spawn(async move {
			let _place = gate.acquire().await;
			let at = clock.now();
			let (result, heard) = listen(read(&desk, &journal, &clock, &state, &look)).await;
			let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
			state.under_way.remove(&look.reference);
			make_room(&mut state, clock.now());
			let evidence = prove(&journal, state.kept.get(&look.reference), &result, heard, clock.now());
			state.kept.insert(look.reference, Kept { result, at, evidence });
		}))
	}

	fn fresh(&self, look: &Look) -> bool {
		let now = self.clock.now();
		let state = self.state();
		let kept = state.kept.get(&look.reference);
		kept.is_some_and(|kept| kept.result.is_ok() && now.saturating_sub(kept.at) <= look.max_age)
	}

	fn answer(&self, look: &Look) -> Seen {
		if !self.desks.contains_key(&look.account) {
			return Seen::Trouble(
				"other_account",
				"this gateway has no credentials for the account".to_owned(),
			);
		}
		let now = self.clock.now();
		let state = self.state();
		match state.kept.get(&look.reference) {
			Some(Kept { result: Ok(seen), at, evidence }) if now.saturating_sub(*at) <= look.max_age => {
				Seen::Observed(Box::new(*seen), now.saturating_sub(*at), *evidence)
			}
			_ if state.under_way.contains(&look.reference) => Seen::Pending,
			Some(Kept { result: Err(Trouble::Throttled(_)), .. })
			| Some(Kept { result: Ok(_), .. })
			| None => Seen::Pending,
			Some(Kept { result: Err(trouble), .. }) if state.wanted.contains_key(&look.reference) => {
				Seen::Trouble("unknown_payment", trouble.to_string())
			}
			Some(Kept { result: Err(trouble), .. }) => Seen::Trouble(trouble.name(), trouble.to_string()),
		}
	}

	/// Hears from a webhook that something happened to a payment: what was seen of it is old now.
	pub fn poke(&self, account: AccountTag, payment: &PaymentId) {
		if let Some(reference) = self.learn(account, payment) {
			self.state().kept.remove(&reference);
		}
	}

	/// Hears from a shop which payment a reference means. Taken only if somebody waits for that reference.
	pub fn hint(&self, account: AccountTag, payment: &PaymentId) -> bool {
		let Some(desk) = self.desks.get(&account) else { return false };
		let reference = desk.reader.account().reference(payment);
		if !self.state().wanted.contains_key(&reference) {
			return false;
		}
		self.poke(account, payment);
		true
	}

	fn learn(&self, account: AccountTag, payment: &PaymentId) -> Option<PaymentRef> {
		let reference = self.desks.get(&account)?.reader.account().reference(payment);
		if let Err(error) = self.journal.learn(reference, account, payment) {
			tracing::warn!("{error}");
		}
		self.state().wanted.remove(&reference);
		Some(reference)
	}

	/// How many payments are remembered, and how many are waited for by name.
	pub fn counts(&self) -> (usize, usize) {
		let state = self.state();
		(state.kept.len(), state.wanted.len())
	}
}

async fn read(
	desk: &Desk,
	journal: &Journal,
	clock: &Clock,
	state: &Mutex<State>,
	look: &Look,
) -> Outcome<Sight> {
	let account = desk.reader.account();
	let Some(payment) = identify(desk, journal, clock, state, look).await? else {
		return Err(Trouble::NotFound);
	};
	let seen = desk.reader.read(&payment).await?;
	let observation = seen.observation(account, &payment)?;
	match observation.reference == look.reference {
		true => Ok(Sight { observation, under_way: seen.is_under_way() }),
		false => Err(Trouble::NotFound),
	}
}

/// Which payment a reference means: as was learnt, or as the account's own list shows.
async fn identify(
	desk: &Desk,
	journal: &Journal,
	clock: &Clock,
	state: &Mutex<State>,
	look: &Look,
) -> Outcome<Option<PaymentId>> {
	let known = || journal.payment(look.reference).map_err(|error| Trouble::Unreachable(error.to_string()));
	if let Some((_, payment)) = known()? {
		return Ok(Some(payment));
	}
	let now = clock.now();
	{
		let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
		want(&mut state.wanted, look.reference, now);
		let listed = state.listed_at.get(&look.account).copied();
		if listed.is_some_and(|at| now.saturating_sub(at) < LIST_EVERY) {
			return Ok(None);
		}
		state.listed_at.insert(look.account, now);
	}
	let account = desk.reader.account();
	for payment in desk.reader.recent(now.saturating_sub(RECENT)).await? {
		let reference = account.reference(&payment);
		let was_wanted = state.lock().unwrap_or_else(PoisonError::into_inner).wanted.remove(&reference);
		if was_wanted.is_some() {
			journal
				.learn(reference, look.account, &payment)
				.map_err(|error| Trouble::Unreachable(error.to_string()))?;
		}
	}
	Ok(known()?.map(|(_, payment)| payment))
}

/// The digest of what an observation was made of, which is kept if the observation is a new one.
fn prove(
	journal: &Journal,
	before: Option<&Kept>,
	result: &Outcome<Sight>,
	heard: Vec<Heard>,
	now: Moment,
) -> [u8; 32] {
	match before {
		Some(kept) if kept.result.is_ok() && kept.result == *result => kept.evidence,
		_ if result.is_err() => [0; 32],
		_ => {
			let evidence = Evidence::new(heard);
			if let Err(error) = journal.keep_evidence(&evidence, now, now.saturating_sub(EVIDENCE)) {
				tracing::warn!("{error}");
			}
			evidence.digest()
		}
	}
}

/// Waits for a payment's name. When there is too much to wait for, what nobody asked for any more gives way, and then what
/// was asked for the longest time ago.
fn want(wanted: &mut HashMap<PaymentRef, Moment>, reference: PaymentRef, now: Moment) {
	if wanted.len() >= MOST && !wanted.contains_key(&reference) {
		wanted.retain(|_, asked| now.saturating_sub(*asked) < FORGOTTEN);
	}
	if wanted.len() >= MOST && !wanted.contains_key(&reference) {
		let oldest = wanted.iter().min_by_key(|(_, asked)| **asked).map(|(reference, _)| *reference);
		oldest.and_then(|oldest| wanted.remove(&oldest));
	}
	wanted.insert(reference, now);
}

/// Forgets what nobody asked for in an hour, when there is too much.
fn make_room(state: &mut State, now: Moment) {
	if state.kept.len() >= MOST {
		state.kept.retain(|_, kept| now.saturating_sub(kept.at) < FORGOTTEN);
	}
	if state.kept.len() >= MOST {
		state.kept.clear();
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		adapter::{Forged, Hook, Reader},
		reading::{tests::held, Reading},
		words::{Account, Processor},
	};

	/// A processor that takes seven seconds to answer.
	struct Slow {
		account: Account,
		clock: Clock,
	}

	#[async_trait::async_trait]
	impl Reader for Slow {
		fn account(&self) -> &Account {
			&self.account
		}

		async fn read(&self, _: &PaymentId) -> Outcome<Reading> {
			self.clock.advance(7_000);
			Ok(held(6_000))
		}

		async fn recent(&self, _: Moment) -> Outcome<Vec<PaymentId>> {
			Ok(Vec::new())
		}

		async fn check(&self) -> Outcome<Vec<String>> {
			Ok(Vec::new())
		}

		async fn heed(&self, _: &Hook, _: Moment) -> Result<Option<PaymentId>, Forged> {
			Ok(None)
		}
	}

	#[tokio::test]
	async fn age_counts_from_before_the_first_request() {
		let clock = Clock::manual(1_000_000);
		let account = Account { processor: Processor::Stripe, id: "acct_1".into(), live: false };
		let payment = PaymentId::new("pi_1").unwrap();
		let reference = account.reference(&payment);
		let journal = Arc::new(Journal::in_memory().unwrap());
		journal.learn(reference, account.tag(), &payment).unwrap();
		let desk = Desk {
			reader: Arc::new(Slow { account: account.clone(), clock: clock.clone() }),
			writer: None,
			most_per_day: Default::default(),
			seller: None,
			captures_often: false,
		};
		let watch = Watch::new(Arc::new(HashMap::from([(account.tag(), desk)])), journal, clock);
		let look = |max_age| Look { reference, account: account.tag(), max_age };
		let seen = watch.look(&[look(10_000)], Duration::from_secs(5)).await;
		assert!(matches!(seen[..], [Seen::Observed(_, 7_000, _)]), "{seen:?}");
		let seen = watch.look(&[look(6_999)], Duration::from_secs(5)).await;
		assert_eq!(seen, [Seen::Pending], "what was shown seven seconds ago is too old");
	}

	fn reference(number: usize) -> PaymentRef {
		let mut bytes = [0; 32];
		bytes[..8].copy_from_slice(&number.to_le_bytes());
		PaymentRef(bytes.into())
	}

	#[test]
	fn new_wishes_get_in_when_there_are_too_many() {
		let mut wanted = HashMap::new();
		for number in 0..MOST {
			want(&mut wanted, reference(number), 1_000 + u64::try_from(number).unwrap());
		}
		want(&mut wanted, reference(MOST), FORGOTTEN);
		assert_eq!(wanted.len(), MOST);
		assert!(wanted.contains_key(&reference(MOST)) && !wanted.contains_key(&reference(0)), "the oldest");
		want(&mut wanted, reference(1), FORGOTTEN + 1);
		want(&mut wanted, reference(MOST + 1), FORGOTTEN + 1_000 + 5_000);
		assert!(wanted.len() < MOST, "what nobody asks for any more is gone");
		for number in [1, MOST, MOST + 1] {
			assert!(wanted.contains_key(&reference(number)), "{number}");
		}
	}
}
