//! What transactions pay.

use crate::support::*;
use codec::Encode;
use frame_support::{
	assert_ok,
	dispatch::GetDispatchInfo,
	traits::{fungible::NativeOrWithId, Hooks},
	weights::Weight,
};
use nexonomy_runtime::{
	configs::{fees::MinimumMultiplier, governance::TreasuryAccount, system::RuntimeBlockWeights},
	extensions::extension,
	units::{CENT, NEBA},
	*,
};
use polkadot_sdk::*;
use sp_keyring::Sr25519Keyring::{Alice, Bob};

/// Opens a block in which transactions can be applied.
fn open_block() {
	System::initialize(&2, &Default::default(), &Default::default());
}

fn transfer(amount: Balance) -> RuntimeCall {
	RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive {
		dest: charlie().into(),
		value: amount,
	})
}

#[test]
fn a_transfer_costs_less_than_a_cent_and_the_treasury_gets_it() {
	chain().execute_with(|| {
		open_block();
		let (payer, treasury) =
			(Balances::free_balance(alice()), Balances::free_balance(TreasuryAccount::get()));
		let issuance = pallet_balances::TotalIssuance::<Runtime>::get();
		assert_ok!(Executive::apply_extrinsic(transaction(Alice, transfer(NEBA), extension(0, 0))).unwrap());

		let fee = payer - NEBA - Balances::free_balance(alice());
		assert!(fee > 0 && fee < CENT, "{fee}");
		assert_eq!(Balances::free_balance(TreasuryAccount::get()), treasury + fee);
		assert_eq!(pallet_balances::TotalIssuance::<Runtime>::get(), issuance);
	});
}

/// An asset that Bob has some of, and a pool in which it is worth half as much as NEBA.
const ASSET: u32 = 7;

fn open_pool() {
	let (native, other) = (Box::new(NativeOrWithId::Native), Box::new(NativeOrWithId::<u32>::WithId(ASSET)));
	assert_ok!(Assets::create(RuntimeOrigin::signed(alice()), ASSET.into(), alice().into(), 1));
	assert_ok!(Assets::mint(RuntimeOrigin::signed(alice()), ASSET.into(), alice().into(), 1_000 * NEBA));
	assert_ok!(Assets::mint(RuntimeOrigin::signed(alice()), ASSET.into(), bob().into(), 10 * NEBA));
	assert_ok!(AssetConversion::create_pool(RuntimeOrigin::signed(alice()), native.clone(), other.clone()));
	assert_ok!(AssetConversion::add_liquidity(
		RuntimeOrigin::signed(alice()),
		native,
		other,
		100 * NEBA,
		200 * NEBA,
		1,
		1,
		alice()
	));
}

/// The checks of a transaction that pays in the asset.
fn in_asset(tip: Balance) -> TxExtension {
	let mut in_asset = extension(0, 0);
	in_asset.8 = pallet_skip_feeless_payment::SkipCheckIfFeeless::from(
		pallet_asset_conversion_tx_payment::ChargeAssetTxPayment::from(
			tip,
			Some(NativeOrWithId::WithId(ASSET)),
		),
	);
	in_asset
}

#[test]
fn a_fee_can_be_paid_in_any_asset_with_a_pool() {
	chain().execute_with(|| {
		open_pool();
		open_block();
		let neba = Balances::free_balance(bob());
		let treasury = Balances::free_balance(TreasuryAccount::get());
		assert_ok!(Executive::apply_extrinsic(transaction(Bob, transfer(NEBA), in_asset(0))).unwrap());

		assert_eq!(Balances::free_balance(bob()), neba - NEBA, "no NEBA went for the fee");
		let paid = 10 * NEBA - Assets::balance(ASSET, bob());
		let received = Balances::free_balance(TreasuryAccount::get()) - treasury;
		assert!(received > 0 && paid > received, "an asset at half the price costs about twice as much");
	});
}

#[test]
fn a_tip_goes_to_the_author_in_whatever_it_is_paid() {
	use sp_consensus_babe::digests::{PreDigest, SecondaryPlainPreDigest};
	use sp_runtime::{Digest, DigestItem};

	let tip = NEBA / 10;
	for extension in [extension(0, tip), in_asset(tip)] {
		chain().execute_with(|| {
			open_pool();
			let slot = SecondaryPlainPreDigest { authority_index: 0, slot: 1.into() };
			let drawn = PreDigest::SecondaryPlain(slot).encode();
			let logs = vec![DigestItem::PreRuntime(sp_consensus_babe::BABE_ENGINE_ID, drawn)];
			System::initialize(&2, &Default::default(), &Digest { logs });
			let author = Authorship::author().expect("the digest names it");
			let balances =
				|| (Balances::free_balance(&author), Balances::free_balance(TreasuryAccount::get()));
			let (before, treasury) = balances();
			assert_ok!(Executive::apply_extrinsic(transaction(Bob, transfer(NEBA), extension)).unwrap());
			let (after, kept) = balances();
			assert_eq!(after, before + tip);
			assert!(kept > treasury && kept - treasury < CENT, "the fee, without the tip");
		});
	}
}

#[test]
fn an_unsigned_stranger_pays_with_nothing_and_gets_nothing() {
	chain().execute_with(|| {
		open_block();
		let broke = sp_keyring::Sr25519Keyring::One;
		assert!(Executive::apply_extrinsic(transaction(broke, transfer(NEBA), extension(0, 0))).is_err());
	});
}

/// The multiplier after `blocks` blocks with `used` of the room for transactions.
fn multiplier_after(blocks: u32, used: Weight) -> pallet_transaction_payment::Multiplier {
	chain().execute_with(|| {
		for _ in 0..blocks {
			System::set_block_consumed_resources(used, 0);
			TransactionPayment::on_finalize(1);
		}
		TransactionPayment::next_fee_multiplier()
	})
}

#[test]
fn fees_follow_the_load_and_never_reach_zero() {
	let normal = RuntimeBlockWeights::get()
		.get(frame_support::dispatch::DispatchClass::Normal)
		.max_total
		.expect("there is a limit");
	let start = multiplier_after(0, Weight::zero());
	assert!(multiplier_after(100, normal) > start);
	assert!(multiplier_after(100, Weight::zero()) < start);
	let least: pallet_transaction_payment::Multiplier = MinimumMultiplier::get();
	assert!(least > Default::default());
	chain().execute_with(|| {
		pallet_transaction_payment::NextFeeMultiplier::<Runtime>::put(least);
		TransactionPayment::on_finalize(1);
		assert_eq!(TransactionPayment::next_fee_multiplier(), least);
		let call = transfer(1);
		let fee = TransactionPayment::compute_fee(call.encode().len() as u32, &call.get_dispatch_info(), 0);
		assert!(fee > 0);
	});
}
