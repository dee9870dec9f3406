//! What must be true whatever happens.

use super::*;
use frame_support::{assert_ok, traits::fungible::Inspect};
use nexonomy_runtime::*;
use pallet_escrow::{AgreementOf, Promised, State};
use polkadot_sdk::*;
use std::cell::Cell;

thread_local! {
	/// How much there was of NEBA, dollars and points as the story began.
	static ISSUED: Cell<[Balance; 3]> = const { Cell::new([0; 3]) };
}

/// Remembers how much there is of everything.
pub fn remember() {
	ISSUED.set(issued());
}

/// The pallets' invariants; the vouchers' books and the processors'; as much of each token as there was, all of it on accounts; and on the
/// account of every agreement exactly what it should hold.
pub fn all_is_well() {
	assert_ok!(Vouchers::do_try_state());
	assert_ok!(Escrow::do_try_state());
	assert_ok!(Market::do_try_state());
	assert_ok!(Reputation::do_try_state());
	assert_ok!(Witness::do_try_state());
	assert_ok!(Payments::do_try_state());
	books::check();
	assert_ok!(pallet_vouchers::books::check::<Runtime>());
	assert_eq!(issued(), ISSUED.get(), "tokens are conserved");
	assert_eq!(on_accounts(), ISSUED.get(), "all tokens are on accounts");
	for (id, agreement) in pallet_escrow::Agreements::<Runtime>::iter() {
		assert_eq!(on_account_of(id), owed_by(&agreement), "agreement {id} holds what it should");
	}
}

/// Whether no voucher is locked and no agreement is under way.
pub fn free_of_locks() -> bool {
	let is_any_open = pallet_escrow::Agreements::<Runtime>::iter_keys().next().is_some();
	!is_any_open && !Voucher::all().any(Voucher::is_locked)
}

fn issued() -> [Balance; 3] {
	let tokens = [DOLLARS, POINTS].map(|token| Assets::total_supply(token.id));
	[<Balances as Inspect<AccountId>>::total_issuance(), tokens[0], tokens[1]]
}

fn on_accounts() -> [Balance; 3] {
	let accounts = frame_system::Account::<Runtime>::iter_values();
	let native = accounts.map(|account| account.data.free + account.data.reserved).sum();
	let units = |token: Token| {
		let accounts =
			pallet_assets::Account::<Runtime, pallet_assets::Instance1>::iter_prefix_values(token.id);
		accounts.map(|account| account.balance).sum()
	};
	[native, units(DOLLARS), units(POINTS)]
}

fn on_account_of(id: u64) -> [Balance; 3] {
	let account = Escrow::account_of(id);
	let tokens = [DOLLARS, POINTS].map(|token| Assets::balance(token.id, &account));
	[<Balances as Inspect<_>>::total_balance(&account), tokens[0], tokens[1]]
}

fn owed_by(agreement: &AgreementOf<Runtime>) -> [Balance; 3] {
	let mut owed = [agreement.deposit, 0, 0];
	if matches!(agreement.state, State::Proposed { .. }) {
		return owed;
	}
	for leg in &agreement.legs {
		match leg.asset {
			Promised::Native(_) => owed[0] += leg.held(),
			Promised::Asset { id, .. } if id == DOLLARS.id => owed[1] += leg.held(),
			Promised::Asset { .. } => owed[2] += leg.held(),
			Promised::Voucher { .. } | Promised::Item { .. } | Promised::External(_) => {}
		}
	}
	owed
}

#[test]
#[should_panic(expected = "tokens are conserved")]
fn stories_fail_when_value_is_made() {
	Story::begins().and_goes(|| {
		BANK.does(pallet_assets::Call::<Runtime, pallet_assets::Instance1>::mint {
			id: DOLLARS.id.into(),
			beneficiary: BANK.account().into(),
			amount: 1,
		});
	});
}

#[test]
#[should_panic(expected = "holds what it should")]
fn stories_fail_when_an_agreement_holds_too_much() {
	Story::begins().with(Ben, dollars("1.01")).and_goes(|| {
		let deal = offer([Ben.gives(Ada, dollars("1.00")), Ada.gives(Ben, neba("1"))]);
		let deal = Ada.accepts(&deal.proven_by(Ben).sealed_by([Ben]));
		Ben.does(pallet_assets::Call::<Runtime, pallet_assets::Instance1>::transfer {
			id: DOLLARS.id.into(),
			target: Escrow::account_of(deal.0).into(),
			amount: 1,
		});
	});
}

#[test]
fn agreements_are_under_way_until_they_are_over() {
	Story::begins().and_goes(|| {
		let deal = offer([Ben.gives(Ada, neba("1"))]).proven_by(Ada).sealed_by([Ben]);
		let deal = Ada.accepts(&deal);
		assert!(!deal.is_over() && !free_of_locks());
		Ada.reports(deal, "100 %");
		assert!(deal.is_over() && free_of_locks());
	});
}
