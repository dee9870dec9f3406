//! Counts and weighs calls, one row each.

use crate::support::{
	access::{count, Access},
	*,
};
use codec::Encode;
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::UnfilteredDispatchable,
	weights::Weight,
};
use nexonomy_runtime::{configs::system::RuntimeBlockWeights, extensions::extension, *};
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring;
use sp_runtime::traits::TransactionExtension;
use std::{collections::BTreeMap, path::PathBuf};

/// One call, as it was counted and weighed.
pub struct Row {
	pub name: String,
	pub access: Access,
	/// The length of the encoded call, in bytes.
	pub length: usize,
	/// What the chain charges for the call itself, in picoseconds.
	pub weight: u64,
}

/// A chain, and the calls that were made on it.
pub struct Bench {
	pub chain: sp_io::TestExternalities,
	pub rows: Vec<Row>,
	/// What the bencher measured of the SDK's calls, in picoseconds.
	reference: BTreeMap<String, u64>,
}

impl Bench {
	pub fn new() -> Self {
		let file = std::fs::read_to_string(folder().join("reference.json")).expect("scripts/costs writes it");
		let reference = serde_json::from_str(&file).expect("it is JSON");
		Self { chain: chain(), rows: Vec::new(), reference }
	}

	/// Dispatches `call` and keeps what it cost under `name`. The call must succeed.
	pub fn row(&mut self, name: &str, caller: Sr25519Keyring, call: impl Into<RuntimeCall>) -> usize {
		let (call, caller) = (call.into(), caller.to_account_id());
		let (length, info) = (call.encode().len(), call.get_dispatch_info());
		let (result, access) = count(&mut self.chain, &caller.clone(), || {
			// The filter of paused calls is no part of a call's weight.
			call.dispatch_bypass_filter(RuntimeOrigin::signed(caller))
		});
		let post = result.unwrap_or_else(|error| panic!("{name}: {error:?}"));
		let weight = post.actual_weight.unwrap_or(info.call_weight).ref_time();
		self.rows.push(Row { name: name.into(), access, length, weight });
		self.rows.len() - 1
	}

	/// The same for a call of the SDK: its time is that of our own run, with our database.
	pub fn reference_row(
		&mut self,
		name: &str,
		caller: Sr25519Keyring,
		call: impl Into<RuntimeCall>,
	) -> usize {
		let time = self.reference[name];
		let index = self.row(name, caller, call);
		let row = &mut self.rows[index];
		let database = <Runtime as frame_system::Config>::DbWeight::get();
		let accesses: Weight = database.reads_writes(row.access.reads as u64, row.access.writes as u64);
		row.weight = time + accesses.ref_time();
		index
	}

	/// What a call weighs, in picoseconds.
	pub fn weight(&self, row: usize) -> u64 {
		self.rows[row].weight
	}

	/// By how many bytes these calls grew the state together.
	pub fn growth(&self, rows: &[usize]) -> i64 {
		rows.iter().map(|row| self.rows[*row].access.growth).sum()
	}

	/// Does something that is not measured.
	pub fn prepare<R>(&mut self, act: impl FnOnce() -> R) -> R {
		self.chain.execute_with(act)
	}
}

/// What every transaction costs beside its call: signature, nonce, fee and the rest.
pub fn overhead() -> u64 {
	let call = RuntimeCall::System(frame_system::Call::remark { remark: vec![] });
	let base = RuntimeBlockWeights::get().get(DispatchClass::Normal).base_extrinsic;
	base.saturating_add(extension(0, 0).weight(&call)).ref_time()
}

/// Where tables are kept.
pub fn folder() -> PathBuf {
	PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../benches")
}
