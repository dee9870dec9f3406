//! What a chain begins with.

use crate::{BondPrice, Config, GenesisConfig, Pallet, Rules, StandingRules};
use frame_support::traits::Get;
use nexonomy_primitives::CurrencyCode;
use sp_runtime::DispatchResult;

use polkadot_sdk::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_build(genesis: &GenesisConfig<T>) -> DispatchResult {
		for (currency, rate) in &genesis.rates {
			let code = currency.as_bytes().try_into().map_err(|_| crate::Error::<T>::UnknownCurrency)?;
			Self::do_set_rate(CurrencyCode(code), Some(*rate))?;
		}
		if let Some((worth, valid_until)) = genesis.bond_price {
			Self::do_set_bond_price(BondPrice { worth, valid_until })?;
		}
		if genesis.test_mode {
			StandingRules::<T>::put(Rules { test_mode: true, ..T::DefaultRules::get() });
		}
		Ok(())
	}
}
