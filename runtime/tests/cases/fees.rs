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

#[test]
fn a_fee_can_be_paid_in_any_asset_with_a_pool() {
	chain().execute_with(|| {
		let asset = 7u32;
		let (native, other) =
			(Box::new(NativeOrWithId::Native), Box::new(NativeOrWithId::<u32>::WithId(asset)));
		assert_ok!(Assets::create(RuntimeOrigin::signed(alice()), asset.into(), alice().into(), 1));
		assert_ok!(Assets::mint(RuntimeOrigin::signed(alice()), asset.into(), alice().into(), 1_000 * NEBA));
		assert_ok!(Assets::mint(RuntimeOrigin::signed(alice()), asset.into(), bob().into(), 10 * NEBA));
		assert_ok!(AssetConversion::create_pool(
			RuntimeOrigin::signed(alice()),
			native.clone(),
			other.clone()
		));
		assert_ok!(AssetConversion::add_liquidity(
			RuntimeOrigin::signed(alice()),
			native,
			other.clone(),
			100 * NEBA,
			200 * NEBA,
			1,
			1,
			alice()
		));

		open_block();
		let mut in_asset = extension(0, 0);
		in_asset.8 = pallet_skip_feeless_payment::SkipCheckIfFeeless::from(
			pallet_asset_conversion_tx_payment::ChargeAssetTxPayment::from(0, Some(*other)),
		);
		let neba = Balances::free_balance(bob());
		let treasury = Balances::free_balance(TreasuryAccount::get());
		assert_ok!(Executive::apply_extrinsic(transaction(Bob, transfer(NEBA), in_asset)).unwrap());

		assert_eq!(Balances::free_balance(bob()), neba - NEBA, "no NEBA went for the fee");
		let paid = 10 * NEBA - Assets::balance(asset, bob());
		let received = Balances::free_balance(TreasuryAccount::get()) - treasury;
		assert!(received > 0 && paid > received, "an asset at half the price costs about twice as much");
	});
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
