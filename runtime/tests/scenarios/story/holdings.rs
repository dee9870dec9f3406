//! What people hold, in words.

use super::{
	amounts::{decimal, COLLECTION, NEBA_DECIMALS},
	voucher::Voucher,
	Token, DOLLARS, POINTS,
};
use frame_support::traits::{fungible::Inspect, nonfungibles_v2::InspectEnumerable};
use nexonomy_runtime::*;
use polkadot_sdk::*;
use std::{cell::RefCell, collections::BTreeMap};

thread_local! {
	/// What everybody had in NEBA as the story began.
	static NATIVE: RefCell<BTreeMap<AccountId, Balance>> = const { RefCell::new(BTreeMap::new()) };
}

/// Remembers what everybody has in NEBA.
pub fn remember() {
	let accounts = frame_system::Account::<Runtime>::iter_keys();
	let natives = accounts.map(|account| (account.clone(), native_of(&account))).collect();
	NATIVE.set(natives);
}

/// How much of a token somebody has, in its smallest unit.
pub fn amount_of(token: Token, account: &AccountId) -> Balance {
	Assets::balance(token.id, account)
}

/// All that somebody has, line by line: how many NEBA more or less than as the story began, other tokens, items, and
/// vouchers from the oldest to the youngest.
///
/// Deposits come back to whoever paid them, so they are still theirs.
pub fn holdings_of(account: &AccountId) -> Vec<String> {
	let vouchers = Voucher::all().filter(|voucher| voucher.holder() == *account).map(Voucher::text);
	let change = native_change_of(account);
	let sign = if change < 0 { '-' } else { '+' };
	(change != 0)
		.then(|| format!("{sign}{}", neba_text(change.unsigned_abs())))
		.into_iter()
		.chain(tokens_of(account))
		.chain(items_of(account))
		.chain(vouchers)
		.collect()
}

pub fn tokens_of(account: &AccountId) -> Vec<String> {
	let amount = |token: Token| (token, amount_of(token, account));
	let amounts = [DOLLARS, POINTS].map(amount).into_iter().filter(|(_, amount)| *amount > 0);
	amounts.map(|(token, amount)| token.text(amount)).collect()
}

pub fn items_of(account: &AccountId) -> Vec<String> {
	let mut items = Nfts::owned_in_collection(&COLLECTION, account).collect::<Vec<_>>();
	items.sort();
	items.into_iter().map(|item| format!("item {item}")).collect()
}

/// How much more or less of the native token somebody has than as the story began, in planck.
pub fn native_change_of(account: &AccountId) -> i128 {
	let before = NATIVE.with_borrow(|natives| natives.get(account).copied().unwrap_or_default());
	let after = native_of(account) + agreement_deposits_of(account);
	after as i128 - before as i128
}

/// What the account paid for agreements that are under way. The deposits of vouchers are held on the account itself.
fn agreement_deposits_of(account: &AccountId) -> Balance {
	let agreements = pallet_escrow::Agreements::<Runtime>::iter_values();
	agreements.filter(|agreement| agreement.payer() == Some(account)).map(|agreement| agreement.deposit).sum()
}

fn native_of(account: &AccountId) -> Balance {
	<Balances as Inspect<_>>::total_balance(account)
}

/// As in `0.05 NEBA`: no zeros at the end.
pub fn neba_text(amount: Balance) -> String {
	let number = decimal(amount, NEBA_DECIMALS);
	format!("{} NEBA", number.trim_end_matches('0').trim_end_matches('.'))
}
