//! Who acts: the well-known development accounts, whose keys everybody has.

use crate::bytes::Bytes;
use nexonomy_runtime::{configs::governance::TreasuryAccount, AccountId, Escrow, Signature};
use polkadot_sdk::{sp_core::crypto::Pair, *};
use sp_core::sr25519;
use sp_keyring::Sr25519Keyring::{
	self, Alice, Bob, BobStash, Charlie, CharlieStash, Dave, DaveStash, Eve, EveStash, Ferdie, FerdieStash,
};
use std::{collections::BTreeMap, sync::LazyLock};

/// The people of this economy.
pub const PEOPLE: [Sr25519Keyring; 6] = [Alice, Bob, Charlie, Dave, Eve, Ferdie];

/// Those who judge others, and make no deals.
const JURORS: [Sr25519Keyring; 5] = [BobStash, CharlieStash, DaveStash, EveStash, FerdieStash];

/// Deriving a key takes longer than anything that an input does with it.
static KEYS: LazyLock<BTreeMap<AccountId, sr25519::Pair>> =
	LazyLock::new(|| PEOPLE.iter().chain(&JURORS).map(|who| (who.to_account_id(), who.pair())).collect());

static STASH: LazyLock<AccountId> = LazyLock::new(|| {
	let key = sr25519::Pair::from_string("//Alice//stash", None).expect("it is a well-known seed");
	key.public().into()
});

/// The people's accounts, in an order that never changes.
pub fn accounts() -> Vec<AccountId> {
	PEOPLE.iter().map(|who| who.to_account_id()).collect()
}

/// The jurors' accounts.
pub fn jurors() -> Vec<AccountId> {
	JURORS.iter().map(|who| who.to_account_id()).collect()
}

/// One of the people.
pub fn person(bytes: &mut Bytes) -> AccountId {
	let [first, ..] = PEOPLE;
	bytes.pick(accounts()).unwrap_or_else(|| first.to_account_id())
}

/// One of the people, but not `other`.
pub fn another_than(other: &AccountId, bytes: &mut Bytes) -> AccountId {
	let others = accounts().into_iter().filter(|who| who != other).collect();
	bytes.pick(others).unwrap_or_else(|| other.clone())
}

/// Any account: mostly one of the people, else one that the chain made, or one that nobody ever used.
pub fn anybody(bytes: &mut Bytes) -> AccountId {
	let mut choice = accounts();
	choice.extend(accounts());
	choice.extend([
		stash(),
		TreasuryAccount::get(),
		Escrow::account_of(0),
		AccountId::new([bytes.byte(); 32]),
	]);
	bytes.pick(choice).unwrap_or_else(stash)
}

/// The account of the validator: what only validators may do, this one may.
pub fn stash() -> AccountId {
	STASH.clone()
}

/// Whether somebody can sign for `who`.
pub fn has_key(who: &AccountId) -> bool {
	KEYS.contains_key(who)
}

/// `who`'s signature over `text`, as wallets sign or plain; rarely over something else.
pub fn sign(who: &AccountId, text: &[u8], bytes: &mut Bytes) -> Signature {
	let key = KEYS.get(who).or_else(|| KEYS.values().next()).expect("there are people");
	match bytes.byte() {
		byte if byte % 16 == 15 => key.sign(b"something else"),
		byte if byte.is_multiple_of(2) => key.sign(&[b"<Bytes>", text, b"</Bytes>"].concat()),
		_ => key.sign(text),
	}
	.into()
}
