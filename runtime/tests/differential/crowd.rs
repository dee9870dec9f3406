//! The people of all deals, the devices that sign for nobody, and what everybody is called in front of the model.

use nexonomy_runtime::{configs::governance::TreasuryAccount, AccountId, Arbitration, Escrow, Runtime};
use polkadot_sdk::*;
use sp_core::{ed25519, sr25519, Pair};
use sp_runtime::MultiSignature;

/// How many people there are: eight parties and some who come later, witness, or meddle.
pub const PEOPLE: usize = 12;

/// How many jurors there are, who do nothing else.
pub const JURORS: usize = 20;

/// A person, by index. After the people come the jurors.
pub type Who = usize;

pub struct Crowd {
	pairs: Vec<sr25519::Pair>,
	accounts: Vec<AccountId>,
	devices: Vec<ed25519::Pair>,
}

impl Crowd {
	pub fn new() -> Self {
		let pairs: Vec<_> = (1..=PEOPLE as u8).map(|seed| sr25519::Pair::from_seed(&[seed; 32])).collect();
		let people = pairs.iter().map(|pair| AccountId::new(pair.public().0));
		// Nobody asks jurors for signatures.
		let jurors = (0..JURORS as u8).map(|juror| AccountId::new([100 + juror; 32]));
		let accounts = people.chain(jurors).collect();
		let devices = [201, 202].map(|seed| ed25519::Pair::from_seed(&[seed; 32])).to_vec();
		Self { pairs, accounts, devices }
	}

	pub fn account(&self, who: Who) -> AccountId {
		self.accounts[who].clone()
	}

	pub fn accounts(&self, people: &[Who]) -> Vec<AccountId> {
		people.iter().map(|who| self.account(*who)).collect()
	}

	/// The person that has this account, if it is one of the crowd.
	pub fn who(&self, account: &AccountId) -> Option<Who> {
		self.accounts.iter().position(|one| one == account)
	}

	/// What the model calls a person.
	pub fn name(&self, who: Who) -> String {
		match who.checked_sub(PEOPLE) {
			Some(juror) => format!("j{juror}"),
			None => format!("p{who}"),
		}
	}

	/// What the model calls an account.
	pub fn name_of(&self, account: &AccountId) -> String {
		if let Some(who) = self.who(account) {
			return self.name(who);
		}
		if *account == TreasuryAccount::get() {
			return "treasury".into();
		}
		if *account == Arbitration::pot() {
			return "pot".into();
		}
		let count = pallet_escrow::NextAgreementId::<Runtime>::get();
		let agreement = (0..count).find(|id| Escrow::account_of(*id) == *account);
		agreement.map_or_else(|| "a stranger".into(), |id| format!("a{id}"))
	}

	/// The jurors, with what the model calls them.
	pub fn jurors(&self) -> impl Iterator<Item = (String, AccountId)> + '_ {
		(PEOPLE..PEOPLE + JURORS).map(|who| (self.name(who), self.account(who)))
	}

	/// Everybody but the jurors, with what the model calls them.
	pub fn names(&self) -> Vec<(String, AccountId)> {
		let people = (0..PEOPLE).map(|who| (self.name(who), self.account(who)));
		let count = pallet_escrow::NextAgreementId::<Runtime>::get();
		let agreements = (0..count).map(|id| (format!("a{id}"), Escrow::account_of(id)));
		let chains = [("treasury".into(), TreasuryAccount::get()), ("pot".into(), Arbitration::pot())];
		people.chain(agreements).chain(chains).collect()
	}

	pub fn sign(&self, who: Who, text: &[u8]) -> MultiSignature {
		self.pairs[who].sign(text).into()
	}

	pub fn devices(&self) -> usize {
		self.devices.len()
	}

	pub fn device_key(&self, device: usize) -> [u8; 32] {
		self.devices[device].public().0
	}

	/// What the model calls the device with this key.
	pub fn device_of(&self, key: &[u8; 32]) -> usize {
		let position = self.devices.iter().position(|device| device.public().0 == *key);
		position.expect("one of the devices")
	}

	pub fn sign_by_device(&self, device: usize, text: &[u8]) -> [u8; 64] {
		self.devices[device].sign(text).0
	}
}
