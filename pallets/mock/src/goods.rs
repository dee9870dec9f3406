//! Assets and items, for agreements to hold.

use crate::people::{alice, AccountId};
use polkadot_sdk::{
	frame_support::assert_ok,
	frame_system::{self, RawOrigin},
	pallet_nfts::{
		self, Collection, CollectionConfig, CollectionSettings, ItemConfig, ItemSettings, Pallet as Nfts,
	},
	sp_runtime::traits::IdentityLookup,
};

/// The collection of all items. It is Alice's.
pub const COLLECTION: u32 = 0;

/// Gives `owner` a new item.
pub fn mint_item<T>(item: u32, owner: &AccountId)
where
	T: frame_system::Config<AccountId = AccountId, Lookup = IdentityLookup<AccountId>>
		+ pallet_nfts::Config<CollectionId = u32, ItemId = u32>,
{
	if Collection::<T>::get(COLLECTION).is_none() {
		let config = CollectionConfig {
			settings: CollectionSettings::all_enabled(),
			max_supply: None,
			mint_settings: Default::default(),
		};
		assert_ok!(Nfts::<T>::force_create(RawOrigin::Root.into(), alice(), config));
	}
	let config = ItemConfig { settings: ItemSettings::all_enabled() };
	let by = RawOrigin::Signed(alice()).into();
	assert_ok!(Nfts::<T>::force_mint(by, COLLECTION, item, owner.clone(), config));
}

/// Configures `pallet_assets` and `pallet_nfts` for a mock with `System` and `Balances`, whose accounts are
/// [`AccountId`]s and whose balances are `u128`. Anybody may create; deposits are small. The names that are used here
/// are those of `polkadot_sdk::*`.
#[macro_export]
macro_rules! configure_goods {
	($runtime:ident) => {
		const _: () = {
			use frame_support::{
				derive_impl, parameter_types,
				traits::{AsEnsureOriginWithArg, ConstU128, ConstU32, ConstU64},
			};
			use frame_system::{EnsureRoot, EnsureSigned};
			use sp_runtime::{traits::Verify, MultiSignature};
			use $crate::people::AccountId;

			#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
			impl pallet_assets::Config for $runtime {
				type Balance = u128;
				type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
				type Currency = Balances;
				type ForceOrigin = EnsureRoot<AccountId>;
			}

			parameter_types! {
				pub storage Features: pallet_nfts::PalletFeatures = pallet_nfts::PalletFeatures::all_enabled();
			}

			impl pallet_nfts::Config for $runtime {
				type ApprovalsLimit = ConstU32<10>;
				type AttributeDepositBase = ConstU128<1>;
				type BlockNumberProvider = System;
				type CollectionDeposit = ConstU128<2>;
				type CollectionId = u32;
				type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
				type Currency = Balances;
				type DepositPerByte = ConstU128<1>;
				type Features = Features;
				type ForceOrigin = EnsureRoot<AccountId>;
				#[cfg(feature = "runtime-benchmarks")]
				type Helper = ();
				type ItemAttributesApprovalsLimit = ConstU32<2>;
				type ItemDeposit = ConstU128<1>;
				type ItemId = u32;
				type KeyLimit = ConstU32<50>;
				type Locker = ();
				type MaxAttributesPerCall = ConstU32<2>;
				type MaxDeadlineDuration = ConstU64<10_000>;
				type MaxTips = ConstU32<10>;
				type MetadataDepositBase = ConstU128<1>;
				type OffchainPublic = <MultiSignature as Verify>::Signer;
				type OffchainSignature = MultiSignature;
				type RuntimeEvent = RuntimeEvent;
				type StringLimit = ConstU32<50>;
				type ValueLimit = ConstU32<50>;
				type WeightInfo = ();
			}
		};
	};
}
