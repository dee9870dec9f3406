//! How often each call was tried, and how often it succeeded.

use crate::story;
use nexonomy_runtime::RuntimeCall;
use polkadot_sdk::*;

use frame_support::traits::{CallMetadata, GetCallMetadata};
use std::{collections::BTreeMap, ffi::c_int, sync::Mutex};

/// How a call came to be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Way {
	/// Made to succeed, by one of the makers in `kinds/`.
	Meant,
	/// Made at random, from the types of its arguments or from bytes as they stand.
	Random,
}

/// A pallet and one of its calls.
type Name = (&'static str, &'static str);

/// How many were tried, and how many of them succeeded.
#[derive(Clone, Copy, Default)]
struct Share {
	tried: u64,
	ok: u64,
}

#[derive(Clone, Copy, Default)]
struct Row {
	meant: Share,
	random: Share,
}

static ROWS: Mutex<BTreeMap<Name, Row>> = Mutex::new(BTreeMap::new());

/// The names of a call and its pallet.
pub fn name_of(call: &RuntimeCall) -> Name {
	let CallMetadata { function_name, pallet_name } = call.get_call_metadata();
	(pallet_name, function_name)
}

/// Notes that a call was tried.
pub fn count(name: Name, way: Way, is_ok: bool) {
	let mut rows = ROWS.lock().expect("only one thread counts");
	let row = rows.entry(name).or_default();
	let share = match way {
		Way::Meant => &mut row.meant,
		Way::Random => &mut row.random,
	};
	share.tried += 1;
	share.ok += u64::from(is_ok);
}

/// Has the table printed when the program ends in peace.
pub fn print_at_exit() {
	extern "C" {
		fn atexit(act: extern "C" fn()) -> c_int;
	}
	extern "C" fn act() {
		print();
	}
	// Safe: what is called needs nothing that ends before the program does.
	unsafe { atexit(act) };
}

fn print() {
	let Ok(rows) = ROWS.try_lock() else { return };
	if rows.is_empty() || story::is_told() {
		return;
	}
	println!("\n{:44} {:>26}   {:>26}", "", "made to succeed", "made at random");
	println!("{:44} {:>10} {:>8} {:>6}   {:>10} {:>8} {:>6}", "call", "tried", "ok", "%", "tried", "ok", "%");
	for ((pallet, call), row) in rows.iter() {
		println!("{:44} {}   {}", format!("{pallet}.{call}"), row.meant.cells(), row.random.cells());
	}
	let all = every_call();
	let missing: Vec<_> = all.iter().filter(|name| !rows.contains_key(*name)).collect();
	println!("\n{} of {} calls were tried.", all.len() - missing.len(), all.len());
	for (pallet, call) in missing {
		println!("never tried: {pallet}.{call}");
	}
}

/// All calls that the runtime has.
fn every_call() -> Vec<Name> {
	let calls = |pallet: &'static &'static str| {
		RuntimeCall::get_call_names(pallet).iter().map(|call| (*pallet, *call))
	};
	RuntimeCall::get_module_names().iter().flat_map(calls).collect()
}

impl Share {
	fn cells(&self) -> String {
		if self.tried == 0 {
			return format!("{:>10} {:>8} {:>6}", "", "", "");
		}
		let percent = self.ok as f64 * 100.0 / self.tried as f64;
		format!("{:>10} {:>8} {:>6.1}", self.tried, self.ok, percent)
	}
}
