//! One file for each verb, then what holds for all of them.

use crate::{
	mock::*, Call, Depositor, Error, Event, HoldReason, NextVoucherId, Options, Promise, Receipt,
	SignedReceipt, Voucher, MAX_PARTS,
};
use frame_support::{assert_noop, assert_ok, traits::StorageVersion};
use nexonomy_primitives::{traits::VoucherLedger, Keeper, LockId, Moment, VoucherId, VoucherKind};
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{traits::ConstU32, BoundedVec, DispatchError, DispatchResult, MultiSignature};

mod bad_input;
mod books;
mod deposit;
mod discount;
mod end;
mod invariants;
mod issue;
mod ledger;
mod merge;
mod redeem;
mod size;
mod split;
mod transfer;
mod try_state;
mod views;

const LOCK: LockId = LockId::agreement(9);
const OTHER_LOCK: LockId = LockId::agreement(10);

fn list<V: Clone, S: frame_support::traits::Get<u32>>(items: &[V]) -> BoundedVec<V, S> {
	items.to_vec().try_into().unwrap_or_else(|_| panic!("the list is short enough"))
}

fn parts(values: &[u128]) -> BoundedVec<u128, ConstU32<MAX_PARTS>> {
	list(values)
}

fn ids(ids: &[VoucherId]) -> BoundedVec<VoucherId, ConstU32<MAX_PARTS>> {
	list(ids)
}

fn pairs(pairs: &[(VoucherId, u128)]) -> BoundedVec<(VoucherId, u128), ConstU32<MAX_PARTS>> {
	list(pairs)
}

/// A receipt for `amount` cents, valid for a day.
fn receipt(voucher: VoucherId, amount: u128, number: u32) -> Receipt {
	Receipt { voucher, amount, number, valid_until: NOW + DAY }
}

/// What `signer` signs for a voucher in dollars.
fn sign(signer: Sr25519Keyring, receipt: &Receipt) -> MultiSignature {
	let genesis = System::block_hash(0);
	signer.sign(receipt.message(usd(0), genesis.as_ref()).as_bytes()).into()
}

/// Hands in a receipt that `signer` signed; somebody else pays for it.
fn hand_in(signer: Sr25519Keyring, receipt: Receipt) -> DispatchResult {
	Vouchers::redeem_with_receipt(signed(charlie()), receipt, sign(signer, &receipt))
		.map(|_| ())
		.map_err(|failed| failed.error)
}

/// Every storage key of the pallet but those that stay for ever: the counter of numbers, and the version of the
/// storage that the framework writes at genesis.
fn keys() -> Vec<Vec<u8>> {
	let prefix = sp_io::hashing::twox_128(b"Vouchers").to_vec();
	let counter = NextVoucherId::<Test>::hashed_key().to_vec();
	let version = StorageVersion::storage_key::<Vouchers>().to_vec();
	let mut keys = Vec::new();
	let mut last = prefix.clone();
	while let Some(key) = sp_io::storage::next_key(&last).filter(|key| key.starts_with(&prefix)) {
		if key != counter && key != version {
			keys.push(key.clone());
		}
		last = key;
	}
	keys
}
