//! Random lives of vouchers and agreements: whatever people do, in whatever order, value is conserved.
//!
//! Each step picks a call and arguments that are mostly valid in the present state, so that the calls succeed often
//! enough to mean something; the test asserts how often. Everything that agreements do to native tokens and assets is
//! also kept in books of its own, from the events alone, and compared with the balances at the end.

mod amending;
mod books;
mod payments;
mod quarrels;
mod world;

use crate::{mock::*, *};
use frame_support::{assert_ok, traits::fungible::Inspect};
use nexonomy_primitives::{traits, VoucherId};
use pallet_vouchers::Vouchers as Ledger;
use proptest::{
	prelude::*,
	test_runner::{Config as RunnerConfig, TestRunner},
};
use std::{
	cell::{Cell, RefCell},
	collections::BTreeMap,
};
use world::{proving, World};

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
	OpenFromAPallet,
	Propose,
	Consent,
	ConsentWithSignatures,
	Withdraw,
	Report,
	SubmitReport,
	SubmitReading,
	SubmitWitnesses,
	AmendDeadline,
	AmendDefault,
	AmendProofs,
	AddLeg,
	HandOver,
	AmendMuch,
	ConsentToAmend,
	Dispute,
	OfferSettlement,
	Rule,
	Settle,
	Cancel,
	RevokeNonce,
	Freeze,
	Authorize,
	Decline,
	Process,
	Lose,
	Wait,
}

const KINDS: [Kind; 36] = [
	Kind::IssueVoucher,
	Kind::TransferVoucher,
	Kind::SplitVoucher,
	Kind::MergeVouchers,
	Kind::RedeemVoucher,
	Kind::CancelVoucher,
	Kind::ReapVoucher,
	Kind::OpenAtOnce,
	Kind::OpenFromAPallet,
	Kind::Propose,
	Kind::Consent,
	Kind::ConsentWithSignatures,
	Kind::Withdraw,
	Kind::Report,
	Kind::SubmitReport,
	Kind::SubmitReading,
	Kind::SubmitWitnesses,
	Kind::AmendDeadline,
	Kind::AmendDefault,
	Kind::AmendProofs,
	Kind::AddLeg,
	Kind::HandOver,
	Kind::AmendMuch,
	Kind::ConsentToAmend,
	Kind::Dispute,
	Kind::OfferSettlement,
	Kind::Rule,
	Kind::Settle,
	Kind::Cancel,
	Kind::RevokeNonce,
	Kind::Freeze,
	Kind::Authorize,
	Kind::Decline,
	Kind::Process,
	Kind::Lose,
	Kind::Wait,
];

/// A step: what, and the numbers that choose how.
type Step = (Kind, [u32; 6]);

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let kind = prop_oneof![
		10 => Just(Kind::IssueVoucher),
		12 => Just(Kind::OpenAtOnce),
		6 => Just(Kind::Report),
		6 => Just(Kind::Wait),
		9 => Just(Kind::Settle),
		3 => Just(Kind::CancelVoucher),
		3 => Just(Kind::Consent),
		3 => Just(Kind::ConsentWithSignatures),
		5 => Just(Kind::ReapVoucher),
		3 => Just(Kind::Propose),
		8 => Just(Kind::Dispute),
		8 => Just(Kind::OfferSettlement),
		3 => Just(Kind::Rule),
		9 => Just(Kind::Authorize),
		4 => Just(Kind::Process),
		3 => Just(Kind::Lose),
		3 => Just(Kind::HandOver),
		75 => prop::sample::select(KINDS.to_vec()),
	];
	prop::collection::vec((kind, any::<[u32; 6]>()), 30..80)
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

/// Three people who are no members.
fn witnesses() -> WitnessNames<AccountId> {
	people()
		.into_iter()
		.filter(|who| !members().contains(who))
		.take(3)
		.collect::<Vec<_>>()
		.try_into()
		.unwrap()
}

/// How many vouchers became discounts.
fn discounted() -> usize {
	let is_discounted = |record: &frame_system::EventRecord<RuntimeEvent, H256>| {
		matches!(record.event, RuntimeEvent::Vouchers(pallet_vouchers::Event::Discounted { .. }))
	};
	System::events().iter().filter(|record| is_discounted(record)).count()
}

/// What fails changes nothing, as in an extrinsic.
fn in_one_transaction<V, E: From<DispatchError>>(call: impl FnOnce() -> Result<V, E>) -> Result<V, E> {
	frame_support::storage::with_storage_layer(call)
}

fn pick<T>(from: Vec<T>, seed: u32) -> Option<T> {
	let index = seed as usize % from.len().max(1);
	from.into_iter().nth(index)
}

#[test]
fn value_is_conserved_whatever_people_do() {
	let tries = RefCell::new(Tries::new());
	let discounts = Cell::new(0);
	let config = RunnerConfig { cases: 128, failure_persistence: None, ..RunnerConfig::default() };
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
			discounts.set(discounts.get() + discounted());
			world.finish();
			world.compare_with_the_books();
			world.compare_payments();
		});
		Ok(())
	});
	outcome.unwrap_or_else(|error| panic!("{error}"));

	let discounts = discounts.into_inner();
	println!("{discounts} vouchers became discounts");
	assert!(discounts >= 20, "only {discounts} vouchers became discounts");
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
