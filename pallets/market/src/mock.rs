//! A small chain with vouchers, assets, items, agreements and a market on it, and the words that tests are written in.

pub use nexonomy_mock::{
	goods::{mint_item, COLLECTION},
	people::*,
	time::{DAY, NOW},
};

use crate::{self as pallet_market, *};
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	traits::{ConstU128, ConstU32, ConstU64},
	weights::{constants::ParityDbWeight, Weight},
	BoundedVec, PalletId,
};
use nexonomy_deal::{text::Signatory, AtDeadline, Leg, OnRelease, Prover};
use nexonomy_primitives::{
	payment::{Expected, PaymentRail, PaymentWeights, Settlement},
	traits::{Delegation, VoucherLedger},
	AgreementId, ContentId, CurrencyCode, LegId, Moment, Money, VoucherId, VoucherInfo,
};
use pallet_vouchers::{books, Promise};
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;
use sp_keystore::{testing::MemoryKeystore, KeystoreExt};
use sp_runtime::{
	traits::IdentityLookup, BuildStorage, DispatchError, DispatchResult, MultiSignature, Perbill,
};

pub type Balance = u128;
pub type TestOffer = OfferOf<Test>;
pub type TestSeal = Seal<AccountId, MultiSignature>;
pub type TestSeals = SealsOf<Test>;

/// When offers become void, unless they say otherwise.
pub const VALID_UNTIL: Moment = NOW + DAY;
/// The deadline of agreements, unless an offer says otherwise.
pub const DEADLINE: Moment = NOW + 30 * DAY;
/// When vouchers expire.
pub const EXPIRY: Moment = NOW + 300 * DAY;

pub const ED: Balance = 10;
pub const ENDOWMENT: Balance = 1_000_000;
pub const VOUCHER_DEPOSIT: Balance = 11;
pub const LISTING_DEPOSIT: Balance = 13;

/// An asset of which everybody has [`ENDOWMENT`].
pub const SILVER: u32 = 2;
/// The seat of whoever accepts.
pub const ANYBODY: Option<AccountId> = None;

/// What listings here say unless they say otherwise.
pub const PAGE: ContentId = ContentId([3; 32]);
pub const WISHES: Accepts = Accepts { in_part: true, barter: false, other_prices: true };

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
	#[runtime::pallet_index(7)]
	pub type Market = pallet_market;
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

impl pallet_escrow::Config for Test {
	type Assets = Assets;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
	type Court = nexonomy_primitives::traits::NoCourt<AccountId>;
	type Currency = Balances;
	type DepositBase = ConstU128<100>;
	type DepositPerLeg = ConstU128<7>;
	type DepositPerProver = ConstU128<5>;
	type DisputeTime = ConstU64<{ 90 * DAY }>;
	type DustAccount = DustAccount;
	type FundingTime = ConstU64<DAY>;
	type Items = Nfts;
	type MaxDuration = ConstU64<{ 730 * DAY }>;
	type PalletId = EscrowId;
	type Rail = WaitingRail;
	type SettleTime = ConstU64<DAY>;
	type Signature = MultiSignature;
	type Standing = nexonomy_primitives::traits::Forgetful<AccountId>;
	type Time = Timestamp;
	type Vouchers = Vouchers;
	type WeightInfo = ();
}

/// Payments outside the chain that are always still to come.
pub struct WaitingRail;

impl PaymentRail for WaitingRail {
	type AccountId = AccountId;

	fn expect(_: LegId, _: Expected<AccountId>) -> DispatchResult {
		Ok(())
	}

	fn capture(_: LegId, _: u128, _: bool) -> Result<Settlement, DispatchError> {
		Err(DispatchError::Unavailable)
	}

	fn void(_: LegId) -> Result<Settlement, DispatchError> {
		Ok(Settlement::default())
	}

	fn refund(_: LegId, _: u128) -> Result<Settlement, DispatchError> {
		Err(DispatchError::Unavailable)
	}

	fn weights() -> PaymentWeights {
		PaymentWeights { expect: Weight::from_parts(1_000, 0), ..Default::default() }
	}
}

parameter_types! {
	/// Who allowed whom to sign.
	pub static Delegates: Vec<(AccountId, AccountId)> = Vec::new();
	pub static DepositPrice: Balance = LISTING_DEPOSIT;
}

impl Delegation<AccountId> for Delegates {
	fn may_sign(principal: &AccountId, delegate: &AccountId) -> bool {
		Self::get().contains(&(principal.clone(), delegate.clone()))
	}
}

impl Config for Test {
	type Agreements = Escrow;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
	type Currency = Balances;
	type Delegation = Delegates;
	type Deposit = DepositPrice;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Signature = MultiSignature;
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
		pallet_escrow::benchmarking::keys::person(seed)
	}

	fn sign(who: &AccountId, text: &[u8]) -> MultiSignature {
		pallet_escrow::benchmarking::keys::sign(who, text)
	}

	fn allow(principal: &AccountId, delegate: &AccountId) {
		let _ = Balances::force_set_balance(RuntimeOrigin::root(), principal.clone(), ENDOWMENT);
		allow(principal.clone(), delegate.clone());
	}

	fn voucher(issuer: &AccountId, value: u128, expires_at: Moment) -> VoucherId {
		issue_until(issuer.clone(), issuer.clone(), value, expires_at)
	}

	fn set_time(now: Moment) {
		Timestamp::set_timestamp(now);
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl pallet_escrow::benchmarking::BenchmarkHelper<Test> for Helper {
	fn person(seed: u32) -> AccountId {
		pallet_escrow::benchmarking::keys::person(seed)
	}

	fn sign(who: &AccountId, text: &[u8]) -> MultiSignature {
		pallet_escrow::benchmarking::keys::sign(who, text)
	}

	fn asset(_: u32, _: &AccountId, _: Balance) -> u32 {
		SILVER
	}

	fn item(seed: u32, owner: &AccountId) -> (u32, u32) {
		mint_item::<Test>(seed, owner);
		(COLLECTION, seed)
	}

	fn voucher(issuer: &AccountId, holder: &AccountId, value: u128, expires_at: Moment) -> VoucherId {
		issue_until(issuer.clone(), holder.clone(), value, expires_at)
	}

	fn set_time(now: Moment) {
		Timestamp::set_timestamp(now);
	}
}

/// The people of the tests, each with [`ENDOWMENT`] of everything.
pub fn people() -> Vec<AccountId> {
	use Sr25519Keyring::*;
	[Alice, Bob, Charlie, Dave, Eve, Ferdie, One, Two].map(Sr25519Keyring::to_account_id).to_vec()
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

pub fn eur(minor: u128) -> Money {
	Money::new(CurrencyCode(*b"EUR"), minor)
}

pub fn percent(percent: u32) -> Perbill {
	Perbill::from_percent(percent)
}

pub fn set_time(now: Moment) {
	Timestamp::set_timestamp(now);
}

/// `principal` allows `delegate` to sign.
pub fn allow(principal: AccountId, delegate: AccountId) {
	Delegates::mutate(|all| all.push((principal, delegate)));
}

pub fn native(who: &AccountId) -> Balance {
	use frame_support::traits::fungible::Inspect;
	<Balances as Inspect<_>>::total_balance(who)
}

pub fn silver(who: &AccountId) -> Balance {
	Assets::balance(SILVER, who)
}

/// What is held for the listings of an account.
pub fn held(who: &AccountId) -> Balance {
	use frame_support::traits::fungible::InspectHold;
	Balances::balance_on_hold(&HoldReason::ListingDeposit.into(), who)
}

/// A voucher of `issuer` in its own hands, good until [`EXPIRY`].
pub fn issue(issuer: AccountId, minor: u128) -> VoucherId {
	issue_until(issuer.clone(), issuer, minor, EXPIRY)
}

pub fn issue_until(issuer: AccountId, holder: AccountId, minor: u128, expires_at: Moment) -> VoucherId {
	issue_in(issuer, holder, usd(minor), expires_at)
}

pub fn issue_in(issuer: AccountId, holder: AccountId, value: Money, expires_at: Moment) -> VoucherId {
	let promise = Promise { value, expires_at, terms: ContentId([1; 32]) };
	assert_ok!(Vouchers::issue(signed(issuer), holder, promise));
	pallet_vouchers::NextVoucherId::<Test>::get() - 1
}

pub fn voucher(id: VoucherId) -> VoucherInfo<AccountId> {
	<Vouchers as VoucherLedger>::voucher(id).expect("the voucher lives")
}

/// Lists all of a voucher and gives the listing's number.
pub fn list(owner: AccountId, voucher: VoucherId, ask: Ask) -> ListingId {
	let value = self::voucher(voucher).value.minor;
	assert_ok!(Market::list(signed(owner), voucher, value, ask, WISHES, None, PAGE));
	NextListingId::<Test>::get() - 1
}

pub fn listing(id: ListingId) -> Listing<AccountId, Balance> {
	Market::listing(id).expect("the listing lives")
}

/// The place of a party in an offer.
pub fn place(offer: &TestOffer, who: &AccountId) -> u8 {
	offer.parties.iter().position(|seat| seat.as_ref() == Some(who)).expect("a party") as u8
}

/// The seal of a party under an offer, with its lowest free nonce, wrapped as wallets do it.
pub fn seal(who: &AccountId, offer: &TestOffer) -> TestSeal {
	seal_with(who, offer, Market::next_nonce(who.clone()).expect("a free nonce"))
}

pub fn seal_with(who: &AccountId, offer: &TestOffer, nonce: u64) -> TestSeal {
	let party = place(offer, who);
	let text = text(offer, party, None, nonce);
	TestSeal { party, delegate: None, nonce, signature: sign(who, &wrapped(&text)) }
}

/// The seal of `delegate` for a party.
pub fn seal_for(who: &AccountId, delegate: &AccountId, offer: &TestOffer, nonce: u64) -> TestSeal {
	let party = place(offer, who);
	let text = text(offer, party, Some(delegate), nonce);
	TestSeal { party, delegate: Some(delegate.clone()), nonce, signature: sign(delegate, &wrapped(&text)) }
}

/// What is signed, plain. Built without asking the chain.
pub fn text(offer: &TestOffer, party: u8, delegate: Option<&AccountId>, nonce: u64) -> Vec<u8> {
	let genesis = System::block_hash(0);
	offer.text(&Signatory { party, delegate, nonce }, genesis.as_ref()).as_bytes().to_vec()
}

pub fn wrapped(text: &[u8]) -> Vec<u8> {
	[b"<Bytes>", text, b"</Bytes>"].concat()
}

/// The seals of these parties, each with its lowest free nonce.
pub fn seals(who: &[AccountId], offer: &TestOffer) -> TestSeals {
	bounded(who.iter().map(|who| seal(who, offer)).collect())
}

pub fn bounded<T: std::fmt::Debug, const N: u32>(items: Vec<T>) -> BoundedVec<T, ConstU32<N>> {
	items.try_into().expect("within the bound")
}

/// Accepts and forgets what it cost.
pub fn accept(by: AccountId, offer: &TestOffer, seals: TestSeals) -> DispatchResult {
	accept_share(by, offer, seals, None)
}

pub fn accept_share(
	by: AccountId,
	offer: &TestOffer,
	seals: TestSeals,
	share: Option<Perbill>,
) -> DispatchResult {
	let result = Market::accept_offer(signed(by), offer.clone(), seals, share);
	result.map(|_| ()).map_err(|error| error.error)
}

/// The number of the agreement opened last.
pub fn last_agreement() -> AgreementId {
	pallet_escrow::NextAgreementId::<Test>::get() - 1
}

pub fn agreement(id: AgreementId) -> pallet_escrow::AgreementOf<Test> {
	pallet_escrow::Agreements::<Test>::get(id).expect("the agreement lives")
}

/// The reporter says that all is done.
pub fn complete(by: AccountId, id: AgreementId) {
	assert_ok!(Escrow::report(signed(by), id, Perbill::one()));
}

/// All events of the pallet, oldest first.
pub fn events() -> Vec<Event<Test>> {
	System::events().into_iter().filter_map(|record| record.event.try_into().ok()).collect()
}

pub fn last_event() -> Event<Test> {
	events().pop().expect("the pallet has emitted an event")
}

/// An offer in the making: `offer().voucher(alice(), bob(), 0, 100).native(bob(), alice(), 500)`.
///
/// Parties are numbered as they are first mentioned; [`ANYBODY`] is the open seat. The first leg's receiver reports,
/// and what is left at the deadline goes back.
#[derive(Clone)]
pub struct Deal {
	parties: Vec<Option<AccountId>>,
	legs: Vec<Leg<Goods>>,
	listing: Option<Answer>,
	in_part: Option<Perbill>,
	deadline: Moment,
	valid_until: Moment,
}

pub fn offer() -> Deal {
	Deal {
		parties: Vec::new(),
		legs: Vec::new(),
		listing: None,
		in_part: None,
		deadline: DEADLINE,
		valid_until: VALID_UNTIL,
	}
}

/// A party, or the open seat.
pub type Seat = Option<AccountId>;

impl Deal {
	pub fn native(self, from: impl Into<Seat>, to: impl Into<Seat>, amount: Balance) -> Self {
		self.leg(from, to, Goods::Native(amount))
	}

	pub fn silver(self, from: impl Into<Seat>, to: impl Into<Seat>, amount: Balance) -> Self {
		self.leg(from, to, Goods::Asset { id: SILVER, amount })
	}

	pub fn item(self, from: impl Into<Seat>, to: impl Into<Seat>, item: u32) -> Self {
		self.leg(from, to, Goods::Item { collection: COLLECTION, item })
	}

	/// A voucher in dollars that is handed over.
	pub fn voucher(self, from: impl Into<Seat>, to: impl Into<Seat>, id: VoucherId, minor: u128) -> Self {
		let on_release = OnRelease::HandOver;
		self.leg(from, to, Goods::Voucher { id, value: usd(minor), on_release, discount: None })
	}

	/// As [`Self::voucher`], as a discount.
	pub fn discount(
		self,
		from: impl Into<Seat>,
		to: impl Into<Seat>,
		id: VoucherId,
		minor: u128,
		discount: Discount,
	) -> Self {
		let on_release = OnRelease::HandOver;
		self.leg(from, to, Goods::Voucher { id, value: usd(minor), on_release, discount: Some(discount) })
	}

	pub fn leg(mut self, from: impl Into<Seat>, to: impl Into<Seat>, asset: Goods) -> Self {
		let (from, to) = (self.seat(from.into()), self.seat(to.into()));
		self.legs.push(Leg { from, to, asset });
		self
	}

	/// Answers a listing at what it asks now.
	pub fn answering(mut self, listing: ListingId) -> Self {
		let ask = Market::listing(listing).expect("the listing lives").ask;
		self.listing = Some(Answer { listing, ask });
		self
	}

	pub fn in_part(mut self, least: Perbill) -> Self {
		self.in_part = Some(least);
		self
	}

	pub fn valid_until(mut self, moment: Moment) -> Self {
		self.valid_until = moment;
		self
	}

	pub fn until(mut self, deadline: Moment) -> Self {
		self.deadline = deadline;
		self
	}

	pub fn build(&self) -> TestOffer {
		let receiver = self.legs.first().map(|leg| leg.to).unwrap_or_default();
		Offer {
			listing: self.listing,
			parties: bounded(self.parties.clone()),
			legs: bounded(self.legs.clone()),
			terms: Terms {
				provers: bounded(vec![Prover::Party(receiver)]),
				steps: Default::default(),
				deadline: self.deadline,
				at_deadline: AtDeadline::Refund,
				consent_by: self.valid_until,
				content: ContentId([7; 32]),
				arbitration: None,
			},
			in_part: self.in_part,
		}
	}

	fn seat(&mut self, seat: Seat) -> u8 {
		let known = self.parties.iter().position(|other| *other == seat);
		let place = known.unwrap_or_else(|| {
			self.parties.push(seat);
			self.parties.len() - 1
		});
		place as u8
	}
}

/// Sets up the chain; see [`ExtBuilder::build_and_execute`].
#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	pub fn build(self) -> TestExternalities {
		// A test before this one, on the same thread, may have changed these.
		Delegates::set(Vec::new());
		DepositPrice::set(LISTING_DEPOSIT);
		let mut balances: Vec<_> = people().into_iter().map(|who| (who, ENDOWMENT)).collect();
		balances.push((dust_account(), ED));
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
			assets: pallet_assets::GenesisConfig {
				assets: vec![(SILVER, alice(), true, 1)],
				accounts: people().into_iter().map(|who| (SILVER, who, ENDOWMENT)).collect(),
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
	assert_ok!(Market::do_try_state());
	assert_ok!(Escrow::do_try_state());
	assert_ok!(Vouchers::do_try_state());
	assert_ok!(books::check::<Test>());
	let endowed = people().len() as Balance * ENDOWMENT;
	let accounts = frame_system::Account::<Test>::iter_values();
	let sum = accounts.map(|account| account.data.free + account.data.reserved).sum::<Balance>();
	assert_eq!(sum, endowed + ED, "native tokens are conserved");
	let accounts = pallet_assets::Account::<Test>::iter_prefix_values(SILVER);
	assert_eq!(accounts.map(|account| account.balance).sum::<Balance>(), endowed, "assets are conserved");
}
