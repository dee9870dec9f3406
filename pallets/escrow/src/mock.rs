//! A small chain with vouchers, assets, items and agreements on it, and the words that tests are written in.

mod court;
mod deals;
mod devices;
mod rail;

pub use court::*;
pub use deals::*;
pub use devices::*;
pub use nexonomy_mock::{
	goods::{mint_item, COLLECTION},
	people::*,
	time::{DAY, NOW},
};
pub use rail::*;

use crate::{self as pallet_escrow, *};
use codec::Encode;
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	traits::{ConstU128, ConstU32, ConstU64},
	weights::constants::ParityDbWeight,
	PalletId,
};
use nexonomy_primitives::{ContentId, CurrencyCode, Money, VoucherId};
use pallet_vouchers::{books, Promise};
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;
use sp_keystore::{testing::MemoryKeystore, KeystoreExt};
use sp_runtime::{traits::IdentityLookup, BuildStorage, MultiSignature};
use std::cell::Cell;

pub type TestDraft = DraftOf<Test>;

/// When consents close, unless a deal says otherwise.
pub const CONSENT_BY: Moment = NOW + DAY;
/// The deadline, unless a deal says otherwise.
pub const DEADLINE: Moment = NOW + 30 * DAY;
pub const EXPIRY: Moment = NOW + 300 * DAY;
/// How long payments outside the chain are awaited, and how long after the deadline they can be decided about.
pub const FUNDING_TIME: Moment = 2 * DAY;
pub const SETTLE_TIME: Moment = DAY;
pub const DISPUTE_TIME: Moment = 90 * DAY;

pub const ED: Balance = 10;
pub const ENDOWMENT: Balance = 1_000_000;
pub const DEPOSIT_BASE: Balance = 100;
pub const DEPOSIT_PER_LEG: Balance = 7;
pub const DEPOSIT_PER_PROVER: Balance = 3;
pub const VOUCHER_DEPOSIT: Balance = 11;

/// An asset of which everybody has [`ENDOWMENT`]. Its accounts need another reason to exist.
pub const GOLD: u32 = 1;
/// What an account of gold holds at least.
pub const GOLD_MINIMUM: Balance = 10;
/// An asset of which everybody has [`ENDOWMENT`]. It suffices for an account to exist.
pub const SILVER: u32 = 2;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(3)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(4)]
	pub type Nfts = pallet_nfts;
	#[runtime::pallet_index(5)]
	pub type Vouchers = pallet_vouchers;
	#[runtime::pallet_index(6)]
	pub type Escrow = pallet_escrow;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountData = pallet_balances::AccountData<Balance>;
	type AccountId = AccountId;
	type Block = frame_system::mocking::MockBlock<Test>;
	type DbWeight = ParityDbWeight;
	type Lookup = IdentityLookup<AccountId>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<ED>;
	type FreezeIdentifier = [u8; 8];
	type MaxFreezes = ConstU32<2>;
}

nexonomy_mock::configure_goods!(Test);

impl pallet_vouchers::Config for Test {
	type Currency = Balances;
	type Deposit = ConstU128<VOUCHER_DEPOSIT>;
	type MaxBatch = ConstU32<100>;
	type MaxLifetime = ConstU64<{ 3653 * DAY }>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Signature = MultiSignature;
	type Standing = nexonomy_primitives::traits::Forgetful<AccountId>;
	type Time = Timestamp;
	type WeightInfo = ();
}

parameter_types! {
	pub const EscrowId: PalletId = PalletId(*b"nexo/esc");
	pub DustAccount: AccountId = dust_account();
}

impl Config for Test {
	type Assets = Assets;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
	type Court = CourtRoom;
	type Currency = Balances;
	type DepositBase = ConstU128<DEPOSIT_BASE>;
	type DepositPerLeg = ConstU128<DEPOSIT_PER_LEG>;
	type DepositPerProver = ConstU128<DEPOSIT_PER_PROVER>;
	type DisputeTime = ConstU64<DISPUTE_TIME>;
	type DustAccount = DustAccount;
	type FundingTime = ConstU64<FUNDING_TIME>;
	type Items = Nfts;
	type MaxDuration = ConstU64<{ 730 * DAY }>;
	type PalletId = EscrowId;
	type Rail = Rail;
	type SettleTime = ConstU64<SETTLE_TIME>;
	type Signature = MultiSignature;
	type Standing = Memory;
	type Time = Timestamp;
	type Vouchers = Vouchers;
	type WeightInfo = ();
}

/// Makes what benchmarks need.
#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::BenchmarkHelper<Test> for Helper {
	fn person(seed: u32) -> AccountId {
		crate::benchmarking::keys::person(seed)
	}

	fn sign(who: &AccountId, text: &[u8]) -> MultiSignature {
		crate::benchmarking::keys::sign(who, text)
	}

	fn asset(seed: u32, owner: &AccountId, amount: Balance) -> u32 {
		let id = seed + 100;
		assert_ok!(Assets::force_create(RuntimeOrigin::root(), id, owner.clone(), false, 1));
		assert_ok!(Assets::mint(signed(owner.clone()), id, owner.clone(), amount));
		id
	}

	fn item(seed: u32, owner: &AccountId) -> (u32, u32) {
		mint_item::<Test>(seed, owner);
		(COLLECTION, seed)
	}

	fn voucher(issuer: &AccountId, holder: &AccountId, value: u128, expires_at: Moment) -> VoucherId {
		let promise = Promise { value: usd(value), expires_at, terms: ContentId([1; 32]) };
		assert_ok!(Vouchers::issue(signed(issuer.clone()), holder.clone(), promise));
		pallet_vouchers::NextVoucherId::<Test>::get() - 1
	}

	fn set_time(now: Moment) {
		Timestamp::set_timestamp(now);
	}
}

/// The people of the tests, each with [`ENDOWMENT`] of everything.
pub fn people() -> Vec<AccountId> {
	use Sr25519Keyring::*;
	[Alice, Bob, Charlie, Dave, Eve, Ferdie, One, Two, AliceStash].map(Sr25519Keyring::to_account_id).to_vec()
}

pub fn dust_account() -> AccountId {
	AccountId::new([0xdd; 32])
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn usd(minor: u128) -> Money {
	Money::new(CurrencyCode::USD, minor)
}

pub fn set_time(now: Moment) {
	Timestamp::set_timestamp(now);
}

/// What an account can spend or not, all together.
pub fn native(who: &AccountId) -> Balance {
	use frame_support::traits::fungible::Inspect;
	<Balances as Inspect<_>>::total_balance(who)
}

pub fn gold(who: &AccountId) -> Balance {
	Assets::balance(GOLD, who)
}

pub fn silver(who: &AccountId) -> Balance {
	Assets::balance(SILVER, who)
}

/// A voucher of `issuer` in the hands of `holder`, good until [`EXPIRY`].
pub fn issue(issuer: AccountId, holder: AccountId, minor: u128) -> VoucherId {
	issue_until(issuer, holder, minor, EXPIRY)
}

pub fn issue_until(issuer: AccountId, holder: AccountId, minor: u128, expires_at: Moment) -> VoucherId {
	let promise = Promise { value: usd(minor), expires_at, terms: ContentId([1; 32]) };
	assert_ok!(Vouchers::issue(signed(issuer), holder, promise));
	pallet_vouchers::NextVoucherId::<Test>::get() - 1
}

pub fn voucher(id: VoucherId) -> nexonomy_primitives::VoucherInfo<AccountId> {
	<Vouchers as VoucherLedger>::voucher(id).expect("the voucher lives")
}

pub fn is_redeemed(id: VoucherId) -> bool {
	!pallet_vouchers::Vouchers::<Test>::contains_key(id)
}

pub fn owner_of(item: u32) -> Option<AccountId> {
	Nfts::owner(COLLECTION, item)
}

thread_local! {
	static NONCE: Cell<u64> = const { Cell::new(0) };
}

/// A nonce that no test on this thread has used.
pub fn fresh_nonce() -> u64 {
	NONCE.with(|next| next.replace(next.get() + 1))
}

/// The index of a party.
pub fn index(parties: &[AccountId], who: &AccountId) -> u8 {
	parties.iter().position(|party| party == who).expect("a party") as u8
}

/// The consent of a party to a draft.
pub fn consent_of(who: &AccountId, draft: &TestDraft) -> Consent<MultiSignature> {
	consent_with(who, draft, fresh_nonce(), CONSENT_BY)
}

pub fn consent_with(
	who: &AccountId,
	draft: &TestDraft,
	nonce: u64,
	valid_until: Moment,
) -> Consent<MultiSignature> {
	let text = Escrow::consent_text(Escrow::draft_hash(draft.clone()), nonce, valid_until);
	Consent { party: index(&draft.parties, who), nonce, valid_until, signature: sign(who, &text) }
}

/// The consents of some parties to a draft.
pub fn consents(who: &[AccountId], draft: &TestDraft) -> ConsentsOf<Test> {
	who.iter().map(|who| consent_of(who, draft)).collect::<Vec<_>>().try_into().expect("at most 8")
}

/// The consents of some parties to cancel.
pub fn cancel_consents(who: &[AccountId], id: AgreementId) -> CancelConsentsOf<Test> {
	let parties = agreement(id).parties;
	let text = Escrow::cancellation_text(id, DEADLINE * 2).expect("it is active");
	let consent = |who| CancelConsent {
		party: index(&parties, who),
		valid_until: DEADLINE * 2,
		signature: sign(who, &text),
	};
	who.iter().map(consent).collect::<Vec<_>>().try_into().expect("at most 8")
}

/// A report by the first prover, which is a party, signed by `who`.
pub fn signed_report(who: &AccountId, id: AgreementId, progress: Perbill) -> (Report, ProofOf<Test>) {
	let report = Report { agreement: id, progress, prover: 0 };
	(report, word_of(who, &Escrow::progress_text(id, progress, DEADLINE)))
}

/// A party's signature over a text as a proof that is good until the deadline.
pub fn word_of(who: &AccountId, text: &[u8]) -> ProofOf<Test> {
	Proof::Party { valid_until: DEADLINE, signature: sign(who, text) }
}

/// The consents of some signatories to an amendment.
pub fn amend_consents(
	who: &[AccountId],
	id: AgreementId,
	changes: &ChangesOf<Test>,
) -> AmendConsentsOf<Test> {
	let newcomers = changes.iter().filter_map(|change| match change {
		Change::HandOver { to, .. } => Some(to.clone()),
		_ => None,
	});
	let signatories: Vec<_> = agreement(id).parties.into_iter().chain(newcomers).collect();
	let text = Escrow::amendment_text(id, changes.clone(), DEADLINE * 2).expect("it is active");
	let consent = |who| AmendConsent {
		signatory: index(&signatories, who),
		valid_until: DEADLINE * 2,
		signature: sign(who, &text),
	};
	who.iter().map(consent).collect::<Vec<_>>().try_into().expect("at most 16")
}

/// The changes of an amendment.
pub fn changes<const N: usize>(list: [Change<AccountId, PromisedOf<Test>>; N]) -> ChangesOf<Test> {
	list.to_vec().try_into().expect("at most 16")
}

/// Amends with everybody's consent; the first party calls.
pub fn amend<const N: usize>(id: AgreementId, list: [Change<AccountId, PromisedOf<Test>>; N]) {
	let changes = changes(list);
	let parties = agreement(id).parties;
	let newcomers = changes.iter().filter_map(|change| match change {
		Change::HandOver { to, .. } => Some(to.clone()),
		_ => None,
	});
	let others: Vec<_> = parties.iter().skip(1).cloned().chain(newcomers).collect();
	let consents = amend_consents(&others, id, &changes);
	assert_ok!(Escrow::amend(signed(parties[0].clone()), id, changes, consents));
}

pub fn percent(percent: u32) -> Perbill {
	Perbill::from_percent(percent)
}

pub fn agreement(id: AgreementId) -> AgreementOf<Test> {
	Agreements::<Test>::get(id).expect("the agreement lives")
}

pub fn is_closed(id: AgreementId) -> bool {
	!Agreements::<Test>::contains_key(id)
}

/// Whether nothing at all is left of an agreement: neither its item nor its account.
pub fn left_no_trace(id: AgreementId) -> bool {
	let account = Escrow::account_of(id);
	is_closed(id)
		&& !frame_system::Account::<Test>::contains_key(&account)
		&& native(&account) == 0
		&& gold(&account) == 0
		&& silver(&account) == 0
}

/// All events of the pallet, oldest first.
pub fn events() -> Vec<Event<Test>> {
	System::events().into_iter().filter_map(|record| record.event.try_into().ok()).collect()
}

pub fn last_event() -> Event<Test> {
	events().pop().expect("the pallet has emitted an event")
}

pub fn has_event(event: &Event<Test>) -> bool {
	events().contains(event)
}

/// The deposit of a plain agreement of so many legs: with one prover and no steps.
pub fn deposit(legs: u32) -> Balance {
	DEPOSIT_BASE + DEPOSIT_PER_LEG * Balance::from(legs)
}

/// A voucher that is handed over on release.
pub fn handed_over(id: VoucherId, value: u128) -> PromisedOf<Test> {
	Promised::Voucher { id, value, on_release: OnRelease::HandOver, discount: None }
}

/// Sets up the chain; see [`ExtBuilder::build_and_execute`].
#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	pub fn build(self) -> TestExternalities {
		let mut balances: Vec<_> = people().into_iter().map(|who| (who, ENDOWMENT)).collect();
		balances.push((dust_account(), ED));
		let endowed = |id| people().into_iter().map(move |who| (id, who, ENDOWMENT));
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
			assets: pallet_assets::GenesisConfig {
				assets: vec![(GOLD, alice(), false, GOLD_MINIMUM), (SILVER, alice(), true, 1)],
				accounts: endowed(GOLD).chain(endowed(SILVER)).collect(),
				..Default::default()
			},
			..Default::default()
		};
		let mut ext = TestExternalities::new(genesis.build_storage().expect("the genesis is sound"));
		ext.register_extension(KeystoreExt::new(MemoryKeystore::new()));
		ext.execute_with(|| {
			// Events are kept from block 1 on, and the books need all of them: the tests stay in one block.
			System::set_block_number(1);
			set_time(NOW);
		});
		ext
	}

	/// Runs the test, then checks the invariants, the vouchers' books, and that no value was made or lost.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			check_everything();
		});
	}
}

/// What must be true after every test.
pub fn check_everything() {
	assert_ok!(Escrow::do_try_state());
	assert_ok!(Vouchers::do_try_state());
	assert_ok!(books::check::<Test>());
	let endowed = people().len() as Balance * ENDOWMENT;
	assert_eq!(pallet_balances::TotalIssuance::<Test>::get(), endowed + ED, "native tokens are conserved");
	for asset in [GOLD, SILVER] {
		assert_eq!(Assets::total_supply(asset), endowed, "assets are conserved");
		let accounts = pallet_assets::Account::<Test>::iter_prefix_values(asset);
		assert_eq!(accounts.map(|account| account.balance).sum::<Balance>(), endowed, "no asset is lost");
	}
	let accounts = frame_system::Account::<Test>::iter_values();
	let sum = accounts.map(|account| account.data.free + account.data.reserved).sum::<Balance>();
	assert_eq!(sum, endowed + ED, "no native token is lost");
	check_holdings();
	check_payments();
}

/// What agreements hold is what their legs say, to the last unit. (On a live chain strangers may send more.)
fn check_holdings() {
	for (id, agreement) in Agreements::<Test>::iter() {
		let account = Escrow::account_of(id);
		let is_taken_in = agreement.is_taken_in();
		let held = |of: fn(&PromisedOf<Test>) -> bool| -> Balance {
			let legs = agreement.legs.iter().filter(|leg| is_taken_in && of(&leg.asset));
			legs.map(|leg| leg.held()).sum()
		};
		let in_native = held(|asset| matches!(asset, Promised::Native(_)));
		assert_eq!(native(&account), agreement.deposit + in_native);
		assert_eq!(gold(&account), held(|asset| matches!(asset, Promised::Asset { id: GOLD, .. })));
		assert_eq!(silver(&account), held(|asset| matches!(asset, Promised::Asset { id: SILVER, .. })));
	}
}

/// Every key of the pallet in storage, but for the counter and the nonces.
pub fn keys_left() -> usize {
	let prefix = sp_io::hashing::twox_128(b"Escrow").to_vec();
	let may_stay = [
		NextAgreementId::<Test>::hashed_key().to_vec(),
		frame_support::storage::storage_prefix(b"Escrow", b"UsedNonces").to_vec(),
		frame_support::storage::storage_prefix(b"Escrow", b":__STORAGE_VERSION__:").to_vec(),
	];
	let mut left = 0;
	let mut key = prefix.clone();
	while let Some(next) = sp_io::storage::next_key(&key).filter(|next| next.starts_with(&prefix)) {
		if !may_stay.iter().any(|prefix| next.starts_with(prefix)) {
			left += 1;
		}
		key = next;
	}
	left
}

/// The size of an agreement in storage, key and value, in bytes.
pub fn bytes_of(id: AgreementId) -> usize {
	Agreements::<Test>::hashed_key_for(id).len() + agreement(id).encoded_size()
}
