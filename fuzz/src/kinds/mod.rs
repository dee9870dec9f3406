//! Calls of ours with arguments that mostly fit the state that the chain is in: one file for each pallet.
//!
//! A maker reads the state, chooses by the bytes what somebody could do now, signs what must be signed with the real keys,
//! and sometimes spoils it. It makes nothing when the state has nothing for it.

pub mod arbitration;
pub mod council;
mod deals;
pub mod escrow;
pub mod market;
pub mod reputation;
pub mod vouchers;

use crate::{bytes::Bytes, chain::now, people};
use nexonomy_primitives::Moment;
use nexonomy_runtime::{AccountId, RuntimeCall};

/// A day in milliseconds.
pub const DAY: Moment = 24 * 60 * 60 * 1_000;

/// A call, and who sends it.
pub struct Attempt {
	/// Who signs the transaction and pays for it.
	pub sender: AccountId,
	/// What it says.
	pub call: RuntimeCall,
}

/// Makes a call.
pub type Maker = fn(&mut Bytes) -> Option<Attempt>;

/// `call`, sent by `sender`; nothing if nobody has the key of that account, as of those that the chain made.
pub fn attempt(sender: AccountId, call: impl Into<RuntimeCall>) -> Option<Attempt> {
	people::has_key(&sender).then(|| Attempt { sender, call: call.into() })
}

/// One of `all` that is `fit`; rarely any, and still less often if none is.
pub fn fitting<T>(all: Vec<T>, bytes: &mut Bytes, is_fit: impl Fn(&T) -> bool) -> Option<T> {
	let is_any = bytes.rarely() && (all.iter().any(&is_fit) || bytes.rarely());
	let choice = all.into_iter().filter(|one| is_any || is_fit(one)).collect();
	bytes.pick(choice)
}

/// The moments to come at which something expires or falls due.
pub fn moments() -> Vec<Moment> {
	let mut moments = [
		vouchers::moments(),
		escrow::moments(),
		market::moments(),
		arbitration::moments(),
		reputation::moments(),
	]
	.concat();
	moments.retain(|moment| *moment > now());
	moments.sort();
	moments.dedup();
	moments
}
