//! What people do.

use super::{
	agreement::{Agreement, Wish},
	checks::all_is_well,
	holdings::{amount_of, holdings_of, native_change_of},
	money,
	offer::SealedOffer,
	share,
	voucher::Voucher,
	Token,
};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use nexonomy_primitives::{ContentId, Moment};
use nexonomy_runtime::*;
use pallet_vouchers::Promise;
use polkadot_sdk::*;
use sp_core::{sr25519, Pair};
use sp_runtime::{traits::Dispatchable, DispatchError, DispatchResult, MultiSignature};
use std::{cell::RefCell, collections::BTreeMap};

/// Somebody with a key that everybody knows.
pub use sp_keyring::Sr25519Keyring as Person;

/// The verbs.
pub trait Acts: Sized {
	fn account(self) -> AccountId;

	/// The name under which a story knows somebody.
	fn name(self) -> String;

	/// Sends a call, which must succeed, and checks that all is well afterwards.
	fn does(self, call: impl Into<RuntimeCall>);

	/// Sends a call, which must be refused with `error` and change nothing.
	fn cannot(self, call: impl Into<RuntimeCall>, error: impl Into<DispatchError>);

	/// Sends a call that may be refused, and then changes nothing. Gives whether it succeeded; all is well in any case.
	fn tries(self, call: impl Into<RuntimeCall>) -> DispatchResult;

	/// Signs a text as wallets do, between `<Bytes>` and `</Bytes>`.
	fn signs(self, text: &[u8]) -> MultiSignature;

	/// Promises something to itself, so that it can be sold.
	fn issues(self, value: &str, what: &str, until: Moment) -> Voucher;

	/// Accepts all that is left of an offer.
	fn accepts(self, offer: &SealedOffer) -> Agreement;

	/// Accepts a share of an offer.
	fn accepts_part(self, offer: &SealedOffer, part: &str) -> Agreement;

	/// Says by its own call that so much is done.
	fn reports(self, agreement: Agreement, progress: &str);

	/// Changes an agreement by its own call; the others have signed.
	fn amends<const OTHERS: usize>(self, agreement: Agreement, wishes: &[Wish], others: [Person; OTHERS]);

	/// Settles an agreement after its deadline.
	fn settles(self, agreement: Agreement);

	/// Says that so much of a voucher in its hands was kept.
	fn redeems(self, voucher: Voucher, amount: &str);

	/// Joins all its vouchers that promise `what` into the oldest of them.
	fn merges_all(self, what: &str) -> Voucher;

	/// All that it has, line by line; see [`holdings_of`].
	fn holds(self) -> Vec<String>;

	/// How much of a token it has, in the smallest unit.
	fn has(self, token: Token) -> Balance;

	/// How much more or less of the native token it has than as the story began, in planck.
	fn native_change(self) -> i128;

	/// What its vouchers that promise `what` are worth together, in minor units.
	fn has_promises_of(self, what: &str) -> u128;

	/// What is held from it for vouchers, in planck.
	fn deposits(self) -> Balance;

	/// The voucher that [`Acts::holds`] shows in these words.
	fn voucher(self, text: &str) -> Voucher;
}

impl Acts for Person {
	fn account(self) -> AccountId {
		self.to_account_id()
	}

	fn name(self) -> String {
		match self {
			Self::Alice => "Ada".into(),
			Self::Bob => "Ben".into(),
			other => other.to_string(),
		}
	}

	fn does(self, call: impl Into<RuntimeCall>) {
		assert_ok!(dispatch(self, call.into()));
		all_is_well();
	}

	fn cannot(self, call: impl Into<RuntimeCall>, error: impl Into<DispatchError>) {
		let (call, error) = (call.into(), error.into());
		assert_noop!(dispatch(self, call), error);
	}

	fn tries(self, call: impl Into<RuntimeCall>) -> DispatchResult {
		let result = frame_support::storage::with_storage_layer(|| dispatch(self, call.into()));
		all_is_well();
		result
	}

	fn signs(self, text: &[u8]) -> MultiSignature {
		signs_plain(self, &[b"<Bytes>", text, b"</Bytes>"].concat())
	}

	fn issues(self, value: &str, what: &str, until: Moment) -> Voucher {
		let id = pallet_vouchers::NextVoucherId::<Runtime>::get();
		let promise = Promise { value: money(value), expires_at: until, terms: document(what) };
		self.does(pallet_vouchers::Call::issue { holder: self.account(), promise });
		Voucher(id)
	}

	fn accepts(self, offer: &SealedOffer) -> Agreement {
		self.does(offer.acceptance());
		Agreement::last()
	}

	fn accepts_part(self, offer: &SealedOffer, part: &str) -> Agreement {
		self.does(offer.acceptance_of(part));
		Agreement::last()
	}

	fn reports(self, agreement: Agreement, progress: &str) {
		self.does(agreement.report(share(progress)));
	}

	fn amends<const OTHERS: usize>(self, agreement: Agreement, wishes: &[Wish], others: [Person; OTHERS]) {
		self.does(agreement.amendment(wishes, others));
	}

	fn settles(self, agreement: Agreement) {
		self.does(agreement.settlement());
	}

	fn redeems(self, voucher: Voucher, amount: &str) {
		self.does(voucher.redemption(amount));
	}

	fn merges_all(self, what: &str) -> Voucher {
		let ids = promises_of(self, what).map(|voucher| voucher.0).collect::<Vec<_>>();
		let oldest = Voucher(ids[0]);
		self.does(pallet_vouchers::Call::merge { vouchers: ids.try_into().expect("at most sixteen") });
		oldest
	}

	fn holds(self) -> Vec<String> {
		holdings_of(&self.account())
	}

	fn has(self, token: Token) -> Balance {
		amount_of(token, &self.account())
	}

	fn native_change(self) -> i128 {
		native_change_of(&self.account())
	}

	fn has_promises_of(self, what: &str) -> u128 {
		promises_of(self, what).map(|voucher| voucher.info().value.minor).sum()
	}

	fn deposits(self) -> Balance {
		let reason = pallet_vouchers::HoldReason::VoucherDeposit.into();
		Balances::balance_on_hold(&reason, &self.account())
	}

	fn voucher(self, text: &str) -> Voucher {
		let account = self.account();
		let found = Voucher::all().find(|voucher| voucher.holder() == account && voucher.text() == text);
		found.unwrap_or_else(|| panic!("{} holds {:?}, but not {text}", self.name(), self.holds()))
	}
}

/// A signature over a text as it is.
pub fn signs_plain(who: Person, text: &[u8]) -> MultiSignature {
	// Deriving a key takes long, so each is derived once.
	PAIRS.with_borrow_mut(|pairs| pairs.entry(who.account()).or_insert_with(|| who.pair()).sign(text).into())
}

thread_local! {
	static PAIRS: RefCell<BTreeMap<AccountId, sr25519::Pair>> = const { RefCell::new(BTreeMap::new()) };
}

/// The people under whose names accounts are told.
pub fn name_of(account: &AccountId) -> String {
	Person::from_account_id(account).map_or_else(|| "somebody".into(), Acts::name)
}

/// The id of a document. Here it is the document's name, which is short enough to be its own digest.
pub fn document(name: &str) -> ContentId {
	let mut id = [0; 32];
	id[..name.len()].copy_from_slice(name.as_bytes());
	ContentId(id)
}

/// The name of a document; see [`document`].
pub fn name_of_document(ContentId(id): ContentId) -> String {
	String::from_utf8_lossy(&id).trim_end_matches('\0').into()
}

/// The vouchers in somebody's hands that promise `what`, oldest first.
fn promises_of(who: Person, what: &str) -> impl Iterator<Item = Voucher> {
	let (account, terms) = (who.account(), document(what));
	Voucher::all().filter(move |voucher| voucher.holder() == account && voucher.info().terms == terms)
}

fn dispatch(who: Person, call: RuntimeCall) -> DispatchResult {
	let result = call.dispatch(RuntimeOrigin::signed(who.account()));
	result.map(|_| ()).map_err(|error| error.error)
}
