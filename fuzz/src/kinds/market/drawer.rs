//! Offers that were signed in this life and lie about: no chain knows of them until somebody brings them.

use super::now;
use nexonomy_runtime::{AccountId, Market, Runtime};
use pallet_market::{OfferOf, SealsOf};
use polkadot_sdk::sp_runtime::Perbill;
use std::cell::RefCell;

thread_local! {
	static DRAWER: RefCell<Vec<Signed>> = const { RefCell::new(Vec::new()) };
}

/// An offer that needs nothing more than that somebody accepts it.
#[derive(Clone)]
pub struct Signed {
	pub offer: OfferOf<Runtime>,
	pub seals: SealsOf<Runtime>,
	/// Who was meant to accept it.
	pub by: AccountId,
}

impl Signed {
	/// Who sealed it, and with which numbers.
	pub fn signers(&self) -> Vec<(AccountId, u64)> {
		let signer = |index| self.offer.parties.get(usize::from(index)).cloned().flatten();
		self.seals.iter().filter_map(|seal| Some((signer(seal.party)?, seal.nonce))).collect()
	}

	/// How much of it can still be accepted in parts; nothing if it can only be accepted whole.
	pub fn left_in_part(&self) -> Option<Perbill> {
		let signers = self.signers();
		let (who, nonce) = signers.first().filter(|_| signers.len() == 1 && self.offer.parties.len() == 2)?;
		let filled = Market::fill(who.clone(), *nonce).map_or(Perbill::zero(), |fill| fill.filled);
		self.offer.in_part.map(|_| Perbill::from_parts(Perbill::one().deconstruct() - filled.deconstruct()))
	}

	/// Whether it can still be accepted, wholly or in part.
	pub fn is_open(&self) -> bool {
		let is_good = |(who, nonce)| !Market::is_spent(who, nonce);
		now() < self.offer.terms.consent_by && self.signers().into_iter().all(is_good)
	}
}

/// Forgets everything: a new life begins.
pub fn clear() {
	DRAWER.with_borrow_mut(Vec::clear);
}

/// Keeps an offer for later.
pub fn keep(signed: Signed) {
	DRAWER.with_borrow_mut(|drawer| drawer.push(signed));
}

/// All that was ever signed.
pub fn all() -> Vec<Signed> {
	DRAWER.with_borrow(Clone::clone)
}
