//! Random lives of vouchers and agreements: whatever people do, in whatever order, value is conserved.
//!
//! Each step picks a call and arguments that are mostly valid in the present state, so that the calls succeed often
//! enough to mean something; the test asserts how often. Everything that agreements do to native tokens and assets is
//! also kept in books of its own, from the events alone, and compared with the balances at the end.

use crate::{mock::*, *};
use frame_support::{assert_ok, traits::fungible::Inspect};
use nexonomy_primitives::VoucherId;
use pallet_vouchers::Vouchers as Ledger;
use proptest::{
	prelude::*,
	test_runner::{Config as RunnerConfig, TestRunner},
};
use std::{cell::RefCell, collections::BTreeMap};

/// What may happen.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Kind {
	IssueVoucher,
	TransferVoucher,
	SplitVoucher,
	MergeVouchers,
	RedeemVoucher,
	CancelVoucher,
	ReapVoucher,
	OpenAtOnce,
	Propose,
	Consent,
	ConsentWithSignatures,
	Withdraw,
	Report,
	SubmitReport,
	Settle,
	Cancel,
	RevokeNonce,
	Freeze,
	Wait,
}

const KINDS: [Kind; 19] = [
	Kind::IssueVoucher,
	Kind::TransferVoucher,
	Kind::SplitVoucher,
	Kind::MergeVouchers,
	Kind::RedeemVoucher,
	Kind::CancelVoucher,
	Kind::ReapVoucher,
	Kind::OpenAtOnce,
	Kind::Propose,
	Kind::Consent,
	Kind::ConsentWithSignatures,
	Kind::Withdraw,
	Kind::Report,
	Kind::SubmitReport,
	Kind::Settle,
	Kind::Cancel,
	Kind::RevokeNonce,
	Kind::Freeze,
	Kind::Wait,
];

/// A step: what, and the numbers that choose how.
type Step = (Kind, [u32; 6]);

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let kind = prop_oneof![
		6 => Just(Kind::IssueVoucher),
		8 => Just(Kind::OpenAtOnce),
		6 => Just(Kind::Report),
		3 => Just(Kind::Wait),
		5 => Just(Kind::Settle),
		3 => Just(Kind::Consent),
		3 => Just(Kind::ConsentWithSignatures),
		3 => Just(Kind::ReapVoucher),
		3 => Just(Kind::Propose),
		40 => prop::sample::select(KINDS.to_vec()),
	];
	prop::collection::vec((kind, any::<[u32; 6]>()), 20..60)
}

/// How many calls of each kind were made, and how many succeeded.
type Tries = BTreeMap<Kind, (u32, u32)>;

/// The members of this economy.
fn members() -> [AccountId; 4] {
	[alice(), bob(), charlie(), stranger()]
}

fn member(seed: u32) -> AccountId {
	members()[seed as usize % 4].clone()
}

fn pick<T>(from: Vec<T>, seed: u32) -> Option<T> {
	let index = seed as usize % from.len().max(1);
	from.into_iter().nth(index)
}

/// A world in the middle of its history.
#[derive(Default)]
struct World {
	/// The drafts of all agreements, by number.
	drafts: BTreeMap<AgreementId, TestDraft>,
	/// The number of the item minted last.
	next_item: u32,
}

impl World {
	/// Makes the step if there is anything to make it with, and tells whether it succeeded.
	fn step(&mut self, (kind, seeds): Step) -> Option<bool> {
		let [a, b, c, d, e, f] = seeds;
		let succeeded = |result: DispatchResult| Some(result.is_ok());
		match kind {
			Kind::IssueVoucher => {
				let lifetime = if d.is_multiple_of(2) {
					1 + u64::from(e % 5) * DAY
				} else {
					100 * DAY + u64::from(e % 3) * DAY
				};
				let promise = pallet_vouchers::Promise {
					value: usd(u128::from(c % 1000) + 1),
					expires_at: Timestamp::get() + lifetime,
					terms: nexonomy_primitives::ContentId([1; 32]),
				};
				succeeded(Vouchers::issue(signed(member(a)), member(b), promise))
			}
			Kind::TransferVoucher => {
				let (id, holder, _) = self.voucher(a)?;
				succeeded(Vouchers::transfer(signed(holder), id, member(b)))
			}
			Kind::SplitVoucher => {
				let (id, holder, value) = self.voucher(a)?;
				let part = u128::from(b) % value;
				let parts = vec![part, value - part].try_into().unwrap();
				succeeded(Vouchers::split(signed(holder), id, parts))
			}
			Kind::MergeVouchers => {
				let (id, holder, value) = self.voucher(a)?;
				let half = (value / 2).max(1);
				let next = pallet_vouchers::NextVoucherId::<Test>::get();
				// What belongs together is mostly what was split before.
				let parts = vec![half, value - half].try_into().unwrap();
				let _ = Vouchers::split(signed(holder.clone()), id, parts);
				succeeded(Vouchers::merge(signed(holder), vec![next, next + 1].try_into().unwrap()))
			}
			Kind::RedeemVoucher => {
				let (id, holder, value) = self.voucher(a)?;
				let amount = if c.is_multiple_of(3) { value } else { u128::from(b) % (value + 1) };
				succeeded(Vouchers::redeem(signed(holder), id, amount))
			}
			Kind::CancelVoucher => {
				let own = |(_, voucher): &(VoucherId, _)| {
					let voucher: &pallet_vouchers::Voucher<AccountId, Balance> = voucher;
					voucher.issuer == voucher.holder
				};
				let (id, voucher) = pick(Ledger::<Test>::iter().filter(own).collect(), a)?;
				succeeded(Vouchers::cancel(signed(voucher.issuer), id))
			}
			Kind::ReapVoucher => {
				let now = Timestamp::get();
				let likely = |(_, voucher): &(VoucherId, pallet_vouchers::Voucher<AccountId, Balance>)| {
					b.is_multiple_of(16) || (voucher.is_expired(now) && voucher.lock.is_none())
				};
				let (id, _) = pick(Ledger::<Test>::iter().filter(likely).collect(), a)?;
				succeeded(Vouchers::reap(signed(member(c)), id))
			}
			Kind::OpenAtOnce => {
				let draft = self.draft(seeds);
				let caller = draft.parties[a as usize % draft.parties.len()].clone();
				let others: Vec<_> = draft.parties.iter().filter(|who| **who != caller).cloned().collect();
				self.propose(caller, draft, others)
			}
			Kind::Propose => {
				let draft = self.draft(seeds);
				self.propose(member(f), draft, Vec::new())
			}
			Kind::Consent => {
				let (id, draft, missing) = self.proposal(a, !f.is_multiple_of(5))?;
				let who = pick(missing, b)?;
				succeeded(
					Escrow::consent(signed(who), id, Escrow::draft_hash(draft))
						.map(|_| ())
						.map_err(|error| error.error),
				)
			}
			Kind::ConsentWithSignatures => {
				let (id, draft, missing) = self.proposal(a, !f.is_multiple_of(5))?;
				let signatures = consents_now(&missing, &draft);
				succeeded(
					Escrow::consent_with_signatures(signed(member(b)), id, signatures)
						.map(|_| ())
						.map_err(|error| error.error),
				)
			}
			Kind::Withdraw => {
				let (id, draft, _) = self.proposal(a, false)?;
				let who = if c.is_multiple_of(5) { member(b) } else { pick(draft.parties.to_vec(), b)? };
				succeeded(Escrow::withdraw(signed(who), id))
			}
			Kind::Report => {
				let (id, agreement) = self.active(a, true)?;
				let reporter = agreement.parties[usize::from(agreement.terms.reporter)].clone();
				let progress = more_than(&agreement, b, c)?;
				succeeded(
					Escrow::report(signed(reporter), id, progress).map(|_| ()).map_err(|error| error.error),
				)
			}
			Kind::SubmitReport => {
				let (id, agreement) = self.active(a, true)?;
				let reporter = agreement.parties[usize::from(agreement.terms.reporter)].clone();
				let progress = more_than(&agreement, b, c)?;
				let valid_until = Timestamp::get() + 1;
				let signature = sign(&reporter, &Escrow::progress_text(id, progress, valid_until));
				let report = Report { agreement: id, progress, valid_until };
				succeeded(
					Escrow::submit_report(signed(member(d)), report, signature)
						.map(|_| ())
						.map_err(|error| error.error),
				)
			}
			Kind::Settle => {
				let (id, agreement) = self.active(a, false)?;
				if !b.is_multiple_of(30)
					&& Timestamp::get() < agreement.terms.deadline
					&& !agreement.is_cancelled()
				{
					return None;
				}
				succeeded(Escrow::settle(signed(member(c)), id).map(|_| ()).map_err(|error| error.error))
			}
			Kind::Cancel => {
				let (id, agreement) = self.active(a, b.is_multiple_of(4))?;
				let who = pick(agreement.parties.to_vec(), c)?;
				let others: Vec<_> =
					agreement.parties.iter().filter(|party| **party != who && d % 2 == 0).cloned().collect();
				if agreement.is_cancelled() {
					return None;
				}
				let signatures = cancel_consents(&others, id);
				succeeded(
					Escrow::cancel(signed(who), id, signatures).map(|_| ()).map_err(|error| error.error),
				)
			}
			Kind::RevokeNonce => {
				succeeded(Escrow::revoke_nonce(signed(member(a)), u64::MAX - u64::from(b % 200)))
			}
			Kind::Freeze => {
				let (id, _) = self.active(a, false)?;
				let account = Escrow::account_of(id);
				let origin = signed(alice());
				succeeded(if b.is_multiple_of(3) {
					Assets::freeze(origin, GOLD, account)
				} else {
					Assets::thaw(origin, GOLD, account)
				})
			}
			Kind::Wait => {
				let hours = if b.is_multiple_of(3) { 24 * u64::from(a % 12) } else { u64::from(a % 24) };
				set_time(Timestamp::get() + hours * DAY / 24 + 1);
				Some(true)
			}
		}
	}

	/// A voucher that is free.
	fn voucher(&self, seed: u32) -> Option<(VoucherId, AccountId, u128)> {
		let now = Timestamp::get();
		let usable = Ledger::<Test>::iter()
			.filter(|(_, voucher)| {
				seed.is_multiple_of(7) || (voucher.lock.is_none() && !voucher.is_expired(now))
			})
			.map(|(id, voucher)| (id, voucher.holder, voucher.value.minor))
			.collect();
		pick(usable, seed)
	}

	/// A proposal with its draft and the parties who have not consented; one that can still be consented to if asked.
	fn proposal(&self, seed: u32, is_open: bool) -> Option<(AgreementId, TestDraft, Vec<AccountId>)> {
		let now = Timestamp::get();
		let waiting = Agreements::<Test>::iter()
			.filter(|(_, agreement)| !is_open || now < agreement.terms.consent_by)
			.filter_map(|(id, agreement)| match agreement.state {
				State::Proposed { consents, .. } => Some((id, agreement.parties, consents)),
				State::Active { .. } => None,
			})
			.collect();
		let (id, parties, consents) = pick(waiting, seed)?;
		let missing = (0u8..).zip(parties).filter(|(index, _)| !consents.contains(*index));
		Some((id, self.drafts[&id].clone(), missing.map(|(_, who)| who).collect()))
	}

	/// An active agreement; a running one if asked.
	fn active(&self, seed: u32, running: bool) -> Option<(AgreementId, AgreementOf<Test>)> {
		let now = Timestamp::get();
		let active = Agreements::<Test>::iter()
			.filter(|(_, agreement)| matches!(agreement.state, State::Active { .. }))
			.filter(|(_, agreement)| !running || seed.is_multiple_of(9) || now < agreement.terms.deadline)
			.collect();
		pick(active, seed)
	}

	/// A draft of one to five legs between members, of what the givers mostly have.
	fn draft(&mut self, [a, b, c, d, e, f]: [u32; 6]) -> TestDraft {
		let now = Timestamp::get();
		let mut deal = deal().consented_by(now + DAY + 1).until(now + DAY + 2 + u64::from(f % 10) * DAY);
		if e.is_multiple_of(2) {
			deal = deal.released_at_deadline();
		}
		for leg in 0..1 + a % 5 {
			let from = b.wrapping_add(leg * 7);
			let to = member(from + 1 + (c >> leg) % 3);
			let from = member(from);
			let amount = u128::from((d >> leg) % 997) + 10;
			deal = match (c >> (leg * 3)) % 5 {
				0 => deal.gold(from, to, amount),
				1 => deal.silver(from, to, amount),
				2 => {
					self.next_item += 1;
					mint_item(self.next_item, &from);
					deal.item(from, to, self.next_item)
				}
				3 => {
					let free = Ledger::<Test>::iter()
						.filter(|(_, voucher)| {
							voucher.holder == from
								&& voucher.lock.is_none()
								&& voucher.expires_at > now + 12 * DAY
						})
						.collect();
					match pick(free, d >> leg) {
						Some((id, voucher)) => {
							let value = u128::from(d >> leg) % voucher.value.minor + 1;
							if voucher.issuer == from || voucher.issuer == to {
								deal.redeeming(from, to, id, value)
							} else {
								deal.voucher(from, to, id, value)
							}
						}
						None => deal.native(from, to, amount),
					}
				}
				_ => deal.native(from, to, amount),
			};
		}
		let mut draft = deal.draft();
		draft.terms.reporter = draft.legs[f as usize % draft.legs.len()].to;
		draft
	}

	fn propose(&mut self, caller: AccountId, draft: TestDraft, signers: Vec<AccountId>) -> Option<bool> {
		let id = NextAgreementId::<Test>::get();
		let signatures = consents_now(&signers, &draft);
		let succeeded = Escrow::propose(signed(caller), draft.clone(), signatures).is_ok();
		if succeeded {
			self.drafts.insert(id, draft);
		}
		Some(succeeded)
	}

	/// Lets time pass and ends everything that is open.
	fn finish(&self) {
		set_time(Timestamp::get() + 400 * DAY);
		for (id, agreement) in Agreements::<Test>::iter().collect::<Vec<_>>() {
			let _ = Assets::thaw(signed(alice()), GOLD, Escrow::account_of(id));
			match agreement.state {
				State::Proposed { .. } => assert!(Escrow::withdraw(signed(stranger()), id).is_ok()),
				State::Active { .. } => assert!(Escrow::settle(signed(stranger()), id).is_ok()),
			}
		}
		assert_eq!(keys_left(), 0, "closed agreements leave nothing behind");
		(0..NextAgreementId::<Test>::get()).for_each(|id| assert!(left_no_trace(id)));
	}

	/// What everybody has by the events, and has indeed. All agreements must be closed, so all deposits are back.
	fn compare_with_the_books(&self) {
		let mut books: BTreeMap<(u32, AccountId), i128> = BTreeMap::new();
		const NATIVE: u32 = 0;
		let mut book = |what: &PromisedOf<Test>, who: &AccountId, sign: i128| match what {
			Promised::Native(amount) => {
				*books.entry((NATIVE, who.clone())).or_default() += sign * *amount as i128
			}
			Promised::Asset { id, amount } => {
				*books.entry((*id, who.clone())).or_default() += sign * *amount as i128
			}
			_ => {}
		};
		for event in events() {
			match event {
				Event::Activated { agreement, .. } => {
					let Draft { parties, legs, .. } = &self.drafts[&agreement];
					legs.iter().for_each(|leg| book(&leg.asset, &parties[usize::from(leg.from)], -1));
				}
				Event::Released { to, what, .. } => book(&what, &to, 1),
				Event::Refunded { from, what, .. } => book(&what, &from, 1),
				Event::DustForwarded { .. } => panic!("everybody here has an account"),
				_ => {}
			}
		}
		for who in members() {
			let booked = |what| books.get(&(what, who.clone())).copied().unwrap_or_default();
			let has = <Balances as Inspect<_>>::total_balance(&who);
			assert_eq!(
				has as i128 - ENDOWMENT as i128,
				booked(NATIVE),
				"deposits return, the rest is booked"
			);
			assert_eq!(gold(&who) as i128 - ENDOWMENT as i128, booked(GOLD));
			assert_eq!(silver(&who) as i128 - ENDOWMENT as i128, booked(SILVER));
		}
	}
}

fn consents_now(who: &[AccountId], draft: &TestDraft) -> ConsentsOf<Test> {
	let consent = |who| consent_with(who, draft, fresh_nonce(), Timestamp::get() + 1);
	who.iter().map(consent).collect::<Vec<_>>().try_into().unwrap()
}

/// A progress that is mostly more than the present one.
fn more_than(agreement: &AgreementOf<Test>, b: u32, c: u32) -> Option<Perbill> {
	let State::Active { progress, .. } = agreement.state else { return None };
	if c.is_multiple_of(10) {
		return Some(Perbill::from_parts(b % 1_000_000_001));
	}
	if c.is_multiple_of(3) {
		return Some(Perbill::one());
	}
	let left = Perbill::one().deconstruct() - progress.deconstruct();
	Some(Perbill::from_parts(progress.deconstruct() + 1 + b % left))
}

#[test]
fn value_is_conserved_whatever_people_do() {
	let tries = RefCell::new(Tries::new());
	let config = RunnerConfig { cases: 96, failure_persistence: None, ..RunnerConfig::default() };
	let outcome = TestRunner::new(config).run(&steps(), |steps| {
		ExtBuilder.build_and_execute(|| {
			let mut world = World::default();
			for step in steps {
				if let Some(succeeded) = world.step(step) {
					let mut tries = tries.borrow_mut();
					let (made, good) = tries.entry(step.0).or_default();
					*made += 1;
					*good += u32::from(succeeded);
				}
				assert_ok!(Escrow::do_try_state());
			}
			check_everything();
			world.finish();
			world.compare_with_the_books();
		});
		Ok(())
	});
	outcome.unwrap_or_else(|error| panic!("{error}"));

	let tries = tries.into_inner();
	for (kind, (made, good)) in &tries {
		println!("{kind:?}: {good} of {made} succeeded, {} %", good * 100 / made);
	}
	for kind in KINDS {
		let (made, good) = tries.get(&kind).copied().unwrap_or_default();
		assert!(made >= 20, "{kind:?} was tried only {made} times");
		assert!(good * 5 >= made, "{kind:?} succeeded {good} times of {made}");
	}
}
