//! What a transaction pays, in what, and who gets it.

use crate::{
	configs::{
		governance::TreasuryAccount,
		tokens::{AllAssets, AnyAssetId, Neba, Swaps},
	},
	units::*,
	AccountId, Authorship, Balance, Balances, Runtime, RuntimeEvent,
};
use polkadot_sdk::*;

use frame_support::{
	parameter_types,
	traits::{
		fungible::{Balanced, Credit},
		fungibles,
		tokens::imbalance::{ResolveAssetTo, ResolveTo},
		ConstU8, Imbalance, OnUnbalanced,
	},
	weights::{
		constants::ExtrinsicBaseWeight, ConstantMultiplier, WeightToFeeCoefficient, WeightToFeeCoefficients,
		WeightToFeePolynomial,
	},
};
use pallet_transaction_payment::{FungibleAdapter, Multiplier, TargetedFeeAdjustment};
use smallvec::smallvec;
use sp_runtime::{traits::Bounded, FixedPointNumber, Perbill, Perquintill};

/// The base weight of a transaction costs a tenth of a cent, everything else in proportion.
///
/// The contracts pallet brings its own conversion (`BlockRatioFee`); it takes this one's place when it joins.
pub struct WeightToFee;

impl WeightToFeePolynomial for WeightToFee {
	type Balance = Balance;

	fn polynomial() -> WeightToFeeCoefficients<Balance> {
		let price = CENT / 10;
		let weight = Balance::from(ExtrinsicBaseWeight::get().ref_time());
		smallvec![WeightToFeeCoefficient {
			degree: 1,
			negative: false,
			coeff_integer: price / weight,
			coeff_frac: Perbill::from_rational(price % weight, weight),
		}]
	}
}

parameter_types! {
	pub const TransactionByteFee: Balance = MILLICENT;
	/// Fees fall while blocks are emptier than this, and rise while they are fuller.
	pub const TargetBlockFullness: Perquintill = Perquintill::from_percent(25);
	/// How fast: a day (28,800 blocks) of full blocks multiplies fees by about 1.9. From Polkadot's 75/1,000,000 for
	/// 14,400 blocks a day, less a little as our day has twice as many: v = 3/100,000, e^(v × 28,800 × 0.75) ≈ 1.9.
	pub AdjustmentVariable: Multiplier = Multiplier::saturating_from_rational(3, 100_000);
	/// Fees never fall below a tenth of the normal price, and never to zero.
	pub MinimumMultiplier: Multiplier = Multiplier::saturating_from_rational(1, 10);
	pub MaximumMultiplier: Multiplier = Bounded::max_value();
}

/// The fee goes to the treasury, the tip to the author of the block.
pub struct DealWithFees;

/// What was paid in NEBA.
impl OnUnbalanced<Credit<AccountId, Balances>> for DealWithFees {
	fn on_unbalanceds(mut fee_then_tip: impl Iterator<Item = Credit<AccountId, Balances>>) {
		if let Some(fee) = fee_then_tip.next() {
			ResolveTo::<TreasuryAccount, Balances>::on_unbalanced(fee);
		}
		let Some(tip) = fee_then_tip.next().filter(|tip| tip.peek() > 0) else { return };
		let unpaid = match Authorship::author() {
			Some(author) => <Balances as Balanced<_>>::resolve(&author, tip),
			None => Err(tip),
		};
		if let Err(tip) = unpaid {
			ResolveTo::<TreasuryAccount, Balances>::on_unbalanced(tip);
		}
	}
}

/// What was paid in an asset, and swapped.
impl OnUnbalanced<fungibles::Credit<AccountId, AllAssets>> for DealWithFees {
	fn on_unbalanceds(mut fee_then_tip: impl Iterator<Item = fungibles::Credit<AccountId, AllAssets>>) {
		if let Some(fee) = fee_then_tip.next() {
			ResolveAssetTo::<TreasuryAccount, AllAssets>::on_unbalanced(fee);
		}
		let Some(tip) = fee_then_tip.next().filter(|tip| tip.peek() > 0) else { return };
		let unpaid = match Authorship::author() {
			Some(author) => <AllAssets as fungibles::Balanced<_>>::resolve(&author, tip),
			None => Err(tip),
		};
		if let Err(tip) = unpaid {
			ResolveAssetTo::<TreasuryAccount, AllAssets>::on_unbalanced(tip);
		}
	}
}

impl pallet_transaction_payment::Config for Runtime {
	type FeeMultiplierUpdate = TargetedFeeAdjustment<
		Self,
		TargetBlockFullness,
		AdjustmentVariable,
		MinimumMultiplier,
		MaximumMultiplier,
	>;
	type LengthToFee = ConstantMultiplier<Balance, TransactionByteFee>;
	type OnChargeTransaction = FungibleAdapter<Balances, DealWithFees>;
	type OperationalFeeMultiplier = ConstU8<5>;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_transaction_payment::weights::SubstrateWeight<Runtime>;
	type WeightToFee = WeightToFee;
}

/// Fees in any asset that has a pool with NEBA: it is swapped at the pool's price.
impl pallet_asset_conversion_tx_payment::Config for Runtime {
	type AssetId = AnyAssetId;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::AssetFees;
	type OnChargeAssetTransaction =
		pallet_asset_conversion_tx_payment::SwapAssetAdapter<Neba, AllAssets, Swaps, DealWithFees>;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_asset_conversion_tx_payment::weights::SubstrateWeight<Runtime>;
}

impl pallet_skip_feeless_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
}
