//! Accounts, keys, and what they sign.

use crate::node::Transaction;
use codec::Encode;
use nexonomy_primitives::message::Message;
use nexonomy_runtime::{extensions::extension, AccountId, Hash, RuntimeCall, SignedPayload, VERSION};
use nexonomy_runtime::{Signature, UncheckedExtrinsic};
use polkadot_sdk::*;
use sp_core::{sr25519, Pair};
use sp_runtime::MultiSignature;
use std::collections::HashMap;

/// Somebody, by number.
pub type Person = u32;

/// Everybody who lives on the chain.
pub struct People {
	accounts: Vec<AccountId>,
	/// How many transactions each account has sent.
	sent: HashMap<AccountId, u32>,
	/// How many offers each person has signed.
	sealed: HashMap<Person, u64>,
	genesis: Hash,
	/// Who sent the last transaction.
	last: Option<AccountId>,
	dice: u64,
}

impl People {
	/// So many people, always the same ones.
	pub fn new(count: u32, genesis: Hash) -> Self {
		let accounts = (0..count).map(|person| key(person).public().into()).collect();
		Self { accounts, sent: HashMap::new(), sealed: HashMap::new(), genesis, last: None, dice: 1 }
	}

	pub fn count(&self) -> u32 {
		u32::try_from(self.accounts.len()).expect("they were counted with 32 bits")
	}

	pub fn account(&self, person: Person) -> AccountId {
		self.accounts[person as usize].clone()
	}

	/// A number below `limit`; the same ones in each run (SplitMix64).
	pub fn roll(&mut self, limit: usize) -> usize {
		self.dice = self.dice.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mut mixed = self.dice;
		mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		((mixed ^ (mixed >> 31)) % limit as u64) as usize
	}

	/// Anybody.
	pub fn anybody(&mut self) -> Person {
		self.roll(self.accounts.len()) as Person
	}

	/// Anybody else.
	pub fn anybody_but(&mut self, person: Person) -> Person {
		let others = self.accounts.len() - 1;
		let further = 1 + self.roll(others) as Person;
		(person + further) % self.count()
	}

	/// A transaction of this person.
	pub fn send(&mut self, person: Person, call: impl Into<RuntimeCall>) -> Transaction {
		self.send_with(&key(person), call)
	}

	/// A transaction signed with this key.
	pub fn send_with(&mut self, key: &sr25519::Pair, call: impl Into<RuntimeCall>) -> Transaction {
		let account = AccountId::from(key.public());
		let sent = self.sent.entry(account.clone()).or_default();
		let extension = extension(*sent, 0);
		*sent += 1;
		self.last = Some(account.clone());
		let call = call.into();
		let versions = (VERSION.spec_version, VERSION.transaction_version);
		let implicit = ((), (), versions.0, versions.1, self.genesis, self.genesis, (), (), (), None, ());
		let payload = SignedPayload::from_raw(call.clone(), extension.clone(), implicit);
		let signature = MultiSignature::from(payload.using_encoded(|bytes| key.sign(bytes)));
		UncheckedExtrinsic::new_signed(call, account.into(), signature, extension).into()
	}

	/// The last transaction did not find room in its block: it will not be sent.
	pub fn take_back(&mut self) {
		let last = self.last.take().expect("a transaction was made");
		*self.sent.get_mut(&last).expect("its sender has sent one") -= 1;
	}

	/// The number with which this person seals the next offer.
	pub fn next_seal(&mut self, person: Person) -> u64 {
		let sealed = self.sealed.entry(person).or_default();
		*sealed += 1;
		*sealed - 1
	}

	/// This person's signature under a text, as wallets make it.
	pub fn sign(&self, person: Person, text: &Message) -> Signature {
		MultiSignature::from(key(person).sign(&text.wrapped()))
	}

	/// The hash of the chain's first block, which every signed text names.
	pub fn genesis(&self) -> &[u8] {
		self.genesis.as_bytes()
	}
}

fn key(person: Person) -> sr25519::Pair {
	sr25519::Pair::from_seed(&sp_io::hashing::blake2_256(&person.to_le_bytes()))
}
