//! Random lives: whatever people do in whatever order, the invariants hold, the books balance, and in the end every
//! deposit is back where it came from.

use super::*;
use frame_support::assert_ok;
use nexonomy_primitives::{ContentId, Discount};
use proptest::{
	prelude::*,
	sample::Index,
	test_runner::{Config as Runs, TestRunner},
};
use std::{cell::RefCell, collections::BTreeMap};

type Item = Voucher<AccountId, Balance>;

#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Kind {
	Issue,
	IssueMany,
	Transfer,
	Split,
	Merge,
	Redeem,
	Receipt,
	Cancel,
	Reap,
	Lock,
	LockDiscount,
	Unlock,
	HandOver,
	PassOn,
	RedeemLocked,
}

use Kind::*;

const KINDS: [Kind; 15] = [
	Issue,
	IssueMany,
	Transfer,
	Split,
	Merge,
	Redeem,
	Receipt,
	Cancel,
	Reap,
	Lock,
	LockDiscount,
	Unlock,
	HandOver,
	PassOn,
	RedeemLocked,
];

/// One random deed. A careless one names any voucher, person and amount; the others look first.
#[derive(Clone, Debug)]
struct Step {
	kind: Kind,
	voucher: Index,
	person: Index,
	amount: u128,
	careless: bool,
	hours: u64,
}

fn any_step() -> impl Strategy<Value = Step> {
	let kind = prop::sample::select(KINDS.to_vec());
	let amount = prop_oneof![4 => 0..1_000u128, 1 => any::<u128>()];
	let careless = prop::bool::weighted(0.25);
	(kind, any::<Index>(), any::<Index>(), amount, careless, 0..12u64).prop_map(
		|(kind, voucher, person, amount, careless, hours)| Step {
			kind,
			voucher,
			person,
			amount,
			careless,
			hours,
		},
	)
}

impl Step {
	/// Does it. Tells whether it succeeded, or nothing if there was nothing to do it to.
	fn take(&self) -> Option<bool> {
		Timestamp::set_timestamp(Timestamp::get() + self.hours * DAY / 24);
		let outcome = match self.kind {
			Issue => Vouchers::issue(signed(self.issuer()), self.person(), self.promise()),
			IssueMany => {
				let items = vec![(self.issuer(), self.promise()); 1 + self.person.index(3)];
				Vouchers::issue_many(signed(self.issuer()), list(&items))
			}
			Transfer => {
				let (id, voucher) =
					self.pick(|voucher| is_free(voucher) && voucher.holder != self.person())?;
				Vouchers::transfer(signed(self.caller(voucher.holder)), id, self.person())
			}
			Split => {
				let (id, voucher) = self.pick(|voucher| is_free(voucher) && voucher.value.minor > 1)?;
				Vouchers::split(signed(self.caller(voucher.holder)), id, self.parts_of(voucher.value.minor))
			}
			Merge => self.merge()?,
			Redeem => {
				let (id, voucher) = self.pick(is_free)?;
				let amount = self.amount_within(voucher.value.minor);
				Vouchers::redeem(signed(self.caller(voucher.holder)), id, amount)
			}
			Receipt => {
				let (id, voucher) = self.pick(is_free)?;
				let amount = self.amount_within(voucher.value.minor);
				let valid_until = Timestamp::get() + DAY;
				let receipt = crate::Receipt { voucher: id, amount, number: voucher.receipts, valid_until };
				let signer = Sr25519Keyring::from_account_id(&self.caller(voucher.holder));
				hand_in(signer.expect("only well-known people take part"), receipt)
			}
			Cancel => {
				let (id, voucher) =
					self.pick(|voucher| is_free(voucher) && voucher.issuer == voucher.holder)?;
				Vouchers::cancel(signed(self.caller(voucher.holder)), id)
			}
			Reap => {
				let (id, _) = self.pick(|voucher| is_expired(voucher) && voucher.lock.is_none())?;
				Vouchers::reap(signed(self.person()), id)
			}
			Lock => {
				let (id, voucher) = self.pick(is_free)?;
				let amount = self.amount_within(voucher.value.minor);
				Vouchers::lock(id, &self.caller(voucher.holder), amount, LOCK, None).map(|_| ())
			}
			LockDiscount => {
				let (id, voucher) = self.pick(is_free)?;
				let amount = self.amount_within(voucher.value.minor);
				let expires_at = voucher.expires_at.min(Timestamp::get() + 60 * DAY);
				let minimum_use = voucher.minimum_use().max(self.amount % 3);
				let discount = Some(Discount { expires_at, minimum_use });
				Vouchers::lock(id, &self.caller(voucher.holder), amount, LOCK, discount).map(|_| ())
			}
			PassOn => {
				let (id, _) = self.pick(is_locked)?;
				Vouchers::pass_on(id, LOCK, &self.person())
			}
			Unlock => {
				let (id, _) = self.pick(is_locked)?;
				Vouchers::unlock(id, LOCK)
			}
			HandOver => {
				let (id, voucher) = self.pick(is_locked)?;
				let amount = self.amount_within(voucher.value.minor);
				Vouchers::hand_over(id, LOCK, amount, &self.person(), &self.issuer()).map(|_| ())
			}
			RedeemLocked => {
				let (id, voucher) = self.pick(is_locked)?;
				Vouchers::redeem_locked(id, LOCK, self.amount_within(voucher.value.minor)).map(|_| ())
			}
		};
		Some(outcome.is_ok())
	}

	fn merge(&self) -> Option<DispatchResult> {
		let (id, voucher) = self.pick(|voucher| alike(voucher).len() > 1)?;
		let others = alike(&voucher).into_iter().filter(|other| *other != id);
		let named: Vec<_> = core::iter::once(id).chain(others.take(3)).collect();
		Some(Vouchers::merge(signed(self.caller(voucher.holder)), ids(&named)))
	}

	/// A voucher that `fits`; any if the step is careless.
	fn pick(&self, fits: impl Fn(&Item) -> bool) -> Option<(VoucherId, Item)> {
		let mut candidates = all();
		candidates.retain(|(_, voucher)| self.careless || fits(voucher));
		(!candidates.is_empty()).then(|| self.voucher.get(&candidates).clone())
	}

	fn person(&self) -> AccountId {
		self.person.get(&people()).clone()
	}

	/// One of two, so that vouchers are often alike.
	fn issuer(&self) -> AccountId {
		self.voucher.get(&people()[..2]).clone()
	}

	fn caller(&self, right: AccountId) -> AccountId {
		if self.careless {
			self.person()
		} else {
			right
		}
	}

	fn amount_within(&self, value: u128) -> u128 {
		if self.careless {
			self.amount
		} else {
			self.amount % value + 1
		}
	}

	fn parts_of(&self, value: u128) -> BoundedVec<u128, ConstU32<MAX_PARTS>> {
		let first = self.amount_within(value - 1);
		parts(&[first, value.saturating_sub(first)])
	}

	fn promise(&self) -> Promise {
		let terms = ContentId([0; 32]);
		if self.careless {
			return Promise { value: usd(self.amount), expires_at: self.amount as Moment, terms };
		}
		let today = Timestamp::get() / DAY;
		let days = 2 + (self.amount % 3) as u64 * 3;
		Promise { value: usd(self.amount.max(1)), expires_at: (today + days) * DAY, terms }
	}
}

fn all() -> Vec<(VoucherId, Item)> {
	let mut vouchers: Vec<_> = Ledger::iter().collect();
	vouchers.sort_by_key(|(id, _)| *id);
	vouchers
}

/// The vouchers that could be merged with this one, itself among them.
fn alike(voucher: &Item) -> Vec<VoucherId> {
	let fits = |other: &Item| is_free(other) && other.is_alike(voucher) && other.holder == voucher.holder;
	all().into_iter().filter(|(_, other)| fits(other)).map(|(id, _)| id).collect()
}

fn is_expired(voucher: &Item) -> bool {
	voucher.is_expired(Timestamp::get())
}

fn is_free(voucher: &Item) -> bool {
	!is_expired(voucher) && voucher.lock.is_none()
}

fn is_locked(voucher: &Item) -> bool {
	voucher.lock == Some(LOCK)
}

/// Lets time pass until every voucher has ended.
fn wind_up() {
	Timestamp::set_timestamp(Timestamp::get() + 30 * DAY);
	for (id, voucher) in all() {
		if is_locked(&voucher) {
			assert_ok!(Vouchers::unlock(id, LOCK));
		}
		assert_ok!(Vouchers::reap(signed(pauper()), id));
	}
}

/// How often each kind of step was tried, and how often it succeeded.
type Tally = BTreeMap<Kind, (u32, u32)>;

#[test]
fn invariants_hold_when_people_do_anything_in_any_order() {
	let tally = RefCell::new(Tally::new());
	let lives = prop::collection::vec(any_step(), 60..90);
	let runs = Runs { cases: 48, failure_persistence: None, max_shrink_iters: 500, ..Runs::default() };
	let result = TestRunner::new(runs).run(&lives, |steps| {
		ExtBuilder::default().build_and_execute(|| {
			for step in &steps {
				if let Some(succeeded) = step.take() {
					let mut tally = tally.borrow_mut();
					let (tried, done) = tally.entry(step.kind).or_default();
					*tried += 1;
					*done += u32::from(succeeded);
				}
				assert_ok!(Vouchers::do_try_state());
			}
			check_everything();
			wind_up();
			assert!(keys().is_empty());
			for who in people() {
				assert_eq!((held(&who), Balances::free_balance(&who)), (0, ENDOWMENT));
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
