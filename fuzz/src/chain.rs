//! A chain in memory: its beginning, its blocks, and the way of a transaction into them.

use crate::{checks, people, quarrels, tally, tally::Way};
use codec::Encode;
use nexonomy_primitives::{ContentId, CurrencyCode, Moment, Money};
use nexonomy_runtime::{
	configs::accounts::ProxyType, extensions::extension, genesis_presets, units::*, AccountId, Assets, Babe,
	Balances, Executive, Header, Nfts, Proxy, Runtime, RuntimeCall, RuntimeGenesisConfig, RuntimeOrigin,
	System, TxExtension, UncheckedExtrinsic, Vouchers,
};
use polkadot_sdk::*;

use frame_support::{dispatch::GetDispatchInfo, storage::with_storage_layer};
use sp_consensus_babe::digests::{CompatibleDigestItem, PreDigest, SecondaryPlainPreDigest};
use sp_runtime::{
	generic::{CheckedExtrinsic, Digest, DigestItem, ExtrinsicFormat},
	traits::{Applyable, Header as _},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	BuildStorage, DispatchError, DispatchResult, Storage,
};
use sp_state_machine::BasicExternalities;
use std::sync::LazyLock;

/// A moment in 2026, in milliseconds since 1970: when the chain begins.
const BEGINNING: Moment = 1_780_000_000_000;
/// An asset of which all people have some.
pub const ASSET: u32 = 1;
/// A collection of which all people have an item.
pub const COLLECTION: u32 = 0;

/// The state in which every input begins: inside a block, with something to trade and something to quarrel about.
static BEGINNINGS: LazyLock<Storage> = LazyLock::new(|| {
	let mut chain = BasicExternalities::new(genesis().build_storage().expect("the genesis is valid"));
	chain.execute_with(|| {
		begin_block(BEGINNING / SLOT_DURATION);
		endow();
		quarrels::begin();
		end_block();
		begin_block(1);
	});
	chain.into_storages()
});

/// Does something on a fresh chain.
pub fn fresh<R>(act: impl FnOnce() -> R) -> R {
	BasicExternalities::new(BEGINNINGS.clone()).execute_with(act)
}

/// The present, in milliseconds since 1970.
pub fn now() -> Moment {
	pallet_timestamp::Now::<Runtime>::get()
}

/// Begins a block, `slots` after the last one.
pub fn begin_block(slots: u64) {
	let slot = Babe::current_slot() + slots;
	let author = PreDigest::SecondaryPlain(SecondaryPlainPreDigest { authority_index: 0, slot });
	let header = Header::new(
		System::block_number() + 1,
		Default::default(),
		Default::default(),
		System::parent_hash(),
		Digest { logs: vec![<DigestItem as CompatibleDigestItem>::babe_pre_digest(author)] },
	);
	Executive::initialize_block(&header);
	let time = pallet_timestamp::Call::set { now: *slot * SLOT_DURATION };
	Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(time.into()))
		.expect("time is valid")
		.expect("time passes");
	Executive::inherents_applied();
}

/// Ends the block, with everything that this sets in motion.
pub fn end_block() {
	Executive::finalize_block();
}

/// Ends this block and makes `count` more, `slots` apart, the last of which stays open.
pub fn pass_blocks(count: u32, slots: u64) {
	for _ in 0..count {
		end_block();
		begin_block(slots);
	}
}

/// Sends `call` as a transaction of `who`, into the next block if this one is full, as the one is that begins a session.
pub fn send(who: AccountId, call: RuntimeCall, way: Way) -> Result<(), DispatchError> {
	let name = tally::name_of(&call);
	let outcome = apply(who.clone(), call.clone(), way)
		.or_else(|invalid| {
			if invalid.exhausted_resources() {
				pass_blocks(1, 1);
				return apply(who, call, way);
			}
			Err(invalid)
		})
		.unwrap_or_else(|invalid| Err(DispatchError::Other(invalid.into())));
	tally::count(name, way, outcome.is_ok());
	outcome
}

/// What a block does with a transaction: it goes through all checks and pays its fee. Only the signature is left out, which
/// would take longer than all the rest.
fn apply(who: AccountId, call: RuntimeCall, way: Way) -> Result<DispatchResult, TransactionValidityError> {
	let checks = extension(System::account_nonce(&who), 0);
	let bytes = call.encode();
	let transaction: CheckedExtrinsic<AccountId, RuntimeCall, TxExtension> =
		CheckedExtrinsic { format: ExtrinsicFormat::Signed(who, checks), function: call };
	let info = transaction.get_dispatch_info();
	let issued = Balances::total_issuance();
	let most = info.total_weight();
	let events = System::event_count() as usize;
	let outcome = with_storage_layer(|| {
		let length = bytes.len();
		System::note_extrinsic(bytes);
		let result = Applyable::apply::<Runtime>(transaction, &info, length).map_err(Refused)?;
		System::note_applied_extrinsic(&result, info);
		let told = match result {
			Ok(told) => told,
			Err(ref error) => error.post_info,
		};
		if way == Way::Meant {
			let cost = told.actual_weight;
			assert!(
				cost.is_none_or(|cost| cost.all_lte(most)),
				"a call of ours cost {cost:?}, announced {most:?}"
			);
			checks::agreements_gave_what_they_told(events);
		}
		Ok(result.map(|_| ()).map_err(|error| error.error))
	})
	.map_err(|Refused(invalid)| invalid);
	if way == Way::Meant {
		assert_eq!(issued, Balances::total_issuance(), "a call of ours made or burnt NEBA");
	}
	outcome
}

/// Why a transaction may not be in a block. Undoing what it did needs an error type that can also say that layers are
/// nested too deep, which never happens here.
struct Refused(TransactionValidityError);

impl From<DispatchError> for Refused {
	fn from(_: DispatchError) -> Self {
		Self(InvalidTransaction::Call.into())
	}
}

/// The genesis of the development chain.
fn genesis() -> RuntimeGenesisConfig {
	let patch =
		genesis_presets::get(&sp_genesis_builder::DEV_RUNTIME_PRESET.into()).expect("the preset exists");
	let patch: serde_json::Value = serde_json::from_slice(&patch).expect("presets are JSON");
	let mut whole = serde_json::to_value(RuntimeGenesisConfig::default()).expect("a genesis is JSON");
	merge(&mut whole, patch);
	serde_json::from_value(whole).expect("presets patch what there is")
}

fn merge(whole: &mut serde_json::Value, patch: serde_json::Value) {
	match (whole, patch) {
		(serde_json::Value::Object(whole), serde_json::Value::Object(patch)) => {
			for (key, value) in patch {
				merge(whole.entry(key).or_insert(serde_json::Value::Null), value);
			}
		}
		(whole, patch) => *whole = patch,
	}
}

/// Gives everybody some of an asset, an item, and two promises of a neighbour that can be merged, and lets the one to whom
/// they promise sign offers for them.
fn endow() {
	let people = people::accounts();
	let owner = people.first().expect("there are people").clone();
	let by_owner = || RuntimeOrigin::signed(owner.clone());
	Assets::create(by_owner(), ASSET.into(), owner.clone().into(), 10).expect("the owner can pay");
	Nfts::create(by_owner(), owner.clone().into(), all_allowed()).expect("the owner can pay");
	for (item, (who, next)) in (0..).zip(people.iter().zip(people.iter().cycle().skip(1))) {
		Assets::mint(by_owner(), ASSET.into(), who.clone().into(), 1_000_000).expect("the owner mints");
		Nfts::mint(by_owner(), COLLECTION, item, who.clone().into(), None).expect("the owner mints");
		Proxy::add_proxy(RuntimeOrigin::signed(who.clone()), next.clone().into(), ProxyType::Commerce, 0)
			.expect("the people can pay");
		for minor in [10_007, 4_999] {
			let promise = pallet_vouchers::Promise {
				value: Money::new(CurrencyCode::USD, minor),
				expires_at: now() + 90 * u64::from(DAYS) * SLOT_DURATION,
				terms: ContentId::default(),
			};
			Vouchers::issue(RuntimeOrigin::signed(who.clone()), next.clone(), promise)
				.expect("a valid promise");
		}
	}
}

/// A collection whose items may be traded.
fn all_allowed() -> pallet_nfts::CollectionConfigFor<Runtime> {
	pallet_nfts::CollectionConfig {
		settings: pallet_nfts::CollectionSettings::all_enabled(),
		max_supply: None,
		mint_settings: Default::default(),
	}
}
